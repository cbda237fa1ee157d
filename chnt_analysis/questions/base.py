"""What every question shares: who asks, as of when, in which language, and the honest line on top of the page.

Rules kept here because they hold on every page: the page says to which month its figures go, warns when the
newest is more than three months older than ``as_of``, and says how many dates of availability are imputed.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import ParameterError
from chnt_analysis.exhibits import Card, Exhibit, Headline, Number
from chnt_analysis.questions import formulas
from chnt_analysis.questions.kinds import kinds_of
from chnt_analysis.wording import Language, date, number, period, pick

STALE_AFTER_MONTHS = 3


@dataclass(frozen=True)
class Question(ABC):
    """Common part of a question: place, as-of date, language, the observations and the stated goals it rests on."""

    place: str
    as_of: pd.Timestamp
    language: Language
    rows: pd.DataFrame = field(repr=False)
    goal_rows: pd.DataFrame = field(repr=False)

    def say(self, vi: str, en: str) -> str:
        """Return the text of this question's language."""
        return pick(self.language, vi=vi, en=en)

    @property
    def place_name(self) -> str:
        """The place's name in this question's language."""
        return obs.label("place", self.place, self.language)

    @property
    def figures_to(self) -> str:
        """The newest month the observations speak of, as ``YYYY-MM``; empty without observations."""
        return str(obs.figures_to(self.rows)) if len(self.rows) else ""

    def warnings(self) -> tuple[str, ...]:
        """Warnings every page must show: stale figures, imputed dates of availability."""
        used = pd.concat([self.goal_rows, self.rows], ignore_index=True)
        return (*_stale(self.rows, self.as_of, self.language), *_imputed(used, self.language))

    def exhibit(
        self,
        id: str,
        title: str,
        body,
        *,
        rows: pd.DataFrame | None = None,
        kinds: Iterable[str] = ("published",),
        **more,
    ) -> Exhibit:
        """Return an exhibit in this question's language, with the sources and kinds of the rows it shows (all by default)."""
        shown = pd.concat([self.goal_rows, self.rows], ignore_index=True) if rows is None else rows
        return Exhibit(
            id,
            title,
            body,
            sources=tuple(obs.sources_of(shown)),
            kinds=kinds_of(shown, kinds),
            language=self.language,
            **more,
        )

    def behind(self, goals: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of the plans that folded goals were made of, to be cited under an exhibit that shows them."""
        folded = {row for rows in goals["rows"] for row in rows}
        return self.goal_rows[self.goal_rows["row"].isin(folded)]

    def assumption_table(self, assumed: Iterable[tuple[str, str, Any]]) -> pd.DataFrame:
        """Return a table of assumptions, each as (title, values in words, file with reason, author and date)."""
        return pd.DataFrame(
            [
                {
                    self.say("Giả định", "Assumption"): title,
                    self.say("Giá trị thấp / trung tâm / cao", "Low / central / high"): values,
                    self.say("Lý do", "Reason"): file.reason[self.language],
                    self.say("Tác giả", "Author"): file.author,
                    self.say("Ngày", "Date"): f"{file.date:%Y-%m-%d}",
                }
                for title, values, file in assumed
            ]
        )

    @abstractmethod
    def headline(self) -> Headline:
        """The numbers that the ledger, the index page and the bulletin quote."""

    def assumption_files(self) -> tuple[str, ...]:
        """The assumption and scenario files the answer uses, relative to ``data/``."""
        return ()

    def trace_rows(self) -> dict[str, tuple[str, ...]]:
        """The very rows behind a headline number, where the question knows them."""
        return {}

    def make_headline(
        self,
        id: str,
        sentence: str,
        numbers: dict[str, Any] | Sequence[Number],
        *,
        kinds: Iterable[str],
        more_warnings: Iterable[str] = (),
        cards: Iterable[Card] = (),
    ) -> Headline:
        """Assemble the headline that the ledger, the index page and the bulletin quote, with the traces of its numbers."""
        return Headline(
            id=id,
            sentence=sentence,
            numbers=formulas.numbers_of(
                id,
                numbers,
                rows=self.rows,
                goal_rows=self.goal_rows,
                assumptions=self.assumption_files(),
                known_rows=self.trace_rows(),
                year=getattr(self, "target_year", None),
                language=self.language,
            )
            if isinstance(numbers, dict)
            else numbers,
            kinds=kinds_of(pd.concat([self.goal_rows, self.rows], ignore_index=True), kinds),
            figures_to=self.figures_to,
            as_of=f"{self.as_of:%Y-%m-%d}",
            warnings=(*self.warnings(), *more_warnings),
            cards=tuple(cards),
            language=self.language,
        )


def check_place(place: str) -> str:
    """Return the place code, or refuse it with the nearest legal one."""
    obs.label("place", place, "en")
    return place


def check_language(language: str) -> Language:
    """Return the language, or refuse it."""
    if language not in ("vi", "en"):
        raise ParameterError(f"language = {language!r}: allowed are 'vi' and 'en'")
    return language  # type: ignore[return-value]


def _stale(rows: pd.DataFrame, as_of: pd.Timestamp, language: Language) -> Iterable[str]:
    if rows.empty:
        yield pick(
            language,
            vi="Chưa có số liệu thực hiện nào được công bố cho câu hỏi này.",
            en="No result is published for this question.",
        )
        return
    newest = obs.figures_to(rows)
    if newest.to_timestamp(how="end") + pd.DateOffset(months=STALE_AFTER_MONTHS) < as_of:
        yield pick(
            language,
            vi=f"Số liệu mới nhất là {period(newest, 'vi')}, cũ hơn ba tháng so với ngày {date(as_of, 'vi')}.",
            en=f"The newest figure is of {period(newest, 'en')}, more than three months before {date(as_of, 'en')}.",
        )


def _imputed(rows: pd.DataFrame, language: Language) -> Iterable[str]:
    imputed, total = int(rows["imputed"].sum()), len(rows)
    if imputed:
        yield pick(
            language,
            vi=f"{number(imputed, 0, 'vi')} trong {number(total, 0, 'vi')} số liệu không ghi ngày công bố; "
            "ngày có thể dùng được ước định từ kỳ số liệu.",
            en=f"{number(imputed, 0, 'en')} of {number(total, 0, 'en')} figures carry no date of publication; "
            "the date they became available is imputed from their period.",
        )
