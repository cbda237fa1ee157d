"""The outlook of a place and sector as it stood at a date: what was published by then, the level it implies, the paths from it.

The level is rebuilt from the rates of the last nine calendar years and brought to the newest published year-to-date rate: what the statistics
office says of the year so far is the sum a year's arithmetic starts from, and single months are revised more than their sum.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.forecasting.draws import Draws
from chnt_analysis.forecasting.model import Method, forecast
from chnt_analysis.forecasting.shocks import Shock
from chnt_analysis.memory import remembered
from chnt_analysis.rebuild import Rebuilt, rebuild

YEARS = 9  # calendar years of rates, the newest included
FIRST_YEAR = 2012  # the classes of the index changed in the middle of it
FEWEST_RATES = 36  # fewer monthly rates than that leave a level of guesses
RELEASE_DAYS = 10  # after the first figure of a month, what else the release says of it is out


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
    """

    rebuilt: Rebuilt = field(repr=False)
    level: pd.Series = field(repr=False)
    year_to_date: tuple[pd.Period, float] | None

    def draws(self, n: int, seed: int, *, revision_pp: float = 0.0) -> np.ndarray:
        """Return paths of the level, months x n, each with the published year-to-date rate give or take its later revision.

        ``revision_pp`` is the standard deviation of that revision, percentage points.
        """
        paths = self.rebuilt.draws(n, seed)
        if self.year_to_date is None:
            return paths
        last, value = self.year_to_date
        noise = np.random.default_rng([seed, 1]).standard_normal(n) * revision_pp
        return anchored(paths, self.level.index, last, value + noise)


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


@remembered
def known_level(rates: pd.DataFrame, *, fewest: int = FEWEST_RATES) -> Known | None:
    """Return the level that published rates imply; ``None`` where too few are published.

    Parameters
    ----------
    rates : DataFrame
        Rates of one place and sector as :func:`chnt_analysis.observations.select` gives them: mom, yoy and ytd, every vintage that was
        available.
    fewest : int
        Monthly rates that a level takes.
    """
    used = window(rates)
    if (used["frequency"] == "M").sum() < fewest:
        return None
    rebuilt = rebuild(used.assign(vintage=used["available_from"].dt.strftime("%Y-%m-%d")))
    newest = _year_to_date(used, rebuilt.level.index)
    if newest is None:
        return Known(rebuilt, rebuilt.level, None)
    moved = anchored(rebuilt.level.to_numpy()[:, None], rebuilt.level.index, *newest)
    return Known(rebuilt, pd.Series(moved[:, 0], index=rebuilt.level.index, name="index"), newest)


def window(rates: pd.DataFrame) -> pd.DataFrame:
    """Return the rates of the newest nine calendar years, 2012 at the earliest."""
    if rates.empty:
        return rates
    year = rates["period"].str[:4].astype(int)
    return rates[year >= max(FIRST_YEAR, int(year.max()) - YEARS + 1)]


@remembered
def outlook(
    known: Known,
    horizon: int,
    *,
    draws: int = 1000,
    seed: int = 0,
    revision_pp: float = 0.0,
    shocks: Sequence[Shock] = (),
    method: Method = "combination",
) -> Draws:
    """Return sample paths from a known level, its own uncertainty and the revision of the year-to-date rate included."""
    history = known.draws(draws, seed, revision_pp=revision_pp)
    return forecast(known.level, horizon, draws=draws, seed=seed, history=history, shocks=shocks, method=method)


def release_date(rates: pd.DataFrame, month: pd.Period) -> pd.Timestamp | None:
    """Return the date at which the release of a month was out: ten days after its first figure; ``None`` where it has none."""
    there = rates.loc[(rates["frequency"] == "M") & (rates["period"] == str(month)), "available_from"]
    return None if there.empty else there.min() + pd.Timedelta(days=RELEASE_DAYS)


def as_known(rates: pd.DataFrame, date: pd.Timestamp) -> pd.DataFrame:
    """Return the rates that were available at a date."""
    return rates[rates["available_from"] <= date]


def _year_to_date(rates: pd.DataFrame, months: pd.PeriodIndex) -> tuple[pd.Period, float] | None:
    rows = rates[(rates["basis"] == "ytd") & (rates["frequency"] == "M")]
    if rows.empty:
        return None
    row = obs.choose(rows).sort_values("period").iloc[-1]
    last = pd.Period(row["period"], freq="M")
    return (last, float(row["value"])) if last.year == months[-1].year else None
