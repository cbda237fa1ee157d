"""Pages on paper: A4 through Chromium, leaflets as long as they are meant to be, no column beyond the edge."""

import re
import shutil

import pytest

from chnt_analysis.errors import ParameterError
from chnt_analysis.pages import paper

pytestmark = pytest.mark.browser
PAGE = re.compile(rb"/Type\s*/Page\b")  # as Chromium writes one
A4_TEXT = 673  # pixels between the margins of a sheet


@pytest.mark.parametrize(("name", "sheets"), [("bulletin.vi", 2), ("bulletin.en", 2), ("whats_new.vi", 1)])
def test_a_leaflet_is_as_long_as_it_is_meant_to_be(browser, site, tmp_path, name, sheets):
    shutil.copy(site / f"{name}.html", tmp_path)
    (printed,) = paper.to_pdf([tmp_path / f"{name}.html"])
    assert len(PAGE.findall(printed.read_bytes())) == sheets
    before = printed.read_bytes()
    assert b"D:20000101" in before, "when it was printed says nothing of what it holds"
    assert paper.to_pdf([tmp_path / f"{name}.html"]) == [printed] and printed.read_bytes() == before


@pytest.mark.parametrize("name", ["output_share.vi", "places.vi", "data_audit.en", "scenarios.vi", "scenarios.en"])
def test_nothing_is_cut_on_paper_and_no_control_is_printed(browser, site, name):
    page = browser.new_page(viewport={"width": A4_TEXT, "height": 900})
    page.emulate_media(media="print")
    page.goto((site / f"{name}.html").as_uri())
    page.wait_for_selector("html[data-ready=yes]")
    right = page.eval_on_selector_all(
        "td, th, .drawing svg, figcaption, li", "all => Math.max(...all.map(e => e.getBoundingClientRect().right))"
    )
    assert right <= A4_TEXT + 1
    assert not page.locator("button:visible, nav:visible, summary:visible").count()
    assert page.locator("section.sources li").last.is_visible() and not page.locator("tbody.more:not(:visible)").count()
    page.close()


def test_without_chromium_the_command_says_what_is_needed(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(ParameterError, match=r"--pdf: needs Chromium or Chrome"):
        paper.browser()
