"""Numbers, dates, periods, verdicts and set phrases in Vietnamese and English.

Everything a reader sees that depends on the language is formed here, so that a figure reads the same in a
sentence, a table and a chart. Rounding happens here and nowhere else.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any, Literal, get_args

from chnt_analysis.errors import ParameterError

Language = Literal["vi", "en"]
Kind = Literal["published", "estimate", "assumption", "proxy"]
Verdict = Literal["reached", "not_reached", "not_knowable", "on_track", "moderate", "insufficient", "away"]

MISSING = "–"
ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
ROMAN = ("I", "II", "III", "IV")

_KINDS = {
    "published": ("đã công bố", "published"),
    "estimate": ("ước tính của chúng tôi", "our estimate"),
    "assumption": ("giả định", "assumption"),
    "proxy": ("chỉ số đại diện", "proxy"),
}
_VERDICTS = {
    "reached": ("đạt", "reached"),
    "not_reached": ("không đạt", "not reached"),
    "not_knowable": ("không thể kết luận từ số liệu đã công bố", "not knowable from published figures"),
    "on_track": ("đúng tiến độ", "on track"),
    "moderate": ("có tiến bộ nhưng chậm hơn yêu cầu", "moderate progress, slower than required"),
    "insufficient": ("tiến bộ chưa đủ", "insufficient progress"),
    "away": ("đang rời xa mục tiêu", "moving away from the goal"),
}
_QUALIFIERS = {
    "exact": ("{}", "{}"),
    "about": ("khoảng {}", "about {}"),
    "at_least": ("ít nhất {}", "at least {}"),
    "more_than": ("trên {}", "more than {}"),
    "nearly": ("gần {}", "nearly {}"),
    "range_low": ("từ {}", "from {}"),
    "range_high": ("đến {}", "up to {}"),
}


def pick(language: Language, *, vi: Any, en: Any) -> Any:
    """Return the alternative of the language.

    Raises
    ------
    ParameterError
        When the language is neither ``vi`` nor ``en``.

    Examples
    --------
    >>> pick("en", vi="năm", en="year")
    'year'
    """
    if language not in get_args(Language):
        raise ParameterError(f"language = {language!r}: allowed are 'vi' and 'en'")
    return vi if language == "vi" else en


def number(x: float | None, digits: int = 0, language: Language = "vi") -> str:
    """Return a number with the language's marks; a missing one as a dash.

    Parameters
    ----------
    x : float or None
        The number.
    digits : int
        Digits after the decimal mark.
    language : {"vi", "en"}
        Vietnamese writes 1.234,5 and English 1,234.5.

    Examples
    --------
    >>> number(1234.5, 1, "vi"), number(1234.5, 1, "en"), number(None, 1, "vi")
    ('1.234,5', '1,234.5', '–')
    """
    if is_missing(x):
        return MISSING
    if math.isinf(x):
        return "∞" if x > 0 else "-∞"
    text = f"{float(x):,.{digits}f}"
    if not any(character in "123456789" for character in text):
        text = text.lstrip("-")
    return pick(language, vi=text.translate(str.maketrans(",.", ".,")), en=text)


def plain(x: float | None, language: Language = "vi", *, most: int = 2) -> str:
    """Return a number with as many digits as it has, at most ``most``.

    Examples
    --------
    >>> plain(16, "vi"), plain(16.5, "vi"), plain(2 / 3, "en")
    ('16', '16,5', '0.67')
    """
    return number(x, 0 if is_missing(x) else digits_needed([x], most=most), language)


def digits_needed(values: Iterable[float | None], *, most: int = 2) -> int:
    """Return how many digits after the decimal mark show every value as it is, at most ``most``.

    Examples
    --------
    >>> digits_needed([16, 16.5]), digits_needed([1 / 3]), digits_needed([])
    (1, 2, 0)
    """
    finite = [float(value) for value in values if not is_missing(value) and not math.isinf(value)]
    for digits in range(most):
        if all(math.isclose(value, round(value, digits), rel_tol=1e-9, abs_tol=1e-9) for value in finite):
            return digits
    return most


def is_missing(x: Any) -> bool:
    """Return whether a single value is missing (None, NaN, NaT, NA).

    Examples
    --------
    >>> is_missing(float("nan")), is_missing(0)
    (True, False)
    """
    if x is None or type(x).__name__ in ("NAType", "NaTType"):
        return True
    return isinstance(x, float) and math.isnan(x)


def percent(x: float | None, digits: int = 1, language: Language = "vi") -> str:
    """Return percent: ``x`` is already in percent.

    Examples
    --------
    >>> percent(5.25, 2, "vi"), percent(5.25, 2, "en")
    ('5,25%', '5.25%')
    """
    return MISSING if is_missing(x) else number(x, digits, language) + "%"


def points(x: float | None, digits: int = 1, language: Language = "vi") -> str:
    """Return percentage points in words.

    Examples
    --------
    >>> points(-1.5, 1, "vi"), points(1, 0, "en")
    ('-1,5 điểm phần trăm', '1 percentage point')
    """
    if is_missing(x):
        return MISSING
    text = number(x, digits, language)
    english = "percentage point" if text in ("1", "-1") else "percentage points"
    return f"{text} {pick(language, vi='điểm phần trăm', en=english)}"


def change(x: float | None, digits: int = 1, language: Language = "vi") -> str:
    """Return a growth rate, percent, as "up 5.4%" or "down 2.1%"; one that rounds to zero as "unchanged".

    Examples
    --------
    >>> change(5.4, 1, "vi"), change(-2.1, 1, "en"), change(0.01, 1, "vi")
    ('tăng 5,4%', 'down 2.1%', 'không đổi')
    """
    if is_missing(x):
        return MISSING
    if round(x, digits) == 0:
        return pick(language, vi="không đổi", en="unchanged")
    verb = pick(language, vi="tăng", en="up") if x > 0 else pick(language, vi="giảm", en="down")
    return f"{verb} {percent(abs(x), digits, language)}"


def count(x: float | None, noun_vi: str, noun_en: str, language: Language = "vi", *, plural: str = "") -> str:
    """Return a count with its noun; the English plural adds an s unless given.

    Examples
    --------
    >>> count(1, "tháng", "month", "en"), count(3, "tháng", "month", "en"), count(3, "tháng", "month", "vi")
    ('1 month', '3 months', '3 tháng')
    """
    noun = noun_en if x == 1 else plural or noun_en + "s"
    return f"{number(x, 0, language)} {pick(language, vi=noun_vi, en=noun)}"


def date(d: Any, language: Language = "vi") -> str:
    """Return a date (anything with year, month, day, or ISO text).

    Examples
    --------
    >>> date("2025-12-09", "vi"), date("2025-12-09", "en")
    ('09/12/2025', '9 December 2025')
    """
    if is_missing(d) or d == "":
        return MISSING
    if isinstance(d, str):
        year, month, day = (int(part) for part in d[:10].split("-"))
    else:
        year, month, day = d.year, d.month, d.day
    return pick(language, vi=f"{day:02d}/{month:02d}/{year}", en=f"{day} {ENGLISH_MONTHS[month - 1]} {year}")


def period(p: Any, language: Language = "vi") -> str:
    """Return a reference period in words.

    Parameters
    ----------
    p : pandas Period, reference period (``start`` and ``end`` months), int year or text
        Text is read by :func:`chnt_analysis.periods.parse`.
    language : {"vi", "en"}
        Language of the words.

    Examples
    --------
    >>> period("2025-08", "vi"), period("2025Q2", "vi"), period("2025H1", "vi"), period("2025", "vi")
    ('tháng 8/2025', 'quý II/2025', '6 tháng đầu năm 2025', 'năm 2025')
    >>> period("2025-08", "en"), period("2020-01..2020-09", "en"), period("2016..2025", "vi")
    ('August 2025', 'first 9 months of 2020', 'giai đoạn 2016–2025')
    """
    if is_missing(p) or p == "":
        return MISSING
    (y0, m0), (y1, m1) = months(p)
    if (y0, m0) == (y1, m1):
        return _month(y0, m0, language)
    if (m0, m1) == (1, 12):
        years = pick(language, vi=f"giai đoạn {y0}–{y1}", en=f"{y0}–{y1}")
        return years if y1 > y0 else pick(language, vi=f"năm {y0}", en=f"{y0}")
    if y0 != y1 or (m0 != 1 and (m1 - m0 != 2 or m0 % 3 != 1) and (m0, m1) != (7, 12)):
        start, end = _month(y0, m0, language), _month(y1, m1, language)
        return pick(language, vi=f"từ {start} đến {end}", en=f"{start} to {end}")
    return _part_of_year(y0, m0, m1, language)


def _part_of_year(year: int, m0: int, m1: int, language: Language) -> str:
    if m0 % 3 == 1 and m1 - m0 == 2:
        quarter = m1 // 3
        return pick(language, vi=f"quý {ROMAN[quarter - 1]}/{year}", en=f"Q{quarter} {year}")
    if (m0, m1) == (7, 12):
        return pick(language, vi=f"6 tháng cuối năm {year}", en=f"second half of {year}")
    if m1 == 6:
        return pick(language, vi=f"6 tháng đầu năm {year}", en=f"first half of {year}")
    return pick(language, vi=f"{m1} tháng đầu năm {year}", en=f"first {m1} months of {year}")


def _month(year: int, month: int, language: Language) -> str:
    return pick(language, vi=f"tháng {month}/{year}", en=f"{ENGLISH_MONTHS[month - 1]} {year}")


def months(p: Any) -> tuple[tuple[int, int], tuple[int, int]]:
    if isinstance(p, str):
        from chnt_analysis.periods import parse

        p = parse(p)
    if isinstance(p, int) or type(p).__name__.startswith("int"):
        return (int(p), 1), (int(p), 12)
    if hasattr(p, "asfreq"):
        start, end = p.asfreq("M", how="start"), p.asfreq("M", how="end")
    else:
        start, end = p.start, p.end
    return (start.year, start.month), (end.year, end.month)


def qualified(value: float | str | None, qualifier: str, language: Language = "vi") -> str:
    """Return a value with its qualifier; a number gets as many digits as it has, text stays as it is.

    Raises
    ------
    ParameterError
        When the qualifier is not a known one.

    Examples
    --------
    >>> qualified(900, "more_than", "vi"), qualified("16%", "about", "en"), qualified(1000, "nearly", "vi")
    ('trên 900', 'about 16%', 'gần 1.000')
    """
    if qualifier not in _QUALIFIERS:
        raise ParameterError(f"qualifier = {qualifier!r}: allowed are {', '.join(_QUALIFIERS)}")
    text = value if isinstance(value, str) else plain(value, language)
    vi, en = _QUALIFIERS[qualifier]
    return text if text == MISSING else pick(language, vi=vi, en=en).format(text)


def span(
    low: float, high: float, language: Language = "vi", *, digits: int | None = None, unit: str = ""
) -> str:
    """Return a range of numbers; one number where both ends are equal.

    Examples
    --------
    >>> span(16, 17, "vi", unit="%"), span(16, 16, "en")
    ('16–17%', '16')
    """
    digits = digits_needed([low, high]) if digits is None else digits
    ends = [number(low, digits, language), number(high, digits, language)]
    if ends[0] == ends[1]:
        return ends[0] + unit
    dash = " đến " if language == "vi" and low < 0 else " to " if low < 0 else "–"
    return dash.join(ends) + unit


def listing(items: Sequence[str], language: Language = "vi") -> str:
    """Return items as a list in words.

    Examples
    --------
    >>> listing(["a", "b", "c"], "vi"), listing(["a", "b"], "en")
    ('a, b và c', 'a and b')
    """
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {pick(language, vi='và', en='and')} {items[-1]}"


def verdict(code: str, language: Language = "vi") -> str:
    """Return a verdict or a progress class in words.

    Raises
    ------
    ParameterError
        When the code is not a known one.

    Examples
    --------
    >>> verdict("reached", "vi"), verdict("not_knowable", "en")
    ('đạt', 'not knowable from published figures')
    """
    if code not in _VERDICTS:
        raise ParameterError(f"verdict = {code!r}: allowed are {', '.join(_VERDICTS)}")
    vi, en = _VERDICTS[code]
    return pick(language, vi=vi, en=en)


def kind(code: str, language: Language = "vi") -> str:
    """Return what a figure is: published, our estimate, an assumption or a proxy.

    Raises
    ------
    ParameterError
        When the code is not a known one.

    Examples
    --------
    >>> kind("published", "vi"), kind("estimate", "en")
    ('đã công bố', 'our estimate')
    """
    if code not in _KINDS:
        raise ParameterError(f"kind = {code!r}: allowed are {', '.join(_KINDS)}")
    vi, en = _KINDS[code]
    return pick(language, vi=vi, en=en)


def source_note(sources: Iterable[Any], language: Language = "vi") -> str:
    """Return one line that names every source: publisher, title and address where known.

    Parameters
    ----------
    sources : iterable of Source
        Sources as :func:`chnt_analysis.observations.sources_of` gives them.
    language : {"vi", "en"}
        Language of the set words; titles stay as published.
    """
    parts = []
    for source in sources:
        name = f"{source.publisher}, “{source.title}”" if source.title else source.publisher
        parts.append(f"{name} ({source.url})" if getattr(source, "url", "") else name)
    if not parts:
        return pick(language, vi="Nguồn: tính toán của chúng tôi.", en="Source: our calculation.")
    opening = pick(language, vi="Nguồn", en="Source" if len(parts) == 1 else "Sources")
    return f"{opening}: {'; '.join(parts)}."
