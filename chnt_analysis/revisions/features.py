"""What is known of a first estimate on its day: its section, its gap to the year so far, Lunar New Year in January, its scale."""

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
    found = re.fullmatch(r"vsic_(\d\d)", sector)
    number = int(found[1]) if found else -1
    return next((name for low, high, name in SECTION_OF if low <= number <= high), sector)


def features(table: pd.DataFrame, ytd: pd.DataFrame | None) -> pd.DataFrame:
    """Return a triangle with ``section``, ``gap = first - year-to-date`` (points) and ``january``, the holiday's share in January.

    ``january`` is the share (0 to 1) of Lunar New Year's days that falls in the month if it is January, else 0. A gap of which the year-to-date
    figure was not out by the day of the first estimate is 0: what is not known moves nothing.
    """
    data = table.copy()
    data["section"] = data["sector"].map(section).astype(str)
    data["gap"] = 0.0
    if ytd is not None and not ytd.empty:
        beside = ytd[["sector", "period", "first", "first_from"]].rename(columns={"first": "_ytd", "first_from": "_at"})
        data = data.merge(beside.drop_duplicates(["sector", "period"]), on=["sector", "period"], how="left")
        gap = (data["first"] - data["_ytd"]).where(data["_at"] <= data["first_from"])
        data = data.assign(gap=gap.fillna(0.0)).drop(columns=["_ytd", "_at"])
    months = pd.PeriodIndex(sorted(data["period"].unique()), freq="M")
    share = (tet.days_lost(months) / HOLIDAY_DAYS).where(months.month == 1, 0.0)
    return data.assign(january=data["period"].map(share).astype(float))


def scales(known: pd.DataFrame, prior: float) -> pd.Series:
    """Return each sector's median absolute revision (points), shrunk to that of all by ``prior`` months of evidence."""
    size = known["revision"].abs()
    by = size.groupby(known["sector"])
    return ((by.size() * by.median() + prior * size.median()) / (by.size() + prior)).clip(lower=SMALLEST_SCALE)


def standard_gap(data: pd.DataFrame) -> np.ndarray:
    """Return the gap in the sector's scales."""
    return np.asarray((data["gap"] / data["s"]).clip(-FURTHEST_GAP, FURTHEST_GAP), float)
