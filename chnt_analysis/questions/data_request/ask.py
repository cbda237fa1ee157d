"""Ask which missing figures would narrow the answers most."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError
from chnt_analysis.goals import next_goal_year
from chnt_analysis.questions import enterprises, industry, output_growth, output_share, programme
from chnt_analysis.questions.data_request.answer import answer
from chnt_analysis.questions.data_request.exhibits import EXHIBITS
from chnt_analysis.questions.data_request.facts import DataRequestFacts
from chnt_analysis.questions.data_request.findings import FINDINGS
from chnt_analysis.questions.data_request.value_of_information import requests_of
from chnt_analysis.questions.enterprises.facts import TOTAL
from chnt_analysis.questions.page import Page, check_language, check_place, gathered_once
from chnt_analysis.questions.years import DEADLINE, given_year


@gathered_once
def ask(
    *,
    place: str = "ha_noi",
    as_of: str = "",
    goal: float | str | None = None,
    target_year: int | str | None = DEADLINE,
    scenario: str = "baseline",
    language: str = "vi",
) -> Page:
    """Ask which missing figures would narrow the answers most.

    Parameters
    ----------
    place : str
        Place code; at least one of the questions must have an answer for it.
    as_of : str
        Date of knowledge; empty for the newest vintage of the place and the nation.
    goal : float, optional
        Share of manufacturing output aimed at, percent; by default the goal stated for the target year.
    target_year : int
        Year of the share's deadline; the number of enterprises is asked for its next goal.
    scenario : str
        Scenario of the share's projection.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When none of the questions has an answer for the place.
    """
    target_year = given_year(target_year)
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    asked: dict[str, Callable[[], Any]] = {
        "output_share": lambda: output_share.ask(
            place=place, as_of=as_of, goal=goal, target_year=target_year, scenario=scenario
        ),
        "output_growth": lambda: output_growth.ask(place=place, as_of=as_of, target_year=_running_year(place, date)),
        "enterprises": lambda: enterprises.ask(
            place=place, as_of=as_of, target_year=next_goal_year(place, TOTAL, date)
        ),
        "programme": lambda: programme.ask(place=place, as_of=as_of),
    }
    answers, refusals = {}, list[NotPublishedError]()
    for name, question in asked.items():
        try:
            answers[name] = question().facts
        except NotPublishedError as reason:
            refusals.append(reason)
    if not answers:
        raise refusals[0]
    facts = DataRequestFacts(
        place=place,
        as_of=date,
        rows=pd.concat([facts.rows for facts in answers.values()], ignore_index=True).drop_duplicates("row"),
        goal_rows=pd.concat([facts.goal_rows for facts in answers.values()], ignore_index=True).drop_duplicates("row"),
        requests=tuple(requests_of(answers)),
        target_year=target_year,
    )
    return Page("data_request", facts, words, EXHIBITS, answer, FINDINGS)


def years(place: str, as_of: pd.Timestamp) -> list[int]:
    """Return the years that can be asked for: deadlines of the share."""
    return output_share.years(place, as_of)


def _running_year(place: str, date: pd.Timestamp) -> int:
    """The year of the newest published month of manufacturing; the year of the date where there is none."""
    months = industry.rates_of(place, "manufacturing", date)
    months = months[months["frequency"] == "M"]
    return int(months["period"].max()[:4]) if len(months) else date.year
