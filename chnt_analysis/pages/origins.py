"""Where a page's numbers come from, unfolded in place: formula, the rows in words with their sources, assumption files."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from typing import Any

from chnt_analysis import observations as obs
from chnt_analysis.pages.sources import Sources
from chnt_analysis.wording import Language, messages, qualified

MOST_ROWS = 8  # rows of a number told in words; the command names all


def unfolded(traces: Sequence[Mapping[str, Any]], sources: Sources, language: Language) -> list[dict[str, Any]]:
    """Return the traces of a headline with their first rows as HTML: what, where, when, how much, by whom.

    Parameters
    ----------
    traces : sequence of mapping
        As :func:`chnt_analysis.exhibits.shown` returns them.
    sources : Sources
        The sources of the page, to whose numbers the rows refer.
    language : {"vi", "en"}
        Language of the words.
    """
    names = {row for trace in traces for row in trace["rows"][:MOST_ROWS]}
    if not names:  # a page that rests on no figure needs none to be legible
        return [{**trace, "told": []} for trace in traces]
    rows = obs.rows_named(names)
    publishers = {source.id: obs.publisher(source.publisher, language) for source in obs.sources_of(rows)}
    rows_in_words = {row.row: _row(row, publishers.get(row.source, ""), sources, language) for row in rows.itertuples()}
    return [
        {**trace, "told": [rows_in_words[name] for name in trace["rows"][:MOST_ROWS] if name in rows_in_words]}
        for trace in traces
    ]


def _row(row: Any, publisher: str, sources: Sources, language: Language) -> str:
    columns = ("indicator", "sector", "place", "period", "unit")
    words = {name: getattr(row, name) for name in columns}
    text = messages("pages", language)(
        "row-behind", value=qualified(float(row.value), row.qualifier, language), **words
    )
    text = text.replace(" %", "%")  # a unit of percent stands at its number
    number = sources.known(row.source)
    link = f'<a href="#source-{number}">[{number}]</a>' if number else ""
    by = " ".join(part for part in (html.escape(publisher), link) if part)
    return f"{html.escape(text)}{f' ({by})' if by else ''} <code>{html.escape(row.row)}</code>"
