"""Message files: whole sentences with variables, one file a topic and language, in Project Fluent's syntax.

A sentence lives in ``chnt_analysis/messages/LANGUAGE/TOPIC.ftl``; computing code passes values and never text. Numbers, dates, periods
and codes are formatted inside a message by the functions below, so that an editor decides on digits and wording without Python:

====================================== ==========================================
``NUMBER($x, digits: 1)``              1.234,5 in Vietnamese, 1,234.5 in English
``PLAIN($x)``                          as many digits as the number has, at most two
``PERCENT($x, digits: 1)``             7,2%
``POINTS($x, digits: 1)``              percentage points
``CHANGE($x, digits: 1)``              up 5.4%, down 2.1%, unchanged
``SPAN($low, $high, unit: "%")``       16–17%
``PERIOD($p)``, ``DATE($d)``           a reference period, a date
``MONTH($m)``                          a month of the year by its number: tháng 1, January
``PLACE($c)``, ``SECTOR($c)``, ...     the label of a code
``QUALIFIED($text, $qualifier)``       about 16%, more than 900
``LOWER($text)``, ``CAPITAL($text)``   first letter small (an abbreviation stays) or capital
====================================== ==========================================

A variable holds at most 1,000 characters. An integer shown without a function is written without thousands marks (a year, a small count) and selects plural forms.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from chnt_analysis import project
from chnt_analysis.errors import MessageError, ParameterError
from chnt_analysis.wording.languages import (
    FALLBACK,
    FOLDER,
    PART,
    SHIPPED,
    content_of,
    entries,
    files_of,
    languages,
)
from chnt_analysis.wording.numbers import Language, change, number, percent, plain, points, span
from chnt_analysis.wording.times import date, month_name, period

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

    from chnt_analysis.schema import CodeList

SHARED = ("terms", "common")
LABELLED: tuple[CodeList, ...] = ("place", "sector", "indicator", "unit", "basis", "status")


class Messages:
    """The messages of one topic in one language, called with a key and its variables.

    Parameters
    ----------
    topic : str
        Name of the message file without its ending; usually a question's name.
    language : str
        Name of the folder below ``chnt_analysis/messages``.

    Raises
    ------
    ParameterError
        When there is no such language or topic.

    Examples
    --------
    >>> Messages("common", "en")("kinds.published")
    'published'
    """

    def __init__(self, topic: str, language: Language) -> None:
        self.topic = topic
        self.language: Language = language
        self._bundle = _bundle(topic, language)
        self._english = None if language in SHIPPED else messages(topic, FALLBACK)
        own = [] if self._english is None else [p for name in _topics(topic) for p in files_of(name, language)[1:]]
        self._given = {key for path in own for key in entries(path)}

    def __call__(self, key: str, /, **variables: Any) -> str:
        """Return a message, or ``MESSAGE.ATTRIBUTE``, with its variables filled in.

        Raises
        ------
        MessageError
            When the key does not exist, or a variable it needs is missing or of a wrong kind.
        """
        pattern = self._pattern(key)
        if pattern is None and self._english is not None:
            return self._english(key, **variables)
        if pattern is None:
            raise MessageError(f"{self._file}: no message {key!r}")
        text, errors = self._bundle.format_pattern(pattern, {name: _value(v) for name, v in variables.items()})
        if errors:
            raise MessageError(f"{self._file}: message {key!r}: {'; '.join(str(error) for error in errors)}")
        return str(text)

    def has(self, key: str) -> bool:
        """Return whether the message, or ``MESSAGE.ATTRIBUTE``, exists."""
        return self._pattern(key) is not None or (self._english is not None and self._english.has(key))

    def attributes(self, key: str) -> tuple[str, ...]:
        """Return the names of a message's attributes; empty where there is no such message."""
        if self._english is not None:
            return self._english.attributes(key)
        return tuple(self._bundle.get_message(key).attributes) if self._bundle.has_message(key) else ()

    def listing(self, items: Sequence[str]) -> str:
        """Return items as a list in words: "a, b and c"."""
        if len(items) < 2:
            return "".join(items)
        return self("listing", first=", ".join(items[:-1]), last=items[-1])

    def __repr__(self) -> str:
        return f"Messages({self.topic!r}, {self.language!r})"

    @property
    def _file(self) -> str:
        return f"messages/{self.language}/{self.topic}.ftl"

    def _pattern(self, key: str) -> Any:
        name, _, attribute = key.partition(".")
        if not self._bundle.has_message(name) or (self._english is not None and key not in self._given):
            return None
        message = self._bundle.get_message(name)
        return message.attributes.get(attribute) if attribute else message.value


def messages(topic: str, language: Language) -> Messages:
    """Return the messages of a topic in a language, read once.

    Raises
    ------
    ParameterError
        When there is no such language or topic.
    """
    return _messages(topic, language, () if language in SHIPPED else project.stamp(PART))


@functools.lru_cache(maxsize=256)
def _messages(topic: str, language: Language, stamp: tuple) -> Messages:
    del stamp  # of the key
    return Messages(topic, language)


def _bundle(topic: str, language: Language) -> FluentBundle:
    from fluent.runtime import FluentBundle

    bundle = FluentBundle([language], functions=_functions(language), use_isolating=False)
    for name in _topics(topic):
        bundle.add_resource(_resource(name, language), allow_overrides=True)  # a topic may title its answer itself
    return bundle


def _topics(topic: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*SHARED, topic)))


def _resource(topic: str, language: str) -> Any:
    """Return a topic's messages; in a language of the project folder the English ones with its own in their place."""
    from fluent.syntax import ast

    if language not in languages():
        raise ParameterError(f"language = {language!r}: not known; allowed are {', '.join(languages())}")
    if not (files := files_of(topic, language)):
        raise ParameterError(
            f"language = {language!r}: no messages of {topic!r}; allowed are {', '.join(sorted(languages()))}"
        )
    if len(files) == 1:
        return _shipped(topic, files[0].parent.name)
    shipped, own = map(content_of, files)
    laid = {type(e).__name__ + e.id.name: e for e in own.body if isinstance(e, ast.Message | ast.Term)}
    for entry in (e for e in shipped.body if isinstance(e, ast.Message | ast.Term)):
        if new := laid.get(type(entry).__name__ + entry.id.name):
            entry.value = new.value or entry.value  # type: ignore[assignment]
            entry.attributes = list({a.id.name: a for a in (*entry.attributes, *new.attributes)}.values())
    return shipped


@functools.cache
def _shipped(topic: str, language: str) -> Any:
    return content_of(FOLDER / language / f"{topic}.ftl")


def _value(value: Any) -> Any:
    """Return a value as Fluent takes it; integers without thousands marks, numpy numbers as Python's."""
    from fluent.runtime.types import FluentNumber, fluent_number

    if hasattr(value, "item") and not isinstance(value, FluentNumber):
        value = value.item()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return fluent_number(value, useGrouping=False)
    if value is None:
        return fluent_number(float("nan"))
    return value if isinstance(value, str | float) else str(value)


def _functions(language: Language) -> dict[str, Callable[..., Any]]:
    """Return the formatting functions that a message may call; ``digits`` and the like are literals in the message."""

    def formatted(how: Callable[..., str], digits: int) -> Callable[..., str]:
        return lambda x, digits=digits: how(float(x), int(digits), language)

    def ends(low: Any, high: Any, unit: str = "", digits: int | None = None) -> str:
        return span(float(low), float(high), language, digits=None if digits is None else int(digits), unit=unit)

    return {
        "NUMBER": formatted(number, 0),
        "PERCENT": formatted(percent, 1),
        "POINTS": formatted(points, 1),
        "CHANGE": formatted(change, 1),
        "PLAIN": lambda x: plain(float(x), language),
        "SPAN": ends,
        "PERIOD": lambda p: period(str(p), language),
        "MONTH": lambda m: month_name(int(m), language),
        "DATE": lambda d: date(str(d), language),
        "QUALIFIED": lambda text, qualifier: _qualified(text, qualifier, language),
        "VERDICT": lambda code: messages("common", language)(f"verdict-names.{code}"),
        "LOWER": lambda text: text if text[1:2].isupper() else text[:1].lower() + text[1:],
        "CAPITAL": lambda text: text[:1].upper() + text[1:],
        **{kind.upper(): functools.partial(_label, kind, language=language) for kind in LABELLED},
    }


def _label(kind: CodeList, code: str, *, language: Language) -> str:
    from chnt_analysis import observations

    return observations.label(kind, code, language)


def _qualified(text: Any, qualifier: str, language: Language) -> str:
    from chnt_analysis.wording.phrases import qualified

    return qualified(text if isinstance(text, str) else float(text), qualifier, language)
