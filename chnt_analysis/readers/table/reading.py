"""A file of tables read as a whole: every figure taken, or none, with everything that is open named by cell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import schema
from chnt_analysis.errors import DataError
from chnt_analysis.plausibility import Finding
from chnt_analysis.readers.entries.completion import completed
from chnt_analysis.readers.entries.gate import findings
from chnt_analysis.readers.gso.files import Sheet
from chnt_analysis.readers.table.figures import SheetFigures, figures
from chnt_analysis.readers.table.grids import grids
from chnt_analysis.readers.table.layout import find
from chnt_analysis.readers.table.mapping import Mapping
from chnt_analysis.readers.table.problems import Kind, TableProblem

KEY = ["indicator", "place", "sector", "period", "basis", "unit"]
_ROW = re.compile(r"^[^,]*, row (\d+): ")


@dataclass(frozen=True)
class TableResult:
    """What a file of tables gives.

    Attributes
    ----------
    rows : DataFrame
        Observations as text, empty where anything is open or wrong.
    problems : tuple of TableProblem
        What is open, wrong, odd or noted.
    sheets : tuple of SheetFigures
        The sheets that were read, with the part of every cell.
    notes : tuple of str
        How the file was read.
    """

    rows: pd.DataFrame
    problems: tuple[TableProblem, ...]
    sheets: tuple[SheetFigures, ...]
    notes: tuple[str, ...]

    def stopping(self) -> list[TableProblem]:
        """Return what keeps the file from being taken."""
        return [p for p in self.problems if p.kind != "note"]

    def understood(self) -> dict[str, str]:
        """Return the codes that all figures have in common, for a mapping to be completed."""
        records = [r for sheet in self.sheets for r in sheet.records]
        common = {c: {r.get(c, "") for r in records} for c in ("indicator", "place", "sector", "basis", "unit")}
        return {c: values.pop() for c, values in common.items() if len(values) == 1 and values != {""}}


def read_table(
    path: Path, *, mapping: Mapping | None = None, place: str = "", confirmed: bool = False, today: date
) -> TableResult:
    """Return the figures of an Excel or CSV file in the layouts that economists use.

    Parameters
    ----------
    path : Path
        The file.
    mapping : Mapping, optional
        What a person decided about it.
    place : str
        Place of figures that name none.
    confirmed : bool
        Whether odd values were looked at and are right.
    today : date
        Vintage of the figures; nothing may be dated after it.

    Raises
    ------
    DataError
        When the file cannot be read, or holds no table.
    """
    mapping = mapping or Mapping()
    sheets, notes = grids(path)
    read, problems = [], []
    for sheet in _chosen(path, sheets, mapping):
        problems += _hidden(sheet)
        layout = None if sheet.hidden else find(sheet)
        if layout:
            found = figures(layout, mapping, file=path.name, place=place)
            read.append(found)
            problems += found.problems
    if not read:
        raise DataError(f"{path}: no table with headings and figures is seen; give the figures a row of headings")
    rows, more = _gated(read, path.name, place, confirmed, today)
    every = (*problems, *more)
    stop = any(p.kind != "note" for p in every)
    return TableResult(rows.iloc[:0] if stop else rows, every, tuple(read), notes)


def _chosen(path: Path, sheets: list[Sheet], mapping: Mapping) -> list[Sheet]:
    names = [s.name for s in sheets]
    missing = [n for n in mapping.sheets if n not in names]
    if missing:
        raise DataError(
            f"{path}: no sheet {missing[0]!r}{schema.nearest(missing[0], names)}; the sheets are {', '.join(names)}"
        )
    return [s for s in sheets if not mapping.sheets or s.name in mapping.sheets]


def _hidden(sheet: Sheet) -> list[TableProblem]:
    if sheet.hidden and any(any(c not in ("", None) for c in row) for row in sheet.rows):
        return [TableProblem("note", sheet.name, "", "", "the sheet is hidden and left out; show it to have it read")]
    rows, columns = len(sheet.marks.hidden_rows), len(sheet.marks.hidden_columns)
    told = f"{rows} hidden row(s) and {columns} hidden column(s) are read too"
    return [TableProblem("note", sheet.name, "", "", told)] if rows or (columns and columns < 100) else []


def _gated(
    read: list[SheetFigures], name: str, place: str, confirmed: bool, today: date
) -> tuple[pd.DataFrame, list[TableProblem]]:
    """Return whole rows and what the gate of plausibility says of them, by cell."""
    records = [r for sheet in read for r in sheet.records]
    cells = [(sheet.layout.sheet.name, cell) for sheet in read for cell in sheet.cells]
    if not records:
        return pd.DataFrame(columns=list(schema.OBSERVATION_COLUMNS)), []
    given = pd.DataFrame(records).fillna("")
    given.index = pd.Index(range(1, len(given) + 1), name="line")
    rows, _ = completed(given, place=place, source=name, entered=today)
    kept, problems = _repeats(rows, cells)
    failures = schema.observation_failures(kept, where=name, codes=obs.legal_codes())
    problems += [_at(cells, failure) for failure in failures]
    odd = [] if failures else findings(kept, today=today)
    for finding in odd:
        sheet, cell = cells[finding.line - 1]
        meant = f"; is it {finding.meant}?" if finding.meant else ""
        problems.append(TableProblem(_kind(finding, confirmed), sheet, cell, finding.text, f"{finding.message}{meant}"))
    columns = [c for c in (*schema.OBSERVATION_COLUMNS, *schema.ADDED_COLUMNS) if c in kept.columns]
    return kept[columns], problems


def _kind(finding: Finding, confirmed: bool) -> Kind:
    if finding.weight == "refuse":
        return "wrong"
    return "note" if confirmed or finding.weight == "note" else "odd"


def _at(cells: list[tuple[str, str]], failure: str) -> TableProblem:
    match = _ROW.match(failure)
    sheet, cell = cells[int(match[1]) - 1] if match else ("", "")
    return TableProblem("wrong", sheet, cell, "", failure[match.end() :] if match else failure)


def _repeats(rows: pd.DataFrame, cells: list[tuple[str, str]]) -> tuple[pd.DataFrame, list[TableProblem]]:
    """Return each figure once; two cells that state one figure differently are both named."""
    problems = []
    for _, same in rows[rows.duplicated(KEY, keep=False)].groupby(KEY, sort=False):
        where = [cells[n - 1] for n in same.index]
        if same["value"].astype(float).nunique() > 1:
            others = ", ".join(f"{sheet}!{cell}" for sheet, cell in where[1:])
            what = ", ".join(str(same[c].iloc[0]) for c in KEY[:5])
            told = f"and {others} state the same figure ({what}) differently; keep one, or label them apart"
            sheet, cell = where[0]
            problems.append(TableProblem("wrong", sheet, cell, same["value"].iloc[0], told))
    return rows.drop_duplicates(KEY), problems
