"""Goals of a place as its plans state them: rows of several sources folded into one goal each."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from chnt_analysis import observations as obs

COLUMNS = ("indicator", "period", "low", "high", "qualifier", "unit", "sources", "available_from", "rows")


def goals_by_plan(
    place: str, *, indicators: Sequence[str] | None = None, sector: str | None = "supporting_industry", as_of=None
) -> pd.DataFrame:
    """Return one row a goal: the rows that several sources print of it are folded together.

    The two ends of a printed range (``range_low``, ``range_high``) become one goal from ``low`` to ``high``.
    Where sources print different values for one goal, the choice is :func:`observations.choose`'s rule by value:
    the value most sources print, then the earliest row.

    Parameters
    ----------
    place : str
        Place code.
    indicators : sequence of str, optional
        Indicator codes; every indicator by default.
    sector : str, optional
        Sector code; ``None`` for every sector.
    as_of : Timestamp, optional
        Goals published later are left out.

    Returns
    -------
    DataFrame
        Columns ``indicator, sector, period, low, high, qualifier, unit, sources, available_from, rows`` sorted by
        indicator and period; ``low`` equals ``high`` for a single value; ``sources`` counts them; ``rows`` lists row ids.

    Raises
    ------
    NotPublishedError
        When the place states no such goal.
    """
    rows = obs.select_targets(place=place, as_of=as_of)
    if sector is not None:
        rows = rows[rows["sector"] == sector]
    if indicators is not None:
        rows = rows[rows["indicator"].isin(indicators)]
    folded = [
        _fold(keys, group) for keys, group in rows.groupby(["indicator", "sector", "period"], sort=True, observed=True)
    ]
    return pd.DataFrame(folded).reset_index(drop=True)


def _fold(keys: tuple, group: pd.DataFrame) -> dict:
    indicator, sector, period = keys
    ends = group[group["qualifier"].isin(["range_low", "range_high"])]
    if len(ends):
        kept, low, high, qualifier = ends, ends["value"].min(), ends["value"].max(), "range"
    else:
        value = group["value"].value_counts(sort=True).index[0]
        kept = group[group["value"] == value]
        low = high = value
        stated = kept.loc[kept["qualifier"] != "exact", "qualifier"]
        qualifier = stated.mode().iloc[0] if len(stated) else "exact"
    return {
        "indicator": indicator,
        "sector": sector,
        "period": period,
        "low": float(low),
        "high": float(high),
        "qualifier": qualifier,
        "unit": kept["unit"].iloc[0],
        "sources": kept["source"].nunique(),
        "available_from": kept["available_from"].min(),
        "rows": tuple(group["row"]),
    }
