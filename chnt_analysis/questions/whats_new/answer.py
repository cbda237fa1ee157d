"""The answer about the newest release: its sentence, numbers and cards."""

from __future__ import annotations

from chnt_analysis.exhibits import Card, Number
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.questions.page import Answer
from chnt_analysis.questions.whats_new.facts import BASES, NewsFacts
from chnt_analysis.wording import Messages


def answer(facts: NewsFacts, say: Messages) -> Answer:
    """Return the newest month's rates, and how many figures are new or revised."""
    span = f"{facts.month.year}-01..{facts.month}"
    rates = [say(f"rate.{basis}", value=row["value"].iloc[0], span=span) for basis, row in facts.newest.items()]
    sentence = say(
        "sentence",
        place=facts.place,
        month=str(facts.month),
        sector=facts.spoken,
        rates=say.listing(rates),
        since=f"{facts.since:%Y-%m-%d}",
        new=len(facts.new),
        revised=len(facts.revised),
    )
    return Answer(
        sentence=sentence,
        numbers=numbers(facts),
        kinds=("published",),
        cards=_cards(facts, say),
        rows=facts.new,
    )


def numbers(facts: NewsFacts) -> tuple[Number, ...]:
    """Return the headline numbers."""
    newest = facts.newest
    rates = [
        Number.of(
            basis,
            newest[basis]["value"].iloc[0],
            unit="percent",
            kind=kind_of(newest[basis]),
            rows=newest[basis]["row"],
        )
        if basis in newest
        else Number.of(basis, None, unit="percent")
        for basis in BASES
    ]
    return (
        Number.of("month", str(facts.month)),
        Number.of("sector", facts.spoken),
        Number.of("since", f"{facts.since:%Y-%m-%d}"),
        Number.of("new", len(facts.new), rows=facts.new["row"]),
        Number.of("revised", len(facts.revised), rows=facts.revised["row"]),
        *rates,
    )


def _cards(facts: NewsFacts, say: Messages) -> tuple[Card, ...]:
    note = say("card-rate.note", sector=facts.spoken, month=str(facts.month))
    rates = [
        Card(say(f"card-label.{basis}"), say("card-rate", value=row["value"].iloc[0]), kind_of(row), note)
        for basis, row in facts.newest.items()
        if basis != "mom"
    ]
    return (*rates, Card(say("card-revised.label"), say("card-revised", revised=len(facts.revised)), "published"))
