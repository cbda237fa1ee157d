"""Ask what industrial output has done: one level out of the published rates, seasonally and Lunar New Year adjusted."""

from __future__ import annotations

from collections.abc import Sequence

from chnt_analysis import levels
from chnt_analysis import observations as obs
from chnt_analysis.forecasting.calibrated import revision_pp
from chnt_analysis.questions import industry
from chnt_analysis.questions.index_level.answer import answer
from chnt_analysis.questions.index_level.exhibits import EXHIBITS
from chnt_analysis.questions.index_level.facts import LevelFacts
from chnt_analysis.questions.index_level.findings import FINDINGS
from chnt_analysis.questions.page import Page, check_language, check_place, gathered_once
from chnt_analysis.questions.refusals import refusal


@gathered_once
def ask(
    *,
    place: str = "ha_noi",
    as_of: str = "",
    sector: str = "manufacturing",
    language: str = "vi",
    interval_levels: Sequence[int] = (80, 95),
    draws: int = 2000,
    seed: int = 0,
) -> Page:
    """Ask what industrial output has done.

    Parameters
    ----------
    place : str
        Place code; it must publish monthly rates of the sector.
    as_of : str
        Date of knowledge; empty for the newest vintage of the place and the nation.
    sector : {"manufacturing", "all_industry"}
        Published sector.
    language : {"vi", "en"}
        Language of the words.
    interval_levels : sequence of int
        Levels of the intervals, percent.
    draws, seed : int
        Number of sample paths of the level and seed of their random numbers.

    Raises
    ------
    NotPublishedError
        When the place publishes too few monthly rates for a level.
    ParameterError
        When a parameter is not legal.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    rates = industry.rates_of(place, industry.check_sector(sector), date)
    known = levels.level(place, sector, date)
    if known is None:
        used = levels.window(rates)
        monthly = int((used["frequency"] == "M").sum()) if len(used) else 0
        raise refusal(
            "few-rates-since",
            place=place,
            sector=sector,
            months=monthly,
            since=levels.FIRST_CHAINED_YEAR,
            fewest=levels.FEWEST_RATES,
        )
    facts = LevelFacts(
        place=place,
        as_of=date,
        rows=rates,
        goal_rows=obs.targets().iloc[:0],
        sector=sector,
        levels=tuple(interval_levels),
        known=known,
        paths=known.draws(draws, seed, revision_pp=revision_pp(sector)),
        parts=industry.seasonally_adjusted(known.level, known.holidays),
    )
    return Page("index_level", facts, words, EXHIBITS, answer, FINDINGS)
