"""An exhibit's values into the HTML of a figure: title, unit, kinds, chart, data, note, numbered sources."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from chnt_analysis.exhibits import table_html
from chnt_analysis.pages.words import words
from chnt_analysis.wording import Language, date, kind, messages, number

OPEN_SOURCES = 4  # more are folded


class Sources:
    """Numbers the sources of a page in the order they are met; one source keeps one number."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, ...], int] = {}

    def number(self, source: Mapping[str, str]) -> int:
        """Return the source's number on this page."""
        key = (source["id"],) if source["id"] else (source["publisher"], source["title"], source["url"])
        return self._numbers.setdefault(key, len(self._numbers) + 1)


def figure(payload: Mapping[str, Any], language: Language, sources: Sources, *, serial: int) -> str:
    """Return an exhibit as an HTML figure; ``serial`` numbers the figures of a page."""
    name = f"exhibit-{serial}-{''.join(c for c in payload['id'] if c.isalnum() or c in '_-')}"
    pieces = [
        f'<figure class="exhibit {html.escape(payload["form"])}" id="{name}">',
        caption(payload, language),
        _body(payload, language, name),
        _data(payload, language),
    ]
    if payload["note"]:
        label = words(language)["note"]
        pieces.append(f'<p class="note"><b>{label}:</b> {html.escape(payload["note"])}</p>')
    pieces.append(source_list(payload["sources"], language, sources))
    return "\n".join(piece for piece in pieces if piece) + "\n</figure>"


def badges(kinds: list[str], language: Language) -> str:
    """Return the badges that say what an exhibit or an answer rests on."""
    return " ".join(
        f'<span class="badge {html.escape(code)}">{html.escape(kind(code, language))}</span>' for code in kinds
    )


def caption(payload: Mapping[str, Any], language: Language) -> str:
    """Return the title with unit, period and kinds."""
    about = " · ".join(html.escape(part) for part in (payload["unit"], payload["period"]) if part)
    shown = f'<span class="about">{about}</span> ' if about else ""
    title = f"<h3>{html.escape(payload['title'])}</h3>" if payload["title"] else ""
    return f"<figcaption>{title}<p>{shown}{badges(payload['kinds'], language)}</p></figcaption>"


def source_list(records: list[Mapping[str, str]], language: Language, sources: Sources) -> str:
    """Return the numbered sources: publisher, title, date, and a link where the address is known."""
    text = words(language)
    if not records:
        return f'<p class="sources"><b>{text["sources"]}:</b> {text["own"]}.</p>'
    items = "".join(
        f'<li value="{sources.number(record)}">{_source(record, language)}</li>'
        for record in sorted(records, key=sources.number)
    )
    if len(records) <= OPEN_SOURCES:
        return f'<div class="sources"><b>{text["sources"]}</b><ol>{items}</ol></div>'
    total = number(len(records), 0, language)
    return f'<details class="sources"><summary>{text["sources"]} ({total})</summary><ol>{items}</ol></details>'


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


def _source(record: Mapping[str, str], language: Language) -> str:
    publisher, title = html.escape(record["publisher"]), html.escape(record["title"])
    named = f"“{title}”" if title else words(language)["no_title"]
    if urlsplit(record["url"]).scheme in ("http", "https"):
        address = html.escape(record["url"], quote=True)
        named = f'<a href="{address}" rel="noopener noreferrer">{named}</a>'
    else:
        named += f' <span class="quiet">({words(language)["no_address"]})</span>'
    published = record["published"]
    when = f", {html.escape(_when(published, language))}" if published else ""
    return f"{publisher}, {named}{when}"


def _when(published: str, language: Language) -> str:
    return date(published, language) if len(published) == 10 and published[4] == "-" else published


def _body(payload: Mapping[str, Any], language: Language, name: str) -> str:
    if payload["form"] == "sentence":
        return f'<p class="sentence">{html.escape(payload["sentence"])}</p>'
    if payload["form"] == "table":
        return f'<div class="scroll" tabindex="0">{table_html(payload["table"], language)}</div>'
    label = html.escape(payload["alt"], quote=True)
    moved = any("bind" in parameter for parameter in payload["spec"].get("params", []))
    role = "group" if moved else "img"  # an image hides what is inside from screen readers, sliders too
    return (
        f'<div class="drawing" role="{role}" aria-label="{label}" data-spec="{name}-spec"></div>\n'
        f'<script type="application/json" id="{name}-spec">{json_for_page(payload["spec"])}</script>'
    )


def _data(payload: Mapping[str, Any], language: Language) -> str:
    content = payload["data"]
    if not content or not content["rows"] or payload["form"] == "sentence":
        return _shortened(payload["table"], language) if payload["form"] == "table" else ""
    shown = table_html(content, language)
    summary = words(language)["data"]
    return (
        f'<details class="data"><summary>{summary}</summary><div class="scroll" tabindex="0">{shown}</div>'
        f"{_shortened(content, language)}</details>"
    )


def _shortened(content: Mapping[str, Any], language: Language) -> str:
    shown, total = len(content["rows"]), content["total"]
    if shown == total:
        return ""
    return f'<p class="note">{messages("pages", language)("shortened", shown=shown, total=total)}</p>'
