"""The facts of the question about localisation: goals assessed, published rates, and the model of their sparse figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from chnt_analysis.assessment import Assessment, sparse_counts
from chnt_analysis.assessment.goals import model_of
from chnt_analysis.goals import Result, chosen_results
from chnt_analysis.questions.page import Facts

LOCAL, MET = "localisation_rate", "domestic_demand_met"
BOUGHT = "local_procurement_rate_japanese_firms"
RATES = (LOCAL, MET, BOUGHT, f"{BOUGHT}_from_vietnamese_suppliers")
VERDICTS = ("reached", "not_reached", "not_knowable")


@dataclass(frozen=True)
class Rate:
    """A rate of one industry: its published years and, from three of them on, the model of sparse counts to the deadline."""

    indicator: str
    sector: str
    known: tuple[Result, ...]
    model: sparse_counts.Model | None = field(repr=False)

    def interval(self) -> tuple[float, float, float] | None:
        """The model's 80 % interval at the deadline and its median, as low, median, high; model-based, not calibrated."""
        if self.model is None:
            return None
        row = self.model.interval((80,)).iloc[-1]
        return float(row["lower_80"]), float(row["point"]), float(row["upper_80"])


@dataclass(frozen=True)
class LocalisationFacts(Facts):
    """Goals and published rates.

    Attributes
    ----------
    target_year : int
        Year of the deadline asked about.
    assessed : tuple of Assessment
        Every goal for a rate, assessed.
    """

    target_year: int
    assessed: tuple[Assessment, ...] = field(repr=False)

    @property
    def ahead(self) -> bool:
        """Whether the deadline asked about lies ahead."""
        return pd.Timestamp(self.target_year, 12, 31) >= self.as_of

    @cached_property
    def rates(self) -> tuple[Rate, ...]:
        """Every rate of every industry with a figure of the usual definition up to the deadline."""
        usable = self.rows[(self.rows["definition"] == "") & self.rows["period"].str.fullmatch(r"\d{4}")]
        usable = usable[usable["period"].astype(int) <= self.target_year]
        by_sector = []
        for code in RATES:
            for sector, rows in usable[usable["indicator"] == code].groupby("sector", observed=True):
                model = model_of(rows, self.target_year, "logit") if self.ahead else None
                by_sector.append(Rate(code, str(sector), tuple(chosen_results(rows)), model))
        return tuple(by_sector)

    def rate(self, indicator: str, sector: str) -> Rate | None:
        """Return one of them; ``None`` without a figure."""
        return next((r for r in self.rates if (r.indicator, r.sector) == (indicator, sector)), None)

    @property
    def due(self) -> tuple[Assessment, ...]:
        """The goals of the year asked about; one that two documents state alike stands once."""
        mine = (a for a in self.assessed if a.goal.year == self.target_year)
        alike = {(a.goal.indicator, a.goal.sector, a.goal.low, a.goal.high): a for a in mine}
        return tuple(alike.values())

    @staticmethod
    def gap(assessment: Assessment) -> tuple[float, float] | None:
        """Points from the newest figure to the goal, least and most by the ends of the figure and of the goal; ``None`` without one."""
        if assessment.latest is None:
            return None
        low, high = assessment.latest.reading
        return assessment.goal.low - high, assessment.goal.high - low

    def pace(self, assessment: Assessment) -> tuple[float, float] | None:
        """Points a year from the newest figure to a goal still ahead; ``None`` without a figure or after the deadline."""
        gap = self.gap(assessment)
        if gap is None or assessment.latest is None or assessment.verdict is not None:
            return None
        years = assessment.goal.year - assessment.latest.year
        return gap[0] / years, gap[1] / years

    def verdicts(self) -> dict[str, int]:
        """Number of goals past their deadline by verdict."""
        past = [a.verdict for a in self.assessed if a.verdict is not None]
        return {code: past.count(code) for code in VERDICTS}

    @property
    def procurement(self) -> Rate | None:
        """Local procurement of Japanese firms; ``None`` without a figure."""
        return self.rate(BOUGHT, "manufacturing")
