"""The facts of the programme question: goals, results, tasks and groups."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from chnt_analysis.assessment import Assessment
from chnt_analysis.questions.page import Facts

LINKAGE, SUPPLIERS = "programme_linkage_participations", "programme_new_direct_suppliers"
TASKS = "programme_tasks"
COUNTED = ("enterprise_participations", "enterprises", "persons")


@dataclass(frozen=True)
class ProgrammeFacts(Facts):
    """Goals of a place's programme and what is known of their results.

    Attributes
    ----------
    goals : DataFrame
        The goals that stand, one row a goal.
    tasks : DataFrame
        The single tasks, blank where they are neither published nor entered.
    groups : DataFrame
        The groups of tasks; empty where the place published none.
    assessed : tuple of Assessment
        Every goal, assessed.
    """

    goals: pd.DataFrame = field(repr=False)
    tasks: pd.DataFrame = field(repr=False)
    groups: pd.DataFrame = field(repr=False)
    assessed: tuple[Assessment, ...] = field(repr=False)

    @property
    def participation(self) -> pd.DataFrame:
        """Goals counted in enterprises, participations or persons, without tasks and money."""
        return self.goals[self.goals["unit"].isin(COUNTED) & (self.goals["indicator"] != TASKS)]

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
    def task_goal(self) -> int | None:
        """Number of tasks that the plan states; ``None`` where it states none."""
        stated = self.goal_of(TASKS)
        return None if stated is None else int(stated["low"])

    @property
    def tasks_entered(self) -> int:
        """Number of tasks that have been entered."""
        return int((self.tasks["name"] != "").sum())
