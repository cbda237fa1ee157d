"""News: what each newly published or revised figure changed in an outlook, adding up exactly.

The figures are laid over what was known before one at a time, in the order of their periods, and the outlook is recomputed after each:
``c[i] = f(known + figures 1..i) - f(known + figures 1..i-1)``. The contributions add up to the whole change by construction; how it divides among
figures of one release depends on their order, which is fixed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError

FIGURE = ["period", "basis"]


@dataclass(frozen=True)
class News:
    """What a release changed.

    Attributes
    ----------
    before, after : float
        The outlook without and with the new figures.
    figures : DataFrame
        One row a figure: ``period, basis, previous`` (the figure as it stood, missing where it is new), ``value, contribution``.
    """

    before: float
    after: float
    figures: pd.DataFrame = field(repr=False)


def news(before: pd.DataFrame, after: pd.DataFrame, outlook: Callable[[pd.DataFrame], float]) -> News:
    """Return what each figure that ``after`` has and ``before`` lacks changed in the outlook.

    Parameters
    ----------
    before, after : DataFrame
        Rows of one indicator, place and sector as :func:`chnt_analysis.observations.select` gives them; ``after`` holds all of ``before``.
    outlook : callable
        The outlook as a function of the rows alone.

    Raises
    ------
    DataError
        When a row of ``before`` is not in ``after``.

    References
    ----------
    Banbura, M. and Modugno, M. (2014), Maximum likelihood estimation of factor models on datasets with arbitrary pattern of missing
    data, Journal of Applied Econometrics 29, section 2.3 (news in a release).
    """
    lost = set(before["row"]) - set(after["row"])
    if lost:
        raise DataError(f"news: row(s) {', '.join(sorted(lost)[:3])} were known before and are not known after")
    fresh = after[~after["row"].isin(before["row"])]
    start = now = outlook(before)
    known, rows = before, []
    for (period, basis), figure in fresh.groupby(FIGURE, sort=True):
        stood = _standing(known, period, basis)
        known = pd.concat([known, figure], ignore_index=True)
        then, now = now, outlook(known)
        value = _standing(known, period, basis)
        rows.append({"period": period, "basis": basis, "previous": stood, "value": value, "contribution": now - then})
    columns = [*FIGURE, "previous", "value", "contribution"]
    return News(start, now, pd.DataFrame(rows, columns=columns))


def before_newest(rates: pd.DataFrame) -> pd.DataFrame:
    """Return the rates that were available before the first figure of the newest month."""
    monthly = rates[rates["frequency"] == "M"]
    newest = monthly["period"].max()
    first = monthly.loc[monthly["period"] == newest, "available_from"].min()
    return rates[rates["available_from"] < first]


def _standing(rows: pd.DataFrame, period: str, basis: str) -> float:
    there = rows[(rows["period"] == period) & (rows["basis"] == basis)]
    return float("nan") if there.empty else float(obs.choose(there)["value"].iloc[0])
