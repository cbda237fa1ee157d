"""Which calendar regressors enter: a form of the Lunar New Year ones, trading days, and the caller's own."""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import pandas as pd

from chnt_analysis import tet
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.seasonal.spec import MOST_AHEAD

Form = Literal["none", "during", "windows", "months"]
Trading = Literal["none", "leap", "weekdays", "both"]
CANDIDATES: tuple[Form, ...] = (
    "none",
    "during",
    "windows",
)  # a column a month too is for the asking: few years tell them apart
TRADING: tuple[Trading, ...] = get_args(Trading)
TRADING_NAMES = ("leap_february", "weekdays")
FEWEST_LEAPS = 2  # with one leap February alone, its coefficient is that month's own noise
WINDOW_DAYS = {name: last - first + 1 for name, (first, last) in tet.WINDOWS.items()}


def months_needed(level: pd.Series) -> pd.PeriodIndex:
    """Return the months a regressor must cover: those of the level and three years of forecasts."""
    return pd.period_range(level.index[0], periods=len(level) + MOST_AHEAD, freq="M", name="period")


def columns(form: Form, months: pd.PeriodIndex) -> pd.DataFrame:
    """Return the Lunar New Year regressors of one form, days less their usual number.

    Raises
    ------
    DataError
        For months outside the table of new years.

    Examples
    --------
    >>> list(columns("windows", pd.period_range("2024-01", "2024-12", freq="M")))
    ['before', 'during', 'after']
    """
    if form == "none":
        return pd.DataFrame(index=months)
    if months[0].year < tet.FIRST or months[-1].year > tet.LAST:
        raise DataError(
            f"Lunar New Year is known here from {tet.FIRST} to {tet.LAST}; months from {months[0]} to {months[-1]} are needed: "
            "cut the level, or use tet='none'"
        )
    windows = tet.WINDOWS if form == "windows" else {"during": tet.WINDOWS["during"]}
    return tet.window_regressors(months, windows=windows, by_month=form == "months")


def trading(kind: Trading, months: pd.PeriodIndex) -> pd.DataFrame:
    r"""Return the trading-day regressors of one kind; none has a mean in any calendar month.

    ``leap_february`` is the length of February less 28.25 days; ``weekdays`` is
    :math:`n(\text{Monday to Friday}) - \tfrac52\, n(\text{Saturday, Sunday})`: 3.5 times its coefficient is what a weekday in place of a day of the
    weekend does to a month.

    References
    ----------
    Bell, W. R. and Hillmer, S. C. (1983), Modeling time series with calendar variation, JASA 78. U.S. Census Bureau, X-13ARIMA-SEATS
    Reference Manual, regressors ``lpyear`` and ``td1nolpyear``.

    Examples
    --------
    >>> trading("both", pd.period_range("2024-01", "2024-02", freq="M"))
             leap_february  weekdays
    2024-01           0.00       3.0
    2024-02           0.75       1.0
    """
    leap = np.where(months.month == 2, months.days_in_month - 28.25, 0.0)
    weekday = (months.to_timestamp().day_of_week.to_numpy()[:, None] + np.arange(31)) % 7
    weekend = ((weekday > 4) & (np.arange(31) < months.days_in_month.to_numpy()[:, None])).sum(axis=1)
    table = pd.DataFrame({"leap_february": leap, "weekdays": months.days_in_month - 3.5 * weekend}, index=months)
    return table[[n for n, k in zip(TRADING_NAMES, ("leap", "weekdays"), strict=True) if kind in (k, "both")]]


def trading_kinds(asked: str, level: pd.Series) -> tuple[Trading, ...]:
    """Return the kinds to try on a level: the one asked for, or for ``auto`` those its leap Februaries can tell.

    Raises
    ------
    DataError
        When a leap February is asked for and the level holds fewer than two.
    """
    known = level.dropna().index
    leaps = int(((known.month == 2) & known.is_leap_year).sum())
    if asked == "auto":
        return TRADING if leaps >= FEWEST_LEAPS else ("none", "weekdays")
    if asked in ("leap", "both") and leaps < FEWEST_LEAPS:
        raise DataError(
            f"trading_days = {asked!r}: {leaps} leap-year February in the level; at least {FEWEST_LEAPS} are needed, use 'weekdays' or 'none'"
        )
    return (next(kind for kind in TRADING if kind == asked),)


def own(regressors: pd.DataFrame | None, months: pd.PeriodIndex) -> pd.DataFrame:
    """Return the caller's regressors over the months needed.

    Raises
    ------
    ParameterError
        When there is anything but a frame of differently named columns dated by month.
    DataError
        When a month is missing or a value is not finite.
    """
    if regressors is None:
        return pd.DataFrame(index=months)
    if not isinstance(regressors, pd.DataFrame) or not isinstance(regressors.index, pd.PeriodIndex):
        raise ParameterError("regressors: a frame dated by month is needed, one column each")
    names = [str(c) for c in regressors.columns]
    taken = {*tet.WINDOWS} & {name.split("_")[0] for name in names} or {*TRADING_NAMES} & {*names}
    if len(set(names)) < len(names) or taken:
        reserved = ", ".join((*tet.WINDOWS, *TRADING_NAMES))
        raise ParameterError(f"regressors: {', '.join(names)}; names must differ, and from {reserved}")
    table = regressors.set_axis(names, axis=1).reindex(months).astype(float)
    wrong = table.index[~np.isfinite(table).all(axis=1)]
    if len(wrong):
        raise DataError(
            f"regressors, {wrong[0]}: no figure; they must run from {months[0]} to {months[-1]}, three years past the level"
        )
    if len(names) and np.ptp(table.iloc[:-MOST_AHEAD].to_numpy(), axis=0).min() == 0:
        raise DataError("regressors: a column never changes over the level's months; leave it out")
    return table
