"""The answer of the bulletin: the first sentences of the questions it quotes, their numbers and cards."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from chnt_analysis.exhibits import Headline, Number
from chnt_analysis.questions.bulletin.facts import BulletinFacts
from chnt_analysis.questions.page import Answer
from chnt_analysis.wording import Messages

FIRST = ("output_growth", "enterprises", "output_share", "programme")  # in the order of the summary
MOST_SENTENCES, MOST_CARDS = 3, 4


def answer(facts: BulletinFacts, say: Messages) -> Answer:
    """Return the bulletin in three sentences."""
    heads = headlines(facts, say)
    firsts = [_first_sentence(heads[name].sentence) for name in FIRST if name in heads]
    numbers = [replace(one, name=f"{name}.{one.name}") for name, head in heads.items() for one in head.figures]
    return Answer(
        sentence=" ".join(firsts[:MOST_SENTENCES]),
        numbers=(Number.of("year", facts.year, kind="assumption"), *numbers),
        kinds=kinds_quoted(facts, say),
        cards=tuple(card for head in heads.values() for card in head.cards[1:2])[:MOST_CARDS],
    )


def quoted(facts: BulletinFacts, name: str, say: Messages) -> Any:
    """Return a question that the bulletin quotes, in the language of the messages."""
    return replace(facts.pages[name], language=say.language)


def headlines(facts: BulletinFacts, say: Messages) -> dict[str, Headline]:
    """Return the headlines of the questions that the bulletin quotes, by name."""
    return {name: quoted(facts, name, say).headline() for name in facts.pages}


def kinds_quoted(facts: BulletinFacts, say: Messages) -> tuple[str, ...]:
    """Return what the answers rest on."""
    return tuple({kind for head in headlines(facts, say).values() for kind in head.kinds})


def _first_sentence(text: str) -> str:
    head, mark, _ = text.partition(". ")
    return head + "." if mark else head
