"""What a check found, and the column of figures that it looked at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

Weight = Literal["refuse", "ask", "note"]
_ORDER = ("note", "ask", "refuse")


@dataclass(frozen=True)
class Finding:
    """One odd cell: its line, column and text, what is odd and allowed, and what was probably meant."""

    line: int
    column: str
    text: str
    message: str
    weight: Weight
    meant: str = ""

    def __str__(self) -> str:
        meant = f"; is it {self.meant}?" if self.meant else ""
        return f"row {self.line}: {self.column} {self.text!r} {self.message}{meant}"


@dataclass(frozen=True)
class Column:
    """The figures of one series in time, with the line and the text of each.

    Attributes
    ----------
    periods : PeriodIndex
        Sorted, each once.
    values : ndarray
        Missing where nothing is known.
    lines : ndarray of int
        Line of the file; 0 for a figure that is there to compare with and is not checked.
    texts : sequence of str
        The values as typed.
    """

    periods: pd.PeriodIndex
    values: np.ndarray
    lines: np.ndarray
    texts: tuple[str, ...]

    def known(self) -> Column:
        """Return the column without its missing values."""
        kept = np.flatnonzero(~np.isnan(self.values))
        return Column(self.periods[kept], self.values[kept], self.lines[kept], tuple(self.texts[i] for i in kept))

    def checked(self) -> Column:
        """Return the column without the figures that are there to compare with."""
        kept = np.flatnonzero(self.lines)
        return Column(self.periods[kept], self.values[kept], self.lines[kept], tuple(self.texts[i] for i in kept))

    def __len__(self) -> int:
        return len(self.values)


def heaviest(findings: Iterable[Finding]) -> Weight | None:
    """Return the heaviest weight among findings, ``None`` where there are none.

    >>> heaviest([Finding(2, "value", "9", "is odd", "ask"), Finding(3, "value", "9", "is a break", "note")])
    'ask'
    """
    weights = {f.weight for f in findings}
    return max(weights, key=_ORDER.index) if weights else None
