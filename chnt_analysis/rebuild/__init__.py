"""Published rates on the month, on the year and year-to-date into one index level, with its uncertainty.

The log level of every month is estimated jointly from all rates, so that a gap in one kind of rate is filled by the others. Roundings
are intervals, first estimates have an error of their own, and a rate that contradicts the others is set aside, listed and named. Where
nothing is published, trend, season and Lunar New Year carry the level, and the intervals widen. The method is in ``docs/rebuild.md``.
"""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from chnt_analysis.memory import remembered
from chnt_analysis.rebuild import engine, rates, result
from chnt_analysis.rebuild.many import rebuild_many
from chnt_analysis.rebuild.result import Rebuilt

__all__ = ["Rebuilt", "rebuild", "rebuild_many"]


@remembered
def rebuild(table: pd.DataFrame, *, base: int | None = None, where: str = "rates") -> Rebuilt:
    """Return the monthly level that rates imply, with intervals and the rates that contradict it.

    Parameters
    ----------
    table : DataFrame
        ``period`` (text or reference period), ``basis`` (mom, yoy, ytd) and ``value`` (percent growth); optionally ``vintage`` and
        ``status`` (a figure published again stands, older ones count as first estimates), ``decimals`` (inferred when absent) and
        ``row`` (for messages).
    base : int, optional
        Base year; the first whole year by default.
    where : str
        What messages call the table.

    Returns
    -------
    Rebuilt

    Raises
    ------
    DataError
        For missing columns, impossible rates, bases or periods, an index in place of growth, or rates of one month only.
    ParameterError
        When the base year is not within the rates.

    Examples
    --------
    >>> rates = pd.DataFrame({"period": ["2024-01", "2024-02"], "basis": ["mom", "mom"], "value": [10.0, 0.0]})
    >>> rates = pd.concat([rates, pd.DataFrame({"period": ["2024"], "basis": ["yoy"], "value": [5.0]})])
    >>> rebuild(rates).base
    2023
    """
    made = result.present(engine.solve(rates.read(table, where=where)), base=base)
    return replace(made, rows=tuple(map(str, table["row"]))) if "row" in table.columns else made
