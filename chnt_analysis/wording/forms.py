"""How a language writes numbers and dates: Vietnamese, English, and what the project folder says of its own languages.

A language of one's own states it in ``languages/CODE/form.yml``; what the file leaves out is as in English.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field

from chnt_analysis import project
from chnt_analysis.errors import DataError, InputError, ParameterError
from chnt_analysis.typed_files import Typed, read_model
from chnt_analysis.wording.languages import SHIPPED, Language, own_languages

PART = "numbers and dates"
ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
VIETNAMESE_MONTHS = tuple(f"tháng {month}" for month in range(1, 13))
TOKENS = ("YYYY", "MMMM", "MMM", "MM", "M", "DD", "D")
_TOKEN = re.compile("|".join(TOKENS))
_D3 = {"YYYY": "%Y", "MMMM": "%B", "MMM": "%b", "MM": "%m", "M": "%-m", "DD": "%d", "D": "%-d"}
_EXCEL = {"YYYY": "yyyy", "MMMM": "mmmm", "MMM": "mmm", "MM": "mm", "M": "m", "DD": "dd", "D": "d"}


def _written(*, day: bool) -> Callable[[str], str]:
    def check(text: str) -> str:
        tokens = {token[0] for token in _TOKEN.findall(text)}
        wanted = {"Y", "M", "D"} if day else {"Y", "M"}
        if tokens != wanted or re.search("[A-Za-z0-9]", _TOKEN.sub("", text)):
            parts = "a day (D, DD), a month" if day else "a month"
            raise ValueError(f"allowed are {parts} (M, MM, MMM, MMMM) and a year (YYYY) with marks between them")
        return text

    return check


def _mark(text: str) -> str:
    if len(text) > 1 or text.isalnum() or text == "-":
        raise ValueError("allowed is one mark such as a comma, a dot, an apostrophe or a space")
    return text


class Form(Typed):
    """How numbers and dates are written.

    Attributes
    ----------
    decimal, thousands : str
        The marks; without thousands marks where the second is empty.
    date, month : str
        A day and a month: ``DD`` and ``D`` are the day with and without a zero, ``MM`` and ``M`` the month, ``MMM`` and ``MMMM`` its short and its
        whole name, ``YYYY`` the year.
    months : tuple of str
        The names of the months.

    Examples
    --------
    >>> form_of("en").day(2025, 12, 9), Form(date="DD.MM.YYYY").day(2025, 12, 9), Form(month="MM.YYYY").month_of(2025, 12)
    ('9 December 2025', '09.12.2025', '12.2025')
    """

    decimal: Annotated[str, Field(min_length=1), AfterValidator(_mark)] = "."
    thousands: Annotated[str, AfterValidator(_mark)] = ","
    date: Annotated[str, AfterValidator(_written(day=True))] = "D MMMM YYYY"
    month: Annotated[str, AfterValidator(_written(day=False))] = "MMMM YYYY"
    months: Annotated[tuple[str, ...], Field(min_length=12, max_length=12)] = ENGLISH_MONTHS

    def day(self, year: int, month: int, day: int) -> str:
        """Return a day as it is written."""
        return self._filled(self.date, year, month, day)

    def month_of(self, year: int, month: int) -> str:
        """Return a month of a year as it is written."""
        return self._filled(self.month, year, month, 1)

    @property
    def short_months(self) -> list[str]:
        """The first three letters of each month's name."""
        return [name[:3] for name in self.months]

    def in_charts(self, how: str) -> str:
        """Return a form of dates as charts take it, ``%d.%m.%Y``."""
        return _TOKEN.sub(lambda token: _D3[token[0]], how)

    def in_excel(self, how: str) -> str:
        """Return a form of dates as a spreadsheet takes it, ``dd.mm.yyyy``."""
        return _TOKEN.sub(lambda token: _EXCEL[token[0]], how)

    def _filled(self, how: str, year: int, month: int, day: int) -> str:
        texts = {
            "YYYY": f"{year}",
            "MMMM": self.months[month - 1],
            "MMM": self.short_months[month - 1],
            "MM": f"{month:02d}",
            "M": f"{month}",
            "DD": f"{day:02d}",
            "D": f"{day}",
        }
        return _TOKEN.sub(lambda token: texts[token[0]], how)


_OF = {
    "en": Form(),
    "vi": Form(decimal=",", thousands=".", date="DD/MM/YYYY", month="MM/YYYY", months=VIETNAMESE_MONTHS),
}


def form_of(language: Language) -> Form:
    """Return how a language writes numbers and dates.

    Raises
    ------
    ParameterError
        When there is no such language.
    """
    known = _OF.get(language)
    return known if known is not None else _own(language, project.stamp("messages"), project.stamp(PART))


@functools.lru_cache(maxsize=16)
def _own(language: Language, *stamps: tuple) -> Form:
    del stamps  # of the key
    if language not in own_languages():
        legal = " and ".join(map(repr, (*SHIPPED, *own_languages())))
        raise ParameterError(f"language = {language!r}: allowed are {legal}")
    path = next((p for p in project.own_files(PART) if p.parent.name == language), None)
    if path is None:
        return _OF["en"]
    try:
        return _read(path)
    except InputError as error:
        project.fault(path, error)
        return _OF["en"]


def check_forms() -> None:
    """Name each file of forms of the project folder that cannot be used (:func:`project.fault`)."""
    for path in project.own_files(PART):
        try:
            if path.parent.name not in own_languages():
                raise DataError(f"{path}: no messages of a language of this code stand beside it")
            _read(path)
        except InputError as error:
            project.fault(path, error)


def _read(path: Path) -> Form:
    form = read_model(path, Form)
    if form.decimal == form.thousands:
        raise DataError(f"{path.name}: decimal and thousands are both {form.decimal!r}; a number could not be read")
    return form
