"""Which missing figures would narrow which answers, and by how much."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from chnt_analysis.questions.page import Facts

STATISTICS, DEPARTMENT = "statistics", "department"
HOLDERS = {
    "actual_share": DEPARTMENT,
    "supporting_growth": STATISTICS,
    "monthly_index": STATISTICS,
    "past_year": STATISTICS,
    "exact_count": DEPARTMENT,
    "exact_standard": DEPARTMENT,
    "programme_results": DEPARTMENT,
}  # who holds each table


@dataclass(frozen=True)
class Request:
    """One missing figure.

    Attributes
    ----------
    code : str
        What is asked for.
    answer : str
        The answer it narrows.
    unit : {"points", "enterprises", "goals"}
        Unit of the width.
    before, after : float
        Width of the answer today, and once the figure is known, everything else as it is.
    goal : float or None
        The goal the answer is about, in the same unit: what makes widths of different answers comparable; ``None`` where nothing at all
        is known of the goals, so that there is no width.
    periods : tuple of str
        Reference periods asked for.
    rows, assumptions : tuple of str
        Rows, and files below ``data/``, that the answer rests on.
    """

    code: str
    answer: str
    unit: str
    before: float
    after: float
    goal: float | None
    periods: tuple[str, ...] = ()
    rows: tuple[str, ...] = field(default=(), repr=False)
    assumptions: tuple[str, ...] = ()

    @property
    def worth_pct(self) -> float | None:
        """Width that goes, as a percentage of the goal; ``None`` where there is none to compare."""
        return None if self.goal is None else 100 * (self.before - self.after) / self.goal

    @property
    def holder(self) -> str:
        """Who holds the table."""
        return HOLDERS[self.code]


@dataclass(frozen=True)
class DataRequestFacts(Facts):
    """The missing figures, most valuable first.

    Attributes
    ----------
    requests : tuple of Request
        What is asked for.
    target_year : int
        Deadline of the goal for the share.
    """

    requests: tuple[Request, ...] = field(repr=False)
    target_year: int

    @property
    def measured(self) -> tuple[Request, ...]:
        """The requests whose value of information is measured."""
        return tuple(request for request in self.requests if request.worth_pct is not None)

    @property
    def table(self) -> pd.DataFrame:
        """The requests as a frame: columns code, answer, unit, before, after, goal, periods, worth_pct."""
        names = ["code", "answer", "unit", "before", "after", "goal", "periods", "worth_pct"]
        table = pd.DataFrame([[getattr(r, name) for name in names] for r in self.requests], columns=names)
        table[["goal", "worth_pct"]] = table[["goal", "worth_pct"]].astype(float)
        return table.assign(periods=table["periods"].map(", ".join))
