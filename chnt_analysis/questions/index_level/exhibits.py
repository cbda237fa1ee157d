"""The exhibits of the level question: the level, its parts, what the holiday does."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from chnt_analysis import charts, growth, tet
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions import industry, status
from chnt_analysis.questions.index_level.checks import IndexChecks
from chnt_analysis.wording import count, number, percent, period

SHOWN_MONTHS = 13  # of the monthly table: the newest and the same month a year before


@dataclass(frozen=True)
class IndexLevel(IndexChecks):
    """The question with its exhibits; made by :func:`ask`."""

    def coverage(self) -> Exhibit:
        """Which rates are published, for how many months."""
        title = self.say(
            f"Chỉ số {self.sector_name} đã công bố từ năm {industry.FIRST_CHAINED_YEAR}",
            f"Published rates of {self.sector_name} since {industry.FIRST_CHAINED_YEAR}",
        )
        return self.exhibit(
            "coverage", title, industry.coverage(industry.chained(self.rates), self.language), rows=self.rates
        )

    def level_chart(self) -> Exhibit:
        """The level that the published rates imply, its intervals, and where nothing was published."""
        title = self.say(f"Mức IIP {self.sector_name} theo tháng", f"The monthly level of {self.sector_name}")
        data, silent = self.intervals(), len(self.unpublished())
        chart = charts.fan(
            data,
            levels=self.levels,
            kind="estimate",
            y=charts.Axis(title=self._unit()),
            hollow=True,
            language=self.language,
        )
        vi = f"{number(silent, 0, 'vi')} tháng không có số công bố nào của chính tháng đó (chấm rỗng): mức suy ra từ số cộng dồn và số năm sau, nên khoảng rộng hơn. "
        en = f"{count(silent, '', 'month', 'en')} without any published rate of the month itself (hollow): the level follows from sums and from the year after, so its interval is wider. "
        base = self.say(
            f"Khoảng tính so với bình quân năm {self.rebuilt.base}.",
            f"Intervals are relative to the mean of {self.rebuilt.base}.",
        )
        note = (self.say(vi, en) if silent else "") + base
        return self.exhibit(
            "level", title, chart, unit=self._unit(), data=data, kinds=("estimate",), rows=self.rates, note=note
        )

    def adjusted_chart(self) -> Exhibit:
        """The level, the same without season and Lunar New Year, and its trend."""
        title = self.say("Đã loại mùa vụ và Tết, và xu hướng", "Season and Lunar New Year taken out, and the trend")
        if self.parts is None:
            return self._too_short("adjusted", title)
        named = {
            self.say("đã loại mùa vụ, Tết", "adjusted"): self.parts.adjusted,
            self.say("xu hướng", "trend"): self.parts.trend,
            self.say("mức suy ra", "level implied"): self.parts.original,
        }
        data = pd.concat([s.rename("value").reset_index().assign(series=name) for name, s in named.items()])
        chart = charts.line(
            data,
            series="series",
            kind="estimate",
            y=charts.Axis(title=self._unit()),
            language=self.language,
            height=340,
        )
        note = self.say(
            f"Cách làm: {self.parts.method}. Những tháng bất thường và bước nhảy nằm lại trong chuỗi đã điều chỉnh.",
            f"Method: {self.parts.method}. Unusual months and lasting steps stay in the adjusted series.",
        )
        return self.exhibit(
            "adjusted", title, chart, unit=self._unit(), data=data, kinds=("estimate",), rows=self.rates, note=note
        )

    def months_table(self) -> Exhibit:
        """The newest months: published rates beside the level and its adjusted change."""
        title = self.say("Từng tháng gần đây", "The newest months")
        level = self.rebuilt.level
        shown = level.index[-SHOWN_MONTHS:][::-1]
        table = {self.say("Tháng", "Month"): [period(m, self.language) for m in shown]}
        for basis, vi, en in (("mom", "so với tháng trước", "on the month"), ("yoy", "so với cùng kỳ", "on the year")):
            rate = self.say(vi, en)
            published = industry.published_months(self.rates, basis).reindex(shown).to_numpy(dtype=float)
            table[f"{rate[0].upper()}{rate[1:]}, " + self.say("công bố", "published")] = published
            table[status.heading(self.language, rate)] = status.of_months(self.rates, basis, shown, self.language)
        own = growth.month_on_month(level).reindex(shown).round(1)
        table[self.say("So với tháng trước, suy ra", "On the month, implied")] = own.to_numpy()
        if self.parts is not None:
            adjusted = growth.month_on_month(self.parts.adjusted).reindex(shown).round(1)
            table[self.say("So với tháng trước, đã loại mùa vụ và Tết", "On the month, adjusted")] = adjusted.to_numpy()
        return self.exhibit(
            "months", title, pd.DataFrame(table), unit="%", kinds=("published", "estimate"), rows=self.rates
        )

    def tet_chart(self) -> Exhibit:
        """What Lunar New Year does to January, February and March of each year."""
        title = self.say(
            "Tết làm tháng 1, 2, 3 lệch bao nhiêu", "What Lunar New Year does to January, February and March"
        )
        if self.parts is None:
            return self._too_short("tet", title)
        factor = self.parts.calendar
        first = factor[factor.index.month <= 3]
        data = pd.DataFrame(
            {
                "month": [self.say(f"tháng {m.month}", f"{m.to_timestamp():%B}") for m in first.index],
                "year": [self._new_year(m.year) for m in first.index],
                "value": (100 * (first - 1)).to_numpy(),
            }
        )
        unit = self.say("% so với tháng ấy của một năm bình quân", "% on that month of an average year")
        chart = charts.heatmap(data, x="month", y=charts.Axis("year", self.say("Năm (mồng một Tết)", "Year (first day of the lunar year)")), midpoint=0.0, value=charts.Axis(title=unit), language=self.language)  # fmt: skip
        return self.exhibit(
            "tet", title, chart, unit=unit, data=data, kinds=("estimate",), rows=self.rates, note=self._tet_note()
        )

    def tet_table(self) -> Exhibit:
        """The estimated effect of a day before, during and after the holiday, with its standard error."""
        title = self.say("Mỗi ngày Tết lấy đi bao nhiêu", "What each day around Lunar New Year takes")
        if self.parts is None:
            return self._too_short("tet_days", title)
        found = self.parts.effect_table()
        if found.empty:
            text = self.say(
                "Số liệu không cho thấy ảnh hưởng của Tết ngoài mùa vụ thường lệ.",
                "The figures show no effect of Lunar New Year beyond the usual season.",
            )
            return self.exhibit("tet_days", title, text, rows=self.rates, kinds=("estimate",))
        rows = found[found["days"].notna()]
        table = pd.DataFrame(
            {
                self.say("Khoảng ngày", "Window"): [self._window(name) for name in rows["regressor"]],
                self.say("Số ngày", "Days"): rows["days"].astype(int).to_numpy(),
                self.say("Mỗi ngày, %", "Each day, %"): rows["effect_pct"].round(2).to_numpy(),
                self.say("Sai số chuẩn", "Standard error"): rows["se"].round(2).to_numpy(),
                self.say("Cả khoảng, %", "Whole window, %"): rows["whole_pct"].round(1).to_numpy(),
            }
        )
        return self.exhibit("tet_days", title, table, kinds=("estimate",), rows=self.rates)

    def _tet_note(self) -> str:
        found = self.tet_interval()
        if found is None:
            return self.say("Mô hình không cần biến Tết.", "The model needs no Lunar New Year regressor.")
        point = percent(found[0], 1, self.language)
        return self.say(
            f"Ước tính: trọn kỳ nghỉ làm sản lượng của tháng thay đổi {point}. Ô dương: năm đó tháng ấy có ít ngày Tết hơn thường lệ.",
            f"Estimate: the whole holiday changes the month's output by {point}. A positive cell: that month held fewer of its days than usual.",
        )

    def _new_year(self, year: int) -> str:
        day = tet.new_year(year)
        return self.say(f"{year} ({day:%d/%m})", f"{year} ({day.day} {day:%b})")

    def _window(self, name: str) -> str:
        kind, _, month = str(name).partition("_")
        first, last = tet.WINDOWS[kind]
        words = {
            "before": self.say(f"{-first} đến {-last} ngày trước mồng một", f"{-first} to {-last} days before the first day"),
            "during": self.say(f"kỳ nghỉ: {-first} ngày trước đến mồng {last + 1}", f"the holiday: {-first} days before to {last} days after it"),
            "after": self.say(f"mồng {first + 1} đến {last + 1} tháng Giêng", f"{first} to {last} days after it"),
        }[kind]  # fmt: skip
        return f"{words} ({month})" if month else words

    def _unit(self) -> str:
        base = self.rebuilt.base
        return self.say(f"chỉ số, bình quân năm {base} = 100", f"index, mean of {base} = 100")
