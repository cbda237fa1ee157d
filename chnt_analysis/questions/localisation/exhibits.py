"""The exhibits of the question about localisation."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from chnt_analysis import charts
from chnt_analysis import observations as obs
from chnt_analysis.assessment.words import aim
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.goals import stated
from chnt_analysis.questions.localisation.numbers import BOUGHT, LocalisationNumbers
from chnt_analysis.wording import date, span, verdict


@dataclass(frozen=True)
class Localisation(LocalisationNumbers):
    """The question with its exhibits; made by :func:`ask`."""

    def answer(self) -> Exhibit:
        """The answer in a few sentences."""
        return self.exhibit("answer", self.say("Trả lời", "Answer"), self.sentence(), kinds=("published", "estimate"))

    def goals_table(self) -> Exhibit:
        """Every goal for a rate: newest figure, what is missing, what it takes a year, and the verdict once due."""
        rows = []
        for found in sorted(self.assessed, key=lambda a: (a.goal.year, a.goal.indicator, a.goal.sector)):
            goal, gap, pace = found.goal, self.gap(found), self.pace(found)
            newest = found.latest
            rows.append(
                {
                    self.say("Năm", "Year"): str(goal.year),
                    self.say("Chỉ tiêu", "Indicator"): obs.label("indicator", goal.indicator, self.language),
                    self.say("Ngành", "Industry"): obs.label("sector", goal.sector, self.language),
                    self.say("Văn bản", "Document"): goal.named(self.language) or "–",
                    self.say("Mục tiêu", "Goal"): aim(found, self.language),
                    self.say("Số mới nhất", "Newest figure"): "–"
                    if newest is None
                    else f"{self.figure(newest)} ({newest.year})",
                    self.say("Còn thiếu, điểm", "Missing, points"): "–"
                    if gap is None
                    else span(*gap, self.language, digits=0),
                    self.say("Phải thêm mỗi năm, điểm", "Takes, points a year"): "–"
                    if pace is None
                    else span(*pace, self.language, digits=1),
                    self.say("Tình trạng", "Status"): self.say("chưa đến hạn", "not due yet")
                    if found.verdict is None
                    else verdict(found.verdict, self.language),
                }
            )
        note = self.say(
            "Khoảng “còn thiếu” đi từ đầu gần đến đầu xa của khoảng đã công bố và của mục tiêu. Số âm: đã vượt. “Tình trạng” chỉ xét số của đúng năm đến hạn.",
            "What is missing runs from the near to the far ends of the published range and of the goal. Below zero: passed. The status looks at the deadline's own figure only.",
        )
        title = self.say("Từng mục tiêu và số mới nhất", "Every goal and the newest figure")
        return self.exhibit("goals", title, pd.DataFrame(rows), kinds=("published", "estimate"), note=note)

    def models_chart(self) -> Exhibit:
        """The model of few figures at the deadline for every rate with three years, beside the newest published figure."""
        title = self.say(
            f"Vài con số cho phép nói gì về năm {self.target_year}",
            f"What a few figures allow to say of {self.target_year}",
        )
        rows = []
        for rate in self.rates:
            if (ends := rate.interval()) is not None:
                name = self.short(rate.indicator, rate.sector)
                newest = rate.known[-1]
                rows.append(
                    {
                        "category": name,
                        **dict(zip(("low", "central", "high"), ends, strict=True)),
                        "newest": newest.value,
                        "year": newest.year,
                    }
                )
        if not rows:
            return self.exhibit("models", title, self._no_model(), rows=self.goal_rows)
        table = pd.DataFrame(rows)
        chart = charts.ranges(table, compare=charts.Axis("newest", self.say("số công bố mới nhất (giữa khoảng)", "newest published figure (middle of a range)")), kind="estimate", value=charts.Axis(title="%"), language=self.language)  # fmt: skip
        return self.exhibit(
            "models", title, chart, data=table, unit="%", kinds=("published", "estimate", "assumption"), rows=self.rows, note=self._model_note()
        )  # fmt: skip

    def procurement_chart(self) -> Exhibit:
        """Local procurement of Japanese firms: what is published, and the model to the deadline."""
        title = self.say("Tỷ lệ mua tại chỗ của doanh nghiệp Nhật Bản", "Local procurement of Japanese firms")
        rate = self.rate(BOUGHT, "manufacturing")
        if rate is None or rate.model is None:
            return self.exhibit("procurement", title, self._no_model(), rows=self.goal_rows)
        table = rate.model.interval()
        past = pd.DataFrame({"period": [k.period for k in rate.known], "value": [k.value for k in rate.known]})
        chart = charts.fan(table, history=past.set_index(pd.PeriodIndex(past["period"], freq="Y", name="period"))[["value"]], kind="estimate", y=charts.Axis(title="%", digits=0), language=self.language)  # fmt: skip
        mine = self.rows[self.rows["indicator"] == BOUGHT]
        return self.exhibit(
            "procurement", title, chart, data=table, unit="%", kinds=("published", "estimate", "assumption"), rows=mine, note=self._model_note()
        )  # fmt: skip

    def results_table(self) -> Exhibit:
        """Every published figure with its words, its date, and whether it is used."""
        title = self.say("Mọi con số đã công bố", "Every published figure")
        if self.rows.empty:
            return self.exhibit("results", title, self._no_model(), rows=self.goal_rows)
        table = pd.DataFrame(
            [
                {
                    self.say("Chỉ tiêu", "Indicator"): obs.label("indicator", r.indicator, self.language),
                    self.say("Ngành", "Industry"): obs.label("sector", r.sector, self.language),
                    self.say("Kỳ", "Period"): r.period,
                    self.say("Giá trị, %", "Value, %"): stated(r, self.language),
                    self.say("Có từ ngày", "Available from"): date(r.available_from, self.language)
                    + (" *" if r.imputed else ""),
                    self.say("Được dùng", "Used"): r.definition == "",
                }
                for r in self.rows.sort_values(["indicator", "sector", "period", "row"]).itertuples()
            ]
        )
        note = self.say(
            "* ngày ước định. Số có định nghĩa khác (một hãng, riêng doanh nghiệp Nhật Bản) được giữ trong bảng nhưng không vào phép tính.",
            "* imputed date. Figures on another definition (one maker, Japanese firms only) are kept in the table and left out of the arithmetic.",
        )
        return self.exhibit("results", title, table, rows=self.rows, note=note)

    def _no_model(self) -> str:
        return self.say(
            f"{self.place_name} có dưới ba năm số liệu đã công bố của mỗi tỷ lệ, hoặc hạn đã qua, nên không lập mô hình.",
            f"{self.place_name} has fewer than three published years of each rate, or the deadline has passed, so there is no model.",
        )

    def _model_note(self) -> str:
        return self.say(
            "Các khoảng là theo mô hình, chưa kiểm chứng: quá ít mục tiêu đã đến hạn. Mỗi số được đọc là khoảng mà cách nói của nó cho phép; "
            "giả định ban đầu ở data/assumptions/growth_prior.yml.",
            "Intervals are model-based, not calibrated: too few goals have come due. Each figure is read as the interval its words allow; "
            "what is believed beforehand is in data/assumptions/growth_prior.yml.",
        )
