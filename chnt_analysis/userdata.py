"""Your own figures: checked, copied into your data folder, laid over the shipped ones from then on."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from chnt_analysis import files
from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError, InputError
from chnt_analysis.readers.cells import text_cells
from chnt_analysis.readers.entries import Entries, read_entries


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

    def as_dict(self) -> dict:
        """Return the report as plain values."""
        return asdict(self)

    def __str__(self) -> str:
        told = (
            f"{self.file}: {self.rows} figures of {', '.join(self.indicators)} for {', '.join(self.places)}, "
            f"{self.first} to {self.last}; {self.replaces} of them stand over a published figure"
        )
        if self.own:
            told += f"; {self.own} own (unpublished): a figure is published with a publisher and an address (columns publisher, url)"
        if self.left_out:
            told += f"; {self.left_out} figures of classes that have no code are left out"
        told = "\n".join([told, *self.notes])
        return (
            f"{told}\nwritten to {self.written} (delete this file to take them back)"
            if self.written
            else f"{told}\nnothing was written"
        )


def check(path: Path, *, place: str = "", confirmed: bool = False) -> Report:
    """Check a CSV of figures without adding it; arguments as :func:`add`.

    Raises
    ------
    DataError
        Naming file, row, column, value and what is allowed, every failure at once.
    """
    return _report(path, read_entries(path, place=place, confirmed=confirmed, today=date.today()))


def add(path: Path, *, folder: Path | None = None, place: str = "", confirmed: bool = False) -> Report:
    """Check a CSV of figures and lay it over the shipped rows.

    The rows are kept in a file of their own, named by their content, so that nothing is overwritten and adding a file twice is
    refused. A newer vintage of a figure is a new row, not a repeat.

    Parameters
    ----------
    path : Path
        CSV in UTF-8 with ``indicator``, ``period`` and ``value`` at least and any other column of ``schema.OBSERVATION_COLUMNS`` and
        ``schema.ADDED_COLUMNS``; or what ``chnt import gso`` wrote.
    folder : Path, optional
        Your data folder; :func:`observations.user_folder` by default.
    place : str
        Place of rows that name none.
    confirmed : bool
        Whether what is odd was looked at and is right.

    Raises
    ------
    DataError
        When the file is wrong, or repeats rows that you added before.
    InputError
        When the folder cannot be written.
    """
    entries = read_entries(path, place=place, confirmed=confirmed, today=date.today())
    rows = entries.rows
    target = (folder or obs.user_folder()) / "observations"
    text = rows.to_csv(index=False, lineterminator="\n")
    final = target / f"{path.stem}-{hashlib.sha256(text.encode()).hexdigest()[:8]}.csv"
    _refuse_repeats(rows, target, path.name)
    report = _report(path, entries)
    try:
        target.mkdir(parents=True, exist_ok=True)
        files.write_text(final, text)
    except OSError as error:
        raise InputError(
            f"data = {str(target)!r}: the folder cannot be written ({error.strerror or error}); name another"
        ) from None
    return Report(**{**asdict(report), "written": str(final)})


TASK_COLUMNS = ("task", "group", "name", "status", "result", "source")
TASK_STATUSES = ("", "planned", "under_way", "done", "dropped")


def programme_tasks(*, folder: Path | None = None) -> pd.DataFrame:
    """Return the single tasks of the programme as their owner entered them, blank where nothing is known.

    The tasks are not published. Copy ``data/programme_tasks.csv`` into your data folder and fill it in there: it then stands in the
    place of the blank one.

    Returns
    -------
    DataFrame
        Columns ``task, group, name, status, result, source``, one row a task, all text.

    Raises
    ------
    DataError
        Naming file, row, column, value and what is allowed.
    """
    own = (folder or obs.user_folder()) / "programme_tasks.csv"
    path = own if own.is_file() else obs.DATA / "programme_tasks.csv"
    rows = text_cells(path)
    if tuple(rows.columns) != TASK_COLUMNS:
        raise DataError(f"{path}: columns are {', '.join(rows.columns)}; needed are {', '.join(TASK_COLUMNS)}")
    groups = {"", *pd.read_csv(obs.DATA / "programme_groups.csv", dtype=str)["group"]}
    legal = {"task": {str(n) for n in range(1, 13)}, "group": groups, "status": set(TASK_STATUSES)}
    for number, row in zip(rows.index, rows.to_dict("records"), strict=True):
        for column, allowed in legal.items():
            if row[column] not in allowed:
                shown = ", ".join(sorted(allowed - {""}))
                raise DataError(f"{path}, row {number}: {column} = {row[column]!r}; allowed are {shown}")
        if row["name"] and not row["source"]:
            raise DataError(f"{path}, row {number}: source is empty; say where the task is written")
    return rows


def _refuse_repeats(rows: pd.DataFrame, folder: Path, name: str) -> None:
    key = ["indicator", "place", "sector", "period", "basis", "vintage", "status"]
    for path in sorted(folder.glob("*.csv")):
        before = pd.read_csv(path, dtype=str, keep_default_na=False)
        same = rows.rename_axis("line").reset_index().merge(before[key].drop_duplicates(), on=key)
        if len(same):
            numbers = ", ".join(str(n) for n in same["line"][:5])
            raise DataError(
                f"{name}: {len(same)} row(s) repeat figures you added before in {path} (row {numbers}); "
                "give a revision its own vintage, or delete that file first"
            )


def _report(path: Path, entries: Entries) -> Report:
    rows = entries.rows
    shipped = obs.observations()
    shipped = shipped[shipped["origin"] == "shipped"]
    known = set(shipped[obs.KEY].itertuples(index=False, name=None))
    return Report(
        file=path.name,
        rows=len(rows),
        indicators=tuple(sorted(rows["indicator"].unique())),
        places=tuple(sorted(rows["place"].unique())),
        first=rows["period"].min(),
        last=rows["period"].max(),
        replaces=sum(key in known for key in rows[obs.KEY].itertuples(index=False, name=None)),
        left_out=entries.left_out,
        notes=entries.notes,
        own=int((rows["kind"] == "own").sum()),
    )
