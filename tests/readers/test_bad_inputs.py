"""Seventy bad inputs, each a real file given to a command: what it must say, with which exit code, and what it may take.

``docs/bad_inputs.md`` is made of this table: ``python tests/readers/test_bad_inputs.py > docs/bad_inputs.md``.
"""

import csv
import datetime
import re
import shutil
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest

from chnt_analysis.cli import main

COUNT = "Số doanh nghiệp công nghiệp hỗ trợ thành phố Hà Nội"
COUNTS = "Số doanh nghiệp công nghiệp hỗ trợ"
SHARE = "Tỷ trọng công nghiệp hỗ trợ trong giá trị sản xuất công nghiệp chế biến, chế tạo, Hà Nội (%)"
GROWTH = "Tốc độ tăng giá trị sản xuất công nghiệp hỗ trợ so với cùng kỳ, thành phố Hà Nội (%)"
OUTPUT = "Giá trị sản xuất công nghiệp thành phố Hà Nội (tỷ đồng)"
IIP = "Chỉ số sản xuất công nghiệp so với cùng kỳ (cùng kỳ = 100), thành phố Hà Nội (%)"
LEVEL = "Chỉ số sản xuất công nghiệp thành phố Hà Nội"
YEAR, PERIOD = ["Năm", "Giá trị"], ["Kỳ", "Giá trị"]
MINING, MAKING = "Khai khoáng", "Công nghiệp chế biến, chế tạo"
TAKEN, SAID, ASKED, REFUSED = "taken", "taken with a word", "asked about", "refused"
OPEN = "--mapping MAP.csv"


@dataclass(frozen=True)
class Case:
    """One bad input: its number, what it is, the reaction, how the file is made, what the command says, and what it takes."""

    number: int
    what: str
    reaction: str
    make: Callable[[Path], Path]
    says: tuple[str, ...] = ()
    taken: str = ""
    command: str = "table"

    @property
    def code(self) -> int:
        return 0 if self.reaction in (TAKEN, SAID) else 2


def text(*rows, mark=";", coding="utf-8", name="bang.csv"):
    return raw("\n".join(mark.join(map(str, r)) for r in [*rows, []]).encode(coding), name)


def raw(data, name="bang.csv"):
    def make(folder):
        (folder / name).write_bytes(data)
        return folder / name

    return make


def book(*rows, change=lambda sheet: None, name="bang.xlsx"):
    def make(folder):
        made = openpyxl.Workbook()
        made.active.title = "Bảng 1"
        for row in rows:
            made.active.append(list(row))
        change(made.active)
        made.save(folder / "made.xlsx")
        return (folder / "made.xlsx").rename(folder / name)

    return make


def years(title, *cells, **options):
    return text([title], YEAR, *[[2019 + n, cell] for n, cell in enumerate(cells)], **options)


def months(title, *cells, **options):
    return text([title], PERIOD, *[[f"Tháng {n}/2024", cell] for n, cell in enumerate(cells, 3)], **options)


def periods(*rows, title=GROWTH, **options):
    return text([title], PERIOD, *rows, **options)


def merged(*areas):
    return lambda sheet: [sheet.merge_cells(area) for area in areas]


def hidden(sheet):
    sheet.row_dimensions[4].hidden = True
    other = sheet.parent.create_sheet("Cũ")
    other.append(YEAR)
    other.append([2020, 1])
    other.sheet_state = "hidden"


def error(sheet):
    sheet["B4"].value, sheet["B4"].data_type = "#DIV/0!", "e"


def formula(sheet):
    sheet["B4"] = "=940+21"


def old(name):
    """A workbook of the old format, which nothing here can write: kept as a file."""
    return lambda folder: shutil.copy(Path(__file__).parent / "files" / name, folder / "bang.xls")


def mojibake(rows):
    plain = "\n".join(";".join(map(str, r)) for r in [*rows, []])
    letters = (chr(b) if b in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([b]).decode("cp1252") for b in plain.encode())
    return raw("".join(letters).encode())


def bomb(folder):
    with zipfile.ZipFile(folder / "bang.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (101 * 2**20))
    return folder / "bang.xlsx"


def far_cells(folder):
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    with zipfile.ZipFile(folder / "bang.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", f"<worksheet><sheetData>{rows}</sheetData></worksheet>")
    return folder / "bang.xlsx"


def encrypted(folder):
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    return raw(content, "bang.xlsx")(folder)


def series(*pairs):
    return text(["period", "value"], *pairs, mark=",")


def monthly(value):
    return series(
        *[[f"{y}-{m:02d}", value(y, m)] for y in range(2019, 2024) for m in range(1, 13) if value(y, m) != ""]
    )


def vni(words):
    marks = {
        "ố": "oá",
        "ệ": "eä",
        "ô": "oâ",
        "ỗ": "oã",
        "ợ": "ôï",
        "à": "aø",
        "ộ": "oä",
        "ă": "aê",
        "á": "aù",
        "ị": "ò",
    }
    return "".join(marks.get(c, c) for c in words).encode("cp1252")


def tcvn3(words):
    from chnt_analysis.readers.gso.text import _TCVN3

    back = {v: k for k, v in _TCVN3.items()}
    return "".join(back.get(c, c) for c in words).encode("latin-1")


def cp1258(words):
    tones = "\u0300\u0301\u0303\u0309\u0323"

    def apart(letter):
        parts = unicodedata.normalize("NFD", letter)
        hat = unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones))
        return hat + "".join(c for c in parts if c in tones)

    return "".join(map(apart, words)).encode("cp1258")


COUNT_ROWS = [[COUNT], YEAR, [2022, 948], [2023, 961]]
COUNT_TEXT = "\n".join(";".join(map(str, r)) for r in [*COUNT_ROWS, []])
COUNTED = "2022=948 2023=961"
SECTORS = ["Ngành", "Năm 2024", None], [None, "Tháng 3", "Tháng 4"], [MINING, 101.5, 99.2], [MAKING, 105.2, 104.8]
BY_SECTOR = "mining 2024-03=1.5 mining 2024-04=-0.8 manufacturing 2024-03=5.2 manufacturing 2024-04=4.8"
IN_ORDER = [[f"Tháng {n}/2024", f"{n},1"] for n in range(3, 7)]
LONG = [[f"Tháng {m}/{y}", f"{8 + m % 3},1"] for y in (2019, 2022) for m in range(1, 13)]

# fmt: off
CASES = [
    Case(1, "decimal comma `12,5`", SAID, years(SHARE, "12,5", "13,1"), ("B3: '12,5' decimal comma",), "2019=12.5 2020=13.1"),
    Case(2, "`801.234,5`", TAKEN, years(OUTPUT, "801.234,5", "812.345,6"), (), "2019=801234.5 2020=812345.6"),
    Case(3, "`13.1` among `12,5`", REFUSED, years(SHARE, "12,5", "13.1"), ("sheet 'bang', cell B4: '13.1' has a decimal point",)),
    Case(3, "`12.5` alone in a Vietnamese file", ASKED, years(SHARE, "12.5", "13.1"), ("B3: '12.5'", "is it 12.5?", OPEN)),
    Case(4, "`12.345` alone", ASKED, years(SHARE, "12.345", "13.105"), ("B3: '12.345' is 12345 or 12.345", OPEN)),
    Case(4, "`1.050` as a count, which is whole", TAKEN, years(COUNT, "1.050", "1.112"), (), "2019=1050 2020=1112"),
    Case(5, "`801,234.5` among decimal commas", REFUSED, years(OUTPUT, "801,234.5", "812.345,6"), ("B3: '801,234.5' has a decimal point",)),
    Case(6, "`1.801.234`", TAKEN, years(OUTPUT, "1.801.234", "1.812.345"), (), "2019=1801234 2020=1812345"),
    Case(7, "spaces (no-break, thin) between thousands", SAID, years(OUTPUT, "801\u00a0234,5", "812\u2009345,6"), ("B3: '801 234,5' spaces part groups",), "2019=801234.5 2020=812345.6"),
    Case(8, "another minus sign `−5,2`", SAID, months(GROWTH, "−5,2", "3,1"), ("B3: '−5,2' a dash of another form",), "2024-03=-5.2 2024-04=3.1"),
    Case(9, "`(5,2)`: negative or not", ASKED, months(GROWTH, "(5,2)", "3,1"), ("B3: '(5,2)' is a number in brackets", OPEN)),
    Case(10, "`5,2%`", SAID, months(GROWTH, "5,2%", "3,1%"), ("B3: '5,2%' the percent sign is left out; the unit is percent",), "2024-03=5.2 2024-04=3.1"),
    Case(10, "0.052 shown as 5.2 % in an .xls workbook", SAID, old("percent.xls"), ("1 hidden row(s)",), "2024-03=5.2 2024-04=7.31 2024-05=-1.1"),
    Case(11, "footnote marks `5,2(*)`, `3,1¹`, `4,0 (ước)`", SAID, months(GROWTH, "5,2(*)", "3,1¹", "4,0 (ước)"), ("'5,2(*)' the footnote mark is kept", "2 more"), "2024-03=5.2 2024-04=3.1 2024-05=4"),
    Case(12, "`-`, `–`: none", SAID, years(COUNT, 948, "-", "–", 961), ("B4: '-' means none",), "2019=948 2022=961"),
    Case(13, "`...`, `…`, `..`: not collected", SAID, years(COUNT, 948, "...", "…", "..", 961), ("B4: '...' means a figure that exists but was not collected",), "2019=948 2023=961"),
    Case(14, "`x`, `KXĐ`", SAID, years(COUNT, 948, "x", "KXĐ", 961), ("B4: 'x' means that there is no value to publish",), "2019=948 2022=961"),
    Case(15, "empty row and column in the table", SAID, text([COUNT], ["Năm", "", "Giá trị"], [2022, "", 948], ["", "", ""], [2023, "", 961]), ("blank row(s) in the table are left out: 4", "blank column(s) in the table are left out: B"), COUNTED),
    Case(16, "`Tổng số` among branches", REFUSED, text([COUNT], ["Ngành", "2022"], [MINING, 100], [MAKING, 861], ["Tổng số", 961]), ("A5: 'Tổng số' a total",)),
    Case(17, "merged headings", SAID, book([IIP], *SECTORS, change=merged("B2:C2", "A2:A3")), ("merged cells speak for all they cover: B2:C2, A2:A3",), BY_SECTOR),
    Case(17, "labels merged downwards", SAID, book([COUNTS], ["Địa phương", "Năm", "Giá trị"], ["Hà Nội", 2022, 948], [None, 2023, 961], ["Bắc Ninh", 2022, 700], [None, 2023, 731], change=merged("A3:A4", "A5:A6")), ("A3:A4",), "ha_noi 2022=948 ha_noi 2023=961 bac_ninh 2022=700 bac_ninh 2023=731"),
    Case(18, "headings of two rows", SAID, book([IIP], *SECTORS), ("the headings of rows 2 to 3 are joined",), BY_SECTOR),
    Case(19, "titles above, sources below", SAID, text(["SỞ CÔNG THƯƠNG"], [COUNT], ["Đơn vị tính: doanh nghiệp"], [], *COUNT_ROWS[1:], ["Nguồn: Sở Công Thương"]), ("3 line(s) above the headings are read as titles",), COUNTED),
    Case(20, "hidden rows and sheets", SAID, book(*COUNT_ROWS, change=hidden), ("1 hidden row(s)", "sheet 'Cũ': the sheet is hidden and left out"), COUNTED),
    Case(21, "a formula without a stored value", REFUSED, book(*COUNT_ROWS, change=formula), ("sheet 'Bảng 1', cell B4", "formula without a stored value; open the workbook in a spreadsheet and save it")),
    Case(21, "the same in an .xls workbook, and `#DIV/0!`", REFUSED, old("lost.xls"), ("cell B4: holds a formula without a stored value", "cell B5: holds the error #DIV/0!")),
    Case(22, "`#DIV/0!`", REFUSED, book(*COUNT_ROWS, change=error), ("cell B4: holds the error #DIV/0!; correct the formula",)),
    Case(22, "`#REF!` in a text file", REFUSED, years(SHARE, "12,5", "#REF!"), ("B4: '#REF!' is no number",)),
    Case(23, "numbers stored as text", SAID, book([COUNT], YEAR, [2022, "948"], [2023, "961"]), ("B3: '948' a number stored as text",), COUNTED),
    Case(24, "a date that was `5.2`", REFUSED, book([GROWTH], PERIOD, ["Tháng 3/2024", 5.2], ["Tháng 4/2024", datetime.date(2024, 2, 5)]), ("cell B4", "a date (2024-02-05) that a spreadsheet may have made of a number")),
    Case(25, "`Tháng 1`, `T2`, `Th3`, `04/2024`, `5-2024`, `Tháng Sáu` below `Năm 2024`", SAID, periods(["Năm 2024", ""], *([m, "5,1"] for m in ("Tháng 1", "T2", "Th3", "04/2024", "5-2024", "Tháng Sáu"))), ("'tháng 1' read as the period 2024-01",), " ".join(f"2024-{m:02d}=5.1" for m in range(1, 7))),
    Case(26, "`Quý II`, `Q3`, `QIV`, `6 tháng`, `9 tháng`, `Ước năm`", SAID, periods(["Năm 2023", ""], ["Quý II", "5,1"], ["Q3", "5,2"], ["QIV", "5,3"], ["6 tháng", "5,4"], ["9 tháng", "5,5"], ["Ước năm", "5,6"]), ("'quý ii' read as the period 2023Q2", "status estimate"), "2023Q2=5.1 2023Q3=5.2 2023Q4=5.3 2023H1=5.4 2023-01..2023-09=5.5 2023=5.6"),
    Case(26, "`6 tháng` in a column of months", REFUSED, periods(["Tháng 5/2024", 70000], ["Tháng 6/2024", 71000], ["6 tháng 2024", 420000], title=OUTPUT), ("cell B5: '2024H1' is of 6 months, in a column of single months",)),
    Case(27, "a month twice with two values", REFUSED, periods(["Tháng 5/2024", "5,1"], ["Tháng 5/2024", "5,3"]), ("cell B3: '5.1' and bang!B4 state the same figure", "2024-05")),
    Case(28, "months out of order", SAID, periods(*IN_ORDER[:2], *IN_ORDER[:1:-1]), ("the periods are not in order",), "2024-03=3.1 2024-04=4.1 2024-06=6.1 2024-05=5.1"),
    Case(29, "a month is missing", SAID, periods(*IN_ORDER[:1], *IN_ORDER[2:]), ("no figure for 2024-04; nothing is filled in",), "2024-03=3.1 2024-05=5.1 2024-06=6.1"),
    Case(29, "a month is missing in a series to forecast", SAID, monthly(lambda y, m: "" if (y, m) == (2021, 3) else 100 + y % 7 + m), ("1 missing period(s) filled from their neighbours and season",), command="forecast"),
    Case(30, "`ước`, `sơ bộ`, `chính thức` beside figures", SAID, text([GROWTH], ["Kỳ", "Giá trị", "Ghi chú"], ["Tháng 4/2024", "5,1", "chính thức"], ["Tháng 5/2024", "5,3", "ước"]), ("read as the status actual (and 1 more)",), "2024-04=5.1 2024-05=5.3"),
    Case(30, "estimate and final of one month", REFUSED, text([GROWTH], ["Kỳ", "Giá trị", "Ghi chú"], ["Tháng 4/2024", "5,1", "chính thức"], ["Tháng 4/2024", "5,3", "ước"]), ("cell B3: '5.1' and bang!B4 state the same figure",)),
    Case(31, "`105,2` among growth of 5 %", REFUSED, months(GROWTH, "5,1", "5,3", "105,2"), ("cell B5: '105.2' stands among growth", "is it 5.2?")),
    Case(31, "`105,2` alone: index or percent", ASKED, months(GROWTH, "105,1", "105,3"), ("look like an index", OPEN)),
    Case(32, "share `0,131` among `13,1`", REFUSED, years(SHARE, "13,1", "0,131", "13,3"), ("cell B4: '0.131' is outside", "is it 13.1?")),
    Case(33, "`835,1` among 800,000: another unit", REFUSED, years(OUTPUT, 800000, 812345, "835,1", 850000), ("cell B5: '835.1' is about 1,000 times smaller", "is it 835100?")),
    Case(34, "current and constant prices", REFUSED, text([OUTPUT], ["Năm", "Giá hiện hành", "Giá so sánh 2010"], [2022, 800000, 500000]), ("cell C3: '500000' has another price basis (constant 2010) than bang!B3 (current)",)),
    Case(35, "base years 2015 and 2020", REFUSED, text([LEVEL], ["Năm", "Gốc 2015 = 100", "Gốc 2020 = 100"], [2019, "135,1", ""], [2020, "", "100"]), ("cell C4: '100' has another base year of the index (2020) than bang!B3 (2015)",)),
    Case(36, "negative output", REFUSED, years(OUTPUT, -801234, 812345), ("cell B3: '-801234' is negative",)),
    Case(36, "negative growth", SAID, months(GROWTH, "-5,2", "3,1"), ("decimal comma",), "2024-03=-5.2 2024-04=3.1"),
    Case(37, "a share of 131 %", REFUSED, years(SHARE, "13,1", "131"), ("cell B4", "'131'", "a share lies between 0 and 100")),
    Case(37, "parts add up to 99,9 under a whole of 100", SAID, text(["Tỷ trọng các ngành trong GRDP, Hà Nội (%)"], ["Ngành", "2023"], ["Công nghiệp và xây dựng", "24,1"], ["Dịch vụ", "75,8"], ["Tổng số", "100"]), ("cell A5: 'Tổng số' is the whole of a percentage (100, rounded); left out",), "industry_and_construction 2023=24.1 services 2023=75.8"),
    Case(37, "parts add up to 98 under a whole of 100", REFUSED, text(["Tỷ trọng các ngành trong GRDP, Hà Nội (%)"], ["Ngành", "2023"], ["Công nghiệp và xây dựng", "24,1"], ["Dịch vụ", "73,9"], ["Tổng số", "100"]), ("the other rows add up to 98.0, the total says 100",)),
    Case(38, "a level of 0: growth from it is undefined", SAID, series(*[[2016 + n, v] for n, v in enumerate((0, 5, 0, 6, 0, 4, 9))]), ("holds 0; zero and negative values have no logarithm",), command="forecast"),
    Case(38, "the same, asked about its growth", REFUSED, series(*[[2016 + n, v] for n, v in enumerate((0, 5, 0, 6, 0, 4, 9))]), ("2016: 0; a level is positive",), command="assess"),
    Case(39, "every figure is missing", REFUSED, years(COUNT, "-", "...", "x"), ("every figure is missing (B3 '-', B4 '...', B5 'x')",)),
    Case(40, "the same figure in every year", SAID, years(COUNT, 948, 948, 948, 948), ("all 4 figures of the series are 948",), "2019=948 2020=948 2021=948 2022=948"),
    Case(40, "a constant series to forecast", SAID, monthly(lambda y, m: 100), ("never changed (100); nothing is known about how it may change",), command="forecast"),
    Case(41, "three points to forecast", SAID, series(["2022", 5], ["2023", 6], ["2024", 7]), ("3 periods; too few to see a season or to learn its errors",), command="forecast"),
    Case(42, "COVID-19 in a series of growth", SAID, periods(*LONG, ["Tháng 4/2020", "-35,1"]), ("growth of 2020-04 stands far from the other years (COVID-19",), "25 figures"),
    Case(43, "a series across Ha Noi's merger of 2008", SAID, text([COUNT], YEAR, [2007, 300], [2008, 310], [2009, 520]), ("the series crosses 2008-08, when Ha Noi took in Ha Tay",), "2007=300 2008=310 2009=520"),
    Case(43, "a merged province across July 2025", SAID, text([COUNTS], ["Địa phương", "2024", "2025"], ["Bắc Ninh", 731, 1020]), ("cell C3: 'bac_ninh' was merged by 2025: the locality is made of",), "2024=731 2025=1020"),
    Case(44, "growth of January and February", SAID, periods(["Tháng 1/2025", "1,2"], ["Tháng 2/2025", "15,3"]), ("moves with Lunar New Year (2025-01-29 and 2024-02-10): compare the two months together",), "2025-01=1.2 2025-02=15.3"),
    Case(45, "a leap February", SAID, periods(["Tháng 2/2024", "8,2"]), ("February 2024 has 29 days, a day more",), "2024-02=8.2"),
    Case(46, "a figure of a year to come", REFUSED, text([COUNT], YEAR, [2023, 961], [2099, 1400]), ("cell B4: the period 2099 has not begun",)),
    Case(47, "a year of two digits", REFUSED, periods(["T5/24", "5,1"]), ("cell A3: 'T5/24'", "a year of two digits; write all four")),
    Case(47, "a Buddhist year", REFUSED, text([COUNT], YEAR, [2566, 961]), ("cell A3: '2566'", "the year 2023 of the Buddhist calendar?")),
    Case(47, "a date as a spreadsheet counts days", REFUSED, text([COUNT], YEAR, [45292, 961]), ("cell A3: '45292'", "2024-01-01 or, from 1904, 2028-01-02")),
    Case(48, "`05/06/2024`", ASKED, periods(["05/06/2024", "5,1"]), ("cell A3: '05/06/2024'", "2024-06 with the day first, 2024-05 with the month first", OPEN)),
    Case(49, "UTF-8 with a mark", TAKEN, text(*COUNT_ROWS, coding="utf-8-sig"), (), COUNTED),
    Case(50, "UTF-16", SAID, text(*COUNT_ROWS, coding="utf-16"), ("read as UTF-16",), COUNTED),
    Case(51, "Windows-1258", SAID, raw(cp1258(COUNT_TEXT)), ("read as Windows-1258",), COUNTED),
    Case(52, "typed in a TCVN3 font", SAID, raw(tcvn3(COUNT_TEXT)), ("read as TCVN3",), COUNTED),
    Case(52, "typed in a VNI font", SAID, raw(vni(COUNT_TEXT)), ("read as VNI",), COUNTED),
    Case(52, "an encoding that cannot be recognised", REFUSED, raw(b"\xc4\xea;\xca\xfd\n2022;948\n"), ("its encoding cannot be recognised; save it as CSV UTF-8",)),
    Case(53, "mojibake `ThÃ¡ng`", SAID, mojibake(COUNT_ROWS), ("UTF-8 that was read as Windows-1252 is corrected to 'Số doanh nghiệp",), COUNTED),
    Case(54, "accents apart from their letters (NFD)", SAID, raw(unicodedata.normalize("NFD", COUNT_TEXT).encode()), ("accents that stood apart",), COUNTED),
    Case(55, "`Hà  Nội` with a zero-width letter and spaces", SAID, text([COUNTS], ["Địa phương", "2023"], ["Hà  Nội\u200b ", 961]), ("invisible characters are left out",), "2023=961"),
    Case(55, "a Cyrillic letter in `Bắс Ninh`", SAID, text([COUNTS], ["Địa phương", "2023"], ["Bắ\u0441 Ninh", 731]), ("Cyrillic or Greek letters",), "2023=731"),
    Case(56, "`Hoà Bình`, `Thanh Hoá`", SAID, text([COUNTS], ["Địa phương", "2023"], ["Hoà Bình", 48], ["Thanh Hoá", 70]), ("A3: 'Hoà Bình' read as the place hoa_binh",), "hoa_binh 2023=48 thanh_hoa 2023=70"),
    Case(57, "cells parted by tabs", SAID, text(*COUNT_ROWS, mark="\t"), (r"cells divided by '\t'",), COUNTED),
    Case(57, "a quoted cell of two lines", SAID, raw(f'"{COUNT}\ncác năm";\nNăm;"Giá\ntrị"\n2022;948\n2023;961\n'.encode()), ("cells divided by ';'",), COUNTED),
    Case(57, "a quote that is never closed", REFUSED, raw(f'{COUNT};\nNăm;"Giá trị\n2022;948\n'.encode()), ("line 3", "a quote opened in a cell is closed in it")),
    Case(58, "`2023,13,5` under two headings", REFUSED, text([COUNT], YEAR, [2022, 12], ["2023", "13,5"], mark=","), ("line 4: 3 cells where the others have 2; is a decimal comma among them?",)),
    Case(58, "a row with a cell too few", REFUSED, text(["Số liệu", "", ""], ["Ngành", "2022", "2023"], [MINING, 1, 2], [MAKING, 3]), ("line 4: 2 cells where the others have 3",)),
    Case(59, "two columns under one heading", REFUSED, text([COUNT], ["Năm", "Giá trị", "Giá trị"], [2022, 948, 948]), ("cell C2: 'Giá trị' stands over column B too",)),
    Case(60, "headings that tell neither a long nor a wide table", ASKED, text([COUNT], ["", "A", "B"], ["x1", 948, 1], ["x2", 961, 2]), ("cell B2: 'A' not understood", "cell A3: 'x1'", OPEN)),
    Case(61, "a web page named .xlsx", REFUSED, raw(b"<html><table><tr><td>1</td></tr></table></html>", "bang.xlsx"), ("bang.xlsx: a web page (HTML)", "save it as .xlsx")),
    Case(61, "an .xls workbook named .xlsx", REFUSED, raw(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "bang.xlsx"), ("an .xls workbook under another name; name it bang.xls",)),
    Case(61, "an .xlsb or .ods workbook", REFUSED, raw(b"PK\x03\x04" + bytes(60), "bang.xlsb"), ("a .xlsb workbook, whose number formats are not read; save it as .xlsx",)),
    Case(61, "a workbook named .csv", REFUSED, book(*COUNT_ROWS, name="bang.csv"), ("an Excel workbook, no text; name it bang.xlsx",)),
    Case(61, "a workbook with a password", REFUSED, encrypted, ("the workbook is encrypted; open it with its password and save it without one",)),
    Case(61, "a zip bomb", REFUSED, bomb, ("unpack to 101 MB, allowed are 100 MB",)),
    Case(61, "cells in row 1,048,576 and column XFD", REFUSED, far_cells, ("spans 1048576 rows by 16384 columns", "delete the stray cells")),
    Case(62, "the lock file of an open workbook", REFUSED, book(*COUNT_ROWS, name="~$bang.xlsx"), ("the lock file of a workbook that is open elsewhere; name the workbook itself",)),
    Case(63, "0 bytes", REFUSED, raw(b""), ("the file is empty (0 bytes)",)),
    Case(63, "headings alone", REFUSED, text(*COUNT_ROWS[:2]), ("there is no row of figures below row 2",)),
    Case(64, "1,000,000 rows", REFUSED, raw(b"2022;948\n" * 1_000_000), ("1,000,000 rows; allowed are 100,000: split the file",)),
    Case(65, "the code `8` of a division, without a name", SAID, book([IIP], ["Mã ngành", "Tháng 3/2024"], [8, 101.5], [10, 103]), ("cell A3: '8' read as the code 'Khai khoáng khác'",), "vsic_08 2024-03=1.5 vsic_10 2024-03=3"),
    Case(66, "VSIC 2007 and VSIC 2018", REFUSED, text([IIP], ["VSIC 2007", "Tháng 3/2024"], [MINING, "101,5"], ["VSIC 2018", ""], [MINING, "101,5"]), ("cell B5: '1.5' has another edition of the classification (VSIC) (2018)",)),
    Case(67, "a figure known with another value", SAID, text([COUNT], YEAR, [2023, 961], [2024, 985]), ("cell B4: '985' was 900 before (s0501", "the newer figure is laid over it"), "2023=961 2024=985"),
    Case(68, "districts that do not add up to the city", REFUSED, text([COUNT], ["Quận, huyện", "2024"], ["Quận Ba Đình", 100], ["Huyện Đông Anh", 300], ["Toàn thành phố", 948]), ("A5: 'Toàn thành phố'", "the other rows add up to 400, the total says 948")),
    Case(69, "`nan`, `inf`", REFUSED, years(SHARE, "nan", "inf", "13,1"), ("cell B3: 'nan' is no number", "cell B4: 'inf' is no number")),
    Case(70, "`1e3`, `1_000`", REFUSED, years(SHARE, "1e1", "1_0", "13,1"), ("cell B3: '1e1' is no number", "cell B4: '1_0' is no number")),
]
# fmt: on
COMMANDS = {
    "table": ("import", "table", "FILE", "-o", "OUT"),
    "forecast": ("forecast", "FILE", "-o", "OUT", "--horizon", "2"),
    "assess": ("assess", "FILE", "--target", "11", "--by", "2027", "--measure", "yoy", "--json"),
}


@pytest.fixture
def one_folder(tmp_path_factory, monkeypatch):
    """An empty data folder, the same for every case, so that the shipped figures are read once."""
    folder = tmp_path_factory.getbasetemp() / "no_own_figures"
    monkeypatch.setenv("CHNT_DATA", str(folder))


@pytest.mark.parametrize("case", CASES, ids=lambda c: re.sub(r"\W+", "_", f"{c.number} {c.what}", flags=re.ASCII))
@pytest.mark.filterwarnings("ignore")
def test_a_bad_input_is_taken_asked_about_or_refused_as_the_table_says(case, one_folder, tmp_path, capsys):
    path, out = case.make(tmp_path), tmp_path / "out.csv"
    code = main([{"FILE": str(path), "OUT": str(out)}.get(part, part) for part in COMMANDS[case.command]])
    shown = capsys.readouterr()
    said = shown.out + shown.err
    assert [part for part in case.says if part not in said] == [], said
    assert (code, "Traceback" in said) == (case.code, False), said
    assert out.exists() == (case.code == 0)
    if case.command == "table" and case.code == 0:
        assert taken(out) == case.taken or case.taken == f"{len(taken(out).split())} figures"
    elif case.code == 0:
        assert not re.search(r"\binf\b|nan", out.read_text())


def taken(out):
    rows = list(csv.DictReader(out.read_text("utf8").splitlines()))
    named = [c for c in ("place", "sector") if len({r[c] for r in rows}) > 1]
    return " ".join(" ".join([*(r[c] for c in named), f"{r['period']}={r['value']}"]) for r in rows)


def test_all_seventy_are_there():
    assert {case.number for case in CASES} == set(range(1, 71))


def test_the_page_of_bad_inputs_is_made_of_these_cases(root):
    made = "python tests/readers/test_bad_inputs.py > docs/bad_inputs.md"
    assert (root / "docs/bad_inputs.md").read_text("utf8") == page(), f"run {made}"


def page():
    """The page of the cases for the documentation."""
    start = (
        "# What happens to bad input\n\n"
        "Each line is a file that a test writes and gives to a command; made by `python tests/readers/test_bad_inputs.py > docs/bad_inputs.md`. "
        "The command is `chnt import table FILE -o OUT.csv` unless the line names another. *Refused* and *asked about* exit with 2 and write "
        "nothing; what is asked about is settled by the mapping file that `--propose` writes ([tables](tables.md)).\n\n"
        "| | input | reaction | the message names | taken |\n|---|---|---|---|---|\n"
    )
    return start + "".join(f"| {' | '.join(map(cell, line(case)))} |\n" for case in CASES)


def line(case):
    what = case.what if case.command == "table" else f"{case.what} (`chnt {case.command}`)"
    says = "; ".join(part for part in case.says if part != OPEN)
    return case.number, what, case.reaction, says, case.taken


def cell(value):
    return str(value).replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")


if __name__ == "__main__":
    print(page(), end="")
