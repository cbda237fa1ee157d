"""The assumption file of the share's evidence: lines with ranges, groups, weights, reasons and the rows they rest on.

A line is one kind of evidence. Its range comes from published rows, is typed with a reason, or is computed by its method:

====================== ==========================================================================================
``share_elsewhere``    published shares of another place, plus a transfer range in percentage points
``division_structure`` parts of the divisions (``proxy.yml``) times the structure of gross output
``enterprise_counts``  ``share * (here / nation) * relative_size / (output_share / 100)``
``stated``             the range itself
====================== ==========================================================================================
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from chnt_analysis import observations as obs
from chnt_analysis import project
from chnt_analysis.errors import DataError
from chnt_analysis.scenarios.spans import Distribution, Name, Points, Span
from chnt_analysis.typed_files import Misplaced, Typed, Words, read_model

FILE = "assumptions/share_evidence.yml"
Method = Literal["share_elsewhere", "division_structure", "enterprise_counts", "stated"]
NEEDED: dict[str, tuple[str, ...]] = {
    "share_elsewhere": ("figures", "transfer"),
    "division_structure": (),
    "enterprise_counts": ("share", "counts", "output_share", "relative_size"),
    "stated": ("figures",),
}
INPUTS = tuple(dict.fromkeys(name for names in NEEDED.values() for name in names))
Weight = Annotated[float, Field(ge=0, le=1000)]


class Input(Typed):
    """One quantity of a line: a range typed with its reason, or the published rows it is read from."""

    low: float | None = None
    central: float | None = None
    high: float | None = None
    unit: str = ""
    rows: list[str] = Field(default_factory=list)
    reason: Words | None = None

    @model_validator(mode="after")
    def _typed_or_read(self) -> Input:
        given = [value for value in (self.low, self.central, self.high) if value is not None]
        if not given and not self.rows:
            raise ValueError("low, central and high are needed, or rows to read them from")
        if given and (len(given) < 3 or self.reason is None):
            raise ValueError("a typed range needs low, central, high and a reason")
        if given and not given == sorted(given):
            raise ValueError(f"low, central, high are {given}; allowed is low <= central <= high")
        return self

    @property
    def span(self) -> Span | None:
        """The typed range; ``None`` where it is read from rows."""
        if self.low is None or self.central is None or self.high is None:
            return None
        return Span(low=self.low, central=self.central, high=self.high)


class Transfer(Points):
    """How far a share of one place may lie from that of another, percentage points."""

    reason: Words


class Counts(Typed):
    """Rows that count enterprises here and in the nation; those of the same year are divided by one another."""

    here: list[str] = Field(min_length=1)
    nation: list[str] = Field(min_length=1)


class Group(Typed):
    """Lines that share a source or a definition; groups weigh equally unless ``reason`` says why not."""

    name: Name
    title: Words
    weight: Weight = 1.0
    reason: Words | None = None


class Line(Typed):
    """One kind of evidence; ``place`` limits it to one place, ``use: false`` leaves it out."""

    name: Name
    title: Words
    method: Method
    reason: Words
    group: Name | None = None
    weight: Weight = 1.0
    use: bool = True
    place: str | None = None
    figures: Input | None = None
    transfer: Transfer | None = None
    share: Input | None = None
    counts: Counts | None = None
    output_share: Input | None = None
    relative_size: Input | None = None

    @model_validator(mode="after")
    def _has_its_inputs(self) -> Line:
        needed = NEEDED[self.method]
        missing = [name for name in needed if getattr(self, name) is None]
        spare = [name for name in INPUTS if name not in needed and getattr(self, name) is not None]
        if missing:
            raise ValueError(f"method {self.method} needs {', '.join(missing)}")
        if spare:
            allowed = ", ".join(needed) or "none"
            raise ValueError(f"method {self.method} does not use {', '.join(spare)}; its inputs are {allowed}")
        return self

    def inputs(self) -> Iterator[tuple[str, ...]]:
        """Yield the rows of each input that names some."""
        for name in NEEDED[self.method]:
            given = getattr(self, name)
            if isinstance(given, Counts):
                yield tuple(given.here)
                yield tuple(given.nation)
            elif isinstance(given, Input) and given.rows:
                yield tuple(given.rows)

    @property
    def rows(self) -> tuple[str, ...]:
        """Ids of the rows it rests on, each once."""
        return tuple(dict.fromkeys(row for rows in self.inputs() for row in rows))


class CarriedForward(Typed):
    """A real share: it replaces the evidence for ``years`` years, then it is a line that takes a random step of ``sd`` points of growth a year."""

    years: Annotated[int, Field(ge=0, le=10)]
    unit: Literal["percentage_points"]
    sd: Annotated[float, Field(gt=0, lt=50)]
    weight: Weight = 1.0
    reason: Words


class Check(Typed):
    """A place whose share is known, and the lines that may be tried on it."""

    place: str
    lines: list[str] = Field(min_length=1)
    rows: list[str] = Field(min_length=1)
    reason: Words


class ShareEvidence(Typed):
    """The evidence of a share that nobody has published."""

    name: str
    indicator: Literal["cnht_output_share"]
    unit: Literal["percent_of_manufacturing_output"]
    author: str = Field(min_length=1)
    date: datetime.date
    title: Words
    reason: Words
    distribution: Distribution = "triangular"
    groups: list[Group] = Field(min_length=1)
    lines: list[Line] = Field(min_length=1)
    set_aside: list[Line] = Field(default_factory=list)
    carried_forward: CarriedForward
    check: Check | None = None

    @model_validator(mode="after")
    def _fits_together(self) -> ShareEvidence:
        problems = [*self._twice(), *self._grouped(), *self._weighted(), *self._checked()]
        if problems:
            raise Misplaced(problems)
        return self

    def _twice(self) -> Iterator[tuple[tuple[str | int, ...], Any, str]]:
        groups = [(("groups", i), group.name) for i, group in enumerate(self.groups)]
        lines = [(("lines", i), line.name) for i, line in enumerate(self.lines)]
        aside = [(("set_aside", i), line.name) for i, line in enumerate(self.set_aside)]
        for named in (groups, [*lines, *aside]):
            known: set[str] = set()
            for where, name in named:
                if name in known:
                    yield (*where, "name"), name, "this name is there twice; each line and each group has its own"
                known.add(name)

    def _grouped(self) -> Iterator[tuple[tuple[str | int, ...], Any, str]]:
        groups = [group.name for group in self.groups]
        for i, line in enumerate(self.lines):
            if line.group not in groups:
                yield ("lines", i, "group"), line.group, f"no such group; the groups are {', '.join(groups)}"

    def _weighted(self) -> Iterator[tuple[tuple[str | int, ...], Any, str]]:
        if len({group.weight for group in self.groups}) > 1:
            for i, group in enumerate(self.groups):
                if group.reason is None:
                    yield ("groups", i), group.name, "groups do not weigh equally: each needs a reason"
        if not any(
            line.use and line.weight * self.group_of(line).weight > 0 for line in self.lines if self._known(line)
        ):
            yield ("lines",), len(self.lines), "no line is in use with a weight above 0"

    def _checked(self) -> Iterator[tuple[tuple[str | int, ...], Any, str]]:
        names = [line.name for line in self.lines]
        for i, name in enumerate(self.check.lines if self.check else []):
            if name not in names:
                yield ("check", "lines", i), name, f"no such line; the lines are {', '.join(names)}"

    def _known(self, line: Line) -> bool:
        return any(group.name == line.group for group in self.groups)

    def group_of(self, line: Line) -> Group:
        """Return the group a line belongs to."""
        return next(group for group in self.groups if group.name == line.group)

    @property
    def is_equal(self) -> bool:
        """Whether all groups weigh equally."""
        return len({group.weight for group in self.groups}) == 1


def share_evidence(path: Path | None = None) -> ShareEvidence:
    """Return the evidence of the share: the shipped file, or one with the same keys.

    Raises
    ------
    DataError
        Naming file, line, key, value and what is allowed; for a row that is not among the figures, the line of evidence that names it.
    """
    file = path or project.in_place_of(FILE)
    evidence = read_model(file, ShareEvidence)
    named = {row: line.name for line in (*evidence.lines, *evidence.set_aside) for row in line.rows}
    named.update(dict.fromkeys(evidence.check.rows, "check") if evidence.check else {})
    known = {*obs.rows_named(set(named))["row"], *obs.set_aside()["row"]}
    unknown = [f"{row} (in {line})" for row, line in named.items() if row not in known]
    if unknown:
        raise DataError(
            f"{file.name}: no figure or goal has the id {', '.join(unknown)}; ids stand in the column `row` of data/observations/*.csv "
            "and data/targets.csv"
        )
    return evidence
