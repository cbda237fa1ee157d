"""Dates that cannot be: fiscal years read as months, a year far from the others, a period that has not come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from chnt_analysis.plausibility.findings import Finding, Weight

_YEAR_AND_TWO = re.compile(r"(\d{4})-(\d{2})")
FEWEST = 3
FAR = 20  # years: a gap as wide as this beside a few rows is a misprint in the year
FEW = 0.1  # part of the rows that may stand on the far side of such a gap


def date_findings(
    periods: pd.PeriodIndex, lines: np.ndarray, texts: Sequence[str], *, today: date | None = None
) -> list[Finding]:
    """Return the rows of one series whose period is probably not what it says.

    Parameters
    ----------
    periods : PeriodIndex
        Sorted, each once.
    lines : ndarray of int
        Line of the file of each.
    texts : sequence of str
        The periods as typed.
    today : date, optional
        A period that begins after it is in the future; not checked without it.
    """
    fiscal = _fiscal(lines, texts)
    return fiscal or [*_far(periods, lines, texts), *_future(periods, lines, texts, today)]


def _fiscal(lines: np.ndarray, texts: Sequence[str]) -> list[Finding]:
    parts = [_YEAR_AND_TWO.fullmatch(t.strip()) for t in texts]
    if len(parts) < FEWEST or not all(m and int(m[2]) == (int(m[1]) + 1) % 100 for m in parts):
        return []
    shown = ", ".join([*texts[:2], "...", texts[-1]] if len(texts) > FEWEST else texts)
    message = f"and the others ({shown}) look like fiscal years, not months: each is 13 months after the one before"
    return [Finding(int(lines[0]), "period", texts[0], message, "refuse", texts[0].strip()[:4])]


def _far(periods: pd.PeriodIndex, lines: np.ndarray, texts: Sequence[str]) -> list[Finding]:
    years = periods.year.to_numpy()
    gaps = np.diff(years)
    if len(years) < FEWEST or gaps.max() <= FAR:
        return []
    at = int(gaps.argmax()) + 1
    odd = np.arange(at) if at < len(years) - at else np.arange(at, len(years))
    weight: Weight = "refuse" if len(odd) <= max(1, FEW * len(years)) else "ask"
    rest = np.delete(years, odd)
    message = f"stands {gaps.max()} years from the others ({rest.min()} to {rest.max()}); is the year right?"
    return [Finding(int(lines[i]), "period", texts[int(i)], message, weight) for i in odd]


def _future(periods: pd.PeriodIndex, lines: np.ndarray, texts: Sequence[str], today: date | None) -> list[Finding]:
    if today is None:
        return []
    late = np.flatnonzero(periods.start_time > pd.Timestamp(today))
    message = f"has not begun (today is {today:%Y-%m-%d}); is the year right?"
    return [Finding(int(lines[i]), "period", texts[int(i)], message, "ask") for i in late]
