"""The facts of the enterprise question: goals, published counts, what the goal takes, and the model of the sparse totals."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from chnt_analysis import growth, shares, targets
from chnt_analysis import observations as obs
from chnt_analysis.assessment import Assessment, assess, sparse_counts
from chnt_analysis.assessment.goals import alike, model_of
from chnt_analysis.assessment.neighbours import growth_elsewhere
from chnt_analysis.goals import Goal, chosen_results, goal_table
from chnt_analysis.questions.page import Facts

TOTAL = "cnht_enterprises"
STANDARD = "cnht_enterprises_international_standard"
STANDARD_SHARE = "cnht_enterprises_international_standard_share"
COUNTS = (TOTAL, STANDARD, STANDARD_SHARE)
RECENT_YEARS = 2  # the published totals are too rough for growth over less


@dataclass(frozen=True)
class EnterpriseFacts(Facts):
    """Goals and counts of enterprises.

    Attributes
    ----------
    target_year : int
        Year of the deadline asked about.
    goals : tuple of Goal
        The goals that stand, of every indicator and year.
    results : DataFrame
        Published yearly results, one chosen row an indicator and year.
    """

    target_year: int
    goals: tuple[Goal, ...] = field(repr=False)
    results: pd.DataFrame = field(repr=False)

    def goal(self, indicator: str = TOTAL) -> Goal | None:
        """The goal stated for the year asked about; ``None`` where no plan states one."""
        year = str(self.target_year)
        return next((g for g in self.goals if g.indicator == indicator and g.period == year), None)

    def goals_of(self, *indicators: str) -> pd.DataFrame:
        """The goals of some indicators, one row a goal."""
        return goal_table(g for g in self.goals if g.indicator in indicators)

    def results_of(self, indicator: str) -> pd.DataFrame:
        """The chosen results of an indicator, in the order of years."""
        return self.results[self.results["indicator"] == indicator]

    def latest(self, indicator: str = TOTAL) -> pd.Series | None:
        """The newest published result up to the year asked about; ``None`` without one."""
        mine = self.results_of(indicator)
        mine = mine[mine["period"].astype(int) <= self.target_year]
        return None if mine.empty else mine.iloc[-1]

    @cached_property
    def assessment(self) -> Assessment | None:
        """The assessment of the total's goal; ``None`` where no plan states one for the year."""
        goal = self.goal()
        return None if goal is None else assess(goal, as_of=self.as_of)

    @property
    def comparable(self) -> bool:
        """Whether the goal and the newest total count the same enterprises."""
        goal, latest = self.goal(), self.latest()
        return goal is not None and latest is not None and goal.definition == latest["definition"]

    @property
    def is_past(self) -> bool:
        """Whether the deadline lies before the date of knowledge."""
        return self.has_passed(str(self.target_year))

    def has_passed(self, period: str) -> bool:
        """Whether the deadline of a year lies before the date of knowledge."""
        return pd.Timestamp(int(period), 12, 31) < self.as_of

    @property
    def years_left(self) -> int:
        """Years from the newest total to the deadline; 0 where the two cannot be compared."""
        latest = self.latest()
        return self.target_year - int(latest["period"]) if latest is not None and self.comparable else 0

    @property
    def required(self) -> tuple[float, float] | None:
        """Growth the total needs, percent a year: by the easiest and by the hardest reading of goal and newest figure."""
        assessment = self.assessment
        if (
            assessment is None
            or not self.comparable
            or assessment.required_low is None
            or assessment.required_high is None
        ):
            return None
        return assessment.required_low, assessment.required_high

    @cached_property
    def observed(self) -> dict[int, float]:
        """Growth up to the newest total, percent a year, by first year: the earliest that counts alike, two years or more before; one at most."""
        mine = self.compared
        value = mine.set_index(mine["period"].astype(int))["value"].astype(float)
        if value.empty or (first := int(value.index[0])) > (last := int(value.index[-1])) - RECENT_YEARS:
            return {}
        return {first: growth.cagr(value[first], value[last], last - first)}

    @cached_property
    def compared(self) -> pd.DataFrame:
        """The chosen totals up to the deadline that count what the newest does, in the order of years."""
        mine = self.results_of(TOTAL)
        return alike(mine[mine["period"].astype(int) <= self.target_year])

    @cached_property
    def broken(self) -> pd.DataFrame:
        """The breaks of definition between the chosen totals: columns ``first_year, vi, en``; empty where all of them count alike."""
        years = self.results_of(TOTAL)["period"].astype(int)
        known = obs.breaks_of(self.place, TOTAL, "supporting_industry")
        compared = self.compared["period"].astype(int)
        inside = (known["first_year"] > years.min()) & (
            known["first_year"] <= compared.min() if len(compared) else False
        )
        return known[inside]

    @cached_property
    def progress(self) -> dict[int, tuple[float, targets.Progress]]:
        """Pace (percent of the required growth) and progress class, by first year of the observed growth; empty past the deadline."""
        if self.assessment is None or self.required is None:
            return {}
        classes = {year: self.assessment.progress_of(seen) for year, seen in self.observed.items()}
        return {year: one for year, one in classes.items() if one is not None}

    @cached_property
    def model(self) -> sparse_counts.Model | None:
        """The growth model of the sparse totals up to the deadline; ``None`` with fewer than three years or after the deadline."""
        return None if self.is_past else model_of(self.totals, self.target_year, "log", towards=self.pooled)

    @property
    def totals(self) -> pd.DataFrame:
        """Every yearly total of the usual definition up to the deadline."""
        rows = self.rows[(self.rows["indicator"] == TOTAL) & (self.rows["definition"] == "")]
        yearly = rows[rows["period"].str.fullmatch(r"\d{4}")]
        return yearly[yearly["period"].astype(int) <= self.target_year]

    @cached_property
    def pooled(self) -> sparse_counts.Pooled | None:
        """Growth of the same count elsewhere, towards which the model's is shrunk; ``None`` where too few places publish it."""
        sector, unit = "supporting_industry", "enterprises"
        return growth_elsewhere(TOTAL, sector, unit, place=self.place, as_of=self.as_of)

    @property
    def model_interval(self) -> tuple[float | None, float | None]:
        """The model's 80 % interval of the total at the deadline; not calibrated."""
        if self.model is None:
            return None, None
        row = self.model.interval((80,)).iloc[-1]
        return float(row["lower_80"]), float(row["upper_80"])

    @cached_property
    def standard_share(self) -> pd.Series:
        """Enterprises at international standard as a share of all, percent, by year with both figures."""
        part, whole = (self.results_of(code).set_index("period")["value"] for code in (STANDARD, TOTAL))
        years = sorted(set(part.index) & set(whole.index))
        index = pd.PeriodIndex(years, freq="Y", name="period")
        part, whole = (series.reindex(years).set_axis(index) for series in (part, whole))
        return shares.share(part, whole) if years else pd.Series(dtype=float, index=index)

    def verdict_on(self, goal: Goal) -> targets.Verdict:
        """Verdict on a goal by the published result of its year; not knowable without one of its definition."""
        mine = self.results_of(goal.indicator)
        results = chosen_results(mine[(mine["period"] == goal.period) & (mine["definition"] == goal.definition)])
        return results[0].against(goal) if results else "not_knowable"

    @property
    def due(self) -> tuple[Goal, ...]:
        """The goals past their deadline."""
        return tuple(goal for goal in self.goals if self.has_passed(goal.period))

    def behind(self, *indicators: str) -> pd.DataFrame:
        """Rows of the goals and chosen results of these indicators; of every goal where there is neither."""
        stated = {row for goal in self.goals if goal.indicator in indicators for row in goal.rows}
        results = self.results[self.results["indicator"].isin(indicators)]
        cited = pd.concat([self.goal_rows[self.goal_rows["row"].isin(stated)], results], ignore_index=True)
        return cited if len(cited) else self.goal_rows
