"""The exhibits of what drives the difference between scenarios, and of what it takes to reach the goal."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from chnt_analysis import charts
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.scenarios.numbers import ScenarioNumbers
from chnt_analysis.questions.scenarios.words import amount, short
from chnt_analysis.questions.scenarios.words import unit as unit_words
from chnt_analysis.wording import number, plain


@dataclass(frozen=True)
class Drivers(ScenarioNumbers):
    """Decomposition, tornado, break-even values and conditional paths."""

    def drivers_chart(self) -> Exhibit:
        """What each assumption adds to the difference from the baseline, by scenario."""
        rows = [
            {"period": self.title_of(name), "part": self.name_of(str(item)), "value": float(value)}
            for name, found in self.drivers.items()
            for item, value in found.parts.items()
            if value != 0
        ]
        frame = pd.DataFrame(rows, columns=["period", "part", "value"])
        unit = self.say("điểm phần trăm của tỷ trọng", "percentage points of the share")
        chart = charts.stacked_contributions(
            frame,
            value=charts.Axis(title=unit),
            total_label=self.say("chênh lệch", "difference"),
            language=self.language,
        )
        title = self.say(
            f"Điều gì làm mỗi kịch bản khác kịch bản cơ sở năm {self.target_year}",
            f"What makes each scenario differ from the baseline in {self.target_year}",
        )
        note = self.say(
            "Giá trị Shapley của từng giả định: không phụ thuộc thứ tự thay giả định, cộng lại đúng bằng chênh lệch của trung vị.",
            "Each assumption's Shapley value: it does not depend on the order of exchange, and the values add up to the difference of the medians.",
        )
        return self.exhibit(
            "drivers", title, chart, unit=unit, data=frame, kinds=("assumption",), note=note, rows=self._used_rows()
        )

    def differences_table(self) -> Exhibit:
        """Each scenario's difference from the baseline, path by path, and its break-even start."""
        found = self.differences().set_index("scenario")
        even, ends, pace = self.comparison.break_even(self.goal), self.ends(), self.comparison.growth()
        names = list(self.scenarios)
        table = {
            self.say("Kịch bản", "Scenario"): [self.title_of(n) for n in names],
            self.say(f"Trung vị {self.target_year}, %", f"Median {self.target_year}, %"): ends[names].to_numpy(),
            self.say("So với cơ sở, điểm", "Against baseline, points"): found["point"].reindex(names).to_numpy(),
        }
        for level in self.levels:
            for end, words in (("lower", ("từ", "from")), ("upper", ("đến", "to"))):
                head = self.say(f"{level}% số đường, {words[0]}", f"{level}% of paths, {words[1]}")
                table[head] = found[f"{end}_{level}"].reindex(names).to_numpy()
        table[self.say("Ngưỡng xuất phát, %", "Break-even start, %")] = even[names].to_numpy()
        table[self.say("Chế biến, chế tạo, %/năm", "Manufacturing, % a year")] = pace.loc[
            names, "manufacturing"
        ].to_numpy()
        table[self.say("Công nghiệp hỗ trợ, %/năm", "Supporting industry, % a year")] = pace.loc[
            names, "supporting"
        ].to_numpy()
        frame = pd.DataFrame(table)
        title = self.say("Các kịch bản cạnh nhau, từng đường đi một", "The scenarios side by side, path by path")
        note = self.say(
            "Chênh lệch được tính trên từng đường đi, với cùng số ngẫu nhiên, nên không có nhiễu của phép rút.",
            "Differences are taken path by path with the same random numbers, so the noise of drawing cancels.",
        )
        return self.exhibit(
            "differences", title, frame.round(2), data=frame, kinds=("assumption",), note=note, rows=self._used_rows()
        )

    def tornado_chart(self) -> Exhibit:
        """What each assumption's low and high value make of the share."""
        found = self.moved[self.moved["swing"] > 0]
        frame = pd.DataFrame(
            {
                "category": [self.name_of(i) for i in found["item"]],
                "at_low": found["at_low"],
                "at_high": found["at_high"],
                "low_label": [short(v, u, self.language) for v, u in zip(found["low"], found["unit"], strict=True)],
                "high_label": [short(v, u, self.language) for v, u in zip(found["high"], found["unit"], strict=True)],
            }
        )
        unit = self.say(f"tỷ trọng năm {self.target_year}, %", f"share in {self.target_year}, %")
        chart = charts.tornado(
            frame,
            centre=float(self.moved["share"].iloc[0]),
            value=charts.Axis(title=unit),
            goal=charts.Rule(self.goal, self.goal_label),
            language=self.language,
        )
        title = self.say(
            f"Giả định nào nặng nhất trong kịch bản «{self.title_of(self.chosen)}»",
            f"Which assumption weighs most in the scenario “{self.title_of(self.chosen)}”",
        )
        note = self.say(
            "Mỗi lần chỉ đổi một giả định sang giá trị thấp hoặc cao của nó, các giả định khác ở giá trị trung tâm.",
            "One assumption at a time is set to its low or high value, the others stay central.",
        )
        return self.exhibit(
            "tornado", title, chart, unit=unit, data=frame, kinds=("assumption",), note=note, rows=self._used_rows()
        )

    def break_even_table(self) -> Exhibit:
        """The value of each assumption that alone ends at the goal, and how far that is in units of its range."""
        found = self.moved.assign(_far=self.moved["ranges"].abs()).sort_values("_far", na_position="last")
        out_of_reach = self.say("không giá trị nào", "no value")
        table = pd.DataFrame(
            {
                self.say("Giả định", "Assumption"): [self.name_of(i) for i in found["item"]],
                self.say("Đơn vị", "Unit"): [unit_words(u, self.language) for u in found["unit"]],
                self.say("Thấp", "Low"): [plain(v, self.language) for v in found["low"]],
                self.say("Trung tâm", "Central"): [plain(v, self.language) for v in found["central"]],
                self.say("Cao", "High"): [plain(v, self.language) for v in found["high"]],
                self.say("Giá trị vừa đạt mục tiêu", "Break-even value"): [
                    out_of_reach if pd.isna(v) else amount(v, self.language) for v in found["break_even"]
                ],
                self.say("Mức đổi / bề rộng khoảng", "Change / width of range"): [
                    number(v, 2, self.language) for v in found["ranges"]
                ],
                self.say("Nguồn", "Source"): [self._source(i) for i in found["item"]],
            }
        )
        goal = f"{plain(self.goal, self.language)}%"
        title = self.say(
            f"Đổi một giả định thôi: giá trị nào đưa kịch bản «{self.title_of(self.chosen)}» đến đúng {goal}",
            f"One assumption alone: which value brings the scenario “{self.title_of(self.chosen)}” exactly to {goal}",
        )
        note = self.say(
            "Bề rộng khoảng là cao trừ thấp của chính giả định đó; mức đổi nhỏ hơn 1 lần bề rộng là còn trong tầm. Tỷ trọng xuất phát không phải thứ có thể chọn.",
            "The width of a range is the assumption's own high minus low; a change below one width is within reach. The starting share is not for anyone to choose.",
        )
        named = {"item": table.iloc[:, 0].to_numpy(), "unit": table.iloc[:, 1].to_numpy()}
        data = found.drop(columns="_far").reset_index(drop=True).assign(**named)
        return self.exhibit(
            "break_even", title, table, data=data, kinds=("assumption",), note=note, rows=self._used_rows()
        )

    def conditional_chart(self) -> Exhibit:
        """The share in the target year given a path of manufacturing."""
        frame = self.conditional()
        frame = frame.assign(series=[self.title_of(n) for n in frame["scenario"]])
        unit = self.say(f"tỷ trọng năm {self.target_year}, %", f"share in {self.target_year}, %")
        chart = charts.line(
            frame,
            x=charts.Axis(
                "manufacturing", self.say("Cho trước: chế biến, chế tạo, % mỗi năm", "Given: manufacturing, % a year")
            ),
            series="series",
            kind="assumption",
            y=charts.Axis(title=unit),
            goal=charts.Rule(self.goal, self.goal_label),
            language=self.language,
        )
        title = self.say(
            "Nếu biết trước chế biến, chế tạo tăng bao nhiêu (có điều kiện)",
            "Given the growth of manufacturing (conditional)",
        )
        note = self.say(
            "Chênh lệch không đổi thì tỷ trọng gần như không phụ thuộc chế biến, chế tạo; theo nhịp riêng của kế hoạch thì chế biến, chế tạo càng nhanh, tỷ trọng càng thấp. "
            "Ngoài khoảng của kịch bản, phần tương quan lấy ở đầu khoảng.",
            "With a fixed differential the share hardly depends on manufacturing; with the plan's own pace, the faster manufacturing, the lower the share. "
            "Outside a scenario's range what is correlated is taken at the range's end.",
        )
        return self.exhibit(
            "conditional",
            title,
            chart,
            unit=unit,
            data=frame.drop(columns="scenario"),
            kinds=("assumption",),
            note=note,
            rows=self._used_rows(),
        )

    def _source(self, item: str) -> str:
        scenario = self.scenarios[self.chosen]
        whole, _, part = item.partition(".")
        for shock in scenario.shocks:
            if shock.name == whole:
                return shock.source[self.language]
        for lever in scenario.levers:
            if lever.name == whole:
                return lever.stages[part].source[self.language]
        return self.say("tệp giả định (bảng đầu trang)", "assumption file (first table)")
