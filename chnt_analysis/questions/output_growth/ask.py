"""Ask whether supporting industry grows as fast as its goal: checks the parameters and gathers the figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pandas as pd

from chnt_analysis import levels
from chnt_analysis import observations as obs
from chnt_analysis.goals import LEVELS, Goal, asked_goal, goal_table, require_goals, yearly_results
from chnt_analysis.questions import industry
from chnt_analysis.questions.longrun import long_path
from chnt_analysis.questions.output_growth.answer import answer
from chnt_analysis.questions.output_growth.exhibits import EXHIBITS
from chnt_analysis.questions.output_growth.facts import GROWTH, GrowthFacts
from chnt_analysis.questions.output_growth.findings import FINDINGS
from chnt_analysis.questions.page import Page, check_language, check_place, gathered_once
from chnt_analysis.questions.supporting import SUPPORTING, own_growth
from chnt_analysis.questions.years import given_year, open_year, years_of_growth

LevelOf = Callable[[pd.DataFrame], levels.Known | None]


@gathered_once
def ask(
    *,
    place: str = "ha_noi",
    as_of: str = "",
    sector: str = "manufacturing",
    goal: float | str | None = None,
    target_year: int | str | None = None,
    language: str = "vi",
    draws: int = 2000,
    seed: int = 0,
    interval_levels: Sequence[int] = (80, 95),
) -> Page:
    """Ask whether supporting industry grows as fast as its goal in a year, and what the remaining months must be.

    Where its own growth was published or entered the answer is of supporting industry itself; else a wider sector stands beside it.

    Parameters
    ----------
    place : str
        Place code; it must state a goal for the growth of supporting industry, or be the country, whose published rates stand beside.
    as_of : str
        Date of knowledge; empty for the newest vintage of the place and the nation.
    sector : {"manufacturing", "all_industry"}
        Published sector that is shown where supporting industry's own growth is not known, and that gives its year a shape where it is.
    goal : float, optional
        Growth aimed at, percent a year; by default the goal stated for the target year.
    target_year : int, optional
        Year asked about; by default the open one, after the last whose December figure is published.
    language : {"vi", "en"}
        Language of the words.
    draws, seed : int
        Number of sample paths and seed of their random numbers.
    interval_levels : sequence of int
        Levels of the prediction intervals, percent.

    Raises
    ------
    NotPublishedError
        When the place states no goal for the growth of supporting industry and none is typed.
    ParameterError
        When a parameter is not legal.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    industry.check_sector(sector)
    opened = open_year(place, date)
    year = given_year(target_year, opened)
    goals = _goals(place, date, goal)
    actual = yearly_results(place, GROWTH, as_of=date)
    rates = industry.rates_of(place, sector, date)
    every = levels.published(place, date)
    own = own_growth(place, date, sector, year, draws=draws, seed=seed)
    level_of: LevelOf = own.level_of if own.known is not None else partial(_beside, every, sector)
    rates = rates if own.known is None else own.rates
    common: dict[str, Any] = dict(
        place=place,
        as_of=date,
        rows=pd.concat([actual, rates], ignore_index=True).drop_duplicates("row"),
        goal_rows=obs.Published.by(place, date).goals_of(GROWTH),
        sector=sector if own.known is None else SUPPORTING,
        levels=tuple(interval_levels),
        goals=goal_table(goals),
        actual=actual,
        rates=rates,
        known=levels.levels_of(every, sector) if own.known is None else own.known,
        level_of=level_of,
    )
    path = long_path(place, date, draws=draws, seed=seed)

    def of_year(wanted: int, closing: GrowthFacts | None = None) -> GrowthFacts:
        if own.known is None:
            paths = industry.draws_of(levels.Rows(every), sector, wanted, draws, seed)
        else:
            paths = own.paths(wanted, draws=draws, seed=seed)
        asked = asked_goal(goals, GROWTH, place, goal, wanted)
        return GrowthFacts(**common, asked=asked, target_year=wanted, draws=paths, closing=closing, path=path)

    facts = of_year(year, of_year(year - 1) if year == opened else None)
    return Page("output_growth", facts, words, EXHIBITS, answer, FINDINGS)


def years(place: str, as_of: pd.Timestamp) -> list[int]:
    """Return the years that can be asked for: those of published growth, those of goals, and all ahead."""
    return years_of_growth(place, as_of, GROWTH)


def _beside(every: pd.DataFrame, sector: str, rates: pd.DataFrame) -> levels.Known | None:
    """Return the level that some of the published rates of a sector imply beside those of all other sectors."""
    kept = (every["sector"] != sector) | every["row"].isin(rates["row"])
    return levels.levels_of(every[kept], sector)


def _goals(place: str, date: pd.Timestamp, typed: float | str | None) -> list[Goal]:
    """Return the goals; none for the nation, whose growth is asked about beside a place's goal."""
    nation = LEVELS[GROWTH] if place == obs.nation_of(place) else None
    return require_goals(place, [GROWTH], sector="supporting_industry", as_of=date, typed=typed or nation)
