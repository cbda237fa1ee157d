"""What drives the difference between two scenarios: each assumption's Shapley value, whatever the order they are exchanged in.

With ``v(S)`` the share at the end when the assumptions in ``S`` are the other scenario's and the rest the baseline's, assumption ``i``
of ``k`` gets

    phi_i = sum over S without i of |S|! (k - |S| - 1)! / k! * (v(S + i) - v(S)),

the mean over all orders of what exchanging it adds. The values add up to the difference. All ``2**k`` mixtures are computed at once
with the same random numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import factorial
from typing import Literal

import numpy as np
import pandas as pd

from chnt_analysis.errors import ParameterError
from chnt_analysis.scenarios.build import Components
from chnt_analysis.scenarios.files import Scenario
from chnt_analysis.scenarios.simulate import simulate

MOST_ASSUMPTIONS = 12
AT_ONCE = 2_000_000  # numbers of one block of mixtures x years x draws
Measure = Literal["mean", "median", "reached"]


@dataclass(frozen=True)
class Decomposition:
    """The difference of two scenarios by assumption.

    Attributes
    ----------
    baseline, other : float
        The measure in both.
    parts : Series
        What each assumption adds, in the measure's unit; zero where both assume the same.
    """

    baseline: float
    other: float
    parts: pd.Series

    @property
    def residual(self) -> float:
        """What the parts leave unexplained: rounding only."""
        return self.other - self.baseline - float(self.parts.sum())


def decompose(
    baseline: Scenario,
    other: Scenario,
    *,
    start: float | tuple[float, float],
    start_year: int,
    end_year: int,
    measure: Measure = "median",
    goal: float | None = None,
    draws: int = 2000,
    seed: int = 0,
) -> Decomposition:
    """Return the difference of the share at the end by assumption.

    Parameters
    ----------
    baseline, other : Scenario
        What is compared.
    start : float or (float, float)
        Starting share, percent; two where each scenario has its own.
    start_year, end_year : int
        Last known year and deadline.
    measure : {"median", "mean", "reached"}
        Median or mean share, percent of manufacturing output, or the percent of paths that reach ``goal``.
    goal : float, optional
        Needed for ``reached``.
    draws, seed : int
        As for :func:`chnt_analysis.scenarios.simulate.simulate`.

    Raises
    ------
    ParameterError
        For an unknown measure, ``reached`` without a goal, or more than twelve assumptions that differ.

    References
    ----------
    Shapley, L. S. (1953), A value for n-person games, Contributions to the Theory of Games II; Shorrocks, A. F. (2013),
    Decomposition procedures for distributional analysis, Journal of Economic Inequality 11.

    Examples
    --------
    >>> from chnt_analysis.scenarios import load
    >>> decomposition = decompose(load("baseline"), load("faster"), start=13.5, start_year=2025, end_year=2030)
    >>> decomposition.parts.index.tolist(), abs(decomposition.residual) < 1e-9
    (['manufacturing_growth', 'pace'], True)
    """
    if measure not in ("median", "mean", "reached") or (measure == "reached" and goal is None):
        raise ParameterError(f"measure = {measure!r}: allowed are 'median', 'mean', and 'reached' with a goal")
    starts = start if isinstance(start, tuple) else (start, start)
    both = [_parts(s, start_year=start_year, end_year=end_year, draws=draws, seed=seed) for s in (baseline, other)]
    players = _players(both, starts)
    values = mixtures(players, both, starts, measure, goal)
    same = [name for name in ("manufacturing_growth", "pace") if name not in players]
    index = pd.Index([*players, *same], name="assumption")
    parts = pd.Series([*shapley(values), *(0.0 for _ in same)], index=index, dtype=float)
    return Decomposition(float(values[0]), float(values[-1]), parts)


def shapley(values: np.ndarray) -> np.ndarray:
    """Return the Shapley value of each of ``k`` players from the values of all ``2**k`` coalitions; bit ``i`` of the number is player ``i``.

    Examples
    --------
    >>> shapley(np.array([0.0, 1.0, 2.0, 5.0])).tolist()
    [2.0, 3.0]
    """
    size = len(values).bit_length() - 1
    coalition = np.arange(len(values))
    members = np.array([int(c).bit_count() for c in coalition])
    weight = np.array([factorial(s) * factorial(max(size - s - 1, 0)) / factorial(size) for s in range(size + 1)])
    result = np.empty(size)
    for player in range(size):
        without = coalition[(coalition >> player) & 1 == 0]
        result[player] = (weight[members[without]] * (values[without | (1 << player)] - values[without])).sum()
    return result


def mixtures(
    players: list[str], both: list[Components], starts: tuple[float, float], measure: Measure, goal: float | None
) -> np.ndarray:
    """Return the measure of every mixture of the two scenarios' assumptions, all ``2**k`` of them."""
    if len(players) > MOST_ASSUMPTIONS:
        raise ParameterError(f"{len(players)} assumptions differ; at most {MOST_ASSUMPTIONS} can be told apart")
    number = np.arange(2 ** len(players))
    chosen = {key: (number >> i) & 1 for i, key in enumerate(players)}
    years, draws = both[0].manufacturing.shape
    block = max(1, AT_ONCE // (len(number) * years))
    ends = np.concatenate(
        [_ends(chosen, len(number), both, slice(at, at + block)) for at in range(0, draws, block)], axis=1
    )
    share = np.array(starts)[chosen.get("starting_share", np.zeros(len(number), int))][:, None] * np.exp(ends)
    if measure == "reached":
        return 100 * (share >= goal).mean(axis=1)
    return np.median(share, axis=1) if measure == "median" else share.mean(axis=1)


def _ends(chosen: dict[str, np.ndarray], mixtures: int, both: list[Components], draws: slice) -> np.ndarray:
    """Return the logarithm of the share over its start at the end: mixtures x draws."""
    first = np.zeros(mixtures, dtype=int)
    manufacturing = np.stack([c.manufacturing[:, draws] for c in both])[chosen.get("manufacturing_growth", first)]
    of_pace = chosen.get("pace", first)
    follows = np.array([c.follows for c in both], dtype=float)[of_pace][:, None, None]
    supporting = follows * manufacturing + np.stack([c.pace[:, draws] for c in both])[of_pace]
    nothing = np.zeros_like(both[0].manufacturing[:, draws])
    for name in _names(both, "levers"):
        values = [c.levers[name][:, draws] if name in c.levers else nothing for c in both]
        supporting += np.stack(values)[chosen.get(name, first)]
    ends = (np.log1p(supporting / 100) - np.log1p(manufacturing / 100)).sum(axis=1)
    for name in _names(both, "shocks"):
        values = [_shock(c, name, draws) if name in c.shocks else nothing[0] for c in both]
        ends += np.stack(values)[chosen.get(name, first)]
    return ends


def _shock(parts: Components, name: str, draws: slice) -> np.ndarray:
    of_manufacturing, of_supporting = parts.shocks[name]
    return (of_supporting - of_manufacturing)[-1, draws] + np.zeros(parts.manufacturing[:, draws].shape[1])


def _parts(scenario: Scenario, **how: int) -> Components:
    parts = simulate(scenario, **how).parts  # type: ignore[arg-type]
    assert parts is not None
    return parts


def _names(both: list[Components], what: str) -> list[str]:
    return list(dict.fromkeys(name for c in both for name in getattr(c, what)))


def _players(both: list[Components], starts: tuple[float, float]) -> list[str]:
    """Return the assumptions that differ."""
    (one, other), players = both, []
    if starts[0] != starts[1]:
        players.append("starting_share")
    if not np.array_equal(one.manufacturing, other.manufacturing):
        players.append("manufacturing_growth")
    if one.follows != other.follows or not np.array_equal(one.pace, other.pace):
        players.append("pace")
    for name in _names(both, "levers"):
        if not np.array_equal(one.levers.get(name), other.levers.get(name)):  # type: ignore[arg-type]
            players.append(name)
    for name in _names(both, "shocks"):
        mine, its = one.shocks.get(name), other.shocks.get(name)
        if mine is None or its is None or not all(map(np.array_equal, mine, its)):
            players.append(name)
    return players
