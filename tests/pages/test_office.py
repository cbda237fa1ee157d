"""Word and Excel files beside a page: the same answer, live formulas that agree with the stored values."""

import os
import re
import shutil
import subprocess
import sys

import pytest
from docx import Document as WordDocument
from openpyxl import load_workbook

from chnt_analysis import pages
from chnt_analysis.batch import ledger
from chnt_analysis.pages import lines, office
from chnt_analysis.pages.page import templates


def record(site, name):
    return next(r for r in ledger.read(site / "ledger.jsonl") if r["name"] == name)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_word_says_the_answer_and_shows_table_and_chart(site, language):
    word = WordDocument(str(site / f"whats_new.{language}.docx"))
    text = "\n".join(p.text for p in word.paragraphs)
    assert record(site, f"whats_new.{language}")["headline"]["sentence"] in text
    assert len(word.tables) >= 1 and len(word.inline_shapes) == 1
    assert word.inline_shapes[0]._inline.docPr.get("descr"), "the picture has an alternative text"


AGAIN = """
import sys, time
from pathlib import Path
real, later = time.time, float(sys.argv[3])
time.time = lambda: real() + later
from chnt_analysis.pages import office
office.write(Path(sys.argv[1]), Path(sys.argv[2]), "vi")
"""


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_the_same_answer_gives_the_same_bytes_at_another_time_in_another_folder_and_order_of_sets(
    site, tmp_path, ending
):
    written = []
    for number, seed in enumerate(("1", "2")):
        executed, out = tmp_path / seed / "done.ipynb", tmp_path / seed / f"beside.{ending}"
        out.parent.mkdir()
        shutil.copy(site / "notebooks/whats_new.vi.ipynb", executed)
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": ("Asia/Ho_Chi_Minh", "UTC")[number]}
        command = [sys.executable, "-c", AGAIN, str(executed), str(out), str(400 * 86400 * number)]
        subprocess.run(command, env=environment, cwd=out.parent, check=True)
        written.append(out.read_bytes())
    assert written[0] == written[1] == (site / f"whats_new.vi.{ending}").read_bytes()


def test_the_page_links_to_the_files_beside_it(site):
    page = (site / "whats_new.vi.html").read_text("utf8")
    for name in ("whats_new.vi.docx", "whats_new.vi.xlsx"):
        assert f'href="{name}" download' in page and (site / name).is_file()
    assert 'href="data_audit.vi.docx"' not in (site / "data_audit.vi.html").read_text("utf8")


def test_a_formula_in_excel_gives_the_value_stored_beside_it(site):
    formulas = load_workbook(site / "whats_new.vi.xlsx")
    values = load_workbook(site / "whats_new.vi.xlsx", data_only=True)
    compared = 0
    for sheet in formulas.worksheets[1:]:
        stored = values[sheet.title]
        for cell in (
            c for row in sheet.iter_rows() for c in row if isinstance(c.value, str) and c.value.startswith("=")
        ):
            left, right = re.fullmatch(r"=([A-Z]+\d+) - ([A-Z]+\d+)", cell.value).groups()
            assert stored[cell.coordinate].value == pytest.approx(stored[left].value - stored[right].value, abs=1e-12)
            compared += 1
    assert compared >= 1


def test_the_workbook_has_a_sheet_a_figure_with_real_dates_and_lists_its_sources(site):
    book = load_workbook(site / "index_level.vi.xlsx")
    page = (site / "index_level.vi.html").read_text("utf8")
    assert book.sheetnames[0] == "Trả lời" and book.sheetnames[-1] == "Nguồn số liệu"
    assert all(f'<span class="number">{name}.</span>' in page for name in book.sheetnames[1:-1])
    assert not any(sheet.merged_cells.ranges for sheet in book.worksheets)
    level = book["Hình 1"]
    months = [cell for row in level.iter_rows(min_row=5, max_col=1) for cell in row if cell.is_date]
    assert len(months) > 90 and months[0].value.day == 1 and months[0].number_format == "mm/yyyy"
    assert level["B5"].number_format.startswith("#,##0") and "[1" in level.cell(level.max_row, 1).value
    assert book["Nguồn số liệu"]["B2"].value


def test_text_that_looks_like_a_formula_stays_text(gallery, tmp_path):
    office.write(gallery / "gallery-vi.ipynb", tmp_path / "g.xlsx", "vi")
    book = load_workbook(tmp_path / "g.xlsx")
    cells = [c for sheet in book.worksheets for row in sheet.iter_rows() for c in row]
    assert not [c for c in cells if c.data_type == "f"], "the gallery has no formulas"
    assert all(len(s.title) <= 31 for s in book.worksheets)


def test_another_ending_is_refused_and_nothing_is_left(gallery, tmp_path):
    with pytest.raises(ValueError, match=r"allowed endings are \.docx and \.xlsx"):
        office.write(gallery / "gallery-vi.ipynb", tmp_path / "g.pdf", "vi")
    assert not list(tmp_path.iterdir()) and pages.office is office


def test_a_card_says_its_kind_in_words_on_the_page_and_in_the_files():
    cards = [{"label": "Whole year", "value": "7.2%", "kind": "estimate", "note": "2025"}]
    assert lines.card_lines({"cards": cards}, "en") == ["Whole year: 7.2% (2025; our estimate)"]
    shown = templates().get_template("cards.html.j2").render(answer={"cards": cards, "language": "vi"})
    assert "<small>2025 · <i>ước tính của chúng tôi</i></small>" in shown


def test_the_letter_has_the_form_of_an_official_one_on_a4(site):
    word = WordDocument(str(site / "data_request.vi.docx"))
    section = word.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm), round(section.left_margin.mm)) == (
        210,
        297,
        30,
    )
    head = [cell.text for cell in word.tables[0].rows[0].cells]
    assert head[1].startswith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày")
    assert "Số: " in head[0] and "V/v " in head[0]
    texts = [p.text for p in word.paragraphs]
    assert next(t for t in texts if t.strip()).startswith("Kính gửi:")
    assert word.styles["Normal"].font.name == "Times New Roman" and word.styles["Normal"].font.size.pt == 13
    assert len(word.tables[1].rows) > 3 and any(t.startswith("[1] ") for t in texts)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed on this machine")
def test_libreoffice_opens_every_sheet_of_a_workbook_without_an_error(site, tmp_path):
    book = load_workbook(site / "whats_new.vi.xlsx")
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", every_sheet, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(site / "whats_new.vi.xlsx")], check=True, capture_output=True, timeout=120)
    texts = {path.stem.removeprefix("whats_new.vi-"): path.read_text("utf8") for path in tmp_path.glob("*.csv")}
    assert set(texts) == set(book.sheetnames)
    assert not [name for name, text in texts.items() if re.search(r"Err:\d|#(NAME|REF|VALUE|DIV/0)", text)]
    assert record(site, "whats_new.vi")["headline"]["sentence"][:40] in texts[book.sheetnames[0]]
