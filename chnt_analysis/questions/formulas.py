"""How each headline number is reckoned, in words of both languages, and which rows and assumption files stand behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from chnt_analysis.exhibits import Number
from chnt_analysis.wording import Language, pick

Rests = Literal["goals", "results", "both", "none"]


@dataclass(frozen=True)
class Formula:
    """A number's formula, what rows it rests on, of which indicators (all by default), and whether on the assumption files."""

    vi: str
    en: str
    rests: Rests = "both"
    indicators: tuple[str, ...] = ()
    assumed: bool = False


FORMULAS: dict[str, dict[str, Formula]] = {}


def numbers_of(
    question: str,
    values: Mapping[str, Any],
    *,
    rows: pd.DataFrame,
    goal_rows: pd.DataFrame,
    assumptions: Sequence[str],
    known_rows: Mapping[str, Sequence[str]],
    year: int | None,
    language: Language,
    formulas: Mapping[str, Mapping[str, Formula]] = FORMULAS,
) -> tuple[Number, ...]:
    """Return the numbers of a headline: with their formula where one is written down, else the answer's rows alone.

    ``known_rows`` names the very rows of a number; without them it rests on all rows of its indicators, of the goals those of ``year``.
    """
    known = formulas.get(question, {})
    found = []
    for number, value in values.items():
        formula = known.get(number)
        if formula is None and known:
            found.append(Number.of(number, value))
            continue
        rests = "both" if formula is None else formula.rests
        about = () if formula is None else formula.indicators
        due = _due(goal_rows, about, year if formula is None or about else None)
        parts = {"goals": [due], "results": [rows], "both": [due, rows], "none": []}[rests]
        ids = known_rows.get(number) or [i for part in parts for i in _ids(part, about)]
        words = "" if formula is None else pick(language, vi=formula.vi, en=formula.en)
        used = assumptions if formula is None or formula.assumed else ()
        found.append(Number.of(number, value, formula=words, rows=ids, assumptions=used))
    return tuple(found)


def _due(goal_rows: pd.DataFrame, indicators: tuple[str, ...], year: int | None) -> pd.DataFrame:
    """Return the goals of the indicators that fall due in the year, all of them where none does or no year is asked about."""
    mine = goal_rows[goal_rows["indicator"].isin(indicators)] if indicators else goal_rows
    due = mine[mine["period"].str.endswith(str(year))] if year else mine
    return due if len(due) else mine


def _ids(rows: pd.DataFrame, indicators: tuple[str, ...]) -> list[str]:
    kept = rows[rows["indicator"].isin(indicators)] if indicators else rows
    return kept["row"].tolist()
