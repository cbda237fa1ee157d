"""The order of a page: the chart that shows the answer comes first, no heading stands twice, the sections are listed."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from chnt_analysis.pages.notebook import Document, Part
from chnt_analysis.wording import Language, messages

NUMBERED = {"chart": "chart-number", "table": "table-number"}
FEW = 3  # sections that need no list
_HEADING = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Order:
    """The exhibit that stands beside the answer (None without charts), and the parts below in their order."""

    lead: Mapping[str, Any] | None
    body: tuple[Part, ...]


def ordered(parts: Sequence[Part], lead: str = "", language: Language = "vi") -> Order:
    """Return the parts of a page in its order.

    Parameters
    ----------
    parts : sequence of Part
        The parts as the notebook shows them.
    lead : str
        Id of the exhibit that shows the answer; the first chart where it is empty or not there.
    language : {"vi", "en"}
        Language in which the section it is taken from refers to it.
    """
    exhibits = [part for part in parts if part.form == "exhibit"]
    named = [part for part in exhibits if part.payload["id"] == lead]
    charts = [part for part in exhibits if part.payload["form"] == "chart"]
    first = next(iter(named or charts), None)
    rest = [part for part in _referring(parts, first, language) if part is not first]
    return Order(first.payload if first else None, tuple(_once_titled(_filled(rest))))


def numbered(document: Document) -> list[tuple[str, int, Mapping[str, Any]]]:
    """Return the charts and tables of a document as its page numbers them: form, number, payload."""
    order = ordered(document.parts, document.lead)
    shown = [*([order.lead] if order.lead else []), *(p.payload for p in order.body if p.form == "exhibit")]
    counts: dict[str, int] = {}
    result = []
    for payload in (payload for payload in shown if payload["form"] in NUMBERED):
        counts[payload["form"]] = counts.get(payload["form"], 0) + 1
        result.append((payload["form"], counts[payload["form"]], payload))
    return result


def label(form: str, number: int, language: Language) -> str:
    """Return the number of a chart or a table in words; empty for another form.

    Examples
    --------
    >>> label("chart", 2, "vi"), label("sentence", 1, "en")
    ('Hình 2.', '')
    """
    return messages("pages", language)(NUMBERED[form], number=number) if form in NUMBERED else ""


def with_contents(pieces: Sequence[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the pieces of HTML with an id on each heading, and the list of ids and headings; no list where there are few."""
    contents: list[tuple[str, str]] = []

    def named(match: re.Match[str]) -> str:
        contents.append((f"section-{len(contents) + 1}", _plain(match[1])))
        return f'<h2 id="{contents[-1][0]}">{match[1]}</h2>'

    marked = [_HEADING.sub(named, piece) for piece in pieces]
    return marked, contents if len(contents) > FEW else []


def anchor(form: str, number: int, id: str) -> str:
    """Return the id of an exhibit in its page.

    Examples
    --------
    >>> anchor("chart", 1, "a path")
    'chart-1-apath'
    """
    return f"{form}-{number}-{''.join(c for c in id if c.isalnum() or c in '_-')}"


def _referring(parts: Sequence[Part], lead: Part | None, language: Language) -> Sequence[Part]:
    """Return the parts in which the text of the section that the lead is taken from refers to it."""
    at = next((n for n, part in enumerate(parts) if part is lead), None)
    above = next((n for n in range((at or 0) - 1, -1, -1) if parts[n].form != "code"), None)
    if lead is None or above is None or parts[above].form != "text" or "<h2" not in parts[above].html:
        return parts
    if _HEADING.fullmatch(parts[above].html.strip()) or lead.payload["form"] not in NUMBERED:
        return parts
    form = lead.payload["form"]
    said = messages("pages", language)("see-figure", figure=label(form, 1, language).rstrip("."))
    link = f'<p><a href="#{anchor(form, 1, lead.payload["id"])}">{html.escape(said)}</a></p>'
    return [replace(part, html=f"{part.html}\n{link}") if n == above else part for n, part in enumerate(parts)]


def _filled(parts: Sequence[Part]) -> list[Part]:
    """Return the parts without headings of sections that hold nothing any more."""
    kept: list[Part] = []
    for number, part in enumerate(parts):
        following = next((p for p in parts[number + 1 :] if p.form != "code"), None)
        ends = following is None or (following.form == "text" and following.html.lstrip().startswith("<h2"))
        if part.form == "text" and ends and _HEADING.fullmatch(part.html.strip()):
            continue
        kept.append(part)
    return kept


def _once_titled(parts: Sequence[Part]) -> list[Part]:
    """Return the parts in which no exhibit repeats the heading of its section: a bare heading gives way to the title, else the title to it."""
    result = list(parts)
    for number, part in enumerate(result):
        if part.form != "exhibit" or not part.payload["title"]:
            continue
        above = next((n for n in range(number - 1, -1, -1) if result[n].form != "code"), None)
        if above is None or result[above].form != "text":
            continue
        headings = [_plain(text) for text in re.findall(r"<h[23]>(.*?)</h[23]>", result[above].html, re.DOTALL)]
        if headings and headings[-1].casefold() == part.payload.get("measure", "").casefold():
            result[number] = replace(part, payload={**part.payload, "measure": ""})
            continue
        if not headings or headings[-1].casefold() != part.payload["title"].casefold():
            continue
        if _HEADING.fullmatch(result[above].html.strip()):
            result[above] = replace(result[above], html="")
            result[number] = replace(part, payload={**part.payload, "level": 2})
        else:
            result[number] = replace(part, payload={**part.payload, "untitled": True})
    return [part for part in result if part.form != "text" or part.html]


def _plain(text: str) -> str:
    return html.unescape(_TAG.sub("", text)).strip()
