"""An executed notebook read into the parts of a page; what does not belong on a page stays behind.

Left out: papermill's metadata (it holds absolute paths and every parameter passed, declared or not), the
injected cell, markdown of the other language, standard error. The parameters cell is shown with the values that ran.
"""

from __future__ import annotations

import ast
import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from chnt_analysis.errors import DataError
from chnt_analysis.exhibits import EXHIBIT_MIME, HEADLINE_MIME
from chnt_analysis.pages import outputs
from chnt_analysis.pages.markdown import markdown
from chnt_analysis.wording import Language, pick

FRAME_OF_AN_EXHIBIT = {
    "text/html"
}  # its heading and foot in JupyterLab; whatever else is displayed has a plain text beside its HTML
_VEGALITE = re.compile(r"application/vnd\.vegalite\.v\d+\+json")
_PATHS = re.compile(r"(?<![\w:/.<])(?:[A-Za-z]:)?(?:[/\\][\w.@ +-]+)+[/\\](?=[\w.-])")


@dataclass(frozen=True)
class Part:
    """One piece of a page: ``text``, ``code``, ``exhibit``, ``output`` (plain), ``rich`` (safe HTML) or ``error``."""

    form: str
    html: str = ""
    payload: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Document:
    """An executed notebook's parts in order, its title, headline and declared parameters.

    ``chosen`` holds the parameters that ran with another value than declared, ``lead`` the id of the exhibit that shows the answer (empty: the first chart),
    ``brief`` is the number of sheets of a leaflet (0: no leaflet), ``letter`` names the exhibits of an official letter, ``internal`` says that unpublished figures stand behind it.
    """

    title: str
    parts: tuple[Part, ...]
    headline: dict[str, Any] | None
    parameters: dict[str, Any]
    chosen: dict[str, Any] = field(default_factory=dict)
    lead: str = ""
    brief: int = 0
    letter: tuple[str, ...] = ()
    internal: bool = False


def read(path: Path, language: Language) -> Document:
    """Return the notebook's parts in the language.

    Raises
    ------
    DataError
        When the file is not a notebook, or its exhibits are of a format this version does not know.
    """
    try:
        notebook = nbformat.read(path, as_version=4)
    except (ValueError, nbformat.ValidationError, nbformat.reader.NotJSONError) as error:
        raise DataError(f"{path}: not a notebook ({type(error).__name__}: {error})") from error
    injected = _assigned(notebook, "injected-parameters")
    parts = [part for cell in notebook.cells for part in _parts_of(cell, language, injected)]
    title, parts = _title(parts, notebook, Path(path).stem, language)
    headlines = [part.payload for part in parts if part.form == "headline"]
    shown = tuple(part for part in parts if part.form != "headline")
    declared, ran = _assigned(notebook, "parameters"), declared_parameters(notebook)
    chosen = {name: value for name, value in ran.items() if value != declared[name]}
    about = notebook.metadata.get("chnt", {})
    head = headlines[-1] if headlines else None
    return Document(
        title,
        shown,
        head,
        ran,
        chosen,
        lead=str(about.get("lead", "")),
        brief=int(about.get("brief", 0)),
        letter=tuple(about.get("letter", ())),
        internal=bool(about.get("internal")),
    )


def declared_parameters(notebook: Any) -> dict[str, Any]:
    """Return the parameters the notebook declares with this run's values; anything else is left out."""
    declared = _assigned(notebook, "parameters")
    injected = _assigned(notebook, "injected-parameters")
    return {name: injected.get(name, value) for name, value in declared.items()}


def without_paths(text: str) -> str:
    """Return the text with the folders of absolute paths left out.

    Examples
    --------
    >>> without_paths("No file /home/ann/data/x.csv; see https://a.org/b/c")
    'No file x.csv; see https://a.org/b/c'
    """
    return _PATHS.sub("", text)


def _assigned(notebook: Any, tag: str) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for cell in notebook.cells:
        if cell.cell_type != "code" or tag not in cell.metadata.get("tags", []):
            continue
        for node in ast.parse(cell.source).body:
            targets = node.targets if isinstance(node, ast.Assign) else []
            if len(targets) == 1 and isinstance(targets[0], ast.Name):
                values[targets[0].id] = _literal(node.value)
    return values


def _literal(node: ast.expr) -> Any:
    try:
        return ast.literal_eval(node)
    except ValueError:
        return ast.unparse(node)


def with_values(source: str, values: Mapping[str, Any]) -> str:
    """Return a parameters cell with other values; comments stay, and names that it does not assign are not added.

    Examples
    --------
    >>> with_values('place = "ha_noi"  # tỉnh\\ngoal = 16.0', {"place": "hai_duong", "secret": "x"})
    'place = "hai_duong"  # tỉnh\\ngoal = 16.0'
    """
    lines = source.encode().splitlines(keepends=True)  # the parser counts bytes
    for node in reversed(ast.parse(source).body):
        target = node.targets[0] if isinstance(node, ast.Assign) else None
        if isinstance(node, ast.Assign) and isinstance(target, ast.Name) and target.id in values:
            first, last, value = node.value.lineno - 1, (node.value.end_lineno or 0) - 1, node.value
            before, after = lines[first][: value.col_offset], lines[last][value.end_col_offset :]
            lines[first : last + 1] = [before + _code(values[target.id]).encode() + after]
    return b"".join(lines).decode()


def _code(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def _parts_of(cell: Any, language: Language, injected: Mapping[str, Any]) -> list[Part]:
    tags = set(cell.metadata.get("tags", []))
    if cell.cell_type == "markdown":
        other = pick(language, vi="lang-en", en="lang-vi")
        return [] if other in tags else [Part("text", markdown(cell.source))]
    if cell.cell_type != "code" or "injected-parameters" in tags or tags & {"papermill-error-cell-tag"}:
        return []
    source = with_values(cell.source, injected) if "parameters" in tags else cell.source
    code = [Part("code", _highlighted(source), _kept(tags))] if source.strip() else []
    return [*code, *(part for output in cell.outputs for part in _output(output, language))]


def _kept(tags: set[str]) -> dict[str, Any]:
    """Return how code stands on a page that hides code: open where it is what the page is about, folded where it repeats a number by hand."""
    return {"open": True} if "library" in tags else {"open": False} if "by-hand" in tags else {}


def _output(output: Any, language: Language) -> list[Part]:
    if output.output_type == "error":
        return [Part("error", html.escape(without_paths(f"{output.ename}: {output.evalue}")))]
    if output.output_type == "stream":
        return _plain(output.text, language) if output.name == "stdout" else []
    for mime, form in ((EXHIBIT_MIME, "exhibit"), (HEADLINE_MIME, "headline")):
        if mime in output.data:
            return [Part(form, payload=_known(output.data[mime]))]
    if chart := next((output.data[mime] for mime in output.data if _VEGALITE.fullmatch(mime)), None):
        return [Part("exhibit", payload=_own_chart(chart))]
    if set(output.data) == FRAME_OF_AN_EXHIBIT:
        return []
    if rich := outputs.shown(output.data, language):
        return [Part("rich", rich)]
    return _plain(output.data.get("text/plain", ""), language)


def _plain(text: str, language: Language) -> list[Part]:
    kept = outputs.shortened(text.rstrip(), language)
    return [Part("output", html.escape(without_paths(kept)))] if kept.strip() else []


def _own_chart(spec: dict[str, Any]) -> dict[str, Any]:
    """Return a chart that is no exhibit as the payload of one: without kinds and sources, since it states none."""
    title = spec.get("title", "")
    title = title if isinstance(title, str) else str(title.get("text", ""))
    words = {"title": title, "alt": str(spec.get("description") or title), "unit": "", "period": "", "note": ""}
    empty: dict[str, Any] = {"kinds": [], "sources": [], "data": None, "table": None, "sentence": None}
    drawn = {key: value for key, value in spec.items() if key not in ("title", "$schema")}
    return {"format": 1, "id": "own", "form": "chart", "spec": drawn, **words, **empty}


def _known(payload: dict[str, Any]) -> dict[str, Any]:
    if payload.get("format") != 1:
        raise DataError(f"exhibit of format {payload.get('format')!r}; known is format 1: run the notebook again")
    return payload


def _highlighted(source: str) -> str:
    return highlight(source, PythonLexer(), HtmlFormatter(nowrap=True)).rstrip()


def _title(parts: list[Part], notebook: Any, name: str, language: Language) -> tuple[str, list[Part]]:
    """Return the page's title: the first heading, which then leaves the text, else the question."""
    question = notebook.metadata.get("chnt", {}).get("question", {}).get(language, "")
    for i, part in enumerate(parts):
        if part.form != "text":
            continue
        if match := re.match(r"\s*<h1>(.*?)</h1>", part.html, re.DOTALL):
            rest = Part("text", part.html[match.end() :].strip())
            plain = html.unescape(re.sub(r"<[^>]+>", "", match[1]))
            return plain, [*parts[:i], *([rest] if rest.html else []), *parts[i + 1 :]]
        break
    return question or name, parts
