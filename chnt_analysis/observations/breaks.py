"""Breaks of definition in a series, as data: from which year on a place counts something else under the same name.

A break is a row of ``data/codes/breaks.csv``, or of the project folder's; status ``b`` of SDMX. Figures on its two sides are not compared.
"""

from __future__ import annotations

import pandas as pd

from chnt_analysis.observations.code_lists import code_table

_SERIES = ("place", "indicator", "sector")


def breaks_of(place: str, indicator: str, sector: str) -> pd.DataFrame:
    """Return the breaks of a series in the order of years: columns ``first_year`` (int), ``vi``, ``en``, ``author``, ``date``.

    Examples
    --------
    >>> breaks_of("ha_noi", "cnht_enterprises", "supporting_industry")["first_year"].tolist()
    [2023]
    """
    rows = code_table("breaks")
    mine = rows[(rows["place"] == place) & (rows["indicator"] == indicator) & (rows["sector"] == sector)]
    years = mine["first_year"].astype(int)
    return mine.assign(first_year=years).sort_values("first_year")[["first_year", "vi", "en", "author", "date"]]


def segment_of(rows: pd.DataFrame) -> pd.Series:
    """Return the number of breaks up to the year of each row: rows of equal number count the same thing.

    Parameters
    ----------
    rows : DataFrame
        Yearly observations, of any places, indicators and sectors.
    """
    breaks = code_table("breaks")
    first: dict[tuple[str, ...], list[int]] = {}
    for *series, year in zip(*(breaks[name] for name in (*_SERIES, "first_year")), strict=True):
        first.setdefault(tuple(series), []).append(int(year))
    numbers = [
        sum(int(period[:4]) >= year for year in first.get(tuple(series), ()))
        for *series, period in zip(*(rows[name] for name in (*_SERIES, "period")), strict=True)
    ]
    return pd.Series(numbers, index=rows.index, dtype="int64")


def since_break(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of one series that count what its newest does: those since its last break.

    Examples
    --------
    >>> from chnt_analysis.observations.selection import select
    >>> rows = select(indicator="cnht_enterprises", place="ha_noi", sector="supporting_industry")
    >>> sorted(set(rows["period"])), sorted(set(since_break(rows)["period"]))
    (['2017', '2023', '2024', '2025'], ['2023', '2024', '2025'])
    """
    if rows.empty:
        return rows
    number = segment_of(rows)
    return rows[number == number[rows["period"].str[:4].astype(int).idxmax()]]
