"""How far trend, season, noise, first estimates and contradictions spread, as the rates themselves tell.

The spreads maximise the restricted likelihood of the rates times what is believed of them, in logs, by average-information steps.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from chnt_analysis.rebuild import prior
from chnt_analysis.rebuild.system import Believed, Fit, System, fit

REVISION_USUAL, REVISION_SPREAD = np.log(0.01), 0.8  # log points; centre is replaced by what is published twice
EXTRA_USUAL, EXTRA_SPREAD = np.log(0.06), 1.2  # half roundings: contradiction beyond rounding where rates chain
FIRM_SPREAD = 0.01
CALM = 0.2  # half roundings: contradiction allowed while slips are looked for, where the rates agree with one another
SLACK = 1e-3
LARGEST_STEP = 0.7
STEPS = 12
CLOSE = 0.03  # logs: a spread known to 3 %


@dataclass(frozen=True)
class Spreads:
    """Spreads in logs of log points, their covariance in logs, and the groups of rates that share one contradiction.

    ``logs`` holds those of ``prior.PARTS``, then of first estimates where there are any, then of each group of rates. The
    group ``firm`` (-1 without) is the office's last word and is allowed no contradiction.
    """

    logs: np.ndarray
    covariance: np.ndarray
    group: np.ndarray
    structural: int
    firm: int = -1

    def extra(self) -> np.ndarray:
        """Return the spread of contradiction beyond rounding of each rate, log points."""
        return np.exp(self.logs[self.structural :])[self.group]

    def with_extra(self, extra: np.ndarray) -> Spreads:
        """Return the same with another contradiction of each group, log points."""
        return self.at(np.r_[self.logs[: self.structural], np.log(extra)])

    def at(self, logs: np.ndarray) -> Spreads:
        """Return the same at other logs."""
        return Spreads(logs, self.covariance, self.group, self.structural, self.firm)


def start(system: System, group: np.ndarray, firm: int, extra: float) -> Spreads:
    """Return the spreads believed before any fit; ``extra`` is the first guess of the contradiction, log points."""
    revision = [_revision(system)] if system.errors else []
    logs = np.r_[prior.USUAL, revision, np.full(group.max() + 1, np.log(extra))]
    return Spreads(logs, np.zeros((len(logs), len(logs))), group, len(prior.PARTS) + len(revision), firm)


def quiet(system: System) -> float:
    """Return the contradiction allowed where the rates agree with one another, log points."""
    return CALM * float(np.median(system.rates.half))


def believed(system: System, spreads: Spreads) -> Believed:
    """Return what is believed of the state at the spreads."""
    count = len(prior.PARTS)
    return system.believed(np.exp(spreads.logs[:count]), float(np.exp(spreads.logs[count])) if system.errors else 0.0)


def rounding_precision(system: System, spreads: Spreads) -> np.ndarray:
    """Return the precision of each rate when rounding is taken as Gaussian."""
    return 1 / (system.rates.half**2 / 3 + spreads.extra() ** 2)


def estimate(system: System, spreads: Spreads, used: np.ndarray, state: np.ndarray) -> tuple[Spreads, Fit]:
    """Return the most probable spreads and the fit at them, from the rates ``used``."""
    centre, width = _likely(system, spreads)
    logs, best, step = spreads.logs, -np.inf, np.zeros(len(centre))
    for number in range(STEPS):
        now = spreads.at(logs + step)
        tried = _fit(system, now, used, state, steps=2 if number == 0 else 1)
        worth = tried.evidence - 0.5 * (((now.logs - centre) / width) ** 2).sum()
        if worth < best - SLACK:
            step = step / 2
            continue
        logs, best, found, state = now.logs, worth, tried, tried.state
        gradient, information = _curvature(system, now, found, used)
        information += np.diag(1 / width**2)
        step = np.linalg.solve(information, gradient - (logs - centre) / width**2)
        step = np.clip(step, -LARGEST_STEP, LARGEST_STEP)
        if np.abs(step).max() < CLOSE:
            break
    return Spreads(logs, np.linalg.inv(information), spreads.group, spreads.structural, spreads.firm), found


def _fit(system: System, spreads: Spreads, used: np.ndarray, state: np.ndarray, *, steps: int = 1) -> Fit:
    precision = np.where(used, rounding_precision(system, spreads), 0.0)
    return fit(system, believed(system, spreads), precision, system.rates.log, state, steps=steps)


def _curvature(system: System, spreads: Spreads, found: Fit, used: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return gradient and average information of the restricted likelihood in the logs of the spreads."""
    inner, pulled = found.believed.precision, found.believed.precision @ found.state
    weight = inner - inner @ found.covariance @ inner  # J' V^-1 J
    pi = rounding_precision(system, spreads)[used]
    jacobian = found.jacobian[used]
    residual = pi * (system.rates.log - found.fitted)[used]
    lever = np.einsum("ij,ij->i", jacobian @ found.covariance, jacobian)
    gradient, columns = [], []
    for at in range(spreads.structural):
        moved, trace = moves(system, spreads, at, pulled, weight)
        gradient.append(0.5 * (pulled @ moved - trace))
        columns.append(jacobian @ moved)
    extra = 2 * spreads.extra()[used] ** 2
    for at in range(len(spreads.logs) - spreads.structural):
        share = np.where(spreads.group[used] == at, extra, 0.0)
        gradient.append(0.5 * (share * (residual**2 - pi + pi**2 * lever)).sum())
        columns.append(share * residual)
    moved = np.stack(columns, axis=1)
    pressed = pi[:, None] * moved
    back = jacobian.T @ pressed
    return np.array(gradient), 0.5 * (moved.T @ pressed - back.T @ found.covariance @ back)


def moves(
    system: System, spreads: Spreads, at: int, pulled: np.ndarray, weight: np.ndarray
) -> tuple[np.ndarray, float]:
    """Return the derivative of the state's covariance in the log of a structural spread, times a vector and traced with a matrix."""
    months, scale = system.months, 2 * np.exp(2 * spreads.logs[at])
    if at < len(prior.PARTS):
        part = system.prior.parts[at]
        moved = np.zeros(system.size)
        moved[:months] = scale * (part @ pulled[:months])
        return moved, float(scale * np.vdot(weight[:months, :months], part))
    return np.r_[np.zeros(months), scale * pulled[months:]], float(scale * weight.diagonal()[months:].sum())


def _likely(system: System, spreads: Spreads) -> tuple[np.ndarray, np.ndarray]:
    """Return centre and width of what is believed of the spreads, in logs; contradiction lies about where the middle rate puts it."""
    centre, width = [*prior.USUAL], [*prior.USUAL_SPREAD]
    if system.errors:
        centre.append(_revision(system))
        width.append(REVISION_SPREAD)
    extra = spreads.logs[spreads.structural :]
    calm = extra <= np.log(quiet(system)) + 1e-9
    firm = np.arange(len(extra)) == spreads.firm
    return (
        np.r_[centre, np.where(firm, extra, np.where(calm, EXTRA_USUAL + np.log(np.median(system.rates.half)), extra))],
        np.r_[width, np.where(firm, FIRM_SPREAD, EXTRA_SPREAD)],
    )


def _revision(system: System) -> float:
    """Return the log of the spread of first estimates, robustly, from figures published again."""
    pairs = system.rates.revised_pairs
    if len(pairs) == 0:
        return REVISION_USUAL
    return float(np.log(max(1.4826 * np.median(np.abs(pairs)), 1e-4)))
