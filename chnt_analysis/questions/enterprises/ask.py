"""The entry of the enterprise question: checks the parameters and gathers the figures."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import ParameterError
from chnt_analysis.goals import read_goals, require_goals, result_rows, yearly_results
from chnt_analysis.questions.enterprises.answer import answer
from chnt_analysis.questions.enterprises.exhibits import EXHIBITS
from chnt_analysis.questions.enterprises.facts import COUNTS, EnterpriseFacts
from chnt_analysis.questions.enterprises.findings import FINDINGS
from chnt_analysis.questions.page import Page, check_language, check_place, gathered_once
from chnt_analysis.questions.refusals import refusal
from chnt_analysis.questions.years import DEADLINE, given_year, legal_years

SECTOR = "supporting_industry"


@gathered_once
def ask(*, place: str = "ha_noi", as_of: str = "", target_year: int | str | None = None, language: str = "vi") -> Page:
    """Ask how the number of enterprises stands to the goal of a year.

    Parameters
    ----------
    place : str
        Place code; it must state a goal for the number of enterprises.
    as_of : str
        Date of knowledge; empty for the newest vintage of the place and the nation.
    target_year : int
        Year of the deadline; a plan must name a goal for it. Without one, 2030 or, where no plan names that, the last year named.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When the place states no such goal.
    ParameterError
        When no plan names a goal for the year.
    """
    place, words, known = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    goals = require_goals(place, COUNTS, sector=SECTOR, as_of=known)
    stated = sorted({goal.period for goal in goals})
    target_year = given_year(target_year, DEADLINE if str(DEADLINE) in stated else int(stated[-1][:4]))
    if str(target_year) not in stated:
        raise refusal("year-without-goal", ParameterError, place=place, year=target_year, stated=", ".join(stated))
    goal_rows = obs.select_targets(place=place, as_of=known)
    facts = EnterpriseFacts(
        place=place,
        as_of=known,
        rows=pd.concat([result_rows(place, code, sector=SECTOR, as_of=known) for code in COUNTS], ignore_index=True),
        goal_rows=goal_rows[goal_rows["indicator"].isin(COUNTS)],
        target_year=target_year,
        goals=tuple(goals),
        results=pd.concat([yearly_results(place, code, as_of=known) for code in COUNTS], ignore_index=True),
    )
    return Page("enterprises", facts, words, EXHIBITS, answer, FINDINGS)


def years(place: str, as_of: pd.Timestamp) -> list[int]:
    """Return the years that can be asked for: those for which plans name a number of enterprises."""
    return legal_years(
        int(goal.period)
        for goal in read_goals(place=place, indicator=COUNTS, sector=SECTOR, as_of=as_of)
        if goal.period.isdigit()
    )
