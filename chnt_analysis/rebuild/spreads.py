"""How far trend, season, noise, first estimates and contradictions spread, as the rates themselves tell.

The spreads maximise the restricted likelihood of the rates times what is believed of them, in logs, by average-information steps.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from chnt_analysis.rebuild import prior
from chnt_analysis.rebuild.system import Fit, System, fit, inverse

REVISION_USUAL, REVISION_SPREAD = np.log(0.01), 0.8  # log points; centre is replaced by what is published twice
EXTRA_USUAL, EXTRA_SPREAD = np.log(0.00003), 1.2  # log points: contradiction beyond rounding, 0.003 points of growth
LARGEST_STEP = 0.7
STEPS = 10
CLOSE = 0.03  # logs: a spread known to 3 %


@dataclass(frozen=True)
class Spreads:
    """Spreads in logs of log points, their covariance in logs, and the groups of rates that share one contradiction.

    ``logs`` holds those of ``prior.PARTS``, then of first estimates where there are any, then of each group of rates.
    """

    logs: np.ndarray
    covariance: np.ndarray
    group: np.ndarray
    structural: int

    def extra(self) -> np.ndarray:
        """Return the spread of contradiction beyond rounding of each rate, log points."""
        return np.exp(self.logs[self.structural :])[self.group]

    def with_extra(self, extra: float) -> Spreads:
        """Return the same with one contradiction for all."""
        logs = self.logs.copy()
        logs[self.structural :] = np.log(extra)
        return Spreads(logs, self.covariance, self.group, self.structural)


def start(system: System, group: np.ndarray, extra: np.ndarray) -> Spreads:
    """Return the spreads believed before any fit; ``extra`` is the first guess of each group's contradiction, log points."""
    revision = [_revision(system)] if system.errors else []
    logs = np.r_[prior.USUAL, revision, np.log(extra)]
    return Spreads(logs, np.zeros((len(logs), len(logs))), group, len(prior.PARTS) + len(revision))


def prior_precision(system: System, spreads: Spreads) -> np.ndarray:
    """Return the inverse covariance of the state at the spreads."""
    covariance = system.fixed().copy()
    for part, log in zip(system.parts(), spreads.logs, strict=False):
        covariance += np.exp(2 * log) * part
    return inverse(covariance)


def rounding_precision(system: System, spreads: Spreads) -> np.ndarray:
    """Return the precision of each rate when rounding is taken as Gaussian."""
    return 1 / (system.rates.half**2 / 3 + spreads.extra() ** 2)


def estimate(system: System, spreads: Spreads, used: np.ndarray, state: np.ndarray) -> tuple[Spreads, Fit]:
    """Return the most probable spreads and the fit at them, from the rates ``used``."""
    centre, width = _believed(system, spreads)
    logs = spreads.logs
    for number in range(STEPS):
        now = Spreads(logs, spreads.covariance, spreads.group, spreads.structural)
        found = _fit(system, now, used, state, steps=2 if number == 0 else 1)
        state = found.state
        gradient, information = _curvature(system, now, found, used)
        information += np.diag(1 / width**2)
        step = np.linalg.solve(information, gradient - (logs - centre) / width**2)
        logs = logs + np.clip(step, -LARGEST_STEP, LARGEST_STEP)
        if np.abs(step).max() < CLOSE:
            break
    final = Spreads(logs, np.linalg.inv(information), spreads.group, spreads.structural)
    return final, _fit(system, final, used, state)


def _fit(system: System, spreads: Spreads, used: np.ndarray, state: np.ndarray, *, steps: int = 1) -> Fit:
    precision = np.where(used, rounding_precision(system, spreads), 0.0)
    return fit(system, prior_precision(system, spreads), precision, system.rates.log, state, steps=steps)


def _curvature(system: System, spreads: Spreads, found: Fit, used: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return gradient and average information of the restricted likelihood in the logs of the spreads."""
    inner, pulled = found.prior_precision, found.prior_precision @ found.state
    weight = inner - inner @ found.covariance @ inner  # J' V^-1 J
    precision = np.where(used, rounding_precision(system, spreads), 0.0)
    jacobian = found.jacobian[used]
    pi = precision[used]
    residual = pi * (system.rates.log - found.fitted)[used]
    lever = np.einsum("ij,ij->i", jacobian @ found.covariance, jacobian)
    gradient, columns = [], []
    for part, log in zip(system.parts(), spreads.logs[: spreads.structural], strict=True):
        moved = 2 * np.exp(2 * log) * (part @ pulled)
        gradient.append(0.5 * pulled @ moved - np.exp(2 * log) * (weight * part).sum())
        columns.append(jacobian @ moved)
    extra = 2 * spreads.extra()[used] ** 2
    for at in range(len(spreads.logs) - spreads.structural):
        share = np.where(spreads.group[used] == at, extra, 0.0)
        gradient.append(0.5 * (share * (residual**2 - pi + pi**2 * lever)).sum())
        columns.append(share * residual)
    moves = np.stack(columns, axis=1)
    pressed = pi[:, None] * moves
    back = jacobian.T @ pressed
    information = 0.5 * (moves.T @ pressed - back.T @ found.covariance @ back)
    return np.array(gradient), information


def _believed(system: System, spreads: Spreads) -> tuple[np.ndarray, np.ndarray]:
    groups = len(spreads.logs) - spreads.structural
    centre, width = [*prior.USUAL], [*prior.USUAL_SPREAD]
    if system.errors:
        centre.append(_revision(system))
        width.append(REVISION_SPREAD)
    return np.r_[centre, [EXTRA_USUAL] * groups], np.r_[width, [EXTRA_SPREAD] * groups]


def _revision(system: System) -> float:
    """Return the log of the spread of first estimates, robustly, from figures published again."""
    pairs = system.rates.revised_pairs
    if len(pairs) == 0:
        return REVISION_USUAL
    return float(np.log(max(1.4826 * np.median(np.abs(pairs)), 1e-4)))
