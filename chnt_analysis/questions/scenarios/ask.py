"""Ask what happens under each scenario: checks the parameters, gathers the figures, draws every scenario's paths."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import scenarios
from chnt_analysis.errors import ParameterError
from chnt_analysis.goals import asked_goal, goal_table, require_goals, yearly_results
from chnt_analysis.questions import industry
from chnt_analysis.questions.page import Page, check_language, check_place, gathered_once
from chnt_analysis.questions.scenarios.answer import answer
from chnt_analysis.questions.scenarios.exhibits import EXHIBITS
from chnt_analysis.questions.scenarios.facts import ScenariosFacts
from chnt_analysis.questions.scenarios.findings import FINDINGS
from chnt_analysis.questions.scenarios.panel import SHARE
from chnt_analysis.questions.start import from_record, starting_share
from chnt_analysis.questions.years import DEADLINE, deadlines, given_year
from chnt_analysis.scenarios.compare import compare

MOST_SHOWN = 9  # lines that can be distinguished
ORDER = ("baseline", "export_boom", "plan")  # first everywhere, so that a scenario keeps its colour
LAST = (
    "as_hai_phong",
    "as_bac_ninh",
    "programme_levers",
)  # those that give way where the user has scenarios of their own


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
    """Ask what happens under each scenario.

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
        The scenario whose assumptions are moved one by one: a shipped one, one of your data folder, or the path of a file.
    language : {"vi", "en"}
        Language of the words.
    draws, seed : int
        Number of paths, and the seed that all scenarios share.
    interval_levels : sequence of int
        Levels of the bands, percent.

    Raises
    ------
    NotPublishedError
        When the place states no goal for the share and none is typed, or has neither a published share nor an assumed start.
    ParameterError
        When a parameter is not legal.
    """
    target_year = given_year(target_year)
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    goals = require_goals(place, [SHARE], sector="supporting_industry", as_of=date, typed=goal)
    actual = yearly_results(place, SHARE, as_of=date)
    annual = industry.annual_published(industry.rates_of(place, "manufacturing", date))
    start = starting_share(place, actual, target_year=target_year, as_of=date)
    known = industry.by_year(annual)
    asked = scenarios.load(scenario)
    every = _every(asked, target_year)
    shown = {
        s.name: from_record(s.knowing(known), actual, target_year=target_year).over(target_year - start.year)
        for s in _compared(every, asked)
    }
    comparison = compare(list(shown.values()), start_year=start.year, end_year=target_year, draws=draws, seed=seed)
    facts = ScenariosFacts(
        place=place,
        as_of=date,
        rows=pd.concat([actual, annual], ignore_index=True),
        goal_rows=obs.Published.by(place, date).goals_of(SHARE),
        asked=asked_goal(goals, SHARE, place, goal, target_year),
        target_year=target_year,
        levels=tuple(interval_levels),
        draws=draws,
        seed=seed,
        goals=goal_table(goals),
        annual=annual,
        start=start,
        scenarios=shown,
        with_levers=tuple(s for s in every if s.levers),
        chosen=asked.name,
        comparison=comparison,
    )
    return Page("scenarios", facts, words, EXHIBITS, answer, FINDINGS)


def years(place: str, as_of: pd.Timestamp) -> list[int]:
    """Return the years that can be asked for: deadlines of the share."""
    return deadlines(place, as_of, SHARE)


def _every(asked: scenarios.Scenario, target_year: int) -> list[scenarios.Scenario]:
    """Return every scenario that reaches the deadline, the shipped ones that give way last.

    One whose horizon ends before the deadline is left out, unless it is the one asked for: that is refused by its name.
    """
    every = [s for s in map(scenarios.load, scenarios.names()) if s == asked or s.horizon.last >= target_year]
    if asked.name not in {s.name for s in every}:
        every.append(asked)
    elif asked not in every:
        raise ParameterError(
            f"scenario = {asked.name!r}: the name {asked.name!r} is taken; give your file a name of its own"
        )
    return sorted(every, key=lambda s: LAST.index(s.name) + 1 if s.name in LAST else 0)


def _compared(every: list[scenarios.Scenario], asked: scenarios.Scenario) -> list[scenarios.Scenario]:
    """Return as many as can be distinguished, the one asked for among them, baseline first."""
    shown = every[:MOST_SHOWN] if asked in every[:MOST_SHOWN] else [*every[: MOST_SHOWN - 1], asked]
    return sorted(shown, key=lambda s: ORDER.index(s.name) if s.name in ORDER else len(ORDER))
