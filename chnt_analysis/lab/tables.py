"""Tables in JupyterLab that can be sorted, filtered and copied into a spreadsheet.

A table's heading sorts it, a field above it keeps the rows that hold a text, a button copies it with title, unit and sources. Numbers are copied
with their value beside their text, so that a spreadsheet of either language reads them alike. Where scripts do not run the table
stands as it is.
"""

from __future__ import annotations

import functools
import html
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from chnt_analysis.exhibits import EXHIBIT_MIME, Exhibit, subtitle
from chnt_analysis.wording import messages

BUTTON = "padding:1px 10px;border:1px solid var(--jp-border-color1,#bbb);border-radius:3px;background:transparent;color:inherit"
FILTERED = 12  # rows from which a table can be filtered
_SCRIPT = Path(__file__).with_name("tables.js")


def outputs_of(exhibit: Exhibit) -> list[Mapping[str, Any]]:
    """Return what a notebook shows of an exhibit, by media type, its table with the tools."""
    outputs = exhibit.notebook_outputs()
    payload = next(output[EXHIBIT_MIME] for output in outputs if EXHIBIT_MIME in output)
    return [_with_tools(output, payload) if "<table>" in output.get("text/html", "") else output for output in outputs]


def _with_tools(output: Mapping[str, Any], payload: Mapping[str, Any]) -> Mapping[str, Any]:
    shown = output["text/html"]
    content = payload["table"] or payload["data"]
    say = messages("lab", payload["language"])
    about = {
        "title": [payload["title"], subtitle(payload)],
        "rows": content["rows"],
        "sources": [", ".join(filter(None, (s["publisher"], s["title"], s["url"]))) for s in payload["sources"]],
        "copied": say("tables.copied"),
    }
    field = (
        f'<input class="chnt-filter" data-lm-suppress-shortcuts="true" placeholder="{html.escape(say("tables.filter"))}"'
        f' aria-label="{html.escape(say("tables.filter"))}">'
        if len(content["rows"]) >= FILTERED
        else ""
    )
    button = f'<button type="button" class="chnt-copy" style="{BUTTON}">{html.escape(say("tables.copy"))}</button>'
    start = f'<div class="chnt-table" data-about="{html.escape(json.dumps(about, ensure_ascii=False))}"><p>{field} {button}</p><table>'
    shown = shown.replace("<table>", start, 1).replace("</table>", "</table></div>", 1)
    return {**output, "text/html": f"{shown}<script>{_script()}</script>"}


@functools.cache
def _script() -> str:
    return _SCRIPT.read_text("utf8")
