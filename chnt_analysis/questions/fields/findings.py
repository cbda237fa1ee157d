"""What the exhibits of the fields question find; every one of them of the proxy."""

from __future__ import annotations

from chnt_analysis.questions.fields.answer import field_title
from chnt_analysis.questions.fields.facts import REST, FieldFacts
from chnt_analysis.questions.findings import Findings, Variables
from chnt_analysis.wording import Messages


def _main_field(facts: FieldFacts, say: Messages) -> Variables:
    if not facts.is_covered:
        return None
    name, value = facts.main_field()
    field = field_title(facts, name, say)
    return {"field": field, "value": value, "year": facts.year, "state": "positive" if value > 0 else "none"}


def _main_division(facts: FieldFacts, say: Messages) -> Variables:
    if not facts.is_covered:
        return None
    contributed = facts.contributions(facts.year)
    division, value = str(contributed.idxmax()), float(contributed.max())
    state = "positive" if value > 0 else "none"
    return {"division": division, "count": len(contributed), "value": value, "year": facts.year, "state": state}


def _range(facts: FieldFacts, say: Messages) -> Variables:
    if not facts.is_covered:
        return None
    whole = facts.whole_of(facts.year)
    other = {"state": "none" if whole is None else "known", "whole": 0.0 if whole is None else float(whole["value"])}
    return {**facts.growth_of(facts.year), "year": facts.year, **other}


def _origin(facts: FieldFacts, say: Messages) -> Variables:
    parts = facts.by_origin(facts.year)
    national = float(parts.loc[parts["borrowed"], "value"].sum())
    return {"total": float(parts["value"].sum()), "national": national, "year": facts.year}


def _borrowed(facts: FieldFacts, say: Messages) -> Variables:
    year = facts.years()[-1]
    return {"borrowed": facts.borrowed(year), "year": year}


def _structure(facts: FieldFacts, say: Messages) -> Variables:
    table, (first, last) = facts.structure(), facts.structure_years
    fields = table[table["field"] != REST]
    return {"first": first, "last": last, "before": fields["before"].sum(), "after": fields["after"].sum()}


FINDINGS: Findings = {
    "divisions": _main_division,
    "fields": _main_field,
    "range": _range,
    "origin": _origin,
    "borrowed": _borrowed,
    "structure": _structure,
}
