"""Rates as the office publishes them, checked and laid out for the equations: spans of months, intervals of rounding, vintages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, NamedTuple

import numpy as np
import pandas as pd

from chnt_analysis.errors import DataError
from chnt_analysis.periods import parse
from chnt_analysis.rebuild import decimals
from chnt_analysis.tet import LUNAR_NEW_YEAR, Movable

BASES = ("mom", "yoy", "ytd")
COLUMNS = ("period", "basis", "value")
FINAL = ("actual", "revised")
LONGEST_GAP = 120  # months
MOST_SHOWN = 20
MOST_NAMED = 5
NOTHING_LEFT = -100.0  # percent: no level falls by more
FEW = 2  # values too few to tell an index from growth
APART = 60.0  # points between an index and growth
INDEX_LIKE = (80.0, 130.0)  # a median growth in this range is an index with the year or month before = 100
FEWEST_PAIRS = 3  # figures published again with another value that tell how large revisions are


class Copy(NamedTuple):
    """A further publication of a rate: row of the caller's table, period, basis and value as published."""

    number: int
    period: str
    basis: str
    value: float


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
    decimals : ndarray of int
        Decimals the value was published with.
    first_estimate : ndarray of bool
        Published with the first release of its newest month, where later releases revise.
    period, basis : ndarray of str
        As published.
    number : ndarray of int
        Row of the caller's table, from 0.
    unrevised, vague : ndarray
        How probable it is that the base of the rate is a first estimate too, and the standard deviation of what that leaves open, log points.
    notes : tuple of str
        Repairs made.
    copies : tuple of tuple of Copy
        Further printings of each rate (``again``).
    holidays : tuple of Movable
        Holidays that move where the rates come from.
    """

    first_month: int
    months: int
    start: np.ndarray
    end: np.ndarray
    lag: np.ndarray
    value: np.ndarray
    low: np.ndarray
    high: np.ndarray
    decimals: np.ndarray
    first_estimate: np.ndarray
    period: np.ndarray
    basis: np.ndarray
    number: np.ndarray
    revised_pairs: np.ndarray
    unrevised: np.ndarray
    vague: np.ndarray
    notes: tuple[str, ...]
    copies: tuple[tuple[Copy, ...], ...] = ()
    holidays: tuple[Movable, ...] = (LUNAR_NEW_YEAR,)

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
        """Percentage points of growth in a log point at each rate."""
        return 100 + self.value


def read(
    table: pd.DataFrame,
    *,
    where: str = "rates",
    impossible: Literal["refuse", "set_aside"] = "refuse",
    holidays: tuple[Movable, ...] = (LUNAR_NEW_YEAR,),
) -> Rates:
    """Return the rates of one series, checked.

    Parameters
    ----------
    table : DataFrame
        ``period``, ``basis``, ``value``; optionally ``vintage``, ``status``, ``decimals``, and ``row``, the number of the row in its file.
    where : str
        What messages call the table.
    impossible : str
        Whether a rate of -100 % or below refuses the table, or is set aside with a note that names its row.
    holidays : tuple of Movable
        Holidays that move where the rates come from.

    Raises
    ------
    DataError
        Naming table, row, value and what is allowed.
    """
    values = _checked(table, where, refuse=impossible == "refuse")
    usable = np.flatnonzero(values > NOTHING_LEFT)
    unusable = _set_aside(table, np.flatnonzero(values <= NOTHING_LEFT), where)
    table, values = table.iloc[usable], values[usable]
    _no_index(table, values, where)
    spans = _spans(table, where)
    basis = table["basis"].to_numpy(dtype=object).astype(str)
    digits = _digits(table, values, basis)
    kept, first, pairs, notes = _vintages(table, spans, basis, values)
    number = np.flatnonzero(kept)
    in_order = np.lexsort((first, values[kept], basis[kept], spans[2][kept], spans[0][kept], spans[1][kept]))
    number, first = number[in_order], first[in_order]
    start, end, lag = (a[number] for a in spans)
    value, half = values[number], 0.5 * 10.0 ** -digits[number].astype(float)
    first_month = int((start - lag).min())
    months = int(end.max()) - first_month + 1
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
        digits[number],
        first,
        table["period"].to_numpy(dtype=object).astype(str)[number],
        basis[number],
        usable[number],
        pairs,
        np.zeros(len(number)),
        np.zeros(len(number)),
        (*unusable, *notes),
        holidays=holidays,
    )


def _checked(table: pd.DataFrame, where: str, *, refuse: bool) -> np.ndarray:
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
        ((values <= NOTHING_LEFT) & refuse, "value", "growth above -100 %"),
        (~np.isin(basis.astype(str), BASES), "basis", ", ".join(BASES)),
    ):
        for at in np.flatnonzero(bad):
            failures.append(
                f"{_row(table, int(at), where)}: {column} = {table[column].iloc[at]!r}; allowed is {allowed}"
            )
    if failures:
        more = len(failures) - MOST_SHOWN
        raise DataError("\n".join([*failures[:MOST_SHOWN], *([f"... and {more} more"] if more > 0 else [])]))
    return values


def _set_aside(table: pd.DataFrame, rows: np.ndarray, where: str) -> tuple[str, ...]:
    """Return a note on rates that no level can have."""
    if len(rows) == len(table):
        raise DataError(f"{where}: every rate is -100 % or below, which is impossible")
    lines = [f"{_row(table, int(at), where)}: value = {float(table['value'].iloc[at])}" for at in rows[:MOST_NAMED]]
    if not lines:
        return ()
    more = f" and {len(rows) - MOST_NAMED} more" if len(rows) > MOST_NAMED else ""
    return (f"{len(rows)} rate(s) of -100 % or below are impossible and set aside: {'; '.join(lines)}{more}",)


def _no_index(table: pd.DataFrame, values: np.ndarray, where: str) -> None:
    """Refuse values that are an index with the year or month before = 100: all of them, or those of a basis."""
    basis = table["basis"].to_numpy(dtype=object).astype(str)
    middles = {b: float(np.median(values[basis == b])) for b in BASES if (basis == b).sum() > FEW}
    wrong = {b: m for b, m in middles.items() if _is_index(b, middles)}
    middle = float(np.median(values))
    if len(values) > FEW and all(INDEX_LIKE[0] <= m <= INDEX_LIKE[1] for m in (middle, *middles.values())):
        message = f"the values look like an index (median {middle:g}), not like growth"
    elif wrong:
        counts = ", the ".join(f"{(basis == b).sum()} {b} values (median {m:g})" for b, m in wrong.items())
        message = f"the {counts} look like an index, the others like growth"
    else:
        return
    raise DataError(f"{where}: {message}; give percent growth: subtract 100 (105.2 means 5.2)")


def _is_index(basis: str, middles: dict[str, float]) -> bool:
    """Return whether the rates of a basis are an index: rates on a year may truly be that large, but then both kinds of them are."""
    others = [m for other, m in middles.items() if other not in (basis, "mom")]
    as_growth = max(others, default=-np.inf) if basis != "mom" else 0.0
    return INDEX_LIKE[0] <= middles[basis] <= INDEX_LIKE[1] and middles[basis] - as_growth > APART


def _spans(table: pd.DataFrame, where: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    spans = []
    for period, basis in zip(table["period"].astype(str).tolist(), table["basis"].tolist(), strict=True):
        try:
            spans.append(_span(period, basis))
        except DataError as error:
            raise DataError(f"{_row(table, len(spans), where)}: {error}") from None
    bounds = np.array(spans)
    if len(np.unique(bounds[:, 1])) == 1 and (bounds[:, 0] == bounds[:, 1]).all():
        raise DataError(f"{where}: only one month ({table['period'].iloc[0]}) has a rate; at least two are needed")
    return bounds[:, 0], bounds[:, 1], bounds[:, 2]


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
    inferred = decimals.inferred(values, basis)
    if "decimals" not in table:
        return inferred
    given = pd.to_numeric(table["decimals"], errors="coerce").to_numpy(dtype=float)
    return np.where(np.isnan(given), inferred, np.clip(np.nan_to_num(given), 0, 8)).astype(int)


def _vintages(
    table: pd.DataFrame, spans: tuple[np.ndarray, ...], basis: np.ndarray, values: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray, tuple[str, ...]]:
    """Return which rows stay, which of those are first estimates, revisions (log ratios), and notes."""
    start, end, lag = spans
    none = np.full(len(values), "")
    stamp = table["vintage"].to_numpy(dtype=object).astype(str) if "vintage" in table else none
    final = np.isin(table["status"].to_numpy(dtype=object).astype(str), FINAL) if "status" in table else none == "x"
    key = (start * 16 + (end - start)) * 2 + (lag == 12)
    order = np.lexsort((stamp, final, key))
    last = np.append(key[order][1:] != key[order][:-1], True)
    newest = order[last][np.cumsum(np.r_[0, last[:-1]])]  # for each row in order, the newest of its figure
    older, revision = np.zeros(len(values), dtype=bool), np.zeros(len(values))
    older[order] = (final[newest] != final[order]) | (stamp[newest] != stamp[order])
    revision[order] = np.log1p(values[newest] / 100) - np.log1p(values[order] / 100)
    pairs = revision[older & (revision != 0)]
    first = older & False
    if len(pairs) >= FEWEST_PAIRS:
        first = older | _prompt(final, stamp, end, older)
    columns = (key, basis, values, first, final, stamp)
    kept, same, apart = _stated_once(zip(*(c.tolist() for c in columns), strict=True))
    return kept, first[kept], pairs, _notes(same, apart)


def _stated_once(rows: Iterable[tuple[Any, ...]]) -> tuple[np.ndarray, int, int]:
    """Return which rows say something new, how many repeat one of the same vintage, and how many differ from one of the same vintage."""
    kept: dict[tuple[Any, ...], int] = {}
    vintages: dict[tuple[Any, ...], set[float]] = {}
    count = repeated = 0
    for at, (key, basis, value, first, final, stamp) in enumerate(rows):
        count += 1
        known = vintages.setdefault((key, basis, final, stamp), set())
        repeated += int(value in known)
        known.add(value)
        kept[key, basis, value, first] = at
    rows_kept = np.zeros(count, dtype=bool)
    rows_kept[list(kept.values())] = True
    return rows_kept, repeated, sum(len(v) for v in vintages.values() if len(v) > 1)


def _prompt(final: np.ndarray, stamp: np.ndarray, end: np.ndarray, older: np.ndarray) -> np.ndarray:
    """Return which rows came with the first release: not final by status or, where no status tells, as promptly as those revised later."""
    if final.any():
        return ~final
    late = np.array([_month(text) for text in stamp.tolist()]) - end
    if np.isnan(late[older]).all():
        return np.zeros(len(stamp), dtype=bool)
    return late <= np.nanmedian(late[older])


@lru_cache(maxsize=8192)
def _month(text: str) -> float:
    """Return the ordinal of the month of a date, missing where it names none.

    >>> _month("1970-03-31"), _month("soon")
    (2.0, nan)
    """
    year, _, rest = text.partition("-")
    month = rest[:2]
    if not (year.isdecimal() and len(year) == 4 and (not month or month.isdecimal())):
        return float("nan")
    return float(12 * (int(year) - 1970) + int(month or 12) - 1)


def _notes(same: int, apart: int) -> tuple[str, ...]:
    notes = []
    if same:
        notes.append(f"{same} repeated row(s) left out: the same rate of the same vintage")
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
