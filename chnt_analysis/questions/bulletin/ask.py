"""Gather the bulletin of a year from the questions it quotes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError
from chnt_analysis.goals import next_goal_year
from chnt_analysis.questions import enterprises, output_growth, output_share, programme
from chnt_analysis.questions.bulletin.answer import answer
from chnt_analysis.questions.bulletin.exhibits import EXHIBITS
from chnt_analysis.questions.bulletin.facts import ENTERPRISES, BulletinFacts
from chnt_analysis.questions.bulletin.findings import FINDINGS
from chnt_analysis.questions.page import Page, check_language, check_place, gathered_once
from chnt_analysis.questions.years import given_year, open_year


@gathered_once
def ask(
    *,
    place: str = "ha_noi",
    as_of: str = "",
    target_year: int | str | None = None,
    scenario: str = "baseline",
    language: str = "vi",
) -> Page:
    """Gather the bulletin of a year.

    Parameters
    ----------
    place : str
        Place code; at least one of the questions must have an answer for it.
    as_of : str
        Date of knowledge; empty for the newest vintage of the place and the nation.
    target_year : int, optional
        Year the bulletin reports on; by default the open one, after the last whose December figure is published.
    scenario : str
        Scenario of the share's projection.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When the place states no goal that a question asks about.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    year = given_year(target_year, open_year(place, date))
    ahead = next_goal_year(place, ENTERPRISES, date)
    asked: dict[str, Callable[..., Any]] = {"output_share": output_share.ask, "output_growth": output_growth.ask}
    asked |= {"enterprises": enterprises.ask, "programme": programme.ask}
    own: dict[str, dict[str, Any]] = {
        "output_share": {"scenario": scenario},
        "output_growth": {"target_year": year},
        "enterprises": {"target_year": ahead},
    }
    pages, refusals = {}, {}
    for name, question in asked.items():
        try:
            pages[name] = question(place=place, as_of=as_of, **own.get(name, {}))
        except NotPublishedError as reason:
            refusals[name] = reason
    if not pages:
        raise next(iter(refusals.values()))
    facts = BulletinFacts(
        place=place,
        as_of=date,
        rows=_together(page.rows for page in pages.values()),
        goal_rows=_together(page.goal_rows for page in pages.values()),
        year=year,
        pages=pages,
        refused=tuple(refusals),
    )
    return Page("bulletin", facts, words, EXHIBITS, answer, FINDINGS)


def years(place: str, as_of: pd.Timestamp) -> list[int]:
    """Return the years that can be asked for: those of published growth and of goals, up to the year of the date."""
    return [year for year in output_growth.years(place, as_of) if year <= as_of.year]


def _together(parts) -> pd.DataFrame:
    return pd.concat(list(parts), ignore_index=True).drop_duplicates("row")
