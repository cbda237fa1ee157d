"""The numbers of a text with line, sentence and what the words around them name: place, sector, period, comparison, unit, direction."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from chnt_analysis import observations as obs
from chnt_analysis import project
from chnt_analysis.errors import DataError
from chnt_analysis.periods import parse
from chnt_analysis.readers.entries.words import plain
from chnt_analysis.readers.table.encodings import decoded
from chnt_analysis.readers.table.numbers import convention, read_number
from chnt_analysis.schema import CodeList

LARGEST = 1_000_000  # characters
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[^\s\d])|\n\s*\n")
_NUMBER = re.compile(r"(?<![\w.,/-])[-+−–]?\d+(?:[., ]\d{3})*(?:[.,]\d+)?(?![\w/-]|[.,]\d)")
_MONTHS = r"jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*"
_NOT_FIGURES = re.compile(
    rf"\d{{1,2}} (?:{_MONTHS}),? \d{{4}}|"
    r"ngày \d{1,2}(?:[/-]\d{1,2}(?!\d))?(?:[/-]\d{4})?|\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}-\d{2}(?:-\d{2})?|\d+/[\w-]*[a-zđ][\w/-]*|"
    r"(?:số|quyết định|nghị quyết|kế hoạch|decision|resolution|plan|no\.) \d+|^\s*(?:\d+|ii?i?|iv) ?[.)]\s",
    re.IGNORECASE | re.MULTILINE,
)
_PERIOD = re.compile(
    rf"(?P<first>(?P<n>\d{{1,2}}) tháng(?: đầu)?(?: năm)? (?P<ny>\d{{4}}))|tháng \d{{1,2}}(?:[/-]| năm )\d{{4}}|qu[ýí] (?:iv|i{{1,3}}|[1-4])(?:[/-]| năm | )\d{{4}}|"
    rf"(?P<en>first (?P<m>\d{{1,2}}|[a-z]+) months of (?P<my>\d{{4}}))|(?:{_MONTHS}) \d{{4}}|q[1-4] \d{{4}}|(?:năm|in|of|year|and|to) (?:19|20)\d{{2}}\b|\b(?:19|20)\d{{2}}\b(?=[.,;:)]?(?:\s|$)(?!\s*[a-zđ%]))",
    re.IGNORECASE,
)
_BEFORE_A_YEAR = re.compile(r"^(?:in|of|year|and|to) ", re.IGNORECASE)
_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_BASES = {
    "yoy": ("so với cùng kỳ", "cùng kỳ năm trước", "year on year", "year-on-year", "a year earlier", "the same period"),
    "mom": ("so với tháng trước", "month on month", "month-on-month", "the previous month", "a month earlier"),
}
_FALLS = ("giảm", "down", "fell", "decreased", "declined", "dropped")
_QUALIFIERS = {
    "about": ("khoảng", "about", "around", "approximately"),
    "more_than": ("trên", "hơn", "more than", "over"),
    "nearly": ("gần", "nearly", "almost"),
    "at_least": ("ít nhất", "at least"),
}
_USUAL = {
    ("indicator", "iip"): "iip_growth",
    ("indicator", "sản xuất công nghiệp"): "iip_growth",
    ("indicator", "industrial production"): "iip_growth",
}
NEAR = 24  # characters before a number in which a word says its direction or how exact it is


@dataclass(frozen=True)
class Figure:
    """One number of a text.

    Attributes
    ----------
    line : int
        Line of the file it stands in.
    printed : str
        As it stands there, with a percent sign where it has one.
    value : str
        The number with a decimal point, negative where the words before it say that it fell; empty where it can be read in two ways.
    ambiguity : str
        The two ways.
    sentence : str
        The sentence it stands in.
    said : dict of str to str
        What the words around it name, by column: ``indicator``, ``place``, ``sector``, ``period``, ``basis``, ``unit``, ``qualifier``; only where one code is named.
    """

    line: int
    printed: str
    value: str
    ambiguity: str
    sentence: str
    said: dict[str, str]


@dataclass(frozen=True)
class Release:
    """A text with its figures, and the numbers of dates, periods and documents that are none, as they stand with their lines."""

    name: str
    figures: tuple[Figure, ...]
    others: tuple[str, ...]


def read_release(path: Path) -> Release:
    """Return the figures of a text.

    Raises
    ------
    DataError
        When it cannot be read, is no text, or has no figure.
    """
    text = _text(path)
    starts = [m.end() for m in re.finditer(r"^|\n", text)]
    masked, others = _without_dates(text, starts)
    numbers = list(_NUMBER.finditer(masked))
    decimals, _ = convention([m[0] for m in numbers])
    bounds = [0, *(m.end() for m in _SENTENCE.finditer(text)), len(text)]
    figures = []
    for at, match in enumerate(numbers):
        begin, end = _around(bounds, match.start())
        left = max(begin, numbers[at - 1].end() if at else 0)
        right = min(end, numbers[at + 1].start() if at + 1 < len(numbers) else end)
        clause, sentence = text[left:right], text[begin:end]
        figures.append(_figure(text, match, clause, sentence, decimals, bisect_right(starts, match.start())))
    if not figures:
        raise DataError(f"{path}: no figure found in the text")
    return Release(path.name, tuple(figures), others)


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
        text = decoded(data)[0] if data.strip() else ""
    except FileNotFoundError:
        raise DataError(f"{path}: no such file") from None
    except (OSError, ValueError) as error:
        raise DataError(f"{path}: not a text ({error}); paste the release into a text file in UTF-8") from None
    if len(text) > LARGEST or "\x00" in text:
        raise DataError(
            f"{path}: not a text of at most {LARGEST} characters; paste the release into a text file in UTF-8"
        )
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")


def _without_dates(text: str, starts: list[int]) -> tuple[str, tuple[str, ...]]:
    """Return the text with the numbers of dates, periods and documents blotted out, and what was."""
    others: list[tuple[int, str]] = []
    for pattern in (_NOT_FIGURES, _PERIOD):
        for match in pattern.finditer(text):
            others.append((match.start(), match[0]))
            text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return text, tuple(f"line {bisect_right(starts, at)}: {what.strip()}" for at, what in sorted(others))


def _around(bounds: list[int], at: int) -> tuple[int, int]:
    after = bisect_right(bounds, at)
    return bounds[after - 1], bounds[min(after, len(bounds) - 1)]


def _figure(text: str, match: re.Match[str], clause: str, sentence: str, decimals, line: int) -> Figure:
    after = text[match.end() : match.end() + 40]
    before = plain(text[max(0, match.start() - NEAR) : match.start()])
    percent = after.lstrip().startswith("%") or plain(after).startswith(("phần trăm", "percent", "per cent"))
    said = {
        "unit": "percent" if percent else _only("unit", after[:NEAR]),
        "basis": _basis(clause) or _basis(sentence),
        "qualifier": next((code for code, words in _QUALIFIERS.items() if before.endswith(words)), ""),
        **{kind: _only(kind, clause) or _only(kind, sentence) for kind in ("indicator", "place", "sector")},
        "period": _period(clause) or _period(sentence),
    }
    read = read_number(match[0], decimals=decimals, whole=not percent and said["unit"] not in ("", "percent"))
    fell = any(word in before.split()[-3:] for word in _FALLS)
    value = "" if read.value is None else f"{-abs(read.value) if fell else read.value:f}"
    printed = match[0] + ("%" if after.lstrip().startswith("%") else "")
    ambiguity = "" if value else read.reason
    return Figure(line, printed, value, ambiguity, " ".join(sentence.split()), {k: v for k, v in said.items() if v})


def _basis(text: str) -> str:
    bases = {code for code, words in _BASES.items() if any(word in plain(text) for word in words)}
    if bases == {"yoy"} and any(m["first"] or m["en"] for m in _PERIOD.finditer(text)):
        return "ytd"
    return bases.pop() if len(bases) == 1 else ""


def _period(text: str) -> str:
    """Return the one period that a text names; empty where it names none or several."""
    candidates = set()
    for match in _PERIOD.finditer(text):
        count, year = match["n"] or match["m"], match["ny"] or match["my"]
        if count:
            number = (
                _WORDS.index(count.lower()) + 2 if count.lower() in _WORDS else int(count) if count.isdigit() else 0
            )
            candidates.add(f"{year}-{number:02d}" if 0 < number < 13 else "")
        else:
            try:
                candidates.add(str(parse(_BEFORE_A_YEAR.sub("", match[0]))))
            except DataError:
                candidates.add("")
    finer = {p for p in candidates if not any(other != p and other.startswith(p) for other in candidates)}
    return finer.pop() if len(finer) == 1 else ""


def _only(kind: CodeList, text: str) -> str:
    """Return the one code whose label stands in a text, the longest label before those within it; empty where there is none or several."""
    words, codes = plain(text), set()
    for label, code in _labels(kind, project.stamp("code list")):
        if re.search(rf"(?<!\w){re.escape(label)}(?!\w)", words):
            codes.add(code)
            words = re.sub(rf"(?<!\w){re.escape(label)}(?!\w)", " ", words)
    return codes.pop() if len(codes) == 1 else ""


@lru_cache(maxsize=8)
def _labels(kind: CodeList, stamp: tuple) -> list[tuple[str, str]]:
    """Return the labels of a list with their codes, the longest first; a label of two codes is left out."""
    del stamp  # of the key
    by_label: dict[str, set[str]] = {text: {code} for (k, text), code in _USUAL.items() if k == kind}
    for code in obs.codes(kind):
        for language in ("vi", "en"):
            by_label.setdefault(plain(obs.label(kind, code, language)), set()).add(code)
    return sorted(((t, c.pop()) for t, c in by_label.items() if len(c) == 1 and len(t) > 1), key=lambda x: -len(x[0]))
