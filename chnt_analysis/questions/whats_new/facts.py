"""The figures of the newest month, those that are new or revised, and what first estimates are likely to become."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import revisions
from chnt_analysis.questions import industry, status, together
from chnt_analysis.questions.page import Facts
from chnt_analysis.questions.revised import FirstEstimates
from chnt_analysis.questions.whats_new.answers import answers

MONTHS_SHOWN = 25
SECTIONS = ("all_industry", "mining", "manufacturing", "electricity", "water")
BASES = ("mom", "yoy", "ytd")


@dataclass(frozen=True)
class NewsFacts(Facts):
    """Monthly rates of a place as they stand, and as they stood on an earlier date.

    Attributes
    ----------
    sector : str
        Sector asked about.
    since : Timestamp
        Date compared with; by default the day before the newest month was first published.
    others : DataFrame, optional
        Figures of every other kind, every vintage.
    """

    sector: str
    since: pd.Timestamp
    others: pd.DataFrame | None = None

    @property
    def every_row(self) -> pd.DataFrame:
        """Monthly rates, and the figures and goals of every other kind that are new or revised."""
        return pd.concat([self.goal_rows, self.rows, self.others_changed], ignore_index=True)

    @cached_property
    def others_changed(self) -> pd.DataFrame:
        """The figures of other kinds that are new or revised, with the value that stood ``before`` (missing where there was none).

        A figure without a date of publication is left out: nothing says that it is new.
        """
        if self.others is None or self.others.empty:
            return self.rows.iloc[:0].assign(before=pd.Series(dtype=float))
        dated = self.others[~self.others["imputed"]]
        now = _against(dated, self.since)
        return now[now["before"].isna() | (now["before"] != now["value"])].reset_index(drop=True)

    @property
    def goals_new(self) -> pd.DataFrame:
        """The goals published since, each once, whichever sources state it."""
        return self.goal_rows.drop_duplicates(["indicator", "sector", "period", "value", "definition"])

    @property
    def others_new(self) -> pd.DataFrame:
        """The figures of other kinds that are new."""
        return self.others_changed[self.others_changed["before"].isna()]

    @property
    def others_revised(self) -> pd.DataFrame:
        """The figures of other kinds that now have another value."""
        return self.others_changed[self.others_changed["before"].notna()]

    @property
    def has_months(self) -> bool:
        """Whether the place has published monthly rates."""
        return len(self.rows) > 0

    @cached_property
    def answers(self) -> pd.DataFrame:
        """The answers as of the date compared with and as of now (:func:`chnt_analysis.questions.whats_new.answers.answers`)."""
        return answers(self.place, self.sector, self.since, self.as_of)

    @property
    def month(self) -> pd.Period:
        """The newest month."""
        return pd.Period(self.rows["period"].max(), freq="M")

    @cached_property
    def now(self) -> pd.DataFrame:
        """Every figure as it stands, with the value and status that stood ``before`` (missing where there was none)."""
        return _against(self.rows, self.since)

    @property
    def new(self) -> pd.DataFrame:
        """The figures that are new."""
        return self.now[self.now["before"].isna()].reset_index(drop=True)

    @property
    def revised(self) -> pd.DataFrame:
        """The earlier figures that now have another value, the newest month first."""
        changed = self.now[self.now["before"].notna() & (self.now["before"] != self.now["value"])]
        return changed.sort_values(["period", "sector", "basis"], ascending=[False, True, True]).reset_index(drop=True)

    def of(self, month: pd.Period, sector: str, basis: str | None = None) -> pd.DataFrame:
        """Return the figures of a month and sector as they stand, of one basis where given."""
        rows = self.now[(self.now["period"] == str(month)) & (self.now["sector"] == sector)]
        return rows if basis is None else rows[rows["basis"] == basis]

    @property
    def spoken(self) -> str:
        """The sector the sentence speaks of: the one asked about where the newest month has it, else all industry."""
        there = set(self.now.loc[self.now["period"] == str(self.month), "sector"])
        return next((s for s in (self.sector, *industry.SECTORS) if s in there), sorted(there)[0])

    @property
    def newest(self) -> dict[str, pd.DataFrame]:
        """The row of each rate of the newest month of that sector, where it is published."""
        rows_of = {basis: self.of(self.month, self.spoken, basis) for basis in BASES}
        return {basis: rows for basis, rows in rows_of.items() if len(rows)}

    @cached_property
    def by_sector(self) -> pd.DataFrame:
        """The newest month by section: its rates, ``before`` (yoy of the month before), ``change``, and statuses."""
        last = self.month - 1
        sectors = [sector for sector in SECTIONS if len(self.of(self.month, sector))]
        rates = self.now[self.now["sector"].isin(sectors)].pivot(
            index=["period", "sector"], columns="basis", values="value"
        )
        rates = rates.reindex(columns=list(BASES))
        table, before = (rates.reindex([(str(m), s) for s in sectors]).droplevel("period") for m in (self.month, last))
        table = table.assign(
            before=before["yoy"],
            change=table["yoy"] - before["yoy"],
            status=[status.joined(self.of(self.month, s)["status"]) for s in sectors],
            status_before=[status.joined(self.of(last, s, "yoy")["status"]) for s in sectors],
        )
        columns = ["mom", "yoy", "before", "change", "ytd", "status", "status_before"]
        return table[columns].rename_axis(columns=None).reset_index()

    @cached_property
    def expected(self) -> pd.DataFrame:
        """Revision-aware estimates of the newest month's growth on the year, by section; empty with too few revisions."""
        triangles = {
            basis: revisions.triangle(self.rows[self.rows["basis"] == basis].reset_index(drop=True), as_of=self.as_of)
            for basis in BASES
        }
        yoy = self.rows[(self.rows["basis"] == "yoy") & (self.rows["period"] == str(self.month))]
        if yoy.empty or triangles["yoy"].empty:
            return pd.DataFrame()
        released = yoy["available_from"].min()
        estimated = revisions.estimate(triangles["yoy"], released, ytd=triangles["ytd"], mom=triangles["mom"])
        estimated = estimated[(estimated["period"].astype(str) == str(self.month)) & estimated["sector"].isin(SECTIONS)]
        return estimated.sort_values("sector", key=lambda sectors: sectors.map(SECTIONS.index), kind="stable")

    @property
    def recent(self) -> pd.DataFrame:
        """Growth on the year of the sector spoken of and of the one asked about, newest 26 months, as it stands."""
        shown = (self.now["basis"] == "yoy") & (self.now["period"] >= str(self.month - MONTHS_SHOWN))
        sectors = dict.fromkeys((self.spoken, self.sector))
        return pd.concat([self.now[shown & (self.now["sector"] == s)].sort_values("period") for s in sectors])

    @cached_property
    def drawn(self) -> tuple[pd.DataFrame, list[tuple[str, str]]]:
        """The same with January and February together where a holiday moves between them and both are published as one; sector and period of those that are not."""
        if not together.are_together(self.place):
            return self.recent, []
        cumulated = self.now[self.now["basis"] == "ytd"].drop_duplicates(["sector", "period"])
        return together.published(self.recent, cumulated)

    @cached_property
    def first_estimates(self) -> FirstEstimates:
        """First estimates of industrial growth and their revisions."""
        return FirstEstimates(self.rows)


def _against(rows: pd.DataFrame, since: pd.Timestamp) -> pd.DataFrame:
    """Return rows as they stand, with the value and status that stood ``before`` a date (missing where there was none)."""
    earlier = obs.choose(rows[rows["available_from"] <= since])[[*obs.KEY, "value", "status"]]
    earlier = earlier.rename(columns={"value": "before", "status": "status_before"})
    return obs.choose(rows).merge(earlier, on=obs.KEY, how="left")
