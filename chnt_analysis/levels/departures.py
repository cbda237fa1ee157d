"""Months whose implied growth on the month leaves the published one, each with its reason."""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis.levels.known import Known
from chnt_analysis.observations import rates as published
from chnt_analysis.tet import LUNAR_NEW_YEAR

NORMAL_95 = 1.96
COLUMNS = ["period", "value", "implied", "lower", "upper", "difference", "reason"]
TET_MONTHS = (1, 2, 3)


def departures(one: Known, rates: pd.DataFrame) -> pd.DataFrame:
    """Return the months whose implied growth on the month leaves the published one by more than its 95 % interval and half a printed digit.

    Parameters
    ----------
    one : Known
        The level.
    rates : DataFrame
        The published rates of its place and sector.

    Returns
    -------
    DataFrame
        ``period, value`` (published), ``implied`` with ``lower`` and ``upper`` (95 %), ``difference`` (implied less published, points) and
        ``reason``, a code: ``slip`` where the rate is a misprint that can be named; ``tet`` from January to March, where the holiday moves between
        months and the first estimate of one month is compared with a revised one; ``others`` where the rates on the year and year-to-date of
        this and of neighbouring years contradict it.
    """
    on_month = published.monthly(rates, "mom")
    log, covariance = one.rebuilt.log_mean, one.rebuilt.covariance
    sd = np.sqrt(np.maximum(np.diag(covariance)[1:] + np.diag(covariance)[:-1] - 2 * np.diag(covariance, 1), 0))
    implied = pd.DataFrame({"implied": np.diff(log), "spread": sd}, index=one.level.index[1:])
    table = implied.reindex(on_month.index.intersection(implied.index)).assign(value=on_month)
    for name, away in (("lower", -NORMAL_95), ("upper", NORMAL_95)):
        table[name] = 100 * np.expm1(table["implied"] + away * table["spread"])
    table["implied"] = 100 * np.expm1(table["implied"])
    half = 0.5 * 10.0 ** -table["value"].map(_decimals)
    far = (table["value"] < table["lower"] - half) | (table["value"] > table["upper"] + half)
    table = table[far].assign(difference=table["implied"] - table["value"])
    misprints = one.rebuilt.conflicts
    named = (misprints["basis"] == "mom") & (misprints["likely_slip"] != "unexplained")
    misprinted = set(misprints.loc[named, "period"])
    moves = LUNAR_NEW_YEAR in one.holidays
    reason = [
        "slip" if str(month) in misprinted else "tet" if moves and month.month in TET_MONTHS else "others"
        for month in table.index
    ]
    return table.assign(period=table.index.astype(str), reason=reason).reset_index(drop=True)[COLUMNS]


def _decimals(value: float) -> int:
    return len(f"{value:.10g}".partition(".")[2])
