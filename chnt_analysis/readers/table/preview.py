"""A sheet as it was read: every cell with the part it was taken for, as HTML that opens anywhere and as text for a terminal."""

from __future__ import annotations

import html as escape
from collections.abc import Sequence

from chnt_analysis.readers.gso.files import address, letters
from chnt_analysis.readers.table.figures import SheetFigures
from chnt_analysis.readers.table.layout import Role

MOST_ROWS, MOST_COLUMNS, WIDTH = 200, 40, 14
WORDS: dict[Role, tuple[str, str]] = {
    "title": ("tiêu đề bảng", "title"),
    "header": ("tiêu đề cột", "header"),
    "label": ("nhãn", "label"),
    "value": ("số liệu", "value"),
    "ignored": ("bỏ qua", "ignored"),
    "doubtful": ("cần xem lại", "doubtful"),
}
_COLOURS: dict[Role, tuple[str, str]] = {
    "title": ("#eef1f5", "\x1b[2m"),
    "header": ("#cfe3f7", "\x1b[44;97m"),
    "label": ("#e4f0e2", "\x1b[46;30m"),
    "value": ("#ffffff", "\x1b[32m"),
    "ignored": ("#dddddd", "\x1b[90m"),
    "doubtful": ("#f7c6c1", "\x1b[41;97m"),
    "empty": ("#ffffff", ""),
}
_STYLE = (
    "body{font:14px sans-serif;margin:1.5em}table{border-collapse:collapse;margin:0 0 2em}td,th{border:1px solid #bbb;padding:2px 6px}"
    "th{background:#f6f6f6;font-weight:normal;color:#555}.doubtful{outline:2px solid #b3261e;font-weight:bold}.ignored{color:#666}"
)


def html(sheets: Sequence[SheetFigures], *, name: str) -> str:
    """Return a page of all sheets, each cell with the colour of its part and the reason where it is doubtful."""
    colours = "".join(f".{role}{{background:{colour}}}" for role, (colour, _) in _COLOURS.items())
    legend = " ".join(f'<span class="{role}">&nbsp;{vi} / {en}&nbsp;</span>' for role, (vi, en) in WORDS.items())
    tables = "".join(_table(sheet) for sheet in sheets)
    title = escape.escape(name)
    head = (
        f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>{title}</title><style>{_STYLE}{colours}</style>'
    )
    return f"{head}<h1>{title}</h1><p>{legend}</p>{tables}</html>"


def _table(sheet: SheetFigures) -> str:
    rows, columns = _extent(sheet)
    reasons = {p.cell: p.message for p in sheet.problems if p.kind != "note"}
    head = "".join(f"<th>{letters(c)}</th>" for c in range(columns))
    lines = []
    for r in range(rows):
        cells = "".join(_cell(sheet, r, c, reasons.get(address(r, c), "")) for c in range(columns))
        lines.append(f"<tr><th>{r + 1}</th>{cells}</tr>")
    return f"<h2>{escape.escape(sheet.layout.sheet.name)}</h2><table><tr><th></th>{head}</tr>{''.join(lines)}</table>"


def _cell(sheet: SheetFigures, row: int, column: int, reason: str) -> str:
    why = f' title="{escape.escape(reason, quote=True)}"' if reason else ""
    return f'<td class="{_role(sheet, row, column)}"{why}>{escape.escape(sheet.layout.sheet.text(row, column))}</td>'


def terminal(sheet: SheetFigures, *, colour: bool, rows: int = 30) -> str:
    """Return a sheet as lines for a terminal; without colour each cell is marked by the first letter of its part."""
    _, columns = _extent(sheet)
    lines = [f"{sheet.layout.sheet.name}:"]
    first = next((r for r, row in enumerate(sheet.layout.sheet.rows) if any(c not in ("", None) for c in row)), 0)
    for r in range(first, min(first + rows, len(sheet.layout.sheet.rows))):
        cells = [_shown(sheet, r, c, colour) for c in range(min(columns, 8))]
        lines.append(f"{r + 1:>4} " + " ".join(cells).rstrip())
    more = len(sheet.layout.sheet.rows) - first - rows
    marks = ", ".join(f"{en[0].upper()} {en}" for _, en in WORDS.values())
    return "\n".join([*lines, *([f"     ... and {more} more rows"] if more > 0 else []), f"     {marks}"])


def _shown(sheet: SheetFigures, row: int, column: int, colour: bool) -> str:
    role = _role(sheet, row, column)
    text = "".join(c if c.isprintable() else " " for c in sheet.layout.sheet.text(row, column))
    mark = "" if role == "empty" else f"{WORDS[role][1][0].upper()}:"
    short = f"{mark}{text}" if not colour else text
    short = short[: WIDTH - 1] + "…" if len(short) > WIDTH else short
    paint = _COLOURS[role][1] if colour else ""
    return f"{paint}{short:<{WIDTH}}{paint and chr(27) + '[0m'}"


def _role(sheet: SheetFigures, row: int, column: int) -> Role:
    if (row, column) in sheet.doubtful:
        return "doubtful"
    return sheet.layout.role(row, column)


def _extent(sheet: SheetFigures) -> tuple[int, int]:
    rows = sheet.layout.sheet.rows
    return min(len(rows), MOST_ROWS), min(max(map(len, rows), default=0), MOST_COLUMNS)
