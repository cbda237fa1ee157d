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


def ordered(parts: Sequence[Part], lead: str = "") -> Order:
    """Return the parts of a page in its order.

    Parameters
    ----------
    parts : sequence of Part
        The parts as the notebook shows them.
    lead : str
        Id of the exhibit that shows the answer; the first chart where it is empty or not there.
    """
    exhibits = [part for part in parts if part.form == "exhibit"]
    named = [part for part in exhibits if part.payload["id"] == lead]
    charts = [part for part in exhibits if part.payload["form"] == "chart"]
    first = next(iter(named or charts), None)
    rest = [part for part in parts if part is not first]
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
