"""Pages by the rules of axe-core, on a screen and on a phone: nothing serious or critical."""

import importlib.util
import os
from pathlib import Path

import pytest


def _axe() -> Path | None:
    """Return the script of axe-core: ``CHNT_AXE`` names it, else the package axe-playwright-python brings it; ``None`` without either."""
    if named := os.environ.get("CHNT_AXE"):
        return Path(named)
    spec = importlib.util.find_spec("axe_playwright_python")
    return None if spec is None or spec.origin is None else Path(spec.origin).with_name("axe.min.js")


pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        _axe() is None, reason="axe-core is not here: install axe-playwright-python or name its script by CHNT_AXE"
    ),
]
CHECKED = (
    "index",
    "output_share.en",
    "scenarios.vi",
    "bulletin.vi",
    "places.en",
    "data_request.vi",
)  # every kind of exhibit


@pytest.mark.parametrize("width", [1100, 360])
def test_axe_finds_nothing_serious(browser, site, width):
    context = browser.new_context(bypass_csp=True, viewport={"width": width, "height": 900})
    page, violations = context.new_page(), {}
    for name in CHECKED:
        page.goto((site / f"{name}.html").as_uri())
        page.wait_for_selector("html[data-ready=yes]")
        page.evaluate(_axe().read_text("utf8"))
        result = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        violations[name] = [
            (v["id"], v["nodes"][0]["html"][:80])
            for v in result["violations"]
            if v["impact"] in ("serious", "critical")
        ]
    context.close()
    assert not {name: faults for name, faults in violations.items() if faults}
