"""Misprints that nothing can check: the chance that one of the rates in use is wrong, and what the level would be without it.

A rate that no other confirms may be a misprint as well as any; how likely follows from how many of the rates that can be checked are. The level is
then a mixture: all rates right, or one of them wrong and the level as the others have it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.special import ndtr, ndtri

from chnt_analysis.rebuild.misprints import Classification
from chnt_analysis.rebuild.rates import Rates
from chnt_analysis.rebuild.system import Fit

LEAST = 3e-4  # smaller chances are left out
MOST = 60  # rates whose classification stays open
PRUDENT = 4.0  # times as probable as computed: the frequency of the kinds of misprints is known to a factor only
FARTHEST = 0.7  # log points
HALVINGS = 14
TAIL = 0.025
SLOPES = 3  # Newton steps to the tail
_ROOT_TWO_PI = np.sqrt(2 * np.pi)


@dataclass(frozen=True)
class Alternatives:
    """The mixture, one column a case, the first being the choice made: its chance, and what it does to the level.

    ``shift`` moves the log level; ``wider`` and ``closer`` are directions along which the case knows less and more. ``cases`` are the rate that
    comes back and the rate that leaves in each but the first (-1 without).
    """

    chance: np.ndarray
    shift: np.ndarray
    wider: np.ndarray
    closer: np.ndarray
    cases: tuple[tuple[int, int], ...] = ()

    def of_months(self, at: slice) -> Alternatives:
        """Return the same for some of the months."""
        return Alternatives(self.chance, self.shift[at], self.wider[at], self.closer[at], self.cases)


def of_rates(
    fitted: Fit,
    precision: np.ndarray,
    target: np.ndarray,
    classification: Classification,
    rates: Rates,
    noise: np.ndarray,
) -> Alternatives:
    """Return the mixture over which rates are misprints.

    Parameters
    ----------
    fitted : Fit
        Joint fit; ``precision`` and ``target`` are those of each rate in it.
    verdict : Verdict
    rates : Rates
    noise : ndarray
        Variance of each rate with rounding as Gaussian, log points.
    """
    cases = _cases(classification)
    shift, wider, closer = (np.zeros((rates.months, len(cases) + 1)) for _ in range(3))
    place, cross_covariances, leverages = _of_cases(fitted, cases)
    for at, (k, j, _) in enumerate(cases, start=1):
        pair = np.array([place.get(k, -1), place.get(j, -1)])
        parts = cross_covariances[pair, : rates.months], leverages[np.ix_(pair, pair)]
        gaps = rates.log[k] - fitted.fitted[k], target[j] - fitted.fitted[j]
        shift[:, at], wider[:, at], closer[:, at] = _moved(
            *parts, gaps, noise[k] * (k >= 0), 1 / precision[j] if j >= 0 else 0.0
        )
    near = (
        np.abs(shift).max(axis=0) < FARTHEST
    )  # a case that throws the level farther is nothing the equations can tell
    chance = np.where(near, np.r_[1.0, [c[2] for c in cases]], 0.0)
    shift[:, ~near] = wider[:, ~near] = closer[:, ~near] = 0.0
    return Alternatives(chance / chance.sum(), shift, wider, closer, tuple(case[:2] for case in cases))


def _cases(classification: Classification) -> list[tuple[int, int, float]]:
    """Return other explanations: a rate that comes back (-1 without), one that leaves (-1 without), and how probable that is beside the choice."""
    leaves, right = np.exp(np.minimum(classification.odds, 0.0)), np.exp(-np.maximum(classification.odds, 0.0))
    leave = np.where(classification.used, leaves, 0.0)
    back = np.minimum(PRUDENT * np.where(~classification.used & (classification.odds > 0), right, 0.0), 1.0)
    cases = [(-1, int(j), float(leave[j])) for j in np.argsort(-leave)[:MOST] if leave[j] > LEAST]
    cases += [(int(k), -1, float(back[k])) for k in np.argsort(-back)[:MOST] if back[k] > LEAST]
    rivals = [(k, j, min(PRUDENT * chance, 1.0)) for k, j, chance in classification.rivals]
    return cases + sorted(rivals, key=lambda case: -case[2])[:MOST]


def _moved(
    cross_covariance: np.ndarray, leverage: np.ndarray, gaps: tuple[Any, Any], noise: float, left_noise: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return how the level moves, and the directions along which it is less and better known, where one rate comes back and another leaves."""
    nothing = np.zeros(cross_covariance.shape[1])
    shift, wider, closer = nothing, nothing, nothing
    (known, lost), (weighted, gap) = cross_covariance, gaps
    own = leverage[1, 1]
    if noise:
        scale = noise + leverage[0, 0]
        shift, closer = known * (weighted / scale), known / np.sqrt(scale)
        lost, own, gap = (
            lost - known * (leverage[1, 0] / scale),
            own - leverage[1, 0] ** 2 / scale,
            gap - leverage[1, 0] * weighted / scale,
        )
    if left_noise:
        left = max(left_noise - own, 1e-6 * left_noise)
        shift, wider = shift - lost * (gap / left), lost / np.sqrt(left)
    return shift, wider, closer


def half_widths(sd: np.ndarray, alternatives: Alternatives, share: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return how far the 95 % interval of each month reaches down and up, log points, relative to the mean that ``share`` weighs."""
    if alternatives.chance[0] > 1 - LEAST:
        return -ndtri(TAIL) * sd, -ndtri(TAIL) * sd
    shift, wider, closer = (a - share @ a for a in (alternatives.shift, alternatives.wider, alternatives.closer))
    wide = np.sqrt(np.maximum(sd[:, None] ** 2 + wider**2 - closer**2, 1e-16))
    return _tail_distance(-shift, wide, alternatives.chance), _tail_distance(shift, wide, alternatives.chance)


def _of_cases(fitted: Fit, cases: list[tuple[int, int, float]]) -> tuple[dict[int, int], np.ndarray, np.ndarray]:
    """Return where the rates of all cases stand, their covariances with the state, and among themselves."""
    rates = sorted({k for case in cases for k in case[:2] if k >= 0})
    which = np.array(rates, dtype=int)
    cross_covariances = fitted.cross_covariance(which) if rates else np.zeros((0, len(fitted.state)))
    return {k: at for at, k in enumerate(rates)}, cross_covariances, cross_covariances @ fitted.equations.rows(which).T


def _tail_distance(shift: np.ndarray, wide: np.ndarray, chance: np.ndarray) -> np.ndarray:
    """Return the distance beyond which the mixture has its upper tail: the middle of one of ``2 ** HALVINGS`` cells of the farthest.

    Newton steps in the log of the tail tell the cell and its edges prove it; where they do not, it is found by halving.
    """
    possible = chance > 0
    shift, wide, chance = shift[:, possible], wide[:, possible], chance[possible]
    cell = (shift + 6 * wide).max(axis=1) / 2**HALVINGS
    at = -ndtri(TAIL) * wide[:, 0]
    for _ in range(SLOPES):
        away = (shift - at[:, None]) / wide
        tail = ndtr(away) @ chance
        slope = (np.exp(-0.5 * away**2) / wide) @ chance / _ROOT_TWO_PI
        at = at + tail * np.log(tail / TAIL) / slope
        at = np.clip(at, 0.0, cell * 2**HALVINGS)
    near = np.floor(at / cell) * cell
    proven = (near == 0) | (_tail(shift, wide, chance, near) > TAIL)
    proven &= _tail(shift, wide, chance, near + cell) <= TAIL
    for month in np.flatnonzero(~proven):
        near[month] = _halved(shift[month], wide[month], chance, cell[month])
    return near + cell / 2


def _tail(shift: np.ndarray, wide: np.ndarray, chance: np.ndarray, at: np.ndarray) -> np.ndarray:
    return ndtr((shift - at[:, None]) / wide) @ chance


def _halved(shift: np.ndarray, wide: np.ndarray, chance: np.ndarray, cell: float) -> float:
    """Return where the cell of the tail of one month begins."""
    near, far = 0, 2**HALVINGS
    while far - near > 1:
        middle = (near + far) // 2
        beyond = ndtr((shift - middle * cell) / wide) @ chance > TAIL
        near, far = (middle, far) if beyond else (near, middle)
    return near * cell
