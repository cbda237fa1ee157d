"""Tidy CSV files of published rates: every cell checked, every failure named."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd

from chnt_analysis import plausibility
from chnt_analysis.errors import DataError
from chnt_analysis.periods import parse
from chnt_analysis.readers.cells import shown, text_cells
from chnt_analysis.readers.numbers import NOT_PUBLISHED, NUMBER, meant
from chnt_analysis.schema import VINTAGE, nearest

BASES = ("mom", "yoy", "ytd")
RATE_COLUMNS = ("period", "basis", "value")
MORE_RATE_COLUMNS = ("series", "vintage", "status", "decimals")
NOTHING_LEFT = -100.0  # percent: no level falls by more


def read_rates(path: Path, *, today: date | None = None) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Return the rates of a tidy CSV and notes on what was left out.

    Parameters
    ----------
    path : Path
        Columns ``period``, ``basis``, ``value`` and optionally ``series``, ``vintage``, ``status``, ``decimals``; others are left out.
    today : date, optional
        Periods that begin after it are noted.

    Returns
    -------
    DataFrame
        Those columns, ``value`` and ``decimals`` as numbers, and ``row``, the row of the file (the header is row 1).
    tuple of str
        Notes: columns not used, rows without a figure, rates of -100 % or below that are set aside in a file of many series, what is
        odd by row.

    Raises
    ------
    DataError
        Naming file, row, column, value and what is allowed, one line a failure.
    """
    cells = text_cells(path)
    _columns(cells, path)
    unknown = [c for c in cells.columns if c not in (*RATE_COLUMNS, *MORE_RATE_COLUMNS)]
    known = [c for c in (*MORE_RATE_COLUMNS[:1], *RATE_COLUMNS, *MORE_RATE_COLUMNS[1:]) if c in cells.columns]
    table = cells[known].apply(lambda column: column.str.strip()).assign(row=cells.index)
    silent = table["value"].isin(NOT_PUBLISHED)
    nothing_left = _nothing_left(table)
    kept = table[~silent & ~nothing_left].reset_index(drop=True)
    failures = [f"{path}, row {r['row']}: {listed}" for r in kept.to_dict("records") for listed in _failures(r)]
    if failures:
        raise DataError(shown(failures))
    if kept.empty:
        raise DataError(f"{path}: no usable rate; every value is empty or {', '.join(sorted(NOT_PUBLISHED - {''}))}")
    notes = [f"column(s) not used: {', '.join(unknown)}"] if unknown else []
    if silent.any():
        rows = ", ".join(str(r) for r in table.loc[silent, "row"][:5])
        notes.append(
            f"{int(silent.sum())} row(s) without a figure left out: {rows}{', ...' if silent.sum() > 5 else ''}"
        )
    if nothing_left.any():
        listed = "; ".join(f"row {r['row']}: value = {r['value']!r}" for r in table[nothing_left].to_dict("records"))
        notes.append(f"growth of -100 % or below is impossible, set aside: {listed}")
    odd = [f for _, rows in _by_basis(kept) for f in _odd(rows, today)]
    refused = [f"{path}, {f}" for f in odd if f.weight == "refuse"]
    if refused:
        raise DataError(shown(refused))
    notes += [str(f) for f in odd]
    numbers = {c: pd.to_numeric(kept[c]) for c in ("value", "decimals") if c in kept}
    return kept.assign(**numbers), tuple(notes)


def _nothing_left(table: pd.DataFrame) -> pd.Series:
    """Return which rows of a file of many series tell of a rate that no level can have: -100 % or below."""
    plain = table["value"].map(lambda value: bool(NUMBER.fullmatch(value))) & ("series" in table)
    return plain & (pd.to_numeric(table["value"].where(plain)) <= NOTHING_LEFT)


def _by_basis(kept: pd.DataFrame) -> Iterable[tuple[object, pd.DataFrame]]:
    return kept.groupby([c for c in ("series", "basis") if c in kept], sort=False)


def _odd(rows: pd.DataFrame, today: date | None) -> list[plausibility.Finding]:
    """Return what is odd about the rates of one series and basis, in the order of their periods."""
    ends = pd.PeriodIndex([parse(p).end for p in rows["period"]], freq="M")
    order = np.argsort(ends.asi8, kind="stable")
    rows, ends = rows.iloc[order], ends[order]
    lines, texts = rows["row"].to_numpy(), tuple(rows["value"])
    column = plausibility.Column(ends, rows["value"].astype(float).to_numpy(), lines, texts)
    dated = plausibility.date_findings(ends, lines, rows["period"].tolist(), today=today)
    return [*dated, *plausibility.growth_findings(column, name=rows["basis"].iloc[0])]


def _columns(cells: pd.DataFrame, path: Path) -> None:
    missing = [c for c in RATE_COLUMNS if c not in cells.columns]
    if missing:
        hints = "".join(nearest(c, [x for x in cells.columns if x not in RATE_COLUMNS]) for c in missing)
        raise DataError(
            f"{path}: missing column(s) {', '.join(missing)}{hints}; needed are {', '.join(RATE_COLUMNS)}, "
            f"allowed too are {', '.join(MORE_RATE_COLUMNS)}"
        )
    if cells.empty:
        raise DataError(f"{path}: no usable rate; there are no rows below the header")


def _failures(row: dict) -> list[str]:
    failures = []
    if not NUMBER.fullmatch(row["value"]):
        failures.append(
            f"value = {row['value']!r}: allowed is a plain number with a decimal point, such as 5.2{meant(row['value'])}"
        )
    elif float(row["value"]) <= NOTHING_LEFT:
        failures.append(f"value = {row['value']!r}: growth of -100 % or below is impossible")
    if row["basis"] not in BASES:
        failures.append(
            f"basis = {row['basis']!r}: allowed is {', '.join(BASES)}{nearest(row['basis'].lower(), BASES)}"
        )
    try:
        parse(row["period"])
    except DataError as error:
        failures.append(str(error))
    if row.get("vintage") and not VINTAGE.fullmatch(row["vintage"]):
        failures.append(f"vintage = {row['vintage']!r}: allowed is YYYY, YYYY-MM or YYYY-MM-DD, or empty")
    if row.get("decimals") and not (row["decimals"].isdecimal() and int(row["decimals"]) <= 8):
        failures.append(f"decimals = {row['decimals']!r}: allowed is a whole number from 0 to 8, or empty")
    if row.get("series") == "":
        failures.append("series is empty: name the series of every row")
    return failures
