"""The tables of a sheet: below each other, and beside each other under headings of their own."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from chnt_analysis.readers.gso.files import Sheet
from chnt_analysis.readers.table.labels import said
from chnt_analysis.readers.table.layout import Layout, find, is_label_heading, sort_columns


def find_all(sheet: Sheet) -> list[Layout]:
    """Return the layouts of the tables of a sheet, in the order in which they are read."""
    layouts: list[Layout] = []
    part = sheet
    while layout := find(part):
        if beside := _beside(part, layout):
            layouts += beside
            break
        layouts.append(layout)
        part = _from(sheet, layout.below)
    for layout in layouts[:-1]:
        layout.final = False
    return layouts


def _from(sheet: Sheet, row: int) -> Sheet:
    """Return a sheet from a row on, its cells where they were."""
    marks = replace(
        sheet.marks,
        unvalued=frozenset(p for p in sheet.marks.unvalued if p[0] >= row),
        errors={p: e for p, e in sheet.marks.errors.items() if p[0] >= row},
    )
    merges = [m for m in sheet.merges if m[0][0] >= row]
    return replace(sheet, rows=[[] for _ in sheet.rows[:row]] + sheet.rows[row:], merges=merges, marks=marks)


def _beside(sheet: Sheet, layout: Layout) -> list[Layout]:
    """Return the layouts of tables beside each other; none where it is one table."""
    starts = _starts(layout)
    if len(starts) < 2:
        return []
    bands = _bands(sheet, layout, starts)
    return [one for band in bands for one in find_all(band) or _without_figures(band, layout)]


def _without_figures(band: Sheet, layout: Layout) -> list[Layout]:
    """Return the layout of a table whose figures are all spoiled, by that of the one beside it, so that they are named; none where it is empty."""
    body = [r for r in layout.body if any(band.rows[r])]
    here = Layout(band, layout.titles, layout.header, body, below=layout.below)
    sort_columns(here, max(map(len, band.rows)))
    return [here] if body else []


def _starts(layout: Layout) -> list[int]:
    """Return the columns where tables beside each other begin: their last row of headings repeats its first one, over labels of its own."""
    sheet, row = layout.sheet, layout.header[-1]
    headings = [(c, text) for c in range(len(sheet.rows[row])) if (text := sheet.text(row, c))]
    if not headings or not is_label_heading(headings[0][1]):
        return []
    starts = [c for c, text in headings if text.lower() == headings[0][1].lower()]
    return starts if all(_labelled(layout, c) for c in starts) and not _crossed(layout, starts) else []


def _labelled(layout: Layout, column: int) -> bool:
    """Return whether a column holds periods, or numbers of rows, beside every figure."""
    texts = [t for r in layout.body if (t := layout.sheet.text(r, column))]
    return bool(texts) and all(t.isdecimal() or said(t).period or said(t).part for t in texts)


def _crossed(layout: Layout, starts: list[int]) -> bool:
    """Return whether a merged cell of the headings or figures lies over the border of two tables."""
    inside = [m for m in layout.sheet.merges if m[1][0] >= layout.header[-1]]
    return any(m[0][1] < start <= m[1][1] for m in inside for start in starts[1:])


def _bands(sheet: Sheet, layout: Layout, starts: list[int]) -> list[Sheet]:
    """Return a sheet for each table: its columns, and the lines above that stand over the first table alone, as a title of all."""
    shared = {
        r for r in range(layout.header[-1]) if not any(sheet.text(r, c) for c in range(starts[1], len(sheet.rows[r])))
    }
    borders = [0, *starts[1:], max(map(len, sheet.rows))]
    return [_band(sheet, range(*border), shared) for border in pairwise(borders)]


def _band(sheet: Sheet, columns: range, shared: set[int]) -> Sheet:
    rows = [
        row if r in shared else [cell if c in columns else "" for c, cell in enumerate(row)]
        for r, row in enumerate(sheet.rows)
    ]
    marks = replace(
        sheet.marks,
        unvalued=frozenset(p for p in sheet.marks.unvalued if p[1] in columns),
        errors={p: e for p, e in sheet.marks.errors.items() if p[1] in columns},
    )
    merges = [m for m in sheet.merges if m[0][0] in shared or (m[0][1] in columns and m[1][1] in columns)]
    return replace(sheet, rows=rows, merges=merges, marks=marks)
