"""The exhibits of the share question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from chnt_analysis import charts
from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.goals import spread, stated
from chnt_analysis.questions.output_share.chances import ShareChances
from chnt_analysis.wording import percent


@dataclass(frozen=True)
class OutputShare(ShareChances):
    """The question with its exhibits; made by :func:`ask`."""

    def coverage(self) -> Exhibit:
        """What is published: goals, actual shares, and shares of another definition."""
        kinds = [
            (self.goals, self.say("mục tiêu", "goal")),
            (self.actual, self.say("đã thực hiện", "actual")),
            (self.other, self.say("định nghĩa khác, không dùng", "another definition, not used")),
        ]
        table = pd.DataFrame(
            [
                {
                    self.say("Chỉ tiêu", "Indicator"): obs.label("indicator", row.indicator, self.language),
                    self.say("Loại", "Kind"): kind,
                    self.say("Kỳ", "Period"): row.period,
                    self.say("Giá trị, %", "Value, %"): stated(row, self.language),
                }
                for frame, kind in kinds
                for row in frame.itertuples()
            ]
        )
        note = (
            ""
            if len(self.actual)
            else self.say(
                f"{self.place_name} chưa công bố tỷ trọng thực hiện nào theo định nghĩa của mục tiêu.",
                f"{self.place_name} has published no actual share on the goal's definition.",
            )
        )
        return self.exhibit(
            "coverage",
            self.say("Những gì đã công bố về tỷ trọng", "What is published about the share"),
            table,
            note=note,
            rows=self._known_rows(),
        )

    def answer(self) -> Exhibit:
        """The answer in one or two sentences."""
        return self.exhibit(
            "answer", self.say("Trả lời", "Answer"), self.sentence(), kinds=self.kinds, rows=self._used_rows()
        )

    def goals_chart(self) -> Exhibit:
        """Goals by plan beside the published shares, if any."""
        unit = obs.label("unit", "percent_of_manufacturing_output", self.language)
        chart = charts.dots_with_goal(
            stated=self.goals, actual=self.actual if len(self.actual) else None, unit=unit, language=self.language
        )
        return self.exhibit(
            "goals",
            self.say("Mục tiêu tỷ trọng theo từng kế hoạch", "The share aimed at, plan by plan"),
            chart,
            unit=unit,
            data=self.goals.drop(columns="rows"),
            rows=self._known_rows(other=False),
        )

    def reached_by_start(self) -> Exhibit:
        """How the answer depends on the starting share."""
        reached = self.reached().rename("value").reset_index()
        chart = charts.line(
            reached,
            x=charts.Axis("start", self._start_title()),
            y=charts.Axis("value", self.say("Phần đường đi đạt mục tiêu, %", "Paths that reach the goal, %")),
            kind="assumption",
            mark=charts.Rule(
                self.break_even_start(),
                self.say(
                    f"hòa vốn {percent(self.break_even_start(), 1, 'vi')}",
                    f"break-even {percent(self.break_even_start(), 1, 'en')}",
                ).replace("hòa vốn", "ngưỡng"),
            ),
            language=self.language,
        )
        return self.exhibit(
            "reached_by_start",
            self.say(
                "Đạt mục tiêu hay không tùy thuộc điểm xuất phát", "Whether the goal is reached depends on the start"
            ),
            chart,
            data=reached,
            unit=self.say("% số đường đi của kịch bản", "% of the scenario's paths"),
            kinds=("assumption",),
            note=self.say(
                "Tỷ lệ số đường đi trong khoảng giả định của kịch bản; đây không phải xác suất dự báo.",
                "Proportion of paths within the ranges the scenario assumes; it is not a forecast probability.",
            ),
            rows=self._used_rows(),
        )

    def differential_chart(self) -> Exhibit:
        """The growth differential needed from each start, beside the scenario's range."""
        needed = self.differential_needed().rename("value").reset_index()
        low, high = self.scenario.differential.low, self.scenario.differential.high
        chart = charts.line(
            needed,
            x=charts.Axis("start", self._start_title()),
            y=charts.Axis(
                "value", self.say("Chênh lệch cần có, điểm %/năm", "Differential needed, points a year"), zero_line=True
            ),
            kind="assumption",
            band=charts.Band(low, high, label=self.say("khoảng giả định của kịch bản", "range the scenario assumes")),
            language=self.language,
        )
        return self.exhibit(
            "differential",
            self.say(
                "Công nghiệp hỗ trợ phải tăng nhanh hơn chế biến, chế tạo bao nhiêu",
                "By how much supporting industry must outgrow manufacturing",
            ),
            chart,
            data=needed,
            unit=self.say("điểm phần trăm mỗi năm", "percentage points a year"),
            kinds=("assumption",),
            note=self.say(
                "Phép tính thuần túy, không dùng mô hình: chế biến, chế tạo tăng theo giá trị trung tâm của kịch bản.",
                "Pure arithmetic, no model: manufacturing grows at the scenario's central rates.",
            ),
            rows=self._used_rows(),
        )

    def paths(self) -> Exhibit:
        """The share's path from the central start, with the range of the scenario."""
        quantiles = self.path_quantiles()
        start = percent(self.central_start, 1, self.language)
        chart = charts.fan(
            quantiles,
            levels=self.levels,
            kind="assumption",
            goal=charts.Rule(self.goal, self.goal_label),
            y=charts.Axis(title=obs.label("unit", "percent_of_manufacturing_output", self.language)),
            language=self.language,
        )
        return self.exhibit(
            "paths",
            self.say(
                f"Kịch bản «{self.scenario.title.vi}», nếu tỷ trọng năm {self.base_year} là {start}",
                f"Scenario “{self.scenario.title.en}”, if the share of {self.base_year} is {start}",
            ),
            chart,
            data=quantiles,
            unit=obs.label("unit", "percent_of_manufacturing_output", self.language),
            kinds=("assumption",) if self.start_is_assumed else ("published", "assumption"),
            note=self.say(
                "Dải màu là khoảng của kịch bản, không phải khoảng dự báo.",
                "The bands are ranges of the scenario, not prediction intervals.",
            ),
            rows=self._used_rows(),
        )

    def manufacturing_history(self) -> Exhibit:
        """Published annual growth of manufacturing beside what the scenario assumes."""
        history = (
            self.annual[["period", "value", "status"]]
            if len(self.annual)
            else pd.DataFrame(columns=["period", "value"])
        )
        if history.empty:
            return self.exhibit("manufacturing_history", self._history_title(), self._no_history(), rows=self.goal_rows)
        span = self.scenario.growth_in(self.target_year)
        chart = charts.line(
            history,
            y=charts.Axis(title=self.say("% so với năm trước", "% on the year before"), zero_line=True),
            band=charts.Band(
                span.low, span.high, label=self.say("khoảng giả định của kịch bản", "range the scenario assumes")
            ),
            language=self.language,
        )
        return self.exhibit(
            "manufacturing_history",
            self._history_title(),
            chart,
            data=history,
            unit=self.say("IIP, % so với năm trước", "IIP, % on the year before"),
            kinds=("published", "assumption"),
            rows=self.annual,
        )

    def assumptions(self) -> Exhibit:
        """Every assumption behind the answer, with author, date and reason."""
        d, m = self.scenario.differential, self.scenario.growth_in(self.target_year)
        files: list[tuple[str, str, Any]] = [
            (
                self.say(f"Kịch bản «{self.scenario.title.vi}»", f"Scenario “{self.scenario.title.en}”"),
                self.say(
                    f"chế biến, chế tạo {spread(m, 'vi')} %/năm; chênh lệch {spread(d, 'vi')} điểm",
                    f"manufacturing {spread(m, 'en')} % a year; differential {spread(d, 'en')} points",
                ),
                self.scenario,
            )
        ]
        if self.assumption is not None:
            a = self.assumption
            files.append((a.title[self.language], f"{spread(a, self.language)} %", a))
        table = self.assumption_table(files)
        return self.exhibit(
            "assumptions",
            self.say("Giả định và lý do", "Assumptions and reasons"),
            table,
            kinds=("assumption",),
            rows=self.rows.iloc[:0],
        )

    def _known_rows(self, *, other: bool = True) -> pd.DataFrame:
        """Goals and published shares, those of another definition too where they are shown."""
        shown = [self.behind(self.goals), self.actual, *([self.other] if other else [])]
        return pd.concat(shown, ignore_index=True)

    def _used_rows(self) -> pd.DataFrame:
        """What the scenario's arithmetic rests on: the goal, the start where it is published, published years after it."""
        start = self.actual.iloc[:0] if self.start_is_assumed else self.actual
        later = self.annual[self.annual["period"].astype(int) > self.base_year]
        return pd.concat([self.goal_rows, start, later], ignore_index=True)

    def _start_title(self) -> str:
        known = self.say("đã công bố", "published") if not self.start_is_assumed else self.say("giả định", "assumed")
        return self.say(f"Tỷ trọng năm {self.base_year} ({known}), %", f"Share in {self.base_year} ({known}), %")

    def _history_title(self) -> str:
        return self.say(
            f"Chế biến, chế tạo {self.place_name}: tăng trưởng đã công bố và giả định",
            f"Manufacturing of {self.place_name}: published growth and the assumption",
        )

    def _no_history(self) -> str:
        return self.say(
            f"{self.place_name} chưa có số liệu công bố về tăng trưởng năm của chế biến, chế tạo trong bộ số liệu này.",
            f"No annual growth of manufacturing is published for {self.place_name} in these figures.",
        )
