"""Industrial output of a place and sector: its published rates, the level they imply, its published annual growth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError, NotPublishedError
from chnt_analysis.forecasting import Draws, realtime, record
from chnt_analysis.forecasting.recalibrate import calibration, recalibrated, similar
from chnt_analysis.forecasting.shocks import covid
from chnt_analysis.rebuild import Rebuilt, rebuild
from chnt_analysis.wording import Language, period, pick

if TYPE_CHECKING:
    from chnt_analysis.seasonal import Adjusted

IIP = "iip_growth"
SECTORS = ("manufacturing", "all_industry")  # published sectors that can stand beside an unpublished one
FIRST_CHAINED_YEAR = 2018  # before it the rates on the month, on the year and year-to-date do not chain to one level
FEWEST_RATES = 36  # fewer monthly rates than that leave a level of guesses
RATES = ("mom", "yoy", "ytd")


def rates_of(place: str, sector: str, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the published rates of the index of industrial production, every vintage; empty where there is none."""
    try:
        rows = obs.select(indicator=IIP, place=place, sector=sector, as_of=as_of)
    except NotPublishedError:
        return obs.observations().iloc[:0]
    return rows[rows["basis"].isin(RATES)].reset_index(drop=True)


def chained(rates: pd.DataFrame) -> pd.DataFrame:
    """Return the rates from 2018 on: those that chain to one level."""
    return rates[rates["period"].str[:4].astype(int) >= FIRST_CHAINED_YEAR]


def level_of(rates: pd.DataFrame) -> Rebuilt | None:
    """Return the level the rates from 2018 on imply; ``None`` where too few are published."""
    used = chained(rates)
    if (used["frequency"] == "M").sum() < FEWEST_RATES:
        return None
    return rebuild(used.assign(vintage=used["available_from"].dt.strftime("%Y-%m-%d")))


def paths(known: realtime.Known, sector: str, until: int, *, draws: int, seed: int) -> Draws:
    """Return paths of a sector's level to the end of a year: the one forecast that every page about the sector rests on.

    Their spread is set by past errors up to 23 months ahead; further on it is the models' own.

    Parameters
    ----------
    known : Known
        The level as known, with its uncertainty.
    sector : str
        Sector code; it says whose past errors are like its own.
    until : int
        Last year wanted.
    draws, seed : int
        Number of paths and seed of their random numbers.
    """
    how = calibration(similar(record.read(), sector))
    last = known.level.index[-1]
    ahead = max(12 * (until - last.year) + 12 - last.month, 1)
    raw = realtime.outlook(known, ahead, draws=draws, seed=seed, revision_pp=how.revision_pp, shocks=covid())
    return recalibrated(raw, how)


def annual_published(rates: pd.DataFrame) -> pd.DataFrame:
    """Return published growth of calendar years, one row a year: yearly rates, else year-to-date of December."""
    yearly = rates[(rates["frequency"] == "Y") & (rates["basis"] == "yoy")]
    december = rates[(rates["basis"] == "ytd") & rates["period"].str.endswith("-12")]
    found = pd.concat([yearly, december.assign(period=december["period"].str[:4], frequency="Y", basis="yoy")])
    if found.empty:
        return found
    return obs.choose(found).sort_values("period").reset_index(drop=True)


def by_year(annual: pd.DataFrame) -> dict[int, float]:
    """Return chosen yearly growth as a mapping from year to percent; empty without any."""
    return {} if annual.empty else dict(zip(annual["period"].astype(int), annual["value"], strict=True))


def newest(rates: pd.DataFrame, basis: str, *, year: int | None = None) -> pd.Series | None:
    """Return the chosen row of the newest month of a rate, of one year where given; ``None`` without one."""
    rows = rates[(rates["basis"] == basis) & (rates["frequency"] == "M")]
    if year is not None:
        rows = rows[rows["period"].str[:4] == str(year)]
    return None if rows.empty else obs.choose(rows).sort_values("period").iloc[-1]


def published_months(rates: pd.DataFrame, basis: str) -> pd.Series:
    """Return the monthly rates of one basis as chosen, by month; empty without any."""
    rows = rates[(rates["basis"] == basis) & (rates["frequency"] == "M")]
    if rows.empty:
        return pd.Series(dtype=float, index=pd.PeriodIndex([], freq="M", name="period"))
    return obs.series(rows)


def coverage(rates: pd.DataFrame, language: Language) -> pd.DataFrame:
    """Return, for each kind of rate, how many months have a figure, from when to when, and how many have differing ones."""
    rows = []
    for basis in RATES:
        part = rates[(rates["basis"] == basis) & (rates["frequency"] == "M")]
        rows.append(
            {
                pick(language, vi="Chỉ số", en="Rate"): obs.label("basis", basis, language),
                pick(language, vi="Số tháng có số liệu", en="Months with a figure"): part["period"].nunique(),
                pick(language, vi="Từ", en="From"): period(part["period"].min(), language) if len(part) else "–",
                pick(language, vi="Đến", en="To"): period(part["period"].max(), language) if len(part) else "–",
                pick(language, vi="Tháng có nhiều giá trị khác nhau", en="Months with differing values"): obs.conflicts(part)["period"].nunique(),
            }
        )  # fmt: skip
    return pd.DataFrame(rows)


def seasonally_adjusted(level: pd.Series) -> Adjusted | None:
    """Return the level taken apart into season, Lunar New Year and the rest; ``None`` where it is too short for that."""
    from chnt_analysis import seasonal

    try:
        return seasonal.adjust(level)
    except DataError:
        return None
