"""Weights of the sections in the index of all industry: ranges assumed, since offices do not publish them by place."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from pydantic import Field, model_validator

from chnt_analysis import project
from chnt_analysis.typed_files import Typed, Words, read_model

SECTIONS = ("mining", "manufacturing", "electricity", "water")
FILE = "assumptions/industry_weights.yml"
NORMAL_95 = 3.92  # standard deviations from end to end of a 95 % range


@dataclass(frozen=True, eq=False)
class Weights:
    """What is assumed of the weights of a place's sections.

    Attributes
    ----------
    base : int
        Year of whose level the weights are shares.
    low, high : dict
        Ends of the 95 % range of each section's weight, shares.
    discrepancy : float
        Standard deviation of what a published total differs by from the mean of its sections, log points.
    """

    base: int
    low: dict[str, float]
    high: dict[str, float]
    discrepancy: float

    def logs(self, known: tuple[str, ...]) -> tuple[np.ndarray, np.ndarray]:
        """Return centre and standard deviation of the logs of the weights of ``known`` sections, then of the rest if some section is missing.

        Brought to a sum of one, weights of these logs are logistic normal.
        """
        missing = [s for s in SECTIONS if s not in known]
        pairs = [(self.low[s], self.high[s]) for s in known]
        if missing:
            pairs.append((sum(self.low[s] for s in missing), sum(self.high[s] for s in missing)))
        low, high = np.array(pairs).T
        return np.log(low * high) / 2, np.log(high / low) / NORMAL_95


class _Range(Typed):
    low: float = Field(gt=0, lt=100)
    high: float = Field(gt=0, lt=100)

    @model_validator(mode="after")
    def _in_order(self) -> _Range:
        if self.low >= self.high:
            raise ValueError(f"low = {self.low:g} is not below high = {self.high:g}")
        return self


class _Place(Typed):
    place: str
    reason: Words
    mining: _Range
    manufacturing: _Range
    electricity: _Range
    water: _Range


class _File(Typed):
    name: str
    author: str
    date: datetime.date
    title: Words
    reason: Words
    base: int
    discrepancy: float = Field(gt=0, lt=10)
    weights: list[_Place]


def of_place(place: str) -> Weights:
    """Return the weights assumed of a place's sections, by the project folder's ``industry_weights.yml`` or the shipped one.

    A place without ranges of its own has those of the entry for every place. The same object is returned while the file is unchanged.

    Raises
    ------
    DataError
        When the file is not valid, naming line, key, value and what is allowed.

    Examples
    --------
    >>> of_place("ha_noi").low["manufacturing"], of_place("bac_ninh").low == of_place("").low
    (0.84, True)
    """
    path = project.in_place_of(FILE)
    return _of_place(path, path.stat().st_mtime_ns, place)


@lru_cache(maxsize=16)
def _of_place(path: Path, changed: int, place: str) -> Weights:
    del changed  # of the key
    content = read_model(path, _File)
    by_place = {one.place: one for one in content.weights}
    one = by_place.get(place, by_place[""])
    ranges = {s: getattr(one, s) for s in SECTIONS}
    return Weights(
        content.base,
        {s: r.low / 100 for s, r in ranges.items()},
        {s: r.high / 100 for s, r in ranges.items()},
        content.discrepancy / 100,
    )
