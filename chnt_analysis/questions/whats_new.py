"""What the newest release changed: the figures it brought, beside those of the month before, and the earlier figures it revised.

The newest release is all that appeared once the newest month was first published; everything is set beside what was known the day before.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from chnt_analysis import charts, revisions
from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError, ParameterError
from chnt_analysis.exhibits import Card, Exhibit, Headline
from chnt_analysis.questions import industry
from chnt_analysis.questions.base import Question, check_language, check_place
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.questions.revised import FIRST_YEAR, FirstEstimates
from chnt_analysis.wording import Kind, change, date, listing, number, percent, period

MONTHS_SHOWN = 25
SECTIONS = ("all_industry", "mining", "manufacturing", "electricity", "water")
BASES = ("mom", "yoy", "ytd")


@dataclass(frozen=True)
class WhatsNew(Question):
    """The question with its figures; ``since`` is the day before the newest month was first published."""

    sector: str
    since: pd.Timestamp
    month: pd.Period
    before: pd.DataFrame = field(repr=False)
    now: pd.DataFrame = field(repr=False)

    # -- the numbers

    @cached_property
    def both(self) -> pd.DataFrame:
        """Every figure as it stands now, with the value and status that stood before (missing where there was none)."""
        earlier = self.before[[*obs.KEY, "value", "status"]]
        earlier = earlier.rename(columns={"value": "before", "status": "status_before"})
        return self.now.merge(earlier, on=obs.KEY, how="left")

    def new(self) -> pd.DataFrame:
        """The figures that are new."""
        return self.both[self.both["before"].isna()].reset_index(drop=True)

    def revised(self) -> pd.DataFrame:
        """The earlier figures that now have another value."""
        return self.both[self.both["before"].notna() & (self.both["before"] != self.both["value"])].reset_index(
            drop=True
        )

    def of(self, sector: str, basis: str, month: pd.Period, table: pd.DataFrame | None = None) -> float | None:
        """The value of a rate as it stands; ``None`` where it is not published."""
        there = _rate(self.now if table is None else table, sector, basis, month)
        return float(there["value"].iloc[0]) if len(there) else None

    def status_of(self, sector: str, month: pd.Period, basis: str | None = None) -> str:
        """The status of a month's figures as they stand, in words; a dash where none is published."""
        rows = self.now[(self.now["sector"] == sector) & (self.now["period"] == str(month))]
        return self._named((rows if basis is None else rows[rows["basis"] == basis])["status"])

    def _named(self, codes) -> str:
        return "; ".join(obs.label("status", code, self.language) for code in dict.fromkeys(codes)) or "–"

    def _heading(self, of: str = "") -> str:
        return self.say("Tình trạng", "Status") + (f": {of}" if of else "")

    def spoken(self) -> str:
        """The sector the sentence speaks of: the one asked about where the newest month has it, else all industry."""
        there = set(self.now.loc[self.now["period"] == str(self.month), "sector"])
        return next((s for s in (self.sector, *industry.SECTORS) if s in there), sorted(there)[0])

    # -- the answer

    def sentence(self) -> str:
        """The answer in words."""
        sector = self.spoken()
        name = self._name(sector)
        told = []
        for basis, vi, en in (
            ("mom", "so với tháng trước", "on the month"),
            ("yoy", "so với cùng kỳ", "on the year"),
            ("ytd", "tính từ đầu năm", "year to date"),
        ):
            value = self.of(sector, basis, self.month)
            if value is not None:
                told.append(f"{change(value, 1, self.language)} {self.say(vi, en)}")
        rates = listing(told, self.language)
        new, revised = len(self.new()), len(self.revised())
        return self.say(
            f"Số liệu mới nhất của {self.place_name} là {period(str(self.month), 'vi')}: {name} {rates}. So với ngày {date(self.since, 'vi')} có thêm "
            f"{number(new, 0, 'vi')} số liệu mới và {number(revised, 0, 'vi')} số liệu cũ được sửa.",
            f"The newest figures of {self.place_name} are those of {period(str(self.month), 'en')}: {name} {rates}. Beside what was known on "
            f"{date(self.since, 'en')}, new figures: {number(new, 0, 'en')}; earlier figures revised: {number(revised, 0, 'en')}.",
        )

    def answer(self) -> Exhibit:
        """The answer in a sentence."""
        return self.exhibit("answer", self.say("Trả lời", "Answer"), self.sentence(), rows=self.new())

    def cards(self) -> list[Card]:
        """The figures that stand large: the newest month of the sector."""
        sector, found = self.spoken(), []
        for basis, vi, en in (("yoy", "So với cùng kỳ", "On the year"), ("ytd", "Từ đầu năm", "Year to date")):
            value = self.of(sector, basis, self.month)
            if value is not None:
                note = f"{self._name(sector)}, {period(str(self.month), self.language)}"
                found.append(Card(self.say(vi, en), percent(value, 1, self.language), self._kind(basis), note))
        revised = number(len(self.revised()), 0, self.language)
        found.append(Card(self.say("Số cũ được sửa", "Earlier figures revised"), revised, "published"))
        return found

    def _kind(self, basis: str) -> Kind:
        return kind_of(_rate(self.now, self.spoken(), basis, self.month))

    # -- exhibits

    def month_table(self) -> Exhibit:
        """The newest month by sector, beside the month before."""
        last = self.month - 1
        sectors = [s for s in SECTIONS if s in set(self.now.loc[self.now["period"] == str(self.month), "sector"])]
        columns = [
            self.say("Ngành", "Sector"),
            self.say("So với tháng trước, %", "On the month, %"),
            self.say("So với cùng kỳ, %", "On the year, %"),
            self.say("Tháng trước: so với cùng kỳ, %", "Month before: on the year, %"),
            self.say("Thay đổi, điểm %", "Change, points"),
            self.say("Từ đầu năm, %", "Year to date, %"),
            self._heading(),
            self._heading(self.say("tháng trước", "month before")),
        ]
        rows = []
        for sector in sectors:
            yoy, previous = self.of(sector, "yoy", self.month), self.of(sector, "yoy", last)
            moved = None if yoy is None or previous is None else yoy - previous
            rows.append(
                (
                    self._name(sector),
                    self.of(sector, "mom", self.month),
                    yoy,
                    previous,
                    moved,
                    self.of(sector, "ytd", self.month),
                    self.status_of(sector, self.month),
                    self.status_of(sector, last, "yoy"),
                )
            )
        table = pd.DataFrame(rows, columns=columns)
        shown = self.now[self.now["period"].isin([str(self.month), str(last)]) & self.now["sector"].isin(sectors)]
        return self.exhibit(
            "month",
            self.say(f"Số liệu {period(str(self.month), 'vi')}", f"Figures of {period(str(self.month), 'en')}"),
            table,
            rows=shown,
            formulas={columns[4]: f"{{{columns[2]}}} - {{{columns[3]}}}"},
        )

    def revised_table(self) -> Exhibit:
        """Earlier figures that changed: before, now, by how much."""
        title = self.say("Những số cũ được sửa", "Earlier figures that were revised")
        found = self.revised().sort_values(["period", "sector", "basis"], ascending=[False, True, True])
        if found.empty:
            text = self.say(
                f"Không số liệu nào đã biết ngày {date(self.since, 'vi')} được sửa.",
                f"No figure known on {date(self.since, 'en')} was revised.",
            )
            return self.exhibit("revised", title, text, rows=self.new())
        before, now, moved = (
            self.say("Trước", "Before"),
            self.say("Nay", "Now"),
            self.say("Sửa, điểm %", "Revision, points"),
        )
        table = pd.DataFrame(
            {
                self.say("Kỳ", "Period"): [period(p, self.language) for p in found["period"]],
                self.say("Ngành", "Sector"): [self._name(s) for s in found["sector"]],
                self.say("Loại tỷ lệ", "Rate"): [obs.label("basis", b, self.language) for b in found["basis"]],
                before: found["before"].to_numpy(),
                now: found["value"].to_numpy(),
                moved: (found["value"] - found["before"]).to_numpy(),
                self._heading(before.lower()): [self._named([s]) for s in found["status_before"]],
                self._heading(now.lower()): [self._named([s]) for s in found["status"]],
            }
        )
        return self.exhibit("revised", title, table, rows=found, formulas={moved: f"{{{now}}} - {{{before}}}"})

    def expected_table(self) -> Exhibit:
        """First estimates of the newest month beside what earlier revisions lead one to expect of them."""
        title = self.say("Số sơ bộ còn được sửa bao nhiêu", "What first estimates are likely to become")
        found = self.expected()
        if found.empty:
            text = self.say(
                f"{self.place_name} chưa có đủ số được công bố lại để ước tính số sơ bộ của {period(str(self.month), 'vi')} sẽ được sửa ra sao.",
                f"{self.place_name} has too few figures printed again to say how the first estimates of {period(str(self.month), 'en')} will be revised.",
            )
            return self.exhibit("expected", title, text, rows=self.new())
        first, point = (
            self.say("Số sơ bộ, %", "First estimate, %"),
            self.say("Ước tính có tính đến sửa số, %", "Allowing for revision, %"),
        )
        moved = self.say("Chênh lệch, điểm %", "Difference, points")
        table = pd.DataFrame(
            {
                self.say("Ngành", "Sector"): [self._name(s) for s in found["sector"]],
                first: found["first"],
                point: found["point"],
                moved: found["point"] - found["first"],
                self.say("80% thấp", "80% low"): found["lower_80"],
                self.say("80% cao", "80% high"): found["upper_80"],
            }
        ).reset_index(drop=True)
        note = self.say(
            "Cột thứ hai: số công bố, ước tính lần đầu. Từ cột thứ ba: ước tính của chúng tôi (e), từ các lần sửa đã biết đến ngày công bố; ngành nào mà các lần "
            "hiệu chỉnh trước đây làm sai số tăng thì số sơ bộ hầu như được giữ nguyên.",
            "Second column: as published, a first estimate. From the third on: our estimate (e), from the revisions known on the day of the release; in a sector that "
            "corrections served badly so far the first estimate is left nearly as it is.",
        )
        note = f"{note} {self._lean()}".strip()
        return self.exhibit(
            "expected", title, table, data=found, rows=self.new(), kinds=("published", "estimate"),
            formulas={moved: f"{{{point}}} - {{{first}}}"}, note=note,
        )  # fmt: skip

    def _lean(self) -> str:
        first = FirstEstimates(self.rows)
        if first.lean == "none":
            return ""
        size, high = number(abs(first.bias["mean"]), 1, self.language), first.lean == "high"
        return self.say(
            f"Từ năm {FIRST_YEAR}, ước tính lần đầu về chế biến, chế tạo bình quân {'cao' if high else 'thấp'} hơn số công bố lại {size} điểm phần trăm.",
            f"Since {FIRST_YEAR} first estimates of manufacturing have run {'high' if high else 'low'} by {size} points on average.",
        )

    def expected(self) -> pd.DataFrame:
        """The revision-aware estimates of the newest month's growth on the year, by section; empty without enough revisions."""
        yoy = self.rows[self.rows["basis"] == "yoy"].reset_index(drop=True)
        newest = yoy.loc[yoy["period"] == str(self.month), "available_from"]
        triangle = revisions.triangle(yoy, as_of=self.as_of)
        if newest.empty or triangle.empty:
            return pd.DataFrame()
        beside = {
            basis: revisions.triangle(self.rows[self.rows["basis"] == basis].reset_index(drop=True), as_of=self.as_of)
            for basis in ("ytd", "mom")
        }
        found = revisions.estimate(triangle, newest.min(), ytd=beside["ytd"], mom=beside["mom"])
        found = found[(found["period"].astype(str) == str(self.month)) & found["sector"].isin(SECTIONS)]
        return found.assign(order=found["sector"].map(SECTIONS.index)).sort_values("order").drop(columns="order")

    def months_chart(self) -> Exhibit:
        """Growth on the year over two years, as it stands now."""
        sector = self.sector
        title = self.say(
            f"{self._name(sector, capital=True)}: tăng so với cùng kỳ",
            f"{self._name(sector, capital=True)}: growth on the year",
        )
        since = str(self.month - MONTHS_SHOWN)
        rows = self.now[(self.now["sector"] == sector) & (self.now["basis"] == "yoy") & (self.now["period"] >= since)]
        if rows.empty:
            text = self.say("Không có tháng nào được công bố.", "No month is published.")
            return self.exhibit("months", title, text, rows=self.new())
        data = rows[["period", "value", "status", "vintage"]].sort_values("period")
        unit = self.say("% so với cùng kỳ", "% on the year before")
        chart = charts.line(data, y=charts.Axis(title=unit, zero_line=True), language=self.language)
        return self.exhibit("months", title, chart, unit=unit, data=data, rows=rows)

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote."""
        sector = self.spoken()
        return self.make_headline(
            "whats_new",
            self.sentence(),
            {
                "month": str(self.month),
                "sector": sector,
                "since": f"{self.since:%Y-%m-%d}",
                "new": len(self.new()),
                "revised": len(self.revised()),
                **{basis: self.of(sector, basis, self.month) for basis in BASES},
            },
            kinds=("published",),
            cards=self.cards(),
        )

    def trace_rows(self) -> dict[str, tuple[str, ...]]:
        """The rows behind the newest month's rates, and those that are new and revised."""
        mine = self.now[(self.now["sector"] == self.spoken()) & (self.now["period"] == str(self.month))]
        rates = {basis: tuple(mine.loc[mine["basis"] == basis, "row"]) for basis in BASES}
        return {**rates, "new": tuple(self.new()["row"]), "revised": tuple(self.revised()["row"])}

    def _name(self, sector: str, *, capital: bool = False) -> str:
        name = obs.label("sector", sector, self.language)
        return name if capital else name[0].lower() + name[1:]


def _rate(rows: pd.DataFrame, sector: str, basis: str, month: pd.Period) -> pd.DataFrame:
    return rows[(rows["sector"] == sector) & (rows["basis"] == basis) & (rows["period"] == str(month))]


def ask(
    *, place: str = "ha_noi", as_of: str = "", since: str = "", sector: str = "manufacturing", language: str = "vi"
) -> WhatsNew:
    """Ask what the newest release changed.

    Parameters
    ----------
    place : str
        Place code; it must have published monthly rates of industrial production.
    as_of : str
        Date of knowledge; empty for the newest vintage.
    since : str
        Date to set it beside; empty for the day before the newest month was first published.
    sector : {"manufacturing", "all_industry"}
        Sector the sentence speaks of where the newest month has it.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When the place has published no monthly rate.
    ParameterError
        When ``since`` is not before ``as_of``, or the sector is not one of the two.
    """
    place, words, known = check_place(place), check_language(language), obs.resolve_as_of(as_of)
    if sector not in industry.SECTORS:
        raise ParameterError(f"sector = {sector!r}: allowed are {', '.join(industry.SECTORS)}")
    rows = obs.select(indicator=industry.IIP, place=place, frequency="M", as_of=known)
    rows = rows[rows["basis"].isin(BASES)].reset_index(drop=True)
    if rows.empty:
        raise NotPublishedError(f"{place}: no monthly rate of {industry.IIP} was available on {known:%Y-%m-%d}")
    month = rows["period"].max()
    first = rows.loc[rows["period"] == month, "available_from"].min()
    past = obs.resolve_as_of(since) if since else first - pd.Timedelta(days=1)
    if past >= known:
        raise ParameterError(f"since = {since!r} is not before as_of, {known:%Y-%m-%d}")
    return WhatsNew(
        place=place,
        as_of=known,
        language=words,
        rows=rows,
        goal_rows=obs.targets().iloc[:0],
        sector=sector,
        since=past,
        month=pd.Period(month, freq="M"),
        before=obs.choose(rows[rows["available_from"] <= past]),
        now=obs.choose(rows),
    )
