"""The localities since July 2025 and the places they were made of: a merged place has a code of its own."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from chnt_analysis.errors import DataError
from chnt_analysis.observations.code_lists import DATA, read_cells
from chnt_analysis.periods import parse


def localities() -> pd.DataFrame:
    """Return the localities, one a row: ``code``, first month ``since`` which it has its boundaries, and ``predecessors``, a tuple of codes.

    >>> localities().set_index("code").loc["phu_tho_2025", "predecessors"]
    ('hoa_binh', 'vinh_phuc', 'phu_tho')
    """
    return _localities().copy()


def place_at(place: str, period: str) -> str:
    """Return the code of the locality that bears a place's name in a period: another one where the place was merged by the period's end.

    >>> place_at("bac_ninh", "2025-06"), place_at("bac_ninh", "2025"), place_at("ha_noi", "2026-01"), place_at("bac_ninh_2025", "2026")
    ('bac_ninh', 'bac_ninh_2025', 'ha_noi', 'bac_ninh_2025')
    """
    successor = _successors().get(place)
    if successor is None:
        return place
    code, since = successor
    try:
        return code if parse(period).end >= pd.Period(since, freq="M") else place
    except DataError:
        return place


def predecessors(code: str) -> tuple[str, ...]:
    """Return the places that a locality was made of; empty where the place is none that was merged."""
    rows = _localities().set_index("code")["predecessors"]
    former = rows.get(code, ())
    return former if code not in former else ()


@lru_cache(maxsize=1)
def _localities() -> pd.DataFrame:
    rows = read_cells(DATA / "codes" / "localities.csv")
    return rows.assign(predecessors=[tuple(text.split()) for text in rows["predecessors"]])


@lru_cache(maxsize=1)
def _successors() -> dict[str, tuple[str, str]]:
    """Return the locality and its first month of every place that is no more, by the place's code."""
    return {p: (r.code, r.since) for r in _localities().itertuples() for p in r.predecessors if p != r.code}
