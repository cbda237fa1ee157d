"""What every question shares: who asks, as of when, in which language, and the honest line on top of the page.

Rules kept here because they hold on every page: the page says to which month its figures go, warns when the
newest is more than three months older than ``as_of``, and says how many dates of availability are imputed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import ParameterError
from chnt_analysis.exhibits import Exhibit, Headline
from chnt_analysis.wording import Language, date, number, period, pick

STALE_AFTER_MONTHS = 3


@dataclass(frozen=True)
class Question:
    """Common part of a question: place, as-of date, language and the rows it rests on."""

    place: str
    as_of: pd.Timestamp
    language: Language
    rows: pd.DataFrame = field(repr=False)

    def say(self, vi: str, en: str) -> str:
        """Return the text of this question's language."""
        return pick(self.language, vi=vi, en=en)

    @property
    def place_name(self) -> str:
        """The place's name in this question's language."""
        return obs.label("place", self.place, self.language)

    @property
    def figures_to(self) -> str:
        """The newest period of the rows used, as ``YYYY-MM`` or ``YYYY``; empty without rows."""
        return str(obs.figures_to(self.rows)) if len(self.rows) else ""

    def warnings(self) -> tuple[str, ...]:
        """Warnings every page must show: stale figures, imputed dates of availability."""
        return tuple(_warnings(self.rows, self.as_of, self.language))

    def exhibit(
        self, id: str, title: str, body, *, rows: pd.DataFrame | None = None, kinds: Iterable[str] = ("published",), **more
    ) -> Exhibit:
        """Return an exhibit in this question's language, with the sources of the rows it shows (all rows by default)."""
        shown = self.rows if rows is None else rows
        return Exhibit(
            id, title, body, sources=tuple(obs.sources_of(shown)), kinds=tuple(kinds), language=self.language, **more
        )

    def make_headline(
        self, id: str, sentence: str, numbers: dict, *, kinds: Iterable[str], more_warnings: Iterable[str] = ()
    ) -> Headline:
        """Assemble the headline that the ledger, the index page and the bulletin quote."""
        return Headline(
            id=id,
            sentence=sentence,
            numbers=numbers,
            kinds=tuple(kinds),
            figures_to=self.figures_to,
            as_of=f"{self.as_of:%Y-%m-%d}",
            warnings=(*self.warnings(), *more_warnings),
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


def _warnings(rows: pd.DataFrame, as_of: pd.Timestamp, language: Language) -> Iterable[str]:
    if rows.empty:
        return
    newest = obs.figures_to(rows)
    end = newest.to_timestamp(how="end")
    if end + pd.DateOffset(months=STALE_AFTER_MONTHS) < as_of:
        yield pick(
            language,
            vi=f"Số liệu mới nhất là {period(newest, 'vi')}, cũ hơn ba tháng so với ngày {date(as_of, 'vi')}.",
            en=f"The newest figure is of {period(newest, 'en')}, more than three months before {date(as_of, 'en')}.",
        )
    imputed = int(rows["imputed"].sum())
    if imputed:
        total = len(rows)
        yield pick(
            language,
            vi=f"{number(imputed, 0, 'vi')} trong {number(total, 0, 'vi')} số liệu không ghi ngày công bố; "
            "ngày có thể dùng được ước định từ kỳ số liệu.",
            en=f"{number(imputed, 0, 'en')} of {number(total, 0, 'en')} figures carry no date of publication; "
            "the date they became available is imputed from their period.",
        )
