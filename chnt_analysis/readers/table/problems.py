"""What a table leaves open or gets wrong: sheet, cell, text, what is allowed, and what to ask a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ProblemKind = Literal["open", "wrong", "odd", "note"]


@dataclass(frozen=True)
class TableProblem:
    """One thing to say about a cell.

    Attributes
    ----------
    kind : {"open", "wrong", "odd", "note"}
        To be settled by a mapping, wrong, odd enough to be confirmed, or to be noted.
    sheet, cell, text : str
        Where it stands and what stands there.
    message : str
        What it is, and what is allowed.
    ask : tuple of str or None
        Row of the mapping file that settles it: kind, text, note.
    """

    kind: ProblemKind
    sheet: str
    cell: str
    text: str
    message: str
    ask: tuple[str, str, str] | None = None

    def __str__(self) -> str:
        where = ", ".join(
            p for p in (f"sheet {self.sheet!r}" if self.sheet else "", f"cell {self.cell}" if self.cell else "") if p
        )
        return f"{where}: {self.text!r} {self.message}" if self.text else f"{where}: {self.message}"
