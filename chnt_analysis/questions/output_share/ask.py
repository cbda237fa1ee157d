"""Ask whether the share of supporting industry reaches a goal: checks the parameters and gathers the figures."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import levels, scenarios
from chnt_analysis import observations as obs
from chnt_analysis.goals import asked_goal, goal_table, read_goals, require_goals, yearly_results
from chnt_analysis.questions import industry
from chnt_analysis.questions.output_share.answer import answer
from chnt_analysis.questions.output_share.exhibits import EXHIBITS
from chnt_analysis.questions.output_share.facts import GROWTH, SECTOR, SHARE, ShareFacts
from chnt_analysis.questions.output_share.findings import FINDINGS
from chnt_analysis.questions.page import Page, check_language, check_place, gathered_once
from chnt_analysis.questions.start import from_record, starting_share
from chnt_analysis.questions.years import DEADLINE, deadlines, given_year

OTHER_SHARES = ("cnht_output_share_of_industry", "cnht_value_added_share_of_manufacturing")


@gathered_once
def ask(
    *,
    place: str = "ha_noi",
    as_of: str = "",
    goal: float | str | None = None,
    target_year: int | str | None = DEADLINE,
    scenario: str = "baseline",
    language: str = "vi",
    draws: int = 2000,
    seed: int = 0,
    interval_levels: tuple[int, ...] | list[int] = (80, 95),
) -> Page:
    """Ask whether the share of supporting industry reaches a goal.

    Parameters
    ----------
    place : str
        Place code; where it states no goal for the share, ``goal`` is needed.
    as_of : str
        Date of knowledge; empty for the newest vintage of the place and the nation.
    goal : float, optional
        Share aimed at, percent of manufacturing output; by default the goal stated for the target year.
    target_year : int
        Year of the deadline.
    scenario : str
        Name of a shipped scenario, or the path of a file.
    language : {"vi", "en"}
        Language of the words.
    draws, seed : int
        Number of paths and seed of the scenario's ranges.
    interval_levels : sequence of int
        Levels of the bands, percent.

    Raises
    ------
    NotPublishedError
        When the place states no goal for the share and none is typed.
    ParameterError
        When a parameter is not legal.
    """
    target_year = given_year(target_year)
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    goals = require_goals(place, [SHARE], sector="supporting_industry", as_of=date, typed=goal)
    actual = yearly_results(place, SHARE, as_of=date)
    other = pd.concat([yearly_results(place, code, as_of=date) for code in OTHER_SHARES], ignore_index=True)
    rates = industry.rates_of(place, SECTOR, date)
    chosen = scenarios.load(scenario).knowing(industry.by_year(industry.annual_published(rates)))
    start = starting_share(place, actual, target_year=target_year, as_of=date)
    chosen = from_record(chosen, actual, target_year=target_year)
    paths = scenarios.simulate(chosen, start_year=start.year, end_year=target_year, draws=draws, seed=seed)
    growth_goals = read_goals(place=place, indicator=GROWTH, sector="supporting_industry", as_of=date)
    facts = ShareFacts(
        place=place,
        as_of=date,
        rows=pd.concat([actual, other, rates], ignore_index=True),
        goal_rows=obs.Published.by(place, date).goals_of(SHARE),
        asked=asked_goal(goals, SHARE, place, goal, target_year),
        target_year=target_year,
        levels=tuple(interval_levels),
        goals=goal_table(goals),
        actual=actual,
        other=other,
        start=start,
        scenario=chosen,
        ratio=paths.share_ratio(),
        rates=rates,
        manufacturing=industry.draws_of(levels.Rows(levels.published(place, date)), SECTOR, target_year, draws, seed),
        growth_goal=max(growth_goals, key=lambda one: one.year, default=None),
        seed=seed,
    )
    return Page("output_share", facts, words, EXHIBITS, answer, FINDINGS)


def years(place: str, as_of: pd.Timestamp) -> list[int]:
    """Return the years that can be asked for: deadlines of the share."""
    return deadlines(place, as_of, SHARE)
