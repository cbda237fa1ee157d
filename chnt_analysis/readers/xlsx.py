"""What an .xlsx workbook says of its cells besides their values: shown in percent, formulas without a stored value, errors, hidden.

A parser of values returns 0.0731 for a cell that shows 7.31 %, and an empty cell for a formula that was never computed or for
``#DIV/0!``. The sheets are read here once more, as text, for these marks alone.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree

Place = tuple[int, int]  # row and column, counted from 0

_TAG = re.compile(
    rb"<(?:\w+:)?(row|col|c)\b([^<>]*)>|(</(?:\w+:)?c>)"
)  # each step forward, so that no text makes it go back
_ATTRIBUTE = re.compile(rb"""\b([A-Za-z]+)=["']([^"']*)["']""")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_VALUE = re.compile(rb"<(?:\w+:)?(?:v|t)\b[^>/]*>([^<]+)<")
_QUOTED = re.compile(r'"[^"]*"|\\.')
_BUILT_IN_PERCENT = {9, 10}
_OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MOST_XML = 20 * 2**20


@dataclass(frozen=True)
class Marks:
    """The marks of one sheet: cells by (row, column) from 0, and hidden rows and columns."""

    percent: frozenset[Place] = frozenset()
    unvalued: frozenset[Place] = frozenset()
    errors: dict[Place, str] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


def marks(data: bytes) -> dict[str, Marks]:
    """Return the marks of each worksheet of a workbook by its name; nothing where the archive does not say.

    Raises
    ------
    ValueError
        When a part of the workbook declares entities, which no spreadsheet writes.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = set(archive.namelist())
        if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
            return {}
        percent = _percent_styles(_tree(archive, "xl/styles.xml")) if "xl/styles.xml" in names else frozenset()
        parts = _parts(_tree(archive, "xl/workbook.xml"), _tree(archive, "xl/_rels/workbook.xml.rels"))
        return {name: _sheet(archive.read(part), percent) for name, part in parts.items() if part in names}


def _tree(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    text = archive.read(name)
    if len(text) > _MOST_XML or b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise ValueError(f"{name} is too large or declares entities")
    return ElementTree.fromstring(text)


def _parts(book: ElementTree.Element, relations: ElementTree.Element) -> dict[str, str]:
    targets = {r.get("Id", ""): r.get("Target", "") for r in relations}
    sheets = [e for e in book.iter() if e.tag.rpartition("}")[2] == "sheet"]
    paths = {s.get("name", ""): targets.get(s.get(_OFFICE, ""), "") for s in sheets}
    return {name: target.lstrip("/") if target.startswith("/") else f"xl/{target}" for name, target in paths.items()}


def _percent_styles(styles: ElementTree.Element) -> frozenset[int]:
    """Return the numbers of the cell formats that show a fraction as percent."""
    custom = {int(e.get("numFmtId", -1)): e.get("formatCode", "") for e in styles.iter() if e.tag.endswith("}numFmt")}
    percent = _BUILT_IN_PERCENT | {n for n, code in custom.items() if shows_percent(code)}
    formats = next((list(e) for e in styles.iter() if e.tag.endswith("}cellXfs")), [])
    return frozenset(n for n, e in enumerate(formats) if int(e.get("numFmtId", 0)) in percent)


def shows_percent(code: str) -> bool:
    """Return whether a number format shows a fraction as percent.

    >>> shows_percent("0.0%"), shows_percent('0.0"%"')
    (True, False)
    """
    return "%" in _QUOTED.sub("", code)


def _sheet(text: bytes, percent: frozenset[int]) -> Marks:
    shown, unvalued, errors = set(), set(), {}
    rows, columns = set(), set()
    place = (-1, -1)
    for kind, about, content in _tags(text):
        if kind == b"col" and about.get(b"hidden") in (b"1", b"true"):
            first, last = int(about.get(b"min", b"1")), int(about.get(b"max", b"1"))
            columns |= set(range(first - 1, min(last, 16384)))
        elif kind == b"row":
            place = (int(about.get(b"r", str(place[0] + 2).encode())) - 1, -1)
            if about.get(b"hidden") in (b"1", b"true"):
                rows.add(place[0])
        elif kind == b"c":
            place = _position(about.get(b"r", b""), place)
            value = _VALUE.search(content)
            if int(about.get(b"s", b"0")) in percent:
                shown.add(place)
            if about.get(b"t") == b"e" and value:
                errors[place] = value[1].decode("utf8", "replace")
            elif _FORMULA.search(content) and not value and about.get(b"t") != b"str":
                unvalued.add(place)
    return Marks(frozenset(shown), frozenset(unvalued), errors, frozenset(rows), frozenset(columns))


def _tags(text: bytes) -> Iterator[tuple[bytes, dict[bytes, bytes], bytes]]:
    """Yield rows, columns and cells with their attributes, cells with what stands between their tags."""
    about: dict[bytes, bytes] | None = None
    begun = 0
    for match in _TAG.finditer(text):
        if match[3]:
            if about is not None:
                yield b"c", about, text[begun : match.start()]
            about = None
        elif match[1] == b"c" and not match[2].endswith(b"/"):
            about, begun = dict(_ATTRIBUTE.findall(match[2])), match.end()
        else:
            yield match[1], dict(_ATTRIBUTE.findall(match[2])), b""


def _position(reference: bytes, before: Place) -> Place:
    match = re.fullmatch(rb"([A-Z]{1,3})(\d{1,7})", reference)
    if not match:
        return before[0], before[1] + 1
    column = 0
    for letter in match[1]:
        column = 26 * column + letter - 64
    return int(match[2]) - 1, column - 1
