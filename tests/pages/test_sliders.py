"""Sliders in the page: moved in Chromium with the network off, the chart and its words follow."""

import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from chnt_analysis import charts, pages
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.pages import bundle, site

pytestmark = pytest.mark.browser


@pytest.fixture(params=["vi", "en"])
def page(request, browser, tmp_path):
    language = request.param
    chart = charts.share_sliders(
        start=charts.Slider("start", 12.5, 5, 25, 0.5),
        manufacturing=charts.Slider("manufacturing", 6, -5, 20, 0.5),
        differential=charts.Slider("differential", 0, -10, 15, 0.5),
        year=charts.Slider("year", 2030, 2026, 2035, 1),
        base_year=2025,
        goal=16.0,
        language=language,
    )
    exhibit = Exhibit("sliders", "Title", chart, kinds=("assumption",), language=language)
    cell = new_code_cell("question.sliders()", outputs=[new_output("display_data", exhibit._repr_mimebundle_())])
    source, target = tmp_path / "sliders.ipynb", tmp_path / "sliders.html"
    nbformat.write(new_notebook(cells=[cell], metadata={"chnt": {"question": {"vi": "Hỏi", "en": "Asked"}}}), source)
    pages.export(source, target, language)
    context = browser.new_context(offline=True, viewport={"width": 1000, "height": 900})
    opened = context.new_page()
    asked = []
    opened.on("request", lambda r: asked.append(r.url))
    opened.goto(target.as_uri())
    opened.wait_for_selector("html[data-ready=yes]")
    opened.language = language
    yield opened
    assert not [u for u in asked if not u.startswith(("file:", "data:"))]
    context.close()


def test_a_moved_slider_moves_the_path_and_the_words(page):
    comma = "," if page.language == "vi" else "."

    def shown():
        paths = page.eval_on_selector_all("svg path[d]", "all => all.map(e => e.getAttribute('d')).join()")
        return paths, " | ".join(page.locator("svg text").all_text_contents())

    before, words = shown()
    assert f"12{comma}5%" in words and f"11{comma}4%" in words, (
        "no differential leaves the start; 16 % takes 11.36 % a year"
    )
    slider = page.get_by_label("differential")
    slider.focus()
    for _ in range(8):
        slider.press("ArrowRight")
    page.locator("svg text", has_text=re.compile(r"15[.,]0%")).first.wait_for()
    after, words = shown()
    assert after != before
    assert f"15{comma}0%" in words, "four points above 6 % for five years make 12.5 % into 15.04 %"


def test_a_slider_shows_its_value_as_the_language_writes_it_and_is_open_to_screen_readers(page):
    written = page.locator(".vega-bind input + span").all_text_contents()
    assert written[0] == ("12,5" if page.language == "vi" else "12.5") and written[3] == "2030"
    assert page.locator(".drawing").get_attribute("role") != "img", "an image hides what is inside it"
    slider = page.get_by_label("start")
    slider.focus()
    slider.press("ArrowRight")
    assert page.locator(".vega-bind input + span").first.text_content() == "13"


def test_sliders_fit_a_phone(page):
    page.set_viewport_size({"width": 380, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 381


def test_the_pages_of_a_site_share_one_file_of_scripts_and_a_page_saves_itself_with_them(page, browser, tmp_path):
    if page.language == "en":
        return
    drawn = "() => document.querySelector('[data-spec]').dataset.drawn"
    assert page.evaluate(drawn) == "yes" and not (tmp_path / "assets").exists(), "a page alone holds them"
    for name in ("one.html", "two.html"):
        pages.export(tmp_path / "sliders.ipynb", tmp_path / name, "vi", in_site=True)
        site.settle(tmp_path, name)
    assert [f"assets/{path.name}" for path in (tmp_path / "assets").iterdir()] == [bundle.SHARED]
    shared = browser.new_page()
    shared.goto((tmp_path / "one.html").as_uri())
    shared.wait_for_selector("html[data-ready=yes]")
    assert shared.evaluate(drawn) == "yes"
    with shared.expect_download() as download:
        shared.click("#save")
    download.value.save_as(tmp_path / "mailed" / "page.html")
    (tmp_path / bundle.SHARED).unlink()
    for path, live in ((tmp_path / "mailed" / "page.html", "yes"), (tmp_path / "two.html", None)):
        shared.goto(path.as_uri())
        shared.wait_for_selector("html[data-ready=yes]")
        assert shared.evaluate(drawn) == live, "without the scripts the drawn chart stays"
        assert shared.locator(".drawing svg:visible").count() == 1
    shared.close()
