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
GROUP = 2.5  # rows that one name in the first column stands for on average, from which it is said once above them
PAPER, PAPER_SMALL = 104, 118  # letters across a printed page, and in the smaller type of a wide table
GAP = 2  # letters between two columns
LEAST = 14  # letters of a column of longer words on paper
TIMES = frozenset(
    {"period", "year", "date", "deadline", "vintage", "first", "last", "of", "until", "document", "asked"}
)
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
    headings, codes = table_headings(content, language), list(content["columns"])
    columns = [[row[i] for row in cells] for i in range(len(headings))]
    seen = _seen(columns) if whole else len(cells)
    stacked = whole and len(headings) > 2 and not all(map(_is_short, columns[1:]))
    wide = len(headings) > MANY
    groups: list[str] = []
    grouped = ""
    if whole and (stacked or wide) and _is_grouped(codes[0], columns[0]):
        groups, grouped = columns[0], f' data-group="{html.escape(headings[0], quote=True)}"'
        codes, headings, columns, cells = codes[1:], headings[1:], columns[1:], [row[1:] for row in cells]
    looks = [*_column_looks(codes, columns, headings), *(["stacked"] if stacked else []), *(["wide"] if wide else [])]
    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in headings)
    rows = [_row(row, headings if stacked else ()) for row in cells]
    rows = [_group(groups, at, len(headings)) + row for at, row in enumerate(rows)]
    body = f"<tbody>{''.join(rows[:seen])}</tbody>"
    shape = grouped + (f' class="{" ".join(looks)}"' if looks else "")
    if seen == len(rows):
        return f'<div class="scroll" tabindex="0"><table{shape}><thead><tr>{head}</tr></thead>{body}</table></div>'
    label = html.escape(messages("pages", language)("all-rows", total=len(rows)))
    rest = messages("pages", language)("other-rows")
    more = f'<tbody class="more">{"".join(rows[seen:])}</tbody>'
    return (
        f'<div class="scroll" tabindex="0"><table{shape}><thead><tr>{head}</tr></thead>{body}{more}</table></div>'
        f'<button type="button" class="rows" hidden>{label}</button><p class="note rest">{html.escape(rest)}</p>'
    )


def _column_looks(codes: Sequence[str], columns: Sequence[Sequence[str]], headings: Sequence[str]) -> list[str]:
    """Return the classes of a table that say how its columns look, and whether its short ones stay on one line on paper as well."""
    right = [_is_figures(code, column) for code, column in zip(codes, columns, strict=True)]
    longest = [max(map(len, column), default=0) for column in columns]
    least = [most if most <= SHORT else _least(column) for most, column in zip(longest, columns, strict=True)]
    words = [max(map(len, name.split()), default=0) for name in headings]
    across = sum(GAP + max(pair) for pair in zip(least, words, strict=True))
    room = PAPER_SMALL if len(columns) > MANY else PAPER
    return [
        *_looks(right, "n"),
        *_looks([_is_short(column) for column in columns], "s"),
        *_looks([not f and SHORT < most <= WORDY for f, most in zip(right, longest, strict=True)], "t"),
        *_looks([most > WORDY for most in longest], "u"),
        *(["fits"] if across <= room else []),
    ]


def _least(column: Sequence[str]) -> int:
    """Return the letters that a column of longer words needs at least: of its longest word, where it holds no sentences, whose words may be broken."""
    words = [] if max(map(len, column)) > WORDY else [len(word) for cell in column for word in cell.split()]
    return max([LEAST, *words])


def _is_short(column: Sequence[str]) -> bool:
    return max(map(len, column), default=0) <= SHORT


def _is_grouped(code: str, column: Sequence[str]) -> bool:
    """Return whether a first column says the same in so many rows one below the other that it is better said once above them."""
    starts = sum(at == 0 or column[at - 1] != name for at, name in enumerate(column))
    return bool(column) and not _is_figures(code, column) and starts * GROUP <= len(column)


def _group(groups: Sequence[str], at: int, columns: int) -> str:
    """Return the row that names a group, before its first row."""
    if not groups or (at and groups[at - 1] == groups[at]):
        return ""
    return f'<tr class="group"><th scope="rowgroup" colspan="{columns}">{html.escape(groups[at])}</th></tr>'


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
