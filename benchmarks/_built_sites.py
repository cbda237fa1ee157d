"""A built site as values that can be compared: its runs, headline numbers, exhibits and the text of its pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import docx
import nbformat
from python_calamine import CalamineWorkbook

from chnt_analysis.batch import ledger
from chnt_analysis.exhibits import EXHIBIT_MIME, HEADLINE_MIME
from chnt_analysis.exhibits.tables import display_rows, table_headings
from chnt_analysis.wording import Language

LEDGER = "ledger.jsonl"
RECORDED = (
    "notebook",
    "question",
    "parameters",
    "status",
    "message",
    "page",
)  # of a ledger record: not when, how fast, from which tree
NAMING_KEYS = (
    "field",
    "groupby",
    "as",
    "fold",
    "key",
    "sort",
    "order",
    "fields",
)  # of a chart: what holds column names
_INLINE = frozenset(("a", "abbr", "b", "code", "em", "i", "label", "small", "span", "strong", "sub", "sup", "wbr"))
_CELLS = ("td", "th")
_DATUM = re.compile(r"datum\.(\w+)|datum\[(['\"])(.+?)\2\]")


@dataclass(frozen=True)
class Run:
    """One run of a site: its ledger record, headline payload, exhibit payloads by id and the lines of its page and files."""

    record: Mapping[str, Any]
    headline: Mapping[str, Any]
    exhibits: Mapping[str, Mapping[str, Any]]
    texts: Mapping[str, list[str]] = field(default_factory=dict)


def sites(folder: Path) -> dict[str, Path]:
    """Return the sites at or below a folder by their relative path.

    Raises
    ------
    FileNotFoundError
        When there is no ledger at or below the folder.
    """
    by_name = {
        p.parent.relative_to(folder).as_posix(): p.parent
        for p in sorted(folder.rglob(LEDGER))
        if p.parent.name != ledger.INTERNAL
    }
    if not by_name:
        raise FileNotFoundError(f"{folder}: no {LEDGER} at or below this folder; build a site into it first")
    return by_name


def read(site: Path) -> dict[str, Run]:
    """Return the runs of a site by name, those that rest on unpublished figures too."""
    folders = [ledger.folder_of(site, internal) for internal in (False, True)]
    return {r["name"]: _run(folder, r) for folder in folders for r in ledger.read(folder / LEDGER)}


def page_lines(path: Path) -> list[str]:
    """Return what a reader sees of an HTML page, one line a block; scripts, styles and the notebook's code are left out."""
    reader = _Text()
    reader.feed(path.read_text("utf8"))
    return reader.lines()


def renamed(value: Any, names: Mapping[str, str], *, naming: bool = False) -> Any:
    """Return a chart's specification with its column names replaced, where a specification names a column.

    Examples
    --------
    >>> renamed({"x": {"field": "year", "title": "year"}}, {"year": "period"})
    {'x': {'field': 'period', 'title': 'year'}}
    >>> renamed({"filter": "datum['a b'] > datum.c"}, {"a b": "x", "c": "y"})
    {'filter': "datum['x'] > datum['y']"}
    """
    if isinstance(value, dict):
        return {key: renamed(inner, names, naming=naming or key in NAMING_KEYS) for key, inner in value.items()}
    if isinstance(value, list):
        return [renamed(inner, names, naming=naming) for inner in value]
    if not isinstance(value, str):
        return value
    if naming and value in names:
        return names[value]
    return _DATUM.sub(lambda m: f"datum['{names.get(m[1] or m[3], m[1] or m[3])}']", value)


def chart(spec: Mapping[str, Any], names: Mapping[str, str]) -> tuple[dict[str, Any], list[list[dict[str, Any]]]]:
    """Return a chart without its data, and its data sets in the order of their use, both with columns renamed."""
    sets = spec.get("datasets", {})
    order = list(dict.fromkeys(_data_names(spec)))
    rest = renamed({key: part for key, part in spec.items() if key != "datasets"}, names)
    numbered = {name: f"data-{n}" for n, name in enumerate(order)}
    rows = [[{names.get(k, k): v for k, v in row.items()} for row in sets.get(name, [])] for name in order]
    return _with_data_names(rest, numbered), rows


def renames(before: Mapping[str, Any], after: Mapping[str, Any], language: Language) -> dict[str, str]:
    """Return the columns of a table that have another name now, old to new, their heading on the page being the same.

    Examples
    --------
    >>> renames({"columns": ["Year"]}, {"columns": ["year"], "headings": {"year": "Year"}}, "en")
    {'Year': 'year'}
    """
    heads = zip(table_headings(before, language), table_headings(after, language), strict=False)
    pairs = zip(before["columns"], after["columns"], strict=False)
    return {old: new for (old, new), (was, now) in zip(pairs, heads, strict=True) if was == now and old != new}


def shown_table(content: Mapping[str, Any], language: Language, names: Mapping[str, str]) -> dict[str, Any]:
    """Return a table by its numbers and otherwise the words a reader sees, save that the columns in ``names`` are headed by those."""
    heads = zip(content["columns"], table_headings(content, language), strict=True)
    shown = display_rows(content, language)
    rows = [
        [value if _is_number(value) else text for value, (text, _) in zip(row, cells, strict=True)]
        for row, cells in zip(content["rows"], shown, strict=True)
    ]
    return {"columns": [names.get(column, head) for column, head in heads], "rows": rows, "total": content["total"]}


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _run(site: Path, record: dict[str, Any]) -> Run:
    name = ledger.file_name(record["name"], record.get("internal", False))
    book = site / "notebooks" / f"{name}.ipynb"
    bundles = [] if not book.is_file() else [o.get("data", {}) for o in _outputs(book)]
    exhibits = [b[EXHIBIT_MIME] for b in bundles if EXHIBIT_MIME in b]
    headlines = [b[HEADLINE_MIME] for b in bundles if HEADLINE_MIME in b]
    kept = {key: record[key] for key in RECORDED if key in record}
    texts = {p.suffix[1:]: _lines(p) for p in (site / f"{name}.{e}" for e in ("html", "docx", "xlsx")) if p.is_file()}
    return Run(kept, headlines[-1] if headlines else {}, _by_id(exhibits), texts)


def _by_id(exhibits: list[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    by_id: dict[str, Mapping[str, Any]] = {}
    for exhibit in exhibits:
        same = sum(name.partition("#")[0] == exhibit["id"] for name in by_id)
        by_id[exhibit["id"] + (f"#{same + 1}" if same else "")] = exhibit
    return by_id


def _outputs(book: Path) -> Iterator[Any]:
    for cell in nbformat.read(book, as_version=4).cells:
        if cell.cell_type == "code":
            yield from cell.outputs


def _lines(path: Path) -> list[str]:
    if path.suffix == ".html":
        return page_lines(path)
    if path.suffix == ".docx":
        document = docx.Document(str(path))
        cells = [" | ".join(c.text for c in row.cells) for table in document.tables for row in table.rows]
        return [p.text for p in document.paragraphs if p.text.strip()] + cells
    book = CalamineWorkbook.from_path(path)
    sheets = ((name, book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)
    return [f"{name}: " + " | ".join(map(str, row)) for name, rows in sheets for row in rows]


def _data_names(spec: Any) -> Iterator[str]:
    if isinstance(spec, dict):
        named = spec.get("data")
        if isinstance(named, dict) and "name" in named:
            yield named["name"]
        for key, part in spec.items():
            if key != "datasets":
                yield from _data_names(part)
    elif isinstance(spec, list):
        for part in spec:
            yield from _data_names(part)


def _with_data_names(spec: Any, numbered: Mapping[str, str]) -> Any:
    if isinstance(spec, dict):
        named = spec.get("data")
        inner = {key: _with_data_names(part, numbered) for key, part in spec.items()}
        return (
            inner | {"data": {"name": numbered[named["name"]]}}
            if isinstance(named, dict) and "name" in named
            else inner
        )
    return [_with_data_names(part, numbered) for part in spec] if isinstance(spec, list) else spec


class _Text(HTMLParser):
    """Collects the visible text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if self.hidden:
            self.hidden += [tag] if tag == self.hidden[0] else []
        elif tag in ("script", "style", "svg") or (tag == "details" and values.get("class") == "code"):
            self.hidden.append(tag)
        elif tag not in _INLINE:
            self.pieces.append(" | " if tag in _CELLS else "\n")
        if not self.hidden and values.get("aria-label"):
            self.pieces.append(f"\n[{values['aria-label']}]\n")

    def handle_endtag(self, tag: str) -> None:
        if self.hidden:
            self.hidden = self.hidden[:-1] if tag == self.hidden[0] else self.hidden
        elif tag not in (*_INLINE, *_CELLS):
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.pieces.append(re.sub(r"\s+", " ", data))

    def lines(self) -> list[str]:
        joined = (" ".join(line.split()) for line in "".join(self.pieces).split("\n"))
        return [line for line in joined if line]
