"""What is compared: growth, labour, weight in the nation, results and goals of supporting industry, place by place."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError, ParameterError
from chnt_analysis.exhibits import Card, Headline
from chnt_analysis.questions.base import Question
from chnt_analysis.questions.goals import goals_by_plan
from chnt_analysis.schema import nearest
from chnt_analysis.wording import listing, percent, period

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
class PlacesNumbers(Question):
    """The numbers behind the comparison; ``members`` starts with the place asked about."""

    members: tuple[str, ...] = field(repr=False)
    peers: str

    def name(self, place: str) -> str:
        """A place's name in this question's language."""
        return obs.label("place", place, self.language)

    def group_name(self) -> str:
        """The peers' name in this question's language."""
        if self.peers == LARGEST:
            return self.say("các địa phương có giá trị sản xuất lớn nhất", "places of the largest gross output")
        row = groups().query("group == @self.peers").iloc[0]
        return str(row[self.language])

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

    def rank(self, table: pd.DataFrame) -> tuple[int, int] | None:
        """The place's rank among the members of a table of values, the nation left out: (rank, how many)."""
        mine = table[table["place"] != NATION].set_index("place")["value"]
        if self.place not in mine.index or len(mine) < 2:
            return None
        return int((mine > mine[self.place]).sum()) + 1, len(mine)

    def with_actual_share(self) -> list[str]:
        """The places that published an actual share of manufacturing output."""
        return list(self.results.loc[self.results["indicator"] == SHARE, "place"])

    # -- the answer

    def sentence(self) -> str:
        """The answer in words."""
        parts = (self._published(), self._growth(), self._labour(), self._share())
        return " ".join(part for part in parts if part)

    def cards(self) -> list[Card]:
        """The figures that stand large."""
        year, found = self.common_year(), []
        growth = self.annual[self.annual["period"] == year]
        for table, label, note in (
            (growth, self.say("Tăng trưởng công nghiệp", "Industrial growth"), f"{year}, IIP"),
            (
                self.labour,
                self.say("Lao động công nghiệp so với cùng kỳ", "Industrial labour on the year"),
                self._labour_months(),
            ),
        ):
            mine, rank = table[table["place"] == self.place], self.rank(table)
            if len(mine) and rank:
                place = self.say(f"thứ {rank[0]}/{rank[1]}", f"rank {rank[0]} of {rank[1]}")
                found.append(
                    Card(
                        label, percent(float(mine["value"].iloc[0]), 1, self.language), "published", f"{note}; {place}"
                    )
                )
        return found

    def _labour_months(self) -> str:
        mine = self.labour[self.labour["place"] == self.place]
        months = int(mine["months"].iloc[0]) if len(mine) else 0
        return self.say(f"bình quân {months} tháng mới nhất", f"mean of the newest {months} months")

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote."""
        year = self.common_year()
        growth, labour = self.rank(self.annual[self.annual["period"] == year]), self.rank(self.labour)
        return self.make_headline(
            "places",
            self.sentence(),
            {
                "places": len(self.members),
                "common_year": year,
                "growth_rank": growth[0] if growth else None,
                "labour_rank": labour[0] if labour else None,
                "with_goals": int(self.goals[self.goals["place"] != NATION]["place"].nunique()),
                "with_actual_share": len(self.with_actual_share()),
            },
            kinds=("published",),
            cards=self.cards(),
        )

    def trace_rows(self) -> dict[str, tuple[str, ...]]:
        """The rows behind each rank: the year's growth of every place, the months of labour averaged."""
        compared = self.annual[(self.annual["period"] == self.common_year()) & (self.annual["place"] != NATION)]
        averaged = self.labour.loc[self.labour["place"] != NATION, "rows"]
        return {"growth_rank": tuple(compared["row"]), "labour_rank": tuple(r for rows in averaged for r in rows)}

    def _published(self) -> str:
        table = self.coverage()
        table = table[table["place"] != NATION]
        results, goals = int((table["results"] > 0).sum()), int((table["goals"] > 0).sum())
        total = len(table)
        return self.say(
            f"Trong {total} địa phương được so sánh ({self.place_name} và {self.group_name()}), {results} nơi có kết quả và {goals} nơi có mục tiêu "
            "về công nghiệp hỗ trợ được công bố.",
            f"Of {total} places compared ({self.place_name} and the {self.group_name()}), {results} have published a result and {goals} a goal of "
            "supporting industry.",
        )

    def _growth(self) -> str:
        year = self.common_year()
        table = self.annual[self.annual["period"] == year]
        rank = self.rank(table)
        if rank is None:
            return ""
        value = percent(float(table.set_index("place")["value"][self.place]), 1, self.language)
        return self.say(
            f"Năm {year}, năm gần nhất mà nhiều nơi cùng công bố, sản xuất công nghiệp của {self.place_name} tăng {value}, xếp thứ {rank[0]} trong {rank[1]} nơi.",
            f"In {year}, the newest year most of them published, industrial production of {self.place_name} grew {value}, rank {rank[0]} of {rank[1]}.",
        )

    def _labour(self) -> str:
        rank = self.rank(self.labour)
        if rank is None:
            return ""
        mine = self.labour.set_index("place").loc[self.place]
        value = percent(float(mine["value"]), 1, self.language)
        return self.say(
            f"Chỉ số sử dụng lao động công nghiệp bình quân {int(mine['months'])} tháng đến {period(mine['last'], 'vi')} thay đổi {value} so với cùng kỳ, xếp thứ "
            f"{rank[0]} trong {rank[1]} nơi.",
            f"Its industrial labour index changed {value} on the year over the {int(mine['months'])} months to {period(mine['last'], 'en')}, rank {rank[0]} of {rank[1]}.",
        )

    def _share(self) -> str:
        names = [self.name(p) for p in self.with_actual_share()]
        if not names:
            return self.say(
                "Không nơi nào công bố tỷ trọng thực hiện của công nghiệp hỗ trợ trong sản xuất chế biến, chế tạo.",
                "None has published an actual share of supporting industry in manufacturing output.",
            )
        return self.say(
            f"Tỷ trọng thực hiện của công nghiệp hỗ trợ trong sản xuất chế biến, chế tạo: chỉ có {listing(names, 'vi')} công bố.",
            f"An actual share of supporting industry in manufacturing output: published by {listing(names, 'en')} only.",
        )

    def _in_order(self, table: pd.DataFrame) -> pd.DataFrame:
        order = {place: i for i, place in enumerate(self.all_places())}
        kept = table[table["place"].isin(order)]
        return kept.assign(_order=kept["place"].map(order)).sort_values("_order", kind="stable").drop(columns="_order")
