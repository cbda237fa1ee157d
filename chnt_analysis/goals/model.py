"""A goal and a result as values: figure, qualifier, definition and document as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import targets
from chnt_analysis.periods import parse

GoalKind = Literal["count", "share", "rate", "growth", "flow"]


@dataclass(frozen=True)
class Goal:
    """One goal of one document.

    Attributes
    ----------
    id : str
        Id of the first row that states it.
    indicator, place, sector, unit : str
        Codes; codes of older files are read as today's.
    low, high : float
        The goal; equal unless a range is published.
    qualifier : str
        How the document puts it.
    direction : {"at_least", "at_most"}
        Which side meets it.
    period : str
        Reference period; a span ``a..b`` counts over all its years and is due at the end.
    document : str
        Code of the document (``data/codes/documents.csv``), or its name as a user typed it; empty where no row names one.
    definition : str
        Code of how the goal's definition differs from the usual one (``data/codes/definitions.csv``); empty where it does not.
    kind : {"count", "share", "rate", "growth", "flow"}
        A stock, a share of a whole, a rate between 0 and 100 %, growth of a year, or what is done over the period.
    rows, sources : tuple of str
        Ids of the rows and sources.
    available_from, imputed
        When it was first known, and whether that date is imputed.
    """

    id: str
    indicator: str
    place: str
    sector: str
    unit: str
    low: float
    high: float
    qualifier: str
    direction: targets.Direction
    period: str
    document: str
    definition: str
    kind: GoalKind
    rows: tuple[str, ...]
    sources: tuple[str, ...]
    available_from: pd.Timestamp
    imputed: bool

    def __repr__(self) -> str:
        figure = f"{self.low:g}" if self.low == self.high else f"{self.low:g} to {self.high:g}"
        stated = f"{self.direction} {self.qualifier} {figure} {self.unit}"
        document = f", {self.document}" if self.document else ""
        return f"Goal({self.place} {self.indicator} ({self.sector}) {self.period}: {stated}{document})"

    @property
    def deadline(self) -> pd.Period:
        """Last month of the goal's period."""
        return parse(self.period).end

    @property
    def year(self) -> int:
        """Year of the deadline."""
        return self.deadline.year

    @property
    def printed(self) -> float:
        """The number as published: the near end of a range."""
        return self.low if self.direction == "at_least" else self.high

    @property
    def value(self) -> float:
        """The least that satisfies the document's words; "about" is met from half its last digit below."""
        near = self.printed
        if self.qualifier == "about":
            return targets.reading(near, "about")[0 if self.direction == "at_least" else 1]
        return targets.reading(near, "nearly")[0] if self.qualifier == "nearly" else near

    @property
    def is_stated(self) -> bool:
        """Whether a document states it; a level that a reader asked about is stated by none."""
        return bool(self.rows)

    @property
    def is_entered(self) -> bool:
        """Whether the user entered it."""
        return any(row.startswith("user:") for row in self.rows)

    @property
    def target(self) -> targets.Target:
        """The goal as the verdict takes it."""
        return targets.Target(
            indicator=self.indicator,
            place=self.place,
            sector=self.sector,
            low=self.low,
            high=self.high,
            unit=self.unit,
            qualifier=self.qualifier,
            period=self.period,
            direction=self.direction,
            rows=self.rows,
        )

    def named(self, language: str) -> str:
        """Return the document in words of the language."""
        return (
            obs.label("document", self.document, language) if self.document in obs.codes("document") else self.document
        )


@dataclass(frozen=True)
class Result:
    """A published result; of a published range the value is the middle.

    Attributes
    ----------
    value : float
        The figure, in the unit of its indicator.
    qualifier : str
        How it was put.
    period : str
        Its year.
    row : str
        Id of its row.
    ends : tuple of float, optional
        Both ends of a published range.
    """

    value: float
    qualifier: str
    period: str
    row: str
    ends: tuple[float, float] | None = None

    @property
    def year(self) -> int:
        """Its year."""
        return int(self.period[:4])

    @property
    def reading(self) -> tuple[float, float]:
        """The interval its words stand for."""
        return self.ends or targets.reading(self.value, self.qualifier)

    def against(self, goal: Goal) -> targets.Verdict:
        """Return the verdict of this result on a goal: of a range, what both ends agree on."""
        if self.ends is None:
            return targets.verdict(self.value, self.qualifier, goal.target)
        both = {targets.verdict(end, "exact", goal.target) for end in self.ends}
        return both.pop() if len(both) == 1 else "not_knowable"


def kind_of(indicator: str, unit: str) -> GoalKind:
    """Return what sort of figure a goal is about.

    >>> kind_of("cnht_output_share", "percent_of_manufacturing_output"), kind_of("grdp_growth", "percent")
    ('share', 'growth')
    """
    if unit.startswith("percent_of_"):
        return "share"
    if "_growth" in indicator:
        return "growth"
    if indicator.startswith(("programme_", "cnht_fair", "cnht_survey")) or indicator.endswith("_increase"):
        return "flow"
    return "rate" if unit == "percent" else "count"
