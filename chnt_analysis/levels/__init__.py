"""The level of industrial output of a place and sector at a date of knowledge: one, whatever the question.

All industry and its sections are estimated together (``joint``): months, quarters and years of each from its own published rates, and the
total as the mean of its sections. Implied growth on the month, on the year, of a year or a quarter is arithmetic on this level.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np
import pandas as pd

from chnt_analysis.levels import joint, weights
from chnt_analysis.levels.departures import departures
from chnt_analysis.levels.known import (
    BASE,
    FEWEST_RATES,
    FIRST_CHAINED_YEAR,
    Known,
    anchored,
    enough,
    holidays_of,
    known,
    official,
    window,
    years_of,
)
from chnt_analysis.levels.weights import SECTIONS
from chnt_analysis.memory import remembered
from chnt_analysis.observations.rates import BASES, IIP
from chnt_analysis.observations.selection import Published
from chnt_analysis.rebuild import Rebuilt, engine, result
from chnt_analysis.rebuild import rates as laid_out
from chnt_analysis.rebuild.engine import Joint

__all__ = [
    "BASE",
    "FEWEST_RATES",
    "FIRST_CHAINED_YEAR",
    "SECTIONS",
    "TOTAL",
    "Known",
    "Rows",
    "anchored",
    "departures",
    "known_level",
    "level",
    "levels_of",
    "published",
    "window",
    "years_of",
]

TOTAL = "all_industry"
LATEST = 12  # months after its own newest rate up to which a level goes on with all industry and the other sections


def level(place: str, sector: str, as_of: pd.Timestamp | None = None) -> Known | None:
    """Return the level of a place and sector; ``None`` where too few rates are published.

    Base year is 2017 where the level covers it, else its first whole year (``rebuilt.base`` names it).

    Parameters
    ----------
    place, sector : str
        Codes.
    as_of : Timestamp, optional
        Date of knowledge; the newest vintage by default.

    Returns
    -------
    Known or None
        The monthly level with its uncertainty; all industry and its sections are estimated together.
    """
    return levels_of(published(place, as_of), sector)


def published(place: str, as_of: pd.Timestamp | None = None) -> pd.DataFrame:
    """Return the published rates of all sectors of a place, every vintage."""
    rows = Published.by(place, as_of).find(IIP)
    return rows[rows["basis"].isin(BASES)].reset_index(drop=True)


def levels_of(rates: pd.DataFrame, sector: str) -> Known | None:
    """Return the level of a sector from the rates of its place; ``None`` where too few are published.

    All industry and its sections are solved together and kept by their rows; any other sector has a level of its own rates alone.

    Parameters
    ----------
    rates : DataFrame
        Rates of all sectors of one place, as :func:`published` gives them.
    sector : str
        Sector code.
    """
    if sector != TOTAL and sector not in SECTIONS:
        return known_level(rates[rates["sector"] == sector])
    mine = rates[rates["sector"].isin((TOTAL, *SECTIONS))]
    return None if mine.empty else _together(Rows(mine), weights.of_place(mine["place"].iloc[0])).level(sector)


@remembered
def known_level(rates: pd.DataFrame, *, fewest: int = FEWEST_RATES) -> Known | None:
    """Return the level that the rates of one series imply by themselves; ``None`` where too few are published.

    Parameters
    ----------
    rates : DataFrame
        Rates of one place and sector: mom, yoy and ytd, every vintage that was available.
    fewest : int
        Monthly rates that a level takes.
    """
    used = window(rates)
    if not enough(used, fewest):
        return None
    solved = _solved(Rows(used), None)
    months = _months(solved)
    official_rates = next(iter(official(rates).values()))
    rebuilt = replace(result.present(solved, base=_base(months)), rows=tuple(used["row"]))
    return known(rebuilt, official_rates, months[-1], holidays_of(rates))


class Rows:
    """Rates that are equal where their rows and values are: what is computed from them is computed once a process."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self.frame = frame
        self.holidays = holidays_of(frame)
        columns = frame["row"].tolist(), frame["value"].tolist(), frame["available_from"].to_numpy().tolist()
        self.key = (*zip(*columns, strict=True), *self.holidays)

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rows) and self.key == other.key


@lru_cache(maxsize=64)
def _solved(rates: Rows, like: Rows | None) -> Joint:
    """Return the estimate from the rates of one series, of an office whose rates of another series chain as those of ``like`` do."""
    table = rates.frame.assign(vintage=rates.frame["available_from"].dt.strftime("%Y-%m-%d"))
    return engine.solve(
        laid_out.read(table, holidays=rates.holidays), like=None if like is None else _solved(like, None)
    )


@lru_cache(maxsize=64)
def _used(rates: Rows) -> Rows | None:
    """Return the rates of one series that its level is made of; ``None`` where they are too few."""
    used = window(rates.frame)
    return Rows(used) if enough(used) else None


class _Together:
    """A place's all industry and sections as one estimate; the level of each is drawn up when it is asked for."""

    def __init__(self, rates: Rows, assumed: weights.Weights) -> None:
        published = {sector: Rows(part) for sector, part in rates.frame.groupby("sector")}
        used = {sector: _used(published[sector]) for sector in (*SECTIONS, TOTAL) if sector in published}
        self._published, self._known = published, dict[str, Known | None]()
        self._rates = {sector: one for sector, one in used.items() if one is not None}
        total = self._rates.get(TOTAL)
        self._solved = {s: _solved(one, None if s == TOTAL else total) for s, one in self._rates.items()}
        self._reconciled: dict[str, joint.Reconciled] = {}
        sections = {sector: self._solved[sector] for sector in SECTIONS if sector in self._solved}
        if total is not None and sections:
            months = [_months(one) for one in self._solved.values()]
            self._first, last = min(m[0].ordinal for m in months), max(m[-1].ordinal for m in months)
            count = last - self._first + 1
            self._reconciled, _ = joint.reconcile(
                self._solved[TOTAL], sections, assumed, first=self._first, months=count, total_name=TOTAL
            )

    def level(self, sector: str) -> Known | None:
        """Return the level of all industry or a section; ``None`` where too few of its own rates are published."""
        if sector not in self._known and sector in self._rates:
            self._known[sector] = self._drawn_up(sector)
        return self._known.get(sector)

    def _drawn_up(self, sector: str) -> Known | None:
        if sector not in self._reconciled:
            return known_level(self._rates[sector].frame)
        solved, rates = self._solved[sector], self._published[sector]
        used = tuple(self._rates[sector].frame["row"])
        rebuilt = replace(_cut(solved, self._reconciled[sector], self._first), rows=used)
        return known(rebuilt, official(rates.frame)[sector], _months(solved)[-1], rates.holidays)


@lru_cache(maxsize=32)
def _together(rates: Rows, assumed: weights.Weights) -> _Together:
    """Return the one estimate of all industry and its sections."""
    return _Together(rates, assumed)


def _cut(solved: Joint, one: joint.Reconciled, first: int) -> Rebuilt:
    """Return a level from its first month that a rate speaks of to the newest month of all, twelve months past its own newest rate at most."""
    own = _months(solved)
    begin = own[0].ordinal - first
    end = min(len(one.mean), own[-1].ordinal - first + 1 + LATEST)
    at = slice(begin, end)
    mixture = one.mixture.of_months(at)
    months = pd.period_range(own[0], periods=end - begin, freq="M")
    return result.as_level(solved, own[0].ordinal, one.mean[at], one.covariance[at, at], mixture, _base(months))


def _months(solved: Joint) -> pd.PeriodIndex:
    first = pd.Period(ordinal=solved.system.rates.first_month, freq="M")
    return pd.period_range(first, periods=solved.system.months, freq="M")


def _base(months: pd.PeriodIndex) -> int | None:
    """Return 2017 where the level covers that year; ``None`` for its first whole year."""
    return BASE if int(np.sum(months.year == BASE)) == 12 else None
