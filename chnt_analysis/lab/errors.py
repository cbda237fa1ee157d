"""A mistake shown as a short box: what was found, what is allowed, what to do; the traceback folded."""

from __future__ import annotations

import html
import traceback
from collections.abc import Sequence

from chnt_analysis.errors import ChntError, DataError, NotPublishedError, ParameterError
from chnt_analysis.lab.mistakes import in_words, signature
from chnt_analysis.questions.refusals import in_words as refusal_in_words
from chnt_analysis.wording import Language, messages

BOX = "border-left:4px solid #a4262c;background:#fdf3f3;color:#1f2328;padding:8px 14px;margin:4px 0"
_KINDS: tuple[tuple[type[Exception], str], ...] = (
    (ParameterError, "parameter"),
    (NotPublishedError, "unpublished"),
    (DataError, "data"),
    (ChntError, "other"),
)


def box(error: ChntError, language: Language) -> str:
    """Return the HTML box of an error, its traceback folded where it has one.

    Parameters
    ----------
    error : ChntError
        What went wrong; each line of its message is one mistake.
    language : {"vi", "en"}
        Language of the box; of a message the phrases that recur are in it.
    """
    say, name = messages("lab", language), next(name for kind, name in _KINDS if isinstance(error, kind))
    title, advice = say(f"mistake-{name}"), say(f"mistake-{name}.advice")
    lines = [in_words(line, language) for line in refusal_in_words(error, language).splitlines() if line.strip()]
    return _box(title, lines, advice, error, language)


def call_box(error: Exception, name: str, language: Language) -> str:
    """Return the HTML box of a call of the library that failed on what it was given.

    Parameters
    ----------
    error : Exception
        What Python said.
    name : str
        Public name of the function; empty where there is none of the name asked for.
    language : {"vi", "en"}
        Language of the box.
    """
    say = messages("lab", language)
    if not name:
        return _box(say("mistake-call"), [in_words(str(error), language)], say("mistake-call.names"), error, language)
    lines = [f"chnt.{name}: {error}", say("mistake-call.how", signature=signature(name))]
    return _box(say("mistake-call"), lines, say("mistake-call.advice", name=name), error, language)


def _box(title: str, lines: Sequence[str], advice: str, error: Exception, language: Language) -> str:
    listed = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
    return (
        f'<div style="{BOX}" role="alert"><b>{title}</b>'
        f'<ul style="margin:4px 0;padding-left:18px">{listed}</ul>'
        f"<p style='margin:4px 0'>{html.escape(advice)}</p>{_folded(error, language)}</div>"
    )


def _folded(error: Exception, language: Language) -> str:
    if error.__traceback__ is None:
        return ""
    summary = messages("lab", language)("technical-details")
    trace = html.escape("".join(traceback.format_exception(error)))
    return f"<details><summary>{summary}</summary><pre style='background:none'>{trace}</pre></details>"
