"""All industry and its sections as one estimate, beside each by itself: simulated places, and past years whose section was hidden."""

from __future__ import annotations

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import time
from collections.abc import Iterator

import numpy as np
import pandas as pd

from benchmarks import _office
from benchmarks.report import Row

SEEDS = 8
HIDDEN = 2  # last months of a year for which nothing of the section is known
YEARS = range(2019, 2026)
REVISION = 0.3  # points: later revision of the year-to-date rate
SETTINGS = {
    "50 % of months missing, 25 % of the total": {"missing": (0.5, 0.5, 0.5, 0.5, 0.25)},
    "the same, rates on the month off by t, 1 point": {"missing": (0.5, 0.5, 0.5, 0.5, 0.25), "off": 1.0},
    "60 %, manufacturing 75 %, off by t, 1 point": {"missing": (0.6, 0.75, 0.6, 0.6, 0.25), "off": 1.0},
}


def run() -> list[Row]:
    """Measure both; about three minutes of CPU time."""
    return [*(row for name, options in SETTINGS.items() for row in _simulated(name, options)), *_hidden(), _seconds()]


def _simulated(name: str, options: dict) -> Iterator[Row]:
    from chnt_analysis import levels

    by_sector: dict[str, list[tuple[float, ...]]] = {}
    for seed in range(SEEDS):
        true, rows = _office.place(np.random.default_rng(seed), **options)
        for sector, level in true.items():
            alone, joint = levels.known_level(rows[rows["sector"] == sector]), levels.levels_of(rows, sector)
            if alone is not None and joint is not None:
                months = alone.level.index.intersection(level.index)
                by_sector.setdefault(sector, []).append(
                    (*_scored(alone, level[months]), *_scored(joint, level[months]))
                )
    for sector, scored in by_sector.items():
        apart, held, error, covered = np.nanmean(np.array(scored), axis=0)
        label = f"{name}: {sector}, mean error, share of months covered"
        yield Row(
            label, f"{error:.2f} %, {covered:.2f}", f"alone {apart:.2f} %, {held:.2f}", "no worse", error <= apart
        )


def _scored(known, true: pd.Series) -> tuple[float, float]:
    """Return the mean error of the level, percent, and the share of months covered against the base year's mean (missing without one)."""
    mine, base = known.rebuilt.level[true.index], true[true.index.year == known.rebuilt.base]
    error = 100 * np.abs(mine / mine.mean() / (true / true.mean()) - 1).mean()
    if len(base) < 12:
        return float(error), float("nan")
    index = 100 * true / base.mean()
    return float(error), float(
        index.between(known.rebuilt.lower_95[true.index], known.rebuilt.upper_95[true.index]).mean()
    )


def _hidden() -> Iterator[Row]:
    """Tell how well a section's year is known from the total where its last months are hidden."""
    years = pd.DataFrame([row for place in ("ha_noi", "viet_nam") for row in _years(place)])
    for name, part in (("all sections", years), ("manufacturing", years[years["sector"] == "manufacturing"])):
        held = ", ".join(f"{int(part[c].sum())} within {c} %" for c in ("80", "95"))
        yield Row(
            f"year of a section, last {HIDDEN} months hidden, total known: {name} (n = {len(part)})",
            f"missed by {part['miss'].abs().mean():.2f} points",
            held,
        )


def _years(place: str) -> Iterator[dict]:
    from chnt_analysis import levels
    from chnt_analysis import observations as obs
    from chnt_analysis.observations.rates import annual
    from chnt_analysis.periods import parse

    rows = levels.published(place, obs.newest_vintage())
    rows = rows[rows["sector"].isin((levels.TOTAL, *levels.SECTIONS)) & (rows["period"] >= "2012")]
    end = np.array([parse(period).end.ordinal for period in rows["period"]])
    for sector in levels.SECTIONS:
        mine = (rows["sector"] == sector).to_numpy()
        true = annual(rows[mine]).set_index("period")["value"]
        for year in (y for y in YEARS if str(y) in true.index):
            december = pd.Period(f"{year}-12", "M").ordinal
            kept = (end <= december) & ~(mine & (end > december - HIDDEN))
            known = levels.levels_of(rows[kept], sector)
            if known is None or known.level.index[-1].ordinal < december:
                continue
            paths, when = known.draws(2000, 0, revision_pp=REVISION), known.level.index.year
            grown = 100 * (paths[when == year].mean(axis=0) / paths[when == year - 1].mean(axis=0) - 1)
            low, lower, middle, upper, high = np.quantile(grown, [0.025, 0.1, 0.5, 0.9, 0.975])
            value = true[str(year)]
            yield {
                "sector": sector,
                "miss": middle - value,
                "80": lower <= value <= upper,
                "95": low <= value <= high,
            }


def _seconds() -> Row:
    """Tell the CPU time of a place with its sections."""
    from chnt_analysis import levels
    from chnt_analysis import observations as obs

    rows = levels.published("ha_noi", obs.newest_vintage())
    seconds = []
    for _ in range(3):
        levels._together.cache_clear()
        levels._solved.cache_clear()
        begin = time.process_time()
        levels.levels_of(rows, levels.TOTAL)
        seconds.append(time.process_time() - begin)
    return Row(
        "Ha Noi's all industry and four sections", f"{min(seconds):.2f} s of CPU", "", "0.5 s", min(seconds) <= 0.5
    )
