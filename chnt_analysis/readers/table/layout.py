"""Where the table of a sheet stands: its titles, its headings, its labels, its figures, and what lies below it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from chnt_analysis import observations as obs
from chnt_analysis.readers.entries.words import plain
from chnt_analysis.readers.gso.files import Sheet
from chnt_analysis.readers.table.labels import said
from chnt_analysis.readers.table.numbers import MISSING, read_number

Role = Literal["title", "header", "label", "value", "ignored", "doubtful", "empty"]

MOST_TITLES = 8  # lines between a table and the headings of the next
YEARS = range(1990, 2101)
GENERIC = frozenset(
    {"giá trị", "số liệu", "trị số", "value", "tỷ trọng", "tốc độ tăng", "số lượng", "thực hiện", "kết quả", ""}
)
_END = re.compile(r"\s*(?:nguồn|ghi chú|chú thích|source|note|\(?\*+\)?\s|người lập|thủ trưởng)", re.I)
_ROMAN = re.compile(r"[IVX]{1,4}\.?|[A-E]\.?")
_ORDER = re.compile(r"(?:stt|tt|số tt|no\.?|#)", re.I)
_NOTES = re.compile(r"(?:ghi chú|chú thích|notes?|nguồn|source)", re.I)
_PERIODS = re.compile(r"(?:năm|year|kỳ|thời kỳ|thời gian|tháng|month|quý|quarter|period)\b[^\d]*")
_UNIT = re.compile(r"\([^()]*\)")
_SPOILED = re.compile(
    r"[-+(]?[\d.,][\d.,;_eE+() %*/-]*|#\S+[!?A]|[-+]?(?:nan|inf(?:inity)?|null|none)|\d{1,2}-[A-Za-z]{3}", re.I
)
_CODES = re.compile(r"(?:mã|mã số|mã ngành|code|vsic)", re.I)


@dataclass
class Layout:
    """The parts of a sheet, rows and columns counted from 0.

    ``titles`` are the lines above; ``header`` the rows of headings; ``body`` the rows of figures; ``labels``, ``values``, ``notes`` and
    ``ignored`` its columns; ``codes`` label columns that hold codes of divisions (VSIC) and no words. ``below`` is the first row that belongs to it no more;
    ``final`` whether no other table stands there.
    """

    sheet: Sheet
    titles: list[str] = field(default_factory=list)
    header: range = range(0)
    body: list[int] = field(default_factory=list)
    labels: list[int] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)
    ignored: list[int] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)
    below: int = 0
    final: bool = True

    def role(self, row: int, column: int) -> Role:
        """Return the part that a cell belongs to."""
        if not self.sheet.text(row, column):
            return "empty"
        if row < self.header.start:
            return "title"
        if row in self.header:
            return "header"
        if row not in self.body or column in self.ignored or column in self.notes:
            return "ignored"
        return "value" if column in self.values else "label"

    def heading(self, column: int) -> list[str]:
        """Return the headings above a column from top to bottom; a merged cell speaks for every column it covers."""
        texts = [_merged(self.sheet, row, column) or self._spanned(row, column) for row in self.header]
        return [text for n, text in enumerate(texts) if text and text not in texts[:n]]

    def _spanned(self, row: int, column: int) -> str:
        """Return the nearest heading to the left in a row above the last one, where the cells between are empty."""
        if row == self.header[-1]:
            return ""
        left = next((c for c in range(column - 1, -1, -1) if self.sheet.text(row, c)), None)
        return self.sheet.text(row, left) if left is not None and left in self.values else ""

    def beside(self, row: int) -> list[str]:
        """Return the labels of a row."""
        texts = ((c, _merged(self.sheet, row, c)) for c in self.labels)
        return [division(text) if c in self.codes else text for c, text in texts if text]


def division(text: str) -> str:
    """Return the label of a division of the classification by its code, which a spreadsheet shortens; any other text as it is.

    >>> division("8") == division("08") != "08", division("x")
    (True, 'x')
    """
    code = f"vsic_{int(text):02d}" if text.isdecimal() and len(text) <= 2 else ""
    return obs.label("sector", code, "vi") if code in obs.codes("sector") else text


def is_label_heading(text: str) -> bool:
    """Return whether a heading stands over labels: periods, or numbers of rows.

    >>> is_label_heading("Năm"), is_label_heading("STT"), is_label_heading("Năm 2024")
    (True, True, False)
    """
    return bool(_PERIODS.fullmatch(text.lower()) or _ORDER.fullmatch(text))


def find(sheet: Sheet) -> Layout | None:
    """Return the layout of the first table of a sheet, ``None`` where no table of figures is seen."""
    rows = range(len(sheet.rows))
    width = max((len(r) for r in sheet.rows), default=0)
    figures = [r for r in rows if _figures(sheet, r, width)]
    if not figures:
        return None
    first = figures[0]
    while first > 0 and _same_kind(sheet, first - 1, first, width):
        first -= 1
    top = _top(sheet, first, width)
    titles = [t for r in range(top) for c in range(width) if (t := sheet.text(r, c)) and not _END.match(t)]
    body, below = _body(sheet, first, width, len(figures) > 1)
    layout = Layout(sheet, titles, range(top, first), body, below=below)
    sort_columns(layout, width)
    return layout if layout.values and layout.header else None


def _figures(sheet: Sheet, row: int, width: int) -> bool:
    """Return whether a row holds a figure: a number that is no year and no number of a column."""
    cells = [(c, sheet.cell(row, c)) for c in range(width)]
    numbers = [(c, v) for c, cell in cells if (v := _value(cell)) is not None or _is_lost(sheet, row, c)]
    if not numbers or _END.match(" ".join(sheet.text(row, c) for c in range(width)).strip()):
        return False
    plain = [v for _, v in numbers if v is not None]
    counted = len(plain) > 1 and plain == list(range(int(plain[0]), int(plain[0]) + len(plain))) and plain[0] in (0, 1)
    text = any(isinstance(cell, str) and cell and _value(cell) is None and len(cell) > 3 for _, cell in cells)
    labelled = any(_kinds(cell) for _, cell in cells if isinstance(cell, str) and _value(cell) is None)
    years = bool(plain) and all(v in YEARS for v in plain)
    return not (years and (len(plain) > 1 or not labelled)) and not (counted and not text)


def _same_kind(sheet: Sheet, row: int, below: int, width: int) -> bool:
    """Return whether a row above figures is one of them too: a mark for a missing figure, a label of the same kind, or a line over them."""
    marks = [c for c in range(width) if (t := sheet.text(row, c).lower()) and t in MISSING]
    if any(_value(sheet.cell(below, c)) is not None or sheet.text(below, c).lower() in MISSING for c in marks):
        return True
    if any(_kinds(sheet.text(row, c)) & _kinds(sheet.text(below, c)) for c in range(width)):
        return True
    filled = [c for c in range(width) if sheet.text(row, c)]
    first = next((c for c in range(width) if sheet.text(below, c)), 0)
    over = row > 0 and sum(bool(sheet.text(row - 1, c)) for c in range(width)) > 1
    if filled == [first]:
        return over and bool(_kinds(sheet.text(row, first)))
    numbered = [c for c in range(width) if _value(sheet.cell(below, c)) is not None]  # a group: "I | Công nghiệp"
    group = len(filled) == 2 and filled[0] == first and bool(_ROMAN.fullmatch(sheet.text(row, first)))
    return over and group and filled[1] not in numbered


def _kinds(text: str) -> set[str]:
    here = said(text) if text else None
    return {k for k in ("period", "part", "place", "sector", "indicator") if here and getattr(here, k)}


def _value(cell: object) -> float | None:
    read = read_number(cell, decimals="")
    if read.state == "number" and read.value is not None:
        return float(read.value)
    return 0.5 if read.state == "open" else None


def _top(sheet: Sheet, first: int, width: int) -> int:
    """Return the first row of headings: up from the figures as long as rows have two cells or more, or one over a group of columns."""
    top = first
    left = next((c for c in range(width) if sheet.text(first, c)), 0)
    while top > 0:
        filled = [c for c in range(width) if sheet.text(top - 1, c)]
        over = len(filled) == 1 and filled[0] > left and not said(sheet.text(top - 1, filled[0])).unit and top < first
        if len(filled) < 2 and not over:
            break
        top -= 1
    return top


def _body(sheet: Sheet, first: int, width: int, several: bool) -> tuple[list[int], int]:
    body: list[int] = []
    row = first
    while row < len(sheet.rows):
        texts = [t for c in range(width) if (t := sheet.text(row, c))]
        if texts and _END.match(texts[0]):
            break
        if not texts and several and _another(sheet, row, width):
            break
        if texts:
            body.append(row)
        row += 1
    while len(body) > 1 and not _belongs(sheet, body[-1], body[-2], width):
        row = body.pop()
    return body, row


def _another(sheet: Sheet, blank: int, width: int) -> bool:
    """Return whether below a blank row another table begins: lines of text, then headings over the columns of figures, then a figure."""
    for row in range(blank + 1, min(blank + 1 + MOST_TITLES, len(sheet.rows) - 1)):
        texts = {c: t for c in range(width) if (t := sheet.text(row, c))}
        if _figures(sheet, row, width) or (texts and _END.match(next(iter(texts.values())))):
            return False
        figure = next((r for r in range(row + 1, min(row + 3, len(sheet.rows))) if _figures(sheet, r, width)), None)
        if len(texts) > 1 and figure is not None:
            numbers = [c for c in range(width) if _value(sheet.cell(figure, c)) is not None]
            over = numbers[1:] or numbers  # the first of several is a year, or the number of the row
            return any(texts.get(c, "").lower() not in MISSING for c in over)
    return False


def _belongs(sheet: Sheet, row: int, above: int, width: int) -> bool:
    """Return whether the last row is one of figures: it has a number, a label of the kind of the row above, or marks for missing figures."""
    if any(_value(sheet.cell(row, c)) is not None for c in range(width)):
        return True
    return any(_kinds(sheet.text(row, c)) & _kinds(sheet.text(above, c)) for c in range(width))


def sort_columns(layout: Layout, width: int) -> None:
    """Find the part that each column of a layout plays."""
    sheet, body = layout.sheet, layout.body
    for column in range(width):
        texts = [sheet.text(r, column) for r in body]
        head = " ".join(sheet.text(r, column) for r in layout.header).strip()
        if not any(texts) and not any(_is_lost(sheet, r, column) for r in body):
            continue
        kind = _column_kind(layout, column, head, [t for t in texts if t])
        getattr(layout, kind).append(column)
    if not layout.labels and (codes := [c for c in layout.ignored if _divisions(layout, c)]):
        layout.codes, layout.labels = codes[:1], codes[:1]
        layout.ignored.remove(codes[0])


def _divisions(layout: Layout, column: int) -> bool:
    """Return whether a column that is left out holds codes of divisions alone."""
    head = " ".join(layout.sheet.text(r, column) for r in layout.header).strip()
    texts = [t for r in layout.body if (t := layout.sheet.text(r, column))]
    return bool(_CODES.fullmatch(head)) and bool(texts) and all(division(t) != t for t in texts)


def _column_kind(layout: Layout, column: int, head: str, texts: list[str]) -> str:
    sheet = layout.sheet
    if _ORDER.fullmatch(head) or _CODES.fullmatch(head):
        return "ignored"
    if _NOTES.fullmatch(head):
        return "notes"
    values = [_value(sheet.cell(r, column)) for r in layout.body]
    numbers = [v for v in values if v is not None]
    period = bool(_PERIODS.fullmatch(head.lower()))
    dated = sum(bool(said(t).period or said(t).part) for t in texts)
    years = bool(numbers) and all(v in YEARS for v in numbers)
    if years and (period or not layout.values) and dated >= 0.8 * len(texts):
        return "labels"
    if texts and period and dated + len(numbers) >= 0.8 * len(texts) and not layout.values:
        return "labels"
    lost = sum(_is_lost(sheet, r, column) for r in layout.body)
    shown = len(numbers) + lost + sum(t.lower() in MISSING or is_spoiled(t) for t in texts)
    under = said(head).period or said(head).part or (plain(_UNIT.sub("", head)) in GENERIC and head)
    return "values" if (len(numbers) + lost > 0 or under) and shown >= 0.5 * len(texts) else "labels"


def _is_lost(sheet: Sheet, row: int, column: int) -> bool:
    """Return whether a cell holds a formula without a stored value, or an error."""
    return (row, column) in sheet.marks.unvalued or (row, column) in sheet.marks.errors


def is_spoiled(text: str) -> bool:
    """Return whether a text stands for a number and is none: digits among other signs, an error, a word of programs."""
    return bool(_SPOILED.fullmatch(text)) and not _kinds(text)


def is_line(layout: Layout, row: int) -> bool:
    """Return whether a row below a table is a line of text or empty: a source, a note, a signature with its date."""
    filled = [t for c in range(len(layout.sheet.rows[row])) if (t := layout.sheet.text(row, c))]
    return len(filled) < 2 or not any(map(is_number, filled))


def is_number(cell: object) -> bool:
    """Return whether a cell shows a number, whatever its decimal mark."""
    return cell != "" and read_number(cell, decimals="comma").state in ("number", "open")


def is_label(text: str) -> bool:
    """Return whether a number is a label: a period or a year."""
    here = said(text)
    return bool(here.period or here.part or here.year)


def _merged(sheet: Sheet, row: int, column: int) -> str:
    if text := sheet.text(row, column):
        return text
    inside = (s for s in sheet.merges if s[0][0] <= row <= s[1][0] and s[0][1] <= column <= s[1][1])
    return next((sheet.text(*start) for start, _ in inside), "")
