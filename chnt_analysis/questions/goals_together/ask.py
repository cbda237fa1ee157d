"""Ask how the goals of a place fit together: checks the parameters and gathers the figures."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import ParameterError
from chnt_analysis.goals import asked_goal, goal_table, require_goals, yearly_results
from chnt_analysis.questions import industry
from chnt_analysis.questions.goals_together.answer import answer
from chnt_analysis.questions.goals_together.exhibits import EXHIBITS
from chnt_analysis.questions.goals_together.facts import SHARE, GoalsTogetherFacts
from chnt_analysis.questions.goals_together.findings import FINDINGS
from chnt_analysis.questions.page import Page, check_language, check_place, gathered_once
from chnt_analysis.questions.years import DEADLINE, LAST, given_year, legal_years


@gathered_once
def ask(
    *,
    place: str = "ha_noi",
    as_of: str = "",
    goal: float | str | None = None,
    target_year: int | str | None = DEADLINE,
    language: str = "vi",
) -> Page:
    """Ask how the goals of a place fit together and how they moved.

    Parameters
    ----------
    place : str
        Place code; it must state a goal.
    as_of : str
        Date of knowledge; empty for the newest vintage of the place and the nation.
    goal : float, optional
        Share aimed at in the ready reckoner, percent of manufacturing output; by default the goal stated for the target year.
    target_year : int
        Deadline of the reckoner; after the year of ``as_of`` less one.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When the place states no goal.
    ParameterError
        When the reckoner's deadline does not lie after its start.
    """
    target_year = given_year(target_year)
    place, words, known = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    stated = require_goals(place, None, sector=None, as_of=known)
    goals = goal_table(stated)
    base_year = known.year - 1
    if target_year <= base_year:
        raise ParameterError(
            f"target_year = {target_year}: the reckoner starts in {base_year}; allowed are later years"
        )
    annual = industry.annual_published(industry.rates_of(place, "manufacturing", known))
    results = [yearly_results(place, code, as_of=known) for code in goals["indicator"].unique()]
    facts = GoalsTogetherFacts(
        place=place,
        as_of=known,
        rows=pd.concat([*results, annual], ignore_index=True),
        goal_rows=obs.Published.by(place, known).goals_of(),
        asked=asked_goal(stated, SHARE, place, goal, target_year),
        target_year=target_year,
        base_year=base_year,
        is_typed=goal not in (None, ""),
        goals=goals,
        annual=annual,
    )
    return Page("goals_together", facts, words, EXHIBITS, answer, FINDINGS)


def years(place: str, as_of: pd.Timestamp) -> list[int]:
    """Return the years that can be asked for: those after the start of the reckoner."""
    return legal_years(range(as_of.year, LAST + 1))
