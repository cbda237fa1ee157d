"""Delimited text as rows of one length: the separator by agreement, titles in one cell, ragged rows refused by line."""

from __future__ import annotations

import csv
import io
from collections import Counter

from chnt_analysis.readers.cells import shown
from chnt_analysis.readers.table.numbers import read_number

SEPARATORS = ";\t|,"
MOST_ROWS = 100_000
MOST_CELLS = 4_000_000


def rows_of(text: str) -> tuple[list[list[str]], str]:
    """Return rows of one length, and the separator under which most lines have one number of cells, more than one.

    Raises
    ------
    ValueError
        When there are too many lines, a quote is left open, or a row has more or fewer cells than the others: each by its line.
    """
    if not text.strip():
        raise ValueError("the file is empty; save the table again")
    if (count := text.count("\n")) > MOST_ROWS:
        raise ValueError(f"{count:,} rows; allowed are {MOST_ROWS:,}: split the file")
    lines = [line for line in text.splitlines() if line.strip()]
    separator = max(SEPARATORS, key=lambda mark: (_agreement(lines, mark), -SEPARATORS.index(mark)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begun, rows = [], []
    try:
        for row in reader:
            begun.append(reader.line_num)
            rows.append(row)
    except csv.Error as error:
        raise ValueError(f"line {reader.line_num}: {error}; a quote opened in a cell is closed in it") from None
    return _rectangular(rows, begun, separator), separator


def _agreement(lines: list[str], mark: str) -> int:
    try:
        counts = [len(row) for row in csv.reader(lines, delimiter=mark)]
    except csv.Error:  # a line longer than a cell may be, where it is not divided by this mark
        return 0
    usual = max(set(counts), key=counts.count, default=1)
    return counts.count(usual) if usual > 1 else 0


def _rectangular(rows: list[list[str]], lines: list[int], separator: str) -> list[list[str]]:
    """Return rows of the usual length: a line of text that holds the separator is one cell, a row of figures of another length is refused."""
    lengths = Counter(len(r) for r in rows if len(r) > 1)
    usual = max(
        lengths, key=lambda n: lengths[n], default=1
    )  # of several the first: the headings come before the figures
    if usual * len(rows) > MOST_CELLS:
        raise ValueError(f"{len(rows):,} rows of {usual:,} cells; allowed are {MOST_CELLS:,} cells: split the file")
    first = next((n for n, r in enumerate(rows) if len(r) == usual), 0)
    last = max((n for n, r in enumerate(rows) if len(r) == usual), default=0)
    failures, even = [], []
    for n, row in enumerate(rows):
        full = row if len(row) <= usual else _cut(row, usual)
        text_alone = not any(_is_number(c) for c in row)
        if len(full) > usual and text_alone and not first <= n <= last:
            full = [separator.join(row)]
        short = 1 < len(full) < usual and first <= n and (n < last or not text_alone)
        if len(full) > usual or short:
            failures.append(f"line {lines[n]}: {_meant(row, usual, separator)}")
        even.append([*full, *[""] * (usual - len(full))])
    if failures:
        raise ValueError(shown(failures))
    return even


def _cut(row: list[str], usual: int) -> list[str]:
    return row if any(c.strip() for c in row[usual:]) else row[:usual]


def _meant(row: list[str], usual: int, separator: str) -> str:
    message = f"{len(row)} cells where the others have {usual}"
    if separator == "," and len(row) > usual and any(c.strip().isdecimal() for c in row[1:]):
        return f"{message}; is a decimal comma among them? put the number in quotes, or part the cells by semicolons"
    return f"{message}; give every row one cell for each heading, an empty one where nothing is known"


def _is_number(cell: str) -> bool:
    return bool(cell.strip()) and read_number(cell, decimals="comma").state in ("number", "open")
