"""A rounded rate is an interval, not a point with an error: expectation propagation over the intervals.

Each rate says that its exact value lies within its rounding, blurred by what contradicts beyond it. The product of such intervals with the
Gaussian prior has no closed form; every interval is stood in for by a Gaussian whose first two moments agree with those of the interval
once the other rates have spoken.

References
----------
Minka, T. (2001), Expectation propagation for approximate Bayesian inference, UAI 17.
Cunningham, J. P., Hennig, P. and Lacoste-Julien, S. (2011), Gaussian probabilities and expectation propagation, arXiv:1111.6832.
"""

from __future__ import annotations

import numpy as np
from scipy.special import ndtr

from chnt_analysis.rebuild.system import Fit, System, fit

SWEEPS = 20
DAMPING = 0.8
CLOSE = 0.02  # half roundings
SHARPEST = 1e4  # precision of a stand-in, in those of the half rounding
_ROOT = np.sqrt(2 * np.pi)


def constrain(
    system: System, fitted: Fit, precision: np.ndarray, extra: np.ndarray
) -> tuple[Fit, np.ndarray, np.ndarray]:
    """Return the fit with roundings as intervals, and the precision and target of each rate's stand-in.

    Parameters
    ----------
    system : System
    fitted : Fit
        Where to start.
    precision : ndarray
        Of each rate with rounding as Gaussian; 0 for rates left out.
    extra : ndarray
        Standard deviation of contradiction beyond rounding, log points.
    """
    rates, used = system.rates, precision > 0
    half, target = rates.half, rates.log.copy()
    for _ in range(SWEEPS):
        fitted = fit(system, fitted.prior_precision, precision, target, fitted.state, begin=fitted)
        mean, variance = fitted.fitted, fitted.leverage
        loose = np.maximum(1 / variance - precision, 1e-3 / variance)
        middle = (mean / variance - precision * target) / loose
        fresh, aim, fine = _stand_in(rates.low, rates.high, middle, 1 / loose, extra)
        fine &= used
        fresh = np.where(fine, np.clip(fresh, 1e-3 / (half**2 + extra**2), SHARPEST / half**2), precision)
        aim = np.where(fine, aim, target)
        mixed = (1 - DAMPING) * precision + DAMPING * fresh
        moved = np.where(
            used, ((1 - DAMPING) * precision * target + DAMPING * fresh * aim) / np.where(used, mixed, 1.0), target
        )
        change = np.abs((moved - target) / (half + extra))[used].max(initial=0.0)
        precision, target = np.where(used, mixed, 0.0), moved
        if change < CLOSE:
            break
    return fit(system, fitted.prior_precision, precision, target, fitted.state, begin=fitted), precision, target


def _stand_in(
    low: np.ndarray, high: np.ndarray, middle: np.ndarray, variance: np.ndarray, extra: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return precision and target of each stand-in, and where its moments are sound, from what the other rates say of each rate."""
    sd = np.sqrt(variance + extra**2)
    left, right = (low - middle) / sd, (high - middle) / sd
    mass = ndtr(np.where(left > 0, -left, right)) - ndtr(np.where(left > 0, -right, left))
    fine = mass > 1e-8
    mass = np.where(fine, mass, 1.0)
    at_left, at_right = np.exp(-0.5 * left**2) / _ROOT, np.exp(-0.5 * right**2) / _ROOT
    slope = (at_left - at_right) / mass / sd
    bend = slope**2 - (left * at_left - right * at_right) / mass / sd**2
    fine &= bend > 1e-12
    bend = np.where(fine, bend, 1.0)
    left_over = 1 - bend * variance
    fine &= left_over > -1e-9
    return bend / np.maximum(left_over, 1e-9), middle + slope / bend, fine
