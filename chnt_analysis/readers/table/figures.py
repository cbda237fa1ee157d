"""The figures of one sheet: each number with what its title, headings and labels say together, or the reason why it is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, lru_cache
from statistics import median
from typing import Any

from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError
from chnt_analysis.periods import parse
from chnt_analysis.readers.entries.gate import COUNTABLE
from chnt_analysis.readers.entries.words import plain
from chnt_analysis.readers.gso.files import address, letters
from chnt_analysis.readers.table.facets import (
    APART,
    FACETS,
    definition,
    finest,
    fitting,
    is_broader,
    is_context,
    joined,
    values,
)
from chnt_analysis.readers.table.grids import Grid
from chnt_analysis.readers.table.labels import Said, instead, said
from chnt_analysis.readers.table.layout import GENERIC, Layout, division, is_label, is_line, is_number
from chnt_analysis.readers.table.mapping import Mapping
from chnt_analysis.readers.table.numbers import BRACKETED, Decimals, Read, convention, read_number
from chnt_analysis.readers.table.problems import TableProblem
from chnt_analysis.readers.table.remarks import layout_notes
from chnt_analysis.readers.table.totals import Total, checked

KEPT = ("vintage", "publisher", "url", "definition")
INDEX = (85.0, 125.0)
MONEY = ("vnd_", "usd_")


@dataclass
class SheetFigures:
    """What one sheet gives: figures as records of text with their cell and what they are apart in, and what is open, wrong or noted."""

    layout: Layout
    records: list[dict[str, str]] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    apart: list[dict[str, str]] = field(default_factory=list)
    problems: list[TableProblem] = field(default_factory=list)
    doubtful: set[tuple[int, int]] = field(default_factory=set)


def figures(layout: Layout, grid: Grid, mapping: Mapping, *, file: str, place: str = "") -> SheetFigures:
    """Return the figures of a sheet.

    Parameters
    ----------
    layout : Layout
        Where its table stands.
    grid : Grid
        The sheet as it was read.
    mapping : Mapping
        What a person decided.
    file : str
        Name of the file, for the source of each figure.
    place : str
        Place of figures that name none.
    """
    return _Reader(layout, grid, mapping, file, place).run()


class _Reader:
    def __init__(self, layout: Layout, grid: Grid, mapping: Mapping, file: str, place: str) -> None:
        self.layout, self.mapping, self.file, self.place = layout, mapping, file, place
        self.grid, self.remarks = grid, grid.remarks
        self.sheet = SheetFigures(layout)
        corner = [said(t) for c in layout.labels for t in layout.heading(c)]
        self.titles = [
            *(said(t) for t in (*layout.titles, layout.sheet.name)),
            *(Said(prices=s.prices, base=s.base, edition=s.edition) for s in corner),
        ]
        self.decimals = self._decimals()
        self.pointed = self.decimals == "point" and "decimal" not in mapping.numbers and not grid.points
        self.taken: set[tuple[int, int]] = set()
        self.rule = cache(obs.indicator_rule)

    def run(self) -> SheetFigures:
        for text in (t for t in self.layout.titles if said(t).plan):
            if self.mapping.label(text) is None:
                self._open(
                    0,
                    0,
                    text,
                    "the title names a plan or forecast: say skip if it is none",
                    ("label", text, "skip: no plan"),
                )
        self._same_headings()
        heads = {c: head for c in self.layout.values if (head := self._column(c)) is not None}
        rows = {row: here for row in self.layout.body if (here := self._row(row)) is not None}
        filled = {row for row in rows if any(self.layout.sheet.text(row, c) or self._lost(row, c) for c in heads)}
        usual = {facet for row in filled for facet in FACETS if values(rows[row], facet)}
        context = Said()
        for row, here in rows.items():
            if row in filled:
                for column, head in heads.items():
                    self._cell(row, column, head, [context, *here])
            elif len(self.layout.beside(row)) == 1 and is_context(here, usual):
                context = joined(here) or context
        self._settle_growth()
        self._unaccounted(set(rows), set(heads))
        self.sheet.problems += layout_notes(self.layout)
        return self.sheet

    def _same_headings(self) -> None:
        """Name columns of figures under one heading, which nothing tells apart."""
        first: dict[tuple[str, ...], int] = {}
        for column in self.layout.values:
            path = tuple(map(plain, self.layout.heading(column)))
            if path and first.setdefault(path, column) != column and self.mapping.label(path[-1]) != {}:
                top = self.layout.header[-1]
                message = f"stands over column {letters(first[path])} too; give each column a heading of its own"
                self._say("wrong", top, column, self.layout.sheet.text(top, column), message)

    def _unaccounted(self, rows: set[int], columns: set[int]) -> None:
        """Name every number that was neither taken nor left out on purpose, so that nothing is lost without a word."""
        layout, stopped = self.layout, any(p.kind != "note" for p in self.sheet.problems)
        for row, cells in enumerate(layout.sheet.rows):
            if row >= layout.below and layout.final and not is_line(layout, row):
                message = "stands below the table that is read; give each table a sheet of its own"
                self._say("wrong", row, 0, layout.sheet.text(row, 0), message)
                continue
            for column in (c for c, cell in enumerate(cells) if is_number(cell)):
                if (row, column) in self.taken or (row, column) in self.sheet.doubtful or row >= layout.below:
                    continue
                role, text = layout.role(row, column), layout.sheet.text(row, column)
                if role == "value" and row in rows and column in columns and not stopped:
                    self._say("wrong", row, column, text, "is not taken, and nothing says why")
                elif role == "label" and column not in layout.codes and not is_label(text):
                    self._say("wrong", row, column, text, "is a number among labels")

    def _decimals(self) -> Decimals:
        stated = self.mapping.numbers.get("decimal", "")
        if stated:
            return "comma" if stated == "comma" else "point"
        sheet = self.layout.sheet
        mark, mixed = convention([sheet.cell(r, c) for r in self.layout.body for c in self.layout.values])
        return "comma" if mixed else mark

    def _column(self, column: int) -> list[Said] | None:
        """Return what the headings of a column say, ``None`` where it is left out or open."""
        texts = self.layout.heading(column)
        top = self.layout.header[-1] if len(self.layout.header) else 0
        return self._texts(texts, top, column, generic=len(self.layout.values) == 1)

    def _row(self, row: int) -> list[Said] | None:
        meanings = self._texts(self.layout.beside(row), row, (self.layout.labels or [0])[0], generic=False)
        notes = [said(t) for c in self.layout.notes if (t := self.layout.sheet.text(row, c))]
        more = [Said(status=n.status, prices=n.prices, base=n.base, edition=n.edition) for n in notes]
        if self.layout.codes and (text := self.layout.sheet.text(row, self.layout.codes[0])):
            self.remarks.add("code", address(row, self.layout.codes[0]), text, repr(division(text)))
        return None if meanings is None else [*meanings, *more]

    def _texts(self, texts: Sequence[str], row: int, column: int, *, generic: bool) -> list[Said] | None:
        meanings = []
        for text in texts:
            mapped = self.mapping.label(text)
            if mapped == {}:
                return None
            here = Said(**fitting(mapped)) if mapped else said(text)
            if here.total and mapped is None:
                self._total(row, column, text)
                return None
            if here.plan and mapped is None:
                message = "a plan or forecast, which is no figure of what was: skip it, or say what it is"
                self._open(row, column, text, message, ("label", text, "a plan or forecast: skip"))
                return None
            known = here.anything() or plain(text) in GENERIC or generic
            if not known:
                message = f"not understood{instead(text)}: say what it means, or skip it"
                self._open(row, column, text, message, ("label", text, "sector=..., place=..., indicator=... or skip"))
                return None
            if mapped is None and (whole := self._in_full(here.indicator)):
                message = f"is {here.indicator} by itself and may be short for {whole} of the title: say which"
                self._open(
                    row, column, text, message, ("label", text, f"indicator={whole} or indicator={here.indicator}")
                )
                return None
            meanings.append(here)
        return meanings

    def _in_full(self, indicator: str) -> str:
        """Return the indicator of the title that a heading may name in short, where no other heading names it in full."""
        titled = values(self.titles, "indicator")
        if not indicator or len(titled) != 1 or not is_broader(indicator, titled[0]):
            return ""
        headings = [said(t) for c in self.layout.values for t in self.layout.heading(c)]
        return "" if titled[0] in values(headings, "indicator") else titled[0]

    def _total(self, row: int, column: int, text: str) -> None:
        """Leave out the whole of a percentage with a word; ask about any other total, and say where its parts do not add up to it."""
        total = checked(self.layout, row, self._number) if row in self.layout.body else Total(False, ())
        if total.whole and not total.differs:
            self._say("note", row, column, text, "is the whole of a percentage (100, rounded); left out")
            return
        mismatch = "; ".join(total.differs[:3])
        message = f"a total: say what it is the total of, or skip it{f' ({mismatch})' if mismatch else ''}"
        self._open(row, column, text, message, ("label", text, "a total"))

    def _number(self, row: int, column: int) -> Decimal | None:
        return read_number(self.layout.sheet.cell(row, column), decimals=self.decimals).value

    def _open(self, row: int, column: int, text: str, message: str, ask: tuple[str, str, str] | None) -> None:
        self._say("open", row, column, text, message, ask)

    def _say(
        self, kind: Any, row: int, column: int, text: str, message: str, ask: tuple[str, str, str] | None = None
    ) -> None:
        self.sheet.problems.append(TableProblem(kind, self.layout.sheet.name, address(row, column), text, message, ask))
        if kind != "note":
            self.sheet.doubtful.add((row, column))

    def _lost(self, row: int, column: int) -> str:
        marks = self.layout.sheet.marks
        if (row, column) in marks.unvalued:
            advice = "open the workbook in a spreadsheet and save it, or clear the cell if its result is to be empty"
            return f"a formula without a stored value; {advice}"
        error = marks.errors.get((row, column), "")
        return f"the error {error}; correct the formula" if error else ""

    def _cell(self, row: int, column: int, head: list[Said], beside: list[Said]) -> None:
        text = self.layout.sheet.text(row, column)
        if lost := self._lost(row, column):
            self._say("wrong", row, column, text, f"holds {lost}")
            return
        record, factor = self._together(row, column, head, beside)
        if record is None:
            return
        cell = self.layout.sheet.cell(row, column)
        brackets: Any = self.mapping.numbers.get("brackets", "")
        read = read_number(cell, decimals=self.decimals, whole=self._unit(record) in COUNTABLE, brackets=brackets)
        for kind in (
            *read.repairs,
            *(["text"] if self.grid.excel and isinstance(cell, str) and read.value is not None else []),
        ):
            self.remarks.add(kind, address(row, column), text)
        if read.state == "missing":
            return
        if read.value is None or (self.pointed and isinstance(cell, str) and "." in cell):
            self._unread(row, column, text, read)
            return
        if read.percent and not record["unit"]:
            record["unit"] = "percent"
        value = read.value * round(factor * 1000) / 1000
        remark = {"note": read.remark} if read.remark else {}
        self.sheet.records.append({**record, "value": f"{value.normalize():f}", **remark})
        self.sheet.cells.append(address(row, column))
        self.sheet.apart.append({facet: self.facts[facet] for facet in APART})
        self.taken.add((row, column))

    def _unit(self, record: dict[str, str]) -> str:
        return record["unit"] or self.rule(record["indicator"]).units[0]

    def _unread(self, row: int, column: int, text: str, read: Read) -> None:
        decimal = ("numbers", "decimal", "comma or point: the decimal mark of this table")
        if read.value is not None:
            message = f"has a decimal point, where a Vietnamese table has a comma: is it {read.value:f}? say which mark is decimal"
            self._open(row, column, text, message, decimal)
        elif read.reason == BRACKETED:
            ask = ("numbers", "brackets", "negative, or plain: the number as it is")
            self._open(row, column, text, f"is {read.reason}: say which", ask)
        elif read.state == "open":
            self._open(row, column, text, f"is {read.reason}: say which", decimal)
        else:
            self._say("wrong", row, column, text, f"{read.reason}; allowed is a number, or - for what is missing")

    def _together(
        self, row: int, column: int, head: list[Said], beside: list[Said]
    ) -> tuple[dict[str, str] | None, float]:
        """Return what is said about a cell, ``None`` where it is open, and the factor of its unit."""
        facts: dict[str, str] = {}
        for facet in FACETS:
            near = finest(values([*head, *beside], facet)) if facet == "period" else values([*head, *beside], facet)
            far = values(self.titles, facet)
            if len(near) > 1 and facet not in ("status", "year"):
                self._say("wrong", row, column, ", ".join(near), f"heading and label name more than one {facet}")
                return None, 1.0
            facts[facet] = (near or (far if len(far) == 1 else [""]))[0]
        facts.update({k: v for k, v in self.mapping.defaults.items() if k in FACETS and not facts.get(k)})
        if facts["indicator"] == "iip_growth" and facts["base"] and not facts["basis"]:
            facts["indicator"] = "iip_index"  # a base year and nothing that it is compared with: a level
        period = self._period(row, column, facts)
        record = {c: facts[c] for c in ("indicator", "place", "sector", "basis", "unit", "status")} | {"period": period}
        if not period or not self._complete(record):
            return None, 1.0
        factor = next((s.factor for s in (*head, *beside, *self.titles) if s.unit == record["unit"]), 1.0)
        self.facts = facts
        record |= {c: self.mapping.defaults.get(c, "") for c in KEPT if self.mapping.defaults.get(c)}
        if facts["prices"].startswith("constant") and self._unit(record).startswith(MONEY):
            record.setdefault("definition", definition(facts["prices"]))
        where = f"{self.file}: {self.layout.sheet.name}!{address(row, column)}"
        record["source"] = self.mapping.defaults.get("source", where)
        self._remark_labels(row, column, facts, period)
        return {k: v for k, v in record.items() if v or k in ("unit",)}, factor

    def _remark_labels(self, row: int, column: int, facts: dict[str, str], period: str) -> None:
        if facts["part"]:
            self.remarks.add("period", address(row, column), facts["part"], period)
        for text in (t for t in self.layout.beside(row) if facts["place"] and said(t).place == facts["place"]):
            if plain(text) not in _names(facts["place"]):
                self.remarks.add("place", address(row, self.layout.labels[0]), text, facts["place"])
        if facts["status"]:
            self.remarks.add("status", address(row, column), "", facts["status"])

    def _period(self, row: int, column: int, facts: dict[str, str]) -> str:
        if facts["period"] and not facts["part"]:
            return facts["period"]
        year = facts["period"] if facts["period"].isdecimal() else facts["year"]
        if facts["part"] and year:
            try:
                return str(parse(facts["part"], year=int(year)))
            except DataError:
                pass
        if year and not facts["part"]:
            return year
        ask = ("default", "year", "the year of these periods")
        self._open(row, column, facts["part"], "names no year" if facts["part"] else "names no period", ask)
        return ""

    def _complete(self, record: dict[str, str]) -> bool:
        """Ask for what every figure needs and nothing says."""
        record["place"] = record["place"] or self.place
        top, left = self.layout.header.start, (self.layout.values or [0])[0]
        asked = False
        for column, note in (("indicator", "which indicator these figures are"), ("place", "which place they are of")):
            if not record[column]:
                self._once(top, left, column, f"nothing says {note}", ("default", column, note))
                asked = True
        if asked:
            return False
        rule = self.rule(record["indicator"])
        months = not record["period"].isdecimal()
        growth = rule.units[0] == "percent" and "yoy" in rule.bases
        if growth and months and not record["basis"]:
            note = "yoy, mom or ytd: what the growth is compared with"
            self._once(top, left, "basis", "nothing says what the growth is compared with", ("default", "basis", note))
            return False
        if rule.units[0].startswith(MONEY) and not record["unit"]:
            self._once(
                top,
                left,
                "unit",
                "nothing says the unit of these amounts",
                ("default", "unit", f"such as {rule.units[0]}"),
            )
            return False
        return True

    def _once(self, row: int, column: int, text: str, message: str, ask: tuple[str, str, str]) -> None:
        if not any(p.ask == ask for p in self.sheet.problems):
            self._open(row, column, text, message, ask)

    def _settle_growth(self) -> None:
        """Bring growth given as an index to percent where the table or a person says so; ask where neither does."""
        growth = [
            r
            for r in self.sheet.records
            if self.rule(r["indicator"]).units[0] == "percent" and r["indicator"].endswith("_growth")
        ]
        if not growth or not INDEX[0] <= median(float(r["value"]) for r in growth) <= INDEX[1]:
            return
        form = self.mapping.numbers.get("growth", "index" if any(s.index for s in self._everything()) else "")
        if not form:
            ask = ("numbers", "growth", "index (the period before = 100) or percent")
            top, left = self.layout.header.start, (self.layout.values or [0])[0]
            self._once(
                top,
                left,
                growth[0]["value"],
                "and the others look like an index (the period before = 100): say whether",
                ask,
            )
        elif form == "index":
            for record in growth:
                record["value"] = _less_hundred(record["value"])

    def _everything(self) -> Iterable[Said]:
        yield from self.titles
        for column in self.layout.values:
            yield from (said(t) for t in self.layout.heading(column))


@lru_cache(maxsize=256)
def _names(place: str) -> frozenset[str]:
    return frozenset({place, *(plain(obs.label("place", place, language)) for language in ("vi", "en"))})


def _less_hundred(text: str) -> str:
    return f"{(Decimal(text) - 100).normalize():f}"
