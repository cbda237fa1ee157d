"""Series from a CSV: columns ``[series,]period,value``, read so that nothing is guessed, through the gate of plausibility."""

from __future__ import annotations

import itertools
import re
import warnings
from dataclasses import dataclass
from datetime import date
from math import gcd
from pathlib import Path

import numpy as np
import pandas as pd

from chnt_analysis import plausibility
from chnt_analysis.errors import DataError
from chnt_analysis.periods import parse
from chnt_analysis.readers.cells import shown, text_cells
from chnt_analysis.readers.numbers import NUMBER, meant
from chnt_analysis.schema import nearest

MISSING = ("", "NA", "NaN", "nan", "..", "...", "…")
ONLY = "series"  # the name of a single series in a file without the column
FREQUENCIES = {"M": "months (2021-05)", "Q": "quarters (2021Q2)", "Y": "years (2021)"}
PER_YEAR = {"M": 12, "Q": 4, "Y": 1}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}.*")
_INFINITE = re.compile(r"[-+]?inf(inity)?", re.I)


@dataclass(frozen=True)
class _Table:
    """The checked cells of a file, one entry a row."""

    path: Path
    names: np.ndarray
    lines: np.ndarray
    period_texts: np.ndarray
    value_texts: np.ndarray
    ordinals: np.ndarray
    values: np.ndarray
    frequency: str


def read_series(
    path: Path | str,
    *,
    period: str = "period",
    value: str = "value",
    today: date | None = None,
    linked: bool = False,
) -> dict[str, pd.Series]:
    """Return the series of a CSV by name, each dated by a PeriodIndex named ``period`` and sorted.

    Empty values stay missing. What is odd but can be read is warned of by row: periods out of order, a value a factor of 100 or 1,000 from its
    neighbours, a period in the future, a new base year. What cannot be read or dated is refused, every row at once.

    Parameters
    ----------
    path : Path
        CSV in UTF-8 with the columns ``period`` and ``value``, optionally ``series``; other columns are refused.
    period, value : str
        Headings of the two columns where they are called otherwise; further columns are then left out with a warning.
    today : date, optional
        Periods that begin after it are warned of.
    linked : bool
        Whether values before a new base year are brought to the level after it.

    Raises
    ------
    DataError
        Naming file, row, value and what is allowed: unknown or missing columns, a period or number that is not understood, infinities, a
        period that stands twice, mixed frequencies, fiscal years, a year decades from the others, a thousands dot, no rows.

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
    table = _table(path, _cells(path, period, value))
    series_of, failures = {}, []
    for name, rows in pd.Series(table.names).groupby(table.names, sort=False).indices.items():
        series, odd = _series(table, str(name), rows, today, linked)
        series_of[str(name)] = series
        failures += [f"{path}, {f}" for f in odd if f.weight == "refuse"]
        for finding in (f for f in odd if f.weight != "refuse"):
            warnings.warn(f"{path}, {finding}", stacklevel=2)
    if failures:
        raise DataError(shown(failures))
    return series_of


def _cells(path: Path, period: str, value: str) -> pd.DataFrame:
    cells = text_cells(path, numbers=(value,))
    have = list(cells.columns)
    for option, name in (("--period-column", period), ("--value-column", value)):
        if name not in have and name not in ("period", "value"):
            raise DataError(
                f"{path}: {option} {name!r}: no such heading{nearest(name, have)}; the headings are {', '.join(have)}"
            )
    named = (period, value) != ("period", "value")
    extra = set(have) - {"series", period, value}
    if not {period, value} <= set(have) or (extra and not named):
        raise DataError(
            f"{path}, row 1: columns are {', '.join(have)}; allowed are [series,]period,value, or name two of them with "
            "--period-column and --value-column"
        )
    if extra:
        warnings.warn(f"{path}: column(s) left out: {', '.join(c for c in have if c in extra)}", stacklevel=3)
    if cells.empty:
        raise DataError(f"{path}: no rows below the header")
    plain = cells[[c for c in have if c not in extra]].rename(columns={period: "period", value: "value"})
    return plain if "series" in plain else plain.assign(series=ONLY)


def _table(path: Path, cells: pd.DataFrame) -> _Table:
    names = cells["series"].str.strip()
    nameless = cells.index[names == ""]
    if len(nameless):
        raise DataError(f"{path}, row {nameless[0]}: series is empty; give each row the name of its series")
    known, failures = _periods(path, cells["period"])
    values, wrong = _numbers(path, cells["value"])
    if failures + wrong:
        raise DataError(shown(sorted(failures + wrong, key=_line)))
    _check_frequencies(path, cells["period"], known)
    known = _wider(path, known)
    ordinals = cells["period"].map({text: p.ordinal for text, p in known.items()}).to_numpy()
    frequency = next(iter(known.values())).freqstr
    return _Table(
        path=path,
        names=names.to_numpy(dtype=object),
        lines=cells.index.to_numpy(),
        period_texts=cells["period"].to_numpy(dtype=object),
        value_texts=cells["value"].to_numpy(dtype=object),
        ordinals=ordinals,
        values=values,
        frequency=frequency,
    )


def _line(failure: str) -> int:
    match = re.search(r", row (\d+):", failure)
    return int(match[1]) if match else 0


def _periods(path: Path, column: pd.Series) -> tuple[dict[str, pd.Period], list[str]]:
    known, failures = {}, []
    for line, text in column[~column.duplicated()].items():
        try:
            known[str(text)] = parse(str(text)).to_period()
        except DataError as error:
            failures.append(f"{path}, row {line}: {error}")
    return known, failures


def _check_frequencies(path: Path, column: pd.Series, known: dict[str, pd.Period]) -> None:
    kinds = {text: period.freqstr.split("-")[0] for text, period in known.items()}
    first = kinds[str(column.iloc[0])]
    other = [text for text, kind in kinds.items() if kind != first]
    if other:
        row = column.index[column == other[0]][0]
        raise DataError(
            f"{path}, row {row}: period {other[0]!r} among {FREQUENCIES[first]}; a file holds one frequency, "
            f"allowed are {', '.join(FREQUENCIES.values())}"
        )


def _wider(path: Path, known: dict[str, pd.Period]) -> dict[str, pd.Period]:
    """Return dates that stand 3 or 12 months apart throughout as the quarters or years they are dates of."""
    months = sorted({p.ordinal for p in known.values()})
    if len(months) < 3 or not all(_DATE.fullmatch(text.strip()) for text in known):
        return known
    step = gcd(*(b - a for a, b in itertools.pairwise(months)))
    to = {3: ("Q", "quarters"), 12: ("Y", "years")}.get(step)
    if to is None:
        return known
    warnings.warn(f"{path}: the dates stand {step} months apart throughout; read as {to[1]}", stacklevel=4)
    return {text: p.asfreq(to[0]) for text, p in known.items()}


def _numbers(path: Path, column: pd.Series) -> tuple[np.ndarray, list[str]]:
    text = column.str.strip()
    missing = text.isin(MISSING)
    infinite = text.str.fullmatch(_INFINITE)
    plain = text.str.fullmatch(NUMBER)
    values = pd.to_numeric(text.where(plain & ~missing), errors="coerce").to_numpy(dtype=float)
    infinite |= np.isinf(values)
    failures = [
        f"{path}, row {line}: value {cell!r} is {'infinite' if far else 'not a number'}; allowed are finite numbers with a decimal point, "
        f"or an empty cell for what is missing{'' if far else meant(cell.strip())}"
        for line, cell, far, ok in zip(column.index, column, infinite, plain & ~infinite | missing, strict=True)
        if not ok
    ]
    return values, failures


def _series(
    table: _Table, name: str, rows: np.ndarray, today: date | None, linked: bool
) -> tuple[pd.Series, list[plausibility.Finding]]:
    dates = table.ordinals[rows]
    order = np.argsort(dates, kind="stable")
    _refuse_repeats(table, name, rows[order])
    if (np.diff(dates) < 0).any():
        row = table.lines[rows[int(np.flatnonzero(np.diff(dates) < 0)[0]) + 1]]
        warnings.warn(f"{table.path}, row {row}: periods of {name} are not in order; sorted", stacklevel=3)
    rows = rows[order]
    index = pd.PeriodIndex.from_ordinals(dates[order], freq=table.frequency, name="period")
    series = pd.Series(table.values[rows], index=index, name=name)
    texts = tuple(str(t) for t in table.value_texts[rows])
    findings = plausibility.date_findings(index, table.lines[rows], table.period_texts[rows].tolist(), today=today)
    findings += plausibility.scale_findings(plausibility.Column(index, series.to_numpy(), table.lines[rows], texts))
    if plausibility.heaviest(findings) in ("refuse", "ask"):
        return series, findings
    return _with_breaks(table, series, rows, linked), findings


def _refuse_repeats(table: _Table, name: str, rows: np.ndarray) -> None:
    twice = np.flatnonzero(np.diff(table.ordinals[rows]) == 0)
    if len(twice):
        first, second = np.sort(table.lines[rows[twice[0] : twice[0] + 2]])
        period = pd.Period(ordinal=table.ordinals[rows[twice[0]]], freq=table.frequency)
        raise DataError(
            f"{table.path}, row {second}: period {period} of {name} stands in row {first} too; each may stand once"
        )


def _with_breaks(table: _Table, series: pd.Series, rows: np.ndarray, linked: bool) -> pd.Series:
    """Warn of every new base year, and link the parts where that is asked for."""
    whole = series.reindex(pd.period_range(series.index[0], series.index[-1], name="period"))
    breaks = plausibility.level_breaks(whole, per_year=PER_YEAR[series.index.freqstr.split("-")[0]])
    for one in breaks:
        message = f"linked: values before {one.period} times {one.factor:.3f}" if linked else str(one)
        row = table.lines[rows[series.index.get_loc(one.period)]]
        warnings.warn(f"{table.path}, row {row}, {series.name}: {message}", stacklevel=4)
    return plausibility.link(series, breaks) if linked else series
