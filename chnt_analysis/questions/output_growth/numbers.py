"""The numbers of the growth question and the answer in words."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from chnt_analysis import growth, targets
from chnt_analysis import observations as obs
from chnt_analysis.errors import UndefinedError
from chnt_analysis.exhibits import Exhibit, Headline
from chnt_analysis.forecasting import Draws
from chnt_analysis.questions import industry
from chnt_analysis.questions.base import Question
from chnt_analysis.questions.goals import as_target
from chnt_analysis.rebuild import Rebuilt
from chnt_analysis.wording import change, count, number, period, plain, verdict

GROWTH = "cnht_output_growth"


@dataclass(frozen=True)
class GrowthNumbers(Question):
    """The figures of the question and what is reckoned from them."""

    sector: str
    goal: float
    target_year: int
    levels: tuple[int, ...]
    goals: pd.DataFrame = field(repr=False)
    actual: pd.DataFrame = field(repr=False)
    rates: pd.DataFrame = field(repr=False)
    annual: pd.DataFrame = field(repr=False)
    rebuilt: Rebuilt | None = field(repr=False)
    draws: Draws | None = field(repr=False)

    def verdict(self) -> str:
        """Verdict on the supporting-industry goal: not knowable while no growth of it is published."""
        there = self.actual[self.actual["period"] == str(self.target_year)]
        if there.empty:
            return "not_knowable"
        row = there.iloc[0]
        return targets.verdict(
            float(row["value"]),
            row["qualifier"],
            as_target(self.goals, GROWTH, self.place, self.goal, self.target_year),
        )

    def published_growth(self) -> float | None:
        """Published growth of the sector in the year asked about, percent; ``None`` where the year is not complete."""
        there = self.annual[self.annual["period"] == str(self.target_year)]
        return float(there["value"].iloc[0]) if len(there) else None

    def estimated_growth(self) -> pd.Series | None:
        """Our estimate of the sector's growth in the year: point and intervals, percent."""
        if self.draws is None:
            return None
        try:
            values = self.draws.annual_growth(self.target_year)
        except UndefinedError:
            return None
        tails = [(level, (1 - level / 100) / 2) for level in self.levels]
        bounds = {
            f"{end}_{level}": np.quantile(values, q if end == "lower" else 1 - q)
            for level, q in tails
            for end in ("lower", "upper")
        }
        return pd.Series({"point": float(np.median(values)), **bounds})

    def required(self, goal: float | None = None) -> float | None:
        """Growth on the year the remaining months need for the sector's year to end at the goal, percent."""
        if self.rebuilt is None:
            return None
        try:
            return growth.required_rest_of_year(
                self.rebuilt.level, self.target_year, self.goal if goal is None else goal
            )
        except UndefinedError:
            return None

    def months_left(self) -> int:
        """Number of months of the year asked about that are not known."""
        if self.rebuilt is None:
            return 12
        return 12 - int((self.rebuilt.level.index.year == self.target_year).sum())

    @property
    def sector_name(self) -> str:
        """The sector's name within a sentence."""
        name = obs.label("sector", self.sector, self.language)
        return name[0].lower() + name[1:]

    def sentence(self) -> str:
        """The answer in words."""
        return " ".join(part for part in (self._goal_part(), self._sector_part(), self._required_part()) if part)

    def answer(self) -> Exhibit:
        """The answer in a few sentences."""
        return self.exhibit("answer", self.say("Trả lời", "Answer"), self.sentence(), kinds=self.kinds)

    @property
    def kinds(self) -> tuple[str, ...]:
        """What the answer rests on."""
        return ("published",) if self.rebuilt is None else ("published", "estimate")

    def _goal_part(self) -> str:
        year, goal = self.target_year, f"{plain(self.goal, self.language)}%"
        there = self.actual[self.actual["period"] == str(year)]
        if len(there):
            value = change(float(there["value"].iloc[0]), 1, self.language)
            return self.say(
                f"Sản xuất công nghiệp hỗ trợ của {self.place_name} năm {year} {value}; mục tiêu {goal}: {verdict(self.verdict(), 'vi')}.",
                f"Supporting industry of {self.place_name} was {value} in {year}; the goal of {goal}: {verdict(self.verdict(), 'en')}.",
            )
        return self.say(
            f"{self.place_name} chưa công bố tăng trưởng của công nghiệp hỗ trợ, nên về mục tiêu {goal} năm {year} thì {verdict('not_knowable', 'vi')}.",
            f"{self.place_name} has published no growth of supporting industry, so the goal of {goal} for {year} is {verdict('not_knowable', 'en')}.",
        )

    def _sector_part(self) -> str:
        year, words = self.target_year, self.sector_name
        published, estimate = self.published_growth(), self.estimated_growth()
        if published is not None:
            grew = change(published, 1, self.language)
            return self.say(
                f"IIP {words}, rộng hơn công nghiệp hỗ trợ, năm {year} {grew} (đã công bố).",
                f"The index of {words}, which is wider than supporting industry, was {grew} in {year} (published).",
            )
        if estimate is None:
            return self.say(
                f"Số liệu IIP {words} theo tháng của {self.place_name} quá ít để ước tính năm {year}.",
                f"Too few monthly figures of {words} are published for {self.place_name} to estimate {year}.",
            )
        widest = max(self.levels)
        low, high = (number(estimate[f"{end}_{widest}"], 1, self.language) for end in ("lower", "upper"))
        grew = change(estimate["point"], 1, self.language)
        known = industry.newest(self.rates, "ytd", year=year)
        vi = en = ""
        if known is not None:
            ytd, span = (
                change(float(known["value"]), 1, self.language),
                period(f"{year}-01..{known['period']}", self.language),
            )
            vi, en = f" {span} {ytd} (đã công bố);", f" was {ytd} in the {span} (published) and"
        return self.say(
            f"IIP {words}, rộng hơn công nghiệp hỗ trợ,{vi} cả năm {year} theo ước tính của chúng tôi {grew} "
            f"(khoảng dự báo {widest}%, chưa hiệu chuẩn: {low} đến {high}%).",
            f"The index of {words}, which is wider than supporting industry,{en} by our estimate is {grew} in the whole of {year} "
            f"({widest}% prediction interval, not calibrated: {low} to {high}%).",
        )

    def _required_part(self) -> str:
        need, left = self.required(), self.months_left()
        if need is None or left == 12 or self.published_growth() is not None:
            return ""
        goal, grow = plain(self.goal, self.language), change(need, 1, self.language)
        months_vi, months_en = count(left, "tháng", "month", "vi"), count(left, "tháng", "month", "en")
        return self.say(
            f"Để cả ngành {self.sector_name} đạt {goal}% trong năm, {months_vi} còn lại phải {grow} so với cùng kỳ.",
            f"For {self.sector_name} itself to end the year at {goal}%, the remaining {months_en} would have to be {grow} on the same "
            f"{'month' if left == 1 else 'months'} a year before.",
        )

    def trace_rows(self) -> dict[str, tuple[str, ...]]:
        """The rows behind the published numbers."""
        known = industry.newest(self.rates, "ytd", year=self.target_year)
        there = self.annual[self.annual["period"] == str(self.target_year)]
        return {
            "year_to_date": () if known is None else (known["row"],),
            "published_growth": tuple(there["row"]),
        }

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote."""
        estimate = self.estimated_growth()
        known = industry.newest(self.rates, "ytd", year=self.target_year)
        return self.make_headline(
            "output_growth",
            self.sentence(),
            {
                "goal": self.goal,
                "target_year": self.target_year,
                "last_goal_year": str(self.goals["period"].max()),
                "verdict": self.verdict(),
                "sector": self.sector,
                "published_growth": self.published_growth(),
                "year_to_date": None if known is None else float(known["value"]),
                "required_rest": self.required(),
                **({} if estimate is None else {"estimate": estimate["point"], **estimate.drop("point").to_dict()}),
            },
            kinds=self.kinds,
        )
