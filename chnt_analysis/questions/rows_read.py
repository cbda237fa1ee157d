"""Which questions read which of the user's rows: every question that may is asked with its usual parameters, and the rows it rests on are looked at."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator
from typing import Any

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import InputError, NotPublishedError, ParameterError
from chnt_analysis.questions.page import Facts
from chnt_analysis.questions.uses import questions_of

LEFT_OUT = ("data_audit", "bulletin", "data_request")  # show every row of a place, or what the other questions answer


def rows_read(rows: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """Return the questions that read each row, by its id, in the order of names.

    A question reads the rows it rests on when it is asked about their place with its usual parameters, and about its usual place for rows
    of the nation. For a row that none reads so, those that take a sector are asked about that of the row.

    Parameters
    ----------
    rows : DataFrame
        Figures and goals: columns ``row``, ``indicator``, ``place``, ``sector``.
    """
    readers: dict[str, set[str]] = {row: set() for row in rows["row"]}
    for usual in (True, False):
        asked: dict[tuple[str, str, str], set[str]] = {}
        left = rows.loc[~rows["row"].map(lambda row: bool(readers[row])), ["row", "indicator", "place", "sector"]]
        for row, code, place, sector in left.itertuples(index=False, name=None):
            for question in questions_of(code, place):
                for key in () if question in LEFT_OUT else _keys(question, place, "" if usual else sector):
                    asked.setdefault(key, set()).add(row)
        for (question, place, sector), ids in sorted(asked.items()):
            for row in ids & _asked(question, place, sector):
                readers[row].add(question)
    return {row: tuple(sorted(names)) for row, names in readers.items()}


def _keys(question: str, place: str, sector: str) -> Iterator[tuple[str, str, str]]:
    """Yield with which places, and with which sector where it is not the usual one, a question is asked."""
    takes = inspect.signature(_ask(question)).parameters
    if sector and "sector" not in takes:
        return
    yield question, place, sector
    if place == obs.NATION and not sector:
        yield question, str(takes["place"].default), ""


def _ask(question: str) -> Any:
    return importlib.import_module(f"chnt_analysis.questions.{question}").ask


def _asked(question: str, place: str, sector: str) -> set[str]:
    """Return the rows a question rests on for a place; none where it has no answer there."""
    ask, chosen = _ask(question), {"place": place} | ({"sector": sector} if sector else {})
    try:
        try:
            return {*_rows_of(ask(**chosen).facts)}
        except NotPublishedError:
            return set()
        except ParameterError:  # no plan of the place names the usual year
            module = importlib.import_module(ask.__module__)
            known: list[int] = module.years(place, obs.newest_vintage(place)) if hasattr(module, "years") else []
            return {*_rows_of(ask(**chosen, target_year=max(known)).facts)} if known else set()
    except InputError:
        return set()


def _rows_of(facts: Facts) -> Iterator[str]:
    yield from facts.computed_with["row"].dropna().astype(str)
