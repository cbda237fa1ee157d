"""Batches: every name and value is checked before a kernel starts; runs end in pages, refusals or failures, all in the ledger."""

import datetime
import json
import os
import subprocess
import sys
import time

import nbformat
import pytest
import yaml
from nbformat.v4 import new_code_cell, new_notebook
from papermill.translators import translate_parameters

from chnt_analysis.batch import ledger, notebooks, plan, runner
from chnt_analysis.errors import DataError, InputError


def batch(tmp_path, runs, **more):
    path = tmp_path / "batch.yml"
    path.write_text(yaml.safe_dump({"site": str(tmp_path / "site"), "runs": runs, **more}, sort_keys=False), "utf8")
    return path


def test_a_grid_is_the_product_of_its_lists(tmp_path):
    planned = plan.read(
        batch(
            tmp_path,
            [
                {
                    "notebook": "output_share",
                    "parameters": {"target_year": 2035},
                    "grid": {"scenario": ["baseline", "faster"], "language": ["vi", "en"]},
                }
            ],
        )
    )
    assert [r.name for r in planned.runs] == [
        "output_share-2035.vi",
        "output_share-2035.en",
        "output_share-2035-faster.vi",
        "output_share-2035-faster.en",
    ]
    assert all(r.parameters["target_year"] == 2035 and r.parameters["draws"] == 2000 for r in planned.runs)


WRONG = [
    ([{"notebook": "output_shar"}], "did you mean 'output_share'"),
    ([{"notebook": "output_share", "parameters": {"targetyear": 2030}}], "targetyear.*did you mean 'target_year'"),
    ([{"notebook": "output_share", "parameters": {"x=1; import os": 1}}], "not declared"),
    ([{"notebook": "output_share", "parameters": {"target_year": "2030"}}], "target_year = '2030'.*whole number"),
    ([{"notebook": "output_share", "parameters": {"target_year": True}}], "whole number"),
    ([{"notebook": "output_share", "parameters": {"target_year": 1999}}], "2010 to 2035"),
    ([{"notebook": "output_share", "parameters": {"goal": 0}}], "above 0"),
    ([{"notebook": "output_share", "parameters": {"goal": float("nan")}}], "above 0"),
    ([{"notebook": "output_share", "parameters": {"place": "ha_nio"}}], "did you mean 'ha_noi'"),
    ([{"notebook": "output_share", "parameters": {"place": False}}], "put quotes around it"),
    ([{"notebook": "output_share", "parameters": {"scenario": "bseline"}}], "did you mean 'baseline'"),
    ([{"notebook": "output_share", "parameters": {"language": "fr"}}], "vi and en"),
    ([{"notebook": "output_share", "parameters": {"as_of": "yesterday"}}], "YYYY"),
    ([{"notebook": "output_share", "parameters": {"as_of": "1985"}}], "before the first figure"),
    ([{"notebook": "output_share", "parameters": {"interval_levels": [80, 80]}}], "different"),
    ([{"notebook": "output_share", "parameters": {"interval_levels": 80}}], "list"),
    ([{"notebook": "output_share", "parameters": {"draws": 10}}], "100 to 100000"),
    ([{"notebook": "output_growth", "parameters": {"sector": "minning"}}], "manufacturing and all_industry"),
    ([{"notebook": "output_share", "grid": {"goal": 16}}], "list with at least one"),
    ([{"notebook": "output_share", "grid": {"goal": []}}], "list with at least one"),
    ([{"notebook": "output_share", "grid": {"goal": [16]}, "parameters": {"goal": 16}}], "both"),
    ([{"notebook": "output_share", "params": {}}], "params = .*: not a known key.*did you mean 'parameters'"),
    ([{"parameters": {}}], "notebook = nothing: this key is missing"),
    (["output_share"], "run 1 = 'output_share'"),
    ([], "runs = .*at least 1 item"),
    ([{"notebook": "output_share"}, {"notebook": "output_share"}], "2 runs of output_share are the same"),
]


@pytest.mark.parametrize(("runs", "said"), WRONG)
def test_a_wrong_batch_names_file_key_value_and_what_is_allowed(tmp_path, runs, said):
    with pytest.raises(InputError, match=said) as caught:
        plan.read(batch(tmp_path, runs))
    assert "batch.yml" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("runs: [", "not a YAML"),
        ("- a", "mapping"),
        (
            "runs:\n  - notebook: programme\n    parameters: {as_of: 2021, as_of: 2022}",
            "line 3.*'as_of' is there twice",
        ),
        ("runs:\n  - notebook: [a, b]", r"run 1 .*notebook = \['a', 'b'\]: .*valid string"),
        ("runs:\n  - notebook: programme\n    parameters: {as_of: 2021-02-30}", "as_of = '2021-02-30'.*YYYY-MM-DD"),
        ("runs:\n  - notebook: programme\n    parameters: {[a, b]: 1}", "line 3.*a key must be one word"),
        ("runs: &a [*a]", "line 1: an alias stands within the value it names"),
        ("site: " + "[" * 60 + "]" * 60, "line 1: nested more than 50 levels deep"),
        (f"runs: [{'9' * 5000}]", "line 1.*no whole number of at most 18 digits"),
        (f"site: {['l'] * 300}\nruns: [{{notebook: programme}}]", r"site = \['l', .*\.\.\.\]: .*valid string"),
        ("runs: 5", "list"),
        ("sites: x\nruns: [{notebook: programme}]", "sites = 'x': not a known key"),
    ],
)
def test_a_file_that_is_no_batch_is_refused(tmp_path, text, said):
    path = tmp_path / "batch.yml"
    path.write_text(text)
    with pytest.raises(InputError, match=said):
        plan.read(path)
    with pytest.raises(DataError, match="no such file"):
        plan.read(tmp_path / "none.yml")


@pytest.mark.parametrize("written", ["33:50", "2_030", "03756", "0x7EE", "2030.0"])
def test_a_year_is_written_in_decimal_digits(tmp_path, written):
    path = tmp_path / "batch.yml"
    path.write_text(f"runs:\n  - notebook: enterprises\n    parameters: {{target_year: {written}}}")
    with pytest.raises(DataError, match=rf"target_year = '?{written}'?.*whole number from 2010 to 2035"):
        plan.read(path)


def test_an_unquoted_date_is_a_date(tmp_path):
    path = tmp_path / "batch.yml"
    path.write_text("runs:\n  - notebook: programme\n    parameters: {as_of: 2025-05-01}")
    assert plan.read(path).runs[0].parameters["as_of"] == "2025-05-01"


def test_a_bomb_of_aliases_is_refused_within_a_second(tmp_path):
    path = tmp_path / "batch.yml"
    levels = ["&a0 [l, l, l, l, l, l, l, l, l]"] + [f"&a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    path.write_text(f"site: [{', '.join(levels)}]\nruns: [{{notebook: programme}}]")
    start = time.perf_counter()
    with pytest.raises(DataError, match=r"batch\.yml, line 1: aliases expand to more than 200,000 values"):
        plan.read(path)
    assert time.perf_counter() - start < 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_refused_instead_of_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.yml")
    with pytest.raises(DataError, match="not a regular file"):
        plan.read(tmp_path / "pipe.yml")


UNUSABLE = {"Untitled": '{"cells": [], "metadata": {}}', "torn": '{"cells": [', "empty": "", "text": '"x"'}


def test_a_notebook_that_cannot_be_used_never_stops_the_others(tmp_path):
    made(tmp_path, "good", HEADLINE)
    for name, content in UNUSABLE.items():
        (tmp_path / f"{name}.ipynb").write_text(content)
    usable, skipped = notebooks.discover(tmp_path)
    assert list(usable) == ["good"] and [s.partition(".")[0] for s in skipped] == sorted(UNUSABLE)
    assert [r.name for r in plan.read(batch(tmp_path, [{"notebook": "good"}]), tmp_path).runs] == ["good.vi"]
    with pytest.raises(DataError, match=r"Untitled\.ipynb: metadata chnt\.question needs"):
        notebooks.read(tmp_path / "Untitled.ipynb")
    for name in set(UNUSABLE) - {"Untitled"}:
        with pytest.raises(DataError, match=rf"{name}\.ipynb: not a notebook"):
            plan.read(batch(tmp_path, [{"notebook": name}]), tmp_path)


def test_the_cell_of_parameters_is_the_one_that_papermill_writes():
    values = {
        "place": "ha_noi",
        "said": 'Hà "Nội"\\\n\'',
        "goal": None,
        "many": 2**70,
        "small": -1e-300,
        "parts": [1, "x", [None, False], float("inf"), float("-inf"), float("nan")],
        "named": {"k": "é", "deep": {"z": 0.1, "on": True}, 3: 4},
        "day": datetime.date(2025, 1, 31),
        "none": {},
    }
    assert notebooks.assignments(values) == translate_parameters("python3", "python", values, "Parameters")
    assert notebooks.assignments({}) == translate_parameters("python3", "python", {}, "Parameters")


# -- real runs, in kernels


def made(folder, name, source):
    folder.mkdir(exist_ok=True)
    book = new_notebook(
        cells=[new_code_cell('language = "vi"', metadata={"tags": ["parameters"]}), new_code_cell(source)],
        metadata={
            "chnt": {"question": {"vi": f"{name}?", "en": f"{name}?"}},
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
        },
    )
    nbformat.write(book, folder / f"{name}.ipynb")


HEADLINE = 'from chnt_analysis.exhibits import Headline\nHeadline("good", "Tốt.", {"value": 1}, figures_to="2025-01", as_of="2025-02-01", language=language)'


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A batch of one good run and one of every kind of bad end, run once."""
    tmp = tmp_path_factory.mktemp("batch")
    folder = tmp / "books"
    made(folder, "good", HEADLINE)
    made(folder, "failing", "x = 1\n1 / 0")
    made(
        folder,
        "refusing",
        'from chnt_analysis.errors import NotPublishedError\nraise NotPublishedError("nowhere: nothing is published")',
    )
    made(folder, "silent", "x = 1")
    made(folder, "exiting", "import sys\nsys.exit(0)")
    made(folder, "killing", "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)")
    path = tmp / "batch.yml"
    path.write_text(
        yaml.safe_dump(
            {
                "site": str(tmp / "site"),
                "runs": [{"notebook": n} for n in ("killing", "failing", "good", "refusing", "silent", "exiting")],
            }
        )
    )
    records = runner.run(plan.read(path, folder), site=tmp / "site", workers=2, progress=False)
    return tmp / "site", {r.notebook: r for r in records}


def test_one_failed_run_leaves_the_others_pages(site):
    folder, records = site
    assert {n: r.status for n, r in records.items()} == {
        "good": "done",
        "failing": "failed",
        "refusing": "refused",
        "silent": "failed",
        "exiting": "failed",
        "killing": "failed",
    }
    assert (folder / "good.vi.html").is_file() and not (folder / "failing.vi.html").exists()
    assert "ZeroDivisionError: division by zero" in (folder / "failing.vi.failed.html").read_text("utf8")
    assert "Tốt." in (folder / "index.html").read_text("utf8")


def test_a_failure_points_at_its_cell_and_a_refusal_gives_its_reason(site):
    _, records = site
    assert "ZeroDivisionError" in records["failing"].message and "cell" in records["failing"].message
    assert records["refusing"].message == "nowhere: nothing is published"
    assert "headline" in records["silent"].message
    assert records["killing"].message == "cell 3: its process was killed by SIGKILL (out of memory?)"
    assert (
        records["exiting"].message == "cell 3: SystemExit: the notebook called sys.exit(0); its other cells did not run"
    )


def test_the_ledger_holds_every_run_with_its_hashes_and_headline(site):
    folder, _ = site
    lines = {r["notebook"]: r for r in ledger.read(folder / "ledger.jsonl")}
    assert len(lines) == 6
    good = lines["good"]
    assert good["headline"]["numbers"] == {"value": 1} and good["parameters"] == {"language": "vi"}
    assert len(good["data"]) == 16 and good["version"] and good["start"] and good["seconds"] > 0
    failed = nbformat.read(folder / "notebooks" / "failing.vi.ipynb", as_version=4)
    assert any(o.output_type == "error" for c in failed.cells if c.cell_type == "code" for o in c.outputs)


def test_nothing_half_written_is_left(site):
    folder, _ = site
    pages = [f"{name}.vi.failed.html" for name in ("exiting", "failing", "silent")]
    left = sorted(p.name for p in folder.iterdir() if p.name != ".chnt")
    assert left == sorted([*pages, "good.vi.html", "good.vi.xlsx", "index.html", "ledger.jsonl", "notebooks"])
    assert [p.name for p in (folder / ".chnt").iterdir()] == ["lock"]


def test_a_folder_that_cannot_be_written_is_refused_before_any_kernel(tmp_path):
    blocked = tmp_path / "blocked"
    blocked.write_text("a file")
    with pytest.raises(InputError, match="cannot be written"):
        runner.run(plan.read(batch(tmp_path, [{"notebook": "programme"}])), site=blocked, progress=False)


# -- the command


def chnt(*args, cwd=None, **env):
    return subprocess.run(
        [sys.executable, "-m", "chnt_analysis.cli", *args],
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, **env},
        timeout=300,
        check=False,
    )


def test_list_shows_questions_and_typed_parameters():
    rows = json.loads(chnt("list", "--json").stdout)
    assert {r["notebook"] for r in rows} == set(notebooks.names())
    assert all(p["type"] and p["legal"] for r in rows for p in r["parameters"])
    text = chnt("list").stdout
    assert "output_share" in text and "Công nghiệp hỗ trợ có đạt" in text and "2010 to 2035" in text


def test_a_dry_run_names_the_runs_and_starts_nothing(tmp_path):
    done = chnt("run", str(batch(tmp_path, [{"notebook": "programme"}])), "--dry-run")
    assert done.returncode == 0 and "programme.vi" in done.stdout and not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "args",
    [
        ("run", "nowhere.yml"),
        ("run", "--engine", "cloud"),
        ("run", "--scheduler", "tcp://x:1"),
        ("run", "--resume", "--force"),
        ("run", "programme", "-p", "place"),
        ("run", "x.yml", "-p", "a=1"),
        ("status", "nowhere"),
        ("run", "--workers", "0"),
        ("rum",),
        (),
        ("add", "nowhere.csv"),
        ("check", "nowhere.csv", "--as", "unheard"),
        ("forecast", "x.csv"),
    ],
)
def test_a_wrong_call_exits_2_with_a_message_and_no_traceback(args, tmp_path):
    done = chnt(*args, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.strip() and "Traceback" not in done.stderr
    assert not list(tmp_path.iterdir())


def test_wrong_runs_exit_2_and_a_refused_place_too(tmp_path):
    wrong = chnt("run", str(batch(tmp_path, [{"notebook": "programme", "parameters": {"place": "atlantis"}}])))
    assert wrong.returncode == 2 and "atlantis" in wrong.stderr and not (tmp_path / "site").exists()
    refused = chnt("run", str(batch(tmp_path, [{"notebook": "programme", "parameters": {"place": "hai_phong"}}])))
    assert (
        refused.returncode == 2 and "hai_phong" in refused.stdout and "Traceback" not in refused.stderr + refused.stdout
    )
    assert not (tmp_path / "site" / "programme-hai_phong.vi.html").exists()


def test_add_and_check_speak_json(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text(
        "indicator,place,sector,frequency,period,basis,value,unit,status,vintage,source,note\niip_growth,ha_noi,manufacturing,M,2026-01,yoy,5.5,percent,estimate,2026-02-06,own table,\n"
    )
    checked = json.loads(chnt("check", str(path), "--json").stdout)
    assert checked["rows"] == 1 and checked["written"] == ""
    added = chnt("add", str(path), "--data", str(tmp_path / "folder"))
    assert added.returncode == 0 and "written to" in added.stdout
    path.write_text(path.read_text().replace("5.5", "5;5"))
    refused = chnt("add", str(path), "--data", str(tmp_path / "folder"))
    assert refused.returncode == 2 and "row 2" in refused.stderr


def test_every_mistake_of_a_batch_file_is_named_at_once_with_its_line(tmp_path):
    path = tmp_path / "batch.yml"
    path.write_text("""site: out
sites: out
runs:
  - notebook: programme
  - notebook: programm
  - notebook: output_share
    parameters: {target_year: 1999, goal: 200}
    grid:
      language: [vi, fr]
      draws: 500
  - 5
""")
    with pytest.raises(DataError) as caught:
        plan.read(path)
    assert [line.partition(" = ")[0] for line in str(caught.value).splitlines()] == [
        "batch.yml, line 5: run 2 (programm): notebook",
        "batch.yml, line 7: run 3 (output_share): target_year",
        "batch.yml, line 7: run 3 (output_share): goal",
        "batch.yml, line 9: run 3 (output_share): grid.language.1",
        "batch.yml, line 10: run 3 (output_share): grid.draws",
        "batch.yml, line 11: run 4",
        "batch.yml, line 2: sites",
    ]


def test_scenarios_of_one_name_in_two_folders_give_two_pages(tmp_path, monkeypatch, root):
    monkeypatch.chdir(tmp_path)
    for folder, author in (("a", "A"), ("b", "B")):
        (tmp_path / folder).mkdir()
        text = (root / "data/scenarios/baseline.yml").read_text("utf8").replace("name: baseline", "name: mine")
        (tmp_path / folder / "mine.yml").write_text(f"# {author}\n{text}", "utf8")
    runs = [{"notebook": "output_share", "grid": {"scenario": ["a/mine.yml", "b/mine.yml"]}}]
    one, other = (r.name for r in plan.read(batch(tmp_path, runs)).runs)
    assert one != other and one.startswith("output_share-mine-") and other.startswith("output_share-mine-")


def test_ten_thousand_runs_are_checked_in_two_seconds_and_a_million_are_not_expanded(tmp_path):
    grid = {"goal": [g / 10 for g in range(1, 501)], "draws": list(range(100, 110)), "language": ["vi", "en"]}
    start = time.process_time()
    assert len(plan.read(batch(tmp_path, [{"notebook": "output_share", "grid": grid}])).runs) == 10_000
    assert time.process_time() - start < 2
    grid["seed"] = list(range(100))
    start = time.process_time()
    with pytest.raises(DataError, match="1,000,000 runs; at most 10,000"):
        plan.read(batch(tmp_path, [{"notebook": "output_share", "grid": grid}]))
    assert time.process_time() - start < 1


def test_a_users_own_notebook_needs_no_question_and_takes_values_like_its_defaults(tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    cell = new_code_cell('threshold = 2\nname = "a"', metadata={"tags": ["parameters"]})
    nbformat.write(new_notebook(cells=[cell]), folder / "own.ipynb")
    path = batch(tmp_path, [{"notebook": "own", "parameters": {"threshold": 2.5, "name": "b"}}], notebooks="mine")
    assert plan.read(path).runs[0].parameters == {"threshold": 2.5, "name": "b"}
    for wrong in ({"threshold": "2"}, {"name": 1}, {"threshold": True}, {"threshold": float("nan")}, {"other": 1}):
        with pytest.raises(DataError, match=next(iter(wrong))):
            plan.read(batch(tmp_path, [{"notebook": "own", "parameters": wrong}], notebooks="mine"))
    with pytest.raises(DataError, match="no such folder"):
        plan.read(batch(tmp_path, [{"notebook": "own"}], notebooks="nowhere"))


def test_a_notebook_beside_its_batch_file_is_found_with_and_without_its_ending(tmp_path):
    made(tmp_path, "own", "1")
    made(tmp_path, "programme", "1")
    made(tmp_path / "deeper", "below", "1")
    for name, folder in (("own", ""), ("own.ipynb", ""), ("programme.ipynb", ""), ("deeper/below", "deeper")):
        path = plan.read(batch(tmp_path, [{"notebook": name}])).runs[0].notebook.path
        assert path.parent == tmp_path / folder and path.suffix == ".ipynb"
    shipped = plan.read(batch(tmp_path, [{"notebook": "programme"}])).runs[0].notebook.path
    assert shipped.parent == notebooks.FOLDER
    with pytest.raises(DataError) as wrong:
        plan.read(batch(tmp_path, [{"notebook": "onw"}]))
    assert "did you mean 'own'" in str(wrong.value)
    assert f"searched were {notebooks.FOLDER} and {tmp_path}" in str(wrong.value)


def test_one_notebook_is_planned_without_a_batch_file():
    single = plan.single("output_share", {"place": "bac_ninh"}, {"target_year": [2025, 2030]})
    assert [r.name for r in single.runs] == ["output_share-bac_ninh-2025.vi", "output_share-bac_ninh.vi"]
    with pytest.raises(InputError, match=r"(?s)target_year = 1999: .*goal = 0: .*above 0"):
        plan.single("output_share", {"target_year": 1999, "goal": 0})
    with pytest.raises(InputError, match=r"notebook = 'output_shar': .*did you mean 'output_share'"):
        plan.single("output_shar", {})
