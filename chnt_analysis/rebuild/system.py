"""The Gaussian fit that joins the equations of the rates with the prior.

A rate on the month, on the year or year-to-date says ``log(1 + v/100) = log(sum of its months) - log(sum of their base months)``; a first
estimate says the same of a newest month that is off by an error of its own, shared by all rates of that release. Each error meets a few
rates only, so errors are solved for by hand and only a matrix of the size of the months is factorised.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.linalg import lapack

from chnt_analysis.rebuild import equations, prior
from chnt_analysis.rebuild.candidates import Candidates
from chnt_analysis.rebuild.equations import Equations, Layout
from chnt_analysis.rebuild.rates import Rates

LONGEST_MOVE = 0.5  # log points a step: sums of months are straight lines only near by
STILL = 1e-5  # log points
BIAS_SD = 0.01  # log points: mean error of first estimates


@dataclass(frozen=True)
class PriorPrecision:
    """Prior of the state, before any rate is read.

    Attributes
    ----------
    months : ndarray
        Inverse covariance of the months' log levels.
    error : float
        Standard deviation of the errors of first estimates, log points; their mean error, of standard deviation ``BIAS_SD``, is shared by all ``errors``.
    log_determinant : float
        Of the whole inverse covariance.
    """

    months: np.ndarray
    errors: int
    error: float
    log_determinant: float

    def of_errors(self) -> tuple[float, float]:
        """Return ``a`` and ``b`` of the inverse covariance of the errors, ``a`` on its diagonal less ``b`` everywhere."""
        together = self.error**2 + self.errors * BIAS_SD**2
        return self.error**-2, BIAS_SD**2 / (self.error**2 * together)

    def times(self, x: np.ndarray) -> np.ndarray:
        """Return the inverse covariance times a change of the state."""
        count = len(self.months)
        if not self.errors:
            return self.months @ x
        own, shared = self.of_errors()
        return np.concatenate([self.months @ x[:count], own * x[count:] - shared * x[count:].sum()])


class _Apart:
    """The inverse of the errors' block of the information, where each rate meets one error.

    With ``d`` what the rates know of each error, ``e`` its standard deviation and ``b`` that of the mean error, it is ``diag(q) + g p p'``, where
    ``p = 1 / (1 + d e^2)``, ``q = e^2 p`` and ``g = b^2 / (1 + b^2 sum(d p))``.
    """

    def __init__(self, prior_precision: PriorPrecision, known: np.ndarray) -> None:
        variance = prior_precision.error**2
        self._plain = 1 / (1 + known * variance)
        self._own = variance * self._plain
        bias = BIAS_SD**2 * float(known @ self._plain)
        self._shared = BIAS_SD**2 / (1 + bias)
        together = 1 + len(known) * BIAS_SD**2 / variance
        self.log_determinant = float(np.log((1 + bias) / together) - np.log(self._own).sum())
        self.variances = self._own + self._shared * self._plain**2

    def times(self, x: np.ndarray) -> np.ndarray:
        """Return the inverse times ``x``, one or several in rows."""
        return self._own * x + (x @ self._plain)[..., None] * (self._shared * self._plain)

    def root_times(self, mixed: np.ndarray) -> np.ndarray:
        """Return rows whose sum of squares is that of ``mixed`` weighed with the inverse."""
        rows = np.empty((len(mixed) + 1, mixed.shape[1]))
        np.multiply(np.sqrt(self._own)[:, None], mixed, out=rows[:-1])
        rows[-1] = np.sqrt(self._shared) * (self._plain @ mixed)
        return rows


class _Together:
    """The same where rates meet two errors: factorised as a matrix."""

    def __init__(self, prior_precision: PriorPrecision, known: np.ndarray) -> None:
        own, shared = prior_precision.of_errors()
        block = known - shared
        block.flat[:: len(block) + 1] += own
        self._root, failed = lapack.dpotrf(block, lower=1)
        if failed:
            raise np.linalg.LinAlgError("the matrix is not positive definite")
        self._inverse = lapack.dpotrs(self._root, np.eye(len(block)), lower=1)[0]
        self.log_determinant = 2 * float(np.log(self._root.diagonal()).sum())
        self.variances = self._inverse.diagonal()

    def times(self, x: np.ndarray) -> np.ndarray:
        """Return the inverse times ``x``, one or several in rows."""
        return x @ self._inverse

    def root_times(self, mixed: np.ndarray) -> np.ndarray:
        """Return rows whose sum of squares is that of ``mixed`` weighed with the inverse."""
        return lapack.dtrtrs(self._root, mixed, lower=1)[0]


class Posterior:
    """Posterior at one state, prior and rates together: their information, of which only the months' is factorised."""

    def __init__(self, prior_precision: PriorPrecision, rows: Equations, weight: np.ndarray) -> None:
        months, mixed, known = rows.information(weight)
        months += prior_precision.months
        self.months, self.errors, self.log_determinant = len(months), len(known), 0.0
        if self.errors:
            self._mixed = mixed
            self._alone = _Together(prior_precision, known) if known.ndim == 2 else _Apart(prior_precision, known)
            months = equations.add_squares(months, self._alone.root_times(mixed), -1.0)
            self.log_determinant = self._alone.log_determinant
        self._root, failed = lapack.dpotrf(months.T, overwrite_a=1)
        if failed:
            raise np.linalg.LinAlgError("the matrix is not positive definite")
        self.log_determinant += 2 * float(np.log(self._root.diagonal()).sum())

    def solve(self, x: np.ndarray) -> np.ndarray:
        """Return the inverse of the whole information times ``x``, one or several in rows."""
        if not self.errors:
            return lapack.dpotrs(self._root, x.T)[0].T
        above, below = x[..., : self.months], x[..., self.months :]
        level = lapack.dpotrs(self._root, (above - self._alone.times(below) @ self._mixed).T)[0].T
        return np.concatenate([level, self._alone.times(below - level @ self._mixed.T)], axis=-1)

    @cached_property
    def of_months(self) -> np.ndarray:
        """Covariance of the months."""
        return _inverse_of_root(self._root)

    @cached_property
    def information(self) -> np.ndarray:
        """Inverse of the covariance of the months: prior and rates, errors of first estimates averaged out."""
        root = np.triu(self._root)
        return root.T @ root

    @cached_property
    def with_months(self) -> np.ndarray:
        """Covariance of the months with the errors."""
        return -self._alone.times(self.of_months @ self._mixed.T)

    @cached_property
    def of_errors(self) -> np.ndarray:
        """Variance of each error."""
        through_months = np.einsum("ij,ij->j", self._alone.times(self._mixed.T), self.with_months)
        return self._alone.variances - through_months

    def sum_of_errors(self) -> float:
        """Return the variance of the sum of all errors."""
        one_each = np.ones(self.errors)
        alone = self._alone.times(one_each)
        return float(alone.sum() - self.with_months.sum(axis=1) @ (alone @ self._mixed))


@dataclass(frozen=True)
class Fit:
    """A Gaussian posterior: state, its uncertainty, equations of the rates, fitted rates, and the evidence for the prior."""

    state: np.ndarray
    posterior: Posterior
    equations: Equations
    fitted: np.ndarray
    prior_precision: PriorPrecision
    evidence: float

    @cached_property
    def leverage(self) -> np.ndarray:
        """Variance of each fitted rate."""
        rows, posterior, at = self.equations, self.posterior, self.equations.layout
        months, own = posterior.of_months, posterior.of_months.diagonal()
        leverage = np.empty(at.rates)
        leverage[at.single] = own[at.end] + own[at.base] - 2 * months[at.end, at.base]
        leverage[at.several] = np.einsum("ij,ij->i", rows.sums @ months, rows.sums)
        if at.errors:
            both, single, several = posterior.with_months, at.column[at.first_single], at.column[at.first_several]
            across = np.empty(len(at.first))
            across[at.first_single] = both[at.end[at.among_single], single] - both[at.base[at.among_single], single]
            across[at.first_several] = np.einsum("ij,ji->i", rows.sums[at.among_several], both[:, several])
            leverage[at.first] += rows.share * (2 * across + rows.share * posterior.of_errors[at.column])
            linked = rows.rows(at.linked)
            leverage[at.linked] = np.einsum("ij,ij->i", linked, posterior.solve(linked))
        return leverage

    def cross_covariance(self, which: np.ndarray) -> np.ndarray:
        """Return the covariance of some fitted rates with the state, rates x state."""
        return self.posterior.solve(self.equations.rows(which))


class System:
    """The equations of one series; the state is the log level of each month, then the error of each first estimate."""

    def __init__(self, rates: Rates) -> None:
        self.rates, self.months = rates, rates.months
        self.layout = Layout(rates)
        self.errors, self.size = self.layout.errors, self.layout.size
        self.prior = prior.of_calendar(rates.first_month, self.months, rates.holidays)
        self._newest: tuple[tuple[bytes, float], PriorPrecision] | None = None

    @cached_property
    def candidates(self) -> Candidates:
        """The figures that misprints may have replaced."""
        return Candidates(self.rates)

    def prior_precision(self, hyperparameters: np.ndarray, error: float) -> PriorPrecision:
        """Return the prior precision of the state: ``hyperparameters`` of the parts of the prior and of first estimates, log points.

        The newest is kept: searches ask for the same one several times in a row.
        """
        key = (hyperparameters.tobytes(), error)
        if self._newest is None or self._newest[0] != key:
            self._newest = (key, self._prior_precision(hyperparameters, error))
        return self._newest[1]

    def _prior_precision(self, hyperparameters: np.ndarray, error: float) -> PriorPrecision:
        covariance = self.prior.fixed + np.tensordot(hyperparameters**2, self.prior.parts, 1)
        precision, log_determinant = inverse(covariance)
        if self.errors:
            together = error**2 + self.errors * BIAS_SD**2
            log_determinant += 2 * (self.errors - 1) * np.log(error) + np.log(together)
        return PriorPrecision(precision, self.errors, error, -log_determinant)


def fit(
    system: System,
    prior_precision: PriorPrecision,
    precision: np.ndarray,
    target: np.ndarray,
    state: np.ndarray,
    *,
    steps: int = 1,
    begin: Fit | None = None,
) -> Fit:
    """Return the Gaussian posterior after Gauss-Newton steps from ``state``; ``precision`` and ``target`` are those of each rate.

    ``begin`` is a fit of the same rates that ended at ``state``, whose equations serve again.
    """
    rows, fitted = equations.at_state(system.layout, state) if begin is None else (begin.equations, begin.fitted)
    for _ in range(steps):
        posterior = Posterior(prior_precision, rows, precision)
        move = posterior.solve(rows.back(precision * (target - fitted)) - prior_precision.times(state))
        far = np.abs(move).max()
        state = state + move * min(1.0, LONGEST_MOVE / max(far, 1e-12))
        rows, fitted = equations.at_state(system.layout, state)
        if far < STILL:
            break
    used = precision > 0
    misfit = precision @ (target - fitted) ** 2 + state @ prior_precision.times(state) - np.log(precision[used]).sum()
    evidence = 0.5 * (prior_precision.log_determinant - posterior.log_determinant - misfit)
    return Fit(state, posterior, rows, fitted, prior_precision, float(evidence))


def inverse(matrix: np.ndarray) -> tuple[np.ndarray, float]:
    """Return the inverse of a symmetric positive definite matrix and the logarithm of its determinant."""
    root, failed = lapack.dpotrf(matrix.T)
    if failed:
        raise np.linalg.LinAlgError("the matrix is not positive definite")
    return _inverse_of_root(root), 2 * float(np.log(root.diagonal()).sum())


def _inverse_of_root(root: np.ndarray) -> np.ndarray:
    upper, _ = lapack.dpotri(root)
    whole = upper + upper.T  # the lower half of a cleaned root is zero
    whole.flat[:: len(whole) + 1] /= 2
    return whole
