"""Will supporting industry reach its share of manufacturing output, and when?

A place that has published no output share gets no unconditional answer: its starting share is a grid, an assumption in
a file, and every answer is a function of it. Rows of real shares replace the assumption with no other change.

The arithmetic is that of a ratio: with ``s0`` the starting share and ``g``, ``m`` the growth of supporting industry and
of manufacturing, percent a year, the share after ``n`` years is ``s0 * prod((1 + g/100) / (1 + m/100))``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from chnt_analysis import charts, scenarios
from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError, ParameterError
from chnt_analysis.exhibits import Exhibit, Headline
from chnt_analysis.questions.base import Question, check_language, check_place
from chnt_analysis.questions.goals import goals_by_plan
from chnt_analysis.wording import number, percent, points

SHARE = "cnht_output_share"
OTHER_SHARES = ("cnht_output_share_of_industry", "cnht_value_added_share_of_manufacturing")


@dataclass(frozen=True)
class OutputShare(Question):
    """The question with its figures; made by :func:`ask`."""

    goal: float
    target_year: int
    base_year: int
    levels: tuple[int, ...]
    goals: pd.DataFrame = field(repr=False)
    actual: pd.DataFrame = field(repr=False)
    other: pd.DataFrame = field(repr=False)
    starts: np.ndarray = field(repr=False)
    central_start: float
    assumption: dict | None = field(repr=False)
    scenario: scenarios.Scenario = field(repr=False)
    ratio: np.ndarray = field(repr=False)

    @property
    def start_is_assumed(self) -> bool:
        """Whether the starting share is our assumption, for want of a published one."""
        return self.assumption is not None

    @property
    def start_kind(self) -> str:
        """The kind of the starting share: ``assumption`` or ``published``."""
        return "assumption" if self.start_is_assumed else "published"

    @property
    def past(self) -> bool:
        """Whether the deadline lies before ``as_of``: the verdict is then retrospective."""
        return pd.Timestamp(year=self.target_year, month=12, day=31) < self.as_of

    @property
    def years(self) -> int:
        """Number of years from the start to the deadline."""
        return self.target_year - self.base_year

    def reached(self) -> pd.Series:
        """Share of the scenario's paths that reach the goal at the deadline, percent, by starting share."""
        end = self.starts[:, None] * self.ratio[-1][None, :]
        return pd.Series(100 * (end >= self.goal).mean(axis=1), index=pd.Index(self.starts, name="start"))

    def break_even_start(self) -> float:
        """Starting share from which half of the scenario's paths reach the goal, percent."""
        return float(np.median(self.goal / self.ratio[-1]))

    def differential_needed(self) -> pd.Series:
        """Points a year by which supporting industry must outgrow manufacturing, by starting share.

        Manufacturing grows at the scenario's central rates; the answer is exact for equal yearly differentials.
        """
        growth = self.manufacturing_central()
        return pd.Series(
            [_differential(start, self.goal, growth) for start in self.starts],
            index=pd.Index(self.starts, name="start"),
        )

    def manufacturing_central(self) -> np.ndarray:
        """The scenario's central growth of manufacturing, percent, one value a year from start to deadline."""
        span = range(self.base_year + 1, self.target_year + 1)
        return np.array([self.scenario.growth_in(year).central for year in span])

    def coverage(self) -> Exhibit:
        """What is published: goals, actual shares, and shares of another definition."""
        parts = [(self.goals.assign(value=self.goals["low"]), self.say("mục tiêu", "goal"))]
        table = pd.DataFrame(
            [
                {
                    self.say("Chỉ tiêu", "Indicator"): obs.label("indicator", row.indicator, self.language),
                    self.say("Loại", "Kind"): kind,
                    self.say("Kỳ", "Period"): str(row.period),
                    self.say("Giá trị", "Value"): row.value,
                    self.say("Cách nói", "Qualifier"): row.qualifier,
                }
                for frame, kind in [
                    *parts,
                    (self.actual, self.say("đã thực hiện", "actual")),
                    (self.other, self.say("định nghĩa khác, không dùng", "other definition, not used")),
                ]
                for row in frame.itertuples()
            ]
        )
        return self._exhibit(
            "coverage",
            self.say("Những gì đã công bố về tỷ trọng", "What is published about the share"),
            table,
            kinds=("published",),
            rows=self.rows,
        )

    def answer(self) -> Exhibit:
        """The answer in one or two sentences."""
        return self._exhibit(
            "answer", self.say("Trả lời", "Answer"), self.sentence(), kinds=self._kinds(), rows=self.rows
        )

    def sentence(self) -> str:
        """The answer in words, without a probability where the present share was never published."""
        deadline = self._retrospective() if self.past else ""
        return " ".join(part for part in (deadline, self._from_start(), self._needed()) if part)

    def goals_chart(self) -> Exhibit:
        """Goals by plan beside the published shares, if any."""
        stated = self.goals.assign(year=self.goals["period"].astype(str), kind="goal")
        chart = charts.dots_with_goal(
            stated=stated,
            actual=self.actual,
            unit=self.say("% giá trị sản xuất chế biến, chế tạo", "% of manufacturing output"),
            language=self.language,
        )
        return self._exhibit(
            "goals",
            self.say("Mục tiêu tỷ trọng theo từng kế hoạch", "The share aimed at, plan by plan"),
            chart,
            data=stated,
            kinds=("published",),
            rows=self.rows,
        )

    def reached_by_start(self) -> Exhibit:
        """How the answer depends on the starting share nobody has published."""
        reached = self.reached().rename("value").reset_index()
        chart = charts.line(
            reached,
            x="start",
            y="value",
            x_title=self.say(
                f"Tỷ trọng năm {self.base_year} (giả định, %)", f"Share in {self.base_year} (assumed, %)"
            ),
            y_title=self.say("Phần kịch bản con đạt mục tiêu, %", "Paths of the scenario that reach the goal, %"),
            mark_x=self.break_even_start(),
            language=self.language,
        )
        return self._exhibit(
            "reached_by_start",
            self.say(
                "Đạt mục tiêu hay không phụ thuộc vào điểm xuất phát",
                "Whether the goal is reached depends on the start",
            ),
            chart,
            data=reached,
            kinds=(self.start_kind, "assumption"),
            rows=self.goals_rows(),
        )

    def differential_chart(self) -> Exhibit:
        """The growth differential needed from each start, beside the scenario's range."""
        needed = self.differential_needed().rename("value").reset_index()
        low, central, high = self.scenario.differential.bounds
        chart = charts.line(
            needed,
            x="start",
            y="value",
            x_title=self.say(f"Tỷ trọng năm {self.base_year}, %", f"Share in {self.base_year}, %"),
            y_title=self.say("Chênh lệch tăng trưởng cần có, điểm %/năm", "Growth differential needed, points a year"),
            band=(low, high),
            band_label=self.say(
                f"Kịch bản giả định {points(low, 1, 'vi')} đến {points(high, 1, 'vi')}",
                f"The scenario assumes {points(low, 1, 'en')} to {points(high, 1, 'en')}",
            ),
            zero_line=True,
            language=self.language,
        )
        return self._exhibit(
            "differential",
            self.say(
                "Công nghiệp hỗ trợ phải tăng nhanh hơn bao nhiêu", "By how much supporting industry must grow faster"
            ),
            chart,
            data=needed,
            kinds=(self.start_kind, "assumption"),
            rows=self.goals_rows(),
            note=self.say(
                "Phép tính thuần túy: tăng trưởng chế biến, chế tạo theo giá trị trung tâm của kịch bản.",
                "Pure arithmetic: manufacturing grows at the scenario's central rates.",
            ),
        )

    def paths(self) -> Exhibit:
        """The share's path from the central start, with the scenario's range."""
        quantiles = self._path_quantiles()
        chart = charts.fan(
            quantiles,
            levels=self.levels,
            goal=self.goal,
            y_title=self.say("% giá trị sản xuất chế biến, chế tạo", "% of manufacturing output"),
            origin=self.base_year,
            language=self.language,
        )
        start = percent(self.central_start, 1, self.language)
        return self._exhibit(
            "paths",
            self.say(
                f"Nếu tỷ trọng năm {self.base_year} là {start}: các đường đi của kịch bản",
                f"If the share of {self.base_year} is {start}: the scenario's paths",
            ),
            chart,
            data=quantiles,
            kinds=(self.start_kind, "assumption"),
            rows=self.goals_rows(),
        )

    def assumptions(self) -> Exhibit:
        """Every assumption behind the answer, with author, date and reason."""
        files = [self.scenario.as_assumption(self.language)]
        if self.assumption is not None:
            files.insert(0, scenarios.describe(self.assumption, self.language))
        table = pd.DataFrame(files)
        return self._exhibit(
            "assumptions",
            self.say("Giả định, tác giả và lý do", "Assumptions, their author and reason"),
            table,
            kinds=("assumption",),
            rows=self.goals_rows(),
        )
