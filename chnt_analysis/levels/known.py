"""A level as known at a date, and which published rates it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.observations.rates import annual
from chnt_analysis.rebuild import Rebuilt
from chnt_analysis.tet import LUNAR_NEW_YEAR, Movable

YEARS = 9  # calendar years of rates, the newest included
FIRST_YEAR = 2012  # the classes of the index changed in the middle of it
FIRST_CHAINED_YEAR = 2018  # before it the rates on the month, on the year and year-to-date do not chain to one level
ENOUGH_YEARS = 6  # calendar years of rates that chain, from which on older ones are left out
BASE = FIRST_CHAINED_YEAR - 1  # the first whole year of a level of chained rates
FEWEST_RATES = 36  # fewer monthly rates than that leave a level of guesses


@dataclass(frozen=True)
class Known:
    """What was known of the level.

    Attributes
    ----------
    rebuilt : Rebuilt
        The level the rates imply, with its uncertainty.
    level : Series
        The same, its newest year brought to the published year-to-date rate.
    year_to_date : (Period, float) or None
        Last month and value, percent, of that rate.
    last_published : Period or None
        Newest month of the series' own rates, where later ones are known through all industry and its sections.
    holidays : tuple of Movable
        Holidays that move in its place.
    years : mapping of int to float
        Published growth of calendar years, percent, in their order.
    """

    rebuilt: Rebuilt = field(repr=False)
    level: pd.Series = field(repr=False)
    year_to_date: tuple[pd.Period, float] | None
    last_published: pd.Period | None = None
    holidays: tuple[Movable, ...] = field(default=(LUNAR_NEW_YEAR,), repr=False)
    years: Mapping[int, float] = field(default_factory=dict, repr=False)

    def __repr__(self) -> str:
        first, last = self.level.index[[0, -1]]
        parts = [f"{first} to {last}", f"{self.base} = 100", f"newest {self.level.iloc[-1]:.1f}"]
        if self.last_published is not None and self.last_published < last:
            parts.append(f"own rates to {self.last_published}")
        if self.year_to_date is not None:
            month, growth = self.year_to_date
            parts.append(f"year-to-date {growth:+.1f} % ({month})")
        return f"Known({', '.join(parts)})"

    @property
    def base(self) -> int:
        """Year whose mean is 100."""
        return self.rebuilt.base

    def draws(self, n: int, seed: int, *, revision_pp: float = 0.0) -> np.ndarray:
        """Return paths of the level, months x n, each brought to the published year-to-date rate plus a draw of its later revision.

        ``revision_pp`` is the standard deviation of that revision, percentage points.
        """
        paths = self.rebuilt.draws(n, seed)
        if self.year_to_date is None:
            return paths
        last, value = self.year_to_date
        noise = np.random.default_rng([seed, 1]).standard_normal(n) * revision_pp
        return anchored(paths, self.level.index, last, value + noise)


@dataclass(frozen=True)
class Official:
    """What is published of a series beside its level: newest month and value of the year-to-date rate, and the growth of calendar years, percent."""

    year_to_date: tuple[pd.Period, float] | None = None
    years: Mapping[int, float] = field(default_factory=dict)


def official(rates: pd.DataFrame) -> dict[str, Official]:
    """Return what is published of each series by sector, each figure as chosen.

    Parameters
    ----------
    rates : DataFrame
        Every rate of one place.
    """
    so_far = rates[(rates["basis"] == "ytd") & (rates["frequency"] == "M")]
    newest = obs.choose(so_far[so_far["period"] == so_far.groupby("sector")["period"].transform("max")])
    last = {row.sector: (pd.Period(row.period, freq="M"), float(row.value)) for row in newest.itertuples()}
    whole = dict(list(annual(rates).groupby("sector")))
    return {s: Official(last.get(s), _by_year(whole[s]) if s in whole else {}) for s in rates["sector"].unique()}


def years_of(rates: pd.DataFrame) -> dict[int, float]:
    """Return the published growth of calendar years as chosen, percent, by year."""
    return _by_year(annual(rates))


def _by_year(table: pd.DataFrame) -> dict[int, float]:
    return dict(zip(table["period"].astype(int), table["value"].astype(float), strict=True))


def known(rebuilt: Rebuilt, published: Official, last: pd.Period, holidays: tuple[Movable, ...]) -> Known:
    """Return a rebuilt level with its newest year brought to the newest published year-to-date rate.

    Parameters
    ----------
    rebuilt : Rebuilt
    published : Official
        What is published of the series.
    last : Period
        Newest month that one of its rates speaks of.
    holidays : tuple of Movable
        Holidays that move in its place.
    """
    about = (last, holidays, published.years)
    if published.year_to_date is None or published.year_to_date[0].year != rebuilt.level.index[-1].year:
        return Known(rebuilt, rebuilt.level, None, *about)
    moved = anchored(rebuilt.level.to_numpy()[:, None], rebuilt.level.index, *published.year_to_date)
    level = pd.Series(moved[:, 0], index=rebuilt.level.index, name="index")
    return Known(rebuilt, level, published.year_to_date, *about)


def holidays_of(rates: pd.DataFrame) -> tuple[Movable, ...]:
    """Return the holidays that move in the one place of the rates."""
    return obs.holidays_of(rates["place"].iloc[0]) if "place" in rates else (LUNAR_NEW_YEAR,)


def anchored(paths: np.ndarray, periods: pd.PeriodIndex, last: pd.Period, growth_pct: float | np.ndarray) -> np.ndarray:
    """Return the paths with the months of one year scaled by one factor each, so that its year-to-date growth is as given.

    ``f = (1 + g/100) * sum(x[K, y-1]) / sum(x[K, y])`` with ``K`` January to ``last``; every month of the year from January on gets it.

    Parameters
    ----------
    paths : ndarray
        Months x draws of a level.
    periods : PeriodIndex
        One a row, monthly.
    last : Period
        Last month of the year-to-date rate.
    growth_pct : float or ndarray
        The rate, percent; one, or one a draw.

    Examples
    --------
    >>> months = pd.period_range("2024-01", periods=14, freq="M", name="period")
    >>> moved = anchored(np.full((14, 1), 100.0), months, months[-1], 5.0)
    >>> float(moved[11, 0]), round(float(moved[13, 0]), 6)
    (100.0, 105.0)
    """
    now = (periods.year == last.year) & (periods <= last)
    before = (periods.year == last.year - 1) & (periods.month <= last.month)
    if now.sum() != last.month or before.sum() != last.month:
        return paths
    factor = (1 + np.asarray(growth_pct) / 100) * paths[before].sum(axis=0) / paths[now].sum(axis=0)
    return np.where((periods.year >= last.year)[:, None], paths * factor, paths)


def window(rates: pd.DataFrame) -> pd.DataFrame:
    """Return the rates a level is made of: those since 2018, which chain, once six calendar years of them are there.

    Before, and where fewer than 36 monthly rates since 2018 are published, the rates of the newest nine calendar years, 2012 at the earliest.
    """
    if rates.empty:
        return rates
    year = rates["period"].str[:4].astype(int)
    newest = int(year.max())
    recent = rates[year >= max(FIRST_YEAR, newest - YEARS + 1)]
    chained = recent[recent["period"].str[:4].astype(int) >= FIRST_CHAINED_YEAR]
    late = newest >= FIRST_CHAINED_YEAR + ENOUGH_YEARS - 1
    return chained if late and enough(chained) else recent


def enough(rates: pd.DataFrame, fewest: int = FEWEST_RATES) -> bool:
    """Return whether monthly rates are enough for a level."""
    return bool((rates["frequency"] == "M").sum() >= fewest)
