"""The yearly supporting-industry information bulletin: one to two pages for officials, from the other questions' own answers.

Building and publishing this information every year is the fourth group of tasks of the 2021 plan. Nothing is computed here: each paragraph is
the answer of one question, and a question that refuses is listed with its reason.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import targets
from chnt_analysis.errors import NotPublishedError
from chnt_analysis.exhibits import Exhibit, Headline, Number
from chnt_analysis.goals import next_goal_year, yearly_results
from chnt_analysis.questions import enterprises, output_growth, output_share, programme, retrospect
from chnt_analysis.questions.base import Question, check_language, check_place
from chnt_analysis.questions.goals import as_target, goals_by_plan, other_definition, stated
from chnt_analysis.wording import MISSING, plain, verdict

TOPICS = {
    "output_share": ("Tỷ trọng trong chế biến, chế tạo", "Share of manufacturing output"),
    "output_growth": ("Tăng trưởng", "Growth"),
    "enterprises": ("Doanh nghiệp", "Enterprises"),
    "programme": ("Chương trình", "Programme"),
}
MAIN_GOALS = (
    "cnht_output_share",
    "cnht_output_growth",
    "cnht_enterprises",
    "cnht_enterprises_international_standard_share",
)


@dataclass(frozen=True)
class Bulletin(Question):
    """The bulletin with its parts; made by :func:`ask`."""

    year: int
    answers: dict[str, Question] = field(repr=False)
    refusals: dict[str, str] = field(repr=False)

    def topic(self, name: str) -> str:
        """A part's name."""
        return self.say(*TOPICS[name])

    def sentence(self) -> str:
        """The first sentence of the growth and the enterprise answers: what a reader takes away."""
        heads = {name: question.headline().sentence for name, question in self.answers.items()}
        firsts = [
            _first_sentence(heads[name])
            for name in ("output_growth", "enterprises", "output_share", "programme")
            if name in heads
        ]
        return " ".join(firsts[:3])

    def answer(self) -> Exhibit:
        """The bulletin in three sentences."""
        return self.exhibit("answer", self.say("Tóm tắt", "Summary"), self.sentence(), kinds=self.kinds)

    @property
    def kinds(self) -> tuple[str, ...]:
        """What the answers rest on."""
        return tuple({kind for q in self.answers.values() for kind in q.headline().kinds})

    def topics_table(self) -> Exhibit:
        """Each question's answer in full."""
        rows = [(self.topic(name), q.headline().sentence) for name, q in self.answers.items()]
        table = pd.DataFrame(rows, columns=[self.say("Chủ đề", "Topic"), self.say("Trả lời", "Answer")])
        return self.exhibit("topics", self.say("Từng câu hỏi", "Question by question"), table, kinds=self.kinds)

    def goals_table(self) -> Exhibit:
        """Where each main goal stands: newest goal, newest result, verdict on the last one past its deadline."""
        goals = goals_by_plan(self.place, sector=None, as_of=self.as_of)
        main = goals[goals["indicator"].isin(MAIN_GOALS) & (goals["sector"] == "supporting_industry")]
        shown = main if len(main) else goals
        rows = [
            self._standing(code, sector, mine)
            for (code, sector), mine in shown.groupby(["indicator", "sector"], sort=False)
        ]
        used = set(shown["indicator"])
        sources = [frame[frame["indicator"].isin(used)] for frame in (self.goal_rows, self.rows)]
        return self.exhibit(
            "goals",
            self.say("Các mục tiêu chính", "The main goals"),
            pd.DataFrame(rows),
            rows=pd.concat(sources, ignore_index=True),
        )

    def _standing(self, code: str, sector: str, goals: pd.DataFrame) -> dict[str, str]:
        results = yearly_results(self.place, code, as_of=self.as_of, sector=sector)
        ahead = goals[goals["period"].str[-4:].astype(int) >= self.as_of.year]
        aim = ahead.iloc[0] if len(ahead) else goals.iloc[-1]
        newest = None if results.empty else results.iloc[-1]
        name = obs.label("indicator", code, self.language)
        return {
            self.say("Chỉ tiêu", "Indicator"): name
            if sector == "supporting_industry"
            else f"{name}: {obs.label('sector', sector, self.language)}",
            self.say("Mục tiêu", "Goal"): f"{stated(aim, self.language)} ({aim['period']})",
            self.say("Mới nhất đã công bố", "Newest published"): MISSING
            if newest is None
            else f"{stated(newest, self.language)} ({newest['period']})",
            self.say("Nhận định", "Finding"): self._finding(goals, code, aim, results),
        }

    def _finding(self, goals: pd.DataFrame, code: str, aim: pd.Series, results: pd.DataFrame) -> str:
        alike = results[results["definition"] == aim["definition"]]
        if len(results) and alike.empty:
            return other_definition(aim, self.language)
        results = alike
        if int(aim["period"][-4:]) >= self.as_of.year:
            gap = targets.distance(float(results["value"].iloc[-1]), float(aim["low"])) if len(results) else 0.0
            short = self.say(f", còn thiếu {plain(gap, 'vi')}", f", short by {plain(gap, 'en')}") if gap > 0 else ""
            return self.say("chưa đến hạn", "not due yet") + short
        there = results[results["period"] == aim["period"]]
        if there.empty:
            return verdict("not_knowable", self.language)
        goal = as_target(goals, code, self.place, float(aim["low"]), int(aim["period"][-4:]))
        return verdict(targets.verdict(float(there["value"].iloc[0]), there["qualifier"].iloc[0], goal), self.language)

    def growth_chart(self) -> Exhibit:
        """Growth on the year of manufacturing, or why it is not there."""
        return self._borrow("output_growth", "year_on_year_chart", "growth")

    def enterprises_chart(self) -> Exhibit:
        """Goals and published totals, or why they are not there."""
        return self._borrow("enterprises", "totals_chart", "enterprises")

    def plan_in_retrospect(self) -> Exhibit:
        """The plan as it stood on its day, and as it stands now."""
        return retrospect.side_by_side(self)

    def outcomes(self) -> Exhibit:
        """Every goal whose outcome was published, case by case."""
        return retrospect.outcomes(self)

    def unknown_table(self) -> Exhibit:
        """What is not known, and what would change that."""
        lines = [
            (
                "cnht_output_share",
                self.say("Tỷ trọng thực hiện", "Actual share"),
                self.say(
                    "giá trị sản xuất công nghiệp hỗ trợ và chế biến, chế tạo theo năm",
                    "yearly gross output of supporting industry and of manufacturing",
                ),
            ),
            (
                "cnht_output_growth",
                self.say("Tăng trưởng thực hiện", "Actual growth"),
                self.say(
                    "chỉ số sản xuất công nghiệp hỗ trợ, hoặc IIP theo ngành cấp 2 của địa phương",
                    "an index of supporting industry, or the place's index by division",
                ),
            ),
            (
                "programme_new_direct_suppliers",
                self.say("Kết quả chương trình", "Results of the programme"),
                self.say(
                    "số lượt tham gia và số nhà cung cấp trực tiếp mới theo năm",
                    "yearly participations and new direct suppliers",
                ),
            ),
        ]
        rows = [
            (name, needed) for code, name, needed in lines if yearly_results(self.place, code, as_of=self.as_of).empty
        ]
        rows += [(self.topic(name), self._no_goal()) for name in self.refusals]
        title = self.say("Những điều chưa biết", "What is not known")
        if not rows:
            return self.exhibit(
                "unknown",
                title,
                self.say("Mọi chỉ tiêu chính đều có số thực hiện.", "Every main indicator has a result."),
            )
        return self.exhibit(
            "unknown",
            title,
            pd.DataFrame(
                rows,
                columns=[self.say("Chưa biết", "Not known"), self.say("Cần có hoặc lý do", "What is needed, or why")],
            ),
        )

    def _borrow(self, question: str, method: str, id: str) -> Exhibit:
        if question in self.answers:
            return getattr(self.answers[question], method)()
        return self.exhibit(id, self.topic(question), self._no_goal())

    def _no_goal(self) -> str:
        return self.say(
            f"{self.place_name} không nêu mục tiêu nào cho câu hỏi này.",
            f"{self.place_name} states no goal that this question asks about.",
        )

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote: those of the parts, prefixed by their names."""
        parts = [(name, question.headline()) for name, question in self.answers.items()]
        numbers = [replace(one, name=f"{name}.{one.name}") for name, head in parts for one in head.figures]
        cards = [card for _, head in parts for card in head.cards[1:2]]
        return self.make_headline(
            "bulletin",
            self.sentence(),
            [Number.of("year", self.year), *numbers],
            kinds=self.kinds,
            cards=cards[:4],
        )


def ask(
    *, place: str = "ha_noi", as_of: str = "", target_year: int = 2025, scenario: str = "baseline", language: str = "vi"
) -> Bulletin:
    """Gather the bulletin of a year.

    Parameters
    ----------
    place : str
        Place code; at least one of the questions must have an answer for it.
    as_of : str
        Date of knowledge; empty for the newest vintage.
    target_year : int
        Year the bulletin reports on.
    scenario : str
        Scenario of the share's projection.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When the place states no goal that a question asks about.
    """
    place, words, known = check_place(place), check_language(language), obs.resolve_as_of(as_of)
    ahead = next_goal_year(place, MAIN_GOALS[2], known)
    asked: dict[str, Callable[[], Any]] = {
        "output_share": lambda: output_share.ask(
            place=place,
            as_of=as_of,
            scenario=scenario,
            language=language,
        ),
        "output_growth": lambda: output_growth.ask(
            place=place,
            as_of=as_of,
            target_year=target_year,
            language=language,
        ),
        "enterprises": lambda: enterprises.ask(place=place, as_of=as_of, target_year=ahead, language=language),
        "programme": lambda: programme.ask(place=place, as_of=as_of, language=language),
    }
    answers, refusals = {}, {}
    for name, question in asked.items():
        try:
            answers[name] = question()
        except NotPublishedError as reason:
            refusals[name] = str(reason)
    if not answers:
        raise NotPublishedError(next(iter(refusals.values())))
    rows = pd.concat([q.rows for q in answers.values()], ignore_index=True).drop_duplicates("row")
    goals = pd.concat([q.goal_rows for q in answers.values()], ignore_index=True).drop_duplicates("row")
    return Bulletin(
        place=place,
        as_of=known,
        language=words,
        rows=rows,
        goal_rows=goals,
        year=target_year,
        answers=answers,
        refusals=refusals,
    )


def _first_sentence(text: str) -> str:
    head, mark, _ = text.partition(". ")
    return head + "." if mark else head
