"""Small tables in the layouts of the workbooks, as grids of cells and as files; the figures are invented."""

from pathlib import Path

import openpyxl

from chnt_analysis.readers.gso.files import Sheet

DIVISIONS = (
    ("Toàn ngành công nghiệp", "all_industry"),
    ("Khai khoáng", "mining"),
    ("Khai thác than cứng và than non", "vsic_05"),
    ("Công nghiệp chế biến, chế tạo", "manufacturing"),
    ("Sản xuất, chế biến thực phẩm", "vsic_10"),
    ("Sản xuất sản phẩm điện tử, máy vi tính\nvà sản phẩm quang học", "vsic_26"),
    ("Sản xuất và phân phối điện", "electricity"),
    ("Cung cấp nước; hoạt động quản lý\nvà xử lý rác thải, nước thải", "water"),
)
CLASSES = (
    ("TOÀN QUỐC", "all_industry"),
    ("Khai khoáng", "mining"),
    ("Khai thác dầu thô", "class_khai_thac_dau_tho"),
    ("Công nghiệp chế biến , chế tạo", "manufacturing"),
    ("Sản xuất đường", "class_san_xuat_duong"),
    ("Sản xuất bia", "class_san_xuat_bia"),
    ("Sản xuất xi măng", "class_san_xuat_xi_mang"),
    ("Sản xuất và phân phối điện, khí đốt", "electricity"),
    ("Cung cấp nước; hoạt động quản lý và xử lý rác thải, nước thải", "water"),
)
PLACES = (
    ("CẢ NƯỚC", "viet_nam"),
    ("Hà Nội", "ha_noi"),
    ("TP. Hồ Chí Minh", "ho_chi_minh_city"),
    ("Cần Thơ", "can_tho"),
    ("Huế", "thua_thien_hue"),
)
MAY_2018 = (
    "4 tháng năm|2018 so với|cùng kỳ|năm 2017",
    "Tháng 5 năm|2018 so với|tháng 4|năm 2018",
    "Tháng 5 năm|2018 so với|cùng kỳ|năm 2017",
    "5 tháng năm|2018 so với|cùng kỳ|năm 2017",
)
FILE = "2018-05-29-02-Bieu-5.2018.xlsx"


def value(row: int, column: int) -> float:
    """An invented index for a row and a column, each different; the first row, the whole, lies about manufacturing in the fourth."""
    return round(101 + 0.7 * (row or 3) + 0.13 * column + 0.01 * (row == 0), 2)


def table(title: str, labels, headings, *, values=value, before=(), after=()) -> list[list]:
    """A table: title, unit, headings of several rows (parts divided by ``|``), labels with figures."""
    width = len(headings)
    parts = [h.split("|") for h in headings]
    deep = max(map(len, parts))
    rows = [[title, *[""] * width], [""] * (width + 1), [*[""] * width, "Đơn vị tính: %"], *before]
    rows += [["", *(p[i] if i < len(p) else "" for p in parts)] for i in range(deep)]
    rows += [[label, *(values(r, c) for c in range(width))] for r, (label, _) in enumerate(labels)]
    return [*rows, *after]


def iip(headings=MAY_2018, labels=DIVISIONS, name="IIP", **more) -> Sheet:
    """A monthly table of the index of production."""
    return Sheet(name, table("2. Chỉ số sản xuất công nghiệp cả nước", labels, headings, **more))


def labour(labels=DIVISIONS, day="1/5/2018", name="LAO DONG", title="", headings=None, **more) -> Sheet:
    """A table of the labour index, by industry or by place."""
    usual = [
        f"Chỉ số sử dụng|lao động thời điểm|{day} so với|cùng thời điểm|{base}" for base in ("tháng trước", "năm 2017")
    ]
    titled = title or "4. Chỉ số sử dụng lao động của doanh nghiệp công nghiệp cả nước"
    return Sheet(name, table(titled, labels, headings or usual, **more))


def save(path: Path, *sheets: Sheet) -> Path:
    """Write sheets as an .xlsx workbook."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        for row in sheet.rows:
            page.append(["" if c == "" else c for c in row])
        for (r1, c1), (r2, c2) in sheet.merges:
            page.merge_cells(start_row=r1 + 1, start_column=c1 + 1, end_row=r2 + 1, end_column=c2 + 1)
        if sheet.hidden:
            page.sheet_state = "hidden"
    if not sheets:
        book.create_sheet("Sheet1")
    book.save(path)
    return path
