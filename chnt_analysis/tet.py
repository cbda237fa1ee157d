"""Lunar New Year in Viet Nam: its dates and the days it takes from each month.

The dates follow the Vietnamese calendar (UTC+7), which differs from the Chinese one in some years (2007, 2030). The table is frozen;
it was checked against the public holidays of the Python package ``holidays``.
"""

from __future__ import annotations

import pandas as pd

from chnt_analysis.errors import DataError

FIRST, LAST = 1990, 2050
_DAYS = """
0127 0215 0204 0123 0210 0131 0219 0207 0128 0216 0205 0124 0212 0201 0122 0209 0129 0217 0207 0126
0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213
0202 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212 0201 0122 0210 0130 0217 0206 0126 0214 0202
0123
""".split()  # noqa: SIM905  (a table is read as a table)


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
