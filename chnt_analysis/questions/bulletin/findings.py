"""What the exhibits of the bulletin find; the charts it borrows keep the findings of their own questions."""

from __future__ import annotations

from chnt_analysis.questions.bulletin.facts import BulletinFacts
from chnt_analysis.questions.findings import Findings, Variables
from chnt_analysis.wording import Messages


def _goals(facts: BulletinFacts, say: Messages) -> Variables:
    known = sum(one.newest is not None for one in facts.standings)
    return {"known": known, "total": len(facts.standings)}


def _outcomes(facts: BulletinFacts, say: Messages) -> Variables:
    known = [one for one in facts.past if one.result is not None]
    reached = sum(one.verdict == "reached" for one in known)
    return {"reached": reached, "known": len(known), "due": len(facts.past)}


FINDINGS: Findings = {"goals": _goals, "outcomes": _outcomes}
