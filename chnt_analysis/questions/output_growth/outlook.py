"""The outlook of the year: its probability by threshold, each model's view, and what the newest release changed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
import pandas as pd

from chnt_analysis import charts
from chnt_analysis.errors import UndefinedError
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.forecasting import realtime
from chnt_analysis.forecasting.news import News, before_newest, news
from chnt_analysis.forecasting.shocks import covid
from chnt_analysis.questions.output_growth.numbers import GrowthNumbers
from chnt_analysis.wording import change, number, period, plain, points

STEPS = 41  # thresholds at which the probability is read off
SMALLEST = 0.005  # percentage points: figures that moved the outlook by less are not drawn
MEMBERS = {
    "airline": ("mô hình ARIMA mùa vụ", "the seasonal ARIMA model"),
    "components": ("mô hình thành phần (xu hướng và mùa vụ)", "the components model (trend and season)"),
    "persistence": ("tăng trưởng 12 tháng qua tiếp tục", "the last twelve months' growth goes on"),
}
SHORT = {
    "mom": ("so tháng trước", "on the month"),
    "yoy": ("so cùng kỳ", "on the year"),
    "ytd": ("cộng dồn", "year-to-date"),
}  # an axis label has room for little more


class Rates:
    """Rates that are the same as others when their rows and values are: a key for what is reckoned from them alone."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self.frame = frame
        self.key = tuple(zip(frame["row"], frame["value"], frame["available_from"], strict=True))

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rates) and self.key == other.key


@lru_cache(maxsize=256)
def central_growth(rates: Rates, year: int) -> float:
    """Return the central growth of a year that some rates alone imply, percent.

    Raises
    ------
    UndefinedError
        When too few rates are there for a level.
    """
    known = realtime.known_level(rates.frame)
    if known is None:
        raise UndefinedError("too few rates for a level")
    last = known.level.index[-1]
    ahead = max(12 * (year - last.year) + 12 - last.month, 1)
    central = realtime.outlook(known, ahead, draws=2, shocks=covid()).members
    mean = np.exp(np.mean([np.log(path) for path in central.values()], axis=0))
    whole = np.concatenate([known.level.to_numpy(), mean])
    years = np.concatenate([known.level.index.year, next(iter(central.values())).index.year])
    return float(100 * (whole[years == year].mean() / whole[years == year - 1].mean() - 1))


@dataclass(frozen=True)
class Outlook(GrowthNumbers):
    """The growth question's outlook of the year."""

    def probability_chart(self) -> Exhibit:
        """Probability that the sector's year grows by at least each threshold, where past errors stand behind it."""
        title = self.say(
            f"Xác suất {self.sector_name} năm {self.target_year} tăng từ mỗi mức trở lên",
            f"Probability that {self.sector_name} of {self.target_year} grows by at least each rate",
        )
        if self.draws is None or self.probability() is None:
            return self.exhibit("probability", title, self._no_probability(), rows=self.rates)
        grown = self.draws.annual_growth(self.target_year)
        low, high = np.quantile(grown, [0.002, 0.998])
        at = np.linspace(min(low, self.goal), max(high, self.goal), STEPS)
        data = pd.DataFrame({"growth": at, "value": [100 * (grown >= g).mean() for g in at]})
        unit = self.say("xác suất, %", "probability, %")
        chart = charts.line(data, x=charts.Axis("growth", self.say(f"Tăng trưởng của {self.sector_name} năm {self.target_year}, %", f"Growth of {self.sector_name} in {self.target_year}, %")), kind="estimate", y=charts.Axis(title=unit), language=self.language, mark=charts.Rule(self.goal, self.say(f"{plain(self.goal, 'vi')}%", f"{plain(self.goal, 'en')}%")))  # fmt: skip
        note = self.say(
            f"Nói về {self.sector_name}, không phải công nghiệp hỗ trợ. Độ rộng lấy từ sai số của các dự báo trước đây; xem trang “track_record”.",
            f"It speaks of {self.sector_name}, not of supporting industry. The spread is that of past forecasts' errors; see the page “track_record”.",
        )
        return self.exhibit(
            "probability",
            title,
            chart,
            unit=unit,
            data=data,
            kinds=self.outlook_kinds,
            rows=self.rates_and_goal(),
            note=note,
        )

    def _no_probability(self) -> str:
        if (published := self.published_growth()) is not None:
            grew = change(published, 1, self.language)
            return self.say(
                f"Năm {self.target_year} đã có số công bố: {self.sector_name} {grew}; không còn gì để dự báo.",
                f"{self.target_year} is published: {self.sector_name} was {grew}; nothing is left to forecast.",
            )
        return self.say(
            f"Không nêu xác suất cho năm {self.target_year}: chưa có sai số dự báo nào trong quá khứ cho khoảng cách xa như vậy, hoặc số liệu theo tháng quá ít.",
            f"No probability is stated for {self.target_year}: no past forecasts reach that far, or too few monthly figures are published.",
        )

    def member_rows(self) -> list[tuple[str, float, str]]:
        """Each model's estimate of the whole year, as rows of the year's table."""
        if self.draws is None or self.level is None or self.published_growth() is not None:
            return []
        rows, kind = [], self.say("ước tính", "estimate")
        for name, path in self.draws.members.items():
            whole = pd.concat([self.level, path])
            now, before = (whole[whole.index.year == y] for y in (self.target_year, self.target_year - 1))
            if name in MEMBERS and len(now) == len(before) == 12 and not now.isna().any():
                vi, en = MEMBERS[name]
                told = self.say(f"– trong đó {vi}", f"– of which {en}")
                rows.append((told, 100 * (now.sum() / before.sum() - 1), kind))
        return rows

    @cached_property
    def news(self) -> News | None:
        """What the newest month's release changed in the year's outlook; ``None`` where there was none before it."""
        if self.known is None or self.published_growth() is not None:
            return None
        before = before_newest(self.rates)
        if realtime.known_level(before) is None:
            return None
        return news(before, self.rates, self._central)

    def _central(self, rates: pd.DataFrame) -> float:
        return central_growth(Rates(rates), self.target_year)

    def news_chart(self) -> Exhibit:
        """What each figure of the newest release changed in the year's outlook, adding up to the whole change."""
        title = self.say(
            f"Lần công bố mới nhất đã thay đổi dự báo năm {self.target_year} như thế nào",
            f"What the newest release changed in the outlook of {self.target_year}",
        )
        found = self.news
        if found is None:
            return self.exhibit("news", title, self._no_probability(), rows=self.rates)
        table = found.figures.assign(label=[self._figure(row) for row in found.figures.itertuples()])
        drawn = table[table["contribution"].abs() >= SMALLEST]
        total = pd.DataFrame(
            {"label": [self.say("Tổng thay đổi", "Whole change")], "contribution": [found.after - found.before]}
        )
        unit = self.say("điểm phần trăm", "percentage points")
        chart = charts.bars(pd.concat([drawn, total], ignore_index=True), category="label", value=charts.Axis("contribution", unit, digits=2), kind="estimate", language=self.language)  # fmt: skip
        was, now = (number(value, 1, self.language) for value in (found.before, found.after))
        note = self.say(
            f"Giá trị trung tâm của dự báo cả năm: {was}% trước lần công bố, {now}% sau đó ({points(found.after - found.before, 2, 'vi')}). "
            "Các số liệu được đưa vào lần lượt theo kỳ; tổng các đóng góp bằng đúng tổng thay đổi.",
            f"Central outlook of the year: {was}% before the release, {now}% after it ({points(found.after - found.before, 2, 'en')}). "
            "The figures are laid in one at a time, in the order of their periods; the contributions add up to the whole change exactly.",
        )
        newest = self.rates.loc[self.rates["frequency"] == "M", "period"].max()
        return self.exhibit(
            "news", title, chart, unit=unit, data=table.drop(columns="label"), kinds=("estimate",), rows=self.rates, note=note,
            period=self.say(f"lần công bố số liệu {period(newest, 'vi')}", f"release of {period(newest, 'en')}"),
        )  # fmt: skip

    def _figure(self, row) -> str:
        vi, en = SHORT[row.basis]
        value = number(row.value, 1, self.language)
        words = f"{period(row.period, self.language)}, {self.say(vi, en)}: {value}%"
        if pd.isna(row.previous) or row.previous == row.value:
            return words
        return words + self.say(
            f" (trước: {number(row.previous, 1, 'vi')}%)", f" (was {number(row.previous, 1, 'en')}%)"
        )
