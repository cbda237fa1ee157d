"""Ask what the newest release changed."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import ParameterError
from chnt_analysis.observations import reads
from chnt_analysis.questions import industry
from chnt_analysis.questions.page import Page, check_language, check_place, gathered_once
from chnt_analysis.questions.refusals import refusal
from chnt_analysis.questions.whats_new.answer import answer
from chnt_analysis.questions.whats_new.exhibits import EXHIBITS
from chnt_analysis.questions.whats_new.facts import BASES, NewsFacts
from chnt_analysis.questions.whats_new.findings import FINDINGS


@gathered_once
def ask(
    *, place: str = "ha_noi", as_of: str = "", since: str = "", sector: str = "manufacturing", language: str = "vi"
) -> Page:
    """Ask what the newest release changed.

    Parameters
    ----------
    place : str
        Place code.
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
        When the place has published nothing with a date.
    ParameterError
        When ``since`` is not before ``as_of``, or the sector is not one of the two.
    """
    place, words, known = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    industry.check_sector(sector)
    published = obs.Published.by(place, known)
    rates = published.find(industry.IIP, frequency="M")
    rates = rates[rates["basis"].isin(BASES)].reset_index(drop=True)
    others = published.figures[~published.figures["row"].isin(rates["row"])]
    if rates.empty and others["imputed"].all():
        raise refusal("no-dated-figure", place=place, date=known)
    past = obs.resolve_as_of(since) if since else _before_the_newest(rates, others)
    if past >= known:
        raise ParameterError(f"since = {since!r} is not before as_of, {known:%Y-%m-%d}")
    goals = published.goals
    facts = NewsFacts(
        place=place,
        as_of=known,
        rows=rates,
        goal_rows=reads.hand_out(goals[(goals["available_from"] > past) & ~goals["imputed"]].reset_index(drop=True)),
        sector=sector,
        since=past,
        others=others,
    )
    reads.hand_out(facts.others_changed)
    return Page("whats_new", facts, words, EXHIBITS, answer, FINDINGS)


def _before_the_newest(rates: pd.DataFrame, others: pd.DataFrame) -> pd.Timestamp:
    """Return the day before the newest month was first published; of a place without monthly rates, before its newest figure was."""
    newest = rates.loc[rates["period"] == rates["period"].max(), "available_from"].min()
    first = newest if len(rates) else others.loc[~others["imputed"], "available_from"].max()
    return first - pd.Timedelta(days=1)
