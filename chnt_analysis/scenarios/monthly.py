"""Many scenarios, many draws, many months: the share's monthly bands and what reaches a goal, one scenario in memory at a time.

Within a year growth runs evenly in logarithms, so the month's share is ``s0 * exp(sum of the years before + k / 12 of this year)``, times
what shocks do to it in that month. Nothing random happens inside a year, so the random part is years x draws, not months x draws; months
are made in single precision, sorted, read off and dropped. Quantiles and reaching a goal do not depend on the starting share's scale:
they are taken of the logarithm of the ratio to the start.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

from chnt_analysis.errors import ParameterError
from chnt_analysis.scenarios.build import MONTHS, NOT_FELT, Pick, components, shock_sizes
from chnt_analysis.scenarios.files import Scenario
from chnt_analysis.scenarios.simulate import drawn

MOST_DRAWS, MOST_MONTHS = 1_000_000, 600


def monthly(
    scenarios: Iterable[Scenario],
    *,
    start_year: int,
    months: int,
    draws: int = 10_000,
    seed: int = 0,
    levels: Sequence[int] = (80, 95),
    ratios: Sequence[float] = (),
) -> pd.DataFrame:
    """Return the share's ratio to its start by scenario and month: median, bands, and the part of the paths that reach a ratio.

    Parameters
    ----------
    scenarios : iterable of Scenario
        Read one at a time.
    start_year : int
        Last known year; the first month is January after it.
    months : int
        Number of months, 1 to 600.
    draws, seed : int
        Number of paths, and the seed that all scenarios share.
    levels : sequence of int
        Levels of the bands, percent.
    ratios : sequence of float
        Goal over start, for each goal and start of interest (16 % from 12.5 %: 1.28).

    Returns
    -------
    DataFrame
        One row a scenario and month: ``scenario, period, point, lower_80, upper_80, ...`` (ratio to the start), and for each ratio
        ``reached_R`` (percent of the paths at or above it in that month) and ``reached_by_R`` (in that month or any before).

    Raises
    ------
    ParameterError
        For a number of draws or months out of range.

    Examples
    --------
    >>> from chnt_analysis.scenarios import load
    >>> frame = monthly([load("faster")], start_year=2025, months=24, draws=500, ratios=[1.0])
    >>> frame.shape, bool(frame["reached_1"].iloc[-1] > 80)
    ((24, 9), True)
    """
    if not 1 <= months <= MOST_MONTHS:
        raise ParameterError(f"months = {months}: allowed are 1 to {MOST_MONTHS}")
    if not 1 <= draws <= MOST_DRAWS:
        raise ParameterError(f"draws = {draws}: allowed are 1 to {MOST_DRAWS}")
    periods = pd.period_range(f"{start_year + 1}-01", periods=months, freq="M", name="period")
    wanted = np.log(np.asarray(list(ratios), dtype=np.float32))
    frames = []
    for scenario in scenarios:
        logs = log_ratios(scenario, start_year=start_year, months=months, draws=draws, seed=seed)
        ever = _reached_by(logs, wanted, ratios)
        logs.sort(axis=1)
        bands = {name: np.exp(_sorted_quantile(logs, q)) for name, q in _quantiles(levels).items()}
        named = {"scenario": np.full(months, scenario.name, dtype=object), "period": periods}
        frames.append(pd.DataFrame({**named, **bands, **_reached(logs, wanted, ratios), **ever}))
    return pd.concat(frames, ignore_index=True)


def log_ratios(scenario: Scenario, *, start_year: int, months: int, draws: int, seed: int) -> np.ndarray:
    """Return the logarithm of the share over its start: months x draws, single precision."""
    years = -(-months // MONTHS)
    pick = drawn(scenario, years=years, draws=draws, seed=seed)
    parts = components(scenario, start_year=start_year, end_year=start_year + years, pick=pick)
    supporting = parts.supporting()
    logs = np.empty((months, draws), dtype=np.float32)
    level = np.zeros(draws, dtype=np.float32)
    for year in range(years):
        whole = np.log1p(supporting[year] / 100) - np.log1p(parts.manufacturing[year] / 100)
        step = (whole / MONTHS).astype(np.float32)
        for month in range(year * MONTHS, min((year + 1) * MONTHS, months)):
            level = np.add(level, step, out=logs[month])
    _add_shocks(logs, scenario, start_year, pick)
    return logs


def _add_shocks(logs: np.ndarray, scenario: Scenario, start_year: int, pick: Pick) -> None:
    """Add what each shock does to the share, month by month against the start year's December."""
    for shock in scenario.shocks:
        felt = shock.felt((start_year + 1) * MONTHS - 1, len(logs) + 1)
        sizes = [np.asarray(size, dtype=np.float32) / 100 for size in shock_sizes(shock, pick)]
        before, last, effect = _effect(sizes, felt[0]), felt[0], np.float32(0)
        for month, weight in enumerate(felt[1:]):
            if abs(weight - last) > NOT_FELT:
                effect, last = _effect(sizes, weight) - before, weight
            logs[month] += effect


def _effect(sizes: list[np.ndarray], weight: float) -> np.ndarray:
    manufacturing, supporting = sizes
    return np.log1p(supporting * np.float32(weight)) - np.log1p(manufacturing * np.float32(weight))


def _reached_by(logs: np.ndarray, wanted: np.ndarray, ratios: Sequence[float]) -> dict[str, np.ndarray]:
    """Return the percent of the paths at or above each ratio in a month or before."""
    columns = {}
    for ratio, log in zip(ratios, wanted, strict=True):
        ever, counts = np.zeros(logs.shape[1], dtype=bool), np.empty(len(logs))
        for month, row in enumerate(logs):
            np.logical_or(ever, row >= log, out=ever)
            counts[month] = np.count_nonzero(ever)
        columns[f"reached_by_{ratio:g}"] = 100 * counts / logs.shape[1]
    return columns


def _reached(ordered: np.ndarray, wanted: np.ndarray, ratios: Sequence[float]) -> dict[str, np.ndarray]:
    """Return the percent of the paths at or above each ratio in a month; each row sorted."""
    below = np.array([np.searchsorted(row, wanted) for row in ordered])
    return {f"reached_{ratio:g}": 100 - 100 * below[:, i] / ordered.shape[1] for i, ratio in enumerate(ratios)}


def _quantiles(levels: Sequence[int]) -> dict[str, float]:
    named = {"point": 0.5}
    for level in levels:
        tail = (1 - level / 100) / 2
        named[f"lower_{level}"], named[f"upper_{level}"] = tail, 1 - tail
    return named


def _sorted_quantile(ordered: np.ndarray, q: float) -> np.ndarray:
    """Return the quantile of each sorted row, linear between neighbours as NumPy's."""
    place = q * (ordered.shape[1] - 1)
    low = int(place)
    high = min(low + 1, ordered.shape[1] - 1)
    below, above = ordered[:, low].astype(float), ordered[:, high].astype(float)
    return below + (place - low) * (above - below)
