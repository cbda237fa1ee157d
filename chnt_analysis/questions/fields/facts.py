"""The facts of the fields question: the proxy by division, field and origin, and what is published for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd

from chnt_analysis import growth, scenarios, shares
from chnt_analysis import observations as obs
from chnt_analysis.questions.fields.draws import growth_draws
from chnt_analysis.questions.page import Facts

VARIANTS = ("low", "central", "high")
YEARS_SHOWN = 6


REST = "other"  # the divisions of manufacturing that belong to no field


@dataclass(frozen=True)
class FieldFacts(Facts):
    """The proxy of a year and the figures it is made of.

    Attributes
    ----------
    year : int
        Year asked about.
    proxy : Proxy
        The assumption file: divisions, parts, weights, wedge, thresholds.
    used : DataFrame
        The rate used for each division and year: the place's own before the nation's.
    output : DataFrame
        National gross output by division, the weights.
    manufacturing : DataFrame
        Published growth of all manufacturing, by year.
    """

    year: int
    proxy: scenarios.Proxy = field(repr=False)
    used: pd.DataFrame = field(repr=False)
    output: pd.DataFrame = field(repr=False)
    manufacturing: pd.DataFrame = field(repr=False)

    def weights(self, variant: str) -> pd.Series:
        """Weight of each division: the part taken times national gross output of the base period, VND billion."""
        base = self.output.loc[self.output["period"] == self.proxy.weights.period].set_index("sector")["value"]
        parts = self.proxy.parts(variant)  # type: ignore[arg-type]
        return parts * base.reindex(parts.index)

    @property
    def is_national(self) -> bool:
        """Whether the place is the nation itself, whose growth stands in for that of other places."""
        return obs.nation_of(self.place) == self.place

    def contributions(self, year: int, variant: str = "central") -> pd.Series:
        """Contribution of each division to the proxy's growth, percentage points, over the divisions with a figure."""
        rates = self.of_year(year).set_index("sector")["value"]
        weights = self.weights(variant).reindex(rates.index)
        return growth.contributions(rates[weights > 0], weights[weights > 0])

    def growth_of(self, year: int) -> dict[str, float]:
        """Central growth of the proxy, percent, of the central parts, weights and wedge, and the ends of its range at the file's level."""
        rates = self.of_year(year).set_index("sector")
        base = self.output.loc[self.output["period"] == self.proxy.weights.period].set_index("sector")["value"]
        drawn = growth_draws(self.proxy, rates["value"], base, rates["place"] != self.place)
        tail = (1 - self.proxy.uncertainty.level / 100) / 2
        low, high = np.quantile(drawn, [tail, 1 - tail])
        central = float(self.contributions(year).sum()) + self.proxy.wedge.central
        return {"low": float(low), "central": central, "high": float(high)}

    def known(self, year: int) -> dict[str, float]:
        """What is published for a year: percent of the weight, percent of the weight that is the place's own, months by weight.

        Months are the weighted mean of the months that each division's rate covers; a yearly rate covers twelve.
        """
        return self._known[year] if year in self._known else self._known_of(year)

    @cached_property
    def _known(self) -> dict[int, dict[str, float]]:
        return {year: self._known_of(year) for year in self._by_year}

    def _known_of(self, year: int) -> dict[str, float]:
        rows, every = self.of_year(year), self.weights("central")
        weights = every.reindex(rows["sector"]).to_numpy()
        months = [12 if len(p) == 4 else int(p[5:7]) for p in rows["period"]]
        own = weights[(rows["place"] == self.place).to_numpy()].sum()
        return {
            "weight": float(100 * weights.sum() / every.sum()),
            "own_weight": float(100 * own / every.sum()),
            "months": float((weights * months).sum() / weights.sum()) if weights.sum() else 0.0,
        }

    def covered(self, year: int) -> bool:
        """Whether enough is published for the proxy of a year, by the thresholds of the assumption file."""
        least = self.proxy.coverage
        return all(value >= getattr(least, name) for name, value in self.known(year).items())

    def by_field(self, year: int) -> pd.Series:
        """Contribution of each key field, percentage points, central parts."""
        parts = self.contributions(year)
        return parts.groupby(self.proxy.field_of().reindex(parts.index)).sum().reindex(list(self.proxy.fields))

    def borrowed(self, year: int) -> float:
        """Weight of the divisions whose growth is the nation's, percent of the weight used."""
        rows = self.of_year(year)
        weights = self.weights("central").reindex(rows["sector"])
        return float(100 * weights[(rows["place"] != self.place).to_numpy()].sum() / weights.sum())

    def by_origin(self, year: int) -> pd.DataFrame:
        """Contribution of each key field by whose growth it rests on, percentage points: columns ``field, borrowed, value``.

        They add up to the contributions of the fields.
        """
        parts = self.contributions(year)
        places = self.of_year(year).set_index("sector")["place"].reindex(parts.index)
        frame = pd.DataFrame(
            {"field": self.proxy.field_of().reindex(parts.index), "borrowed": places != self.place, "value": parts}
        )
        return frame.groupby(["field", "borrowed"], as_index=False)["value"].sum()

    def borrowed_of(self, field_name: str, year: int) -> float:
        """Weight of a key field's divisions whose growth is the nation's, percent of the field's weight used."""
        rows = self.of_year(year)
        rows = rows[rows["sector"].isin(list(self.proxy.fields[field_name].divisions))]
        weights = self.weights("central").reindex(rows["sector"])
        return float(100 * weights[(rows["place"] != self.place).to_numpy()].sum() / weights.sum())

    def taken(self, variant: str) -> float:
        """Part of these divisions' output that is taken for supporting industry, percent: an assumption."""
        base = self.output.loc[self.output["period"] == self.proxy.weights.period].set_index("sector")["value"]
        return float(100 * self.weights(variant).sum() / base.reindex(self.proxy.field_of().index).sum())

    def missing(self, year: int) -> list[str]:
        """Divisions of the proxy without a figure for the year, neither here nor national."""
        there = set(self.of_year(year)["sector"])
        return [d for d in self.proxy.parts("central").index if d not in there]

    def of_year(self, year: int) -> pd.DataFrame:
        """The year-to-date rate used for each division, its month and whose it is."""
        return self._by_year.get(year, self.used.iloc[:0])

    @cached_property
    def _by_year(self) -> dict[int, pd.DataFrame]:
        return {int(year): rows for year, rows in self.used.groupby("year")}

    def whole_of(self, year: int) -> pd.Series | None:
        """The published growth of manufacturing to set beside the proxy: the newest year-to-date of the year."""
        rows = self.manufacturing[self.manufacturing["year"] == year]
        return None if rows.empty else rows.iloc[-1]

    def years(self) -> list[int]:
        """Years with a figure for every division, and the year asked about, where enough of them is published."""
        complete = [year for year in self._by_year if not self.missing(year)]
        shown = {*[y for y in complete if self.covered(y)][-YEARS_SHOWN:], self.year}
        return sorted(y for y in shown if self.covered(y))

    @property
    def is_covered(self) -> bool:
        """Whether enough is published for the proxy of the year asked about."""
        return self.covered(self.year)

    @property
    def newer(self) -> int | None:
        """The newest year with a figure of some division, where it lies after the year asked about and too little of it is published."""
        newest = int(self.used["year"].max())
        return newest if newest > self.year and not self.covered(newest) else None

    def main_field(self) -> tuple[str, float]:
        """The field that contributes most, and its contribution, percentage points."""
        fields = self.by_field(self.year)
        return str(fields.idxmax()), float(fields.max())

    def divisions(self, year: str) -> pd.Series:
        """National gross output of each division of manufacturing in a year."""
        rows = self.output[(self.output["period"] == year) & self.output["sector"].str.startswith("vsic_")]
        numbers = rows["sector"].str[5:].astype(int)
        return rows[numbers.between(10, 33)].set_index("sector")["value"]

    def concentration(self, year: str) -> float:
        """Herfindahl-Hirschman index of national manufacturing over its divisions."""
        level = self.divisions(year)
        return shares.concentration(100 * level / level.sum())

    @property
    def structure_years(self) -> tuple[str, str]:
        """First year of output by division, and the year of the weights."""
        return self.output["period"].min(), self.proxy.weights.period

    def structure(self) -> pd.DataFrame:
        """Share of each field's divisions in national manufacturing: columns field, before, after, change (points)."""
        of, parts = self.proxy.field_of(), []
        for year in self.structure_years:
            level = self.divisions(year)
            grouped = level.groupby([of.get(division, REST) for division in level.index]).sum()
            parts.append(100 * grouped / grouped.sum())
        table = pd.DataFrame({"before": parts[0], "after": parts[1]})
        table["change"] = shares.structure_change(table["before"], table["after"])
        return table.reindex([*self.proxy.fields, REST]).rename_axis("field").reset_index()

    def rows_of_years(self, years: list[int], *, whole: bool = False) -> pd.DataFrame:
        """Rates of these years and the output they are weighted with, published manufacturing too where it is shown."""
        parts = [self.used, *([self.manufacturing] if whole else [])]
        rates = pd.concat([part[part["year"].isin(years)] for part in parts], ignore_index=True)
        weights = self.output[self.output["period"] == self.proxy.weights.period]
        return pd.concat([rates, weights[weights["sector"].isin(self.proxy.field_of().index)]], ignore_index=True)

    @property
    def output_rows(self) -> pd.DataFrame:
        """Rows of the gross output that weighs the divisions."""
        return self.rows[self.rows["indicator"] == self.proxy.weights.indicator]

    @property
    def shown_rows(self) -> pd.DataFrame:
        """Rows of the rates used for the year asked about."""
        return self.rows[self.rows["row"].isin(self.of_year(self.year)["row"])]


def span_of(row: pd.Series) -> str:
    """Return the reference period of a rate: of a month the year to date."""
    return f"{row['period'][:4]}-01..{row['period']}" if len(row["period"]) == 7 else str(row["period"])
