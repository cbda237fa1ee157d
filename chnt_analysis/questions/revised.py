"""First estimates of a place's industrial growth and what the next release made of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from chnt_analysis import revisions

SECTOR = "manufacturing"
FIRST_YEAR = 2018  # from then on nearly every release publishes the month before again
FEWEST_MONTHS = 12  # fewer months with a revision say nothing of a bias
FEWEST_OF_A_MONTH = 3  # years of one calendar month
FEWEST_JANUARIES = 5
NOT_SECTIONS = ("electricity_gas_water",)  # rows of before 2012


@dataclass(frozen=True)
class FirstEstimates:
    """Revisions of monthly growth on the year: bias and size, by sector and by month of the year.

    ``revision = next release's figure - first estimate``, points; negative where the first estimate was too high.

    Attributes
    ----------
    observations : DataFrame
        Observations of one place.
    """

    observations: pd.DataFrame = field(repr=False)

    @cached_property
    def rows(self) -> pd.DataFrame:
        """The rows of monthly growth on the year."""
        rows = self.observations
        wanted = (rows["indicator"] == "iip_growth") & (rows["basis"] == "yoy") & (rows["frequency"] == "M")
        return rows[wanted & ~rows["sector"].isin(NOT_SECTIONS)].reset_index(drop=True)

    @cached_property
    def triangle(self) -> pd.DataFrame:
        """Every month with a revision, all years."""
        return revisions.triangle(self.rows).dropna(subset=["revision"])

    @cached_property
    def recent(self) -> pd.DataFrame:
        """The months with a revision since 2018."""
        return self.triangle[self.triangle["period"].dt.year >= FIRST_YEAR].reset_index(drop=True)

    @cached_property
    def manufacturing(self) -> pd.DataFrame:
        """Those of manufacturing."""
        return self.recent[self.recent["sector"] == SECTOR]

    @property
    def is_known(self) -> bool:
        """Whether manufacturing has at least twelve months with a revision."""
        return len(self.manufacturing) >= FEWEST_MONTHS

    @cached_property
    def bias(self) -> dict[str, float]:
        """Bias of manufacturing as :func:`chnt_analysis.revisions.bias` returns it; empty where it is not known."""
        return revisions.bias(self.manufacturing["revision"]) if self.is_known else {}

    @property
    def lean(self) -> str:
        """``high`` or ``low`` where the confidence interval of the bias leaves no doubt, else ``none``."""
        if self.bias and self.bias["upper"] < 0:
            return "high"
        return "low" if self.bias and self.bias["lower"] > 0 else "none"

    @cached_property
    def by_month(self) -> pd.DataFrame:
        """Bias of manufacturing by calendar month."""
        return revisions.bias_table(self.manufacturing, by="month")

    @property
    def worst_month(self) -> pd.Series | None:
        """The calendar month with the largest mean absolute revision; ``None`` without three years of any."""
        enough = self.by_month[self.by_month["n"] >= FEWEST_OF_A_MONTH]
        return None if enough.empty else enough.loc[enough["mean_abs"].idxmax()]

    @property
    def largest(self) -> pd.Series:
        """The month of manufacturing revised most."""
        return self.manufacturing.loc[self.manufacturing["revision"].abs().idxmax()]

    @property
    def januaries(self) -> pd.DataFrame:
        """Bias of January with Lunar New Year in it, and with the holiday in February; empty unless both are known."""
        by = revisions.bias_table(self.manufacturing, by="tet")
        groups = ["tet_january_m1", "tet_february_m1"]
        return by.loc[groups] if set(groups) <= set(by.index) else by.iloc[:0]

    @property
    def every_january(self) -> pd.Series | None:
        """Bias of January over all years: ``mean, lower, upper, n, first, last``, and whether it is the ``worst`` month.

        ``None`` with fewer than five Januaries.
        """
        one = self.triangle[self.triangle["sector"] == SECTOR]
        by = revisions.bias_table(one, by="month")
        if 1 not in by.index or by.loc[1, "n"] < FEWEST_JANUARIES:
            return None
        years = one.loc[one["period"].dt.month == 1, "period"].dt.year
        worst = by.loc[by["n"] >= FEWEST_JANUARIES, "mean"].abs().idxmax() == 1
        return pd.Series({**by.loc[1], "first": years.min(), "last": years.max(), "worst": worst}, dtype=object)

    @cached_property
    def by_sector(self) -> pd.DataFrame:
        """Bias of every sector with at least twelve months, the first estimates that ran highest first."""
        by = revisions.bias_table(self.recent) if len(self.recent) else pd.DataFrame(columns=["n", "mean"])
        return by[by["n"] >= FEWEST_MONTHS].sort_values("mean")
