"""Markdown with formulas into HTML: formulas become MathML, markup is escaped, nothing is fetched."""

from __future__ import annotations

import html
import re
from typing import Any

import mistune
from latex2mathml.converter import convert

_PIECES = re.compile(
    r"(?P<code>```.*?```|`[^`\n]*`)"
    r"|\$\$(?P<block>.+?)\$\$"
    r"|(?<![\\$\w])\$(?=\S)(?P<inline>[^$\n]+?)(?<=\S)\$(?![\d$])",
    re.DOTALL,
)
_KEPT = "\ue000{}\ue001"  # private-use marks around a formula's number survive the markdown parser untouched
_MARKS = re.compile("(?:<p>)?\ue000(b|i)(\\d+)\ue001(?:</p>)?")


class _Renderer(mistune.HTMLRenderer):
    """HTML without images: a page asks no network for anything."""

    def image(self, text: str, url: str, title: str | None = None) -> str:
        return html.escape(text)


_parse: Any = mistune.create_markdown(renderer=_Renderer(escape=True), plugins=["table", "strikethrough"])


def markdown(text: str) -> str:
    r"""Return HTML of a markdown text; ``$...$`` and ``$$...$$`` become MathML.

    Examples
    --------
    >>> "<math" in markdown("The share $s_0$ of manufacturing")
    True
    >>> markdown("<script>alert(1)</script>")
    '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'
    """
    formulas: list[str] = []

    def keep(match: re.Match[str]) -> str:
        if match["code"] is not None:
            return match["code"]
        latex, block = (match["block"], True) if match["block"] is not None else (match["inline"], False)
        formulas.append(formula(latex.strip(), block=block))
        return _KEPT.format(f"{'b' if block else 'i'}{len(formulas) - 1}")

    page = str(_parse(_PIECES.sub(keep, text)))

    def restore(match: re.Match[str]) -> str:
        whole, inner = match.group(), formulas[int(match[2])]
        opening = "<p>" if whole.startswith("<p>") else ""
        closing = "</p>" if whole.endswith("</p>") else ""
        alone = match[1] == "b" and opening and closing
        return f'<div class="formula" tabindex="0">{inner}</div>' if alone else opening + inner + closing

    return _MARKS.sub(restore, page).strip()


def formula(latex: str, *, block: bool = False) -> str:
    r"""Return a LaTeX formula as MathML; one that cannot be read as its escaped source.

    Examples
    --------
    >>> formula(r"\frac{a}{b}").startswith("<math")
    True
    """
    try:
        return convert(latex, display="block" if block else "inline")
    except Exception:  # the converter raises many kinds; the reader still gets the formula's source
        return f'<code class="latex">{html.escape(latex)}</code>'
