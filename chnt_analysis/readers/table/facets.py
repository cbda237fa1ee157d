"""What texts say together: the facets of a figure, and which lines speak for the lines below them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chnt_analysis import observations as obs
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


def is_broader(indicator: str, than: str) -> bool:
    """Return whether the name of an indicator is part of the longer name of another one, so that it may stand for it in short.

    >>> is_broader("enterprises", "cnht_enterprises"), is_broader("cnht_output_share", "cnht_enterprises")
    (True, False)
    """
    short, whole = (set(obs.label("indicator", code, "vi").lower().split()) for code in (indicator, than))
    return short < whole


def finest(periods: list[str]) -> list[str]:
    """Return periods without a year that another of them lies in."""
    return [p for p in periods if not any(p != q and p.isdecimal() and q.startswith(p) for q in periods)]


def definition(prices: str) -> str:
    """Return the definition of amounts at constant prices: its code where there is one, else words."""
    code = prices.replace("constant", "constant_prices").replace(" ", "_")
    return code if code in obs.codes("definition") else f"{prices.replace('constant', 'constant prices of').strip()}"
