"""The text of notebooks is true for every place, year and state: what names one of them is generated from the figures."""

import re
from pathlib import Path

import nbformat
import pytest

from chnt_analysis import observations as obs

NOTEBOOKS = sorted((Path(__file__).resolve().parents[1] / "notebooks").glob("*.ipynb"))
NOT_TEXT = re.compile(r"\$\$.*?\$\$|\$[^$]*\$|`[^`]*`|\]\([^)]*\)|https?://\S+", re.DOTALL)  # formulas, code, links
NATION = {"viet_nam"}  # "cả nước", the whole country, is no name of a place
PLACES = {
    obs.label("place", place, language)
    for place in obs.codes("place")
    if place not in NATION
    for language in ("vi", "en")
}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_markdown_names_no_figure_no_year_and_no_place(path):
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type != "markdown":
            continue
        text = NOT_TEXT.sub(" ", cell.source)
        assert not re.findall(r"\d+", text), text
        assert not [place for place in PLACES if re.search(rf"\b{re.escape(place)}\b", text)], text
