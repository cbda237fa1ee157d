"""What a batch promises: nothing is lost, nothing is done twice, nothing is taken as equal that was not compared."""

import importlib
import json
import os
import threading
import time

import nbformat
import pytest
import yaml
from nbformat.v4 import new_code_cell, new_notebook

from chnt_analysis.batch import check, content, ledger, plan, runner, shell
from chnt_analysis.batch.lock import locked
from chnt_analysis.batch.processes import Death, Limits, Result, each_alone
from chnt_analysis.errors import InputError

HEADLINE = (
    "from chnt_analysis.exhibits import Headline\n"
    'Headline("good", f"Câu trả lời {value}.", {"value": value}, figures_to="2025-01", as_of="2025-02-01", language=language)'
)


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    """A cache of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def made(folder, name, *sources, question=True):
    folder.mkdir(exist_ok=True)
    cells = [new_code_cell('value = 1\nlanguage = "vi"', metadata={"tags": ["parameters"]}, id="p")]
    cells += [new_code_cell(source, id=f"c{i}") for i, source in enumerate((*sources, HEADLINE))]
    metadata = {"chnt": {"question": {"vi": f"{name}?", "en": f"{name}?"}}} if question else {}
    nbformat.write(new_notebook(cells=cells, metadata=metadata), folder / f"{name}.ipynb")


def planned(tmp_path, *runs, compared=False):
    """A plan of runs in ``books``; unless asked, nothing is compared with a fresh kernel."""
    path = tmp_path / "batch.yml"
    entries = [r if isinstance(r, dict) else {"notebook": r} for r in runs]
    path.write_text(yaml.safe_dump({"site": str(tmp_path / "site"), "notebooks": "books", "runs": entries}))
    batch = plan.read(path)
    contents = content.Contents()
    for run in () if compared else batch.runs:
        check.remember(contents.code_of(run))
    return batch


def run(tmp_path, batch, **options):
    return runner.run(batch, site=tmp_path / "site", workers=2, progress=False, **options)


def test_a_smaller_batch_leaves_earlier_pages_linked(tmp_path):
    made(tmp_path / "books", "one")
    made(tmp_path / "books", "two")
    run(tmp_path, planned(tmp_path, "one", "two"))
    run(tmp_path, planned(tmp_path, {"notebook": "two", "parameters": {"value": 5}}))
    assert [r["name"] for r in ledger.read(tmp_path / "site/ledger.jsonl")] == ["one.vi", "two.vi", "two-5.vi"]
    index = (tmp_path / "site/index.html").read_text("utf8")
    assert all(f'href="{name}.vi.html"' in index for name in ("one", "two", "two-5"))


def test_the_ledger_and_the_front_page_follow_the_order_of_the_batch_file(tmp_path):
    for name, seconds in (("late", 1.5), ("early", 0)):
        made(tmp_path / "books", name, f"import time\ntime.sleep({seconds})")
    run(tmp_path, planned(tmp_path, "late", "early"))
    assert [r["name"] for r in ledger.read(tmp_path / "site/ledger.jsonl")] == ["late.vi", "early.vi"]


def test_what_has_not_changed_is_not_run_again_and_its_page_stays_byte_for_byte(tmp_path):
    made(tmp_path / "books", "one", "import time\nprint(time.time_ns())")
    made(tmp_path / "books", "two")
    run(tmp_path, planned(tmp_path, "one", "two"))
    before = (tmp_path / "site/one.vi.html").read_bytes()
    again = run(tmp_path, planned(tmp_path, "one", "two"))
    assert [r.reused for r in again] == [True, True] and (tmp_path / "site/one.vi.html").read_bytes() == before
    assert all(r["reused"] for r in ledger.read(tmp_path / "site/ledger.jsonl"))
    made(tmp_path / "books", "two", "x = 1")
    (tmp_path / "site/one.vi.html").unlink()
    batch = planned(tmp_path, "one", "two")
    assert [s.why for s in runner.standing(batch, tmp_path / "site")] == ["a file of it is missing", "its code changed"]
    assert [r.reused for r in run(tmp_path, batch)] == [False, False]
    assert [r.reused for r in run(tmp_path, batch, force=True)] == [False, False]


def test_a_module_beside_a_users_notebook_is_code_of_it(tmp_path):
    made(tmp_path / "books", "one", "import mine\nprint(mine.x)")
    (tmp_path / "books/mine.py").write_text("x = 'first'")
    run(tmp_path, planned(tmp_path, "one"))
    (tmp_path / "books/mine.py").write_text("x = 'second'")
    assert not run(tmp_path, planned(tmp_path, "one"))[0].reused
    assert "second" in (tmp_path / "site/one.vi.html").read_text("utf8")


def test_a_change_of_the_users_figures_runs_again_what_read_them(tmp_path, own_folder):
    made(tmp_path / "books", "one")
    run(tmp_path, planned(tmp_path, "one"))
    (own_folder / "observations").mkdir(parents=True)
    (own_folder / "observations" / "a.txt").write_text("x")
    assert [s.why for s in runner.standing(planned(tmp_path, "one"), tmp_path / "site")] == ["the data changed"]


ROW = """indicator,place,sector,frequency,period,basis,value,unit,status,vintage,source,note
iip_growth,{place},manufacturing,M,2020-01,yoy,5.5,percent,revised,2020-02-06,own table,
"""


def test_a_row_of_one_place_runs_again_only_what_read_that_place(tmp_path, own_folder):
    grid = {"place": ["ha_noi", "hai_phong"]}
    single = plan.single("goals_together", {"as_of": "2022-12-31"}, grid)
    contents = content.Contents()
    for one in single.runs:
        check.remember(contents.code_of(one))
    before = run(tmp_path, single)
    assert "place ha_noi" in before[0].rows and "place hai_phong" not in before[0].rows
    (own_folder / "observations").mkdir(parents=True)
    (own_folder / "observations" / "mine.csv").write_text(ROW.format(place="hai_phong"))
    assert [s.why for s in runner.standing(single, tmp_path / "site")] == ["", "the data changed"]
    assert [r.reused for r in run(tmp_path, single)] == [True, False]
    assert [r.reused for r in run(tmp_path, single)] == [True, True]
    (own_folder / "scenarios").mkdir()
    (own_folder / "scenarios" / "mine.yml").write_text("name: mine")
    assert [s.why for s in runner.standing(single, tmp_path / "site")] == ["the data changed", "the data changed"]


def test_the_code_of_a_notebook_is_the_modules_it_can_reach(root):
    contents = content.Contents()
    reached = contents._reached(frozenset({"chnt_analysis.growth"}))
    assert {"chnt_analysis.growth", "chnt_analysis.periods", "chnt_analysis.errors"} <= set(reached)
    assert not any(name.startswith("chnt_analysis.questions") for name in reached)


def test_a_second_runner_is_refused_while_the_first_one_runs(tmp_path):
    made(tmp_path / "books", "one")
    batch = planned(tmp_path, "one")
    (tmp_path / "site/.chnt").mkdir(parents=True)
    with (
        locked(tmp_path / "site/.chnt/lock"),
        pytest.raises(InputError, match=rf"another batch \(process {os.getpid()}\) is writing into this folder"),
    ):
        run(tmp_path, batch)
    assert run(tmp_path, batch)[0].status == "done"


def test_a_torn_line_of_the_ledger_costs_that_line_only(tmp_path):
    made(tmp_path / "books", "one")
    path = tmp_path / "site/ledger.jsonl"
    run(tmp_path, planned(tmp_path, "one"))
    with path.open("a") as file:
        file.write('{"name": "torn", "sta')
    run(tmp_path, planned(tmp_path, {"notebook": "one", "parameters": {"value": 2}}))
    assert [json.loads(line)["name"] for line in path.read_text("utf8").splitlines()] == ["one.vi", "one-2.vi"]


def test_a_run_that_differs_in_a_fresh_kernel_fails_and_says_where(tmp_path):
    made(tmp_path / "books", "same", "x = {1: 2}\nx")
    made(tmp_path / "books", "differs", "import sys\n'tqdm.contrib' in sys.modules or 'nbformat' in sys.modules")
    same, differs = run(tmp_path, planned(tmp_path, "same", "differs", compared=True))
    assert same.status == "done" and differs.status == "failed" and differs.cause == "check"
    assert differs.message.startswith(
        "not the same in a fresh kernel: code cell 3: text/plain: 'True' in the forked process, 'False'"
    )
    assert not (tmp_path / "site/differs.vi.html").exists()
    assert all(r.status == "done" for r in run(tmp_path, planned(tmp_path, "same", "differs"), fresh=True))


def test_every_run_has_a_state_of_its_own(tmp_path):
    made(
        tmp_path / "books",
        "one",
        "import chnt_analysis, random\nprint(getattr(chnt_analysis, 'mark', 'clean'))\nchnt_analysis.mark = 'used'",
    )
    run(tmp_path, planned(tmp_path, {"notebook": "one", "grid": {"value": [1, 2, 3]}}))
    pages = [(tmp_path / f"site/one{n}.vi.html").read_text("utf8") for n in ("", "-2", "-3")]
    assert all("clean" in page and "used</pre>" not in page for page in pages)


def _slow(task, report):
    report.step("cell 1")
    time.sleep(task)
    return task


@pytest.mark.parametrize("limits", [Limits(run=0.3, step=60), Limits(run=60, step=0.3)])
def test_a_process_past_its_time_is_killed_and_the_others_go_on(limits):
    results = dict(each_alone([60, 0], _slow, workers=2, limits=limits))
    assert results[0] == Result(0)
    assert (
        isinstance(results[60], Death)
        and results[60].late
        and str(results[60]).startswith("cell 1: stopped after 0.3 s")
    )


def test_the_outputs_of_a_notebook_are_those_of_a_kernel(tmp_path):
    cells = (
        "import sys\nprint('a'); print('b', file=sys.stderr); print('c', end='')",
        "from IPython.display import display, HTML\ndisplay(HTML('<b>x</b>'))\n1 + 1",
        "shown = display('first', display_id='q')",
        "shown.update('second')",
        "import asyncio\nawait asyncio.sleep(0)\n'awaited'",
        "%%capture kept\nprint(1)",
        "kept.stdout",
        "!echo from a shell",
        "class A: pass\nA, __name__",
        "import pandas as pd\npd.DataFrame({'a': [1, 2]})",
        "x = 1;",
        "object(), __import__('uuid').uuid4()",
        "import altair as alt\nalt.Chart(pd.DataFrame({'a': [1, 2]})).mark_point().encode(x='a:Q')",
    )
    made(tmp_path / "books", "many", *cells)
    assert [r.message for r in run(tmp_path, planned(tmp_path, "many", compared=True))] == [""]


def test_what_a_cell_prints_is_kept_in_pieces_and_joined_once():
    shell._SINK.clear()
    for name, text in (("stdout", "a"), ("stderr", "x"), ("stdout", "b")):
        shell._append({"output_type": "stream", "name": name, "text": text})
    assert [output.text for output in shell._SINK] == [["a", "b"], ["x"]]
    assert [shell._whole(output).text for output in shell._SINK] == ["ab", "x"]
    shell._SINK.clear()


def test_a_chart_of_ones_own_is_drawn_offline_whether_or_not_the_librarys_charts_were_imported_before(tmp_path):
    cells = "import altair as alt", "alt.Chart(alt.Data(values=[{'a': 1}])).mark_point().encode(x='a:Q')"
    made(tmp_path / "books", "drawn", *cells)
    importlib.import_module("chnt_analysis.charts")
    assert [r.message for r in run(tmp_path, planned(tmp_path, "drawn", compared=True))] == [""]
    executed = nbformat.read(tmp_path / "site/notebooks/drawn.vi.ipynb", 4)
    shown = executed.cells[-2].outputs[0].data
    assert sorted(shown) == ["application/vnd.vegalite.v5+json", "text/plain"]


@pytest.mark.parametrize("fresh", [False, True])
def test_a_value_that_cannot_be_shown_fails_its_cell_by_the_errors_own_name(tmp_path, fresh):
    body = "def _repr_html_(self):\n        raise LookupError('no such picture')"
    made(tmp_path / "books", "unshown", f"class Shown:\n    {body}\nShown()", "'not reached'")
    (done,) = run(tmp_path, planned(tmp_path, "unshown", compared=True), fresh=fresh)
    assert done.status == "failed" and done.message.endswith("LookupError: no such picture")
    assert "fresh kernel" not in done.message


def test_a_chart_of_ones_own_keeps_the_renderer_and_the_theme_that_its_notebook_chose(tmp_path):
    chart = "alt.Chart(alt.Data(values=[{'a': 1}])).mark_point().encode(x='a:Q')"
    made(
        tmp_path / "books",
        "chosen",
        "import altair as alt",
        "alt.theme.enable('opaque')\nalt.renderers.enable('json')\n" + chart,
    )
    assert [r.message for r in run(tmp_path, planned(tmp_path, "chosen", compared=True))] == [""]
    shown = nbformat.read(tmp_path / "site/notebooks/chosen.vi.ipynb", 4).cells[-2].outputs[0].data
    assert shown["application/json"]["config"]["background"] == "white"


def test_a_notebook_without_question_or_headline_is_a_users_own(tmp_path):
    folder = tmp_path / "books"
    folder.mkdir()
    nbformat.write(new_notebook(cells=[new_code_cell("print('plain')", id="a")]), folder / "plain.ipynb")
    assert run(tmp_path, planned(tmp_path, "plain"))[0].status == "done"
    assert "plain" in (tmp_path / "site/plain.vi.html").read_text("utf8")


def test_where_a_process_cannot_be_forked_plain_kernels_do_the_batch(tmp_path):
    made(tmp_path / "books", "one", "'ipykernel' in __import__('sys').modules and get_ipython().kernel is not None")
    batch, done = planned(tmp_path, "one"), threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()  # a fork would lose it
    try:
        assert [r.message for r in run(tmp_path, batch)] == [""]
    finally:
        done.set()
        thread.join()
    assert "True" in (tmp_path / "site/one.vi.html").read_text("utf8")
