"""Makes the pictures of pages in ``README.md`` from the built pages: ``make report``, then ``python docs/pictures.py [SITE]`` (needs Chromium)."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

HERE = Path(__file__).parent
IMAGES = HERE / "images"
SITE = HERE.parent / "build" / "site"
SIZE = {"width": 900, "height": 1200}
PICTURES = {
    "answer": ("output_share.en.html", "section.answer"),
    "frontier": ("goals_together.en.html", "figure[id$='-frontier']"),
    "reckoner": ("goals_together.en.html", "figure[id$='-reckoner']"),
}


def main(site: Path) -> None:
    """Take a picture of a part of each page, with the network cut."""
    from playwright.sync_api import sync_playwright

    program = next(p for name in ("chromium", "chromium-browser") if (p := shutil.which(name)))
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context(viewport=SIZE, offline=True)
        for name, (page_name, part) in PICTURES.items():
            page = context.new_page()
            page.goto((site.resolve() / page_name).as_uri())
            page.locator(part).screenshot(path=IMAGES / f"{name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SITE)
