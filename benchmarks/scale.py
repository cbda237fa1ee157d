"""How the cost of a batch grows with its runs: CPU seconds of whole processes, finished pages included, and core hours beyond what is measured.

The notebook is the light one of the bench of batches (one ETS fit, two charts). Sizes are measured up to ``CHNT_BENCH_RUNS``, 1,000 by default;
what lies beyond is the line through the smallest and the largest size.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from benchmarks._papermill import chnt
from benchmarks.batch import LIGHT, _batch, _book
from benchmarks.report import Row

SIZES = (20, 100, 300, 1000)
BEYOND = (2_000, 5_000, 10_000, 20_000)


def run() -> list[Row]:
    """Measure each size after one run that the comparison with a fresh kernel is done in; extrapolate the others."""
    most = int(os.environ.get("CHNT_BENCH_RUNS", SIZES[-1]))
    with tempfile.TemporaryDirectory() as text:
        os.environ["XDG_CACHE_HOME"] = f"{text}/cache"
        measured = {n: _cpu(Path(text) / str(n), n) for n in SIZES if n <= most}
    fixed, each = line(measured)
    rows = [Row(f"{n:,} runs", f"{cpu:.1f} s, {cpu / 3600:.3f} core hours") for n, cpu in measured.items()]
    rows.append(Row("a batch, and each of its runs", f"{fixed:.1f} s, {each:.2f} s"))
    return rows + [Row(f"{n:,} runs, extrapolated", f"{(fixed + each * n) / 3600:.2f} core hours") for n in BEYOND]


def line(measured: dict[int, float]) -> tuple[float, float]:
    """Return the cost of a batch without runs and that of each run, by the smallest and the largest size.

    >>> line({20: 14.0, 100: 54.0})
    (4.0, 0.5)
    """
    low, high = min(measured), max(measured)
    each = (measured[high] - measured[low]) / (high - low)
    return measured[low] - each * low, each


def _cpu(folder: Path, runs: int) -> float:
    _book(folder / "books", "light", *LIGHT)
    first = _batch(folder, [{"notebook": "light", "parameters": {"value": 0.5}}], notebooks="books", site="first")
    chnt("run", str(first), "--json")
    values = {"value": [float(v) for v in range(runs)]}
    return chnt("run", str(_batch(folder, [{"notebook": "light", "grid": values}], notebooks="books")), "--json").cpu
