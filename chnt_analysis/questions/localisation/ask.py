"""The entry of the question about localisation: checks the parameters and gathers goals and figures."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.assessment import assess
from chnt_analysis.errors import NotPublishedError, ParameterError
from chnt_analysis.goals import read_goals
from chnt_analysis.questions.localisation.answer import answer
from chnt_analysis.questions.localisation.exhibits import EXHIBITS
from chnt_analysis.questions.localisation.facts import RATES, LocalisationFacts
from chnt_analysis.questions.localisation.findings import FINDINGS
from chnt_analysis.questions.page import Page, check_language, check_place, gathered_once
from chnt_analysis.questions.refusals import refusal
from chnt_analysis.questions.years import DEADLINE, given_year, legal_years


@gathered_once
def ask(
    *, place: str = "viet_nam", as_of: str = "", target_year: int | str | None = DEADLINE, language: str = "vi"
) -> Page:
    """Ask how far localisation and local procurement are from the goals of a year.

    Parameters
    ----------
    place : str
        Place code; it must state a goal for one of the rates.
    as_of : str
        Date of knowledge; empty for the newest vintage of the place and the nation.
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
    target_year = given_year(target_year)
    place, words, known = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    goals = [goal for code in RATES for goal in read_goals(place=place, indicator=code, as_of=known)]
    if not goals:
        raise obs.no_goal(place, RATES[:2], as_of=known)
    stated = sorted({goal.year for goal in goals})
    if target_year not in stated:
        years_stated = ", ".join(map(str, stated))
        raise refusal("year-without-goal", ParameterError, place=place, year=target_year, stated=years_stated)
    rows = obs.targets()
    facts = LocalisationFacts(
        place=place,
        as_of=known,
        rows=pd.concat([_figures(place, code, known) for code in RATES], ignore_index=True),
        goal_rows=rows[rows["row"].isin({row for goal in goals for row in goal.rows})].reset_index(drop=True),
        target_year=target_year,
        assessed=tuple(assess(goal, as_of=known) for goal in goals),
    )
    return Page("localisation", facts, words, EXHIBITS, answer, FINDINGS)


def years(place: str, as_of: pd.Timestamp) -> list[int]:
    """Return the years that can be asked for: those for which plans name a rate."""
    return legal_years(goal.year for code in RATES for goal in read_goals(place=place, indicator=code, as_of=as_of))


def _figures(place: str, indicator: str, known: pd.Timestamp) -> pd.DataFrame:
    try:
        return obs.select(indicator=indicator, place=place, as_of=known)
    except NotPublishedError:
        return obs.rows_of()
