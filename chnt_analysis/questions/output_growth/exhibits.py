"""The exhibits of the growth question."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from chnt_analysis import charts, growth
from chnt_analysis import observations as obs
from chnt_analysis.errors import UndefinedError
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.forecasting.realtime import window
from chnt_analysis.questions import industry
from chnt_analysis.questions.output_growth.outlook import Outlook
from chnt_analysis.wording import count, period, plain

YEAR_END_GRID = np.arange(4.0, 14.5, 0.5)  # growth of the year asked about, percent


@dataclass(frozen=True)
class OutputGrowth(Outlook):
    """The question with its exhibits; made by :func:`ask`."""

    def coverage(self) -> Exhibit:
        """Which rates are published, for how many months."""
        used = window(self.rates)
        first = used["period"].str[:4].min() if len(used) else str(self.as_of.year)
        title = self.say(
            f"Số liệu IIP {self.sector_name} đã công bố từ năm {first}",
            f"Published rates of {self.sector_name} since {first}",
        )
        table = industry.coverage(used)
        headings = {
            "basis": self.say("Chỉ số", "Rate"),
            "months": self.say("Số tháng có số liệu", "Months with a figure"),
            "first": self.say("Từ", "From"),
            "last": self.say("Đến", "To"),
            "differing": self.say("Tháng có nhiều giá trị khác nhau", "Months with differing values"),
        }
        cells = {"basis": {code: obs.label("basis", code, self.language) for code in table["basis"]}}
        return self.exhibit("coverage", title, table, rows=self.rates, headings=headings, cells=cells)

    def goals_chart(self) -> Exhibit:
        """Goals of supporting industry by plan beside the published growth of the sector, another quantity."""
        if self.goals.empty:
            return self.exhibit("goals", self.say("Mục tiêu", "Goals"), self._goal_part(), rows=self.rates)
        first = int(self.goals["period"].str[:4].min()) - 3
        beside = self.actual if len(self.actual) else self.annual[self.annual["period"].astype(int) >= first]
        unit = self.say("% so với năm trước", "% on the year before")
        chart = charts.dots_with_goal(
            stated=self.goals, actual=beside if len(beside) else None, unit=unit, language=self.language
        )
        what = self.say("công nghiệp hỗ trợ", "supporting industry") if len(self.actual) else self.sector_name
        title = self.say(
            f"Mục tiêu của công nghiệp hỗ trợ và tăng trưởng của {what}",
            f"Goals of supporting industry and the growth of {what}",
        )
        return self.exhibit(
            "goals",
            title,
            chart,
            unit=unit,
            data=self.goals.drop(columns="rows"),
            rows=pd.concat([self.behind(self.goals), beside], ignore_index=True),
        )

    def level_chart(self) -> Exhibit:
        """The index level that the published rates imply, with its forecast."""
        title = self.say(
            f"Mức IIP {self.sector_name} suy ra từ các chỉ số đã công bố",
            f"The level of {self.sector_name} that the published rates imply",
        )
        if self.draws is None or self.rebuilt is None:
            return self._too_few("level", title)
        ahead = self.draws.interval(self.levels)
        unit = self.say(f"chỉ số, bình quân năm {self.rebuilt.base} = 100", f"index, mean of {self.rebuilt.base} = 100")
        chart = charts.fan(ahead, levels=self.levels, origin=self.draws.origin, history_kind="estimate", y=charts.Axis(title=unit), language=self.language)  # fmt: skip
        note = self.say(
            "Mức chỉ số là ước tính của chúng tôi; năm có Tết rơi vào tháng 1 và năm có Tết rơi vào tháng 2 khác nhau ở hai tháng đầu năm.",
            "The level is our estimate; years with the Lunar New Year in January differ from years with it in February in their first two months.",
        )
        return self.exhibit(
            "level", title, chart, unit=unit, data=ahead, kinds=("estimate",), rows=self.rates, note=note
        )

    def year_on_year_chart(self) -> Exhibit:
        """Growth on the year: published months and the forecast's bands."""
        title = self.say(
            f"Tăng trưởng so với cùng kỳ của {self.sector_name}", f"Growth on the year of {self.sector_name}"
        )
        if self.draws is None:
            return self._too_few("year_on_year", title)
        ahead = self.draws.year_on_year().interval(self.levels)
        since = self.draws.origin - 35
        shown = ahead[(ahead.index >= self.draws.origin) & (ahead.index.year <= self.target_year)]
        past = ahead.loc[(ahead.index >= since) & (ahead.index <= self.draws.origin), "point"].rename("value")
        chart = charts.fan(shown if len(shown) > 1 else ahead[ahead.index >= self.draws.origin], levels=self.levels, history=past, history_kind="estimate", goal=charts.Rule(self.goal, f"{self.goal_name} {plain(self.goal, self.language)}%"), y=charts.Axis(title=self.say("% so với cùng kỳ", "% on the year"), zero_line=True), language=self.language)  # fmt: skip
        return self.exhibit(
            "year_on_year", title, chart, unit=self.say("% so với cùng kỳ năm trước", "% on the same month of the year before"),
            data=ahead[ahead.index >= since], kinds=self.outlook_kinds, rows=self.rates_and_goal(),
            note=self.say(
                "Độ rộng của khoảng dự báo lấy từ sai số của các dự báo trước đây (23 tháng đầu); xem trang “track_record”.",
                "The width of the intervals is that of past forecasts' errors (first 23 months); see the page “track_record”.",
            ),
        )  # fmt: skip

    def required_chart(self) -> Exhibit:
        """What the remaining months must be, for every growth the year may end at."""
        left, ended = self.months_left(), self.ended
        title = (
            self.say("Những tháng chưa công bố phải tăng bao nhiêu", "What the unpublished months would have to be")
            if ended
            else self.say("Những tháng còn lại phải tăng bao nhiêu", "What the remaining months must be")
        )
        if self.required() is None or self.level is None or not 0 < self.months_left() < 12:
            text = self.say(
                f"Năm {self.target_year} không có tháng nào còn lại để tính: hoặc đã đủ 12 tháng, hoặc chưa có tháng nào được công bố.",
                f"Nothing remains to be reckoned for {self.target_year}: its months are either all published or none of them is.",
            )
            return self.exhibit("required", title, text, rows=self.rates)
        grid = np.unique(np.append(YEAR_END_GRID, self.goal))
        needed = pd.Series(
            [self.required(float(g)) for g in grid], index=pd.Index(grid, name="year_end"), name="value"
        ).reset_index()
        recent = growth.year_on_year(self.level).dropna().iloc[-12:]
        chart = charts.line(needed, x=charts.Axis("year_end", self.say(f"Tăng trưởng cả năm {self.target_year}, %", f"Growth of {self.target_year}, %")), kind="estimate", y=charts.Axis(title=self.say("Cần có ở các tháng chưa công bố, % so với cùng kỳ", "Needed in the unpublished months, % on the year"), zero_line=True), band=charts.Band(float(recent.min()), float(recent.max()), label=self.say("12 tháng gần nhất", "last twelve months")), mark=charts.Rule(self.goal, self.goal_name), language=self.language)  # fmt: skip
        return self.exhibit(
            "required", title, chart, unit=self.say("% so với cùng kỳ", "% on the year"), data=needed, kinds=self.outlook_kinds, rows=self.rates_and_goal(),
            period=self.say(f"{left} tháng {'chưa công bố' if ended else 'còn lại'} của năm {self.target_year}", f"{self.target_year}: {count(left, '', 'month', 'en')} {'unpublished' if ended else 'left'}"),
        )  # fmt: skip

    def months_table(self) -> Exhibit:
        """The year month by month: published rates beside those of the rebuilt level."""
        title = self.say("Từng tháng: công bố và suy ra", "Month by month: published and implied")
        if self.level is None:
            return self._too_few("months", title)
        level = self.level
        own = {
            "mom": growth.month_on_month(level),
            "yoy": growth.year_on_year(level),
            "ytd": growth.year_to_date(level),
        }
        last = min(self.target_year, level.index[-1].year)
        months = level.index[level.index.year == last]
        table = {self.say("Tháng", "Month"): [period(m, self.language) for m in months]}
        for basis in industry.RATES:
            name = {
                "mom": self.say("tháng trước", "month"),
                "yoy": self.say("cùng kỳ", "year"),
                "ytd": self.say("cộng dồn", "year-to-date"),
            }[basis]
            table[self.say(f"{name}, công bố", f"{name}, published")] = (
                industry.published_months(self.rates, basis).reindex(months).to_numpy()
            )
            table[self.say(f"{name}, suy ra", f"{name}, implied")] = own[basis].reindex(months).round(1).to_numpy()
        return self.exhibit(
            "months",
            title,
            pd.DataFrame(table),
            unit="%",
            period=self.say(f"năm {last}", f"{last}"),
            kinds=("published", "estimate"),
            rows=self.rates,
        )

    def annual_table(self) -> Exhibit:
        """Growth of calendar years: as published, and as the rebuilt level has it."""
        title = self.say("Tăng trưởng cả năm: công bố và suy ra", "Growth of the year: published and implied")
        implied = pd.Series(dtype=float)
        if self.level is not None:
            implied = growth.annual_growth(self.level).dropna()
        published = self.annual.set_index("period")["value"] if len(self.annual) else pd.Series(dtype=float)
        own = pd.Series(implied.to_numpy(), index=[str(year) for year in implied.index])
        years = sorted({*published.index, *own.index})
        if not years:
            return self._too_few("annual", title)
        table = pd.DataFrame(
            {
                self.say("Năm", "Year"): years,
                self.say("Công bố, %", "Published, %"): published.reindex(years).to_numpy(dtype=float),
                self.say("Suy ra, %", "Implied, %"): own.reindex(years).round(1).to_numpy(dtype=float),
            }
        )
        return self.exhibit("annual", title, table, unit="%", kinds=("published", "estimate"), rows=self.rates)

    def year_table(self) -> Exhibit:
        """The year's arithmetic: carry-over, year-to-date, estimate, what remains."""
        title = self.say(f"Phép tính của năm {self.target_year}", f"The arithmetic of {self.target_year}")
        rows = self._year_rows()
        if not rows:
            return self._too_few("year", title)
        table = pd.DataFrame(
            rows,
            columns=[self.say("Đại lượng", "Quantity"), self.say("Giá trị, %", "Value, %"), self.say("Loại", "Kind")],
        )
        return self.exhibit("year", title, table, kinds=("published", "estimate"), rows=self.rates)

    def _year_rows(self) -> list[tuple[str, float, str]]:
        ours, said = self.say("ước tính", "estimate"), self.say("đã công bố", "published")
        rows: list[tuple[str, float, str]] = []
        parts = None if self.level is None else industry.seasonally_adjusted(self.level)
        if parts is not None:
            try:
                carried = growth.carry_over(parts.adjusted, self.target_year)
                rows.append(
                    (
                        self.say(
                            "Tăng trưởng sẵn có từ cuối năm trước (carry-over, đã loại mùa vụ và Tết)",
                            "Carry-over from the end of the year before, season and Lunar New Year removed",
                        ),
                        carried,
                        ours,
                    )
                )
            except UndefinedError:
                pass
        if (known := industry.newest(self.rates, "ytd", year=self.target_year)) is not None:
            span = period(f"{self.target_year}-01..{known['period']}", self.language)
            rows.append((self.say(f"Cộng dồn {span}", f"Year-to-date, {span}"), float(known["value"]), said))
        if (published := self.published_growth()) is not None:
            rows.append((self.say("Cả năm", "Whole year"), published, said))
        elif (estimate := self.estimated_growth()) is not None:
            rows.append((self.say("Cả năm", "Whole year"), float(estimate["point"]), ours))
            rows += self.member_rows()
        if (need := self.required()) is not None and self.months_left() < 12:
            goal = plain(self.goal, self.language)
            rows.append(
                (
                    self.say(
                        f"Cần có ở {self.months_left()} tháng chưa công bố để đạt {goal}%",
                        f"Needed in the {count(self.months_left(), '', 'month', 'en')} not yet published to end at {goal}%",
                    ),
                    need,
                    ours,
                )
            )
        return rows

    def _too_few(self, id: str, title: str) -> Exhibit:
        text = self.say(
            f"{self.place_name} có {len(self.rates)} số liệu IIP {self.sector_name}; quá ít để dựng mức chỉ số theo tháng.",
            f"{self.place_name} has {len(self.rates)} published rates of {self.sector_name}: too few to build a monthly level.",
        )
        return self.exhibit(id, title, text)
