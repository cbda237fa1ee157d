"""A choice among the controls of JupyterLab until answer and charts are drawn, median of five, in a real Lab with Chromium."""

from __future__ import annotations

import importlib.util
import os
import shutil
import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import psutil

from benchmarks.report import Row

HARNESS = Path(__file__).resolve().parents[1] / "tests/lab/jupyter.py"
QUIET = 2000  # ms without a change on the screen after which a redraw is taken to be over
MOST, MOST_FAR = 1.0, 3.0  # seconds; for place and date
CHOICES: dict[str, dict[str, tuple[str, ...]]] = {
    "output_share": {
        "Target year": ("2031", "2032", "2033", "2034", "2035"),
        "Goal, %": ("15", "17", "18", "14", "16.5"),
        "Scenario": ("faster", "slower", "baseline", "faster", "slower"),
        "Language": ("vi", "en", "vi", "en", "vi"),
        "Place": ("bac_ninh", "ha_noi", "bac_ninh", "ha_noi", "bac_ninh"),
        "As of": ("2025-06-30", "2024-12-31", "2025-02-28", "2024-06-30", ""),
    },
    "output_growth": {
        "Target year": ("2027", "2028", "2029", "2031", "2032"),
        "Goal, %": ("10", "12", "13", "14", "9"),
        "Language": ("vi", "en", "vi", "en", "vi"),
        "Place": ("bac_ninh", "ha_noi", "viet_nam", "ha_noi", "viet_nam"),
        "As of": ("2025-06-30", "2024-12-31", "2025-02-28", "2024-06-30", ""),
    },
}
FAR = ("Place", "As of")
WATCH = """() => {
  window.chntRedraw = { last: 0, note: 0 };
  const noted = () => [...document.querySelectorAll('.widget-html-content')].some(
    (e) => ['Computing…', 'Đang tính…'].includes(e.textContent.trim()));
  new MutationObserver(() => {
    window.chntRedraw.last = performance.now();
    if (!window.chntRedraw.note && noted()) window.chntRedraw.note = performance.now();
  }).observe(document.querySelector('.jp-Notebook'), { subtree: true, childList: true, characterData: true });
}"""


def run() -> list[Row]:
    """Measure every control of both notebooks."""
    program = next((p for name in ("chromium", "chromium-browser") if (p := shutil.which(name))), None)
    if program is None:
        return [Row("a choice in JupyterLab", "not run: no Chromium")]
    rows = []
    with _lab(program) as opened:
        for name, controls in CHOICES.items():
            book = opened(f"en/{name}.ipynb")
            book.run_all()
            book.page.evaluate(WATCH)
            book.page.locator(".jp-Cell", has_text="lab.controls").first.scroll_into_view_if_needed()
            rows += [_measured(book, name, label, values) for label, values in controls.items()]
            book.close()
    return rows


def _measured(book: Any, name: str, label: str, values: tuple[str, ...]) -> Row:
    redraws = [_redraw(book, label, value) for value in values]
    seconds, spent, notes = (list(part) for part in zip(*redraws, strict=True))
    far = label in FAR
    bar = MOST_FAR if far else MOST
    median, shown = statistics.median(seconds), [note for note in notes if note]
    noted = f"; note after {min(shown):.2f} s" if shown else ""
    cpu = f"{statistics.median(spent):.2f} CPU s of the kernel, load {os.getloadavg()[0]:.1f}"
    return Row(f"{name}: {label}", f"{median:.2f} s{noted}", cpu, f"{bar:.1f} s", median <= bar)


def _redraw(book: Any, label: str, value: str) -> tuple[float, float, float | None]:
    """Choose a value; return the seconds until the last change on the screen, the kernel's CPU seconds, and when the note came."""
    page, before = book.page, _kernels_cpu()
    page.evaluate("Object.assign(window.chntRedraw, { last: 0, note: 0 })")
    start = page.evaluate("performance.now()")
    control = page.locator(".widget-inline-hbox", has_text=label).first
    if control.locator("select").count():
        control.locator("select").select_option(**_option(control, value))
    else:
        control.locator("input").fill(value)
        control.locator("input").press("Enter")
    page.wait_for_function(
        f"() => chntRedraw.last && performance.now() - chntRedraw.last > {QUIET}", timeout=60_000, polling=200
    )
    last, note = page.evaluate("[chntRedraw.last, chntRedraw.note]")
    return (last - start) / 1000, _kernels_cpu() - before, (note - start) / 1000 if note else None


def _option(control: Any, value: str) -> dict[str, str]:
    """Return the option of a list as its words say it: a language's or a scenario's code stands for its title."""
    titles = {"vi": "Tiếng Việt", "en": "English", "baseline": "Baseline", "faster": "Faster", "slower": "Slower"}
    return {"label": titles.get(value, value)}


def _kernels_cpu() -> float:
    """Return the CPU seconds that the kernels started from here have spent."""
    spent = 0.0
    for child in psutil.Process().children(recursive=True):
        try:
            if any("ipykernel" in part for part in child.cmdline()):
                times = child.cpu_times()
                spent += times.user + times.system
        except psutil.Error:
            continue
    return spent


@contextmanager
def _lab(program: str) -> Iterator[Callable[[str], Any]]:
    """Start JupyterLab and a browser, and yield what opens a notebook."""
    from playwright.sync_api import sync_playwright

    jupyter = _harness()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        with jupyter.served(Path(folder) / "work", Path(folder) / "settings") as address:
            yield lambda path: jupyter.Notebook(browser, address, path)
        browser.close()


def _harness() -> ModuleType:
    """Return the module with which the tests drive JupyterLab."""
    spec = importlib.util.spec_from_file_location("jupyter_of_the_tests", HARNESS)
    module = importlib.util.module_from_spec(spec)  # type: ignore[arg-type]
    spec.loader.exec_module(module)  # type: ignore[union-attr]
    return module
