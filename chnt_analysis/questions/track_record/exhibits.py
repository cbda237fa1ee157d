"""The exhibits of the track record."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from chnt_analysis import charts
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.forecasting import track
from chnt_analysis.questions.track_record.numbers import HALFWAY, RecordNumbers
from chnt_analysis.wording import Kind, count, number, period

BOTH: tuple[Kind, ...] = ("published", "estimate")


@dataclass(frozen=True)
class TrackRecord(RecordNumbers):
    """The question with its exhibits; made by :func:`ask`."""

    def coverage(self) -> Exhibit:
        """What the record holds: series, origins, forecasts."""
        table = self.table.assign(
            kind=np.where(
                self.table["sector"].str.startswith("vsic_"),
                self.say("ngành cấp 2, cả nước", "divisions, national"),
                np.where(
                    self.table["place"] == "ha_noi",
                    self.say("Hà Nội, toàn ngành và chế biến, chế tạo", "Ha Noi, all industry and manufacturing"),
                    self.say("cả nước, toàn ngành và 4 ngành cấp 1", "national, all industry and its 4 sections"),
                ),
            )
        )
        grouped = table.groupby("kind", sort=False)
        frame = pd.DataFrame(
            {
                self.say("Nhóm chuỗi", "Group of series"): grouped.size().index,
                self.say("Số chuỗi", "Series"): grouped.apply(lambda g: len(g[["place", "sector"]].drop_duplicates())).to_numpy(),
                self.say("Số dự báo cả năm", "Forecasts of a year"): grouped.size().to_numpy(),
                self.say("Gốc dự báo từ", "Origins from"): grouped["origin"].min().to_numpy(),
                self.say("Đến", "To"): grouped["origin"].max().to_numpy(),
            }
        )  # fmt: skip
        return self.exhibit(
            "coverage", self.say("Bảng thành tích gồm những gì", "What the record holds"), frame, kinds=BOTH
        )

    def _judged_rows(self) -> pd.DataFrame:
        return self.rows[self.rows["place"] == self.judged]

    def accuracy_chart(self) -> Exhibit:
        """Mean absolute error by months left: ours beside the official figure so far."""
        used = self.this_year
        names = {
            "ours": self.say("dự báo của chúng tôi", "our forecast"),
            "ytd": self.say("số cộng dồn chính thức", "official figure so far"),
        }
        errors = {"ours": used["error"].abs(), "ytd": (used["ytd"] - used["truth"]).abs()}
        parts = []
        for key, values in errors.items():
            mean = values.groupby(used["horizon"]).mean()
            parts.append(pd.DataFrame({"left": mean.index, "value": mean.to_numpy(), "series": names[key]}))
        data = pd.concat(parts, ignore_index=True)
        unit = self.say("sai số tuyệt đối bình quân, điểm phần trăm", "mean absolute error, percentage points")
        chart = charts.line(data, x=charts.Axis("left", self.say("Số tháng còn lại đến cuối năm", "Months left to the end of the year")), y=charts.Axis("value", unit, digits=2), series="series", kind="estimate", language=self.language)  # fmt: skip
        title = self.say("Sai số theo số tháng còn lại đến cuối năm", "Error by months left to the end of the year")
        return self.exhibit(
            "accuracy",
            title,
            chart,
            unit=unit,
            data=data,
            kinds=BOTH,
            note=self._sample(used),
            rows=self._judged_rows(),
        )

    def accuracy_table(self) -> Exhibit:
        """Mean absolute errors by range of horizons, beside the naive forecasts."""
        found = track.accuracy(self.mine)
        left = [f"{low}–{high}" for low, high in zip(found["low"], found["high"], strict=True)]
        frame = pd.DataFrame(
            {
                self.say("Số tháng đến cuối năm được dự báo", "Months to the end of the year forecast"): left,
                self.say("Số dự báo", "Forecasts"): found["forecasts"],
                self.say("Của chúng tôi", "Ours"): found["ours"].round(2),
                self.say("Số cộng dồn chính thức", "Official figure so far"): found["ytd"].round(2),
                self.say("Mức tháng cuối giữ nguyên", "Level of the last month stays"): found["naive"].round(2),
                self.say("Lặp lại các tháng năm trước", "Months of last year repeat"): found["seasonal_naive"].round(2),
            }
        )
        title = self.say("Sai số tuyệt đối bình quân theo khoảng cách", "Mean absolute error by distance")
        return self.exhibit(
            "accuracy_table",
            title,
            frame,
            unit=self.say("điểm phần trăm", "percentage points"),
            kinds=BOTH,
            rows=self._judged_rows(),
        )

    def halfway_chart(self) -> Exhibit:
        """What the figures of June (May or July where June has none) said of each year, beside what came."""
        title = self.say("Dự báo lập vào giữa năm, bên cạnh kết quả", "The outlook at mid-year beside what came")
        mine = self.mine
        near = mine[(mine["horizon"] - HALFWAY).abs() <= 1]
        june = (
            near.loc[(near["horizon"] - HALFWAY).abs().sort_values(kind="stable").index]
            .drop_duplicates("target")
            .sort_values("target")
        )
        if june.empty:
            return self.exhibit(
                "halfway",
                title,
                self.say("Chưa có dự báo nào lập vào giữa năm.", "No forecast at mid-year exists."),
                rows=self._judged_rows(),
            )
        data = pd.DataFrame(
            {
                "category": june["target"], "low": june["lower_80"], "central": june["point"], "high": june["upper_80"],
                "truth": june["truth"],
            }
        )  # fmt: skip
        unit = self.say("tăng trưởng cả năm, %", "growth of the year, %")
        chart = charts.ranges(data, compare=charts.Axis("truth", self.say("kết quả đã công bố", "published outcome")), kind="estimate", value=charts.Axis(title=unit, zero_line=True), language=self.language)  # fmt: skip
        note = self.say(
            "Thanh là khoảng dự báo 80%, hiệu chuẩn bằng sai số của những năm khác; gốc dự báo là tháng 6, hoặc tháng 5 hay tháng 7 nếu tháng 6 không có số liệu.",
            "The bar is the 80% prediction interval, calibrated on the errors of other years; the origin is June, or May or July where June has no figures.",
        )
        return self.exhibit(
            "halfway", title, chart, unit=unit, data=data, kinds=BOTH, note=note, rows=self._judged_rows()
        )

    def coverage_table(self) -> Exhibit:
        """How often intervals held the outcome: calibrated and the models' own, by distance, over all series and the place's."""
        rows = []
        for name, part in (
            (self.say("mọi chuỗi", "all series"), self.table),
            (f"{self.judged_name}, {self.sector_name}", self.mine),
        ):
            for line in track.accuracy(part.assign(ytd=part["ytd"].fillna(0))).itertuples():
                rows.append(
                    (
                        name,
                        f"{line.low}–{line.high}",
                        line.forecasts,
                        line.covered_80,
                        line.covered_95,
                        line.own_80,
                        line.own_95,
                    )
                )
        frame = pd.DataFrame(
            rows,
            columns=[
                self.say("Chuỗi", "Series"), self.say("Số tháng đến cuối năm được dự báo", "Months to the end of the year forecast"),
                self.say("Số dự báo", "Forecasts"), self.say("Khoảng 80%", "80% interval"), self.say("Khoảng 95%", "95% interval"),
                self.say("80%, chưa hiệu chuẩn", "80%, uncalibrated"), self.say("95%, chưa hiệu chuẩn", "95%, uncalibrated"),
            ],
        ).round(0)  # fmt: skip
        title = self.say("Khoảng dự báo đã chứa kết quả bao nhiêu lần", "How often the intervals held the outcome")
        note = self.say(
            "Mỗi năm được kiểm bằng sai số của những năm khác, của mọi chuỗi. Các gốc dự báo của cùng một năm không độc lập với nhau.",
            "Each year is judged with the errors of other years, of all series. Origins of one year are not independent of one another.",
        )
        return self.exhibit("interval_coverage", title, frame, unit="%", kinds=BOTH, note=note)

    def pit_chart(self) -> Exhibit:
        """Where the outcomes fell within the predicted distributions, in tenths; flat when calibrated."""
        share = 100 * np.histogram(self.table["pit"], bins=np.linspace(0, 1, 11))[0] / len(self.table)
        names = [f"{10 * i}–{10 * (i + 1)}%" for i in range(10)]
        data = pd.DataFrame({"category": names, "value": share})
        unit = self.say("% số dự báo", "% of forecasts")
        chart = charts.bars(
            data,
            kind="estimate",
            value=charts.Axis(title=unit),
            goal=charts.Rule(10.0, self.say("đều: 10%", "even: 10%")),
            language=self.language,
        )
        title = self.say(
            "Kết quả rơi vào đâu trong phân bố dự báo (mỗi phần mười)",
            "Where outcomes fell within the predicted distribution (tenths)",
        )
        return self.exhibit(
            "pit", title, chart, unit=unit, data=data, kinds=("estimate",), note=self._sample(self.table)
        )

    def reliability_chart(self) -> Exhibit:
        """Stated probability beside how often it happened."""
        found = self.reliability()
        title = self.say("Xác suất đã nêu và số lần xảy ra", "Probability stated and how often it happened")
        note = self.say(
            "Các ngưỡng tăng trưởng từ 2% đến 14%, trên mọi chuỗi. ",
            "Thresholds of growth from 2% to 14%, over all series. ",
        )
        return self._stated_and_happened("reliability", title, found, note + self._gap(found))

    def hypothetical_chart(self) -> Exhibit:
        """The same for hypothetical goals: quantiles of each division's own history."""
        found = track.reliability(self.hypothetical)
        title = self.say(
            "Mục tiêu giả định: xác suất đã nêu và số lần đạt",
            "Hypothetical goals: probability stated and how often they were met",
        )
        used = self.hypothetical
        divisions, first, last = used["sector"].nunique(), used["origin"].min(), used["origin"].max()
        ends = [period(p, self.language) for p in (first, last)]
        note = self.say(
            f"Không phải mục tiêu của văn bản nào: ngưỡng đặt ở các phân vị 10, 25, 50, 75 và 90% của tăng trưởng đã có của chính ngành đó. {divisions} ngành cấp hai của cả nước, "
            f"dự báo lập từ {ends[0]} đến {ends[1]}, xa nhất 12 tháng, cho tháng so với cùng kỳ và cho cả năm. ",
            f"No document's goals: thresholds at the 10, 25, 50, 75 and 90 % quantiles of the division's own past growth. {divisions} national divisions, "
            f"forecasts made from {ends[0]} to {ends[1]}, up to 12 months ahead, of months on the year and of calendar years. ",
        )
        return self._stated_and_happened("hypothetical", title, found, note + self._gap(found))

    def _stated_and_happened(self, id: str, title: str, found: pd.DataFrame, note: str) -> Exhibit:
        happened, ideal = self.say("đã xảy ra", "happened"), self.say("lý tưởng", "ideal")
        data = pd.concat(
            [
                pd.DataFrame({"stated": 100 * found["stated"], "value": 100 * found["happened"], "series": happened}),
                pd.DataFrame({"stated": [0.0, 100.0], "value": [0.0, 100.0], "series": ideal}),
            ],
            ignore_index=True,
        )
        unit = self.say("% số lần xảy ra", "% of times it happened")
        chart = charts.line(data, x=charts.Axis("stated", self.say("Xác suất đã nêu, %", "Stated probability, %")), series="series", kind="estimate", y=charts.Axis(title=unit), language=self.language)  # fmt: skip
        return self.exhibit(id, title, chart, unit=unit, data=data, kinds=BOTH, note=note)

    def _gap(self, found: pd.DataFrame) -> str:
        gap = (found["stated"] - found["happened"]).abs() * 100
        mean, worst = float(np.average(gap, weights=found["forecasts"])), float(gap.max())
        total = int(found["forecasts"].sum())
        return self.say(
            f"{count(total, 'xác suất', 'probability', 'vi')}. Lệch bình quân {number(mean, 1, 'vi')} điểm, "
            f"lớn nhất {number(worst, 1, 'vi')} điểm.",
            f"{count(total, 'xác suất', 'probability', 'en', plural='probabilities')}. Mean deviation {number(mean, 1, 'en')} points, "
            f"largest {number(worst, 1, 'en')}.",
        )  # fmt: skip

    def revisions_table(self) -> Exhibit:
        """First published growth of each year beside the newest: the official first estimate has errors of its own."""
        mine = self.mine.drop_duplicates("target").sort_values("target")
        frame = pd.DataFrame(
            {
                self.say("Năm", "Year"): mine["target"].astype(int).to_numpy(),
                self.say("Công bố lần đầu, %", "First published, %"): mine["first"].round(2).to_numpy(),
                self.say("Mới nhất, %", "Newest, %"): mine["truth"].round(2).to_numpy(),
                self.say("Điều chỉnh, điểm phần trăm", "Revision, points"): (mine["truth"] - mine["first"])
                .round(2)
                .to_numpy(),
            }
        )
        title = self.say("Số công bố lần đầu của cả năm và số mới nhất", "The year as first published and as it stands")
        return self.exhibit("revisions", title, frame, unit="%", kinds=("published",))

    def _sample(self, used: pd.DataFrame) -> str:
        first, last = used["target"].min(), used["target"].max()
        return self.say(
            f"{count(len(used), 'dự báo', 'forecast', 'vi')} cho các năm {first} đến {last}, mỗi dự báo chỉ dùng số liệu đã công bố tại thời điểm đó.",
            f"{count(len(used), 'dự báo', 'forecast', 'en')} of the years {first} to {last}, each from what was published at the time only.",
        )
