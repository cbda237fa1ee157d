"""The numbers of the growth question and the answer in words."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from chnt_analysis import growth, targets
from chnt_analysis import observations as obs
from chnt_analysis.errors import UndefinedError
from chnt_analysis.exhibits import Card, Exhibit, Headline
from chnt_analysis.forecasting import Draws
from chnt_analysis.forecasting.realtime import Known
from chnt_analysis.questions import industry
from chnt_analysis.questions.base import Question
from chnt_analysis.questions.goals import as_target, stated, stated_for
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.rebuild import Rebuilt
from chnt_analysis.wording import Language, change, count, number, percent, period, pick, plain, verdict

GROWTH = "cnht_output_growth"
LEAST, MOST = 1.0, 99.0  # percent; a record of some hundred forecasts says no more than "below" and "above" these


def chance_in_words(chance: float, language: Language) -> str:
    """Return a probability, percent, in words that claim no more than the record bears.

    >>> chance_in_words(0.2, "en"), chance_in_words(42.4, "en")
    ('below 1%', '42%')
    """
    if chance < LEAST:
        return pick(language, vi=f"dưới {LEAST:.0f}%", en=f"below {LEAST:.0f}%")
    if chance > MOST:
        return pick(language, vi=f"trên {MOST:.0f}%", en=f"above {MOST:.0f}%")
    return percent(chance, 0, language)


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
    known: Known | None = field(repr=False)
    draws: Draws | None = field(repr=False)

    @property
    def rebuilt(self) -> Rebuilt | None:
        """The level the rates imply, with its uncertainty."""
        return None if self.known is None else self.known.rebuilt

    @property
    def level(self) -> pd.Series | None:
        """The same, the newest year brought to the published year-to-date rate: what the year's arithmetic starts from."""
        return None if self.known is None else self.known.level

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
        there = self.published_year()
        return float(there["value"].iloc[0]) if len(there) else None

    def published_year(self) -> pd.DataFrame:
        """The row of the sector's published growth in the year asked about; empty where the year is not complete."""
        return self.annual[self.annual["period"] == str(self.target_year)]

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

    @property
    def is_calibrated(self) -> bool:
        """Whether past errors stand behind the spread of the year asked about."""
        return self.draws is not None and 1 <= self.draws.periods_to(self.target_year) <= self.draws.calibrated

    def probability(self, goal: float | None = None) -> float | None:
        """Probability, percent, that the sector's year grows by at least the goal; ``None`` where no calibrated distribution exists."""
        if self.draws is None or not self.is_calibrated or self.published_growth() is not None:
            return None
        try:
            return 100 * self.draws.probability(self.target_year, self.goal if goal is None else goal)
        except UndefinedError:
            return None

    def required(self, goal: float | None = None) -> float | None:
        """Growth on the year the remaining months need for the sector's year to end at the goal, percent."""
        if self.level is None:
            return None
        try:
            return growth.required_rest_of_year(self.level, self.target_year, self.goal if goal is None else goal)
        except UndefinedError:
            return None

    def months_left(self) -> int:
        """Number of months of the year asked about that are not known."""
        if self.level is None:
            return 12
        return 12 - int((self.level.index.year == self.target_year).sum())

    def stated_goal(self) -> pd.DataFrame:
        """The goal that a plan states for the year asked about at the level asked about; empty where none does."""
        return stated_for(self.goals, GROWTH, self.goal, self.target_year)

    @property
    def goal_words(self) -> str:
        """The stated goal with its words, else the level asked about: "more than 11%", "12%"."""
        found = self.stated_goal()
        return f"{plain(self.goal, self.language) if found.empty else stated(found.iloc[0], self.language)}%"

    @property
    def goal_name(self) -> str:
        """What the level asked about is called: a goal where a plan states it for the year."""
        if self.stated_goal().empty:
            return self.say("mức được hỏi", "the level asked about")
        return self.say("mục tiêu của CNHT", "supporting industry's goal")

    @property
    def outlook_kinds(self) -> tuple[str, ...]:
        """The kinds of an exhibit of our estimates that draws the level asked about."""
        return ("estimate", "assumption") if self.stated_goal().empty else ("estimate",)

    @property
    def ended(self) -> bool:
        """Whether the year asked about is over and its December figure was due: no month of it remains, some are unpublished."""
        return self.as_of > pd.Timestamp(self.target_year, 12, 31) + pd.DateOffset(months=1)

    def rates_and_goal(self) -> pd.DataFrame:
        """The published rates, and the rows of the stated goal an exhibit draws beside them."""
        stated = self.stated_goal()
        return self.rates if stated.empty else pd.concat([self.rates, self.behind(stated)], ignore_index=True)

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
        year, goal, name = self.target_year, self.goal_words, self.goal_name
        there = self.actual[self.actual["period"] == str(year)]
        if len(there):
            value, known = (
                change(float(there["value"].iloc[0]), 1, self.language),
                verdict(self.verdict(), self.language),
            )
            return self.say(
                f"Sản xuất công nghiệp hỗ trợ của {self.place_name} năm {year} {value}; {name}, {goal}: {known}.",
                f"Supporting industry of {self.place_name} was {value} in {year}; {name}, {goal}: {known}.",
            )
        if self.goals.empty:
            return self.say(
                f"Ở phạm vi {self.place_name}, chưa có mục tiêu và chưa có số thực hiện nào về tăng trưởng của công nghiệp hỗ trợ được công bố; "
                f"mức {goal} là mức được hỏi.",
                f"For {self.place_name} neither a goal nor a result for the growth of supporting industry is published; {goal} is the level asked about.",
            )
        if self.stated_goal().empty:
            return self.say(
                f"{self.place_name} chưa công bố tăng trưởng của công nghiệp hỗ trợ; không kế hoạch nào nêu mức {goal} cho năm {year}, đó là mức được hỏi: "
                f"{verdict('not_knowable', 'vi')}.",
                f"{self.place_name} has published no growth of supporting industry, and no plan states {goal} for {year}: it is the level asked about, "
                f"and whether it is reached is {verdict('not_knowable', 'en')}.",
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
        how = ("", "") if self.is_calibrated else (", chưa hiệu chuẩn", ", not calibrated")
        chance = self._chance()
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
            f"(khoảng dự báo {widest}%{how[0]}: {low} đến {high}%){chance[0]}.",
            f"The index of {words}, which is wider than supporting industry,{en} by our estimate is {grew} in the whole of {year} "
            f"({widest}% prediction interval{how[1]}: {low} to {high}%){chance[1]}.",
        )

    def _chance(self) -> tuple[str, str]:
        """Return the probability of the sector itself growing by the goal, in both languages; empty where none may be stated."""
        chance = self.probability()
        if chance is None:
            return "", ""
        vi, en = (chance_in_words(chance, language) for language in ("vi", "en"))
        goal = {language: plain(self.goal, language) for language in ("vi", "en")}
        return (
            f"; xác suất cả ngành này tăng từ {goal['vi']}% trở lên: {vi}",
            f"; the probability that this sector itself grows by at least {goal['en']}% is {en}",
        )

    def _required_part(self) -> str:
        need, left = self.required(), self.months_left()
        if need is None or left == 12 or self.published_growth() is not None:
            return ""
        goal, grow = plain(self.goal, self.language), change(need, 1, self.language)
        if self.ended:
            return self._unpublished_part(goal, grow)
        months_vi, months_en = count(left, "tháng", "month", "vi"), count(left, "tháng", "month", "en")
        return self.say(
            f"Để cả ngành {self.sector_name} đạt {goal}% trong năm, {months_vi} còn lại phải {grow} so với cùng kỳ.",
            f"For {self.sector_name} itself to end the year at {goal}%, the remaining {months_en} would have to be {grow} on the same "
            f"{'month' if left == 1 else 'months'} a year before.",
        )

    def _unpublished_part(self, goal: str, grow: str) -> str:
        """What the unpublished months of a year that is over would have to be."""
        left, year = self.months_left(), self.target_year
        same = "month" if left == 1 else "months"
        return self.say(
            f"Năm {year} đã kết thúc nhưng chưa công bố số liệu của {count(left, 'tháng', 'month', 'vi')}: để cả ngành {self.sector_name} đạt {goal}%, "
            f"số liệu chưa công bố phải {grow} so với cùng kỳ.",
            f"{year} is over, with {count(left, 'tháng', 'month', 'en')} unpublished: for {self.sector_name} itself to have ended it at {goal}%, "
            f"the unpublished {same} would have to be {grow} on the same {same} a year before.",
        )

    def trace_rows(self) -> dict[str, tuple[str, ...]]:
        """The rows behind the published numbers."""
        known = industry.newest(self.rates, "ytd", year=self.target_year)
        return {
            "year_to_date": () if known is None else (known["row"],),
            "published_growth": tuple(self.published_year()["row"]),
        }

    def cards(self) -> tuple[Card, ...]:
        """The few figures that stand large: the sector so far, its whole year, what remains, its calibrated chance."""
        done = self.published_growth() is not None
        shown = [self._year_card(), self._verdict_card()] if done else [self._so_far_card(), self._year_card()]
        need, chance, goal = self.required(), self.probability(), plain(self.goal, self.language)
        if need is not None and self.months_left() < 12 and not done:
            label = (
                self.say("Các tháng chưa công bố phải tăng", "Growth the unpublished months would need")
                if self.ended
                else self.say("Các tháng còn lại phải tăng", "Growth the rest of the year needs")
            )
            note = self.say(
                f"{self.months_left()} tháng, để cả ngành đạt {goal}%",
                f"{count(self.months_left(), 'tháng', 'month', 'en')}, for the sector to end at {goal}%",
            )
            shown.append(Card(label, percent(need, 1, self.language), "estimate", note))
        if chance is not None:
            label = self.say(
                f"Xác suất cả ngành tăng từ {goal}% trở lên", f"Chance that the sector grows {goal}% or more"
            )
            note = self.say(
                "đã hiệu chuẩn; không phải của công nghiệp hỗ trợ", "calibrated; not of supporting industry"
            )
            shown.append(Card(label, chance_in_words(chance, self.language), "estimate", note))
        return tuple(card for card in shown if card is not None)

    def _so_far_card(self) -> Card | None:
        known = industry.newest(self.rates, "ytd", year=self.target_year)
        if known is None:
            return None
        months = period(f"{self.target_year}-01..{known['period']}", self.language)
        label = self.say(f"IIP {self.sector_name}, cộng dồn", f"Index of {self.sector_name} so far")
        note = self.say(f"{months}; rộng hơn công nghiệp hỗ trợ", f"{months}; wider than supporting industry")
        return Card(label, percent(float(known["value"]), 1, self.language), kind_of(known), note)

    def _verdict_card(self) -> Card | None:
        if self.goals.empty:
            return None
        note = self.say(
            f"tăng {self.goal_words}, {self.target_year}", f"growth of {self.goal_words}, {self.target_year}"
        )
        words = verdict(self.verdict(), self.language)
        if self.stated_goal().empty:
            return Card(self.say("Mức được hỏi", "Level asked about"), words, "assumption", note)
        return Card(self.say("Mục tiêu của công nghiệp hỗ trợ", "Goal of supporting industry"), words, "goal", note)

    def _year_card(self) -> Card | None:
        published, estimate = self.published_growth(), self.estimated_growth()
        label = self.say(f"IIP {self.sector_name}, cả năm", f"Index of {self.sector_name}, whole year")
        if published is not None:
            return Card(
                label, percent(published, 1, self.language), kind_of(self.published_year()), str(self.target_year)
            )
        if estimate is None:
            return None
        widest = max(self.levels)
        low, high = (number(estimate[f"{end}_{widest}"], 1, self.language) for end in ("lower", "upper"))
        how = "" if self.is_calibrated else self.say(", chưa hiệu chuẩn", ", not calibrated")
        note = self.say(
            f"{self.target_year}; khoảng {widest}%{how}: {low} đến {high}%",
            f"{self.target_year}; {widest}% interval{how}: {low} to {high}%",
        )
        return Card(label, percent(float(estimate["point"]), 1, self.language), "estimate", note)

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
                "last_goal_year": str(self.goals["period"].max()) if len(self.goals) else None,
                "verdict": self.verdict(),
                "sector": self.sector,
                "published_growth": self.published_growth(),
                "year_to_date": None if known is None else float(known["value"]),
                "required_rest": self.required(),
                "probability_sector": self.probability(),
                **({} if estimate is None else {"estimate": estimate["point"], **estimate.drop("point").to_dict()}),
            },
            kinds=self.kinds,
            cards=self.cards(),
        )
