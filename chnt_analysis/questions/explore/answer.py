"""The answer of the exploration: its sentence, numbers and cards."""

from __future__ import annotations

from typing import Any

from chnt_analysis.exhibits import Number
from chnt_analysis.questions.explore.facts import WIDEST, ExploreFacts
from chnt_analysis.questions.page import Answer, card
from chnt_analysis.wording import Messages


def answer(facts: ExploreFacts, say: Messages) -> Answer:
    """Return the newest whole year of the level, the outlook of the year asked about, and how many goals are stated."""
    words = about(facts)
    parts = [say("sentence-level", **words), say("sentence-goals", **words)]
    cards = [card(say, "card-level", "estimate", **words)]
    if facts.outlook is not None:
        parts.insert(1, say("sentence-outlook", **words))
        cards.append(card(say, "card-outlook", "estimate", **words))
    return Answer(" ".join(parts), numbers(facts), kinds=("published", "estimate"), cards=tuple(cards))


def about(facts: ExploreFacts) -> dict[str, Any]:
    """Return the variables of every message."""
    outlook = facts.outlook
    ends = {} if outlook is None else {"point": outlook["point"], "low": outlook["lower"], "high": outlook["upper"]}
    last = facts.annual.index[-1].year if len(facts.annual) else None
    return {
        "place": facts.place,
        "sector": facts.sector,
        "month": str(facts.known.level.index[-1]),
        "last": last,
        "growth": None if last is None else float(facts.annual.iloc[-1]),
        "has": last is not None,
        "year": facts.target_year,
        "level": WIDEST,
        "goals": len(facts.assessed),
        **ends,
    }


def numbers(facts: ExploreFacts) -> tuple[Number, ...]:
    """Return the headline numbers."""
    words, outlook = about(facts), facts.outlook
    estimate: dict[str, Any] = {"unit": "percent", "kind": "estimate", "rows": facts.rows["row"]}
    ends = ("point", "lower", "upper")
    return (
        Number.of("sector", facts.sector),
        Number.of("last_year", words["last"]),
        Number.of("last_growth", words["growth"], **estimate),
        Number.of("target_year", facts.target_year, kind="assumption"),
        *(
            Number.of(name, None if outlook is None else outlook[end], **estimate)
            for name, end in zip(("estimate", f"lower_{WIDEST}", f"upper_{WIDEST}"), ends, strict=True)
        ),
        Number.of("goals", len(facts.assessed), kind="goal", rows=facts.goal_rows["row"]),
    )
