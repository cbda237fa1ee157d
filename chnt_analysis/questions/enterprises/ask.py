"""The entry of the enterprise question: checks the parameters and gathers the figures."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError, ParameterError
from chnt_analysis.goals import yearly_results
from chnt_analysis.questions.base import check_language, check_place
from chnt_analysis.questions.enterprises.exhibits import Enterprises
from chnt_analysis.questions.enterprises.numbers import COUNTS
from chnt_analysis.questions.goals import goals_by_plan


def ask(*, place: str = "ha_noi", as_of: str = "", target_year: int = 2030, language: str = "vi") -> Enterprises:
    """Ask how the number of enterprises stands to the goal of a year.

    Parameters
    ----------
    place : str
        Place code; it must state a goal for the number of enterprises.
    as_of : str
        Date of knowledge; empty for the newest vintage.
    target_year : int
        Year of the deadline; a plan must name a goal for it.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When the place states no such goal.
    ParameterError
        When no plan names a goal for the year.
    """
    place, words, date_known = check_place(place), check_language(language), obs.resolve_as_of(as_of)
    goals = goals_by_plan(place, indicators=COUNTS, as_of=date_known)
    years = sorted(goals["period"].unique())
    if str(target_year) not in years:
        raise ParameterError(
            f"target_year = {target_year}: {place} states goals for the number of enterprises for {', '.join(years)}"
        )
    parts = [_every(place, code, date_known) for code in COUNTS]
    results = pd.concat([yearly_results(place, code, as_of=date_known) for code in COUNTS], ignore_index=True)
    every = pd.concat(parts, ignore_index=True)
    goal_rows = obs.select_targets(place=place, as_of=date_known)
    return Enterprises(
        place=place,
        as_of=date_known,
        language=words,
        rows=every,
        goal_rows=goal_rows[goal_rows["indicator"].isin(COUNTS)],
        target_year=target_year,
        goals=goals,
        results=results,
        every=every,
    )


def _every(place: str, indicator: str, as_of: pd.Timestamp) -> pd.DataFrame:
    try:
        return obs.select(indicator=indicator, place=place, sector="supporting_industry", as_of=as_of)
    except NotPublishedError:
        return obs.observations().iloc[:0]
