"""Variance components of trend, season, noise, first estimates and contradictions, estimated from the rates themselves.

The hyperparameters maximise the restricted likelihood of the rates times their prior, in logs, by average-information steps.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from chnt_analysis.rebuild import prior
from chnt_analysis.rebuild.system import Fit, PriorPrecision, System, fit

REVISION_USUAL, REVISION_SD = np.log(0.01), 0.8  # log points; centre is replaced by what is published twice
EXTRA_USUAL, EXTRA_SD = np.log(0.06), 1.2  # half roundings: contradiction beyond rounding where rates chain
FIRM_SD = 0.01
LIKE_SD = 0.5  # logs: contradiction of a kind of rates beside that of the same kind in another series of the office
CALM = (
    0.2  # half roundings: contradiction allowed while misprints are looked for, where the rates agree with one another
)
SLACK = 1e-3
LARGEST_STEP = 0.7
STEPS = 12
CLOSE = 0.03  # logs: a standard deviation known to 3 %
LATTICE = 0.001  # logs: far finer than a standard deviation is known, far coarser than rounding errors


@dataclass(frozen=True)
class Hyperparameters:
    """Logs of standard deviations in log points, their covariance in logs, and the groups of rates that share one contradiction.

    ``logs`` holds those of ``prior.PARTS``, then of first estimates where there are any, then of each group of rates. The
    group ``firm`` (-1 without) is the office's last word and is allowed no contradiction. ``scale`` is how many times the standard deviation of its
    group the contradiction of each rate is (``tails``), one where it is missing. ``likely`` holds the logs of the groups' contradiction
    as another series of the same office tells them.
    """

    logs: np.ndarray
    covariance: np.ndarray
    group: np.ndarray
    structural: int
    firm: int = -1
    scale: np.ndarray | None = None
    likely: np.ndarray | None = None

    def extra(self) -> np.ndarray:
        """Return the standard deviation of contradiction beyond rounding of each rate, log points."""
        return self.of_kind() if self.scale is None else self.of_kind() * self.scale

    def of_kind(self) -> np.ndarray:
        """Return the standard deviation of contradiction of the group of each rate, log points."""
        return np.exp(self.logs[self.structural :])[self.group]

    def scaled(self, scale: np.ndarray) -> Hyperparameters:
        """Return the same with another scale of each rate."""
        return replace(self, scale=scale)

    def with_extra(self, extra: np.ndarray) -> Hyperparameters:
        """Return the same with another contradiction of each group, log points."""
        return self.at(np.r_[self.logs[: self.structural], np.log(extra)])

    def at(self, logs: np.ndarray) -> Hyperparameters:
        """Return the same at other logs."""
        return replace(self, logs=logs)


def start(system: System, group: np.ndarray, firm: int, extra: float) -> Hyperparameters:
    """Return the hyperparameters before any fit; ``extra`` is the first guess of the contradiction, log points."""
    revision = [_revision(system)] if system.errors else []
    logs = np.r_[prior.USUAL, revision, np.full(group.max() + 1, np.log(extra))]
    return Hyperparameters(logs, np.zeros((len(logs), len(logs))), group, len(prior.PARTS) + len(revision), firm)


def quiet(system: System) -> float:
    """Return the contradiction allowed where the rates agree with one another, log points."""
    return CALM * float(np.median(system.rates.half))


def prior_precision(system: System, hyperparameters: Hyperparameters) -> PriorPrecision:
    """Return the prior precision of the state at the hyperparameters."""
    count = len(prior.PARTS)
    return system.prior_precision(
        np.exp(hyperparameters.logs[:count]), float(np.exp(hyperparameters.logs[count])) if system.errors else 0.0
    )


def rounding_precision(system: System, hyperparameters: Hyperparameters) -> np.ndarray:
    """Return the precision of each rate when rounding is taken as Gaussian."""
    return 1 / (system.rates.half**2 / 3 + hyperparameters.extra() ** 2 + system.rates.vague**2)


def estimate(
    system: System, hyperparameters: Hyperparameters, used: np.ndarray, state: np.ndarray
) -> tuple[Hyperparameters, Fit]:
    """Return the most probable hyperparameters and the fit at them, from the rates ``used``.

    The search moves on a lattice: its path, and where it ends, do not hang on the machine's last digits. It ends where a step, halved until it gains, is
    smaller than the standard deviations are known.
    """
    centre, width = _likely(system, hyperparameters)
    logs, best, step = hyperparameters.logs, -np.inf, np.zeros(len(centre))
    optimum: Fit | None = None
    for number in range(STEPS):
        now = hyperparameters.at(np.round((logs + step) / LATTICE) * LATTICE)
        tried = fitted(system, now, used, state, steps=2 if number == 0 else 1, begin=optimum)
        log_probability = tried.evidence - 0.5 * (((now.logs - centre) / width) ** 2).sum()
        if log_probability < best - SLACK:
            step = step / 2
            if np.abs(step).max() < CLOSE:
                break
            continue
        logs, best, optimum, state = now.logs, log_probability, tried, tried.state
        gradient, information = _curvature(system, now, optimum, used)
        information += np.diag(1 / width**2)
        step = np.linalg.solve(information, gradient - (logs - centre) / width**2)
        step = np.clip(step, -LARGEST_STEP, LARGEST_STEP)
        if np.abs(step).max() < CLOSE:
            break
    assert optimum is not None  # the first step is always taken
    return replace(hyperparameters, logs=logs, covariance=np.linalg.inv(information)), optimum


def fitted(
    system: System,
    hyperparameters: Hyperparameters,
    used: np.ndarray,
    state: np.ndarray,
    *,
    steps: int = 1,
    begin: Fit | None = None,
) -> Fit:
    """Return the fit of the rates ``used`` at some hyperparameters, roundings as Gaussian; ``begin`` is a fit that ended at ``state``."""
    precision = np.where(used, rounding_precision(system, hyperparameters), 0.0)
    prior = prior_precision(system, hyperparameters)
    return fit(system, prior, precision, system.rates.log, state, steps=steps, begin=begin)


def _curvature(
    system: System, hyperparameters: Hyperparameters, fitted: Fit, used: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return gradient and average information of the restricted likelihood in the logs of the hyperparameters."""
    weighted = fitted.prior_precision.times(fitted.state)
    pi = np.where(used, rounding_precision(system, hyperparameters), 0.0)
    residual = pi * (system.rates.log - fitted.fitted)
    moved = moves(system, hyperparameters, weighted)
    extra = 2 * hyperparameters.extra() ** 2
    slope = 0.5 * extra * (residual**2 - pi + pi**2 * fitted.leverage)
    of_group = (
        np.arange(len(hyperparameters.logs) - hyperparameters.structural)[:, None] == hyperparameters.group
    ).astype(float)
    gradient = np.concatenate([0.5 * (moved @ weighted - _traces(system, hyperparameters, fitted)), of_group @ slope])
    changed = np.concatenate([fitted.equations.times(moved), of_group * (extra * residual)])
    pressed = pi * changed
    back = fitted.equations.back(pressed)
    return gradient, 0.5 * (pressed @ changed.T - back @ fitted.posterior.solve(back).T)


def moves(system: System, hyperparameters: Hyperparameters, weighted: np.ndarray) -> np.ndarray:
    """Return the derivatives of the state's covariance in the logs of the structural hyperparameters, times a vector: hyperparameters x state."""
    months, count = system.months, len(prior.PARTS)
    moved = np.zeros((hyperparameters.structural, system.size))
    moved[:count, :months] = system.prior.parts @ weighted[:months]
    moved[count:, months:] = weighted[months:]
    return _scale(hyperparameters)[:, None] * moved


def _scale(hyperparameters: Hyperparameters) -> np.ndarray:
    return 2 * np.exp(2 * hyperparameters.logs[: hyperparameters.structural])


def _traces(system: System, hyperparameters: Hyperparameters, fitted: Fit) -> np.ndarray:
    """Return the traces of the derivatives of the state's covariance with what the rates know of the state, ``J' V^-1 J``."""
    prior_precision, posterior = fitted.prior_precision, fitted.posterior
    weight = prior_precision.months - prior_precision.months @ posterior.of_months @ prior_precision.months
    traces = np.tensordot(system.prior.parts, weight, 2)
    if system.errors:
        own, shared = prior_precision.of_errors()
        known = system.errors * (own - shared) - own**2 * posterior.of_errors.sum()
        traces = np.append(traces, known + (2 * own - system.errors * shared) * shared * posterior.sum_of_errors())
    return _scale(hyperparameters) * traces


def _likely(system: System, hyperparameters: Hyperparameters) -> tuple[np.ndarray, np.ndarray]:
    """Return centre and width of the prior of the hyperparameters, in logs; contradiction lies about where the middle rate puts it."""
    centre, width = [*prior.USUAL], [*prior.USUAL_SD]
    if system.errors:
        centre.append(_revision(system))
        width.append(REVISION_SD)
    extra = hyperparameters.logs[hyperparameters.structural :]
    calm = extra <= np.log(quiet(system)) + LATTICE
    firm = np.arange(len(extra)) == hyperparameters.firm
    if hyperparameters.likely is not None:
        return np.r_[centre, np.where(firm, extra, hyperparameters.likely)], np.r_[
            width, np.where(firm, FIRM_SD, LIKE_SD)
        ]
    return (
        np.r_[centre, np.where(firm, extra, np.where(calm, EXTRA_USUAL + np.log(np.median(system.rates.half)), extra))],
        np.r_[width, np.where(firm, FIRM_SD, EXTRA_SD)],
    )


def _revision(system: System) -> float:
    """Return the log of the standard deviation of first estimates, robustly, from figures published again."""
    pairs = system.rates.revised_pairs
    if len(pairs) == 0:
        return REVISION_USUAL
    return float(np.log(max(1.4826 * np.median(np.abs(pairs)), 1e-4)))
