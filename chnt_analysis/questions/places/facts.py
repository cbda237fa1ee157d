"""What is compared: growth, labour, weight in the nation, results and goals of supporting industry, place by place."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.assessment import reference
from chnt_analysis.errors import ParameterError
from chnt_analysis.goals import Goal, goal_table, read_goals, standing_goals
from chnt_analysis.questions.page import Facts
from chnt_analysis.schema import nearest

IIP, LABOUR, OUTPUT = "iip_growth", "industrial_labour_index_growth", "industry_gross_output"
WEIGHT = "share_of_national_industry_gross_output"
ENTERPRISES, SHARE = "cnht_enterprises", "cnht_output_share"
GROWTH = "cnht_output_growth"
LENGTHS = (1, 2, 3, 5)  # years a goal may need to be kept up
RESULTS = (
    ENTERPRISES,
    "cnht_enterprises_international_standard",
    SHARE,
    "cnht_output_share_of_industry",
    "cnht_revenue_share_of_manufacturing",
    "cnht_suppliers_tier1",
    "cnht_enterprises_in_supply_chains",
)
SHOWN = (IIP, LABOUR, OUTPUT, WEIGHT, *RESULTS)
GOALS = (*RESULTS, "cnht_output_growth", "localisation_rate", "domestic_demand_met")
FIRST_DEADLINE = "2020"
LARGEST, MOST_LARGEST = "largest", 10
LABOUR_MONTHS = 12
FAR_APART = 50.0  # percentage points between growth of volume and of value beyond which prices alone do not explain it


def groups() -> pd.DataFrame:
    """Return the groups of places: columns ``group, place, vi, en``."""
    return obs.code_table("place_groups")


def peers_of(group: str, known: pd.DataFrame) -> tuple[str, ...]:
    """Return the places of a group; ``largest`` means those with the largest gross output of the newest published year.

    Raises
    ------
    ParameterError
        For an unknown group.
    """
    table = groups()
    if group == LARGEST:
        nations = {obs.nation_of(place) for place in known["place"].unique()}
        output = known[(known["indicator"] == OUTPUT) & (known["frequency"] == "Y") & ~known["place"].isin(nations)]
        output = output[output["sector"] == "all_industry"]
        last = output[output["period"] == output["period"].max()]
        return tuple(obs.choose(last).nlargest(MOST_LARGEST, "value")["place"]) if len(last) else ()
    legal = [*table["group"].unique(), LARGEST]
    if group not in legal:
        raise ParameterError(f"peers = {group!r} is not known{nearest(group, legal)}; allowed are {', '.join(legal)}")
    return tuple(table.loc[table["group"] == group, "place"])


@dataclass(frozen=True)
class PlacesFacts(Facts):
    """The numbers behind the comparison.

    Attributes
    ----------
    members : tuple of str
        Codes of the places compared; the place asked about comes first.
    peers : str
        Group of places it is compared with.
    every_year : DataFrame
        Yearly growth of all industry of every province, one row a place and year: ``year`` beside the columns of observations.
    asked : Goal
        The goal for growth, or the level asked about, of the place's open year.
    """

    members: tuple[str, ...] = field(repr=False)
    peers: str
    every_year: pd.DataFrame = field(repr=False)
    asked: Goal = field(repr=False)

    @property
    def provinces(self) -> pd.DataFrame:
        """Yearly growth of the years that enough provinces published."""
        return reference.full_years(self.every_year)

    @property
    def stood(self) -> pd.DataFrame:
        """The place's yearly growth of its newest years, as many as say where it stands; fewer where it published fewer."""
        own = self.every_year[self.every_year["place"] == self.place].sort_values("year")
        return own[own["year"] > own["year"].max() - reference.BEFORE]

    @cached_property
    def classes(self) -> list[reference.Frequency]:
        """How often other provinces that stood where this one stands grew at the level, by length; empty without its three years."""
        if len(self.stood) < reference.BEFORE:
            return []
        others = self.provinces[self.provinces["place"] != self.place]
        mean = float(self.stood["value"].mean())
        return [reference.frequency(others, self.asked.low, length, stood=mean) for length in LENGTHS]

    @cached_property
    def anywhere(self) -> reference.Frequency:
        """How often any province grew at the level in a year, wherever it stood."""
        return reference.frequency(self.provinces, self.asked.low, 1)

    @property
    def computed_with(self) -> pd.DataFrame:
        """Rates, output and labour of all industry, weights, results of supporting industry, goals: of all that the places have published."""
        rows = self.rows
        whole = rows["indicator"].isin((IIP, OUTPUT, LABOUR)) & (rows["sector"] == "all_industry")
        results = rows["indicator"].isin(RESULTS) & (rows["sector"] == "supporting_industry")
        return pd.concat([self.goal_rows, rows[whole | results | (rows["indicator"] == WEIGHT)]], ignore_index=True)

    @property
    def nation(self) -> str:
        """The nation's code; empty without one."""
        return obs.nation_of(self.place)

    @property
    def places(self) -> list[str]:
        """The place, its peers, the nation."""
        return list(dict.fromkeys([*self.members, *filter(None, [self.nation])]))

    @cached_property
    def annual(self) -> pd.DataFrame:
        """Published yearly growth of all industry, one chosen row a place and year; empty without any."""
        yearly = self.rows_of(IIP, sector="all_industry", frequency="Y", basis="yoy")
        return self._in_order(obs.choose(yearly))

    @cached_property
    def suspected(self) -> pd.DataFrame:
        """Yearly growth that gross output at current prices contradicts: columns place, period, value, nominal (percent)."""
        output = obs.choose(self.rows_of(OUTPUT, sector="all_industry", frequency="Y"))
        now = output.assign(year=output["period"].astype(int))[["place", "year", "value"]]
        before = now.assign(year=now["year"] + 1).rename(columns={"value": "before"})
        both = now.merge(before, on=["place", "year"]).assign(nominal=lambda t: 100 * (t["value"] / t["before"] - 1))
        both = both.assign(period=both["year"].astype(str))[["place", "period", "nominal"]]
        compared = self.annual.merge(both, on=["place", "period"])
        apart = (compared["value"] - compared["nominal"]).abs() > FAR_APART
        return compared.loc[apart, ["place", "period", "value", "nominal"]].reset_index(drop=True)

    @cached_property
    def labour(self) -> pd.DataFrame:
        """Growth of the labour index, mean of the newest twelve published months: columns place, value, first, last, months, rows."""
        monthly = obs.choose(self.rows_of(LABOUR, sector="all_industry", frequency="M", basis="yoy"))
        since = str(pd.Period(monthly["period"].max(), "M") - (LABOUR_MONTHS - 1)) if len(monthly) else ""
        recent = monthly[monthly["period"] >= since].sort_values("period")
        table = recent.groupby("place", observed=True).agg(
            value=("value", "mean"),
            first=("period", "min"),
            last=("period", "max"),
            months=("value", "size"),
            rows=("row", tuple),
        )
        return self._in_order(table.reset_index())

    @cached_property
    def weights(self) -> pd.DataFrame:
        """Published share of national industrial gross output, percent, one chosen row a place and year."""
        return self._in_order(obs.choose(self.rows_of(WEIGHT, frequency="Y")))

    @cached_property
    def weight_change(self) -> pd.DataFrame:
        """First and newest published weight in the nation: columns place, first_year, before, last_year, after, change (points)."""
        ordered = self.weights.sort_values("period", kind="stable").groupby("place", observed=True, sort=False)
        ends = ordered.agg(
            first_year=("period", "first"),
            before=("value", "first"),
            last_year=("period", "last"),
            after=("value", "last"),
        )
        return self._in_order(ends.reset_index()).assign(change=lambda table: table["after"] - table["before"])

    @cached_property
    def results(self) -> pd.DataFrame:
        """The newest published result of supporting industry, one row a place and indicator."""
        rows = self.rows[self.rows["indicator"].isin(RESULTS) & (self.rows["sector"] == "supporting_industry")]
        chosen = obs.choose(rows[rows["period"].str.fullmatch(r"\d{4}")]).sort_values("period")
        return self._in_order(chosen.groupby(["place", "indicator"], observed=True).tail(1))

    @cached_property
    def goals(self) -> pd.DataFrame:
        """Every goal of supporting industry of the places, one row a goal with its place, in the order of the places."""
        standing = standing_goals(read_goals(sector="supporting_industry", as_of=self.as_of))
        return self._in_order(goal_table(standing).assign(place=[goal.place for goal in standing]))

    @cached_property
    def later_goals(self) -> pd.DataFrame:
        """Goals of supporting industry due from 2020 on."""
        due = self.goals["period"].str[-4:] >= FIRST_DEADLINE
        return self.goals[self.goals["indicator"].isin(GOALS) & due]

    @cached_property
    def coverage(self) -> pd.DataFrame:
        """What each place has published: columns place, iip_months, iip_years, labour_months, results, goals."""
        periods = {
            "iip_months": self.rows_of(IIP, frequency="M"),
            "iip_years": self.rows_of(IIP, frequency="Y"),
            "labour_months": self.rows_of(LABOUR, frequency="M"),
        }
        counts = {name: rows.groupby("place")["period"].nunique() for name, rows in periods.items()}
        results = self.rows[self.rows["indicator"].isin(RESULTS)].groupby("place")["indicator"].nunique()
        table = pd.DataFrame({**counts, "results": results, "goals": self.goals.groupby("place").size()})
        return table.reindex(self.places).fillna(0).astype(int).rename_axis("place").reset_index()

    @cached_property
    def common_year(self) -> str | None:
        """The newest year whose growth most places published; ``None`` without any."""
        counts = self.annual.groupby("period", observed=True)["place"].nunique()
        return None if counts.empty else str(counts[counts == counts.max()].index.max())

    @property
    def growth(self) -> pd.DataFrame:
        """Yearly growth of the common year, one row a place."""
        return self.annual[self.annual["period"] == self.common_year]

    def rank(self, table: pd.DataFrame) -> tuple[int, int] | None:
        """The place's rank among the members of a table of values, the nation left out: (rank, how many)."""
        mine = table[table["place"] != self.nation].set_index("place")["value"]
        if self.place not in mine.index or len(mine) < 2:
            return None
        return int((mine > mine[self.place]).sum()) + 1, len(mine)

    def own(self, table: pd.DataFrame) -> pd.Series:
        """The place's own row of a table."""
        return table.set_index("place").loc[self.place]

    @property
    def last_years(self) -> pd.Series:
        """The newest year of yearly growth by place, the nation left out."""
        return self.annual[self.annual["place"] != self.nation].groupby("place", observed=True)["period"].max()

    def _in_order(self, table: pd.DataFrame) -> pd.DataFrame:
        kept = table[table["place"].isin(self.places)]
        return kept.sort_values("place", key=lambda codes: codes.map(self.places.index), kind="stable")
