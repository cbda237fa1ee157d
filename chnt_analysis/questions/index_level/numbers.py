"""The numbers of the level question and the answer in words."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from chnt_analysis import benchmarking, growth
from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Card, Exhibit, Headline
from chnt_analysis.questions import industry
from chnt_analysis.questions.base import Question
from chnt_analysis.rebuild import Rebuilt
from chnt_analysis.seasonal import Adjusted
from chnt_analysis.wording import change, count, number, percent, period, span

SHORT_RUN = 3  # months set against the three before them


@dataclass(frozen=True)
class IndexNumbers(Question):
    """The figures of the question and what is reckoned from them."""

    sector: str
    levels: tuple[int, ...]
    rates: pd.DataFrame = field(repr=False)
    annual: pd.DataFrame = field(repr=False)
    rebuilt: Rebuilt = field(repr=False)
    paths: np.ndarray = field(repr=False)
    parts: Adjusted | None = field(repr=False)
    revised: pd.Series | None = field(repr=False)

    @property
    def sector_name(self) -> str:
        """The sector's name within a sentence."""
        name = obs.label("sector", self.sector, self.language)
        return name[0].lower() + name[1:]

    @property
    def newest(self) -> pd.Period:
        """The newest month of the level."""
        return self.rebuilt.level.index[-1]

    def intervals(self) -> pd.DataFrame:
        """The level by month with its intervals; ``status`` is ``e`` where no rate of that month itself was published."""
        ends = {
            f"{end}_{level}": np.quantile(self.paths, tail if end == "lower" else 1 - tail, axis=1)
            for level in self.levels
            for tail in [(1 - level / 100) / 2]
            for end in ("lower", "upper")
        }
        frame = pd.DataFrame({"point": self.rebuilt.level, **ends}, index=self.rebuilt.level.index)
        return frame.assign(status=np.where(frame.index.isin(self.unpublished()), "e", ""))

    def unpublished(self) -> pd.PeriodIndex:
        """Months of the level for which no monthly rate was used: they are known through sums and later years alone."""
        used = industry.chained(self.rates)
        own = pd.PeriodIndex(used.loc[used["frequency"] == "M", "period"].unique(), freq="M")
        return self.rebuilt.level.index.difference(own)

    def since_base(self) -> float:
        """How far the last twelve months stand above the base year, percent."""
        return float(self.rebuilt.level.iloc[-12:].mean() - 100)

    def short_run(self) -> pd.Series | None:
        """Change of the last three adjusted months on the three before them: point and widest interval, percent.

        The interval holds what the level's rates leave open; season and calendar are taken as estimated.
        """
        if self.parts is None:
            return None
        factor = (self.parts.seasonal * self.parts.calendar).to_numpy()
        paths = self.paths / factor[:, None]
        late, early = paths[-SHORT_RUN:].mean(axis=0), paths[-2 * SHORT_RUN : -SHORT_RUN].mean(axis=0)
        adjusted = self.parts.adjusted.to_numpy()
        point = adjusted[-SHORT_RUN:].mean() / adjusted[-2 * SHORT_RUN : -SHORT_RUN].mean() - 1
        tail = (1 - max(self.levels) / 100) / 2
        low, high = np.quantile(late / early - 1, [tail, 1 - tail])
        return pd.Series({"point": 100 * point, "low": 100 * low, "high": 100 * high})

    def tet_interval(self) -> tuple[float, float, float] | None:
        """What the whole holiday does to a month, percent: point and 95 % interval; ``None`` where it is not in the model."""
        found = None if self.parts is None else self.parts.tet_effect()
        return None if found is None else (found[0], found[0] - 1.96 * found[1], found[0] + 1.96 * found[1])

    def held(self) -> benchmarking.Benchmarked | None:
        """The level brought to the published growth of whole years (Denton-Cholette); ``None`` without a published year.

        A year without a published figure keeps the level's own growth, so that the published years after it still hold.
        """
        yearly = self.years()
        if yearly["published"].isna().all():
            return None
        used = yearly["published"].fillna(yearly["implied"])
        totals = 100 * np.cumprod(np.concatenate([[1.0], 1 + used.to_numpy() / 100]))
        years = pd.PeriodIndex([str(self.rebuilt.base), *yearly.index.astype(str)], freq="Y")
        inside = self.rebuilt.level[self.rebuilt.level.index.year >= self.rebuilt.base]
        return benchmarking.denton(pd.Series(totals, index=years), inside, conversion="average")

    def years(self) -> pd.DataFrame:
        """Growth of whole years after the base year, percent: ``published`` (missing where none is) and ``implied`` by the level."""
        implied = growth.annual_growth(self.rebuilt.level).dropna()
        implied.index = [int(str(year)) for year in implied.index]
        implied = implied[implied.index > self.rebuilt.base]
        published = pd.Series(dtype=float)
        if len(self.annual):
            published = pd.Series(self.annual["value"].to_numpy(float), index=self.annual["period"].astype(int))
        return pd.DataFrame({"published": published.reindex(implied.index), "implied": implied})

    def chaining(self) -> pd.DataFrame:
        """By year, how far twelve chained rates on the month miss the published rate on the year, points: months compared, mean, worst."""
        monthly = industry.published_months(self.rates, "mom")
        yearly = industry.published_months(self.rates, "yoy")
        if monthly.empty or yearly.empty:
            return pd.DataFrame(columns=["year", "months", "mean", "worst"])
        whole = pd.period_range(monthly.index[0], monthly.index[-1], freq="M")
        chained = 100 * np.expm1(np.log1p(monthly.reindex(whole) / 100).rolling(12, min_periods=12).sum())
        gap = (chained - yearly.reindex(whole)).dropna().abs()
        table = gap.groupby(gap.index.year).agg(["size", "mean", "max"])
        return table.reset_index().set_axis(["year", "months", "mean", "worst"], axis=1)

    # -- the answer

    def sentence(self) -> str:
        """The answer in words."""
        parts = (self._level_part(), self._short_part(), self._tet_part(), self._years_part(), self._conflict_part())
        return " ".join(part for part in parts if part)

    def answer(self) -> Exhibit:
        """The answer in a few sentences."""
        return self.exhibit(
            "answer", self.say("Trả lời", "Answer"), self.sentence(), kinds=("published", "estimate"), rows=self.rates
        )

    def _level_part(self) -> str:
        up, base = change(self.since_base(), 1, self.language), self.rebuilt.base
        month = period(self.newest, self.language)
        return self.say(
            f"Ghép các chỉ số đã công bố thành một mức theo tháng thì IIP {self.sector_name} của {self._where()}, bình quân 12 tháng đến {month}, {up} "
            f"so với bình quân năm {base} (ước tính của chúng tôi).",
            f"Joined into one monthly level, the published rates put {self.sector_name} of {self._where()}, mean of the twelve months to {month}, {up} "
            f"on the mean of {base} (our estimate).",
        )

    def _where(self) -> str:
        name = self.place_name
        return name[0].lower() + name[1:] if self.place == "viet_nam" and self.language == "vi" else name

    def _short_part(self) -> str:
        found = self.short_run()
        if found is None:
            return ""
        grew = change(found["point"], 1, self.language)
        low, high = (number(found[k], 1, self.language) for k in ("low", "high"))
        widest = max(self.levels)
        return self.say(
            f"Đã loại mùa vụ và Tết, ba tháng gần nhất {grew} so với ba tháng trước đó (khoảng {widest}%: {low} đến {high}%).",
            f"With season and Lunar New Year taken out, the last three months are {grew} on the three before ({widest}% interval: {low} to {high}%).",
        )

    def _tet_part(self) -> str:
        found = self.tet_interval()
        if found is None or self.parts is None:
            return ""
        point, low, high = (percent(abs(v), 1, self.language) for v in found)
        days = self.parts.window_days["during"]
        fewer = found[0] < 0
        return self.say(
            f"Tháng có trọn {days} ngày quanh Tết có sản lượng {'thấp' if fewer else 'cao'} hơn {point} so với chính tháng đó khi không có ngày Tết nào "
            f"(khoảng 95%: {min(low, high)} đến {max(low, high)}).",
            f"A month that holds all {days} days around Lunar New Year produces {point} {'less' if fewer else 'more'} than the same month without any of them "
            f"(95% interval: {min(low, high)} to {max(low, high)}).",
        )

    def _years_part(self) -> str:
        yearly = self.years().dropna()
        if yearly.empty:
            return ""
        gap = (yearly["implied"] - yearly["published"]).abs()
        worst = number(gap.max(), 2, self.language)
        return self.say(
            f"So với tăng trưởng cả năm đã công bố, mức này lệch nhiều nhất {worst} điểm phần trăm (năm {gap.idxmax()}).",
            f"Against the published growth of whole years it is off by {worst} percentage points at most ({gap.idxmax()}).",
        )

    def _conflict_part(self) -> str:
        found = len(self.rebuilt.conflicts)
        if not found:
            return self.say("Không có số công bố nào mâu thuẫn với các số khác.", "No release contradicts the others.")
        return self.say(
            f"{number(found, 0, 'vi')} số công bố mâu thuẫn với các số còn lại quá mức làm tròn và điều chỉnh.",
            f"{count(found, '', 'release', 'en')} {'contradicts' if found == 1 else 'contradict'} the others beyond rounding and revision.",
        )

    def cards(self) -> tuple[Card, ...]:
        """The few figures that stand large: the newest level, its short run, what Lunar New Year takes from a month."""
        newest, widest, lang = self.intervals().iloc[-1], max(self.levels), self.language
        interval = span(newest[f"lower_{widest}"], newest[f"upper_{widest}"], lang, digits=1)
        month, base = period(self.newest, lang), self.rebuilt.base
        shown = [
            Card(
                self.say(f"Mức IIP {self.sector_name}", f"Level of {self.sector_name}"),
                number(newest["point"], 1, lang),
                "estimate",
                self.say(
                    f"{month}; bình quân năm {base} = 100; khoảng {widest}%: {interval}",
                    f"{month}; mean of {base} = 100; {widest}% interval: {interval}",
                ),
            )
        ]
        if (short := self.short_run()) is not None:
            interval = span(short["low"], short["high"], lang, digits=1, unit="%")
            label = self.say(
                f"{SHORT_RUN} tháng so với {SHORT_RUN} tháng trước", f"{SHORT_RUN} months on the {SHORT_RUN} before"
            )
            note = self.say(
                f"đã loại mùa vụ và Tết; khoảng {widest}%: {interval}",
                f"season and Lunar New Year taken out; {widest}% interval: {interval}",
            )
            shown.append(Card(label, percent(short["point"], 1, lang), "estimate", note))
        if (tet := self.tet_interval()) is not None:
            interval = span(tet[1], tet[2], lang, digits=1, unit="%")
            label = self.say("Trọn kỳ nghỉ Tết làm sản lượng tháng", "What a whole Lunar New Year does to a month")
            note = self.say(f"khoảng 95%: {interval}", f"95% interval: {interval}")
            shown.append(Card(label, change(tet[0], 1, lang), "estimate", note))
        return tuple(shown)

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote."""
        short, tet = self.short_run(), self.tet_interval()
        newest = self.intervals().iloc[-1].drop("status")
        judged = None if self.parts is None else self.parts.quality
        return self.make_headline(
            "index_level",
            self.sentence(),
            {
                "sector": self.sector,
                "newest": str(self.newest),
                "base": self.rebuilt.base,
                "level": newest["point"],
                **newest.drop("point").astype(float).to_dict(),
                "since_base": self.since_base(),
                "short_run": None if short is None else short["point"],
                "tet_effect": None if tet is None else tet[0],
                "quality": None if judged is None else judged.verdict,
                "unpublished_months": len(self.unpublished()),
                "conflicts": len(self.rebuilt.conflicts),
            },
            kinds=("published", "estimate"),
            more_warnings=self._doubts(),
            cards=self.cards(),
        )

    def _doubts(self) -> tuple[str, ...]:
        """Warnings of this question: an adjustment not to be relied on, or made by the substitute."""
        if self.parts is None:
            return ()
        found = []
        if self.parts.quality.verdict == "poor":
            found.append(
                self.say(
                    "Chẩn đoán cho thấy chuỗi đã loại mùa vụ còn sót mùa vụ hoặc kém ổn định; thay đổi từng tháng của nó cần được đọc thận trọng.",
                    "The diagnostics find a season left in the adjusted series, or little stability; read its changes from month to month with care.",
                )
            )
        if self.parts.method.startswith("statsmodels"):
            found.append(
                self.say(
                    "X-13ARIMA-SEATS không chạy được trên máy này; mùa vụ được loại bằng cách thay thế đơn giản hơn (SARIMAX và STL).",
                    "X-13ARIMA-SEATS did not serve here; the season was taken out by a simpler substitute (SARIMAX and STL).",
                )
            )
        return tuple(found)
