"""What manufacturing's own forecast adds to the share: conditional chances, which uncertainty matters, the answer from own figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import numpy as np
import pandas as pd

from chnt_analysis import charts
from chnt_analysis.assessment import few, share
from chnt_analysis.exhibits import Card, Exhibit
from chnt_analysis.forecasting import Draws, realtime
from chnt_analysis.questions import industry
from chnt_analysis.questions.goals import goal_card
from chnt_analysis.questions.output_share.numbers import SHARE, ShareNumbers
from chnt_analysis.wording import number, percent

GROWTHS = np.arange(0.0, 22.1, 2.0)
SHOWN_STARTS = 11
SECTOR = "manufacturing"


@dataclass(frozen=True)
class _Rates:
    """Published rates that know whether they are the same: a level is rebuilt and forecast once for all pages of a process."""

    rows: pd.DataFrame = field(compare=False, repr=False)
    key: int

    @classmethod
    def of(cls, rows: pd.DataFrame) -> _Rates:
        """Return the rates with their hash."""
        used = rows[["period", "basis", "value", "available_from"]]
        return cls(rows, int(pd.util.hash_pandas_object(used, index=False).sum()) if len(rows) else 0)


def manufacturing_paths(rates: pd.DataFrame, until: int, *, draws: int, seed: int) -> Draws | None:
    """Return draws of manufacturing's level, known months with their error, to the end of a year; ``None`` without a level.

    They are those of the growth question: its year and this one's share cannot contradict each other but for the draws.
    """
    return _paths(_Rates.of(rates), until, draws, seed)


@lru_cache(maxsize=8)
def _paths(rates: _Rates, until: int, draws: int, seed: int) -> Draws | None:
    known = realtime.known_level(rates.rows)
    return None if known is None else industry.paths(known, SECTOR, until, draws=draws, seed=seed)


@dataclass(frozen=True)
class ShareChances(ShareNumbers):
    """Chances on the draws of manufacturing; every exhibit says so where there is no level to draw from."""

    rates: pd.DataFrame = field(repr=False)
    draws: int
    seed: int

    @cached_property
    def manufacturing(self) -> Draws | None:
        """Draws of manufacturing's monthly level to the deadline; ``None`` where too few rates are published."""
        return manufacturing_paths(self.rates, self.target_year, draws=self.draws, seed=self.seed)

    @property
    def covered(self) -> bool:
        """Whether manufacturing's draws reach from the start to the deadline."""
        years = set() if self.manufacturing is None else set(self.manufacturing.periods.year)
        return {self.base_year, self.target_year} <= years

    def whole_ratio(self) -> np.ndarray:
        """Manufacturing at the deadline over the start, one a draw."""
        assert self.manufacturing is not None
        end, start = (share.yearly_mean(self.manufacturing, y) for y in (self.target_year, self.base_year))
        return end / start

    def outlook(self) -> share.Outlook | None:
        """The share's draws from published or own shares; ``None`` where there is none to start from, or no monthly denominator."""
        if self.start_is_assumed or not self.covered:
            return None
        assert self.manufacturing is not None
        known = self.actual[self.actual["period"].astype(int) <= self.target_year]
        figures = [few.Figure(int(r.period), float(r.value), r.qualifier) for r in known.itertuples()]
        return share.outlook(figures, self.manufacturing, self.target_year)

    def probability(self) -> float | None:
        """Model-based probability of the goal at the deadline, percent, from real shares; ``None`` while the start is assumed."""
        found = self.outlook()
        return None if found is None else 100 * found.probability(self.goal, self.target_year)

    def chance_chart(self) -> Exhibit:
        """The chance of the goal by starting share and growth of supporting industry, over manufacturing's forecast."""
        title = self.say(
            "Khả năng đạt mục tiêu nếu biết điểm xuất phát và mức tăng",
            "The chance of the goal if start and growth were known",
        )
        if not self.covered:
            return self.exhibit("chance", title, self._no_level(), kinds=("published",))
        starts = (
            self.starts
            if len(self.starts) > 1
            else np.unique([*np.linspace(0.6, 1.1, SHOWN_STARTS).round(2) * self.goal, *self.starts])
        )
        shown = starts[:: max(1, len(starts) // SHOWN_STARTS)]
        years = self.target_year - self.base_year
        table = share.conditional(shown, GROWTHS, self.whole_ratio(), years, self.goal)
        chart = charts.heatmap(
            table,
            x=charts.Axis("growth", self.say("Công nghiệp hỗ trợ tăng, %/năm", "Supporting industry grows, % a year")),
            y=charts.Axis("start", self.say(f"Tỷ trọng năm {self.base_year}, %", f"Share in {self.base_year}, %")),
            value=charts.Axis(title="%", digits=0),
            midpoint=50,
            language=self.language,
        )
        return self.exhibit(
            "chance",
            title,
            chart,
            data=table,
            unit=self.say("% số đường dự báo của chế biến, chế tạo", "% of the forecast paths of manufacturing"),
            kinds=("estimate", "assumption"),
            rows=self.rows,
            note=self.say(
                "Khả năng có điều kiện: hàng và cột là lưới giả định, chỉ tăng trưởng của chế biến, chế tạo được dự báo. Không phải xác suất đạt mục tiêu.",
                "A conditional chance: rows and columns are assumed grids, only manufacturing's growth is forecast. It is not the probability of the goal.",
            ),
        )

    def matters_chart(self) -> Exhibit:
        """How far each uncertainty alone moves the share at the deadline."""
        title = self.say("Điều chưa biết nào làm câu trả lời xê dịch nhiều nhất", "Which unknown moves the answer most")
        if not self.covered:
            return self.exhibit("matters", title, self._no_level(), kinds=("published",))
        table = self.swings()
        names = {
            "start": self.say(f"Tỷ trọng năm {self.base_year}", f"Share in {self.base_year}"),
            "part_growth": self.say("Mức tăng của công nghiệp hỗ trợ", "Growth of supporting industry"),
            "whole_forecast": self.say("Dự báo chế biến, chế tạo", "Forecast of manufacturing"),
            "whole_index": self.say("Sai số đo chỉ số đã công bố", "Error of the published index"),
        }
        bars = pd.DataFrame({"category": table["source"].map(names), "value": table["width"]})
        unit = self.say(
            f"điểm phần trăm của tỷ trọng năm {self.target_year}", f"points of the share in {self.target_year}"
        )
        return self.exhibit(
            "matters",
            title,
            charts.bars(bars, value=charts.Axis(title=unit), kind="estimate", language=self.language),
            data=table,
            unit=unit,
            kinds=("estimate", "assumption"),
            note=self.say(
                "Mỗi thanh: chỉ điều đó đi từ mức thấp đến mức cao (lưới giả định, hoặc phân vị 10% đến 90% của các đường dự báo), còn lại giữ ở giữa.",
                "Each bar: that one goes from low to high (assumed grid, or the 10 % to 90 % quantiles of the paths), the rest stays in the middle.",
            ),
        )

    def swings(self) -> pd.DataFrame:
        """Width of the answer by source, points of the share at the deadline."""
        assert self.manufacturing is not None
        years = self.target_year - self.base_year
        ratio = self.whole_ratio()
        middle = 100 * (float(np.median(ratio)) ** (1 / years) - 1)
        d, a = self.scenario.differential, self.assumption
        start = (a.low, a.central, a.high) if a is not None else (self.central_start,) * 3
        last = min(self.manufacturing.origin.year - 1, self.target_year)
        first = min(self.base_year, last)
        known = share.yearly_mean(self.manufacturing, last) / share.yearly_mean(self.manufacturing, first)
        return share.swings(start, (middle + d.low, middle + d.central, middle + d.high), ratio, known, years)

    def cards(self) -> tuple[Card, ...]:
        """The few figures that stand large: goal, break-even start, differential, probability where there may be one."""
        start = percent(self.central_start, 1, self.language)
        need = self.differential_needed_from(self.central_start)
        chance = self.probability()
        shown = [
            goal_card(self.goals, SHARE, self.goal, self.target_year, self.language),
            Card(
                self.say("Điểm xuất phát cần có", "Break-even start"),
                percent(self.break_even_start(), 1, self.language),
                "assumption",
                self.say(
                    f"tỷ trọng năm {self.base_year}, kịch bản «{self.scenario.title.vi}»",
                    f"share of {self.base_year}, scenario “{self.scenario.title.en}”",
                ),
            ),
            Card(
                self.say("Phải tăng nhanh hơn chế biến, chế tạo", "Must outgrow manufacturing by"),
                self.say(f"{number(need, 1, 'vi')} điểm/năm", f"{number(need, 1, 'en')} points a year"),
                "assumption",
                self.say(f"nếu xuất phát từ {start}", f"from a start of {start}"),
            ),
        ]
        if chance is not None:
            note = self.say(
                f"từ tỷ trọng {start} đã công bố; theo mô hình, chưa kiểm chứng",
                f"from the published {start}; model-based, not calibrated",
            )
            shown.append(Card(self.say("Khả năng đạt", "Chance"), percent(chance, 0, self.language), "estimate", note))
        return tuple(shown)

    def _chance_words(self) -> str:
        chance = self.probability()
        if chance is None:
            return ""
        found = self.outlook()
        assert found is not None
        by = percent(100 * found.reached_by(self.goal, self.target_year), 0, self.language)
        at = percent(chance, 0, self.language)
        return self.say(
            f"Từ các tỷ trọng đã có và dự báo chế biến, chế tạo, khả năng đạt {self.goal_words} vào năm {self.target_year} là {at}, "
            f"đạt vào lúc nào đó đến năm ấy là {by} (theo mô hình, chưa kiểm chứng).",
            f"From the shares there are and manufacturing's forecast, the chance of {self.goal_words} in {self.target_year} is {at}, "
            f"of reaching it at some time by then {by} (model-based, not calibrated).",
        )

    def _no_level(self) -> str:
        return self.say(
            f"{self.place_name} không có đủ số liệu tháng về chế biến, chế tạo để dự báo từ năm {self.base_year} đến năm {self.target_year}.",
            f"{self.place_name} has too few monthly figures of manufacturing for a forecast from {self.base_year} to {self.target_year}.",
        )
