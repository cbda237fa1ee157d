"""The entry of the scenarios question: checks the parameters, gathers the figures, draws every scenario's paths."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import scenarios
from chnt_analysis.errors import NotPublishedError, ParameterError
from chnt_analysis.questions import industry
from chnt_analysis.questions.base import check_language, check_place
from chnt_analysis.questions.goals import goals_by_plan, published_results
from chnt_analysis.questions.scenarios.exhibits import Scenarios
from chnt_analysis.questions.scenarios.panel import SHARE
from chnt_analysis.scenarios.compare import compare
from chnt_analysis.scenarios.typed import Span

MOST_SHOWN = 9  # lines that can be told apart
ORDER = ("baseline", "export_boom", "plan")  # first everywhere, so that a scenario keeps its colour


def ask(
    *,
    place: str = "ha_noi",
    as_of: str = "",
    goal: float = 16.0,
    target_year: int = 2030,
    scenario: str = "baseline",
    language: str = "vi",
    draws: int = 2000,
    seed: int = 0,
    interval_levels: tuple[int, ...] | list[int] = (80, 95),
) -> Scenarios:
    """Ask what happens under each scenario.

    Parameters
    ----------
    place : str
        Place code; it must state a goal for the share.
    as_of : str
        Date of knowledge; empty for the newest vintage.
    goal : float
        Share aimed at, percent of manufacturing output.
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
        When the place states no goal for the share, or has neither a published share nor an assumed start.
    ParameterError
        When a parameter is not legal.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of)
    stated_goals = goals_by_plan(place, indicators=[SHARE], as_of=date)
    actual = published_results(place, SHARE, as_of=date)
    annual = industry.annual_published(industry.rates_of(place, "manufacturing", date))
    start, assumed, base_year = _start(place, actual, target_year, date)
    if target_year <= base_year:
        raise ParameterError(f"target_year = {target_year}: allowed are years after {base_year}")
    known = {} if annual.empty else dict(zip(annual["period"].astype(int), annual["value"], strict=True))
    every = {s.name: s.knowing(known) for s in _chosen(scenario, target_year)}
    chosen = scenarios.load(scenario).name
    found = compare(list(every.values()), start_year=base_year, end_year=target_year, draws=draws, seed=seed)
    return Scenarios(
        place=place,
        as_of=date,
        language=words,
        rows=pd.concat([actual, annual], ignore_index=True),
        goal_rows=obs.select_targets(place=place, indicator=SHARE, as_of=date),
        goal=float(goal),
        target_year=target_year,
        base_year=base_year,
        levels=tuple(interval_levels),
        draws=draws,
        seed=seed,
        goals=stated_goals,
        annual=annual,
        start=start,
        assumption=assumed,
        scenarios=every,
        chosen=chosen,
        comparison=found,
    )


def _start(
    place: str, actual: pd.DataFrame, target_year: int, date: pd.Timestamp
) -> tuple[Span, scenarios.StartingShare | None, int]:
    """Return the starting share with its range, the assumption it comes from (``None`` where it is published), and its year."""
    earlier = actual[actual["period"].astype(int) < target_year]
    if len(earlier):
        base_year = int(earlier["period"].max())
        value = float(earlier.loc[earlier["period"] == str(base_year), "value"].iloc[0])
        return Span(low=value, central=value, high=value), None, base_year
    assumed = scenarios.starting_share()
    if assumed.place != place:
        raise NotPublishedError(
            f"{place}: no share of supporting industry before {target_year} was published by {date:%Y-%m-%d}, and no "
            f"starting share is assumed for this place (data/assumptions/starting_share.yml is for {assumed.place})"
        )
    span = Span(low=assumed.low, central=assumed.central, high=assumed.high)
    return span, assumed, min(target_year - 1, date.year - 1)


def _chosen(scenario: str, target_year: int) -> list[scenarios.Scenario]:
    """Return the shipped scenarios, baseline first, then those of the user's data folder, and the one asked for.

    One whose horizon ends before the deadline is left out, unless it is the one asked for: that is refused by its name.
    """
    asked = scenarios.load(scenario)
    every = [s for s in map(scenarios.load, scenarios.names()) if s == asked or s.horizon.last >= target_year]
    if asked.name not in {s.name for s in every}:
        every = [*every[: MOST_SHOWN - 1], asked]
    elif asked not in every:
        raise ParameterError(
            f"scenario = {scenario!r}: the name {asked.name!r} is taken; give your file a name of its own"
        )
    every = every[:MOST_SHOWN] if asked in every[:MOST_SHOWN] else [*every[: MOST_SHOWN - 1], asked]
    return sorted(every, key=lambda s: ORDER.index(s.name) if s.name in ORDER else len(ORDER))
