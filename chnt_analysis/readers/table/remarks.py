"""What was done to read a sheet, one line a kind with its first cell and how many cells it was: nothing is repaired without a word."""

from __future__ import annotations

from collections.abc import Iterable

from chnt_analysis.readers.gso.files import address
from chnt_analysis.readers.table.layout import Layout
from chnt_analysis.readers.table.problems import TableProblem

WORDS = {
    "decimal comma": "decimal comma",
    "spaces": "spaces part groups of three digits",
    "minus": "a dash of another form is read as a minus sign",
    "percent": "the percent sign is left out; the unit is percent",
    "mark": "the footnote mark is kept in the column note",
    "brackets": "brackets are read as the mapping says",
    "text": "a number stored as text",
    "none": "means none, by the statistics office's convention; no figure is taken, and none is 0",
    "not collected": "means a figure that exists but was not collected; none is taken",
    "no value": "means that there is no value to publish; none is taken",
    "period": "read as the period {}",
    "place": "read as the place {}",
    "status": "read as the status {}",
    "code": "read as the code {}",
    "mojibake": "UTF-8 that was read as Windows-1252 is corrected to {}",
    "look-alike": "Cyrillic or Greek letters that look like Latin ones are read as Latin",
    "decomposed": "accents that stood apart from their letters are joined to them",
    "invisible": "invisible characters are left out",
}


class Remarks:
    """Repairs of a sheet by kind: the first cell, its text and the number of cells."""

    def __init__(self) -> None:
        self._first: dict[str, tuple[str, str, str]] = {}
        self._count: dict[str, int] = {}

    def add(self, kind: str, cell: str, text: str, meaning: str = "") -> None:
        """Count one more cell of a kind of ``WORDS``."""
        self._first.setdefault(kind, (cell, text, meaning))
        self._count[kind] = self._count.get(kind, 0) + 1

    def problems(self, sheet: str) -> list[TableProblem]:
        """Return one note a kind."""
        return [
            TableProblem("note", sheet, cell, text, WORDS[kind].format(meaning) + _more(self._count[kind]))
            for kind, (cell, text, meaning) in self._first.items()
        ]


def _more(count: int) -> str:
    return f" (and {count - 1} more)" if count > 1 else ""


def layout_notes(layout: Layout) -> list[TableProblem]:
    """Return notes on how the parts of a sheet were distinguished: titles, joined headings, merged cells, blank lines and columns."""
    sheet, notes = layout.sheet, []
    if layout.titles:
        lines = sum(any(sheet.text(r, c) for c in range(len(sheet.rows[r]))) for r in range(layout.header.start))
        notes.append(f"{lines} line(s) above the headings are read as titles")
    if len(layout.header) > 1:
        notes.append(f"the headings of rows {layout.header[0] + 1} to {layout.header[-1] + 1} are joined")
    inside = [m for m in sheet.merges if layout.header.start <= m[0][0] <= max(layout.body)]
    if inside:
        areas = ", ".join(f"{address(*a)}:{address(*b)}" for a, b in inside[:3]) + (", ..." if len(inside) > 3 else "")
        notes.append(f"merged cells speak for all they cover: {areas}")
    blank = set(range(min(layout.body), max(layout.body))) - set(layout.body)
    if blank:
        notes.append(f"blank row(s) in the table are left out: {_listed(n + 1 for n in sorted(blank))}")
    used = [*layout.labels, *layout.values, *layout.notes, *layout.ignored]
    empty = [c for c in range(min(used), max(used)) if c not in used and not any(sheet.text(r, c) for r in layout.body)]
    if empty:
        notes.append(f"blank column(s) in the table are left out: {_listed(address(0, c)[:-1] for c in empty)}")
    return [TableProblem("note", sheet.name, "", "", text) for text in notes]


def _listed(things: Iterable[object]) -> str:
    texts = [str(t) for t in things]
    return ", ".join(texts[:5]) + (", ..." if len(texts) > 5 else "")
