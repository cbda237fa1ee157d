"""Ask what the library says of a place's industrial output in its main calls: level, growth, forecast, goals assessed."""

from __future__ import annotations

from chnt_analysis import levels
from chnt_analysis import observations as obs
from chnt_analysis.assessment import assess
from chnt_analysis.forecasting.calibrated import forecast_level
from chnt_analysis.goals import read_goals
from chnt_analysis.questions import industry
from chnt_analysis.questions.explore.answer import answer
from chnt_analysis.questions.explore.exhibits import EXHIBITS
from chnt_analysis.questions.explore.facts import GROWTH, ExploreFacts
from chnt_analysis.questions.page import Page, check_language, check_place, gathered_once
from chnt_analysis.questions.refusals import refusal
from chnt_analysis.questions.years import given_year, open_year


@gathered_once
def ask(
    *,
    place: str = "ha_noi",
    as_of: str = "",
    sector: str = "manufacturing",
    target_year: int | str | None = None,
    language: str = "vi",
    draws: int = 2000,
    seed: int = 0,
) -> Page:
    """Ask what the library says of a place's industrial output.

    Parameters
    ----------
    place : str
        Place code; it must publish monthly rates of the sector.
    as_of : str
        Date of knowledge; empty for the newest vintage of the place and the nation.
    sector : {"manufacturing", "all_industry"}
        Published sector.
    target_year : int, optional
        Last year of the forecast; by default the open one, after the last whose December figure is published.
    language : {"vi", "en"}
        Language of the words.
    draws, seed : int
        Number of sample paths and seed of their random numbers.

    Raises
    ------
    NotPublishedError
        When the place publishes too few monthly rates for a level.
    ParameterError
        When a parameter is not legal.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    known = levels.level(place, industry.check_sector(sector), date)
    if known is None:
        raise refusal("few-rates", place=place, sector=sector, date=date, fewest=levels.FEWEST_RATES)
    year = given_year(target_year, open_year(place, date))
    goals = read_goals(place=place, indicator=GROWTH, as_of=date)
    facts = ExploreFacts(
        place=place,
        as_of=date,
        rows=industry.rates_of(place, sector, date),
        goal_rows=obs.Published.by(place, date).goals_of(GROWTH),
        sector=sector,
        target_year=year,
        known=known,
        paths=forecast_level(known, sector, year, draws=draws, seed=seed),
        assessed=tuple(assess(goal, as_of=date, draws=draws, seed=seed) for goal in goals),
    )
    return Page("explore", facts, words, EXHIBITS, answer)
