"""A program of its own that reads a workbook from standard input and writes its cells, pickled, to standard output.

The parser can abort its process or ask for gigabytes; here it takes nobody with it. Nothing of the library is imported, so that the program
starts in some hundredths of a second.
"""

from __future__ import annotations

import io
import pickle
import sys

MOST_MEMORY = 3 * 2**30


def main() -> None:
    """Answer one workbook with ``(kind, content)``: ``sheets``, ``encrypted`` or ``damaged``."""
    _limit_memory()
    answer = _parsed(sys.stdin.buffer.read())
    pickle.dump(answer, sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)


def _parsed(data: bytes) -> tuple[str, object]:
    from python_calamine import CalamineError, PasswordError, SheetTypeEnum, SheetVisibleEnum, load_workbook

    try:
        book = load_workbook(io.BytesIO(data))
        found = []
        for about in book.sheets_metadata:
            if about.typ != SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(about.name)
            hidden = about.visible != SheetVisibleEnum.Visible
            found.append(
                (about.name, sheet.to_python(skip_empty_area=False), list(sheet.merged_cell_ranges or []), hidden)
            )
        return "sheets", found
    except PasswordError:
        return "encrypted", ""
    except CalamineError as error:
        return "damaged", str(error)
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # the parser's own crash, which is not an Exception
            raise
        return "damaged", "the parser gave up"


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    main()
