"""Goals: distance, required growth, pace, path, progress class and the verdict on a deadline that has passed.

A goal is put in words ("more than 11 %", "about 16 %") and so is a published result; both qualifiers enter the verdict. A
published "nearly 1,000" does not reach 1,000, and an "about 900" neither reaches nor misses 900: it is not knowable.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from chnt_analysis.errors import ParameterError, UndefinedError
from chnt_analysis.growth import cagr

Direction = Literal["at_least", "at_most"]
Progress = Literal["on_track", "moderate", "insufficient", "away"]
Verdict = Literal["reached", "not_reached", "not_knowable"]
QUALIFIERS = (
    "exact",
    "about",
    "at_least",
    "at_most",
    "more_than",
    "less_than",
    "nearly",
    "range",
    "range_low",
    "range_high",
)
ON_TRACK_PCT, MODERATE_PCT = 95.0, 60.0


@dataclass(frozen=True)
class Target:
    """One goal of one plan.

    Attributes
    ----------
    indicator, place, sector, unit : str
        Codes.
    low, high : float
        The goal; equal for a single value, the two ends of a published range otherwise.
    qualifier : str
        How the plan puts it.
    period : str
        Reference period of the deadline.
    direction : {"at_least", "at_most"}
        Whether more or less is better.
    rows : tuple of str
        Ids of the rows that state it.
    """

    indicator: str
    place: str
    sector: str
    low: float
    high: float
    unit: str
    qualifier: str
    period: str
    direction: Direction = "at_least"
    rows: tuple[str, ...] = ()

    @property
    def value(self) -> float:
        """The least that satisfies the plan's words: the near end of a range."""
        return self.low if self.direction == "at_least" else self.high


def reading(value: float, qualifier: str) -> tuple[float, float]:
    """Return the interval a qualified figure stands for.

    "About" means within half a unit of the last digit that is not zero, at most 5 % of the figure (about 960: 955 to 965;
    about 900: 855 to 945); "nearly" lies below the figure by at most twice that, "more than" above it by at most twice that;
    "exact" is the figure. The reading is a convention of ours, written here once.

    Parameters
    ----------
    value : float
        The figure as published, in any unit.
    qualifier : str
        ``exact``, ``about``, ``at_least``, ``more_than``, ``nearly``, ...; see ``chnt_analysis.targets.QUALIFIERS``.

    Returns
    -------
    tuple of float
        Lower and upper end, in the unit of ``value``.

    Raises
    ------
    ParameterError
        For an unknown qualifier, naming the known ones.

    Examples
    --------
    >>> reading(960, "about"), reading(1000, "nearly"), reading(900, "more_than")
    ((955.0, 965.0), (900.0, 1000.0), (900.0, 990.0))
    """
    if qualifier not in QUALIFIERS:
        raise ParameterError(f"qualifier = {qualifier!r}: allowed are {', '.join(QUALIFIERS)}")
    value = float(value)
    unit = min(_last_digit(value), 0.1 * abs(value)) if value else 1.0
    if qualifier == "about":
        return value - unit / 2, value + unit / 2
    if qualifier in ("nearly", "less_than", "at_most"):
        return value - unit, value
    if qualifier in ("more_than", "at_least"):
        return value, value + unit
    return float(value), float(value)


def verdict(value: float, qualifier: str, target: Target) -> Verdict:
    """Return whether a published result reaches a goal: only what follows from its wording is said.

    Parameters
    ----------
    value, qualifier : float, str
        The published result and how it was put.
    target : Target
        The goal. "More than" asks for more, "about" is met from half its last digit below.

    Examples
    --------
    >>> goal = Target("cnht_enterprises", "ha_noi", "supporting_industry", 900, 900, "enterprises", "exact", "2021")
    >>> verdict(960, "about", goal), verdict(900, "about", goal), verdict(470, "exact", goal)
    ('reached', 'not_knowable', 'not_reached')
    """
    low, high = reading(value, qualifier)
    strict_low, strict_high = qualifier == "more_than", qualifier in ("nearly", "less_than")
    sign = 1 if target.direction == "at_least" else -1
    if sign < 0:
        low, high, strict_low, strict_high = -high, -low, strict_high, strict_low
    needed = sign * (reading(target.value, "about")[0] if target.qualifier == "about" and sign > 0 else target.value)
    wants_more = target.qualifier in ("more_than", "less_than")
    if low > needed or (low == needed and (not wants_more or strict_low)):
        return "reached"
    if high < needed or (high == needed and (wants_more or strict_high)):
        return "not_reached"
    return "not_knowable"


def distance(latest: float, target: float) -> float:
    """Return how far the latest value is from the goal, in the goal's unit: ``target - latest``; negative once passed."""
    return target - latest


def required_growth(latest: float, target: float, years: float) -> float:
    """Return the constant growth that leads from the latest value to the goal: ``100 * ((target / latest) ** (1 / years) - 1)``, percent a year.

    Raises
    ------
    UndefinedError
        When a value is not positive or no time is left.

    Examples
    --------
    >>> round(required_growth(900, 1200, 5), 3)
    5.922
    """
    return cagr(latest, target, years)


def pace(observed: float, required: float) -> float:
    """Return observed growth as a percentage of required growth: ``100 * observed / required``.

    Raises
    ------
    UndefinedError
        When no growth is required any more.

    Examples
    --------
    >>> pace(5.4, 10.8)
    50.0
    """
    if not required > 0:
        raise UndefinedError(f"pace is not defined when the required growth is {required:g} %: the goal is already met")
    return 100 * observed / required


def progress_class(observed: float, required: float) -> Progress:
    """Return the progress class of observed against required growth.

    95 % or more of the required growth is on track, 60 to 95 % moderate, 0 to 60 % insufficient, below zero away.

    References
    ----------
    Thresholds of Eurostat, Sustainable development in the European Union: monitoring report, annex on the assessment of indicators with
    quantitative targets, which divides by the growth required from the base year.

    Examples
    --------
    >>> progress_class(5, 5), progress_class(3, 5), progress_class(1, 5), progress_class(-1, 5)
    ('on_track', 'moderate', 'insufficient', 'away')
    """
    ratio = pace(observed, required)
    if ratio >= ON_TRACK_PCT:
        return "on_track"
    if ratio >= MODERATE_PCT:
        return "moderate"
    return "insufficient" if ratio >= 0 else "away"


def target_path(start: float, target: float, first_year: int, last_year: int) -> pd.Series:
    """Return the path of constant growth from the start in ``first_year`` to the goal in ``last_year``, yearly.

    Examples
    --------
    >>> target_path(100, 121, 2023, 2025).round(6).tolist()
    [100.0, 110.0, 121.0]
    """
    rate = required_growth(start, target, last_year - first_year) / 100
    years = pd.period_range(str(first_year), str(last_year), freq="Y", name="period")
    return pd.Series(start * (1 + rate) ** np.arange(len(years)), index=years)


def share_after(start_pct: float, part_growth_pct: ArrayLike, whole_growth_pct: ArrayLike) -> float:
    """Return a share after years of growth: ``s0 * prod((1 + g/100) / (1 + m/100))``, percent.

    Parameters
    ----------
    start_pct : float
        Starting share, percent.
    part_growth_pct, whole_growth_pct : array of float
        Growth of the part and of the whole, percent, one value a year.

    Examples
    --------
    >>> round(share_after(12, [11, 11], [6, 6]), 3)
    13.159
    """
    ratio = (1 + np.asarray(part_growth_pct) / 100) / (1 + np.asarray(whole_growth_pct) / 100)
    return float(start_pct * np.prod(ratio))


def required_share_growth(start_pct: float, target_pct: float, years: int, whole_growth_pct: float) -> float:
    """Return the growth the part needs, percent a year, for its share to reach the goal.

    ``100 * ((1 + m/100) * (target / start) ** (1 / years) - 1)``; pure arithmetic, no model.

    Raises
    ------
    UndefinedError
        When a share is not positive or no time is left.

    Examples
    --------
    >>> round(required_share_growth(12, 16, 5, 6), 3)
    12.278
    """
    if not whole_growth_pct > -100:
        raise UndefinedError(f"growth of {whole_growth_pct:g} % of the whole leaves nothing to have a share of")
    return 100 * ((1 + whole_growth_pct / 100) * (1 + cagr(start_pct, target_pct, years) / 100) - 1)


def required_differential(start_pct: float, target_pct: float, whole_growth_pct: ArrayLike) -> float:
    """Return the points by which the part must outgrow the whole, the same every year, for its share to reach the goal.

    Solves ``start * prod((1 + (m + d)/100) / (1 + m/100)) = target`` for ``d``; the whole's growth may differ by year.

    Examples
    --------
    >>> round(required_differential(12, 16, [6, 6, 6, 6, 6]), 3)
    6.278
    """
    whole = 1 + np.atleast_1d(np.asarray(whole_growth_pct, dtype=float)) / 100
    if (whole <= 0).any():
        raise UndefinedError("growth of -100 % or less of the whole leaves nothing to have a share of")
    wanted = math.log1p(cagr(start_pct, target_pct, 1) / 100)
    d = 0.0
    for _ in range(50):
        part = whole + d
        error = np.log(part / whole).sum() - wanted
        step = error / (1 / part).sum()
        d = max(d - step, -whole.min() + 1e-6)
        if abs(step) < 1e-14:
            break
    return float(100 * d)


def _last_digit(value: float) -> float:
    """Return the unit of the last digit that is not zero: 900 -> 100, 960 -> 10, 10.9 -> 0.1."""
    if value == 0:
        return 1.0
    text = f"{abs(value):.6f}".rstrip("0")
    if not text.endswith("."):
        return 10.0 ** -len(text.split(".")[1])
    whole = text[:-1]
    return 10.0 ** (len(whole) - len(whole.rstrip("0")))
