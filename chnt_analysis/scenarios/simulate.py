"""Paths of a scenario: yearly growth of manufacturing and of supporting industry, drawn from the stated ranges.

The same seed gives the same random numbers to every scenario, so that differences between scenarios are not noise.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from chnt_analysis.errors import ParameterError
from chnt_analysis.scenarios.files import Range, Scenario


@dataclass(frozen=True)
class Paths:
    """Growth a year, percent: arrays of years x draws."""

    years: pd.PeriodIndex
    manufacturing: np.ndarray
    supporting: np.ndarray

    def share_ratio(self) -> np.ndarray:
        """Return the factor by which the share changes from the start to each year: years x draws."""
        return np.cumprod((1 + self.supporting / 100) / (1 + self.manufacturing / 100), axis=0)


def simulate(scenario: Scenario, *, start_year: int, end_year: int, draws: int = 1000, seed: int = 0) -> Paths:
    """Return paths of a scenario from the year after ``start_year`` to ``end_year``.

    Parameters
    ----------
    scenario : Scenario
        The assumptions.
    start_year, end_year : int
        Last known year and deadline.
    draws : int
        Number of paths.
    seed : int
        Seed of the random numbers, common to all scenarios.

    Raises
    ------
    ParameterError
        When the deadline does not lie after the start.

    Examples
    --------
    >>> from chnt_analysis.scenarios import load
    >>> simulate(load("baseline"), start_year=2025, end_year=2030, draws=3).supporting.shape
    (5, 3)
    """
    if end_year <= start_year:
        raise ParameterError(f"the scenario must end after {start_year}, the last known year; asked was {end_year}")
    years = pd.period_range(str(start_year + 1), str(end_year), freq="Y", name="period")
    rng = np.random.default_rng(seed)
    u = rng.random((2, len(years), draws))
    if scenario.draws.manufacturing_growth == "once":
        u[0] = u[0, :1]
    if scenario.draws.differential == "once":
        u[1] = u[1, :1]
    manufacturing = np.stack([triangular(u[0, i], scenario.growth_in(p.year)) for i, p in enumerate(years)])
    supporting = manufacturing + triangular(u[1], scenario.differential)
    return Paths(years, manufacturing, supporting)


def triangular(u: np.ndarray, span: Range) -> np.ndarray:
    """Return the quantiles of the triangular distribution of a range at probabilities ``u``."""
    width = span.high - span.low
    if width == 0:
        return np.full_like(u, span.central)
    rise = (span.central - span.low) / width
    left = span.low + np.sqrt(u * width * (span.central - span.low))
    right = span.high - np.sqrt((1 - u) * width * (span.high - span.central))
    return np.where(u < rise, left, right)
