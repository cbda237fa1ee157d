"""The numbers of the goals side by side and the answer in words."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import targets
from chnt_analysis.exhibits import Card, Headline
from chnt_analysis.questions.base import Question
from chnt_analysis.questions.goals import goal_card, stated
from chnt_analysis.wording import count, listing, number, percent, plain, span

SHARE, GROWTH = "cnht_output_share", "cnht_output_growth"
STARTS = tuple(float(s) for s in range(8, 19))  # starting share, percent
PACES = (2.0, 4.0, 6.0, 8.0, 10.0)  # growth of manufacturing, percent a year


@dataclass(frozen=True)
class GoalNumbers(Question):
    """The figures of the question and what is reckoned from them."""

    goal: float
    target_year: int
    base_year: int
    goals: pd.DataFrame = field(repr=False)
    annual: pd.DataFrame = field(repr=False)

    # -- the numbers

    def reckoner(self) -> pd.DataFrame:
        """Growth supporting industry needs, percent a year, by starting share and manufacturing growth."""
        years = self.target_year - self.base_year
        return pd.DataFrame(
            [
                {"start": s, "manufacturing": m, "value": targets.required_share_growth(s, self.goal, years, m)}
                for m in PACES
                for s in STARTS
            ]
        )

    def growth_goal(self) -> float | None:
        """The newest stated goal for the growth of supporting industry, its lower end, percent."""
        mine = self.goals[self.goals["indicator"] == GROWTH]
        return None if mine.empty else float(mine.sort_values("period")["low"].iloc[-1])

    def mean_growth(self) -> float | None:
        """Mean of the published annual growth of manufacturing, percent; ``None`` where none is published."""
        return None if self.annual.empty else float(self.annual["value"].mean())

    def consistent_start(self) -> float | None:
        """Starting share from which the growth goal, beside manufacturing's mean growth, ends exactly at the share goal, percent."""
        g, m = self.growth_goal(), self.mean_growth()
        if g is None or m is None or self.target_year <= self.base_year:
            return None
        years = self.target_year - self.base_year
        return self.goal / (targets.share_after(1.0, np.full(years, g), np.full(years, m)))

    def consistent_range(self) -> tuple[float, float] | None:
        """The same start over manufacturing's published years: at its slowest and at its fastest, percent."""
        g = self.growth_goal()
        if g is None or self.annual.empty or self.target_year <= self.base_year:
            return None
        years = self.target_year - self.base_year
        slow, fast = (
            self.goal / targets.share_after(1.0, np.full(years, g), np.full(years, m))
            for m in (float(self.annual["value"].min()), float(self.annual["value"].max()))
        )
        return slow, fast

    def moves(self) -> pd.DataFrame:
        """Each indicator's goals in order of their deadlines, the first and the last named."""
        rows = []
        for (indicator, sector), mine in self.goals.groupby(["indicator", "sector"], sort=False):
            ordered = mine.sort_values("period")
            rows.append(
                {
                    "indicator": indicator,
                    "sector": sector,
                    "goals": [f"{stated(r, self.language)} ({r.period})" for r in ordered.itertuples()],
                    "first": ordered["period"].iloc[0],
                    "last": ordered["period"].iloc[-1],
                }
            )
        return pd.DataFrame(rows)

    def share_named(self) -> bool:
        """Whether the place states a goal for the output share: without it the reckoner has no question."""
        return (self.goals["indicator"] == SHARE).any()

    # -- the answer

    def sentence(self) -> str:
        """The answer in words."""
        return " ".join(part for part in (self._stated(), self._last_named(), self._fit()) if part)

    @property
    def kinds(self) -> tuple[str, ...]:
        """What the answer rests on."""
        return ("published", "assumption") if self.share_named() else ("published",)

    def _stated(self) -> str:
        total, about = len(self.goals), self.goals.groupby(["indicator", "sector"]).ngroups
        first, last = self.goals["period"].str[:4].min(), self.goals["period"].str[-4:].max()
        return self.say(
            f"{self.place_name} nêu {total} mục tiêu cho {about} chỉ tiêu, từ năm {first} đến năm {last}.",
            f"{self.place_name} states {count(total, '', 'goal', 'en')} for {count(about, '', 'indicator', 'en')}, from {first} to {last}.",
        )

    def _last_named(self) -> str:
        main = self.goals[self.goals["indicator"].isin([SHARE, GROWTH, "cnht_enterprises"])]
        if main.empty:
            return ""
        last = main.groupby("indicator")["period"].max()
        items = [f"{self._short(str(code))} ({year})" for code, year in last.sort_values().items()]
        return self.say(
            f"Năm cuối cùng có mục tiêu: {listing(items, 'vi')}.", f"The last year with a goal: {listing(items, 'en')}."
        )

    def _fit(self) -> str:
        start, g, m = self.consistent_start(), self.growth_goal(), self.mean_growth()
        span = self.consistent_range()
        if not self.share_named() or start is None or g is None or m is None or span is None:
            return ""
        goal = f"{plain(self.goal, self.language)}%"
        a, b, s = percent(g, 0, self.language), percent(m, 1, self.language), percent(start, 1, self.language)
        low, high = (percent(v, 1, self.language) for v in span)
        return self.say(
            f"Nếu công nghiệp hỗ trợ tăng {a} và chế biến, chế tạo tăng {b} mỗi năm (bình quân đã công bố), tỷ trọng đạt {goal} vào năm {self.target_year} "
            f"khi năm {self.base_year} đã là {s}; với năm chậm nhất và nhanh nhất đã công bố của chế biến, chế tạo, ngưỡng ấy là {low} và {high}.",
            f"With supporting industry growing {a} and manufacturing {b} a year (its published mean), the share is {goal} in {self.target_year} if it was "
            f"{s} in {self.base_year}; at manufacturing's slowest and fastest published year that start is {low} and {high}.",
        )

    def _short(self, indicator: str) -> str:
        return {
            SHARE: self.say("tỷ trọng", "share of output"),
            GROWTH: self.say("tăng trưởng", "growth"),
            "cnht_enterprises": self.say("số doanh nghiệp", "number of enterprises"),
        }[indicator]

    def _name(self, indicator: str, sector: str) -> str:
        name = obs.label("indicator", indicator, self.language)
        return name if sector == "supporting_industry" else f"{name}: {obs.label('sector', sector, self.language)}"

    def cards(self) -> tuple[Card, ...]:
        """The few figures that stand large: how many goals, the goals of share and growth, the start that makes both fit."""
        first, last = self.goals["period"].str[:4].min(), self.goals["period"].str[-4:].max()
        label = self.say("Mục tiêu đã công bố", "Published goals")
        shown = [Card(label, number(len(self.goals), 0, self.language), "goal", f"{first}–{last}")]
        if self.share_named():
            shown.append(goal_card(self.goals, SHARE, self.goal, self.target_year, self.language))
        growth = self.goals[self.goals["indicator"] == GROWTH].sort_values("period")
        if len(growth):
            row = growth.iloc[-1]
            label = self.say("Mục tiêu tăng trưởng", "Goal for growth")
            note = self.say(f"công nghiệp hỗ trợ, {row['period']}", f"supporting industry, {row['period']}")
            shown.append(Card(label, f"{stated(row, self.language)}%", "goal", note))
        start, ends = self.consistent_start(), self.consistent_range()
        if self.share_named() and start is not None and ends is not None:
            label = self.say("Điểm xuất phát để hai mục tiêu khớp", "Start from which both goals fit")
            interval = span(*ends, self.language, digits=1, unit="%")
            note = self.say(
                f"tỷ trọng năm {self.base_year}; theo các năm của chế biến, chế tạo: {interval}",
                f"share of {self.base_year}; over manufacturing's years: {interval}",
            )
            shown.append(Card(label, percent(start, 1, self.language), "assumption", note))
        return tuple(shown)

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote."""
        share, span = self.goals[self.goals["indicator"] == SHARE], self.consistent_range()
        return self.make_headline(
            "goals_together",
            self.sentence(),
            {
                "goals": len(self.goals),
                "indicators": self.goals["indicator"].nunique(),
                "goal": self.goal if self.share_named() else None,
                "target_year": self.target_year,
                "last_goal_year": self.goals["period"].str[-4:].max(),
                "last_share_goal": None if share.empty else share["period"].max(),
                "growth_goal": self.growth_goal(),
                "manufacturing_mean": self.mean_growth(),
                "consistent_start": self.consistent_start() if self.share_named() else None,
                "consistent_low": span[0] if span is not None and self.share_named() else None,
                "consistent_high": span[1] if span is not None and self.share_named() else None,
            },
            kinds=self.kinds,
            cards=self.cards(),
        )
