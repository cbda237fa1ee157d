"""What the figures of a file must have in common: one price basis, one base year, one classification, no running totals among months."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError
from chnt_analysis.periods import parse
from chnt_analysis.readers.table.figures import SheetFigures
from chnt_analysis.readers.table.problems import TableProblem

SERIES = ("indicator", "place", "sector", "basis")
NAMES = {
    "prices": "price basis",
    "base": "base year of the index",
    "edition": "edition of the classification (VSIC)",
}
KEPT_BASE = "2015"  # the base year of index levels in the suite
INDEX = (85.0, 125.0)
GROWTH = 60.0  # percent: growth nearer to 0 than this makes an index among it stand out
FEWEST = 7  # figures from which on the gate of plausibility assesses one of them by the others


@dataclass(frozen=True)
class _Figure:
    sheet: str
    cell: str
    record: dict[str, str]
    apart: dict[str, str]

    @property
    def series(self) -> tuple[str, ...]:
        return tuple(self.record.get(c, "") for c in SERIES)

    @property
    def column(self) -> str:
        return self.cell.rstrip("0123456789")

    def wrong(self, text: str, message: str) -> TableProblem:
        return TableProblem("wrong", self.sheet, self.cell, text, message)


def contradictions(read: Iterable[SheetFigures], *, confirmed: bool) -> list[TableProblem]:
    """Return the figures that cannot stand beside each other, by cell.

    Parameters
    ----------
    read : iterable of SheetFigures
        The sheets of a file.
    confirmed : bool
        Whether odd values were looked at and are right.
    """
    figures = [
        _Figure(sheet.layout.sheet.name, cell, record, apart)
        for sheet in read
        for cell, record, apart in zip(sheet.cells, sheet.records, sheet.apart, strict=True)
    ]
    problems = [*_apart(figures), *_other_base(figures), *_running_totals(figures)]
    odd = [] if confirmed else list(_index_among_growth(figures))
    return [*problems, *odd]


def _grouped(figures: list[_Figure], by: str) -> Iterator[list[_Figure]]:
    def key(figure: _Figure) -> tuple[str, ...]:
        return (*figure.series, *((figure.sheet, figure.column) if by == "column" else ()))

    for _, group in groupby(sorted(figures, key=key), key):
        yield list(group)


def _apart(figures: list[_Figure]) -> Iterator[TableProblem]:
    for group in _grouped(figures, "series"):
        for facet, name in NAMES.items():
            known = [f for f in group if f.apart[facet]]
            other = next((f for f in known if f.apart[facet] != known[0].apart[facet]), None)
            if other is not None:
                message = (
                    f"has another {name} ({other.apart[facet]}) than {known[0].sheet}!{known[0].cell} ({known[0].apart[facet]}); "
                    "give each a file of its own, or skip one by the mapping file"
                )
                yield other.wrong(other.record["value"], message)


def _other_base(figures: list[_Figure]) -> Iterator[TableProblem]:
    for figure in figures:
        unit = figure.record.get("unit") or obs.indicator_rule(figure.record["indicator"]).units[0]
        if unit.startswith("index_") and figure.apart["base"] not in ("", KEPT_BASE):
            message = (
                f"is an index with {figure.apart['base']} = 100; index levels are kept with {KEPT_BASE} = 100: link it"
            )
            yield figure.wrong(figure.record["value"], message)
            return


def _running_totals(figures: list[_Figure]) -> Iterator[TableProblem]:
    """Name figures of several months in a column of months, which would be counted twice or compared with them."""
    for group in _grouped(figures, "column"):
        months = {f.cell: _months(f.record["period"]) for f in group}
        running = [f for f in group if 1 < months[f.cell] < 12 and months[f.cell] != 3]
        if running and any(n == 1 for n in months.values()):
            message = f"is of {months[running[0].cell]} months, in a column of single months; give running totals a column of their own"
            yield running[0].wrong(running[0].record["period"], message)


def _months(period: str) -> int:
    try:
        return parse(period).months
    except DataError:
        return 0


def _index_among_growth(figures: list[_Figure]) -> Iterator[TableProblem]:
    """Name a figure near 100 among few that are growth; the gate of plausibility assesses longer series."""
    growth = [f for f in figures if f.record["indicator"].endswith("_growth")]
    for group in _grouped(growth, "series"):
        values = {f.cell: float(f.record["value"]) for f in group}
        near = [f for f in group if INDEX[0] <= values[f.cell] <= INDEX[1]]
        others = [v for f, v in zip(group, values.values(), strict=True) if f not in near]
        if near and others and len(group) < FEWEST and abs(median(others)) < GROWTH and max(map(abs, others)) < GROWTH:
            for figure in near:
                message = f"stands among growth about {median(others):g} like an index; is it {values[figure.cell] - 100:.10g}?"
                yield TableProblem("odd", figure.sheet, figure.cell, figure.record["value"], message)
