"""The entry of the programme question: checks the parameters and gathers goals, results and tasks."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import userdata
from chnt_analysis.assessment import assess
from chnt_analysis.goals import goal_table, read_goals, require_goals, yearly_results
from chnt_analysis.questions.page import Page, check_language, check_place
from chnt_analysis.questions.programme.answer import answer
from chnt_analysis.questions.programme.exhibits import EXHIBITS
from chnt_analysis.questions.programme.facts import TASKS, ProgrammeFacts

PREFIX = "programme_"


def ask(*, place: str = "ha_noi", as_of: str = "", language: str = "vi") -> Page:
    """Ask what the programme promised and what is known of its results.

    Parameters
    ----------
    place : str
        Place code; it must state goals of a programme.
    as_of : str
        Date of knowledge; empty for the newest vintage.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When the place states no goal of a programme.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of)
    wanted = sorted(i for i in obs.targets()["indicator"].unique() if i.startswith(PREFIX))
    goals = goal_table(require_goals(place, wanted, sector="supporting_industry", as_of=date))
    goal_rows = obs.select_targets(place=place, as_of=date)
    groups = pd.read_csv(obs.DATA / "programme_groups.csv", dtype=str)
    has_tasks = TASKS in set(goals["indicator"])
    facts = ProgrammeFacts(
        place=place,
        as_of=date,
        rows=pd.concat([yearly_results(place, code, as_of=date) for code in wanted], ignore_index=True),
        goal_rows=goal_rows[goal_rows["indicator"].isin(wanted)],
        goals=goals,
        tasks=userdata.programme_tasks(),
        groups=groups[(groups["place"] == place) & has_tasks].reset_index(drop=True),
        assessed=tuple(
            assess(goal, as_of=date) for code in wanted for goal in read_goals(place=place, indicator=code, as_of=date)
        ),
    )
    return Page("programme", facts, words, EXHIBITS, answer)
