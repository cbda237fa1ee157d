"""One model of a goal: its value with qualifier, definition and document as data, and the results it may be compared with.

Each row of ``data/targets.csv`` names its document (a plan, decision or resolution) and its definition by a code. Rows of one document
that state the same goal are one goal with several sources. A result of another definition is never compared with it.
"""

from chnt_analysis.goals.model import Goal, GoalKind, Result, kind_of
from chnt_analysis.goals.reading import (
    LEVELS,
    asked_goal,
    goal_table,
    next_goal_year,
    read_goals,
    require_goals,
    standing_goals,
)
from chnt_analysis.goals.results import chosen_results, comparable, result_rows, results_of, verdict_on, yearly_results

__all__ = [
    "LEVELS",
    "Goal",
    "GoalKind",
    "Result",
    "asked_goal",
    "chosen_results",
    "comparable",
    "goal_table",
    "kind_of",
    "next_goal_year",
    "read_goals",
    "require_goals",
    "result_rows",
    "results_of",
    "standing_goals",
    "verdict_on",
    "yearly_results",
]
