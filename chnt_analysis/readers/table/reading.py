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
from chnt_analysis.periods import parse
from chnt_analysis.plausibility import Finding
from chnt_analysis.readers.entries.completion import completed
from chnt_analysis.readers.entries.gate import findings
from chnt_analysis.readers.gso.files import Sheet, address
from chnt_analysis.readers.table.consistency import contradictions
from chnt_analysis.readers.table.figures import SheetFigures, figures
from chnt_analysis.readers.table.goals import GoalSheet, head_of, read_goals, whole_goals
from chnt_analysis.readers.table.grids import Grid, grids
from chnt_analysis.readers.table.history import known_otherwise, series_notes
from chnt_analysis.readers.table.layout import is_spoiled
from chnt_analysis.readers.table.mapping import Mapping
from chnt_analysis.readers.table.numbers import MISSING
from chnt_analysis.readers.table.parts import find_all
from chnt_analysis.readers.table.problems import ProblemKind, TableProblem

EXAMPLE = ("ví dụ", "example")
KEY = ["indicator", "place", "sector", "period", "basis", "unit"]
_ROW = re.compile(r"^[^,]*, row (\d+): ")


@dataclass(frozen=True)
class TableResult:
    """What a file of tables gives.

    Attributes
    ----------
    rows : DataFrame
        Observations as text, empty where anything is open or wrong.
    goals : DataFrame
        Goals as text with the columns of goals, likewise.
    problems : tuple of TableProblem
        What is open, wrong, odd or noted.
    sheets : tuple of SheetFigures
        The sheets that were read, with the part of every cell.
    notes : tuple of str
        How the file was read.
    """

    rows: pd.DataFrame
    goals: pd.DataFrame
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
    tables: list[SheetFigures] = []
    goals: list[GoalSheet] = []
    problems: list[TableProblem] = []
    for grid in _chosen(path, sheets, mapping):
        problems += _left_out(grid.sheet)
        if grid.sheet.hidden or is_example(grid.sheet):
            continue
        if head := head_of(grid.sheet):
            goals.append(read_goals(grid, head, mapping, file=path.name, place=place, today=today))
        else:
            tables += [figures(one, grid, mapping, file=path.name, place=place) for one in find_all(grid.sheet)]
            problems += grid.remarks.problems(grid.sheet.name)
    if not tables and not any(g.records or g.parts.problems for g in goals):
        raise DataError(f"{path}: no table with headings and figures is seen; {_instead(sheets)}")
    read = [*tables, *(g.parts for g in goals)]
    rows, of_rows = _gated(tables, path.name, place, confirmed, today)
    plans, of_goals = whole_goals(goals, file=path.name, place=place, confirmed=confirmed, today=today)
    every = [*problems, *(p for part in read for p in part.problems)]
    every += [*contradictions(tables, confirmed=confirmed), *of_rows, *of_goals]
    stop = any(p.kind != "note" for p in every)
    return TableResult(
        rows.iloc[:0] if stop else rows, plans.iloc[:0] if stop else plans, tuple(every), tuple(read), notes
    )


def is_example(sheet: Sheet) -> bool:
    """Return whether the first line of a sheet says that it is an example, which is shown and not read."""
    first = next((t for c in range(len(sheet.rows[0])) if (t := sheet.text(0, c))), "") if sheet.rows else ""
    return first.lower().startswith(EXAMPLE)


def _instead(grids: list[Grid]) -> str:
    """Return what stands where figures are looked for."""
    cells = [
        (f"{address(r, c)} {text!r}", text)
        for grid in grids
        for r, row in enumerate(grid.sheet.rows)
        for c in range(len(row))
        if (text := grid.sheet.text(r, c)) and (text.lower() in MISSING or is_spoiled(text))
    ]
    rows = [
        (n, row)
        for grid in grids
        if not grid.sheet.hidden and not is_example(grid.sheet)
        for n, row in enumerate(grid.sheet.rows, start=1)
        if any(c not in ("", None) for c in row)
    ]
    if not cells and rows and sum(c not in ("", None) for c in rows[-1][1]) > 1:
        return f"there is no row of figures below row {rows[-1][0]}, the last one filled"
    if not cells:
        return "give the figures a row of headings and a column of periods or names"
    shown = ", ".join(where for where, _ in cells[:5]) + (", ..." if len(cells) > 5 else "")
    if all(text.lower() in MISSING for _, text in cells):
        return f"every figure is missing ({shown})"
    return f"no cell holds a number ({shown}); allowed are numbers such as 5,2, or - for what is missing"


def _chosen(path: Path, sheets: list[Grid], mapping: Mapping) -> list[Grid]:
    names = [g.sheet.name for g in sheets]
    missing = [n for n in mapping.sheets if n not in names]
    if missing:
        raise DataError(
            f"{path}: no sheet {missing[0]!r}{schema.nearest(missing[0], names)}; the sheets are {', '.join(names)}"
        )
    return [g for g in sheets if not mapping.sheets or g.sheet.name in mapping.sheets]


def _left_out(sheet: Sheet) -> list[TableProblem]:
    """Return a word on a sheet that is not read, or of which hidden parts are."""
    if is_example(sheet) and not sheet.hidden:
        return [TableProblem("note", sheet.name, "", "", "the sheet is an example and left out")]
    if sheet.hidden and any(any(c not in ("", None) for c in row) for row in sheet.rows):
        return [TableProblem("note", sheet.name, "", "", "the sheet is hidden and left out; show it to have it read")]
    rows, columns = len(sheet.marks.hidden_rows), len(sheet.marks.hidden_columns)
    message = f"{rows} hidden row(s) and {columns} hidden column(s) are read too"
    return [TableProblem("note", sheet.name, "", "", message)] if rows or (columns and columns < 100) else []


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
    future = [n for n in kept.index if not _begun(kept.at[n, "period"], today)]
    problems += [_not_begun(cells[n - 1], kept.at[n, "period"], today) for n in future]
    kept = kept.drop(index=future)
    if kept.empty:
        return kept, problems
    failures = schema.observation_failures(kept, where=name, codes=obs.legal_codes())
    problems += [_at(cells, failure) for failure in failures]
    odd = [] if failures else findings(kept, today=today)
    problems += [] if failures else [*series_notes(kept, cells), *known_otherwise(kept, cells)]
    for finding in odd:
        sheet, cell = cells[finding.line - 1]
        meant = f"; is it {finding.meant}?" if finding.meant else ""
        problems.append(TableProblem(_kind(finding, confirmed), sheet, cell, finding.text, f"{finding.message}{meant}"))
    columns = [c for c in (*schema.OBSERVATION_COLUMNS, *schema.ADDED_COLUMNS) if c in kept.columns]
    return kept[columns], problems


def _begun(period: str, today: date) -> bool:
    try:
        return parse(period).start.start_time <= pd.Timestamp(today)
    except DataError:
        return True


def _not_begun(where: tuple[str, str], period: str, today: date) -> TableProblem:
    message = f"the period {period} has not begun (today is {today:%Y-%m-%d}); is the year right? a goal or forecast is no figure"
    return TableProblem("wrong", where[0], where[1], "", message)


def _kind(finding: Finding, confirmed: bool) -> ProblemKind:
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
            message = f"and {others} state the same figure ({what}) differently; keep one, or label them apart"
            sheet, cell = where[0]
            problems.append(TableProblem("wrong", sheet, cell, same["value"].iloc[0], message))
        else:
            again = ", ".join(f"{sheet}!{cell}" for sheet, cell in where)
            sheet, cell = where[0]
            problems.append(TableProblem("note", sheet, cell, "", f"one figure stands in {again}; it is taken once"))
    return rows.drop_duplicates(KEY), problems
