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
from chnt_analysis.questions.programme.answer import label, plan_name, promised
from chnt_analysis.questions.programme.facts import TASKS, ProgrammeFacts
from chnt_analysis.questions.programme.lines import MonitoredLine
from chnt_analysis.wording import MISSING, Messages, date, pick, verdict

NO_SECTOR = (
    "",
    "supporting_industry",
    "all_sectors",
    "manufacturing",
)  # sectors that the name of the indicator says already


def monitored_table(facts: ProgrammeFacts, say: Messages) -> Exhibit:
    """Goal, result if published or entered, source, status."""
    table = pd.DataFrame([_monitored(facts, assessment, say) for assessment in facts.assessed])
    return present(facts, say, "monitored", table)


def lines_table(facts: ProgrammeFacts, say: Messages) -> Exhibit:
    """What is monitored beside the goals: the newest published figure and the one before; a line without a figure stays a named blank."""
    rows = [_line(line, say) for line in facts.lines]
    table = pd.DataFrame(rows, columns=["topic", "indicator", "newest", "before", "available_from"])
    cited = [line.rows for line in facts.lines if len(line.rows)]
    shown = pd.concat(cited, ignore_index=True).drop_duplicates("row") if cited else facts.rows.iloc[:0]
    return present(facts, say, "lines", table, rows=shown)


def capital_chart(facts: ProgrammeFacts, say: Messages) -> Exhibit:
    """Foreign capital registered in each year, new and adjusted: what investment promotion starts from."""
    rows = facts.capital
    if rows.empty:
        return absent(facts, say, "capital", say("no-capital", place=facts.place), rows=facts.rows.iloc[:0])
    names = {code: obs.label("indicator", code, say.language) for code in rows["indicator"].unique()}
    frame = pd.DataFrame(
        {"period": rows["period"].str[:4], "series": rows["indicator"].map(names), "value": rows["value"].astype(float)}
    )
    unit = charts.Axis(title=say("capital.unit"), digits=0, zero_line=True)
    chart = charts.line(frame, series="series", kind="published", y=unit, language=say.language)
    return present(facts, say, "capital", chart, data=frame, rows=rows)


def _line(line: MonitoredLine, say: Messages) -> tuple[str, str, str, str, str]:
    what = obs.label("indicator", line.indicator, say.language) if line.indicator else say("lines.not-counted")
    if line.indicator and line.sector not in NO_SECTOR:
        what = say("lines.of-sector", indicator=what, sector=line.sector)
    none = say("lines.blank")
    newest = "; ".join(_figure(row, line, say) for row in line.newest.itertuples()) or none
    before = "; ".join(_figure(row, line, say) for row in line.before.itertuples()) or MISSING
    day = date(line.newest["available_from"].max(), say.language) if len(line.newest) else MISSING
    return pick(say.language, **line.title), what, newest, before, day


def _figure(row, line: MonitoredLine, say: Messages) -> str:
    period = f"{row.period[:4]}-01..{row.period}" if line.since_january and len(row.period) == 7 else row.period
    words = {"value": stated(row, say.language), "unit": row.unit, "period": period, "place": row.place}
    return say("lines.figure-of-place" if line.group else "lines.figure", **words)


def funnel_chart(facts: ProgrammeFacts, say: Messages) -> Exhibit:
    """The participation goals as bars, a range from its low to its high end, beside results where there are any."""
    goals = facts.participation
    if goals.empty:
        return absent(facts, say, "funnel", promised(facts, say), rows=facts.goal_rows)
    bars: list[tuple[str, float, float, str]] = []
    for goal in goals.sort_values("low", ascending=False).itertuples():
        name, result = label(goal.indicator, say), facts.result_of(goal.indicator, goal.period)
        bars.append((say("funnel.goal", of=name), goal.low, goal.high, "goal"))
        if len(result):
            value = float(result["value"].iloc[0])
            bars.append((say("funnel.result", of=name), value, value, kind_of(result)))
    frame = pd.DataFrame(bars, columns=["category", "low", "value", "kind"])
    chart = charts.bars(frame, value=charts.Axis(title=say("funnel.unit")), language=say.language)
    return present(facts, say, "funnel", chart, data=frame)


def groups_table(facts: ProgrammeFacts, say: Messages) -> Exhibit:
    """The groups of tasks and the fields of the plans."""
    groups = facts.groups
    if groups.empty:
        return absent(facts, say, "groups", say("groups.none", place=facts.place))
    tasks = facts.tasks
    entered = tasks[_named(tasks, say) != ""].groupby(["programme", "group"]).size()
    table = pd.DataFrame(
        {
            "plan": _plans(groups, say),
            "part": [say(f"parts.{what}") for what in groups["what"]],
            "group": groups["number"],
            "contents": _named(groups, say),
            "entered": [
                str(entered.get((row.programme, row.number), 0)) if row.what == "group" else MISSING
                for row in groups.itertuples()
            ],
        }
    ).reset_index(drop=True)
    return present(facts, say, "groups", table, rows=_cited(facts, groups))


def tasks_table(facts: ProgrammeFacts, say: Messages) -> Exhibit:
    """The single tasks: blank where they are neither published nor entered; owner, dates and budget where any is known."""
    tasks = facts.tasks
    if tasks.empty:
        return absent(facts, say, "tasks", say("tasks.none"))
    budget = [
        f"{row.budget} {obs.label('unit', row.budget_unit, say.language)}" if row.budget else ""
        for row in tasks.itertuples()
    ]
    known = {"owner": tasks["owner"], "begins": tasks["start"], "ends": tasks["end"], "budget": budget}
    table = pd.DataFrame(
        {
            "plan": _plans(tasks, say),
            "task": tasks["number"],
            "group": tasks["group"].replace("", MISSING),
            "name": _named(tasks, say).replace("", say("task-states.unknown")),
            **{name: [cell or MISSING for cell in cells] for name, cells in known.items() if any(cells)},
            "state": [say(f"task-states.{state or 'unknown'}") for state in tasks["status"]],
            "result": tasks["result"].replace("", MISSING),
        }
    ).reset_index(drop=True)
    kinds = None if tasks["status"].ne("").any() else ()  # a list of what is not known has no kind
    return present(facts, say, "tasks", table, rows=_cited(facts, tasks), kinds=kinds)


def _plans(rows: pd.DataFrame, say: Messages) -> list[str]:
    return [plan_name(row.document, row.years, say) for row in rows.itertuples()]


def _named(rows: pd.DataFrame, say: Messages) -> pd.Series:
    """Return the names in the page's language, in the other where there is none."""
    one, other = ("vi", "en") if say.language == "vi" else ("en", "vi")
    return rows[one].where(rows[one] != "", rows[other])


def _cited(facts: ProgrammeFacts, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows whose sources stand under a table of a programme: its own, and the goal of the number of tasks."""
    stated = facts.goal_rows[facts.goal_rows["indicator"] == TASKS]
    columns = ["source", "kind", "imputed", "row"]
    return pd.concat([stated[columns], rows.assign(imputed=False)[columns]], ignore_index=True)


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


def _monitored(facts: ProgrammeFacts, assessment: Assessment, say: Messages) -> dict[str, str]:
    goal = assessment.goal
    result = facts.result_of(goal.indicator, goal.period)
    stating = facts.goal_rows[facts.goal_rows["row"].isin(goal.rows)]
    return {
        "indicator": goal.indicator,
        "period": goal.period,
        "goal": aim(assessment.goal, say.language),
        "result": say("monitored.unpublished") if result.empty else stated(result.iloc[0], say.language),
        "state": _state(assessment, say),
        "goal_source": _publishers(stating, say),
        "result_source": _publishers(result, say) or MISSING,
    }


def _state(assessment: Assessment, say: Messages) -> str:
    """The verdict after the deadline; before it that it is not due, and how far it has come."""
    if assessment.verdict is not None:
        return verdict(assessment.verdict, say.language)
    if assessment.latest is None:
        return say("monitored.open")
    return say("monitored.so_far", value=value_words(assessment, say.language), period=assessment.latest.period)


def _publishers(rows: pd.DataFrame, say: Messages) -> str:
    return "; ".join(dict.fromkeys(obs.publisher(source.publisher, say.language) for source in obs.sources_of(rows)))


EXHIBITS = {
    "monitored_table": monitored_table,
    "lines_table": lines_table,
    "capital_chart": capital_chart,
    "funnel_chart": funnel_chart,
    "groups_table": groups_table,
    "tasks_table": tasks_table,
    "budget_table": budget_table,
}
