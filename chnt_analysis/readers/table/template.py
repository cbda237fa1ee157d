"""An Excel workbook to fill in, in both languages, that ``chnt import table`` reads as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from chnt_analysis import observations as obs

YEARLY = (
    "cnht_output_share",
    "cnht_gross_output",
    "cnht_output_growth",
    "cnht_enterprises",
    "cnht_enterprises_international_standard",
    "cnht_labour",
    "programme_linkage_participations",
    "programme_new_direct_suppliers",
    "programme_management_training_participations",
    "programme_workforce_training_participations",
    "programme_enterprises_assisted",
)
UNITS = {
    "percent_of_manufacturing_output": "%",
    "percent": "%",
    "vnd_billion": "tỷ đồng",
    "enterprises": "doanh nghiệp",
    "enterprise_participations": "lượt doanh nghiệp",
    "workers": "lao động",
}
GUIDE = (
    (
        "Điền số liệu vào các ô trắng; để trống ô chưa có số liệu.",
        "Fill in the white cells; leave a cell empty where nothing is known.",
    ),
    ("Có thể dùng dấu phẩy thập phân: 14,2.", "A decimal comma may be used: 14,2."),
    ("Cột Ghi chú: ước tính hoặc chính thức.", "Column Ghi chú: ước tính (estimate) or chính thức (final)."),
    ("Mục tiêu, kế hoạch không điền ở đây.", "Goals and plans do not belong here."),
    (
        "Sau đó: chnt import table TEN_TEP.xlsx -o so_lieu.csv; chnt add so_lieu.csv",
        "Then: chnt import table FILE.xlsx -o figures.csv; chnt add figures.csv",
    ),
    (
        "Ví dụ: dòng Số doanh nghiệp công nghiệp hỗ trợ, cột 2025: chín trăm tám mươi bảy, viết bằng chữ số.",
        "Example: row of enterprises, column 2025: nine hundred and eighty-seven, in digits.",
    ),
)  # each in Vietnamese and English


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
    for vi, en in GUIDE:
        guide.append([vi])
        guide.append([en])
    guide.column_dimensions["A"].width = 110
    _yearly(book.create_sheet("Theo năm"), place, range(year - 5, year + 1))
    _monthly(book.create_sheet("Theo tháng"), place, (year - 1, year))
    book.save(path)


def _yearly(sheet: Any, place: str, years: range) -> None:
    sheet.append([f"Số liệu hằng năm, {obs.label('place', place, 'vi')} / Yearly figures"])
    sheet.append([])
    sheet.append(["Chỉ tiêu", "Đơn vị tính", *years, "Ghi chú"])
    for code in YEARLY:
        unit = UNITS[obs.indicator_rule(code).units[0]]
        sheet.append([obs.label("indicator", code, "vi"), unit, *[None] * len(years), None])
    last = sheet.max_row
    _style(sheet, header=3, first_value=3, width=len(years))
    _allow_numbers(sheet, f"C4:{sheet.cell(last, 2 + len(years)).coordinate}")
    _allow_words(sheet, f"{sheet.cell(4, 3 + len(years)).coordinate}:{sheet.cell(last, 3 + len(years)).coordinate}")


def _monthly(sheet: Any, place: str, years: tuple[int, ...]) -> None:
    label = obs.label("place", place, "vi")
    sheet.append([f"Tăng trưởng sản xuất công nghiệp hỗ trợ so với cùng kỳ năm trước, {label} (%)"])
    sheet.append([])
    sheet.append(["Tháng", *years])
    for month in range(1, 13):
        sheet.append([f"Tháng {month}", *[None] * len(years)])
    _style(sheet, header=3, first_value=2, width=len(years))
    _allow_numbers(sheet, f"B4:{sheet.cell(15, 1 + len(years)).coordinate}")


def _style(sheet: Any, *, header: int, first_value: int, width: int) -> None:
    from openpyxl.styles import Font, PatternFill

    grey = PatternFill("solid", fgColor="E8ECF1")
    for row in sheet.iter_rows(min_row=1, max_row=sheet.max_row):
        for cell in row:
            if cell.row <= header or cell.column < first_value:
                cell.fill = grey
                cell.font = Font(bold=cell.row <= header)
    sheet.column_dimensions["A"].width = 70
    sheet.freeze_panes = sheet.cell(header + 1, first_value)


def _allow_numbers(sheet: Any, cells: str) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation(type="decimal", operator="between", formula1="-100", formula2="100000000", allow_blank=True)
    rule.error, rule.errorTitle = "Chỉ nhập số / numbers only", "chnt"
    sheet.add_data_validation(rule)
    rule.add(cells)


def _allow_words(sheet: Any, cells: str) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation(type="list", formula1='"ước tính,chính thức"', allow_blank=True)
    sheet.add_data_validation(rule)
    rule.add(cells)
