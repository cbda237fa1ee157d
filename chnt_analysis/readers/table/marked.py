"""A copy of a sheet as an Excel workbook in which every cell that is open or wrong is marked with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from chnt_analysis.readers.table.figures import SheetFigures
from chnt_analysis.readers.table.problems import TableProblem

_NAME_LENGTH = 31
_FORMULA = ("=", "+", "-", "@")


def write_marked(path: Path, sheets: Sequence[SheetFigures], problems: Sequence[TableProblem]) -> None:
    """Write the sheets that were read, their problem cells filled red with the reason as a comment, and a list of all problems.

    Texts that a spreadsheet would take for a formula are written as texts.
    """
    from openpyxl import Workbook
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    book = Workbook()
    book.remove(book.active)
    red = PatternFill("solid", fgColor="F7C6C1")
    for sheet in sheets:
        page = book.create_sheet(_name(sheet.layout.sheet.name))
        for r, row in enumerate(sheet.layout.sheet.rows, start=1):
            for c, cell in enumerate(row, start=1):
                if cell not in ("", None):
                    _put(page.cell(r, c), cell)
        for problem in (p for p in problems if p.sheet == sheet.layout.sheet.name and p.cell and p.kind != "note"):
            page[problem.cell].fill = red
            page[problem.cell].comment = Comment(problem.message, "chnt")
    summary = book.create_sheet("chnt")
    lines = [("sheet", "cell", "text", "problem"), *((p.sheet, p.cell, p.text, p.message) for p in problems)]
    for r, line in enumerate(lines, start=1):
        for c, text in enumerate(line, start=1):
            _put(summary.cell(r, c), text)
    book.save(path)


def _put(cell: object, value: object) -> None:
    cell.value = value  # type: ignore[attr-defined]
    if isinstance(value, str) and value.startswith(_FORMULA):
        cell.data_type = "s"  # type: ignore[attr-defined]


def _name(text: str) -> str:
    return "".join(c if c not in r"[]:*?/\\" else " " for c in text)[:_NAME_LENGTH] or "Sheet"
