"""From a notebook to a page and back: what the page shows opens the notebook again, and the notebook makes the page."""

import html
import re
import shlex

import pytest

from chnt_analysis import lab, pages
from chnt_analysis.batch import ledger, plan
from chnt_analysis.errors import DataError, RunError
from chnt_analysis.lab.export import OPEN_NOTEBOOK
from chnt_analysis.parameters import repeat


@pytest.fixture
def work(tmp_path, monkeypatch):
    monkeypatch.setenv("CHNT_WORK", str(tmp_path))
    return tmp_path


def opened(monkeypatch, path) -> None:
    monkeypatch.setenv(OPEN_NOTEBOOK, str(path))


def test_a_page_is_made_of_the_open_notebook_with_the_parameters_chosen(work, monkeypatch):
    (run,) = plan.single("programme", {"place": "bac_ninh"}).runs
    opened(monkeypatch, lab.copy(run, work))
    page = lab.export_page(place="ho_chi_minh_city", language="vi")
    assert page.path.parent == work / "pages"
    text = html.unescape(re.sub(r"<[^>]+>", "", page.path.read_text("utf8")))
    assert 'place = "ho_chi_minh_city"' in text and 'place = "bac_ninh"' not in text
    assert "/files/pages/" in page._repr_html_()
    (ran,) = ledger.everything(work / "pages")
    empty = work / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)
    assert numbers_of_the_code_shown(page.path.read_text("utf8")) == ran["headline"]["numbers"]


def numbers_of_the_code_shown(page: str) -> dict:
    """Return the headline numbers that the code on a page gives, run cell by cell."""
    cells = [
        html.unescape(re.sub(r"<[^>]+>", "", cell)) for cell in re.findall(r"<pre><code>(.*?)</code>", page, re.DOTALL)
    ]
    names: dict = {}
    for cell in cells:
        exec(cell, names)
    return names["question"].headline().payload()["numbers"]


def test_a_notebook_that_does_not_run_says_why(work, monkeypatch):
    path = lab.new_notebook("mine", work)
    path.write_text(path.read_text("utf8").replace("newest = yearly.index[-1]", "newest = 1 / 0"), "utf8")
    opened(monkeypatch, path)
    with pytest.raises(RunError, match="ZeroDivisionError"):
        lab.export_page()
    opened(monkeypatch, work / "none.ipynb")
    with pytest.raises(DataError, match="chnt run NOTEBOOK"):
        lab.export_page()


def test_a_page_shows_the_command_that_opens_its_notebook_with_its_parameters(tmp_path):
    ran = {"place": "bac_ninh", "goal": 15.5, "scenario": "mine/it's.yml", "interval_levels": [50, 90]}
    command = repeat.command("lab", "output_share", ran)
    verb, name, *given = shlex.split(command)[1:]
    assert (verb, name) == ("lab", "output_share") and given[::2] == ["-p"] * 4
    from chnt_analysis.cli.common import assignment

    assert dict(assignment(pair) for pair in given[1::2]) == ran
    document = pages.page.Document("T", (), None, {**ran, "draws": 2000}, ran)
    shown = html.unescape(pages.page.render(document, "en", pages.page.Beside(opens=command)))
    assert f"Open in JupyterLab: <code>{command}</code>" in shown
