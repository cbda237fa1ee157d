"""JupyterLab as an economist uses it: a real server, a real browser, the network cut."""

import os
from pathlib import Path

import nbformat
import pytest

from chnt_analysis.batch import notebooks
from chnt_analysis.exhibits import EXHIBIT_MIME

pytestmark = pytest.mark.browser

EVERY = [f"{language}/{name}" for name in notebooks.names() for language in ("vi", "en")]
PICTURES = os.environ.get("CHNT_LAB_PICTURES")  # a folder: a picture of each notebook is put there, to be looked at
SHOWN = EVERY if os.environ.get("CHNT_LAB_ALL") else ["vi/output_share", "en/output_growth"]


def charts_saved(path) -> int:
    """Return how many exhibits of a saved notebook are charts."""
    cells = nbformat.read(path, as_version=4).cells
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    return sum(output.get("data", {}).get(EXHIBIT_MIME, {}).get("form") == "chart" for output in outputs)


@pytest.mark.parametrize("name", SHOWN)
def test_every_chart_of_a_notebook_is_drawn_without_a_network(opened, work, name):
    book = opened(f"{name}.ipynb")
    book.run_all()
    drawn = book.drawn()
    book.save()
    if PICTURES:
        book.picture(Path(PICTURES) / f"{name}.png")
    assert drawn == charts_saved(work / f"{name}.ipynb")
    assert not book.outside and not book.errors()
    assert drawn or name.endswith(("whats_new", "bulletin", "programme", "data_request"))


def test_a_chart_has_its_title_badge_and_sources_and_the_text_is_in_one_language(opened):
    book = opened("en/output_share.ipynb")
    book.run_all()
    shown = book.text()
    assert "published" in shown and "sources" in shown and "Data (" in shown
    assert "The answer depends on the start" in shown and "Kết quả tùy thuộc" not in shown


def test_answer_and_charts_follow_the_controls_and_the_choice_can_be_repeated(opened):
    book = opened("vi/output_share.ipynb")
    book.run_all()
    drawn = book.drawn()
    notebook = book.page.locator(".jp-Notebook")
    book.page.locator(".widget-dropdown", has_text="Năm mục tiêu").locator("select").select_option(label="2035")
    answer = notebook.locator(".jp-Cell", has_text="question.answer()").locator(".jp-OutputArea")
    answer.get_by_text("2035").first.wait_for(timeout=20_000, state="attached")
    assert "chnt run output_share -p place=ha_noi" in book.text() and "-p target_year=2035" in book.text()
    place = book.page.locator(".widget-text", has_text="Địa phương").locator("input")
    place.fill("Bắc Nin")
    place.press("Enter")
    book.page.get_by_text("Có phải “Bắc Ninh” không?").wait_for(timeout=20_000)
    assert book.drawn() == drawn and not book.outside and not book.errors()


@pytest.mark.parametrize("name", ["own_chart", "bare_chart"])
def test_a_chart_of_ones_own_is_drawn_without_a_network(opened, name):
    book = opened(f"{name}.ipynb")
    book.run_all()
    assert book.drawn() == 1
    assert not book.outside and not book.errors()
    assert not book.page.get_by_text("Jupyter news").count(), "no question about news, which come from the internet"


def test_an_object_of_the_library_shows_itself_as_a_chart_or_a_table(opened):
    book = opened("objects.ipynb")
    book.run_all()
    assert book.drawn() == 2 and not book.errors() and not book.outside
    shown = book.text()
    assert "Index level rebuilt from published rates" in shown and "our estimate" in shown
    assert "Assumptions of the scenario" in shown and "growth of manufacturing" in shown
    _sorted_filtered_and_copied(book.page)


def _sorted_filtered_and_copied(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    table = page.locator(".chnt-table").first
    page.get_by_text("Data (").first.click()
    table.get_by_role("columnheader").nth(1).click()
    levels = [float(text) for text in table.locator("tbody td:nth-child(2)").all_inner_texts()]
    assert len(levels) > 100 and levels == sorted(levels)
    table.locator(".chnt-filter").fill("2025")
    assert all("2025" in row for row in table.locator("tbody tr:visible").all_inner_texts())
    table.locator(".chnt-copy").click()
    table.get_by_text("Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()
    months = [line for line in copied if "\t" in line]
    assert copied[0] == "Index level rebuilt from published rates" and len(months) == 1 + 11
    assert round(float(months[1].split("\t")[1]), 2) in levels, "the value, with more digits than the table shows"


def test_a_wrong_parameters_cell_is_refused_in_one_box_with_every_mistake(opened):
    book = opened("misspelt.ipynb")
    book.run_all()
    said = book.page.locator("[role=alert]").text_content()
    assert "A parameter is not right" in said
    assert "plaec: no such parameter; did you mean 'place'?" in said
    assert "goal = 160.0: allowed is a number above 0 and at most 100" in said
    assert not book.errors()
    assert "[2]" not in book.text(), "the cells below do not run"


def test_an_error_of_the_library_is_a_short_box_with_the_traceback_folded(opened):
    book = opened("nothing_published.ipynb")
    book.run_all()
    alert = book.page.locator("[role=alert]")
    assert "Chưa có số liệu được công bố" in alert.text_content() and "data_audit" in alert.text_content()
    assert alert.locator("details").get_attribute("open") is None
    assert "Traceback" not in alert.inner_text() and "Traceback" in alert.locator("pre").text_content()
    assert "[2]" not in book.text()
