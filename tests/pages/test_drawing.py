"""Charts drawn once as SVG: nothing seen is lost, tooltips are said by titles, a second drawing comes from the cache."""

import re
import subprocess
import sys

import pytest

from chnt_analysis.pages import bundle, drawers, layout, outputs, pictures, svg
from chnt_analysis.pages.figures import caption
from chnt_analysis.pages.notebook import Part
from chnt_analysis.pages.page import asset
from chnt_analysis.pages.sources import Sources
from chnt_analysis.pages.tables import table_html

BARS = {
    "data": {"values": [{"a": 'A "&" <b>', "b": 1.25}, {"a": "B", "b": 2}]},
    "width": 300,
    "mark": "bar",
    "encoding": {
        "x": {"field": "b", "type": "quantitative"},
        "y": {"field": "a", "type": "nominal"},
        "tooltip": [
            {"field": "a", "type": "nominal", "title": " "},
            {"field": "b", "type": "quantitative", "title": "Value", "format": ".1f"},
        ],
    },
    "config": {"locale": {"number": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", ""]}}},
}


def test_a_chart_is_drawn_for_screen_and_phone_with_its_tooltips_and_once_only(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    first = pictures.draw([BARS, BARS])
    assert first[0] == first[1]
    assert re.findall(r"<title>(.*?)</title>", first[0].wide) == ['A "&amp;" &lt;b&gt; · Value: 1,3', "B · Value: 2,0"]
    assert 'viewBox="0 0 820 ' in first[0].wide and 'viewBox="0 0 332 ' in first[0].narrow
    assert not re.search(r"aria-|role=|class=|style=|e-\d", first[0].wide)
    monkeypatch.setattr(subprocess, "run", lambda *a, **k: pytest.fail("drawn twice"))
    assert pictures.draw([BARS]) == first[:1]


def test_a_chart_that_cannot_be_drawn_is_empty_and_not_kept(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert pictures.draw([{"mark": "no such mark"}]) == [pictures.Picture("", "")]
    assert not list(tmp_path.rglob("*.gz"))


@pytest.mark.skipif(sys.platform != "linux", reason="runs of a batch are forked on Linux")
def test_programs_of_a_batch_draw_the_same_are_done_without_where_they_fail_and_end_with_it(tmp_path, monkeypatch):
    def drawn(cache):
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / cache))
        return pictures.draw([BARS])

    alone, begun, popen = drawn("a"), [], subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda *a, **k: begun.append(popen(*a, **k)) or begun[-1])
    with drawers.drawing(1), monkeypatch.context() as patch:
        patch.setattr(subprocess, "run", lambda *a, **k: pytest.fail("a program of its own"))
        assert drawn("b") == alone and begun[0].poll() is None
    assert len(begun) == 1 and begun[0].poll() is not None
    with drawers.drawing(0):
        assert drawn("c") == alone


def test_slim_keeps_every_mark_and_word_and_numbers_ids_anew():
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="9" viewBox="0 0 20 9"><defs><clipPath id="clip7"><rect width="9"/></clipPath></defs>'
        '<g fill="none"><g class="m" clip-path="url(#clip7)"><line transform="translate(0,1.04)" x2="9" y2="0" stroke="red"/>'
        '<line transform="translate(0,2)" x2="9" y2="0" stroke="red"/></g><g><text fill="#222" font-size="12px">a</text><text fill="#222" font-size="12px">b</text></g>'
        '<path d="M2,0A2,2,0,1,1,-2,0A2,2,0,1,1,2,0" transform="translate(5,6)" fill="red" opacity="0" role="graphics-symbol" aria-label="said"/>'
        '<path d="M0,0h9" opacity="0" stroke="red"/></g></svg>'
    )
    assert svg.slim(drawn) == (
        '<svg width="20" height="9" viewBox="0 0 20 9"><defs><clipPath id="c0"><rect width="9"/></clipPath></defs><g fill="none">'
        '<g clip-path="url(#c0)"><path stroke="red" d="M0,1l9,0M0,2l9,0"/></g><g fill="#222" font-size="12"><text>a</text><text>b</text></g>'
        '<circle fill="red" opacity="0" cx="5" cy="6" r="2"><title>said</title></circle></g></svg>'
    )


def test_only_what_a_reader_can_move_is_live():
    assert not pictures.is_live(BARS)
    assert pictures.is_live({"layer": [BARS, {**BARS, "params": [{"name": "zoom", "select": "interval"}]}]})


def test_the_script_allowed_is_the_one_that_is_unpacked():
    import base64
    import gzip

    packed = bundle.vega()
    script = gzip.decompress(base64.b64decode(packed.data)).decode()
    assert bundle.policy_hash(script) == packed.hash and "vegaEmbed" in script and len(packed.data) < 420_000


def test_the_narrow_drawing_has_the_marks_of_the_wide_one_in_their_order_and_leaves_the_words_to_it():
    """A script tells on a phone what the same mark says in the drawing for a screen."""
    rows = [{"a": name, "b": value} for value, name in enumerate(["x", "y", "z"], start=1)]
    tip = [{"field": "a"}, {"field": "b", "format": ".1f", "title": "b"}]
    encoding = {"x": {"field": "b", "type": "quantitative"}, "y": {"field": "a", "type": "nominal"}, "tooltip": tip}
    spec = {"data": {"values": rows}, "mark": "bar", "encoding": encoding, "width": 300}
    (picture,) = pictures.draw([spec])
    assert picture.wide.count("<title>") == picture.narrow.count("data-t=") == len(rows)
    assert "<title>" not in picture.narrow


def _source(n: int) -> dict[str, str]:
    return {"id": f"s{n}", "publisher": f"P{n}", "title": "T", "url": "", "published": ""}


def test_sources_are_numbered_once_and_three_are_named():
    sources = Sources()
    line = sources.line([_source(n) for n in (1, 2, 3, 4, 5, 6)], "en")
    assert "P3, “T” " in line and "P4" not in line and '<a href="#sources">[4–6]</a>' in line
    assert sources.number(_source(2)) == 2 and len(sources.listed("en")) == 6


def _exhibit(name: str, form: str = "chart", title: str = "T") -> Part:
    return Part("exhibit", payload={"id": name, "form": form, "title": title})


def test_the_chart_that_shows_the_answer_comes_first_and_no_heading_stands_twice():
    parts = [
        Part("text", "<h2>Goals</h2>"),
        _exhibit("goals", "table", "Goals"),
        Part("text", "<h2>Paths</h2>\n<p>Why.</p>"),
        _exhibit("paths", title="Paths"),
        Part("text", "<h2>Empty</h2>"),
        Part("code", "lead()"),
        _exhibit("lead"),
    ]
    order = layout.ordered(parts, "lead")
    assert order.lead["id"] == "lead"
    assert [(p.form, p.payload.get("level"), p.payload.get("untitled")) for p in order.body if p.form != "code"] == [
        ("exhibit", 2, None),
        ("text", None, None),
        ("exhibit", None, True),
    ]
    assert layout.ordered(parts).lead["id"] == "paths", "the first chart where none is named"
    texts = [part.html for part in layout.ordered(parts, language="en").body if part.form == "text"]
    assert any(text.endswith('<p>Why.</p>\n<p><a href="#chart-1-paths">See Figure 1.</a></p>') for text in texts)


def test_a_figure_whose_section_has_its_title_is_called_by_its_number_alone():
    payload = {"title": "Goals", "unit": "", "period": "", "kinds": ["goal"]}
    assert '<span class="number">Bảng 2.</span> Goals</h3>' in caption(payload, "vi", label="Bảng 2.")
    assert '<span class="number">Bảng 2</span></h3>' in caption({**payload, "untitled": True}, "vi", label="Bảng 2.")


@pytest.mark.browser
def test_the_first_column_of_a_wide_table_holds_more_than_a_syllable_a_line_on_a_phone(browser):
    names = ["basis", "months", "first", "last", "several", "more"]
    rows = [["cộng dồn từ đầu năm so với cùng kỳ", 41, "tháng 8/2018", "tháng 10/2025", 0, "tháng 10/2025"]]
    table = table_html({"columns": names, "rows": rows, "total": 1}, "vi", whole=True)
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.set_content(f"<style>{asset('style.css')}</style><main>{table}</main>")
    assert page.locator("td").first.bounding_box()["width"] >= 100
    page.close()


@pytest.mark.browser
def test_a_stacked_table_keeps_within_the_screen_from_edge_to_edge(browser):
    names = ["name", "value", "unit", "first", "last", "source"]
    address = f"https://example.org/{'long-address-' * 12}"
    rows = [["Tỷ lệ nội địa hóa của công nghiệp hỗ trợ", 41, "%", "tháng 8/2018", "tháng 10/2025", address]]
    table = table_html({"columns": names, "rows": rows, "total": 1}, "vi", whole=True)
    assert "stacked wide" in table
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.set_content(f"<style>{asset('style.css')}</style><main>{table}</main>")
    first, text = page.locator("tr").nth(1).bounding_box(), page.locator("main").bounding_box()
    assert first["x"] == 14 and first["width"] == text["width"] - 28, "as wide as the text above it"
    assert page.locator(".scroll").evaluate("e => e.scrollWidth <= e.clientWidth")
    page.close()


def test_a_long_table_is_shortened_figures_stand_right_and_texts_stack_on_a_phone():
    rows = [["x" * 30, f"2{n % 10}", "khoảng 16", "năm 2020"] for n in range(25)]
    content = {"columns": ["name", "value", "goal", "period"], "rows": rows, "total": 25}
    shown = table_html(content, "vi", whole=True)
    assert shown.startswith('<div class="scroll" tabindex="0"><table class="n2 n3 s2 s3 s4 t1 fits">')
    assert shown.index('<tbody class="more">') > shown.index("<tbody>") and "Hiện cả 25 dòng" in shown
    assert "more" not in table_html(content, "vi"), "the data behind a chart scroll"
    sentence = "một câu dài " * 60  # seven lines of a page
    said = table_html({**content, "rows": [[sentence, "1", "2", "3"]] * 12}, "vi", whole=True)
    seen, rest = said.split('<tbody class="more">')
    assert 'class="n2 n3 s2 s3 s4 u1 fits"' in seen and (seen.count(sentence), rest.count(sentence)) == (5, 7), (
        "long by its text"
    )
    wordy = {**content, "columns": ["value", "name", "goal", "period"], "rows": [[r[1], r[0], *r[2:]] for r in rows]}
    assert 'class="n1 n3 s1 s3 s4 t2 fits stacked"' in table_html(wordy, "vi", whole=True)


def test_a_name_repeated_down_a_wide_table_is_said_once_above_its_rows_and_stands_in_each_row_of_a_file(browser):
    rows = [
        [f"a long name of series {n // 4}", f"quite a long name of a division {n}", n, "2020", 1.5, 2] for n in range(8)
    ]
    content = {"columns": ["series", "name", "a", "year", "b", "c"], "rows": rows, "total": 8}
    shown = table_html(content, "en", whole=True)
    assert shown.count("series 0") == 1 and '<tr class="group"><th scope="rowgroup" colspan="5">' in shown
    assert "group" not in table_html(content, "en"), "the data behind a chart keep their columns"
    assert "group" not in table_html(
        {**content, "rows": [[str(n), *r[1:]] for n, r in enumerate(rows)]}, "en", whole=True
    )
    page = browser.new_page(accept_downloads=True)
    figure = f'<figure class="exhibit table" id="t"><figcaption><h3>T</h3></figcaption>{shown}</figure>'
    page.set_content(
        f'<html lang="en"><body>{figure}<button id="save"></button><i id="page-script" data-link="Link"></i></body></html>'
    )
    page.add_script_tag(content=asset("page.js"), type="module")
    with page.expect_download() as file:
        page.get_by_role("button", name="CSV").click()
    lines = file.value.path().read_text("utf-8-sig").splitlines()
    assert lines[0].startswith('"Series","name"') and len(lines) == 9
    assert lines[1].startswith('"a long name of series 0","quite') and lines[8].startswith('"a long name of series 1"')
    page.close()


def test_words_are_moved_into_a_drawing_only_where_they_run_out_of_it():
    name = "Chế biến, chế tạo: so với tháng trước"  # 206 pixels in Noto Sans of 12
    placed = f'<svg width="400" height="9" viewBox="0 0 400 9"><text text-anchor="end" transform="translate({{}},0)" font-size="12px">{name}</text></svg>'
    assert "translate(214,0)" in svg.slim(placed.format(214)), "whole, as it stands"
    assert "translate(150,0)" not in svg.slim(placed.format(150))


def test_words_that_stand_across_a_line_have_their_outline_below_their_letters():
    over = (
        '<svg width="9" height="9" viewBox="0 0 9 9"><text fill="black" stroke="white" stroke-width="3">16</text></svg>'
    )
    assert 'paint-order="stroke"' in svg.slim(over)


PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def test_outputs_of_ones_own_are_shown_without_what_could_run_or_load():
    frame = '<style>p{}</style><table onclick="x()"><tr><td colspan="2">1,5</td></tr></table><script src="https://a.org/x.js"></script>'
    assert outputs.shown({"text/html": frame}, "vi") == (
        '<div class="scroll own" tabindex="0"><table><tbody><tr><td colspan="2">1,5</td></tr></tbody></table></div>'
    )
    for hostile in (
        "<a href='javascript:alert(1)'>x</a>",
        "<iframe src=//a.org></iframe>x",
        "<svg onload=alert(1)>x</svg>",
        "<p style='x:url(//a)'>x</p>",
    ):
        shown = outputs.shown({"text/html": hostile}, "en")
        assert "x<" in shown and not re.search(r"javascript:|iframe|onload|url\(|a\.org", shown)
    assert f'src="data:image/png;base64,{PIXEL}"' in outputs.shown({"image/png": PIXEL, "text/plain": "<Figure>"}, "en")
    assert outputs.shown({"image/svg+xml": "<svg onload='x()'/>"}, "en").startswith(
        '<img class="own" alt="picture" src="data:image/svg+xml;base64,'
    )
    assert "<math" in outputs.shown({"text/latex": "$x^2$"}, "en")
    assert "&lt;script&gt;" in outputs.shown({"text/markdown": "**a** <script>alert(1)</script>"}, "en")
    assert "too large" in outputs.shown({"image/png": "A" * 3_000_000}, "en")
    long = outputs.shortened("dòng\n" * 400_000 + "z" * 50_000, "vi")
    assert "lược bỏ 399.941 dòng" in long and len(long) < 2_000


def test_the_heading_and_foot_that_a_chart_has_in_jupyterlab_stay_out_of_its_page(tmp_path):
    import altair as alt
    import nbformat
    import pandas as pd

    from chnt_analysis.exhibits import Exhibit
    from chnt_analysis.pages import notebook

    chart = alt.Chart(pd.DataFrame({"x": [1], "y": [2]})).mark_bar().encode(x="x", y="y")
    shown = Exhibit("own", "Title", chart, language="en").notebook_outputs()
    cell = nbformat.v4.new_code_cell("x", outputs=[nbformat.v4.new_output("display_data", data) for data in shown])
    own = nbformat.v4.new_output("display_data", {"text/html": "<b>own</b>", "text/plain": "<HTML>"})
    book = nbformat.v4.new_notebook(cells=[cell, nbformat.v4.new_code_cell("y", outputs=[own])])
    nbformat.write(book, tmp_path / "a.ipynb")
    assert [p.form for p in notebook.read(tmp_path / "a.ipynb", "en").parts if p.form != "code"] == ["exhibit", "rich"]
