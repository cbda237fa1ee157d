"""The entry of the growth question: checks the parameters and gathers the figures."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError, ParameterError
from chnt_analysis.forecasting import realtime
from chnt_analysis.goals import yearly_results
from chnt_analysis.questions import industry
from chnt_analysis.questions.base import check_language, check_place
from chnt_analysis.questions.goals import asked_level, goals_by_plan
from chnt_analysis.questions.output_growth.exhibits import OutputGrowth
from chnt_analysis.questions.output_growth.numbers import GROWTH

NATIONAL = "viet_nam"


def ask(
    *,
    place: str = "ha_noi",
    as_of: str = "",
    sector: str = "manufacturing",
    goal: float | str | None = None,
    target_year: int = 2025,
    language: str = "vi",
    draws: int = 2000,
    seed: int = 0,
    interval_levels: Sequence[int] = (80, 95),
) -> OutputGrowth:
    """Ask whether supporting industry grows as fast as its goal in a year, and what the remaining months must be.

    Parameters
    ----------
    place : str
        Place code; it must state a goal for the growth of supporting industry, or be the country, whose published rates stand beside.
    as_of : str
        Date of knowledge; empty for the newest vintage.
    sector : {"manufacturing", "all_industry"}
        Published sector that is shown in place of the unpublished one.
    goal : float, optional
        Growth aimed at, percent a year; by default the goal stated for the target year.
    target_year : int
        Year asked about.
    language : {"vi", "en"}
        Language of the words.
    draws, seed : int
        Number of sample paths and seed of their random numbers.
    interval_levels : sequence of int
        Levels of the prediction intervals, percent.

    Raises
    ------
    NotPublishedError
        When the place states no goal for the growth of supporting industry.
    ParameterError
        When a parameter is not legal.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of)
    if sector not in industry.SECTORS:
        raise ParameterError(f"sector = {sector!r}: allowed are {', '.join(industry.SECTORS)}")
    goals, goal_rows = _goals(place, date)
    actual = yearly_results(place, GROWTH, as_of=date)
    rates = industry.rates_of(place, sector, date)
    known = realtime.known_level(rates)
    return OutputGrowth(
        place=place,
        as_of=date,
        language=words,
        rows=pd.concat([actual, rates], ignore_index=True),
        goal_rows=goal_rows,
        sector=sector,
        goal=asked_level(goals, GROWTH, goal, target_year),
        target_year=target_year,
        levels=tuple(interval_levels),
        goals=goals,
        actual=actual,
        rates=rates,
        annual=industry.annual_published(rates),
        known=known,
        draws=None if known is None else industry.paths(known, sector, target_year, draws=draws, seed=seed),
    )


def _goals(place: str, date: pd.Timestamp) -> tuple[pd.DataFrame, pd.DataFrame]:
    try:
        folded = goals_by_plan(place, indicators=[GROWTH], as_of=date)
    except NotPublishedError:
        if place != NATIONAL:
            raise
        return pd.DataFrame(), obs.targets().iloc[:0]
    return folded, obs.select_targets(place=place, indicator=GROWTH, as_of=date)
