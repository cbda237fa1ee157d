"""How an exhibit looks in a notebook: a heading, the chart or table, then note, figures and sources.

JupyterLab shows one format of each output and prefers HTML to a chart, so that a chart is shown as three outputs: heading (HTML),
chart (Vega-Lite 5, which JupyterLab 4 draws without a network) and foot (HTML). Tables and sentences are one output.
"""

from __future__ import annotations

import base64
import html
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from chnt_analysis.exhibits.description import subtitle
from chnt_analysis.exhibits.tables import table_html
from chnt_analysis.wording import Language, kind, messages, number

LAB_CHART_MIME = "application/vnd.vegalite.v5+json"
SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
WIDTH = 806  # pixels of a chart with its labels: an output of JupyterLab on a screen of 1,300
PADDING = {
    "left": 5,
    "top": 5,
    "right": 44,
    "bottom": 5,
}  # words at the right end of an axis or a line are cut at the edge otherwise
SLIDERS = "<style>.vega-bind-name{display:inline-block;min-width:17em}</style>"  # one below the other
LONG = 25  # rows from which a table scrolls
FEW_SOURCES = 3  # more are folded, so that a notebook stays readable
BADGE_STYLES = {
    "published": "color:#fff;background:#1b2a41;border:1px solid #1b2a41",
    "goal": "color:#00795c;border:3px double #00795c;font-weight:600",
    "own": "color:#fff;background:#7d5a00;border:1px dashed #fff;font-style:italic",
    "estimate": "color:#2f6f9f;border:1px solid #2f6f9f",
    "assumption": "color:#a85a00;border:1px dashed #a85a00",
    "proxy": "color:#8b4586;border:1.5px dotted #8b4586",
}
SMALL = "font-size:13px;color:var(--jp-content-font-color2,#5f6670);margin:6px 0"


def chart_specification(payload: Mapping[str, Any]) -> dict[str, Any]:
    """Return a chart's specification for a notebook: as wide as a cell, labels included, the alternative text as its description."""
    spec = {**payload["spec"], "description": payload["alt"]}
    if isinstance(spec.get("width"), int | float):
        return {**spec, "width": WIDTH, "padding": PADDING, "autosize": {"type": "fit-x", "contains": "padding"}}
    return spec


def chart_formats(specification: Mapping[str, Any]) -> dict[str, Any]:
    """Return a chart's output formats: for JupyterLab, and a picture beside it where the renderer was asked for one.

    Parameters
    ----------
    specification : mapping
        Vega-Lite; ``static`` among the options of Altair's renderer asks for the picture.
    """
    from altair import renderers

    formats = {LAB_CHART_MIME: {**specification, "$schema": SCHEMA}}
    if not renderers.options.get("static"):
        return formats
    import vl_convert

    drawn = {key: value for key, value in specification.items() if key != "$schema"}
    picture = vl_convert.vegalite_to_png(
        drawn, scale=2
    )  # the classic notebook hides SVG in a notebook not marked as trusted
    return {**formats, "image/png": base64.b64encode(picture).decode()}


def heading(payload: Mapping[str, Any]) -> str:
    """Return the HTML of title, unit, period and the badges that say what the exhibit rests on."""
    about = html.escape(subtitle(payload))
    shown = f'<span style="margin-right:8px">{about}</span>' if about else ""
    moved = SLIDERS if any("bind" in part for part in (payload["spec"] or {}).get("params", ())) else ""
    return (
        f'{moved}<p style="font-size:16px;font-weight:600;margin:8px 0 2px">{html.escape(payload["title"])}</p>'
        f'<p style="{SMALL}">{shown}{badges(payload["kinds"], payload["language"])}</p>'
    )


def badges(kinds: Sequence[str], language: Language) -> str:
    """Return the HTML badges of kinds, in the colours and strokes that a page gives them."""
    shape = "padding:0 8px;border-radius:3px;white-space:nowrap"
    return " ".join(
        f'<span style="{shape};{BADGE_STYLES.get(code, "border:1px solid")}">{html.escape(kind(code, language))}</span>'
        for code in kinds
    )


def foot(payload: Mapping[str, Any]) -> str:
    """Return the HTML below the exhibit: note, the figures behind a chart or a sentence (folded) and the sources."""
    language = payload["language"]
    note = f'<p style="{SMALL}">{html.escape(payload["note"])}</p>' if payload["note"] else ""
    figures = payload["data"] if payload["form"] != "table" else None
    folded = ""
    if figures and figures["rows"]:
        label = messages("exhibits", language)("data")
        folded = _folded(f"{label} ({number(figures['total'], 0, language)})", _table(figures, language))
    return note + folded + sources(payload["sources"], language)


def whole(payload: Mapping[str, Any]) -> str:
    """Return a table or a sentence as HTML, heading and foot included."""
    if payload["sentence"] is not None:
        body = f'<p style="font-size:16px">{html.escape(payload["sentence"])}</p>'
    else:
        body = _table(payload["table"], payload["language"])
    return heading(payload) + body + foot(payload)


def sources(records: Sequence[Mapping[str, str]], language: Language) -> str:
    """Return the HTML list of sources: publisher, title and, where it is known, the address as a link."""
    say = messages("exhibits", language)
    if not records:
        return f'<p style="{SMALL}">{say("own-calculation")}</p>'
    named = "; ".join(_source(record) for record in records)
    if len(records) <= FEW_SOURCES:
        return f'<p style="{SMALL}">{say("source-heading", count=len(records))}: {named}.</p>'
    return _folded(say("source-count", count=len(records)), f"<p>{named}.</p>")


def _table(content: Mapping[str, Any], language: Language) -> str:
    """Return a table that scrolls within the cell where it is long or wider than it."""
    height = "max-height:520px;" if len(content["rows"]) > LONG else ""
    return f'<div style="{height}overflow:auto">{table_html(content, language)}</div>'


def _folded(label: str, content: str) -> str:
    return f'<details style="{SMALL}"><summary>{label}</summary>{content}</details>'


def _source(record: Mapping[str, str]) -> str:
    publisher, title = html.escape(record["publisher"]), html.escape(record["title"])
    named = f"“{title}”" if title else ""
    if urlsplit(record["url"]).scheme in ("http", "https"):
        address = html.escape(record["url"], quote=True)
        named = f'<a href="{address}" target="_blank" rel="noopener noreferrer">{named or address}</a>'
    return ", ".join(part for part in (publisher, named) if part)
