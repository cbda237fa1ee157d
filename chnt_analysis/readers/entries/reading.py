"""A file of a user's figures read as a whole: taken, asked about, or refused with every row named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import schema
from chnt_analysis.errors import DataError
from chnt_analysis.plausibility import Finding
from chnt_analysis.readers import gso
from chnt_analysis.readers.cells import shown, text_cells
from chnt_analysis.readers.entries.completion import completed, with_headings
from chnt_analysis.readers.entries.gate import findings
from chnt_analysis.readers.entries.outputs import share_findings
from chnt_analysis.readers.entries.words import offered

_VALUE_HEADINGS = ("value", "Giá trị", "giá trị", "Số liệu", "số liệu", "Trị số")


@dataclass(frozen=True)
class Entries:
    """What a file holds.

    Attributes
    ----------
    rows : DataFrame
        Whole rows as text with their ``kind``, indexed by the line of the file.
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


def _refuse(name: str, failures: list[str], odd: list[Finding], confirmed: bool) -> None:
    stop = [f for f in odd if f.weight == "refuse" or (f.weight == "ask" and not confirmed)]
    lines = [*failures, *(f"{name}, {f}" for f in stop)]
    if not lines:
        return
    asked = stop and not failures and all(f.weight == "ask" for f in stop)
    raise DataError(shown(lines) + ("\nwhere these are right, --confirm takes them" if asked else ""))
