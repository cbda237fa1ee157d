"""The entry of the programme question: checks the parameters and gathers goals, results and tasks."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.assessment import assess
from chnt_analysis.goals import Goal, goal_table, read_goals, standing_goals, yearly_results
from chnt_analysis.observations import reads
from chnt_analysis.observations.reading import vintage_end
from chnt_analysis.questions.page import Page, check_language, check_place, gathered_once
from chnt_analysis.questions.programme.answer import answer
from chnt_analysis.questions.programme.exhibits import EXHIBITS
from chnt_analysis.questions.programme.facts import PREFIX, ProgrammeFacts
from chnt_analysis.questions.programme.findings import FINDINGS
from chnt_analysis.questions.programme.lines import foreign_capital, monitored
from chnt_analysis.questions.refusals import refusal


@gathered_once
def ask(*, place: str = "ha_noi", as_of: str = "", language: str = "vi") -> Page:
    """Ask what the programme promised and what is known of its results.

    Parameters
    ----------
    place : str
        Place code; it must state goals of a programme, or have a programme among the data.
    as_of : str
        Date of knowledge; empty for the newest vintage.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When the place states no goal of a programme and has none.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    programmes = _programmes(place, date)
    stated = _goals(place, programmes, date)
    if not stated and programmes.empty:
        raise refusal("no-programme", place=place, date=date, figures=obs.no_goal(place, as_of=date).about["figures"])
    every, standing = obs.targets(), standing_goals(stated)
    pairs = sorted({(goal.indicator, goal.sector) for goal in stated})
    results = [yearly_results(place, code, as_of=date, sector=sector) for code, sector in pairs]
    facts = ProgrammeFacts(
        place=place,
        as_of=date,
        rows=pd.concat(results, ignore_index=True) if results else obs.rows_of(),
        goal_rows=every[every["row"].isin([row for goal in stated for row in goal.rows])],
        goals=goal_table(standing),
        programmes=programmes,
        assessed=tuple(assess(goal, as_of=date) for goal in standing),
        lines=monitored(place, date),
        capital=foreign_capital(place, date),
    )
    return Page("programme", facts, words, EXHIBITS, answer, FINDINGS)


def _programmes(place: str, date: pd.Timestamp) -> pd.DataFrame:
    """Return the rows of a place's programmes that were known at a date, with their kind."""
    rows = obs.programmes()
    known = rows["published"].map(lambda day: not day or vintage_end(day) <= date)
    return reads.hand_out(rows[(rows["place"] == place) & known].reset_index(drop=True))


def _goals(place: str, programmes: pd.DataFrame, date: pd.Timestamp) -> list[Goal]:
    """Return the goals of programmes: those whose indicator says so, and those that a programme of the place names."""
    named = set(programmes[["indicator", "period"]].itertuples(index=False, name=None))
    return [
        goal
        for goal in read_goals(place=place, as_of=date)
        if (goal.indicator.startswith(PREFIX) and goal.sector == "supporting_industry")
        or (goal.indicator, goal.period) in named
    ]
