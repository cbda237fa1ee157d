"""The answer of the audit: its sentence, numbers and cards."""

from __future__ import annotations

from chnt_analysis.exhibits import Card, Number
from chnt_analysis.observations import KEY
from chnt_analysis.questions.data_audit.facts import AuditFacts
from chnt_analysis.questions.page import Answer
from chnt_analysis.wording import Messages


def answer(facts: AuditFacts, say: Messages) -> Answer:
    """Return how much is published for the place and how much of it is contradicted."""
    return Answer(
        sentence=say("sentence", place=facts.place, **counts(facts)),
        numbers=numbers(facts),
        kinds=("published",),
        cards=_cards(facts, say),
        rows=facts.rows,
    )


def counts(facts: AuditFacts) -> dict[str, float]:
    """Return the counts that sentence and cards quote; ``undated`` in percent of the rows."""
    return {
        "figures": facts.figures,
        "rows": len(facts.rows),
        "sources": facts.rows["source"].nunique(),
        "disputed": len(facts.disputed_figures),
        "undated": 100 * len(facts.imputed) / len(facts.rows),
        "missing": int(facts.monthly_gaps["missing"].sum()),
        "series": len(facts.monthly_gaps),
    }


def numbers(facts: AuditFacts) -> tuple[Number, ...]:
    """Return the headline numbers."""
    counted, first = counts(facts), facts.first_estimates
    return (
        Number.of("rows", counted["rows"], rows=facts.rows["row"]),
        Number.of("indicators", len(facts.indicators)),
        Number.of("sources", counted["sources"]),
        Number.of("repeated", len(facts.repeated.drop_duplicates(KEY)), rows=facts.repeated["row"]),
        Number.of("disputed", counted["disputed"], rows=facts.disputed["row"]),
        *(Number.of(f"decided_by_{step}", n) for step, n in facts.steps.items()),
        Number.of("imputed_dates", len(facts.imputed), rows=facts.imputed["row"]),
        Number.of("months_missing", counted["missing"]),
        Number.of("corrections", len(facts.corrections)),
        Number.of(
            "first_estimate_bias",
            first.bias.get("mean"),
            unit="percentage_points",
            kind="estimate",
            rows=first.rows["row"],
        ),
    )


def _cards(facts: AuditFacts, say: Messages) -> tuple[Card, ...]:
    counted = counts(facts)
    names = ("figures", "disputed", "undated", *(("missing",) if counted["series"] else ()))
    return tuple(
        Card(
            say(f"card-{name}.label"),
            say(f"card-{name}", **counted),
            "published",
            say(f"card-{name}.note", **counted),
        )
        for name in names
    )
