"""The specification file of one X-13ARIMA-SEATS run, as text.

Names of regressors never reach the file: they stand there as ``u1``, ``u2``, ... and are put back by the reader.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

MISSING = -99999.0
MOST_AHEAD = 36  # months of future regressors: SEATS forecasts up to three years
_DECOMPOSITIONS = {
    "x11": "x11{ print=none save=(d10 d11 d12 d16) }",
    "seats": "seats{ print=none noadmiss=yes save=(s10 s11 s12 s16) }",  # noadmiss: the nearest model that can be decomposed
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def write(
    level: pd.Series,
    regressors: pd.DataFrame,
    *,
    model: str,
    decomposition: str,
    find_outliers: bool,
    known_outliers: Sequence[tuple[str, pd.Period]] = (),
) -> str:
    """Return the specification: logs, calendar regressors of type holiday, outliers, model, decomposition.

    Parameters
    ----------
    level : Series
        Positive, monthly; missing values become X-13's code, which its model then estimates.
    regressors : DataFrame
        Calendar regressors over the level's months and :data:`MOST_AHEAD` more.
    model : {"airline", "auto"}
        The airline model of Box and Jenkins, or X-13's own search.
    decomposition : {"x11", "seats"}
        How season and trend are separated.
    find_outliers : bool
        Search for single months (AO) and lasting steps (LS).
    known_outliers : sequence of (kind, month)
        Outliers taken as known.
    """
    ahead = 12 if decomposition == "x11" else MOST_AHEAD
    fixed = [f"{kind.lower()}{month.year}.{_MONTHS[month.month - 1]}" for kind, month in known_outliers]
    parts = [
        f'series{{ title="level" start={_date(level.index[0])} period=12 missingcode={MISSING:.0f} print=none data=(\n'
        f"{_numbers(level.fillna(MISSING).to_numpy())}\n) }}",
        "transform{ function=log print=none }",
        _regression(regressors, fixed),
        "outlier{ types=(ao ls) print=none }" if find_outliers else "",
        "automdl{ print=none }" if model == "auto" else "arima{ model=(0 1 1)(0 1 1) }",
        "estimate{ print=none save=rcm }",
        f"forecast{{ maxlead={ahead} print=none }}",
        _DECOMPOSITIONS[decomposition],
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _regression(regressors: pd.DataFrame, fixed: Sequence[str]) -> str:
    inside = []
    if fixed:
        inside.append(f"variables=({_lines(fixed)})")
    if len(regressors.columns):
        names = _lines([f"u{i + 1}" for i in range(len(regressors.columns))])
        inside.append(f"user=({names}) usertype=holiday start={_date(regressors.index[0])} data=(")
        inside.append(f"{_numbers(regressors.to_numpy().ravel())}\n)")
    return "\n".join(["regression{ print=none", *inside, "}"]) if inside else ""


def _date(month: pd.Period) -> str:
    return f"{month.year}.{month.month:02d}"


def _numbers(values: np.ndarray) -> str:
    return _lines([f"{value:.12g}" for value in values])


def _lines(words: Sequence[str]) -> str:
    """Return words six to a line: X-13 refuses lines over 132 characters."""
    return "\n".join(" ".join(words[i : i + 6]) for i in range(0, len(words), 6))
