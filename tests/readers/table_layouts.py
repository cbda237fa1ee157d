"""Known tables rendered in layouts that economists use: a layout is drawn from options, and every figure has one right meaning."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

SECTORS = (
    ("Toàn ngành công nghiệp", "all_industry"),
    ("Khai khoáng", "mining"),
    ("Công nghiệp chế biến, chế tạo", "manufacturing"),
)
PLACES = (("Hà Nội", "ha_noi"), ("Hải Phòng", "hai_phong"), ("Bắc Ninh", "bac_ninh"))
FILES = (
    "csv",
    "semicolon",
    "tab",
    "utf-16",
    "bom",
    "nfd",
    "cp1258",
    "tcvn3",
    "vni",
    "mojibake",
    "xlsx",
    "xlsx",
    "xlsx",
    "xlsx",
)
SECOND = "Số doanh nghiệp công nghiệp hỗ trợ tỉnh Quảng Ninh"
MISSING = ("-", "...", "…", "", "x")


@dataclass
class Known:
    """A table whose figures are known: what it is about, its series with their codes, its periods, its figures."""

    title: str
    unit: str
    series: tuple[tuple[str, dict[str, str]], ...]
    periods: tuple[str, ...]
    common: dict[str, str]
    digits: int
    figures: dict[tuple[int, int], float] = field(default_factory=dict)


def known(rng: Random) -> Known:
    """A table of one of five kinds with new random figures."""
    years = tuple(str(y) for y in range(2019, 2019 + rng.randint(3, 6)))
    months = tuple(f"2024-{m:02d}" for m in range(1, rng.randint(4, 12)))
    quarters = tuple(f"{y}Q{q}" for y in (2023, 2024) for q in range(1, 5))
    sectors = tuple((label, {"sector": code}) for label, code in SECTORS)
    places = tuple((label, {"place": code}) for label, code in PLACES)
    kinds = (
        (
            "Tỷ trọng công nghiệp hỗ trợ trong giá trị sản xuất công nghiệp chế biến, chế tạo",
            "%",
            (("Hà Nội", {"place": "ha_noi"}),),
            years,
            {"indicator": "cnht_output_share", "basis": "share"},
            1,
            12.0,
            1.0,
        ),
        (
            "Số doanh nghiệp công nghiệp hỗ trợ",
            "doanh nghiệp",
            places,
            years,
            {"indicator": "cnht_enterprises", "basis": "count"},
            0,
            900.0,
            150.0,
        ),
        (
            "Chỉ số sản xuất công nghiệp so với cùng kỳ năm trước (cùng kỳ = 100) thành phố Hà Nội",
            "%",
            sectors,
            months,
            {"indicator": "iip_growth", "basis": "yoy", "place": "ha_noi"},
            2,
            105.0,
            3.0,
        ),
        (
            "Giá trị sản xuất công nghiệp thành phố Hà Nội",
            "tỷ đồng",
            sectors,
            years,
            {"indicator": "industry_gross_output", "basis": "level", "place": "ha_noi"},
            1,
            500_000.0,
            30_000.0,
        ),
        (
            "Tốc độ tăng giá trị sản xuất công nghiệp hỗ trợ so với cùng kỳ, thành phố Hà Nội",
            "%",
            (("Công nghiệp hỗ trợ", {"sector": "supporting_industry"}),),
            quarters,
            {"indicator": "cnht_output_growth", "basis": "yoy", "place": "ha_noi"},
            1,
            9.0,
            2.0,
        ),
    )
    title, unit, series, periods, common, digits, middle, width = rng.choice(kinds)
    table = Known(title, unit, series, periods, common, digits)
    for s in range(len(series)):
        for p in range(len(periods)):
            table.figures[s, p] = round(middle + width * rng.uniform(-1, 1), digits)
    return table


def meaning(table: Known) -> dict[tuple[str, ...], float]:
    """What the table states: indicator, place, sector, period, basis -> figure."""
    figures = {}
    for (s, p), value in table.figures.items():
        codes = {**table.common, **table.series[s][1]}
        sector = codes.get("sector", "supporting_industry")
        less = 100 if codes["indicator"] == "iip_growth" else 0
        figures[codes["indicator"], codes["place"], sector, table.periods[p], codes["basis"]] = round(value - less, 6)
    return figures


@dataclass
class Layout:
    """The options of one rendering."""

    form: str
    numbers: str
    period: str
    office: bool
    unit: str
    below: int
    order: bool
    notes: bool
    marks: bool
    missing: bool
    blank: bool
    file: str
    stored: str = "numbers"
    merged: bool = False
    hidden: bool = False
    prices: bool = False
    second: bool = False
    folded: bool = False


def drawn(rng: Random, table: Known) -> Layout:
    """A layout that the table can have."""
    forms = ["long", "wide", "across"] if len(table.series) > 1 else ["long", "wide", "across", "across"]
    forms += ["grouped", "lines"] if len(table.periods[0]) > 4 else []
    form = rng.choice(forms)
    return Layout(
        form,
        rng.choice(("native", "comma", "thousands", "spaces")),
        rng.choice(range(4)),
        rng.random() < 0.5,
        rng.choice(("line", "heading", "title")),
        rng.randint(0, 2),
        rng.random() < 0.4,
        rng.random() < 0.3,
        rng.random() < 0.3,
        rng.random() < 0.3,
        rng.random() < 0.3,
        rng.choice(FILES),
        rng.choice(("numbers", "numbers", "texts", "percent")),
        rng.random() < 0.5,
        rng.random() < 0.2,
        rng.random() < 0.3,
        rng.random() < 0.15,
        form in ("long", "across") and rng.random() < 0.2,
    )


def period_text(period: str, style: int) -> str:
    """A period as offices write it."""
    year = period[:4]
    if "Q" in period:
        q = int(period[-1])
        return (f"Quý {('I', 'II', 'III', 'IV')[q - 1]}/{year}", f"Q{q}/{year}", period, f"Quý {q} năm {year}")[style]
    if "-" in period:
        m = int(period[5:])
        return (f"Tháng {m}/{year}", f"T{m}/{year}", f"{m:02d}/{year}", f"Tháng {m} năm {year}")[style]
    return (year, f"Năm {year}", year, f"Năm {year}")[style]


def number(value: float, digits: int, style: str) -> object:
    """A figure as a cell: a number, or a text with decimal comma and thousands dot."""
    if style == "native":
        return value
    text = f"{value:.{digits}f}" if style == "comma" else f"{value:,.{digits}f}"
    return text.replace(",", "_").replace(".", ",").replace("_", "\u00a0" if style == "spaces" else ".")


def part_text(period: str, style: int) -> str:
    """A period within a year whose number stands over it."""
    if "Q" in period:
        return f"Quý {('I', 'II', 'III', 'IV')[int(period[-1]) - 1]}" if style % 2 else f"Q{period[-1]}"
    return f"Tháng {int(period[5:])}" if style % 2 else f"T{int(period[5:])}"


def grid(table: Known, layout: Layout, rng: Random) -> tuple[list[list[object]], dict[tuple[str, ...], float]]:
    """The cells of a rendering, and what it states: figures that are shown as missing are not stated."""
    stated = meaning(table)
    keys = {(s, p): key for (s, p), key in zip(table.figures, stated, strict=True)}
    style = layout.numbers if layout.file == "xlsx" or layout.numbers != "native" else "comma"
    if layout.file == "xlsx" and style == "native" and layout.stored == "texts":
        style = "comma"

    def cell(s: int, p: int) -> object:
        if layout.missing and rng.random() < 0.08 and len(stated) > 3:
            stated.pop(keys[s, p])
            return rng.choice(MISSING)
        shown = number(table.figures[s, p], table.digits, style)
        return f"{shown} (*)" if layout.marks and isinstance(shown, str) and rng.random() < 0.2 else shown

    unit = f" ({table.unit})" if layout.unit == "heading" else ""
    periods = [period_text(p, layout.period) for p in table.periods]
    if layout.form == "long":
        rows: list[list[object]] = (
            [["Kỳ", "Chỉ tiêu phân theo", f"Giá trị{unit}"]] if len(table.series) > 1 else [["Kỳ", f"Giá trị{unit}"]]
        )
        for s, (label, _) in enumerate(table.series):
            for p, text in enumerate(periods):
                rows.append([text, label, cell(s, p)] if len(table.series) > 1 else [text, cell(s, p)])
    elif layout.form == "grouped":
        years = [p[:4] for p in table.periods]
        over = [f"Năm {y}" if n == 0 or years[n - 1] != y else "" for n, y in enumerate(years)]
        rows = [["Phân theo", *over], ["", *(part_text(p, layout.period) for p in table.periods)]]
        rows += [[label, *(cell(s, p) for p in range(len(periods)))] for s, (label, _) in enumerate(table.series)]
    elif layout.form == "lines":
        rows = [["Kỳ", *(f"{label}{unit}" for label, _ in table.series)]]
        for p, period in enumerate(table.periods):
            if p == 0 or table.periods[p - 1][:4] != period[:4]:
                rows.append([f"Năm {period[:4]}", *[""] * len(table.series)])
            rows.append([part_text(period, layout.period), *(cell(s, p) for s in range(len(table.series)))])
    elif layout.form == "wide":
        rows = [["Phân theo", *periods]]
        rows += [[label, *(cell(s, p) for p in range(len(periods)))] for s, (label, _) in enumerate(table.series)]
    else:
        rows = [["Kỳ", *(f"{label}{unit}" for label, _ in table.series)]]
        rows += [[text, *(cell(s, p) for s in range(len(table.series)))] for p, text in enumerate(periods)]
    if layout.form in ("wide", "grouped") and layout.unit == "heading":
        layout.unit = "line"
    if layout.order:
        tops = 2 if layout.form == "grouped" else 1
        ordered = [["STT", *rows[0]], *(["", *row] for row in rows[1:tops])]
        rows = [*ordered, *([n, *row] for n, row in enumerate(rows[tops:], start=1))]
    if layout.notes and layout.form not in ("grouped", "lines"):
        rows = [[*rows[0], "Ghi chú"], *([*row, rng.choice(("", "sơ bộ"))] for row in rows[1:])]
    if layout.folded:
        rows = folded(rows)
    if layout.blank:
        rows.insert(rng.randint(min(3, len(rows)), len(rows)), [])
    where = (
        " thành phố Hà Nội"
        if layout.form == "long" and "place" in table.series[0][1] and len(table.series) == 1
        else ""
    )
    priced = ", theo giá hiện hành" if layout.prices and "tỷ" in table.unit else ""
    first = table.title + where + priced + (f" ({table.unit})" if layout.unit == "title" else "")
    head: list[list[object]] = [["SỞ CÔNG THƯƠNG HÀ NỘI"]] if layout.office and "place" in table.common else []
    head.append([first])
    if layout.unit == "line":
        head.append([f"Đơn vị tính: {table.unit}"])
    below: list[list[object]] = [["Nguồn: Sở Công Thương"], ["Ghi chú: (*) số liệu sơ bộ 2024"]][: layout.below]
    width = max(map(len, rows))
    cells = [*head, [], *rows, *([[]] if below else []), *below]
    if layout.second:
        cells += [[], [SECOND], ["Năm", "Giá trị"], ["2022", "345"], ["2023", "356"]]
        for year, value in (("2022", 345), ("2023", 356)):
            stated["cnht_enterprises", "quang_ninh", "supporting_industry", year, "count"] = value
        width = max(width, 2)
    return [[*row, *[""] * (width - len(row))] for row in cells], stated


def folded(rows: list[list[object]]) -> list[list[object]]:
    """The second half of a table beside its first, under the same headings."""
    head, body = rows[0], rows[1:]
    half = (len(body) + 1) // 2
    right = [*body[half:], *([[""] * len(head)] * (2 * half - len(body)))]
    return [[*head, "", *head], *([*a, "", *b] for a, b in zip(body[:half], right, strict=True))]


def save(cells: list[list[object]], layout: Layout, folder: Path) -> Path:
    """The rendering as a file of its kind."""
    if layout.file == "xlsx":
        import openpyxl

        book = openpyxl.Workbook()
        book.active.title = "Bảng 1"
        for row in cells:
            book.active.append([None if c == "" else c for c in row])
        dress(book.active, cells, layout)
        book.save(folder / "table.xlsx")
        return folder / "table.xlsx"
    old = ("cp1258", "tcvn3", "vni", "mojibake")
    mark = ";" if layout.file in ("semicolon", *old) else {"tab": "\t", "utf-16": "\t"}.get(layout.file, ",")

    def quoted(cell: object) -> str:
        text = str(cell)
        return f'"{text}"' if mark in text or '"' in text else text

    text = "\n".join(mark.join(map(quoted, row)) for row in cells) + "\n"
    if layout.file == "nfd":
        text = unicodedata.normalize("NFD", text)
    (folder / "table.csv").write_bytes(encoded(text, layout.file))
    return folder / "table.csv"


def is_figure(cell: object) -> bool:
    """Whether a cell of a rendering is a figure, no year and no number of a row."""
    if isinstance(cell, float):
        return True
    bare = str(cell).replace(" (*)", "").replace("\u00a0", "") if isinstance(cell, str) else ""
    return bare.replace(".", "").replace(",", "").isdigit() and (not bare.isdigit() or len(bare) == 3)


def dress(sheet: object, cells: list[list[object]], layout: Layout) -> None:
    """What a workbook has besides its cells: years merged over their months, a hidden row, shares stored as parts of 1."""
    if layout.form == "grouped" and layout.merged:
        top = next(n for n, row in enumerate(cells) if "Phân theo" in row)
        starts = [c for c, cell in enumerate(cells[top]) if str(cell).startswith("Năm ")]
        ends = [*(c - 1 for c in starts[1:]), max(c for c, cell in enumerate(cells[top + 1]) if cell != "")]
        for start, end in zip(starts, ends, strict=True):
            sheet.merge_cells(start_row=top + 1, end_row=top + 1, start_column=start + 1, end_column=end + 1)
    if layout.hidden:
        sheet.row_dimensions[len(cells) - 1].hidden = True
    if layout.stored == "percent" and any("(%)" in str(c) or "tính: %" in str(c) for row in cells for c in row):
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, float):
                    cell.value, cell.number_format = cell.value / 100, "0.00%"


def encoded(text: str, file: str) -> bytes:
    """A text in the encoding of a file of its kind."""
    if file == "mojibake":
        return "".join(
            chr(b) if b in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([b]).decode("cp1252") for b in text.encode()
        ).encode()
    plain = text.replace("\u00a0", " ").replace("…", "...")
    if file == "cp1258":
        return "".join(map(_hat, plain)).encode("cp1258", "replace")
    if file == "tcvn3":
        from chnt_analysis.readers.gso.text import _TCVN3

        back = {v: k for k, v in _TCVN3.items()}
        return "".join(back.get(c, back.get(c.lower(), c)) for c in plain).encode("latin-1", "replace")
    if file == "vni":
        return "".join(map(_vni, plain)).encode("cp1252", "replace")
    return text.encode({"utf-16": "utf-16", "bom": "utf-8-sig"}.get(file, "utf-8"))


TONES = "\u0300\u0301\u0303\u0309\u0323"


def _hat(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    whole = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))
    return whole + "".join(c for c in parts if c in TONES)


def _vni(letter: str) -> str:
    from chnt_analysis.readers.table.encodings import _TONES, _VNI_MARKS, _VNI_SINGLE

    single = {v: k for k, v in _VNI_SINGLE.items()}
    if letter in "íìÍÌ":
        return letter
    if letter.lower() in single:
        return single[letter.lower()] if letter.islower() else single[letter.lower()].upper()
    parts = unicodedata.normalize("NFD", letter)
    base = unicodedata.normalize("NFC", parts[0] + "".join(c for c in parts[1:] if c == "\u031b"))
    marks = [c for c in parts[1:] if c != "\u031b"]
    if not marks:
        return letter if base == letter and letter.isascii() else single.get(letter.lower(), letter)
    kinds = {v: k for k, v in _TONES.items()}
    wanted = "".join(sorted((kinds[c] for c in marks), key="(^sfrxj".index))
    mark = next(k for k, v in _VNI_MARKS.items() if v == wanted)
    shown = _vni(base) if not base.isascii() else base
    return shown + (mark if letter.islower() else mark.upper())
