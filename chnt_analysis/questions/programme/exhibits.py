"""The exhibits of the programme question."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import charts
from chnt_analysis import observations as obs
from chnt_analysis.assessment import Assessment
from chnt_analysis.assessment.words import aim, value_words
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.goals import stated
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.questions.page import absent, present
from chnt_analysis.questions.programme.answer import label, promised
from chnt_analysis.questions.programme.facts import TASKS, ProgrammeFacts
from chnt_analysis.wording import MISSING, Messages, verdict


def monitored_table(facts: ProgrammeFacts, say: Messages) -> Exhibit:
    """Goal, result if published or entered, source, status."""
    table = pd.DataFrame([_monitored(facts, found, say) for found in facts.assessed])
    return present(facts, say, "monitored", table)


def funnel_chart(facts: ProgrammeFacts, say: Messages) -> Exhibit:
    """The participation goals as bars, beside results where there are any."""
    goals = facts.participation
    if goals.empty:
        return absent(facts, say, "funnel", promised(facts, say), rows=facts.goal_rows)
    bars: list[tuple[str, float, str]] = []
    for goal in goals.sort_values("low", ascending=False).itertuples():
        name, result = label(goal.indicator, say), facts.result_of(goal.indicator, goal.period)
        bars.append((say("funnel.goal", of=name), goal.high, "goal"))
        if len(result):
            bars.append((say("funnel.result", of=name), float(result["value"].iloc[0]), kind_of(result)))
    frame = pd.DataFrame(bars, columns=["category", "value", "kind"])
    chart = charts.bars(frame, value=charts.Axis(title=say("funnel.unit")), language=say.language)
    return present(facts, say, "funnel", chart, data=frame)


def groups_table(facts: ProgrammeFacts, say: Messages) -> Exhibit:
    """The groups of tasks of the plan."""
    if facts.groups.empty:
        return absent(facts, say, "groups", say("groups.none", place=facts.place))
    entered = facts.tasks[facts.tasks["name"] != ""].groupby("group").size()
    table = pd.DataFrame(
        {
            "group": facts.groups["group"],
            "contents": facts.groups[say.language],
            "entered": [int(entered.get(group, 0)) for group in facts.groups["group"]],
        }
    )
    return present(facts, say, "groups", table, rows=_task_rows(facts))


def tasks_table(facts: ProgrammeFacts, say: Messages) -> Exhibit:
    """The single tasks: blank where they are neither published nor entered."""
    if facts.groups.empty:
        return absent(facts, say, "tasks", say("tasks.none"))
    tasks = facts.tasks
    table = pd.DataFrame(
        {
            "task": tasks["task"],
            "group": tasks["group"].replace("", MISSING),
            "name": tasks["name"].replace("", say("task-states.unknown")),
            "state": [say(f"task-states.{state or 'unknown'}") for state in tasks["status"]],
            "result": tasks["result"].replace("", MISSING),
        }
    )
    return present(facts, say, "tasks", table, rows=_task_rows(facts))


def budget_table(facts: ProgrammeFacts, say: Messages) -> Exhibit:
    """Published budgets of the programme."""
    money = facts.budgets
    if money.empty:
        return absent(facts, say, "budget", say("budget.none", place=facts.place))
    table = pd.DataFrame(
        {
            "item": [label(indicator, say) for indicator in money["indicator"]],
            "period": money["period"].to_numpy(),
            "budget": [stated(row, say.language) for row in money.itertuples()],
        }
    )
    rows = facts.goal_rows[facts.goal_rows["indicator"].isin(money["indicator"])]
    return present(facts, say, "budget", table, rows=rows)


def _monitored(facts: ProgrammeFacts, found: Assessment, say: Messages) -> dict[str, str]:
    goal = found.goal
    result = facts.result_of(goal.indicator, goal.period)
    stating = facts.goal_rows[facts.goal_rows["row"].isin(goal.rows)]
    return {
        "indicator": goal.indicator,
        "period": goal.period,
        "goal": aim(found, say.language),
        "result": say("monitored.unpublished") if result.empty else stated(result.iloc[0], say.language),
        "state": _state(found, say),
        "goal_source": _publishers(stating),
        "result_source": _publishers(result) or MISSING,
    }


def _state(found: Assessment, say: Messages) -> str:
    """The verdict after the deadline; before it that it is not due, and how far it has come."""
    if found.verdict is not None:
        return verdict(found.verdict, say.language)
    if found.latest is None:
        return say("monitored.open")
    return say("monitored.so_far", value=value_words(found, say.language), period=found.latest.period)


def _task_rows(facts: ProgrammeFacts) -> pd.DataFrame:
    return facts.goal_rows[facts.goal_rows["indicator"] == TASKS]


def _publishers(rows: pd.DataFrame) -> str:
    return "; ".join(dict.fromkeys(source.publisher for source in obs.sources_of(rows)))


EXHIBITS = {
    "monitored_table": monitored_table,
    "funnel_chart": funnel_chart,
    "groups_table": groups_table,
    "tasks_table": tasks_table,
    "budget_table": budget_table,
}
