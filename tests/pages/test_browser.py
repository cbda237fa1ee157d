"""The pages as a reader sees them: Chromium, the network off."""

import pytest

pytestmark = pytest.mark.browser


def opened(browser, path, width=1000):
    """Open a page offline; return it with every request it made beyond the file and every error it raised."""
    context = browser.new_context(offline=True, viewport={"width": width, "height": 900})
    page = context.new_page()
    asked, errors = [], []
    page.on("request", lambda r: asked.append(r.url))
    page.on("pageerror", lambda e: errors.append(str(e)))
    page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready=yes]")
    return page, [u for u in asked if not u.startswith(("file:", "data:"))], errors


SHOWN = """() => [...document.querySelectorAll(".drawing")].map((place) => {
    const svg = [...place.querySelectorAll("svg")].filter((s) => s.getBoundingClientRect().height > 0);
    return svg.length === 1 && svg[0].querySelectorAll("path, text, circle").length > 3
        && Boolean((svg[0].getAttribute("aria-label") ?? place.getAttribute("aria-label"))?.length > 5);
})"""  # each chart: whether it is seen once, with marks and a name


ILL_SET = """() => [...document.querySelectorAll(".drawing svg")].flatMap((svg) => {
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll("text")].filter((t) => frame.height && !t.closest('[stroke="white"]:not([paint-order]), [opacity="0"]'));
    const boxes = texts.map((t) => t.getBoundingClientRect());
    return texts.flatMap((text, i) => [
        ...(boxes[i].right > frame.right + 2 || boxes[i].left < frame.left - 2 ? [["cut", text.textContent]] : []),
        ...texts.slice(0, i).filter((_, j) => Math.min(boxes[i].right, boxes[j].right) - Math.max(boxes[i].left, boxes[j].left) > 1
            && Math.min(boxes[i].bottom, boxes[j].bottom) - Math.max(boxes[i].top, boxes[j].top) > 3)
            .map((other) => ["over", text.textContent, other.textContent]),
    ]);
})"""  # words of charts that lie over others or run out of the drawing


TITLES = """() => [...document.querySelectorAll("figcaption :is(h2, h3)")].map((title) => {
    const words = title.cloneNode(true);
    words.querySelector(".number")?.remove();
    return words.textContent.trim();
}).filter(Boolean)"""


@pytest.mark.parametrize("width", [1000, 360])
def test_no_words_of_a_chart_lie_over_others_or_are_cut(browser, gallery, width):
    page, _, _ = opened(browser, gallery / "gallery-vi.html", width=width)
    assert page.evaluate(ILL_SET) == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_kind_of_chart_is_drawn_without_a_network(browser, gallery, language):
    page, asked, errors = opened(browser, gallery / f"gallery-{language}.html")
    assert not asked and not errors
    assert page.evaluate(SHOWN) == [True] * 11
    assert page.eval_on_selector_all("math", "all => all.every(e => e.getBoundingClientRect().width > 0)")


@pytest.mark.parametrize("width", [1000, 360])
def test_every_chart_is_seen_without_scripts(browser, gallery, width):
    context = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto((gallery / "gallery-vi.html").as_uri())
    boxes = [b.bounding_box() for b in page.locator(".drawing svg:visible").all()]
    assert len(boxes) == 11 and all(b["height"] > 60 and b["x"] + b["width"] <= width for b in boxes)
    assert not page.locator("button:visible").count(), "no control that does nothing"
    context.close()


def test_a_tooltip_is_reached_by_the_keyboard_and_a_figure_is_saved(browser, gallery, tmp_path):
    page, _, errors = opened(browser, gallery / "gallery-vi.html")
    figure = page.locator("figure.chart").first
    figure.locator("svg:visible").focus()
    page.keyboard.press("ArrowRight")
    assert "tháng 1/2022" in page.locator("#tip").inner_text()
    for name, start in (("SVG", b"<svg "), ("PNG", b"\x89PNG"), ("CSV", b"\xef\xbb\xbf")):
        with page.expect_download() as download:
            figure.get_by_role("button", name=name).click()
        download.value.save_as(tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(start), name
    assert not errors


@pytest.mark.parametrize("width", [1000, 360])
def test_every_real_page_opens_and_shows_its_charts_and_asks_for_nothing(browser, site, width):
    for path in sorted(site.glob("*.html")):
        page, asked, errors = opened(browser, path, width=width)
        assert not asked and not errors, path.name
        assert all(page.evaluate(SHOWN)), path.name
        assert page.evaluate(ILL_SET) == [], path.name
        titles = page.evaluate(TITLES)
        assert len(set(titles)) == len(titles), f"{path.name}: two exhibits share a title"
        if path.name != "index.html":
            assert page.locator("h1").inner_text() and page.locator("section.answer .sentence").inner_text()
        page.context.close()


def test_other_places_open_too(browser, other_places):
    for path in sorted(other_places.glob("*.html")):
        page, asked, errors = opened(browser, path)
        assert not asked and not errors, path.name
        assert all(page.evaluate(SHOWN)), path.name
        titles = page.evaluate(TITLES)
        assert len(set(titles)) == len(titles), f"{path.name}: two exhibits share a title"
        page.context.close()


def test_code_is_folded_behind_a_button(browser, gallery):
    page, _, _ = opened(browser, gallery / "gallery-vi.html")
    code = page.locator("details.code pre").first
    assert not code.is_visible()
    button = page.locator("#all-code")
    button.click()
    assert code.is_visible() and button.get_attribute("aria-expanded") == "true"
    button.click()
    assert not code.is_visible()


def test_numbers_in_charts_are_written_as_the_language_writes_them(browser, gallery):
    texts = {}
    for language in ("vi", "en"):
        page, _, _ = opened(browser, gallery / f"gallery-{language}.html")
        texts[language] = " ".join(
            page.eval_on_selector_all("svg :is(text, title)", "all => all.map(e => e.textContent)")
        )
    assert "tháng 8/2025" in texts["vi"] and "August 2025" in texts["en"]


@pytest.mark.parametrize("width", [380, 1000])
def test_no_page_is_wider_than_the_screen(browser, site, width):
    for name in (
        "output_share.vi.html",
        "output_growth.vi.html",
        "goals_together.en.html",
        "fields.vi.html",
        "index.html",
    ):
        page, _, _ = opened(browser, site / name, width=width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width + 1, name
        page.context.close()


def test_the_index_shows_one_language_at_a_time(browser, site):
    page, _, _ = opened(browser, site / "index.html")
    shown = page.evaluate("document.documentElement.dataset.show")
    assert shown == "vi" and "Hà Nội" in page.locator("main").inner_text()
    page.get_by_role("button", name="English").click()
    assert (
        "Ha Noi" in page.locator("main").inner_text() and "Hà Nội chưa công bố" not in page.locator("main").inner_text()
    )


def test_a_thousand_pages_are_found_at_once(browser, tmp_path):
    from chnt_analysis import pages

    places = ["ha_noi", "bac_ninh", "hai_phong", "hai_duong"]
    rows = [
        {
            "notebook": "output_share",
            "question": {"vi": "Tỷ trọng?", "en": "Share?"},
            "parameters": {
                "place": places[n % 4],
                "target_year": 2026 + n // 4 % 10,
                "draws": 1000 + n,
                "language": "vi",
            },
            "status": "failed" if n == 7 else "done",
            "page": f"p{n}.html",
            "headline": {"sentence": f"Kết quả số {n}.", "language": "vi"},
        }
        for n in range(1000)
    ]
    pages.index(tmp_path, rows)
    page, _, errors = opened(browser, tmp_path / "index.html")
    assert page.locator("#found").inner_text() == "1000/1000" and not errors
    page.get_by_label("Địa phương").select_option("bac_ninh")
    page.get_by_label("Năm").select_option("2030")
    took = page.evaluate("""() => { const start = performance.now(); const words = document.getElementById("words"); words.value = "ket qua so 577.";
        words.dispatchEvent(new Event("input", { bubbles: true })); return performance.now() - start; }""")
    assert page.locator("#found").inner_text() == "1/1000" and took < 1000
    assert page.locator(".runs > li:visible").count() == 1
    page.get_by_role("button", name="English").click()
    assert page.get_by_label("Place").input_value() == "bac_ninh" and "Bac Ninh" in page.locator(".runs").inner_text()
    page.context.close()


def test_no_page_is_heavier_than_its_bar(site):
    from benchmarks.page_weights import weigh

    assert not [one for one in weigh(site) if not one.is_light]
