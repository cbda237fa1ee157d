"""A headline number: its value with unit, kind, formula, rows and assumptions in one object.

The ledger, the cards, ``chnt why`` and the page's list of where its numbers come from all read the same list of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import KW_ONLY, dataclass
from typing import Any

from chnt_analysis.exhibits.tables import plain_value
from chnt_analysis.exhibits.trace import Trace
from chnt_analysis.wording import Kind


@dataclass(frozen=True)
class Number:
    """One number of a headline.

    Attributes
    ----------
    name : str
        Its key in the ledger; stable across versions.
    value : float, str or None
        The value, unrounded; ``None`` where it is not known.
    unit : str
        Unit code of ``data/codes/units.csv``; empty where there is none.
    kind : str
        What it is: one of the six kinds of figures.
    rows : tuple of str
        Ids of the rows it rests on.
    assumptions : tuple of str
        Assumption and scenario files it rests on, relative to ``data/``.
    formula : str
        How it is computed, in the page's language; empty for a published figure or a parameter.
    """

    name: str
    value: float | str | None
    _: KW_ONLY
    unit: str = ""
    kind: Kind = "published"
    rows: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    formula: str = ""

    @classmethod
    def of(cls, name: str, value: Any, *, rows: Iterable[str] = (), assumptions: Sequence[str] = (), **more) -> Number:
        """Return a number with a plain JSON value and each of its rows named once.

        Examples
        --------
        >>> Number.of("goal", 16.0, rows=["tg00043", "tg00043"]).rows
        ('tg00043',)
        """
        return cls(name, plain_value(value), rows=tuple(dict.fromkeys(rows)), assumptions=tuple(assumptions), **more)

    @property
    def trace(self) -> Trace:
        """The number back to its formula, rows and assumptions, as the ledger keeps it."""
        return Trace.of(self.name, self.formula, self.rows, self.assumptions)

    @property
    def is_traced(self) -> bool:
        """Whether anything is known of where it comes from."""
        return bool(self.formula or self.rows or self.assumptions)
