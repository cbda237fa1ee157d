"""The facts of the programme question: plans with their groups, fields and tasks, goals and results."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pandas as pd

from chnt_analysis.assessment import Assessment
from chnt_analysis.questions.page import Facts
from chnt_analysis.questions.programme.lines import MonitoredLine

PREFIX = "programme_"
LINKAGE, SUPPLIERS = "programme_linkage_participations", "programme_new_direct_suppliers"
TASKS = "programme_tasks"
COUNTED = ("enterprise_participations", "enterprises", "persons")


@dataclass(frozen=True)
class Plan:
    """One plan that states tasks.

    Attributes
    ----------
    document, years : str
        The document, by code or as typed, and its years.
    tasks, entered, groups : int
        Number of tasks, of those with a name, and of groups.
    """

    document: str
    years: str
    tasks: int
    entered: int
    groups: int


@dataclass(frozen=True)
class ProgrammeFacts(Facts):
    """Goals of a place's programme and what is known of their results.

    Attributes
    ----------
    goals : DataFrame
        The goals that stand, one row a goal.
    programmes : DataFrame
        Groups, fields, tasks and goals of the place's programmes, one a row, with their ``kind``; blank where they are neither published nor entered.
    assessed : tuple of Assessment
        Every goal, assessed.
    lines : tuple of MonitoredLine
        What is monitored beside the goals, with its newest figures.
    capital : DataFrame
        Foreign capital registered from January to December, one row a year and kind.
    """

    goals: pd.DataFrame = field(repr=False)
    programmes: pd.DataFrame = field(repr=False)
    assessed: tuple[Assessment, ...] = field(repr=False)
    lines: tuple[MonitoredLine, ...] = field(default=(), repr=False)
    capital: pd.DataFrame = field(default_factory=pd.DataFrame, repr=False)

    @property
    def tasks(self) -> pd.DataFrame:
        """The single tasks, blank where they are neither published nor entered."""
        return self.programmes[self.programmes["what"] == "task"]

    @property
    def groups(self) -> pd.DataFrame:
        """The groups of tasks and the fields; empty where the place published none."""
        return self.programmes[self.programmes["what"].isin(["group", "field"])]

    @property
    def plans(self) -> Iterator[Plan]:
        """The plans that state tasks, in the order of their files."""
        for _, rows in self.programmes.groupby("programme", sort=False):
            tasks, groups = rows[rows["what"] == "task"], rows[rows["what"] == "group"]
            if len(tasks):
                named = int(((tasks["vi"] != "") | (tasks["en"] != "")).sum())
                yield Plan(rows["document"].iloc[0], rows["years"].iloc[0], len(tasks), named, len(groups))

    @property
    def participation(self) -> pd.DataFrame:
        """Goals counted in enterprises, participations or persons, without tasks and money; of a programme without such all its counts."""
        counted = self.goals["unit"].isin(COUNTED) & self.goals["indicator"].str.startswith(PREFIX)
        goals = self.goals[counted & (self.goals["indicator"] != TASKS)]
        others = ~self.goals["unit"].str.startswith("percent") & ~self.goals["indicator"].str.startswith(PREFIX)
        return goals if len(goals) else self.goals[others]

    @property
    def budgets(self) -> pd.DataFrame:
        """Published budgets."""
        return self.goals[self.goals["indicator"].str.startswith("programme_budget")]

    def goal_of(self, indicator: str) -> pd.Series | None:
        """The first goal of an indicator; ``None`` where the plan names none."""
        mine = self.goals[self.goals["indicator"] == indicator]
        return None if mine.empty else mine.iloc[0]

    @property
    def conversion(self) -> float | None:
        """New direct suppliers that the plan expects of a hundred participations in supplier linkage."""
        linkage, suppliers = self.goal_of(LINKAGE), self.goal_of(SUPPLIERS)
        return None if linkage is None or suppliers is None else 100 * float(suppliers["low"]) / float(linkage["low"])

    @property
    def participations_per_supplier(self) -> float | None:
        """Participations in supplier linkage that the plan expects for one new direct supplier."""
        return None if not self.conversion else 100 / self.conversion

    def result_of(self, indicator: str, period: str) -> pd.DataFrame:
        """The published or entered result of an indicator and period, one row; empty without one."""
        return self.rows[(self.rows["indicator"] == indicator) & (self.rows["period"] == period)].iloc[:1]

    @property
    def with_result(self) -> int:
        """Number of goals with a result."""
        return sum(len(self.result_of(goal.indicator, goal.period)) for goal in self.goals.itertuples())

    @property
    def tasks_entered(self) -> int:
        """Number of tasks that have been entered."""
        return sum(plan.entered for plan in self.plans)
