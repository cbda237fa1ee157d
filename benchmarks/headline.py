"""The year's outcome forecast in real time: against the official figure so far and the naive ones; coverage of the year-end intervals."""

from __future__ import annotations

import sys
from multiprocessing import get_context

import numpy as np
import pandas as pd

from benchmarks.report import Row
from chnt_analysis.forecasting import record, track
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
    """Recompute the record (about four minutes of CPU time) and return its number of rows."""
    series = [*record.HEADLINES, *(("viet_nam", division) for division in record.divisions())]
    jobs = [(place, sector, number) for number, (place, sector) in enumerate(series)]
    with get_context("spawn").Pool(2) as pool:
        rows = [row for part in pool.map(_rows, jobs, chunksize=1) for row in part]
    table = pd.DataFrame(rows)[record.COLUMNS].round(4).sort_values(["place", "sector", "origin", "outcome", "target"])
    record.write(table)
    return len(table)


def run() -> list[Row]:
    """Evaluate the record against the official figure so far and the naive forecasts, and remake part of it with today's code."""
    table = track.evaluated(record.read())
    rows = []
    for place, sector in (
        ("viet_nam", "all_industry"),
        ("viet_nam", "manufacturing"),
        ("ha_noi", "all_industry"),
        ("ha_noi", "manufacturing"),
    ):
        mine = table[(table["place"] == place) & (table["sector"] == sector)]
        rows += [_accuracy(f"{place} {sector}, {name}", part) for name, part in _stages(mine) if len(part)]
    rows += _coverage(table)
    gap, mean = _reliability()
    mean_shown = f"mean {mean:.3f}"
    rows.append(
        Row("reliability over deciles of stated probability, all series: largest deviation", f"{gap:.3f}", mean_shown)
    )
    rows.append(_again())
    return rows


def _stages(mine: pd.DataFrame):
    known = mine[(mine["horizon"] <= 11) & mine["ytd"].notna()]
    yield "all origins of the year", known
    yield "from January to June", known[known["horizon"] >= 6]
    yield "from July to November", known[known["horizon"] < 6]


def _accuracy(what: str, part: pd.DataFrame) -> Row:
    ours, official = part["error"].abs().mean(), (part["ytd"] - part["truth"]).abs().mean()
    naive, repeat = ((part[c] - part["truth"]).abs().mean() for c in ("naive", "seasonal_naive"))
    other = f"{official:.2f} official figure so far (ratio {ours / official:.2f}); naive {naive:.2f}; seasonal naive {repeat:.2f}"
    return Row(
        f"{what}: mean absolute error, points (n = {len(part)})",
        f"{ours:.2f}",
        other,
        "below the official",
        bool(ours < official),
    )


def _coverage(table: pd.DataFrame) -> list[Row]:
    rows = []
    groups = {
        "all series": table,
        "national, all industry and sections": table[
            (table["place"] == "viet_nam") & ~table["sector"].str.startswith("vsic_")
        ],
        "national divisions": table[table["sector"].str.startswith("vsic_")],
        "ha_noi": table[table["place"] == "ha_noi"],
    }
    for name, part in groups.items():
        for level, (low, high) in {80: (78, 84), 95: (93.5, 96.5)}.items():
            ours, own = (100 * part[f"{c}_{level}"].mean() for c in ("covered", "own"))
            bar = f"{low:g}-{high:g} %" if name == "all series" else ""
            holds = bool(low <= ours <= high) if bar else None
            rows.append(
                Row(
                    f"coverage of {level} % year-end intervals, {name} (n = {len(part)})",
                    f"{ours:.1f} %",
                    f"{own:.1f} % uncalibrated",
                    bar,
                    holds,
                )
            )
    ours, own = table["crps"].mean(), table["own_crps"].mean()
    rows.append(
        Row("CRPS of the year, all series, points", f"{ours:.3f}", f"{own:.3f} uncalibrated: ratio {ours / own:.3f}")
    )
    return rows


def _reliability() -> tuple[float, float]:
    reliability = track.reliability(track.probabilities(record.read(), np.arange(0.0, 18.0, 2.0)))
    gap = (reliability["stated"] - reliability["happened"]).abs()
    return float(gap.max()), float(np.average(gap, weights=reliability["forecasts"]))


def _again() -> Row:
    """Return how far four forecasts of the record, recomputed, are from what the record holds."""
    kept, far = record.read().set_index(["place", "sector", "origin", "outcome", "target"]), []
    for place, origin in (
        ("viet_nam", "2019-05"),
        ("viet_nam", "2024-08"),
        ("ha_noi", "2022-07"),
        ("ha_noi", "2025-07"),
    ):
        for row in record.rows_of(place, "all_industry", [pd.Period(origin, freq="M")], shocks=covid()):
            key = place, "all_industry", origin, row["outcome"], row["target"]
            far.append(abs(row["model"] - kept.loc[key, "model"]))
    worst = float(max(far, default=np.nan))
    return Row(
        "record recomputed at four origins: largest difference, points",
        f"{worst:.4f}",
        "",
        "at most 0.15",
        worst <= 0.15,
    )


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit("python -m benchmarks.headline --write: recomputes data/calibration/headline.csv")
    print(write(), "rows")
