"""The level of industrial output that the published rates imply, its adjustment, and the checks on both."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd

from chnt_analysis import benchmarking, growth, levels
from chnt_analysis.errors import DataError
from chnt_analysis.levels import Known
from chnt_analysis.questions import industry
from chnt_analysis.questions.page import Facts
from chnt_analysis.rebuild import Rebuilt
from chnt_analysis.seasonal import Adjusted
from chnt_analysis.seasonal.quality import MOST_OUTLIERS_PCT
from chnt_analysis.tet import Movable

SHORT_RUN = 3  # months set against the three before them
REVISED_MONTHS = 12  # newest months whose adjusted change is looked at again


@dataclass(frozen=True)
class LevelFacts(Facts):
    """The level of a place and sector; ``rows`` are its published rates.

    Attributes
    ----------
    sector : str
        Sector code.
    levels : tuple of int
        Levels of the intervals, percent.
    known : Known
        The level, mean of the base year = 100, and the rates that contradict the others.
    paths : ndarray of shape (months, draws)
        Sample paths of the level.
    parts : Adjusted or None
        The level without season and Lunar New Year; ``None`` where it is too short.
    """

    sector: str
    levels: tuple[int, ...]
    known: Known = field(repr=False)
    paths: np.ndarray = field(repr=False)
    parts: Adjusted | None = field(repr=False)

    @property
    def holidays(self) -> tuple[Movable, ...]:
        """The holidays that move in the place."""
        return self.known.holidays

    @property
    def level(self) -> pd.Series:
        """The level by month, mean of the base year = 100."""
        return self.known.level

    @property
    def rebuilt(self) -> Rebuilt:
        """What the level was before its newest year was brought to the year-to-date rate: base year, contradictions."""
        return self.known.rebuilt

    @property
    def used(self) -> pd.DataFrame:
        """The rates of the sector itself that the level is made of."""
        return levels.window(self.rows)

    @property
    def since(self) -> int:
        """The first year of those rates."""
        return int(self.used["period"].str[:4].min())

    @cached_property
    def departures(self) -> pd.DataFrame:
        """Months whose implied growth on the month leaves the published one, with the reason; the newest first."""
        return levels.departures(self.known, self.used).iloc[::-1].reset_index(drop=True)

    @property
    def other_departures(self) -> pd.DataFrame:
        """Those months whose rate does not stand among the releases that contradict the others."""
        conflicts = self.conflicts
        named = set(zip(conflicts["period"], conflicts["basis"], strict=True))
        return self.departures[[(month, "mom") not in named for month in self.departures["period"]]]

    @property
    def years_gap(self) -> pd.Series:
        """Distance between the published growth of each whole year and the level's, percentage points, by year; empty without such a year."""
        both = self.years.dropna()
        return (both["implied"] - both["published"]).abs()

    @cached_property
    def unpublished(self) -> pd.PeriodIndex:
        """Months of the level for which no monthly rate was used: they are known through sums and later years alone."""
        months = self.used.loc[self.used["frequency"] == "M", "period"].unique()
        return self.level.index.difference(pd.PeriodIndex(months, freq="M"))

    @cached_property
    def intervals(self) -> pd.DataFrame:
        """The level by month with its intervals; ``status`` is ``e`` where the month has no rate of its own."""
        ends = {
            f"{end}_{level}": np.quantile(self.paths, tail if end == "lower" else 1 - tail, axis=1)
            for level in self.levels
            for tail in [(1 - level / 100) / 2]
            for end in ("lower", "upper")
        }
        frame = pd.DataFrame({"point": self.level, **ends}, index=self.level.index)
        return frame.assign(status=np.where(frame.index.isin(self.unpublished), "e", ""))

    @property
    def since_base(self) -> float:
        """How far the last twelve months stand above the base year, percent."""
        return float(self.level.iloc[-12:].mean() - 100)

    @cached_property
    def short_run(self) -> pd.Series | None:
        """Change of the last three adjusted months on the three before them, percent: ``point, low, high``.

        The widest interval; it holds what the level's rates leave open; season and calendar are taken as estimated.
        """
        if self.parts is None:
            return None
        factor = (self.parts.seasonal * self.parts.calendar).to_numpy()
        point = float(_on_the_months_before(self.parts.adjusted.to_numpy()))
        tail = (1 - max(self.levels) / 100) / 2
        low, high = np.quantile(_on_the_months_before(self.paths / factor[:, None]), [tail, 1 - tail])
        return 100 * pd.Series({"point": point, "low": low, "high": high})

    @property
    def tet_interval(self) -> tuple[float, float, float] | None:
        """What the whole holiday does to a month, percent: point and 95 % interval; ``None`` without it in the model."""
        effect = None if self.parts is None else self.parts.tet_effect()
        return None if effect is None else (effect[0], effect[0] - 1.96 * effect[1], effect[0] + 1.96 * effect[1])

    @cached_property
    def revised(self) -> pd.Series:
        """Revisions of the newest adjusted changes on the month, points; empty where the level is too short."""
        from chnt_analysis import seasonal

        if self.parts is None:
            return pd.Series(dtype=float)
        try:
            return seasonal.revisions(
                self.level,
                origins=REVISED_MONTHS,
                tet=self.parts.tet,
                regressors=industry.days_of(self.level, self.holidays),
            )
        except DataError:  # the earliest of the newest months would have fewer than three years before it
            return pd.Series(dtype=float)

    @property
    def concerns(self) -> tuple[str, ...]:
        """Why the adjustment is not good, as codes."""
        if self.parts is None or self.parts.quality.verdict == "good":
            return ()
        quality = self.parts.quality
        reasons = {
            "season": quality.residual_season,
            "q": quality.q is not None and quality.q > 1,
            "m": bool((quality.m > 1).any()),
            "outliers": quality.outliers_pct > MOST_OUTLIERS_PCT,
        }
        return tuple(code for code, holds in reasons.items() if holds)

    @cached_property
    def years(self) -> pd.DataFrame:
        """Growth of whole years after the base year, percent: ``published``, and ``implied`` by the level."""
        implied = growth.annual_growth(self.level).dropna()
        implied.index = implied.index.year
        implied = implied[implied.index > self.rebuilt.base]
        published = pd.Series(industry.by_year(industry.annual_published(self.rows)), dtype=float)
        return pd.DataFrame({"published": published.reindex(implied.index), "implied": implied})

    @cached_property
    def held(self) -> benchmarking.Benchmarked | None:
        """The level benchmarked to the published growth of years (Denton-Cholette); ``None`` without a published year.

        A year without a published figure keeps the level's own growth, so that the published years after it still hold.
        """
        if self.years["published"].isna().all():
            return None
        used = self.years["published"].fillna(self.years["implied"])
        totals = 100 * np.cumprod(np.concatenate([[1.0], 1 + used.to_numpy() / 100]))
        years = pd.PeriodIndex([str(self.rebuilt.base), *self.years.index.astype(str)], freq="Y")
        inside = self.level[self.level.index.year >= self.rebuilt.base]
        return benchmarking.denton(pd.Series(totals, index=years), inside, conversion="average")

    @property
    def held_years(self) -> pd.DataFrame | None:
        """``years`` with growth after benchmarking, ``brought``, and the largest change of a month, ``moved``, percent."""
        if (held := self.held) is None:
            return None
        brought = growth.annual_growth(held.series).dropna()
        brought.index = brought.index.year
        ratio = 100 * (held.series / held.preliminary - 1)
        moved = ratio.groupby(ratio.index.year).agg(lambda r: r.loc[r.abs().idxmax()])
        return self.years.assign(brought=brought, moved=moved)

    @cached_property
    def conflicts(self) -> pd.DataFrame:
        """Releases that contradict the others, the largest difference first."""
        table = self.rebuilt.conflicts
        return table.reindex(table["difference"].abs().sort_values(ascending=False).index) if len(table) else table

    @cached_property
    def chaining(self) -> pd.DataFrame:
        """How far twelve chained rates on the month miss the rate on the year, points: year, months, mean, worst."""
        monthly, yearly = (industry.published_months(self.rows, basis) for basis in ("mom", "yoy"))
        if monthly.empty or yearly.empty:
            return pd.DataFrame(columns=["year", "months", "mean", "worst"])
        whole = pd.period_range(monthly.index[0], monthly.index[-1], freq="M")
        chained = 100 * np.expm1(np.log1p(monthly.reindex(whole) / 100).rolling(12, min_periods=12).sum())
        gap = (chained - yearly.reindex(whole)).dropna().abs()
        table = gap.groupby(gap.index.year).agg(["size", "mean", "max"])
        return table.reset_index().set_axis(["year", "months", "mean", "worst"], axis=1)


def _on_the_months_before(x: np.ndarray) -> np.ndarray:
    """Return the mean of the last three months over that of the three before, less one."""
    return x[-SHORT_RUN:].mean(axis=0) / x[-2 * SHORT_RUN : -SHORT_RUN].mean(axis=0) - 1
