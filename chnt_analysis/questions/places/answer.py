"""The answer of the comparison: its sentence, numbers and cards."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Card, Number
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.questions.page import Answer
from chnt_analysis.questions.places.facts import LARGEST, NATION, PlacesFacts, groups
from chnt_analysis.wording import Kind, Messages


def answer(facts: PlacesFacts, say: Messages) -> Answer:
    """Return how the place stands among those it is compared with."""
    parts = (_published(facts, say), _growth(facts, say), _labour(facts, say), _share(facts, say))
    return Answer(
        sentence=" ".join(part for part in parts if part),
        numbers=numbers(facts),
        kinds=("published",),
        cards=_cards(facts, say),
    )


def numbers(facts: PlacesFacts) -> tuple[Number, ...]:
    """Return the headline numbers."""
    growth, labour = facts.rank(facts.growth), facts.rank(facts.labour)
    compared = facts.growth.loc[facts.growth["place"] != NATION, "row"]
    averaged = facts.labour.loc[facts.labour["place"] != NATION, "rows"]
    iip = facts.rows.loc[facts.rows["indicator"] == "iip_growth", "row"]
    return (
        Number.of("places", len(facts.members)),
        Number.of("common_year", facts.common_year(), rows=iip),
        Number.of("growth_rank", growth[0] if growth else None, rows=compared),
        Number.of("labour_rank", labour[0] if labour else None, rows=[row for rows in averaged for row in rows]),
        Number.of("with_goals", int(facts.goals[facts.goals["place"] != NATION]["place"].nunique())),
        Number.of("with_actual_share", len(facts.with_actual_share())),
    )


def group_name(peers: str, say: Messages) -> str:
    """Return the name of a group of places."""
    return say("largest") if peers == LARGEST else str(groups().set_index("group").loc[[peers], say.language].iloc[0])


def _published(facts: PlacesFacts, say: Messages) -> str:
    table = facts.coverage()
    table = table[table["place"] != NATION]
    return say(
        "sentence-published",
        total=len(table),
        place=facts.place,
        group=group_name(facts.peers, say),
        results=int((table["results"] > 0).sum()),
        goals=int((table["goals"] > 0).sum()),
    )


def _growth(facts: PlacesFacts, say: Messages) -> str:
    if (rank := facts.rank(facts.growth)) is None:
        return ""
    value = float(facts.own(facts.growth)["value"])
    year = facts.common_year()
    return say("sentence-growth", year=year, place=facts.place, value=value, rank=rank[0], total=rank[1])


def _labour(facts: PlacesFacts, say: Messages) -> str:
    if (rank := facts.rank(facts.labour)) is None:
        return ""
    own = facts.own(facts.labour)
    return say(
        "sentence-labour", value=own["value"], months=own["months"], last=own["last"], rank=rank[0], total=rank[1]
    )


def _share(facts: PlacesFacts, say: Messages) -> str:
    names = [obs.label("place", place, say.language) for place in facts.with_actual_share()]
    return say("sentence-share", places=say.listing(names)) if names else say("sentence-share.none")


def _cards(facts: PlacesFacts, say: Messages) -> tuple[Card, ...]:
    cards = []
    for name, table in (("growth", facts.growth), ("labour", facts.labour)):
        if (rank := facts.rank(table)) is None:
            continue
        own = facts.own(table)
        about = {"year": facts.common_year(), "months": own.get("months", 0), "rank": rank[0], "total": rank[1]}
        value, note = say(f"card-{name}", value=own["value"]), say(f"card-{name}.note", **about)
        cards.append(Card(say(f"card-{name}.label"), value, _kind(facts, own), note))
    return tuple(cards)


def _kind(facts: PlacesFacts, own: pd.Series) -> Kind:
    """Return whether the place's own value is published or the user's: of the months averaged, or of the one row."""
    return kind_of(facts.rows[facts.rows["row"].isin(own["rows"] if "rows" in own else [own["row"]])])
