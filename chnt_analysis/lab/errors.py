"""A mistake shown as a short box: what was found, what is allowed, what to do; the traceback folded."""

from __future__ import annotations

import html
import traceback

from chnt_analysis.errors import ChntError, DataError, NotPublishedError, ParameterError
from chnt_analysis.questions.refusals import in_words
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
        Language of the box's words; a message of which there is none in the language keeps its own.
    """
    say, name = messages("lab", language), next(name for kind, name in _KINDS if isinstance(error, kind))
    title, advice = say(f"mistake-{name}"), say(f"mistake-{name}.advice")
    lines = [f"<li>{html.escape(line)}</li>" for line in in_words(error, language).splitlines() if line.strip()]
    return (
        f'<div style="{BOX}" role="alert"><b>{title}</b>'
        f'<ul style="margin:4px 0;padding-left:18px">{"".join(lines)}</ul>'
        f"<p style='margin:4px 0'>{advice}</p>{_folded(error, language)}</div>"
    )


def _folded(error: ChntError, language: Language) -> str:
    if error.__traceback__ is None:
        return ""
    summary = messages("lab", language)("technical-details")
    trace = html.escape("".join(traceback.format_exception(error)))
    return f"<details><summary>{summary}</summary><pre style='background:none'>{trace}</pre></details>"
