"""The same answer and exhibits as Word and Excel files, for offices that circulate those.

Made from the values an executed notebook carries, like the page: nothing is executed, and nothing is said that the page does not say.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

from chnt_analysis import files
from chnt_analysis.pages import word, workbook
from chnt_analysis.pages.notebook import read
from chnt_analysis.wording import Language

CHART_WIDTH_CM, CHART_SCALE = 16.0, 2.0
MOST_TABLE_ROWS = 60  # of a table in Word; Excel holds all


def write(executed_notebook: Path, out: Path, language: Language) -> None:
    """Write the answer and exhibits of an executed notebook to a Word or Excel file, by the ending of ``out``.

    Raises
    ------
    DataError
        When the file is not a notebook.
    ValueError
        When the ending is neither ``.docx`` nor ``.xlsx``.
    """
    writers = {".docx": word.write, ".xlsx": workbook.write}
    if out.suffix not in writers:
        raise ValueError(f"{out.name}: allowed endings are .docx and .xlsx")
    document = read(executed_notebook, language)
    with files.replacing(out) as part:
        writers[out.suffix](document, part, language)
        _without_times(part)


def _without_times(path: Path) -> None:
    """Rewrite an archive with one fixed time for all its parts, so that the same content gives the same bytes."""
    with zipfile.ZipFile(path) as archive:
        parts = [(entry.filename, archive.read(entry)) for entry in archive.infolist()]
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
