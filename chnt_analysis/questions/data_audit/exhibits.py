"""The exhibits of the data audit."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from chnt_analysis import charts
from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions import revised
from chnt_analysis.questions.data_audit.gaps import MOST_ROWS, Gaps
from chnt_analysis.questions.data_audit.rule import reliability_name
from chnt_analysis.wording import period


@dataclass(frozen=True)
class DataAudit(Gaps):
    """The question with its exhibits; made by :func:`ask`."""

    def answer(self) -> Exhibit:
        """The answer in a sentence."""
        return self.exhibit("answer", self.say("Trả lời", "Answer"), self.sentence(), rows=self.rows)

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
        return self.exhibit("indicators", title, shown.head(MOST_ROWS), data=shown, rows=self.rows)

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
        counts = self.reliability()
        frame = pd.DataFrame(
            {"category": [reliability_name(str(k), self.language) for k in counts.index], "value": counts.to_numpy()}
        )
        chart = charts.bars(frame, value_title=self.say("số dòng", "rows"), digits=0, language=self.language)
        return self.exhibit(
            "sources",
            self.say("Số liệu đến từ đâu", "Where the figures come from"),
            chart,
            unit=self.say("số dòng", "rows"),
            data=frame,
            rows=self.rows,
        )

    def corrections_table(self) -> Exhibit:
        """Repairs laid over the rows as handed over, each with its reason."""
        title = self.say("Những chỗ đã sửa so với bản nhận được", "What was repaired in the rows as handed over")
        if self.corrections.empty:
            return self.exhibit(
                "corrections", title, self.say("Không có dòng nào phải sửa.", "No row had to be repaired.")
            )
        every = pd.concat([self.goal_rows, self.rows], ignore_index=True)
        repaired = every[every["row"].isin(self.corrections["row"])]
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
        return self.exhibit("corrections", title, table.head(MOST_ROWS), data=table, rows=repaired)
