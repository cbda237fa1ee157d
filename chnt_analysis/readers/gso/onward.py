"""What was read from workbooks in the two forms that go on from there: rows for your data folder, and rates to rebuild a level from."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.periods import parse
from chnt_analysis.readers.gso.release import COLUMNS

RATE_COLUMNS = ("series", "period", "basis", "value", "vintage")

_MOST_MERGED = 40  # 34 places and the country; 64 before


def is_table(columns: Collection[str]) -> bool:
    """Return whether columns are those that ``chnt import gso`` writes."""
    return list(columns) == list(COLUMNS)


def to_observations(rows: pd.DataFrame, *, sectors: Collection[str]) -> tuple[pd.DataFrame, int]:
    """Return the rows as observations, and how many were left out because their sector is a class without a code.

    Parameters
    ----------
    rows : DataFrame
        ``COLUMNS`` as text or numbers, as ``chnt import gso`` writes them.
    sectors : collection of str
        Legal codes. The classes of the tables before March 2013 (``class_...``) have none.

    Returns
    -------
    DataFrame, int
        Columns of ``schema.OBSERVATION_COLUMNS`` and ``definition``; a province that is no longer the one of before has the code of the
        merged locality.
    """
    legal = rows[rows["sector"].isin(list(sectors)) | ~rows["sector"].str.startswith("class_")]
    whose = _at_their_time(legal["place"], legal["period"], legal["source"])
    kinds = {p: parse(p).kind for p in legal["period"].unique()}
    observed = pd.DataFrame(
        {
            "indicator": legal["indicator"],
            "place": whose,
            "sector": legal["sector"],
            "frequency": legal["period"].map(kinds),
            "period": legal["period"],
            "basis": legal["basis"],
            "value": legal["value"],
            "unit": legal["unit"],
            "status": legal["status"],
            "vintage": legal["vintage"],
            "source": legal["source"],
            "note": "",
            "definition": "",
        }
    )
    return observed, len(rows) - len(legal)


def to_rates(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows as rates to rebuild levels from: one series an indicator, place and sector, every vintage kept.

    Returns
    -------
    DataFrame
        Columns ``series, period, basis, value, vintage``; a series is called ``indicator.place.sector``.
    """
    whose = _at_their_time(rows["place"], rows["period"], rows["source"])
    series = rows["indicator"] + "." + whose + "." + rows["sector"]
    rates = rows.assign(series=series)[list(RATE_COLUMNS)]
    return rates.sort_values([*RATE_COLUMNS[:3], "vintage"], kind="stable").reset_index(drop=True)


def _at_their_time(places: pd.Series, periods: pd.Series, sources: pd.Series) -> pd.Series:
    """Return the codes of places at their periods: those of merged localities, unless a table still lists the provinces of before."""
    many = places.groupby(sources).transform("nunique") > _MOST_MERGED
    pairs = set(zip(places, periods, strict=True))
    now = {(place, period): obs.place_at(place, period) for place, period in pairs}
    values = [now[pair] for pair in zip(places, periods, strict=True)]
    return places.where(many, pd.Series(values, index=places.index, dtype=object))


def decimal_text(value: float) -> str:
    """Return a number with the digits it has, never in powers of ten.

    >>> decimal_text(5.2), decimal_text(-3.0), decimal_text(1e-05)
    ('5.2', '-3', '0.00001')
    """
    text = f"{value:.10f}" if 0 < abs(value) < 1e-4 else repr(float(value))
    return text.rstrip("0").rstrip(".") if "." in text else text
