"""What the exhibits of the audit find."""

from __future__ import annotations

from chnt_analysis.questions.data_audit.facts import AuditFacts
from chnt_analysis.questions.findings import Findings, Variables, counted, direction
from chnt_analysis.wording import Messages

OFFICIAL = "official_page"


def _months(facts: AuditFacts, say: Messages) -> Variables:
    months = facts.published_months
    return {"known": int(months["value"].sum()), "possible": 12 * len(months)}


def _gaps(facts: AuditFacts, say: Messages) -> Variables:
    gaps = facts.monthly_gaps
    return {"gaps": int((gaps["missing"] > 0).sum()), "series": len(gaps), "months": int(gaps["missing"].sum())}


def _rule(facts: AuditFacts, say: Messages) -> Variables:
    top = str(facts.steps.idxmax())
    return {"step": say(f"steps.{top}"), "count": int(facts.steps.max()), "total": int(facts.steps.sum())}


def _revision_months(facts: AuditFacts, say: Messages) -> Variables:
    by = facts.first_estimates.by_month.dropna()
    clear = [direction(row.lower, row.upper) != "unclear" for row in by.itertuples()]
    return {"clear": sum(clear), "total": len(by)}


def _revision_bias(facts: AuditFacts, say: Messages) -> Variables:
    by = facts.first_estimates.by_sector
    clear = [direction(row.lower, row.upper) != "unclear" for row in by.itertuples()]
    return {"clear": sum(clear), "total": len(by)}


def _sources(facts: AuditFacts, say: Messages) -> Variables:
    counts = facts.reliability
    if counts.empty:
        return None
    return {"official": int(counts.get(OFFICIAL, 0)), "total": int(counts.sum())}


FINDINGS: Findings = {
    "indicators": lambda facts, say: {"indicators": len(facts.indicators), "rows": len(facts.rows)},
    "months": _months,
    "gaps": _gaps,
    "disputed": lambda facts, say: {"disputed": len(facts.disputed_figures), "figures": facts.figures},
    "rule": _rule,
    "revision_months": _revision_months,
    "revision_bias": _revision_bias,
    "sources": _sources,
    "corrections": lambda facts, say: counted(facts.corrections),
}
