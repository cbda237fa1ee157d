"""The exhibits of the scenarios question: what is assumed, what follows, and the plane the reader moves in."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from chnt_analysis import charts
from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions import industry
from chnt_analysis.questions.goals import spread
from chnt_analysis.questions.reckoner import START_ENDS, reckoner
from chnt_analysis.questions.scenarios.drivers import Drivers
from chnt_analysis.questions.scenarios.panel import SHARE
from chnt_analysis.scenarios import Scenario
from chnt_analysis.wording import messages, period, plain, qualified


@dataclass(frozen=True)
class Scenarios(Drivers):
    """The question with its exhibits; made by :func:`ask`."""

    def answer(self) -> Exhibit:
        """The answer in a few sentences."""
        return self.exhibit(
            "answer", self.say("Trả lời", "Answer"), self.sentence(), kinds=self.kinds, rows=self._used_rows()
        )

    def scenarios_table(self) -> Exhibit:
        """Every scenario with its assumptions, its reason, its author and date; the starting share below."""
        columns = (
            self.say("Kịch bản", "Scenario"),
            self.say("Chế biến, chế tạo, %/năm", "Manufacturing, % a year"),
            self.say("Công nghiệp hỗ trợ", "Supporting industry"),
            self.say("Cú sốc, đòn bẩy", "Shocks, levers"),
            self.say("Lý do", "Reason"),
            self.say("Tác giả", "Author"),
            self.say("Ngày", "Date"),
        )
        rows = [
            (
                s.title[self.language],
                spread(s.growth_in(self.target_year), self.language),
                self._pace(s),
                self._more(s),
                s.reason[self.language],
                s.author,
                f"{s.date:%Y-%m-%d}",
            )
            for s in self.scenarios.values()
        ]
        if self.assumption is not None:
            a = self.assumption
            said = self.say(f"tỷ trọng {spread(a, 'vi')} %", f"share {spread(a, 'en')} %")
            rows.append(
                (a.title[self.language], "–", said, "–", a.reason[self.language], a.author, f"{a.date:%Y-%m-%d}")
            )
        title = self.say(
            "Các kịch bản giả định gì (thấp / trung tâm / cao)", "What the scenarios assume (low / central / high)"
        )
        table = pd.DataFrame(rows, columns=list(columns))
        return self.exhibit("scenarios", title, table, kinds=("assumption",), rows=self.goal_rows)

    def paths_chart(self) -> Exhibit:
        """The median share of each scenario from the central start."""
        frame = self.comparison.quantiles(self.starts, self.levels)
        frame = frame.assign(series=[self.title_of(n) for n in frame["scenario"]]).rename(columns={"point": "value"})
        unit = obs.label("unit", "percent_of_manufacturing_output", self.language)
        chart = charts.line(
            frame,
            series="series",
            kind="assumption",
            y=charts.Axis(title=unit),
            goal=charts.Rule(self.goal, self.goal_label),
            language=self.language,
            height=340,
        )
        start = f"{plain(self.start.central, self.language)}%"
        known = self.say("giả định", "assumed") if self.start_is_assumed else self.say("đã công bố", "published")
        title = self.say(
            f"Tỷ trọng theo từng kịch bản, từ {start} năm {self.base_year} ({known})",
            f"The share in each scenario, from {start} in {self.base_year} ({known})",
        )
        note = self.say(
            "Trung vị của các đường đi; mọi kịch bản dùng chung một bộ số ngẫu nhiên. Bảng số liệu có thêm các dải. Kịch bản không phải dự báo.",
            "Medians of the paths; all scenarios share their random numbers. The data table has the bands too. A scenario is not a forecast.",
        )
        return self.exhibit(
            "paths",
            title,
            chart,
            unit=unit,
            data=frame.drop(columns="scenario"),
            kinds=self._kinds(),
            note=note,
            rows=self._used_rows(),
        )

    def reached_chart(self) -> Exhibit:
        """How many of each scenario's paths reach the goal, as a function of the starting share."""
        starts = self._grid()
        frame = self.comparison.reached(self.goal, starts)
        frame = frame.assign(series=[self.title_of(n) for n in frame["scenario"]])
        goal = f"{plain(self.goal, self.language)}%"
        chart = charts.line(
            frame,
            x=charts.Axis("start", self.say(f"Tỷ trọng năm {self.base_year}, %", f"Share in {self.base_year}, %")),
            series="series",
            kind="assumption",
            y=charts.Axis(title=self.say("Phần đường đi đạt mục tiêu, %", "Paths that reach the goal, %")),
            language=self.language,
            height=340,
        )
        title = self.say(
            f"Đạt {goal} năm {self.target_year} hay không: tùy điểm xuất phát và kịch bản",
            f"Whether {goal} is reached in {self.target_year}: by start and by scenario",
        )
        note = self.say(
            "Tỷ lệ số đường đi của kịch bản, không phải xác suất dự báo: không có chuỗi số thực hiện nào để kiểm định.",
            "Proportions of a scenario's paths, not forecast probabilities: there is no series of results to calibrate them on.",
        )
        unit = self.say("% số đường đi của kịch bản", "% of the scenario's paths")
        return self.exhibit(
            "reached",
            title,
            chart,
            unit=unit,
            data=frame.drop(columns="scenario"),
            kinds=("assumption",),
            note=note,
            rows=self._used_rows(),
        )

    def sliders(self) -> Exhibit:
        """The share's path under assumptions that the reader moves."""
        chosen = self.scenarios[self.chosen]
        growth, gap = chosen.growth_in(self.target_year).central, chosen.differential.central
        words = {"scenario": self.title_of(self.chosen)}
        at = (self._start_value(), growth, gap)
        return reckoner(self, messages("scenarios", self.language), at, rows=self.goal_rows, words=words)

    def panel_table(self) -> Exhibit:
        """Every place, goal and scenario in one table."""
        found = self.panel()
        goals = found.drop_duplicates(["place", "indicator"])
        table = pd.DataFrame(
            {
                self.say("Địa phương", "Place"): [obs.label("place", p, self.language) for p in goals["place"]],
                self.say("Chỉ tiêu", "Indicator"): [self._short(i) for i in goals["indicator"]],
                self.say("Mục tiêu, %", "Goal, %"): [
                    qualified(g, "range_low" if q == "range" else q, self.language)
                    for g, q in zip(goals["goal"], goals["qualifier"], strict=True)
                ],
                self.say("Kỳ hạn", "Deadline"): [period(p, self.language) for p in goals["deadline"]],
                self.say("Hỏi cho năm", "Asked of year"): goals["asked"].to_numpy(),
            }
        )
        medians = found.pivot(index=["place", "indicator"], columns="scenario", values="point")
        medians = medians.loc[list(goals[["place", "indicator"]].itertuples(index=False, name=None))]
        for name in self.scenarios:
            table[self.title_of(name)] = medians[name].round(1).to_numpy()
        title = self.say(
            "Mọi địa phương, mục tiêu và kịch bản: trung vị, %", "Every place, goal and scenario: medians, %"
        )
        note = self.say(
            f"Của công nghiệp hỗ trợ: tỷ trọng trong giá trị sản xuất chế biến, chế tạo, và tăng trưởng. Mục tiêu đã qua kỳ hạn được hỏi lại cho năm {self.target_year}. Tỷ trọng: từ điểm xuất phát đã công bố hoặc giả định; tăng trưởng: bình quân năm "
            "đến năm được hỏi. Kịch bản được viết cho Hà Nội; các năm địa phương đã công bố thay cho giả định. Bảng số liệu có thêm các dải và ngưỡng xuất phát.",
            f"Of supporting industry: its share of manufacturing output, and its growth. A goal whose deadline has passed is asked again of {self.target_year}. Shares start where published or assumed; growth is the mean a year "
            "until the year asked. The scenarios are written for Ha Noi; years a place has published replace what they assume. The data table has bands and break-even starts too.",
        )
        data = found.drop(columns=["qualifier", "start_kind"]).assign(
            place=[obs.label("place", p, self.language) for p in found["place"]],
            indicator=[self._short(i) for i in found["indicator"]],
            scenario=[self.title_of(n) for n in found["scenario"]],
        )
        return self.exhibit("panel", title, table, data=data, kinds=self.kinds, note=note, rows=self._panel_rows(found))

    def _short(self, indicator: str) -> str:
        share = indicator == SHARE
        return self.say("tỷ trọng" if share else "tăng trưởng", "share" if share else "growth")

    def _panel_rows(self, found: pd.DataFrame) -> pd.DataFrame:
        goals = obs.targets()
        mine = goals["place"].isin(found["place"]) & goals["indicator"].isin(found["indicator"].unique())
        stated = goals[mine & goals["period"].isin(found["deadline"]) & (goals["available_from"] <= self.as_of)]
        grown = [
            industry.annual_published(industry.rates_of(p, "manufacturing", self.as_of))
            for p in found["place"].unique()
        ]
        return pd.concat([stated, *grown], ignore_index=True)

    def _kinds(self) -> tuple[str, ...]:
        return ("assumption",) if self.start_is_assumed else ("published", "assumption")

    def _start_value(self) -> float:
        return float(min(max(self.starts[self.chosen], START_ENDS[0]), START_ENDS[1]))

    def _grid(self) -> list[float]:
        if self.assumption is not None:
            return [float(v) for v in self.assumption.grid.values()]
        centre = self.start.central
        return [round(centre * (0.7 + 0.05 * i), 4) for i in range(13)]

    def _pace(self, s: Scenario) -> str:
        if s.supporting_growth is not None:
            words = spread(s.supporting_growth.of(self.target_year), self.language)
            return self.say(f"tăng {words} %/năm", f"grows {words} % a year")
        words = spread(s.differential, self.language)
        return self.say(f"chênh lệch {words} điểm", f"differential {words} points")

    def _more(self, s: Scenario) -> str:
        shocks = [f"{shock.title[self.language]} ({period(shock.start, self.language)})" for shock in s.shocks]
        levers = [f"{lever.title[self.language]} ({lever.first}–{lever.last})" for lever in s.levers]
        return "; ".join([*shocks, *levers]) or "–"
