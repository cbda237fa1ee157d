"""The answer of the comparison: its sentence, numbers and cards."""

from __future__ import annotations

from typing import Any

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Card, Number
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.questions.page import Answer, card
from chnt_analysis.questions.places.facts import LARGEST, SHARE, PlacesFacts, groups
from chnt_analysis.wording import Messages, pick


def answer(facts: PlacesFacts, say: Messages) -> Answer:
    """Return how the place stands among those it is compared with."""
    ranked = {name: _ranked(facts, name) for name in ("growth", "labour")}
    parts = [say(f"sentence-{name}", **about) for name, about in ranked.items() if about]
    return Answer(
        sentence=" ".join([_published(facts, say), *parts, _share(facts, say)]),
        numbers=numbers(facts),
        kinds=("published", "estimate"),
        cards=tuple(_card(facts, say, name, about) for name, about in ranked.items() if about),
    )


def numbers(facts: PlacesFacts) -> tuple[Number, ...]:
    """Return the headline numbers."""
    growth, labour = facts.rank(facts.growth), facts.rank(facts.labour)
    own = facts.own(facts.growth) if growth else None
    compared = facts.growth.loc[facts.growth["place"] != facts.nation, "row"]
    averaged = facts.labour.loc[facts.labour["place"] != facts.nation, "rows"].explode().dropna()
    goals = facts.goals[facts.goals["place"] != facts.nation]
    return (
        Number.of("places", len(facts.members)),
        Number.of("common_year", facts.common_year, rows=facts.growth["row"]),
        Number.of("growth", None, unit="percent") if own is None else _growth(facts, own),
        Number.of("growth_rank", growth[0] if growth else None, rows=compared),
        Number.of("labour_rank", labour[0] if labour else None, kind="estimate", rows=averaged),
        Number.of("with_goals", goals["place"].nunique()),
        Number.of("with_actual_share", int((facts.results["indicator"] == SHARE).sum())),
    )


def _growth(facts: PlacesFacts, own: pd.Series) -> Number:
    published = facts.rows[facts.rows["row"] == own["row"]]
    return Number.of("growth", own["value"], unit="percent", kind=kind_of(published), rows=published["row"])


def group_name(peers: str, say: Messages) -> str:
    """Return the name of a group of places."""
    if peers == LARGEST:
        return say("largest")
    return str(groups().set_index("group").loc[[peers], pick(say.language, vi="vi", en="en")].iloc[0])


def _published(facts: PlacesFacts, say: Messages) -> str:
    table = facts.coverage[facts.coverage["place"] != facts.nation]
    counts = {name: int((table[name] > 0).sum()) for name in ("results", "goals")}
    group = group_name(facts.peers, say)
    return say("sentence-published", total=len(table), place=facts.place, group=group, **counts)


def _ranked(facts: PlacesFacts, name: str) -> dict[str, Any]:
    """Return the place's value and rank, what they are of, and the rows behind; nothing where it has no rank."""
    table = facts.growth if name == "growth" else facts.labour
    if (rank := facts.rank(table)) is None:
        return {}
    own = facts.own(table)
    about = {key: own[key] for key in ("value", "months", "first", "last") if key in own}
    return {**about, "place": facts.place, "year": facts.common_year, "rank": rank[0], "total": rank[1]}


def _share(facts: PlacesFacts, say: Messages) -> str:
    shares = facts.results.loc[facts.results["indicator"] == SHARE, "place"]
    names = [obs.label("place", place, say.language) for place in shares]
    return say("sentence-share", places=say.listing(names)) if names else say("sentence-share.none")


def _card(facts: PlacesFacts, say: Messages, name: str, about: dict[str, Any]) -> Card:
    if name == "labour":  # a mean of published rates is arithmetic of ours
        return card(say, "card-labour", "estimate", **about)
    published = facts.rows[facts.rows["row"] == facts.own(facts.growth)["row"]]
    return card(say, "card-growth", kind_of(published), **about)
