"""Draws: sample paths of a level, the common currency of every later question.

Yearly growth, year-to-date and the chance of a threshold are arithmetic on the same paths, so they cannot contradict one another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

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
    """

    values: np.ndarray = field(repr=False)
    periods: pd.PeriodIndex
    origin: pd.Period
    method: str
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.values.ndim != 2 or len(self.values) != len(self.periods):
            raise ParameterError(f"draws: {self.values.shape} values for {len(self.periods)} periods")

    def interval(self, levels: Sequence[int] = (80, 95)) -> pd.DataFrame:
        """Return median and prediction intervals by period: columns point, lower_80, upper_80, ..."""
        return quantiles(self.values, self.periods, levels)

    def year_on_year(self) -> Draws:
        """Return growth on the same period a year before, percent, as draws."""
        lag = {"M": 12, "Q": 4, "Y": 1}[self.periods.freqstr.split("-")[0]]
        growth = 100 * (self.values[lag:] / self.values[:-lag] - 1)
        return Draws(growth, self.periods[lag:], self.origin, self.method, self.notes)

    def annual_growth(self, year: int) -> np.ndarray:
        """Return growth of a calendar year, mean on mean of the year before, percent, one a draw.

        Raises
        ------
        UndefinedError
            When a period of either year is neither known nor forecast.
        """
        return 100 * (self._year(year).mean(axis=0) / self._year(year - 1).mean(axis=0) - 1)

    def year_to_date(self, last: pd.Period) -> np.ndarray:
        """Return growth of January to ``last`` on the same months a year before, percent, one a draw."""
        now = self._year(last.year)[: last.month]
        return 100 * (now.sum(axis=0) / self._year(last.year - 1)[: last.month].sum(axis=0) - 1)

    def remaining_growth(self, year: int) -> np.ndarray:
        """Return growth of the forecast months of a year on the same months before, percent, one a draw."""
        ahead = self.periods[(self.periods.year == year) & (self.periods > self.origin)]
        if len(ahead) == 0:
            raise UndefinedError(f"no month of {year} remains after {self.origin}")
        months = ahead.month - 1
        return 100 * (self._year(year)[months].sum(axis=0) / self._year(year - 1)[months].sum(axis=0) - 1)

    def _year(self, year: int) -> np.ndarray:
        inside = self.periods.year == year
        per_year = {"M": 12, "Q": 4, "Y": 1}[self.periods.freqstr.split("-")[0]]
        if inside.sum() != per_year:
            raise UndefinedError(f"{year}: {int(inside.sum())} of {per_year} periods are known or forecast")
        return self.values[inside]


def quantiles(values: np.ndarray, periods: pd.PeriodIndex, levels: Sequence[int]) -> pd.DataFrame:
    """Return median and central intervals of periods x draws: columns point, lower_80, upper_80, ..."""
    columns = {"point": np.median(values, axis=1)}
    for level in levels:
        tail = (1 - level / 100) / 2
        columns[f"lower_{level}"], columns[f"upper_{level}"] = np.quantile(values, [tail, 1 - tail], axis=1)
    return pd.DataFrame(columns, index=periods)
