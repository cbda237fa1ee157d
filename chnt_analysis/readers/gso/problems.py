"""What a workbook leaves to say: repairs that were made, and what was refused, each with its place."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

ProblemKind = Literal["repair", "refused", "missing", "doubt"]

_SAID = {"repair": "repaired", "refused": "refused", "missing": "no figure", "doubt": "doubtful"}


@dataclass(frozen=True)
class Problem:
    """A repair or a doubtful figure (it was taken), a refusal (left out), or a cell without a figure: file, sheet, cell, what and why."""

    kind: ProblemKind
    file: str
    sheet: str
    where: str
    message: str

    def as_dict(self) -> dict[str, str]:
        """Return the problem as plain values."""
        return asdict(self)

    def __str__(self) -> str:
        place = ", ".join(p for p in (self.file, f"sheet {self.sheet!r}" if self.sheet else "", self.where) if p)
        return f"{_SAID[self.kind]}: {place}: {self.message}"
