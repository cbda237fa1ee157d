"""Movable holidays in monthly logs, Lunar New Year or those given: estimated by regression and removed before smoothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
import pandas as pd
import scipy  # its parts load when they are first used

from chnt_analysis import tet
from chnt_analysis.errors import ParameterError

WINDOWS = (
    (-3, 6),
    (7, 20),
)  # days from the first day of the lunar year: the holiday as in `tet.days_lost`, the return after it
Days = Callable[[int, int], np.ndarray]
LEAST_YEARS = 4
REGULAR, SEASONAL = 0.5, 0.5  # moving average of the airline model that whitens both sides
ROBUST = 2.5
PANEL_SD = 0.05  # log points: what a whole window in one month does to a panel, before anything is seen
SERIES_SD = 0.05  # log points: how far a series' effect lies from its panel's


@lru_cache(maxsize=8)
def regressors(first: int, last: int) -> np.ndarray:
    """Return the part of each window's days in each month less its mean for that calendar month, months x windows.

    Months are ordinals (1970-01 is 0). Before 1990, where the table of dates begins, the regressors are zero.

    Examples
    --------
    >>> regressors(pd.Period("2024-03", "M").ordinal, pd.Period("2024-04", "M").ordinal).shape
    (2, 2)
    """
    begin, end = pd.Period(f"{tet.FIRST}-01", "M").ordinal, pd.Period(f"{tet.LAST}-12", "M").ordinal
    table = np.zeros((end - begin + 1, len(WINDOWS)))
    for year in range(tet.FIRST, tet.LAST + 1):
        day = tet.new_year(year)
        for column, (low, high) in enumerate(WINDOWS):
            for shift in range(low, high + 1):
                month = day + pd.Timedelta(days=shift)
                table[12 * (year - tet.FIRST) + month.month - 1, column] += 1 / (high - low + 1)
    usual = table.reshape(-1, 12, len(WINDOWS)).mean(axis=0)
    centred = table - np.tile(usual, (len(table) // 12, 1))
    tet.new_year(1970 + last // 12)
    out = np.zeros((last - first + 1, len(WINDOWS)))
    inside = np.arange(max(first, begin), last + 1)
    out[inside - first] = centred[inside - begin]
    return out


def regressors_of(holidays: Sequence[tet.Movable]) -> Days:
    """Return the regressors of other holidays, a column each: the part of a year's days in each month less its mean for that calendar month.

    Before the first year of a holiday's dates its regressor is zero.

    Raises
    ------
    ParameterError
        When a month after the last year of a holiday's dates is asked for.
    """

    def days(first: int, last: int) -> np.ndarray:
        months = pd.period_range(pd.Period(ordinal=first, freq="M"), pd.Period(ordinal=last, freq="M"))
        for holiday in holidays:
            if holiday.dates[-1].year < months[-1].year:
                raise ParameterError(
                    f"holiday: {holiday.en} has dates to {holiday.dates[-1].year}, and the forecast reaches {months[-1]}; "
                    "enter the later ones in holidays.csv of the project folder"
                )
        a_year = [len(h.dates) / (h.dates[-1].year - h.dates[0].year + 1) for h in holidays]
        return np.stack([h.regressor(months).to_numpy() / n for h, n in zip(holidays, a_year, strict=True)], axis=1)

    return days


def effects(
    logs: Sequence[np.ndarray], first: Sequence[int], horizon: int, days_of: Days = regressors
) -> list[np.ndarray]:
    """Return the effect of the holidays in each month of every series and of its horizon, in logs.

    Both sides are whitened by the airline model ``(1 - B)(1 - B^12) = (1 - 0.5 B)(1 - 0.5 B^12)`` and values far off down-weighted. The
    panel's coefficients are a regression over all series, weighted by their precision and shrunk towards zero; those of a series are shrunk
    towards the panel's: ``(X'X / s² + 1/τ²) β = X'y / s² + β_panel / τ²``.

    Parameters
    ----------
    logs : sequence of ndarray
        Monthly values of each series on the log scale.
    first : sequence of int
        Ordinal of the first month of each.
    horizon : int
        Months ahead.
    days_of : callable
        Returns the regressors of the months from one ordinal to another; those of Lunar New Year by default.

    References
    ----------
    Bell, W. R. and Hillmer, S. C. (1983), Modeling time series with calendar variation, JASA 78; Lin, J.-L. and Liu, T.-S. (2002), Modeling
    Lunar calendar holiday effects in Taiwan, Taiwan Economic Forecast and Policy 33.
    """
    days = [days_of(start, start + len(x) + horizon - 1) for x, start in zip(logs, first, strict=True)]
    known = [_normal(x, d[: len(x)]) for x, d in zip(logs, days, strict=True)]
    width = days[0].shape[1]
    left, right = np.eye(width) / PANEL_SD**2, np.zeros(width)
    for effect in known:
        if effect is not None:
            between = np.linalg.inv(np.linalg.inv(effect[0]) + np.eye(width) * SERIES_SD**2)
            left, right = left + between, right + between @ np.linalg.solve(*effect)
    panel = np.linalg.solve(left, right)
    tight = np.eye(width) / SERIES_SD**2
    own = [panel if f is None else np.linalg.solve(f[0] + tight, f[1] + tight @ panel) for f in known]
    return [d @ coefficients for d, coefficients in zip(days, own, strict=True)]


def _normal(logs: np.ndarray, days: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
    """Normal equations of one series over its noise variance; None where it is too short to say anything."""
    seen = np.flatnonzero(days.any(axis=1))
    if len(seen) == 0 or len(logs) - seen[0] < 12 * LEAST_YEARS:
        return None
    keep = slice(max(13, seen[0]), None)
    left, right = _white(logs[:, None])[keep, 0], _white(days)[keep]
    weight = np.ones(len(left))
    ridge = np.eye(days.shape[1]) * 1e-6
    for _ in range(4):
        inner = right.T @ (weight[:, None] * right) + ridge
        rest = left - right @ np.linalg.solve(inner, right.T @ (weight * left))
        scale = max(1.4826 * float(np.median(np.abs(rest))), 1e-9)
        weight = 1 / np.maximum(np.abs(rest) / (ROBUST * scale), 1)
    noise = max(float((weight * rest**2).sum()) / max(weight.sum() - days.shape[1], 1), 1e-18)
    return (right.T @ (weight[:, None] * right) + ridge) / noise, right.T @ (weight * left) / noise


def _white(columns: np.ndarray) -> np.ndarray:
    plain = scipy.signal.lfilter([1, -1], [1, -REGULAR], columns, axis=0)
    yearly_top, yearly_down = np.zeros(13), np.zeros(13)
    yearly_top[[0, 12]], yearly_down[[0, 12]] = (1, -1), (1, -SEASONAL)
    return scipy.signal.lfilter(yearly_top, yearly_down, plain, axis=0)
