"""The level of a part whose own growth is known, by months or by years, its seasonal shape that of the whole it belongs to.

Growth on the year fixes how each month stands to the same month before; how the months of one year stand to each other only rates on
the month say. Where there are none the part takes the shape of the whole: sums over parts of a year need it as weights, forecasts as season.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.benchmarking import denton
from chnt_analysis.levels import Known, anchored, known_level, years_of

FEWEST_MONTHS = 12  # monthly rates of the part
FEWEST_YEARS = 2  # yearly rates of the part where it has too few monthly ones


@dataclass(frozen=True)
class KnownPart(Known):
    """What was known of a part's level.

    Attributes
    ----------
    shape : ndarray
        What the rebuilt level is multiplied by, one a month: the whole's shape of the base year over its own.
    """

    shape: np.ndarray = field(default_factory=lambda: np.ones(1), repr=False)

    def draws(self, n: int, seed: int, *, revision_pp: float = 0.0) -> np.ndarray:
        """Return paths of the level, months x n; see :meth:`chnt_analysis.levels.Known.draws`."""
        if self.rebuilt is not None:
            return super().draws(n, seed, revision_pp=revision_pp) * self.shape[:, None]
        paths = np.tile(self.level.to_numpy()[:, None], n)
        if self.year_to_date is None:
            return paths
        last, value = self.year_to_date
        noise = np.random.default_rng([seed, 1]).standard_normal(n) * revision_pp
        return anchored(paths, self.level.index, last, value + noise)


def known_part(rates: pd.DataFrame, whole: pd.Series | None) -> KnownPart | None:
    """Return the level that a part's own rates imply; ``None`` where they are too few.

    With twelve monthly rates or more it is rebuilt from them, and where none is on the month multiplied month by month by the whole's shape of the
    base year, which changes no growth on the year. Otherwise yearly growth, chained, is spread over the months of the whole (Denton-Cholette),
    and a year-to-date rate after it sets the months of the newest year.

    Parameters
    ----------
    rates : DataFrame
        Rates of the part: on the month, on the year, year-to-date, of months or years, every vintage.
    whole : Series, optional
        Monthly level of the whole over the years of the rates, forecast where it is not known; without it nothing is shaped or spread.
    """
    months = rates[rates["frequency"] == "M"]
    if months["basis"].isin(["mom", "yoy"]).sum() >= FEWEST_MONTHS:
        known = known_level(rates, fewest=FEWEST_MONTHS)
        assert known is not None
        return _shaped(known, whole, own_shape=bool((months["basis"] == "mom").any()))
    return None if whole is None else _from_years(rates, whole)


def _shaped(known: Known, whole: pd.Series | None, *, own_shape: bool) -> KnownPart:
    level, base = known.level, known.rebuilt.base
    plain = KnownPart(
        known.rebuilt, level, known.year_to_date, holidays=known.holidays, years=known.years, shape=np.ones(len(level))
    )
    year = pd.period_range(f"{base}-01", f"{base}-12", freq="M")
    if own_shape or whole is None or not (year.isin(whole.dropna().index).all() and year.isin(level.index).all()):
        return plain
    wanted, own = whole[year] / whole[year].mean(), level[year] / level[year].mean()
    factor = (wanted / own).to_numpy()[level.index.month - 1]
    shaped = level * factor
    if known.year_to_date is not None:  # the weights of its months have changed
        moved = anchored(shaped.to_numpy()[:, None], level.index, *known.year_to_date)[:, 0]
        shaped = pd.Series(moved, index=level.index, name=level.name)
    return replace(plain, level=shaped, shape=factor)


def _from_years(rates: pd.DataFrame, whole: pd.Series) -> KnownPart | None:
    """Return yearly growth chained and spread over the whole's months; ``None`` without two years of growth in a row."""
    yearly = rates[(rates["frequency"] == "Y") & (rates["basis"] == "yoy")]
    growth = obs.choose(yearly).set_index("period")["value"].astype(float).sort_index() if len(yearly) else pd.Series()
    years = [int(year) for year in growth.index]
    while years and years[-1] - years[0] != len(years) - 1:  # the newest run without a gap
        years = years[1:]
    if len(years) < FEWEST_YEARS:
        return None
    levels = 100 * np.cumprod([1.0, *(1 + growth.iloc[-len(years) :].to_numpy() / 100)])
    totals = pd.Series(levels, index=pd.period_range(str(years[0] - 1), str(years[-1]), freq="Y", name="period"))
    newest = _year_to_date(rates, years[-1] + 1)
    end = pd.Period(f"{years[-1]}-12", "M") if newest is None else newest[0]
    months = pd.period_range(f"{years[0] - 1}-01", end, freq="M", name="period")
    if not months.isin(whole.dropna().index).all():
        return None
    monthly = denton(totals, whole.reindex(months), conversion="average").series.reindex(months).rename("index")
    if newest is not None:
        monthly = pd.Series(anchored(monthly.to_numpy()[:, None], months, *newest)[:, 0], index=months, name="index")
    return KnownPart(None, monthly, newest, years=years_of(rates), shape=np.ones(len(months)))  # type: ignore[arg-type]


def _year_to_date(rates: pd.DataFrame, year: int) -> tuple[pd.Period, float] | None:
    rows = rates[(rates["basis"] == "ytd") & (rates["frequency"] == "M") & (rates["period"].str[:4] == str(year))]
    if rows.empty:
        return None
    row = obs.choose(rows).sort_values("period").iloc[-1]
    return pd.Period(row["period"], freq="M"), float(row["value"])
