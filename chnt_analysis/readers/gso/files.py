"""A workbook's sheets as grids of cells, after the file itself was found harmless.

Nothing is unpacked before its size is known: a spreadsheet is a zip archive, and a small one can hold hundreds of megabytes. Parsing
works on the grids returned here, so that layouts are tested without files.
"""

from __future__ import annotations

import io
import pickle
import re
import stat
import subprocess
import sys
import zipfile
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from chnt_analysis.errors import DataError
from chnt_analysis.readers.xlsx import Marks

MOST_BYTES = 50 * 2**20
MOST_UNPACKED = 100 * 2**20
MOST_CELLS = 4_000_000
MOST_SECONDS = 30

Merge = tuple[tuple[int, int], tuple[int, int]]

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_REFERENCE = re.compile(rb"""\br\s*=\s*["']([A-Z]{0,3})(\d{1,7})["']""")  # of a cell, or of a row of cells without one
_CHUNK = 2**20


@dataclass(frozen=True)
class Sheet:
    """One sheet: its rows of cells (empty cells are ``""``), the merged ranges as ((row, column), (row, column)), counted from 0.

    A cell that is shown in percent holds what is shown: 7.31 for a stored 0.0731. ``marks`` says which these are, which cells hold a formula
    without a stored value or an error.
    """

    name: str
    rows: list[list[Any]]
    merges: list[Merge] = field(default_factory=list)
    hidden: bool = False
    marks: Marks = field(default_factory=Marks)

    def cell(self, row: int, column: int) -> Any:
        """Return a cell, the empty string outside the grid."""
        inside = 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row])
        return self.rows[row][column] if inside else ""

    def text(self, row: int, column: int) -> str:
        """Return a cell as header or label text: whole numbers without a decimal point, dates as day/month/year."""
        cell = self.cell(row, column)
        if cell is None:
            return ""
        if isinstance(cell, date | datetime):
            return f"{cell.day}/{cell.month}/{cell.year}"
        if isinstance(cell, float) and cell.is_integer():
            return str(int(cell))
        return str(cell).strip()


def address(row: int, column: int) -> str:
    """Return the name of a cell counted from 0.

    >>> address(8, 1), address(0, 27)
    ('B9', 'AB1')
    """
    return f"{letters(column)}{row + 1}"


def letters(column: int) -> str:
    """Return the letters of a column counted from 0."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def sheets(path: Path, data: bytes | None = None) -> list[Sheet]:
    """Return the worksheets of an .xls or .xlsx workbook, in their order; ``data`` is its content where it was read already.

    Raises
    ------
    DataError
        Naming the file: missing, a folder, empty, too large once unpacked, encrypted, no workbook, or damaged.
    """
    data = _bytes(path) if data is None else data
    if data.startswith(_ZIP):
        _check_zip(path, data)
    elif not data.startswith(_OLE):
        raise DataError(
            f"{path}: not an Excel workbook (its first bytes are {data[:8]!r}); open it in a spreadsheet and save it as .xlsx"
        )
    elif _ENCRYPTED in data:
        raise _encrypted(path)
    return _parse(path, data)


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise DataError(f"{path}: is a folder; name a workbook")
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise DataError(f"{path}: not a regular file; name a workbook")
        if about.st_size > MOST_BYTES:
            size = about.st_size / 2**20
            raise DataError(f"{path}: {size:.0f} MB; a monthly workbook has less than {MOST_BYTES // 2**20} MB")
        data = path.read_bytes()
    except FileNotFoundError:
        raise DataError(f"{path}: no such file") from None
    except OSError as error:
        raise DataError(f"{path}: cannot be read ({error.strerror or error})") from None
    if not data:
        raise DataError(f"{path}: the file is empty (0 bytes); fetch it again")
    return data


def _encrypted(path: Path) -> DataError:
    return DataError(f"{path}: the workbook is encrypted; open it with its password and save it without one")


def _check_zip(path: Path, data: bytes) -> None:
    """Refuse an archive that unpacks too large, or whose cells lie too far apart, before a parser sees it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            total = sum(e.file_size for e in entries)
            if total > MOST_UNPACKED:
                raise DataError(
                    f"{path}: {len(data) / 2**20:.1f} MB that unpack to {total / 2**20:.0f} MB, allowed are "
                    f"{MOST_UNPACKED // 2**20} MB; this is no monthly workbook"
                )
            if not any(e.filename in ("xl/workbook.xml", "xl/workbook.bin") for e in entries):
                raise DataError(f"{path}: a zip archive, but no Excel workbook (it holds no xl/workbook.xml)")
            for entry in entries:
                if entry.filename.startswith("xl/") and entry.filename.endswith(".xml"):
                    _check_extent(path, archive, entry)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise DataError(f"{path}: a damaged workbook ({error}); fetch it again") from None


def _check_extent(path: Path, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    rows, width, tail = 0, 0, b""
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            for column, row in _REFERENCE.findall(tail + chunk):
                rows = max(rows, int(row))
                width = max(width, _number_of(column))
            tail = chunk[-32:]
    if rows * width > MOST_CELLS:
        raise DataError(
            f"{path}: {entry.filename} spans {rows} rows by {width} columns, allowed are {MOST_CELLS:,} cells; "
            "delete the stray cells far outside the table"
        )


def _marked(sheet: Sheet, here: Marks) -> Sheet:
    """Return a sheet with its marks, the cells shown in percent times 100, exactly."""
    for row, column in here.percent:
        cell = sheet.cell(row, column)
        if isinstance(cell, float | int):
            sheet.rows[row][column] = float(Decimal(f"{cell:.15g}") * 100)
    return replace(sheet, marks=here)


def _number_of(column: bytes) -> int:
    number = 0
    for letter in column:
        number = 26 * number + letter - 64
    return number


def _parse(path: Path, data: bytes) -> list[Sheet]:
    """Let the parser read the workbook in a process of its own, whose death is an error of this file."""
    kind: str
    content: Any
    program = [sys.executable, "-P", str(Path(__file__).with_name("parser.py"))]
    try:
        done = subprocess.run(program, input=data, capture_output=True, timeout=MOST_SECONDS, check=False)
        kind, content = pickle.loads(done.stdout) if done.returncode == 0 else ("damaged", "the parser crashed")
    except subprocess.TimeoutExpired:
        kind, content = "damaged", f"not read within {MOST_SECONDS} s"
    if kind == "encrypted":
        raise _encrypted(path)
    if kind == "damaged":
        raise DataError(f"{path}: a damaged workbook ({content}); fetch it again")
    sheets, marked = content
    return [_marked(Sheet(*sheet), marked.get(sheet[0], Marks())) for sheet in sheets]
