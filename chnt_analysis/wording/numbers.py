"""Numbers, percent, points, counts and ranges as a reader of the language writes them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from chnt_analysis.errors import ParameterError
from chnt_analysis.wording.forms import form_of
from chnt_analysis.wording.languages import SHIPPED, Language, languages

MISSING = "–"


def pick(language: Language, *, vi: Any, en: Any) -> Any:
    """Return the alternative of the language; a language of the project folder takes the English one.

    Raises
    ------
    ParameterError
        When there is no such language.

    Examples
    --------
    >>> pick("en", vi="năm", en="year")
    'year'
    """
    if language not in SHIPPED and language not in languages():
        raise ParameterError(f"language = {language!r}: allowed are {' and '.join(map(repr, languages()))}")
    return vi if language == "vi" else en


def number(x: float | None, digits: int = 0, language: Language = "vi") -> str:
    """Return a number with the language's marks, halves rounded up as by hand; a missing one as a dash.

    Parameters
    ----------
    x : float or None
        The number.
    digits : int
        Digits after the decimal mark.
    language : {"vi", "en"}
        Vietnamese writes 1.234,5 and English 1,234.5; a language of one's own as its ``form.yml`` says.

    Examples
    --------
    >>> number(1234.5, 1, "vi"), number(1234.5, 1, "en"), number(None, 1, "vi")
    ('1.234,5', '1,234.5', '–')
    """
    if x is None or is_missing(x):
        return MISSING
    if math.isinf(x):
        return "∞" if x > 0 else "-∞"
    exact = Decimal(repr(float(x))).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    text = f"{exact:,f}"
    if not any(character in "123456789" for character in text):
        text = text.lstrip("-")
    form = form_of(language)
    return text.translate({ord(","): form.thousands, ord("."): form.decimal})


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
    finite = [float(value) for value in values if value is not None and not is_missing(value) and not math.isinf(value)]
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
    if x is None or is_missing(x):
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
    if x is None or is_missing(x):
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


def span(low: float, high: float, language: Language = "vi", *, digits: int | None = None, unit: str = "") -> str:
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
