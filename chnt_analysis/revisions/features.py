"""What is known of a first estimate on its day: its section, its gaps to other rates, Lunar New Year in January, its scale."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from chnt_analysis import tet

HOLIDAY_DAYS = 10  # days the holiday takes, all months together
FURTHEST_GAP = 6.0  # scales; beyond them a gap says no more
SMALLEST_SCALE = 0.05  # points: half of the last printed decimal
SECTION_OF = ((5, 9, "mining"), (10, 33, "manufacturing"), (35, 35, "electricity"), (36, 39, "water"))  # VSIC 2018


def section(sector: str) -> str:
    """Return the section of a division's code; any other code is its own.

    Examples
    --------
    >>> section("vsic_08"), section("vsic_24"), section("vsic_38"), section("all_industry")
    ('mining', 'manufacturing', 'water', 'all_industry')
    """
    match = re.fullmatch(r"vsic_(\d\d)", sector)
    number = int(match[1]) if match else -1
    return next((name for low, high, name in SECTION_OF if low <= number <= high), sector)


def features(table: pd.DataFrame, ytd: pd.DataFrame | None, mom: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return a triangle with ``section`` and what foretells a revision: ``gap``, ``chain`` (points) and ``january``.

    ``gap = first - year-to-date``. ``chain``, of sections and all industry only, is how far the other rates of the same release put the month
    above its rate on the year, in log points:
    ``yoy(t-1, reprinted) + mom(t) - mom(t-12) - revision(t-12) - yoy(t, first)``; without misprints, revisions or rounding it is 0.
    ``january`` is the share (0 to 1) of Lunar New Year's days that falls in the month if it is January, else 0. A gap of which a figure was
    not out by the day of the first estimate is 0: what is not known moves nothing.
    """
    data = table.copy()
    data["section"] = data["sector"].map(section).astype(str)
    data["gap"] = 0.0
    if ytd is not None and not ytd.empty:
        beside = ytd[["sector", "period", "first", "first_from"]].rename(columns={"first": "_ytd", "first_from": "_at"})
        data = data.merge(beside.drop_duplicates(["sector", "period"]), on=["sector", "period"], how="left")
        gap = (data["first"] - data["_ytd"]).where(data["_at"] <= data["first_from"])
        data = data.assign(gap=gap.fillna(0.0)).drop(columns=["_ytd", "_at"])
    data["chain"] = 0.0 if mom is None or mom.empty else _chain(data, mom)
    months = pd.PeriodIndex(sorted(data["period"].unique()), freq="M")
    share = (tet.days_lost(months) / HOLIDAY_DAYS).where(months.month == 1, 0.0)
    return data.assign(january=data["period"].map(share).astype(float))


def scales(known: pd.DataFrame, prior: float) -> pd.Series:
    """Return each sector's median absolute revision (points), shrunk to that of all by ``prior`` months of evidence."""
    size = known["revision"].abs()
    by = size.groupby(known["sector"])
    return ((by.size() * by.median() + prior * size.median()) / (by.size() + prior)).clip(lower=SMALLEST_SCALE)


def standard(data: pd.DataFrame, gap: str) -> np.ndarray:
    """Return a gap in the sector's scales."""
    return np.asarray((data[gap] / data["s"]).clip(-FURTHEST_GAP, FURTHEST_GAP), float)


def _chain(data: pd.DataFrame, mom: pd.DataFrame) -> np.ndarray:
    key = ["sector", "period"]
    yoy = data[[*key, "first_from", "next_from"]].assign(first=_log(data["first"]), next=_log(data["next"]))
    rate = mom[[*key, "first_from"]].assign(mom=_log(mom["first"])).rename(columns={"first_from": "mom_from"})
    revised = yoy.assign(revision=(yoy["next"] - yoy["first"]).fillna(0.0))[[*key, "revision"]]
    table = yoy.drop(columns=["next", "next_from"]).merge(rate, on=key, how="left")
    table = table.merge(_ahead(yoy[[*key, "next", "next_from"]], 1), on=key, how="left")
    table = table.merge(_ahead(rate[[*key, "mom"]].rename(columns={"mom": "mom_before"}), 12), on=key, how="left")
    table = table.merge(_ahead(revised, 12), on=key, how="left")
    implied = table["next"] + table["mom"] - table["mom_before"] - table["revision"].fillna(0.0)
    out = (table["next_from"] <= table["first_from"]) & (table["mom_from"] <= table["first_from"])
    out &= ~table["sector"].str.startswith("vsic_")
    return (implied - table["first"]).where(out).fillna(0.0).to_numpy()


def _ahead(rows: pd.DataFrame, months: int) -> pd.DataFrame:
    return rows.assign(period=rows["period"] + months)


def _log(rate: pd.Series) -> pd.Series:
    """Log points of a rate in percent; missing at -100 % and below."""
    return 100 * np.log((1 + rate / 100).where(rate > -100))
