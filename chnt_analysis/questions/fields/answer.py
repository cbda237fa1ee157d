"""The answer of the fields question: its sentence, numbers and cards."""

from __future__ import annotations

from typing import Any

from chnt_analysis.exhibits import Card, Number
from chnt_analysis.questions.fields.facts import VARIANTS, FieldFacts, span_of
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.questions.page import Answer
from chnt_analysis.wording import Messages

KINDS = ("published", "assumption", "proxy")
MAPPING = "assumptions/proxy.yml"


def answer(facts: FieldFacts, say: Messages) -> Answer:
    """Return the proxy's growth and the field that carries it; why there is none where too little is published."""
    whole = facts.whole_of(facts.year)
    parts = [_proxy(facts, say) if facts.is_covered else refusal(facts, say)]
    if whole is not None:
        parts.append(say("whole", growth=float(whole["value"]), span=span_of(whole)))
    if facts.newer is not None:
        parts.append(say("newer", place=facts.place, year=facts.newer, **facts.known(facts.newer)))
    return Answer(
        sentence=" ".join(parts),
        numbers=numbers(facts),
        kinds=KINDS if facts.is_covered else ("published", "assumption"),
        cards=_cards(facts, say),
        rows=facts.rows_of_years([facts.year], whole=True),
    )


def numbers(facts: FieldFacts) -> tuple[Number, ...]:
    """Return the headline numbers."""
    whole, covered = facts.whole_of(facts.year), facts.is_covered
    growth = facts.growth_of(facts.year) if covered else dict.fromkeys(VARIANTS)
    fields = facts.by_field(facts.year) if covered else dict.fromkeys(facts.proxy.fields)
    rates = facts.rows_of_years([facts.year])["row"].tolist()
    proxy = {"unit": "percent", "kind": "proxy", "rows": rates, "assumptions": (MAPPING,)}
    return (
        Number.of("year", facts.year),
        *(Number.of(f"proxy_{name}", growth[name], **proxy) for name in VARIANTS),
        Number.of("borrowed", facts.borrowed(facts.year) if covered else None, **proxy),
        *(Number.of(f"covered_{name}", value, **proxy) for name, value in facts.known(facts.year).items()),
        Number.of("taken", facts.taken("central"), unit="percent", kind="assumption", assumptions=(MAPPING,)),
        Number.of(
            "manufacturing",
            None if whole is None else float(whole["value"]),
            unit="percent",
            rows=() if whole is None else (whole["row"],),
        ),
        *(Number.of(f"contribution_{name}", value, **proxy) for name, value in fields.items()),
    )


def field_title(facts: FieldFacts, name: str, say: Messages) -> str:
    """Return a key field's name."""
    return facts.proxy.fields[name].title[say.language]


def refusal(facts: FieldFacts, say: Messages) -> str:
    """Return why the proxy of the year is not stated: what is published, beside the thresholds."""
    least = facts.proxy.coverage
    return say(
        "refusal",
        place=facts.place,
        year=facts.year,
        least_weight=least.weight,
        least_own=least.own_weight,
        least_months=least.months,
        **facts.known(facts.year),
    )


def _proxy(facts: FieldFacts, say: Messages) -> str:
    growth, (name, points) = facts.growth_of(facts.year), facts.main_field()
    return say(
        "proxy",
        place=facts.place,
        year=facts.year,
        field=field_title(facts, name, say),
        points=points,
        borrowed=facts.borrowed(facts.year),
        level=facts.proxy.uncertainty.level,
        **growth,
    )


def _cards(facts: FieldFacts, say: Messages) -> tuple[Card, ...]:
    whole = facts.whole_of(facts.year)
    cards = _proxy_cards(facts, say) if facts.is_covered else [_coverage_card(facts, say)]
    if whole is not None:
        value = say("card-whole", value=float(whole["value"]))
        note = say("card-whole.note", span=span_of(whole))
        cards.append(Card(say("card-whole.label"), value, kind_of(whole), note))
    return tuple(cards)


def _coverage_card(facts: FieldFacts, say: Messages) -> Card:
    value = say("card-coverage", value=facts.known(facts.year)["weight"])
    return Card(say("card-coverage.label"), value, "assumption", say("card-coverage.note", year=facts.year))


def _proxy_cards(facts: FieldFacts, say: Messages) -> list[Card]:
    growth, (name, points) = facts.growth_of(facts.year), facts.main_field()
    noted: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
        "proxy": (
            {"value": growth["central"]},
            {"year": facts.year, "level": facts.proxy.uncertainty.level, "low": growth["low"], "high": growth["high"]},
        ),
        "field": ({"value": points}, {"field": field_title(facts, name, say)}),
    }
    if not facts.is_national:
        noted["borrowed"] = ({"value": facts.borrowed(facts.year)}, {})
    return [
        Card(say(f"card-{key}.label"), say(f"card-{key}", **value), "proxy", say(f"card-{key}.note", **note))
        for key, (value, note) in noted.items()
    ]
