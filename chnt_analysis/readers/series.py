"""Series files: ``[series,]period,value``, one line a period, into one Series for each name.

The forms of periods are 2024-05, 2024Q2 and 2024. A value is a plain number with a decimal point; an empty one is missing.
"""

from __future__ import annotations

import csv
import math
from pathlib import Path

import pandas as pd

from chnt_analysis.errors import DataError
from chnt_analysis.periods import parse

COLUMNS = ("period", "value")


def read_series(path: Path | str) -> dict[str, pd.Series]:
    """Return the series of a file by name, in the order of the file.

    Parameters
    ----------
    path : Path
        CSV in UTF-8 with the columns ``period`` and ``value``, and ``series`` where it holds several.

    Returns
    -------
    dict of str to Series
        Each dated by a PeriodIndex in order of time; the name is empty where the file has no column ``series``.

    Raises
    ------
    DataError
        Naming file, line, value and what is allowed.
    """
    path = Path(path)
    lines = _lines(path)
    missing = [c for c in COLUMNS if c not in lines[0]]
    if missing:
        raise DataError(
            f"{path.name}: no column {', '.join(missing)}; found {', '.join(lines[0])}; allowed is [series,]period,value"
        )
    found: dict[str, dict[pd.Period, float]] = {}
    for number, line in enumerate(lines[1:], start=2):
        if not any(cell.strip() for cell in line):
            continue
        row = dict(zip(lines[0], line, strict=False))
        name = row.get("series", "").strip()
        period, value = _read(row, path.name, number)
        here = found.setdefault(name, {})
        if period in here:
            raise DataError(f"{path.name}, line {number}: period {period} of {name or 'the series'} stands twice")
        if here and next(iter(here)).freqstr != period.freqstr:
            raise DataError(f"{path.name}, line {number}: period {period} mixes frequencies; a series has one")
        here[period] = value
    if not found:
        raise DataError(f"{path.name}: no line of figures under the header")
    return {name: _series(name, values) for name, values in found.items()}


def _lines(path: Path) -> list[list[str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.reader(file))
    except UnicodeDecodeError as error:
        raise DataError(f"{path.name}: not UTF-8 text (byte {error.start}); save the file as CSV UTF-8") from None
    except FileNotFoundError:
        raise DataError(f"{path}: there is no such file") from None
    except IsADirectoryError:
        raise DataError(f"{path}: a folder, not a file") from None
    if not lines:
        raise DataError(f"{path.name}: the file is empty; allowed is [series,]period,value")
    lines[0] = [cell.strip().lower() for cell in lines[0]]
    return lines


def _read(row: dict[str, str], file: str, number: int) -> tuple[pd.Period, float]:
    where = f"{file}, line {number}"
    try:
        period = parse(row.get("period", "")).to_period()
    except DataError as error:
        raise DataError(f"{where}, column period: {error}") from None
    text = row.get("value", "").strip()
    try:
        value = float(text) if text else math.nan
    except ValueError:
        value = math.inf
    if math.isinf(value) or (text and math.isnan(value)):
        raise DataError(f"{where}, column value: {text!r}; allowed is a number such as 105.2, or nothing where missing")
    return period, value


def _series(name: str, values: dict[pd.Period, float]) -> pd.Series:
    index = pd.PeriodIndex(list(values), name="period")
    return pd.Series(list(values.values()), index=index, name=name, dtype=float).sort_index()
