"""The letter: what is asked for, of whom, for which periods, and what it is worth."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from chnt_analysis import charts
from chnt_analysis.exhibits import Card, Exhibit, Headline
from chnt_analysis.questions.base import Question
from chnt_analysis.questions.data_request.worth import Request
from chnt_analysis.wording import date, listing, number, percent, period

STATISTICS, DEPARTMENT = "statistics", "department"
# what is asked for: (table in Vietnamese, table in English, who holds it)
TABLES = {
    "actual_share": (
        "Giá trị sản xuất của các cơ sở công nghiệp hỗ trợ và của toàn ngành công nghiệp chế biến, chế tạo trên địa bàn, giá hiện hành, theo năm",
        "Gross output of supporting-industry establishments and of all manufacturing in the place, at current prices, by year",
        DEPARTMENT,
    ),
    "supporting_growth": (
        "Chỉ số sản xuất công nghiệp (IIP) của địa phương phân theo ngành cấp 2 (VSIC 10–33), theo tháng, kèm quyền số",
        "The place's index of industrial production (IIP) by division (VSIC 10–33), monthly, with its weights",
        STATISTICS,
    ),
    "monthly_index": (
        "Chỉ số sản xuất công nghiệp (IIP) của địa phương phân theo ngành cấp 1, các tháng chưa công bố của năm",
        "The place's index of industrial production (IIP) by section, the months of the year not yet published",
        STATISTICS,
    ),
    "past_year": (
        "Chỉ số sản xuất công nghiệp (IIP) của địa phương phân theo ngành cấp 1, theo tháng, các kỳ đã qua",
        "The place's index of industrial production (IIP) by section, monthly, for past periods",
        STATISTICS,
    ),
    "exact_count": (
        "Danh sách (số chính xác) doanh nghiệp công nghiệp hỗ trợ đang hoạt động, theo ba lĩnh vực then chốt, cuối năm",
        "The list (exact number) of active supporting-industry enterprises, by the three key fields, at the year's end",
        DEPARTMENT,
    ),
    "exact_standard": (
        "Số doanh nghiệp công nghiệp hỗ trợ đạt tiêu chuẩn quốc tế, theo tiêu chuẩn, cuối năm",
        "Number of supporting-industry enterprises at international standard, by standard, at the year's end",
        DEPARTMENT,
    ),
    "programme_results": (
        "Kết quả thực hiện từng chỉ tiêu và từng nhiệm vụ của chương trình phát triển công nghiệp hỗ trợ",
        "Results of every goal and task of the supporting-industry programme",
        DEPARTMENT,
    ),
}
ANSWERS = {
    "output_share": ("tỷ trọng công nghiệp hỗ trợ năm mục tiêu", "supporting industry's share in the target year"),
    "output_growth": ("tăng trưởng cả năm", "growth of the whole year"),
    "past_growth": ("tăng trưởng của năm đã qua ít số liệu nhất", "growth of the past year with the fewest figures"),
    "enterprises": ("tốc độ tăng số doanh nghiệp cần có", "growth the number of enterprises needs"),
    "international_standard": ("số doanh nghiệp đạt chuẩn", "enterprises at international standard"),
    "programme": ("kết luận về các chỉ tiêu của chương trình", "verdicts on the programme's goals"),
}
HOLDERS = {
    STATISTICS: ("cơ quan thống kê của địa phương", "the place's statistics office"),
    DEPARTMENT: ("Sở Công Thương", "the department of industry and trade"),
}
UNITS = {
    "points": ("điểm %", "points"),
    "enterprises": ("doanh nghiệp", "enterprises"),
    "goals": ("chỉ tiêu chưa kết luận được", "goals without a verdict"),
}


@dataclass(frozen=True)
class DataRequest(Question):
    """The question with the missing figures, most valuable first; made by :func:`chnt_analysis.questions.data_request.ask`."""

    requests: tuple[Request, ...] = field(repr=False)
    target_year: int

    def sentence(self) -> str:
        """The answer in words."""
        if not self.requests:
            return self.say(
                f"Không câu trả lời nào về {self.place_name} còn bỏ ngỏ vì thiếu một số liệu có thể xin được.",
                f"No answer about {self.place_name} is left open for want of a figure that could be asked for.",
            )
        first = self.requests[0]
        share = next((r for r in self.requests if r.answer == "output_share"), None)
        text = self.say(
            f"{len(self.requests)} số liệu còn thiếu làm các câu trả lời về {self.place_name} rộng hơn cần thiết. Đáng xin nhất: {self._table(first)}.",
            f"{len(self.requests)} missing figures leave the answers about {self.place_name} wider than they need be. Worth asking for first: "
            f"{self._table(first)}.",
        )
        if share is None:
            return text
        before, after = (number(x, 1, self.language) for x in (share.before, share.after))
        return f"{text} " + self.say(
            f"Với tỷ trọng năm {self.target_year}, khoảng bỏ ngỏ hiện là {before} điểm; có “{self._table(share)}” thì còn {after} điểm.",
            f"For the share in {self.target_year} the range left open is {before} points today; with “{self._table(share)}” it is {after}.",
        )

    def answer(self) -> Exhibit:
        """The answer in a sentence."""
        return self.exhibit("answer", self.say("Trả lời", "Answer"), self.sentence(), kinds=self.kinds)

    @property
    def kinds(self) -> tuple[str, ...]:
        """What the answer rests on: widths of answers, which are ours, over ranges, which are assumed."""
        return ("published", "estimate", "assumption")

    def worth_chart(self) -> Exhibit:
        """By how much each missing figure would narrow its answer."""
        title = self.say("Mỗi số liệu đáng giá bao nhiêu", "What each figure is worth")
        if not self.requests:
            return self.exhibit("worth", title, self.sentence())
        data = pd.DataFrame(
            {
                "category": [f"{i}. {self._answer(r)}" for i, r in enumerate(self.requests, start=1)],
                "value": [r.worth_pct for r in self.requests],
                "before": [r.before for r in self.requests],
                "after": [r.after for r in self.requests],
            }
        )
        unit = self.say("phần bỏ ngỏ mất đi, % của mục tiêu", "width that goes, % of the goal")
        chart = charts.bars(data, kind="estimate", value=charts.Axis(title=unit, digits=0), language=self.language)
        note = self.say(
            "Là mức thu hẹp tối đa, nếu số liệu được biết chính xác và mọi thứ khác giữ nguyên. Số thứ tự là số trong bảng dưới đây.",
            "At most, if the figure becomes known exactly and all else stays as it is. The numbers are those of the table below.",
        )
        return self.exhibit("worth", title, chart, unit=unit, data=data, kinds=("estimate", "assumption"), note=note)

    def letter_opening(self) -> Exhibit:
        """The letter's first paragraph."""
        holders = [self._holder(h) for h in dict.fromkeys(TABLES[r.code][2] for r in self.requests)]
        to = listing(holders, self.language) if holders else self._holder(DEPARTMENT)
        text = self.say(
            f"Kính gửi: {to} ({self.place_name}). Để theo dõi các mục tiêu phát triển công nghiệp hỗ trợ, chúng tôi đã tổng hợp các số liệu công bố đến ngày "
            f"{date(self.as_of, 'vi')}. Một số kết luận chưa thể nêu vì thiếu số liệu. Kính đề nghị quý cơ quan xem xét cung cấp các bảng dưới đây, xếp theo "
            "mức độ giúp thu hẹp câu trả lời.",
            f"To: {to} ({self.place_name}). To follow the goals of supporting industry we have gathered the figures published up to "
            f"{date(self.as_of, 'en')}. Some conclusions cannot be drawn for want of figures. We kindly ask for the tables below, ranked by how much each "
            "narrows its answer.",
        )
        return self.exhibit(
            "opening", self.say("Đề nghị cung cấp số liệu", "A request for figures"), text, kinds=("published",)
        )

    def letter_table(self) -> Exhibit:
        """The tables asked for, with periods, holder and worth."""
        requests = self.requests
        table = pd.DataFrame(
            {
                self.say("TT", "No."): [str(i) for i in range(1, len(requests) + 1)],
                self.say("Bảng số liệu", "Table"): [self._table(r) for r in requests],
                self.say("Kỳ", "Periods"): [self._periods(r) for r in requests],
                self.say("Nơi giữ số liệu", "Held by"): [self._holder(TABLES[r.code][2]) for r in requests],
                self.say("Câu trả lời được thu hẹp", "Answer it narrows"): [self._answer(r) for r in requests],
                self.say("Độ rộng: nay → khi có", "Width: now → then"): [self._widths(r) for r in requests],
            }
        )
        data = pd.DataFrame([{**vars(r), "periods": ", ".join(r.periods), "worth_pct": r.worth_pct} for r in requests])
        title = self.say("Các bảng số liệu được đề nghị", "The tables asked for")
        return self.exhibit("letter", title, table, data=data, kinds=("estimate", "assumption"))

    def letter_closing(self) -> Exhibit:
        """The letter's last paragraph: in what form, and what will be done with the figures."""
        text = self.say(
            "Xin gửi tệp Excel hoặc CSV, mỗi dòng một số liệu, kèm kỳ, đơn vị và ngày công bố. Số liệu chưa công bố chỉ được lưu trong thư mục riêng của đơn vị "
            "theo dõi và không được đưa lên trang công khai nếu chưa có sự đồng ý. Trân trọng cảm ơn.",
            "An Excel or CSV file will do, one figure a row, with its period, unit and date of publication. Figures not yet public stay in the follow-up unit's "
            "own folder and go on no public page without consent. With thanks.",
        )
        return self.exhibit("closing", self.say("Hình thức cung cấp", "In what form"), text, kinds=("published",))

    def cards(self) -> list[Card]:
        """The figures that stand large: what the first requests are worth."""
        note = self.say("phần bỏ ngỏ mất đi, so với mục tiêu", "width that goes, of the goal")
        return [
            Card(self._answer(r), percent(r.worth_pct, 0, self.language), "estimate", note) for r in self.requests[:3]
        ]

    def assumption_files(self) -> tuple[str, ...]:
        """The starting share, while it is assumed."""
        assumed = any(r.code == "actual_share" for r in self.requests)
        return ("assumptions/starting_share.yml",) if assumed else ()

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote."""
        worth = {f"{r.code}_pct": r.worth_pct for r in self.requests}
        return self.make_headline(
            "data_request",
            self.sentence(),
            {"requests": len(self.requests), **worth},
            kinds=self.kinds,
            cards=self.cards(),
        )

    def _table(self, request: Request) -> str:
        return self.say(*TABLES[request.code][:2])

    def _answer(self, request: Request) -> str:
        return self.say(*ANSWERS[request.answer])

    def _holder(self, holder: str) -> str:
        return self.say(*HOLDERS[holder])

    def _periods(self, request: Request) -> str:
        if len(request.periods) > 2:
            first, last = (period(p, self.language) for p in (request.periods[0], request.periods[-1]))
            return f"{first} – {last}"
        return ", ".join(period(p, self.language) for p in request.periods)

    def _widths(self, request: Request) -> str:
        digits = 0 if request.unit in ("goals", "enterprises") else 1
        before, after = (number(x, digits, self.language) for x in (request.before, request.after))
        return f"{before} → {after} {self.say(*UNITS[request.unit])}"
