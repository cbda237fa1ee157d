"""Lunar New Year in Viet Nam: its dates and the days it takes from each month.

The dates follow the Vietnamese calendar (UTC+7), which differs from the Chinese one in some years (2007, 2030). The table is frozen;
it was checked against the public holidays of the Python package ``holidays``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pandas as pd

from chnt_analysis.errors import DataError

FIRST, LAST = 1990, 2050
_DAYS = """
0127 0215 0204 0123 0210 0131 0219 0207 0128 0216 0205 0124 0212 0201 0122 0209 0129 0217 0207 0126
0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213
0202 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212 0201 0122 0210 0130 0217 0206 0126 0214 0202
0123
""".split()  # noqa: SIM905  (a table is read as a table)


WINDOWS: Mapping[str, tuple[int, int]] = {"before": (-9, -3), "during": (-2, 5), "after": (6, 12)}
"""Days from the first day of the lunar year, both ends included: orders brought forward, the public holiday, the return to work."""


def new_year(year: int) -> pd.Timestamp:
    """Return the first day of the lunar year that begins in ``year``.

    Raises
    ------
    DataError
        Outside 1990 to 2050.

    Examples
    --------
    >>> new_year(2007), new_year(2030)
    (Timestamp('2007-02-17 00:00:00'), Timestamp('2030-02-02 00:00:00'))
    """
    if not FIRST <= year <= LAST:
        raise DataError(f"Lunar New Year of {year}: the table runs from {FIRST} to {LAST}")
    day = _DAYS[year - FIRST]
    return pd.Timestamp(year, int(day[:2]), int(day[2:]))


def days_lost(months: pd.PeriodIndex, *, before: int = 3, after: int = 6) -> pd.Series:
    """Return how many days of the window around Lunar New Year fall into each month.

    Parameters
    ----------
    months : PeriodIndex
        Monthly.
    before, after : int
        Days before and after the first day; the first day counts with ``after``.

    Returns
    -------
    Series
        Whole numbers, named ``tet_days``.

    Examples
    --------
    >>> days_lost(pd.period_range("2025-01", "2025-03", freq="M")).tolist()
    [6, 4, 0]
    """
    counts: dict[pd.Period, int] = {}
    for year in sorted(set(months.year)):
        first = new_year(year)
        for shift in range(-before, after + 1):
            month = (first + pd.Timedelta(days=shift)).to_period("M")
            counts[month] = counts.get(month, 0) + 1
    return pd.Series([counts.get(m, 0) for m in months], index=months, name="tet_days")


def regressor(months: pd.PeriodIndex, *, before: int = 3, after: int = 6) -> pd.Series:
    """Return the days lost less their mean for the calendar month over the table: what the season does not hold.

    References
    ----------
    Bell, W. R. and Hillmer, S. C. (1983), Modeling time series with calendar variation, JASA 78.
    """
    whole = days_lost(pd.period_range(f"{FIRST}-01", f"{LAST}-12", freq="M"), before=before, after=after)
    usual = whole.groupby(whole.index.month).mean()
    return days_lost(months, before=before, after=after) - usual.reindex(months.month).to_numpy()


def around(days: Iterable[Any], months: pd.PeriodIndex, *, first: int, last: int) -> pd.Series:
    """Return how many days of the window around movable dates fall into each month, less their usual number.

    The mean of each calendar month over the whole calendar years of the dates is taken off, so that the season keeps what recurs and the
    regressor only what moves. Meant for any movable holiday: Lunar New Year, Eid, the Hung Kings' day.

    Parameters
    ----------
    days : iterable of dates
        One or more a year; earlier and later years than ``months`` make the mean steadier.
    months : PeriodIndex
        Monthly.
    first, last : int
        First and last day of the window, counted from the date, both included.

    Raises
    ------
    DataError
        For months outside the years of the dates.

    Examples
    --------
    >>> eid = ["2023-04-22", "2024-04-10", "2025-03-31"]
    >>> around(eid, pd.period_range("2025-03", "2025-04", freq="M"), first=0, last=1).round(2).tolist()
    [0.67, -0.67]
    """
    dates = pd.DatetimeIndex(pd.to_datetime(list(days)))
    if dates.empty or not set(months.year) <= set(dates.year):
        missing = sorted(set(months.year) - set(dates.year))
        raise DataError(f"movable holiday: no date for {', '.join(map(str, missing[:5])) or 'any year'}")
    return _centred(tuple(dates.sort_values()), first, last).reindex(months).rename("days")


@dataclass(frozen=True)
class Movable:
    """A holiday that moves between months.

    Attributes
    ----------
    code : str
        ``tet``, or the name of its regressor.
    dates : tuple of Timestamp
        Its dates in order, one or more in each year from the first to the last.
    first, last : int
        First and last day around a date that count, both included.
    vi, en : str
        Its name; empty for ``tet``, which the messages name.

    Examples
    --------
    >>> LUNAR_NEW_YEAR.regressor(pd.period_range("2025-01", "2025-02", freq="M")).round(2).tolist()
    [2.74, -2.74]
    """

    code: str
    dates: tuple[pd.Timestamp, ...]
    first: int = 0
    last: int = 0
    vi: str = ""
    en: str = ""

    def covers(self, months: pd.PeriodIndex) -> bool:
        """Return whether its dates are known in every year of the months."""
        return self.dates[0].year <= months[0].year and months[-1].year <= self.dates[-1].year

    def regressor(self, months: pd.PeriodIndex) -> pd.Series:
        """Return its days in each month less their usual number for the calendar month; 0 in years whose dates are not known."""
        return _centred(self.dates, self.first, self.last).reindex(months).fillna(0.0).rename(self.code)


@lru_cache(maxsize=64)
def _centred(dates: tuple[pd.Timestamp, ...], first: int, last: int) -> pd.Series:
    """Return the days of the window in each month of the dates' years, less the mean of the calendar month."""
    whole = pd.period_range(f"{dates[0].year}-01", f"{dates[-1].year}-12", freq="M")
    inside = pd.Series(0.0, index=whole)
    for shift in range(first, last + 1):
        fallen = (pd.DatetimeIndex(dates) + pd.Timedelta(days=shift)).to_period("M").value_counts()
        inside = inside.add(fallen.reindex(whole), fill_value=0)
    return inside - inside.groupby(whole.month).transform("mean")


def window_regressors(
    months: pd.PeriodIndex, *, windows: Mapping[str, tuple[int, int]] = WINDOWS, by_month: bool = False
) -> pd.DataFrame:
    """Return the days of each window around Lunar New Year that a month holds, less their mean for the calendar month over the table.

    Parameters
    ----------
    months : PeriodIndex
        Monthly, within 1990 to 2050.
    windows : mapping
        First and last day of each window, counted from the first day of the lunar year, both included.
    by_month : bool
        Give each window a column for January, one for February and, where it reaches so far, one for March: a day lost in January may
        cost more than one lost in February.

    Returns
    -------
    DataFrame
        Days, one column a window (``during``) or a window and month (``during_january``).

    References
    ----------
    Bell, W. R. and Hillmer, S. C. (1983), Modeling time series with calendar variation, JASA 78. Lin, J.-L. and Liu, T.-S. (2002), Modeling
    lunar calendar holiday effects in Taiwan, Taiwan Economic Forecast and Policy 33.

    Examples
    --------
    >>> window_regressors(pd.period_range("2025-01", "2025-02", freq="M")).round(2)
             before  during  after
    2025-01     3.0    2.38  -0.48
    2025-02    -3.0   -2.38   0.66
    """
    table = [new_year(year) for year in range(FIRST, LAST + 1)]
    columns = {name: around(table, months, first=first, last=last) for name, (first, last) in windows.items()}
    if by_month:
        columns = {
            f"{name}_{word}": values.where(months.month == month, 0.0)
            for name, values in columns.items()
            for month, word in ((1, "january"), (2, "february"), (3, "march"))
            if month < 3 or windows[name][1] > 10
        }
    return pd.DataFrame(columns, index=months)


LUNAR_NEW_YEAR = Movable("tet", tuple(new_year(year) for year in range(FIRST, LAST + 1)), first=-3, last=6)
"""The Vietnamese holiday, three days before to six after the first day of the lunar year."""
