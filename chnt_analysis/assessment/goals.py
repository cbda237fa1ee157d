"""Goals as data: the rows of ``data/targets.csv`` as typed goals, one for each goal of each document.

Each row names its document, a plan, decision or resolution, by a code. Rows of one document that print the same goal are one goal with
several sources.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import targets
from chnt_analysis.periods import parse

Kind = Literal["count", "share", "rate", "growth", "flow"]
SAME = {"enterprises": "cnht_enterprises", "supporting_industry_share": "cnht_output_share"}  # codes of older files


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
        The goal; equal unless a range is printed.
    qualifier : str
        How the document puts it.
    direction : {"at_least", "at_most"}
        Which side meets it.
    period : str
        Reference period; a span ``a..b`` counts over all its years and is due at the end.
    document : str
        Code of the document (``data/codes/documents.csv``); empty where no row names one.
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
    kind: Kind
    rows: tuple[str, ...]
    sources: tuple[str, ...]
    available_from: pd.Timestamp
    imputed: bool

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
        """The number as printed: the near end of a range."""
        return self.low if self.direction == "at_least" else self.high

    @property
    def value(self) -> float:
        """The least that satisfies the document's words; "about" is met from half its last digit below."""
        near = self.printed
        if self.qualifier == "about":
            return targets.reading(near, "about")[0 if self.direction == "at_least" else 1]
        return targets.reading(near, "nearly")[0] if self.qualifier == "nearly" else near

    @property
    def target(self) -> targets.Target:
        """The goal as the verdict takes it."""
        return targets.Target(
            self.indicator, self.place, self.sector, self.low, self.high, self.unit, self.qualifier, self.period,
            self.direction, self.rows,
        )  # fmt: skip

    def named(self, language: str) -> str:
        """Return the document in words of the language."""
        return obs.label("document", self.document, language) if self.document else ""


def read_goals(
    *, place: str | None = None, indicator: str | None = None, as_of: pd.Timestamp | None = None, undated: bool = False
) -> list[Goal]:
    """Return every goal known at a date, in the order of place, indicator, sector, deadline.

    A goal without any date counts from 1 January of its period's first year, which may lie ahead; ``undated`` takes it all the same.

    Examples
    --------
    >>> [(g.value, g.named("en"), len(g.rows)) for g in read_goals(place="ha_noi", indicator="cnht_enterprises") if g.period == "2021"]
    [(900.0, 'Plan 49/KH-UBND', 5)]
    """
    rows = obs.targets()
    date = as_of if as_of is not None else obs.newest_vintage()
    rows = rows[(rows["available_from"] <= date) | (rows["imputed"] & undated)]
    rows = rows.assign(
        indicator=[SAME.get(i, i) if s == "supporting_industry" else i for i, s in zip(rows["indicator"], rows["sector"], strict=True)],
    )  # fmt: skip
    for column, wanted in (("place", place), ("indicator", indicator)):
        if wanted is not None:
            rows = rows[rows[column] == wanted]
    found = [
        goal
        for _, group in rows.groupby(["place", "indicator", "sector", "period", "definition"], sort=True)
        for goal in _fold(group)
    ]
    return sorted(found, key=lambda g: (g.place, g.indicator, g.sector, g.deadline, g.id))


def kind_of(indicator: str, unit: str) -> Kind:
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


def _fold(group: pd.DataFrame) -> list[Goal]:
    statements = [_statement(of_source) for _, of_source in group.groupby(["source", "document"], sort=False)]
    same: dict[tuple, list[dict]] = {}
    for statement in statements:
        same.setdefault((statement["document"], statement["low"], statement["high"]), []).append(statement)
    return [_goal(group.iloc[0], key[0], parts) for key, parts in same.items()]


def _statement(rows: pd.DataFrame) -> dict:
    ends = rows[rows["qualifier"].isin(["range_low", "range_high"])]
    ranged = set(ends["qualifier"]) == {"range_low", "range_high"}
    used = ends if ranged else rows.iloc[:1]
    return {
        "low": float(used["value"].min()),
        "high": float(used["value"].max()),
        "qualifier": "range" if ranged else rows["qualifier"].iloc[0],
        "document": rows["document"].iloc[0],
        "rows": tuple(rows["row"]),
        "source": rows["source"].iloc[0],
        "available_from": rows["available_from"].min(),
        "imputed": bool(rows["imputed"].all()),
    }


def _goal(row: pd.Series, document: str, parts: list[dict]) -> Goal:
    words = [p["qualifier"] for p in parts if p["qualifier"] != "exact"]
    qualifier = max(dict.fromkeys(words), key=words.count) if words else "exact"
    first = min(parts, key=lambda p: (p["imputed"], p["available_from"]))
    ids = tuple(i for p in parts for i in p["rows"])
    return Goal(
        id=min(ids),
        indicator=row["indicator"],
        place=row["place"],
        sector=row["sector"],
        unit=row["unit"],
        low=parts[0]["low"],
        high=parts[0]["high"],
        qualifier=qualifier,
        direction="at_most" if qualifier in ("at_most", "less_than") else "at_least",
        period=row["period"],
        document=document,
        definition=row["definition"],
        kind=kind_of(row["indicator"], row["unit"]),
        rows=ids,
        sources=tuple(dict.fromkeys(p["source"] for p in parts)),
        available_from=first["available_from"],
        imputed=first["imputed"],
    )
