"""The year a question is about where none is given, and the years that it can be asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.goals import read_goals
from chnt_analysis.observations.rates import IIP

FIRST, LAST = 2010, 2035  # years that can be asked for; the last of the plans that are running
DEADLINE = 2030  # of the plans that are running: the usual year of questions about a deadline
Years = Callable[[str, pd.Timestamp], Sequence[int]]  # of a place and a date of knowledge
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


def deadlines(place: str, as_of: pd.Timestamp, indicator: str) -> list[int]:
    """Return the years for which a goal of supporting industry can be asked about: those that plans state, and all from that of the date on.

    Examples
    --------
    >>> deadlines("ha_noi", pd.Timestamp("2026-05-08"), "cnht_output_share")[:7]
    [2020, 2021, 2022, 2023, 2026, 2027, 2028]
    """
    goals = read_goals(place=place, indicator=indicator, sector="supporting_industry", as_of=as_of)
    return legal_years({*(goal.year for goal in goals), *range(as_of.year, LAST + 1)})


def years_of_growth(place: str, as_of: pd.Timestamp, indicator: str) -> list[int]:
    """Return the years for which growth can be asked about: those with a published rate of industry, and the :func:`deadlines`."""
    rows = obs.Published.by(place, as_of).find(IIP)
    published = rows.loc[rows["sector"].isin(SECTIONS), "period"].str[:4]
    return legal_years({*published.astype(int), *deadlines(place, as_of, indicator)})


def legal_years(years: Iterable[int]) -> list[int]:
    """Return those of some years that a parameter can have, in order."""
    return sorted(year for year in set(years) if FIRST <= year <= LAST)


def every_year(place: str, as_of: pd.Timestamp) -> list[int]:
    """Return all years that a parameter can have, of a question that does not say which can be asked for."""
    del place, as_of
    return [*range(FIRST, LAST + 1)]
