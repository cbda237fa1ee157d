"""What the exhibits of the question about the share's evidence find: ranges and counts, never a probability."""

from __future__ import annotations

from chnt_analysis.questions.evidence import OWN
from chnt_analysis.questions.findings import Findings, Variables
from chnt_analysis.questions.share_evidence.answer import line_name
from chnt_analysis.questions.share_evidence.facts import POOL, EvidenceFacts
from chnt_analysis.wording import Messages


def _ranges(facts: EvidenceFacts, say: Messages) -> Variables:
    low, high = facts.evidence.envelope
    pool = facts.ranges.set_index("item").loc[POOL]
    words = {"lines": len(facts.evidence.lines), "year": facts.evidence.year, "low": low, "high": high}
    return {**words, "pool_low": pool["low"], "pool_high": pool["high"]}


def _counts(facts: EvidenceFacts, say: Messages) -> Variables:
    return {"fewest": facts.counts.min(), "most": facts.counts.max(), "count": facts.count, "goal": facts.goal}


def _needed(facts: EvidenceFacts, say: Messages) -> Variables:
    easiest = facts.easiest
    if easiest is None:
        return None
    name = line_name(facts, easiest["item"], say)
    return {"line": name, "needed": easiest["needed"], "now": easiest["weight"]}


def _moves(facts: EvidenceFacts, say: Messages) -> Variables:
    out = facts.moves[facts.moves["case"] == "without"]
    if out.empty:
        return None
    return {"low": out["central"].min(), "high": out["central"].max(), "now": facts.evidence.span.central}


def _lines(facts: EvidenceFacts, say: Messages) -> Variables:
    used = sum(line.name != OWN for line in facts.evidence.lines)
    return {"used": used, "aside": len(facts.evidence.aside)}


FINDINGS: Findings = {
    "ranges": _ranges,
    "counts": _counts,
    "needed": _needed,
    "moves": _moves,
    "lines": _lines,
}
