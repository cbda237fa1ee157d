"""Makes the pictures of ``docs/lab.md`` from a real JupyterLab: ``python docs/lab_tour.py`` (needs Chromium)."""

from __future__ import annotations

import importlib.util
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).parent
IMAGES = HERE / "images"
SIZE = {"width": 1180, "height": 760}
WORDS = {
    "vi": {"place": "Địa phương", "other": "Bắc Ninh", "slip": "Bắc Nin"},
    "en": {"place": "Place", "other": "Bac Ninh", "slip": "Bac Nin"},
}


def main() -> None:
    """Take every picture in both languages."""
    from playwright.sync_api import sync_playwright

    from chnt_analysis import lab

    jupyter = _harness()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        work = Path(folder) / "work"
        for language in ("vi", "en"):
            lab.new_notebook(f"my_question_{language}", work, language=language)
        program = next(p for name in ("chromium", "chromium-browser") if (p := shutil.which(name)))
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        with jupyter.served(work, Path(folder) / "settings") as address:
            for language in ("vi", "en"):
                _tour(lambda path: jupyter.Notebook(browser, address, path, **SIZE), language)
        browser.close()


def _tour(opened: Callable[[str], Any], language: str) -> None:
    """Take the pictures of one language: start page, controls, another place, a misspelling, a notebook of one's own."""
    words = WORDS[language]
    start = opened(f"start.{language}.ipynb")
    _shoot(start, "start", language)
    book = opened(f"{language}/output_share.ipynb")
    book.run_all()
    controls = book.page.locator(".jp-Cell", has_text="lab.controls").first
    _shoot(book, "controls", language, at=controls)
    place = book.page.locator(".widget-text", has_text=words["place"]).locator("input")
    answer = book.page.locator(".jp-Cell", has_text="question.answer()").first
    before = answer.text_content()
    place.fill(words["other"])
    place.press("Enter")
    while answer.text_content() == before:
        book.page.wait_for_timeout(500)
    book.page.wait_for_timeout(10_000)
    _shoot(book, "answer", language, at=answer)
    place.fill(words["slip"])
    place.press("Enter")
    book.page.get_by_role("alert").first.wait_for(timeout=60_000)
    _shoot(book, "slip", language, at=controls)
    own = opened(f"my_question_{language}.ipynb")
    own.run_all()
    _shoot(own, "own", language, at=own.page.locator(".jp-Cell", has_text="Exhibit(").first)
    for window in (start, book, own):
        window.close()


def _shoot(book: Any, name: str, language: str, *, at: Any = None) -> None:
    if at is not None:
        at.evaluate("cell => cell.scrollIntoView({ block: 'start' })")
    book.page.wait_for_timeout(1500)
    book.page.screenshot(path=IMAGES / f"lab-{name}.{language}.png")


def _harness() -> ModuleType:
    """Return the module with which the tests drive JupyterLab."""
    spec = importlib.util.spec_from_file_location("jupyter_of_the_tests", HERE.parent / "tests/lab/jupyter.py")
    module = importlib.util.module_from_spec(spec)  # type: ignore[arg-type]
    spec.loader.exec_module(module)  # type: ignore[union-attr]
    return module


if __name__ == "__main__":
    sys.exit(main())
