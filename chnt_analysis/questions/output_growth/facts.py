"""What the growth question rests on: the goal asked about, the sector's published rates, the level they imply and its forecast."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from chnt_analysis import growth
from chnt_analysis import observations as obs
from chnt_analysis.errors import UndefinedError
from chnt_analysis.forecasting import Draws, blend
from chnt_analysis.forecasting.news import News, before_newest, news
from chnt_analysis.goals import Goal, Result, chosen_results, verdict_on
from chnt_analysis.levels import Known, known_level, window
from chnt_analysis.questions import industry
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.questions.longrun import LongPath
from chnt_analysis.questions.page import Facts
from chnt_analysis.questions.supporting import SUPPORTING
from chnt_analysis.wording import Kind

GROWTH = "cnht_output_growth"
MODELS = ("airline", "components", "persistence")  # members of the forecast that are shown one by one
YEAR_END_GRID = np.arange(4.0, 14.5, 0.5)  # growth of the year asked about, percent
STEPS = 41  # thresholds at which the probability is read off
SMALLEST = 0.005  # percentage points: figures that moved the outlook by less are not drawn
RATES_OF_LEVEL: dict[str, Callable[[pd.Series], pd.Series]] = {
    "mom": growth.month_on_month,
    "yoy": growth.year_on_year,
    "ytd": growth.year_to_date,
}


@dataclass(frozen=True)
class GrowthFacts(Facts):
    """The numbers of the growth question.

    Attributes
    ----------
    sector : str
        Sector whose rates these are: supporting industry itself, or a published one that is shown in its place.
    asked : Goal
        The goal asked about; a level that no plan states has no rows.
    target_year : int
        Year asked about.
    levels : tuple of int
        Levels of the intervals, percent.
    goals : DataFrame
        Every goal for the growth of supporting industry, as :func:`chnt_analysis.goals.goal_table` returns them.
    actual : DataFrame
        Published growth of supporting industry, one row a year.
    rates : DataFrame
        Published rates of the sector, every vintage.
    known : Known or None
        The level the rates imply, with its uncertainty; ``None`` where they are too few.
    draws : Draws or None
        Paths of the level to the end of the year asked about.
    level_of : function
        Returns the level that an earlier set of rates implies, ``None`` where they are too few.
    closing : GrowthFacts or None
        The year before, where the year asked about is the open one: what is unpublished of it is estimated.
    path : LongPath or None
        The path of all industry to a far year; ``None`` where too little is published.
    """

    sector: str
    asked: Goal = field(repr=False)
    target_year: int
    levels: tuple[int, ...]
    goals: pd.DataFrame = field(repr=False)
    actual: pd.DataFrame = field(repr=False)
    rates: pd.DataFrame = field(repr=False)
    known: Known | None = field(repr=False)
    draws: Draws | None = field(repr=False)
    level_of: Callable[[pd.DataFrame], Known | None] = field(default=known_level, repr=False)
    closing: GrowthFacts | None = field(default=None, repr=False)
    path: LongPath | None = field(default=None, repr=False)

    @property
    def level_base(self) -> int:
        """Year whose mean is 100 in the level: the base of the rebuilt level, else its first year."""
        assert self.known is not None
        return self.known.rebuilt.base if self.known.rebuilt is not None else self.known.level.index[0].year

    @property
    def is_own(self) -> bool:
        """Whether the rates are those of supporting industry itself."""
        return self.sector == SUPPORTING

    @property
    def goal(self) -> float:
        """The level asked about, percent."""
        return self.asked.low

    @property
    def level(self) -> pd.Series | None:
        """The level by month, its newest year brought to the published year-to-date rate."""
        return None if self.known is None else self.known.level

    @property
    def own_months(self) -> pd.Series | None:
        """The level to the newest month of the sector's own rates; later months are known through all industry and its other sections."""
        return None if self.known is None else self.known.level.loc[: self.known.last_published]

    @property
    def through_total(self) -> bool:
        """Whether months of the year asked about are known through all industry and its other sections alone."""
        if self.known is None or self.known.last_published is None or self.level is None:
            return False
        beyond = self.level.index[self.level.index > self.known.last_published]
        return bool((beyond.year == self.target_year).any())

    @cached_property
    def annual(self) -> pd.DataFrame:
        """Published growth of the sector's calendar years, one chosen row a year."""
        return industry.annual_published(self.rates)

    @cached_property
    def rates_and_goal(self) -> pd.DataFrame:
        """The published rates, and the rows of the stated goal an exhibit draws beside them."""
        stated = self.goal_rows[self.goal_rows["row"].isin(self.asked.rows)]
        return pd.concat([self.rates, stated], ignore_index=True) if len(stated) else self.rates

    @property
    def result(self) -> Result | None:
        """Growth of supporting industry in the year asked about, as published or entered."""
        return next((one for one in chosen_results(self.actual) if one.period == str(self.target_year)), None)

    @property
    def implied_result(self) -> Result | None:
        """Growth of supporting industry in a year whose months are all known, as its own rates imply it: our estimate, with its 95 % ends."""
        if not self.is_own or self.result is not None or self.months_left > 0 or self.draws is None:
            return None
        grown = _defined(self.draws.annual_growth, self.target_year)
        if grown is None:
            return None
        low, middle, high = (float(q) for q in np.quantile(grown, [0.025, 0.5, 0.975]))
        return Result(middle, "range", str(self.target_year), "", (low, high))

    @property
    def verdict(self) -> str:
        """Verdict on the goal by the result of the year, else by what its months imply where both ends agree; else ``not_knowable``."""
        implied = self.implied_result
        return verdict_on(self.asked, self.actual) if implied is None else implied.against(self.asked)

    @property
    def published_year(self) -> pd.DataFrame:
        """The row of the sector's published growth in the year asked about; empty where the year is not complete."""
        return self.annual[self.annual["period"] == str(self.target_year)]

    @property
    def published_growth(self) -> float | None:
        """Published growth of the sector in the year asked about, percent."""
        return float(self.published_year["value"].iloc[0]) if len(self.published_year) else None

    @property
    def so_far(self) -> tuple[float, Kind] | None:
        """Growth of the known months of the year asked about, percent, and what it is: published, entered, or implied by own monthly rates."""
        if self.year_to_date is not None:
            return float(self.year_to_date["value"]), kind_of(self.year_to_date)
        if not self.is_own or self.level is None or not 0 < self.months_left < 12:
            return None
        return float(growth.year_to_date(self.level).iloc[-1]), "estimate"

    @cached_property
    def year_to_date(self) -> pd.Series | None:
        """The row of the newest published year-to-date rate of the year asked about."""
        return industry.newest(self.rates, "ytd", year=self.target_year)

    @property
    def known_months(self) -> str:
        """The months that the growth so far covers, as a period; empty without one."""
        if self.year_to_date is not None:
            return f"{self.target_year}-01..{self.year_to_date['period']}"
        if self.so_far is None or self.level is None:
            return ""
        return f"{self.target_year}-01..{self.level.index[-1]}"

    @cached_property
    def estimate(self) -> pd.Series | None:
        """Our estimate of the sector's growth in the year: ``point`` and the ends of each interval, percent."""
        if self.draws is None or (values := _defined(self.draws.annual_growth, self.target_year)) is None:
            return None
        tails = {level: (1 - level / 100) / 2 for level in self.levels}
        ends = {
            f"{end}_{level}": np.quantile(values, tail if end == "lower" else 1 - tail)
            for level, tail in tails.items()
            for end in ("lower", "upper")
        }
        return pd.Series({"point": float(np.median(values)), **ends})

    @property
    def is_calibrated(self) -> bool:
        """Whether past errors set the scale of the year asked about."""
        return self.draws is not None and 1 <= self.draws.periods_to(self.target_year) <= self.draws.calibrated

    def probability(self, goal: float | None = None) -> float | None:
        """Return the probability, percent, that the sector's year grows by at least the goal; ``None`` where it is not calibrated."""
        if self.draws is None or not self.is_calibrated or self.published_growth is not None:
            return None
        chance = _defined(self.draws.probability, self.target_year, self.goal if goal is None else goal)
        return None if chance is None else 100 * chance

    def required(self, goal: float | None = None) -> float | None:
        """Return the growth on the year that the remaining months need for the sector's year to end at the goal, percent."""
        if self.own_months is None:
            return None
        aim = self.goal if goal is None else goal
        return _defined(growth.required_rest_of_year, self.own_months, self.target_year, aim)

    @property
    def months_left(self) -> int:
        """Number of months of the year asked about for which nothing of the sector is published."""
        return 12 if self.own_months is None else 12 - int((self.own_months.index.year == self.target_year).sum())

    @property
    def has_rest(self) -> bool:
        """Whether some months of the year are known and others are not."""
        return self.required() is not None and 0 < self.months_left < 12

    @property
    def ended(self) -> bool:
        """Whether the year asked about is over and its December figure was due: no month of it remains, some are unpublished."""
        return self.as_of > pd.Timestamp(self.target_year, 12, 31) + pd.DateOffset(months=1)

    @cached_property
    def carry_over(self) -> float | None:
        """Growth of the year already given by the end of the year before, season and Lunar New Year removed, percent."""
        parts = None if self.level is None else industry.seasonally_adjusted(self.level, obs.holidays_of(self.place))
        return None if parts is None else _defined(growth.carry_over, parts.adjusted, self.target_year)

    @cached_property
    def members(self) -> dict[str, float]:
        """Growth of the year of each model and of each rival the forecast is shrunk towards, percent; empty where every month is known."""
        if self.draws is None or self.level is None or self.known is None or self.published_growth is not None:
            return {}
        if self.draws.periods_to(self.target_year) < 1:
            return {}
        growth_of = {}
        for name in (n for n in MODELS if n in self.draws.members):
            whole = pd.concat([self.level, self.draws.members[name]])
            now, before = (whole[whole.index.year == y] for y in (self.target_year, self.target_year - 1))
            if len(now) == len(before) == 12 and not now.isna().any():
                growth_of[name] = 100 * (now.sum() / before.sum() - 1)
        return growth_of | blend.partners(self.known, self.target_year)

    @cached_property
    def year(self) -> pd.DataFrame:
        """The year's arithmetic: columns quantity, value (percent) and kind."""
        published = self.published_growth
        estimate = None if self.estimate is None else float(self.estimate["point"])
        whole = (estimate, "estimate") if published is None else (published, kind_of(self.published_year))
        rows = [
            ("carry_over", self.carry_over, "estimate"),
            ("year_to_date", *((None, "") if self.so_far is None else self.so_far)),
            ("whole_year", *whole),
            *((name, value, "estimate") for name, value in self.members.items()),
            ("required", self.required() if self.months_left < 12 else None, "estimate"),
        ]
        return pd.DataFrame([r for r in rows if r[1] is not None], columns=["quantity", "value", "kind"])

    @cached_property
    def years(self) -> pd.DataFrame:
        """Growth of calendar years, percent: columns year, published, and implied by the level."""
        implied = pd.Series(dtype=float) if self.level is None else growth.annual_growth(self.level).dropna().round(1)
        implied.index = implied.index.astype(str)
        published = self.annual.set_index("period")["value"]
        both = pd.DataFrame({"published": published, "implied": implied}, dtype=float).sort_index()
        return both.rename_axis("year").reset_index()

    @cached_property
    def months(self) -> pd.DataFrame:
        """The year month by month: columns period, and for each rate as published (``yoy``) and implied (``yoy_implied``), percent."""
        assert self.level is not None
        last = min(self.target_year, self.level.index[-1].year)
        months = self.level.index[self.level.index.year == last]
        table = pd.DataFrame({"period": months.astype(str)})
        for basis in industry.RATES:
            table[basis] = industry.published_months(self.rates, basis).reindex(months).to_numpy()
            implied = RATES_OF_LEVEL[basis](self.level)
            table[f"{basis}_implied"] = implied.reindex(months).round(1).to_numpy()
        return table

    @cached_property
    def needed(self) -> pd.DataFrame:
        """What the months not known must grow by, by growth of the whole year: columns year_end and value, percent."""
        grid = np.unique(np.append(YEAR_END_GRID, self.goal))
        return pd.DataFrame({"year_end": grid, "value": [self.required(float(g)) for g in grid]})

    @cached_property
    def chances(self) -> pd.DataFrame:
        """Probability that the sector's year grows by at least each rate: columns growth and value, percent."""
        assert self.draws is not None
        grown = self.draws.annual_growth(self.target_year)
        low, high = np.quantile(grown, [0.002, 0.998])
        at = np.linspace(min(low, self.goal), max(high, self.goal), STEPS)
        return pd.DataFrame({"growth": at, "value": [100 * (grown >= g).mean() for g in at]})

    @property
    def window(self) -> pd.DataFrame:
        """The rates the level is made of."""
        return window(self.rates)

    @cached_property
    def news(self) -> News | None:
        """What the newest month's release of the sector changed in the year's outlook, given all other sectors' rates; ``None`` without one before it."""
        if self.known is None or self.published_growth is not None:
            return None
        before = before_newest(self.rates)
        if self.level_of(before) is None:
            return None
        return news(before, self.rates, self._central_growth)

    def _central_growth(self, rates: pd.DataFrame) -> float:
        """Return the central growth of the year asked about that some rates imply, percent."""
        known = self.level_of(rates)
        if known is None:
            raise UndefinedError("too few rates for a level")
        return industry.central_growth(known, self.target_year)


def _defined(how: Callable[..., Any], *arguments: Any) -> Any:
    """Return a function's value, ``None`` where it is undefined."""
    try:
        return how(*arguments)
    except UndefinedError:
        return None
