"""The figures of one sheet: each number with what its title, headings and labels say together, or the reason why it is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError
from chnt_analysis.periods import parse
from chnt_analysis.readers.entries.gate import COUNTABLE
from chnt_analysis.readers.entries.words import plain
from chnt_analysis.readers.gso.files import address
from chnt_analysis.readers.table.labels import Said, said
from chnt_analysis.readers.table.layout import Layout
from chnt_analysis.readers.table.mapping import Mapping
from chnt_analysis.readers.table.numbers import Decimals, Read, convention, read_number
from chnt_analysis.readers.table.problems import TableProblem

FACETS = ("indicator", "place", "sector", "basis", "unit", "status", "period", "part", "year")
GENERIC = frozenset(
    {"giá trị", "số liệu", "trị số", "value", "tỷ trọng", "tốc độ tăng", "số lượng", "thực hiện", "kết quả", ""}
)
INDEX = (85.0, 125.0)
MONEY = ("vnd_", "usd_")


@dataclass
class SheetFigures:
    """What one sheet gives: figures as records of text with their cell, and what is open, wrong or noted."""

    layout: Layout
    records: list[dict[str, str]] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    problems: list[TableProblem] = field(default_factory=list)
    doubtful: set[tuple[int, int]] = field(default_factory=set)


def figures(layout: Layout, mapping: Mapping, *, file: str, place: str = "") -> SheetFigures:
    """Return the figures of a sheet.

    Parameters
    ----------
    layout : Layout
        Where its table stands.
    mapping : Mapping
        What a person decided.
    file : str
        Name of the file, for the source of each figure.
    place : str
        Place of figures that name none.
    """
    return _Reader(layout, mapping, file, place).run()


class _Reader:
    def __init__(self, layout: Layout, mapping: Mapping, file: str, place: str) -> None:
        self.layout, self.mapping, self.file, self.place = layout, mapping, file, place
        self.found = SheetFigures(layout)
        self.titles = [said(t) for t in (*layout.titles, layout.sheet.name)]
        self.decimals = self._decimals()
        self.taken: set[tuple[int, int]] = set()

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
        heads = {c: head for c in self.layout.values if (head := self._column(c)) is not None}
        rows = {row: here for row in self.layout.body if (here := self._row(row)) is not None}
        filled = {row for row in rows if any(self.layout.sheet.text(row, c) or self._lost(row, c) for c in heads)}
        usual = {facet for row in filled for facet in FACETS if _values(rows[row], facet)}
        context = Said()
        for row, here in rows.items():
            if row in filled:
                for column, head in heads.items():
                    self._cell(row, column, head, [context, *here])
            elif len(self.layout.beside(row)) == 1 and not any(_values(here, facet) for facet in usual):
                context = _joined(here) or context
        self._settle_growth()
        self._unaccounted(set(rows), set(heads))
        return self.found

    def _unaccounted(self, rows: set[int], columns: set[int]) -> None:
        """Name every number that was neither taken nor left out on purpose, so that nothing is lost without a word."""
        layout = self.layout
        for row, cells in enumerate(layout.sheet.rows):
            if row >= layout.below and not _is_line(layout, row):
                told = "stands below the table that is read; give each table a sheet of its own"
                self._say("wrong", row, 0, layout.sheet.text(row, 0), told)
                continue
            for column in (c for c, cell in enumerate(cells) if _is_number(cell)):
                if (row, column) in self.found.doubtful | self.taken or row >= layout.below:
                    continue
                role, text = layout.role(row, column), layout.sheet.text(row, column)
                if role == "value" and row in rows and column in columns and not self.found.problems:
                    self._say("wrong", row, column, text, "is not taken, and nothing says why")
                elif role == "label" and not _is_label(text):
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
        found = self._texts(self.layout.beside(row), row, (self.layout.labels or [0])[0], generic=False)
        notes = [said(t) for c in self.layout.notes if (t := self.layout.sheet.text(row, c))]
        return None if found is None else [*found, *(Said(status=n.status) for n in notes)]

    def _texts(self, texts: Sequence[str], row: int, column: int, *, generic: bool) -> list[Said] | None:
        found = []
        for text in texts:
            mapped = self.mapping.label(text)
            if mapped == {}:
                return None
            here = Said(**_fitting(mapped)) if mapped else said(text)
            if here.total and mapped is None:
                self._open(
                    row, column, text, "a total: say what it is the total of, or skip it", ("label", text, "a total")
                )
                return None
            if here.plan and mapped is None:
                told = "a plan or forecast, which is no figure of what was: skip it, or say what it is"
                self._open(row, column, text, told, ("label", text, "a plan or forecast: skip"))
                return None
            known = here.anything() or plain(text) in GENERIC or generic
            if not known:
                told = "not understood: say what it means, or skip it"
                self._open(row, column, text, told, ("label", text, "sector=..., place=..., indicator=... or skip"))
                return None
            found.append(here)
        return found

    def _open(self, row: int, column: int, text: str, message: str, ask: tuple[str, str, str] | None) -> None:
        self._say("open", row, column, text, message, ask)

    def _say(
        self, kind: Any, row: int, column: int, text: str, message: str, ask: tuple[str, str, str] | None = None
    ) -> None:
        self.found.problems.append(TableProblem(kind, self.layout.sheet.name, address(row, column), text, message, ask))
        if kind != "note":
            self.found.doubtful.add((row, column))

    def _lost(self, row: int, column: int) -> str:
        marks = self.layout.sheet.marks
        if (row, column) in marks.unvalued:
            return "a formula without a stored value; open the workbook in a spreadsheet and save it"
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
        read = read_number(
            self.layout.sheet.cell(row, column), decimals=self.decimals, whole=self._unit(record) in COUNTABLE
        )
        if read.state == "missing":
            return
        if read.value is None:
            self._unread(row, column, text, read)
            return
        if read.percent and not record["unit"]:
            record["unit"] = "percent"
        value = read.value * round(factor * 1000) / 1000
        remark = {"note": read.remark} if read.remark else {}
        self.found.records.append({**record, "value": f"{value.normalize():f}", **remark})
        self.found.cells.append(address(row, column))
        self.taken.add((row, column))

    def _unit(self, record: dict[str, str]) -> str:
        return record["unit"] or obs.indicator_rule(record["indicator"]).units[0]

    def _unread(self, row: int, column: int, text: str, read: Read) -> None:
        if read.state == "open":
            ask = ("numbers", "decimal", "comma or point: the decimal mark of this table")
            self._open(row, column, text, f"is {read.reason}: say which", ask)
        else:
            self._say("wrong", row, column, text, f"{read.reason}; allowed is a number, or - for what is missing")

    def _together(
        self, row: int, column: int, head: list[Said], beside: list[Said]
    ) -> tuple[dict[str, str] | None, float]:
        """Return what is said about a cell, ``None`` where it is open, and the factor of its unit."""
        facts: dict[str, str] = {}
        for facet in FACETS:
            near = _values([*head, *beside], facet)
            far = _values(self.titles, facet)
            if len(near) > 1 and facet not in ("status", "year"):
                self._say("wrong", row, column, ", ".join(near), f"heading and label name more than one {facet}")
                return None, 1.0
            facts[facet] = (near or (far if len(far) == 1 else [""]))[0]
        facts.update({k: v for k, v in self.mapping.defaults.items() if k in FACETS and not facts.get(k)})
        period = self._period(row, column, facts)
        record = {c: facts[c] for c in ("indicator", "place", "sector", "basis", "unit", "status")} | {"period": period}
        if not period or not self._complete(record):
            return None, 1.0
        factor = next((s.factor for s in (*head, *beside, *self.titles) if s.unit == record["unit"]), 1.0)
        record["source"] = f"{self.file}: {self.layout.sheet.name}!{address(row, column)}"
        return {k: v for k, v in record.items() if v or k in ("unit",)}, factor

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
        rule = obs.indicator_rule(record["indicator"])
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
        if not any(p.ask == ask for p in self.found.problems):
            self._open(row, column, text, message, ask)

    def _settle_growth(self) -> None:
        """Bring growth given as an index to percent where the table or a person says so; ask where neither does."""
        growth = [
            r
            for r in self.found.records
            if obs.indicator_rule(r["indicator"]).units[0] == "percent" and r["indicator"].endswith("_growth")
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


def _is_line(layout: Layout, row: int) -> bool:
    """Return whether a row below a table is a line of text or empty: a source, a note, a signature with its date."""
    filled = [t for c in range(len(layout.sheet.rows[row])) if (t := layout.sheet.text(row, c))]
    return len(filled) < 2 or not any(map(_is_number, filled))


def _is_number(cell: object) -> bool:
    return cell != "" and read_number(cell, decimals="comma").state in ("number", "open")


def _is_label(text: str) -> bool:
    here = said(text)
    return bool(here.period or here.part or here.year)


def _values(texts: Sequence[Said], facet: str) -> list[str]:
    """Return the different things that texts say of a facet, in their order."""
    return list(dict.fromkeys(str(v) for s in texts if (v := getattr(s, facet))))


def _joined(texts: Sequence[Said]) -> Said | None:
    """Return what a line without figures says for the lines below it."""
    facts = {facet: values[0] for facet in FACETS if len(values := _values(texts, facet)) == 1}
    return Said(**_fitting(facts)) if facts else None


def _fitting(facts: dict[str, str]) -> dict[str, Any]:
    return {k: int(v) if k == "year" else v for k, v in facts.items()}


def _less_hundred(text: str) -> str:
    from decimal import Decimal

    return f"{(Decimal(text) - 100).normalize():f}"
