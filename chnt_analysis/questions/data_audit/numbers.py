"""The numbers of the data audit and the answer in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Card, Headline
from chnt_analysis.periods import gaps
from chnt_analysis.questions import revised
from chnt_analysis.questions.base import Question
from chnt_analysis.questions.data_audit.rule import STEPS, deciding_steps
from chnt_analysis.wording import count, number, percent

GROWTH = "iip_growth"
SECTORS = ("manufacturing", "all_industry")
BASES = ("mom", "yoy", "ytd")
FIRST_YEAR_SHOWN = 2008


@dataclass(frozen=True)
class AuditNumbers(Question):
    """The figures of the question and what is counted of them."""

    disputed: pd.DataFrame = field(repr=False)
    corrections: pd.DataFrame = field(repr=False)

    def disputed_figures(self) -> pd.DataFrame:
        """One row a figure printed with more than one value: lowest, highest, how many values and sources, which stands."""
        if self.disputed.empty:
            return pd.DataFrame(
                columns=[*obs.KEY, "low", "high", "spread", "values", "sources", "chosen", "status", "unit"]
            )
        groups = self.disputed.groupby(obs.KEY, observed=True)
        table = groups.agg(
            low=("value", "min"),
            high=("value", "max"),
            values=("value", "nunique"),
            sources=("source", "nunique"),
            unit=("unit", "first"),
        )
        stands = obs.choose(self.disputed).set_index(obs.KEY).reindex(table.index)
        spread = table["high"] - table["low"]
        return table.assign(spread=spread, chosen=stands["value"], status=stands["status"]).reset_index()

    def repeated(self) -> int:
        """Number of figures printed more than once, with one value or several."""
        return int((self.rows.groupby(obs.KEY, observed=True).size() > 1).sum())

    def monthly_gaps(self) -> pd.DataFrame:
        """Months without a figure between the first and the last, by monthly indicator, sector and basis."""
        monthly = self.rows[self.rows["frequency"] == "M"]
        rows = []
        for (indicator, sector, basis, unit), part in monthly.groupby(
            ["indicator", "sector", "basis", "unit"], observed=True
        ):
            months = pd.PeriodIndex(sorted(part["period"].unique()), freq="M", name="period")
            if len(months) >= 12:
                missing = gaps(pd.Series(1.0, index=months))
                span = (months[-1] - months[0]).n + 1
                rows.append(
                    (
                        indicator,
                        sector,
                        basis,
                        unit,
                        str(months[0]),
                        str(months[-1]),
                        len(months),
                        len(missing),
                        100 * len(missing) / span,
                    )
                )
        return pd.DataFrame(
            rows, columns=["indicator", "sector", "basis", "unit", "first", "last", "months", "missing", "missing_pct"]
        )

    def published_months(self) -> pd.DataFrame:
        """Months of a year with a published growth of production, 0 to 12: columns ``sector, basis, year, value``, no year left out."""
        rows = self.rows[(self.rows["indicator"] == GROWTH) & (self.rows["frequency"] == "M")]
        rows = rows[rows["sector"].isin(SECTORS) & rows["basis"].isin(BASES)]
        years = rows["period"].str[:4].astype(int)
        recent = years >= FIRST_YEAR_SHOWN
        rows, years = rows[recent], years[recent]
        if rows.empty:
            return pd.DataFrame(columns=["sector", "basis", "year", "value"])
        months = rows.groupby(["sector", "basis", years.rename("year")], observed=True)["period"].nunique()
        series = [(s, b) for s in SECTORS for b in BASES if ((rows["sector"] == s) & (rows["basis"] == b)).any()]
        cells = [(s, b, year) for s, b in series for year in range(years.min(), self.as_of.year + 1)]
        whole = pd.MultiIndex.from_tuples(cells, names=["sector", "basis", "year"])
        return months.reindex(whole, fill_value=0).rename("value").reset_index()

    @cached_property
    def decided(self) -> pd.DataFrame:
        """The step of the rule that decided each disputed figure."""
        return deciding_steps(self.disputed)

    def steps(self) -> pd.Series:
        """Number of disputed figures by the step that decided, in the order of the rule."""
        return self.decided["step"].value_counts().reindex(STEPS).dropna().astype(int)

    def reliability(self) -> pd.Series:
        """Number of figures by the reliability of their source."""
        kinds = self.rows["source"].map({s.id: s.reliability for s in obs.sources_of(self.rows)})
        return kinds.value_counts()

    # -- the answer

    def sentence(self) -> str:
        """The answer in words."""
        total, sources = len(self.rows), self.rows["source"].nunique()
        figures = self.rows.groupby(obs.KEY, observed=True).ngroups
        disputed, imputed = len(self.disputed_figures()), int(self.rows["imputed"].sum())
        lang = self.language
        share = percent(100 * imputed / total, 0, lang)
        return self.say(
            f"{self.place_name} có {number(figures, 0, lang)} số liệu khác nhau trong {number(total, 0, lang)} dòng từ {number(sources, 0, lang)} nguồn; "
            f"{number(disputed, 0, lang)} số được in với nhiều giá trị khác nhau, và {share} số dòng không ghi ngày công bố.",
            f"{self.place_name} has {number(figures, 0, lang)} different figures in {number(total, 0, lang)} rows from {count(sources, '', 'source', lang)}; "
            f"figures printed with more than one value: {number(disputed, 0, lang)}; {share} of the rows carry no date of publication.",
        )

    def cards(self) -> tuple[Card, ...]:
        """The few figures that stand large: figures, contradictions, undated rows, missing months."""
        lang, gap = self.language, self.monthly_gaps()
        figures, imputed = self.rows.groupby(obs.KEY, observed=True).ngroups, int(self.rows["imputed"].sum())
        sources = number(self.rows["source"].nunique(), 0, lang)
        shown = [
            Card(
                self.say("Số liệu khác nhau", "Different figures"),
                number(figures, 0, lang),
                "published",
                self.say(f"từ {sources} nguồn", f"number of sources: {sources}"),
            ),
            Card(
                self.say("In với nhiều giá trị", "Printed with several values"),
                number(len(self.disputed_figures()), 0, lang),
                "published",
                self.say("mọi giá trị đều được giữ", "every value is kept"),
            ),
            Card(
                self.say("Dòng không ghi ngày công bố", "Rows without a date of publication"),
                percent(100 * imputed / len(self.rows), 0, lang),
                "published",
                self.say("ngày được ước định từ kỳ số liệu", "their date is imputed from the period"),
            ),
        ]
        if len(gap):
            series = count(len(gap), "chuỗi tháng", "monthly series", lang, plural="monthly series")
            label, missing = self.say("Tháng bị thiếu", "Months missing"), number(int(gap["missing"].sum()), 0, lang)
            shown.append(Card(label, missing, "published", self.say(f"cộng trên {series}", f"over {series}")))
        return tuple(shown)

    def headline(self) -> Headline:
        """The numbers that the ledger and the index quote."""
        gap = self.monthly_gaps()
        return self.make_headline(
            "data_audit",
            self.sentence(),
            {
                "rows": len(self.rows),
                "indicators": self.rows["indicator"].nunique(),
                "sources": self.rows["source"].nunique(),
                "repeated": self.repeated(),
                "disputed": len(self.disputed_figures()),
                **{f"decided_by_{step}": int(n) for step, n in self.steps().items()},
                "imputed_dates": int(self.rows["imputed"].sum()),
                "months_missing": int(gap["missing"].sum()),
                "corrections": len(self.corrections),
                "first_estimate_bias": revised.found(self).get("mean"),
            },
            kinds=("published",),
            cards=self.cards(),
        )
