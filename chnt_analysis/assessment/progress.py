"""Pace and progress: observed against required growth, for goals of at least and of at most, and where the pace lies in history."""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis import targets
from chnt_analysis.assessment.measures import PER_YEAR, Measure, frequency_of, observed
from chnt_analysis.errors import UndefinedError
from chnt_analysis.growth import cagr

RECENT_YEARS = 5  # the short term of Eurostat's monitoring


def pace(seen: float, required: float, direction: targets.Direction) -> float | None:
    """Return observed growth as a percentage of required growth; ``None`` where the goal is met without any.

    A goal of at most is met by falling: both growths then count downwards.

    Examples
    --------
    >>> pace(5.4, 10.8, "at_least"), pace(-1.0, -4.0, "at_most"), pace(3.0, -1.0, "at_least")
    (50.0, 25.0, None)
    """
    sign = 1 if direction == "at_least" else -1
    try:
        return targets.pace(sign * seen, sign * required)
    except UndefinedError:
        return None


def progress_class(seen: float, required: float, direction: targets.Direction) -> targets.Progress:
    """Return the progress class of observed against required growth.

    At 95 % or more of the required growth it is on track, at 60 to 95 % moderate, at 0 to 60 % insufficient, below zero away from
    the goal. Where the goal is met already and no growth is required, holding what is allowed is on track, losing more is away.

    References
    ----------
    The thresholds are Eurostat's; the required growth is not, since it runs from the newest value and Eurostat's from a base year
    (:mod:`chnt_analysis.assessment.official`).

    Examples
    --------
    >>> progress_class(5, 5, "at_least"), progress_class(1, -2, "at_least"), progress_class(-1, -4, "at_most")
    ('on_track', 'on_track', 'insufficient')
    """
    sign = 1 if direction == "at_least" else -1
    if sign * required > 0:
        return targets.progress_class(sign * seen, sign * required)
    return "on_track" if sign * seen >= sign * required else "away"


def observed_growth(level: pd.Series, measure: Measure, since: pd.Period | None = None) -> float:
    """Return the growth to compare with: percent a year.

    Compound growth of the level from ``since`` to the latest period; by default over the last five whole years, or as many as
    there are, and where none of these years has a value from the nearest one before. A goal in growth is compared with the latest growth of the same measure, unless ``since`` is given.

    Raises
    ------
    UndefinedError
        When the level does not reach back a year, or is missing at ``since``.
    """
    known = level.dropna()
    if since is None and measure != "level":
        values = observed(level, measure)
        if values.empty:
            raise UndefinedError(f"the series is too short for {measure}")
        return float(values.iloc[-1])
    lag = PER_YEAR[frequency_of(level)]
    first = since if since is not None else _years_back(known, lag)
    if first is None or first not in known.index or first >= known.index[-1]:
        raise UndefinedError(f"no value at {first}" if first is not None else "less than a year is known")
    return float(cagr(known[first], known.iloc[-1], (known.index[-1] - first).n / lag))


def percentile_in(history: np.ndarray | pd.Series, value: float) -> float | None:
    """Return the percentage of past values at or below a value; ``None`` without any.

    Examples
    --------
    >>> percentile_in(np.array([2.0, 4.0, 6.0, 8.0]), 6.5)
    75.0
    """
    past = np.asarray(history, dtype=float)
    past = past[np.isfinite(past)]
    return float(100 * (past <= value).mean()) if len(past) else None


def _years_back(known: pd.Series, lag: int) -> pd.Period | None:
    longest = (known.index[-1] - known.index[0]).n // lag
    for years in (*range(RECENT_YEARS, 0, -1), *range(RECENT_YEARS + 1, longest + 1)):
        if (first := known.index[-1] - years * lag) in known.index:
            return first
    return None
