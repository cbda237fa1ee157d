"""What an error says, in the language of the notebook: its recurring phrases and the legal values of parameters; and which call of the library failed."""

from __future__ import annotations

import inspect
import re
from functools import partial
from types import TracebackType

import chnt_analysis
from chnt_analysis.wording import Language, Messages, messages

PHRASES = {  # attribute of the message ``phrases`` and what the errors say in English, its groups the variables
    "unknown": r" is not known(?=[;:]|$)|: not known(?=[;:]|$)",
    "nearest": r"; did you mean (?P<near>'[^']*'(?: \([^)]*\))?)\?",
    "codes": r"; the (?P<count>\d+) legal codes are in (?P<file>[^\s;]+)",
    "no_scenario": r": there is no such scenario",
    "no_parameter": r": no such parameter",
    "no_attribute": r"module 'chnt_analysis' has no attribute (?P<name>'\w+')",
    "not_there": r"(?:: |^| )does not exist",
    "or_path": r" or the path of a scenario file",
    "allowed": r"[;:] allowed (?:are|is) ",
    "found": r"; found (?P<kind>\w+)$",
    "horizon": r"scenario (?P<name>\w+) speaks of years to (?P<last>\d+); asked was (?P<asked>\d+): ask for an earlier year, or extend its horizon",
    "future": r"lies after today, (?P<today>\S+)(?=;)",
    "too_early": r" lies before the first figure, which became available on (?P<first>\S+)",
    "no_figure": r"(?P<place>\w+): no figure of (?P<indicator>\w+)(?: \(sector (?P<sector>\w+)\))? was available on (?P<day>[\d-]+)",
    "date_form": r"YYYY, YYYY-MM or YYYY-MM-DD, or empty for the newest vintage",
    "date_to_today": r"a date up to today, or empty for the newest vintage",
    "line": r", line (?P<line>\d+)(?=:)",
    "not_number": r"Input should be a valid number(?:, unable to parse string as a number)?",
    "exists": r"; (?P<indicator>\w+) exists for ",
}
_QUOTED = re.compile(r"(: |-> )'([^']*)'")  # annotations that are kept as text
_CALLED = re.compile(r"(?:\w+\.)*(\w+)\(\) (?:got|missing|takes)\b")


def in_words(line: str, language: Language) -> str:
    """Return a line of an error with the phrases that recur in the language's words; the rest stays as the library says it.

    Examples
    --------
    >>> in_words("place = 'ha_no' is not known; did you mean 'ha_noi'?", "vi")
    "place = 'ha_no' không có trong danh mục; có phải là 'ha_noi' không?"
    """
    from chnt_analysis.parameters import CATALOGUE

    parameter = CATALOGUE.get(line.partition(" = ")[0])
    if parameter is not None:
        line = line.replace(parameter.legal.en, parameter.legal[language])
    say = messages("lab", language)
    for key, pattern in PHRASES.items():
        line = re.sub(pattern, partial(_said, f"phrases.{key}", say), line)
    return line


def _said(key: str, say: Messages, match: re.Match[str]) -> str:
    return say(key, **{name: value or "" for name, value in match.groupdict().items()})


def failed_call(error: BaseException, trace: TracebackType | None) -> str | None:
    """Return the name of the public function that a cell called with what it cannot take; none where the error is not of such a call."""
    if (called := _CALLED.match(str(error))) and called[1] in _by_own_name():
        return _by_own_name()[called[1]]
    frames = []
    while trace is not None:
        frames.append(trace.tb_frame)
        trace = trace.tb_next
    ours = (f for f in frames if f.f_globals.get("__name__", "").startswith("chnt_analysis."))
    first = next((f.f_code.co_name for f in ours if f.f_code.co_name in _by_own_name()), None)
    return None if first is None else _by_own_name()[first]


def is_unknown_name(error: BaseException) -> bool:
    """Return whether a name was asked of the library that it does not offer."""
    return isinstance(error, AttributeError) and str(error).startswith("module 'chnt_analysis' has no attribute")


def signature(name: str) -> str:
    """Return how a public function is called."""
    written = str(inspect.signature(getattr(chnt_analysis, name)))
    return f"chnt.{name}" + _QUOTED.sub(r"\1\2", written)


def _by_own_name() -> dict[str, str]:
    """Return the public names by the functions' own."""
    return {where.partition(":")[2] or name: name for name, where in chnt_analysis.PUBLIC.items()}
