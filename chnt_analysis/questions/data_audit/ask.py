"""The entry of the data audit: checks the parameters and gathers the figures."""

from __future__ import annotations

from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError
from chnt_analysis.questions.base import check_language, check_place
from chnt_analysis.questions.data_audit.exhibits import DataAudit


def ask(*, place: str = "ha_noi", as_of: str = "", language: str = "vi") -> DataAudit:
    """Ask what is published for a place and how far it can be trusted.

    Parameters
    ----------
    place : str
        Place code.
    as_of : str
        Date of knowledge; empty for the newest vintage.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When nothing is published for the place by that date.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of)
    every = obs.observations()
    rows = every[(every["place"] == place) & (every["available_from"] <= date)].reset_index(drop=True)
    if rows.empty:
        raise NotPublishedError(f"{place}: no figure was available on {date:%Y-%m-%d}")
    goals = obs.targets()
    goals = goals[(goals["place"] == place) & (goals["available_from"] <= date)].reset_index(drop=True)
    repairs = obs.corrections()
    return DataAudit(
        place=place,
        as_of=date,
        language=words,
        rows=rows,
        goal_rows=goals,
        disputed=obs.conflicts(rows),
        corrections=repairs[repairs["row"].isin({*rows["row"], *goals["row"]})].reset_index(drop=True),
    )
