"""The numbers of the scenarios question and the answer in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Card, Headline
from chnt_analysis.questions.base import Question
from chnt_analysis.questions.goals import goal_card, level_name
from chnt_analysis.questions.scenarios.panel import SHARE, panel
from chnt_analysis.questions.scenarios.words import assumption, valued
from chnt_analysis.scenarios import Scenario, StartingShare
from chnt_analysis.scenarios.compare import Comparison, compare
from chnt_analysis.scenarios.decompose import Decomposition, decompose
from chnt_analysis.scenarios.sensitivity import START, sensitivity, smallest_change
from chnt_analysis.scenarios.typed import Span
from chnt_analysis.wording import number, percent, plain, points

BASELINE = "baseline"
CONTRASTED = (BASELINE, "export_boom", "plan")  # a differential, a correlated one, and a growth of its own
FIXED = tuple(
    float(m) for m in range(0, 16, 2)
)  # growth of manufacturing given in the conditional paths, percent a year


@dataclass(frozen=True)
class ScenarioNumbers(Question):
    """The figures of the question and what is reckoned from them."""

    goal: float
    target_year: int
    base_year: int
    levels: tuple[int, ...]
    draws: int
    seed: int
    goals: pd.DataFrame = field(repr=False)
    annual: pd.DataFrame = field(repr=False)
    start: Span = field(repr=False)
    assumption: StartingShare | None = field(repr=False)
    scenarios: dict[str, Scenario] = field(repr=False)
    chosen: str
    comparison: Comparison = field(repr=False)

    @property
    def goal_label(self) -> str:
        """The label of the level asked about in a chart: a goal only where a plan states it for the year."""
        name = level_name(self.goals, SHARE, self.goal, self.target_year, self.language)
        return f"{name} {plain(self.goal, self.language)}%"

    @property
    def start_is_assumed(self) -> bool:
        """Whether the starting share is an assumption, for want of a published one."""
        return self.assumption is not None

    @property
    def kinds(self) -> tuple[str, ...]:
        """What the answer rests on."""
        return ("published", "assumption")

    @cached_property
    def starts(self) -> dict[str, float]:
        """Starting share of each scenario, percent: its own where its file states one and none is published."""
        own = {n: s.starting_share for n, s in self.scenarios.items()}
        return {n: self.start.central if o is None or not self.start_is_assumed else o.central for n, o in own.items()}

    def ends(self) -> pd.Series:
        """Median share of each scenario in the target year, percent."""
        return pd.Series({n: float(np.median(self.starts[n] * r[-1])) for n, r in self.comparison.ratio.items()})

    def differences(self) -> pd.DataFrame:
        """Points between each scenario's share and the baseline's in the target year, path by path."""
        return self.comparison.differences(BASELINE, self.starts, self.levels)

    @cached_property
    def drivers(self) -> dict[str, Decomposition]:
        """What each assumption adds to the difference from the baseline, points of the median share, by scenario."""
        base = self.scenarios[BASELINE]
        return {
            name: decompose(
                base,
                scenario,
                start=(self.starts[BASELINE], self.starts[name]),
                start_year=self.base_year,
                end_year=self.target_year,
                draws=self.draws,
                seed=self.seed,
            )
            for name, scenario in self.scenarios.items()
            if name != BASELINE
        }

    @cached_property
    def moved(self) -> pd.DataFrame:
        """What each assumption of the chosen scenario does to the share, and its break-even value."""
        own = self.scenarios[self.chosen].starting_share
        start = self.start if own is None or not self.start_is_assumed else own
        return sensitivity(
            self.scenarios[self.chosen],
            start=start,
            start_year=self.base_year,
            end_year=self.target_year,
            goal=self.goal,
        )

    def smallest(self) -> pd.Series | None:
        """The assumption of the chosen scenario whose change alone ends at the goal with the least of its range; the start left out."""
        return smallest_change(self.moved, without=(START,))

    def conditional(self) -> pd.DataFrame:
        """Share in the target year given growth of manufacturing, percent: bands of the chosen scenario by given growth."""
        rows = []
        for growth in FIXED:
            years = dict.fromkeys(range(self.base_year + 1, self.target_year + 1), growth)
            found = compare(
                [s for n, s in self.scenarios.items() if n in (self.chosen, *CONTRASTED)],
                start_year=self.base_year,
                end_year=self.target_year,
                draws=self.draws,
                seed=self.seed,
                given=years,
            )
            for name, ratio in found.ratio.items():
                rows.append(
                    {
                        "manufacturing": growth,
                        "scenario": name,
                        "value": float(np.median(self.starts[name] * ratio[-1])),
                    }
                )
        return pd.DataFrame(rows)

    def panel(self) -> pd.DataFrame:
        """Every place, goal and scenario in one frame."""
        from chnt_analysis.scenarios import load, names

        as_stated = [load(n) if n in names() else s for n, s in self.scenarios.items()]
        return panel(as_stated, as_of=self.as_of, target_year=self.target_year, draws=self.draws, seed=self.seed)

    def title_of(self, name: str) -> str:
        """A scenario's title."""
        return self.scenarios[name].title[self.language]

    def name_of(self, item: str) -> str:
        """An assumption's name."""
        return assumption(item, self.scenarios.values(), self.language)

    def _used_rows(self) -> pd.DataFrame:
        """What the paths rest on: the goal, the start where it is published, published years after it."""
        start = self.rows[self.rows["indicator"] == SHARE]
        later = self.annual[self.annual["period"].astype(int) > self.base_year]
        return pd.concat([self.goal_rows, start.iloc[:0] if self.start_is_assumed else start, later], ignore_index=True)

    # -- the answer

    def sentence(self) -> str:
        """The answer in words, without a probability where the present share was never published."""
        parts = (self._unknown(), self._spread(), self._driver(), self._takes())
        return " ".join(part for part in parts if part)

    def _unknown(self) -> str:
        if not self.start_is_assumed:
            return ""
        return self.say(
            f"{self.place_name} chưa công bố tỷ trọng thực hiện nên không nêu xác suất.",
            f"{self.place_name} has published no actual share, so no probability is stated.",
        )

    def _spread(self) -> str:
        ends, lang = self.ends(), self.language
        low, high = str(ends.idxmin()), str(ends.idxmax())
        reaching = int((ends >= self.goal).sum())
        start, goal = percent(self.start.central, 1, lang), f"{plain(self.goal, lang)}%"
        a, b = percent(float(ends[low]), 1, lang), percent(float(ends[high]), 1, lang)
        known = self.say("giả định", "assumed") if self.start_is_assumed else self.say("đã công bố", "published")
        return self.say(
            f"Từ tỷ trọng {known} {start} năm {self.base_year}, trung vị năm {self.target_year} đi từ {a} («{self.title_of(low)}») đến {b} "
            f"(«{self.title_of(high)}»); trung vị của {reaching} trong {len(ends)} kịch bản đạt {goal}.",
            f"From the {known} share of {start} in {self.base_year}, the median of {self.target_year} runs from {a} (“{self.title_of(low)}”) to {b} "
            f"(“{self.title_of(high)}”); in {reaching} of {len(ends)} scenarios it reaches {goal}.",
        )

    def _driver(self) -> str:
        widest = max(self.drivers, key=lambda n: abs(self.drivers[n].other - self.drivers[n].baseline))
        found = self.drivers[widest]
        gap, most = found.other - found.baseline, str(found.parts.abs().idxmax())
        if abs(gap) < 1e-12:
            return ""
        words, part = points(abs(gap), 1, self.language), points(abs(float(found.parts[most])), 1, self.language)
        side = self.say("cao hơn" if gap > 0 else "thấp hơn", "above" if gap > 0 else "below")
        return self.say(
            f"«{self.title_of(widest)}» {side} kịch bản cơ sở {words}, chủ yếu do {self.name_of(most)} ({part}).",
            f"“{self.title_of(widest)}” lies {words} {side} the baseline, mostly by the {self.name_of(most)} ({part}).",
        )

    def _takes(self) -> str:
        row, lang = self.smallest(), self.language
        title, goal = self.title_of(self.chosen), f"{plain(self.goal, lang)}%"
        if row is None:
            return self.say(
                f"Trong kịch bản «{title}», không giả định nào đổi một mình mà đạt đúng {goal}.",
                f"In the scenario “{title}” no single assumption, changed alone, ends at {goal}.",
            )
        now, then = plain(float(row["central"]), lang), valued(float(row["break_even"]), row["unit"], lang)
        ranges = number(abs(float(row["ranges"])), 2, lang)
        name = self.name_of(row["item"])
        if float(row["share"]) >= self.goal:
            falls = float(row["break_even"]) < float(row["central"])
            bound = self.say(
                "không xuống dưới" if falls else "không vượt quá", "does not fall below" if falls else "does not pass"
            )
            return self.say(
                f"Kịch bản «{title}» giữ được {goal} nếu {name} {bound} {then} (giả định: {now}; cách {ranges} lần bề rộng của khoảng giả định).",
                f"The scenario “{title}” holds {goal} if the {name} {bound} {then} (assumed: {now}; {ranges} of the width of its range away).",
            )
        return self.say(
            f"Để kịch bản «{title}» đạt {goal}, thay đổi đơn lẻ nhỏ nhất là {name}: {then} thay vì {now} (bằng {ranges} lần bề rộng của khoảng giả định).",
            f"For the scenario “{title}” to reach {goal} the smallest single change is the {name}: {then} instead of {now} "
            f"({ranges} of the width of its range).",
        )

    def cards(self) -> tuple[Card, ...]:
        """The few figures that stand large: goal, lowest and highest median, how many scenarios reach it."""
        ends, lang = self.ends(), self.language
        low, high = str(ends.idxmin()), str(ends.idxmax())
        reaching = int((ends >= self.goal).sum())
        return (
            goal_card(self.goals, SHARE, self.goal, self.target_year, lang),
            *(
                Card(
                    label,
                    percent(float(ends[name]), 1, lang),
                    "assumption",
                    f"{self.target_year}; {self.title_of(name)}",
                )
                for name, label in (
                    (low, self.say("Trung vị thấp nhất", "Lowest median")),
                    (high, self.say("Trung vị cao nhất", "Highest median")),
                )
            ),
            Card(
                self.say("Kịch bản có trung vị đạt mục tiêu", "Scenarios whose median reaches it"),
                self.say(f"{reaching} trong {len(ends)}", f"{reaching} of {len(ends)}"),
                "assumption",
                self.say("đếm kịch bản, không phải xác suất", "a count of scenarios, not a probability"),
            ),
        )

    def assumption_files(self) -> tuple[str, ...]:
        """The shipped scenario files compared, and the start where it is assumed."""
        shipped = (f"scenarios/{name}.yml" for name in self.scenarios)
        there = tuple(name for name in shipped if (obs.DATA / name).is_file())
        return (*there, "assumptions/starting_share.yml") if self.start_is_assumed else there

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote."""
        ends, row = self.ends(), self.smallest()
        return self.make_headline(
            "scenarios",
            self.sentence(),
            {
                "goal": self.goal,
                "target_year": self.target_year,
                "start": self.start.central,
                "start_kind": "assumption" if self.start_is_assumed else "published",
                "scenario": self.chosen,
                **{f"median_{name}": float(value) for name, value in ends.items()},
                "reaching": int((ends >= self.goal).sum()),
                "break_even_start": float(self.comparison.break_even(self.goal)[self.chosen]),
                "smallest_change": None if row is None else str(row["item"]),
                "smallest_change_value": None if row is None else float(row["break_even"]),
                "smallest_change_ranges": None if row is None else float(row["ranges"]),
            },
            kinds=self.kinds,
            more_warnings=self.elsewhere(),
            cards=self.cards(),
        )

    def elsewhere(self) -> tuple[str, ...]:
        """A warning where the scenarios were written for another place."""
        others = sorted({s.place for s in self.scenarios.values()} - {self.place})
        if not others:
            return ()
        names = ", ".join(obs.label("place", other, self.language) for other in others)
        return (
            self.say(
                f"Có kịch bản được viết cho {names}; giả định của chúng được áp dụng cho {self.place_name}.",
                f"Some scenarios were written for {names}; their assumptions are applied to {self.place_name}.",
            ),
        )
