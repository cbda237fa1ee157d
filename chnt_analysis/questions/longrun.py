"""The path of all industry to a far year: published years, the rebuilt level, the open year, a fan, and what goals would take."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from chnt_analysis import levels
from chnt_analysis import observations as obs
from chnt_analysis.assessment import longrun, share
from chnt_analysis.assessment.reference import full_years
from chnt_analysis.errors import UndefinedError
from chnt_analysis.forecasting import Draws
from chnt_analysis.questions import industry

SECTOR = "all_industry"
UNTIL = 2035
OLDEST = 2  # years since the last published one, beyond which no path is drawn
LEVELS = (80, 95)


@dataclass(frozen=True)
class LongPath:
    """The path of the level of all industry.

    Attributes
    ----------
    origin : int
        Last year whose growth is published: its level is 100.
    growth : float
        Mean growth of the five years to it, percent: the prediction of every later year.
    history : DataFrame
        Columns ``year, value, kind``: the level that published growth implies, and the yearly mean of the rebuilt level.
    ahead : DataFrame
        Columns ``year, point, lower_80, upper_80, ..., calibrated`` from the origin on.
    record : DataFrame
        Past errors of mean growth by length (:func:`chnt_analysis.assessment.longrun.record`).
    tested : DataFrame
        Coverage of intervals fitted on early windows of the provinces (:func:`chnt_analysis.assessment.longrun.coverage`).
    rows : DataFrame
        Published rates it rests on.
    """

    origin: int
    growth: float
    history: pd.DataFrame = field(repr=False)
    ahead: pd.DataFrame = field(repr=False)
    record: pd.DataFrame = field(repr=False)
    tested: pd.DataFrame = field(repr=False)
    rows: pd.DataFrame = field(repr=False)

    @property
    def calibrated_until(self) -> int:
        """The last year whose bands are calibrated: the open year's forecast, and as many years as have enough windows that do not overlap."""
        return int(self.ahead.loc[self.ahead["calibrated"], "year"].max())

    def goal(self, pace: float) -> pd.DataFrame:
        """Return the path that grows at a pace every year from the origin: columns ``year, value``."""
        years = np.arange(self.origin, UNTIL + 1)
        return pd.DataFrame({"year": years, "value": 100 * (1 + pace / 100) ** (years - self.origin)})

    def marks(self, goals: pd.DataFrame) -> pd.DataFrame:
        """Return where each growth goal would have put the level in its own year: columns ``year, low, high, goal_low, goal_high``.

        A goal starts from the published level of the year before it (a period's, from the year before its first), one ahead from the
        newest published level. Goals whose start is not published, and those beyond the path, are left out.
        """
        level = self.history[self.history["kind"] == "published"].set_index("year")["value"]
        rows = []
        for period, low, high in zip(goals["period"], goals["low"], goals["high"], strict=True):
            span = [int(year) for year in re.findall(r"\d{4}", period)]
            year, base = span[-1], min(span[0] - 1, self.origin)
            if base in level.index and base < year <= UNTIL:
                ends = [float(level[base] * (1 + pace / 100) ** (year - base)) for pace in (low, high)]
                rows.append((year, *ends, float(low), float(high)))
        return pd.DataFrame(rows, columns=["year", "low", "high", "goal_low", "goal_high"])


def long_path(place: str, as_of: pd.Timestamp, *, draws: int = 2000, seed: int = 0) -> LongPath | None:
    """Return the path of a place's industry to 2035 as known at a date; ``None`` where too little is published for it."""
    rates = industry.rates_of(place, SECTOR, as_of)
    own, nation = _yearly(rates), obs.nation_of(place)
    if not own or not nation or any(max(own) - i not in own for i in range(longrun.BEFORE)):
        return None
    try:
        record = longrun.record(own, _yearly(industry.rates_of(nation, SECTOR, as_of)))
    except UndefinedError:
        return None
    origin = max(own)
    if origin < as_of.year - OLDEST:
        return None
    pace = float(np.mean([own[origin - i] for i in range(longrun.BEFORE)]))
    every = levels.published(place, as_of)
    paths = industry.draws_of(levels.Rows(every), SECTOR, origin + 1, draws, seed)
    firm = longrun.calibrated_length(record)
    near = _near(paths, origin)
    first = int(near["year"].iloc[-1]) - origin + 1
    far = longrun.path(
        record, start=float(near["point"].iloc[-1]), growth=pace, years=first, ahead=UNTIL - origin, levels=LEVELS
    )
    far = far.assign(year=far["ahead"] + origin).drop(columns="ahead")
    ahead = _widening(pd.concat([near, far], ignore_index=True))
    ahead["calibrated"] = ahead["year"] <= origin + firm
    return LongPath(
        origin,
        pace,
        _history(own, levels.levels_of(every, SECTOR), origin),
        ahead,
        record,
        longrun.coverage(_provinces(place, as_of)),
        rates,
    )


def _yearly(rates: pd.DataFrame) -> dict[int, float]:
    return industry.by_year(industry.annual_published(rates))


def _near(paths: Draws | None, origin: int) -> pd.DataFrame:
    """Return the origin, and the year after it where it is calibrated as a whole, with its intervals from the draws."""
    start = {f"{end}_{level}": 100.0 for level in LEVELS for end in ("lower", "upper")}
    rows: list[dict[str, float]] = [{"year": origin, "point": 100.0, **start}]
    if paths is not None and 1 <= paths.periods_to(origin + 1) <= paths.calibrated:
        values = 100 * share.yearly_mean(paths, origin + 1) / share.yearly_mean(paths, origin)
        ends = {
            f"{end}_{level}": float(np.quantile(values, tail if end == "lower" else 1 - tail))
            for level in LEVELS
            for tail in [(1 - level / 100) / 2]
            for end in ("lower", "upper")
        }
        rows.append({"year": origin + 1, "point": float(np.median(values)), **ends})
    return pd.DataFrame(rows)


def _widening(ahead: pd.DataFrame) -> pd.DataFrame:
    """Return the path with no band, relative to its point, narrower than in the year before."""
    out = ahead.copy()
    for level in LEVELS:
        below = np.maximum.accumulate(np.log(ahead["point"] / ahead[f"lower_{level}"]))
        above = np.maximum.accumulate(np.log(ahead[f"upper_{level}"] / ahead["point"]))
        out[f"lower_{level}"], out[f"upper_{level}"] = ahead["point"] * np.exp(-below), ahead["point"] * np.exp(above)
    return out


def _history(own: dict[int, float], longest: levels.Known | None, origin: int) -> pd.DataFrame:
    level, rows = 100.0, []
    for year in range(origin, min(own) - 2, -1):
        rows.append((year, level, "published"))
        if year not in own:
            break
        level /= 1 + own[year] / 100
    if longest is not None:
        means = longest.level.groupby(longest.level.index.year).agg(["mean", "size"])
        whole = means.loc[means["size"] == 12, "mean"]
        if origin in whole.index:
            rows += [(int(year), 100 * float(value / whole[origin]), "estimate") for year, value in whole.items()]
    return pd.DataFrame(rows, columns=["year", "value", "kind"]).sort_values(["kind", "year"]).reset_index(drop=True)


def _provinces(place: str, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return yearly growth of all industry of every place of the nation: columns ``place, year, value``."""
    rows, others = obs.rows_of(indicator=industry.IIP), {*obs.compatriots(place)} - {obs.nation_of(place)}
    yearly = (rows["sector"] == SECTOR) & (rows["frequency"] == "Y") & (rows["basis"] == "yoy")
    known = rows[yearly & (rows["available_from"] <= as_of) & rows["place"].isin(others)]
    chosen = obs.choose(known[known["period"].str.fullmatch(r"\d{4}")])
    return full_years(chosen.assign(year=chosen["period"].astype(int))[["place", "year", "value"]])
