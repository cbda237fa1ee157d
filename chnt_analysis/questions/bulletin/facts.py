"""What the bulletin rests on: the questions it quotes, where each main goal stands, and one plan as of its day and as of now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.assessment import Assessment, assess
from chnt_analysis.goals import Goal, read_goals, require_goals, yearly_results
from chnt_analysis.questions.page import Facts
from chnt_analysis.wording import Language

SUPPORTING, ENTERPRISES = "supporting_industry", "cnht_enterprises"
MAIN_GOALS = (
    "cnht_output_share",
    "cnht_output_growth",
    ENTERPRISES,
    "cnht_enterprises_international_standard_share",
)
NEEDED = ("cnht_output_share", "cnht_output_growth", "programme_new_direct_suppliers")  # results a bulletin should have


@dataclass(frozen=True)
class Standing:
    """Where a goal stands: the goal ahead (else the last one), the newest result of any definition, and the assessment."""

    assessment: Assessment
    newest: Any

    @property
    def goal(self) -> Goal:
        """The goal."""
        return self.assessment.goal

    @property
    def other_definition(self) -> bool:
        """Whether results are published, but none that counts what the goal counts."""
        return (
            self.newest is not None
            and self.assessment.latest is None
            and self.goal.definition != self.newest.definition
        )


@dataclass(frozen=True)
class BulletinFacts(Facts):
    """The numbers of the bulletin.

    Attributes
    ----------
    year : int
        Year the bulletin reports on.
    pages : mapping of str to Page
        The questions it quotes, by name.
    refused : tuple of str
        Names of the questions without an answer for the place.
    """

    year: int
    pages: Mapping[str, Any] = field(repr=False)
    refused: tuple[str, ...] = ()

    def quoted(self, name: str, language: Language) -> Any:
        """Return a question that the bulletin quotes in a language, the same object each time, so that it answers once."""
        key = name, language
        if key not in self._quoted:
            self._quoted[key] = replace(self.pages[name], language=language)
        return self._quoted[key]

    @cached_property
    def _quoted(self) -> dict[tuple[str, Language], Any]:
        return {}

    @cached_property
    def standings(self) -> list[Standing]:
        """Where each main goal of supporting industry stands; every goal of a place that states none of them."""
        goals = require_goals(self.place, None, sector=None, as_of=self.as_of)
        main = [g for g in goals if g.indicator in MAIN_GOALS and g.sector == SUPPORTING] or goals
        by_indicator: dict[tuple[str, str], list[Goal]] = {}
        for goal in main:
            by_indicator.setdefault((goal.indicator, goal.sector), []).append(goal)
        return [self._standing(every) for every in by_indicator.values()]

    def _standing(self, goals: list[Goal]) -> Standing:
        aim = next((g for g in goals if g.year >= self.as_of.year), goals[-1])
        results = yearly_results(self.place, aim.indicator, as_of=self.as_of, sector=aim.sector)
        newest = None if results.empty else list(results.itertuples())[-1]
        return Standing(assess(aim, as_of=self.as_of), newest)

    @property
    def missing(self) -> list[str]:
        """The indicators without any published result."""
        return [code for code in NEEDED if yearly_results(self.place, code, as_of=self.as_of).empty]

    @cached_property
    def plan(self) -> tuple[list[Goal], pd.Timestamp] | None:
        """The goals of the past deadline with the most dated goals, and the day they were known; ``None`` without one."""
        return plan_of(self.place, self.as_of)

    @cached_property
    def past(self) -> list[Assessment]:
        """Every goal of the place that is past its deadline, assessed."""
        assessments = [assess(goal, as_of=self.as_of) for goal in read_goals(place=self.place, as_of=self.as_of)]
        return [one for one in assessments if one.verdict is not None]


def plan_of(place: str, as_of: pd.Timestamp) -> tuple[list[Goal], pd.Timestamp] | None:
    """Return the goals of the past deadline with the most dated goals, and the day they were known; ``None`` without one."""
    by_year: dict[int, list[Goal]] = {}
    for goal in read_goals(place=place, sector=SUPPORTING, as_of=as_of):
        end = goal.deadline.to_timestamp(how="end")
        if not goal.imputed and goal.available_from <= end < as_of:
            by_year.setdefault(goal.year, []).append(goal)
    if not by_year:
        return None
    dated = by_year[max(by_year, key=lambda year: (len(by_year[year]), year))]
    known = min(goal.available_from for goal in dated)
    return [goal for goal in dated if goal.available_from == known], known


def rows_behind(assessments: list[Assessment]) -> pd.DataFrame:
    """Return the rows of goals and results behind some assessments."""
    return obs.rows_named({row for one in assessments for row in one.rows})
