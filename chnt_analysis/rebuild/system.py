"""The rates as equations in the log level, and the Gaussian fit that joins them with the prior.

A rate on the month, on the year or year-to-date says ``log(1 + v/100) = log(sum of its months) - log(sum of their base months)``; a first
estimate says the same of a newest month that is off by an error of its own, shared by all rates of that release.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.linalg import lapack

from chnt_analysis.rebuild import prior
from chnt_analysis.rebuild.rates import Rates

LONGEST_MOVE = 0.5  # log points a step: sums of months are straight lines only near by
STILL = 1e-5  # log points
BIAS_SPREAD = 0.01  # log points: mean error of first estimates


@dataclass(frozen=True)
class Believed:
    """Inverse covariance of the state before any rate is read, and the logarithm of its determinant."""

    precision: np.ndarray
    log_determinant: float


@dataclass(frozen=True)
class Fit:
    """A Gaussian posterior: state, covariance, derivatives of the rates, fitted rates, and the evidence for what was believed."""

    state: np.ndarray
    covariance: np.ndarray
    jacobian: np.ndarray
    fitted: np.ndarray
    believed: Believed
    evidence: float


class System:
    """The equations of one series; the state is the log level of each month, then the error of each first estimate."""

    def __init__(self, rates: Rates) -> None:
        self.rates, self.months = rates, rates.months
        month = np.arange(self.months)
        begin, stop = rates.start - rates.lag, rates.end - rates.lag
        self.now = ((month >= rates.start[:, None]) & (month <= rates.end[:, None])).astype(float)
        self.before = ((month >= begin[:, None]) & (month <= stop[:, None])).astype(float)
        self.row = np.flatnonzero(rates.first_estimate)
        released, self.column = np.unique(rates.end[self.row], return_inverse=True)
        self.errors = len(released)
        self.size = self.months + self.errors
        self.prior = prior.of_calendar(rates.first_month, self.months)

    def linear(self, state: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return derivatives (rates x state) and fitted log ratios at a state."""
        level = np.exp(state[: self.months])
        above, below = self.now * level, self.before * level
        total, base = above.sum(axis=1), below.sum(axis=1)
        jacobian = np.zeros((len(total), self.size))
        jacobian[:, : self.months] = above / total[:, None] - below / base[:, None]
        fitted = np.log(total / base)
        if self.errors:
            share = level[self.rates.end[self.row]] / total[self.row]
            jacobian[self.row, self.months + self.column] = share
            fitted[self.row] += share * state[self.months + self.column]
        return jacobian, fitted

    def believed(self, spreads: np.ndarray, error: float) -> Believed:
        """Return what is believed of the state: ``spreads`` of the parts of the prior and of first estimates, log points."""
        covariance = self.prior.fixed.copy()
        for part, spread in zip(self.prior.parts, spreads, strict=True):
            covariance += spread**2 * part
        precision, log_determinant = inverse(covariance)
        if not self.errors:
            return Believed(precision, -log_determinant)
        whole = np.zeros((self.size, self.size))
        whole[: self.months, : self.months] = precision
        together = error**2 + self.errors * BIAS_SPREAD**2
        whole[self.months :, self.months :] = np.eye(self.errors) / error**2 - BIAS_SPREAD**2 / (error**2 * together)
        log_determinant += 2 * (self.errors - 1) * np.log(error) + np.log(together)
        return Believed(whole, -log_determinant)


def fit(
    system: System,
    believed: Believed,
    precision: np.ndarray,
    target: np.ndarray,
    state: np.ndarray,
    *,
    steps: int = 1,
) -> Fit:
    """Return the Gaussian posterior after Gauss-Newton steps from ``state``; ``precision`` and ``target`` are those of each rate."""
    for _ in range(steps):
        jacobian, fitted = system.linear(state)
        weighted = jacobian * precision[:, None]
        covariance, log_determinant = inverse(believed.precision + jacobian.T @ weighted)
        aim = covariance @ (weighted.T @ (target - fitted + jacobian @ state))
        move = aim - state
        far = np.abs(move).max()
        state = state + move * min(1.0, LONGEST_MOVE / max(far, 1e-12))
        if far < STILL:
            break
    jacobian, fitted = system.linear(state)
    used = precision > 0
    misfit = precision @ (target - fitted) ** 2 + state @ believed.precision @ state - np.log(precision[used]).sum()
    evidence = 0.5 * (believed.log_determinant - log_determinant - misfit)
    return Fit(state, covariance, jacobian, fitted, believed, float(evidence))


def inverse(matrix: np.ndarray) -> tuple[np.ndarray, float]:
    """Return the inverse of a symmetric positive definite matrix and the logarithm of its determinant."""
    root, failed = lapack.dpotrf(matrix, lower=1)
    if failed:
        raise np.linalg.LinAlgError("the matrix is not positive definite")
    lower, _ = lapack.dpotri(root, lower=1)
    whole = lower + lower.T  # the upper half of a cleaned root is zero
    whole.flat[:: len(whole) + 1] /= 2
    return whole, 2 * float(np.log(root.diagonal()).sum())
