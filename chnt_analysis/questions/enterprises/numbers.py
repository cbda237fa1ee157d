"""The numbers of the enterprise question and the answer in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from chnt_analysis import growth, shares, targets
from chnt_analysis.assessment import few
from chnt_analysis.errors import DataError, UndefinedError
from chnt_analysis.exhibits import Card, Headline
from chnt_analysis.questions.base import Question
from chnt_analysis.questions.goals import as_target, other_definition, same_definition, stated
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.wording import change, number, percent, span, verdict

TOTAL = "cnht_enterprises"
STANDARD = "cnht_enterprises_international_standard"
STANDARD_SHARE = "cnht_enterprises_international_standard_share"
COUNTS = (TOTAL, STANDARD, STANDARD_SHARE)
RECENT_YEARS = 2  # the published totals are too rough for growth over less


@dataclass(frozen=True)
class EnterpriseNumbers(Question):
    """The figures of the question and what is reckoned from them."""

    target_year: int
    goals: pd.DataFrame = field(repr=False)
    results: pd.DataFrame = field(repr=False)
    every: pd.DataFrame = field(repr=False)

    def goal(self, indicator: str = TOTAL) -> targets.Target | None:
        """Return the plan's goal for the year asked about; ``None`` where it names none for this indicator."""
        mine = self.goals[(self.goals["indicator"] == indicator) & (self.goals["period"] == str(self.target_year))]
        return (
            None
            if mine.empty
            else as_target(self.goals, indicator, self.place, float(mine["low"].iloc[0]), self.target_year)
        )

    def goal_row(self) -> pd.Series | None:
        """The plan's goal for the total in the year asked about, with its definition; ``None`` without one."""
        mine = self.goals[(self.goals["indicator"] == TOTAL) & (self.goals["period"] == str(self.target_year))]
        return None if mine.empty else mine.iloc[0]

    @property
    def comparable(self) -> bool:
        """Whether the goal and the newest total count the same enterprises."""
        goal, latest = self.goal_row(), self.latest()
        return goal is not None and latest is not None and same_definition(goal, latest)

    def latest(self, indicator: str = TOTAL) -> pd.Series | None:
        """Return the newest published result before the deadline, as chosen; ``None`` without one."""
        mine = self.results[
            (self.results["indicator"] == indicator) & (self.results["period"].astype(int) <= self.target_year)
        ]
        return None if mine.empty else mine.iloc[-1]

    def required(self) -> tuple[float, float] | None:
        """Growth the total needs, percent a year: by the easiest and by the hardest reading of the words of goal and latest figure."""
        goal, latest = self.goal(), self.latest()
        if goal is None or latest is None or not self.comparable or int(latest["period"]) >= self.target_year:
            return None
        low, high = targets.reading(float(latest["value"]), latest["qualifier"])
        years = self.target_year - int(latest["period"])
        least = targets.reading(goal.value, "about")[0] if goal.qualifier == "about" else goal.value
        return targets.required_growth(high, least, years), targets.required_growth(low, goal.value, years)

    def observed(self) -> dict[int, float]:
        """Growth up to the latest published total, percent a year, by first year: the earliest, and one two years or more before."""
        mine = self.results[
            (self.results["indicator"] == TOTAL) & (self.results["period"].astype(int) <= self.target_year)
        ]
        if len(mine) < 2:
            return {}
        last, years = mine.iloc[-1], mine["period"].astype(int)
        recent = years[years <= int(last["period"]) - RECENT_YEARS]
        firsts = dict.fromkeys([int(years.iloc[0]), *([int(recent.iloc[-1])] if len(recent) else [])])
        value = mine.set_index(years)["value"].astype(float)
        return {first: growth.cagr(value[first], value.iloc[-1], int(last["period"]) - first) for first in firsts}

    def progress(self) -> dict[int, tuple[float, targets.Progress]]:
        """Pace (percent of the required growth, from the figures as printed) and progress class, by first year of the observed growth.

        Empty once the deadline has passed: a verdict, or that there is none, then takes their place.
        """
        goal, latest = self.goal(), self.latest()
        if goal is None or latest is None or self.required() is None or self.past(str(self.target_year)):
            return {}
        try:
            needed = targets.required_growth(
                float(latest["value"]), goal.value, self.target_year - int(latest["period"])
            )
            return {
                year: (targets.pace(g, needed), targets.progress_class(g, needed))
                for year, g in self.observed().items()
            }
        except UndefinedError:
            return {}

    @cached_property
    def model(self) -> few.Model | None:
        """The growth model of the few published totals up to the deadline; ``None`` with fewer than three years or after the deadline."""
        mine = self.every[(self.every["indicator"] == TOTAL) & (self.every["definition"] == "")]
        figures = [few.Figure(int(r.period), float(r.value), r.qualifier) for r in mine.itertuples()]
        if not figures or self.past(str(self.target_year)):
            return None
        try:
            return few.fit([f for f in figures if f.year <= self.target_year], self.target_year)
        except DataError:
            return None

    def model_interval(self) -> tuple[float, float] | None:
        """The model's 80 % interval of the total at the deadline; model-based, not calibrated."""
        if self.model is None:
            return None
        row = self.model.interval((80,)).iloc[-1]
        return float(row["lower_80"]), float(row["upper_80"])

    def assumption_files(self) -> tuple[str, ...]:
        """What is believed of the total's growth before its figures are read."""
        return ("assumptions/growth_prior.yml",)

    def trace_rows(self) -> dict[str, tuple[str, ...]]:
        """The rows behind each headline number."""
        goal, latest, standard = self.goal(), self.latest(), self.latest(STANDARD)
        aim = () if goal is None else tuple(goal.rows)
        newest = () if latest is None else (latest["row"],)
        totals = self.results[self.results["indicator"] == TOTAL]
        first = next(iter(self.observed()), None)
        start = () if first is None else tuple(totals.loc[totals["period"] == str(first), "row"])
        return {
            "goal": aim,
            "latest": newest,
            "required_low": (*aim, *newest),
            "required_high": (*aim, *newest),
            "observed": (*start, *newest),
            "pace": (*aim, *start, *newest),
            "progress_class": (*aim, *start, *newest),
            "at_standard": () if standard is None else (standard["row"],),
        }

    def standard_share(self) -> pd.Series:
        """Enterprises at international standard as a share of all, percent, by year with both figures."""
        both = {code: self.results[self.results["indicator"] == code] for code in (STANDARD, TOTAL)}
        years = sorted(set(both[STANDARD]["period"]) & set(both[TOTAL]["period"]))
        index = pd.PeriodIndex(years, freq="Y", name="period")
        part, whole = (
            both[code].set_index("period")["value"].reindex(years).set_axis(index) for code in (STANDARD, TOTAL)
        )
        return shares.share(part, whole) if years else pd.Series(dtype=float, index=index)

    def verdict_on(self, row) -> str:
        """Verdict on one goal from the published result of its year; not knowable without one."""
        there = self.results[(self.results["indicator"] == row.indicator) & (self.results["period"] == row.period)]
        if there.empty or there["definition"].iloc[0] != row.definition:
            return "not_knowable"
        goal = as_target(self.goals, row.indicator, self.place, row.low, int(row.period))
        return targets.verdict(float(there["value"].iloc[0]), there["qualifier"].iloc[0], goal)

    def past(self, period: str) -> bool:
        """Whether a deadline lies before ``as_of``."""
        return pd.Timestamp(int(period), 12, 31) < self.as_of

    def sentence(self) -> str:
        """The answer in words."""
        return " ".join(part for part in (self._where(), self._needed(), self._modelled(), self._standard()) if part)

    def _where(self) -> str:
        goal, latest = self.goal(), self.latest()
        year = self.target_year
        if latest is None:
            return self.say(
                f"{self.place_name} chưa công bố số doanh nghiệp công nghiệp hỗ trợ nào đến năm {year}.",
                f"{self.place_name} has published no number of supporting-industry enterprises up to {year}.",
            )
        words = stated(latest, self.language)
        if goal is None:
            return self.say(
                f"{self.place_name} có {words} doanh nghiệp (năm {latest['period']}).",
                f"{self.place_name} had {words} enterprises in {latest['period']}.",
            )
        aim = stated(goal, self.language)
        if not self.comparable and not self.past(str(year)):
            return self._not_compared(words, aim)
        if self.past(str(year)):
            code = (
                targets.verdict(float(latest["value"]), latest["qualifier"], goal)
                if latest["period"] == str(year) and self.comparable
                else "not_knowable"
            )
            return self.say(
                f"Mục tiêu {aim} doanh nghiệp năm {year}: {verdict(code, 'vi')}; số mới nhất đến năm đó là {words} (năm {latest['period']}).",
                f"The goal of {aim} enterprises for {year}: {verdict(code, 'en')}; the newest figure by then is {words} ({latest['period']}).",
            )
        gap = number(targets.distance(float(latest["value"]), goal.value), 0, self.language)
        return self.say(
            f"{self.place_name} có {words} doanh nghiệp công nghiệp hỗ trợ (năm {latest['period']}), còn thiếu {gap} so với mục tiêu {aim} của năm {year}.",
            f"{self.place_name} had {words} supporting-industry enterprises in {latest['period']}, {gap} short of the goal of {aim} for {year}.",
        )

    def _not_compared(self, words: str, aim: str) -> str:
        latest, goal = self.latest(), self.goal_row()
        if latest is None or goal is None:
            return ""
        told = self.say(
            f"{self.place_name} có {words} doanh nghiệp công nghiệp hỗ trợ (năm {latest['period']}); mục tiêu năm {self.target_year} là {aim}.",
            f"{self.place_name} had {words} supporting-industry enterprises in {latest['period']}; the goal for {self.target_year} is {aim}.",
        )
        return f"{told} {other_definition(goal, self.language)}"

    def _needed(self) -> str:
        span, progress = self.required(), self.progress()
        if span is None or self.past(str(self.target_year)):
            return ""
        low, high = (percent(x, 1, self.language) for x in span)
        need = low if low == high else self.say(f"{low} đến {high}", f"{low} to {high}")
        text = self.say(f"Cần tăng {need} mỗi năm", f"That takes growth of {need} a year")
        so_far = [
            self.say(
                f"từ năm {year} {change(g, 1, 'vi')} mỗi năm ({verdict(progress[year][1], 'vi')})",
                f"since {year} they were {change(g, 1, 'en')} a year ({verdict(progress[year][1], 'en')})",
            )
            for year, g in self.observed().items()
            if year in progress
        ]
        return "; ".join([text, *so_far]) + "."

    def _modelled(self) -> str:
        ends = self.model_interval()
        if ends is None:
            return ""
        low, high = (number(x, 0, self.language) for x in ends)
        return self.say(
            f"Đọc các số ấy đúng như cách nói của chúng, mô hình tăng trưởng cho khoảng 80% từ {low} đến {high} doanh nghiệp vào năm {self.target_year} "
            "(theo mô hình, chưa kiểm chứng, nên không nêu xác suất).",
            f"Reading those figures by their words, a growth model gives an 80% interval of {low} to {high} enterprises in {self.target_year} "
            "(model-based, not calibrated, so no probability is stated).",
        )

    def cards(self) -> tuple[Card, ...]:
        """The few figures that stand large: goal, latest figure, growth needed, at international standard."""
        goal, latest, need, standard = self.goal(), self.latest(), self.required(), self.latest(STANDARD)
        shown = []
        if goal is not None:
            shown.append(Card(self.say("Mục tiêu", "Goal"), stated(goal, self.language), "goal", str(self.target_year)))
        if latest is not None:
            shown.append(
                Card(
                    self.say("Số doanh nghiệp mới nhất", "Newest number of enterprises"),
                    stated(latest, self.language),
                    kind_of(latest),
                    latest["period"],
                )
            )
        if need is not None and not self.past(str(self.target_year)):
            value = span(need[0], need[1], self.language, digits=1, unit="%")
            shown.append(
                Card(
                    self.say("Cần tăng mỗi năm", "Growth needed a year"),
                    value,
                    "estimate",
                    self.say(f"đến năm {self.target_year}", f"to {self.target_year}"),
                )
            )
        if standard is not None:
            label = self.say("Đạt tiêu chuẩn quốc tế", "At international standard")
            shown.append(Card(label, stated(standard, self.language), kind_of(standard), standard["period"]))
        return tuple(shown)

    def _standard(self) -> str:
        latest = self.latest(STANDARD)
        if latest is None:
            return ""
        there, goal = self.standard_share(), self.goal(STANDARD_SHARE)
        words = stated(latest, self.language)
        near = percent(float(there.iloc[-1]), 0, self.language) if len(there) else None
        aim = (
            ""
            if goal is None
            else self.say(
                f"; mục tiêu năm {self.target_year}: {stated(goal, 'vi')}%",
                f"; the goal for {self.target_year} is {stated(goal, 'en')}%",
            )
        )
        share = (
            ""
            if near is None
            else self.say(
                f", chừng {near} tổng số theo phép chia của chúng tôi", f", some {near} of all by our division"
            )
        )
        return self.say(
            f"Số đạt tiêu chuẩn quốc tế: {words}{share}{aim}.", f"At international standard: {words}{share}{aim}."
        )

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote."""
        goal, latest, span = self.goal(), self.latest(), self.required()
        standard, observed, progress = self.latest(STANDARD), self.observed(), self.progress()
        first = next(iter(observed), None)
        return self.make_headline(
            "enterprises",
            self.sentence(),
            {
                "goal": None if goal is None else goal.value,
                "target_year": self.target_year,
                "last_goal_year": str(self.goals["period"].max()),
                "latest": None if latest is None else float(latest["value"]),
                "latest_period": None if latest is None else latest["period"],
                "required_low": None if span is None else span[0],
                "required_high": None if span is None else span[1],
                "observed": None if first is None else observed[first],
                "pace": progress[first][0] if first in progress else None,
                "progress_class": progress[first][1] if first in progress else None,
                **dict(zip(("model_low", "model_high"), self.model_interval() or (None, None), strict=True)),
                "at_standard": None if standard is None else float(standard["value"]),
            },
            kinds=("published", "estimate") if self.model is None else ("published", "estimate", "assumption"),
            cards=self.cards(),
        )
