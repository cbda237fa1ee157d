"""Which of the three key fields carry growth, by a proxy: parts of manufacturing divisions, weighted by national gross output.

No growth of supporting industry is published and no class of it exists, so everything here is a proxy under a mapping that is an assumption
(``data/assumptions/proxy.yml``). A division's growth is the place's where published, otherwise the nation's; how much is borrowed is said.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from chnt_analysis import charts, growth, scenarios, shares
from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError
from chnt_analysis.exhibits import Exhibit, Headline
from chnt_analysis.questions import industry
from chnt_analysis.questions.base import Question, check_language, check_place
from chnt_analysis.questions.goals import spread
from chnt_analysis.wording import change, number, percent, period, points

NATION = "viet_nam"
VARIANTS = ("low", "central", "high")
YEARS_SHOWN = 6


@dataclass(frozen=True)
class Fields(Question):
    """The question with its figures; made by :func:`ask`."""

    year: int
    proxy: scenarios.Proxy = field(repr=False)
    used: pd.DataFrame = field(repr=False)
    output: pd.DataFrame = field(repr=False)
    manufacturing: pd.DataFrame = field(repr=False)

    # -- the numbers

    def weights(self, variant: str) -> pd.Series:
        """Weight of each division: the part taken times national gross output of the base period, VND billion."""
        base = self.output.loc[self.output["period"] == self.proxy.weights.period].set_index("sector")["value"]
        parts = self.proxy.parts(variant)  # type: ignore[arg-type]
        return parts * base.reindex(parts.index)

    def contributions(self, year: int, variant: str = "central") -> pd.Series:
        """Contribution of each division to the proxy's growth, percentage points, over the divisions with a figure."""
        rates = self.of_year(year).set_index("sector")["value"]
        weights = self.weights(variant).reindex(rates.index)
        return growth.contributions(rates[weights > 0], weights[weights > 0])

    def growth_of(self, year: int) -> dict[str, float]:
        """Low, central and high of the proxy's growth, percent: over the three sets of parts, wedge included."""
        totals = [float(self.contributions(year, variant).sum()) for variant in VARIANTS]
        wedge = self.proxy.wedge
        return {"low": min(totals) + wedge.low, "central": totals[1] + wedge.central, "high": max(totals) + wedge.high}

    def by_field(self, year: int) -> pd.Series:
        """Contribution of each key field, percentage points, central parts."""
        parts = self.contributions(year)
        return parts.groupby(self.proxy.field_of().reindex(parts.index)).sum().reindex(list(self.proxy.fields))

    def borrowed(self, year: int) -> float:
        """Weight of the divisions whose growth is the nation's, percent of the weight used."""
        rows = self.of_year(year)
        weights = self.weights("central").reindex(rows["sector"])
        return float(100 * weights[(rows["place"] != self.place).to_numpy()].sum() / weights.sum())

    def missing(self, year: int) -> list[str]:
        """Divisions of the proxy without a figure for the year, neither here nor national."""
        return [d for d in self.proxy.parts("central").index if d not in set(self.of_year(year)["sector"])]

    def of_year(self, year: int) -> pd.DataFrame:
        """The year-to-date rate used for each division, its month and whose it is."""
        return self.used[self.used["year"] == year]

    def whole_of(self, year: int) -> pd.Series | None:
        """The published growth of manufacturing to set beside the proxy: the newest year-to-date of the year."""
        rows = self.manufacturing[self.manufacturing["year"] == year]
        return None if rows.empty else rows.iloc[-1]

    def years(self) -> list[int]:
        """Years with a figure for every division, and the year asked about."""
        complete = [int(y) for y in sorted(self.used["year"].unique()) if not self.missing(int(y))]
        return sorted({*complete[-YEARS_SHOWN:], self.year})

    # -- the answer

    def title_of(self, field_name: str) -> str:
        """A key field's name."""
        return self.proxy.fields[field_name].title[self.language]

    def sentence(self) -> str:
        """The answer in words, the proxy named as such."""
        found, fields = self.growth_of(self.year), self.by_field(self.year)
        low, high = (number(found[k], 1, self.language) for k in ("low", "high"))
        grew, most = change(found["central"], 1, self.language), str(fields.idxmax())
        borrowed, top = percent(self.borrowed(self.year), 0, self.language), points(float(fields[most]), 1, self.language)
        text = self.say(
            f"Chỉ số đại diện (không phải tăng trưởng công nghiệp hỗ trợ) của {self.place_name} năm {self.year} {grew} (từ {low} đến {high}%). "
            f"Lĩnh vực đóng góp nhiều nhất: {self.title_of(most)}, {top}. {borrowed} quyền số dùng tăng trưởng của cả nước vì địa phương chưa công bố.",
            f"The proxy (not the growth of supporting industry) of {self.place_name} in {self.year} was {grew} ({low} to {high}%). "
            f"Most came from {self.title_of(most)}, {top}. {borrowed} of the weight borrows the nation's growth, for want of the place's.",
        )
        whole = self.whole_of(self.year)
        if whole is None:
            return text
        beside, span = change(float(whole["value"]), 1, self.language), self._span(whole)
        return text + self.say(
            f" Toàn ngành chế biến, chế tạo {span} {beside} (đã công bố).", f" Manufacturing as a whole was {beside} in {span} (published)."
        )

    def answer(self) -> Exhibit:
        """The answer in a few sentences."""
        return self.exhibit("answer", self.say("Trả lời (chỉ số đại diện)", "Answer (proxy)"), self.sentence(), kinds=self.kinds)

    kinds = ("published", "assumption", "proxy")

    # -- exhibits

    def divisions_table(self) -> Exhibit:
        """The divisions: part taken, growth used, whose it is, contribution."""
        rows = self.of_year(self.year).set_index("sector")
        parts, contributed, of = self.proxy.fields, self.contributions(self.year), self.proxy.field_of()
        order = [d for name in parts for d in parts[name].divisions]
        table = pd.DataFrame(
            [
                {
                    self.say("Lĩnh vực", "Field"): self.title_of(of[d]),
                    self.say("Ngành cấp 2", "Division"): obs.label("sector", d, self.language),
                    self.say("Phần lấy (thấp / trung tâm / cao)", "Part taken (low / central / high)"): spread(parts[of[d]].divisions[d], self.language),
                    self.say("Tăng trưởng, %", "Growth, %"): rows["value"].get(d),
                    self.say("Kỳ", "Period"): self._span(rows.loc[d]) if d in rows.index else "–",
                    self.say("Của", "Whose"): obs.label("place", rows["place"][d], self.language) if d in rows.index else self.say("không có", "none"),
                    self.say("Đóng góp, điểm", "Contribution, points"): contributed.get(d),
                }
                for d in order
            ]
        )
        title = self.say(f"Từng ngành trong chỉ số đại diện, năm {self.year}", f"The divisions of the proxy, {self.year}")
        return self.exhibit("divisions", title, table, kinds=self.kinds, rows=self._shown_rows(), note=self._borrowed_note())

    def fields_chart(self) -> Exhibit:
        """Contributions of the three fields by year, their total as a dot."""
        frame = pd.DataFrame([{"period": str(year), "part": self.title_of(str(f)), "value": v} for year in self.years() for f, v in self.by_field(year).items()])
        unit = self.say("điểm phần trăm của chỉ số đại diện", "percentage points of the proxy")
        chart = charts.stacked_contributions(frame, y_title=unit, total_label=self.say("chỉ số đại diện", "proxy"), language=self.language)
        title = self.say("Chỉ số đại diện: đóng góp của ba lĩnh vực", "Proxy: contributions of the three key fields")
        return self.exhibit("fields", title, chart, unit=unit, data=frame, kinds=self.kinds, note=self._borrowed_note())

    def range_chart(self) -> Exhibit:
        """The proxy's low, central and high by year beside published manufacturing."""
        rows = []
        for year in self.years():
            whole = self.whole_of(year)
            rows.append({"category": str(year), **self.growth_of(year), "manufacturing": None if whole is None else float(whole["value"])})
        frame = pd.DataFrame(rows)
        unit = self.say("chỉ số đại diện, % so với cùng kỳ", "proxy, % on the year")
        chart = charts.ranges(
            frame, compare="manufacturing", compare_label=self.say("chế biến, chế tạo (đã công bố)", "manufacturing (published)"), kind="proxy",
            value_title=unit, zero_line=True, language=self.language,
        )  # fmt: skip
        title = self.say("Chỉ số đại diện: thấp, trung tâm, cao, bên cạnh chế biến, chế tạo", "Proxy: low, central and high beside manufacturing")
        return self.exhibit("range", title, chart, unit=unit, data=frame, kinds=self.kinds, note=self._borrowed_note())

    def borrowed_chart(self) -> Exhibit:
        """How much of the weight is borrowed from national growth, by year."""
        frame = pd.DataFrame({"category": [str(y) for y in self.years()], "value": [self.borrowed(y) for y in self.years()]})
        unit = self.say("% quyền số của chỉ số đại diện", "% of the proxy's weight")
        chart = charts.bars(frame, value_title=unit, kind="proxy", digits=0, language=self.language)
        title = self.say("Phần chỉ số đại diện phải mượn tăng trưởng cả nước", "Part of the proxy that borrows national growth")
        return self.exhibit("borrowed", title, chart, unit=unit, data=frame, kinds=("assumption", "proxy"))

    def structure_table(self) -> Exhibit:
        """Share of each field's divisions in national manufacturing, its change, and the concentration of manufacturing."""
        table = self._structure()
        first, last = self._structure_years()
        unit = self.say("% giá trị sản xuất chế biến, chế tạo cả nước", "% of national manufacturing output")
        return self.exhibit(
            "structure",
            self.say(f"Các ngành này trong công nghiệp chế biến, chế tạo cả nước, {first}-{last}", f"These divisions within national manufacturing, {first}-{last}"),
            table, unit=unit, rows=self._output_rows(), kinds=("published", "estimate"),
            note=self.say(
                f"Chỉ số Herfindahl của {self._divisions_count()} ngành cấp 2: {number(self.concentration(last), 0, 'vi')} năm {last} (10.000 là một ngành duy nhất).",
                f"Herfindahl index over {self._divisions_count()} divisions: {number(self.concentration(last), 0, 'en')} in {last} (10,000 is a single division).",
            ),
        )  # fmt: skip

    def assumptions(self) -> Exhibit:
        """The proxy's mapping, weights and wedge, with author, date and reason."""
        p = self.proxy
        files = [
            (p.title[self.language], self.say("phần của từng ngành: xem bảng trên", "part of each division: see the table above"), p),
        ]
        table = self.assumption_table(files)
        more = pd.DataFrame(
            [
                {**dict.fromkeys(table.columns, ""), table.columns[0]: name, table.columns[1]: value, table.columns[2]: reason, table.columns[3]: p.author, table.columns[4]: f"{p.date:%Y-%m-%d}"}
                for name, value, reason in (
                    (self.say("Quyền số", "Weights"), obs.label("indicator", p.weights.indicator, self.language) + f", {obs.label('place', p.weights.place, self.language)}, {p.weights.period}", p.weights.reason[self.language]),
                    (self.say("Chênh lệch khối lượng và giá trị", "Wedge between volume and value"), spread(p.wedge, self.language) + self.say(" điểm", " points"), p.wedge.reason[self.language]),
                )
            ]
        )
        return self.exhibit("assumptions", self.say("Giả định và lý do", "Assumptions and reasons"), pd.concat([table, more], ignore_index=True), kinds=("assumption", "proxy"), rows=self._output_rows())

    def concentration(self, year: str) -> float:
        """Herfindahl-Hirschman index of national manufacturing over its divisions."""
        level = self._divisions(year)
        return shares.concentration(100 * level / level.sum())

    # -- helpers

    def _structure_years(self) -> tuple[str, str]:
        return self.output["period"].min(), self.proxy.weights.period

    def _divisions(self, year: str) -> pd.Series:
        rows = self.output[(self.output["period"] == year) & self.output["sector"].str.startswith("vsic_")]
        numbers = rows["sector"].str[5:].astype(int)
        return rows[numbers.between(10, 33)].set_index("sector")["value"]

    def _divisions_count(self) -> int:
        return len(self._divisions(self.proxy.weights.period))

    def _structure(self) -> pd.DataFrame:
        years, of = self._structure_years(), self.proxy.field_of()
        rest = self.say("các ngành còn lại", "the other divisions")
        levels = {}
        for year in years:
            level = self._divisions(year)
            names = [self.title_of(of[d]) if d in of.index else rest for d in level.index]
            levels[year] = level.groupby(names).sum()
        index = pd.PeriodIndex(years, freq="Y", name="period")
        whole = pd.Series([levels[y].sum() for y in years], index=index)
        parts = {name: shares.share(pd.Series([levels[y][name] for y in years], index=index), whole) for name in levels[years[1]].index}
        before, after = (pd.Series({name: s.iloc[i] for name, s in parts.items()}) for i in (0, 1))
        table = pd.DataFrame({years[0]: before, years[1]: after, self.say("thay đổi, điểm", "change, points"): shares.structure_change(before, after)})
        order = [*(self.title_of(f) for f in self.proxy.fields), rest]
        return table.reindex(order).rename_axis(self.say("Lĩnh vực", "Field")).reset_index()

    def _output_rows(self) -> pd.DataFrame:
        return self.rows[self.rows["indicator"] == self.proxy.weights.indicator]

    def _shown_rows(self) -> pd.DataFrame:
        return self.rows[self.rows["row"].isin(self.of_year(self.year)["row"])]

    def _span(self, row: pd.Series) -> str:
        return period(f"{row['period'][:4]}-01..{row['period']}" if len(row["period"]) == 7 else row["period"], self.language)

    def _borrowed_note(self) -> str:
        year = self.year
        text = self.say(
            f"Năm {year}: {percent(self.borrowed(year), 0, 'vi')} quyền số mượn tăng trưởng cả nước; các kỳ cộng dồn có thể khác nhau giữa các ngành.",
            f"In {year} {percent(self.borrowed(year), 0, 'en')} of the weight borrows national growth; the year-to-date spans may differ between divisions.",
        )
        lacking = self.missing(year)
        if not lacking:
            return text
        names = ", ".join(obs.label("sector", d, self.language) for d in lacking)
        return text + self.say(f" Không có số liệu: {names}.", f" No figure: {names}.")

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote."""
        found, fields = self.growth_of(self.year), self.by_field(self.year)
        whole = self.whole_of(self.year)
        return self.make_headline(
            "fields",
            self.sentence(),
            {
                "year": self.year,
                "proxy_low": found["low"],
                "proxy_central": found["central"],
                "proxy_high": found["high"],
                "borrowed": self.borrowed(self.year),
                "manufacturing": None if whole is None else float(whole["value"]),
                **{f"contribution_{name}": float(v) for name, v in fields.items()},
            },
            kinds=self.kinds,
        )


def ask(*, place: str = "ha_noi", as_of: str = "", target_year: int = 2025, language: str = "vi") -> Fields:
    """Ask which key field carried the proxy's growth in a year.

    Parameters
    ----------
    place : str
        Place code.
    as_of : str
        Date of knowledge; empty for the newest vintage.
    target_year : int
        Year asked about; the newest year-to-date rate of each division stands for it.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    NotPublishedError
        When neither the place nor the nation published growth by division for the year, or the place published none of its own manufacturing or
        divisions: another place's figures do not stand in for the whole.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of)
    mapping = scenarios.proxy()
    divisions = list(mapping.parts("central").index)
    own, nation = _rates(place, divisions, date), _rates(NATION, divisions, date)
    if own.empty:
        raise NotPublishedError(f"{place}: no growth of a manufacturing division was published by {date:%Y-%m-%d}; a proxy made of national growth alone says nothing about {place}")
    used = _newest_of_year(pd.concat([own.assign(borrowed=False), nation.assign(borrowed=True)], ignore_index=True))
    if (used["year"] == target_year).sum() == 0:
        years = sorted(int(y) for y in used["year"].unique())
        raise NotPublishedError(f"{place}: no growth by division was published for {target_year} by {date:%Y-%m-%d}; years with a figure are {years[0]} to {years[-1]}")
    output = obs.choose(obs.select(indicator=mapping.weights.indicator, place=mapping.weights.place, frequency="Y", as_of=date))
    whole = industry.rates_of(place, "manufacturing", date)
    whole = _newest_of_year(_year_to_date(whole).assign(borrowed=False)) if len(whole) else whole.assign(year=0)
    return Fields(
        place=place,
        as_of=date,
        language=words,
        rows=pd.concat([used, whole, output], ignore_index=True),
        goal_rows=obs.targets().iloc[:0],
        year=target_year,
        proxy=mapping,
        used=used,
        output=output,
        manufacturing=whole,
    )


def _rates(place: str, divisions: list[str], as_of: pd.Timestamp) -> pd.DataFrame:
    try:
        rows = obs.select(indicator=industry.IIP, place=place, as_of=as_of)
    except NotPublishedError:
        return obs.observations().iloc[:0]
    return _year_to_date(rows[rows["sector"].isin(divisions)])


def _year_to_date(rows: pd.DataFrame) -> pd.DataFrame:
    whole_year = (rows["frequency"] == "Y") & (rows["basis"] == "yoy")
    return rows[((rows["basis"] == "ytd") & (rows["frequency"] == "M")) | whole_year]


def _newest_of_year(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row a division and year: the place's own before the nation's, the whole year, else the newest month."""
    chosen = obs.choose(rows)
    chosen["year"] = chosen["period"].str[:4].astype(int)
    end = chosen["period"].where(chosen["frequency"] == "M", chosen["period"] + "-13")
    ranked = chosen.assign(end=end).sort_values(["sector", "year", "borrowed", "end"], ascending=[True, True, True, False], kind="stable")
    return ranked.drop_duplicates(["sector", "year"]).drop(columns=["borrowed", "end"]).reset_index(drop=True)
