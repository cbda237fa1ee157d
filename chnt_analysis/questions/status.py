"""The status that stands beside a published figure in a table: first estimate, revised, final, or not stated."""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.wording import Language, pick

NONE = "–"  # no figure, no status


def heading(language: Language, of: str = "") -> str:
    """Return the heading of a column of statuses, of which figure if named.

    Examples
    --------
    >>> heading("en"), heading("en", "on the year")
    ('Status', 'Status: on the year')
    """
    word = pick(language, vi="Tình trạng", en="Status")
    return f"{word}: {of}" if of else word


def named(codes: pd.Series | list[str], language: Language) -> str:
    """Return statuses in words, each once; a dash without any.

    Examples
    --------
    >>> named(["estimate", "estimate"], "en"), named(["estimate", "revised"], "en"), named([], "en")
    ('first estimate', 'first estimate; revised', '–')
    """
    return "; ".join(obs.label("status", code, language) for code in dict.fromkeys(codes)) or NONE


def of_months(rates: pd.DataFrame, basis: str, months: pd.PeriodIndex, language: Language) -> list[str]:
    """Return the status of each month's rate as chosen, in words; a dash where none is published."""
    rows = rates[(rates["basis"] == basis) & (rates["frequency"] == "M")]
    chosen = obs.choose(rows).groupby("period")["status"].agg(list) if len(rows) else pd.Series(dtype=object)
    return [named(chosen.get(str(month), []), language) for month in months]


def as_printed(rates: pd.DataFrame, period: str, basis: str, value: float, language: Language) -> str:
    """Return the status under which a value was printed, in words."""
    same = (rates["period"] == str(period)) & (rates["basis"] == basis) & np.isclose(rates["value"], value)
    return named(rates.loc[same, "status"], language)
