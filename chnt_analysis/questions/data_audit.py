"""What is published for a place, by whom, how much was revised, and what contradicts what.

The audit looks at every figure known at a date, before any rule chooses among them, so that a reader can judge what the other pages rest on.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from chnt_analysis import charts
from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError
from chnt_analysis.exhibits import Exhibit, Headline
from chnt_analysis.periods import gaps
from chnt_analysis.questions import revised
from chnt_analysis.questions.base import Question, check_language, check_place
from chnt_analysis.wording import count, number, percent, period

MOST_ROWS = 30  # of a table on the page; the data under it holds all
FIRST_YEAR_SHOWN = 2008


@dataclass(frozen=True)
class DataAudit(Question):
    """The question with its figures; made by :func:`ask`."""

    disputed: pd.DataFrame = field(repr=False)
    corrections: pd.DataFrame = field(repr=False)

    # -- the numbers

    def disputed_figures(self) -> pd.DataFrame:
        """One row a figure printed with more than one value: lowest, highest, how many values and sources, which stands."""
        if self.disputed.empty:
            return pd.DataFrame(columns=[*obs.KEY, "low", "high", "spread", "values", "sources", "chosen", "unit"])
        groups = self.disputed.groupby(obs.KEY, observed=True)
        table = groups.agg(
            low=("value", "min"),
            high=("value", "max"),
            values=("value", "nunique"),
            sources=("source", "nunique"),
            unit=("unit", "first"),
        )
        chosen = obs.choose(self.disputed).set_index(obs.KEY)["value"]
        return table.assign(spread=table["high"] - table["low"], chosen=chosen.reindex(table.index)).reset_index()

    def repeated(self) -> int:
        """Number of figures printed more than once, with one value or several."""
        return int((self.rows.groupby(obs.KEY, observed=True).size() > 1).sum())

    def monthly_gaps(self) -> pd.DataFrame:
        """Months without a figure between the first and the last, by monthly indicator, sector and basis."""
        monthly = self.rows[self.rows["frequency"] == "M"]
        rows = []
        for (indicator, sector, basis, unit), part in monthly.groupby(
            ["indicator", "sector", "basis", "unit"], observed=True
        ):
            months = pd.PeriodIndex(sorted(part["period"].unique()), freq="M", name="period")
            if len(months) >= 12:
                missing = gaps(pd.Series(1.0, index=months))
                span = (months[-1] - months[0]).n + 1
                rows.append(
                    (
                        indicator,
                        sector,
                        basis,
                        unit,
                        str(months[0]),
                        str(months[-1]),
                        len(months),
                        len(missing),
                        100 * len(missing) / span,
                    )
                )
        return pd.DataFrame(
            rows, columns=["indicator", "sector", "basis", "unit", "first", "last", "months", "missing", "missing_pct"]
        )

    def reliability(self) -> pd.Series:
        """Number of figures by the reliability of their source."""
        kinds = self.rows["source"].map({s.id: s.reliability for s in obs.sources_of(self.rows)})
        return kinds.value_counts()

    # -- the answer

    def sentence(self) -> str:
        """The answer in words."""
        total, sources = len(self.rows), self.rows["source"].nunique()
        figures = self.rows.groupby(obs.KEY, observed=True).ngroups
        disputed, imputed = len(self.disputed_figures()), int(self.rows["imputed"].sum())
        lang = self.language
        share = percent(100 * imputed / total, 0, lang)
        return self.say(
            f"{self.place_name} có {number(figures, 0, lang)} số liệu khác nhau trong {number(total, 0, lang)} dòng từ {number(sources, 0, lang)} nguồn; "
            f"{number(disputed, 0, lang)} số được in với nhiều giá trị khác nhau, và {share} số dòng không ghi ngày công bố.",
            f"{self.place_name} has {number(figures, 0, lang)} different figures in {number(total, 0, lang)} rows from {count(sources, '', 'source', lang)}; "
            f"figures printed with more than one value: {number(disputed, 0, lang)}; {share} of the rows carry no date of publication.",
        )

    def answer(self) -> Exhibit:
        """The answer in a sentence."""
        return self.exhibit("answer", self.say("Trả lời", "Answer"), self.sentence())

    # -- exhibits

    def indicators_table(self) -> Exhibit:
        """Every indicator: how many rows, which span, how many sources."""
        grouped = self.rows.groupby("indicator", observed=True)
        table = grouped.agg(
            rows=("row", "size"),
            sectors=("sector", "nunique"),
            first=("period", "min"),
            last=("period", "max"),
            sources=("source", "nunique"),
        )
        table = table.sort_values("rows", ascending=False).reset_index()
        shown = pd.DataFrame(
            {
                self.say("Chỉ tiêu", "Indicator"): [
                    obs.label("indicator", i, self.language) for i in table["indicator"]
                ],
                self.say("Số dòng", "Rows"): table["rows"],
                self.say("Số ngành", "Sectors"): table["sectors"],
                self.say("Từ", "From"): [period(p, self.language) for p in table["first"]],
                self.say("Đến", "To"): [period(p, self.language) for p in table["last"]],
                self.say("Số nguồn", "Sources"): table["sources"],
            }
        )
        title = self.say("Những chỉ tiêu đã công bố", "The indicators that are published")
        return self.exhibit("indicators", title, shown.head(MOST_ROWS), data=shown)

    def coverage_chart(self) -> Exhibit:
        """How many figures of the main indicators each year has."""
        title = self.say("Năm nào có bao nhiêu số liệu", "How many figures each year has")
        years = self.rows["period"].str[:4].astype(int)
        recent = self.rows[years >= FIRST_YEAR_SHOWN].assign(year=years)
        if recent.empty:
            text = self.say(
                f"Không có số liệu nào từ năm {FIRST_YEAR_SHOWN}.", f"There is no figure since {FIRST_YEAR_SHOWN}."
            )
            return self.exhibit("coverage", title, text)
        main = recent["indicator"].value_counts().index[:10]
        counts = recent[recent["indicator"].isin(main)].groupby(["indicator", "year"], observed=True).size()
        frame = counts.rename("value").reset_index()
        frame["indicator"] = [obs.label("indicator", i, self.language) for i in frame["indicator"]]
        chart = charts.heatmap(
            frame.sort_values("year"), x="year", y="indicator", x_title=self.say("Năm của số liệu", "Year of the figure"),
            value_title=self.say("số dòng", "rows"), digits=0, language=self.language,
        )  # fmt: skip
        return self.exhibit("coverage", title, chart, unit=self.say("số dòng", "rows"), data=frame)

    def gaps_table(self) -> Exhibit:
        """Monthly series and the months they lack."""
        title = self.say("Chuỗi tháng và số tháng thiếu", "Monthly series and the months they lack")
        table = self.monthly_gaps().sort_values("missing", ascending=False)
        if table.empty:
            text = self.say("Không có chuỗi tháng nào dài từ một năm.", "There is no monthly series of a year or more.")
            return self.exhibit("gaps", title, text)
        shown = pd.DataFrame(
            {
                self.say("Chỉ tiêu", "Indicator"): [
                    obs.label("indicator", i, self.language) for i in table["indicator"]
                ],
                self.say("Ngành", "Sector"): [obs.label("sector", i, self.language) for i in table["sector"]],
                self.say("Cơ sở so sánh", "Basis"): [obs.label("basis", i, self.language) for i in table["basis"]],
                self.say("Từ", "From"): [period(p, self.language) for p in table["first"]],
                self.say("Đến", "To"): [period(p, self.language) for p in table["last"]],
                self.say("Số tháng có", "Months there"): table["months"].to_numpy(),
                self.say("Số tháng thiếu", "Months missing"): table["missing"].to_numpy(),
            }
        )
        return self.exhibit("gaps", title, shown.head(MOST_ROWS), data=shown)

    def disputed_table(self) -> Exhibit:
        """The figures printed with differing values, the widest spread first, and the value the rule chooses."""
        title = self.say("Số liệu mâu thuẫn", "Figures that contradict one another")
        table = self.disputed_figures().sort_values("spread", ascending=False)
        if table.empty:
            return self.exhibit(
                "disputed",
                title,
                self.say(
                    "Không có số liệu nào được in với nhiều giá trị.", "No figure is printed with more than one value."
                ),
            )
        shown = pd.DataFrame(
            {
                self.say("Chỉ tiêu", "Indicator"): [
                    obs.label("indicator", i, self.language) for i in table["indicator"]
                ],
                self.say("Ngành", "Sector"): [obs.label("sector", i, self.language) for i in table["sector"]],
                self.say("Kỳ", "Period"): [period(p, self.language) for p in table["period"]],
                self.say("Thấp nhất", "Lowest"): table["low"],
                self.say("Cao nhất", "Highest"): table["high"],
                self.say("Được chọn", "Chosen"): table["chosen"],
                self.say("Số nguồn", "Sources"): table["sources"],
            }
        )
        note = self.say(
            "Mọi giá trị đều được giữ. Quy tắc chọn: đúng định nghĩa, có ngày công bố, mới nhất, rồi tình trạng và độ tin cậy của nguồn.",
            "Every value is kept. The rule that chooses: usual definition, dated before undated, the newest, then status and reliability of the source.",
        )
        return self.exhibit("disputed", title, shown.head(MOST_ROWS), data=shown, rows=self.disputed, note=note)

    def revisions_chart(self) -> Exhibit:
        """How far growth printed for one period and basis lies apart, by year."""
        title = self.say(
            "Các giá trị in của cùng một số liệu IIP chênh nhau bao nhiêu",
            "How far the printed values of one growth figure lie apart",
        )
        growth = self.disputed_figures()
        growth = growth[growth["indicator"] == "iip_growth"]
        unit = self.say("điểm phần trăm", "percentage points")
        if growth.empty:
            return self.exhibit(
                "revisions",
                title,
                self.say(
                    "Không có số IIP nào được in với nhiều giá trị.",
                    "No growth of industrial production is printed with more than one value.",
                ),
            )
        by_year = growth.groupby(growth["period"].str[:4])["spread"].agg(["median", "max", "size"])
        frame = by_year.rename(columns={"median": "value"}).rename_axis("category").reset_index()
        chart = charts.bars(
            frame,
            value_title=self.say("Chênh lệch trung vị, điểm phần trăm", "Median difference, percentage points"),
            kind="estimate",
            digits=2,
            language=self.language,
        )
        return self.exhibit(
            "revisions",
            title,
            chart,
            unit=unit,
            data=frame,
            kinds=("published", "estimate"),
            rows=self.disputed[self.disputed["indicator"] == "iip_growth"],
        )

    def first_estimates(self) -> Exhibit:
        """How far first estimates are off, in a sentence."""
        return revised.sentence_exhibit(self)

    def revision_months(self) -> Exhibit:
        """How far first estimates of manufacturing are revised, by month of the year."""
        return revised.month_chart(self)

    def revision_bias(self) -> Exhibit:
        """Bias and size of first estimates by sector."""
        return revised.bias_exhibit(self)

    def sources_chart(self) -> Exhibit:
        """Figures by the reliability of their source."""
        names = {
            "official_page": self.say("trang chính thức", "official page"),
            "official_table_copy": self.say("bản sao bảng chính thức", "copy of an official table"),
            "news": self.say("báo chí", "news"),
            "third_party_table": self.say("bảng của bên thứ ba", "third-party table"),
            "user": self.say("người dùng nhập", "entered by the user"),
        }
        counts = self.reliability()
        frame = pd.DataFrame({"category": [names.get(k, k) for k in counts.index], "value": counts.to_numpy()})
        chart = charts.bars(frame, value_title=self.say("số dòng", "rows"), digits=0, language=self.language)
        return self.exhibit(
            "sources",
            self.say("Số liệu đến từ đâu", "Where the figures come from"),
            chart,
            unit=self.say("số dòng", "rows"),
            data=frame,
        )

    def corrections_table(self) -> Exhibit:
        """Repairs laid over the rows as handed over, each with its reason."""
        title = self.say("Những chỗ đã sửa so với bản nhận được", "What was repaired in the rows as handed over")
        if self.corrections.empty:
            return self.exhibit(
                "corrections", title, self.say("Không có dòng nào phải sửa.", "No row had to be repaired.")
            )
        table = (
            self.corrections.groupby(["column", "expect", "value", self.say("reason_vi", "reason")])
            .size()
            .rename("rows")
            .reset_index()
            .sort_values("rows", ascending=False)
        )
        table.columns = [
            self.say("Cột", "Column"),
            self.say("Giá trị gốc", "As handed over"),
            self.say("Sửa thành", "Repaired to"),
            self.say("Lý do", "Reason"),
            self.say("Số dòng", "Rows"),
        ]
        return self.exhibit("corrections", title, table.head(MOST_ROWS), data=table)

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote."""
        gap = self.monthly_gaps()
        return self.make_headline(
            "data_audit",
            self.sentence(),
            {
                "rows": len(self.rows),
                "indicators": self.rows["indicator"].nunique(),
                "sources": self.rows["source"].nunique(),
                "repeated": self.repeated(),
                "disputed": len(self.disputed_figures()),
                "imputed_dates": int(self.rows["imputed"].sum()),
                "months_missing": int(gap["missing"].sum()),
                "corrections": len(self.corrections),
                "first_estimate_bias": revised.found(self).get("mean"),
            },
            kinds=("published",),
        )


def ask(*, place: str = "ha_noi", as_of: str = "", language: str = "vi") -> DataAudit:
    """Ask what is published for a place and how far it can be trusted.

    Parameters
    ----------
    place : str
        Place code.
    as_of : str
        Date of knowledge; empty for the newest vintage.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When nothing is published for the place by that date.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of)
    every = obs.observations()
    rows = every[(every["place"] == place) & (every["available_from"] <= date)].reset_index(drop=True)
    if rows.empty:
        raise NotPublishedError(f"{place}: no figure was available on {date:%Y-%m-%d}")
    goals = obs.targets()
    goals = goals[(goals["place"] == place) & (goals["available_from"] <= date)].reset_index(drop=True)
    repairs = obs.corrections()
    return DataAudit(
        place=place,
        as_of=date,
        language=words,
        rows=rows,
        goal_rows=goals,
        disputed=obs.conflicts(rows),
        corrections=repairs[repairs["row"].isin({*rows["row"], *goals["row"]})].reset_index(drop=True),
    )
