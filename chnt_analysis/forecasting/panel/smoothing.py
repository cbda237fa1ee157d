"""Exponential smoothing of many series over a grid of parameters at once, with exact initial states and Akaike weights.

Every form (simple, Holt, damped) is ``y = l + φ b + e``, ``l <- l + φ b + α e``, ``b <- φ b + β e``. For given parameters the errors
are linear in the two initial states, so the recursion starts from zero states and least squares gives the best initial states
afterwards, without any search.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np


@dataclass(frozen=True, eq=False)
class Grid:
    """Parameters of the forms that are run side by side, one entry a form."""

    alpha: np.ndarray
    beta: np.ndarray
    phi: np.ndarray
    free: np.ndarray

    @property
    def simple(self) -> np.ndarray:
        """Which forms have no trend."""
        return self.phi == 0


@lru_cache(maxsize=16)
def grid(alphas: tuple[float, ...], ratios: tuple[float, ...], dampings: tuple[float, ...]) -> Grid:
    """Return the grid: simple smoothing for every alpha, then trends for every damping, ratio beta/alpha and alpha.

    Examples
    --------
    >>> grid((0.1, 0.5), (0.1,), (1.0, 0.9)).free.tolist()
    [2, 2, 4, 4, 5, 5]
    """
    rows = [(a, 0.0, 0.0, 2) for a in alphas]
    rows += [(a, a * r, p, 3 + (r > 0) + (p < 1)) for p in dampings for r in ratios for a in alphas]
    alpha, beta, phi, free = (np.array(column) for column in zip(*rows, strict=True))
    return Grid(alpha, beta, phi, free.astype(int))


@dataclass(frozen=True)
class Fitted:
    """Smoothed states and weights, each forms x series."""

    forms: Grid
    level: np.ndarray
    slope: np.ndarray
    variance: np.ndarray
    weights: np.ndarray

    def forecast(self, horizon: int) -> np.ndarray:
        """Return the weighted forecast, horizon x series."""
        damping = np.cumsum(np.power.outer(self.forms.phi, np.arange(1, horizon + 1)), axis=1)
        flat = (self.weights * self.level).sum(axis=0)
        return flat + damping.T @ (self.weights * self.slope)

    def standard_deviations(self, horizon: int) -> np.ndarray:
        """Return the weighted model standard deviation, horizon x series: ``σ² (1 + Σ (α + β Σ φ^i)²)``."""
        damping = np.cumsum(np.power.outer(self.forms.phi, np.arange(1, horizon)), axis=1)
        steps = (self.forms.alpha[:, None] + self.forms.beta[:, None] * damping) ** 2
        growth = np.hstack([np.ones((len(steps), 1)), 1 + np.cumsum(steps, axis=1)])
        return np.sqrt(growth.T @ (self.weights * self.variance))


def smooth(rows: np.ndarray, lengths: np.ndarray, forms: Grid, *, temper: float) -> Fitted:
    """Fit every form to every series.

    Parameters
    ----------
    rows : ndarray
        Periods x series, each series from its first row on; what lies beyond its length is not read.
    lengths : ndarray of int
        Length of each series, descending.
    forms : Grid
        Forms to run.
    temper : float
        Exponent on the Akaike weights.

    Returns
    -------
    Fitted

    References
    ----------
    Hyndman, R. J., Koehler, A. B., Ord, J. K. and Snyder, R. D. (2008), Forecasting with Exponential Smoothing, chapters 5 and 7;
    Burnham, K. P. and Anderson, D. R. (2002), Model Selection and Multimodel Inference, section 2.9.
    """
    level, slope, squares, first, second = _run(rows, lengths, forms)
    powers, inner = _initial(forms, len(rows))
    m11, m12, m22 = (inner[lengths, i].T for i in range(3))
    determinant = m11 * m22 - m12 * m12
    flat = determinant <= 1e-12 * m11 * m22  # no trend, or one observation
    determinant[flat] = 1.0
    start_level = np.where(flat, first / m11, (m22 * first - m12 * second) / determinant)
    start_slope = np.where(flat, 0.0, (m11 * second - m12 * first) / determinant)
    sse = np.maximum(squares - start_level * first - start_slope * second, 1e-12 * squares + 1e-24)
    at_end = powers[lengths]
    level = level + at_end[:, 0].T * start_level + at_end[:, 1].T * start_slope
    slope = slope + at_end[:, 2].T * start_level + at_end[:, 3].T * start_slope
    weights = akaike(sse, lengths, forms.free, temper)
    variance = sse / np.maximum(lengths - forms.free[:, None], 1)
    return Fitted(forms, level, slope, variance, weights)


def _run(rows: np.ndarray, lengths: np.ndarray, forms: Grid) -> tuple[np.ndarray, ...]:
    shape = (len(forms.phi), rows.shape[1])
    level, slope, squares, first, second = (np.zeros(shape) for _ in range(5))
    alpha, beta, phi = forms.alpha[:, None], forms.beta[:, None], forms.phi[:, None]
    lead, trail = _sensitivities(forms, len(rows))
    begin = int(forms.simple.sum())  # simple forms come first and have no slope
    phi_, beta_ = phi[begin:], beta[begin:]
    active = np.searchsorted(-lengths, -np.arange(len(rows)), side="left")
    for t, count in enumerate(active):
        now, trend = level[:, :count], slope[begin:, :count]
        trend *= phi_
        now[begin:] += trend
        error = rows[t, :count] - now
        now += alpha * error
        trend += beta_ * error[begin:]
        first[:, :count] += lead[t] * error
        second[begin:, :count] += trail[t, begin:] * error[begin:]
        error *= error
        squares[:, :count] += error
    return level, slope, squares, first, second


@lru_cache(maxsize=64)
def _sensitivities(forms: Grid, periods: int) -> tuple[np.ndarray, np.ndarray]:
    lead, trail = np.empty((2, periods, len(forms.phi), 1))
    one, two = np.ones(len(forms.phi)), forms.phi.copy()
    for t in range(periods):
        lead[t, :, 0], trail[t, :, 0] = one, two
        one, two = (
            one * (1 - forms.alpha) - two * forms.beta,
            one * forms.phi * (1 - forms.alpha) + two * forms.phi * (1 - forms.beta),
        )
    return lead, trail


@lru_cache(maxsize=64)
def _initial(forms: Grid, periods: int) -> tuple[np.ndarray, np.ndarray]:
    """Powers of the state transition and cumulated inner products of the sensitivities, both by length."""
    lead, trail = (x[:, :, 0] for x in _sensitivities(forms, periods))
    inner = np.zeros((periods + 1, 3, len(forms.phi)))
    inner[1:] = np.cumsum(np.stack([lead * lead, lead * trail, trail * trail], axis=1), axis=0)
    step = np.array(
        [[1 - forms.alpha, forms.phi * (1 - forms.alpha)], [-forms.beta, forms.phi * (1 - forms.beta)]]
    ).transpose(2, 0, 1)
    powers = np.empty((periods + 1, len(forms.phi), 2, 2))
    powers[0] = np.eye(2)
    for t in range(periods):
        powers[t + 1] = step @ powers[t]
    return powers.reshape(periods + 1, -1, 4).transpose(0, 2, 1), inner


def akaike(sse: np.ndarray, lengths: np.ndarray, free: np.ndarray, temper: float) -> np.ndarray:
    """Return corrected Akaike weights of forms x series from squared errors, to the power ``temper``, summing to 1 for each series."""
    k = free[:, None]
    criterion = lengths * np.log(sse / lengths) + 2 * k + 2 * k * (k + 1) / np.maximum(lengths - k - 1, 0.5)
    criterion = np.where((k > k.min()) & (lengths < k + 2), np.inf, criterion)  # too short to tell a trend from noise
    weights = np.exp(-0.5 * temper * (criterion - criterion.min(axis=0)))
    return weights / weights.sum(axis=0)
