"""Coded cells of an exhibit's frames in words: those of the code lists, of the common messages, of definitions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import schema
from chnt_analysis.questions.kinds import definition_words
from chnt_analysis.questions.status import AND
from chnt_analysis.wording import Language, messages

CODED: dict[str, schema.CodeList] = {
    "place": "place",
    "sector": "sector",
    "indicator": "indicator",
    "basis": "basis",
    "unit": "unit",
    "status": "status",
    "qualifier": "qualifier",
}
NAMED = {
    "verdict": "verdict-names",
    "kind": "kinds",
    "frequency": "frequency-names",
}  # columns whose codes are named in the common messages


def cells_in_words(
    frames: Sequence[pd.DataFrame], language: Language, given: Mapping[str, Mapping[str, str]]
) -> dict[str, dict[str, str]]:
    """Return the words of coded cells by column and code: those given, else those of the code lists."""
    words_of = {column: dict(words) for column, words in given.items()}
    for frame in frames:
        for column in (name for name in map(str, frame.columns) if name not in given):
            if kind := "status" if column.startswith("status_") else CODED.get(column):
                words_of.setdefault(column, {}).update(labels(frame[column], kind, language))
            elif named := NAMED.get(column):
                words_of.setdefault(column, {}).update(_named(frame[column], named, language))
        if "qualifier" in frame.columns:  # a goal's own word for two ends; rows have one of the code list each
            words_of["qualifier"].setdefault("range", messages("common", language)("range"))
        if "definition" in frame.columns:
            codes = {
                code: definition_words(code, language)
                for code in dict.fromkeys(frame["definition"])
                if isinstance(code, str) and code
            }
            words_of.setdefault("definition", {}).update(codes)
    return words_of


def labels(codes: Iterable[str], kind: schema.CodeList, language: Language) -> dict[str, str]:
    """Return the labels of codes of one code list; a cell of several codes has them joined by "; ". Other cells are left out."""
    known = set(obs.codes(kind))
    cells = {cell: cell.split(AND) for cell in dict.fromkeys(codes) if isinstance(cell, str)}
    return {
        cell: AND.join(obs.label(kind, code, language) for code in parts)
        for cell, parts in cells.items()
        if known.issuperset(parts)
    }


def _named(codes: Iterable[str], key: str, language: Language) -> dict[str, str]:
    say = messages("common", language)
    return {code: say(f"{key}.{code}") for code in dict.fromkeys(codes) if code in say.attributes(key)}
