"""Many tables with known figures in drawn layouts, whole and mutated: each taken with exactly the figures it shows, or stopped.

``CHNT_FUZZ`` says how many files are drawn; ``make fuzz`` draws ten thousand.
"""

import os
import time
from datetime import date
from random import Random

import pytest

from chnt_analysis.errors import DataError
from chnt_analysis.readers.table import read_table

FILES = int(os.environ.get("CHNT_FUZZ", "64"))
BLOCKS = 4
MOST_SECONDS = 5.0
TODAY = date(2026, 11, 29)
HURT = ("abc", "12..5", "1,2,3", "12.5.", "=1+1", "#N/A", "1e3", "٣", "12;5", "nan", "(5,2)", "1_0")


def figures(result):
    return {
        (r.indicator, r.place, r.sector, r.period, r.basis): round(float(r.value), 6) for r in result.rows.itertuples()
    }


def rendered(layouts, seed, *, missing=None):
    rng = Random(seed)
    table = layouts.known(rng)
    layout = layouts.drawn(rng, table)
    if missing is not None:
        layout.missing = layout.second = missing
    cells, right = layouts.grid(table, layout, rng)
    return rng, layout, cells, right


def read(path):
    """The result of a file and what stops it, within the time that a file may take."""
    begun = time.monotonic()
    try:
        result = read_table(path, today=TODAY)
        stopped = bool(result.stopping())
        assert not stopped or result.rows.empty, "nothing is half-taken"
    except DataError:
        result, stopped = None, True
    assert time.monotonic() - begun < 4 * MOST_SECONDS  # a busy machine is no hang
    return result, stopped


@pytest.mark.parametrize("block", range(BLOCKS))
def test_nine_layouts_in_ten_are_taken_and_every_figure_is_right(layouts, tmp_path, block):
    seeds = range(block * FILES // (2 * BLOCKS), (block + 1) * FILES // (2 * BLOCKS))
    taken = 0
    for seed in seeds:
        _, layout, cells, right = rendered(layouts, seed)
        result, stopped = read(layouts.save(cells, layout, tmp_path))
        if not stopped:
            assert figures(result) == right, (seed, layout)
            taken += 1
    assert taken >= 0.9 * len(seeds)


@pytest.mark.parametrize("block", range(BLOCKS))
def test_a_mutated_table_is_taken_as_it_shows_or_stopped(layouts, tmp_path, block):
    for seed in range(10**6 + block * FILES // (2 * BLOCKS), 10**6 + (block + 1) * FILES // (2 * BLOCKS)):
        rng, layout, cells, right = rendered(layouts, seed, missing=False)
        mutation = rng.choice(MUTATIONS)
        must_stop = mutation(layouts, rng, layout, cells)
        result, stopped = read(layouts.save(cells, layout, tmp_path))
        what = (seed, mutation.__name__, layout)
        assert stopped or not must_stop, what
        assert stopped or figures(result) == right, what


def lost_cell(layouts, rng, layout, cells):
    """A row of figures of a text file loses a cell, so that the others stand under wrong headings."""
    row, column = rng.choice(places_of_figures(layouts, cells))
    if layout.file == "xlsx" or len(cells[row]) < 3 or not any(cells[row][column + 1 :]):
        return False
    del cells[row][column]
    return True


def told_otherwise(layouts, rng, layout, cells):
    """A row of figures stands twice, the second time with another figure."""
    row, column = rng.choice(places_of_figures(layouts, cells))
    again = list(cells[row])
    again[column] = 7.0 if isinstance(again[column], float) else "7"
    cells.insert(row + 1, again)
    return "".join(c for c in str(cells[row][column]).split(" (")[0].replace(",0", "") if c.isdigit()) != "7"


def dated(layouts, rng, layout, cells):
    """A spreadsheet made a date of a figure."""
    row, column = rng.choice(places_of_figures(layouts, cells))
    if layout.file != "xlsx":
        return False
    cells[row][column] = date(2024, 5, 2)
    return True


def places_of_figures(layouts, cells):
    return [(r, c) for r, row in enumerate(cells) for c, cell in enumerate(row) if layouts.is_figure(cell)]


def hurt(layouts, rng, layout, cells):
    """A figure becomes something that is no number."""
    row, column = rng.choice(places_of_figures(layouts, cells))
    cells[row][column] = rng.choice(HURT)
    return True


def unknown_label(layouts, rng, layout, cells):
    """A label becomes a word that nobody knows."""
    row, column = rng.choice(places_of_figures(layouts, cells))
    first = next(c for c, cell in enumerate(cells[row]) if isinstance(cell, str) and not layouts.is_figure(cell))
    if first >= column:
        return False
    cells[row][first] = "Quàng xiên"
    return True


def other_mark(layouts, rng, layout, cells):
    """One figure among decimal commas gets a decimal point with another number of digits than three."""
    commas = [
        (r, c) for r, c in places_of_figures(layouts, cells) if isinstance(cells[r][c], str) and "," in cells[r][c]
    ]
    if len(commas) < 2:
        return False
    row, column = rng.choice(commas)
    cells[row][column] = "12.5"
    return True


def twice(layouts, rng, layout, cells):
    """A row of figures stands twice with the same figures."""
    row, _ = rng.choice(places_of_figures(layouts, cells))
    cells.insert(row + 1, list(cells[row]))
    return False


def blank_lines(layouts, rng, layout, cells):
    """Blank lines between rows of figures."""
    row, _ = rng.choice(places_of_figures(layouts, cells))
    cells.insert(row + 1, [""] * len(cells[row]))
    return False


def swapped_columns(layouts, rng, layout, cells):
    """Two columns of figures change places, headings and all."""
    columns = sorted({c for _, c in places_of_figures(layouts, cells)})
    if layout.form in ("long", "grouped") or layout.folded or len(columns) < 2:
        return False
    a, b = rng.sample(columns, 2)
    for row in cells:
        row[a], row[b] = row[b], row[a]
    return False


MUTATIONS = (
    hurt,
    hurt,
    unknown_label,
    other_mark,
    twice,
    blank_lines,
    swapped_columns,
    lost_cell,
    told_otherwise,
    dated,
)
