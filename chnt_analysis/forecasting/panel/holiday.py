"""The Lunar New Year in monthly logs: days before, during and after it, estimated by regression and taken out before smoothing."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pandas as pd
from scipy.signal import lfilter

from chnt_analysis import tet

WINDOWS = ((-7, -1), (0, 6), (7, 20))  # days from the first day of the lunar year
LEAST_YEARS = 4
REGULAR, SEASONAL = 0.5, 0.5  # moving average of the airline model that whitens both sides
ROBUST = 2.5


@lru_cache(maxsize=8)
def regressors(first: int, last: int) -> np.ndarray:
    """Return the part of each window's days in each month less its mean for that calendar month, months x windows.

    Months are ordinals (1970-01 is 0). Before 1990, where the table of dates begins, the regressors are zero.

    Examples
    --------
    >>> regressors(pd.Period("2024-03", "M").ordinal, pd.Period("2024-04", "M").ordinal).shape
    (2, 3)
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


def effect(logs: np.ndarray, first: int, horizon: int) -> np.ndarray:
    """Return the Lunar New Year effect in each month of the series and of the horizon, in logs.

    Both sides are whitened by the airline model ``(1 - B)(1 - B^12) = (1 - 0.5 B)(1 - 0.5 B^12)``; the coefficients are least squares,
    values far off down-weighted, and shrunk by ``1 - k/F`` where the effect is not seen clearly.

    Parameters
    ----------
    logs : ndarray
        Monthly values on the log scale.
    first : int
        Ordinal of the first month.
    horizon : int
        Months ahead.

    References
    ----------
    Bell, W. R. and Hillmer, S. C. (1983), Modeling time series with calendar variation, JASA 78; Lin, J.-L. and Liu, T.-S. (2002), Modeling
    Lunar calendar holiday effects in Taiwan, Taiwan Economic Forecast and Policy 33.
    """
    days = regressors(first, first + len(logs) + horizon - 1)
    inside = days[: len(logs)]
    seen = np.flatnonzero(inside.any(axis=1))
    if len(logs) < 12 * LEAST_YEARS or len(seen) == 0 or len(logs) - seen[0] < 12 * LEAST_YEARS:
        return np.zeros(len(days))
    keep = slice(max(13, seen[0]), None)
    left, right = _white(logs[:, None])[keep, 0], _white(inside)[keep]
    weight = np.ones(len(left))
    for _ in range(4):
        root = np.sqrt(weight)[:, None]
        found = np.linalg.lstsq(root * right, root[:, 0] * left, rcond=None)[0]
        rest = left - right @ found
        scale = max(1.4826 * float(np.median(np.abs(rest))), 1e-12)
        weight = 1 / np.maximum(np.abs(rest) / (ROBUST * scale), 1)
    explained = float((weight * (right @ found) ** 2).sum()) / len(WINDOWS)
    noise = float((weight * rest**2).sum()) / max(weight.sum() - len(WINDOWS), 1)
    keep_part = max(1 - noise / max(explained, 1e-300), 0.0)
    return days @ (keep_part * found)


def _white(columns: np.ndarray) -> np.ndarray:
    plain = lfilter([1, -1], [1, -REGULAR], columns, axis=0)
    yearly_top, yearly_down = np.zeros(13), np.zeros(13)
    yearly_top[[0, 12]], yearly_down[[0, 12]] = (1, -1), (1, -SEASONAL)
    return lfilter(yearly_top, yearly_down, plain, axis=0)
