"""The exhibits of the enterprise question."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from chnt_analysis import charts, targets
from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.enterprises.numbers import STANDARD, STANDARD_SHARE, TOTAL, EnterpriseNumbers
from chnt_analysis.questions.goals import other_definition, stated
from chnt_analysis.wording import date, number, plain, verdict


@dataclass(frozen=True)
class Enterprises(EnterpriseNumbers):
    """The question with its exhibits; made by :func:`ask`."""

    def answer(self) -> Exhibit:
        """The answer in a few sentences."""
        return self.exhibit("answer", self.say("Trả lời", "Answer"), self.sentence())

    def results_table(self) -> Exhibit:
        """Every published figure, with its words, its date and whether it was chosen."""
        chosen = set(self.results["row"])
        table = pd.DataFrame(
            [
                {
                    self.say("Chỉ tiêu", "Indicator"): obs.label("indicator", r.indicator, self.language),
                    self.say("Kỳ", "Period"): r.period,
                    self.say("Giá trị", "Value"): stated(r, self.language),
                    self.say("Có từ ngày", "Available from"): date(r.available_from, self.language)
                    + (" *" if r.imputed else ""),
                    self.say("Được dùng", "Used"): r.row in chosen,
                }
                for r in self.every.sort_values(["indicator", "period", "row"]).itertuples()
            ]
        )
        note = self.say(
            "* ngày ước định. Các số mâu thuẫn nhau được giữ nguyên; quy tắc chọn ở tài liệu.",
            "* imputed date. Contradicting figures are kept; the rule that chooses one is documented.",
        )
        if table.empty:
            return self.exhibit(
                "results", self.say("Số đã công bố", "Published figures"), self._where(), rows=self.goal_rows
            )
        return self.exhibit(
            "results", self.say("Mọi con số đã công bố", "Every published figure"), table, rows=self.every, note=note
        )

    def totals_chart(self) -> Exhibit:
        """Goals and published totals by year."""
        return self._dots(
            TOTAL, "totals", self.say("Số doanh nghiệp: mục tiêu và thực hiện", "Enterprises: goals and results")
        )

    def standard_chart(self) -> Exhibit:
        """Goals and published numbers at international standard."""
        return self._dots(
            STANDARD,
            "standard",
            self.say("Doanh nghiệp đạt tiêu chuẩn quốc tế", "Enterprises at international standard"),
        )

    def path_chart(self) -> Exhibit:
        """The path of constant growth from the latest total to the goal."""
        title = self.say("Đường đi cần có đến mục tiêu", "The path the goal needs")
        goal, latest = self.goal(), self.latest()
        if goal is None or latest is None or not self.comparable or int(latest["period"]) >= self.target_year:
            return self.exhibit("path", title, self._where(), rows=self._shown(TOTAL))
        path = targets.target_path(float(latest["value"]), goal.value, int(latest["period"]), self.target_year)
        known = self.results[self.results["indicator"] == TOTAL]
        frame = pd.concat(
            [
                pd.DataFrame(
                    {
                        "period": known["period"].astype(int),
                        "value": known["value"],
                        "kind": "published",
                        "line": self.say("đã công bố", "published"),
                    }
                ),
                pd.DataFrame(
                    {
                        "period": path.index.year,
                        "value": path.to_numpy(),
                        "kind": "assumption",
                        "line": self.say("tăng đều đến mục tiêu", "constant growth to the goal"),
                    }
                ),
            ]
        )
        chart = charts.line(frame, series="line", y=charts.Axis(title=self.say("doanh nghiệp", "enterprises"), digits=0), goal=charts.Rule(goal.value, self.say(f"mục tiêu {plain(goal.value, 'vi')}", f"goal {plain(goal.value, 'en')}")), language=self.language)  # fmt: skip
        return self.exhibit(
            "path",
            title,
            chart,
            unit=self.say("doanh nghiệp", "enterprises"),
            data=frame,
            kinds=("published", "assumption"),
            rows=self._shown(TOTAL),
        )

    def model_chart(self) -> Exhibit:
        """The growth model of the few totals: median and bands to the deadline, with the goal."""
        title = self.say(
            "Vài con số làm tròn cho phép nói gì về tương lai", "What a few rounded figures allow to say of the future"
        )
        if self.model is None:
            text = self.say(
                "Quá ít năm có số đã công bố, hoặc hạn đã qua, nên không lập mô hình.",
                "Too few years have a published figure, or the deadline has passed, so there is no model.",
            )
            return self.exhibit("model", title, text, rows=self.goal_rows)
        goal, table = self.goal(), self.model.interval()
        chart = charts.fan(
            table,
            levels=(80, 95),
            kind="estimate",
            goal=goal.value if goal is not None and self.comparable else None,
            y=charts.Axis(title=self.say("doanh nghiệp", "enterprises"), digits=0),
            language=self.language,
        )
        return self.exhibit(
            "model", title, chart, data=table, unit=self.say("doanh nghiệp", "enterprises"), kinds=("estimate", "assumption"),
            rows=self._shown(TOTAL),
            note=self.say(
                "Theo mô hình, chưa kiểm chứng: số mục tiêu đã qua hạn còn quá ít để kiểm chứng. Mỗi số được đọc là khoảng mà cách nói của nó cho phép "
                "(“trên 900” là 900 đến 990). Giả định ban đầu ở data/assumptions/growth_prior.yml.",
                "Model-based, not calibrated: too few goals have come due to check it. Each figure is read as the interval its words allow "
                "(\"more than 900\" is 900 to 990). What is believed beforehand is in data/assumptions/growth_prior.yml.",
            ),
        )  # fmt: skip

    def share_table(self) -> Exhibit:
        """Share at international standard: goals, published, and our division."""
        title = self.say("Tỷ lệ doanh nghiệp đạt tiêu chuẩn quốc tế", "Share of enterprises at international standard")
        goals = self.goals[self.goals["indicator"] == STANDARD_SHARE]
        published = self.results[self.results["indicator"] == STANDARD_SHARE]
        rows = [(r.period, stated(r, self.language), self.say("mục tiêu", "goal")) for r in goals.itertuples()]
        rows += [
            (r.period, stated(r, self.language), self.say("đã công bố", "published")) for r in published.itertuples()
        ]
        rows += [
            (
                str(p),
                number(v, 1, self.language),
                self.say("ước tính: phép chia hai số đã công bố", "estimate: one published figure over another"),
            )
            for p, v in self.standard_share().items()
        ]
        if not rows:
            return self.exhibit(
                "standard_share",
                title,
                self.say("Chưa có số liệu hay mục tiêu nào.", "There is neither a figure nor a goal."),
                rows=self._shown(STANDARD_SHARE, STANDARD, TOTAL),
            )
        table = pd.DataFrame(
            sorted(rows),
            columns=[self.say("Kỳ", "Period"), self.say("Giá trị, %", "Value, %"), self.say("Loại", "Kind")],
        )
        return self.exhibit(
            "standard_share",
            title,
            table,
            unit="%",
            kinds=("published", "estimate"),
            rows=self._shown(STANDARD_SHARE, STANDARD, TOTAL),
        )

    def verdicts(self) -> Exhibit:
        """The verdict on every goal whose deadline has passed."""
        title = self.say("Kết luận về từng mục tiêu đã đến hạn", "Verdict on every goal past its deadline")
        rows = [
            {
                self.say("Chỉ tiêu", "Indicator"): obs.label("indicator", r.indicator, self.language),
                self.say("Năm", "Year"): r.period,
                self.say("Mục tiêu", "Goal"): stated(r, self.language),
                self.say("Kết luận", "Verdict"): verdict(self.verdict_on(r), self.language),
            }
            for r in self.goals.itertuples()
            if self.past(r.period)
        ]
        body = pd.DataFrame(rows) if rows else self.say("Chưa có mục tiêu nào đến hạn.", "No goal has come due.")
        return self.exhibit("verdicts", title, body, rows=self._due_rows())

    def _shown(self, *indicators: str) -> pd.DataFrame:
        """Goals and chosen results of these indicators; every goal where there is neither."""
        goals = self.behind(self.goals[self.goals["indicator"].isin(indicators)])
        results = self.results[self.results["indicator"].isin(indicators)]
        found = pd.concat([goals, results], ignore_index=True)
        return found if len(found) else self.goal_rows

    def _due_rows(self) -> pd.DataFrame:
        """Goals past their deadline and the results they are judged by; every goal where none has come due."""
        due = self.goals[[self.past(period) for period in self.goals["period"]]]
        judged = self.results[self.results["indicator"].isin(due["indicator"])]
        return pd.concat([self.behind(due), judged], ignore_index=True) if len(due) else self.goal_rows

    def _dots(self, indicator: str, id: str, title: str) -> Exhibit:
        goals = self.goals[self.goals["indicator"] == indicator]
        results = self.results[self.results["indicator"] == indicator]
        unit = self.say("doanh nghiệp", "enterprises")
        if goals.empty and results.empty:
            return self.exhibit(
                id,
                title,
                self.say("Chưa có số liệu hay mục tiêu nào.", "There is neither a figure nor a goal."),
                rows=self._shown(indicator),
            )
        chart = charts.dots_with_goal(
            stated=goals, actual=results if len(results) else None, unit=unit, language=self.language
        )
        data = pd.concat(
            [goals.drop(columns="rows"), results[["indicator", "period", "value", "qualifier"]]], ignore_index=True
        )
        differ = goals[~goals["definition"].isin(results["definition"])] if len(results) else goals.iloc[:0]
        note = " ".join(other_definition(goal, self.language) for _, goal in differ.iterrows()).strip()
        return self.exhibit(id, title, chart, unit=unit, data=data, rows=self._shown(indicator), note=note)
