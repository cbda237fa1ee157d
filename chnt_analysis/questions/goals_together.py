"""All goals of a place side by side: what they ask, how they moved from plan to plan, and whether share and growth fit together.

The ready reckoner is arithmetic, no model: from a starting share and manufacturing's growth it gives the growth that supporting industry needs.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from chnt_analysis import charts, targets
from chnt_analysis import observations as obs
from chnt_analysis.errors import ParameterError
from chnt_analysis.exhibits import Exhibit, Headline
from chnt_analysis.questions import industry
from chnt_analysis.questions.base import Question, check_language, check_place
from chnt_analysis.questions.goals import goals_by_plan, published_results, stated
from chnt_analysis.wording import count, date, listing, number, percent, period, plain

SHARE, GROWTH = "cnht_output_share", "cnht_output_growth"
STARTS = tuple(float(s) for s in range(8, 19))  # starting share, percent
PACES = (2.0, 4.0, 6.0, 8.0, 10.0)  # growth of manufacturing, percent a year
MOST_ROWS_DRAWN = 12


@dataclass(frozen=True)
class GoalsTogether(Question):
    """The question with its figures; made by :func:`ask`."""

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

    def answer(self) -> Exhibit:
        """The answer in a few sentences."""
        return self.exhibit("answer", self.say("Trả lời", "Answer"), self.sentence(), kinds=self.kinds)

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
        if not self.share_named() or start is None or g is None or m is None:
            return ""
        goal = f"{plain(self.goal, self.language)}%"
        a, b, s = percent(g, 0, self.language), percent(m, 1, self.language), percent(start, 1, self.language)
        return self.say(
            f"Nếu công nghiệp hỗ trợ tăng {a} và chế biến, chế tạo tăng {b} mỗi năm (bình quân đã công bố), tỷ trọng đạt {goal} vào năm {self.target_year} "
            f"khi năm {self.base_year} đã là {s}.",
            f"With supporting industry growing {a} and manufacturing {b} a year (its published mean), the share is {goal} in {self.target_year} if it was "
            f"{s} in {self.base_year}.",
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

    # -- exhibits

    def goals_table(self) -> Exhibit:
        """Every goal with its words, deadline, and when it became known."""
        table = pd.DataFrame(
            {
                self.say("Chỉ tiêu", "Indicator"): [self._name(r.indicator, r.sector) for r in self.goals.itertuples()],
                self.say("Kỳ hạn", "Deadline"): [period(p, self.language) for p in self.goals["period"]],
                self.say("Mục tiêu", "Goal"): [stated(r, self.language) for r in self.goals.itertuples()],
                self.say("Đơn vị", "Unit"): [obs.label("unit", u, self.language) for u in self.goals["unit"]],
                self.say("Biết từ ngày", "Known since"): [date(d, self.language) for d in self.goals["available_from"]],
                self.say("Số nguồn", "Sources"): self.goals["sources"],
            }
        )
        return self.exhibit("goals", self.say("Mọi mục tiêu đã công bố", "Every published goal"), table)

    def moves_table(self) -> Exhibit:
        """How each goal moved from deadline to deadline, and the last year it was named."""
        moves = self.moves()
        moves = moves[moves["first"] != moves["last"]]
        if moves.empty:
            text = self.say(
                "Không chỉ tiêu nào có mục tiêu cho nhiều kỳ hạn.", "No indicator has goals for more than one deadline."
            )
            return self.exhibit(
                "moves", self.say("Mục tiêu đã thay đổi ra sao", "How the goals moved from plan to plan"), text
            )
        table = pd.DataFrame(
            {
                self.say("Chỉ tiêu", "Indicator"): [self._name(r.indicator, r.sector) for r in moves.itertuples()],
                self.say("Mục tiêu theo kỳ hạn", "Goals by deadline"): [" → ".join(g) for g in moves["goals"]],
                self.say("Năm cuối cùng có mục tiêu", "Last year with a goal"): moves["last"].str[-4:],
            }
        )
        return self.exhibit(
            "moves", self.say("Mục tiêu đã thay đổi ra sao", "How the goals moved from plan to plan"), table
        )

    def timeline_chart(self) -> Exhibit:
        """When each goal became known and for when it was set."""
        per = self.goals.groupby(["indicator", "sector"])["period"].transform("size")
        shown = self.goals.assign(_n=per).sort_values(["_n", "indicator", "period"], ascending=[False, True, True])
        names = list(dict.fromkeys(zip(shown["indicator"], shown["sector"], strict=True)))[:MOST_ROWS_DRAWN]
        shown = shown[[key in names for key in zip(shown["indicator"], shown["sector"], strict=True)]]
        frame = pd.DataFrame(
            {
                "plan": [self._name(r.indicator, r.sector) for r in shown.itertuples()],
                "start": pd.to_datetime(shown["available_from"]).dt.to_period("M").astype(str).to_numpy(),
                "end": shown["period"].str[-4:].to_numpy(),
                "label": [stated(r, self.language) for r in shown.itertuples()],
            }
        )
        chart = charts.timeline(frame, language=self.language)
        title = self.say("Mục tiêu được nêu khi nào và cho năm nào", "When each goal was stated, and for when")
        note = self.say(
            "Đoạn thẳng: từ ngày biết đến kỳ hạn; hình thoi: kỳ hạn.",
            "A line runs from the date a goal became known to its deadline; the diamond is the deadline.",
        )
        return self.exhibit("timeline", title, chart, data=frame, note=note)

    def reckoner_chart(self) -> Exhibit:
        """The ready reckoner: growth needed by starting share and manufacturing growth."""
        title = self.say(
            f"Bảng tính sẵn: tăng trưởng cần có để đạt {plain(self.goal, 'vi')}% năm {self.target_year}",
            f"Ready reckoner: growth needed for {plain(self.goal, 'en')}% in {self.target_year}",
        )
        if not self.share_named():
            text = self.say(
                f"{self.place_name} không nêu mục tiêu tỷ trọng nên không có gì để tính.",
                f"{self.place_name} states no goal for the output share, so there is nothing to reckon.",
            )
            return self.exhibit("reckoner", title, text)
        frame = self.reckoner()
        wanted = self.growth_goal()
        frame["within"] = False if wanted is None else frame["value"] <= wanted
        chart = charts.heatmap(
            frame.assign(start=frame["start"].map(lambda v: f"{plain(v, self.language)}%"), manufacturing=frame["manufacturing"].map(lambda v: f"{plain(v, self.language)}%")),
            x="start", y="manufacturing", x_title=self.say(f"Tỷ trọng năm {self.base_year} (giả định)", f"Share in {self.base_year} (assumed)"),
            y_title=self.say("Chế biến, chế tạo, %/năm", "Manufacturing, % a year"), value_title=self.say("% mỗi năm", "% a year"), highlight="within",
            language=self.language,
        )  # fmt: skip
        aim = (
            ""
            if wanted is None
            else self.say(
                f" Ô đóng khung: không quá mục tiêu tăng trưởng {plain(wanted, 'vi')}%.",
                f" Framed: within the growth goal of {plain(wanted, 'en')}%.",
            )
        )
        note = self.say("Phép tính thuần túy, không dùng mô hình.", "Pure arithmetic, no model.") + aim
        return self.exhibit(
            "reckoner",
            title,
            chart,
            unit=self.say("% mỗi năm", "% a year"),
            data=frame,
            kinds=("assumption",),
            rows=self.goal_rows,
            note=note,
        )

    def history_table(self) -> Exhibit:
        """Where manufacturing's growth has been: the rows of the reckoner that history covers."""
        title = self.say("Chế biến, chế tạo đã tăng bao nhiêu", "What manufacturing has done")
        if self.annual.empty:
            text = self.say(
                f"{self.place_name} chưa có tăng trưởng năm của chế biến, chế tạo trong bộ số liệu này.",
                f"No annual growth of manufacturing is published for {self.place_name} in these figures.",
            )
            return self.exhibit("history", title, text)
        table = pd.DataFrame(
            {
                self.say("Năm", "Year"): self.annual["period"],
                self.say("Tăng trưởng IIP, %", "Growth of the index, %"): self.annual["value"],
            }
        )
        mean = number(self.mean_growth(), 1, self.language)
        return self.exhibit(
            "history", title, table, unit="%", rows=self.annual, note=self.say(f"Bình quân {mean}%.", f"Mean {mean}%.")
        )

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote."""
        share = self.goals[self.goals["indicator"] == SHARE]
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
            },
            kinds=self.kinds,
        )


def ask(
    *, place: str = "ha_noi", as_of: str = "", goal: float = 16.0, target_year: int = 2030, language: str = "vi"
) -> GoalsTogether:
    """Ask how the goals of a place fit together and how they moved.

    Parameters
    ----------
    place : str
        Place code; it must state a goal.
    as_of : str
        Date of knowledge; empty for the newest vintage.
    goal : float
        Share aimed at in the ready reckoner, percent of manufacturing output.
    target_year : int
        Deadline of the reckoner; after the year of ``as_of`` less one.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When the place states no goal.
    ParameterError
        When the reckoner's deadline does not lie after its start.
    """
    place, words, known = check_place(place), check_language(language), obs.resolve_as_of(as_of)
    goals = goals_by_plan(place, sector=None, as_of=known)
    base_year = known.year - 1
    if target_year <= base_year:
        raise ParameterError(
            f"target_year = {target_year}: the reckoner starts in {base_year}; allowed are later years"
        )
    rates = industry.rates_of(place, "manufacturing", known)
    annual = industry.annual_published(rates)
    wanted = dict.fromkeys(goals["indicator"])
    results = pd.concat([published_results(place, code, as_of=known) for code in wanted], ignore_index=True)
    return GoalsTogether(
        place=place,
        as_of=known,
        language=words,
        rows=pd.concat([results, annual], ignore_index=True),
        goal_rows=obs.select_targets(place=place, as_of=known),
        goal=float(goal),
        target_year=target_year,
        base_year=base_year,
        goals=goals,
        annual=annual,
    )
