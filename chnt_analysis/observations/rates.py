"""Published growth rates of the index of industrial production of a place and sector."""

from __future__ import annotations

import pandas as pd

from chnt_analysis.observations.selection import Published, choose, series

IIP, SUPPORTING = "iip_growth", "cnht_output_growth"
BASES = ("mom", "yoy", "ytd")


def rates_of(place: str, sector: str, as_of: pd.Timestamp | None = None, *, shipped_only: bool = False) -> pd.DataFrame:
    """Return the published rates of a place and sector, every vintage; empty where there is none.

    Parameters
    ----------
    place, sector : str
        Codes.
    as_of : Timestamp, optional
        Date of knowledge; the newest vintage by default.
    shipped_only : bool
        Whether the user's rows are left out.
    """
    rows = Published.by(place, as_of).find(IIP, sector=sector)
    kept = rows["basis"].isin(BASES) & (rows["origin"].eq("shipped") if shipped_only else True)
    return rows[kept].reset_index(drop=True)


def own_rates_of(place: str, as_of: pd.Timestamp | None = None) -> pd.DataFrame:
    """Return the rates of supporting industry itself, of months and years, every vintage; empty where there is none.

    Growth over several years is left out: it is no rate of a year.
    """
    rows = Published.by(place, as_of).find(SUPPORTING, sector="supporting_industry")
    single = rows["period"].str.fullmatch(r"\d{4}(-\d{2})?") & (rows["definition"] == "")
    return rows[rows["basis"].isin(BASES) & single].reset_index(drop=True)


def yearly(rates: pd.DataFrame) -> pd.DataFrame:
    """Return every published growth of calendar years, percent: yearly rates and the year-to-date rates of December, every vintage.

    A year-to-date rate of December covers the whole year, so it is one more publication of the yearly rate.
    """
    whole = rates[(rates["frequency"] == "Y") & (rates["basis"] == "yoy")]
    december = rates[(rates["basis"] == "ytd") & rates["period"].str.endswith("-12")]
    return pd.concat([whole, december.assign(period=december["period"].str[:4], frequency="Y", basis="yoy")])


def annual(rates: pd.DataFrame) -> pd.DataFrame:
    """Return published growth of calendar years, one row a year, as ``choose`` chooses among the rows of each.

    A year's growth is its rate on the year, or the year-to-date rate of its December.

    Parameters
    ----------
    rates : DataFrame
        Rates of one indicator, place and sector, as ``select`` returns them.

    Returns
    -------
    DataFrame
        The chosen rows in the order of their years, ``period`` as ``YYYY`` and ``value`` in percent; empty where no year is published.
    """
    return choose(yearly(rates)).sort_values("period").reset_index(drop=True)


def monthly(rates: pd.DataFrame, basis: str) -> pd.Series:
    """Return the monthly rates of one basis as chosen, percent, by month; empty without any."""
    rows = rates[(rates["basis"] == basis) & (rates["frequency"] == "M")]
    if rows.empty:
        return pd.Series(dtype=float, index=pd.PeriodIndex([], freq="M", name="period"))
    return series(rows)
