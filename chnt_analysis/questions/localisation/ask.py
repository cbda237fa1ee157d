"""The entry of the question about localisation: checks the parameters and gathers goals and figures."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.assessment import assess
from chnt_analysis.errors import NotPublishedError, ParameterError
from chnt_analysis.goals import Goal, read_goals
from chnt_analysis.questions.base import check_language, check_place
from chnt_analysis.questions.localisation.exhibits import Localisation
from chnt_analysis.questions.localisation.numbers import RATES


def ask(*, place: str = "viet_nam", as_of: str = "", target_year: int = 2030, language: str = "vi") -> Localisation:
    """Ask how far localisation and local procurement are from the goals of a year.

    Parameters
    ----------
    place : str
        Place code; it must state a goal for one of the rates.
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
    place, words, known = check_place(place), check_language(language), obs.resolve_as_of(as_of)
    goals = [goal for code in RATES for goal in read_goals(place=place, indicator=code, as_of=known)]
    if not goals:
        raise obs.no_goal(place, ", ".join(RATES[:2]), known)
    years = sorted({goal.year for goal in goals})
    if target_year not in years:
        raise ParameterError(f"target_year = {target_year}: {place} states goals for {', '.join(map(str, years))}")
    return Localisation(
        place=place,
        as_of=known,
        language=words,
        rows=pd.concat([_figures(place, code, known) for code in RATES], ignore_index=True),
        goal_rows=_goal_rows(goals),
        target_year=target_year,
        assessed=tuple(assess(goal, as_of=known) for goal in goals),
    )


def _figures(place: str, indicator: str, known: pd.Timestamp) -> pd.DataFrame:
    try:
        return obs.select(indicator=indicator, place=place, as_of=known)
    except NotPublishedError:
        return obs.observations().iloc[:0]


def _goal_rows(goals: list[Goal]) -> pd.DataFrame:
    rows = obs.targets()
    used = {row for goal in goals for row in goal.rows}
    return rows[rows["row"].isin(used)].reset_index(drop=True)
