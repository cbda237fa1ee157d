"""A monthly workbook of the statistics office, read whole: its figures, and everything that was repaired or refused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from chnt_analysis.errors import DataError
from chnt_analysis.readers.gso import files
from chnt_analysis.readers.gso.dating import date_in, release_month
from chnt_analysis.readers.gso.files import Sheet
from chnt_analysis.readers.gso.inconsistencies import inconsistencies, title_inconsistencies
from chnt_analysis.readers.gso.labels import SECTIONS, meaning
from chnt_analysis.readers.gso.places import NATION, Whose, evidence, place_of
from chnt_analysis.readers.gso.problems import Problem
from chnt_analysis.readers.gso.reading import Reading
from chnt_analysis.readers.gso.tables import Table, looks_like_one, tables
from chnt_analysis.readers.gso.text import fold, from_old_font, looks_old

COLUMNS = (
    "indicator",
    "place",
    "sector",
    "sector_label",
    "period",
    "basis",
    "value",
    "unit",
    "status",
    "vintage",
    "source",
)
KEY = ["indicator", "place", "sector", "period", "basis", "status", "vintage"]


@dataclass(frozen=True)
class GsoTable:
    """What one or more workbooks state.

    ``frame`` has ``COLUMNS`` (value: growth in percent) and ``cell``, where each figure stands; ``problems`` says what was repaired, what
    refused and where no figure stands; ``month`` is the month of the release, empty for several.
    """

    frame: pd.DataFrame
    problems: tuple[Problem, ...]
    month: str = ""

    def refused(self) -> list[Problem]:
        """Return what was left out."""
        return [p for p in self.problems if p.kind == "refused"]


def read(path: Path | str, *, place: str = "") -> GsoTable:
    """Return the production and labour indices of a monthly workbook as growth in percent.

    Parameters
    ----------
    path : Path or str
        An .xls or .xlsx workbook. A date in its name is the vintage; without one, the month the workbook speaks of.
    place : str
        Code of the place of the tables by industry that name none; without it, such a table is the nation's where something says so.

    Returns
    -------
    GsoTable
        One row a figure, sorted; every repair and refusal names sheet and cell.

    Raises
    ------
    DataError
        When the file is no workbook, is encrypted, unpacks too large, or holds no table that is understood, naming it and the reason.
    """
    path = Path(path)
    return read_sheets(files.sheets(path), name=path.name, place=place)


def read_sheets(sheets: Iterable[Sheet], *, name: str, place: str = "") -> GsoTable:
    """Return what the sheets of a workbook called ``name`` state; parameters and errors as :func:`read`."""
    sheets = list(sheets)
    tables, problems = _find(sheets, name)
    if not tables:
        raise DataError(_nothing(sheets, problems, name))
    dated = date_in(name)
    try:
        month = release_month(tables, dated)
    except ValueError as error:
        raise DataError(f"{name}, sheet {tables[0].sheet.name!r}: {error}") from None
    if all(t.indicator != "iip_growth" for t in tables):
        message = "no table of the index of industrial production was understood; only the labour index is read"
        problems.append(Problem("missing", name, "", "", message))
    classes, unknown = _tables_of_classes(tables)
    known = evidence(sheets, tables, name)
    rows: list[dict] = []
    for number, table in sorted(enumerate(tables), key=lambda pair: pair[1].dimension == "place"):
        if number in unknown:
            problems.append(_refusal(table, name, "most of its labels are not understood: it may list something else"))
            continue
        whose = place_of(table, known, stated=place) if table.dimension == "sector" else Whose(NATION)
        if not whose.code:
            problems.append(_refusal(table, name, whose.remark))
            continue
        if whose.remark:
            problems.append(Problem("doubt", name, table.sheet.name, f"row {table.top + 1}", whose.remark))
        taken, said = Reading(table, name, month, number in classes, _whole(rows, table), whose.code).run()
        rows += taken
        problems += said
    rows, said = _once(rows, name)
    if not rows:
        raise DataError(_nothing(sheets, problems + said, name))
    frame = pd.DataFrame(rows).assign(vintage=dated.isoformat() if dated else str(month))
    return GsoTable(
        _sorted(frame),
        (*problems, *said, *title_inconsistencies(tables, month, name), *inconsistencies(rows, name)),
        str(month),
    )


def read_many(paths: Iterable[Path | str]) -> GsoTable:
    """Return what several workbooks state, one after the other; a figure that two of them print differently is refused."""
    parts = [read(path) for path in paths]
    if not parts:
        raise DataError("no workbook was named; name at least one")
    return join(parts)


def join(parts: Iterable[GsoTable]) -> GsoTable:
    """Return several releases as one table: a figure printed twice alike stands once, one printed differently is refused."""
    parts = list(parts)
    frame = pd.concat([p.frame for p in parts], ignore_index=True)
    kept = frame.drop_duplicates([*KEY, "value"])
    differs = kept.duplicated(KEY, keep=False)
    problems = [p for part in parts for p in part.problems]
    for row in kept[differs].itertuples():
        file, _, sheet = row.source.rpartition(": ")
        message = f"{row.indicator} {row.sector} {row.basis} of {row.period} = {row.value:g}; another workbook of {row.vintage} differs"
        problems.append(Problem("refused", file, sheet, f"cell {row.cell}", message))
    return GsoTable(_sorted(kept[~differs]), tuple(problems), parts[0].month if len(parts) == 1 else "")


def _find(sheets: list[Sheet], name: str) -> tuple[list[Table], list[Problem]]:
    read: list[Table] = []
    problems: list[Problem] = []
    for sheet in sheets:
        here = tables(sheet)
        if not here and _is_old(sheet) and (here := tables(_modern(sheet))):
            problems.append(Problem("repair", name, sheet.name, "", "typed in a TCVN3 font, read as such"))
        if here and sheet.hidden:
            message = "the sheet is hidden, so it is not part of what was published; show it to have it read"
            problems.append(Problem("refused", name, sheet.name, "", message))
            continue
        if not here and (("iip" in fold(sheet.name) and any(any(r) for r in sheet.rows)) or looks_like_one(sheet)):
            message = "its name or its rows are those of an index by industry, but no title says of what"
            problems.append(Problem("refused", name, sheet.name, "", message))
        for table in here:
            if table.reason:
                problems.append(_refusal(table, name, table.reason))
            else:
                read.append(table)
    return read, problems


def _whole(rows: list[dict], table: Table) -> dict[tuple[str, str], float]:
    """Return the nation's figures of all industry that the tables by industry state, by period and basis."""
    return {
        (r["period"], r["basis"]): r["value"]
        for r in rows
        if r["indicator"] == table.indicator and r["sector"] == "all_industry" and r["whole"] and r["place"] == NATION
    }


def _refusal(table: Table, name: str, reason: str) -> Problem:
    return Problem("refused", name, table.sheet.name, f"row {table.top + 1} ({table.title!r})", reason)


def _is_old(sheet: Sheet) -> bool:
    return looks_old(" ".join(c for row in sheet.rows[:40] for c in row if isinstance(c, str)))


def _modern(sheet: Sheet) -> Sheet:
    rows = [[from_old_font(c) if isinstance(c, str) else c for c in row] for row in sheet.rows]
    return replace(sheet, rows=rows)


def _nothing(sheets: list[Sheet], problems: list[Problem], name: str) -> str:
    if not any(any(c != "" for c in row) for s in sheets for row in s.rows):
        return f"{name}: every sheet is empty; fetch the workbook again"
    refusals = "".join(f"\n{p}" for p in problems if p.kind == "refused")
    named = ", ".join(repr(s.name) for s in sheets[:30])
    return (
        f"{name}: no table of the index of industrial production or of labour was understood among the sheets {named}; "
        f"a table has a title such as 'Chỉ số sản xuất công nghiệp' or 'Index of industrial production'{refusals}"
    )


def _tables_of_classes(tables: list[Table]) -> tuple[set[int], set[int]]:
    """Return which tables list 3- and 4-digit classes (before March 2013), and which list something unknown.

    In both, most rows besides the sections are no division; at least three sections tell a table of classes.
    """
    groups: dict[tuple, list[int]] = defaultdict(list)
    for number, table in enumerate(tables):
        if table.dimension == "sector":
            groups[table.sheet.name, table.indicator].append(number)
    classes: set[int] = set()
    unknown: set[int] = set()
    for numbers in groups.values():
        read = [meaning(line.label, "sector") for n in numbers for line in tables[n].lines]
        sections = {m.code for m in read if m and m.code in SECTIONS}
        divisions = sum(m is not None and m.code not in SECTIONS for m in read)
        if sum(m is None for m in read) > divisions:
            (classes if len(sections) >= 3 else unknown).update(numbers)
    return classes, unknown


def _once(rows: list[dict], name: str) -> tuple[list[dict], list[Problem]]:
    """Return each figure once: alike figures are one; of the country's labour index the table by industry decides; else both are refused."""
    by_key = defaultdict(list)
    for row in rows:
        by_key[tuple(row[k] for k in KEY)].append(row)
    kept: list[dict] = []
    problems: list[Problem] = []
    for same in by_key.values():
        decided = [r for r in same if r["whole"]] or same
        if len({r["value"] for r in decided}) == 1:
            kept.append(decided[0])
            odd = [r for r in same if r["value"] != decided[0]["value"]]
        else:
            odd = same
        for row in odd:
            message = f"{row['sector']} {row['basis']} of {row['period']} = {row['value']:g}; "
            message += (
                _elsewhere(row, same)
                if odd is same
                else f"the table by industry states {decided[0]['value']:g}, which stands"
            )
            sheet = row["source"].removeprefix(f"{name}: ")
            problems.append(
                Problem("refused" if odd is same else "repair", name, sheet, f"cell {row['cell']}", message)
            )
    return [{k: v for k, v in row.items() if k != "whole"} for row in kept], problems


def _elsewhere(row: dict, same: list[dict]) -> str:
    other = next(r for r in same if r["value"] != row["value"])
    return f"{other['source']}, cell {other['cell']}, states {other['value']:g}; neither is taken"


def _sorted(frame: pd.DataFrame) -> pd.DataFrame:
    order = ["indicator", "place", "sector", "period", "basis", "vintage", "status", "source"]
    return frame[[*COLUMNS, "cell"]].sort_values(order, kind="stable").reset_index(drop=True)
