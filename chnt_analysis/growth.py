"""Growth of an index level: on the year, on the month, year-to-date, by calendar year, and what a year still needs.

Every function takes a Series dated by a PeriodIndex, matches by calendar and leaves what is missing missing. Growth is in
percent and dated at the period it describes; contributions and carry-over are in percentage points or percent as named.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis.errors import DataError, UndefinedError
from chnt_analysis.periods import on_calendar, require_regular

PER_YEAR = {"M": 12, "Q": 4, "Y": 1}


def year_on_year(level: pd.Series) -> pd.Series:
    """Return growth on the same period of the year before: ``100 * (x[t] / x[t - 1 year] - 1)``.

    Parameters
    ----------
    level : Series
        Positive index level, monthly, quarterly or yearly.

    Returns
    -------
    Series
        Percent, on the unbroken calendar of ``level``; missing where either period is.

    Raises
    ------
    UndefinedError
        Where the base is zero or negative.

    References
    ----------
    IMF, Quarterly National Accounts Manual (2017), chapter 1, growth rates.

    Examples
    --------
    >>> months = pd.period_range("2023-01", periods=13, freq="M", name="period")
    >>> year_on_year(pd.Series([100.0] * 12 + [104.0], index=months)).iloc[-1].round(6)
    np.float64(4.0)
    """
    return _change(level, _per_year(level))


def month_on_month(level: pd.Series) -> pd.Series:
    """Return growth on the month before: ``100 * (x[t] / x[t - 1] - 1)``; as :func:`year_on_year`.

    Examples
    --------
    >>> months = pd.period_range("2024-01", periods=2, freq="M", name="period")
    >>> month_on_month(pd.Series([100.0, 102.0], index=months)).round(6).tolist()
    [nan, 2.0]
    """
    return _change(_monthly(level), 1)


def year_to_date(level: pd.Series) -> pd.Series:
    """Return growth of January to this month on the same months a year before.

    ``100 * (sum(x[Jan..m, y]) / sum(x[Jan..m, y-1]) - 1)``, missing as soon as one of the months is.

    Parameters
    ----------
    level : Series
        Positive monthly index level.

    Returns
    -------
    Series
        Percent, dated at the last month of the span.

    Examples
    --------
    >>> months = pd.period_range("2023-01", periods=14, freq="M", name="period")
    >>> year_to_date(pd.Series([100.0] * 12 + [110.0, 90.0], index=months)).iloc[-1].round(6)
    np.float64(0.0)
    """
    whole = on_calendar(_positive(_monthly(level)))
    sums = whole.groupby(whole.index.year).transform(_running_sum)
    starts_in_january = {y for y in whole.index.year.unique() if pd.Period(year=y, month=1, freq="M") in whole.index}
    sums[~whole.index.year.isin(list(starts_in_january))] = np.nan
    return _ratio_to(sums, 12)


def annual_growth(level: pd.Series) -> pd.Series:
    """Return growth of calendar years: mean of the year's periods on the mean of the year before's.

    Parameters
    ----------
    level : Series
        Positive index level, monthly, quarterly or yearly.

    Returns
    -------
    Series
        Percent, yearly; missing for a year that lacks a period, or whose base year does.

    Examples
    --------
    >>> quarters = pd.period_range("2022Q1", periods=8, freq="Q", name="period")
    >>> annual_growth(pd.Series([100.0] * 4 + [105.0] * 4, index=quarters)).dropna().round(6).tolist()
    [5.0]
    """
    return _change(annual_mean(level), 1)


def annual_mean(level: pd.Series) -> pd.Series:
    """Return the mean level of each whole calendar year; missing where a period of the year is."""
    whole = on_calendar(_positive(level))
    years = whole.groupby(whole.index.year)
    mean = years.mean().where(years.count() == _per_year(level))
    return pd.Series(mean.to_numpy(), index=pd.PeriodIndex(mean.index.astype(str), freq="Y", name="period"))


def cagr(start: float, end: float, years: float) -> float:
    """Return the compound annual growth rate: ``100 * ((end / start) ** (1 / years) - 1)``, percent a year.

    Raises
    ------
    UndefinedError
        When a value is not positive or no time has passed.

    Examples
    --------
    >>> round(cagr(900, 1200, 5), 3)
    5.922
    """
    if not (start > 0 and end > 0 and years > 0):
        raise UndefinedError(
            f"compound growth from {start:g} to {end:g} over {years:g} years is not defined: all three must be positive"
        )
    return 100 * ((end / start) ** (1 / years) - 1)


def contributions(growth: pd.Series | pd.DataFrame, weights: pd.Series) -> pd.Series | pd.DataFrame:
    """Return contributions to growth, percentage points: ``w[i] * g[i] / sum(w)``.

    Parameters
    ----------
    growth : Series or DataFrame
        Growth of the parts, percent; parts are the index of a Series, the columns of a DataFrame.
    weights : Series
        Weights of the parts in the base period, any positive unit; they are scaled to sum to one over the parts given.

    Returns
    -------
    Same shape as ``growth``
        Points; they add up to the weighted growth of the whole. A missing part stays missing.

    Raises
    ------
    UndefinedError
        When the weights do not sum to a positive number.
    DataError
        When a part has no weight.

    References
    ----------
    IMF, Quarterly National Accounts Manual (2017), chapter 8, contributions to growth of a Laspeyres index.

    Examples
    --------
    >>> contributions(pd.Series({"a": 10.0, "b": -5.0}), pd.Series({"a": 3.0, "b": 1.0})).tolist()
    [7.5, -1.25]
    """
    parts = growth.index if isinstance(growth, pd.Series) else growth.columns
    absent = [p for p in parts if p not in weights.index or pd.isna(weights[p])]
    if absent:
        raise DataError(f"no weight for {', '.join(map(str, absent))}; every part needs one")
    used = weights.reindex(parts)
    total = used.sum()
    if not total > 0 or (used < 0).any():
        raise UndefinedError(f"weights sum to {total:g}; they must not be negative and must sum to more than zero")
    return growth * (used / total)


def carry_over(level: pd.Series, year: int) -> float:
    """Return the growth ``year`` would have if every month stayed at the level of the December before.

    ``100 * (x[Dec, year-1] / mean(x[year-1]) - 1)``, percent. Take a seasonally adjusted level, or the December carries its season.

    Raises
    ------
    UndefinedError
        When a month of the year before is missing.

    References
    ----------
    IMF, Quarterly National Accounts Manual (2017), chapter 1, carry-over effects.

    Examples
    --------
    >>> months = pd.period_range("2024-01", periods=12, freq="M", name="period")
    >>> round(carry_over(pd.Series(np.linspace(100, 111, 12), index=months), 2025), 3)
    5.213
    """
    before = _year(_positive(_monthly(level)), year - 1)
    if before.isna().any():
        raise UndefinedError(f"carry-over into {year} needs all months of {year - 1}; {_absent(before)} missing")
    return float(100 * (before.iloc[-1] / before.mean() - 1))


def required_rest_of_year(level: pd.Series, year: int, annual_growth_pct: float) -> float:
    """Return the growth on the year that the remaining months need for the year to end at a given annual growth.

    With ``K`` the known and ``R`` the remaining months of the year,
    ``100 * (((1 + g/100) * sum(x[y-1]) - sum(x[K, y])) / sum(x[R, y-1]) - 1)``, percent on the same months a year before, the
    same for every remaining month.

    Parameters
    ----------
    level : Series
        Positive monthly index level, known for the whole year before and from January on without a gap.
    year : int
        Calendar year asked about.
    annual_growth_pct : float
        Goal for the year's mean level on the year before's, percent.

    Raises
    ------
    UndefinedError
        When the year before has a gap, known months follow a missing one, or no month remains.

    Examples
    --------
    >>> months = pd.period_range("2024-01", periods=18, freq="M", name="period")
    >>> round(required_rest_of_year(pd.Series([100.0] * 12 + [108.0] * 6, index=months), 2025, 11), 6)
    14.0
    """
    level = _positive(_monthly(level))
    base, known = _year(level, year - 1), _year(level, year)
    if base.isna().any():
        raise UndefinedError(f"growth of {year} needs all months of {year - 1}; {_absent(base)} missing")
    count = int(known.notna().sum())
    if known.iloc[:count].isna().any():
        raise UndefinedError(f"months of {year} are known with gaps: {_absent(known)} missing")
    if count == 12:
        raise UndefinedError(f"no month of {year} remains: the year is complete")
    rest = (1 + annual_growth_pct / 100) * base.sum() - known.iloc[:count].sum()
    return float(100 * (rest / base.iloc[count:].sum() - 1))


def _per_year(level: pd.Series) -> int:
    freq = require_regular(level).index.freqstr.split("-")[0]
    if freq not in PER_YEAR:
        raise DataError(f"frequency {freq!r}: allowed are monthly, quarterly and yearly series")
    return PER_YEAR[freq]


def _monthly(level: pd.Series) -> pd.Series:
    if _per_year(level) != 12:
        raise DataError(f"a monthly series is needed; found frequency {level.index.freqstr}")
    return level


def _positive(level: pd.Series) -> pd.Series:
    wrong = level[level <= 0]
    if len(wrong):
        raise UndefinedError(
            f"growth is not defined on a level that is not positive: {wrong.index[0]} is {wrong.iloc[0]:g}"
        )
    return level


def _change(level: pd.Series, lag: int) -> pd.Series:
    return _ratio_to(on_calendar(_positive(level)), lag)


def _ratio_to(values: pd.Series, lag: int) -> pd.Series:
    return 100 * (values / values.shift(lag) - 1)


def _running_sum(year: pd.Series) -> pd.Series:
    return year.cumsum(skipna=False)


def _year(level: pd.Series, year: int) -> pd.Series:
    return level.reindex(pd.period_range(f"{year}-01", f"{year}-12", freq="M", name="period"))


def _absent(months: pd.Series) -> str:
    return ", ".join(map(str, months.index[months.isna()]))
