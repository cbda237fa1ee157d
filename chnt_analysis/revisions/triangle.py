"""Revision triangles: what was said of a month first, in the next release, and latest."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError

NEXT_WITHIN_DAYS = 62  # a later figure is a comparison of a year after, not the next release's
KEY = ["sector", "basis", "period"]
NEEDED = (*KEY, "frequency", "value", "status", "available_from", "imputed", "row")


def triangle(rows: pd.DataFrame, *, as_of: pd.Timestamp | None = None) -> pd.DataFrame:
    """Return one row a sector, basis and month with the first, the next and the latest figure.

    ``revision = next - first`` in percentage points; missing where the next release published no figure of the month.

    Parameters
    ----------
    rows : DataFrame
        Observations of one indicator and place; monthly rows with a date of publication are used.
    as_of : Timestamp, optional
        Leave out what was published later.

    Returns
    -------
    DataFrame
        ``sector, basis, period`` (monthly Period); for each of ``first, next, latest`` the value (percent), its ``_status``,
        ``_from`` (date) and ``_row`` (id); ``revision`` and ``later_revision = latest - next`` (points).

    Raises
    ------
    DataError
        When a column is missing or several indicators or places are mixed.

    Examples
    --------
    >>> from chnt_analysis import observations as obs
    >>> rows = obs.select(indicator="iip_growth", place="viet_nam", sector="manufacturing", basis="yoy")
    >>> t = triangle(rows).set_index("period").loc["2023-01"]
    >>> float(t["first"]), float(t["next"]), round(float(t["revision"]), 2), t["first_status"], t["next_status"]
    (-9.1, -15.59, -6.49, 'estimate', 'actual')
    """
    _check(rows)
    used = rows[(rows["frequency"] == "M") & ~rows["imputed"]]
    if as_of is not None:
        used = used[used["available_from"] <= as_of]
    first = _one_each(_earliest(used[used["status"] == "estimate"]), "first")
    firm = used[used["status"].isin(["actual", "revised"])].merge(first[[*KEY, "first_from"]], on=KEY)
    wait = (firm["available_from"] - firm["first_from"]).dt.days
    after = firm[wait > 0].drop(columns="first_from")
    soon = firm[(wait > 0) & (wait <= NEXT_WITHIN_DAYS)].drop(columns="first_from")
    table = first.merge(_one_each(_earliest(soon), "next"), on=KEY, how="left")
    table = table.merge(_one_each(after, "latest"), on=KEY, how="left")
    table["revision"] = table["next"] - table["first"]
    table["later_revision"] = table["latest"] - table["next"]
    table["period"] = pd.PeriodIndex(table["period"], freq="M")
    return table.sort_values(KEY).reset_index(drop=True)


def _check(rows: pd.DataFrame) -> None:
    lacking = [c for c in NEEDED if c not in rows.columns]
    if lacking:
        raise DataError(f"triangle: no column {', '.join(lacking)}; observations have {', '.join(NEEDED)}")
    for column in ("indicator", "place"):
        if column in rows.columns and rows[column].nunique() > 1:
            values = ", ".join(sorted(rows[column].unique())[:6])
            raise DataError(f"triangle: one {column} is needed, found {values}: select one")


def _earliest(rows: pd.DataFrame) -> pd.DataFrame:
    if rows.empty:
        return rows
    return rows[rows["available_from"] == rows.groupby(KEY, observed=True)["available_from"].transform("min")]


def _one_each(rows: pd.DataFrame, stage: str) -> pd.DataFrame:
    names = {"value": stage, "status": f"{stage}_status", "available_from": f"{stage}_from", "row": f"{stage}_row"}
    return obs.choose(rows)[[*KEY, *names]].rename(columns=names)
