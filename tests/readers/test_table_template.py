"""The workbook to fill in: blank as written, filled in by hand, read untouched."""

from datetime import date

import openpyxl
import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis.cli import main
from chnt_analysis.errors import DataError
from chnt_analysis.goals import read_goals
from chnt_analysis.readers.table import read_table
from chnt_analysis.readers.table.template import GOALS, MANUFACTURING, YEARLY, write_template

TODAY = date(2026, 11, 29)


@pytest.fixture
def template(tmp_path):
    path = tmp_path / "so_lieu.xlsx"
    write_template(path, place="ha_noi", year=2026)
    return path


def test_a_blank_template_holds_no_figure(template):
    with pytest.raises(DataError, match="no table"):
        read_table(template, today=TODAY)


def test_every_cell_that_is_filled_in_is_taken_for_its_indicator_year_and_month(template):
    book = openpyxl.load_workbook(template)
    yearly, monthly = book["Theo năm"], book["Theo tháng"]
    values = {
        code: value
        for code, value in zip(YEARLY, (14.2, 131000, 9.5, 960, 322, 95000, 655, 81, 512, 310, 12), strict=True)
    }
    rows = {yearly.cell(row, 1).value: row for row in range(4, yearly.max_row + 1)}
    assert [yearly.cell(row, 4 + n).value for row in (3,) for n in range(6)] == list(range(2021, 2027))
    for code, value in values.items():
        yearly.cell(rows[obs.label("indicator", code, "vi")], 7).value = value  # the column of 2024
    yearly.cell(rows[MANUFACTURING[0]], 7).value = 920000
    monthly["B5"], monthly["C4"] = "8,1", 9.3
    book.save(template)
    result = read_table(template, today=TODAY)
    assert [str(p) for p in result.stopping()] == []
    by_key = {(r.indicator, r.period): float(r.value) for r in result.rows.itertuples()}
    assert by_key.pop(("industry_gross_output", "2024")) == 920000
    assert set(result.rows.loc[result.rows["indicator"] == "industry_gross_output", "sector"]) == {"manufacturing"}
    assert by_key == {(code, "2024"): value for code, value in values.items()} | {
        ("cnht_output_growth", "2025-02"): 8.1,
        ("cnht_output_growth", "2026-01"): 9.3,
    }
    assert set(result.rows["place"]) == {"ha_noi"}


def test_goals_that_are_filled_in_reach_the_goals_of_the_project_folder(template, tmp_path, capsys):
    book = openpyxl.load_workbook(template)
    sheet = book["Mục tiêu"]
    assert [sheet.cell(4 + n, 1).value for n in range(len(GOALS))] == [obs.label("indicator", c, "vi") for c in GOALS]
    filled = {"D4": "trên", "E4": "17,5", "F4": 2031, "G4": "Kế hoạch của chúng tôi", "H4": date(2026, 11, 1)}
    free = 4 + len(GOALS)
    filled |= {f"A{free}": "Doanh nghiệp tham gia chuỗi cung ứng", f"E{free}": 450, f"F{free}": "2027-2031"}
    for cell, value in filled.items():
        sheet[cell] = value
    book["Theo năm"]["D4"] = 14.2
    book.save(template)
    figures, goals = tmp_path / "mine.csv", tmp_path / "mine-goals.csv"
    assert main(["import", "table", str(template), "-o", str(figures)]) == 0
    said = capsys.readouterr().out
    assert "1 figures and 2 goals written" in said and "'Ví dụ - Example': the sheet is an example" in said
    assert main(["add", str(figures)]) == 0 and main(["add", str(goals)]) == 0
    mine = [
        g for g in read_goals(place="ha_noi", as_of=pd.Timestamp("2027-01-01")) if g.document != "" and g.year == 2031
    ]
    assert [(g.indicator, g.low, g.qualifier, g.document) for g in mine] == [
        ("cnht_output_share", 17.5, "more_than", "Kế hoạch của chúng tôi")
    ]
    whole = obs.targets().query("origin == 'user'").set_index("indicator")
    assert whole.loc["cnht_output_share", "vintage"] == "2026-11-01"
    assert whole.loc["cnht_enterprises_in_supply_chains", "period"] == "2027..2031"


@pytest.mark.parametrize(
    ("cell", "value", "said"),
    [
        ("E4", "14.5", "cell E4: '14.5' has a decimal point"),
        ("E4", "mười sáu", "cell E4: 'mười sáu' is no number"),
        ("E4", "131", "cell E4: value = '131': a share lies between 0 and 100"),
        ("F4", "sau này", "cell E4: period = 'sau này'"),
        ("D4", "chắc", "cell E4: qualifier = 'chắc' is not a known code"),
        ("H4", "05/06/2026", "cell H4: '05/06/2026' is no date that can be recognised"),
    ],
)
def test_a_goal_that_is_wrong_is_named_by_its_cell(template, cell, value, said):
    book = openpyxl.load_workbook(template)
    for where, text in {"E4": 16, "F4": 2030, cell: value}.items():
        book["Mục tiêu"][where] = text
    book.save(template)
    result = read_table(template, today=TODAY)
    assert said in "\n".join(map(str, result.stopping())) and result.goals.empty


def test_the_workbook_offers_lists_and_an_example_in_both_languages(template):
    book = openpyxl.load_workbook(template)
    rules = {name: [r.type for r in book[name].data_validations.dataValidation] for name in ("Theo năm", "Mục tiêu")}
    assert rules == {"Theo năm": ["decimal", "list"], "Mục tiêu": ["list", "list", "decimal", "list"]}
    assert book["Danh mục - Lists"].sheet_state == "hidden"
    example = book["Ví dụ - Example"]
    assert "invented" in example["A1"].value and example["B4"].value == "Supporting-industry enterprises"


def test_the_command_writes_a_template_of_any_place_and_overwrites_nothing(tmp_path, capsys):
    path = tmp_path / "bac_ninh.xlsx"
    assert main(["new", "data", str(path), "--place", "bac_ninh"]) == 0
    assert "Bắc Ninh" in openpyxl.load_workbook(path)["Theo năm"]["A1"].value
    assert main(["new", "data", str(path)]) == 2 and "is there already" in capsys.readouterr().err
    assert main(["new", "data", str(tmp_path / "x.xlsx"), "--place", "bacninh"]) == 2
