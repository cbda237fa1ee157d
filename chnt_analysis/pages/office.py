"""The same answer and exhibits as Word and Excel files, for offices that circulate those.

Made from the values an executed notebook carries, like the page: nothing is executed, and nothing is said that the page does not say. In Excel a
column that is reckoned from others is a live formula, with its value stored beside it for viewers that do not calculate.
"""

from __future__ import annotations

import datetime
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from chnt_analysis import files
from chnt_analysis.exhibits import display_rows, table_headings
from chnt_analysis.pages.notebook import Document, read
from chnt_analysis.pages.words import words
from chnt_analysis.wording import Language, date, kind, messages, period

CHART_WIDTH_CM, CHART_SCALE = 16.0, 2.0
MOST_TABLE_ROWS = 60  # of a table in Word; Excel holds all
MOST_SHEET_NAME = 31
FIXED_TIME = datetime.datetime(2000, 1, 1)  # of every file: when it was made says nothing of what it holds
_COLUMN = re.compile(r"\{([^{}]+)\}")


def write(executed_notebook: Path, out: Path, language: Language) -> None:
    """Write the answer and exhibits of an executed notebook to a Word or Excel file, by the ending of ``out``.

    Raises
    ------
    DataError
        When the file is not a notebook.
    ValueError
        When the ending is neither ``.docx`` nor ``.xlsx``.
    """
    writers = {".docx": _word, ".xlsx": _excel}
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


def facts(document: Document, language: Language) -> str:
    """Return the line below the answer: to when the figures go, as of when."""
    head, text = document.headline or {}, words(language)
    parts = []
    if head.get("figures_to"):
        parts.append(f"{text['figures_to']} {period(head['figures_to'], language)}")
    if head.get("as_of"):
        parts.append(f"{text['as_of']} {date(head['as_of'], language)}")
    return " · ".join(parts)


def about(payload: Mapping[str, Any], language: Language) -> str:
    """Return unit, period and kinds of an exhibit in one line."""
    parts = (payload["unit"], payload["period"], kinds(payload["kinds"], language))
    return " · ".join(part for part in parts if part)


def kinds(codes: Iterable[str], language: Language) -> str:
    """Return the kinds of figures in words, as the badges of a page name them."""
    return ", ".join(kind(code, language) for code in codes)


def card_lines(head: Mapping[str, Any], language: Language) -> list[str]:
    """Return one line a card of a headline: label, value, note and kind."""
    return [
        f"{card['label']}: {card['value']} ({'; '.join(filter(None, (card['note'], kind(card['kind'], language))))})"
        for card in head.get("cards", [])
    ]


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


# -- Excel


def _excel(document: Document, out: Path, language: Language) -> None:
    import xlsxwriter

    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(str(out), options) as book:
        book.set_properties({"created": FIXED_TIME})
        bold, wrap = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        _summary(book, document, language, bold, wrap)
        names: set[str] = set()
        for payload in exhibits(document):
            content = payload["table"] or payload["data"]
            if content and content["rows"]:
                _sheet(book, payload, content, _sheet_name(payload, names), language, bold)


def _summary(book: Any, document: Document, language: Language, bold: Any, wrap: Any) -> None:
    sheet = book.add_worksheet(words(language)["answer"])
    sheet.set_column(0, 0, 100)
    head = document.headline or {"sentence": "", "warnings": [], "cards": []}
    rests_on = kinds(head.get("kinds", []), language)
    lines = [head["sentence"], rests_on, *card_lines(head, language), facts(document, language), *head["warnings"]]
    sheet.write_string(0, 0, document.title, bold)
    for i, line in enumerate((line for line in lines if line), start=1):
        sheet.write_string(i, 0, line, wrap)


def _sheet_name(payload: Mapping[str, Any], taken: set[str]) -> str:
    """Return a legal name of a sheet, used once."""
    plain = re.sub(r"[\[\]:*?/\\']", " ", payload["title"]).strip()[: MOST_SHEET_NAME - 3] or payload["id"]
    name, n = plain, 1
    while name.casefold() in taken:
        n += 1
        name = f"{plain} {n}"
    taken.add(name.casefold())
    return name


def _sheet(
    book: Any, payload: Mapping[str, Any], content: Mapping[str, Any], name: str, language: Language, bold: Any
) -> None:
    sheet = book.add_worksheet(name)
    sheet.write_string(0, 0, payload["title"], bold)
    sheet.write_string(1, 0, about(payload, language))
    for j, head in enumerate(table_headings(content, language)):
        sheet.write_string(3, j, head, bold)
        sheet.set_column(j, j, min(max(12, len(head) + 2, *(len(str(r[j] or "")) for r in content["rows"][:50])), 60))
    formulas = payload.get("formulas") or {}
    words = [content.get("cells", {}).get(name, {}) for name in content["columns"]]
    for i, row in enumerate(content["rows"], start=4):
        for j, value in enumerate(row):
            _cell(
                sheet,
                i,
                j,
                words[j].get(value, value),
                _formula(formulas.get(content["columns"][j]), content["columns"], i),
            )
    below = len(content["rows"]) + 5
    for k, line in enumerate(line for line in (payload["note"], *source_lines(payload)) if line):
        sheet.write_string(below + k, 0, line)
    sheet.freeze_panes(4, 0)


def _cell(sheet: Any, i: int, j: int, value: Any, formula: str) -> None:
    if formula and value is not None:
        sheet.write_formula(i, j, formula, None, value)
    elif isinstance(value, bool) or value is None:
        sheet.write_string(i, j, "" if value is None else str(value))
    elif isinstance(value, int | float):
        sheet.write_number(i, j, value)
    else:
        sheet.write_string(i, j, str(value))


def _formula(pattern: str | None, columns: list[str], row: int) -> str:
    """Return a formula of one row: column names in braces become cells of that row; empty without a pattern."""
    if not pattern:
        return ""
    from xlsxwriter.utility import xl_rowcol_to_cell

    return "=" + _COLUMN.sub(lambda m: xl_rowcol_to_cell(row, columns.index(m[1])), pattern)
