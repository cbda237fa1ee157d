"""Ask what is published for a place and how reliable it is."""

from __future__ import annotations

from chnt_analysis import observations as obs
from chnt_analysis.questions.data_audit.answer import answer
from chnt_analysis.questions.data_audit.exhibits import EXHIBITS
from chnt_analysis.questions.data_audit.facts import AuditFacts
from chnt_analysis.questions.data_audit.findings import FINDINGS
from chnt_analysis.questions.page import Page, check_language, check_place, gathered_once
from chnt_analysis.questions.refusals import refusal


@gathered_once
def ask(*, place: str = "ha_noi", as_of: str = "", language: str = "vi") -> Page:
    """Ask what is published for a place and how reliable it is.

    Parameters
    ----------
    place : str
        Place code.
    as_of : str
        Date of knowledge; empty for the newest vintage of the place and the nation.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When nothing is published for the place by that date.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    every, goals, repairs = obs.rows_of(place=place, unsure=True), obs.targets(), obs.corrections()
    rows = every[every["available_from"] <= date].reset_index(drop=True)
    if rows.empty:
        raise refusal("no-figures", place=place, date=date)
    goals = goals[(goals["place"] == place) & (goals["available_from"] <= date)].reset_index(drop=True)
    repaired = repairs["row"].isin({*rows["row"], *goals["row"]})
    facts = AuditFacts(
        place=place,
        as_of=date,
        rows=rows,
        goal_rows=goals,
        corrections=repairs[repaired].reset_index(drop=True),
    )
    return Page("data_audit", facts, words, EXHIBITS, answer, FINDINGS)
