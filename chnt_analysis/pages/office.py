"""The same answer and exhibits as Word and Excel files, for offices that circulate those.

Made from the values an executed notebook carries, like the page: nothing is executed, and nothing is said that the page does not say.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from chnt_analysis import files
from chnt_analysis.exhibits import display_rows, table_headings
from chnt_analysis.pages import workbook
from chnt_analysis.pages.lines import about, card_lines, facts, kinds
from chnt_analysis.pages.notebook import Document, read
from chnt_analysis.pages.words import words
from chnt_analysis.wording import Language, messages

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
    writers = {".docx": _word, ".xlsx": workbook.write}
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


def exhibits(document: Document) -> Iterator[Mapping[str, Any]]:
    """Yield the payloads of a document's exhibits, the sentence that the headline repeats left out."""
    said = (document.headline or {}).get("sentence")
    for part in document.parts:
        if part.form == "exhibit" and (said is None or part.payload["sentence"] != said):
            yield part.payload


def source_lines(payload: Mapping[str, Any]) -> list[str]:
    """Return one line a source: publisher, title, address where known."""
    return [
        " ".join(part for part in (f"{s['publisher']}.", f"{s['title']}." if s["title"] else "", s["url"]) if part)
        for s in payload["sources"]
    ]


# -- Word


def _word(document: Document, out: Path, language: Language) -> None:
    from docx import Document as WordDocument

    word = WordDocument()
    word.core_properties.title = document.title
    word.add_heading(document.title, level=0)
    head = document.headline
    if head:
        word.add_paragraph(head["sentence"], style="Intense Quote")
        for line in (kinds(head.get("kinds", []), language), *card_lines(head, language), facts(document, language)):
            word.add_paragraph(line)
        for warning in head["warnings"]:
            word.add_paragraph(warning, style="List Bullet")
    for payload in exhibits(document):
        _word_exhibit(word, payload, language)
    word.save(str(out))


def _word_exhibit(word: Any, payload: Mapping[str, Any], language: Language) -> None:
    word.add_heading(payload["title"], level=2)
    if payload["form"] == "sentence":
        word.add_paragraph(payload["sentence"])
    if line := about(payload, language):
        word.add_paragraph(line).runs[0].italic = True
    if payload["form"] == "chart":
        _word_chart(word, payload)
    elif payload["form"] == "table":
        _word_table(word, payload["table"], language)
    if payload["note"]:
        word.add_paragraph(f"{words(language)['note']}: {payload['note']}")
    lines = source_lines(payload)
    if lines and payload["form"] != "sentence":
        small = word.add_paragraph(f"{words(language)['sources']}: {'; '.join(lines[:3])}")
        if len(lines) > 3:
            small.add_run(messages("pages", language)("more-sources", more=len(lines) - 3))


def _word_chart(word: Any, payload: Mapping[str, Any]) -> None:
    import vl_convert
    from docx.shared import Cm

    picture = vl_convert.vegalite_to_png(json.dumps({**payload["spec"], "width": 640}), scale=CHART_SCALE)
    shape = word.add_picture(io.BytesIO(picture), width=Cm(CHART_WIDTH_CM))
    shape._inline.docPr.set("descr", payload["alt"])  # alternative text


def _word_table(word: Any, content: Mapping[str, Any], language: Language) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    rows = display_rows(content, language)[:MOST_TABLE_ROWS]
    grid = word.add_table(rows=1, cols=len(content["columns"]), style="Light Grid Accent 1")
    for cell, heading in zip(grid.rows[0].cells, table_headings(content, language), strict=True):
        cell.text = heading
    for row in rows:
        for cell, (text, numeric) in zip(grid.add_row().cells, row, strict=True):
            cell.text = text
            if numeric:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
