"""What the exhibits of the programme question find."""

from __future__ import annotations

from chnt_analysis.questions.findings import Findings, Variables, counted
from chnt_analysis.questions.programme.facts import ProgrammeFacts
from chnt_analysis.wording import Messages


def _monitored(facts: ProgrammeFacts, say: Messages) -> Variables:
    return {"known": facts.with_result, "total": len(facts.goals)}


def _lines(facts: ProgrammeFacts, say: Messages) -> Variables:
    return {"known": sum(len(line.newest) > 0 for line in facts.lines), "total": len(facts.lines)}


def _capital(facts: ProgrammeFacts, say: Messages) -> Variables:
    """Return the newest year's capital, new and adjusted together, beside the range of the years that have both."""
    rows = facts.capital
    if rows.empty:
        return None
    yearly = rows.assign(value=rows["value"].astype(float)).groupby("period")["value"].agg(["sum", "size"])
    both = yearly.loc[yearly["size"] == rows["indicator"].nunique(), "sum"]
    ends = {"low": both.min(), "high": both.max(), "first": both.index[0][:4], "last": both.index[-1][:4]}
    return {"value": both.iloc[-1], **ends}


def _funnel(facts: ProgrammeFacts, say: Messages) -> Variables:
    each = facts.participations_per_supplier
    return None if each is None else {"each": each}


def _groups(facts: ProgrammeFacts, say: Messages) -> Variables:
    kinds = facts.groups["what"]
    return {"groups": int((kinds == "group").sum()), "fields": int((kinds == "field").sum())}


def _tasks(facts: ProgrammeFacts, say: Messages) -> Variables:
    return {"entered": facts.tasks_entered, "total": len(facts.tasks)}


FINDINGS: Findings = {
    "monitored": _monitored,
    "lines": _lines,
    "capital": _capital,
    "funnel": _funnel,
    "groups": _groups,
    "tasks": _tasks,
    "budget": lambda facts, say: counted(facts.budgets),
}
