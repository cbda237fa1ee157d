"""Files of figures, goals and programmes: checked as a whole, copied into the project folder, laid over the shipped ones from then on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

import pandas as pd

from chnt_analysis import files, project, schema
from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError, InputError
from chnt_analysis.observations.code_lists import read_cells
from chnt_analysis.observations.programmes import COLUMNS, read_programme
from chnt_analysis.readers.cells import text_cells
from chnt_analysis.readers.entries import Entries, is_goals, read_entries, read_goals
from chnt_analysis.userdata.record import note_added

What = Literal["figures", "goals", "programme"]
ROOMS: dict[What, str] = {"figures": "observations", "goals": "goals", "programme": "programmes"}
GOAL_KEY = ["indicator", "place", "sector", "period", "vintage", "document", "qualifier"]
_ADVICE = "a figure is published with a publisher and an address (columns publisher, url)"


@dataclass(frozen=True)
class Report:
    """What a checked file holds, and where it was put."""

    file: str
    rows: int
    indicators: tuple[str, ...]
    places: tuple[str, ...]
    first: str
    last: str
    replaces: int
    written: str = ""
    left_out: int = 0
    own: int = 0
    notes: tuple[str, ...] = ()
    what: What = "figures"

    def as_dict(self) -> dict:
        """Return the report as plain values."""
        return asdict(self)

    def __str__(self) -> str:
        text = f"{self.file}: {self.rows} {self._things} for {', '.join(self.places)}, {self.first} to {self.last}"
        if self.what == "figures":
            text += f"; {self.replaces} of them stand over a published figure"
        elif self.what == "goals":
            text += f"; {self.replaces} of them stand before a goal of a shipped plan"
        if self.own:
            text += f"; {self.own} own (unpublished): {_ADVICE}"
        if self.left_out:
            text += f"; {self.left_out} figures of classes that have no code are left out"
        text = "\n".join([text, *self.notes])
        return (
            f"{text}\nwritten to {self.written} (chnt remove {Path(self.written).name} takes it back)"
            if self.written
            else f"{text}\nnothing was written"
        )

    @property
    def _things(self) -> str:
        """What is counted: figures or goals of indicators, or the parts of a programme."""
        named = f" of {', '.join(self.indicators)}" if self.indicators else ""
        return f"{'groups, fields, tasks and goals' if self.what == 'programme' else self.what}{named}"


def check(path: Path, *, place: str = "", confirmed: bool = False, what: What | None = None) -> Report:
    """Check a CSV of figures, goals or a programme without adding it; arguments as :func:`add`.

    Raises
    ------
    DataError
        Naming file, row, column, value and what is allowed, every failure at once.
    """
    kind = what or _what(path)
    return _report(path, kind, _read(path, kind, place=place, confirmed=confirmed))


def add(
    path: Path,
    *,
    folder: Path | None = None,
    place: str = "",
    confirmed: bool = False,
    what: What | None = None,
) -> Report:
    """Check a CSV of figures, goals or a programme and lay it over the shipped rows.

    The rows are kept in a file of their own, named by their content, so that nothing is overwritten and adding a file twice is refused. A
    newer vintage of a figure is a new row, not a repeat. Two that add at once wait for one another, and the later file is checked against the
    earlier one.

    Parameters
    ----------
    path : Path
        CSV in UTF-8 with ``indicator``, ``period`` and ``value`` at least and any other column of ``schema.OBSERVATION_COLUMNS`` and
        ``schema.ADDED_COLUMNS``, or of ``schema.GOAL_COLUMNS`` and ``schema.GOAL_ADDED_COLUMNS``; what ``chnt import gso`` wrote; or a programme with the
        columns of ``observations.programmes``.
    folder : Path, optional
        The project folder; :func:`project.folder` by default.
    place : str
        Place of rows that name none.
    confirmed : bool
        Whether what is odd was looked at and is right.
    what : {"figures", "goals", "programme"}, optional
        What the file holds; by default its columns say so, and a period that lies ahead marks goals too.

    Raises
    ------
    DataError
        When the file is wrong, or repeats rows that you added before.
    InputError
        When the folder cannot be written.
    """
    kind = what or _what(path)
    if kind != "programme":
        text_cells(path)  # what is no table is refused before a folder is made
    with project.chosen(folder), _alone():
        content = _read(path, kind, place=place, confirmed=confirmed)
        text = content.rows.map(files.without_formula).to_csv(index=False, lineterminator="\n")
        room = project.folder() / ROOMS[kind]
        target = room / f"{path.stem}-{hashlib.sha256(text.encode()).hexdigest()[:8]}.csv"
        _refuse_repeats(content.rows, room, path.name, kind)
        report = replace(_report(path, kind, content), written=str(target))
        try:
            room.mkdir(parents=True, exist_ok=True)
            files.write_text(target, text)
            note_added(target, source=path, what=kind, rows=len(content.rows), today=date.today())
        except OSError as error:
            raise _unwritable(error) from None
        return report


@contextmanager
def _alone() -> Iterator[None]:
    """Wait until no other command adds to the folder, and hold it; a folder that was made for this and stays empty is taken away again."""
    base = project.folder()
    made = not base.exists()
    try:
        base.mkdir(parents=True, exist_ok=True)
        lock = (base / ".lock").open("a+")
    except OSError as error:
        raise _unwritable(error) from None
    try:
        with lock:
            files.take_lock(lock, wait=True)
            yield
    finally:
        if made and [p.name for p in base.iterdir()] == [".lock"]:
            (base / ".lock").unlink()
            base.rmdir()


def _unwritable(error: OSError) -> InputError:
    where = project.folder()
    return InputError(f"data = {str(where)!r}: the folder cannot be written ({error.strerror or error}); name another")


def _what(path: Path) -> What:
    cells = text_cells(path)
    if {"what", "years"} <= set(cells.columns):
        return "programme"
    return "goals" if is_goals(cells, today=date.today()) else "figures"


def _read(path: Path, what: What, *, place: str, confirmed: bool) -> Entries:
    today = date.today()
    if what == "figures":
        return read_entries(path, place=place, confirmed=confirmed, today=today)
    if what == "goals":
        return read_goals(path, place=place, confirmed=confirmed, today=today)
    rows = read_programme(path)
    return Entries(rows[list(COLUMNS)], 0, ())


def _refuse_repeats(rows: pd.DataFrame, room: Path, name: str, what: What) -> None:
    if what == "programme":
        key = ["place", "document", "years", "what", "number", "indicator", "period"]
    else:
        key = list(schema.KEY) if what == "figures" else GOAL_KEY
    for path in sorted(room.glob("*.csv")):
        try:
            before = read_cells(path).map(files.as_typed).reindex(columns=key, fill_value="")
        except (OSError, ValueError) as error:
            project.fault(path, DataError(f"{path}: not a CSV table in UTF-8 ({' '.join(str(error).split())})"))
            continue
        same = rows.rename_axis("line").reset_index().merge(before.drop_duplicates(), on=key)
        if len(same):
            numbers = ", ".join(str(n) for n in same["line"][:5])
            raise DataError(
                f"{name}: {len(same)} row(s) repeat {what} you added before in {path} (row {numbers}); "
                f"give a revision its own vintage, or take that file back first (chnt remove {path.name})"
            )


def _report(path: Path, what: What, content: Entries) -> Report:
    rows = content.rows
    named = rows["indicator"][rows["indicator"] != ""]
    own = int((rows["kind"] == "own").sum()) if "kind" in rows else 0
    return Report(
        file=path.name,
        rows=len(rows),
        indicators=tuple(sorted(named.unique())),
        places=tuple(sorted(rows["place"].unique())),
        first=rows["period"].min(),
        last=rows["period"].max(),
        replaces=_replaced(rows, what),
        left_out=content.left_out,
        notes=content.notes,
        own=own,
        what=what,
    )


def _replaced(rows: pd.DataFrame, what: What) -> int:
    """Return how many rows stand over a shipped figure, or before a goal of a shipped plan."""
    if what == "programme":
        return 0
    key, every = (obs.KEY, obs.observations()) if what == "figures" else (obs.KEY[:4], obs.targets())
    known = set(every.loc[every["origin"] == "shipped", key].itertuples(index=False, name=None))
    return sum(one in known for one in rows[key].itertuples(index=False, name=None))
