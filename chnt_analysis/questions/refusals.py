"""Why a question has no answer, in a reader's language: labels stand, no codes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import InputError, NotPublishedError
from chnt_analysis.wording import Language, Messages, messages, period, plain

MOST_NAMED = 6  # goals or figures
NONE = "none"  # what messages select by


def refusal(key: str, kind: type[InputError] = NotPublishedError, **about: Any) -> InputError:
    """Return the refusal of a question by a message of ``refusals.ftl`` and its variables; its text is English."""
    plain_values = {k: f"{v:%Y-%m-%d}" if isinstance(v, pd.Timestamp) else v for k, v in about.items()}
    return kind(_said(key, plain_values, "en"), key, **plain_values)


def in_words(error: BaseException, language: Language) -> str:
    """Return what an error says, in the language where it is a refusal that has a message, else as it stands.

    >>> in_words(refusal("no-record", place="ha_noi"), "en")
    'Ha Noi: the record of past forecasts holds no series of its nation.'
    """
    key = getattr(error, "key", "")
    return _said(key, getattr(error, "about", {}), language) if key else str(error)


def _said(key: str, about: dict[str, Any], language: Language) -> str:
    say = messages("refusals", language)
    words = {
        **{name: about.get(name) or NONE for name in ("sector", "period", "level")},
        **{name: value for name, value in about.items() if value not in ("", None)},
        "what": say.listing([say("small", text=name) for name in _labels("indicators", about, language)]) or NONE,
        "goals": _goals(about.get("goals", ()), say),
        "figures": _figures(about.get("figures", ()), say),
        "before": say.listing(_labels("before", about, language)) or NONE,
    }
    words["level"] = words["level"] if words["level"] == NONE else plain(words["level"], language)
    words["period"] = words["period"] if words["period"] == NONE else period(words["period"], language)
    text = say(key, **{k: v for k, v in words.items() if k != "indicators"})
    rest = [say(f"too-{part}", **words) for part in ("typed", "before") if key == "no-goal" or part == "before"]
    return " ".join(part for part in (text, *rest) if part.strip("\u2060 "))


def _labels(name: str, about: dict[str, Any], language: Language) -> list[str]:
    kind: Literal["place", "indicator"] = "place" if name == "before" else "indicator"
    return [obs.label(kind, code, language) for code in about.get(name, ())]


def _goals(goals: Sequence[Sequence[str]], say: Messages) -> str:
    named = [
        f"{obs.label('indicator', code, say.language)} ({', '.join(period(p, say.language) for p in periods)})"
        for code, *periods in goals
    ]
    return _some(named, say)


def _figures(figures: Sequence[tuple[str, str, str]], say: Messages) -> str:
    named = []
    for code, low, high in figures:
        years = low.isdecimal() and high.isdecimal() and low != high
        ends = [f"{low}..{high}"] if years else dict.fromkeys([low, high])
        shown = " – ".join(period(end, say.language) for end in ends)
        named.append(f"{obs.label('indicator', code, say.language)} ({shown})")
    return _some(named, say)


def _some(named: list[str], say: Messages) -> str:
    more = len(named) - MOST_NAMED
    return "; ".join([*named[:MOST_NAMED], *([say("and-more", count=more)] if more > 0 else [])]) or NONE
