"""Ask how good the forecasts of a year's growth have been."""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.forecasting import record, track
from chnt_analysis.questions import industry
from chnt_analysis.questions.page import Page, check_language, check_place, gathered_once
from chnt_analysis.questions.refusals import refusal
from chnt_analysis.questions.track_record.answer import answer
from chnt_analysis.questions.track_record.exhibits import EXHIBITS
from chnt_analysis.questions.track_record.facts import FEWEST, NATIONAL, THRESHOLDS, RecordFacts, evaluated_place
from chnt_analysis.questions.track_record.findings import FINDINGS


@gathered_once
def ask(*, place: str = "ha_noi", as_of: str = "", sector: str = "manufacturing", language: str = "vi") -> Page:
    """Ask how good the forecasts of a year's growth have been.

    Parameters
    ----------
    place : str
        Place code; one without forecasts of its own is evaluated by the country's.
    as_of : str
        Date of knowledge: only years whose outcome was published by then count; empty for the newest vintage.
    sector : {"manufacturing", "all_industry"}
        Sector evaluated.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When no forecast year was over at the date.
    ParameterError
        When a parameter is not legal.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    industry.check_sector(sector)
    if obs.nation_of(place) != NATIONAL:
        raise refusal("no-record", place=place)
    whole = record.read()
    table, chances = (
        each[pd.to_datetime(each["target"] + "-12-31") <= date]
        for each in (track.evaluated(whole), track.probabilities(whole, np.asarray(THRESHOLDS)))
    )
    evaluated = evaluated_place(table, place, sector)
    if len(table[(table["place"] == evaluated) & (table["sector"] == sector)]) < FEWEST:
        raise refusal("short-record", place=place, date=date, fewest=FEWEST)
    facts = RecordFacts(
        place=place,
        as_of=date,
        rows=pd.concat(
            [industry.rates_of(p, sector, date) for p in dict.fromkeys((evaluated, NATIONAL))], ignore_index=True
        ),
        goal_rows=obs.targets().iloc[:0],
        sector=sector,
        evaluated=evaluated,
        table=table,
        chances=chances,
    )
    return Page("track_record", facts, words, EXHIBITS, answer, FINDINGS)
