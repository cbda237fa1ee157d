"""What is missing and what contradicts what: the exhibits of gaps and of conflicts."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from chnt_analysis import charts
from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions import status
from chnt_analysis.questions.data_audit.numbers import BASES, GROWTH, SECTORS, AuditNumbers
from chnt_analysis.questions.data_audit.rule import example, step_name
from chnt_analysis.wording import number, period

MOST_ROWS = 30  # of a table on the page; the data under it holds all


@dataclass(frozen=True)
class Gaps(AuditNumbers):
    """The exhibits of gaps and conflicts."""

    def months_chart(self) -> Exhibit:
        """How many months of each year have a published growth of production, by sector and basis: the pale cells are the gaps."""
        title = self.say("Mỗi năm có mấy tháng công bố IIP", "How many months of each year have a published rate")
        found = self.published_months()
        if found.empty:
            text = self.say(
                "Không có tăng trưởng IIP theo tháng nào của toàn ngành hay của chế biến, chế tạo.",
                "No monthly growth of all industry or of manufacturing is published.",
            )
            return self.exhibit("months", title, text, rows=self.rows)
        frame = found.assign(series=[self._series(s, b) for s, b in zip(found["sector"], found["basis"], strict=True)])[
            ["series", "year", "value"]
        ]
        chart = charts.heatmap(
            frame, x="year", y="series", x_title=self.say("Năm", "Year"), value_title=self.say("số tháng", "months"),
            x_order=list(range(frame["year"].min(), frame["year"].max() + 1)), digits=0, language=self.language,
        )  # fmt: skip
        note = self.say(
            "12 là đủ cả năm, 0 là không có tháng nào. Số cộng dồn của tháng 1 trùng với số so với cùng kỳ nên thường không in riêng. Số tháng đếm theo kỳ số liệu, không theo ngày công bố.",
            "12 is a whole year, 0 is not one month. The year to date of January is its rate on the year before and is seldom printed by itself. Months are counted by the period of the figure, not by its date of publication.",
        )
        unit = self.say("số tháng có số liệu, 0 đến 12", "months with a figure, 0 to 12")
        return self.exhibit("months", title, chart, unit=unit, data=frame, rows=self._growth_rows(), note=note)

    def _series(self, sector: str, basis: str) -> str:
        whole = sector == "all_industry"
        name = self.say("Toàn ngành" if whole else "Chế biến, chế tạo", "All industry" if whole else "Manufacturing")
        words = {
            "mom": self.say("tháng trước", "month before"),
            "yoy": self.say("cùng kỳ", "year before"),
            "ytd": self.say("cộng dồn", "year to date"),
        }
        return f"{name}: {words[basis]}"

    def _growth_rows(self) -> pd.DataFrame:
        rows = self.rows
        mine = (rows["indicator"] == GROWTH) & (rows["frequency"] == "M") & rows["basis"].isin(BASES)
        return rows[mine & rows["sector"].isin(SECTORS)]

    def rule_table(self) -> Exhibit:
        """Which step of the rule decided how many of the contradictions, with one example each."""
        title = self.say("Bước nào của quy tắc đã phân định", "Which step of the rule decided")
        if self.decided.empty:
            return self._no_conflict("rule", title)
        steps = self.steps()
        first = self.decided.sort_values(["period", "row"], ascending=False, kind="stable").drop_duplicates("step")
        first = first.set_index("step").assign(step=lambda frame: frame.index)
        examples = [example(first.loc[step], self.disputed, self.language) for step in steps.index]
        total = len(self.decided)
        table = pd.DataFrame(
            {
                self.say("Bước phân định", "Step that decided"): [step_name(s, self.language) for s in steps.index],
                self.say("Số liệu", "Figures"): steps.to_numpy(),
                self.say("Ví dụ mới nhất", "Newest example"): examples,
            }
        )
        note = self.say(
            f"Xếp theo thứ tự của quy tắc. Bước phân định là bước đầu tiên mà sau đó chỉ còn một giá trị; tổng cộng {number(total, 0, 'vi')} số liệu mâu thuẫn.",
            f"In the order of the rule. The deciding step is the first after which one value is left; contradictions in all: {number(total, 0, 'en')}.",
        )
        return self.exhibit("rule", title, table, rows=self.disputed, note=note)

    def _no_conflict(self, id: str, title: str) -> Exhibit:
        text = self.say(
            "Không có số liệu nào được in với nhiều giá trị.", "No figure is printed with more than one value."
        )
        return self.exhibit(id, title, text, rows=self.rows)

    def gaps_table(self) -> Exhibit:
        """Monthly series and the months they lack."""
        title = self.say("Chuỗi tháng và số tháng thiếu", "Monthly series and the months they lack")
        table = self.monthly_gaps().sort_values("missing", ascending=False)
        monthly = self.rows[self.rows["frequency"] == "M"]
        if table.empty:
            text = self.say("Không có chuỗi tháng nào dài từ một năm.", "There is no monthly series of a year or more.")
            return self.exhibit("gaps", title, text, rows=self.rows)
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
        return self.exhibit("gaps", title, shown.head(MOST_ROWS), data=shown, rows=monthly)

    def disputed_table(self) -> Exhibit:
        """The figures printed with differing values, the widest spread first, and the value the rule chooses."""
        title = self.say("Số liệu mâu thuẫn", "Figures that contradict one another")
        table = self.disputed_figures().sort_values("spread", ascending=False)
        if table.empty:
            return self._no_conflict("disputed", title)
        shown = pd.DataFrame(
            {
                self.say("Chỉ tiêu", "Indicator"): [
                    obs.label("indicator", i, self.language) for i in table["indicator"]
                ],
                self.say("Ngành", "Sector"): [obs.label("sector", i, self.language) for i in table["sector"]],
                self.say("Cơ sở so sánh", "Basis"): [obs.label("basis", i, self.language) for i in table["basis"]],
                self.say("Kỳ", "Period"): [period(p, self.language) for p in table["period"]],
                self.say("Thấp nhất", "Lowest"): table["low"],
                self.say("Cao nhất", "Highest"): table["high"],
                self.say("Được chọn", "Chosen"): table["chosen"],
                status.heading(self.language): [status.named([s], self.language) for s in table["status"]],
                self.say("Số nguồn", "Sources"): table["sources"],
            }
        )
        note = self.say(
            "Mọi giá trị đều được giữ. Quy tắc chọn: đúng định nghĩa, có ngày công bố, mới nhất, rồi tình trạng và độ tin cậy của nguồn.",
            "Every value is kept. The rule that chooses: usual definition, dated before undated, the newest, then status and reliability of the source.",
        )
        return self.exhibit("disputed", title, shown.head(MOST_ROWS), data=shown, rows=self.disputed, note=note)
