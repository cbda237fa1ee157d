"""A mapping file: what a table leaves open, proposed by the reader and completed by a person in a spreadsheet.

Columns ``kind,text,meaning,note``. ``default`` gives the code of a column for every figure (``place`` -> ``ha_noi``) or the ``year``; ``label`` says
what a label or heading means (``sector=electronics``, ``place=ha_noi``, ``skip`` to leave it out); ``numbers`` settles ``decimal`` (``comma`` or
``point``), ``growth`` (``percent``, or ``index`` for an index with the period before = 100) and ``brackets`` (``negative`` or ``plain``);
``sheet`` names a sheet to read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError
from chnt_analysis.files import without_formula
from chnt_analysis.readers.cells import shown, text_cells
from chnt_analysis.readers.entries.words import code_of, offered, plain

COLUMNS = ("kind", "text", "meaning", "note")
CODED = ("indicator", "place", "sector", "basis", "unit", "status")
DEFAULTS = (*CODED, "year", "vintage", "source", "publisher", "url", "definition")
NUMBERS = {"decimal": ("comma", "point"), "growth": ("percent", "index"), "brackets": ("negative", "plain")}
OPEN = "?"
SKIP = "skip"


@dataclass(frozen=True)
class Mapping:
    """What a person decided; empty where the table speaks for itself."""

    defaults: dict[str, str] = field(default_factory=dict)
    labels: dict[str, dict[str, str]] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    sheets: tuple[str, ...] = ()

    def label(self, text: str) -> dict[str, str] | None:
        """Return what a label was said to mean, ``{}`` to leave it out, ``None`` where nothing was said."""
        return self.labels.get(plain(text))


def read_mapping(path: Path) -> Mapping:
    """Return a mapping file.

    Raises
    ------
    DataError
        Naming every row that is not understood or still open.
    """
    rows = text_cells(path)
    if tuple(rows.columns) != COLUMNS:
        raise DataError(f"{path}: columns are {', '.join(rows.columns)}; needed are {', '.join(COLUMNS)}")
    mapping = Mapping()
    failures: list[str] = []
    sheets: list[str] = []
    for line, row in zip(rows.index, rows.to_dict("records"), strict=True):
        problem = _take(mapping, sheets, row)
        failures += [f"{path}, row {line}: {problem}"] * bool(problem)
    if failures:
        raise DataError(shown(failures))
    return Mapping(mapping.defaults, mapping.labels, mapping.numbers, tuple(sheets))


def _take(into: Mapping, sheets: list[str], row: dict[str, str]) -> str:
    """Put one row in its place and return what is wrong with it, the empty string where nothing is."""
    kind, text, meaning = (row[c].strip() for c in COLUMNS[:3])
    if not meaning or OPEN in meaning:
        return f"meaning of {text!r} is still open; fill it in, or delete the row"
    if kind == "default" and text in DEFAULTS:
        into.defaults[text] = code_of(text, meaning) if text in CODED else meaning  # type: ignore[arg-type]
        return _unknown(text, into.defaults[text])
    if kind == "numbers" and meaning in NUMBERS.get(text, ()):
        into.numbers[text] = meaning
        return ""
    if kind == "sheet":
        sheets.append(text)
        return ""
    if kind == "label":
        return _take_label(into, text, meaning)
    allowed = f"default ({', '.join(DEFAULTS)}), label, numbers (decimal: comma or point; growth: percent or index; brackets: negative or plain), sheet"
    return f"{kind} {text!r} = {meaning!r} is not understood; allowed are {allowed}"


def _take_label(into: Mapping, text: str, meaning: str) -> str:
    if meaning.lower() == SKIP:
        into.labels[plain(text)] = {}
        return ""
    parts = [p.partition("=") for p in meaning.split(";")]
    wrong = [name.strip() for name, mark, _ in parts if not mark or name.strip() not in (*CODED, "period")]
    if wrong:
        return f"meaning of {text!r} = {meaning!r}: allowed are {SKIP}, or such as sector=electronics; place=ha_noi"
    said = {n.strip(): v.strip() for n, _, v in parts}
    into.labels[plain(text)] = {n: code_of(n, v) if n in CODED else v for n, v in said.items()}  # type: ignore[arg-type]
    return next((message for n, v in into.labels[plain(text)].items() if (message := _unknown(n, v))), "")


def _unknown(column: str, code: str) -> str:
    if column not in CODED or code in obs.codes(column):  # type: ignore[arg-type]
        return ""
    return f"{column} = {code!r} is not a known code{offered(column, code)}"


def propose(understood: dict[str, str], open_texts: Iterable[tuple[str, str, str]]) -> str:
    """Return a mapping file to complete: what was understood for every figure, and what is open.

    Parameters
    ----------
    understood : dict
        Code by column.
    open_texts : iterable of (kind, text, note)
        What a person has to say.
    """
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(["default", column, code, "as understood"] for column, code in understood.items())
    asked = dict.fromkeys(open_texts)
    writer.writerows([kind, without_formula(text), OPEN, without_formula(note)] for kind, text, note in asked)
    return out.getvalue()
