"""The year a question is about where none is given: the open year of a place."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.observations.rates import IIP

DEADLINE = 2030  # of the plans that are running: the usual year of questions about a deadline
SECTIONS = ("all_industry", "mining", "manufacturing", "electricity", "water")


def open_year(place: str, as_of: pd.Timestamp) -> int:
    """Return the year after the last one whose December figure of any section of industry was available at a date.

    A yearly rate of a section closes its year too. Where the place's figures are older than that it is the year before the date, and without any
    figure the year of the date.

    Examples
    --------
    >>> open_year("ha_noi", pd.Timestamp("2026-05-08")), open_year("ha_noi", pd.Timestamp("2025-11-30"))
    (2026, 2025)
    """
    rows = obs.Published.by(place, as_of).find(IIP)
    rows = rows[rows["sector"].isin(SECTIONS)]
    monthly = (rows["frequency"] == "M") & rows["period"].str.endswith("-12")
    closed = rows.loc[monthly | (rows["frequency"] == "Y"), "period"].str[:4]
    return max(int(closed.max()) + 1, as_of.year - 1) if len(closed) else as_of.year


def given_year(target_year: int | str | None, usual: int = DEADLINE) -> int:
    """Return the year given, or the usual one of the question where it is left empty."""
    return usual if target_year is None or target_year == "" else int(target_year)
