"""Notes on series as a whole: order, gaps, figures that never change, Lunar New Year, new boundaries of a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import tet
from chnt_analysis.periods import parse
from chnt_analysis.readers.table.problems import TableProblem

SERIES = ["indicator", "place", "sector", "basis", "frequency"]
DATED = ("M", "Q", "Y")
STILL = 4  # figures that are all the same, from which on it is noted
HA_NOI = ("2008-08", "Ha Noi took in Ha Tay province, Me Linh district and four communes (Resolution 15/2008/QH12)")
COUNTED = ("count", "level")
GROWTH = ("yoy", "mom", "ytd")
FEWEST = 6  # growth rates of other years, to assess those of 2020 and 2021 by
FAR = 5.0  # robust standard deviations


def series_notes(rows: pd.DataFrame, cells: Sequence[tuple[str, str]]) -> list[TableProblem]:
    """Return what is to be noted about the series of a file; nothing is sorted away, filled or smoothed in silence.

    Parameters
    ----------
    rows : DataFrame
        Whole rows as text, indexed from 1 by the figure.
    cells : sequence of (str, str)
        Sheet and cell of each figure.
    """
    notes: list[TableProblem] = []
    for _, group in rows.groupby(SERIES, sort=False):
        if group["frequency"].iloc[0] in DATED:
            sheet, cell = cells[group.index[0] - 1]
            notes += [TableProblem("note", sheet, cell, "", message) for message in _remarks(group)]
    return _counted(notes)


def _remarks(group: pd.DataFrame) -> Iterator[str]:
    kind, first = group["frequency"].iloc[0], group.iloc[0]
    periods = pd.PeriodIndex([parse(p).to_period() for p in group["period"]], freq=kind)
    if not periods.is_monotonic_increasing and not periods[::-1].is_monotonic_increasing:
        yield "the periods are not in order; each figure is taken for the period beside it"
    whole = pd.period_range(periods.min(), periods.max(), freq=kind)
    gaps = whole[~whole.isin(periods)]
    if len(gaps):
        yield f"no figure for {', '.join(map(str, gaps[:5]))}{', ...' if len(gaps) > 5 else ''}; nothing is filled in"
    if len(group) >= STILL and group["value"].astype(float).nunique() == 1:
        yield f"all {len(group)} figures of the series are {first['value']}"
    if first["basis"] in COUNTED and (crossed := _boundaries(first["place"], group["period"])):
        yield crossed
    if first["basis"] in GROWTH:
        yield from _pandemic(periods, group["value"].astype(float).to_numpy())
    if kind == "M" and first["basis"] in ("yoy", "mom"):
        yield from _calendar(periods, first["basis"])


def _pandemic(periods: pd.PeriodIndex, values: np.ndarray) -> Iterator[str]:
    """Name growth of the years of COVID-19 that stands far from the rest; it is kept."""
    inside = (periods.year == 2020) | (periods.year == 2021)
    rest = values[~inside]
    if len(rest) < FEWEST or not inside.any():
        return
    middle = float(np.median(rest))
    scale = 1.4826 * float(np.median(np.abs(rest - middle)))
    far = periods[inside][np.abs(values[inside] - middle) > FAR * max(scale, 0.5)]
    if len(far):
        shown = ", ".join(map(str, far[:5])) + (", ..." if len(far) > 5 else "")
        yield f"growth of {shown} stands far from the other years (COVID-19, 2020-2021); it is kept as it is"


def _boundaries(place: str, periods: pd.Series) -> str:
    """Return which change of its territory lies within the periods of a place; of places merged in 2025 the gate speaks, figure by figure."""
    date, what = HA_NOI
    ends = [str(parse(p).end) for p in periods]
    return f"the series crosses {date}, when {what}" if place == "ha_noi" and min(ends) < date <= max(ends) else ""


def _calendar(periods: pd.PeriodIndex, basis: str) -> Iterator[str]:
    early = periods[periods.month <= 2]
    if len(early) and tet.FIRST < early[0].year <= tet.LAST:
        year = early[0].year
        days = f"{tet.new_year(year):%Y-%m-%d} and {tet.new_year(year - 1):%Y-%m-%d}"
        yield f"growth of January and February moves with Lunar New Year ({days}): compare the two months together"
    leap = [p for p in periods[periods.month == 2] if p.year % 4 == 0 or (basis == "yoy" and p.year % 4 == 1)]
    if leap:
        yield f"February {leap[0].year - leap[0].year % 4} has 29 days, a day more than the February it is compared with"


def _counted(figures: list[TableProblem]) -> list[TableProblem]:
    """Return each message once, with the number of series it is true of."""
    first: dict[str, TableProblem] = {}
    count: dict[str, int] = {}
    for problem in figures:
        first.setdefault(problem.message, problem)
        count[problem.message] = count.get(problem.message, 0) + 1
    more = {m: f" (and {n - 1} more series)" if n > 1 else "" for m, n in count.items()}
    return [TableProblem("note", p.sheet, p.cell, "", m + more[m]) for m, p in first.items()]


def known_otherwise(rows: pd.DataFrame, cells: Sequence[tuple[str, str]]) -> list[TableProblem]:
    """Return the figures that are known already with another value, beyond rounding: a revision, or a misprint."""
    key = ["indicator", "place", "sector", "period", "basis", "unit"]
    known = obs.observations()
    known = known[known["indicator"].isin(rows["indicator"].unique()) & known["place"].isin(rows["place"].unique())]
    if known.empty:
        return []
    stood = obs.choose(known)[[*key, "value", "vintage", "source"]]
    both = rows.reset_index().merge(stood, on=key, suffixes=("", "_known"))
    problems = []
    for row in both.itertuples():
        before, now = float(row.value_known), float(row.value)
        if _differs(before, now, row.unit):
            sheet, cell = cells[row.line - 1]
            since = f", vintage {row.vintage_known}" if row.vintage_known else ""
            text = f"was {before:.10g} before ({row.source_known}{since}); the newer figure is laid over it"
            problems.append(TableProblem("note", sheet, cell, row.value, text))
    return problems


def _differs(before: float, now: float, unit: str) -> bool:
    """Return whether two values of a figure differ by more than a revision usually does: 0.5 points of a percentage, 2 % of a level."""
    return abs(now - before) > (0.5 if unit.startswith("percent") else 0.02 * abs(before))
