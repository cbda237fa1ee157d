"""What is counted of the figures of a place: indicators, gaps, contradictions, sources, corrections."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.questions.data_audit.rule import STEPS, contradictions, deciding_steps
from chnt_analysis.questions.page import Facts
from chnt_analysis.questions.revised import FirstEstimates

GROWTH = "iip_growth"
SECTORS = ("manufacturing", "all_industry")
BASES = ("mom", "yoy", "ytd")
FIRST_YEAR_SHOWN = 2008
FEWEST_MONTHS = 12  # of a monthly series whose gaps are counted
SERIES = ["indicator", "sector", "basis", "unit"]


@dataclass(frozen=True)
class AuditFacts(Facts):
    """The figures of a place before any choice, and what is counted of them.

    Attributes
    ----------
    corrections : DataFrame
        Corrections of rows of the place.
    """

    corrections: pd.DataFrame = field(repr=False)

    @cached_property
    def disputed(self) -> pd.DataFrame:
        """The rows whose figure is published with more than one value."""
        return contradictions(self.rows)

    @cached_property
    def disputed_figures(self) -> pd.DataFrame:
        """One row a disputed figure: low, high, values, sources, unit, ``spread`` (highest less lowest), and the chosen value with its status."""
        groups = self.disputed.groupby(obs.KEY, observed=True)
        table = groups.agg(
            low=("value", "min"),
            high=("value", "max"),
            values=("value", "nunique"),
            sources=("source", "nunique"),
            unit=("unit", "first"),
        )
        if table.empty:
            return pd.DataFrame(columns=[*obs.KEY, *table.columns, "spread", "chosen", "status"])
        stands = obs.choose(self.disputed).set_index(obs.KEY).reindex(table.index)
        width = table["high"] - table["low"]
        return table.assign(spread=width, chosen=stands["value"], status=stands["status"]).reset_index()

    @property
    def figures(self) -> int:
        """Number of different figures."""
        return self.rows.groupby(obs.KEY, observed=True).ngroups

    @property
    def repeated(self) -> pd.DataFrame:
        """Rows of figures that are published more than once, with one value or several."""
        return self.rows[self.rows.duplicated(obs.KEY, keep=False)]

    @property
    def imputed(self) -> pd.DataFrame:
        """Rows whose date of publication is imputed."""
        return self.rows[self.rows["imputed"]]

    @cached_property
    def indicators(self) -> pd.DataFrame:
        """One row an indicator, most rows first: indicator, rows, sectors, first, last, sources."""
        grouped = self.rows.groupby("indicator", observed=True)
        table = grouped.agg(
            rows=("row", "size"),
            sectors=("sector", "nunique"),
            first=("period", "min"),
            last=("period", "max"),
            sources=("source", "nunique"),
        )
        return table.sort_values("rows", ascending=False).reset_index()

    @cached_property
    def monthly_gaps(self) -> pd.DataFrame:
        """Months missing within each monthly series of a year or more: ``SERIES``, first, last, months, missing."""
        monthly = self.rows[self.rows["frequency"] == "M"]
        table = monthly.groupby(SERIES, observed=True)["period"].agg(first="min", last="max", months="nunique")
        table = table[table["months"] >= FEWEST_MONTHS].reset_index()
        first, last = (pd.PeriodIndex(table[end], freq="M").astype("int64") for end in ("first", "last"))
        return table.assign(missing=last - first + 1 - table["months"])

    @cached_property
    def growth_rows(self) -> pd.DataFrame:
        """Rows of monthly growth of production, all industry and manufacturing."""
        rows = self.rows
        wanted = (rows["indicator"] == GROWTH) & (rows["frequency"] == "M") & rows["basis"].isin(BASES)
        return rows[wanted & rows["sector"].isin(SECTORS)]

    @cached_property
    def published_months(self) -> pd.DataFrame:
        """Months of every year with a published growth of production, 0 to 12: sector, basis, year, value."""
        rows = self.growth_rows.assign(year=self.growth_rows["period"].str[:4].astype(int))
        rows = rows[rows["year"] >= FIRST_YEAR_SHOWN]
        if rows.empty:
            return pd.DataFrame(columns=["sector", "basis", "year", "value"])
        months = rows.groupby(["sector", "basis", "year"], observed=True)["period"].nunique()
        there = set(zip(rows["sector"], rows["basis"], strict=True))
        years = range(rows["year"].min(), self.as_of.year + 1)
        cells = [(s, b, year) for s in SECTORS for b in BASES if (s, b) in there for year in years]
        whole = pd.MultiIndex.from_tuples(cells, names=["sector", "basis", "year"])
        return months.reindex(whole, fill_value=0).rename("value").reset_index()

    @cached_property
    def decided(self) -> pd.DataFrame:
        """The step of the rule that decided each disputed figure."""
        return deciding_steps(self.disputed)

    @cached_property
    def steps(self) -> pd.Series:
        """Number of disputed figures by the step that decided, in the order of the rule."""
        return self.decided["step"].value_counts().reindex(STEPS).dropna().astype(int)

    @property
    def examples(self) -> pd.DataFrame:
        """The newest figure that each step decided, in the order of the rule."""
        newest = self.decided.sort_values(["period", "row"], ascending=False, kind="stable").drop_duplicates("step")
        return newest.set_index("step").loc[self.steps.index].reset_index()

    @property
    def reliability(self) -> pd.Series:
        """Number of rows by the reliability of their source."""
        return self.rows["source"].map({s.id: s.reliability for s in obs.sources_of(self.rows)}).value_counts()

    @cached_property
    def first_estimates(self) -> FirstEstimates:
        """First estimates of industrial growth and their revisions."""
        return FirstEstimates(self.rows)
