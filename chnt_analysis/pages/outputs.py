"""What a notebook of one's own displays, made safe for a page: pictures, HTML, Markdown, LaTeX and text, without scripts and without a request to any network."""

from __future__ import annotations

import base64
import binascii
import html
import re
from collections.abc import Mapping
from typing import Any

from chnt_analysis.pages.markdown import markdown
from chnt_analysis.wording import Language, messages

MOST_LINES, MOST_LETTERS = 60, 20_000  # of a text; its first half and its last are shown
MOST_BYTES = 2_000_000  # of a picture or a piece of HTML
PICTURES = ("image/svg+xml", "image/png", "image/jpeg", "image/gif")
TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "code",
        "col",
        "colgroup",
        "dd",
        "div",
        "dl",
        "dt",
        "em",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "li",
        "ol",
        "p",
        "pre",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
    ]
)
ATTRIBUTES = {"a": ["href", "title"], "td": ["colspan", "rowspan"], "th": ["colspan", "rowspan", "scope"]}
_HIDDEN = re.compile(r"<(script|style|template|noscript)\b.*?(</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)


def shown(data: Mapping[str, Any], language: Language) -> str:
    """Return the richest of an output's formats as safe HTML; empty where none can be shown.

    Parameters
    ----------
    data : mapping
        Formats of a Jupyter output by media type.
    language : {"vi", "en"}
        Language of what is said of an output that is too large.
    """
    for kind in PICTURES:
        if kind in data:
            return _picture(kind, _joined(data[kind]), _joined(data.get("text/plain", "")), language)
    if cleaned := clean(_joined(data.get("text/html", ""))):
        return (
            f'<div class="scroll own" tabindex="0">{cleaned}</div>' if len(cleaned) <= MOST_BYTES else _large(language)
        )
    for kind in ("text/markdown", "text/latex"):
        if text := _joined(data.get(kind, "")).strip():
            return f'<div class="own">{markdown(text)}</div>'
    return ""


def clean(text: str) -> str:
    """Return HTML without scripts, styles, pictures from elsewhere and unknown elements; empty where nothing is left.

    Examples
    --------
    >>> clean("<b onclick=x()>a</b><script>alert(1)</script><img src=x onerror=alert(1)>")
    '<b>a</b>'
    """
    bare = _HIDDEN.sub("", text)
    if not bare.strip():
        return ""
    from nbconvert.preprocessors.sanitize import SanitizeHTML

    cleaner = SanitizeHTML(tags=sorted(TAGS), attributes=ATTRIBUTES, strip=True, strip_comments=True)
    cleaned = str(cleaner.sanitize_html_tags(bare)).strip()
    return cleaned if re.sub(r"<[^>]*>|\s", "", cleaned) else ""


def shortened(text: str, language: Language) -> str:
    """Return a text with its middle left out where it is long, and a word about what is.

    Examples
    --------
    >>> shortened("a\\nb", "en"), shortened("x\\n" * 1000, "en").count("\\n") < 70
    ('a\\nb', True)
    """
    lines = text.split("\n")
    half = MOST_LINES // 2
    if len(lines) > MOST_LINES:
        said = messages("pages", language)("lines-left-out", lines=len(lines) - MOST_LINES)
        lines = [*lines[:half], f"[{said}]", *lines[-half:]]
    most = MOST_LETTERS // MOST_LINES
    return "\n".join(line if len(line) <= most else line[:most] + " …" for line in lines)


def _picture(kind: str, text: str, name: str, language: Language) -> str:
    """Return a picture that stands in the page itself; in one of SVG no script runs and nothing is loaded."""
    if len(text) > MOST_BYTES:
        return _large(language)
    try:
        raw = text.encode() if kind == "image/svg+xml" else base64.b64decode(text, validate=False)
    except (ValueError, binascii.Error):
        return ""
    said = name if name and not name.startswith("<") else messages("pages", language)("own-picture")
    alt = html.escape(said, quote=True)
    return f'<img class="own" alt="{alt}" src="data:{kind};base64,{base64.b64encode(raw).decode()}">'


def _large(language: Language) -> str:
    return f'<p class="note">{html.escape(messages("pages", language)("too-large"))}</p>'


def _joined(text: Any) -> str:
    return "".join(text) if isinstance(text, list) else str(text)
