"""What the heading of a column means: which months, and compared with what.

A heading is understood only as a whole: the months it speaks of ("tháng 5 năm 2018", "5 tháng năm 2018", "quý I năm 2018") and what
they are compared with ("tháng 4 năm 2018", "cùng kỳ năm trước"). The two together give the basis; where they do not, the column is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from chnt_analysis.readers.gso.text import fold

Span = Literal["month", "ytd", "quarter"]
Basis = Literal["mom", "yoy", "ytd"]

YEARS = (2000, 2050)


@dataclass(frozen=True)
class Heading:
    """The months a column speaks of and its basis; ``year`` and ``month`` (the last one) are 0 where the heading leaves them out.

    ``inconsistencies`` are misprints that do not change the meaning, such as the year of the month compared with.
    """

    span: Span
    year: int
    month: int
    basis: Basis
    day: int = 0
    inconsistencies: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Part:
    kind: str
    number: int = 0
    year: int = 0
    day: int = 0


_Y = r"(?:\s+(?:nam|cua|in|of))*\s+(\d{3,5})"
_COUNT = {
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
    "muoi mot": 11,
    "muoi hai": 12,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_COUNTED = "|".join(sorted(_COUNT, key=len, reverse=True))
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(" + "|".join(_MONTHS) + r")(?:[a-z]{0,6})"
_IS_ENGLISH = re.compile(r"\b(versus|vs|compared|same|last|previous|months?|quarter|year|period)\b")
_ENGLISH = [
    (re.compile(rf"\b{_MONTH} (\d{{1,2}}) (\d{{4}})\b"), lambda m: f"{m[2]} {_MONTHS.index(m[1]) + 1} {m[3]}"),
    (re.compile(rf"\b(\d{{1,2}}) {_MONTH} (\d{{4}})\b"), lambda m: f"{m[1]} {_MONTHS.index(m[2]) + 1} {m[3]}"),
    (re.compile(r"\b(versus|vs|(?:as )?compared (?:to|with)|against|over)\b"), lambda m: "so voi"),
    (
        re.compile(
            r"\b(?:the )?(?:same|corresponding) (?:period|time|point|day)(?: of| in)?(?: the)? (?:last|previous) month\b"
        ),
        lambda m: "thang truoc",
    ),
    (
        re.compile(
            r"\b(?:the )?(?:same|corresponding) (?:period|time|month|quarter)(?: of| in)?(?: the)? (?:last|previous) year\b"
        ),
        lambda m: "cung ky nam truoc",
    ),
    (
        re.compile(
            r"\b(?:the )?(?:same|corresponding) (?:period|time|month|quarter)(?: of| in)?(?: the)?(?: year)? (\d{4})\b"
        ),
        lambda m: f"cung ky nam {m[1]}",
    ),
    (re.compile(r"\b(?:the )?(?:last|previous|preceding) month\b"), lambda m: "thang truoc"),
    (re.compile(r"\b(?:the )?(?:last|previous) year\b"), lambda m: "cung ky nam truoc"),
    (re.compile(rf"\b(?:the )?(?:first )?(\d{{1,2}}|{_COUNTED}) months\b"), lambda m: f"{m[1]} thang"),
    (
        re.compile(r"\b(?:(\d)(?:st|nd|sd|rd|th) quarter|quarter (iv|i{1,3}|[1-4])|q([1-4]))\b"),
        lambda m: f"quy {m[1] or m[2] or m[3]}",
    ),
    (re.compile(rf"\b{_MONTH}\b"), lambda m: f"thang {_MONTHS.index(m[1]) + 1}"),
    (re.compile(r"\b(?:whole |full )?year (\d{4})\b"), lambda m: f"nam {m[1]}"),
]
_SHORT = [
    (re.compile(r"\bt(\d{1,2})\b"), r"thang \1"),
    (re.compile(r"\b(\d{1,2})t\b"), r"\1 thang"),
    (re.compile(r"\bsvck\b"), "so voi cung ky"),
]
_SO_FAR = re.compile(r"\b(cong don|luy ke|tu dau nam|dau nam den)\b")
_NOISE = re.compile(r"\b(don vi tinh|dvt|unit|chi so|index)\b")
_MEANS_MORE = re.compile(r"\d|\b(thang|nam|quy|ky)\b")
_VERSUS = re.compile(r"\bso(?: sanh)? voi\b|\bso(?= cung)|(?<=\d )(?=cung ky\b)")

_BASES = [
    ("date", re.compile(r"(?:cung )?(?:ngay |thoi diem )?(\d{1,2}) (\d{1,2}) (\d{3,5})\b")),
    (
        "before",
        re.compile(r"(?:cung (?:ky|thoi diem) )?(?:cua )?thang (?:truoc|lien truoc|lien ke truoc)(?: lien ke)?"),
    ),
    ("year", re.compile(r"(?:cung (?:ky|thoi diem|thang|quy)|thang cung ky)(?: cua)?(?: nam)*\s+(?:truoc|(\d{3,5}))")),
    ("year", re.compile(r"(?:thang )?cung ky\b")),
    ("year", re.compile(r"nam truoc")),
    ("month", re.compile(rf"thang (\d{{1,2}})(?:{_Y}| nam truoc)?")),
    ("quarter", re.compile(rf"quy (iv|i{{1,3}}|[1-4])(?:{_Y}| nam truoc)?")),
    ("ytd", re.compile(rf"(\d{{1,2}}) thang(?: dau)?(?:{_Y}| nam truoc)?")),
    ("whole", re.compile(r"(?:(?:ca )?nam )?(\d{3,5})\b")),
    ("month", re.compile(r"(\d{1,2}) (\d{3,5})\b")),
]
_NUMERATORS = [
    ("date", re.compile(r"\b(\d{1,2}) (\d{1,2}) (\d{3,5})\b")),
    ("ytd", re.compile(rf"(?<!thang )\b(\d{{1,2}}|{_COUNTED}) thang(?: dau)?(?:{_Y})?(?! \d{{1,2}}\b)")),
    ("month", re.compile(rf"\bthang (\d{{1,2}})\b(?:{_Y})?")),
    ("quarter", re.compile(rf"\bquy (iv|i{{1,3}}|[1-4])\b(?:{_Y})?")),
    ("whole", re.compile(r"\b(?:ca )?nam (\d{3,5})\b")),
    ("month", re.compile(r"\b(\d{1,2}) (\d{3,5})\b")),
]


def read_heading(text: str) -> Heading:
    """Return what a column's heading means.

    Parameters
    ----------
    text : str
        The heading's cells from top to bottom, joined by spaces.

    Raises
    ------
    ValueError
        Saying what is missing or contradicts itself; the caller names sheet and column.

    Examples
    --------
    >>> read_heading("Tháng 5 năm 2018 so với tháng 4 năm 2018").basis
    'mom'
    >>> read_heading("10 tháng năm 2022 so với cùng kỳ năm trước")
    Heading(span='ytd', year=2022, month=10, basis='ytd', day=0, inconsistencies=())
    >>> read_heading("August 2020 versus same period last year")
    Heading(span='month', year=2020, month=8, basis='yoy', day=0, inconsistencies=())
    """
    plain = _plain(text)
    split = _VERSUS.search(plain)
    if split is None:
        raise ValueError(f"heading {text!r} does not say what is compared with what")
    before, after = plain[: split.start()].strip(), plain[split.end() :].strip()
    base, rest = _base(after, text)
    if before and _MEANS_MORE.search(rest):
        raise ValueError(f"heading {text!r} goes on after what is compared with: {rest!r}")
    return _join(_numerator(f"{before} {rest}".strip(), text), base, text)


def title_month(text: str) -> tuple[int, int] | None:
    """Return (year, month) that a table's title names last, ``None`` when it names none.

    >>> title_month("7. Chỉ số sản xuất công nghiệp tháng 9 và 9 tháng năm 2018")
    (2018, 9)
    """
    plain = _plain(text)
    years = [int(y) for y in re.findall(r"\b(20\d\d)\b", plain)]
    months = [int(m) for m in re.findall(r"\bthang (\d{1,2})\b", plain) if 1 <= int(m) <= 12]
    return (years[-1], months[-1]) if years and months else None


def _plain(text: str) -> str:
    plain = _NOISE.sub(" ", fold(text))
    for short, whole in _SHORT:
        plain = short.sub(whole, plain)
    if _IS_ENGLISH.search(plain):
        for pattern, vietnamese in _ENGLISH:
            plain = pattern.sub(vietnamese, plain)
    return " ".join(plain.split())


def _base(after: str, text: str) -> tuple[_Part, str]:
    for kind, pattern in _BASES:
        if match := pattern.match(after):
            groups = [g for g in match.groups() if g]
            rest = after[match.end() :].strip()
            if kind == "date":
                return _Part("month", int(groups[1]), _year(groups[2], text), int(groups[0])), rest
            if kind in ("month", "ytd", "quarter"):
                year = _year(groups[1], text) if len(groups) > 1 else 0
                return _Part(kind, _ROMAN.get(groups[0]) or int(groups[0]), year), rest
            return _Part(kind, 0, _year(groups[0], text) if groups else 0), rest
    raise ValueError(f"heading {text!r} compares with something that is neither the month before nor the year before")


def _numerator(words: str, text: str) -> _Part:
    parts, left = [], words
    for kind, pattern in _NUMERATORS:
        for match in pattern.finditer(left):
            parts.append(_part(kind, match.groups(), text))
        left = pattern.sub(" ", left)
    so_far = bool(_SO_FAR.search(words))
    if not parts:
        return _Part("ytd" if so_far else "month")
    if len(parts) > 1:
        raise ValueError(f"heading {text!r} speaks of more than one period")
    return replace(parts[0], kind="ytd") if so_far and parts[0].kind == "month" else parts[0]


def _part(kind: str, groups: tuple, text: str) -> _Part:
    if kind == "date":
        return _Part("month", int(groups[1]), _year(groups[2], text), int(groups[0]))
    if kind == "whole":
        return _Part("ytd", 12, _year(groups[0], text))
    number = _COUNT.get(groups[0]) or _ROMAN.get(groups[0]) or int(groups[0])
    return _Part(kind, 3 * number if kind == "quarter" else number, _year(groups[1], text) if groups[1] else 0)


def _year(digits: str, text: str) -> int:
    year = int(digits)
    if not YEARS[0] <= year <= YEARS[1]:
        raise ValueError(f"heading {text!r} names the year {year}; allowed are {YEARS[0]} to {YEARS[1]}")
    return year


def _join(part: _Part, base: _Part, text: str) -> Heading:
    if not 0 <= part.number <= 12 or part.day > 31:
        raise ValueError(f"heading {text!r} names month {part.number}; allowed are 1 to 12")
    basis, inconsistencies = _basis(part, base, text)
    part = _with_year(part, base, basis)
    span: Span = "quarter" if part.kind == "quarter" else "ytd" if part.kind == "ytd" else "month"
    return Heading(span, part.year, part.number, basis, part.day, inconsistencies)


def _with_year(part: _Part, base: _Part, basis: Basis) -> _Part:
    """Return the period with its year, taken from what it is compared with where only that names one."""
    if part.year or not base.year:
        return part
    same_year = basis == "mom" and part.number > 1
    return replace(part, year=base.year if same_year else base.year + 1)


def _basis(part: _Part, base: _Part, text: str) -> tuple[Basis, tuple[str, ...]]:
    """Return the basis, and what of the base's year does not fit it."""
    over_a_year: Basis = "ytd" if part.kind == "ytd" else "yoy"
    if part.kind == "month" and base.kind == "before":
        return "mom", ()
    if part.kind == "month" and base.kind == "month" and part.number:
        step = (part.number - base.number) % 12
        if step not in (0, 1):
            raise ValueError(f"heading {text!r} compares month {part.number} with month {base.number}")
        expected = part.year - 1 if step == 0 or part.number == 1 else part.year
        return ("yoy" if step == 0 else "mom"), _inconsistencies(part, base, expected)
    same = base.kind == part.kind and (
        base.number == part.number or (base.kind == "quarter" and 3 * base.number == part.number)
    )
    whole_year = base.kind == "whole" and part.kind == "ytd" and part.number in (0, 12)
    year_on_year = base.kind == "year" or whole_year or (base.kind in ("ytd", "quarter") and same)
    bare_year = base.kind == "whole" and part.day > 0
    reversed_ = whole_year and part.year and base.year != part.year - 1
    if (year_on_year or bare_year) and not reversed_:
        return over_a_year, _inconsistencies(part, base, part.year - 1)
    raise ValueError(f"heading {text!r}: the period and what it is compared with do not belong together")


def _inconsistencies(part: _Part, base: _Part, expected: int) -> tuple[str, ...]:
    if base.year and part.year and base.year != expected:
        return (f"the year compared with is printed as {base.year}, read as {expected}",)
    return ()
