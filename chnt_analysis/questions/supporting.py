"""Supporting industry's own growth where it was published or entered: the level its rates imply, and its paths."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pandas as pd

from chnt_analysis import levels
from chnt_analysis.errors import DataError
from chnt_analysis.forecasting import Draws
from chnt_analysis.forecasting.calibrated import forecast_level
from chnt_analysis.forecasting.part import KnownPart, known_part
from chnt_analysis.observations.rates import own_rates_of
from chnt_analysis.questions import industry

SUPPORTING = "supporting_industry"


@dataclass(frozen=True)
class OwnGrowth:
    """What is known of supporting industry's own growth.

    Attributes
    ----------
    rates : DataFrame
        Its rates, of months and years, every vintage.
    whole : Series or None
        Monthly level of the sector around it, forecast where it is not known: the shape of the year.
    known : KnownPart or None
        The level; ``None`` where the rates are too few.
    """

    rates: pd.DataFrame = field(repr=False)
    whole: pd.Series | None = field(repr=False)
    known: KnownPart | None = field(repr=False)

    @property
    def is_monthly(self) -> bool:
        """Whether the level comes from monthly rates; past errors of forecasts are of such levels alone."""
        return self.known is not None and self.known.rebuilt is not None

    def level_of(self, rates: pd.DataFrame) -> KnownPart | None:
        """Return the level that other rates, such as those of an earlier release, imply."""
        return known_part(rates, self.whole)

    def paths(self, until: int, *, draws: int, seed: int) -> Draws | None:
        """Return paths of the level to the end of a year; ``None`` where it is too short for a forecast.

        The scale of its paths is set by past errors of forecasts of national divisions; a level from yearly rates has none, and says so.
        """
        assert self.known is not None
        try:
            made = forecast_level(self.known, SUPPORTING, until, draws=draws, seed=seed)
        except DataError:
            return None
        return made if self.is_monthly else replace(made, calibrated=0)


def own_growth(place: str, date: pd.Timestamp, sector: str, until: int, *, draws: int, seed: int) -> OwnGrowth:
    """Return what a place's rates of supporting industry say, its year shaped like the sector around it."""
    rates = own_rates_of(place, date)
    if rates.empty:
        return OwnGrowth(rates, None, None)
    last = max(until, int(rates["period"].str[:4].max()))
    drawn = industry.draws_of(levels.Rows(levels.published(place, date)), sector, last, draws, seed)
    whole = None if drawn is None else drawn.interval(())["point"]
    return OwnGrowth(rates, whole, known_part(rates, whole))
