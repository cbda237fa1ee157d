"""The numbers of the fields question and the answer in words."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from chnt_analysis import growth, scenarios, shares
from chnt_analysis.exhibits import Card, Headline
from chnt_analysis.questions.base import Question
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.wording import change, number, percent, period, points, span

VARIANTS = ("low", "central", "high")
YEARS_SHOWN = 6


@dataclass(frozen=True)
class FieldNumbers(Question):
    """The figures of the question and what is reckoned from them."""

    year: int
    proxy: scenarios.Proxy = field(repr=False)
    used: pd.DataFrame = field(repr=False)
    output: pd.DataFrame = field(repr=False)
    manufacturing: pd.DataFrame = field(repr=False)

    kinds = ("published", "assumption", "proxy")

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

    def known(self, year: int) -> dict[str, float]:
        """What is published for a year: percent of the weight, percent of the weight that is the place's own, months by weight.

        Months are the weighted mean of the months that each division's rate covers; a yearly rate covers twelve.
        """
        rows, every = self.of_year(year), self.weights("central")
        weights = every.reindex(rows["sector"]).to_numpy()
        months = [12 if len(p) == 4 else int(p[5:7]) for p in rows["period"]]
        own = weights[(rows["place"] == self.place).to_numpy()].sum()
        return {
            "weight": float(100 * weights.sum() / every.sum()),
            "own_weight": float(100 * own / every.sum()),
            "months": float((weights * months).sum() / weights.sum()) if weights.sum() else 0.0,
        }

    def covered(self, year: int) -> bool:
        """Whether enough is published for the proxy of a year, by the thresholds of the assumption file."""
        least = self.proxy.coverage
        return all(value >= getattr(least, name) for name, value in self.known(year).items())

    def by_field(self, year: int) -> pd.Series:
        """Contribution of each key field, percentage points, central parts."""
        parts = self.contributions(year)
        return parts.groupby(self.proxy.field_of().reindex(parts.index)).sum().reindex(list(self.proxy.fields))

    def borrowed(self, year: int) -> float:
        """Weight of the divisions whose growth is the nation's, percent of the weight used."""
        rows = self.of_year(year)
        weights = self.weights("central").reindex(rows["sector"])
        return float(100 * weights[(rows["place"] != self.place).to_numpy()].sum() / weights.sum())

    def by_origin(self, year: int) -> pd.DataFrame:
        """Contribution of each key field by whose growth it rests on, percentage points: columns ``field, borrowed, value``.

        They add up to the contributions of the fields.
        """
        parts = self.contributions(year)
        places = self.of_year(year).set_index("sector")["place"].reindex(parts.index)
        frame = pd.DataFrame(
            {"field": self.proxy.field_of().reindex(parts.index), "borrowed": places != self.place, "value": parts}
        )
        return frame.groupby(["field", "borrowed"], as_index=False)["value"].sum()

    def borrowed_of(self, field_name: str, year: int) -> float:
        """Weight of a key field's divisions whose growth is the nation's, percent of the field's weight used."""
        rows = self.of_year(year)
        rows = rows[rows["sector"].isin(list(self.proxy.fields[field_name].divisions))]
        weights = self.weights("central").reindex(rows["sector"])
        return float(100 * weights[(rows["place"] != self.place).to_numpy()].sum() / weights.sum())

    def taken(self, variant: str) -> float:
        """Part of these divisions' output that is taken for supporting industry, percent: an assumption."""
        base = self.output.loc[self.output["period"] == self.proxy.weights.period].set_index("sector")["value"]
        return float(100 * self.weights(variant).sum() / base.reindex(self.proxy.field_of().index).sum())

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
        """Years with a figure for every division, and the year asked about, where enough of them is published."""
        complete = [int(y) for y in sorted(self.used["year"].unique()) if not self.missing(int(y))]
        shown = {*[y for y in complete if self.covered(y)][-YEARS_SHOWN:], self.year}
        return sorted(y for y in shown if self.covered(y))

    def title_of(self, field_name: str) -> str:
        """A key field's name."""
        return self.proxy.fields[field_name].title[self.language]

    def sentence(self) -> str:
        """The answer in words, the proxy named as such; why there is none where too little is published."""
        if not self.covered(self.year):
            return f"{self._refusal()}{self._whole_part()}"
        found, fields = self.growth_of(self.year), self.by_field(self.year)
        low, high = (number(found[k], 1, self.language) for k in ("low", "high"))
        grew, most = change(found["central"], 1, self.language), str(fields.idxmax())
        borrowed, top = (
            percent(self.borrowed(self.year), 0, self.language),
            points(float(fields[most]), 1, self.language),
        )
        text = self.say(
            f"Chỉ số đại diện (không phải tăng trưởng công nghiệp hỗ trợ) của {self.place_name} năm {self.year} {grew} (từ {low} đến {high}%). "
            f"Lĩnh vực đóng góp nhiều nhất: {self.title_of(most)}, {top}. {borrowed} quyền số dùng tăng trưởng của cả nước vì địa phương chưa công bố.",
            f"The proxy (not the growth of supporting industry) of {self.place_name} in {self.year} was {grew} ({low} to {high}%). "
            f"Most came from {self.title_of(most)}, {top}. {borrowed} of the weight borrows the nation's growth, for want of the place's.",
        )
        return text + self._whole_part()

    def _whole_part(self) -> str:
        whole = self.whole_of(self.year)
        if whole is None:
            return ""
        beside, span = change(float(whole["value"]), 1, self.language), self._span(whole)
        return self.say(
            f" Toàn ngành chế biến, chế tạo {span} {beside} (đã công bố).",
            f" Manufacturing as a whole was {beside} in {span} (published).",
        )

    def _refusal(self) -> str:
        found, least = self.known(self.year), self.proxy.coverage
        weight, own = (percent(found[k], 0, self.language) for k in ("weight", "own_weight"))
        months = number(found["months"], 0, self.language)
        need = [number(v, 0, self.language) for v in (least.weight, least.own_weight, least.months)]
        return self.say(
            f"Không nêu chỉ số đại diện của {self.place_name} năm {self.year}: mới có số liệu của {weight} quyền số ({own} là của địa phương), bình quân "
            f"{months} tháng; ngưỡng là {need[0]}%, {need[1]}% và {need[2]} tháng.",
            f"No proxy of {self.place_name} is stated for {self.year}: figures cover {weight} of its weight ({own} the place's own) and {months} months on "
            f"average; the thresholds are {need[0]}%, {need[1]}% and {need[2]} months.",
        )

    def concentration(self, year: str) -> float:
        """Herfindahl-Hirschman index of national manufacturing over its divisions."""
        level = self._divisions(year)
        return shares.concentration(100 * level / level.sum())

    def _divisions(self, year: str) -> pd.Series:
        rows = self.output[(self.output["period"] == year) & self.output["sector"].str.startswith("vsic_")]
        numbers = rows["sector"].str[5:].astype(int)
        return rows[numbers.between(10, 33)].set_index("sector")["value"]

    def _divisions_count(self) -> int:
        return len(self._divisions(self.proxy.weights.period))

    def _span(self, row: pd.Series) -> str:
        return period(
            f"{row['period'][:4]}-01..{row['period']}" if len(row["period"]) == 7 else row["period"], self.language
        )

    def cards(self) -> tuple[Card, ...]:
        """The few figures that stand large: the proxy, its main field, what it borrows, published manufacturing."""
        whole, lang = self.whole_of(self.year), self.language
        shown = self._proxy_cards() if self.covered(self.year) else [self._coverage_card()]
        if whole is not None:
            label = self.say("Chế biến, chế tạo", "Manufacturing")
            shown.append(Card(label, percent(float(whole["value"]), 1, lang), kind_of(whole), self._span(whole)))
        return tuple(shown)

    def _coverage_card(self) -> Card:
        label = self.say("Quyền số đã có số liệu", "Weight with a figure")
        note = self.say(
            f"{self.year}; dưới ngưỡng, không nêu chỉ số đại diện",
            f"{self.year}; below the threshold, no proxy is stated",
        )
        return Card(label, percent(self.known(self.year)["weight"], 0, self.language), "assumption", note)

    def _proxy_cards(self) -> list[Card]:
        found, fields, lang = self.growth_of(self.year), self.by_field(self.year), self.language
        most = str(fields.idxmax())
        interval = span(found["low"], found["high"], lang, digits=1, unit="%")
        return [
            Card(
                self.say("Chỉ số đại diện", "Proxy"),
                percent(found["central"], 1, lang),
                "proxy",
                self.say(
                    f"{self.year}; {interval}; không phải tăng trưởng công nghiệp hỗ trợ",
                    f"{self.year}; {interval}; not the growth of supporting industry",
                ),
            ),
            Card(
                self.say("Lĩnh vực đóng góp nhiều nhất", "Field that contributes most"),
                points(float(fields[most]), 1, lang),
                "proxy",
                self.say(f"{self.title_of(most)}; của chỉ số đại diện", f"{self.title_of(most)}; of the proxy"),
            ),
            Card(
                self.say("Quyền số mượn của cả nước", "Weight that borrows the nation's growth"),
                percent(self.borrowed(self.year), 0, lang),
                "proxy",
                self.say("trong chỉ số đại diện", "within the proxy"),
            ),
        ]

    def assumption_files(self) -> tuple[str, ...]:
        """The mapping of divisions to fields."""
        return ("assumptions/proxy.yml",)

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote."""
        whole, covered = self.whole_of(self.year), self.covered(self.year)
        found = self.growth_of(self.year) if covered else dict.fromkeys(VARIANTS)
        fields = self.by_field(self.year) if covered else dict.fromkeys(self.proxy.fields)
        return self.make_headline(
            "fields",
            self.sentence(),
            {
                "year": self.year,
                "proxy_low": found["low"],
                "proxy_central": found["central"],
                "proxy_high": found["high"],
                "borrowed": self.borrowed(self.year) if covered else None,
                **{f"covered_{name}": value for name, value in self.known(self.year).items()},
                "taken": self.taken("central"),
                "manufacturing": None if whole is None else float(whole["value"]),
                **{f"contribution_{name}": None if v is None else float(v) for name, v in fields.items()},
            },
            kinds=self.kinds if covered else ("published", "assumption"),
            cards=self.cards(),
        )
