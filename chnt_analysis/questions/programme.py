"""What the programme promised: its groups and tasks, and the funnel from participations to direct suppliers and trainees.

Goals are published, results are not. A result enters as a row of the same indicator (``chnt add``); the single tasks, which are not
published here, are entered by their owner in a file of the data folder.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from chnt_analysis import charts, userdata
from chnt_analysis import observations as obs
from chnt_analysis.assessment import Assessment, assess
from chnt_analysis.assessment.words import aim, value_words
from chnt_analysis.exhibits import Card, Exhibit, Headline
from chnt_analysis.goals import read_goals, yearly_results
from chnt_analysis.questions.base import Question, check_language, check_place
from chnt_analysis.questions.goals import goals_by_plan, stated
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.wording import count, listing, number, period, verdict

PREFIX = "programme_"
LINKAGE, SUPPLIERS = "programme_linkage_participations", "programme_new_direct_suppliers"
TASKS = "programme_tasks"
TASK_STATUS = {
    "": ("chưa công bố", "not published"),
    "planned": ("dự kiến", "planned"),
    "under_way": ("đang thực hiện", "under way"),
    "done": ("hoàn thành", "done"),
    "dropped": ("dừng", "dropped"),
}


@dataclass(frozen=True)
class Programme(Question):
    """The question with its figures; made by :func:`ask`."""

    goals: pd.DataFrame = field(repr=False)
    results: pd.DataFrame = field(repr=False)
    tasks: pd.DataFrame = field(repr=False)
    groups: pd.DataFrame = field(repr=False)
    assessed: tuple[Assessment, ...] = field(repr=False)

    # -- the numbers

    def participation(self) -> pd.DataFrame:
        """Goals counted in enterprises or participations, without tasks and money."""
        counted = self.goals["unit"].isin(["enterprise_participations", "enterprises", "persons"])
        return self.goals[counted & (self.goals["indicator"] != TASKS)]

    def conversion(self) -> float | None:
        """New direct suppliers the plan expects of a hundred participations in supplier linkage, percent."""
        low = self.goals.set_index("indicator")["low"]
        return 100 * float(low[SUPPLIERS]) / float(low[LINKAGE]) if {LINKAGE, SUPPLIERS} <= set(low.index) else None

    def result_of(self, row) -> pd.Series | None:
        """The published or entered result of a goal's indicator and period; ``None`` without one."""
        there = self.results[(self.results["indicator"] == row.indicator) & (self.results["period"] == row.period)]
        return None if there.empty else there.iloc[0]

    def with_result(self) -> int:
        """Number of goals with a result."""
        return sum(self.result_of(row) is not None for row in self.goals.itertuples())

    def status_of(self, found: Assessment) -> str:
        """What is known of one goal in words: the verdict after its deadline, before it that it is not due, and how far it has come."""
        if found.verdict is not None:
            return verdict(found.verdict, self.language)
        if found.latest is None:
            return self.say("chưa đến hạn", "not due yet")
        so_far = f"{value_words(found, self.language)} ({period(found.latest.period, self.language)})"
        return self.say(f"chưa đến hạn; đến nay {so_far}", f"not due yet; so far {so_far}")

    # -- the answer

    def sentence(self) -> str:
        """The answer in words."""
        return " ".join(part for part in (self._promised(), self._funnel(), self._known(), self._tasks()) if part)

    def answer(self) -> Exhibit:
        """The answer in a few sentences."""
        return self.exhibit("answer", self.say("Trả lời", "Answer"), self.sentence())

    def _promised(self) -> str:
        goals = self.participation()
        if goals.empty:
            return self.say(
                f"{self.place_name} nêu {len(self.goals)} mục tiêu của chương trình, đều là kinh phí.",
                f"{self.place_name} states {count(len(self.goals), '', 'goal', 'en')} of its programme, budgets only.",
            )
        items = [
            f"{stated(r, self.language)} {self._label(r.indicator)} ({period(r.period, self.language)})"
            for r in goals.sort_values(["period", "high"], ascending=[True, False]).itertuples()
        ]
        return self.say(
            f"Chương trình của {self.place_name} đặt mục tiêu {listing(items, 'vi')}.",
            f"The programme of {self.place_name} aims at {listing(items, 'en')}.",
        )

    def _funnel(self) -> str:
        share = self.conversion()
        if share is None:
            return ""
        return self.say(
            f"Như vậy cứ 100 lượt tham gia kết nối phải có {number(share, 1, 'vi')} nhà cung cấp trực tiếp mới.",
            f"That is {number(share, 1, 'en')} new direct suppliers of every hundred linkage participations.",
        )

    def _known(self) -> str:
        known, total = self.with_result(), len(self.goals)
        if known:
            return self.say(
                f"Đã có kết quả của {known} trong {total} mục tiêu.",
                f"Results are known for {known} of the {total} goals.",
            )
        return self.say(
            f"Chưa có kết quả nào của {total} mục tiêu được công bố, nên về các mục tiêu đã đến hạn thì {verdict('not_knowable', 'vi')}.",
            f"No result is published ({count(total, '', 'goal', 'en')}), so whether what has come due was reached is {verdict('not_knowable', 'en')}.",
        )

    def _tasks(self) -> str:
        if self.groups.empty:
            return ""
        named = int((self.tasks["name"] != "").sum())
        if named:
            return self.say(f"{named} trong 12 nhiệm vụ đã được nhập.", f"{named} of the 12 tasks have been entered.")
        return self.say(
            "12 nhiệm vụ cụ thể trong 5 nhóm không được công bố ở đây.",
            "The 12 single tasks in 5 groups are not published here.",
        )

    # -- exhibits

    def monitored_table(self) -> Exhibit:
        """Goal, result if published or entered, source, status."""
        table = pd.DataFrame([self._monitored(found) for found in self.assessed])
        return self.exhibit("monitored", self.say("Bảng theo dõi chương trình", "The programme, goal by goal"), table)

    def _monitored(self, found: Assessment) -> dict[str, str]:
        goal, result = found.goal, self.result_of(found.goal)
        behind = self.results.iloc[:0] if result is None else self.results[self.results["row"] == result["row"]]
        return {
            self.say("Chỉ tiêu", "Indicator"): obs.label("indicator", goal.indicator, self.language),
            self.say("Kỳ", "Period"): period(goal.period, self.language),
            self.say("Mục tiêu", "Goal"): aim(found, self.language),
            self.say("Kết quả", "Result"): self.say("chưa công bố", "not published")
            if result is None
            else stated(result, self.language),
            self.say("Tình trạng", "Status"): self.status_of(found),
            self.say("Nguồn mục tiêu", "Source of the goal"): _publishers(
                self.goal_rows[self.goal_rows["row"].isin(goal.rows)]
            ),
            self.say("Nguồn kết quả", "Source of the result"): _publishers(behind) or "–",
        }

    def funnel_chart(self) -> Exhibit:
        """The participation goals as bars, beside results where there are any."""
        title = self.say("Mục tiêu tham gia của chương trình", "The programme's participation goals")
        goals = self.participation()
        if goals.empty:
            return self.exhibit("funnel", title, self._promised(), rows=self.goal_rows)
        aim, done = self.say("mục tiêu", "goal"), self.say("kết quả", "result")
        bars: list[dict[str, object]] = []
        for row in goals.sort_values("low", ascending=False).itertuples():
            name = self._label(row.indicator)
            bars.append({"category": f"{name} ({aim})", "value": row.high, "kind": "goal"})
            if (result := self.result_of(row)) is not None:
                done_kind = kind_of(self.results[self.results["row"] == result["row"]])
                bars.append({"category": f"{name} ({done})", "value": float(result["value"]), "kind": done_kind})
        frame = pd.DataFrame(bars)
        unit = self.say("lượt hoặc doanh nghiệp", "participations or enterprises")
        chart = charts.bars(frame, value=charts.Axis(title=unit), language=self.language)
        return self.exhibit("funnel", title, chart, unit=unit, data=frame)

    def groups_table(self) -> Exhibit:
        """The five groups of the 2021 plan and the goals that belong to them."""
        title = self.say("Năm nhóm nhiệm vụ của kế hoạch năm 2021", "The five groups of tasks of the 2021 plan")
        if self.groups.empty:
            return self.exhibit(
                "groups",
                title,
                self.say(
                    f"{self.place_name} không công bố nhóm nhiệm vụ nào ở đây.",
                    f"{self.place_name} has published no groups of tasks here.",
                ),
            )
        entered = self.tasks[self.tasks["name"] != ""].groupby("group").size()
        table = pd.DataFrame(
            {
                self.say("Nhóm", "Group"): self.groups["group"],
                self.say("Nội dung", "Contents"): self.groups[self.language],
                self.say("Nhiệm vụ đã nhập", "Tasks entered"): [int(entered.get(g, 0)) for g in self.groups["group"]],
            }
        )
        return self.exhibit("groups", title, table, rows=self.goal_rows[self.goal_rows["indicator"] == TASKS])

    def tasks_table(self) -> Exhibit:
        """The twelve single tasks: blank where they are not published."""
        title = self.say("Mười hai nhiệm vụ", "The twelve tasks")
        if self.groups.empty:
            return self.exhibit(
                "tasks",
                title,
                self.say("Không có danh mục nhiệm vụ cho địa phương này.", "There is no list of tasks for this place."),
            )
        vi_or_en = 0 if self.language == "vi" else 1
        blank = TASK_STATUS[""][vi_or_en]
        table = pd.DataFrame(
            {
                self.say("Nhiệm vụ", "Task"): self.tasks["task"],
                self.say("Nhóm", "Group"): self.tasks["group"].replace("", "–"),
                self.say("Tên", "Name"): self.tasks["name"].replace("", blank),
                self.say("Tình trạng", "Status"): [TASK_STATUS[s][vi_or_en] for s in self.tasks["status"]],
                self.say("Kết quả", "Result"): self.tasks["result"].replace("", "–"),
            }
        )
        note = self.say(
            "Đơn vị chủ trì nhập các nhiệm vụ vào bản sao của data/programme_tasks.csv trong thư mục số liệu riêng (mặc định ~/.local/share/chnt).",
            "Their owner enters the tasks in a copy of data/programme_tasks.csv in the own data folder (~/.local/share/chnt by default).",
        )
        return self.exhibit("tasks", title, table, rows=self.goal_rows[self.goal_rows["indicator"] == TASKS], note=note)

    def budget_table(self) -> Exhibit:
        """Published budgets of the programme."""
        title = self.say("Kinh phí chương trình đã công bố", "Published budgets of the programme")
        money = self.goals[self.goals["indicator"].str.startswith("programme_budget")]
        if money.empty:
            return self.exhibit(
                "budget",
                title,
                self.say(
                    f"{self.place_name} chưa công bố kinh phí nào ở đây.",
                    f"{self.place_name} has published no budget here.",
                ),
            )
        table = pd.DataFrame(
            {
                self.say("Khoản", "Item"): [self._label(i) for i in money["indicator"]],
                self.say("Giai đoạn", "Period"): [period(p, self.language) for p in money["period"]],
                self.say("Tỷ đồng", "VND billion"): [stated(r, self.language) for r in money.itertuples()],
            }
        )
        return self.exhibit(
            "budget", title, table, rows=self.goal_rows[self.goal_rows["indicator"].isin(money["indicator"])]
        )

    def _label(self, indicator: str) -> str:
        name = obs.label("indicator", indicator, self.language)
        return name[0].lower() + name[1:]

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote."""
        low = self.goals.groupby("indicator")["low"].first()
        return self.make_headline(
            "programme",
            self.sentence(),
            {
                "goals": len(self.goals),
                "goals_with_result": self.with_result(),
                "last_goal_year": self.goals["period"].str[-4:].max(),
                "linkage_participations": low.get(LINKAGE),
                "new_direct_suppliers": low.get(SUPPLIERS),
                "conversion": self.conversion(),
                "tasks_entered": int((self.tasks["name"] != "").sum()),
            },
            kinds=("published",),
            cards=self.cards(),
        )

    def cards(self) -> tuple[Card, ...]:
        """The few figures that stand large: the two ends of the funnel, its conversion, how many results are known."""
        low = self.goals.groupby("indicator")[["low", "period"]].first()
        shown = [
            Card(
                self.say(f"Mục tiêu: {self._label(code)}", f"Goal: {self._label(code)}"),
                number(float(low.loc[code, "low"]), 0, self.language),
                "goal",
                str(low.loc[code, "period"]),
            )
            for code in (LINKAGE, SUPPLIERS)
            if code in low.index
        ]
        if (share := self.conversion()) is not None:
            label = self.say("Nhà cung ứng mới trên 100 lượt", "New suppliers of 100 participations")
            shown.append(
                Card(label, number(share, 1, self.language), "estimate", self.say("theo mục tiêu", "by the goals"))
            )
        known = self.say(f"{self.with_result()} trên {len(self.goals)}", f"{self.with_result()} of {len(self.goals)}")
        shown.append(Card(self.say("Mục tiêu đã có kết quả", "Goals with a result"), known, "goal"))
        return tuple(shown)


def _publishers(rows: pd.DataFrame) -> str:
    return "; ".join(dict.fromkeys(s.publisher for s in obs.sources_of(rows)))


def ask(*, place: str = "ha_noi", as_of: str = "", language: str = "vi") -> Programme:
    """Ask what the programme promised and what is known of its results.

    Parameters
    ----------
    place : str
        Place code; it must state goals of a programme.
    as_of : str
        Date of knowledge; empty for the newest vintage.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When the place states no goal of a programme.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of)
    wanted = sorted(i for i in obs.targets()["indicator"].unique() if i.startswith(PREFIX))
    goals = goals_by_plan(place, indicators=wanted, as_of=date)
    goal_rows = obs.select_targets(place=place, as_of=date)
    results = pd.concat([yearly_results(place, code, as_of=date) for code in wanted], ignore_index=True)
    groups = pd.read_csv(obs.DATA / "programme_groups.csv", dtype=str)
    known = TASKS in set(goals["indicator"])
    return Programme(
        place=place,
        as_of=date,
        language=words,
        rows=results,
        goal_rows=goal_rows[goal_rows["indicator"].isin(wanted)],
        goals=goals,
        results=results,
        tasks=userdata.programme_tasks(),
        groups=groups[(groups["place"] == place) & known].reset_index(drop=True),
        assessed=tuple(
            assess(g, as_of=date) for code in wanted for g in read_goals(place=place, indicator=code, as_of=date)
        ),
    )
