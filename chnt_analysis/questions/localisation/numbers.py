"""The numbers of the question about localisation and the answer in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.assessment import Assessment, few
from chnt_analysis.assessment.judge import model_of
from chnt_analysis.assessment.words import aim, value_words
from chnt_analysis.exhibits import Card, Headline
from chnt_analysis.goals import Result, chosen_results
from chnt_analysis.questions.base import Question
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.wording import count, listing, percent, plain, qualified, span, verdict

LOCAL, MET = "localisation_rate", "domestic_demand_met"
BOUGHT = "local_procurement_rate_japanese_firms"
RATES = (LOCAL, MET, BOUGHT, f"{BOUGHT}_from_vietnamese_suppliers")
FEW = 3  # goals whose industries are named in a sentence
VERDICTS = ("reached", "not_reached", "not_knowable")


@dataclass(frozen=True)
class Rate:
    """A rate of one industry: its published years and, from three of them on, the model of few figures to the deadline."""

    indicator: str
    sector: str
    known: tuple[Result, ...]
    model: few.Model | None = field(repr=False)

    def interval(self) -> tuple[float, float, float] | None:
        """The model's 80 % interval at the deadline and its median, as low, median, high; model-based, not calibrated."""
        if self.model is None:
            return None
        row = self.model.interval((80,)).iloc[-1]
        return float(row["lower_80"]), float(row["point"]), float(row["upper_80"])


@dataclass(frozen=True)
class LocalisationNumbers(Question):
    """The figures of the question and what is reckoned from them."""

    target_year: int
    assessed: tuple[Assessment, ...] = field(repr=False)

    @property
    def ahead(self) -> bool:
        """Whether the deadline asked about lies ahead."""
        return pd.Timestamp(self.target_year, 12, 31) >= self.as_of

    @cached_property
    def rates(self) -> tuple[Rate, ...]:
        """Every rate of every industry with a figure of the usual definition up to the deadline."""
        usable = self.rows[(self.rows["definition"] == "") & self.rows["period"].str.fullmatch(r"\d{4}")]
        usable = usable[usable["period"].astype(int) <= self.target_year]
        found = []
        for code in RATES:
            for sector, rows in usable[usable["indicator"] == code].groupby("sector", observed=True):
                model = model_of(rows, self.target_year, "logit") if self.ahead else None
                found.append(Rate(code, str(sector), tuple(chosen_results(rows)), model))
        return tuple(found)

    def rate(self, indicator: str, sector: str) -> Rate | None:
        """Return one of them; ``None`` without a figure."""
        return next((r for r in self.rates if (r.indicator, r.sector) == (indicator, sector)), None)

    @property
    def due(self) -> tuple[Assessment, ...]:
        """The goals of the year asked about; one that two documents state alike stands once."""
        mine = (a for a in self.assessed if a.goal.year == self.target_year)
        alike = {(a.goal.indicator, a.goal.sector, a.goal.low, a.goal.high): a for a in mine}
        return tuple(alike.values())

    @staticmethod
    def gap(found: Assessment) -> tuple[float, float] | None:
        """Points from the newest figure to the goal, least and most by the ends of the figure and of the goal; ``None`` without one."""
        if found.latest is None:
            return None
        low, high = found.latest.reading
        return found.goal.low - high, found.goal.high - low

    def pace(self, found: Assessment) -> tuple[float, float] | None:
        """Points a year from the newest figure to a goal still ahead; ``None`` without a figure or after the deadline."""
        gap = self.gap(found)
        if gap is None or found.latest is None or found.verdict is not None:
            return None
        years = found.goal.year - found.latest.year
        return gap[0] / years, gap[1] / years

    def verdicts(self) -> dict[str, int]:
        """Number of goals past their deadline by verdict."""
        past = [a.verdict for a in self.assessed if a.verdict is not None]
        return {code: past.count(code) for code in VERDICTS}

    def name(self, indicator: str, sector: str) -> str:
        """The rate's name within a sentence, with its industry."""
        label = obs.label("indicator", indicator, self.language)
        of = obs.label("sector", sector, self.language)
        lower = label if indicator == f"{BOUGHT}_from_vietnamese_suppliers" and self.language == "en" else _lower(label)
        return f"{lower} ({_lower(of)})" if indicator in (LOCAL, MET) else lower

    def short(self, indicator: str, sector: str) -> str:
        """The rate's name where there is little room."""
        if indicator == BOUGHT:
            return self.say("Hãng Nhật mua tại chỗ", "Japanese firms, local")
        if indicator.startswith(BOUGHT):
            return self.say("– của nhà cung ứng Việt", "– of Vietnamese suppliers")
        of = _lower(obs.label("sector", sector, self.language))
        if indicator == MET:
            return self.say(f"Đáp ứng nhu cầu: {of}", f"Demand met: {of}")
        return self.say(f"Nội địa hóa: {of}", f"Localisation: {of}")

    def figure(self, known: Result) -> str:
        """A published figure with its words and unit."""
        if known.ends is not None:
            return span(*known.ends, self.language, unit="%")
        return qualified(f"{plain(known.value, self.language)}%", known.qualifier, self.language)

    def assumption_files(self) -> tuple[str, ...]:
        """What is believed of a rate before its figures are read."""
        return ("assumptions/growth_prior.yml",)

    # -- the answer

    def sentence(self) -> str:
        """The answer in words."""
        parts = [
            *(self._goal(a) for a in self.due if a.verdict != "not_knowable"),
            self._unknown(),
            self._bought(),
            self._came_due(),
        ]
        return " ".join(part for part in parts if part)

    def _goal(self, found: Assessment) -> str:
        goal = found.goal
        name, stated = self.name(goal.indicator, goal.sector), aim(found, self.language)
        opening = f"{self.place_name}, {name}: "
        opening += self.say(f"mục tiêu {stated} vào năm {goal.year}", f"the goal is {stated} by {goal.year}")
        if found.verdict is not None:
            result = value_words(found, self.language, past=True)
            told = self.say(f", kết quả {result}", f", the result {result}") if result else ""
            return f"{opening}{told}; {verdict(found.verdict, self.language)}."
        pace = self.pace(found)
        if pace is None or found.latest is None:
            return opening + self.say("; chưa có số thực hiện.", "; no result is published.")
        words, year = self.figure(found.latest), found.latest.year
        need = span(*pace, self.language, digits=1)
        return opening + self.say(
            f", số mới nhất {words} (năm {year}); mỗi năm phải tăng thêm {need} điểm phần trăm.",
            f", the newest figure {words} ({year}); that takes {need} percentage points a year.",
        )

    def _unknown(self) -> str:
        open_ones = [a.goal for a in self.due if a.verdict == "not_knowable"]
        if not open_ones:
            return ""
        named = [self.name(g.indicator, g.sector) for g in open_ones]
        if len(open_ones) > FEW:
            named = [_lower(obs.label("indicator", g.indicator, self.language)) for g in open_ones]
        told = listing(list(dict.fromkeys(named)), self.language)
        return self.say(
            f"{len(open_ones)} mục tiêu năm {self.target_year} về {told}: {verdict('not_knowable', 'vi')}.",
            f"{count(len(open_ones), '', 'goal', 'en')} of {self.target_year} for {told}: {verdict('not_knowable', 'en')}.",
        )

    def _bought(self) -> str:
        rate = self.rate(BOUGHT, "manufacturing")
        if rate is None:
            return ""
        latest = rate.known[-1]
        words = self.figure(latest)
        told = self.say(
            f"Doanh nghiệp Nhật Bản mua tại chỗ {words} đầu vào (năm {latest.year})",
            f"Japanese firms bought {words} of their inputs locally ({latest.year})",
        )
        if (ends := rate.interval()) is None:
            return told + "."
        inside = span(ends[0], ends[2], self.language, digits=0, unit="%")
        return told + self.say(
            f"; mô hình cho khoảng 80% là {inside} vào năm {self.target_year} (theo mô hình, chưa kiểm chứng, nên không nêu xác suất).",
            f"; a model gives an 80% interval of {inside} in {self.target_year} (model-based, not calibrated, so no probability is stated).",
        )

    def _came_due(self) -> str:
        tally = self.verdicts()
        total = sum(tally.values())
        if not total:
            return ""
        reached, missed, unknown = tally.values()
        return self.say(
            f"Trong {total} mục tiêu đã đến hạn: {reached} đạt, {missed} không đạt, {unknown} {verdict('not_knowable', 'vi')}.",
            f"Of the {count(total, '', 'goal', 'en')} past their deadline: {reached} reached, {missed} not reached, {unknown} {verdict('not_knowable', 'en')}.",
        )

    # -- the headline

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote."""
        bought = self.rate(BOUGHT, "manufacturing")
        ends = (None if bought is None else bought.interval()) or (None, None, None)
        numbers = {
            "goals": len(self.assessed),
            "target_year": self.target_year,
            "last_goal_year": max(a.goal.year for a in self.assessed),
            **self.verdicts(),
            "procurement": None if bought is None else bought.known[-1].value,
            "procurement_year": None if bought is None else bought.known[-1].year,
            "procurement_low": ends[0],
            "procurement_high": ends[2],
        }
        kinds = ("published", "estimate", "assumption") if ends[0] is not None else ("published", "estimate")
        return self.make_headline("localisation", self.sentence(), numbers, kinds=kinds, cards=self.cards())

    def trace_rows(self) -> dict[str, tuple[str, ...]]:
        """The rows behind each headline number."""
        mine = self.rows[self.rows["indicator"] == BOUGHT]
        bought = self.rate(BOUGHT, "manufacturing")
        newest = () if bought is None else (bought.known[-1].row,)
        return {"procurement": newest, "procurement_low": tuple(mine["row"]), "procurement_high": tuple(mine["row"])}

    def cards(self) -> tuple[Card, ...]:
        """The few figures that stand large: each goal of the year with its newest figure, and local procurement."""
        shown = []
        for found in self.due[:3]:
            name = self.name(found.goal.indicator, found.goal.sector)
            now = None if found.latest is None else f"{self.figure(found.latest)} ({found.latest.year})"
            note = self.say(f"mới nhất: {now or 'chưa công bố'}", f"newest: {now or 'not published'}")
            label = self.say(f"Mục tiêu: {name}", f"Goal: {name}")
            shown.append(Card(label, aim(found, self.language), "goal", note))
        if (bought := self.rate(BOUGHT, "manufacturing")) is not None:
            label = self.say("Doanh nghiệp Nhật Bản mua tại chỗ", "Bought locally by Japanese firms")
            value = percent(bought.known[-1].value, 1, self.language)
            behind = self.rows[self.rows["row"] == bought.known[-1].row]
            shown.append(Card(label, value, kind_of(behind), str(bought.known[-1].year)))
        return tuple(shown)


def _lower(text: str) -> str:
    return text if text[:2].isalpha() and text[:2].isupper() else text[0].lower() + text[1:]
