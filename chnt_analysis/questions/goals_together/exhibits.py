"""The exhibits of the goals side by side."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from chnt_analysis import charts
from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.goals import stated
from chnt_analysis.questions.goals_together.frontier import Frontier
from chnt_analysis.wording import date, number, period, plain

MOST_ROWS_DRAWN = 12


@dataclass(frozen=True)
class GoalsTogether(Frontier):
    """The question with its exhibits; made by :func:`ask`."""

    def answer(self) -> Exhibit:
        """The answer in a few sentences."""
        return self.exhibit(
            "answer",
            self.say("Trả lời", "Answer"),
            self.sentence(),
            kinds=self.kinds,
            rows=pd.concat([self.goal_rows, self.annual], ignore_index=True),
        )

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
        return self.exhibit(
            "goals", self.say("Mọi mục tiêu đã công bố", "Every published goal"), table, rows=self.goal_rows
        )

    def moves_table(self) -> Exhibit:
        """How each goal moved from deadline to deadline, and the last year it was named."""
        moves = self.moves()
        moves = moves[moves["first"] != moves["last"]]
        if moves.empty:
            text = self.say(
                "Không chỉ tiêu nào có mục tiêu cho nhiều kỳ hạn.", "No indicator has goals for more than one deadline."
            )
            return self.exhibit(
                "moves",
                self.say("Mục tiêu đã thay đổi ra sao", "How the goals moved from plan to plan"),
                text,
                rows=self._moved_rows(),
            )
        table = pd.DataFrame(
            {
                self.say("Chỉ tiêu", "Indicator"): [self._name(r.indicator, r.sector) for r in moves.itertuples()],
                self.say("Mục tiêu theo kỳ hạn", "Goals by deadline"): [" → ".join(g) for g in moves["goals"]],
                self.say("Năm cuối cùng có mục tiêu", "Last year with a goal"): moves["last"].str[-4:],
            }
        )
        return self.exhibit(
            "moves",
            self.say("Mục tiêu đã thay đổi ra sao", "How the goals moved from plan to plan"),
            table,
            rows=self._moved_rows(),
        )

    def _moved_rows(self) -> pd.DataFrame:
        deadlines = self.goals.groupby(["indicator", "sector"])["period"].transform("nunique")
        moved = self.behind(self.goals[deadlines > 1])
        return moved if len(moved) else self.goal_rows

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
        return self.exhibit("timeline", title, chart, data=frame, note=note, rows=self.behind(shown))

    def reckoner_chart(self) -> Exhibit:
        """The ready reckoner: growth needed by starting share and manufacturing growth."""
        title = self.say(
            f"Bảng tính sẵn: tăng trưởng cần có để đạt {plain(self.goal, 'vi')}% năm {self.target_year}",
            f"Ready reckoner: growth needed for {plain(self.goal, 'en')}% in {self.target_year}",
        )
        if not self.share_named():
            return self.exhibit("reckoner", title, self._no_share(), rows=self.goal_rows)
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
            return self.exhibit("history", title, text, rows=self.goal_rows)
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
