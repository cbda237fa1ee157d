"""Totals among the rows of a table: do the other rows add up to them, and is one of them the whole of a percentage?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from chnt_analysis.readers.gso.files import address
from chnt_analysis.readers.table.labels import said
from chnt_analysis.readers.table.layout import Layout

WHOLE = Decimal(100)
ROUNDING = Decimal("0.5")  # percent: what rounding of the parts may leave between their sum and 100


@dataclass(frozen=True)
class Total:
    """A row that is a total: whether it is the whole of a percentage, and the columns in which the other rows do not add to it."""

    whole: bool
    differs: tuple[str, ...]


def checked(layout: Layout, row: int, number: Callable[[int, int], Decimal | None]) -> Total:
    """Return how a total stands to the other rows of its table.

    Parameters
    ----------
    layout : Layout
        The table.
    row : int
        Row of the total.
    number : callable
        From a row and a column to the number there, ``None`` where there is none.
    """
    parts = [r for r in layout.body if r != row]
    if any(_is_total(layout, r) for r in parts):
        return Total(False, ())
    columns = [c for c in layout.values if number(row, c) is not None]
    stated = {c: value for c in columns if (value := number(row, c)) is not None}
    whole = bool(stated) and all(abs(v - WHOLE) <= ROUNDING for v in stated.values())
    differs = []
    for column, total in stated.items():
        values = [number(r, column) for r in parts]
        known = [v for v in values if v is not None]
        if len(known) != len(values) or len(known) < 2:
            continue
        if abs(sum(known, Decimal(0)) - total) > _allowed([*known, total], whole):
            differs.append(
                f"{address(row, column)}: the other rows add up to {sum(known, Decimal(0)):f}, the total says {total:f}"
            )
    return Total(whole, tuple(differs))


def _allowed(numbers: Sequence[Decimal], whole: bool) -> Decimal:
    """Return what rounding may leave: half a unit of the last place for each number, half a percent of a whole at most."""
    places = max(max(-int(n.as_tuple().exponent), 0) for n in numbers)
    rounded = Decimal(len(numbers)) / 2 / Decimal(10) ** places
    return min(ROUNDING, rounded) if whole else rounded


def _is_total(layout: Layout, row: int) -> bool:
    return any(said(text).total for text in layout.beside(row))
