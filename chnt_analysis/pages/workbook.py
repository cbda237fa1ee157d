"""The exhibits of a page as an Excel workbook: a cover, a sheet an exhibit, the sources. No cells are merged, no text becomes a formula.

Numbers, months and dates are real ones with their formats; a column that is computed from others is a live formula, with its value stored beside it for
viewers that do not calculate.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from chnt_analysis.errors import DataError
from chnt_analysis.exhibits import OWN, column_format, table_headings
from chnt_analysis.pages import layout
from chnt_analysis.pages.lines import about, card_lines, citation, facts, kinds
from chnt_analysis.pages.notebook import Document
from chnt_analysis.pages.sources import Sources, ranges
from chnt_analysis.pages.words import words
from chnt_analysis.wording import Language, form_of, messages

FIXED_TIME = datetime.datetime(2000, 1, 1)  # of every file: when it was made says nothing of what it holds
HEAD = 4  # row of the headings
NARROWEST, WIDEST = 11, 60  # letters of a column
A4 = 9  # Excel's number of the paper
_COLUMN = re.compile(r"\{([^{}]+)\}")
_DAY, _MONTH = re.compile(r"\d{4}-\d{2}-\d{2}"), re.compile(r"\d{4}-\d{2}")


def write(document: Document, out: Path, language: Language) -> None:
    """Write the answer and the figures behind every exhibit of a document as an Excel workbook."""
    import xlsxwriter

    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(str(out), options) as book:
        book.set_properties({"title": document.title, "created": FIXED_TIME})
        made = _Book(book, language)
        shown = [
            (layout.label(form, number, language).rstrip("."), payload)
            for form, number, payload in layout.numbered(document)
            if (content := payload["table"] or payload["data"]) and content["rows"]
        ]
        made.cover(document, shown)
        for name, payload in shown:
            made.exhibit(name, payload)
        made.list_sources()


def write_figures(payloads: Sequence[Mapping[str, Any]], out: Path, language: Language) -> None:
    """Write the figures of some exhibits as an Excel workbook, a sheet each, and their sources.

    Raises
    ------
    DataError
        When the file cannot be written.
    """
    import xlsxwriter

    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    try:
        with xlsxwriter.Workbook(str(out), options) as book:
            book.set_properties({"title": payloads[0]["title"], "created": FIXED_TIME})
            made = _Book(book, language)
            for number, payload in enumerate(payloads, start=1):
                made.exhibit(layout.label(payload["form"], number, language).rstrip("."), payload)
            made.list_sources()
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        raise DataError(f"{out}: cannot be written: {error}") from None


class _Book:
    """A workbook in the making, its formats and the sources met so far."""

    def __init__(self, book: Any, language: Language) -> None:
        self.book, self.language, self.sources = book, language, Sources()
        self.records: dict[int, Mapping[str, str]] = {}

    @functools.cache  # noqa: B019  (one workbook, then gone)
    def look(self, name: str) -> Any:
        """Return a format by name: a part of a sheet, or a number format."""
        looks = {
            "title": {"bold": True, "font_size": 14},
            "head": {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#eef1f5"},
            "quiet": {"font_color": "#5f6670"},
            "text": {"text_wrap": True, "valign": "top"},
        }
        return self.book.add_format(looks.get(name, {"num_format": name, "valign": "top"}))

    def cover(self, document: Document, shown: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
        """Write the answer and the list of sheets, each a link."""
        text = words(self.language)
        sheet = self.book.add_worksheet(text["answer"])
        sheet.set_column(0, 0, 14)
        sheet.set_column(1, 1, 100)
        head = document.headline or {"sentence": "", "warnings": [], "cards": []}
        rests_on = kinds(head.get("kinds", []), self.language)
        answer = [head["sentence"], rests_on, *card_lines(head, self.language), facts(document, self.language)]
        sheet.write_string(0, 0, document.title, self.look("title"))
        row = 2
        for line in (line for line in (*answer, *head["warnings"]) if line):
            sheet.write_string(row, 1, line, self.look("text"))
            row += 1
        row += 1
        for name, payload in shown:
            sheet.write_url(row, 0, f"internal:'{name}'!A1", string=name)
            sheet.write_string(row, 1, payload["title"], self.look("text"))
            row += 1
        sheet.write_string(row + 1, 0, text["cite_as"], self.look("quiet"))
        sheet.write_string(row + 1, 1, citation(document, self.language), self.look("text"))
        _on_paper(sheet)

    def exhibit(self, name: str, payload: Mapping[str, Any]) -> None:
        """Write the figures of an exhibit with title, unit, kinds, note and the numbers of its sources."""
        content = payload["table"] or payload["data"]
        sheet = self.book.add_worksheet(name)
        sheet.write_string(0, 0, f"{name}. {payload['title']}", self.look("title"))
        sheet.write_string(1, 0, about(payload, self.language), self.look("quiet"))
        columns, rows = content["columns"], content["rows"]
        for j, (code, heading) in enumerate(zip(columns, table_headings(content, self.language), strict=True)):
            values = [row[j] for row in rows]
            coded = content.get("cells", {}).get(code, {})
            shape = self._format(content, code, values)
            longest = max((len(str(coded.get(value, value))) for value in values[:200]), default=0)
            sheet.set_column(j, j, min(max(NARROWEST, longest + 2, len(heading) // 2 + 2), WIDEST))
            sheet.write_string(HEAD - 1, j, heading, self.look("head"))
            formula = (payload.get("formulas") or {}).get(code)
            for i, value in enumerate(values, start=HEAD):
                self._cell(sheet, i, j, coded.get(value, value), shape, _formula(formula, columns, i))
        below = HEAD + len(rows) + 1
        numbers = [self._source(record) for record in payload["sources"]]
        cited = f"{words(self.language)['sources']}: [{ranges(numbers)}]" if numbers else ""
        for k, line in enumerate(line for line in (payload["note"], cited) if line):
            sheet.write_string(below + k, 0, line, self.look("quiet"))
        sheet.freeze_panes(HEAD, 0)
        sheet.autofilter(HEAD - 1, 0, HEAD + len(rows) - 1, len(columns) - 1)
        sheet.repeat_rows(HEAD - 1)
        _on_paper(sheet)

    def list_sources(self) -> None:
        """Write every source met: number, publisher, title, date, address."""
        if not self.records:
            return
        sheet = self.book.add_worksheet(words(self.language)["source_list"])
        for column, width in enumerate((6, 34, 70, 14, 60)):
            sheet.set_column(column, column, width)
        for j, name in enumerate(("number", "publisher", "title", "date", "address")):
            sheet.write_string(0, j, messages("pages", self.language)(f"source-columns.{name}"), self.look("head"))
        for number, record in self.records.items():
            sheet.write_number(number, 0, number)
            for j, key in enumerate(("publisher", "title", "published", "url"), start=1):
                sheet.write_string(number, j, record[key], self.look("text"))
        sheet.freeze_panes(1, 0)
        _on_paper(sheet)

    def _source(self, record: Mapping[str, str]) -> int:
        number = self.sources.number(record)
        self.records.setdefault(number, record)
        return number

    def _format(self, content: Mapping[str, Any], code: str, values: Sequence[Any]) -> str:
        """Return the number format of a column: days and months as dates, years plain, figures with the digits they need."""
        form, texts = form_of(self.language), [value for value in values if isinstance(value, str)]
        if texts and all(_DAY.fullmatch(text) for text in texts):
            return form.in_excel(form.date if self.language != "en" else "D MMM YYYY")
        if texts and all(_MONTH.fullmatch(text) for text in texts):
            return form.in_excel(form.month if self.language != "en" else "MMM YYYY")
        how = content.get("digits", {}).get(code, column_format(code, list(values)))
        if how in ("year", OWN):
            return "0" if how == "year" else "General"
        return "#,##0" + ("." + "0" * how if isinstance(how, int) and how else "")

    def _cell(self, sheet: Any, i: int, j: int, value: Any, shape: str, formula: str) -> None:
        if value is None:
            return
        if isinstance(value, bool):
            sheet.write_string(i, j, messages("exhibits", self.language)("yes" if value else "no"))
        elif formula:
            sheet.write_formula(i, j, formula, self.look(shape), value)
        elif isinstance(value, int | float):
            sheet.write_number(i, j, value, self.look(shape))
        elif shape.endswith("yyyy") and (day := _day(value)) is not None:
            sheet.write_datetime(i, j, day, self.look(shape))
        else:
            sheet.write_string(i, j, str(value), self.look("text"))


def _day(text: str) -> datetime.datetime | None:
    """Return a day, or the first of a month; None for a text that is neither."""
    try:
        return datetime.datetime.fromisoformat(text if _DAY.fullmatch(text) else f"{text}-01")
    except ValueError:
        return None


def _on_paper(sheet: Any) -> None:
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _formula(pattern: str | None, columns: list[str], row: int) -> str:
    """Return a formula of one row: column names in braces become cells of that row; empty without a pattern."""
    if not pattern:
        return ""
    from xlsxwriter.utility import xl_rowcol_to_cell

    return "=" + _COLUMN.sub(lambda m: xl_rowcol_to_cell(row, columns.index(m[1])), pattern)
