"""A program of its own that reads a workbook from standard input and writes its cells and their marks, pickled, to standard output.

The parser can abort its process or ask for gigabytes; here it takes nobody with it. Nothing of the library is imported but the module of
marks, by its file, so that the program starts in some hundredths of a second.
"""

from __future__ import annotations

import importlib.util
import io
import pickle
import sys
from pathlib import Path

MOST_MEMORY = 3 * 2**29
_MARKS = "chnt_analysis.readers.xlsx"  # the name under which its classes are unpickled


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


def _with_marks(data: bytes, found: object) -> tuple[str, object]:
    spec = importlib.util.spec_from_file_location(_MARKS, Path(__file__).parents[1] / "xlsx.py")
    if spec is None or spec.loader is None:
        return "damaged", "the module of marks is missing"
    xlsx = sys.modules[_MARKS] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(xlsx)
    try:
        return "sheets", (found, xlsx.marks(data) if data.startswith(b"PK") else {})
    except (xlsx.ElementTree.ParseError, ValueError) as error:
        return "damaged", str(error)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    main()
