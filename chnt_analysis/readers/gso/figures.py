"""Growth in percent out of the cells of a column: an index of 105.2 or a growth of 5.2, distinguished by the column, never by the cell.

    growth = index - 100

A column whose cells lie about 100 holds indices; one whose cells lie about 0, growth. A cell of the other kind in it is refused, since
5.2 among indices may be a growth, or a collapse; so is a zero index, which means that nothing was printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median
from typing import Any, Literal

from chnt_analysis.readers.gso.text import number

Unit = Literal["index", "growth", "fraction", "unclear"]

LEAST_INDEX, MOST_INDEX = Decimal(15), Decimal(1000)
LEAST_FRACTIONS, MOST_FRACTION = 4, Decimal("0.5")  # so many growths all below half a percent are parts of 1
MOST_CLASS_INDEX = Decimal(100_000)


@dataclass(frozen=True)
class Figure:
    """A growth in percent with a remark on how it was read, or ``None`` with the reason; both empty where no figure stands."""

    value: Decimal | None
    remark: str = ""


def unit_of(cells: Sequence[Any]) -> Unit:
    """Return what a column's cells are.

    >>> unit_of([105.2, 98.3, 110.0]), unit_of([5.2, -1.7, 10.0]), unit_of([1.052, 0.983, 1.1])
    ('index', 'growth', 'unclear')
    >>> unit_of([0.052, -0.017, 0.1, 0.08, -0.003])
    'fraction'
    """
    values = [v for c in cells if (v := number(c)[0]) is not None]
    if not values:
        return "unclear"
    middle = median(values)
    if 60 <= middle <= 250:
        return "index"
    if len(values) >= LEAST_FRACTIONS and all(abs(v) < MOST_FRACTION for v in values):
        return "fraction"
    ratios = sum(Decimal("0.3") < v < 3 for v in values) >= 0.9 * len(values)
    if -45 <= middle <= 45 and not (ratios and len(values) > 1):
        return "growth"
    return "unclear"


def figure(cell: Any, unit: Unit, *, is_class: bool = False) -> Figure:
    """Return the growth that a cell of a column states.

    Parameters
    ----------
    cell : object
        Number or text, as the sheet holds it.
    unit : {"index", "growth"}
        What the column holds.
    is_class : bool
        A class of the tables before March 2013: seasonal ones (sugar) fall to nearly nothing and rise a thousandfold.

    Examples
    --------
    >>> figure(105.2, "index").value, figure("105,2", "index").remark
    (Decimal('5.2'), "'105,2' is text, read as 105.2")
    >>> figure(0, "index")
    Figure(value=None, remark='index = 0; allowed are 15 to 1000 (same period = 100)')
    """
    value, how = number(cell)
    if how == "missing":
        return Figure(None)
    if value is None:
        return Figure(None, f"{cell!r} is not a number; allowed is a number such as 105.2")
    wrong = _wrong_index(value, is_class) if unit == "index" else _wrong_growth(value)
    if wrong:
        return Figure(None, wrong)
    remark = f"{cell!r} is text, read as {value}" if how == "text" else ""
    return Figure(value - 100 if unit == "index" else value, remark)


def _wrong_index(value: Decimal, is_class: bool) -> str:
    low, high = (Decimal(0), MOST_CLASS_INDEX) if is_class else (LEAST_INDEX, MOST_INDEX)
    if low < value <= high:
        return ""
    looks = f", and {value} looks like a growth in percent among indices" if value and value <= low else ""
    return f"index = {value}; allowed are {low} to {high} (same period = 100){looks}"


def _wrong_growth(value: Decimal) -> str:
    if 85 <= value <= 125:
        return f"growth = {value} looks like an index among growths in percent; print one or the other"
    if value <= -100 or value > MOST_INDEX:
        return f"growth = {value}; allowed are more than -100 and at most {MOST_INDEX} percent"
    return ""
