"""Declared shocks: months that say nothing about the season or the trend, each with the date from which that could be known."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pandas as pd

from chnt_analysis import project
from chnt_analysis.errors import DataError
from chnt_analysis.typed_files import Typed, Words, read_model


@dataclass(frozen=True)
class Shock:
    """Months set aside in estimation.

    Attributes
    ----------
    first, last : Period
        First and last month of the shock.
    known_from : Period
        First month at whose end the shock is known to be over; a forecast from an earlier origin takes the months as they are.
    name : str
        What it was, in English.
    """

    first: pd.Period
    last: pd.Period
    known_from: pd.Period
    name: str


class _Entry(Typed):
    first: str
    last: str
    known_from: str
    title: Words
    reason: Words


class _File(Typed):
    name: str
    author: str
    date: datetime.date
    title: Words
    reason: Words
    shocks: list[_Entry]


def covid() -> tuple[Shock, ...]:
    """Return the declared COVID shocks of ``data/assumptions/covid.yml``, or of the project folder's file of this name.

    Raises
    ------
    DataError
        When a shock is known before it is over.

    Examples
    --------
    >>> [str(s.first) for s in covid()]
    ['2020-04', '2021-07']
    """
    path = project.in_place_of("assumptions/covid.yml")
    return _declared(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _declared(path: Path, changed: int) -> tuple[Shock, ...]:
    del changed  # of the key
    content = read_model(path, _File)
    shocks = []
    for entry in content.shocks:
        first, last, known = (pd.Period(text, freq="M") for text in (entry.first, entry.last, entry.known_from))
        if not first <= last < known:
            raise DataError(f"{path.name}: first {first}, last {last}, known_from {known} must follow one another")
        shocks.append(Shock(first, last, known, entry.title.en))
    return tuple(shocks)


def set_aside(log: pd.Series, shocks: Sequence[Shock]) -> tuple[pd.Series, tuple[str, ...]]:
    """Return a monthly series without the months of shocks known to be over at its end, and a note for each.

    Examples
    --------
    >>> months = pd.period_range("2020-01", "2020-08", freq="M", name="period")
    >>> int(set_aside(pd.Series(1.0, index=months), covid())[0].isna().sum())
    2
    """
    kept, notes = log.copy(), []
    if log.index.freqstr != "M":
        return kept, ()
    for shock in shocks:
        inside = (log.index >= shock.first) & (log.index <= shock.last)
        if log.index[-1] >= shock.known_from and inside.any():
            kept[inside] = float("nan")
            notes.append(f"{shock.name} ({shock.first} to {shock.last}) is set aside in estimation")
    return kept, tuple(notes)
