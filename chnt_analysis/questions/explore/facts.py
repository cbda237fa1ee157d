"""What the main calls of the library return for a place: the level, its paths, the goals for growth assessed."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from chnt_analysis import growth
from chnt_analysis.assessment import Assessment
from chnt_analysis.errors import UndefinedError
from chnt_analysis.forecasting import Draws
from chnt_analysis.levels import Known
from chnt_analysis.questions.page import Facts

GROWTH = "cnht_output_growth"
WIDEST = 95  # percent, of the interval that the answer names


@dataclass(frozen=True)
class ExploreFacts(Facts):
    """The level of a place and sector, its paths, and the goals for growth; ``rows`` are the sector's published rates.

    Attributes
    ----------
    sector : str
        Sector code.
    target_year : int
        Last year of the paths.
    known : Known
        The level.
    paths : Draws
        Its paths to the end of the year.
    assessed : tuple of Assessment
        Every goal for the growth of supporting industry, assessed.
    """

    sector: str
    target_year: int
    known: Known = field(repr=False)
    paths: Draws = field(repr=False)
    assessed: tuple[Assessment, ...] = field(repr=False)

    @cached_property
    def annual(self) -> pd.Series:
        """Growth of the level's whole years, percent."""
        return growth.annual_growth(self.known.level).dropna()

    @cached_property
    def outlook(self) -> pd.Series | None:
        """Growth of the target year, percent: ``point, lower, upper``; ``None`` where the paths do not define it."""
        try:
            grown = pd.Series(self.paths.annual_growth(self.target_year))
        except UndefinedError:
            return None
        tail = (1 - WIDEST / 100) / 2
        return grown.quantile([0.5, tail, 1 - tail]).set_axis(["point", "lower", "upper"])
