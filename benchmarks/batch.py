"""Wall seconds of a batch of notebooks, beside a shell loop that calls papermill and nbconvert for each."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from benchmarks.report import Row

LANGUAGES = ("vi", "en")
NOTEBOOKS = ("enterprises", "programme")


def by_hand(folder: Path) -> float:
    """Run the notebooks one after the other with the two command-line tools."""
    from chnt_analysis.batch.notebooks import FOLDER

    start = time.perf_counter()
    for name in NOTEBOOKS:
        for language in LANGUAGES:
            done = folder / f"{name}.{language}.ipynb"
            tool = [
                sys.executable,
                "-m",
                "papermill",
                str(FOLDER / f"{name}.ipynb"),
                str(done),
                "-p",
                "language",
                language,
                "--no-progress-bar",
            ]
            subprocess.run(tool, check=True, capture_output=True)
            subprocess.run(
                [sys.executable, "-m", "nbconvert", "--to", "html", str(done)], check=True, capture_output=True
            )
    return time.perf_counter() - start


def in_batch(folder: Path, workers: int) -> float:
    """Run the same notebooks as one batch."""
    path = folder / "batch.yml"
    runs = [{"notebook": n, "grid": {"language": list(LANGUAGES)}} for n in NOTEBOOKS]
    path.write_text(yaml.safe_dump({"site": str(folder / "site"), "runs": runs}))
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "chnt_analysis.cli", "run", str(path), "--workers", str(workers), "--json"],
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - start


def run() -> list[Row]:
    """Measure four runs both ways."""
    with tempfile.TemporaryDirectory() as text:
        folder = Path(text)
        hand, two, one = by_hand(folder), in_batch(folder, 2), in_batch(folder, 1)
    return [
        Row(
            "4 runs, 2 workers",
            f"{two:.1f} s",
            f"{hand:.1f} s (papermill and nbconvert in a loop): ratio {two / hand:.2f}",
        ),
        Row("4 runs, 1 worker", f"{one:.1f} s", f"ratio {one / hand:.2f}"),
    ]
