"""What the share question rests on: goals, shares, the start, the scenario's paths, and manufacturing's own forecast."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd

from chnt_analysis import scenarios, targets
from chnt_analysis.assessment import random_walk, share, sparse_counts
from chnt_analysis.forecasting import Draws
from chnt_analysis.goals import Goal, verdict_on
from chnt_analysis.questions import industry
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.questions.page import Facts
from chnt_analysis.questions.start import Start, figures_of
from chnt_analysis.wording import Kind

SHARE, SECTOR, GROWTH = "cnht_output_share", "manufacturing", "cnht_output_growth"
GROWTHS = np.arange(0.0, 22.1, 2.0)  # of supporting industry, percent a year
SHOWN_STARTS = 11


@dataclass(frozen=True)
class ShareFacts(Facts):
    """The numbers of the share question.

    Attributes
    ----------
    asked : Goal
        The goal asked about; a level that no plan states has no rows.
    target_year : int
        Year of the deadline.
    levels : tuple of int
        Levels of the bands, percent.
    goals : DataFrame
        Every goal for the share, as :func:`chnt_analysis.goals.goal_table` returns them.
    actual, other : DataFrame
        Published shares by the goal's definition and by others, one row a year.
    start : Start
        The starting share.
    scenario : Scenario
        The scenario, published years in place of assumed ones.
    ratio : ndarray
        Share over the starting share, years after the start x paths of the scenario.
    rates : DataFrame
        Published rates of manufacturing, every vintage.
    manufacturing : Draws or None
        Paths of manufacturing's monthly level to the deadline; ``None`` where too few rates are published.
    growth_goal : Goal or None
        The goal of the last deadline for the growth of supporting industry, for the joint statement.
    seed : int
        Seed of the share's random numbers.
    """

    asked: Goal = field(repr=False)
    target_year: int
    levels: tuple[int, ...]
    goals: pd.DataFrame = field(repr=False)
    actual: pd.DataFrame = field(repr=False)
    other: pd.DataFrame = field(repr=False)
    start: Start = field(repr=False)
    scenario: scenarios.Scenario = field(repr=False)
    ratio: np.ndarray = field(repr=False)
    rates: pd.DataFrame = field(repr=False)
    manufacturing: Draws | None = field(repr=False)
    growth_goal: Goal | None = field(default=None, repr=False)
    seed: int = 0

    @property
    def goal(self) -> float:
        """The share asked about, percent."""
        return self.asked.low

    @property
    def base_year(self) -> int:
        """Year of the starting share."""
        return self.start.year

    @property
    def starts(self) -> np.ndarray:
        """Starting shares, percent: the assumed grid, or the one published."""
        assumed = self.start.assumption
        return np.array([self.start.central]) if assumed is None else assumed.grid.values()

    @property
    def start_is_assumed(self) -> bool:
        """Whether the starting share is our assumption, for want of a published one."""
        return self.start.assumption is not None

    @property
    def start_rows(self) -> pd.DataFrame:
        """The row of the starting share; empty where it is assumed."""
        return self.actual[(self.actual["period"] == str(self.base_year)) & (not self.start_is_assumed)]

    @property
    def start_kind(self) -> Kind:
        """What the starting share is: our estimate, an assumption, published or the user's own."""
        return self.start.assumed_kind if self.start_is_assumed else kind_of(self.start_rows)

    @property
    def is_estimated(self) -> bool:
        """Whether an estimate of ours stands on the page: the share's outlook from real shares, or a start from the evidence."""
        return self.outlook is not None or self.start.evidence is not None

    @cached_property
    def annual(self) -> pd.DataFrame:
        """Published growth of manufacturing's calendar years, one chosen row a year."""
        return industry.annual_published(self.rates)

    @property
    def used_rows(self) -> pd.DataFrame:
        """What the scenario's arithmetic rests on: the goal, the start where it is published, published years after it."""
        start = self.actual.iloc[:0] if self.start_is_assumed else self.actual
        later = self.annual[self.annual["period"].astype(int) > self.base_year]
        return pd.concat([self.goal_rows, start, later], ignore_index=True)

    @property
    def past(self) -> bool:
        """Whether the deadline lies before the date of knowledge: the verdict is then retrospective."""
        return pd.Timestamp(year=self.target_year, month=12, day=31) < self.as_of

    @property
    def verdict(self) -> str | None:
        """Verdict on a deadline that has passed; ``None`` for one ahead."""
        return verdict_on(self.asked, self.actual) if self.past else None

    @cached_property
    def reached(self) -> pd.Series:
        """Part of the scenario's paths that reach the goal at the deadline, percent, by starting share."""
        end = self.starts[:, None] * self.ratio[-1][None, :]
        index = pd.Index(self.starts, name="start")
        return pd.Series(100 * (end >= self.goal).mean(axis=1), index=index, name="value")

    @property
    def break_even_start(self) -> float:
        """Starting share from which half of the scenario's paths reach the goal, percent."""
        return float(np.median(self.goal / self.ratio[-1]))

    @property
    def even_is_goal(self) -> bool:
        """Whether the break-even start is the goal by construction, but for the chance of the simulations."""
        return self.scenario.keeps_share

    @property
    def manufacturing_central(self) -> np.ndarray:
        """The scenario's central growth of manufacturing, percent, one value a year from start to deadline."""
        span = range(self.base_year + 1, self.target_year + 1)
        return np.array([self.scenario.growth_in(year).central for year in span])

    def differential_from(self, start: float) -> float:
        """Return the points a year by which supporting industry must outgrow manufacturing from a starting share.

        Manufacturing grows at the scenario's central rates; the answer is exact for equal yearly differentials.
        """
        return targets.required_differential(start, self.goal, self.manufacturing_central)

    @property
    def differential_needed(self) -> pd.DataFrame:
        """The differential needed from each starting share: columns start (percent) and value (points a year)."""
        return pd.DataFrame({"start": self.starts, "value": [self.differential_from(s) for s in self.starts]})

    @property
    def path_quantiles(self) -> pd.DataFrame:
        """Median and bands of the share from the central start, percent, start included."""
        paths = self.start.central * np.vstack([np.ones(self.ratio.shape[1]), self.ratio])
        years = range(self.base_year, self.target_year + 1)
        return share.Outlook(tuple(years), paths).interval(self.levels)

    @property
    def covered(self) -> bool:
        """Whether manufacturing's draws reach from the start to the deadline."""
        years = set() if self.manufacturing is None else set(self.manufacturing.periods.year)
        return {self.base_year, self.target_year} <= years

    @cached_property
    def whole_ratio(self) -> np.ndarray:
        """Manufacturing at the deadline over the start, one a draw."""
        assert self.manufacturing is not None
        end, start = (share.yearly_mean(self.manufacturing, y) for y in (self.target_year, self.base_year))
        return end / start

    @cached_property
    def figures(self) -> tuple[sparse_counts.Figure, ...]:
        """The actual shares of the goal's definition before the deadline, each with the interval it stands for."""
        return () if self.start_is_assumed else figures_of(self.actual, until=self.target_year - 1)

    @property
    def scenario_is_recorded(self) -> bool:
        """Whether the scenario's differential is that of the actual shares' record."""
        stated = self.scenario.stated_differential
        return stated is not None and stated.from_record and len(self.figures) >= sparse_counts.FEWEST_YEARS

    @cached_property
    def outlook(self) -> share.Outlook | None:
        """The share's draws from published or own shares; ``None`` where there is none to start from, or the outcome is known."""
        if not self.figures or (self.actual["period"] == str(self.target_year)).any():
            return None
        whole = self.manufacturing if self.covered else None
        return random_walk.outlook(
            self.figures, self.target_year, whole=whole, draws=self.ratio.shape[1], seed=self.seed
        )

    @cached_property
    def prior_alone(self) -> share.Outlook | None:
        """The same from the newest share and the prior alone: what the record adds is the difference."""
        if self.outlook is None:
            return None
        return random_walk.outlook(self.figures[-1:], self.target_year, draws=self.ratio.shape[1], seed=self.seed)

    @property
    def probability(self) -> float | None:
        """Model-based probability of the goal at the deadline, percent, from real shares; ``None`` while the start is assumed."""
        return None if self.outlook is None else 100 * self.outlook.probability(self.goal, self.target_year)

    @property
    def probability_of_both(self) -> float | None:
        """Probability, percent, that the share's goal is reached and supporting industry grows by its goal on average until then.

        ``None`` without real shares, a goal for growth, or a forecast of manufacturing.
        """
        if self.outlook is None or self.growth_goal is None or not self.covered:
            return None
        assert self.manufacturing is not None
        growth = random_walk.growth_of_part(self.outlook, self.manufacturing, self.target_year)
        reached = self.outlook.reaches(self.goal, self.target_year)
        return float(100 * (reached & (growth >= self.growth_goal.value)).mean())

    @cached_property
    def answers(self) -> pd.DataFrame:
        """What is said of the share at the deadline, by what it rests on, percent.

        Index ``figures`` (the shares with the prior), ``prior_alone``, ``scenario``; columns ``point, lower_80, upper_80, probability,
        reached_by``. Of a scenario the last two are parts of its simulations, not probabilities.
        """
        assert self.outlook is not None and self.prior_alone is not None
        paths = self.start.central * np.vstack([np.ones(self.ratio.shape[1]), self.ratio])
        scenario = share.Outlook(tuple(range(self.base_year, self.target_year + 1)), paths)
        every = {"figures": self.outlook, "prior_alone": self.prior_alone, "scenario": scenario}
        return pd.DataFrame({name: one.summary(self.goal, self.target_year) for name, one in every.items()}).T

    @property
    def chances(self) -> pd.DataFrame:
        """Chance of the goal, percent, if start and growth were known: columns start, growth, value."""
        around = np.unique([*np.linspace(0.6, 1.1, SHOWN_STARTS).round(2) * self.goal, *self.starts])
        starts = self.starts if len(self.starts) > 1 else around
        shown = starts[:: max(1, len(starts) // SHOWN_STARTS)]
        return share.conditional(shown, GROWTHS, self.whole_ratio, self.target_year - self.base_year, self.goal)

    @property
    def swings(self) -> pd.DataFrame:
        """Width of the answer by source, points of the share at the deadline: columns source, low, high, width."""
        assert self.manufacturing is not None
        s, d = self.start, self.scenario.differential
        last = min(self.manufacturing.origin.year - 1, self.target_year)
        first = min(self.base_year, last)
        known = share.yearly_mean(self.manufacturing, last) / share.yearly_mean(self.manufacturing, first)
        ends = (s.low, s.central, s.high), (d.low, d.central, d.high)
        return share.swings(*ends, self.manufacturing_central, self.whole_ratio, known)
