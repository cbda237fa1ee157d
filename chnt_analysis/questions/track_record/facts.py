"""The evaluated forecasts of a year's growth: errors, coverage, and how often what was given a probability happened."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.forecasting import record, track
from chnt_analysis.forecasting.recalibrate import DIVISION
from chnt_analysis.questions import industry
from chnt_analysis.questions.page import Facts

NATIONAL = "viet_nam"
FEWEST = 10  # forecasts of a place and sector that are evaluated by themselves
WITHIN = 11  # months to the end of the year, from an origin of that year
THRESHOLDS = (2.0, 4.0, 6.0, 8.0, 10.0, 11.0, 12.0, 14.0)  # growth of a year, percent, whose probability is checked
HALFWAY = 6  # months to the end of the year: the forecast from June's figures
RIVALS = ("ytd", "naive", "seasonal_naive")
MINE, DIVISIONS = "mine", "divisions"  # groups of series besides the places


@dataclass(frozen=True)
class RecordFacts(Facts):
    """The record of a place and sector.

    Attributes
    ----------
    sector : str
        Sector code.
    evaluated : str
        The place whose forecasts are evaluated: the one asked about, else the nation.
    table : DataFrame
        Evaluated forecasts of all series, as :func:`chnt_analysis.forecasting.track.evaluated` returns them.
    chances : DataFrame
        Probabilities stated for thresholds of growth, and whether each happened.
    """

    sector: str
    evaluated: str
    table: pd.DataFrame = field(repr=False)
    chances: pd.DataFrame = field(repr=False)

    @cached_property
    def mine(self) -> pd.DataFrame:
        """Forecasts of the place and sector evaluated, one a year and origin."""
        return self.table[(self.table["place"] == self.evaluated) & (self.table["sector"] == self.sector)]

    @cached_property
    def this_year(self) -> pd.DataFrame:
        """Those of the year that their origin lies in, for which an official year-to-date figure was published."""
        return self.mine[(self.mine["horizon"] <= WITHIN) & self.mine["ytd"].notna()]

    @property
    def evaluated_rows(self) -> pd.DataFrame:
        """The rates of the place evaluated."""
        return self.rows[self.rows["place"] == self.evaluated]

    @cached_property
    def errors(self) -> dict[str, float]:
        """Mean absolute errors over the year's forecasts, points, and the coverage of the intervals, percent."""
        used, own = self.this_year, self.table[["place", "sector"]].eq([self.place, self.sector]).all(axis=1)
        return {
            "own_forecasts": float(own.sum()),
            "forecasts": float(len(used)),
            "ours": float(used["error"].abs().mean()),
            **{name: float((used[name] - used["truth"]).abs().mean()) for name in RIVALS},
            **{f"covered_{level}": float(100 * used[f"covered_{level}"].mean()) for level in (80, 95)},
            **{f"pooled_{level}": float(100 * self.table[f"covered_{level}"].mean()) for level in (80, 95)},
        }

    @cached_property
    def accuracy(self) -> pd.DataFrame:
        """Accuracy by range of horizons (:func:`chnt_analysis.forecasting.track.accuracy`) of the series evaluated, the nation and the divisions: column ``group``."""
        narrow = self.table["sector"].str.startswith(DIVISION)
        groups = {
            MINE: self.mine,
            NATIONAL: self.table[(self.table["place"] == NATIONAL) & ~narrow],
            DIVISIONS: self.table[narrow],
        }
        return pd.concat([track.accuracy(part).assign(group=name) for name, part in groups.items()], ignore_index=True)

    @property
    def year_ahead(self) -> pd.Series | None:
        """Accuracy of the forecasts of the year after the origin's, of the series evaluated; ``None`` without any."""
        mine = self.accuracy[(self.accuracy["group"] == MINE) & (self.accuracy["low"] > WITHIN)]
        return None if mine.empty else mine.iloc[0]

    @property
    def by_left(self) -> pd.DataFrame:
        """Mean absolute errors by months left to the end of the year, points: columns ours, ytd."""
        used = self.this_year
        errors = pd.DataFrame({"ours": used["error"].abs(), "ytd": (used["ytd"] - used["truth"]).abs()})
        return errors.groupby(used["horizon"]).mean().rename_axis("left")

    @property
    def held(self) -> pd.DataFrame:
        """Record by group of series: group (``divisions`` or a place), series, forecasts, first_origin, last_origin."""
        groups = self.table["place"].mask(self.table["sector"].str.startswith(DIVISION), "divisions")
        table = self.table.assign(group=groups, series=self.table["place"] + " " + self.table["sector"])
        grouped = table.groupby("group", sort=False)
        counts = grouped.agg(
            series=("series", "nunique"),
            forecasts=("target", "size"),
            first_origin=("origin", "min"),
            last_origin=("origin", "max"),
        )
        return counts.reset_index()

    @property
    def halfway(self) -> pd.DataFrame:
        """The forecast of each year from the figures of June, of May or July where June has none."""
        away = (self.mine["horizon"] - HALFWAY).abs()
        near = away[away <= 1].sort_values(kind="stable")
        return self.mine.loc[near.index].drop_duplicates("target").sort_values("target")

    @property
    def pit(self) -> np.ndarray:
        """Percent of the outcomes of all series in each tenth of the predicted distribution."""
        return 100 * np.histogram(self.table["pit"], bins=np.linspace(0, 1, 11))[0] / len(self.table)

    @property
    def reliability(self) -> pd.DataFrame:
        """Stated probability and how often it happened, over all series: stated, happened, forecasts."""
        return track.reliability(self.chances)

    @cached_property
    def hypothetical(self) -> pd.DataFrame:
        """Probabilities of hypothetical goals of the national divisions, and whether they were met by the date."""
        table = track.hypothetical(record.read(), division_growth(self.as_of))
        ended = table["target"].where(table["outcome"] == "month", table["target"] + "-12")
        return table[pd.PeriodIndex(ended, freq="M").end_time <= self.as_of]

    @property
    def revisions(self) -> pd.DataFrame:
        """Growth of each year as first published and as it stands, percent: year, first, truth, revision (points)."""
        years = self.mine.drop_duplicates("target").sort_values("target")
        table = years[["first", "truth"]].assign(revision=years["truth"] - years["first"])
        return table.set_axis(years["target"].astype(int).rename("year")).reset_index()


def evaluated_place(table: pd.DataFrame, place: str, sector: str) -> str:
    """Return the place whose forecasts are evaluated: the one asked about where it has enough, else the nation."""
    own = table[(table["place"] == place) & (table["sector"] == sector) & table["ytd"].notna()]
    return place if (own["horizon"] <= WITHIN).sum() >= FEWEST else NATIONAL


def division_growth(as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the published growth of the national divisions, percent: sector, outcome (year or month), target, value."""
    rows = obs.rows_of(place=NATIONAL, indicator=industry.IIP)
    mine = rows["available_from"] <= as_of
    rates = rows[mine & rows["sector"].str.startswith(DIVISION)]
    months = obs.choose(rates[(rates["basis"] == "yoy") & (rates["frequency"] == "M")]).assign(outcome="month")
    years = industry.annual_published(rates).assign(outcome="year")
    both = pd.concat([months, years], ignore_index=True).rename(columns={"period": "target"})
    return both[["sector", "outcome", "target", "value"]]
