"""Series from a CSV: columns ``[series,]period,value``, read so that nothing is guessed."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd

from chnt_analysis.errors import DataError
from chnt_analysis.periods import parse
from chnt_analysis.readers.cells import text_cells

MISSING = ("", "NA", "NaN", "nan", "..", "...", "…")
ONLY = "series"  # the name of a single series in a file without the column
FREQUENCIES = {"M": "months (2021-05)", "Q": "quarters (2021Q2)", "Y": "years (2021)"}


def read_series(path: Path | str) -> dict[str, pd.Series]:
    """Return the series of a CSV by name, each dated by a PeriodIndex named ``period`` and sorted.

    Empty values stay missing. Periods out of order are sorted, with a warning that names the row; everything else that is not
    understood is refused.

    Parameters
    ----------
    path : Path
        CSV in UTF-8 with the columns ``period`` and ``value``, optionally ``series``; other columns are refused.

    Raises
    ------
    DataError
        Naming file, row, value and what is allowed: unknown or missing columns, a period or number that is not understood, infinities,
        a period that stands twice, mixed frequencies, no rows.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "x.csv"
    ...     _ = path.write_text("period,value\\n2021Q1,5\\n2021Q2,\\n2021Q3,7.5\\n")
    ...     read_series(path)["series"].tolist()
    [5.0, nan, 7.5]
    """
    path = Path(path)
    cells = text_cells(path)
    _check_columns(path, cells)
    if cells.empty:
        raise DataError(f"{path}: no rows below the header")
    if "series" not in cells:
        cells = cells.assign(series=ONLY)
    names = cells["series"].str.strip().to_numpy()
    known = {text: _period(path, row, text) for row, text in _first_rows(cells["period"])}
    _check_frequencies(path, cells["period"], known)
    values = _numbers(path, cells["value"])
    lines = cells.index.to_numpy()
    ordinals = cells["period"].map({text: p.ordinal for text, p in known.items()}).to_numpy()
    frequency = next(iter(known.values())).freqstr
    found = {}
    for name, rows in cells.groupby(names, sort=False).indices.items():
        if not name:
            raise DataError(f"{path}, row {lines[rows[0]]}: series is empty; give each row the name of its series")
        found[str(name)] = _series(path, str(name), rows, lines, ordinals, values, frequency)
    return found


def _check_columns(path: Path, cells: pd.DataFrame) -> None:
    have = list(cells.columns)
    if set(have) - {"series", "period", "value"} or not {"period", "value"} <= set(have):
        raise DataError(f"{path}, row 1: columns are {', '.join(have)}; allowed are [series,]period,value")


def _first_rows(column: pd.Series) -> list[tuple[int, str]]:
    first = column[~column.duplicated()]
    return [(int(str(row)), str(text)) for row, text in first.items()]


def _period(path: Path, row: int, text: str) -> pd.Period:
    try:
        return parse(text).to_period()
    except DataError as error:
        raise DataError(f"{path}, row {row}: {error}") from None


def _check_frequencies(path: Path, column: pd.Series, known: Mapping[str, pd.Period]) -> None:
    kinds = {text: period.freqstr.split("-")[0] for text, period in known.items()}
    first = kinds[str(column.iloc[0])]
    other = [text for text, kind in kinds.items() if kind != first]
    if other:
        row = column.index[column == other[0]][0]
        raise DataError(
            f"{path}, row {row}: period {other[0]!r} among {FREQUENCIES[first]}; a file holds one frequency, "
            f"allowed are {', '.join(FREQUENCIES.values())}"
        )


def _numbers(path: Path, column: pd.Series) -> np.ndarray:
    text = column.str.strip()
    values = pd.to_numeric(text.where(~text.isin(MISSING)), errors="coerce").to_numpy(dtype=float)
    wrong = (np.isnan(values) & ~text.isin(MISSING).to_numpy()) | np.isinf(values)
    if wrong.any():
        row = int(np.flatnonzero(wrong)[0])
        what = "infinite" if np.isinf(values[row]) else "not a number"
        raise DataError(
            f"{path}, row {column.index[row]}: value {column.iloc[row]!r} is {what}; allowed are finite numbers with a decimal point, "
            "or an empty cell for what is missing"
        )
    return values


def _series(
    path: Path,
    name: str,
    rows: np.ndarray,
    lines: np.ndarray,
    ordinals: np.ndarray,
    values: np.ndarray,
    frequency: str,
) -> pd.Series:
    dates = ordinals[rows]
    order = np.argsort(dates, kind="stable")
    twice = np.flatnonzero(np.diff(dates[order]) == 0)
    if len(twice):
        first, second = np.sort(lines[rows[order[twice[0] : twice[0] + 2]]])
        period = pd.Period(ordinal=dates[order[twice[0]]], freq=frequency)
        raise DataError(
            f"{path}, row {second}: period {period} of {name} stands in row {first} too; each may stand once"
        )
    if (np.diff(dates) < 0).any():
        row = lines[rows[int(np.flatnonzero(np.diff(dates) < 0)[0]) + 1]]
        warnings.warn(f"{path}, row {row}: periods of {name} are not in order; sorted", stacklevel=3)
    index = pd.PeriodIndex.from_ordinals(dates[order], freq=frequency, name="period")
    return pd.Series(values[rows[order]], index=index, name=name)
