"""Tables found in a sheet by what their titles, headings and labels say, never by where they stand.

A sheet may hold a table in several blocks ("tiếp theo"), each with its own title and headings. A block has a column of labels,
columns of figures under headings of one or more rows, and rows whose label may be wrapped over several lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from chnt_analysis.readers.gso.files import Sheet, letters
from chnt_analysis.readers.gso.headings import Heading, read_heading
from chnt_analysis.readers.gso.labels import Dimension, meaning
from chnt_analysis.readers.gso.text import fold, number, tidy

Indicator = Literal["iip_growth", "industrial_labour_index_growth"]

_TITLES: tuple[tuple[Indicator, re.Pattern[str]], ...] = (
    (
        "iip_growth",
        re.compile(
            r"\bchi so (?:phat trien )?san xuat (?:nganh |toan nganh )?cong nghiep\b|\biip\b|"
            r"\bind(?:ex|ices|exes) of industrial production\b|\bindustrial production ind(?:ex|ices|exes)\b"
        ),
    ),
    (
        "industrial_labour_index_growth",
        re.compile(
            r"\bchi so su dung lao dong\b|\blabou?r (?:employed |employment |using |use |usage )?index\b|"
            r"\bemployment index\b|\bindex of (?:employed )?(?:labou?r|employment)\b|\blei of\b"
        ),
    ),
)
_OTHER = re.compile(
    r"\b(tieu thu|ton kho|gia ban|consumption|inventor\w*|shipment\w*|price\w*|contribution\w*|dong gop)\b"
)
_FOOTNOTE = re.compile(r"\s*(\(\s*\*|\*|ghi ch|nguồn|note|source)", re.I)
_NEXT_TABLE = re.compile(r"\s*\d{1,2}[a-z]?\s*[.:)]\s*[^\W\d]")
_UNITS = ("", "don vi tinh", "don vi", "dvt", "unit")
_NO_FIGURE = "no figure stands beside the labels; where formulas stand, save the workbook in a spreadsheet so that it keeps their values"
_MANY = 8
_MOST_WRAPPED = 4
_FAR = 45  # a title begins its sentence; numbering and "(tiếp theo)" may stand before it


@dataclass(frozen=True)
class Column:
    """A column of figures: its place, its printed heading, and what that means (``None`` with the reason when refused)."""

    index: int
    text: str
    top: int
    heading: Heading | None
    reason: str = ""


@dataclass(frozen=True)
class Line:
    """A row of figures with its whole label."""

    row: int
    label: str


@dataclass
class Table:
    """A block of a sheet: what it shows, by what, and its columns and lines; ``reason`` says why it is refused."""

    indicator: Indicator
    sheet: Sheet
    title: str
    top: int
    labels: int = 0
    dimension: Dimension = "sector"
    columns: list[Column] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    reason: str = ""


def tables(sheet: Sheet) -> list[Table]:
    """Return the tables of a sheet that show the index of production or of labour, understood or refused with the reason."""
    blocks: list[Table] = []
    starts = _starts(sheet)
    bottoms = [top for top, _ in starts[1:]] + [len(sheet.rows)]
    for (top, indicator), bottom in zip(starts, bottoms[: len(starts)], strict=True):
        if indicator is None:
            continue
        if not any(has_figures(sheet, r) for r in range(top + 1, bottom)):
            if _label_column(sheet, top, bottom)[0] is not None:  # else a sentence that mentions the index
                blocks.append(
                    Table(indicator, sheet, sheet.text(top, _first_column(sheet, top)), top, reason=_NO_FIGURE)
                )
            continue
        before = blocks[-1] if blocks and blocks[-1].indicator == indicator and not blocks[-1].reason else None
        blocks.append(_table(sheet, indicator, top, bottom, before))
    return blocks


def looks_like_one(sheet: Sheet) -> bool:
    """Return whether a sheet without a title that is understood still lists industries as the tables of the index do."""
    width = max((len(row) for row in sheet.rows), default=0)
    for column in range(width):
        texts = [sheet.cell(r, column) for r in range(len(sheet.rows))]
        known = {m.code for t in texts if isinstance(t, str) and t and (m := meaning(t, "sector"))}
        if "all_industry" in known and sum(code.startswith("vsic_") for code in known) >= _MANY:
            head = fold(" ".join(sheet.text(r, c) for r in range(min(8, len(sheet.rows))) for c in range(width)))
            return not _OTHER.search(head)
    return False


def _starts(sheet: Sheet) -> list[tuple[int, Indicator | None]]:
    """Return the rows where a table begins, with its indicator; ``None`` for a table of something else."""
    starts: list[tuple[int, Indicator | None]] = []
    heading = False
    for row in range(len(sheet.rows)):
        if has_figures(sheet, row):
            heading = False
            continue
        texts = [sheet.text(row, c) for c in range(len(sheet.rows[row])) if sheet.text(row, c)]
        indicator = _titled(texts, sheet, row)
        if indicator and not (heading and starts and starts[-1][1] == indicator):
            starts.append((row, indicator))
            heading = True
        elif len(texts) == 1 and not indicator and not heading and _NEXT_TABLE.match(texts[0]) and starts:
            starts.append((row, None))
    return starts


def _titled(texts: list[str], sheet: Sheet, row: int) -> Indicator | None:
    if len(texts) not in (1, 2) or _FOOTNOTE.match(texts[0]):
        return None
    here = fold(texts[0])
    whole = fold(f"{texts[0]} {_next_text(sheet, row + 1)}")
    for indicator, pattern in _TITLES:
        match = pattern.search(here) or pattern.search(whole)
        second = len(texts) == 2 and pattern.search(fold(texts[1]))
        if match and match.start() <= min(_FAR, len(here)) and not second and not _OTHER.search(whole):
            return indicator
    return None


def _next_text(sheet: Sheet, row: int) -> str:
    texts = [sheet.text(row, c) for c in range(len(sheet.rows[row]))] if row < len(sheet.rows) else []
    filled = [t for t in texts if t]
    return filled[0] if len(filled) == 1 else ""


def has_figures(sheet: Sheet, row: int) -> bool:
    """Return whether a row holds figures other than years and the numbers of the columns."""
    values = _values(sheet, row)
    return not _counts(sheet, row) and any(not (v == v.to_integral_value() and 1990 <= v <= 2100) for v in values)


def _counts(sheet: Sheet, row: int) -> bool:
    """Return whether a row numbers the columns (A 1 2 3)."""
    values = _values(sheet, row)
    short = all(len(c.strip()) <= 3 for c in sheet.rows[row] if isinstance(c, str))
    return (
        short and len(values) > 1 and values[0] in (0, 1, 2) and values == [values[0] + n for n in range(len(values))]
    )


def _values(sheet: Sheet, row: int) -> list[Decimal]:
    return [v for c in sheet.rows[row] if (v := number(c)[0]) is not None]


def _table(sheet: Sheet, indicator: Indicator, top: int, bottom: int, before: Table | None) -> Table:
    table = Table(indicator, sheet, sheet.text(top, _first_column(sheet, top)), top)
    labels, dimension = _label_column(sheet, top, bottom)
    if labels is None and before:
        labels, dimension = before.labels, before.dimension
    if labels is None:
        table.reason = "no column of labels names sections of industry or provinces"
        return table
    table.labels, table.dimension = labels, dimension
    body = _first_line(sheet, top, bottom, labels, dimension)
    if body is None:
        table.reason = "no row has both a label that is understood and a figure"
        return table
    table.lines = _lines(sheet, body, bottom, labels, dimension)
    table.columns = _columns(sheet, top, body, labels, table.lines)
    if before and before.columns and not any(c.text for c in table.columns):
        table.columns = before.columns
    table.lines = _with_unreadable(table, body, bottom, labels)
    if not table.columns:
        table.reason = "no column of figures stands beside the labels"
    return table


def _first_column(sheet: Sheet, row: int) -> int:
    return next((c for c in range(len(sheet.rows[row])) if sheet.text(row, c)), 0)


def _label_column(sheet: Sheet, top: int, bottom: int) -> tuple[int | None, Dimension]:
    best: tuple[int, int, Dimension] | None = None
    width = max((len(r) for r in sheet.rows[top:bottom]), default=0)
    for column in range(width):
        texts = [sheet.cell(r, column) for r in range(top + 1, bottom)]
        for dimension in ("sector", "place"):
            known = {m.code for t in texts if isinstance(t, str) and t and (m := meaning(t, dimension))}
            if len(known) >= 3 and (best is None or len(known) > best[0]):
                best = (len(known), column, dimension)
    return (best[1], best[2]) if best else (None, "sector")


def _first_line(sheet: Sheet, top: int, bottom: int, labels: int, dimension: Dimension) -> int | None:
    for row in range(top + 1, bottom):
        label = sheet.text(row, labels)
        if label and has_figures(sheet, row):
            return _start_of_label(sheet, row, labels, dimension)
    return None


def _start_of_label(sheet: Sheet, row: int, labels: int, dimension: Dimension) -> int:
    """Return the row where the label of the first row of figures begins, which may be some lines above it."""
    label = sheet.text(row, labels)
    if meaning(label, dimension):
        return row
    for start in range(row - 1, max(row - _MOST_WRAPPED, 0), -1):
        label = f"{sheet.text(start, labels)} {label}"
        if meaning(label, dimension):
            return start
    return row


def _numbers(sheet: Sheet, row: int, labels: int) -> list[int]:
    return [c for c in range(len(sheet.rows[row])) if c != labels and number(sheet.cell(row, c))[0] is not None]


def _columns(sheet: Sheet, top: int, body: int, labels: int, lines: list[Line]) -> list[Column]:
    rows = {line.row for line in lines}
    formulas = {c for r, c in sheet.marks.unvalued | sheet.marks.errors.keys() if r in rows and c != labels}
    filled = sorted({c for line in lines for c in _numbers(sheet, line.row, labels)} | formulas)
    columns = []
    for index in filled:
        text, first = _heading_text(sheet, top + 1, body, index, labels)
        if fold(text) in ("ma so", "ma", "code", "stt", "no", "ma nganh"):
            continue
        try:
            columns.append(Column(index, text, first, read_heading(text)))
        except ValueError as error:
            reason = str(error) if text else f"column {letters(index)} has no heading"
            columns.append(Column(index, text, first, None, reason))
    return columns


def _heading_text(sheet: Sheet, top: int, body: int, column: int, labels: int) -> tuple[str, int]:
    """Return a column's heading from top to bottom and the row of its first cell; a merged cell speaks for every column it covers."""
    parts: list[str] = []
    first = body - 1
    for row in (r for r in range(top, body) if not _counts(sheet, r)):
        text = sheet.text(row, column) or _merged_text(sheet, row, column, labels)
        if fold(text) not in _UNITS:
            first = row if not parts else first
            parts.append(tidy(text))
    return " ".join(parts), first


def _merged_text(sheet: Sheet, row: int, column: int, labels: int) -> str:
    for (r1, c1), (r2, c2) in sheet.merges:
        if r1 == row and c1 <= column <= c2 and r1 <= row <= r2 and c1 != labels:
            return sheet.text(r1, c1)
    return ""


def _lines(sheet: Sheet, body: int, bottom: int, labels: int, dimension: Dimension) -> list[Line]:
    """Return the rows of figures with their labels, wrapped lines joined where the whole is what is understood."""
    lines: list[Line] = []
    waiting: list[str] = []
    for row in range(body, bottom):
        label = tidy(sheet.text(row, labels))
        if _numbers(sheet, row, labels) and has_figures(sheet, row):
            lines.append(Line(row, _whole(waiting, label, dimension)))
            waiting = []
        elif _FOOTNOTE.match(label):
            continue
        elif label and lines and not waiting and _goes_on(label, lines[-1].label, dimension):
            lines[-1] = Line(lines[-1].row, f"{lines[-1].label} {label}")
        elif label:
            waiting.append(label)
    return lines


def _with_unreadable(table: Table, body: int, bottom: int, labels: int) -> list[Line]:
    """Return the lines, and those whose label is understood but whose figures are all text, so that they are refused by name."""
    sheet, lines = table.sheet, list(table.lines)
    taken = {line.row for line in lines}
    for row in range(body, bottom):
        label = tidy(sheet.text(row, labels))
        unreadable = any(_no_number(sheet, row, c.index) for c in table.columns)
        if row not in taken and unreadable and label and meaning(label, table.dimension):
            lines.append(Line(row, label))
    return sorted(lines, key=lambda line: line.row)


def _no_number(sheet: Sheet, row: int, column: int) -> bool:
    """Return whether a cell holds something that is no number: a text, an error, a formula without a stored value."""
    marked = (row, column) in sheet.marks.unvalued or (row, column) in sheet.marks.errors
    return marked or number(sheet.cell(row, column))[1] == "unreadable"


def _whole(waiting: list[str], label: str, dimension: Dimension) -> str:
    """Return the longest join of the lines above with the label that is understood; else join what plainly goes on."""
    for start in range(len(waiting)):
        joined = " ".join([*waiting[start:], label])
        if meaning(joined, dimension):
            return joined
    if waiting and _is_middle(label) and not meaning(label, dimension):
        return " ".join([*waiting, label])
    return label


def _goes_on(label: str, before: str, dimension: Dimension) -> bool:
    """Return whether a line without figures goes on with the label of the row above it."""
    whole, part = meaning(f"{before} {label}", dimension), meaning(before, dimension)
    if whole and whole.how == "exact" and (part is None or part.how == "near"):
        return True
    return _is_middle(label) and not meaning(before, dimension)


def _is_middle(label: str) -> bool:
    return bool(label) and (label[0].islower() or label[0] in "(,;")
