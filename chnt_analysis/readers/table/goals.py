"""A sheet of goals: one row a goal of a plan, with its indicator, level, year and document, read into the columns of goals."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import schema
from chnt_analysis.readers.entries.completion import completed
from chnt_analysis.readers.entries.gate import COUNTABLE, goal_findings
from chnt_analysis.readers.entries.words import code_of, offered, plain
from chnt_analysis.readers.gso.files import Sheet, address
from chnt_analysis.readers.table.figures import SheetFigures
from chnt_analysis.readers.table.grids import Grid
from chnt_analysis.readers.table.labels import said
from chnt_analysis.readers.table.layout import Layout
from chnt_analysis.readers.table.mapping import Mapping
from chnt_analysis.readers.table.numbers import Decimals, convention, read_number
from chnt_analysis.readers.table.problems import ProblemKind, TableProblem

HEADINGS = {
    "indicator": ("chỉ tiêu", "indicator"),
    "value": ("mục tiêu", "goal", "target"),
    "period": ("năm đạt", "thời hạn", "năm", "thời kỳ", "deadline", "year", "period"),
    "qualifier": ("mức độ", "qualifier"),
    "unit": ("đơn vị tính", "đơn vị", "unit"),
    "place": ("địa phương", "place"),
    "document": ("văn bản", "kế hoạch", "document", "plan"),
    "vintage": ("ngày ban hành", "date of the document", "published"),
    "note": ("ghi chú", "note", "notes"),
}
OTHER = "indicator again"
NEEDED = ("indicator", "value", "period")
COLUMNS = (*schema.GOAL_COLUMNS, *schema.GOAL_ADDED_COLUMNS)
_SPAN = re.compile(r"((?:19|20)\d{2}) ?[-–] ?((?:19|20)\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


@dataclass
class GoalSheet:
    """The goals of one sheet: its parts, records of text with their cells, and what is open or wrong."""

    parts: SheetFigures
    records: list[dict[str, str]] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)


def head_of(sheet: Sheet) -> tuple[int, dict[str, int]] | None:
    """Return the row of headings of a sheet of goals and the column of each, ``None`` for a sheet of anything else."""
    for row in range(len(sheet.rows)):
        words = {c: plain(sheet.text(row, c)) for c in range(len(sheet.rows[row]))}
        named = [(name, c) for c, word in words.items() for name, forms in HEADINGS.items() if word in forms]
        columns: dict[str, int] = {}
        for name, c in named:
            columns[OTHER if name == "indicator" and name in columns else name] = c  # the indicator in two languages
        if set(NEEDED) <= set(columns):
            return row, columns
    return None


def read_goals(
    grid: Grid, head: tuple[int, dict[str, int]], mapping: Mapping, *, file: str, place: str, today: date
) -> GoalSheet:
    """Return the goals of a sheet; a row without a level is left out.

    Parameters
    ----------
    grid : Grid
        The sheet as it was read.
    head : tuple of (int, dict)
        Its row of headings and the column of each, as :func:`head_of` returns them.
    mapping : Mapping
        What a person decided: the decimal mark.
    file : str
        Name of the file, for the source of each goal.
    place : str
        Place of goals that name none.
    today : date
        Vintage of goals whose document has no date.
    """
    sheet, (top, columns) = grid.sheet, head
    goal_sheet = GoalSheet(SheetFigures(_layout(sheet, top, columns)))
    stated = mapping.numbers.get("decimal", "")
    mark: Decimals = "comma" if stated == "comma" else "point" if stated == "point" else ""
    texts = [sheet.cell(r, columns["value"]) for r in range(top + 1, len(sheet.rows))]
    decimals: Decimals = mark or convention(texts)[0]
    if not mark and decimals == "point" and not grid.points:
        decimals = "comma"  # a lone decimal point in a Vietnamese table is not taken
    usual = [p for r in range(top) for c in range(len(sheet.rows[r])) if (p := said(sheet.text(r, c)).place)]
    for row in range(top + 1, len(sheet.rows)):
        if sheet.text(row, columns["value"]):
            record = _record(goal_sheet, row, columns, decimals, today)
            if record:
                record["place"] = record.get("place") or (usual[0] if usual else place)
                record["source"] = f"{file}: {sheet.name}!{address(row, columns['value'])}"
                goal_sheet.records.append(record)
                goal_sheet.cells.append(address(row, columns["value"]))
    return goal_sheet


def _layout(sheet: Sheet, top: int, columns: dict[str, int]) -> Layout:
    titles = [t for r in range(top) for c in range(len(sheet.rows[r])) if (t := sheet.text(r, c))]
    labels = [c for name, c in columns.items() if name != "value"]
    body = list(range(top + 1, len(sheet.rows)))
    return Layout(sheet, titles, range(top, top + 1), body, labels, [columns["value"]], below=len(sheet.rows))


def _record(
    goal_sheet: GoalSheet, row: int, columns: dict[str, int], decimals: Decimals, today: date
) -> dict[str, str] | None:
    """Return the cells of a goal as text, ``None`` where one of them cannot be read."""
    sheet = goal_sheet.parts.layout.sheet
    texts = {name: sheet.text(row, c) for name, c in columns.items()}
    unit = said(texts.get("unit", ""))
    named = dict.fromkeys(code_of("indicator", t) for t in (texts["indicator"], texts.get(OTHER, "")) if t)
    if len(named) > 1:
        _say(
            goal_sheet,
            "wrong",
            row,
            columns["indicator"],
            f"and the next cell name two indicators ({', '.join(named)})",
        )
        return None
    indicator = next(iter(named), "")
    rule = obs.indicator_rule(indicator) if indicator in obs.codes("indicator") else None
    whole = (unit.unit or (rule.units[0] if rule else "")) in COUNTABLE
    read = read_number(sheet.cell(row, columns["value"]), decimals=decimals, whole=whole)
    if read.state == "missing":
        return None
    if read.value is None:
        kind: ProblemKind = "open" if read.state == "open" else "wrong"
        ask = ("numbers", "decimal", "comma or point: the decimal mark of this table") if kind == "open" else None
        _say(goal_sheet, kind, row, columns["value"], f"{read.reason}; allowed is a number such as 16 or 14,5", ask)
        return None
    vintage = _day(sheet.cell(row, columns["vintage"])) if texts.get("vintage") else today.isoformat()
    if not vintage:
        message = "is no date that can be recognised; write year-month-day, such as 2021-02-08"
        _say(goal_sheet, "wrong", row, columns["vintage"], message)
        return None
    span = _SPAN.fullmatch(texts["period"])
    value = read.value * Decimal(str(unit.factor))
    return {
        **{name: text for name, text in texts.items() if name in ("place", "note")},
        "indicator": indicator,
        "value": f"{value.normalize():f}",
        "period": f"{span[1]}..{span[2]}" if span else texts["period"],
        "unit": unit.unit or texts.get("unit", ""),
        "qualifier": texts.get("qualifier", ""),
        "document": code_of("document", texts.get("document", "")),
        "vintage": vintage,
    }


def _day(cell: object) -> str:
    """Return a date as year-month-day: a date of a spreadsheet, such a text, or day/month/year that can mean one day only."""
    if isinstance(cell, datetime | date):
        return f"{cell:%Y-%m-%d}"
    text = str(cell).strip()
    if schema.VINTAGE.fullmatch(text):
        return text
    match = _DAY_FIRST.fullmatch(text)
    one_way = match and (int(match[1]) > 12 >= int(match[2]) or match[1] == match[2])
    return f"{match[3]}-{int(match[2]):02d}-{int(match[1]):02d}" if match and one_way else ""


def _say(
    goal_sheet: GoalSheet,
    kind: ProblemKind,
    row: int,
    column: int,
    message: str,
    ask: tuple[str, str, str] | None = None,
) -> None:
    sheet = goal_sheet.parts.layout.sheet
    goal_sheet.parts.problems.append(
        TableProblem(kind, sheet.name, address(row, column), sheet.text(row, column), message, ask)
    )
    goal_sheet.parts.doubtful.add((row, column))


def whole_goals(
    read: Iterable[GoalSheet], *, file: str, place: str, confirmed: bool, today: date
) -> tuple[pd.DataFrame, list[TableProblem]]:
    """Return the goals of all sheets with every column, and what the checks say of them, by cell."""
    sheets = list(read)
    records = [r for s in sheets for r in s.records]
    cells = [(s.parts.layout.sheet.name, cell) for s in sheets for cell in s.cells]
    if not records:
        return pd.DataFrame(columns=list(COLUMNS)), []
    given = pd.DataFrame(records).fillna("")
    given.index = pd.Index(range(1, len(given) + 1), name="line")
    rows, _ = completed(given, place=place, source=file, entered=today, columns=schema.GOAL_COLUMNS)
    codes = {k: v for k, v in obs.legal_codes().items() if k not in ("basis", "status")}
    failures = schema.goal_failures(rows, where=file, codes=codes, hint=offered)
    problems = []
    for failure in failures:
        line, _, message = failure.removeprefix(f"{file}, row ").partition(": ")
        sheet, cell = cells[int(line) - 1] if line.isdecimal() else ("", "")
        problems.append(TableProblem("wrong", sheet, cell, "", message or failure))
    for finding in [] if failures else goal_findings(rows, today=today):
        sheet, cell = cells[finding.line - 1]
        kind: ProblemKind = "wrong" if finding.weight == "refuse" else "note" if confirmed else "odd"
        meant = f"; is it {finding.meant}?" if finding.meant else ""
        problems.append(TableProblem(kind, sheet, cell, finding.text, f"{finding.message}{meant}"))
    whole = rows.assign(**{c: rows.get(c, "") for c in schema.GOAL_ADDED_COLUMNS})
    return whole[list(COLUMNS)], problems
