"""The entry of the fields question: checks the parameters and gathers the figures."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import scenarios
from chnt_analysis.errors import NotPublishedError
from chnt_analysis.questions import industry
from chnt_analysis.questions.fields.answer import answer
from chnt_analysis.questions.fields.exhibits import EXHIBITS
from chnt_analysis.questions.fields.facts import FieldFacts
from chnt_analysis.questions.fields.findings import FINDINGS
from chnt_analysis.questions.page import Page, check_language, check_place, gathered_once
from chnt_analysis.questions.refusals import refusal
from chnt_analysis.questions.years import given_year, legal_years


@gathered_once
def ask(*, place: str = "ha_noi", as_of: str = "", target_year: int | str | None = None, language: str = "vi") -> Page:
    """Ask which key field carried the proxy's growth in a year.

    Parameters
    ----------
    place : str
        Place code.
    as_of : str
        Date of knowledge; empty for the newest vintage of the place and the nation.
    target_year : int, optional
        Year asked about; the newest year-to-date rate of each division stands for it. By default the newest year of which enough is published
        by the thresholds of the assumption file, else the newest with a figure.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When neither the place nor the nation published growth by division for the year, or the place published none of its own manufacturing or
        divisions: another place's figures do not stand in for the whole.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    mapping = scenarios.proxy()
    divisions = list(mapping.parts("central").index)
    own, nation = _rates(place, divisions, date), _rates(obs.nation_of(place), divisions, date)
    if own.empty:
        raise refusal("no-division", place=place, date=date)
    used = _newest_of_year(pd.concat([own.assign(borrowed=False), nation.assign(borrowed=True)], ignore_index=True))
    known = sorted(int(y) for y in used["year"].unique())
    year = given_year(target_year, known[-1])
    if year not in known:
        raise refusal("no-division-year", place=place, date=date, year=year, first=known[0], last=known[-1])
    output = obs.choose(
        obs.select(indicator=mapping.weights.indicator, place=mapping.weights.place, frequency="Y", as_of=date)
    )
    whole = industry.rates_of(place, "manufacturing", date)
    whole = _newest_of_year(_year_to_date(whole).assign(borrowed=False)) if len(whole) else whole.assign(year=0)
    facts = FieldFacts(
        place=place,
        as_of=date,
        rows=pd.concat([used, whole, output], ignore_index=True),
        goal_rows=obs.targets().iloc[:0],
        year=year,
        proxy=mapping,
        used=used,
        output=output,
        manufacturing=whole,
    )
    if year != target_year:
        facts = replace(facts, year=next((y for y in reversed(known) if facts.covered(y)), year))
    return Page("fields", facts, words, EXHIBITS, answer, FINDINGS)


def years(place: str, as_of: pd.Timestamp) -> list[int]:
    """Return the years that can be asked for: those with a published rate of a division; none where the place published none of its own."""
    divisions = list(scenarios.proxy().parts("central").index)
    own = _rates(place, divisions, as_of)
    every = [own["period"], _rates(obs.nation_of(place), divisions, as_of)["period"]] if len(own) else []
    return legal_years(int(period[:4]) for periods in every for period in periods)


def _rates(place: str, divisions: list[str], as_of: pd.Timestamp) -> pd.DataFrame:
    if not place:
        return obs.rows_of()
    try:
        rows = obs.select(indicator=industry.IIP, place=place, as_of=as_of)
    except NotPublishedError:
        return obs.rows_of()
    return _year_to_date(rows[rows["sector"].isin(divisions)])


def _year_to_date(rows: pd.DataFrame) -> pd.DataFrame:
    whole_year = (rows["frequency"] == "Y") & (rows["basis"] == "yoy")
    return rows[((rows["basis"] == "ytd") & (rows["frequency"] == "M")) | whole_year]


def _newest_of_year(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row a division and year: the place's own before the nation's, the whole year, else the newest month."""
    chosen = obs.choose(rows)
    chosen["year"] = chosen["period"].str[:4].astype(int)
    end = chosen["period"].where(chosen["frequency"] == "M", chosen["period"] + "-13")
    ranked = chosen.assign(end=end).sort_values(
        ["sector", "year", "borrowed", "end"], ascending=[True, True, True, False], kind="stable"
    )
    return ranked.drop_duplicates(["sector", "year"]).drop(columns=["borrowed", "end"]).reset_index(drop=True)
