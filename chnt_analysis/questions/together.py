"""January and February as one in charts: Lunar New Year falls in either, so that each alone says more of the calendar than of industry.

Tables keep the months.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.tet import LUNAR_NEW_YEAR

JANUARY, FEBRUARY = 1, 2


def are_together(place: str) -> bool:
    """Return whether the two months stand together in charts of a place."""
    return LUNAR_NEW_YEAR in obs.holidays_of(place)


def levelled(values: np.ndarray, months: pd.PeriodIndex) -> np.ndarray:
    """Return a level by month (first axis) with January and February of each year at their mean: growth on the year is then that of both.

    Examples
    --------
    >>> levelled(np.array([90.0, 70.0, 100.0]), pd.period_range("2025-01", periods=3, freq="M"))
    array([ 80.,  80., 100.])
    """
    result = np.array(values, dtype=float)
    for at in np.flatnonzero((months[:-1].month == JANUARY) & (months[1:].month == FEBRUARY)):
        result[at : at + 2] = result[at : at + 2].mean(axis=0)
    return result


def without_january(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table by month without each January whose February follows: that row stands for both."""
    months = pd.PeriodIndex(table.index)
    return table[[not (m.month == JANUARY and m + 1 in months) for m in months]]


def published(rates: pd.DataFrame, cumulated: pd.DataFrame) -> pd.DataFrame:
    """Return growth on the year by month and sector with the published growth of January and February together in place of the two.

    Parameters
    ----------
    rates, cumulated : DataFrame
        Rows of growth on the year, and of year-to-date growth: columns ``period, sector, value`` at least. Where the two months together are not published neither is drawn.
    """
    both = cumulated[cumulated["period"].str.endswith("-02")].set_index(["sector", "period"])
    result = rates.copy()
    keys = list(zip(result["sector"], result["period"], strict=True))
    known = set(both.index)
    for at, key in zip(result.index, keys, strict=True):
        if key in known and (key[0], f"{key[1][:4]}-01") in keys:
            for column in ("value", "status", "vintage", "row", "source"):
                if column in result.columns and column in both.columns:
                    result.loc[at, column] = both.loc[[key], column].iloc[0]
    paired = {(s, p[:4]) for s, p in keys if p.endswith("-01") and (s, f"{p[:4]}-02") in keys}
    gone = {(s, f"{y}-{m}") for s, y in paired for m in ("01", "02") if m == "01" or (s, f"{y}-02") not in known}
    return result[[key not in gone for key in keys]]
