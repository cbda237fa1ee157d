"""Lines of text that a page, a Word file and an Excel file share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from chnt_analysis import __version__
from chnt_analysis.exhibits import subtitle
from chnt_analysis.pages.notebook import Document
from chnt_analysis.pages.words import words
from chnt_analysis.wording import Language, date, kind, messages, period


def citation(document: Document, language: Language) -> str:
    """Return the line by which a page is cited: suite and version, title, date of knowledge."""
    as_of = (document.headline or {}).get("as_of", "")
    say = messages("pages", language)
    return say("citation", title=document.title, version=__version__, as_of=as_of or "none")


def facts(document: Document, language: Language) -> str:
    """Return the line below the answer: to when the figures go, as of when."""
    head, text = document.headline or {}, words(language)
    parts = []
    if head.get("figures_to"):
        parts.append(f"{text['figures_to']} {period(head['figures_to'], language)}")
    if head.get("as_of"):
        parts.append(f"{text['as_of']} {date(head['as_of'], language)}")
    return " · ".join(parts)


def about(payload: Mapping[str, Any], language: Language) -> str:
    """Return measure, place, period, unit and kinds of an exhibit in one line."""
    parts = (subtitle(payload), kinds(payload["kinds"], language))
    return " · ".join(part for part in parts if part)


def kinds(codes: Iterable[str], language: Language) -> str:
    """Return the kinds of figures in words, as the badges of a page name them."""
    return ", ".join(kind(code, language) for code in codes)


def card_lines(head: Mapping[str, Any], language: Language) -> list[str]:
    """Return one line a card of a headline: label, value, note and kind."""
    return [
        f"{card['label']}: {card['value']} ({'; '.join(filter(None, (card['note'], kind(card['kind'], language))))})"
        for card in head.get("cards", [])
    ]
