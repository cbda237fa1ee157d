"""Exact Gaussian likelihood, forecast and error paths of a series whose differences are a moving average, maximised on a lattice.

``y = X b + x`` with ``delta(B) x = u`` and ``u`` a moving average of short memory: its covariance is a band, so one band Cholesky factor gives
likelihood, forecast and errors. Coefficients, months without a value (a column of ``X`` that is one there) and starting values have a flat prior;
the scale is concentrated out. What is left, one or two parameters, is searched on a lattice from fixed points, and a step counts only when it
gains more than any machine's rounding error: the same series gives the same point, on any processor and with any number of threads.

References
----------
Ansley, C. F. (1979), An algorithm for the exact likelihood of a mixed autoregressive-moving average process, Biometrika 66 (the band).
Harvey, A. C. (1989), Forecasting, Structural Time Series Models and the Kalman Filter, section 3.4 (flat priors).
Hooke, R. and Jeeves, T. A. (1961), "Direct search" solution of numerical and statistical problems, Journal of the ACM 8.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import numpy as np
from scipy.linalg import cholesky, lapack, solve_triangular

LOOSE = 1000.0  # innovations: prior standard deviation of each coefficient, flat for all that the series can tell
LEAST_VARIANCE = 1e-16  # of an innovation, squared log points: finer than any figure is printed
GAIN = 1e-6  # log likelihood: what a step on the lattice must gain
STEPS = (8, 4, 2, 1)  # of the search, in points of the lattice

Point = tuple[int, ...]


@dataclass(frozen=True)
class Form:
    """A model's reduced form at one point of its parameters.

    Attributes
    ----------
    delta : ndarray
        Coefficients of the differencing polynomial, the first of them 1.
    covariance : ndarray
        Autocovariances of the differences at lags 0, 1, ..., in units of the scale.
    """

    delta: np.ndarray
    covariance: np.ndarray


@dataclass(frozen=True)
class Fitted:
    """A form fitted to a series.

    Attributes
    ----------
    form : Form
    values, columns : ndarray
        The series, gaps filled along straight lines; its regressors, the periods ahead included, those of gaps last.
    gaps : int
        Number of gaps.
    coefficients : ndarray
        One a column.
    root : ndarray
        Upper Cholesky factor of the coefficients' information, in units of the scale.
    variance : float
        The scale.
    log_likelihood : float
        Restricted, but for a constant of the series.
    """

    form: Form
    values: np.ndarray = field(repr=False)
    columns: np.ndarray = field(repr=False)
    gaps: int
    coefficients: np.ndarray
    root: np.ndarray = field(repr=False)
    variance: float
    log_likelihood: float

    def surprises(self) -> np.ndarray:
        """Return one-step prediction errors in their standard errors, one a period; 0 for the starting values and the gaps."""
        white, _ = _whitened(self.form, np.column_stack([self.values, self.columns[: len(self.values)]]))
        informative = white.shape[1] - self.gaps
        rest = white[:, 0] - white[:, 1:informative] @ self.coefficients[: informative - 1]
        if self.gaps:
            open_ = LOOSE * white[:, informative:]
            rest = solve_triangular(cholesky(np.eye(len(rest)) + open_ @ open_.T, lower=True), rest, lower=True)
        return np.r_[np.zeros(len(self.form.delta) - 1), rest / np.sqrt(self.variance)]

    def ahead(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the central path of the periods ahead, and the root of its errors' covariance (periods x shocks)."""
        known, horizon = len(self.values), len(self.columns) - len(self.values)
        both = np.column_stack([self.values, self.columns[:known]])
        past = len(both) - len(self.form.delta) + 1
        lower = _factor(self.form, past + horizon)
        white = _solved(lower[:, :past], _differenced(self.form, both))
        later = _dense(lower, past, horizon)
        carried = _integrated(self.form, later[:, :past] @ white, both)
        fresh = _integrated(self.form, later[:, past:], np.zeros((known, horizon)))
        open_ = self.columns[known:] - carried[:, 1:]
        centre = carried[:, 0] + open_ @ self.coefficients
        unsure = solve_triangular(self.root, open_.T, trans="T").T
        return centre, np.sqrt(self.variance) * np.hstack([fresh, unsure])


def fit(form: Form, values: np.ndarray, regressors: np.ndarray) -> Fitted:
    """Return a form fitted to a series.

    ``l = -(m log(s2) + log|S| + log|X'S^-1 X|) / 2`` with ``S`` the band covariance of the differences, ``X`` the differenced columns, ``s2``
    the mean of the ``m`` squares left.

    Parameters
    ----------
    form : Form
    values : ndarray
        The series; a gap is not finite.
    regressors : ndarray
        Periods x regressors, the periods ahead included.

    Examples
    --------
    >>> walk = Form(np.array([1.0, -1.0]), np.array([1.0]))
    >>> fitted = fit(walk, np.array([0.0, 1.0, np.nan, 2.0, 4.0]), np.zeros((6, 0)))
    >>> fitted.ahead()[0].round(3).tolist(), round(fitted.variance, 3)
    ([4.0], 1.833)
    """
    filled, columns, gaps = _with_gaps(values, regressors)
    return _fitted(form, filled, columns, gaps)


def best(
    make: Callable[[Point], Form],
    size: Point,
    starts: Iterable[Point],
    values: np.ndarray,
    regressors: np.ndarray,
) -> Point:
    """Return the most likely point of a lattice, from the best of fixed starting points.

    Parameters
    ----------
    make : callable
        The form at a point.
    size : tuple of int
        Points of the lattice in each direction.
    starts : iterable of tuple of int
        Points to look at first.
    values, regressors : ndarray
        As in :func:`fit`; the periods ahead make no difference.
    """
    given, seen = _with_gaps(values, regressors), {}

    def at(point: Point) -> float:
        if point not in seen:
            seen[point] = _fitted(make(point), *given).log_likelihood
        return seen[point]

    here = _best_of(at, starts)
    for step in STEPS:
        while (there := _best_of(at, [here, *_around(here, step, size)])) != here:
            here = there
    return here


def _best_of(at: Callable[[Point], float], points: Iterable[Point]) -> Point:
    """Return the most likely of some points; a later one must gain more than rounding errors can."""
    chosen, *rest = points
    for point in rest:
        if at(point) > at(chosen) + GAIN:
            chosen = point
    return chosen


def _around(here: Point, step: int, size: Point) -> list[Point]:
    moves = np.array(np.meshgrid(*[(-step, 0, step)] * len(here), indexing="ij")).reshape(len(here), -1).T
    inside = np.clip(np.array(here) + moves, 0, np.array(size) - 1)
    return [tuple(int(i) for i in point) for point in inside if tuple(point) != here]


def _with_gaps(values: np.ndarray, regressors: np.ndarray) -> tuple[np.ndarray, np.ndarray, int]:
    gaps = np.flatnonzero(~np.isfinite(values))
    known = np.flatnonzero(np.isfinite(values))
    there = np.zeros((len(regressors), len(gaps)))
    there[gaps, np.arange(len(gaps))] = 1.0
    return np.interp(np.arange(len(values)), known, values[known]), np.hstack([regressors, there]), len(gaps)


def _fitted(form: Form, values: np.ndarray, columns: np.ndarray, gaps: int) -> Fitted:
    white, log_determinant = _whitened(form, np.column_stack([values, columns[: len(values)]]))
    left, right = white[:, 0], white[:, 1:]
    root = cholesky(right.T @ right + np.eye(right.shape[1]) / LOOSE**2, check_finite=False)
    projected = right.T @ left
    coefficients = solve_triangular(root, solve_triangular(root, projected, trans="T"))
    rest = left - right @ coefficients
    freedom = max(len(rest) - len(coefficients), 1)
    squares = rest @ rest + coefficients @ coefficients / LOOSE**2
    variance = max(float(squares) / freedom, LEAST_VARIANCE)
    log_likelihood = -0.5 * (freedom * np.log(variance) + log_determinant + 2 * np.log(root.diagonal()).sum())
    return Fitted(form, values, columns, gaps, coefficients, root, variance, float(log_likelihood))


def _whitened(form: Form, both: np.ndarray) -> tuple[np.ndarray, float]:
    """Return the whitened differences, and the logarithm of the determinant of their covariance."""
    different = _differenced(form, both)
    lower = _factor(form, len(different))
    return _solved(lower, different), 2 * float(np.log(lower[0]).sum())


def _differenced(form: Form, both: np.ndarray) -> np.ndarray:
    first = len(form.delta) - 1
    return sum(c * both[first - lag : len(both) - lag] for lag, c in enumerate(form.delta) if c)


def _factor(form: Form, count: int) -> np.ndarray:
    """Return the lower Cholesky factor of the differences' covariance as a band: lag x period."""
    band = np.repeat(form.covariance[:, None], count, axis=1)
    lower, failed = lapack.dpbtrf(band[:count], lower=1)
    if failed:
        raise np.linalg.LinAlgError("the covariance of the differences is not positive definite")
    return lower


def _solved(lower: np.ndarray, right: np.ndarray) -> np.ndarray:
    return lapack.dtbtrs(lower, right, uplo="L")[0]


def _dense(lower: np.ndarray, past: int, horizon: int) -> np.ndarray:
    """Return the last rows of a band factor, those of the periods ahead."""
    rows = np.zeros((horizon, past + horizon))
    for lag in range(len(lower)):
        at = np.arange(max(lag - past, 0), horizon)
        rows[at, past + at - lag] = lower[lag, past + at - lag]
    return rows


def _integrated(form: Form, ahead: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Return the periods ahead whose differences are given, after known ones."""
    first = len(form.delta) - 1
    path = np.vstack([known[len(known) - first :], ahead])
    back = -form.delta[:0:-1]
    for row in range(first, len(path)):
        path[row] += back @ path[row - first : row]
    return path[first:]
