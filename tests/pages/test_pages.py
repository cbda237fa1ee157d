"""Executed notebooks into pages: nothing from outside, nothing private, everything escaped, every source named."""

import html
import json
import re
from pathlib import Path

import pytest

from chnt_analysis import observations as obs
from chnt_analysis import pages, schema
from chnt_analysis.batch import ledger
from chnt_analysis.errors import DataError
from chnt_analysis.pages import notebook

OUTSIDE = re.compile(r"""(?:src|href)\s*=\s*["'](?:https?:)?//|@import|url\(\s*["']?https?:""")


def specs(text: str) -> list[dict]:
    return [json.loads(m) for m in re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', text, re.S)]


def body(text: str) -> str:
    """The page without its scripts."""
    return re.sub(r"<script.*?</script>", "", text, flags=re.S)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_page_loads_nothing_from_outside(gallery, language):
    text = (gallery / f"gallery-{language}.html").read_text("utf8")
    loads = [m for m in OUTSIDE.findall(body(text)) if "href" not in m]
    assert not loads
    assert not re.search(r"<(script|link|img|iframe)[^>]+(src|href)=[\"']https?:", text)


def test_titles_and_sources_cannot_break_out_of_the_page(gallery):
    text = (gallery / "gallery-vi.html").read_text("utf8")
    shown = body(text)
    assert "</script><b>" not in text.replace("&lt;/script&gt;&lt;b&gt;", "")
    assert "Cục Thống kê &lt;Hà Nội&gt;" in shown and "<Hà Nội>" not in shown
    english = (gallery / "gallery-en.html").read_text("utf8")
    assert "<img" not in body(english) and "onerror=alert" not in re.sub(r"&lt;.*?&gt;", "", body(english))


def test_what_was_passed_but_not_declared_and_paths_stay_out(gallery):
    for name in ("gallery-vi.html", "broken-vi.html"):
        text = (gallery / name).read_text("utf8")
        assert "hunter2" not in text
        shown = re.sub(
            r"<details class=\"code\">.*?</details>", "", text, flags=re.S
        )  # code is shown as its author wrote it
        assert str(gallery) not in text and "/no/such/folder" not in shown
    assert "file.csv" in (gallery / "broken-vi.html").read_text("utf8")


def test_the_code_shows_the_parameters_that_ran_with_the_comments_of_the_notebook(gallery):
    code = html.unescape(re.sub(r"<[^>]+>", "", (gallery / "gallery-en.html").read_text("utf8")))
    assert 'language = "en"  # vi or en' in code and 'language = "vi"' not in code
    assert 'shift = 0.0  # points\nplace = "ha_noi"  # place' in code, "what was not passed ran with its default"


def test_values_of_any_length_take_the_place_of_the_defaults():
    source = 'nơi = "hà nội"; levels = [\n    80,\n    95,\n]  # phần trăm\ngoal = 16.0  # %'
    ran = {"nơi": 'Hải "Dương"', "levels": [50], "goal": -1.5, "undeclared": "hunter2"}
    assert notebook.with_values(source, ran) == 'nơi = "Hải \\"Dương\\""; levels = [50]  # phần trăm\ngoal = -1.5  # %'


def test_a_chart_that_is_no_exhibit_is_drawn_too_and_claims_neither_kind_nor_publisher(gallery):
    text = (gallery / "gallery-en.html").read_text("utf8")
    own = next(f for f in re.findall(r"<figure.*?</figure>", text, re.S) if "Own &lt;/script&gt; chart" in f)
    assert "<svg" in own and "badge" not in own


def test_one_language_is_kept_and_formulas_are_set(gallery):
    vi, en = (body((gallery / f"gallery-{code}.html").read_text("utf8")) for code in ("vi", "en"))
    assert "Mọi loại hình vẽ" in vi and "Exhibits of every kind" not in vi
    assert "Exhibits of every kind" in en and "Mọi loại hình vẽ" not in en
    assert vi.count("<math") == 2 and "giá 5 $ không phải" in vi
    assert 'lang="vi"' in vi and 'lang="en"' in en


def test_exhibits_have_titles_badges_sources_and_data(gallery):
    text = body((gallery / "gallery-vi.html").read_text("utf8"))
    figures = re.findall(r"<figure.*?</figure>", text, re.S)
    assert len(figures) >= 11
    first = next(f for f in figures if "Chỉ số sản xuất công nghiệp" in f)
    assert "badge published" in first and "Nguồn:</b> Cục Thống kê" in first and 'href="#source-1"' in first
    assert text.count('href="https://example.org/a?b=1&amp;c=2"') == 1, "a source is listed once a page"
    assert "chưa rõ địa chỉ" in text
    assert "1.234,5" in text


def test_the_warning_and_the_dates_stand_on_top(gallery):
    text = body((gallery / "gallery-en.html").read_text("utf8"))
    top = text[: text.index("</section>")]
    assert "Figures are &lt;older&gt; than three months." in top and "August 2025" in top and "9 December 2025" in top


def test_the_figures_that_stand_large_are_on_the_page_and_on_the_front_page(gallery):
    page, front = ((gallery / f).read_text("utf8") for f in ("gallery-vi.html", "index.html"))
    for text in (page, front):
        assert (
            '<div class="card estimate"><dt>Chỉ số &lt;mới&gt;</dt><dd>104,2<small>2025 · <i>ước tính của chúng tôi</i></small></dd></div>'
            in text
        )
    assert "&lt;Newest&gt; index" in front


def test_the_index_answers_links_and_lists_what_failed(gallery):
    text = (gallery / "index.html").read_text("utf8")
    assert 'href="gallery-vi.html"' in text and 'href="gallery-en.html"' in text
    assert "Hà Nội" in text and "Ha Noi" in text and 'class="contents"' not in text, "one question needs no contents"
    assert "cell 3 &lt;/script&gt;" in text
    page = (gallery / "gallery-vi.html").read_text("utf8")
    assert 'href="index.html"' in page and 'href="gallery-en.html"' in page


def test_what_is_no_notebook_is_refused_and_leaves_nothing(tmp_path):
    bad = tmp_path / "bad.ipynb"
    bad.write_text("{}")
    with pytest.raises(DataError, match="not a notebook"):
        pages.export(bad, tmp_path / "out.html", "vi")
    assert [p.name for p in tmp_path.iterdir()] == ["bad.ipynb"]


# -- the real site


def test_every_page_says_to_when_its_figures_go_and_warns_when_they_are_old(site):
    for record in ledger.read(site / "ledger.jsonl"):
        text = body((site / record["page"]).read_text("utf8"))
        head = record["headline"]
        language = record["parameters"]["language"]
        assert html.escape(head["sentence"], quote=False)[:60] in html.unescape(text).replace("&", "&amp;") or head[
            "sentence"
        ][:60] in html.unescape(text)
        assert ("Tính đến ngày" if language == "vi" else "As of") in text
        for warning in head["warnings"]:
            assert warning in html.unescape(text)


def test_every_exhibit_that_shows_something_published_names_its_sources(site):
    for path in site.glob("*.html"):
        if path.name == "index.html":
            continue
        for figure in re.findall(r"<figure.*?</figure>", body(path.read_text("utf8")), re.S):
            if "badge published" in figure:
                assert 'class="sources"' in figure or "sources" in figure, (path.name, figure[:200])


def test_the_ledger_and_the_index_tell_the_same(site):
    text = html.unescape((site / "index.html").read_text("utf8"))
    records = ledger.read(site / "ledger.jsonl")
    assert len(records) >= 16 and {r["status"] for r in records} == {"done"}
    assert set(re.findall(r'href="#q-(\w+)"', text)) == {r["notebook"] for r in records}
    for record in records:
        assert record["headline"]["sentence"] in text
        assert (site / record["page"]).is_file()


def test_no_page_holds_a_path_of_the_machine(site):
    here = str(Path(__file__).resolve().parents[2])
    for path in site.glob("*.html"):
        assert here not in path.read_text("utf8")


def test_vietnamese_pages_hold_no_english_sentence_and_no_python_value(site):
    for path in site.glob("*.vi.html"):
        text = re.sub(r"<details.*?</details>|<pre.*?</pre>", "", body(path.read_text("utf8")), flags=re.S)
        text = re.sub(
            r"<section class=.sources.*?</section>|<p class=.sources.*?</p>", "", text, flags=re.S
        )  # titles as published
        plain = re.sub("“[^”]*”", "", html.unescape(re.sub(r"<[^>]+>", " ", text)))  # studies as they were read
        for stray in (" nan", "None", "NaT", "dtype", " of the ", "published figures"):
            assert stray not in plain, (path.name, stray)


def test_other_places_have_pages_and_refusals(other_places):
    records = {(r["notebook"], r["parameters"]["place"]): r for r in ledger.read(other_places / "ledger.jsonl")}
    for key, record in records.items():
        expected = "refused" if key[1] == "hai_phong" and key[0] != "data_audit" else "done"
        assert record["status"] == expected, (key, record["message"])
    for record in records.values():
        if record["status"] == "done":
            assert "<figure" in (other_places / record["page"]).read_text("utf8")
        else:
            assert record["message"].startswith("Hải Phòng: ") and "Chỉ số sản xuất công nghiệp" in record["message"]


CODE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)+|None|nan|NaT|True|False|[a-z]{2}\d{5}")


def test_no_cell_tooltip_or_label_is_a_code(site):
    known = {code for name in schema.CODE_FILES for code in obs.codes(name) if not code.isalpha()} | {
        "mom",
        "yoy",
        "ytd",
    }
    for path in site.glob("*.html"):
        shown = re.sub(r"<details class=.code.*?</details>", "", body(path.read_text("utf8")), flags=re.S)
        for cell in re.findall(r"<(?:td|th|text|title|dd|option)\b[^>]*>([^<]*)</", shown):
            for part in re.split(r" · |; |: |, ", html.unescape(cell).strip()):
                assert part not in known and not CODE.fullmatch(part), (path.name, cell[:80])
