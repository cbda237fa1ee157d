"""What an old .xls workbook says of its cells besides their values: shown in percent, formulas without a stored value, errors, hidden."""

from __future__ import annotations

import io

import xlrd

from chnt_analysis.readers.xlsx import Marks, shows_percent


def marks(data: bytes) -> dict[str, Marks]:
    """Return the marks of each worksheet of a workbook by its name.

    The format has no formula without a value: one that was never computed holds an empty text.

    Raises
    ------
    ValueError
        When the formats of the cells cannot be read.
    """
    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
        return {sheet.name: _sheet(book, sheet) for sheet in book.sheets()}
    except Exception as error:  # damaged files make it fail in many ways
        raise ValueError(f"the formats of its cells cannot be read: {error}") from None


def _sheet(book: xlrd.book.Book, sheet: xlrd.sheet.Sheet) -> Marks:
    formats = [shows_percent(book.format_map[style.format_key].format_str or "") for style in book.xf_list]
    shown, unvalued, errors = set(), set(), {}
    for row in range(sheet.nrows):
        for column, cell in enumerate(sheet.row(row)):
            if formats[cell.xf_index]:
                shown.add((row, column))
            if cell.ctype == xlrd.XL_CELL_ERROR:
                errors[row, column] = xlrd.error_text_from_code.get(cell.value, "#?")
            elif cell.ctype == xlrd.XL_CELL_TEXT and cell.value == "":
                unvalued.add((row, column))
    rows = frozenset(row for row, about in sheet.rowinfo_map.items() if about.hidden)
    columns = frozenset(column for column, about in sheet.colinfo_map.items() if about.hidden)
    return Marks(frozenset(shown), frozenset(unvalued), errors, rows, columns)
