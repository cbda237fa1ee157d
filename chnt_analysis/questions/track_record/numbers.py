"""The numbers of the track record and the answer in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Card, Exhibit, Headline
from chnt_analysis.forecasting import record, track
from chnt_analysis.forecasting.recalibrate import DIVISION
from chnt_analysis.questions import industry
from chnt_analysis.questions.base import Question
from chnt_analysis.wording import count, number, percent, points

NATIONAL = "viet_nam"
FEWEST = 10  # forecasts of a place and sector that are judged by themselves
WITHIN = 11  # months to the end of the year, from an origin of that year
THRESHOLDS = (2.0, 4.0, 6.0, 8.0, 10.0, 11.0, 12.0, 14.0)  # growth of a year, percent, whose probability is checked
HALFWAY = 6  # months to the end of the year: the forecast from June's figures


@dataclass(frozen=True)
class RecordNumbers(Question):
    """The judged forecasts and what is reckoned from them."""

    sector: str
    judged: str
    table: pd.DataFrame = field(repr=False)
    months: pd.DataFrame = field(repr=False)
    chances: pd.DataFrame = field(repr=False)

    @property
    def mine(self) -> pd.DataFrame:
        """Forecasts of the place and sector judged, one a year and origin."""
        return self.table[(self.table["place"] == self.judged) & (self.table["sector"] == self.sector)]

    @property
    def this_year(self) -> pd.DataFrame:
        """Those of the year that their origin lies in and that had an official figure so far beside them."""
        mine = self.mine
        return mine[(mine["horizon"] <= WITHIN) & mine["ytd"].notna()]

    @property
    def judged_name(self) -> str:
        """Name of the place whose forecasts are judged."""
        return obs.label("place", self.judged, self.language)

    @property
    def sector_name(self) -> str:
        """The sector's name within a sentence."""
        name = obs.label("sector", self.sector, self.language)
        return name[0].lower() + name[1:]

    def errors(self) -> dict[str, float]:
        """Mean absolute errors over the year's forecasts, points, and the coverage of the intervals, percent."""
        used = self.this_year
        return {
            "own_forecasts": float(
                len(self.table[(self.table["place"] == self.place) & (self.table["sector"] == self.sector)])
            ),
            "forecasts": float(len(used)),
            "ours": float(used["error"].abs().mean()),
            "ytd": float((used["ytd"] - used["truth"]).abs().mean()),
            "naive": float((used["naive"] - used["truth"]).abs().mean()),
            "seasonal_naive": float((used["seasonal_naive"] - used["truth"]).abs().mean()),
            "covered_80": float(100 * used["covered_80"].mean()),
            "covered_95": float(100 * used["covered_95"].mean()),
            "pooled_80": float(100 * self.table["covered_80"].mean()),
            "pooled_95": float(100 * self.table["covered_95"].mean()),
        }

    def reliability(self) -> pd.DataFrame:
        """Stated probability beside how often it happened, over all series."""
        return track.reliability(self.chances)

    @cached_property
    def hypothetical(self) -> pd.DataFrame:
        """Stated probabilities of hypothetical goals of the national divisions, up to twelve months ahead, and whether they were met."""
        found = track.hypothetical(record.read(), division_growth(self.as_of))
        ended = found["target"].where(found["outcome"] == "month", found["target"] + "-12")
        return found[pd.PeriodIndex(ended, freq="M").end_time <= self.as_of]

    def sentence(self) -> str:
        """The answer in words."""
        told = self.errors()
        ours, ytd = (number(told[k], 2, self.language) for k in ("ours", "ytd"))
        ratio = 100 * (1 - told["ours"] / told["ytd"])
        share = percent(abs(ratio), 0, self.language)
        vi_side, en_side = ("nhỏ hơn", "smaller") if ratio > 0 else ("lớn hơn", "larger")
        covered = percent(told["covered_95"], 0, self.language)
        n_vi, n_en = (
            count(told["forecasts"], "dự báo", "forecast", "vi"),
            count(told["forecasts"], "dự báo", "forecast", "en"),
        )
        return self._borrowed() + self.say(
            f"Trong {n_vi} tăng trưởng cả năm của {self.sector_name} ({self.judged_name}) lập đúng theo số liệu có tại thời điểm đó, sai số tuyệt đối bình quân là {ours} "
            f"điểm phần trăm; coi số cộng dồn chính thức là kết quả cả năm thì sai {ytd} điểm. Sai số của chúng tôi {vi_side} {share}. "
            f"Khoảng dự báo 95% đã chứa kết quả trong {covered} số lần.",
            f"Over {n_en} of the year's growth of {self.sector_name} ({self.judged_name}), each made from what was published at the time, the mean absolute error is {ours} "
            f"percentage points; taking the official figure so far for the whole year errs by {ytd}. Our error is {share} {en_side}. "
            f"The 95% prediction interval held the outcome {covered} of the time.",
        )  # fmt: skip

    def _borrowed(self) -> str:
        if self.judged == self.place:
            return ""
        return self.say(
            f"{self.place_name} chưa có đủ số liệu theo tháng để tự kiểm định; bảng thành tích dưới đây là của {self.judged_name.lower()}. ",
            f"{self.place_name} has too few monthly figures for a record of its own; the record below is that of {self.judged_name}. ",
        )

    def answer(self) -> Exhibit:
        """The answer in a few sentences."""
        return self.exhibit("answer", self.say("Trả lời", "Answer"), self.sentence(), kinds=("published", "estimate"))

    def cards(self) -> tuple[Card, ...]:
        """The few figures that stand large: our error, that of the official figure so far, how often the interval held."""
        told = self.errors()
        if not told["forecasts"]:
            return ()
        made = count(
            told["forecasts"], "dự báo cả năm", "forecast of a year", self.language, plural="forecasts of a year"
        )
        whose = f"{self.judged_name}, {self.sector_name}"
        return (
            Card(
                self.say("Sai số tuyệt đối bình quân của dự báo", "Mean absolute error of the forecast"),
                points(told["ours"], 2, self.language),
                "estimate",
                f"{made}; {whose}",
            ),
            Card(
                self.say("Sai số nếu lấy số cộng dồn chính thức", "Error of the official figure so far"),
                points(told["ytd"], 2, self.language),
                "estimate",
                self.say("coi số cộng dồn là kết quả cả năm", "taken for the whole year"),
            ),
            Card(
                self.say("Khoảng 95% đã chứa kết quả", "The 95% interval held the outcome"),
                percent(told["covered_95"], 0, self.language),
                "estimate",
                self.say("số lần, trên các dự báo đó", "of those forecasts"),
            ),
        )

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote."""
        return self.make_headline(
            "track_record",
            self.sentence(),
            {"judged": self.judged, "sector": self.sector, **self.errors()},
            kinds=("published", "estimate"),
            cards=self.cards(),
        )


def division_growth(as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the published growth of the national divisions: columns sector, outcome (year or month), target, value (percent)."""
    rows = obs.observations()
    mine = (rows["place"] == NATIONAL) & (rows["indicator"] == industry.IIP) & (rows["available_from"] <= as_of)
    rates = rows[mine & rows["sector"].str.startswith(DIVISION)]
    months = obs.choose(rates[(rates["basis"] == "yoy") & (rates["frequency"] == "M")]).assign(outcome="month")
    years = industry.annual_published(rates).assign(outcome="year")
    both = pd.concat([months, years], ignore_index=True).rename(columns={"period": "target"})
    return both[["sector", "outcome", "target", "value"]]
