"""The status that stands beside a published figure in a table: first estimate, revised, final, or not stated."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs

AND = "; "  # between the statuses of one cell


def joined(codes: Iterable[str]) -> str | None:
    """Return status codes as one cell, each once; ``None`` without any.

    Examples
    --------
    >>> joined(["estimate", "estimate"]), joined(["estimate", "revised"]), joined([])
    ('estimate', 'estimate; revised', None)
    """
    return AND.join(dict.fromkeys(codes)) or None


def of_months(rates: pd.DataFrame, basis: str, months: pd.PeriodIndex) -> list[str | None]:
    """Return the status of each month's rate as chosen; ``None`` where none is published."""
    rows = rates[(rates["basis"] == basis) & (rates["frequency"] == "M")]
    chosen = obs.choose(rows).groupby("period")["status"].agg(list) if len(rows) else pd.Series(dtype=object)
    return [joined(chosen.get(str(month), [])) for month in months]


def as_printed(rates: pd.DataFrame, period: str, basis: str, value: float) -> str | None:
    """Return the status under which a value was published."""
    same = (rates["period"] == str(period)) & (rates["basis"] == basis) & np.isclose(rates["value"], value)
    return joined(rates.loc[same, "status"])
