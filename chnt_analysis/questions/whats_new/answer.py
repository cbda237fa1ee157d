"""The answer about the newest release: its sentence, numbers and cards."""

from __future__ import annotations

import pandas as pd

from chnt_analysis.exhibits import Card, Number
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.questions.page import Answer
from chnt_analysis.questions.whats_new.facts import BASES, NewsFacts
from chnt_analysis.wording import Messages


def answer(facts: NewsFacts, say: Messages) -> Answer:
    """Return the newest month's rates, and how many figures are new or revised, the other kinds and goals after them."""
    parts = [_months(facts, say)] if facts.has_months else []
    return Answer(
        sentence=" ".join([*parts, _others(facts, say)]),
        numbers=numbers(facts),
        kinds=("published",),
        cards=_cards(facts, say),
        rows=pd.concat([facts.new, facts.others_changed, facts.goal_rows], ignore_index=True),
    )


def _others(facts: NewsFacts, say: Messages) -> str:
    counts = {"new": len(facts.others_new), "revised": len(facts.others_revised), "goals": len(facts.goals_new)}
    return say("others-sentence", place=facts.place, since=f"{facts.since:%Y-%m-%d}", **counts)


def _months(facts: NewsFacts, say: Messages) -> str:
    span = f"{facts.month.year}-01..{facts.month}"
    rates = [say(f"rate.{basis}", value=row["value"].iloc[0], span=span) for basis, row in facts.newest.items()]
    return say(
        "sentence",
        place=facts.place,
        month=str(facts.month),
        sector=facts.spoken,
        rates=say.listing(rates),
        since=f"{facts.since:%Y-%m-%d}",
        new=len(facts.new),
        revised=len(facts.revised),
    )


def numbers(facts: NewsFacts) -> tuple[Number, ...]:
    """Return the headline numbers."""
    newest = facts.newest if facts.has_months else {}
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
        Number.of("month", str(facts.month) if facts.has_months else None),
        Number.of("sector", facts.spoken if facts.has_months else None),
        Number.of("since", f"{facts.since:%Y-%m-%d}"),
        Number.of("new", len(facts.new), rows=facts.new["row"]),
        Number.of("revised", len(facts.revised), rows=facts.revised["row"]),
        Number.of("others_new", len(facts.others_new), rows=facts.others_new["row"]),
        Number.of("others_revised", len(facts.others_revised), rows=facts.others_revised["row"]),
        Number.of("goals_new", len(facts.goals_new), kind="goal", rows=facts.goal_rows["row"]),
        *rates,
    )


def _cards(facts: NewsFacts, say: Messages) -> tuple[Card, ...]:
    others = Card(
        say("card-others.label"), say("card-others", new=len(facts.others_changed)), kind_of(facts.others_changed)
    )
    if not facts.has_months:
        return (others,)
    notes = {"yoy": str(facts.month), "ytd": f"{facts.month.year}-01..{facts.month}"}
    rates = [
        Card(
            say(f"card-label.{basis}"),
            say("card-rate", value=row["value"].iloc[0]),
            kind_of(row),
            say("card-rate.note", sector=facts.spoken, period=notes[basis]),
        )
        for basis, row in facts.newest.items()
        if basis != "mom"
    ]
    return (
        *rates,
        Card(say("card-revised.label"), say("card-revised", revised=len(facts.revised)), kind_of(facts.revised)),
        others,
    )
