"""Rows filled in: what the indicator implies need not be typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import schema
from chnt_analysis.errors import DataError
from chnt_analysis.observations import IndicatorRule
from chnt_analysis.periods import ReferencePeriod, parse
from chnt_analysis.readers.entries.words import FREQUENCIES, KINDS, code_of, heading, plain

NEEDED = ("indicator", "period", "value")
USUAL_PLACE = "ha_noi"


def with_headings(
    cells: pd.DataFrame, where: str, *, allowed: Sequence[str] = (*schema.OBSERVATION_COLUMNS, *schema.ADDED_COLUMNS)
) -> pd.DataFrame:
    """Return the cells under the names of the columns, headings in words of either language understood.

    Raises
    ------
    DataError
        Naming the headings that are missing, not known, or mean the same column.
    """
    names = [heading(str(c)) for c in cells.columns]
    missing = [c for c in NEEDED if c not in names]
    unknown = [str(c) for c, name in zip(cells.columns, names, strict=True) if name not in allowed]
    twice = sorted({n for n in names if names.count(n) > 1})
    parts = [f"missing column(s) {', '.join(missing)}"] * bool(missing)
    parts += [f"unknown column(s) {', '.join(unknown)}"] * bool(unknown)
    parts += [f"more than one heading means {', '.join(twice)}"] * bool(twice)
    if parts:
        raise DataError(
            f"{where}: {'; '.join(parts)}; needed are {', '.join(NEEDED)}, allowed are {', '.join(allowed)}; "
            "`chnt import table FILE -o OUT.csv --propose MAP.csv` reads tables of other forms"
        )
    if cells.empty:
        raise DataError(f"{where}: no rows below the header; at least one figure is needed")
    return cells.set_axis(names, axis=1).apply(lambda column: column.str.strip())


def completed(
    cells: pd.DataFrame, *, place: str, source: str, entered: date, columns: Sequence[str] = schema.OBSERVATION_COLUMNS
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Return rows with every column of an observation or of a goal, and notes on what was filled in.

    Parameters
    ----------
    cells : DataFrame
        Text under the names of the columns; ``indicator``, ``period`` and ``value`` at least.
    place : str
        Place of rows that name none; Ha Noi where it is empty.
    source : str
        Source of rows that name none.
    entered : date
        Vintage of rows without a column ``vintage``: a figure is known from the day it is entered.
    columns : sequence of str
        The columns.
    """
    records = [_record(record, place or USUAL_PLACE, source, entered, columns) for record in cells.to_dict("records")]
    filled = [c for c in columns if c not in cells.columns]
    notes = [f"filled in: {', '.join(filled)}"] if filled else []
    if "place" not in cells.columns and not place:
        notes.append(f"place is {USUAL_PLACE} in every row: there is no column place (--place names another)")
    return pd.DataFrame(records, index=cells.index), tuple(notes)


def _record(cells: dict[str, str], place: str, source: str, entered: date, columns: Sequence[str]) -> dict[str, str]:
    indicator = code_of("indicator", cells["indicator"])
    rule = obs.indicator_rule(indicator) if indicator in obs.codes("indicator") else None
    period = _period(cells["period"])
    percent = _percent(rule)
    given = {c: text if c not in KINDS else code_of(c, text, percent=percent) for c, text in cells.items()}
    usual = {
        "place": place,
        "sector": rule.sectors[0] if rule else "",
        "frequency": period.kind if period else "",
        "basis": _basis(rule, given.get("unit", "")),
        "unit": rule.units[0] if rule else "",
        "status": rule.status if rule else "",
        "source": source,
    }
    if "source" in cells:
        usual["source"] = ""  # an empty cell is no file's name: it is asked for
    whole = {c: given.get(c) or usual.get(c, "") for c in columns}
    if "vintage" not in cells:
        whole["vintage"] = entered.isoformat()
    frequency = FREQUENCIES.get(plain(whole["frequency"]), whole["frequency"])
    dated = {"period": str(period) if period else whole["period"], "frequency": frequency}
    return {**given, **whole, **dated}


def _percent(rule: IndicatorRule | None) -> str:
    """Return the one unit of an indicator that is a percentage of something, the empty string where there is none or another."""
    shares = [u for u in rule.units if u.startswith("percent_of_")] if rule else []
    return shares[0] if rule and shares and "percent" not in rule.units else ""


def _basis(rule: IndicatorRule | None, unit: str) -> str:
    """Return the usual basis; growth where an indicator that is a level is given in percent."""
    if rule is None:
        return ""
    growth = [b for b in rule.bases if b in ("yoy", "ytd", "mom")]
    return growth[0] if unit == "percent" and growth else rule.bases[0]


def _period(text: str) -> ReferencePeriod | None:
    try:
        return parse(text)
    except DataError:
        return None
