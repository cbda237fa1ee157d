"""Text cells of a CSV: one for each heading in every row, with the line of the file, nothing guessed."""

from __future__ import annotations

import csv
import itertools
import re
import stat
from collections.abc import Collection, Iterator
from pathlib import Path

import pandas as pd

from chnt_analysis.errors import DataError
from chnt_analysis.files import as_typed
from chnt_analysis.readers.numbers import with_points

MOST_BYTES = 50 * 2**20
MOST_SHOWN = 20
LINE = "line"  # name of the index: the line of the file in which a row begins, the header being line 1


def text_cells(path: Path, *, numbers: Collection[str] = ("value",)) -> pd.DataFrame:
    """Return a CSV's cells as text, nothing read as missing, indexed by the line of the file.

    The separator is a comma, or a semicolon or tab where the header has these and no comma; the columns of numbers of such a file may have
    decimal commas and are returned with points. Blank lines and rows of empty cells are left out; the index keeps the line numbers of the others. A heading that is empty is
    called ``column N``; the apostrophe that keeps a text from being run as a formula is left out.

    Parameters
    ----------
    path : Path
        The file.
    numbers : collection of str
        Headings of the columns of numbers.

    Raises
    ------
    DataError
        When the file is missing, no regular file, too large, not UTF-8 or not a table, or when a row has more or fewer cells than
        there are headings: each such row by its line.
    """
    text = _text(path)
    separator = _separator(text)
    rows = [(line, cells) for line, cells in _rows(path, text, separator) if any(map(str.strip, cells))]
    if not rows:
        raise DataError(f"{path}: not a CSV table (the file is empty)")
    heads = [name.strip() or f"column {n}" for n, name in enumerate(rows[0][1], start=1)]
    _check_headings(path, heads)
    _check_lengths(path, heads, rows[1:])
    index = pd.Index([line for line, _ in rows[1:]], name=LINE, dtype="int64")
    texts = pd.DataFrame([list(map(as_typed, cells)) for _, cells in rows[1:]], columns=heads, index=index, dtype=str)
    return texts if separator == "," else _with_points(path, texts, [n for n in numbers if n in heads])


def shown(failures: list[str]) -> str:
    """Return failures as lines of one message, the first twenty and how many more there are.

    >>> shown(["a", "b"])
    'a\\nb'
    """
    more = len(failures) - MOST_SHOWN
    return "\n".join([*failures[:MOST_SHOWN], *([f"... and {more} more"] if more > 0 else [])])


def file_bytes(path: Path) -> bytes:
    """Return the content of a regular file of at most ``MOST_BYTES``.

    Raises
    ------
    DataError
        When it is missing, a folder, no regular file, too large, cannot be read or changes while it is read.
    """
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise DataError(f"{path}: is a folder; name a CSV file")
        if not stat.S_ISREG(about.st_mode):
            raise DataError(f"{path}: not a regular file; save the table as a CSV file")
        if about.st_size > MOST_BYTES:
            raise DataError(f"{path}: larger than {MOST_BYTES // 2**20} MB; split it")
        data = path.read_bytes()
        after = path.stat()
        if (after.st_size, after.st_mtime_ns) != (about.st_size, about.st_mtime_ns) or len(data) != after.st_size:
            raise DataError(f"{path}: changed while it was read; close it in the other program, then try again")
        return data
    except FileNotFoundError:
        raise DataError(f"{path}: no such file") from None
    except OSError as error:
        raise DataError(f"{path}: cannot be read ({error.strerror or error})") from None


def _text(path: Path) -> str:
    try:
        return file_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DataError(
            f"{path}: not a text in UTF-8; save it as CSV UTF-8, or read it with `chnt import table`"
        ) from None


def _separator(text: str) -> str:
    """Return what stands between the cells of the header.

    >>> _separator("Kỳ;Giá trị"), _separator("period,value"), _separator("period")
    (';', ',', ',')
    """
    head = next((line for line in text.splitlines() if line.strip()), "")
    return next((mark for mark in ",;\t" if mark in head), ",")


def _with_points(path: Path, cells: pd.DataFrame, numbers: list[str]) -> pd.DataFrame:
    failures, plain = [], {}
    for name in numbers:
        plain[name], wrong = with_points(cells[name].tolist())
        failures += [f"{path}, row {cells.index[i]}: {name} {message}" for i, message in wrong.items()]
    if failures:
        raise DataError(shown(failures))
    return cells.assign(**plain)


def _rows(path: Path, text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line in which it begins."""
    reader = csv.reader(re.split(r"(?<=\n)|(?<=\r)(?!\n)", text), strict=True, delimiter=separator)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise DataError(f"{path}, row {line}: not a CSV table ({error})") from None


def _check_headings(path: Path, heads: list[str]) -> None:
    twice = sorted({h for h in heads if heads.count(h) > 1})
    if twice:
        raise DataError(f"{path}, row 1: heading {', '.join(twice)} stands more than once; each column has its own")


def _check_lengths(path: Path, heads: list[str], rows: list[tuple[int, list[str]]]) -> None:
    failures = [
        f"{path}, row {line}: {len(cells)} cell{'s' * (len(cells) != 1)} under {len(heads)} headings ({', '.join(heads)})"
        f"{_meant(heads, cells)}"
        for line, cells in rows
        if len(cells) != len(heads)
    ]
    if failures:
        raise DataError(shown(failures))


def _meant(heads: list[str], cells: list[str]) -> str:
    """Return what a row of the wrong length probably is.

    >>> _meant(["period", "value"], ["2015", "1950", "3"])
    '; is 1950,3 a number with a decimal comma? write 1950.3'
    """
    if len(cells) < len(heads):
        return "; each row has one cell for each heading, an empty one where nothing is known"
    if not any(map(str.strip, cells[len(heads) :])):
        return "; delete the separator at the end of the line"
    if len(cells) == len(heads) + 1:
        for whole, part in itertools.pairwise(cells[1:]):
            if re.fullmatch(r"\s*[-+]?\d+", whole) and re.fullmatch(r"\d{1,2}\s*", part):
                return f"; is {whole.strip()},{part.strip()} a number with a decimal comma? write {whole.strip()}.{part.strip()}"
    return f"; the row begins with {cells[0]!r}: give every column a heading, and put a cell that holds a separator in quotes"
