"""A file of a user's figures read as a whole: taken, asked about, or refused with every row named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import schema
from chnt_analysis.errors import DataError
from chnt_analysis.periods import parse
from chnt_analysis.plausibility import Finding
from chnt_analysis.readers import gso
from chnt_analysis.readers.cells import shown, text_cells
from chnt_analysis.readers.entries.completion import completed, with_headings
from chnt_analysis.readers.entries.gate import findings, goal_findings
from chnt_analysis.readers.entries.outputs import share_findings
from chnt_analysis.readers.entries.words import heading, offered

_VALUE_HEADINGS = ("value", "Giá trị", "giá trị", "Số liệu", "số liệu", "Trị số")


@dataclass(frozen=True)
class Entries:
    """What a file holds.

    Attributes
    ----------
    rows : DataFrame
        Whole rows as text, figures with their ``kind``, indexed by the line of the file.
    left_out : int
        Figures of classes without a code in an imported workbook table.
    notes : tuple of str
        What was filled in, and what is odd and was confirmed.
    """

    rows: pd.DataFrame
    left_out: int
    notes: tuple[str, ...]


def read_entries(path: Path, *, place: str = "", confirmed: bool = False, today: date) -> Entries:
    """Return the rows of a CSV of figures.

    Parameters
    ----------
    path : Path
        Columns ``indicator``, ``period``, ``value`` at least, under these headings or Vietnamese ones; every other column of an observation
        may be there. Or what ``chnt import gso`` wrote.
    place : str
        Place of rows that name none.
    confirmed : bool
        Whether what is odd was looked at and is right.
    today : date
        Vintage of rows that have none; nothing may be dated after it.

    Raises
    ------
    DataError
        Naming file, row, column, value, what is allowed and what was probably meant, every row at once.
    """
    cells = text_cells(path, numbers=_VALUE_HEADINGS)
    imported = gso.is_table(cells.columns)
    left_out = 0
    notes: tuple[str, ...] = ()
    if imported:
        rows, left_out = gso.to_observations(cells, sectors=obs.codes("sector"))
    else:
        named = with_headings(cells, path.name)
        rows, notes = completed(named, place=place, source=path.name, entered=today)
    failures = schema.observation_failures(rows, where=path.name, codes=obs.legal_codes(), hint=offered)
    odd = [] if failures else findings(rows, today=today)
    _refuse(path.name, failures, odd, confirmed)
    unfit, shares = ([], []) if failures else share_findings(rows, obs.observations())
    if unfit:
        raise DataError("\n".join(f"{path.name}, {problem}" for problem in unfit))
    kind = "published" if imported else schema.kinds(rows, known_sources=obs.known_sources())
    return Entries(rows.assign(kind=kind), left_out, (*notes, *map(str, odd), *shares))


def is_goals(cells: pd.DataFrame, *, today: date) -> bool:
    """Return whether a table holds goals: it names documents, or has neither basis nor status and a period that has not begun."""
    names = {heading(str(c)): c for c in cells.columns}
    if "document" in names:
        return True
    if {"basis", "status"} & names.keys() or "period" not in names:
        return False
    return any(_lies_ahead(text, today) for text in cells[names["period"]])


def read_goals(path: Path, *, place: str = "", confirmed: bool = False, today: date) -> Entries:
    """Return the goals of a CSV: ``indicator``, ``period`` and ``value`` at least, a qualifier and the document besides; else as :func:`read_entries`."""
    columns = (*schema.GOAL_COLUMNS, *schema.GOAL_ADDED_COLUMNS)
    named = with_headings(text_cells(path, numbers=_VALUE_HEADINGS), path.name, allowed=columns)
    rows, notes = completed(named, place=place, source=path.name, entered=today, columns=schema.GOAL_COLUMNS)
    codes = {k: v for k, v in obs.legal_codes().items() if k not in ("basis", "status")}
    failures = schema.goal_failures(rows, where=path.name, codes=codes, hint=offered)
    odd = [] if failures else goal_findings(rows, today=today)
    _refuse(path.name, failures, odd, confirmed)
    whole = rows.assign(**{c: rows.get(c, "") for c in schema.GOAL_ADDED_COLUMNS})
    return Entries(whole[list(columns)], 0, (*notes, *map(str, odd)))


def _lies_ahead(text: str, today: date) -> bool:
    try:
        return parse(text).start.start_time > pd.Timestamp(today)
    except DataError:
        return False


def _refuse(name: str, failures: list[str], odd: list[Finding], confirmed: bool) -> None:
    stop = [f for f in odd if f.weight == "refuse" or (f.weight == "ask" and not confirmed)]
    lines = [*failures, *(f"{name}, {f}" for f in stop)]
    if not lines:
        return
    asked = stop and not failures and all(f.weight == "ask" for f in stop)
    raise DataError(shown(lines) + ("\nwhere these are right, --confirm takes them" if asked else ""))
