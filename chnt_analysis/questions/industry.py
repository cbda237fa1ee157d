"""Industrial output of a place and sector: its published rates, the level they imply, its published annual growth."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from chnt_analysis import levels
from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.forecasting import Draws, blend, forecast
from chnt_analysis.forecasting.calibrated import forecast_level
from chnt_analysis.forecasting.shocks import covid
from chnt_analysis.observations.rates import BASES as RATES
from chnt_analysis.observations.rates import IIP as IIP
from chnt_analysis.observations.rates import annual as annual_published  # noqa: F401
from chnt_analysis.observations.rates import monthly as published_months  # noqa: F401
from chnt_analysis.observations.rates import rates_of as rates_of
from chnt_analysis.tet import LUNAR_NEW_YEAR, Movable

if TYPE_CHECKING:
    from chnt_analysis.seasonal import Adjusted

SECTORS = ("manufacturing", "all_industry")  # published sectors that can stand beside an unpublished one


def check_sector(sector: str) -> str:
    """Return a sector whose rates are published, or refuse it with those that are."""
    if sector not in SECTORS:
        raise ParameterError(f"sector = {sector!r}: allowed are {', '.join(SECTORS)}")
    return sector


@lru_cache(maxsize=8)
def draws_of(rates: levels.Rows, sector: str, until: int, draws: int, seed: int) -> Draws | None:
    """Return the paths of :func:`~chnt_analysis.forecasting.calibrated.forecast_level` from the rates of a place; ``None`` where the sector's are too few for a level."""
    known = levels.levels_of(rates.frame, sector)
    return None if known is None else forecast_level(known, sector, until, draws=draws, seed=seed)


def central_growth(known: levels.Known, year: int) -> float:
    """Return the central growth of a year from a known level, percent."""
    last = known.level.index[-1]
    ahead = max(12 * (year - last.year) + 12 - last.month, 1)
    central = forecast(known.level, ahead, draws=1, shocks=covid(), holidays=known.holidays).members
    mean = np.exp(np.mean([np.log(path) for path in central.values()], axis=0))
    whole = np.concatenate([known.level.to_numpy(), mean])
    years = np.concatenate([known.level.index.year, next(iter(central.values())).index.year])
    return blend.central(known, year, float(100 * (whole[years == year].mean() / whole[years == year - 1].mean() - 1)))


def by_year(annual: pd.DataFrame) -> dict[int, float]:
    """Return chosen yearly growth as a mapping from year to percent; empty without any."""
    return {} if annual.empty else dict(zip(annual["period"].astype(int), annual["value"], strict=True))


def newest(rates: pd.DataFrame, basis: str, *, year: int | None = None) -> pd.Series | None:
    """Return the chosen row of the newest month of a rate, of one year where given; ``None`` without one."""
    rows = rates[(rates["basis"] == basis) & (rates["frequency"] == "M")]
    if year is not None:
        rows = rows[rows["period"].str[:4] == str(year)]
    return None if rows.empty else obs.choose(rows).sort_values("period").iloc[-1]


def coverage(rates: pd.DataFrame) -> pd.DataFrame:
    """Return for each kind of rate how many months have a figure, from when to when, and how many several.

    Columns ``basis, months, first, last, differing``; ``first`` and ``last`` are missing where no month is published.
    """
    rows = []
    for basis in RATES:
        part = rates[(rates["basis"] == basis) & (rates["frequency"] == "M")]
        months = part["period"]
        ends = (months.min(), months.max()) if len(part) else (None, None)
        rows.append((basis, months.nunique(), *ends, obs.conflicts(part)["period"].nunique()))
    return pd.DataFrame(rows, columns=["basis", "months", "first", "last", "differing"])


def seasonally_adjusted(level: pd.Series, holidays: tuple[Movable, ...]) -> Adjusted | None:
    """Return the level split into season, movable holidays and the rest; ``None`` where it is too short.

    Raises
    ------
    DataError
        When the dates of a holiday are not known in every year of the level.
    """
    from chnt_analysis import seasonal

    days = days_of(level, holidays)
    try:
        return seasonal.adjust(level, regressors=days, tet="auto" if LUNAR_NEW_YEAR in holidays else "none")
    except DataError:
        return None


def days_of(level: pd.Series, holidays: tuple[Movable, ...]) -> pd.DataFrame | None:
    """Return the days of the holidays beside Lunar New Year that move within the level, a column each; ``None`` without any."""
    from chnt_analysis.seasonal.calendar import months_needed

    own = [holiday for holiday in holidays if holiday != LUNAR_NEW_YEAR]
    for holiday in own:
        if not holiday.covers(level.index):
            raise DataError(
                f"holidays.csv: {holiday.en} has dates from {holiday.dates[0]:%Y} to {holiday.dates[-1]:%Y}; "
                f"needed are {level.index[0].year} to {level.index[-1].year}"
            )
    months = months_needed(level)
    days = pd.DataFrame({h.code: h.regressor(months) for h in own}, index=months)
    days = days.loc[:, days.loc[level.index].nunique() > 1]  # one that never moves is part of the season
    return days if len(days.columns) else None
