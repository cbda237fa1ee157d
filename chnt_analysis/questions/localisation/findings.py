"""What the exhibits of the question about localisation find."""

from __future__ import annotations

from chnt_analysis.questions.findings import Findings, Variables, counted
from chnt_analysis.questions.localisation.answer import figure, short_name
from chnt_analysis.questions.localisation.facts import LocalisationFacts
from chnt_analysis.wording import Messages


def _goals(facts: LocalisationFacts, say: Messages) -> Variables:
    verdicts = facts.verdicts()
    return {"total": len(facts.assessed), "due": sum(verdicts.values()), **verdicts}


def _models(facts: LocalisationFacts, say: Messages) -> Variables:
    known = [(rate, ends) for rate in facts.rates if (ends := rate.interval()) is not None]
    if not known:
        return None
    rate, (low, _, high) = max(known, key=lambda one: one[1][2] - one[1][0])
    name = short_name(rate.indicator, rate.sector, say)
    return {"count": len(known), "name": name, "low": low, "high": high, "year": facts.target_year}


def _procurement(facts: LocalisationFacts, say: Messages) -> Variables:
    rate = facts.procurement
    if rate is None or (ends := rate.interval()) is None:
        return None
    newest = rate.known[-1]
    words = {"newest": figure(newest, say), "at": newest.year, "year": facts.target_year}
    return {**words, "low": ends[0], "high": ends[2]}


FINDINGS: Findings = {
    "goals": _goals,
    "models": _models,
    "procurement": _procurement,
    "results": lambda facts, say: counted(facts.rows),
}
