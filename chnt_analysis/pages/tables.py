"""A table's values into HTML for a page: figures to the right, a column as wide as it needs, on a phone one row below the other or a column that stays."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from typing import Any

from chnt_analysis.exhibits import display_rows, table_headings
from chnt_analysis.wording import MISSING, Language, messages

LONG = 20  # rows from which a table is shortened on a screen
SHOWN = 12  # rows of it that are seen at once
MANY = 5  # columns that take the whole width of a leaflet
SHORT = 18  # letters of a column that stays on one line
MOST_COLUMNS = 14  # whose alignment the style sheet knows
TIMES = frozenset({"period", "year", "date", "deadline", "vintage", "first", "last", "of", "until", "document"})
_FIGURE = re.compile(r"(?:\D{1,14}\s)?[-+]?\d[\d.,]*(?:\s?[–-]\s?\d[\d.,]*)?\s?%?")


def table_html(content: Mapping[str, Any], language: Language, *, whole: bool = False) -> str:
    """Return a table (:func:`chnt_analysis.exhibits.table`) as HTML, every text escaped.

    Parameters
    ----------
    content : mapping
        Columns, rows, headings and words of cells.
    language : {"vi", "en"}
        Language of the words.
    whole : bool
        Whether it is an exhibit of its own: stacked on a phone where it holds long texts, shown by its first rows where it is long. One behind a chart is neither.
    """
    cells = [[text for text, _ in row] for row in display_rows(content, language)]
    headings = table_headings(content, language)
    columns = [[row[i] for row in cells] for i in range(len(headings))]
    right = [_is_figures(code, column) for code, column in zip(content["columns"], columns, strict=True)]
    short = [max(map(len, column), default=0) <= SHORT for column in columns]
    stacked = whole and len(headings) > 2 and not all(short[1:])
    looks = [
        *_looks(right, "n"),
        *_looks(short, "s"),
        *(["stacked"] if stacked else []),
        *(["wide"] if len(headings) > MANY else []),
    ]
    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in headings)
    rows = [_row(row, headings if stacked else ()) for row in cells]
    parted = whole and len(rows) > LONG
    body = f"<tbody>{''.join(rows[:SHOWN] if parted else rows)}</tbody>"
    shape = f' class="{" ".join(looks)}"' if looks else ""
    if not parted:
        return f'<div class="scroll" tabindex="0"><table{shape}><thead><tr>{head}</tr></thead>{body}</table></div>'
    label = html.escape(messages("pages", language)("all-rows", total=len(rows)))
    rest = messages("pages", language)("other-rows")
    more = f'<tbody class="more">{"".join(rows[SHOWN:])}</tbody>'
    return (
        f'<div class="scroll" tabindex="0"><table{shape}><thead><tr>{head}</tr></thead>{body}{more}</table></div>'
        f'<button type="button" class="rows" hidden>{label}</button><p class="note rest">{html.escape(rest)}</p>'
    )


def _row(cells: Sequence[str], headings: Sequence[str]) -> str:
    names = [f' data-h="{html.escape(name, quote=True)}"' for name in headings] or [""] * len(cells)
    return "<tr>" + "".join(f"<td{n}>{html.escape(text)}</td>" for n, text in zip(names, cells, strict=True)) + "</tr>"


def _looks(flags: Sequence[bool], letter: str) -> list[str]:
    """Return the classes of the columns that have a look: said once a table, not once a cell."""
    return [f"{letter}{i}" for i, flag in enumerate(flags[:MOST_COLUMNS], start=1) if flag]


def _is_figures(code: str, cells: Sequence[str]) -> bool:
    """Return whether a column holds figures, with or without their qualifiers, and no times."""
    known = [cell for cell in cells if cell and cell != MISSING]
    if TIMES & set(code.casefold().split("_")) or not known:
        return not known and bool(cells)
    return all(_FIGURE.fullmatch(cell) for cell in known)
