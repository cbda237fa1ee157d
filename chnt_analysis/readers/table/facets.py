"""What texts say together: the facets of a figure, and which lines speak for the lines below them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chnt_analysis.readers.table.labels import Said

APART = ("prices", "base", "edition")
FACETS = ("indicator", "place", "sector", "basis", "unit", "status", "period", "part", "year", *APART)


def values(texts: Sequence[Said], facet: str) -> list[str]:
    """Return the different things that texts say of a facet, in their order."""
    return list(dict.fromkeys(str(v) for s in texts if (v := getattr(s, facet))))


def is_context(texts: Sequence[Said], usual: set[str]) -> bool:
    """Return whether a line without figures speaks for the lines below it: it says what they leave open, a year over months among dated lines too."""
    said_too = {facet for facet in usual if values(texts, facet)}
    return not said_too or ("part" in usual and said_too == {"period"} and values(texts, "period")[0].isdecimal())


def joined(texts: Sequence[Said]) -> Said | None:
    """Return what a line without figures says for the lines below it."""
    facts = {facet: said_of[0] for facet in FACETS if len(said_of := values(texts, facet)) == 1}
    return Said(**fitting(facts)) if facts else None


def fitting(facts: dict[str, str]) -> dict[str, Any]:
    """Return facts as the attributes of :class:`Said`, the year as a number."""
    return {k: int(v) if k == "year" else v for k, v in facts.items()}
