"""Which calendar regressors enter: a form of the Lunar New Year ones, and the caller's own."""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import pandas as pd

from chnt_analysis import tet
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.seasonal.spec import MOST_AHEAD

Form = Literal["none", "during", "windows", "months"]
CHOICES = (*get_args(Form), "auto")
CANDIDATES: tuple[Form, ...] = (
    "none",
    "during",
    "windows",
)  # a column a month too is for the asking: few years tell them apart
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
    taken = {*tet.WINDOWS} & {name.split("_")[0] for name in names}
    if len(set(names)) < len(names) or taken:
        raise ParameterError(f"regressors: {', '.join(names)}; names must differ, and from {', '.join(tet.WINDOWS)}")
    found = regressors.set_axis(names, axis=1).reindex(months).astype(float)
    wrong = found.index[~np.isfinite(found).all(axis=1)]
    if len(wrong):
        raise DataError(
            f"regressors, {wrong[0]}: no figure; they must run from {months[0]} to {months[-1]}, three years past the level"
        )
    if len(names) and np.ptp(found.iloc[:-MOST_AHEAD].to_numpy(), axis=0).min() == 0:
        raise DataError("regressors: a column never changes over the level's months; leave it out")
    return found
