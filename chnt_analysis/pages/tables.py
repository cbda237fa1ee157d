"""A table's values into HTML for a page: figures to the right, a column as wide as it needs, on a phone one row below the other or a column that stays."""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Mapping, Sequence
from typing import Any

from chnt_analysis.exhibits import display_rows, table_headings
from chnt_analysis.wording import MISSING, Language, messages

LONG = 20  # rows from which a table is shortened on a screen
SHOWN = 12  # rows of it that are seen at once
MOST_LINES = 70  # lines of text from which it is shortened as well: about two screens
SHOWN_LINES = 40  # of them that are seen at once
FEWEST = 3  # rows seen, however long
LINE = 120  # letters across a page
MANY = 5  # columns that take the whole width of a leaflet
SHORT = 18  # letters of a column that stays on one line
WORDY = 80  # letters of a cell from which a column holds sentences
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
    seen = _seen(columns) if whole else len(cells)
    stacked = whole and len(headings) > 2 and not all(short[1:])
    longest = [max(map(len, column), default=0) for column in columns]
    looks = [
        *_looks(right, "n"),
        *_looks(short, "s"),
        *_looks([not f and SHORT < most <= WORDY for f, most in zip(right, longest, strict=True)], "t"),
        *_looks([most > WORDY for most in longest], "u"),
        *(["stacked"] if stacked else []),
        *(["wide"] if len(headings) > MANY else []),
    ]
    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in headings)
    rows = [_row(row, headings if stacked else ()) for row in cells]
    body = f"<tbody>{''.join(rows[:seen])}</tbody>"
    shape = f' class="{" ".join(looks)}"' if looks else ""
    if seen == len(rows):
        return f'<div class="scroll" tabindex="0"><table{shape}><thead><tr>{head}</tr></thead>{body}</table></div>'
    label = html.escape(messages("pages", language)("all-rows", total=len(rows)))
    rest = messages("pages", language)("other-rows")
    more = f'<tbody class="more">{"".join(rows[seen:])}</tbody>'
    return (
        f'<div class="scroll" tabindex="0"><table{shape}><thead><tr>{head}</tr></thead>{body}{more}</table></div>'
        f'<button type="button" class="rows" hidden>{label}</button><p class="note rest">{html.escape(rest)}</p>'
    )


def _seen(columns: Sequence[Sequence[str]]) -> int:
    """Return how many rows are seen at once: all of a table that is about two screens high at most, else the first."""
    rows = len(columns[0]) if columns else 0
    longest = [max(map(len, column), default=0) for column in columns]
    rest = LINE - sum(most for most in longest if most <= SHORT)
    long = {n: sum(map(len, columns[n])) ** 0.5 for n, most in enumerate(longest) if most > SHORT}
    widths = {n: max(SHORT, rest * weight / sum(long.values())) for n, weight in long.items()}
    lines = [
        max((-(-len(columns[n][row]) // int(width)) for n, width in widths.items()), default=1) for row in range(rows)
    ]
    if rows <= LONG and sum(lines) <= MOST_LINES:
        return rows
    first = sum(total <= SHOWN_LINES for total in itertools.accumulate(lines))
    return min(rows, SHOWN, max(FEWEST, first))


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
