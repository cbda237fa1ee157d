"""What the goals side by side rest on: the goals as stated, manufacturing's published growth, and the growth that a share takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd

from chnt_analysis import scenarios, targets
from chnt_analysis.goals import Goal
from chnt_analysis.questions import industry
from chnt_analysis.questions.page import Facts
from chnt_analysis.questions.reckoner import GAP_ENDS, GROWTH_ENDS
from chnt_analysis.questions.start import assumed_start, from_record
from chnt_analysis.scenarios.compare import compare

SHARE, GROWTH, ENTERPRISES = "cnht_output_share", "cnht_output_growth", "cnht_enterprises"
STARTS = tuple(float(share) for share in range(8, 19))  # starting share, percent
PACES = (2.0, 4.0, 6.0, 8.0, 10.0)  # growth of manufacturing, percent a year
ISOLINES = (10.0, 12.0, 14.0, 16.0)  # starting share of each isoline, percent
GRID = np.linspace(0.0, 14.0, 29)  # growth of manufacturing along an isoline, percent a year
USUAL_START = 13.5  # where the slider starts for a place without an assumed start, percent


@dataclass(frozen=True)
class GoalsTogetherFacts(Facts):
    """The goals of a place and the arithmetic of share and growth.

    Attributes
    ----------
    asked : Goal
        The goal asked about; a level that no plan states has no rows.
    target_year, base_year : int
        Deadline, and the year the arithmetic starts from.
    goals : DataFrame
        One row a goal, as :func:`~chnt_analysis.goals.goal_table` returns them.
    annual : DataFrame
        Published growth of manufacturing, one row a year, percent.
    is_typed : bool
        Whether the reader typed the level.
    """

    asked: Goal
    target_year: int
    base_year: int
    goals: pd.DataFrame = field(repr=False)
    annual: pd.DataFrame = field(repr=False)
    is_typed: bool = False

    @property
    def goal(self) -> float:
        """The level asked about, percent of manufacturing output: its lower end."""
        return self.asked.low

    @property
    def indicators(self) -> int:
        """Number of indicators with a goal; one of two sectors counts twice."""
        return int(self.goals.groupby(["indicator", "sector"]).ngroups)

    @property
    def years(self) -> int:
        """Years from the start to the deadline."""
        return self.target_year - self.base_year

    @property
    def share_asked(self) -> bool:
        """Whether the place states a goal for the output share or the reader typed a level: without it there is nothing to compute."""
        return self.is_typed or bool((self.goals["indicator"] == SHARE).any())

    @property
    def growth_is_published(self) -> bool:
        """Whether the growth of supporting industry has been published or entered."""
        return bool((self.rows["indicator"] == GROWTH).any())

    @cached_property
    def growth_goals(self) -> pd.DataFrame:
        """Goals for the growth of supporting industry in order of their deadlines."""
        return self.goals[self.goals["indicator"] == GROWTH].sort_values("period")

    @property
    def growth_goal(self) -> float | None:
        """The goal of the last deadline for the growth of supporting industry, its lower end, percent a year."""
        return None if self.growth_goals.empty else float(self.growth_goals["low"].iloc[-1])

    @property
    def mean_growth(self) -> float | None:
        """Mean of the published annual growth of manufacturing, percent; ``None`` where none is published."""
        return None if self.annual.empty else float(self.annual["value"].mean())

    def start_for(self, manufacturing: float | None) -> float | None:
        """Return the starting share from which the growth goal ends exactly at the share goal.

        goal / ((1 + growth goal) / (1 + growth of manufacturing))^years

        Parameters
        ----------
        manufacturing : float or None
            Growth of manufacturing, percent a year.

        Returns
        -------
        float or None
            Percent of manufacturing output; ``None`` without a goal for the share or the growth, or without growth of manufacturing.
        """
        if not self.share_asked or self.growth_goal is None or manufacturing is None:
            return None
        paths = (np.full(self.years, growth) for growth in (self.growth_goal, manufacturing))
        return self.goal / targets.share_after(1.0, *paths)

    @property
    def consistent_start(self) -> float | None:
        """Starting share from which both goals are met together at manufacturing's mean growth, percent."""
        return self.start_for(self.mean_growth)

    @property
    def consistent_range(self) -> tuple[float | None, float | None]:
        """The same start at manufacturing's slowest and at its fastest published year, percent."""
        if self.annual.empty:
            return None, None
        return self.start_for(float(self.annual["value"].min())), self.start_for(float(self.annual["value"].max()))

    @cached_property
    def reckoner(self) -> pd.DataFrame:
        """Growth supporting industry needs, percent a year: columns start, manufacturing, value, and within (the growth goal)."""
        frame = self._required(((start, pace) for pace in PACES for start in STARTS), "value")
        return frame.assign(within=False if self.growth_goal is None else frame["value"] <= self.growth_goal)

    @cached_property
    def isolines(self) -> pd.DataFrame:
        """Growth of both that ends exactly at the share goal, percent a year: columns start, manufacturing, supporting."""
        return self._required(((start, pace) for start in ISOLINES for pace in GRID), "supporting")

    @cached_property
    def landings(self) -> pd.DataFrame:
        """Median growth of both, percent a year from start to deadline, of each scenario; published years in place of assumed ones."""
        known = industry.by_year(self.annual)
        there = [s for s in map(scenarios.load, scenarios.names()) if s.horizon.last >= self.target_year]
        chosen = [from_record(s.knowing(known), self.rows_of(SHARE), target_year=self.target_year) for s in there]
        comparison = compare(chosen, start_year=self.base_year, end_year=self.target_year)
        return comparison.growth().reset_index()

    @cached_property
    def slider_values(self) -> tuple[float, float, float]:
        """Where the sliders start: share, manufacturing's growth, differential; rounded to the sliders' steps."""
        (assumed, _), wanted = assumed_start(self.place, self.as_of), self.growth_goal
        start = round(assumed.central, 1) if assumed.place == self.place else USUAL_START
        if self.mean_growth is None:
            pace = scenarios.load("baseline").growth_in(self.target_year).central
        else:
            pace = round(self.mean_growth, 1)
        gap = 0.0 if wanted is None else float(np.clip(round(wanted - pace, 1), *GAP_ENDS))
        return start, float(np.clip(pace, *GROWTH_ENDS)), gap

    @cached_property
    def moved(self) -> pd.DataFrame:
        """Goals of the indicators that have goals for more than one deadline, in order of the deadlines."""
        deadlines = self.goals.groupby(["indicator", "sector"])["period"].transform("nunique")
        return self.goals[deadlines > 1].sort_values(["indicator", "sector", "period"], kind="stable")

    @cached_property
    def by_length(self) -> pd.DataFrame:
        """Every goal, those of the indicators with the most goals first."""
        size = self.goals.groupby(["indicator", "sector"])["period"].transform("size")
        ordered = self.goals.assign(size=size)
        return ordered.sort_values(["size", "indicator", "period"], ascending=[False, True, True])

    def goals_of(self, *indicators: str) -> pd.DataFrame:
        """Return the rows of the goals for some indicators."""
        return self.goal_rows[self.goal_rows["indicator"].isin(indicators)]

    def _required(self, cells, name: str) -> pd.DataFrame:
        frame = pd.DataFrame(cells, columns=["start", "manufacturing"])
        needed = [
            targets.required_share_growth(start, self.goal, self.years, pace)
            for start, pace in frame.itertuples(index=False)
        ]
        return frame.assign(**{name: needed})
