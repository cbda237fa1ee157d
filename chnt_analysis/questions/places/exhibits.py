"""The exhibits of the comparison: coverage, growth, labour, weight in the nation, results and goals."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import charts
from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.goals import stated
from chnt_analysis.questions.places.numbers import (
    IIP,
    LABOUR,
    OUTPUT,
    RESULTS,
    WEIGHT,
    PlacesNumbers,
)
from chnt_analysis.wording import period

FIRST_DEADLINE = "2020"


class Places(PlacesNumbers):
    """The question with its figures; made by :func:`chnt_analysis.questions.places.ask`."""

    def answer(self) -> Exhibit:
        """The answer in a sentence."""
        return self.exhibit("answer", self.say("Trả lời", "Answer"), self.sentence())

    def coverage_table(self) -> Exhibit:
        """What each place has published: the first thing to know before any comparison."""
        table = self.coverage()
        shown = pd.DataFrame(
            {
                self.say("Nơi", "Place"): [self.name(p) for p in table["place"]],
                self.say("IIP: số tháng", "IIP: months"): table["iip_months"],
                self.say("IIP: số năm", "IIP: years"): table["iip_years"],
                self.say("Lao động: số tháng", "Labour: months"): table["labour_months"],
                self.say("CNHT: chỉ tiêu có kết quả", "Supporting industry: results"): table["results"],
                self.say("CNHT: số mục tiêu", "Supporting industry: goals"): table["goals"],
            }
        )
        title = self.say("Mỗi nơi đã công bố những gì", "What each place has published")
        return self.exhibit("coverage", title, shown, data=table)

    def growth_chart(self) -> Exhibit:
        """Published yearly growth of industrial production, place by year; an empty cell was not published."""
        title = self.say("Tăng trưởng sản xuất công nghiệp hằng năm", "Yearly growth of industrial production")
        rows = self.rows[self.rows["indicator"] == IIP]
        if self.annual.empty:
            return self.exhibit("growth", title, self._nothing(), rows=rows)
        data = self.annual.assign(name=[self.name(p) for p in self.annual["place"]])
        data = data[["name", "place", "period", "value"]]
        years = sorted(data["period"].unique())
        chart = charts.heatmap(
            data, x="period", y="name", x_order=years, midpoint=0.0, x_title=self.say("năm", "year"),
            value_title=self.say("% so với năm trước", "% on the year before"), language=self.language,
        )  # fmt: skip
        note = self.say(
            "Ô trống: không được công bố trong bộ số liệu này. Trước 2012 là hệ cũ (gốc 2005).",
            "An empty cell: not published in these figures. Before 2012 the older system (base 2005).",
        )
        unit = self.say("IIP, % so với năm trước", "IIP, % on the year before")
        return self.exhibit("growth", title, chart, data=data, unit=unit, rows=self.annual, note=note)

    def labour_chart(self) -> Exhibit:
        """Growth of industrial labour, the newest twelve months."""
        title = self.say("Lao động của doanh nghiệp công nghiệp", "Labour of industrial enterprises")
        rows = self.rows[self.rows["indicator"] == LABOUR]
        if self.labour.empty:
            return self.exhibit("labour", title, self._nothing(), rows=rows)
        table = self.labour.assign(name=[self.name(p) for p in self.labour["place"]])
        first, last = table["first"].min(), table["last"].max()
        span = f"{period(first, self.language)} – {period(last, self.language)}"
        unit = self.say("% so với cùng kỳ, bình quân các tháng", "% on the year, mean of the months")
        chart = charts.bars(
            table, category="name", kind="published", value_title=unit, sort=True, language=self.language
        )
        return self.exhibit("labour", title, chart, data=table, unit=unit, period=span, rows=rows)

    def weight_table(self) -> Exhibit:
        """Share of national industrial gross output: first and newest published year, and the change in points."""
        title = self.say(
            "Tỷ trọng trong giá trị sản xuất công nghiệp cả nước", "Share of national industrial gross output"
        )
        rows = self.rows[self.rows["indicator"].isin([WEIGHT, OUTPUT])]
        if self.weights.empty:
            return self.exhibit("weight", title, self._nothing(), rows=rows)
        ordered = self.weights.sort_values("period", kind="stable").groupby("place", observed=True, sort=False)
        ends = ordered.agg(
            first=("period", "first"), last=("period", "last"), before=("value", "first"), after=("value", "last")
        )
        ends = ends.reindex([p for p in self.all_places() if p in ends.index]).reset_index()
        shown = pd.DataFrame(
            {
                self.say("Nơi", "Place"): [self.name(p) for p in ends["place"]],
                self.say("Từ năm", "From"): ends["first"],
                "% ": ends["before"],
                self.say("Đến năm", "To"): ends["last"],
                "%": ends["after"],
                self.say("Thay đổi, điểm %", "Change, points"): ends["after"] - ends["before"],
            }
        )
        note = self.say(
            "Năm cuối đã công bố cách đây nhiều năm: bảng cho biết quy mô, không cho biết hiện trạng.",
            "The newest published year lies many years back: the table tells size, not the present state.",
        )
        return self.exhibit("weight", title, shown, data=ends, rows=self.weights, note=note)

    def results_table(self) -> Exhibit:
        """The newest published result of supporting industry by place, each with what it really counts."""
        title = self.say("Kết quả về công nghiệp hỗ trợ, từng nơi", "Results of supporting industry, place by place")
        found = self.results
        if found.empty:
            return self.exhibit("results", title, self._nothing(), rows=self.rows)
        shown = pd.DataFrame(
            {
                self.say("Nơi", "Place"): [self.name(p) for p in found["place"]],
                self.say("Chỉ tiêu", "Indicator"): [
                    obs.label("indicator", i, self.language) for i in found["indicator"]
                ],
                self.say("Năm", "Year"): found["period"],
                self.say("Giá trị", "Value"): [stated(r, self.language) for r in found.itertuples()],
                self.say("Định nghĩa", "Definition"): [self._definition(r) for r in found.itertuples()],
            }
        )
        note = self.say(
            "Không xếp hạng được: mỗi nơi tự đếm, và hai tỷ trọng khác mẫu số (chế biến, chế tạo hay toàn ngành công nghiệp) không so sánh được.",
            "No ranking: each place counts for itself, and shares of manufacturing cannot be set against shares of all industry.",
        )
        data = found[["row", "place", "indicator", "period", "value", "qualifier", "definition"]]
        return self.exhibit("results", title, shown, data=data, rows=found, note=note)

    def goals_table(self) -> Exhibit:
        """Goals of supporting industry from 2020 on, place by place, national goals last."""
        title = self.say("Mục tiêu của các địa phương và cả nước", "Goals of the places and of the nation")
        goals = self.goals
        wanted = [*RESULTS, "cnht_output_growth", "localisation_rate", "domestic_demand_met"]
        goals = (
            goals[goals["indicator"].isin(wanted) & (goals["period"].str[-4:] >= FIRST_DEADLINE)]
            if len(goals)
            else goals
        )
        if goals.empty:
            return self.exhibit("goals", title, self._nothing(), rows=self.goal_rows)
        goals = self._in_order(goals)
        shown = pd.DataFrame(
            {
                self.say("Nơi", "Place"): [self.name(p) for p in goals["place"]],
                self.say("Chỉ tiêu", "Indicator"): [
                    obs.label("indicator", i, self.language) for i in goals["indicator"]
                ],
                self.say("Kỳ hạn", "Deadline"): [period(p, self.language) for p in goals["period"]],
                self.say("Mục tiêu", "Goal"): [stated(r, self.language) for r in goals.itertuples()],
                self.say("Đơn vị", "Unit"): [obs.label("unit", u, self.language) for u in goals["unit"]],
            }
        )
        cited = self.goal_rows[self.goal_rows["row"].isin({r for rows in goals["rows"] for r in rows})]
        data = goals[["place", "indicator", "period", "low", "high", "qualifier", "unit"]]
        return self.exhibit("goals", title, shown, data=data, rows=cited)

    def _definition(self, row) -> str:
        if row.definition:
            return self.say("khác với tên chỉ tiêu", f"differs: {row.definition}")
        return self.say("như tên chỉ tiêu", "as the indicator says")

    def _nothing(self) -> str:
        return self.say("Không có số liệu nào được công bố cho các nơi này.", "Nothing is published for these places.")
