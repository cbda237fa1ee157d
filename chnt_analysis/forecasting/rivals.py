"""Plain rivals of a year's forecast, from the yearly growth published by then, and whether a difference of errors is more than chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

MEAN_YEARS = 3
FEWEST_PAIRS = 4  # successive years that the persistence of an AR(1) rests on
MOST_PERSISTENT = 0.98
RIVALS = ("mean_3", "ar1")


def mean_of_years(growth: Sequence[float]) -> float:
    """Return the mean of the last three published years; NaN with fewer.

    >>> mean_of_years([9.0, 3.0, 4.0, 8.0])
    5.0
    """
    return sum(growth[-MEAN_YEARS:]) / MEAN_YEARS if len(growth) >= MEAN_YEARS else float("nan")


def filled(so_far: Any, usual: Any, months: Any) -> Any:
    """Return the year when its published months stay as they are and each of the ``months`` left grows as usual: numbers or arrays, percent.

    >>> filled(4.0, 8.0, 3)
    5.0
    """
    return so_far + (usual - so_far) * months / 12


def autoregression(growth: Mapping[int, float], target: int) -> float:
    """Return the forecast of a first-order autoregression, fitted by least squares to successive published years.

    ``m + b^h (g - m)`` from the newest year's growth g, h years ahead, with b within -0.98 to 0.98; with fewer than four pairs of successive years nothing is
    known of b, and the mean of the years is the forecast; NaN with fewer than three years.

    Parameters
    ----------
    growth : mapping of int to float
        Growth, percent, by year, in order.
    target : int
        Year forecast.

    >>> round(autoregression({y: 5.0 + 4 * (-0.5) ** (y - 2010) for y in range(2010, 2016)}, 2016), 9)
    5.0625
    """
    pairs = np.array([(growth[year - 1], now) for year, now in growth.items() if year - 1 in growth])
    if len(pairs) < FEWEST_PAIRS:
        return sum(growth.values()) / len(growth) if len(growth) >= MEAN_YEARS else float("nan")
    (before, now), (x, y) = pairs.mean(axis=0), (pairs - pairs.mean(axis=0)).T
    slope = float(np.clip((x @ y) / max(x @ x, 1e-12), -MOST_PERSISTENT, MOST_PERSISTENT))
    middle = (now - slope * before) / (1 - slope)
    last = max(growth)
    return float(middle + slope ** (target - last) * (growth[last] - middle))


def diebold_mariano(ours: pd.Series, rival: pd.Series, years: pd.Series) -> tuple[float, int]:
    """Return the Diebold-Mariano statistic of two forecasts' absolute errors with the years as clusters, and the number of years.

    ``mean(d) / se(d)`` with ``d = |our error| - |rival's error|`` and ``se² = G / (G - 1) * sum_g (sum_{i in g} (d_i - mean(d)))² / n²`` over the G years:
    forecasts of one year share its shocks. Negative where ours errs less. NaN with a single year or without any variation.

    Parameters
    ----------
    ours, rival : Series of float
        Errors of the same forecasts, percentage points.
    years : Series
        Year that each forecast is of.

    References
    ----------
    Diebold, F. X. and Mariano, R. S. (1995), Journal of Business and Economic Statistics 13, 253-263; Cameron, A. C. and Miller, D. L. (2015), Journal of
    Human Resources 50, 317-372, section II (few clusters: no probability is read off it).

    >>> ours, rival = pd.Series([1.0, 1.0, 2.0, 2.0]), pd.Series([2.0, 2.0, 2.0, 3.0])
    >>> statistic, years = diebold_mariano(ours, rival, pd.Series([2020, 2020, 2021, 2021]))
    >>> round(statistic, 6), years
    (-3.0, 2)
    """
    gap = ours.abs() - rival.abs()
    count = years.nunique()
    sums = (gap - gap.mean()).groupby(years).sum()
    error = float(np.sqrt(count / max(count - 1, 1) * (sums**2).sum())) / max(len(gap), 1)
    return (float(gap.mean()) / error if count > 1 and error > 1e-12 else float("nan")), int(count)
