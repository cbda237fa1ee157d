"""Shares of a whole: share, change of structure, concentration. Shares are in percent of the whole."""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis.errors import DataError, UndefinedError
from chnt_analysis.periods import require_regular

SUM_TOLERANCE = 0.5  # points: published shares are rounded to a tenth, so a full set may miss 100 by a few tenths


def share(part: pd.Series, whole: pd.Series) -> pd.Series:
    """Return ``100 * part / whole``, percent, matched by calendar; missing where either is.

    Parameters
    ----------
    part, whole : Series
        Amounts in one unit, of one frequency, dated by a PeriodIndex.

    Raises
    ------
    UndefinedError
        Where the whole is not positive.
    DataError
        Where the part is negative or exceeds the whole.

    Examples
    --------
    >>> years = pd.period_range("2023", periods=2, freq="Y", name="period")
    >>> share(pd.Series([16.0, 18.0], index=years), pd.Series([100.0, 120.0], index=years)).tolist()
    [16.0, 15.0]
    """
    part, whole = require_regular(part).align(require_regular(whole))
    if (whole <= 0).any():
        raise UndefinedError(f"a share of a whole that is not positive is not defined: {whole.index[whole <= 0][0]}")
    wrong = (part < 0) | (part > whole)
    if wrong.any():
        at = part.index[wrong][0]
        raise DataError(f"{at}: the part {part[at]:g} lies outside 0 and its whole {whole[at]:g}")
    return 100 * part / whole


def structure_change(before: pd.Series, after: pd.Series) -> pd.Series:
    """Return the change of each part's share, percentage points; the changes of a full structure add up to zero.

    Parameters
    ----------
    before, after : Series
        Shares by part, percent, each adding up to 100.

    Raises
    ------
    DataError
        When the two have different parts, or one does not add up to 100.

    Examples
    --------
    >>> structure_change(pd.Series({"a": 40.0, "b": 60.0}), pd.Series({"a": 45.0, "b": 55.0})).tolist()
    [5.0, -5.0]
    """
    for name, values in (("before", before), ("after", after)):
        _full(values, name)
    if set(before.index) != set(after.index):
        raise DataError(f"the two structures have different parts: {sorted(set(before.index) ^ set(after.index))}")
    return after - before


def concentration(shares: pd.Series) -> float:
    """Return the Herfindahl-Hirschman index: the sum of squared shares (percent), from 10,000 / n to 10,000.

    Parameters
    ----------
    shares : Series
        Shares by part, percent, adding up to 100.

    References
    ----------
    Hirschman, A. O. (1964), The paternity of an index, American Economic Review 54.

    Examples
    --------
    >>> concentration(pd.Series({"a": 50.0, "b": 50.0}))
    5000.0
    """
    return float(np.square(_full(shares, "shares")).sum())


def _full(shares: pd.Series, name: str) -> pd.Series:
    if shares.empty or shares.isna().any():
        raise UndefinedError(
            f"{name}: a structure needs every part's share; {int(shares.isna().sum())} missing of {len(shares)}"
        )
    if (shares < 0).any():
        raise DataError(f"{name}: a share is not negative; {shares.idxmin()} is {shares.min():g}")
    if abs(shares.sum() - 100) > SUM_TOLERANCE:
        raise DataError(f"{name}: shares add up to {shares.sum():g}, not to 100 within {SUM_TOLERANCE} points")
    return shares
