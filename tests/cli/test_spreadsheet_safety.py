"""What commands write opens in a spreadsheet without a formula running, and what they say moves no terminal, whatever names and cells hold."""

import ast
import csv
import json
import re

import openpyxl
import pytest

from chnt_analysis import observations as obs
from chnt_analysis import project
from chnt_analysis.cli import main
from chnt_analysis.files import as_typed, without_formula
from chnt_analysis.readers.table import read_mapping

EVIL = "=HYPERLINK(1)\x1b[31m\x9b2J"
LINK = "- cmd|' /C calc'!A0"
MONTHS = [f"{y}-{m:02d}" for y in range(2019, 2024) for m in range(1, 13)]
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]")
SHARE = "Tỷ trọng công nghiệp hỗ trợ trong giá trị sản xuất công nghiệp chế biến, chế tạo, Hà Nội (%)"


def written(path, rows):
    with path.open("w", encoding="utf8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def assert_harmless(folder, capsys):
    """No cell of any CSV in a folder is a formula, and nothing that was said holds a control character."""
    shown = capsys.readouterr()
    assert not CONTROL.search(shown.out + shown.err)
    for path in folder.rglob("*.csv"):
        for row in csv.reader(path.read_text("utf8").splitlines()):
            assert [c for c in row if c != without_formula(c)] == [], path
    return shown


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("extra", [[], ["--json"]], ids=["people", "machines"])
@pytest.mark.parametrize(
    ("name", "rows", "options"),
    [
        (
            "forecast",
            [["series", "period", "value"]] + [[EVIL, m, 100 + n] for n, m in enumerate(MONTHS)],
            ["-o", "OUT", "--horizon", "2"],
        ),
        (
            "backtest",
            [["series", "period", "value"]] + [[EVIL, m, 100 + n % 7] for n, m in enumerate(MONTHS)],
            ["-o", "OUT", "--horizon", "1", "--origins", "2"],
        ),
        (
            "rebuild",
            [["series", "period", "basis", "value"]] + [[EVIL, m, "yoy", 5 + n % 3] for n, m in enumerate(MONTHS)],
            ["-o", "OUT"],
        ),
        (
            "assess",
            [["series", "period", "value"]] + [[EVIL, m, 100 + n] for n, m in enumerate(MONTHS)],
            ["--target", "200", "--by", "2026"],
        ),
        ("check", [["indicator", "period", "value", "note"], ["cnht_enterprises", "2023", 961, EVIL]], []),
        (
            "add",
            [["indicator", "period", "value", "note", "source"], ["cnht_enterprises", "2023", 961, LINK, EVIL]],
            [],
        ),
        ("add", [["indicator", "period", "value"], [EVIL, "2023", 961]], []),
    ],
    ids=["forecast", "backtest", "rebuild", "assess", "check", "add", "add refused"],
)
def test_no_command_passes_on_a_formula_or_an_escape(tmp_path, own_folder, capsys, name, rows, options, extra):
    given, out = tmp_path / "given", tmp_path / "out"
    given.mkdir(), out.mkdir()
    path = written(given / "=x.csv", rows)
    main([name, str(path), *(str(out / "o.csv") if o == "OUT" else o for o in options), *extra])
    shown = assert_harmless(out, capsys)
    assert_harmless(own_folder, capsys)
    if extra and shown.out:
        json.loads(shown.out)


def test_a_table_with_formulas_for_names_is_asked_about_in_a_mapping_that_runs_nothing(tmp_path, capsys):
    given, out = tmp_path / "given", tmp_path / "out"
    given.mkdir(), out.mkdir()
    path = written(given / "=bang.csv", [[SHARE, ""], ["Năm", "Giá trị"], ["2023", "12,5"], [LINK, "13,1"]])
    words = ["import", "table", str(path), "-o", str(out / "o.csv")]
    assert main([*words, "--propose", str(out / "map.csv"), "--marked", str(out / "m.xlsx")]) == 2
    assert_harmless(out, capsys)
    assert not [c for s in openpyxl.load_workbook(out / "m.xlsx") for row in s for c in row if c.data_type == "f"]
    mapping = (out / "map.csv").read_text("utf8").replace(",?,", ",skip,")
    (out / "map.csv").write_text(mapping, "utf8")
    assert read_mapping(out / "map.csv").label(LINK) == {}
    assert main([*words, "--mapping", str(out / "map.csv")]) == 0
    assert_harmless(out, capsys)
    assert (out / "o.csv").read_text("utf8").splitlines()[1].count("'=bang.csv: ") == 1


def test_what_was_typed_is_what_a_page_shows(tmp_path, own_folder):
    rows = [["indicator", "period", "value", "note", "source"], ["cnht_enterprises", "2023", 961, LINK, "=survey"]]
    assert main(["add", str(written(tmp_path / "x.csv", rows))]) == 0
    mine = obs.observations().query("origin == 'user'").iloc[0]
    assert (mine["note"], mine["source"]) == (LINK, "=survey")
    assert main(["set-aside", mine["row"], "--reason", EVIL.replace("\x1b", "").replace("\x9b", "")]) == 0
    assert project.rows_set_aside()[mine["row"]].startswith("=HYPERLINK")
    assert "'=HYPERLINK" in (own_folder / "set_aside.csv").read_text("utf8")


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "-1+cmd|'x'!A0", "+1+1", "\t=1", " =1+1", "－1+1", LINK, "- =1"])
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe_and_loses_it_again(text):
    assert without_formula(text) == f"'{text}" and as_typed(without_formula(text)) == text


@pytest.mark.parametrize(
    "text", ["-5.2", "+3", "1e-5", "-5.2%", "- Khai khoáng", "- Sản xuất (trừ dầu)", "12,5", "", "x=1", "-"]
)
def test_numbers_lists_and_plain_texts_stay(text):
    assert without_formula(text) == text == as_typed(text)


def test_commands_speak_through_one_function(root):
    """``tell`` and ``say`` leave control characters out; a sheet in colours is the one text with escapes of our own."""
    printing = []
    for path in sorted((root / "chnt_analysis/cli").glob("*.py")):
        calls = [n for n in ast.walk(ast.parse(path.read_text("utf8"))) if isinstance(n, ast.Call)]
        printing += [path.name for c in calls if isinstance(c.func, ast.Name) and c.func.id == "print"]
    assert sorted(printing) == ["common.py", "common.py", "tables.py"]


def test_a_wrong_call_shows_no_escape(capsys):
    with pytest.raises(SystemExit):
        main(["check", "x.csv", "\x1b[31m"])
    assert "\x1b" not in capsys.readouterr().err
