"""Bias and size of first estimates, with confidence intervals that allow for few and dependent months."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd
import scipy  # its parts load when they are first used

from chnt_analysis import tet
from chnt_analysis.errors import DataError

By = Literal["sector", "month", "year", "tet"]


def bias(revisions: pd.Series, *, level: int = 95) -> dict[str, float]:
    """Return mean revision, its confidence interval, the mean absolute revision and the number of months.

    ``mean +- t(n - 1) * sqrt(max(V, S / n))`` with ``S`` the variance and ``V`` the Newey-West variance of the mean
    (Bartlett weights, ``floor(4 (n / 100)^(2/9))`` lags): dependence may widen the interval, never narrow it.

    Parameters
    ----------
    revisions : Series
        Percentage points, in time order; missing ones are left out.
    level : int
        Percent.

    Returns
    -------
    dict
        ``mean, lower, upper, mean_abs, n``; the bounds are missing below three months.

    References
    ----------
    Newey, W. K. and West, K. D. (1987), Econometrica 55, 703-708.

    Examples
    --------
    >>> estimate = bias(pd.Series([-1.0, 0.0, -2.0, -1.0]))
    >>> estimate["mean"], estimate["mean_abs"], estimate["n"], round(estimate["lower"], 2), round(estimate["upper"], 2)
    (-1.0, 1.0, 4, -2.3, 0.3)
    """
    if not 50 <= level <= 99:
        raise DataError(f"level = {level!r}: allowed are whole percents from 50 to 99")
    x = revisions.dropna().to_numpy(float)
    n = len(x)
    if n == 0:
        return {"mean": np.nan, "lower": np.nan, "upper": np.nan, "mean_abs": np.nan, "n": 0}
    mean, half = float(x.mean()), np.nan
    if n >= 3:
        half = float(scipy.stats.t.ppf(0.5 + level / 200, n - 1) * np.sqrt(variance_of_mean(x)))
    return {"mean": mean, "lower": mean - half, "upper": mean + half, "mean_abs": float(np.abs(x).mean()), "n": n}


def bias_table(table: pd.DataFrame, *, by: By = "sector", level: int = 95) -> pd.DataFrame:
    """Return :func:`bias` for each group of a triangle's known revisions.

    Parameters
    ----------
    table : DataFrame
        As :func:`chnt_analysis.revisions.triangle` returns it.
    by : {"sector", "month", "year", "tet"}
        ``tet`` sets January and February of years with Lunar New Year in January beside those with it in February. Several
        sectors of one month are averaged first, so that they do not count as independent.
    level : int
        Percent.

    Returns
    -------
    DataFrame
        Indexed by group, columns as :func:`bias`.
    """
    known = table.dropna(subset=["revision"])
    groups = {"sector": known["sector"], "month": known["period"].dt.month, "year": known["period"].dt.year}
    if by == "tet":
        groups["tet"] = known["period"].map(tet_group)
    if by not in groups:
        raise DataError(f"by = {by!r}: allowed are sector, month, year, tet")
    rows = {
        group: bias(part.groupby("period")["revision"].mean(), level=level) for group, part in known.groupby(groups[by])
    }
    columns = ["mean", "lower", "upper", "mean_abs", "n"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns).rename_axis(by)


def tet_group(month: pd.Period) -> str:
    """Return ``tet_january_m1`` (Lunar New Year in January, month January), ``..._m2``, ``tet_february_m1``, ``_m2`` or ``other``.

    Examples
    --------
    >>> tet_group(pd.Period("2023-01")), tet_group(pd.Period("2024-02")), tet_group(pd.Period("2024-06"))
    ('tet_january_m1', 'tet_february_m2', 'other')
    """
    if month.month > 2:
        return "other"
    return f"tet_{'january' if tet.new_year(month.year).month == 1 else 'february'}_m{month.month}"


def variance_of_mean(x: np.ndarray) -> float:
    """Return the variance of a mean of dependent values: Newey and West's, never below the plain one.

    Examples
    --------
    >>> round(variance_of_mean(np.array([1.0, -1.0, 1.0, -1.0])), 3)
    0.333
    """
    n, d = len(x), x - x.mean()
    lags = min(int(4 * (n / 100) ** (2 / 9)), n - 2)
    long = float(d @ d) + 2 * sum((1 - k / (lags + 1)) * float(d[k:] @ d[:-k]) for k in range(1, lags + 1))
    return max(long / (n * (n - 1)), float(d @ d) / (n * (n - 1)))
