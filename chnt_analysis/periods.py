"""Reference periods: months, quarters, half-years, years and spans, parsed and matched by calendar.

A period is kept as its first and last month, so that spans of nine months and of five years have one form. Nothing here
matches by row position: a missing month is a gap, never its neighbour.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from chnt_analysis.errors import DataError

PeriodType = Literal["M", "Q", "H", "Y", "S"]

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTH_WORDS = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_ENGLISH = r"(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_STATUS_WORDS = re.compile(r"(?:ước(?: tính| thực hiện)?|sơ bộ|thực hiện|chính thức|lũy kế|luỹ kế|cộng dồn|cả) ")
_FISCAL = re.compile(r"(\d{4})[-/](\d{2})")
_PATTERNS = [
    (re.compile(r"(\d{4})[-/.](\d{1,2})"), "month"),
    (re.compile(r"(\d{4})-?m(\d{1,2})"), "month"),
    (re.compile(r"(\d{4})(\d{2})"), "month"),
    (re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[t ]00:00(?::00(?:\.0+)?)?)?"), "date"),
    (re.compile(r"(\d{4})[- ]?q([1-4])"), "quarter"),
    (re.compile(r"(\d{4})[- ]?[hs]([12])"), "half"),
    (re.compile(r"(?:năm )?(\d{4})"), "year"),
    (re.compile(r"(?:tháng|th|t)\.? ?(\d{1,2})(?:[/ .-]| - )(?:năm )?(\d{4})"), "month_year"),
    (re.compile(r"(\d{1,2})[/.-](\d{4})"), "month_year"),
    (re.compile(r"tháng ([a-zà-ỹ ]+?)[/ ](?:năm )?(\d{4})"), "month_word"),
    (re.compile(rf"{_ENGLISH}[- ](\d{{4}})"), "month_name"),
    (re.compile(r"(?:quý|quí|q)[. ]?(iv|i{1,3}|[1-4])(?:[/ .-]| - )(?:năm )?(\d{4})"), "quarter_year"),
    (re.compile(r"([1-4])q[/ -]?(\d{4})"), "quarter_year"),
    (re.compile(r"(\d{1,2}) ?(?:tháng|t)(?: đầu)?[/ -]?(?:năm )?(\d{4})"), "first_months"),
]


@dataclass(frozen=True, order=True)
class ReferencePeriod:
    """A reference period from its first to its last month, both included.

    ``kind`` is ``M`` month, ``Q`` quarter, ``H`` half-year, ``Y`` calendar year, ``S`` any other span.
    """

    start: pd.Period
    end: pd.Period
    kind: PeriodType

    def __str__(self) -> str:
        """Return the canonical form: 2021-05, 2021Q2, 2021H1, 2021, or a span a..b."""
        year = self.start.year
        if self.kind == "M":
            return f"{self.start}"
        if self.kind == "Q":
            return f"{year}Q{self.start.quarter}"
        if self.kind == "H":
            return f"{year}H{1 if self.start.month == 1 else 2}"
        if self.kind == "Y":
            return str(year)
        whole_years = self.start.month == 1 and self.end.month == 12
        return f"{year}..{self.end.year}" if whole_years else f"{self.start}..{self.end}"

    @property
    def months(self) -> int:
        """Number of months."""
        return (self.end - self.start).n + 1

    def to_period(self) -> pd.Period:
        """Return the pandas Period of a month, quarter or year.

        Raises
        ------
        DataError
            For half-years and other spans, which pandas does not know.
        """
        if self.kind not in ("M", "Q", "Y"):
            raise DataError(f"period {self} is a span of {self.months} months; a month, quarter or year is needed")
        return self.end.asfreq({"M": "M", "Q": "Q", "Y": "Y"}[self.kind])


def parse(text: str, *, year: int | None = None) -> ReferencePeriod:
    """Return the reference period a text means.

    Parameters
    ----------
    text : str
        ``2021-05``, ``2021M05``, ``202105``, ``2021-05-01`` (the first or last day of a month), ``2021Q2``, ``2021H1``, ``2021``,
        ``2020-01..2020-09``, ``2016..2025``, ``May 2021``; also Vietnamese forms: ``Tháng 5/2024``, ``05/2024``, ``T5/2024``,
        ``Quý II/2024``, ``6T/2024``, ``9 tháng 2024``, ``Ước năm 2024``, ``Ước tháng 5/2024``.
    year : int, optional
        Year of a text that names none: ``Tháng 5``, ``Quý II``, ``6 tháng``.

    Returns
    -------
    ReferencePeriod

    Raises
    ------
    DataError
        Naming the text and the allowed forms.

    Examples
    --------
    >>> str(parse("Quý II/2024")), str(parse("6T/2024")), parse("2020-01..2020-09").months
    ('2024Q2', '2024H1', 9)
    >>> str(parse("Ước tháng 5/2024")), str(parse("2024M05")), str(parse("Quý II", year=2024))
    ('2024-05', '2024-05', '2024Q2')
    """
    clean = " ".join(unicodedata.normalize("NFC", str(text)).lower().split())
    if ".." in clean:
        first, _, last = clean.partition("..")
        start, end = parse(first).start, parse(last).end
        if end < start:
            raise DataError(f"period {text!r} ends before it starts")
        return _span(start, end)
    clean = _STATUS_WORDS.sub("", clean, count=1)
    if year is not None and not re.search(r"\d{4}", clean):
        clean = f"năm {year}" if clean == "năm" else f"{clean}/{year}"
    for pattern, form in _PATTERNS:
        if match := pattern.fullmatch(clean):
            period = _read(form, match.groups())
            if period is not None:
                return period
    raise DataError(f"period {text!r} is not understood{_meant(clean)}; {_FORMS}")


_FORMS = "allowed are 2021-05, 2021M05, 2021-05-01, 2021Q2, 2021H1, 2021, a span a..b, or forms such as Tháng 5/2024, Quý II/2024, 6T/2024"


def _meant(clean: str) -> str:
    """Return what a text that is no period probably is."""
    fiscal = _FISCAL.fullmatch(clean)
    if fiscal and int(fiscal[2]) == (int(fiscal[1]) + 1) % 100:
        return " (is it a fiscal year? write the calendar year)"
    if re.fullmatch(r"(?:tháng|th|t)\.? ?\d{1,2}|(?:quý|quí|q)[. ]?(?:iv|i{1,3}|[1-4])|\d{1,2} ?(?:tháng|t)", clean):
        return " (it names no year)"
    if re.fullmatch(r"\d{1,2}[/-]\d{1,2}[/-]\d{4}", clean):
        return " (is its day or its month first? write year-month-day)"
    return " (a day, where a month is needed)" if re.fullmatch(r"\d{4}-\d{2}-\d{2}.*", clean) else ""


def require_regular(series: pd.Series) -> pd.Series:
    """Return the series after checking that it has one frequency, is sorted and repeats no period.

    Raises
    ------
    DataError
        Naming the offending periods.
    """
    if not isinstance(series, pd.Series):
        raise DataError(f"a series is dated by a PeriodIndex; found a {type(series).__name__}")
    if not isinstance(series.index, pd.PeriodIndex):
        raise DataError(f"a series is dated by a PeriodIndex; found {type(series.index).__name__}")
    if series.index.has_duplicates:
        twice = series.index[series.index.duplicated()].unique()
        raise DataError(f"period(s) repeated: {', '.join(map(str, twice[:5]))}; each period may stand once")
    if not series.index.is_monotonic_increasing:
        raise DataError("periods are not in order: sort the series by period first")
    return series


def gaps(series: pd.Series) -> pd.PeriodIndex:
    """Return the periods between the first and the last that are absent or missing."""
    known = require_regular(series).dropna().index
    if len(known) == 0:
        return pd.PeriodIndex([], freq=series.index.freq, name="period")
    whole = pd.period_range(known[0], known[-1], freq=known.freq, name="period")
    return whole[~whole.isin(known)]


def at(series: pd.Series, periods: pd.PeriodIndex) -> pd.Series:
    """Return the values at the periods, by calendar; absent periods are missing."""
    return require_regular(series).reindex(periods)


def on_calendar(series: pd.Series) -> pd.Series:
    """Return the series on an unbroken calendar, absent periods as missing values."""
    known = require_regular(series)
    if known.empty:
        return known
    return known.reindex(pd.period_range(known.index[0], known.index[-1], freq=known.index.freq, name="period"))


def _read(form: str, groups: tuple[Any, ...]) -> ReferencePeriod | None:
    if form == "month":
        return _months(int(groups[0]), int(groups[1]), 1)
    if form == "date":
        month = _months(int(groups[0]), int(groups[1]), 1)
        return month if month and int(groups[2]) in (1, month.start.days_in_month) else None
    if form == "month_name":
        return _months(int(groups[1]), _MONTH_NAMES.index(groups[0][:3]) + 1, 1)
    if form == "month_year":
        return _months(int(groups[1]), int(groups[0]), 1)
    if form == "month_word":
        word = groups[0].strip()
        return _months(int(groups[1]), _MONTH_WORDS.index(word) + 1, 1) if word in _MONTH_WORDS else None
    if form == "quarter":
        return _months(int(groups[0]), 3 * int(groups[1]) - 2, 3)
    if form == "quarter_year":
        number = _ROMAN.get(groups[0]) or int(groups[0])
        return _months(int(groups[1]), 3 * number - 2, 3)
    if form == "half":
        return _months(int(groups[0]), 6 * int(groups[1]) - 5, 6)
    if form == "first_months":
        return _months(int(groups[1]), 1, int(groups[0]))
    return _months(int(groups[0]), 1, 12)


def _months(year: int, first: int, count: int) -> ReferencePeriod | None:
    if not (1900 <= year <= 2100 and 1 <= first <= 12 and count >= 1 and first + count <= 13):
        return None
    start = pd.Period(year=year, month=first, freq="M")
    return _span(start, start + (count - 1))


def _span(start: pd.Period, end: pd.Period) -> ReferencePeriod:
    count = (end - start).n + 1
    kind: PeriodType = "S"
    if count == 1:
        kind = "M"
    elif count == 3 and start.month % 3 == 1:
        kind = "Q"
    elif count == 6 and start.month % 6 == 1:
        kind = "H"
    elif count == 12 and start.month == 1:
        kind = "Y"
    return ReferencePeriod(start, end, kind)
