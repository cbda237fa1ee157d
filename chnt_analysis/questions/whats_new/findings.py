"""What the exhibits of the newest release find."""

from __future__ import annotations

from chnt_analysis.questions import together
from chnt_analysis.questions.findings import Findings, Variables, counted
from chnt_analysis.questions.whats_new.facts import NewsFacts
from chnt_analysis.wording import Messages


def _month(facts: NewsFacts, say: Messages) -> Variables:
    yoy = facts.newest.get("yoy")
    if yoy is None:
        return None
    return {"sector": facts.spoken, "month": str(facts.month), "value": float(yoy["value"].iloc[0])}


def _months(facts: NewsFacts, say: Messages) -> Variables:
    drawn, _ = facts.drawn
    mine = drawn[drawn["sector"] == facts.spoken]
    if together.are_together(facts.place):
        mine = mine.assign(period=mine["period"].map(together.span_of))
    if mine.empty:
        return None
    low, high = mine.loc[mine["value"].idxmin()], mine.loc[mine["value"].idxmax()]
    ends = {"low": low["value"], "low_month": low["period"], "high": high["value"], "high_month": high["period"]}
    return {"sector": facts.spoken, **ends}


def _expected(facts: NewsFacts, say: Messages) -> Variables:
    first = facts.expected.iloc[0]
    words = {"sector": first["sector"], "first": first["first"], "point": first["point"]}
    return {**words, "low": first["lower_80"], "high": first["upper_80"], "month": str(facts.month)}


def _others(facts: NewsFacts, say: Messages) -> Variables:
    return {"new": len(facts.others_new) + len(facts.goals_new), "revised": len(facts.others_revised)}


def _answers(facts: NewsFacts, say: Messages) -> Variables:
    moved = (facts.answers["before"] - facts.answers["after"]).abs() >= SAME
    return {"moved": int(moved.sum()), "total": len(facts.answers)}


SAME = 0.005  # in the unit of an answer: no change as printed
FINDINGS: Findings = {
    "month": _month,
    "months": _months,
    "expected": _expected,
    "revised": lambda facts, say: counted(facts.revised),
    "others": _others,
    "answers": _answers,
}
