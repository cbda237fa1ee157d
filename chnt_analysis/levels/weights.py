"""Weights of the sections in the index of all industry: ranges assumed, since offices do not publish them by place."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError

SECTIONS = ("mining", "manufacturing", "electricity", "water")
FILE = "assumptions/industry_weights.yml"
NORMAL_95 = 3.92  # standard deviations from end to end of a 95 % range


@dataclass(frozen=True)
class Weights:
    """What is assumed of the weights of a place's sections.

    Attributes
    ----------
    base : int
        Year of whose level the weights are shares.
    low, high : dict
        Ends of the 95 % range of each section's weight, shares.
    discrepancy : float
        Spread of what a published total differs by from the mean of its sections, log points.
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


class _Words(BaseModel):
    model_config = ConfigDict(extra="forbid")
    vi: str
    en: str


class _Range(BaseModel):
    model_config = ConfigDict(extra="forbid")
    low: float = Field(gt=0, lt=100)
    high: float = Field(gt=0, lt=100)

    @model_validator(mode="after")
    def _in_order(self) -> _Range:
        if self.low >= self.high:
            raise ValueError(f"low = {self.low:g} is not below high = {self.high:g}")
        return self


class _Place(BaseModel):
    model_config = ConfigDict(extra="forbid")
    place: str
    reason: _Words
    mining: _Range
    manufacturing: _Range
    electricity: _Range
    water: _Range


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str
    author: str
    date: datetime.date
    title: _Words
    reason: _Words
    base: int
    discrepancy: float = Field(gt=0, lt=10)
    weights: list[_Place]


@lru_cache(maxsize=1)
def _file() -> _File:
    path = obs.DATA / FILE
    try:
        return _File.model_validate(yaml.safe_load(path.read_text("utf8")))
    except ValidationError as error:
        told = [f"{path.name}: {'.'.join(map(str, e['loc']))} = {e['input']!r}: {e['msg']}" for e in error.errors()]
        raise DataError("\n".join(told)) from None


def of_place(place: str) -> Weights:
    """Return the weights assumed of a place's sections; of any place where it has no ranges of its own.

    Raises
    ------
    DataError
        When ``industry_weights.yml`` is not valid, naming key, value and what is allowed.

    Examples
    --------
    >>> of_place("ha_noi").low["manufacturing"], of_place("bac_ninh") == of_place("")
    (0.84, True)
    """
    told = _file()
    by_place = {one.place: one for one in told.weights}
    one = by_place.get(place, by_place[""])
    ranges = {s: getattr(one, s) for s in SECTIONS}
    return Weights(
        told.base,
        {s: r.low / 100 for s, r in ranges.items()},
        {s: r.high / 100 for s, r in ranges.items()},
        told.discrepancy / 100,
    )
