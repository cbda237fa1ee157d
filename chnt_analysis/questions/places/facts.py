"""What is compared: growth, labour, weight in the nation, results and goals of supporting industry, place by place."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError, ParameterError
from chnt_analysis.questions.goals import goals_by_plan
from chnt_analysis.questions.page import Facts
from chnt_analysis.schema import nearest

NATION = "viet_nam"
IIP, LABOUR, OUTPUT, WEIGHT = (
    "iip_growth",
    "industrial_labour_index_growth",
    "industry_gross_output",
    "share_of_national_industry_gross_output",
)
ENTERPRISES, SHARE = "cnht_enterprises", "cnht_output_share"
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


def groups() -> pd.DataFrame:
    """Return the groups of places: columns ``group, place, vi, en``."""
    return pd.read_csv(obs.DATA / "codes" / "place_groups.csv", dtype=str)


def peers_of(group: str, known: pd.DataFrame) -> tuple[str, ...]:
    """Return the places of a group; ``largest`` means those with the largest gross output of the newest published year.

    Raises
    ------
    ParameterError
        For an unknown group.
    """
    table = groups()
    if group == LARGEST:
        output = known[(known["indicator"] == OUTPUT) & (known["frequency"] == "Y") & (known["place"] != NATION)]
        output = output[output["sector"] == "all_industry"]
        if output.empty:
            return ()
        last = obs.choose(output[output["period"] == output["period"].max()])
        return tuple(last.sort_values("value", ascending=False)["place"].head(MOST_LARGEST))
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
    """

    members: tuple[str, ...] = field(repr=False)
    peers: str

    def all_places(self) -> tuple[str, ...]:
        """The place, its peers, the nation."""
        return (*self.members, *((NATION,) if self.place != NATION else ()))

    @cached_property
    def annual(self) -> pd.DataFrame:
        """Published yearly growth of all industry, one chosen row a place and year; empty without any."""
        rows = self.rows
        yearly = rows[
            (rows["indicator"] == IIP)
            & (rows["sector"] == "all_industry")
            & (rows["frequency"] == "Y")
            & (rows["basis"] == "yoy")
        ]
        return self._in_order(obs.choose(yearly))

    @cached_property
    def labour(self) -> pd.DataFrame:
        """Growth of the labour index, mean of the newest twelve published months: columns place, value, first, last, months, rows."""
        rows = self.rows
        monthly = rows[
            (rows["indicator"] == LABOUR)
            & (rows["sector"] == "all_industry")
            & (rows["frequency"] == "M")
            & (rows["basis"] == "yoy")
        ]
        if monthly.empty:
            return pd.DataFrame(columns=["place", "value", "first", "last", "months", "rows"])
        chosen = obs.choose(monthly).sort_values("period")
        newest = chosen["period"].max()
        since = str(pd.Period(newest, "M") - (LABOUR_MONTHS - 1))
        recent = chosen[chosen["period"] >= since].groupby("place", observed=True)
        table = recent.agg(
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
        rows = self.rows[(self.rows["indicator"] == WEIGHT) & (self.rows["frequency"] == "Y")]
        return self._in_order(obs.choose(rows))

    @cached_property
    def results(self) -> pd.DataFrame:
        """The newest published result of supporting industry, one row a place and indicator."""
        rows = self.rows[self.rows["indicator"].isin(RESULTS) & (self.rows["sector"] == "supporting_industry")]
        rows = rows[rows["period"].str.fullmatch(r"\d{4}")]
        chosen = obs.choose(rows).sort_values("period")
        return self._in_order(chosen.groupby(["place", "indicator"], observed=True).tail(1))

    @cached_property
    def goals(self) -> pd.DataFrame:
        """Every goal of supporting industry of the places, folded by plan, with its place."""
        found = []
        for place in self.all_places():
            try:
                found.append(goals_by_plan(place, as_of=self.as_of).assign(place=place))
            except NotPublishedError:
                continue
        return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=["place", "indicator", "period"])

    def coverage(self) -> pd.DataFrame:
        """What each place has published: columns place, iip_months, iip_years, labour_months, results, goals."""
        rows = []
        for place in self.all_places():
            mine = self.rows[self.rows["place"] == place]
            iip = mine[(mine["indicator"] == IIP)]
            rows.append(
                (
                    place,
                    iip.loc[iip["frequency"] == "M", "period"].nunique(),
                    iip.loc[iip["frequency"] == "Y", "period"].nunique(),
                    mine.loc[(mine["indicator"] == LABOUR) & (mine["frequency"] == "M"), "period"].nunique(),
                    mine.loc[mine["indicator"].isin(RESULTS), "indicator"].nunique(),
                    int((self.goals["place"] == place).sum()),
                )
            )
        return pd.DataFrame(rows, columns=["place", "iip_months", "iip_years", "labour_months", "results", "goals"])

    def common_year(self) -> str | None:
        """The newest year whose growth most places published; ``None`` without any."""
        if self.annual.empty:
            return None
        counts = self.annual.groupby("period", observed=True)["place"].nunique()
        return str(counts[counts == counts.max()].index.max())

    @property
    def growth(self) -> pd.DataFrame:
        """Yearly growth of the common year, one row a place."""
        return self.annual[self.annual["period"] == self.common_year()]

    def rank(self, table: pd.DataFrame) -> tuple[int, int] | None:
        """The place's rank among the members of a table of values, the nation left out: (rank, how many)."""
        mine = table[table["place"] != NATION].set_index("place")["value"]
        if self.place not in mine.index or len(mine) < 2:
            return None
        return int((mine > mine[self.place]).sum()) + 1, len(mine)

    def own(self, table: pd.DataFrame) -> pd.Series:
        """The place's own row of a table."""
        return table.set_index("place").loc[self.place]

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
        ends = ends.reindex([p for p in self.all_places() if p in ends.index]).reset_index()
        return ends.assign(change=ends["after"] - ends["before"])

    @cached_property
    def later_goals(self) -> pd.DataFrame:
        """Goals of supporting industry due from 2020 on, in the order of the places."""
        if self.goals.empty:
            return self.goals
        due = self.goals["period"].str[-4:] >= FIRST_DEADLINE
        return self._in_order(self.goals[self.goals["indicator"].isin(GOALS) & due])

    def with_actual_share(self) -> list[str]:
        """The places that published an actual share of manufacturing output."""
        return list(self.results.loc[self.results["indicator"] == SHARE, "place"])

    def _in_order(self, table: pd.DataFrame) -> pd.DataFrame:
        order = {place: i for i, place in enumerate(self.all_places())}
        kept = table[table["place"].isin(order)]
        return kept.assign(_order=kept["place"].map(order)).sort_values("_order", kind="stable").drop(columns="_order")
