"""One table turned into figures: its columns dated, its labels understood, its cells turned into growth."""

from __future__ import annotations

from collections import defaultdict

from chnt_analysis import observations as obs
from chnt_analysis.readers.gso.dating import Dated, Month, date_columns
from chnt_analysis.readers.gso.figures import Unit, figure, unit_of
from chnt_analysis.readers.gso.files import address, letters
from chnt_analysis.readers.gso.labels import REGIONS, SECTIONS, class_code, is_class, meaning
from chnt_analysis.readers.gso.places import NATION
from chnt_analysis.readers.gso.problems import Problem, ProblemKind
from chnt_analysis.readers.gso.tables import Line, Table
from chnt_analysis.readers.gso.text import fold, number

_NOT_TAKEN = {
    "unclear": "its cells are neither indices about 100 nor growths about 0; give one or the other",
    "fraction": "its cells look like growth in parts of 1 (0.0731 for 7.31 %); show them in percent, or multiply them by 100",
}
_ROUNDED = 0.006  # the same figure is printed with two decimals in one table and more in another


class Reading:
    """One table being read: its columns dated, its labels understood, its cells turned into growth."""

    def __init__(
        self,
        table: Table,
        file: str,
        month: Month,
        classes: bool,
        national: dict[tuple[str, str], float],
        place: str = NATION,
    ) -> None:
        self.table, self.file, self.month, self.classes, self.place = table, file, month, classes, place
        self.national = national
        self.problems: list[Problem] = []

    def run(self) -> tuple[list[dict], list[Problem]]:
        """Return the table's figures as rows, and what was repaired or refused."""
        columns, refused = date_columns(self.table, self.month, self.basis_of)
        for column, reason in refused:
            self.say("refused", f"cell {address(column.top, column.index)}", reason)
        for d in columns:
            for remark in d.remarks:
                self.say("repair", f"cell {address(d.column.top, d.column.index)}", remark)
        lines = self.lines()
        units = self.units(columns, lines)
        rows = [
            row
            for line, place, sector, label in lines
            for d in columns
            if d.column.index in units and (row := self.row(line, d, units[d.column.index], place, sector, label))
        ]
        return rows, self.problems

    def basis_of(self, dated: Dated) -> str:
        """Return the one basis under which the table by industry states the country's figure of a column, else the empty string."""
        country = [
            n for n in self.table.lines if (m := meaning(n.label, self.table.dimension)) and m.code == "viet_nam"
        ]
        if self.table.dimension != "place" or len(country) != 1:
            return ""
        stated = figure(self.table.sheet.cell(country[0].row, dated.column.index), "index").value
        fits = [
            basis
            for (period, basis), value in self.national.items()
            if period == dated.period and stated is not None and abs(value - float(stated)) < _ROUNDED
        ]
        return fits[0] if len(fits) == 1 else ""

    def say(self, kind: ProblemKind, where: str, message: str) -> None:
        """Note a problem of this table."""
        self.problems.append(Problem(kind, self.file, self.table.sheet.name, where, message))

    def lines(self) -> list[tuple[Line, str, str, str]]:
        """Return each understood line with place, sector and the sector's printed label."""
        understood = []
        for line in self.table.lines:
            known = meaning(line.label, self.table.dimension) if line.label else None
            if self.classes and is_class(line.label) and (known is None or known.code not in SECTIONS):
                understood.append((line, self.place, class_code(line.label), line.label))
            elif known is None:
                if fold(line.label) not in REGIONS:
                    message = f"label {line.label!r} is not understood; the figures of this row are left out"
                    self.say("refused", f"row {line.row + 1}", message)
            else:
                if known.how == "near":
                    self.say("repair", f"row {line.row + 1}", f"label {line.label!r} read as {known.spelling!r}")
                place = known.code if self.table.dimension == "place" else self.place
                sector = known.code if self.table.dimension == "sector" else "all_industry"
                label = line.label if self.table.dimension == "sector" else obs.label("sector", "all_industry", "vi")
                understood.append((line, place, sector, label))
        return self.without_twins(understood)

    def without_twins(self, lines: list) -> list:
        """Leave out lines that mean the same and state different figures; keep the first of those that state the same."""
        by_meaning = defaultdict(list)
        for entry in lines:
            by_meaning[entry[1], entry[2]].append(entry)
        kept = []
        for (place, sector), entries in by_meaning.items():
            stated = {tuple(map(str, self.cells(e[0]))) for e in entries}
            if len(stated) == 1:
                kept.append(entries[0])
                continue
            for entry in entries:
                message = f"label {entry[0].label!r} stands in more than one row with different figures ({place}, {sector}); none is taken"
                self.say("refused", f"row {entry[0].row + 1}", message)
        return kept

    def cells(self, line: Line) -> list:
        """Return the cells of a line under the table's columns."""
        return [self.table.sheet.cell(line.row, c.index) for c in self.table.columns]

    def units(self, columns: list[Dated], lines: list) -> dict[int, Unit]:
        """Return what each column holds; one that is unclear takes growth from its neighbours, and is refused beside indices."""
        sheet = self.table.sheet
        units = {d.column.index: unit_of([sheet.cell(e[0].row, d.column.index) for e in lines]) for d in columns}
        decided = {u for u in units.values() if u not in _NOT_TAKEN}
        for d in columns:
            index = d.column.index
            empty = all(number(sheet.cell(e[0].row, index))[1] == "missing" for e in lines)
            if units[index] == "unclear" and (decided == {"growth"} or (empty and decided)):
                units[index] = "growth" if decided == {"growth"} else "index"
            elif units[index] in _NOT_TAKEN:
                self.say("refused", f"column {letters(index)}", _NOT_TAKEN[units[index]])
                del units[index]
        for d in columns:
            shown = sum((e[0].row, d.column.index) in sheet.marks.percent for e in lines)
            if shown and d.column.index in units:
                message = f"{shown} cells are shown in percent; read as shown, such as 7.31 for a stored 0.0731"
                self.say("repair", f"column {letters(d.column.index)}", message)
        for index in (i for i, u in units.items() if u == "growth"):
            self.say("repair", f"column {letters(index)}", "holds growth in percent, not an index; taken as it stands")
        return units

    def unread(self, row: int, column: int) -> str:
        """Return why a cell that looks empty is none: a formula without a stored value, or an error."""
        marks = self.table.sheet.marks
        if (row, column) in marks.unvalued:
            return "holds a formula without a stored value; open the workbook in a spreadsheet and save it, so that it keeps the value"
        error = marks.errors.get((row, column))
        return f"holds the error {error}; correct the formula" if error else ""

    def row(self, line: Line, dated: Dated, unit: Unit, place: str, sector: str, label: str) -> dict | None:
        """Return one figure as a row; ``None`` where it is missing or refused."""
        where = address(line.row, dated.column.index)
        stated = figure(self.table.sheet.cell(line.row, dated.column.index), unit, is_class=sector.startswith("class_"))
        if odd := self.unread(line.row, dated.column.index):
            self.say("refused", f"cell {where}", odd)
            return None
        if stated.value is None:
            kind: ProblemKind = "refused" if stated.remark else "missing"
            self.say(kind, f"cell {where}", stated.remark or f"{label}: {dated.basis} of {dated.period} is empty")
            return None
        if stated.remark:
            self.say("repair", f"cell {where}", stated.remark)
        return {
            "indicator": self.table.indicator,
            "place": place,
            "sector": sector,
            "sector_label": label,
            "period": dated.period,
            "basis": dated.basis,
            "value": float(stated.value),
            "unit": "percent",
            "status": dated.status,
            "vintage": "",
            "source": f"{self.file}: {self.table.sheet.name}",
            "cell": where,
            "whole": self.table.dimension == "sector",
        }
