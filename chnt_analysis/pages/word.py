"""The answer and exhibits of a page as a Word file, A4; a letter has the form of an official one.

The form of a letter follows Decree 30/2020/ND-CP on records management, appendix I: national title and motto, issuing body, number, place and date, subject,
addressee, recipients and signature; paper, margins and type as there.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from chnt_analysis import observations as obs
from chnt_analysis.errors import InputError
from chnt_analysis.exhibits import display_rows, table_headings
from chnt_analysis.pages.lines import about, card_lines, citation, facts, kinds
from chnt_analysis.pages.notebook import Document
from chnt_analysis.pages.sources import Sources, ranges
from chnt_analysis.pages.words import words
from chnt_analysis.wording import Language, messages

CHART_WIDTH_CM, CHART_SCALE = 16.0, 2.0
SHORT, FEWEST_LETTERS = 16, 5  # letters of a column that needs no second line, and that a column is wide without any
MOST_TABLE_ROWS = 60  # of a table; Excel holds all
PAPER_MM = (210, 297)
MARGINS_MM = (20, 20, 20, 30)  # top, right, bottom, left: Decree 30/2020, appendix I
FONT, TYPE_POINTS = "Times New Roman", 13


def write(document: Document, out: Path, language: Language) -> None:
    """Write the answer and exhibits of a document as a Word file; where it holds a letter, that first and the rest as its annex."""
    from docx import Document as WordDocument

    word = WordDocument()
    word.core_properties.title = document.title
    _on_paper(word)
    cited = Sources()
    shown = list(exhibits(document))
    letter = [payload for name in document.letter for payload in shown if payload["id"] == name]
    if letter:
        _letter(word, document, letter, language, cited)
        word.add_page_break()
    _answer(word, document, language)
    for payload in (p for p in shown if not any(p is said for said in letter)):
        _exhibit(word, payload, language, cited)
    _list_sources(word, cited, language)
    word.add_paragraph(f"{words(language)['cite_as']}: {citation(document, language)}")
    word.save(str(out))


def exhibits(document: Document) -> Iterator[Mapping[str, Any]]:
    """Yield the payloads of a document's exhibits, the sentence that the headline repeats left out."""
    said = (document.headline or {}).get("sentence")
    for part in document.parts:
        if part.form == "exhibit" and (said is None or part.payload["sentence"] != said):
            yield part.payload


def _on_paper(word: Any) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    section = word.sections[0]
    section.page_width, section.page_height = (Mm(side) for side in PAPER_MM)
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = map(Mm, MARGINS_MM)
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(TYPE_POINTS)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    for name in ("Title", "Heading 1", "Heading 2"):
        word.styles[name].font.name = FONT
        word.styles[name].element.rPr.rFonts.set(qn("w:asciiTheme"), FONT)


def _answer(word: Any, document: Document, language: Language) -> None:
    word.add_heading(document.title, level=0)
    head = document.headline
    if head:
        word.add_paragraph(head["sentence"], style="Intense Quote")
        rests = f"{words(language)['rests_on']} {kinds(head.get('kinds', []), language)}"
        for line in (rests, *card_lines(head, language), facts(document, language)):
            word.add_paragraph(line)
        for warning in head["warnings"]:
            word.add_paragraph(warning, style="List Bullet")


def _letter(word: Any, document: Document, letter: list[Mapping[str, Any]], language: Language, cited: Sources) -> None:
    """Write a letter: head, subject, the exhibits that it is made of, recipients and signature."""
    say = messages("pages", language)
    head = [
        (say("official.office"), say("official.number"), say("official.subject")),
        (say("official.nation"), say("official.motto"), say("official.date", place=_place(document, language))),
    ]
    _beside(word, head, bold=(0, 1))
    for payload in letter:
        if payload["form"] == "sentence":
            word.add_paragraph(payload["sentence"])
        else:
            _exhibit(word, payload, language, cited)
    _beside(
        word, [(say("official.recipients"), say("official.copies")), (say("official.signed"), say("official.seal"))]
    )


def _beside(word: Any, columns: Sequence[tuple[str, ...]], *, bold: tuple[int, ...] = (0,)) -> None:
    """Write columns of centred lines side by side, without borders."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    grid = word.add_table(rows=1, cols=len(columns))
    for cell, lines in zip(grid.rows[0].cells, columns, strict=True):
        for number, line in enumerate(lines):
            paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.add_run(line).bold = number in bold


def _place(document: Document, language: Language) -> str:
    try:
        return obs.label("place", str(document.parameters.get("place", "")), language)
    except InputError:
        return "…"


def _list_sources(word: Any, cited: Sources, language: Language) -> None:
    if not cited.records:
        return
    word.add_heading(words(language)["source_list"], level=2)
    for number, record in enumerate(cited.records, start=1):
        parts = (f"{record['publisher']}.", f"{record['title']}." if record["title"] else "", record["url"])
        word.add_paragraph(f"[{number}] " + " ".join(part for part in parts if part))


def _exhibit(word: Any, payload: Mapping[str, Any], language: Language, cited: Sources) -> None:
    word.add_heading(payload["title"], level=2)
    if payload["form"] == "sentence":
        word.add_paragraph(payload["sentence"])
    if line := about(payload, language):
        word.add_paragraph(line).runs[0].italic = True
    if payload["form"] == "chart":
        _chart(word, payload)
    elif payload["form"] == "table":
        _table(word, payload["table"], language)
    if payload["note"]:
        word.add_paragraph(f"{words(language)['note']}: {payload['note']}")
    numbers = [cited.number(record) for record in payload["sources"]]
    if numbers and payload["form"] != "sentence":
        word.add_paragraph(f"{words(language)['sources']}: [{ranges(numbers)}]")


def _chart(word: Any, payload: Mapping[str, Any]) -> None:
    import vl_convert
    from docx.shared import Cm

    picture = vl_convert.vegalite_to_png(json.dumps({**payload["spec"], "width": 640}), scale=CHART_SCALE)
    shape = word.add_picture(io.BytesIO(picture), width=Cm(CHART_WIDTH_CM))
    shape._inline.docPr.set("descr", payload["alt"])  # alternative text


def _table(word: Any, content: Mapping[str, Any], language: Language) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    rows = display_rows(content, language)[:MOST_TABLE_ROWS]
    grid = word.add_table(rows=1, cols=len(content["columns"]), style="Light Grid Accent 1")
    headings = table_headings(content, language)
    grid.autofit = False
    texts = list(zip(headings, *([text for text, _ in row] for row in rows), strict=True))
    widths = [Cm(width) for width in _widths(texts)]
    for column, cell, heading, width in zip(grid.columns, grid.rows[0].cells, headings, widths, strict=True):
        column.width = cell.width = width  # rows to come take it from the column
        cell.text = heading
    for row in rows:
        for cell, (text, numeric) in zip(grid.add_row().cells, row, strict=True):
            cell.text = text
            if numeric:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _widths(columns: Sequence[Sequence[str]]) -> list[float]:
    """Return the widths of columns, centimetres that add up to a chart's: as their texts are long, those of sentences less than in proportion.

    >>> [round(width, 1) for width in _widths([["Topic", "Growth"], ["Answer", "a sentence " * 40]])]
    [2.4, 13.6]
    """
    longest = [max(map(len, column)) for column in columns]
    weights = [FEWEST_LETTERS + min(most, SHORT) + 2 * max(most - SHORT, 0) ** 0.5 for most in longest]
    return [CHART_WIDTH_CM * weight / sum(weights) for weight in weights]
