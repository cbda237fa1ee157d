"""Assumption files: the starting share nobody has published, and what stands for supporting industry."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Literal

import numpy as np
import pandas as pd
from pydantic import AliasChoices, Field, model_validator

from chnt_analysis import project
from chnt_analysis.scenarios.spans import Points
from chnt_analysis.typed_files import Typed, Words, read_model

Part = Annotated[float, Field(ge=0, le=1)]
Percent = Annotated[float, Field(gt=0, le=100)]


class Grid(Typed):
    """An even grid of percentages."""

    first: Percent
    last: Percent
    step: Annotated[float, Field(gt=0)]

    def values(self) -> np.ndarray:
        """Return the grid's values, both ends included."""
        return np.arange(round((self.last - self.first) / self.step) + 1) * self.step + self.first


class StartingShare(Typed):
    """Grid of the starting share, percent of manufacturing output: an assumption where no share is published."""

    name: str
    place: str
    indicator: str
    unit: str
    author: str
    date: datetime.date
    title: Words
    reason: Words
    grid: Grid
    low: Percent
    central: Percent
    high: Percent

    @model_validator(mode="after")
    def _ordered(self) -> StartingShare:
        if not self.grid.first <= self.low <= self.central <= self.high <= self.grid.last:
            raise ValueError("low, central and high must stand in that order within the grid")
        return self


class Parts(Typed):
    """Part of a division that is taken for supporting industry, a fraction of its output."""

    low: Part
    central: Part
    high: Part


class Field_(Typed):
    """One of the three key fields and its divisions."""

    title: Words
    divisions: dict[str, Parts]


class Weights(Typed):
    """Which published figure weighs the divisions."""

    indicator: str
    place: str
    period: str
    reason: Words


class Wedge(Points):
    """Points between volume and value, and between value added and gross output."""

    reason: Words


class Coverage(Typed):
    """The least that must be published for a proxy of a year to be stated: percent of the weight, percent of the place's own, months."""

    unit: Literal["percent_of_weight"]
    weight: float
    own_weight: float
    months: float
    reason: Words


class ProxyUncertainty(Typed):
    """How the proxy's range is drawn.

    ``level``: part of the draws between its ends, percent. ``weights``: standard deviation of the logarithm of each division's weight. ``borrowed``:
    standard deviation of the place's growth of a division about the nation's, percentage points.
    """

    level: Annotated[float, Field(gt=0, lt=100)]
    weights: Annotated[float, Field(ge=0)]
    borrowed: Annotated[float, Field(ge=0)]
    reason: Words


UNSTATED = ProxyUncertainty.model_validate(
    {"level": 80, "weights": 0, "borrowed": 0, "reason": {"vi": "–", "en": "–"}}
)  # of a file of the user's own that was written before the range was drawn


class Proxy(Typed):
    """What stands for supporting industry: divisions, parts, weights, wedge, and how its range is drawn."""

    name: str
    author: str
    date: datetime.date
    title: Words
    reason: Words
    weights: Weights
    coverage: Coverage
    wedge: Wedge
    uncertainty: ProxyUncertainty = Field(default=UNSTATED, validation_alias=AliasChoices("uncertainty", "spreads"))
    fields: dict[str, Field_]

    def parts(self, which: Literal["low", "central", "high"]) -> pd.Series:
        """Return the part of each division taken, by division."""
        return pd.Series({d: getattr(p, which) for f in self.fields.values() for d, p in f.divisions.items()})

    def field_of(self) -> pd.Series:
        """Return the key field each division belongs to."""
        return pd.Series({d: name for name, f in self.fields.items() for d in f.divisions})


def starting_share(place: str = "") -> StartingShare:
    """Return the assumption of the starting share: the project folder's for the place where there is one, else the shipped one.

    A project folder may hold one file a place, ``assumptions/starting_share_PLACE.yml``; which place it is for stands in the file.
    """
    own = [p for p in project.own_files("assumption") if re.fullmatch(r"starting_share(?!_elsewhere)\w*", p.stem)]
    files_read = [read_model(path, StartingShare) for path in own]
    for assumed in files_read:
        if assumed.place == place:
            return assumed
    return read_model(project.DATA / "assumptions" / "starting_share.yml", StartingShare)


def share_elsewhere(place: str) -> StartingShare:
    """Return the assumption of the starting share of a place that has published none and has no assumption of its own: a wide range."""
    general = read_model(project.in_place_of("assumptions/starting_share_elsewhere.yml"), StartingShare)
    return general.model_copy(update={"place": place})


def proxy() -> Proxy:
    """Return the assumption of what stands for supporting industry: the project folder's where it has one, else the shipped one."""
    return read_model(project.in_place_of("assumptions/proxy.yml"), Proxy)
