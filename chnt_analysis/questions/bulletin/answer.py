"""The answer of the bulletin: three sentences, the numbers of the questions it quotes, and a card of each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from chnt_analysis.exhibits import Headline, Number
from chnt_analysis.questions.bulletin.facts import BulletinFacts
from chnt_analysis.questions.bulletin.lead import lead
from chnt_analysis.questions.page import Answer
from chnt_analysis.wording import Messages

CARDS = {
    "output_share": 1,
    "output_growth": 0,
    "enterprises": 1,
    "programme": 1,
}  # which card of a question stands large


def answer(facts: BulletinFacts, say: Messages) -> Answer:
    """Return the bulletin in three sentences: share, growth, enterprises; without any of them the first of what there is."""
    heads = headlines(facts, say)
    sentences = lead(facts, say) or [_first_sentence(head.sentence) for head in heads.values()]
    numbers = [replace(one, name=f"{name}.{one.name}") for name, head in heads.items() for one in head.figures]
    return Answer(
        sentence=" ".join(sentences),
        numbers=(Number.of("year", facts.year, kind="assumption"), *numbers),
        kinds=kinds_quoted(facts, say),
        cards=tuple(card for name, at in CARDS.items() if name in heads for card in heads[name].cards[at : at + 1]),
    )


def quoted(facts: BulletinFacts, name: str, say: Messages) -> Any:
    """Return a question that the bulletin quotes, in the language of the messages."""
    return facts.quoted(name, say.language)


def headlines(facts: BulletinFacts, say: Messages) -> dict[str, Headline]:
    """Return the headlines of the questions that the bulletin quotes, by name."""
    return {name: quoted(facts, name, say).headline() for name in facts.pages}


def kinds_quoted(facts: BulletinFacts, say: Messages) -> tuple[str, ...]:
    """Return what the answers rest on."""
    return tuple({kind for head in headlines(facts, say).values() for kind in head.kinds})


def _first_sentence(text: str) -> str:
    head, mark, _ = text.partition(". ")
    return head + "." if mark else head
