"""Set phrases: qualifiers, verdicts, kinds of figures, sources, names of columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from chnt_analysis.errors import ParameterError
from chnt_analysis.wording.messages import messages
from chnt_analysis.wording.numbers import MISSING, Language, plain

Kind = Literal["published", "goal", "own", "estimate", "assumption", "proxy"]

_BOUND = re.compile(r"(lower|upper)_(\d+)")


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
    text = value if isinstance(value, str) else plain(value, language)
    worded = _of_code("qualifiers", qualifier, "qualifier", language, value=text)
    return text if text == MISSING else worded


def listing(items: Sequence[str], language: Language = "vi") -> str:
    """Return items as a list in words.

    Examples
    --------
    >>> listing(["a", "b", "c"], "vi"), listing(["a", "b"], "en")
    ('a, b và c', 'a and b')
    """
    return messages("common", language).listing(items)


def verdict(code: str, language: Language = "vi") -> str:
    """Return a verdict or a progress class in words.

    Raises
    ------
    ParameterError
        When the code is not a known one.

    Examples
    --------
    >>> verdict("reached", "vi"), verdict("not_knowable", "en")
    ('đạt', 'not assessable from published data')
    """
    return _of_code("verdict-names", code, "verdict", language)


def kind(code: str, language: Language = "vi") -> str:
    """Return what a figure is: published, a goal, the user's own, our estimate, an assumption or a proxy.

    Raises
    ------
    ParameterError
        When the code is not a known one.

    Examples
    --------
    >>> kind("published", "vi"), kind("estimate", "en")
    ('đã công bố', 'our estimate')
    """
    return _of_code("kinds", code, "kind", language)


def column(name: str, language: Language = "vi") -> str:
    """Return a data column's name in words; an unknown one as it is.

    Examples
    --------
    >>> column("value", "vi"), column("lower_80", "en"), column("Tỷ trọng", "vi")
    ('Giá trị', 'Lower 80%', 'Tỷ trọng')
    """
    say = messages("common", language)
    if bound := _BOUND.fullmatch(name):
        return say(f"columns.{bound[1]}", level=int(bound[2]))
    key = f"columns.{name}"
    return say(key) if name not in ("lower", "upper") and say.has(key) else name


def _of_code(key: str, code: str, what: str, language: Language, **variables: str) -> str:
    say = messages("common", language)
    if code not in (legal := say.attributes(key)):
        raise ParameterError(f"{what} = {code!r}: allowed are {', '.join(legal)}")
    return say(f"{key}.{code}", **variables)
