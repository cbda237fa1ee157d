"""The entry of the track-record question: checks the parameters and gathers the record."""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError, ParameterError
from chnt_analysis.forecasting import record, track
from chnt_analysis.questions import industry
from chnt_analysis.questions.base import check_language, check_place
from chnt_analysis.questions.track_record.exhibits import TrackRecord
from chnt_analysis.questions.track_record.numbers import FEWEST, NATIONAL, THRESHOLDS, WITHIN


def ask(*, place: str = "ha_noi", as_of: str = "", sector: str = "manufacturing", language: str = "vi") -> TrackRecord:
    """Ask how good the forecasts of a year's growth have been.

    Parameters
    ----------
    place : str
        Place code; one without forecasts of its own is judged by the country's.
    as_of : str
        Date of knowledge: only years whose outcome was published by then count; empty for the newest vintage.
    sector : {"manufacturing", "all_industry"}
        Sector judged.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When no forecast year was over at the date.
    ParameterError
        When a parameter is not legal.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of)
    if sector not in industry.SECTORS:
        raise ParameterError(f"sector = {sector!r}: allowed are {', '.join(industry.SECTORS)}")
    whole = record.read()
    over = pd.to_datetime(whole["target"].str[:4] + "-12-31") <= date
    table, chances = track.judged(whole), track.probabilities(whole, np.asarray(THRESHOLDS))
    table, chances = (each[pd.to_datetime(each["target"] + "-12-31") <= date] for each in (table, chances))
    judged = _judged_place(table, place, sector)
    if len(table[(table["place"] == judged) & (table["sector"] == sector)]) < FEWEST:
        raise NotPublishedError(
            f"{place}: fewer than {FEWEST} forecasts of a year had their outcome by {date:%Y-%m-%d}; ask for a later as_of"
        )
    rows = pd.concat([industry.rates_of(p, sector, date) for p in dict.fromkeys((judged, NATIONAL))], ignore_index=True)
    return TrackRecord(
        place=place,
        as_of=date,
        language=words,
        rows=rows,
        goal_rows=obs.targets().iloc[:0],
        sector=sector,
        judged=judged,
        table=table,
        months=whole[over & (whole["outcome"] == "month")],
        chances=chances,
    )


def _judged_place(table: pd.DataFrame, place: str, sector: str) -> str:
    own = table[
        (table["place"] == place) & (table["sector"] == sector) & (table["horizon"] <= WITHIN) & table["ytd"].notna()
    ]
    return place if len(own) >= FEWEST else NATIONAL
