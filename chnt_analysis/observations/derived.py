"""The share that two gross outputs of one year make: supporting industry over manufacturing, as a row of its own."""

from __future__ import annotations

import pandas as pd

PART, SHARE = "cnht_gross_output", "cnht_output_share"
WHOLES = ("industry_gross_output", "gross_output")
UNIT = "percent_of_manufacturing_output"
SAME = ["place", "period", "definition", "unit"]  # territory, year, price basis, unit


def parts_of(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the yearly gross outputs of supporting industry."""
    return rows[_level(rows) & (rows["indicator"] == PART) & (rows["sector"] == "supporting_industry")]


def wholes_of(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the yearly gross outputs of manufacturing."""
    return rows[_level(rows) & rows["indicator"].isin(WHOLES) & (rows["sector"] == "manufacturing")]


def with_shares(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows and, for every pair of gross outputs of one place, year, price basis and unit, their share.

    ``100 * part / whole``. The share is available from the later of both dates, the user's where either is, unpublished where either is; its
    id is ``PART/WHOLE`` and its note names both rows.

    Parameters
    ----------
    rows : DataFrame
        Dated observations, as :func:`chnt_analysis.observations.observations` returns them.
    """
    pairs = parts_of(rows).merge(wholes_of(rows), on=SAME, suffixes=("", "_whole"))
    pairs = pairs[pairs["value"] <= pairs["value_whole"]]
    if pairs.empty:
        return rows
    later = pairs["available_from_whole"] > pairs["available_from"]
    exact = (pairs["qualifier"] == "exact") & (pairs["qualifier_whole"] == "exact")
    estimated = (pairs["status"] == "estimate") | (pairs["status_whole"] == "estimate")
    own = (pairs["kind"] == "own") | (pairs["kind_whole"] == "own")
    user = (pairs["origin"] == "user") | (pairs["origin_whole"] == "user")
    shares = pairs.assign(
        row=pairs["row"] + "/" + pairs["row_whole"],
        indicator=SHARE,
        basis="share",
        unit=UNIT,
        definition="",
        value=100 * pairs["value"] / pairs["value_whole"],
        qualifier=pairs["qualifier"].where(exact, "about"),
        status=pairs["status"].mask(estimated, "estimate"),
        vintage=pairs["vintage"].mask(later, pairs["vintage_whole"]),
        available_from=pairs["available_from"].mask(later, pairs["available_from_whole"]),
        imputed=pairs["imputed"] | pairs["imputed_whole"],
        kind=pairs["kind"].mask(own, "own"),
        origin=pairs["origin"].mask(user, "user"),
        entered_by_user=pairs["entered_by_user"] | pairs["entered_by_user_whole"],
        note="gross output of supporting industry ("
        + pairs["row"]
        + ") over manufacturing ("
        + pairs["row_whole"]
        + ")",
    )
    return pd.concat([rows, shares[rows.columns]], ignore_index=True)


def _level(rows: pd.DataFrame) -> pd.Series:
    return (rows["basis"] == "level") & rows["period"].str.fullmatch(r"\d{4}")
