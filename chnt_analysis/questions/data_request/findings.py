"""What the exhibits of the letter find."""

from __future__ import annotations

from chnt_analysis.questions.data_request.facts import DataRequestFacts
from chnt_analysis.questions.findings import Findings, Variables
from chnt_analysis.wording import Messages


def _worth(facts: DataRequestFacts, say: Messages) -> Variables:
    number, most = max(enumerate(facts.measured, start=1), key=lambda one: one[1].worth_pct or 0.0)
    return {"number": number, "answer": say(f"narrowed.{most.answer}"), "worth": most.worth_pct}


FINDINGS: Findings = {"worth": _worth, "letter": lambda facts, say: {"count": len(facts.requests)}}
