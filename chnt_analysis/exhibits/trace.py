"""Where a number comes from: formula, rows, assumption files. A headline carries one trace for each of its numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from chnt_analysis.wording import Language, messages, plain

MOST_ROWS = 60  # a level is rebuilt from hundreds of rates; the ledger names the first and counts the rest


@dataclass(frozen=True)
class Trace:
    """One number of a headline, back to what it was made of.

    Attributes
    ----------
    number : str
        Its name in the headline.
    formula : str
        How it is computed, in the page's language; empty where it is a figure as published or a parameter.
    rows : tuple of str
        Ids of the rows it rests on, the first sixty.
    count : int
        How many rows there are.
    assumptions : tuple of str
        Assumption and scenario files, relative to ``data/``.
    """

    number: str
    formula: str = ""
    rows: tuple[str, ...] = ()
    count: int = 0
    assumptions: tuple[str, ...] = ()

    @classmethod
    def of(cls, number: str, formula: str, rows: Sequence[str], assumptions: Sequence[str] = ()) -> Trace:
        """Return a trace of any number of rows, each named once.

        Examples
        --------
        >>> Trace.of("goal", "", ["tg00043", "tg00043"]).count
        1
        """
        once = tuple(dict.fromkeys(rows))
        return cls(number, formula, once[:MOST_ROWS], len(once), tuple(assumptions))

    def payload(self) -> dict[str, Any]:
        """Return the trace as plain JSON values."""
        return {
            "number": self.number,
            "formula": self.formula,
            "rows": list(self.rows),
            "count": self.count,
            "assumptions": list(self.assumptions),
        }


def shown(headline: Mapping[str, Any], language: Language) -> list[dict[str, Any]]:
    """Return the traces of a headline's payload with their values as read, for the page.

    Numbers without a value are left out, and those without a formula where any has one; where none has, the first stands for all.
    """
    numbers = headline.get("numbers", {})
    every = [
        {
            **trace,
            "value": _read(numbers[trace["number"]], language),
            "counted": messages("pages", language)("rows-behind", rows=trace["count"]),
        }
        for trace in headline.get("traces", [])
        if numbers.get(trace["number"]) is not None
    ]
    return [trace for trace in every if trace["formula"]] or every[:1]


def _read(value: float | str, language: Language) -> str:
    if not isinstance(value, str):
        return plain(value, language)
    say = messages("common", language)
    return say(f"verdict-names.{value}") if value in say.attributes("verdict-names") else value
