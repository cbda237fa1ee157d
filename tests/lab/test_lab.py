"""JupyterLab as an economist uses it: a real server, a real browser, the network cut."""

import nbformat
import pytest

from chnt_analysis.exhibits import EXHIBIT_MIME

pytestmark = pytest.mark.browser


def charts_saved(path) -> int:
    """Return how many exhibits of a saved notebook are charts."""
    cells = nbformat.read(path, as_version=4).cells
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    return sum(output.get("data", {}).get(EXHIBIT_MIME, {}).get("form") == "chart" for output in outputs)


def test_every_chart_of_the_share_notebook_is_drawn_with_its_title_and_sources_and_without_a_network(opened, folder):
    book = opened("output_share.ipynb")
    book.run_all()
    drawn = book.drawn()
    book.save()
    assert drawn == charts_saved(folder / "output_share.ipynb") >= 5
    assert not book.outside and not book.errors()
    shown = book.text()
    assert "Mục tiêu tỷ trọng theo từng kế hoạch" in shown and "đã công bố" in shown and "nguồn" in shown


def test_a_chart_of_ones_own_is_drawn_without_a_network(opened):
    book = opened("own_chart.ipynb")
    book.run_all()
    assert book.drawn() == 1
    assert not book.outside and not book.errors()
