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


def paired(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table by month in which each February stands for both: without its January, and without a February that has none."""
    months = pd.PeriodIndex(table.index)
    gone = [(m.month == JANUARY and m + 1 in months) or (m.month == FEBRUARY and m - 1 not in months) for m in months]
    return table[~np.array(gone, dtype=bool)]


def published(rates: pd.DataFrame, cumulated: pd.DataFrame) -> tuple[pd.DataFrame, list[tuple[str, str]]]:
    """Return growth on the year by month and sector with the published growth of January and February together in place of the two.

    Parameters
    ----------
    rates, cumulated : DataFrame
        Rows of growth on the year, and of year-to-date growth, which is that of both at the end of February: columns ``period, sector,
        value`` at least.

    Returns
    -------
    DataFrame
        The rows, each February's that of both months. Where both together are not published neither is there, except a January that is
        the newest month.
    list of tuple
        Sector and period of each pair left out.
    """
    both, newest = cumulated[cumulated["period"].str.endswith("-02")], rates["period"].max()
    parts, left_out = [rates.iloc[:0]], []
    for sector, own in rates.groupby("sector", sort=False):
        single = own["period"].str[-2:].isin(["01", "02"]) & (
            (own["period"] != newest) | own["period"].str.endswith("-02")
        )
        years = own.loc[single, "period"].str[:4].unique()
        joint = both[(both["sector"] == sector) & both["period"].str[:4].isin(years)]
        left_out += [(str(sector), span_of(f"{year}-02")) for year in years if f"{year}-02" not in set(joint["period"])]
        parts.append(pd.concat([own[~single], joint.reindex(columns=own.columns)]).sort_values("period"))
    return pd.concat([part for part in parts if len(part)] or parts, ignore_index=True), left_out


def span_of(month: str) -> str:
    """Return the period that a month of such rows stands for.

    Examples
    --------
    >>> span_of("2025-02"), span_of("2025-03")
    ('2025-01..2025-02', '2025-03')
    """
    return f"{month[:4]}-01..{month}" if month.endswith("-02") else month
