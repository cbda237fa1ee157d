"""The numbers of the share question and the answer in words."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import scenarios, targets
from chnt_analysis.exhibits import Card, Headline
from chnt_analysis.questions.base import Question
from chnt_analysis.questions.goals import as_target, level_name
from chnt_analysis.wording import Language, number, percent, plain, points, verdict

SHARE = "cnht_output_share"


@dataclass(frozen=True)
class ShareNumbers(Question):
    """The figures of the question and what is reckoned from them."""

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
    annual: pd.DataFrame = field(repr=False)

    @property
    def goal_label(self) -> str:
        """The label of the level asked about in a chart: a goal only where a plan states it for the year."""
        name = level_name(self.goals, SHARE, self.goal, self.target_year, self.language)
        return f"{name} {plain(self.goal, self.language)}%"

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

    @property
    def kinds(self) -> tuple[str, ...]:
        """What the answer rests on."""
        return ("published", "assumption")

    def sentence(self) -> str:
        """The answer in words, without a probability where the present share was never published."""
        parts = [self._verdict()] if self.past else []
        return " ".join(p for p in [*parts, self._from_start(), self._chance_words(), self._needed()] if p)

    def probability(self) -> float | None:
        """Model-based probability of the goal, percent; ``None`` while the present share was never published."""
        return None

    def cards(self) -> tuple[Card, ...]:
        """The few figures that stand large."""
        return ()

    def _chance_words(self) -> str:
        return ""

    def assumption_files(self) -> tuple[str, ...]:
        """The scenario, and the starting share while it is assumed, else what is believed of its growth."""
        scenario = f"scenarios/{self.scenario.name}.yml"
        return (scenario, f"assumptions/{'starting_share' if self.start_is_assumed else 'growth_prior'}.yml")

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
                **({} if (chance := self.probability()) is None else {"probability": chance}),
                "verdict": self.retrospective() if self.past else None,
            },
            kinds=self.kinds,
            more_warnings=self.scenario_warning(),
            cards=self.cards(),
        )

    def retrospective(self) -> str:
        """Verdict on a deadline that has passed: reached, not_reached or not_knowable."""
        there = self.actual[self.actual["period"] == str(self.target_year)]
        if there.empty:
            return "not_knowable"
        row = there.iloc[0]
        goal = as_target(self.goals, SHARE, self.place, self.goal, self.target_year)
        return targets.verdict(float(row["value"]), row["qualifier"], goal)

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

    @property
    def goal_words(self) -> str:
        """The goal in words."""
        return f"{plain(self.goal, self.language)}%"

    def _level(self, language: Language) -> str:
        return level_name(self.goals, SHARE, self.goal, self.target_year, language)

    def _verdict(self) -> str:
        code = self.retrospective()
        return self.say(
            f"{self._level('vi').capitalize()} {self.goal_words} năm {self.target_year}: {verdict(code, 'vi')}.",
            f"The {self._level('en')} of {self.goal_words} for {self.target_year}: {verdict(code, 'en')}.",
        )

    def _from_start(self) -> str:
        lang, goal, even = self.language, self.goal_words, percent(self.break_even_start(), 1, self.language)
        title, year = self.scenario.title[lang], self.target_year
        if self.start_is_assumed:
            unknown = self.say(
                f"{self.place_name} chưa công bố tỷ trọng thực hiện của công nghiệp hỗ trợ trong giá trị sản xuất công nghiệp chế biến, chế tạo, "
                f"nên không thể nêu xác suất đạt {goal} {'trong' if self.past else 'vào'} năm {year}.",
                f"{self.place_name} has published no actual share of supporting industry in manufacturing output, so no probability of "
                f"{goal} {'in' if self.past else 'by'} {year} can be stated.",
            )
            even_start = self.say(
                f"Theo kịch bản «{title}», một nửa số đường đi đạt {self._level('vi')} nếu tỷ trọng năm {self.base_year} là {even}.",
                f"In the scenario “{title}” half of the paths reach the {self._level('en')} if the share of {self.base_year} was {even}.",
            )
            return f"{unknown} {even_start}"
        reached = number(float(self.reached().iloc[0]), 0, lang)
        start = percent(self.central_start, 1, lang)
        return self.say(
            f"Xuất phát từ tỷ trọng đã công bố {start} năm {self.base_year}, {reached}% số đường đi của kịch bản «{title}» đạt {goal} "
            f"vào năm {year} (tỷ lệ của kịch bản, không phải xác suất dự báo); ngưỡng xuất phát là {even}.",
            f"From the published share of {start} in {self.base_year}, {reached}% of the paths of the scenario “{title}” reach {goal} by "
            f"{year} (a proportion of the scenario, not a forecast probability); the break-even start is {even}.",
        )

    def _needed(self) -> str:
        start = percent(self.central_start, 1, self.language)
        need = self.differential_needed_from(self.central_start)
        vi, en = points(abs(need), 1, "vi"), points(abs(need), 1, "en")
        if need <= 0 and self.past:
            return self.say(
                f"Từ mức {start} năm {self.base_year}, mục tiêu vẫn đạt dù công nghiệp hỗ trợ tăng chậm hơn chế biến, chế tạo {vi} mỗi năm.",
                f"From {start} in {self.base_year} the goal would have held even with growth {en} a year below manufacturing's.",
            )
        if need <= 0:
            return self.say(
                f"Từ mức {start}, mục tiêu vẫn đạt ngay cả khi công nghiệp hỗ trợ tăng chậm hơn chế biến, chế tạo {vi} mỗi năm.",
                f"From {start} the goal holds even if supporting industry grows {en} a year less than manufacturing.",
            )
        if self.past:
            return self.say(
                f"Từ mức {start} năm {self.base_year}, công nghiệp hỗ trợ lẽ ra phải tăng nhanh hơn chế biến, chế tạo {vi} mỗi năm.",
                f"From {start} in {self.base_year} supporting industry would have had to outgrow manufacturing by {en} a year.",
            )
        return self.say(
            f"Từ mức {start}, công nghiệp hỗ trợ phải tăng nhanh hơn chế biến, chế tạo {vi} mỗi năm.",
            f"From {start} supporting industry must outgrow manufacturing by {en} a year.",
        )
