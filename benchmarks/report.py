"""One row of a benchmark and the table it is printed in."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

NOT_RUN = "not run: data absent"


@dataclass(frozen=True)
class Row:
    """What was measured, ours, the other side, the bar to hold, and whether it holds (``None`` without a bar)."""

    what: str
    ours: str
    other: str = ""
    bar: str = ""
    holds: bool | None = None


def data_folder(*parts: str) -> Path | None:
    """Return a folder or file below ``CHNT_BENCH_DATA``; ``None`` where it is not there."""
    named = os.environ.get("CHNT_BENCH_DATA")
    path = Path(named).joinpath(*parts) if named else None
    return path if path is not None and path.exists() else None


def show(name: str, about: str, rows: list[Row]) -> None:
    """Print a benchmark's rows as an aligned table."""
    print(f"\n{name}: {about.strip().splitlines()[0]}")
    table = [("what", "ours", "other side", "bar", "")] + [
        (r.what, r.ours, r.other, r.bar, {True: "holds", False: "MISSED", None: ""}[r.holds]) for r in rows
    ]
    widths = [max(len(line[i]) for line in table) for i in range(5)]
    for line in table:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
