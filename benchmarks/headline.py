"""The year's outcome forecast in real time: against the official figure so far and the naive ones; coverage of the year-end intervals."""

from __future__ import annotations

import sys
from multiprocessing import get_context

import pandas as pd

from benchmarks.report import Row
from chnt_analysis.forecasting import record
from chnt_analysis.forecasting.shocks import covid

FULL = (
    "all_industry",
    "manufacturing",
)  # from every origin; other series from every 5th or 11th, so that all calendar months occur


def origins_of(place: str, sector: str, number: int) -> pd.PeriodIndex:
    """Return the origins a series is forecast from; ``number`` shifts the divisions against one another."""
    every = pd.period_range(record.FIRST, record.LAST, freq="M")
    if sector in FULL:
        return every
    return every[number % 11 :: 11] if sector.startswith("vsic_") else every[number % 5 :: 5]


def _rows(job: tuple[str, str, int]) -> list[dict]:
    place, sector, number = job
    return record.rows_of(place, sector, origins_of(place, sector, number), shocks=covid())


def write() -> int:
    """Make the record anew (about ten minutes of CPU time) and return its number of rows."""
    series = [*record.HEADLINES, *(("viet_nam", division) for division in record.divisions())]
    jobs = [(place, sector, number) for number, (place, sector) in enumerate(series)]
    with get_context("spawn").Pool(2) as pool:
        rows = [row for part in pool.map(_rows, jobs, chunksize=1) for row in part]
    table = pd.DataFrame(rows)[record.COLUMNS].round(4).sort_values(["place", "sector", "origin", "outcome", "target"])
    record.PATH.parent.mkdir(exist_ok=True)
    told = f"# made by python -m benchmarks.headline --write from rates with fingerprint {record.fingerprint()}\n"
    part = record.PATH.with_suffix(".part")
    part.write_text(told + table.to_csv(index=False, lineterminator="\n"), "utf8")
    part.replace(record.PATH)
    return len(table)


def run() -> list[Row]:
    """Compare."""
    return []


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit("python -m benchmarks.headline --write: makes data/calibration/headline.csv anew")
    print(write(), "rows")
