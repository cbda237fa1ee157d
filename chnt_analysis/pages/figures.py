"""An exhibit's values into the HTML of a figure: number, title, unit, kinds, chart, data, note, sources."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from chnt_analysis.exhibits import subtitle
from chnt_analysis.pages import layout, pictures, svg
from chnt_analysis.pages.pictures import Picture
from chnt_analysis.pages.sources import Sources
from chnt_analysis.pages.tables import table_html
from chnt_analysis.pages.words import words
from chnt_analysis.wording import Language, kind, messages, number


@dataclass
class Figures:
    """Writes the figures of a page: they are numbered, and refer to one list of sources.

    Attributes
    ----------
    language : {"vi", "en"}
        Language of the page.
    pictures : dict of str to Picture
        The drawn charts by the text of their specification.
    sources : Sources
        The sources met so far.
    """

    language: Language
    pictures: dict[str, Picture] = field(default_factory=dict)
    sources: Sources = field(default_factory=Sources)
    _counts: dict[str, int] = field(default_factory=dict)

    def html(self, payload: Mapping[str, Any]) -> str:
        """Return an exhibit as an HTML figure, numbered among those of its form."""
        form = payload["form"]
        count = self._counts[form] = self._counts.get(form, 0) + 1
        name = layout.anchor(form, count, payload["id"])
        pieces = [
            f'<figure class="exhibit {html.escape(form)}" id="{name}">',
            caption(payload, self.language, label=layout.label(form, count, self.language)),
            self._body(payload, name),
            self._data(payload),
        ]
        if payload["note"]:
            said = words(self.language)["note"]
            pieces.append(f'<p class="note"><b>{said}:</b> {html.escape(payload["note"])}</p>')
        pieces.append(self.sources.line(payload["sources"], self.language))
        return "\n".join(piece for piece in pieces if piece) + "\n</figure>"

    def _body(self, payload: Mapping[str, Any], name: str) -> str:
        if payload["form"] == "sentence":
            return f'<p class="sentence">{html.escape(payload["sentence"])}</p>'
        if payload["form"] == "table":
            return table_html(payload["table"], self.language, whole=True)
        return self._chart(payload, name)

    def _chart(self, payload: Mapping[str, Any], name: str) -> str:
        spec = payload["spec"]
        alt = html.escape(payload["alt"], quote=True)
        drawn = self.pictures.get(key_of(spec)) or Picture("", "")
        if not drawn.wide:
            return f'<p class="error">{words(self.language)["no_chart"]}</p>'
        shapes = "".join(
            _placed(text, f"{name}-{size}-", f'class="{size}" role="img" aria-label="{alt}"')
            for size, text in (("wide", drawn.wide), ("narrow", drawn.narrow))
        )
        if not pictures.is_live(spec):
            return f'<div class="drawing">{shapes}</div>'
        return (
            f'<div class="drawing live" role="group" aria-label="{alt}" data-spec="{name}-spec">{shapes}</div>\n'
            f'<script type="application/json" id="{name}-spec">{json_for_page(spec)}</script>'
        )

    def _data(self, payload: Mapping[str, Any]) -> str:
        content = payload["data"]
        if payload["form"] == "table":
            return _shortened(payload["table"], self.language)
        if not content or not content["rows"] or payload["form"] == "sentence":
            return ""
        shown = table_html(content, self.language)
        summary = f"{words(self.language)['data']} ({number(content['total'], 0, self.language)})"
        return (
            f'<details class="data"><summary>{summary}</summary>{shown}{_shortened(content, self.language)}</details>'
        )


def key_of(specification: Mapping[str, Any]) -> str:
    """Return the text of a chart's specification, by which its picture is found."""
    return json.dumps(specification, sort_keys=True)


def badges(kinds: list[str], language: Language) -> str:
    """Return the badges that say what an exhibit or an answer rests on."""
    return " ".join(
        f'<span class="badge {html.escape(code)}">{html.escape(kind(code, language))}</span>' for code in kinds
    )


def caption(payload: Mapping[str, Any], language: Language, *, label: str = "") -> str:
    """Return number and title, below them what is shown, of where and when, and its kinds."""
    about = html.escape(subtitle(payload))
    shown = f'<span class="about">{about}</span> ' if about else ""
    level = payload.get("level", 3)  # a title that stands for the heading of its section is one
    title = "" if payload.get("untitled") else html.escape(payload["title"])
    number = label if title else label.rstrip(".")  # no title follows the number of one whose section has it
    numbered = f'<span class="number">{number}</span> ' if label else ""
    named = f"<h{level}>{(numbered + title).strip()}</h{level}>" if numbered or title else ""
    return f"<figcaption>{named}<p>{shown}{badges(payload['kinds'], language)}</p></figcaption>"


def json_for_page(value: Any) -> str:
    """Return JSON that cannot end the script element it stands in.

    Examples
    --------
    >>> json_for_page("</script>")
    '"\\\\u003c/script\\\\u003e"'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _placed(text: str, prefix: str, attributes: str) -> str:
    """Return a drawn chart as part of the page: ids of its own, a name for those who do not see it."""
    return svg.with_prefix(text, prefix).replace("<svg ", f"<svg {attributes} ", 1)


def _shortened(content: Mapping[str, Any], language: Language) -> str:
    shown, total = len(content["rows"]), content["total"]
    if shown == total:
        return ""
    return f'<p class="note">{messages("pages", language)("shortened", shown=shown, total=total)}</p>'
