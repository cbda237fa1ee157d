"""A program of its own that reads a workbook from standard input and writes its cells and their marks, pickled, to standard output.

The parser can abort its process or ask for gigabytes; here it takes nobody with it. Of the library only the two modules of marks are
imported, so that the program starts in some hundredths of a second.
"""

from __future__ import annotations

import io
import pickle
import sys

MOST_MEMORY = 3 * 2**29


def main() -> None:
    """Answer one workbook with ``(kind, content)``: ``sheets`` with the marks of each, ``encrypted`` or ``damaged``."""
    _limit_memory()
    data = sys.stdin.buffer.read()
    kind, content = _parsed(data)
    answer = _with_marks(data, content) if kind == "sheets" else (kind, content)
    pickle.dump(answer, sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)


def _parsed(data: bytes) -> tuple[str, object]:
    from python_calamine import CalamineError, PasswordError, SheetTypeEnum, SheetVisibleEnum, load_workbook

    try:
        book = load_workbook(io.BytesIO(data))
        cells = []
        for about in book.sheets_metadata:
            if about.typ != SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(about.name)
            hidden = about.visible != SheetVisibleEnum.Visible
            cells.append(
                (about.name, sheet.to_python(skip_empty_area=False), list(sheet.merged_cell_ranges or []), hidden)
            )
        return "sheets", cells
    except PasswordError:
        return "encrypted", ""
    except CalamineError as error:
        return "damaged", str(error)
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # the parser's own crash, which is not an Exception
            raise
        return "damaged", "the parser gave up"


def _with_marks(data: bytes, parsed: object) -> tuple[str, object]:
    from xml.etree.ElementTree import ParseError

    if data.startswith(b"PK"):
        from chnt_analysis.readers.xlsx import marks
    else:
        from chnt_analysis.readers.xls import marks
    try:
        return "sheets", (parsed, marks(data))
    except (ParseError, ValueError) as error:
        return "damaged", str(error)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    main()
