"""A file as sheets of cells, whatever it is: Excel, or delimited text of any sensible separator and encoding."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from chnt_analysis.errors import DataError
from chnt_analysis.readers.cells import file_bytes
from chnt_analysis.readers.gso import files
from chnt_analysis.readers.gso.files import Sheet, address
from chnt_analysis.readers.table.delimited import MOST_ROWS, rows_of
from chnt_analysis.readers.table.encodings import decoded
from chnt_analysis.readers.table.letters import corrected
from chnt_analysis.readers.table.remarks import Remarks

EXCEL = (".xlsx", ".xls", ".xlsm")
OTHERS = (".xlsb", ".ods", ".numbers")
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_LOCK = "~$"
MOST_MERGES, MOST_COLUMNS = 5_000, 1_000


@dataclass(frozen=True)
class Grid:
    """A sheet in composed Unicode.

    ``points`` says whether a decimal point is at home in it: it has no Vietnamese words, or its cells are parted by commas. ``remarks``
    hold what was corrected; ``excel`` whether it comes from a workbook, so that a number in a text was stored as text.
    """

    sheet: Sheet
    points: bool
    remarks: Remarks
    excel: bool


def grids(path: Path) -> tuple[list[Grid], tuple[str, ...]]:
    """Return the sheets of a file, and notes on how it was read.

    Raises
    ------
    DataError
        When it cannot be read as a table, naming the file and what to do.
    """
    if path.name.startswith(_LOCK):
        raise DataError(f"{path}: the lock file of a workbook that is open elsewhere; name the workbook itself")
    data = file_bytes(path)
    if not data:
        raise DataError(f"{path}: the file is empty (0 bytes); save the table again")
    _check_name(path, data)
    if path.suffix.lower() in EXCEL:
        sheets = [_trimmed(sheet) for sheet in files.sheets(path, data)]
        _check_size(path, sheets)
        return [_grid(sheet, points=False, excel=True) for sheet in sheets], ()
    try:
        text, encoding = decoded(data)
        rows, separator = rows_of(text)
    except ValueError as error:
        raise DataError(f"{path}: {error}".replace("\n", f"\n{path}: ")) from None
    notes = (f"read as {encoding}, cells divided by {separator!r}",) if (encoding, separator) != ("UTF-8", ",") else ()
    sheet = _trimmed(Sheet(path.stem, rows))
    _check_size(path, [sheet])
    return [_grid(sheet, points=separator == ",", excel=False)], notes


def _trimmed(sheet: Sheet) -> Sheet:
    """Return a sheet without the empty columns and rows beyond its last filled cell."""
    widths = list(map(_filled, sheet.rows))
    height = next((n for n in range(len(widths), 0, -1) if widths[n - 1]), 0)
    return replace(sheet, rows=[row[: max(widths)] for row in sheet.rows[:height]])


def _filled(row: list[Any]) -> int:
    return next((n for n in range(len(row), 0, -1) if row[n - 1] not in ("", None)), 0)


def _check_size(path: Path, sheets: list[Sheet]) -> None:
    for sheet in sheets:
        width = max(map(len, sheet.rows), default=0)
        counts = {
            "rows": (len(sheet.rows), MOST_ROWS),
            "columns": (width, MOST_COLUMNS),
            "merged areas": (len(sheet.merges), MOST_MERGES),
        }
        for what, (count, most) in counts.items():
            if count > most:
                raise DataError(f"{path}, sheet {sheet.name!r}: {count:,} {what}; allowed are {most:,}")


def _check_name(path: Path, data: bytes) -> None:
    """Refuse a file that is something else than its name says, naming what it is."""
    suffix = path.suffix.lower()
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<html", b"<!doctype html", b"<table")):
        raise DataError(f"{path}: a web page (HTML), no table file; open it in a spreadsheet and save it as .xlsx")
    if suffix in OTHERS:
        raise DataError(f"{path}: a {suffix} workbook, whose number formats are not read; save it as .xlsx")
    is_new, is_old = data.startswith(_ZIP), data.startswith(_OLE)
    encrypted = "EncryptedPackage".encode("utf-16-le") in data
    if (is_new or is_old) and suffix not in EXCEL:
        raise DataError(f"{path}: an Excel workbook, no text; name it {path.stem}{'.xlsx' if is_new else '.xls'}")
    if is_old and not encrypted and suffix != ".xls":
        raise DataError(f"{path}: an .xls workbook under another name; name it {path.stem}.xls")


def _grid(sheet: Sheet, *, points: bool, excel: bool) -> Grid:
    remarks = Remarks()

    def plain(cell: Any, row: int, column: int) -> Any:
        if not isinstance(cell, str):
            return cell
        text, done = corrected(cell)
        for kind in done:
            remarks.add(kind, address(row, column), cell.strip(), repr(text))
        return text

    rows = [[plain(cell, r, c) for c, cell in enumerate(row)] for r, row in enumerate(sheet.rows)]
    foreign = not any(map(_vietnamese, (c for row in rows for c in row if isinstance(c, str))))
    return Grid(replace(sheet, rows=rows), points or foreign, remarks, excel)


def _vietnamese(text: str) -> bool:
    return not text.isascii() and any(_marked(c) for c in text)


def _marked(letter: str) -> bool:
    return letter in "đĐ" or (letter.isalpha() and len(unicodedata.normalize("NFD", letter)) > 1)
