"""A file as sheets of cells, whatever it is: Excel, or delimited text of any sensible separator and encoding."""

from __future__ import annotations

import csv
import io
import unicodedata
from pathlib import Path
from typing import Any

from chnt_analysis.errors import DataError
from chnt_analysis.readers.cells import file_bytes
from chnt_analysis.readers.gso import files
from chnt_analysis.readers.gso.files import Sheet
from chnt_analysis.readers.table.encodings import decoded

EXCEL = (".xlsx", ".xls", ".xlsm", ".xlsb")
SEPARATORS = ";\t|,"
MOST_ROWS = 100_000


def grids(path: Path) -> tuple[list[Sheet], tuple[str, ...]]:
    """Return the sheets of a file in composed Unicode, and notes on how it was read.

    Raises
    ------
    DataError
        When it cannot be read as a table, naming the file and what to do.
    """
    if path.suffix.lower() in EXCEL:
        return [_composed(sheet) for sheet in files.sheets(path)], ()
    data = file_bytes(path)
    try:
        text, encoding = decoded(data)
        rows, separator = _rows(text)
    except (ValueError, csv.Error) as error:
        raise DataError(f"{path}: {error}") from None
    if len(rows) > MOST_ROWS:
        raise DataError(f"{path}: {len(rows)} rows; allowed are {MOST_ROWS:,}")
    width = max(map(len, rows), default=0)
    cells = [[*row, *[""] * (width - len(row))] for row in rows]
    notes = (f"read as {encoding}, cells divided by {separator!r}",) if (encoding, separator) != ("UTF-8", ",") else ()
    return [_composed(Sheet(path.stem, cells))], notes


def _rows(text: str) -> tuple[list[list[str]], str]:
    """Return the rows by the separator under which most lines have one number of cells, more than one."""
    lines = [line for line in text.splitlines() if line.strip()]
    separator = max(SEPARATORS, key=lambda mark: (_agreement(lines, mark), -SEPARATORS.index(mark)))
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)), separator


def _agreement(lines: list[str], mark: str) -> int:
    counts = [len(row) for row in csv.reader(lines, delimiter=mark)]
    usual = max(set(counts), key=counts.count, default=1)
    return counts.count(usual) if usual > 1 else 0


def _composed(sheet: Sheet) -> Sheet:
    def plain(cell: Any) -> Any:
        if not isinstance(cell, str):
            return cell
        bare = "".join(c for c in unicodedata.normalize("NFC", cell) if unicodedata.category(c) != "Cf")
        return bare.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2009", " ").strip()

    return Sheet(sheet.name, [[plain(c) for c in row] for row in sheet.rows], sheet.merges, sheet.hidden, sheet.marks)
