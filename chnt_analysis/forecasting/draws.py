"""Draws: sample paths of a level, the common currency of every later question.

Yearly growth, year-to-date and the probability of a threshold are arithmetic on the same paths, so they cannot contradict one another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from chnt_analysis.errors import ParameterError, UndefinedError


@dataclass(frozen=True)
class Draws:
    """Sample paths of a level.

    Attributes
    ----------
    values : ndarray
        Periods x draws; rows up to ``origin`` are the known level (with its own uncertainty, if any), later rows are forecast.
    periods : PeriodIndex
        One a row.
    origin : Period
        Last known period.
    method : str
        What made the paths.
    notes : tuple of str
        What a reader should know.
    members : mapping of str to Series
        Central path of each member of a combination, forecast periods only.
    calibrated : int
        Horizon, in periods after the origin, up to which the scale of the paths rests on past errors; 0 where it is the model's own.
    """

    values: np.ndarray = field(repr=False)
    periods: pd.PeriodIndex
    origin: pd.Period
    method: str
    notes: tuple[str, ...] = ()
    members: Mapping[str, pd.Series] = field(default_factory=dict, repr=False)
    calibrated: int = 0

    def __repr__(self) -> str:
        known = f"known to {self.origin}, forecast to {self.periods[-1]}"
        return f"Draws({known}, {self.values.shape[1]} paths, {self.method}, calibrated for {self.calibrated} periods)"

    def __post_init__(self) -> None:
        if self.values.ndim != 2 or len(self.values) != len(self.periods):
            raise ParameterError(f"draws: {self.values.shape} values for {len(self.periods)} periods")

    def interval(self, levels: Sequence[int] = (80, 95)) -> pd.DataFrame:
        """Return median and prediction intervals by period: columns point, lower_80, upper_80, ..."""
        return quantiles(self.values, self.periods, levels)

    def year_on_year(self) -> Draws:
        """Return growth on the same period a year before, percent, as draws."""
        lag = self.per_year
        growth = 100 * (self.values[lag:] / self.values[:-lag] - 1)
        return replace(self, values=growth, periods=self.periods[lag:], members={})

    def annual_growth(self, year: int) -> np.ndarray:
        """Return growth of a calendar year, mean on mean of the year before, percent, one a draw.

        Raises
        ------
        UndefinedError
            When a period of either year is neither known nor forecast.
        """
        return 100 * (self._year(year).mean(axis=0) / self._year(year - 1).mean(axis=0) - 1)

    def year_to_date(self, last: pd.Period) -> np.ndarray:
        """Return growth of the year up to ``last`` on the same periods a year before, percent, one a draw."""
        until = self.periods.get_indexer([last])[0]
        first = until - self._place(last)
        if until < 0 or first < self.per_year:
            raise UndefinedError(
                f"year-to-date of {last}: not all periods of it and of the year before are known or forecast"
            )
        now, before = slice(first, until + 1), slice(first - self.per_year, until + 1 - self.per_year)
        return 100 * (self.values[now].sum(axis=0) / self.values[before].sum(axis=0) - 1)

    def remaining_growth(self, year: int) -> np.ndarray:
        """Return growth of the forecast months of a year on the same months before, percent, one a draw."""
        ahead = self.periods[(self.periods.year == year) & (self.periods > self.origin)]
        if len(ahead) == 0:
            raise UndefinedError(f"no month of {year} remains after {self.origin}")
        months = [self._place(period) for period in ahead]
        return 100 * (self._year(year)[months].sum(axis=0) / self._year(year - 1)[months].sum(axis=0) - 1)

    def probability(self, year: int, goal: float) -> float:
        """Return the share of paths whose calendar year grows by at least ``goal`` percent."""
        return float((self.annual_growth(year) >= goal).mean())

    @property
    def per_year(self) -> int:
        """Periods a year."""
        return {"M": 12, "Q": 4, "Y": 1}[self.periods.freqstr.split("-")[0]]

    def whole_years(self, farthest: int) -> list[int]:
        """Return the calendar years that end within ``farthest`` periods after the origin, they and the year before known or forecast whole."""
        counts = pd.Series(self.periods.year).value_counts()
        whole = sorted(int(year) for year in counts.index[counts == self.per_year])
        return [year for year in whole if year - 1 in whole and 1 <= self.periods_to(year) <= farthest]

    def periods_to(self, year: int) -> int:
        """Return how many periods lie between the origin and the end of a year: the horizon of its outcome."""
        return (year - self.origin.year) * self.per_year + self.per_year - 1 - self._place(self.origin)

    def _place(self, period: pd.Period) -> int:
        return {12: period.month - 1, 4: period.quarter - 1, 1: 0}[self.per_year]

    def _year(self, year: int) -> np.ndarray:
        inside = self.periods.year == year
        if inside.sum() != self.per_year:
            raise UndefinedError(f"{year}: {int(inside.sum())} of {self.per_year} periods are known or forecast")
        return self.values[inside]


def quantiles(values: np.ndarray, periods: pd.PeriodIndex, levels: Sequence[int]) -> pd.DataFrame:
    """Return median and central intervals of periods x draws: columns point, lower_80, upper_80, ..."""
    columns = {"point": np.median(values, axis=1)}
    for level in levels:
        tail = (1 - level / 100) / 2
        columns[f"lower_{level}"], columns[f"upper_{level}"] = np.quantile(values, [tail, 1 - tail], axis=1)
    return pd.DataFrame(columns, index=periods)
