"""An Excel workbook to fill in, in both languages, that ``chnt import table`` reads as it is: yearly and monthly figures, and goals."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from chnt_analysis import observations as obs

SHARES_AND_COUNTS = (
    "cnht_output_share",
    "cnht_gross_output",
    "cnht_output_growth",
    "cnht_enterprises",
    "cnht_enterprises_international_standard",
    "cnht_labour",
)
PROGRAMME = (
    "programme_linkage_participations",
    "programme_new_direct_suppliers",
    "programme_management_training_participations",
    "programme_workforce_training_participations",
    "programme_enterprises_assisted",
)
YEARLY = (*SHARES_AND_COUNTS, *PROGRAMME)
GOALS = ("cnht_output_share", "cnht_output_growth", *SHARES_AND_COUNTS[3:5], *PROGRAMME[:4])
MANUFACTURING = ("Giá trị sản xuất công nghiệp chế biến, chế tạo", "Gross output of manufacturing", "tỷ đồng")
UNITS = {
    "percent_of_manufacturing_output": "%",
    "percent": "%",
    "vnd_billion": "tỷ đồng",
    "enterprises": "doanh nghiệp",
    "enterprise_participations": "lượt doanh nghiệp",
    "workers": "lao động",
}
STATUSES = ("ước tính", "chính thức")
GUIDE = (
    (
        "Điền số liệu vào các ô trắng; để trống ô chưa có số liệu.",
        "Fill in the white cells; leave a cell empty where nothing is known.",
    ),
    ("Có thể dùng dấu phẩy thập phân: 14,2.", "A decimal comma may be used: 14,2."),
    ("Cột Ghi chú: ước tính hoặc chính thức.", "Column Ghi chú: ước tính (estimate) or chính thức (final)."),
    (
        "Kết quả chương trình điền ở trang Theo năm; mục tiêu của kế hoạch điền ở trang Mục tiêu, mỗi dòng một mục tiêu.",
        "Results of a programme go on the sheet Theo năm; goals of plans on the sheet Mục tiêu, one row a goal.",
    ),
    (
        "Năm đạt là một năm (2030) hoặc một giai đoạn (2026-2030); mức độ: chính xác, khoảng, từ, trên, gần.",
        "The year is one year (2030) or a span (2026-2030); how it is put: exact, about, at least, more than, nearly.",
    ),
    (
        "Sau đó: chnt import table TEN_TEP.xlsx -o so_lieu.csv; chnt add so_lieu.csv; mục tiêu: chnt add so_lieu-goals.csv",
        "Then: chnt import table FILE.xlsx -o figures.csv; chnt add figures.csv; goals: chnt add figures-goals.csv",
    ),
)  # each in Vietnamese and English
EXAMPLE = "Ví dụ (số giả định, không được đọc) / Example (invented figures, not read)"
EXAMPLE_ROWS = (
    ("Theo năm", "By year"),
    ("Chỉ tiêu", "Indicator", "Đơn vị tính", "Năm trước", "Năm nay", "Ghi chú"),
    ("Số doanh nghiệp công nghiệp hỗ trợ", "Supporting-industry enterprises", "doanh nghiệp", 111, 222, "ước tính"),
    ("Tăng trưởng sản xuất công nghiệp hỗ trợ", "Growth of supporting-industry output", "%", "1,1", "2,2", ""),
    (),
    ("Mục tiêu", "Goals"),
    ("Chỉ tiêu", "Indicator", "Đơn vị tính", "Mức độ", "Mục tiêu", "Năm đạt", "Văn bản", "Ngày ban hành"),
    (
        "Số doanh nghiệp công nghiệp hỗ trợ",
        "Supporting-industry enterprises",
        "doanh nghiệp",
        "trên",
        333,
        "2026-2030",
        "Kế hoạch số ...",
        "2026-01-31",
    ),
)
WIDTHS = (64, 56, 18, 14, 14, 14, 14, 14)  # characters, of the columns from A
_LISTS = "Danh mục - Lists"
_SPARE_GOALS = 12


def write_template(path: Path, *, place: str, year: int) -> None:
    """Write the workbook.

    Parameters
    ----------
    path : Path
        File to write.
    place : str
        Code of the place whose figures are filled in.
    year : int
        Newest year to fill in; the five before it stand beside it.
    """
    from openpyxl import Workbook

    book = Workbook()
    guide = book.active
    guide.title = "Hướng dẫn - Guide"
    for line in (line for pair in GUIDE for line in pair):
        guide.append([line])
    guide.column_dimensions["A"].width = 120
    _yearly(book.create_sheet("Theo năm"), place, range(year - 5, year + 1))
    _monthly(book.create_sheet("Theo tháng"), place, (year - 1, year))
    _goals(book.create_sheet("Mục tiêu"), place)
    _example(book.create_sheet("Ví dụ - Example"))
    _lists(book.create_sheet(_LISTS))
    book.save(path)


def _named(code: str) -> tuple[str, str, str]:
    """Return an indicator's label in both languages and its unit."""
    unit = UNITS[obs.indicator_rule(code).units[0]]
    return obs.label("indicator", code, "vi"), obs.label("indicator", code, "en"), unit


def _titles(sheet: Any, vi: str, en: str, place: str) -> None:
    sheet.append([f"{vi}, {obs.label('place', place, 'vi')}"])
    sheet.append([f"{en}, {obs.label('place', place, 'en')}"])


def _yearly(sheet: Any, place: str, years: range) -> None:
    _titles(sheet, "Số liệu hằng năm", "Yearly figures", place)
    sheet.append(["Chỉ tiêu", "Indicator", "Đơn vị tính", *years, "Ghi chú"])
    rows = [_named(code) for code in YEARLY]
    for row in [*rows[:2], MANUFACTURING, *rows[2:]]:
        sheet.append([*row, *[None] * len(years), None])
    last, note = sheet.max_row, 4 + len(years)
    _style(sheet, header=3, white=range(4, note + 1))
    _allow(sheet, f"D4:{sheet.cell(last, note - 1).coordinate}", "decimal")
    _allow(
        sheet, f"{sheet.cell(4, note).coordinate}:{sheet.cell(last, note).coordinate}", "list", _range("B", STATUSES)
    )


def _monthly(sheet: Any, place: str, years: tuple[int, ...]) -> None:
    label = obs.label("place", place, "vi")
    sheet.append([f"Tăng trưởng sản xuất công nghiệp hỗ trợ so với cùng kỳ năm trước, {label} (%)"])
    sheet.append(["Growth of supporting-industry output on the same month of the year before (%)"])
    sheet.append(["Tháng", *years])
    for month in range(1, 13):
        sheet.append([f"Tháng {month}", *[None] * len(years)])
    _style(sheet, header=3, white=range(2, 2 + len(years)), widths=(16, 14, 14))
    _allow(sheet, f"B4:{sheet.cell(15, 1 + len(years)).coordinate}", "decimal")


def _goals(sheet: Any, place: str) -> None:
    _titles(sheet, "Mục tiêu của kế hoạch", "Goals of plans", place)
    sheet.append(
        ["Chỉ tiêu", "Indicator", "Đơn vị tính", "Mức độ", "Mục tiêu", "Năm đạt", "Văn bản", "Ngày ban hành", "Ghi chú"]
    )
    for code in GOALS:
        sheet.append([*_named(code), *[None] * 6])
    last = sheet.max_row + _SPARE_GOALS
    _style(sheet, header=3, white=range(4, 10), rows=last, widths=(*WIDTHS[:6], 48, 16))
    _allow(sheet, f"A{4 + len(GOALS)}:A{last}", "list", _range("A", _indicators()), strict=False)
    _allow(sheet, f"D4:D{last}", "list", _range("C", _qualifiers()))
    _allow(sheet, f"E4:E{last}", "decimal")
    _allow(sheet, f"G4:G{last}", "list", _range("D", _documents()), strict=False)
    for row in range(4, last + 1):
        sheet.cell(row, 8).number_format = "yyyy-mm-dd"


def _example(sheet: Any) -> None:
    sheet.append([EXAMPLE])
    for row in EXAMPLE_ROWS:
        sheet.append(list(row))
    _style(sheet, header=1, white=range(0))


def _lists(sheet: Any) -> None:
    for column, words in enumerate((_indicators(), STATUSES, _qualifiers(), _documents()), start=1):
        for row, word in enumerate(words, start=1):
            sheet.cell(row, column).value = word
    sheet.sheet_state = "hidden"


def _indicators() -> Sequence[str]:
    return [obs.label("indicator", code, "vi") for code in obs.codes("indicator")]


def _qualifiers() -> Sequence[str]:
    return [obs.label("qualifier", code, "vi") for code in obs.codes("qualifier")]


def _documents() -> Sequence[str]:
    return [obs.label("document", code, "vi") for code in obs.codes("document")]


def _range(column: str, words: Sequence[str]) -> str:
    return f"'{_LISTS}'!${column}$1:${column}${len(words)}"


def _style(sheet: Any, *, header: int, white: range, rows: int = 0, widths: Sequence[int] = WIDTHS) -> None:
    from openpyxl.styles import Font, PatternFill

    grey = PatternFill("solid", fgColor="E8ECF1")
    for row in sheet.iter_rows(min_row=1, max_row=max(sheet.max_row, rows)):
        for cell in row:
            if cell.row <= header or cell.column not in white:
                cell.fill = grey
                cell.font = Font(bold=cell.row <= header)
    for letter, width in zip("ABCDEFGH", widths, strict=False):
        sheet.column_dimensions[letter].width = width
    if white:
        sheet.freeze_panes = sheet.cell(header + 1, white.start)


def _allow(sheet: Any, cells: str, kind: str, words: str = "", *, strict: bool = True) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    limits = {"operator": "between", "formula1": "-100", "formula2": "100000000"} if not words else {"formula1": words}
    rule = DataValidation(type=kind, allow_blank=True, showErrorMessage=strict, **limits)
    rule.error = "Chỉ nhập số / numbers only" if not words else "Chọn trong danh sách / choose from the list"
    rule.errorTitle = "chnt"
    sheet.add_data_validation(rule)
    rule.add(cells)
