"""What the scenarios make of the share: paths, what makes them differ, what reaches the goal, and every place beside one another."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import scenarios as engine
from chnt_analysis.goals import Goal, yearly_results
from chnt_analysis.questions import industry
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.questions.page import Facts
from chnt_analysis.questions.reckoner import START_ENDS
from chnt_analysis.questions.scenarios.levers import single_levers
from chnt_analysis.questions.scenarios.panel import SHARE, panel
from chnt_analysis.questions.start import Start
from chnt_analysis.scenarios.compare import Comparison, compare
from chnt_analysis.scenarios.decompose import Decomposition, decompose
from chnt_analysis.scenarios.sensitivity import START, sensitivity, smallest_change

BASELINE = "baseline"
CONTRASTED = (BASELINE, "export_boom", "plan")  # a differential, a correlated one, and a growth of its own
FIXED = tuple(float(growth) for growth in range(0, 16, 2))  # growth of manufacturing given, percent a year


@dataclass(frozen=True)
class ScenariosFacts(Facts):
    """The scenarios from the same start with the same random numbers.

    Attributes
    ----------
    asked : Goal
        The goal asked about; a level that no plan states has no rows.
    target_year : int
        Its deadline.
    levels, draws, seed
        Levels of the bands, percent; number of paths, and the seed that all scenarios share.
    goals, annual : DataFrame
        Goals for the share by plan; published growth of manufacturing, one row a year.
    start : Start
        The starting share, published or assumed.
    scenarios : dict of str to Scenario
        The scenarios by name; published years take the place of assumed ones.
    with_levers : tuple of Scenario
        Every scenario with levers, compared or not.
    chosen : str
        Name of the one whose assumptions are moved.
    comparison : Comparison
        Their paths.
    """

    asked: Goal
    target_year: int
    levels: tuple[int, ...]
    draws: int
    seed: int
    goals: pd.DataFrame = field(repr=False)
    annual: pd.DataFrame = field(repr=False)
    start: Start = field(repr=False)
    scenarios: dict[str, engine.Scenario] = field(repr=False)
    chosen: str
    comparison: Comparison = field(repr=False)
    with_levers: tuple[engine.Scenario, ...] = field(default=(), repr=False)

    @property
    def goal(self) -> float:
        """The level asked about, percent of manufacturing output: its lower end."""
        return self.asked.low

    @property
    def base_year(self) -> int:
        """Year of the starting share."""
        return self.start.year

    @property
    def start_rows(self) -> pd.DataFrame:
        """The row of the starting share; empty where it is assumed."""
        shares = self.rows[self.rows["indicator"] == SHARE]
        return shares.iloc[:0] if self.start.assumption else shares[shares["period"] == str(self.base_year)]

    @property
    def start_kind(self) -> str:
        """Whether the starting share is published, the user's own, our estimate, or an assumption."""
        return self.start.assumed_kind if self.start.assumption else kind_of(self.start_rows)

    @property
    def differential_is_recorded(self) -> bool:
        """Whether the record of actual shares stands for the differential of a scenario whose file lets it."""
        stated = [s.stated_differential for s in self.scenarios.values()]
        return any(d is not None and d.from_record and d.sd_of_one_year is None for d in stated)

    @cached_property
    def starts(self) -> dict[str, float]:
        """Starting share of each scenario, percent: its own where its file states one and none is published."""
        return {name: self._start_of(name).central for name in self.scenarios}

    @cached_property
    def ends(self) -> pd.Series:
        """Median share of each scenario in the target year, percent."""
        return pd.Series({n: float(np.median(self.starts[n] * r[-1])) for n, r in self.comparison.ratio.items()})

    @property
    def reaching(self) -> int:
        """How many scenarios reach the goal with their median."""
        return int((self.ends >= self.goal).sum())

    @cached_property
    def differences(self) -> pd.DataFrame:
        """One row a scenario: median, difference from the baseline path by path with its bands, break-even start, growth of both."""
        against = self.comparison.differences(BASELINE, self.starts, self.levels).set_index("scenario")
        bands = [f"{end}_{level}" for level in self.levels for end in ("lower", "upper")]
        table = against[["point", *bands]].reindex(list(self.scenarios)).rename(columns={"point": "difference"})
        table.insert(0, "median", self.ends)
        pace = self.comparison.growth()[["manufacturing", "supporting"]]
        return table.assign(break_even_start=self.break_even).join(pace).reset_index()

    @cached_property
    def break_even(self) -> pd.Series:
        """Starting share from which half of each scenario's paths reach the goal; missing where that is the goal by construction."""
        even = self.comparison.break_even(self.goal)
        return even.mask([self.scenarios[name].keeps_share for name in even.index])

    @cached_property
    def drivers(self) -> dict[str, Decomposition]:
        """What each assumption adds to the difference from the baseline, points of the median share, by scenario."""
        base = self.scenarios[BASELINE]
        return {
            name: decompose(base, other, start=(self.starts[BASELINE], self.starts[name]), **self._span, **self._random)
            for name, other in self.scenarios.items()
            if name != BASELINE
        }

    @cached_property
    def moved(self) -> pd.DataFrame:
        """What each assumption of the chosen scenario does to the share, and its break-even value."""
        start = self._start_of(self.chosen)
        return sensitivity(self.scenarios[self.chosen], start=start, goal=self.goal, **self._span)

    @property
    def smallest(self) -> pd.Series | None:
        """The assumption of the chosen scenario whose change alone ends at the goal with the least of its range; the start left out."""
        return smallest_change(self.moved, without=(START,))

    @cached_property
    def levers(self) -> pd.DataFrame:
        """What each lever alone adds to the baseline's share, and how much of the gap to the goal that closes."""
        baseline, start = self.scenarios[BASELINE], self.starts[BASELINE]
        return single_levers(baseline, self.with_levers, start=start, goal=self.goal, **self._span, **self._random)

    @property
    def lever_rows(self) -> pd.DataFrame:
        """Published rows and goals that the levers' ranges were read from, as known at the date."""
        rows = obs.rows_named({row for s in self.with_levers for lever in s.levers for row in lever.rows})
        return rows[rows["available_from"] <= self.as_of]

    @cached_property
    def conditional(self) -> pd.DataFrame:
        """Median share in the target year given growth of manufacturing: columns manufacturing, scenario, value (percent)."""
        shown = [s for name, s in self.scenarios.items() if name in (self.chosen, *CONTRASTED)]
        rows = []
        for growth in FIXED:
            given = dict.fromkeys(range(self.base_year + 1, self.target_year + 1), growth)
            comparison = compare(shown, given=given, **self._span, **self._random)
            rows += [(growth, n, float(np.median(self.starts[n] * r[-1]))) for n, r in comparison.ratio.items()]
        return pd.DataFrame(rows, columns=["manufacturing", "scenario", "value"])

    @cached_property
    def panel(self) -> pd.DataFrame:
        """Every place, goal and scenario in one frame; the scenarios as their files state them."""
        shipped = engine.names()
        as_stated = [engine.load(name) if name in shipped else s for name, s in self.scenarios.items()]
        return panel(as_stated, as_of=self.as_of, target_year=self.target_year, **self._random)

    @property
    def panel_rows(self) -> pd.DataFrame:
        """Goals, starting shares and growth of manufacturing behind the panel."""
        places, goals = self.panel["place"].unique(), obs.targets()
        stated = goals["place"].isin(places) & goals["indicator"].isin(self.panel["indicator"].unique())
        known = goals["period"].isin(self.panel["deadline"]) & (goals["available_from"] <= self.as_of)
        starts = [yearly_results(place, SHARE, as_of=self.as_of).tail(1) for place in places]
        grown = [industry.annual_published(industry.rates_of(p, "manufacturing", self.as_of)) for p in places]
        return pd.concat([goals[stated & known], *starts, *grown], ignore_index=True)

    @property
    def used_rows(self) -> pd.DataFrame:
        """What the paths rest on: the goal, the start where it is published, published years after it."""
        shares = self.rows[self.rows["indicator"] == SHARE]
        later = self.annual[self.annual["period"].astype(int) > self.base_year]
        start = shares.iloc[:0] if self.start.assumption else shares
        return pd.concat([self.goal_rows, start, later], ignore_index=True)

    @property
    def grid(self) -> list[float]:
        """Starting shares along which the proportion of paths that reach the goal is shown, percent."""
        if self.start.assumption is not None:
            return [float(value) for value in self.start.assumption.grid.values()]
        return [round(self.start.central * (0.7 + 0.05 * i), 4) for i in range(13)]

    @property
    def slider_values(self) -> tuple[float, float, float]:
        """Where the sliders start: share, manufacturing's growth and differential of the chosen scenario."""
        chosen = self.scenarios[self.chosen]
        start = float(np.clip(self.starts[self.chosen], *START_ENDS))
        return start, chosen.growth_in(self.target_year).central, chosen.differential.central

    def files(self, *names: str) -> tuple[str, ...]:
        """Return the shipped files of some scenarios, and that of the start where it is assumed."""
        shipped = (f"scenarios/{name}.yml" for name in names)
        there = tuple(name for name in shipped if (obs.DATA / name).is_file())
        return (*there, *self.start.files)

    def _start_of(self, name: str) -> Any:
        own = self.scenarios[name].starting_share
        return own if own is not None and self.start.assumption else self.start.span

    @property
    def _span(self) -> dict[str, Any]:
        return {"start_year": self.base_year, "end_year": self.target_year}

    @property
    def _random(self) -> dict[str, Any]:
        return {"draws": self.draws, "seed": self.seed}
