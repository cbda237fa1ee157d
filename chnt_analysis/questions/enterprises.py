"""How many supporting-industry enterprises, how many at international standard, and what the goals still take.

The published totals are few, rounded, put in words ("about", "more than", "nearly") and contradict one another; every figure is therefore
read as the interval its words allow, and required growth comes as a range.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from chnt_analysis import charts, growth, shares, targets
from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError, ParameterError, UndefinedError
from chnt_analysis.exhibits import Exhibit, Headline
from chnt_analysis.questions.base import Question, check_language, check_place
from chnt_analysis.questions.goals import as_target, goals_by_plan, published_results, stated
from chnt_analysis.wording import change, date, number, percent, plain, verdict

TOTAL = "cnht_enterprises"
STANDARD = "cnht_enterprises_international_standard"
STANDARD_SHARE = "cnht_enterprises_international_standard_share"
COUNTS = (TOTAL, STANDARD, STANDARD_SHARE)
RECENT_YEARS = 2  # the published totals are too rough for growth over less


@dataclass(frozen=True)
class Enterprises(Question):
    """The question with its figures; made by :func:`ask`."""

    target_year: int
    goals: pd.DataFrame = field(repr=False)
    results: pd.DataFrame = field(repr=False)
    every: pd.DataFrame = field(repr=False)

    # -- the numbers

    def goal(self, indicator: str = TOTAL) -> targets.Target | None:
        """Return the plan's goal for the year asked about; ``None`` where it names none for this indicator."""
        mine = self.goals[(self.goals["indicator"] == indicator) & (self.goals["period"] == str(self.target_year))]
        return None if mine.empty else as_target(self.goals, indicator, self.place, float(mine["low"].iloc[0]), self.target_year)

    def latest(self, indicator: str = TOTAL) -> pd.Series | None:
        """Return the newest published result before the deadline, as chosen; ``None`` without one."""
        mine = self.results[(self.results["indicator"] == indicator) & (self.results["period"].astype(int) <= self.target_year)]
        return None if mine.empty else mine.iloc[-1]

    def required(self) -> tuple[float, float] | None:
        """Growth the total needs, percent a year: from the highest and from the lowest reading of the latest figure."""
        goal, latest = self.goal(), self.latest()
        if goal is None or latest is None or int(latest["period"]) >= self.target_year:
            return None
        low, high = targets.reading(float(latest["value"]), latest["qualifier"])
        years = self.target_year - int(latest["period"])
        return targets.required_growth(high, goal.value, years), targets.required_growth(low, goal.value, years)

    def observed(self) -> dict[int, float]:
        """Growth up to the latest published total, percent a year, by first year: the earliest, and one two years or more before."""
        mine = self.results[(self.results["indicator"] == TOTAL) & (self.results["period"].astype(int) <= self.target_year)]
        if len(mine) < 2:
            return {}
        last, years = mine.iloc[-1], mine["period"].astype(int)
        recent = years[years <= int(last["period"]) - RECENT_YEARS]
        firsts = dict.fromkeys([int(years.iloc[0]), *([int(recent.iloc[-1])] if len(recent) else [])])
        value = mine.set_index(years)["value"].astype(float)
        return {first: growth.cagr(value[first], value.iloc[-1], int(last["period"]) - first) for first in firsts}

    def progress(self) -> dict[int, tuple[float, targets.Progress]]:
        """Pace (percent of the required growth, from the figures as printed) and progress class, by first year of the observed growth."""
        goal, latest = self.goal(), self.latest()
        if goal is None or latest is None or int(latest["period"]) >= self.target_year:
            return {}
        try:
            needed = targets.required_growth(float(latest["value"]), goal.value, self.target_year - int(latest["period"]))
            return {year: (targets.pace(g, needed), targets.progress_class(g, needed)) for year, g in self.observed().items()}
        except UndefinedError:
            return {}

    def standard_share(self) -> pd.Series:
        """Enterprises at international standard as a share of all, percent, by year with both figures."""
        both = {code: self.results[self.results["indicator"] == code] for code in (STANDARD, TOTAL)}
        years = sorted(set(both[STANDARD]["period"]) & set(both[TOTAL]["period"]))
        index = pd.PeriodIndex(years, freq="Y", name="period")
        part, whole = (both[code].set_index("period")["value"].reindex(years).set_axis(index) for code in (STANDARD, TOTAL))
        return shares.share(part, whole) if years else pd.Series(dtype=float, index=index)

    def verdict_on(self, row) -> str:
        """Verdict on one goal from the published result of its year; not knowable without one."""
        there = self.results[(self.results["indicator"] == row.indicator) & (self.results["period"] == row.period)]
        if there.empty:
            return "not_knowable"
        goal = as_target(self.goals, row.indicator, self.place, row.low, int(row.period))
        return targets.verdict(float(there["value"].iloc[0]), there["qualifier"].iloc[0], goal)

    def past(self, period: str) -> bool:
        """Whether a deadline lies before ``as_of``."""
        return pd.Timestamp(int(period), 12, 31) < self.as_of

    # -- the answer

    def sentence(self) -> str:
        """The answer in words."""
        return " ".join(part for part in (self._where(), self._needed(), self._standard()) if part)

    def answer(self) -> Exhibit:
        """The answer in a few sentences."""
        return self.exhibit("answer", self.say("Trả lời", "Answer"), self.sentence())

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
            return self.say(f"{self.place_name} có {words} doanh nghiệp (năm {latest['period']}).", f"{self.place_name} had {words} enterprises in {latest['period']}.")
        aim = stated(goal, self.language)
        if self.past(str(year)):
            code = targets.verdict(float(latest["value"]), latest["qualifier"], goal) if latest["period"] == str(year) else "not_knowable"
            return self.say(
                f"Mục tiêu {aim} doanh nghiệp năm {year}: {verdict(code, 'vi')}; số mới nhất đến năm đó là {words} (năm {latest['period']}).",
                f"The goal of {aim} enterprises for {year}: {verdict(code, 'en')}; the newest figure by then is {words} ({latest['period']}).",
            )
        gap = number(targets.distance(float(latest["value"]), goal.value), 0, self.language)
        return self.say(
            f"{self.place_name} có {words} doanh nghiệp công nghiệp hỗ trợ (năm {latest['period']}), còn thiếu {gap} so với mục tiêu {aim} của năm {year}.",
            f"{self.place_name} had {words} supporting-industry enterprises in {latest['period']}, {gap} short of the goal of {aim} for {year}.",
        )

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

    def _standard(self) -> str:
        latest = self.latest(STANDARD)
        if latest is None:
            return ""
        there, goal = self.standard_share(), self.goal(STANDARD_SHARE)
        words = stated(latest, self.language)
        near = percent(float(there.iloc[-1]), 0, self.language) if len(there) else None
        aim = "" if goal is None else self.say(f"; mục tiêu năm {self.target_year}: {stated(goal, 'vi')}%", f"; the goal for {self.target_year} is {stated(goal, 'en')}%")
        share = "" if near is None else self.say(f", chừng {near} tổng số theo phép chia của chúng tôi", f", some {near} of all by our division")
        return self.say(f"Số đạt tiêu chuẩn quốc tế: {words}{share}{aim}.", f"At international standard: {words}{share}{aim}.")

    # -- exhibits

    def results_table(self) -> Exhibit:
        """Every published figure, with its words, its date and whether it was chosen."""
        chosen = set(self.results["row"])
        table = pd.DataFrame(
            [
                {
                    self.say("Chỉ tiêu", "Indicator"): obs.label("indicator", r.indicator, self.language),
                    self.say("Kỳ", "Period"): r.period,
                    self.say("Giá trị", "Value"): stated(r, self.language),
                    self.say("Có từ ngày", "Available from"): date(r.available_from, self.language) + (" *" if r.imputed else ""),
                    self.say("Được dùng", "Used"): r.row in chosen,
                }
                for r in self.every.sort_values(["indicator", "period", "row"]).itertuples()
            ]
        )
        note = self.say("* ngày ước định. Các số mâu thuẫn nhau được giữ nguyên; quy tắc chọn ở tài liệu.", "* imputed date. Contradicting figures are kept; the rule that chooses one is documented.")
        if table.empty:
            return self.exhibit("results", self.say("Số đã công bố", "Published figures"), self._where(), rows=self.goal_rows)
        return self.exhibit("results", self.say("Mọi con số đã công bố", "Every published figure"), table, rows=self.every, note=note)

    def totals_chart(self) -> Exhibit:
        """Goals and published totals by year."""
        return self._dots(TOTAL, "totals", self.say("Số doanh nghiệp: mục tiêu và thực hiện", "Enterprises: goals and results"))

    def standard_chart(self) -> Exhibit:
        """Goals and published numbers at international standard."""
        return self._dots(STANDARD, "standard", self.say("Doanh nghiệp đạt tiêu chuẩn quốc tế", "Enterprises at international standard"))

    def path_chart(self) -> Exhibit:
        """The path of constant growth from the latest total to the goal."""
        title = self.say("Đường đi cần có đến mục tiêu", "The path the goal needs")
        goal, latest = self.goal(), self.latest()
        if goal is None or latest is None or int(latest["period"]) >= self.target_year:
            return self.exhibit("path", title, self._where())
        path = targets.target_path(float(latest["value"]), goal.value, int(latest["period"]), self.target_year)
        known = self.results[self.results["indicator"] == TOTAL]
        frame = pd.concat(
            [
                pd.DataFrame({"period": known["period"].astype(int), "value": known["value"], "kind": "published", "line": self.say("đã công bố", "published")}),
                pd.DataFrame({"period": path.index.year, "value": path.to_numpy(), "kind": "assumption", "line": self.say("tăng đều đến mục tiêu", "constant growth to the goal")}),
            ]
        )
        chart = charts.line(
            frame, series="line", y_title=self.say("doanh nghiệp", "enterprises"), goal=goal.value,
            goal_label=self.say(f"mục tiêu {plain(goal.value, 'vi')}", f"goal {plain(goal.value, 'en')}"), digits=0, language=self.language,
        )  # fmt: skip
        return self.exhibit("path", title, chart, unit=self.say("doanh nghiệp", "enterprises"), data=frame, kinds=("published", "assumption"))

    def share_table(self) -> Exhibit:
        """Share at international standard: goals, published, and our division."""
        title = self.say("Tỷ lệ doanh nghiệp đạt tiêu chuẩn quốc tế", "Share of enterprises at international standard")
        goals = self.goals[self.goals["indicator"] == STANDARD_SHARE]
        published = self.results[self.results["indicator"] == STANDARD_SHARE]
        rows = [(r.period, stated(r, self.language), self.say("mục tiêu", "goal")) for r in goals.itertuples()]
        rows += [(r.period, stated(r, self.language), self.say("đã công bố", "published")) for r in published.itertuples()]
        rows += [(str(p), number(v, 1, self.language), self.say("ước tính: phép chia hai số đã công bố", "estimate: one published figure over another")) for p, v in self.standard_share().items()]
        if not rows:
            return self.exhibit("standard_share", title, self.say("Chưa có số liệu hay mục tiêu nào.", "There is neither a figure nor a goal."))
        table = pd.DataFrame(sorted(rows), columns=[self.say("Kỳ", "Period"), self.say("Giá trị, %", "Value, %"), self.say("Loại", "Kind")])
        return self.exhibit("standard_share", title, table, unit="%", kinds=("published", "estimate"))

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
        return self.exhibit("verdicts", title, body)

    def _dots(self, indicator: str, id: str, title: str) -> Exhibit:
        goals = self.goals[self.goals["indicator"] == indicator]
        results = self.results[self.results["indicator"] == indicator]
        unit = self.say("doanh nghiệp", "enterprises")
        if goals.empty and results.empty:
            return self.exhibit(id, title, self.say("Chưa có số liệu hay mục tiêu nào.", "There is neither a figure nor a goal."))
        chart = charts.dots_with_goal(stated=goals, actual=results if len(results) else None, unit=unit, language=self.language)
        data = pd.concat([goals.drop(columns="rows"), results[["indicator", "period", "value", "qualifier"]]], ignore_index=True)
        return self.exhibit(id, title, chart, unit=unit, data=data)

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
                "at_standard": None if standard is None else float(standard["value"]),
            },
            kinds=("published", "estimate"),
        )


def ask(*, place: str = "ha_noi", as_of: str = "", target_year: int = 2030, language: str = "vi") -> Enterprises:
    """Ask how the number of enterprises stands to the goal of a year.

    Parameters
    ----------
    place : str
        Place code; it must state a goal for the number of enterprises.
    as_of : str
        Date of knowledge; empty for the newest vintage.
    target_year : int
        Year of the deadline; a plan must name a goal for it.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When the place states no such goal.
    ParameterError
        When no plan names a goal for the year.
    """
    place, words, date_known = check_place(place), check_language(language), obs.resolve_as_of(as_of)
    goals = goals_by_plan(place, indicators=COUNTS, as_of=date_known)
    years = sorted(goals["period"].unique())
    if str(target_year) not in years:
        raise ParameterError(f"target_year = {target_year}: {place} states goals for the number of enterprises for {', '.join(years)}")
    parts = [_every(place, code, date_known) for code in COUNTS]
    results = pd.concat([published_results(place, code, as_of=date_known) for code in COUNTS], ignore_index=True)
    every = pd.concat(parts, ignore_index=True)
    goal_rows = obs.select_targets(place=place, as_of=date_known)
    return Enterprises(
        place=place,
        as_of=date_known,
        language=words,
        rows=every,
        goal_rows=goal_rows[goal_rows["indicator"].isin(COUNTS)],
        target_year=target_year,
        goals=goals,
        results=results,
        every=every,
    )


def _every(place: str, indicator: str, as_of: pd.Timestamp) -> pd.DataFrame:
    try:
        return obs.select(indicator=indicator, place=place, sector="supporting_industry", as_of=as_of)
    except NotPublishedError:
        return obs.observations().iloc[:0]
