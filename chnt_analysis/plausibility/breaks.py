"""A new base year in a level: a step that stays, far beyond any other movement, with the factor that links the two parts.

The size of the step is fitted with a trend and the season to two years on each side,

    log level = season(t) + b t + d (t >= break),

by iteratively reweighted least squares with bisquare weights, so that odd months do not move it (Beaton and Tukey 1974, Technometrics 16).
A movement that comes back (a strike, a pandemic) is no break: the level before and after must differ by d.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

# A base year begins with a year: least step, times the usual size of the steps, times the largest other movement.
NEW_YEAR = (np.log(1.15), 10.0, 1.0)
ELSEWHERE = (np.log(1.3), 20.0, 1.5)
SPARSE = 5  # years that a yearly series needs
MOST_GAPS = 0.3  # part of the steps that may be unknown
YEARS_ABOUT = 3  # on each side of a step, to see that it stays
YEARS_OF_FACTOR = 2  # on each side, for its size: a change of the trend within three years bends it
BISQUARE = 4.685  # typical distances beyond which a month has no weight: 95 % efficient for normal errors
AGREE = 0.35  # part of the step by which its measures may differ
STAYS = (0.5, 1.7)  # part of the step that must be there a year later


@dataclass(frozen=True)
class Break:
    """A step that stays: its first period, and the factor that brings earlier values to the level from there on."""

    period: pd.Period
    factor: float

    def __str__(self) -> str:
        change = 100 * (self.factor - 1)
        return (
            f"from {self.period} on the level {'rises' if change > 0 else 'falls'} by {abs(change):.0f} % for good: a new base year? "
            f"Values before it times {self.factor:.3f} link to it (--link does so)"
        )


def level_breaks(series: pd.Series, *, per_year: int) -> list[Break]:
    """Return the steps of a level that stay, in their order.

    Parameters
    ----------
    series : Series
        Positive levels on an unbroken calendar; missing values are allowed.
    per_year : int
        Periods a year.
    """
    values = series.to_numpy(dtype=float)
    if len(values) < (3 * per_year if per_year > 1 else SPARSE) or not (values[~np.isnan(values)] > 0).all():
        return []
    logs = np.log(values)
    if np.isnan(np.diff(logs)).mean() > MOST_GAPS:
        return []
    steps = _unseasonal(np.diff(logs), per_year)
    scale = 1.4826 * np.nanmedian(np.abs(steps - np.nanmedian(steps)))
    begins = series.index.month[1:] == series.index.month.min() if per_year > 1 else np.zeros(len(steps), bool)
    least, times, beyond = (np.where(begins, a, b) for a, b in zip(NEW_YEAR, ELSEWHERE, strict=True))
    size = np.abs(np.nan_to_num(steps))
    large = [int(at) for at in np.flatnonzero(size > np.maximum(least, times * scale))]
    lasting = {at: shift for at in large if (shift := _lasting(logs, steps, at + 1, per_year))}
    others = max(np.delete(size, list(lasting)), default=0.0)
    return [
        Break(series.index[at + 1], float(np.exp(shift)))
        for at, shift in lasting.items()
        if size[at] >= beyond[at] * others
    ]


def link(series: pd.Series, breaks: list[Break]) -> pd.Series:
    """Return the series with the values before each break times its factor."""
    linked = series.copy()
    for one in breaks:
        linked[linked.index < one.period] *= one.factor
    return linked


def _unseasonal(steps: np.ndarray, per_year: int) -> np.ndarray:
    """Return steps minus the usual step of their time of the year."""
    phase = np.arange(len(steps)) % per_year
    usual = np.array(
        [np.nanmedian(steps[phase == p]) if (~np.isnan(steps[phase == p])).any() else 0.0 for p in range(per_year)]
    )
    return steps - usual[phase]


def _lasting(logs: np.ndarray, steps: np.ndarray, at: int, per_year: int) -> float:
    """Return the size of a step that stays, 0 for one that does not or whose measures disagree."""
    wide = max(per_year, 3)
    drift = steps - np.nanmedian(steps)
    path = np.concatenate([[0.0], np.nancumsum(drift)])
    before, after = path[max(0, at - wide) : at], path[at : at + wide]
    if len(before) < min(wide, 6) or len(after) < min(wide, 6):
        return 0.0
    size = float(np.median(after) - np.median(before))
    stays = float(path[min(at + wide, len(path)) - 1] - path[max(0, at - wide)])
    step = float(steps[at - 1])
    if per_year > 1:
        size = _fitted(logs, at, per_year, years=YEARS_ABOUT)
    same = abs(size - step) <= AGREE * abs(step) and STAYS[0] <= stays / step <= STAYS[1]
    if same and per_year > 1:
        return _fitted(logs, at, per_year, years=YEARS_OF_FACTOR)
    return size if same else 0.0


def _fitted(logs: np.ndarray, at: int, per_year: int, *, years: int) -> float:
    """Return the step of trend, season and step fitted to the years about it, odd months left out (bisquare)."""
    first, last = max(0, at - years * per_year), min(len(logs), at + years * per_year)
    when = np.arange(first, last)
    kept = when[~np.isnan(logs[first:last])]
    season = (kept[:, None] % per_year == np.arange(per_year)).astype(float)
    design = np.column_stack([season, kept - at, kept >= at])
    weight = np.ones(len(kept))
    for _ in range(20):
        root = np.sqrt(weight)
        coefficients = np.linalg.lstsq(design * root[:, None], logs[kept] * root, rcond=None)[0]
        left = np.abs(logs[kept] - design @ coefficients)
        far = left / max(BISQUARE * 1.4826 * float(np.median(left)), 1e-9)
        weight = np.where(far < 1, (1 - np.minimum(far, 1) ** 2) ** 2, 0.0)
    return float(coefficients[-1])
