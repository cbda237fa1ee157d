"""Ask what the newest release changed."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError, ParameterError
from chnt_analysis.questions import industry
from chnt_analysis.questions.page import Page, check_language, check_place
from chnt_analysis.questions.whats_new.answer import answer
from chnt_analysis.questions.whats_new.exhibits import EXHIBITS
from chnt_analysis.questions.whats_new.facts import BASES, NewsFacts


def ask(
    *, place: str = "ha_noi", as_of: str = "", since: str = "", sector: str = "manufacturing", language: str = "vi"
) -> Page:
    """Ask what the newest release changed.

    Parameters
    ----------
    place : str
        Place code; it must have published monthly rates of industrial production.
    as_of : str
        Date of knowledge; empty for the newest vintage of the place and the nation.
    since : str
        Date to compare with; empty for the day before the newest month was first published.
    sector : {"manufacturing", "all_industry"}
        Sector the sentence speaks of where the newest month has it.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When the place has published no monthly rate.
    ParameterError
        When ``since`` is not before ``as_of``, or the sector is not one of the two.
    """
    place, words, known = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    industry.check_sector(sector)
    rows = obs.select(indicator=industry.IIP, place=place, frequency="M", as_of=known)
    rows = rows[rows["basis"].isin(BASES)].reset_index(drop=True)
    if rows.empty:
        raise NotPublishedError(f"{place}: no monthly rate of {industry.IIP} was available on {known:%Y-%m-%d}")
    first = rows.loc[rows["period"] == rows["period"].max(), "available_from"].min()
    past = obs.resolve_as_of(since) if since else first - pd.Timedelta(days=1)
    if past >= known:
        raise ParameterError(f"since = {since!r} is not before as_of, {known:%Y-%m-%d}")
    none = obs.targets().iloc[:0]
    facts = NewsFacts(place=place, as_of=known, rows=rows, goal_rows=none, sector=sector, since=past)
    return Page("whats_new", facts, words, EXHIBITS, answer)
