"""Which assumption moves the answer: tornado, break-even values, and the smallest single change that reaches the goal.

All of it is arithmetic on the central path. One assumption is moved and the others stay at their central values; what holds for
several years is moved by the same amount in each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from functools import partial

import numpy as np
import pandas as pd
import scipy  # its parts load when they are first used

from chnt_analysis.scenarios.build import components
from chnt_analysis.scenarios.files import Scenario
from chnt_analysis.scenarios.spans import Span

START = "starting_share"
GRID = 4001  # points of the legal range among which the nearest crossing of the goal is sought
TOLERANCE = 1e-12
LEGAL = {
    "percent": (-49.9, 99.9),
    "percentage_points": (-49.9, 99.9),
    "percent_of_level": (-49.9, 99.9),
    "percent_of_manufacturing_output": (0.01, 100.0),
    "participations_a_year": (0.0, 100_000.0),
    "percent_of_participations": (0.0, 100.0),
    "enterprises": (1.0, 100_000.0),
    "percent_per_percent": (0.0, 10.0),
    "vnd_billion": (1.0, 10_000_000.0),
    "percent_of_output": (0.0, 1000.0),
    "percent_of_effect": (0.0, 100.0),
    "percent_of_capital": (0.0, 100.0),
    "usd_million": (0.0, 100_000.0),
    "ratio": (0.0, 100.0),
    "vnd_thousand_per_usd": (1.0, 1000.0),
}


def sensitivity(scenario: Scenario, *, start: Span, start_year: int, end_year: int, goal: float) -> pd.DataFrame:
    """Return what each assumption does to the share at the end of the central path.

    Parameters
    ----------
    scenario : Scenario
        The assumptions.
    start : Span
        Starting share, percent: its own range is one of the assumptions.
    start_year, end_year : int
        Last known year and deadline.
    goal : float
        Share aimed at, percent.

    Returns
    -------
    DataFrame
        One row an assumption, the widest swing first. Columns ``item, unit, low, central, high`` (its range, over its years the mean),
        ``share`` (the central path's end), ``at_low, at_high`` (the end with this one at its low or high), ``swing``,
        ``break_even`` (its value, the others central, that ends exactly at the goal; missing where no legal value does), ``change``
        (from its central value) and ``ranges`` (the change over the distance from the centre to the end of
        the range on that side: beyond 1 it is outside the range; missing where there is no room on that side).

    References
    ----------
    Eschenbach, T. G. (1992), Spiderplots versus tornado diagrams for sensitivity analysis, Interfaces 22.

    Examples
    --------
    >>> from chnt_analysis.scenarios import load
    >>> start = Span(low=10, central=13.5, high=16)
    >>> by_item = sensitivity(load("baseline"), start=start, start_year=2025, end_year=2030, goal=16).set_index("item")
    >>> float(by_item.loc["starting_share", "break_even"].round(6)), float(by_item.loc["differential", "break_even"].round(2))
    (16.0, 3.66)
    """
    end = _ender(scenario, start, start_year, end_year)
    share = float(end(None, np.zeros(1))[0])
    rows = []
    for item, spans in assumptions(scenario, start, start_year, end_year).items():
        unit = unit_of(scenario, item)
        low, central, high = (float(np.mean([getattr(s, k) for s in spans])) for k in ("low", "central", "high"))
        ends = [float(end(item, np.zeros(1), at)[0]) for at in ("low", "high")]
        change = _crossing(partial(_gap, end, item, goal), spans, unit)
        rows.append(
            {
                "item": item,
                "unit": unit,
                "low": low,
                "central": central,
                "high": high,
                "share": share,
                "at_low": ends[0],
                "at_high": ends[1],
                "swing": abs(ends[1] - ends[0]),
                "break_even": central + change,
                "change": change,
                "ranges": _of_room(change, low - central if change < 0 else high - central),
            }
        )
    return pd.DataFrame(rows).sort_values("swing", ascending=False, kind="stable").reset_index(drop=True)


def smallest_change(moves: pd.DataFrame, *, without: Container[str] = ()) -> pd.Series | None:
    """Return the row of a :func:`sensitivity` frame whose single change ends at the goal and is the smallest part of the room its own range leaves.

    Parameters
    ----------
    moves : DataFrame
        As :func:`sensitivity` gives it.
    without : container of str
        Assumptions nobody can change, such as the starting share.
    """
    there = moves.dropna(subset=["ranges"])
    there = there[[item not in without for item in there["item"]]]
    return None if there.empty else there.loc[there["ranges"].abs().idxmin()]


def _of_room(change: float, room: float) -> float:
    """Return a change over the room for it, both with the same sign."""
    return abs(change / room) if room else float("nan")


def assumptions(scenario: Scenario, start: Span | None, start_year: int, end_year: int) -> dict[str, list[Span]]:
    """Return every assumption of a scenario with its range, or its ranges by year; without a start those of the file alone."""
    met: dict[str, list[Span]] = {} if start is None else {START: [start]}

    def pick(item: str, number: int | None, span: Span) -> np.ndarray:
        met.setdefault(item, []).append(span)
        return np.array([span.central])

    components(scenario, start_year=start_year, end_year=end_year, pick=pick)
    return met


def unit_of(scenario: Scenario, item: str) -> str:
    """Return the unit of an assumption."""
    if item == START:
        return "percent_of_manufacturing_output"
    if item in ("manufacturing_growth", "supporting_growth"):
        return "percent"
    if item == "differential":
        return "percentage_points"
    name, _, stage = item.partition(".")
    if any(shock.name == name for shock in scenario.shocks):
        return "percent_of_level"
    lever = next(lever for lever in scenario.levers if lever.name == name)
    unit = str(getattr(lever, stage).unit)
    return "percent_of_participations" if stage == "becoming" else unit


def _ender(scenario: Scenario, start: Span, start_year: int, end_year: int) -> Callable[..., np.ndarray]:
    """Return a function that gives the share at the end with one assumption moved by each of some amounts."""

    def end(item: str | None, moves: np.ndarray, at: str = "central") -> np.ndarray:
        def pick(name: str, number: int | None, span: Span) -> np.ndarray:
            mine = name == item
            return np.full(len(moves), getattr(span, at if mine else "central")) + (moves if mine else 0.0)

        parts = components(scenario, start_year=start_year, end_year=end_year, pick=pick)
        return pick(START, None, start) * np.exp(parts.log_ratio()[-1])

    return end


def _gap(end: Callable[..., np.ndarray], item: str, goal: float, moves: np.ndarray) -> np.ndarray:
    return end(item, moves) - goal


def _crossing(gap: Callable[[np.ndarray], np.ndarray], spans: list[Span], unit: str) -> float:
    """Return the move nearest to none at which the gap closes, within the unit's legal values; NaN where there is none."""
    least, most = LEGAL[unit]
    moves = np.linspace(least - min(s.central for s in spans), most - max(s.central for s in spans), GRID)
    moves = np.unique(np.append(moves, 0.0))
    gaps = gap(moves)
    closed = moves[gaps == 0]
    turns = np.flatnonzero(gaps[:-1] * gaps[1:] < 0)
    roots = [
        *closed,
        *(
            scipy.optimize.brentq(lambda m: float(gap(np.array([m]))[0]), *moves[i : i + 2], xtol=TOLERANCE)
            for i in turns
        ),
    ]
    return float(min(roots, key=abs)) if roots else float("nan")
