"""The exhibits that say how far to trust the level: years, contradictions, diagnostics, the years before 2018."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from chnt_analysis import growth
from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions import industry, status
from chnt_analysis.questions.index_level.numbers import IndexNumbers
from chnt_analysis.seasonal.quality import MOST_OUTLIERS_PCT
from chnt_analysis.wording import listing, number, percent, period, points

_SLIPS = {
    "sign": ("đổi dấu", "sign turned"),
    "three_points": ("lệch đúng ba điểm", "three points off"),
    "stale": ("lặp số của tháng trước", "last month's figure again"),
    "swapped": ("nhầm cột", "columns swapped"),
    "index_form": ("in chỉ số thay cho tỷ lệ tăng", "index printed for growth"),
    "decimal_point": ("sai dấu thập phân", "decimal mark misplaced"),
    "unexplained": ("chưa rõ", "not clear"),
}
_VERDICTS = {"good": ("tốt", "good"), "acceptable": ("chấp nhận được", "acceptable"), "poor": ("kém", "poor")}
_TET_FORMS = {
    "none": ("không có biến Tết", "no Lunar New Year regressor"),
    "during": ("số ngày nghỉ Tết", "days of the holiday"),
    "windows": ("số ngày trước, trong và sau kỳ nghỉ", "days before, during and after the holiday"),
    "months": ("số ngày nghỉ Tết, riêng cho từng tháng", "days of the holiday, by month"),
}


@dataclass(frozen=True)
class IndexChecks(IndexNumbers):
    """The checks on the level."""

    def years_table(self) -> Exhibit:
        """Growth of whole years: published, implied by the level, and after the level was brought to the published years."""
        title = self.say("Từng năm: công bố và suy ra", "Whole years: published and implied")
        yearly, held = self.years(), self.held()
        if held is None:
            text = self.say(
                f"{self.place_name} chưa công bố tăng trưởng của năm trọn nào sau năm {self.rebuilt.base}.",
                f"{self.place_name} has published no growth of a whole year after {self.rebuilt.base}.",
            )
            return self.exhibit("years", title, text, rows=self.rates)
        brought = growth.annual_growth(held.series).dropna()
        brought.index = [int(str(year)) for year in brought.index]
        ratio = 100 * (held.series / held.preliminary - 1)
        moved = ratio.groupby(ratio.index.year).agg(lambda r: r.loc[r.abs().idxmax()])
        table = pd.DataFrame(
            {
                self.say("Năm", "Year"): yearly.index.astype(str),
                self.say("Công bố, %", "Published, %"): yearly["published"].to_numpy(),
                self.say("Suy ra từ mức, %", "Implied by the level, %"): yearly["implied"].round(2).to_numpy(),
                self.say("Sau khi đưa về số năm, %", "Brought to the years, %"): brought.reindex(yearly.index).round(2).to_numpy(),
                self.say("Tháng bị sửa nhiều nhất, %", "Month moved most, %"): moved.reindex(yearly.index).round(2).to_numpy(),
            }
        )  # fmt: skip
        note = self.say(
            "Cột thứ tư: mức theo tháng được đưa về đúng tăng trưởng cả năm đã công bố bằng phương pháp Denton-Cholette theo tỷ lệ, giữ nguyên "
            "diễn biến giữa các tháng ở mức nhiều nhất có thể; năm không có số công bố giữ tăng trưởng suy ra.",
            "Fourth column: the monthly level brought to the published growth of each year by the proportional Denton-Cholette method, which keeps the movement "
            "between months as far as possible; a year without a published figure keeps its implied growth.",
        )
        return self.exhibit(
            "years", title, table, unit="%", kinds=("published", "estimate"), rows=self.rates, note=note
        )

    def conflicts_table(self) -> Exhibit:
        """Releases that contradict the others: printed value, what the others imply, the likely slip."""
        title = self.say("Những số công bố mâu thuẫn với các số khác", "Releases that contradict the others")
        found = self.rebuilt.conflicts
        if found.empty:
            text = self.say("Không có số nào.", "There is none.")
            return self.exhibit("conflicts", title, text, rows=self.rates, kinds=("published", "estimate"))
        found = found.reindex(found["difference"].abs().sort_values(ascending=False).index)
        table = pd.DataFrame(
            {
                self.say("Kỳ", "Period"): [period(p, self.language) for p in found["period"]],
                self.say("Chỉ số", "Rate"): [obs.label("basis", b, self.language) for b in found["basis"]],
                self.say("Đã in, %", "Printed, %"): found["value"].to_numpy(),
                status.heading(self.language): [
                    status.as_printed(self.rates, p, b, v, self.language)
                    for p, b, v in zip(found["period"], found["basis"], found["value"], strict=True)
                ],
                self.say("Các số khác cho thấy, %", "The others imply, %"): found["implied"].round(1).to_numpy(),
                self.say("Chênh lệch, điểm", "Difference, points"): found["difference"].round(1).to_numpy(),
            }
        )
        if "likely_slip" in found.columns:
            table[self.say("Có thể do", "Likely slip")] = [self._slip(code) for code in found["likely_slip"]]
        note = self.say(
            "Số mâu thuẫn được giữ nguyên trong dữ liệu; khi ghép mức, nó mất trọng số.",
            "The figure stays in the data as printed; in the level it loses its weight.",
        )
        return self.exhibit("conflicts", title, table, kinds=("published", "estimate"), rows=self.rates, note=note)

    def quality_table(self) -> Exhibit:
        """Whether the seasonal adjustment can be trusted."""
        title = self.say("Có thể tin việc loại mùa vụ đến đâu", "How far the seasonal adjustment can be trusted")
        if self.parts is None:
            return self._too_short("quality", title)
        parts, quality = self.parts, self.parts.quality
        rows = [
            (self.say("Kết luận", "Verdict"), self.say(*_VERDICTS[quality.verdict]), self._why()),
            (self.say("Công cụ", "Tool"), parts.method, self.say("mô hình", "model") + f" {parts.model}"),
            (self.say("Biến Tết", "Lunar New Year"), self.say(*_TET_FORMS[parts.tet]), self.say("chọn theo AICc", "chosen by AICc")),
            (self.say("Mùa vụ trước điều chỉnh, đã trừ Tết (QS)", "Season before, Lunar New Year taken out (QS)"), *self._test(quality.qs_original)),
            (self.say("Mùa vụ còn sót (QS)", "Season left (QS)"), *self._test(quality.qs_adjusted)),
            (self.say("Các tháng còn khác nhau (F)", "Months still differ (F)"), *self._test(quality.f_adjusted)),
        ]  # fmt: skip
        if quality.q is not None and len(quality.m):
            over = [str(name) for name, value in quality.m.items() if value > 1]
            told = self.say("vượt 1: ", "above 1: ") + ", ".join(over) if over else self.say("không có số M nào vượt 1", "no M above 1")  # fmt: skip
            rows.append((self.say("Q của X-11 (tốt khi dưới 1)", "Q of X-11 (good below 1)"), number(quality.q, 2, self.language), told))  # fmt: skip
        rows.append((self.say("Tháng bất thường", "Unusual months"), number(len(parts.outliers), 0, self.language), self._outliers()))  # fmt: skip
        if self.revised is not None and len(self.revised):
            size = points(float(self.revised.abs().mean()), 2, self.language)
            rows.append(
                (
                    self.say("Tháng mới nhất bị sửa về sau", "Newest month revised later"),
                    size,
                    self.say(f"bình quân {len(self.revised)} tháng, thay đổi so với tháng trước", f"mean of {len(self.revised)} months, change on the month"),
                )
            )  # fmt: skip
        names = [self.say("Phép thử", "Check"), self.say("Kết quả", "Result"), self.say("Chi tiết", "Detail")]
        return self.exhibit("quality", title, pd.DataFrame(rows, columns=names), kinds=("estimate",), rows=self.rates)

    def chaining_table(self) -> Exhibit:
        """Whether twelve rates on the month chain to the rate on the year, by year: before 2018 nationally they do not."""
        title = self.say(
            "Nhân 12 chỉ số tháng có ra chỉ số cùng kỳ không",
            "Do twelve rates on the month chain to the rate on the year?",
        )
        found = self.chaining()
        first = industry.FIRST_CHAINED_YEAR
        note = self.say(
            f"Trước năm {first}, chỉ số so với tháng trước và so với cùng kỳ của cả nước được tính bằng quyền số riêng, không từ cùng một mức, nên về nguyên "
            f"tắc không nhân nối được; mức ở đây chỉ dùng số liệu từ năm {first}. Từ năm {first} các chỉ số cùng từ một mức, nhưng chỉ số so với tháng trước "
            "là số ước tính lần đầu: nhân nối 12 tháng thì sai số dồn lại, vì thế mức được ước lượng chung từ mọi chỉ số chứ không nhân nối.",
            f"Before {first} the national rates on the month and on the year were weighted each on its own, not taken from one level, so in principle they do not "
            f"chain; the level here uses figures from {first} on only. Since {first} they come from one level, but a rate on the month is a first estimate: twelve of "
            "them chained add up their errors, which is why the level is estimated from all rates together and not chained.",
        )
        if found.empty:
            text = self.say(
                "Số liệu không đủ 12 chỉ số tháng liền nhau để so.",
                "There are not twelve consecutive rates on the month to compare.",
            )
            return self.exhibit("chaining", title, text, rows=self.rates, note=note)
        table = pd.DataFrame(
            {
                self.say("Năm", "Year"): found["year"].astype(str),
                self.say("Số tháng so được", "Months compared"): found["months"].astype(int),
                self.say("Lệch bình quân, điểm", "Mean gap, points"): found["mean"].astype(float).round(1),
                self.say("Lệch lớn nhất, điểm", "Largest gap, points"): found["worst"].astype(float).round(1),
            }
        )
        return self.exhibit("chaining", title, table, rows=self.rates, note=note)

    def _slip(self, code: object) -> str:
        return self.say(*_SLIPS[str(code)]) if str(code) in _SLIPS else str(code)

    def _test(self, result: tuple[float, float]) -> tuple[str, str]:
        chance = (
            f"p < {number(0.001, 3, self.language)}"
            if result[1] < 0.001
            else f"p = {number(result[1], 3, self.language)}"
        )
        return number(result[0], 1, self.language), chance

    def _why(self) -> str:
        if self.parts is None or self.parts.quality.verdict == "good":
            return ""
        quality = self.parts.quality
        reasons = [
            (quality.residual_season, "còn sót mùa vụ", "a season is left"),
            (quality.q is not None and quality.q > 1, "Q trên 1", "Q above 1"),
            (bool((quality.m > 1).any()), "có số M trên 1", "some M above 1"),
            (quality.outliers_pct > MOST_OUTLIERS_PCT, "nhiều tháng bất thường", "many unusual months"),
        ]
        return listing([self.say(vi, en) for holds, vi, en in reasons if holds], self.language)

    def _outliers(self) -> str:
        if self.parts is None or self.parts.outliers.empty:
            return ""
        kinds = {"AO": ("", ""), "LS": (" (bước nhảy)", " (step)")}
        told = [
            f"{period(row.period, self.language)}{self.say(*kinds[str(row.kind)])}: {percent(float(row.effect_pct), 1, self.language)}"  # type: ignore[arg-type]
            for row in self.parts.outliers.itertuples()
        ]
        return listing(told, self.language)

    def _too_short(self, id: str, title: str) -> Exhibit:
        months = len(self.rebuilt.level)
        text = self.say(
            f"Mức chỉ số mới có {months} tháng; cần ít nhất ba năm để loại mùa vụ.",
            f"The level has {months} months; taking the season out needs at least three years.",
        )
        return self.exhibit(id, title, text, rows=self.rates, kinds=("estimate",))
