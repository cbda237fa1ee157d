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

from chnt_analysis import charts, scenarios, targets
from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError, ParameterError
from chnt_analysis.exhibits import Exhibit, Headline
from chnt_analysis.questions.base import Question, check_language, check_place
from chnt_analysis.questions.goals import goals_by_plan, spread, stated
from chnt_analysis.wording import number, percent, points, verdict

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
    assumption: scenarios.StartingShare | None = field(repr=False)
    scenario: scenarios.Scenario = field(repr=False)
    ratio: np.ndarray = field(repr=False)
    history: pd.Series = field(repr=False)
    history_rows: pd.DataFrame = field(repr=False)

    @property
    def start_is_assumed(self) -> bool:
        """Whether the starting share is our assumption, for want of a published one."""
        return self.assumption is not None

    @property
    def past(self) -> bool:
        """Whether the deadline lies before ``as_of``: the verdict is then retrospective."""
        return pd.Timestamp(year=self.target_year, month=12, day=31) < self.as_of

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
        return pd.Series(
            [self.differential_needed_from(start) for start in self.starts],
            index=pd.Index(self.starts, name="start"),
        )

    def manufacturing_central(self) -> np.ndarray:
        """The scenario's central growth of manufacturing, percent, one value a year from start to deadline."""
        span = range(self.base_year + 1, self.target_year + 1)
        return np.array([self.scenario.growth_in(year).central for year in span])

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
        note = "" if len(self.actual) else self.say(
            f"{self.place_name} chưa công bố tỷ trọng thực hiện nào theo định nghĩa của mục tiêu.",
            f"{self.place_name} has published no actual share on the goal's definition.",
        )
        return self.exhibit(
            "coverage", self.say("Những gì đã công bố về tỷ trọng", "What is published about the share"), table, note=note
        )

    def answer(self) -> Exhibit:
        """The answer in one or two sentences."""
        return self.exhibit("answer", self.say("Trả lời", "Answer"), self.sentence(), kinds=self.kinds)

    @property
    def kinds(self) -> tuple[str, ...]:
        """What the answer rests on."""
        return ("published", "assumption")

    def sentence(self) -> str:
        """The answer in words, without a probability where the present share was never published."""
        parts = [self._verdict()] if self.past else []
        return " ".join([*parts, self._from_start(), self._needed()])

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
        )

    def reached_by_start(self) -> Exhibit:
        """How the answer depends on the starting share."""
        reached = self.reached().rename("value").reset_index()
        chart = charts.line(
            reached,
            x="start",
            y="value",
            kind="assumption",
            x_title=self._start_title(),
            y_title=self.say("Phần đường đi đạt mục tiêu, %", "Paths that reach the goal, %"),
            mark_x=self.break_even_start(),
            mark_x_label=self.say(
                f"hòa vốn {percent(self.break_even_start(), 1, 'vi')}", f"break-even {percent(self.break_even_start(), 1, 'en')}"
            ).replace("hòa vốn", "ngưỡng"),
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
        )

    def differential_chart(self) -> Exhibit:
        """The growth differential needed from each start, beside the scenario's range."""
        needed = self.differential_needed().rename("value").reset_index()
        low, high = self.scenario.differential.low, self.scenario.differential.high
        chart = charts.line(
            needed,
            x="start",
            y="value",
            kind="assumption",
            x_title=self._start_title(),
            y_title=self.say("Chênh lệch cần có, điểm %/năm", "Differential needed, points a year"),
            band=(low, high),
            band_label=self.say("khoảng giả định của kịch bản", "range the scenario assumes"),
            zero_line=True,
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
        )

    def paths(self) -> Exhibit:
        """The share's path from the central start, with the range of the scenario."""
        quantiles = self.path_quantiles()
        start = percent(self.central_start, 1, self.language)
        chart = charts.fan(
            quantiles,
            levels=self.levels,
            kind="assumption",
            goal=self.goal,
            y_title=obs.label("unit", "percent_of_manufacturing_output", self.language),
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
        )

    def manufacturing_history(self) -> Exhibit:
        """Published annual growth of manufacturing beside what the scenario assumes."""
        history = self.history.rename("value").reset_index()
        span = self.scenario.growth_in(self.target_year)
        chart = charts.line(
            history,
            y_title=self.say("% so với năm trước", "% on the year before"),
            band=(span.low, span.high),
            band_label=self.say("khoảng giả định của kịch bản", "range the scenario assumes"),
            zero_line=True,
            language=self.language,
        )
        return self.exhibit(
            "manufacturing_history",
            self.say(
                f"Chế biến, chế tạo {self.place_name}: tăng trưởng đã công bố và giả định",
                f"Manufacturing of {self.place_name}: published growth and the assumption",
            ),
            chart,
            data=history,
            unit=self.say("IIP, % so với năm trước", "IIP, % on the year before"),
            kinds=("published", "assumption"),
            rows=self.history_rows,
        )

    def assumptions(self) -> Exhibit:
        """Every assumption behind the answer, with author, date and reason."""
        d, m = self.scenario.differential, self.scenario.growth_in(self.target_year)
        files = [
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
        table = pd.DataFrame(
            [
                {
                    self.say("Giả định", "Assumption"): title,
                    self.say("Giá trị thấp / trung tâm / cao", "Low / central / high"): value,
                    self.say("Lý do", "Reason"): file.reason[self.language],
                    self.say("Tác giả", "Author"): file.author,
                    self.say("Ngày", "Date"): f"{file.date:%Y-%m-%d}",
                }
                for title, value, file in files
            ]
        )
        return self.exhibit("assumptions", self.say("Giả định và lý do", "Assumptions and reasons"), table, kinds=("assumption",))

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote."""
        reached = self.reached()
        return self.make_headline(
            "output_share",
            self.sentence(),
            {
                "goal": self.goal,
                "target_year": self.target_year,
                "last_goal_year": str(self.goals["period"].max()),
                "start": self.central_start,
                "start_kind": "assumption" if self.start_is_assumed else "published",
                "break_even_start": self.break_even_start(),
                "differential_needed": self.differential_needed_from(self.central_start),
                "reached_low_start": float(reached.iloc[0]),
                "reached_high_start": float(reached.iloc[-1]),
                "verdict": self.retrospective() if self.past else None,
            },
            kinds=self.kinds,
            more_warnings=self.scenario_warning(),
        )

    def retrospective(self) -> str:
        """Verdict on a deadline that has passed: reached, not_reached or not_knowable."""
        there = self.actual[self.actual["period"] == str(self.target_year)]
        if there.empty:
            return "not_knowable"
        row = there.iloc[0]
        return targets.verdict(float(row["value"]), row["qualifier"], self.as_target())

    def as_target(self) -> targets.Target:
        """The goal asked about, with the plan's qualifier where a plan states this value for this year."""
        same = self.goals[(self.goals["period"] == str(self.target_year)) & (self.goals["low"] == self.goal)]
        return targets.Target(
            SHARE, self.place, "supporting_industry", self.goal, self.goal, "percent_of_manufacturing_output",
            same["qualifier"].iloc[0] if len(same) else "at_least", str(self.target_year),
        )  # fmt: skip

    def differential_needed_from(self, start: float) -> float:
        """Points a year by which supporting industry must outgrow manufacturing from one start."""
        return targets.required_differential(start, self.goal, self.manufacturing_central())

    def path_quantiles(self) -> pd.DataFrame:
        """Median and bands of the share from the central start, percent, start included."""
        years = pd.period_range(str(self.base_year), str(self.target_year), freq="Y", name="period")
        paths = self.central_start * np.vstack([np.ones(self.ratio.shape[1]), self.ratio])
        columns = {"point": np.median(paths, axis=1)}
        for level in self.levels:
            tail = (1 - level / 100) / 2
            columns[f"lower_{level}"], columns[f"upper_{level}"] = np.quantile(paths, [tail, 1 - tail], axis=1)
        return pd.DataFrame(columns, index=years)

    def scenario_warning(self) -> tuple[str, ...]:
        """A warning where the scenario was written for another place."""
        if self.scenario.place == self.place:
            return ()
        other = obs.label("place", self.scenario.place, self.language)
        return (
            self.say(
                f"Kịch bản được viết cho {other}; giả định của nó được áp dụng cho {self.place_name}.",
                f"The scenario was written for {other}; its assumptions are applied to {self.place_name}.",
            ),
        )

    def _start_title(self) -> str:
        known = self.say("đã công bố", "published") if not self.start_is_assumed else self.say("giả định", "assumed")
        return self.say(f"Tỷ trọng năm {self.base_year} ({known}), %", f"Share in {self.base_year} ({known}), %")

    def _verdict(self) -> str:
        code = self.retrospective()
        goal = percent(self.goal, 0 if self.goal == int(self.goal) else 1, self.language)
        return self.say(
            f"Mục tiêu {goal} năm {self.target_year}: {verdict(code, 'vi')}.",
            f"The goal of {goal} for {self.target_year}: {verdict(code, 'en')}.",
        )

    def _from_start(self) -> str:
        lang, be = self.language, percent(self.break_even_start(), 1, self.language)
        goal = percent(self.goal, 0 if self.goal == int(self.goal) else 1, lang)
        if self.start_is_assumed:
            return self.say(
                f"{self.place_name} chưa công bố tỷ trọng thực hiện của công nghiệp hỗ trợ trong giá trị sản xuất công nghiệp chế biến, "
                f"chế tạo, nên không thể nêu xác suất đạt {goal} vào năm {self.target_year}. Theo kịch bản «{self.scenario.title.vi}», "
                f"một nửa số đường đi đạt mục tiêu nếu tỷ trọng năm {self.base_year} là {be}.",
                f"{self.place_name} has published no actual share of supporting industry in manufacturing output, so no probability of "
                f"{goal} by {self.target_year} can be stated. In the scenario “{self.scenario.title.en}” half of the paths reach the "
                f"goal if the share of {self.base_year} was {be}.",
            )
        reached = number(float(self.reached().iloc[0]), 0, lang)
        start = percent(self.central_start, 1, lang)
        return self.say(
            f"Xuất phát từ tỷ trọng đã công bố {start} năm {self.base_year}, {reached} % số đường đi của kịch bản "
            f"«{self.scenario.title.vi}» đạt {goal} vào năm {self.target_year}; ngưỡng xuất phát là {be}.",
            f"From the published share of {start} in {self.base_year}, {reached} % of the paths of the scenario "
            f"“{self.scenario.title.en}” reach {goal} by {self.target_year}; the break-even start is {be}.",
        )

    def _needed(self) -> str:
        start = percent(self.central_start, 1, self.language)
        need = self.differential_needed_from(self.central_start)
        if need <= 0:
            return self.say(
                f"Từ mức {start}, mục tiêu đã đạt ngay cả khi công nghiệp hỗ trợ tăng chậm hơn chế biến, chế tạo "
                f"{points(-need, 1, 'vi')} mỗi năm.",
                f"From {start} the goal holds even if supporting industry grows {points(-need, 1, 'en')} a year less than manufacturing.",
            )
        return self.say(
            f"Từ mức {start}, công nghiệp hỗ trợ phải tăng nhanh hơn chế biến, chế tạo {points(need, 1, 'vi')} mỗi năm.",
            f"From {start} supporting industry must outgrow manufacturing by {points(need, 1, 'en')} a year.",
        )


def ask(
    *,
    place: str = "ha_noi",
    as_of: str = "",
    goal: float = 16.0,
    target_year: int = 2030,
    scenario: str = "baseline",
    language: str = "vi",
    draws: int = 2000,
    seed: int = 0,
    interval_levels: tuple[int, ...] | list[int] = (80, 95),
) -> OutputShare:
    """Ask whether the share of supporting industry reaches a goal.

    Parameters
    ----------
    place : str
        Place code; it must state a goal for the share.
    as_of : str
        Date of knowledge; empty for the newest vintage.
    goal : float
        Share aimed at, percent of manufacturing output.
    target_year : int
        Year of the deadline.
    scenario : str
        Name of a shipped scenario, or the path of a file.
    language : {"vi", "en"}
        Language of the words.
    draws, seed : int
        Number of paths and seed of the scenario's ranges.
    interval_levels : sequence of int
        Levels of the bands, percent.

    Raises
    ------
    NotPublishedError
        When the place states no goal for the share.
    ParameterError
        When a parameter is not legal.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of)
    stated_goals = goals_by_plan(place, indicators=[SHARE], as_of=date)
    actual = obs.choose(_published(place, SHARE, date))
    other = pd.concat([obs.choose(_published(place, code, date)) for code in OTHER_SHARES], ignore_index=True)
    history_rows = _history(place, date)
    history = obs.series(history_rows) if len(history_rows) else pd.Series(dtype=float)
    chosen = scenarios.load(scenario)
    actual = actual[actual["period"].str.len() == 4]
    earlier = actual[actual["period"].astype(int) < target_year]
    if len(earlier):
        assumed, base_year = None, int(earlier["period"].max())
        starts = earlier.loc[earlier["period"] == str(base_year), "value"].to_numpy(dtype=float)
        central = float(starts[0])
    else:
        assumed = scenarios.starting_share()
        if assumed.place != place:
            raise NotPublishedError(
                f"{place}: no share of supporting industry before {target_year} was published by {date:%Y-%m-%d}, and no "
                f"starting share is assumed for this place (data/assumptions/starting_share.yml is for {assumed.place})"
            )
        base_year = min(target_year - 1, date.year - 1)
        starts, central = assumed.grid.values(), assumed.central
    if target_year <= base_year:
        raise ParameterError(f"target_year = {target_year}: allowed are years after {base_year}")
    paths = scenarios.simulate(chosen, start_year=base_year, end_year=target_year, draws=draws, seed=seed)
    goal_rows = obs.select_targets(place=place, indicator=SHARE, as_of=date)
    rows = pd.concat([goal_rows, actual, other, history_rows], ignore_index=True)
    return OutputShare(
        place=place, as_of=date, language=words, rows=rows, goal=float(goal), target_year=target_year, base_year=base_year,
        levels=tuple(interval_levels), goals=stated_goals, actual=actual, other=other, starts=starts,
        central_start=central, assumption=assumed, scenario=chosen, ratio=paths.share_ratio(), history=history,
        history_rows=history_rows,
    )  # fmt: skip


def _published(place: str, indicator: str, as_of: pd.Timestamp) -> pd.DataFrame:
    try:
        return obs.select(indicator=indicator, place=place, sector="supporting_industry", as_of=as_of)
    except NotPublishedError:
        return obs.observations().iloc[:0]


def _history(place: str, as_of: pd.Timestamp) -> pd.DataFrame:
    try:
        rows = obs.select(indicator="iip_growth", place=place, sector="manufacturing", basis="yoy", frequency="Y", as_of=as_of)
    except NotPublishedError:
        return obs.observations().iloc[:0]
    return rows
