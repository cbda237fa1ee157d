"""The exhibits of the fields question."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from chnt_analysis import charts, shares
from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.fields.numbers import VARIANTS, FieldNumbers
from chnt_analysis.questions.goals import spread
from chnt_analysis.wording import number, percent, plain


@dataclass(frozen=True)
class Fields(FieldNumbers):
    """The question with its exhibits; made by :func:`ask`."""

    def answer(self) -> Exhibit:
        """The answer in a few sentences."""
        return self.exhibit(
            "answer",
            self.say("Trả lời (chỉ số đại diện)", "Answer (proxy)"),
            self.sentence(),
            kinds=self.kinds if self.covered(self.year) else ("published", "assumption"),
            rows=self._rows_of([self.year], whole=True),
        )

    def _refused(self, id: str, title: str) -> Exhibit:
        """An exhibit without a number: why the proxy of the year is not stated."""
        return self.exhibit(id, title, self._refusal(), kinds=("assumption",), rows=self._shown_rows())

    def divisions_table(self) -> Exhibit:
        """The divisions: part taken, growth used, whose it is, contribution."""
        title = self.say(
            f"Từng ngành trong chỉ số đại diện, năm {self.year}", f"The divisions of the proxy, {self.year}"
        )
        if not self.covered(self.year):
            return self._refused("divisions", title)
        rows = self.of_year(self.year).set_index("sector")
        parts, contributed, of = self.proxy.fields, self.contributions(self.year), self.proxy.field_of()
        order = [d for name in parts for d in parts[name].divisions]
        table = pd.DataFrame(
            [
                {
                    self.say("Lĩnh vực", "Field"): self.title_of(of[d]),
                    self.say("Ngành cấp 2", "Division"): obs.label("sector", d, self.language),
                    self.say("Phần lấy (thấp / trung tâm / cao)", "Part taken (low / central / high)"): spread(
                        parts[of[d]].divisions[d], self.language
                    ),
                    self.say("Tăng trưởng, %", "Growth, %"): rows["value"].get(d),
                    self.say("Kỳ", "Period"): self._span(rows.loc[d]) if d in rows.index else "–",
                    self.say("Của", "Whose"): obs.label("place", rows["place"][d], self.language)
                    if d in rows.index
                    else self.say("không có", "none"),
                    self.say("Đóng góp, điểm", "Contribution, points"): contributed.get(d),
                }
                for d in order
            ]
        )
        return self.exhibit(
            "divisions", title, table, kinds=self.kinds, rows=self._shown_rows(), note=self._borrowed_note()
        )

    def fields_chart(self) -> Exhibit:
        """Contributions of the three fields by year, their total as a dot."""
        title = self.say("Chỉ số đại diện: đóng góp của ba lĩnh vực", "Proxy: contributions of the three key fields")
        if not self.years():
            return self._refused("fields", title)
        frame = pd.DataFrame(
            [
                {"period": str(year), "part": self.title_of(str(f)), "value": v}
                for year in self.years()
                for f, v in self.by_field(year).items()
            ]
        )
        unit = self.say("điểm phần trăm của chỉ số đại diện", "percentage points of the proxy")
        chart = charts.stacked_contributions(
            frame,
            value=charts.Axis(title=unit),
            total_label=self.say("chỉ số đại diện", "proxy"),
            language=self.language,
        )
        return self.exhibit(
            "fields",
            title,
            chart,
            unit=unit,
            data=frame,
            kinds=self.kinds,
            note=self._borrowed_note(),
            rows=self._rows_of(self.years()),
        )

    def origin_chart(self) -> Exhibit:
        """How much of each field's contribution rests on the place's own figures, and how much is borrowed."""
        title = self.say(
            f"Chỉ số đại diện năm {self.year}: đóng góp từ số liệu của địa phương và đóng góp phải mượn",
            f"Proxy of {self.year}: contributions from the place's own figures, and borrowed ones",
        )
        if not self.covered(self.year):
            return self._refused("origin", title)
        found = self.by_origin(self.year)
        names = {False: self.place_name, True: self.say("mượn của cả nước", "borrowed from the nation")}
        frame = pd.DataFrame(
            {
                "period": [self._with_borrowed(str(f)) for f in found["field"]],
                "part": [names[bool(b)] for b in found["borrowed"]],
                "value": found["value"],
            }
        ).sort_values("part", key=lambda parts: parts == names[True], kind="stable")
        unit = self.say("điểm phần trăm của chỉ số đại diện", "percentage points of the proxy")
        chart = charts.stacked_contributions(
            frame,
            value=charts.Axis(title=unit),
            total_label=self.say("đóng góp của lĩnh vực", "the field's contribution"),
            language=self.language,
        )
        low, central, high = (percent(self.taken(v), 0, self.language) for v in VARIANTS)
        note = self.say(
            f"Mọi quyền số đều là giả định: chỉ số đại diện lấy {central} giá trị sản xuất của các ngành này (thấp {low}, cao {high}), theo cơ cấu cả nước.",
            f"Every weight is assumed: the proxy takes {central} of these divisions' output (low {low}, high {high}), in the nation's structure.",
        )
        return self.exhibit(
            "origin", title, chart, unit=unit, data=frame, kinds=self.kinds, rows=self._shown_rows(), note=note
        )

    def range_chart(self) -> Exhibit:
        """The proxy's low, central and high by year beside published manufacturing."""
        title = self.say(
            "Chỉ số đại diện: thấp, trung tâm, cao, bên cạnh chế biến, chế tạo",
            "Proxy: low, central and high beside manufacturing",
        )
        if not self.years():
            return self._refused("range", title)
        rows = []
        for year in self.years():
            whole = self.whole_of(year)
            rows.append(
                {
                    "category": str(year),
                    **self.growth_of(year),
                    "manufacturing": None if whole is None else float(whole["value"]),
                }
            )
        frame = pd.DataFrame(rows)
        unit = self.say("chỉ số đại diện, % so với cùng kỳ", "proxy, % on the year")
        chart = charts.ranges(frame, compare=charts.Axis("manufacturing", self.say("chế biến, chế tạo (đã công bố)", "manufacturing (published)")), kind="proxy", value=charts.Axis(title=unit, zero_line=True), language=self.language)  # fmt: skip
        return self.exhibit(
            "range",
            title,
            chart,
            unit=unit,
            data=frame,
            kinds=self.kinds,
            note=self._borrowed_note(),
            rows=self._rows_of(self.years(), whole=True),
        )

    def borrowed_chart(self) -> Exhibit:
        """How much of the weight is borrowed from national growth, by year."""
        title = self.say(
            "Phần chỉ số đại diện phải mượn tăng trưởng cả nước", "Part of the proxy that borrows national growth"
        )
        if not self.years():
            return self._refused("borrowed", title)
        frame = pd.DataFrame(
            {"category": [str(y) for y in self.years()], "value": [self.borrowed(y) for y in self.years()]}
        )
        unit = self.say("% quyền số của chỉ số đại diện", "% of the proxy's weight")
        chart = charts.bars(frame, value=charts.Axis(title=unit, digits=0), kind="proxy", language=self.language)
        return self.exhibit(
            "borrowed",
            title,
            chart,
            unit=unit,
            data=frame,
            kinds=("assumption", "proxy"),
            rows=self._rows_of(self.years()),
        )

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
            (
                p.title[self.language],
                self.say("phần của từng ngành: xem bảng trên", "part of each division: see the table above"),
                p,
            ),
        ]
        table = self.assumption_table(files)
        more = pd.DataFrame(
            [
                {
                    **dict.fromkeys(table.columns, ""),
                    table.columns[0]: name,
                    table.columns[1]: value,
                    table.columns[2]: reason,
                    table.columns[3]: p.author,
                    table.columns[4]: f"{p.date:%Y-%m-%d}",
                }
                for name, value, reason in (
                    (
                        self.say("Quyền số", "Weights"),
                        obs.label("indicator", p.weights.indicator, self.language)
                        + f", {obs.label('place', p.weights.place, self.language)}, {p.weights.period}",
                        p.weights.reason[self.language],
                    ),
                    (
                        self.say("Ngưỡng số liệu", "Coverage"),
                        self.say(
                            f"{plain(p.coverage.weight, 'vi')}% quyền số, {plain(p.coverage.own_weight, 'vi')}% của địa phương, {plain(p.coverage.months, 'vi')} tháng",
                            f"{plain(p.coverage.weight, 'en')}% of the weight, {plain(p.coverage.own_weight, 'en')}% the place's own, {plain(p.coverage.months, 'en')} months",
                        ),
                        p.coverage.reason[self.language],
                    ),
                    (
                        self.say("Chênh lệch khối lượng và giá trị", "Wedge between volume and value"),
                        spread(p.wedge, self.language) + self.say(" điểm", " points"),
                        p.wedge.reason[self.language],
                    ),
                )
            ]
        )
        return self.exhibit(
            "assumptions",
            self.say("Giả định và lý do", "Assumptions and reasons"),
            pd.concat([table, more], ignore_index=True),
            kinds=("assumption", "proxy"),
            rows=self._output_rows(),
        )

    def _structure_years(self) -> tuple[str, str]:
        return self.output["period"].min(), self.proxy.weights.period

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
        parts = {
            name: shares.share(pd.Series([levels[y][name] for y in years], index=index), whole)
            for name in levels[years[1]].index
        }
        before, after = (pd.Series({name: s.iloc[i] for name, s in parts.items()}) for i in (0, 1))
        table = pd.DataFrame(
            {
                years[0]: before,
                years[1]: after,
                self.say("thay đổi, điểm", "change, points"): shares.structure_change(before, after),
            }
        )
        order = [*(self.title_of(f) for f in self.proxy.fields), rest]
        return table.reindex(order).rename_axis(self.say("Lĩnh vực", "Field")).reset_index()

    def _rows_of(self, years: list[int], *, whole: bool = False) -> pd.DataFrame:
        """Rates of these years and the output they are weighted with, published manufacturing too where it is shown."""
        parts = [self.used, *([self.manufacturing] if whole else [])]
        rates = pd.concat([part[part["year"].isin(years)] for part in parts], ignore_index=True)
        weights = self.output[self.output["period"] == self.proxy.weights.period]
        divisions = weights["sector"].isin(self.proxy.field_of().index)
        return pd.concat([rates, weights[divisions]], ignore_index=True)

    def _output_rows(self) -> pd.DataFrame:
        return self.rows[self.rows["indicator"] == self.proxy.weights.indicator]

    def _shown_rows(self) -> pd.DataFrame:
        return self.rows[self.rows["row"].isin(self.of_year(self.year)["row"])]

    def _with_borrowed(self, field_name: str) -> str:
        borrowed = percent(self.borrowed_of(field_name, self.year), 0, self.language)
        return self.say(
            f"{self.title_of(field_name)} (mượn {borrowed})", f"{self.title_of(field_name)} ({borrowed} borrowed)"
        )

    def _borrowed_note(self) -> str:
        year = self.year
        if not self.covered(year):
            return self._refusal()
        text = self.say(
            f"Năm {year}: {percent(self.borrowed(year), 0, 'vi')} quyền số mượn tăng trưởng cả nước; các kỳ cộng dồn có thể khác nhau giữa các ngành.",
            f"In {year} {percent(self.borrowed(year), 0, 'en')} of the weight borrows national growth; the year-to-date spans may differ between divisions.",
        )
        lacking = self.missing(year)
        if not lacking:
            return text
        names = ", ".join(obs.label("sector", d, self.language) for d in lacking)
        return text + self.say(f" Không có số liệu: {names}.", f" No figure: {names}.")
