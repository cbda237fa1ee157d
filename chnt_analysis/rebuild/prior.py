"""Prior of a monthly index, before any rate is read: a trend that wanders, a season that recurs, movable holidays, and noise.

The log level is ``trend + season + holidays + noise``; each part has a standard deviation that the rates themselves decide (``hyperparameters``). Covariances of the
parts depend on the calendar only and are shared by all series on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from chnt_analysis.tet import LUNAR_NEW_YEAR, Movable

PARTS = ("trend", "season", "season_change", "noise")
LEVEL_SD = 0.01  # log points; any will do, rates say nothing of the level itself, and a small one keeps the algebra well conditioned
GROWTH_SD = 0.02  # log points a month: mean growth beyond what the trend wanders
HOLIDAY_SD = 0.03  # log points a day of a movable holiday
USUAL = np.log([0.02, 0.06, 0.006, 0.01])  # log points: centre of the prior of the hyperparameters of the parts
USUAL_SD = np.array([0.7, 0.7, 1.0, 0.8])  # and its standard deviations, of the logs


@dataclass(frozen=True)
class Prior:
    """Covariances of the log level on one calendar, months x months.

    Attributes
    ----------
    fixed : ndarray
        Level, mean growth and movable holidays.
    parts : ndarray
        Covariance of each of ``PARTS`` for a standard deviation of one log point: parts x months x months.
    """

    fixed: np.ndarray
    parts: np.ndarray


@lru_cache(maxsize=64)
def of_calendar(first: int, count: int, holidays: tuple[Movable, ...] = (LUNAR_NEW_YEAR,)) -> Prior:
    """Return the prior of ``count`` months from the month of ordinal ``first``, where these holidays move.

    >>> of_calendar(576, 3).parts[0].tolist()
    [[0.0, 0.0, 0.0], [0.0, 1.0, 1.0], [0.0, 1.0, 2.0]]
    """
    step = np.arange(count)
    month, year = (first + step) % 12, step // 12
    same = (month[:, None] == month[None, :]).astype(float)
    fixed = LEVEL_SD**2 + GROWTH_SD**2 * np.outer(step, step).astype(float)
    months = pd.period_range(pd.Period(ordinal=first, freq="M"), periods=count, freq="M")
    for holiday in holidays:
        days = holiday.regressor(months).to_numpy()
        fixed = fixed + HOLIDAY_SD**2 * np.outer(days, days)
    trend = np.minimum.outer(step, step).astype(float)
    return Prior(fixed, np.stack([trend, same, same * np.minimum.outer(year, year), np.eye(count)]))
