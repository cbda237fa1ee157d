"""The entry of the level question: checks the parameters, gathers the rates, joins and adjusts them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError, NotPublishedError, ParameterError
from chnt_analysis.questions import industry
from chnt_analysis.questions.base import check_language, check_place
from chnt_analysis.questions.index_level.exhibits import IndexLevel

REVISED_MONTHS = 12  # newest months whose adjusted change is looked at again


def ask(
    *,
    place: str = "ha_noi",
    as_of: str = "",
    sector: str = "manufacturing",
    language: str = "vi",
    interval_levels: Sequence[int] = (80, 95),
    draws: int = 2000,
    seed: int = 0,
) -> IndexLevel:
    """Ask what industrial output has done: one level out of the published rates, season and Lunar New Year taken out.

    Parameters
    ----------
    place : str
        Place code; it must publish monthly rates of the sector.
    as_of : str
        Date of knowledge; empty for the newest vintage.
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
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of)
    if sector not in industry.SECTORS:
        raise ParameterError(f"sector = {sector!r}: allowed are {', '.join(industry.SECTORS)}")
    rates = industry.rates_of(place, sector, date)
    rebuilt = industry.level_of(rates)
    if rebuilt is None:
        monthly = int((industry.chained(rates)["frequency"] == "M").sum())
        published = "publishes no" if rates.empty else f"has {monthly} monthly rates in"
        raise NotPublishedError(
            f"{place}: {published} {industry.IIP} of {sector} since {industry.FIRST_CHAINED_YEAR}; a level takes at least "
            f"{industry.FEWEST_RATES}; ask about ha_noi or viet_nam, or lay monthly rates over with chnt add"
        )
    parts = industry.seasonally_adjusted(rebuilt.level)
    return IndexLevel(
        place=place,
        as_of=date,
        language=words,
        rows=rates,
        goal_rows=obs.targets().iloc[:0],
        sector=sector,
        levels=tuple(interval_levels),
        rates=rates,
        annual=industry.annual_published(rates),
        rebuilt=rebuilt,
        paths=rebuilt.draws(draws, seed),
        parts=parts,
        revised=None if parts is None else _revised(rebuilt.level, parts.tet),
    )


def _revised(level: pd.Series, tet: str) -> pd.Series | None:
    from chnt_analysis import seasonal

    try:
        return seasonal.revisions(level, origins=REVISED_MONTHS, tet=tet)
    except DataError:  # the earliest of the newest months would have fewer than three years before it
        return None
