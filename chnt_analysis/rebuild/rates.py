"""Rates as the office publishes them, checked and laid out for the equations: spans of months, intervals of rounding, vintages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from chnt_analysis.errors import DataError
from chnt_analysis.periods import parse
from chnt_analysis.rebuild import decimals

BASES = ("mom", "yoy", "ytd")
COLUMNS = ("period", "basis", "value")
FINAL = ("actual", "revised")
LONGEST_GAP = 120  # months
MOST_SHOWN = 20
INDEX_LIKE = (80.0, 130.0)  # a median growth in this range is an index with the year or month before = 100
FEWEST_PAIRS = 3  # figures published again with another value that tell how large revisions are


@dataclass(frozen=True)
class Rates:
    """The usable rates of one series, one entry a rate; months count from ``first_month`` (its ordinal).

    Attributes
    ----------
    start, end : ndarray of int
        First and last month the rate speaks of.
    lag : ndarray of int
        Months back to its base: 1 or 12.
    value, low, high : ndarray
        Percent growth, and its rounding interval as log ratios.
    first_estimate : ndarray of bool
        Published with the first release of its newest month, where later releases revise.
    period, basis : ndarray of str
        As published.
    number : ndarray of int
        Row of the caller's table, from 0.
    notes : tuple of str
        Repairs made.
    """

    first_month: int
    months: int
    start: np.ndarray
    end: np.ndarray
    lag: np.ndarray
    value: np.ndarray
    low: np.ndarray
    high: np.ndarray
    first_estimate: np.ndarray
    period: np.ndarray
    basis: np.ndarray
    number: np.ndarray
    revised_pairs: np.ndarray
    notes: tuple[str, ...]

    @property
    def log(self) -> np.ndarray:
        """Middle of the rounding interval, log ratio."""
        return (self.low + self.high) / 2

    @property
    def half(self) -> np.ndarray:
        """Half the rounding interval, log ratio."""
        return (self.high - self.low) / 2

    @property
    def points(self) -> np.ndarray:
        """Percentage points of growth a log point is worth at each rate."""
        return 100 + self.value


def read(table: pd.DataFrame, *, where: str = "rates") -> Rates:
    """Return the rates of one series, checked.

    Parameters
    ----------
    table : DataFrame
        ``period``, ``basis``, ``value``; optionally ``vintage``, ``status``, ``decimals``, and ``row``, the number of the row in its file.
    where : str
        What messages call the table.

    Raises
    ------
    DataError
        Naming table, row, value and what is allowed.
    """
    values = _checked(table, where)
    spans = _spans(table, where)
    basis = table["basis"].to_numpy(dtype=object).astype(str)
    digits = _digits(table, values, basis)
    kept, first, pairs, notes = _vintages(table, spans, basis, values)
    start, end, lag = (a[kept] for a in spans)
    value, half = values[kept], 0.5 * 10.0 ** -digits[kept].astype(float)
    first_month = int((start - lag).min())
    months = int(end.max()) - first_month + 1
    number = np.flatnonzero(kept)
    _no_long_gap(start - lag, end, number, table, where)
    return Rates(
        first_month,
        months,
        start - first_month,
        end - first_month,
        lag,
        value,
        np.log1p(np.maximum(value - half, -99.999) / 100),
        np.log1p((value + half) / 100),
        first,
        table["period"].to_numpy(dtype=object).astype(str)[kept],
        basis[kept],
        number,
        pairs,
        notes,
    )


def _checked(table: pd.DataFrame, where: str) -> np.ndarray:
    missing = [c for c in COLUMNS if c not in table.columns]
    if missing:
        raise DataError(f"{where}: missing column(s) {', '.join(missing)}; needed are {', '.join(COLUMNS)}")
    if table.empty:
        raise DataError(f"{where}: no row; at least two rates are needed")
    values = pd.to_numeric(table["value"], errors="coerce").to_numpy(dtype=float)
    basis = table["basis"].to_numpy()
    failures = []
    for bad, column, allowed in (
        (~np.isfinite(values), "value", "a finite number"),
        (values <= -100, "value", "growth above -100 %"),
        (~np.isin(basis.astype(str), BASES), "basis", ", ".join(BASES)),
    ):
        for at in np.flatnonzero(bad):
            failures.append(f"{_row(table, at, where)}: {column} = {table[column].iloc[at]!r}; allowed is {allowed}")
    if failures:
        more = len(failures) - MOST_SHOWN
        raise DataError("\n".join([*failures[:MOST_SHOWN], *([f"... and {more} more"] if more > 0 else [])]))
    middle = float(np.median(values))
    if INDEX_LIKE[0] <= middle <= INDEX_LIKE[1] and len(values) > 2:
        raise DataError(
            f"{where}: the values look like an index (median {middle:g}), not like growth; "
            "give percent growth: subtract 100 (105.2 means 5.2)"
        )
    return values


def _spans(table: pd.DataFrame, where: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    found = np.empty((len(table), 3), dtype=int)
    for at, (period, basis) in enumerate(zip(table["period"].astype(str), table["basis"], strict=True)):
        try:
            found[at] = _span(period, basis)
        except DataError as error:
            raise DataError(f"{_row(table, at, where)}: {error}") from None
    if len(np.unique(found[:, 1])) == 1 and (found[:, 0] == found[:, 1]).all():
        raise DataError(f"{where}: only one month ({table['period'].iloc[0]}) has a rate; at least two are needed")
    return found[:, 0], found[:, 1], found[:, 2]


@lru_cache(maxsize=8192)
def _span(period: str, basis: str) -> tuple[int, int, int]:
    """Return first month, last month (ordinals) and lag of a rate."""
    span = parse(period)
    start, end = span.start.ordinal, span.end.ordinal
    if basis == "mom" and span.months > 1:
        raise DataError(f"period = {period!r} with basis 'mom'; allowed is a month, such as 2024-05")
    if span.months > 12:
        raise DataError(
            f"period = {period!r} is longer than a year; allowed are months, quarters, half-years and years"
        )
    if basis == "ytd":
        start = end - (span.end.month - 1)
    return start, end, 1 if basis == "mom" else 12


def _digits(table: pd.DataFrame, values: np.ndarray, basis: np.ndarray) -> np.ndarray:
    inferred = decimals.printed(values, basis)
    if "decimals" not in table:
        return inferred
    given = pd.to_numeric(table["decimals"], errors="coerce").to_numpy(dtype=float)
    return np.where(np.isnan(given), inferred, np.clip(np.nan_to_num(given), 0, 8)).astype(int)


def _vintages(table, spans, basis, values) -> tuple[np.ndarray, np.ndarray, np.ndarray, tuple[str, ...]]:
    """Return which rows stay, which of those are first estimates, revisions (log points), and notes."""
    start, end, lag = spans
    stamp = table["vintage"].astype(str).to_numpy() if "vintage" in table else np.full(len(values), "", dtype=object)
    status = table["status"].astype(str).to_numpy() if "status" in table else np.full(len(values), "", dtype=object)
    final = np.isin(status, FINAL)
    frame = pd.DataFrame(
        {
            "start": start,
            "end": end,
            "lag": lag,
            "value": values,
            "final": final,
            "stamp": stamp,
            "at": np.arange(len(values)),
        }
    ).sort_values(["start", "end", "lag", "final", "stamp", "at"], kind="stable")
    key = ["start", "end", "lag"]
    older = frame.duplicated(key, keep="last").to_numpy()
    newest = frame.groupby(key, sort=False)[["final", "stamp", "value"]].transform("last")
    older = older & ((newest["final"] != frame["final"]) | (newest["stamp"] != frame["stamp"])).to_numpy()
    changed = older & (newest["value"] != frame["value"]).to_numpy()
    pairs = (np.log1p(newest["value"] / 100) - np.log1p(frame["value"] / 100)).to_numpy()[changed]
    first = np.zeros(len(frame), dtype=bool)
    if changed.sum() >= FEWEST_PAIRS:
        first = older | _prompt(frame, older)
    frame = frame.assign(first=first)
    again = frame.duplicated([*key, "value", "first"], keep="last").to_numpy()
    same = frame.duplicated([*key, "value", "final", "stamp"], keep="last").to_numpy()
    kept = np.zeros(len(values), dtype=bool)
    kept[frame["at"].to_numpy()[~again]] = True
    flag = np.zeros(len(values), dtype=bool)
    flag[frame["at"].to_numpy()] = first
    return kept, flag[kept], pairs, _notes(frame[~again], int(same.sum()), key)


def _prompt(frame: pd.DataFrame, older: np.ndarray) -> np.ndarray:
    """Return which rows came with the first release: not final by status or, where no status tells, as promptly as those revised later."""
    if frame["final"].any():
        return ~frame["final"].to_numpy()
    dates = pd.to_datetime(frame["stamp"], errors="coerce", format="ISO8601").to_numpy()
    month = dates.astype("datetime64[M]").astype(float)
    month[np.isnat(dates)] = np.nan
    late = month - frame["end"].to_numpy()
    if np.isnan(late[older]).all():
        return np.zeros(len(frame), dtype=bool)
    return late <= np.nanmedian(late[older])


def _notes(kept: pd.DataFrame, same: int, key: list[str]) -> tuple[str, ...]:
    notes = []
    if same:
        notes.append(f"{same} repeated row(s) left out: the same rate of the same vintage")
    apart = int(kept.duplicated([*key, "final", "stamp"], keep=False).sum())
    if apart:
        notes.append(
            f"{apart} rates of one period, basis and vintage differ from one another; all are kept and weighed"
        )
    return tuple(notes)


def _no_long_gap(begin: np.ndarray, end: np.ndarray, number: np.ndarray, table: pd.DataFrame, where: str) -> None:
    order = np.argsort(begin, kind="stable")
    reached = np.maximum.accumulate(end[order])
    gap = begin[order][1:] - reached[:-1]
    if len(gap) and gap.max() > LONGEST_GAP:
        at = int(gap.argmax())
        left, right = order[: at + 1], order[at + 1 :]
        odd = left[-1] if len(left) < len(right) else right[0]
        raise DataError(
            f"{_row(table, number[odd], where)}: period = {table['period'].iloc[number[odd]]!r} stands {gap.max()} months from the other "
            f"rates; allowed are at most {LONGEST_GAP}; is the year right?"
        )


def _row(table: pd.DataFrame, at: int, where: str) -> str:
    return f"{where}, row {table['row'].iloc[at] if 'row' in table else at + 1}"
