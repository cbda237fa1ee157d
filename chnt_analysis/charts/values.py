"""Small values that charts are described with: an axis, a labelled rule, a labelled band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass, replace
from typing import Any, Literal


@dataclass(frozen=True)
class Axis:
    """What runs along an axis, or what a chart's marks are as long as.

    Attributes
    ----------
    column : str
        Column of the frame; the chart's usual one where empty.
    title : str
        Title, with unit.
    digits : int, optional
        Digits in labels and tooltips; the chart decides by default.
    zero_line : bool
        Whether zero is drawn, for growth.
    order : sequence, optional
        Keys in the order they are to appear, where the first row of cells does not have them all.
    joined : bool
        Whether each February stands for January and February: the line goes through it, and its name is of both.
    """

    column: str = ""
    title: str = ""
    _: KW_ONLY
    digits: int | None = None
    zero_line: bool = False
    order: Sequence[Any] | None = None
    joined: bool = False

    @classmethod
    def of(cls, given: Axis | str, *, usual: str) -> Axis:
        """Return the axis that a column's name or an axis without one means.

        Examples
        --------
        >>> Axis.of("year", usual="period").column, Axis.of(Axis(title="%"), usual="value").column
        ('year', 'value')
        """
        axis = cls(given) if isinstance(given, str) else given
        return axis if axis.column else replace(axis, column=usual)

    def digits_or(self, usual: int) -> int:
        """Return the digits asked for, else the usual ones."""
        return usual if self.digits is None else self.digits


@dataclass(frozen=True)
class Rule:
    """A line across a chart at one value, with its label; without a label, the chart's own words.

    ``kind`` says what the value is, which its colour and stroke show: a goal that a plan states, a level that is only assumed, or a
    reference that nobody aims at.
    """

    at: Any
    label: str = ""
    kind: Literal["goal", "assumption", "reference"] = "goal"

    @classmethod
    def of(cls, given: Rule | float | None) -> Rule | None:
        """Return a plain number as a rule without a label."""
        return given if given is None or isinstance(given, Rule) else cls(given)


@dataclass(frozen=True)
class Band:
    """A horizontal band from ``low`` to ``high`` with its label."""

    low: float
    high: float
    label: str = ""
