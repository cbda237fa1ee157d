"""The answer of the data request: its sentence, numbers and cards."""

from __future__ import annotations

from chnt_analysis.exhibits import Card, Number
from chnt_analysis.questions.data_request.facts import DataRequestFacts
from chnt_analysis.questions.page import Answer, card
from chnt_analysis.wording import Messages


def answer(facts: DataRequestFacts, say: Messages) -> Answer:
    """Return which figure to ask for first; the widths are our estimates over ranges that are assumed."""
    return Answer(
        sentence=sentence(facts, say),
        numbers=numbers(facts),
        kinds=("published", "estimate", "assumption"),
        cards=_cards(facts, say),
    )


def numbers(facts: DataRequestFacts) -> tuple[Number, ...]:
    """Return the headline numbers: how many figures are missing, and the value of information of each in percent of its goal."""
    rows = [row for request in facts.requests for row in request.rows]
    files = dict.fromkeys(file for request in facts.requests for file in request.assumptions)
    return (
        Number.of("requests", len(facts.requests), kind="estimate", rows=rows, assumptions=tuple(files)),
        *(
            Number.of(
                f"{r.code}_pct", r.worth_pct, unit="percent", kind="estimate", rows=r.rows, assumptions=r.assumptions
            )
            for r in facts.requests
        ),
    )


def sentence(facts: DataRequestFacts, say: Messages) -> str:
    """Return the answer in words."""
    if not facts.requests:
        return say("sentence-nothing", place=facts.place)
    first = say(f"asked-table.{facts.requests[0].code}")
    parts = [say("sentence-first", total=len(facts.requests), place=facts.place, table=first)]
    for share in [r for r in facts.requests if r.answer == "output_share"][:1]:
        key = "sentence-share.it" if share is facts.requests[0] else "sentence-share"
        table, widths = say(f"asked-table.{share.code}"), {"before": share.before, "after": share.after}
        parts.append(say(key, year=facts.target_year, table=table, **widths))
    return " ".join(parts)


def _cards(facts: DataRequestFacts, say: Messages) -> tuple[Card, ...]:
    return tuple(
        card(say, "card-worth", "estimate", worth=r.worth_pct, answer=say(f"narrowed.{r.answer}"), number=i)
        for i, r in enumerate(facts.measured[:3], start=1)
    )
