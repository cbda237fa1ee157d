"""The plane of the two growth rates: from which start the share's goal is met, where history lies, where each scenario lands."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from chnt_analysis import charts, scenarios, targets
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.goals_together.numbers import GROWTH, SHARE, GoalNumbers
from chnt_analysis.questions.reckoner import GAP_ENDS, GROWTH_ENDS, reckoner
from chnt_analysis.scenarios.compare import compare
from chnt_analysis.wording import plain

ISOLINES = (10.0, 12.0, 14.0, 16.0)  # starting share of each isoline, percent
GRID = np.linspace(0.0, 14.0, 29)  # growth of manufacturing along an isoline, percent a year
USUAL_START = 13.5  # where the slider starts for a place without an assumed start, percent


@dataclass(frozen=True)
class Frontier(GoalNumbers):
    """The frontier and the reckoner the reader moves."""

    def isolines(self) -> pd.DataFrame:
        """Growth of both that ends exactly at the share goal, percent a year, by starting share."""
        years = self.target_year - self.base_year
        return pd.DataFrame(
            [
                {"start": s, "manufacturing": m, "supporting": targets.required_share_growth(s, self.goal, years, m)}
                for s in ISOLINES
                for m in GRID
            ]
        )

    def landings(self) -> pd.DataFrame:
        """Median growth of both, percent a year from start to deadline, of each scenario; published years in place of assumed ones."""
        known = (
            dict(zip(self.annual["period"].astype(int), self.annual["value"], strict=True)) if len(self.annual) else {}
        )
        there = [s for s in map(scenarios.load, scenarios.names()) if s.horizon.last >= self.target_year]
        every = [s.knowing(known) for s in there]
        found = compare(every, start_year=self.base_year, end_year=self.target_year)
        titles = {s.name: s.title[self.language] for s in every}
        return found.growth().reset_index().assign(label=lambda frame: frame["scenario"].map(titles))

    def frontier_chart(self) -> Exhibit:
        """Whether share and growth fit together, in the plane of the two growth rates."""
        title = self.say(
            f"Hai mục tiêu có khớp không: tăng trưởng nào đưa tỷ trọng đến {plain(self.goal, 'vi')}% năm {self.target_year}",
            f"Do the two goals fit: which growth brings the share to {plain(self.goal, 'en')}% in {self.target_year}",
        )
        if not self.share_named():
            return self.exhibit("frontier", title, self._no_share(), rows=self.goal_rows)
        lines, landings = self.isolines(), self.landings()
        named = lines.assign(label=[self._start_label(s) for s in lines["start"]])
        history = pd.DataFrame({"manufacturing": self.annual["value"], "label": self.annual["period"].astype(str)})
        wanted = self.growth_goal()
        chart = charts.frontier(
            named,
            landings,
            history,
            x_title=self.say("Chế biến, chế tạo, % mỗi năm", "Manufacturing, % a year"),
            y_title=self.say("Công nghiệp hỗ trợ, % mỗi năm", "Supporting industry, % a year"),
            goal=wanted,
            goal_label="" if wanted is None else self._goal_label(wanted),
            language=self.language,
        )
        note = self.say(
            "Đường đứt: nếu xuất phát từ tỷ trọng ghi trên đường, mọi điểm trên đường vừa đủ đạt mục tiêu; phía trên là vượt. Chấm cam: nơi từng kịch bản "
            "rơi vào. Vạch đen trên trục: các năm đã công bố của chế biến, chế tạo; tăng trưởng công nghiệp hỗ trợ chưa từng được công bố.",
            "Dashed: from the share written on a line, every point on it just meets the goal; above it is more than enough. Orange dots: where each scenario "
            "lands. Black ticks on the axis: published years of manufacturing; growth of supporting industry was never published.",
        )
        return self.exhibit(
            "frontier",
            title,
            chart,
            unit=self.say("% mỗi năm", "% a year"),
            data=pd.concat([lines, landings[["manufacturing", "supporting"]]], ignore_index=True),
            kinds=("published", "assumption") if len(history) else ("assumption",),
            rows=pd.concat([self.annual, self._goals_of(SHARE, GROWTH)], ignore_index=True),
            note=note,
        )

    def reckoner_sliders(self) -> Exhibit:
        """The ready reckoner with sliders, set to the goals' own growth."""
        title = self.say("Bảng tính sẵn có thanh trượt", "The ready reckoner with sliders")
        if not self.share_named():
            return self.exhibit("sliders", title, self._no_share(), rows=self.goal_rows)
        start, whole, gap = self._slider_values()
        note = self.say(
            "Ban đầu: chế biến, chế tạo tăng bằng bình quân đã công bố, công nghiệp hỗ trợ tăng bằng mục tiêu. Phép tính thuần túy, chạy không cần mạng.",
            "At first manufacturing grows by its published mean and supporting industry by its goal. Pure arithmetic, works without a network.",
        )
        return reckoner(self, title, start=start, manufacturing=whole, gap=gap, rows=self._goals_of(SHARE), note=note)

    def _slider_values(self) -> tuple[float, float, float]:
        """Return where the sliders start: share, manufacturing's growth, differential; rounded to the sliders' steps."""
        assumed, mean, wanted = scenarios.starting_share(), self.mean_growth(), self.growth_goal()
        start = assumed.central if assumed.place == self.place else USUAL_START
        whole = scenarios.load("baseline").growth_in(self.target_year).central if mean is None else round(mean, 1)
        return (
            start,
            float(np.clip(whole, *GROWTH_ENDS)),
            0.0 if wanted is None else float(np.clip(round(wanted - whole, 1), *GAP_ENDS)),
        )

    def _goals_of(self, *indicators: str) -> pd.DataFrame:
        return self.goal_rows[self.goal_rows["indicator"].isin(indicators)]

    def _no_share(self) -> str:
        return self.say(
            f"{self.place_name} không nêu mục tiêu tỷ trọng nên không có gì để tính.",
            f"{self.place_name} states no goal for the output share, so there is nothing to reckon.",
        )

    def _start_label(self, start: float) -> str:
        shown = plain(start, self.language)
        return self.say(f"xuất phát {shown}%", f"start {shown}%")

    def _goal_label(self, wanted: float) -> str:
        shown = plain(wanted, self.language)
        return self.say(f"mục tiêu tăng trưởng {shown}%", f"growth goal {shown}%")
