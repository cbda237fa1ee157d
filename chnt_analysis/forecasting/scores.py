"""Scores of forecasts: of points, of intervals, of whole distributions.

Every function takes arrays whose last axis is the horizon and averages over it, so that one series gives a number and a panel a row.
"""

from __future__ import annotations

import numpy as np

from chnt_analysis.errors import ParameterError, UndefinedError


def smape(actual: np.ndarray, point: np.ndarray) -> np.ndarray:
    """Return the symmetric mean absolute percentage error, ``mean of 200 |y - f| / (|y| + |f|)``, percent.

    References
    ----------
    Makridakis, S. and Hibon, M. (2000), The M3-Competition, International Journal of Forecasting 16.

    Examples
    --------
    >>> float(smape(np.array([100.0, 100.0]), np.array([100.0, 300.0])))
    50.0
    """
    size = np.abs(actual) + np.abs(point)
    return np.mean(np.where(size > 0, 200 * np.abs(actual - point) / np.where(size > 0, size, 1), 0.0), axis=-1)


def naive_scale(history: np.ndarray, season: int) -> float:
    """Return the mean absolute change over a season in the training part, the unit of MASE and MSIS.

    Raises
    ------
    UndefinedError
        When the history is not longer than a season, or never changes over one.

    Examples
    --------
    >>> naive_scale(np.array([1.0, 5.0, 2.0, 7.0]), 2)
    1.5
    """
    steps = np.abs(history[season:] - history[:-season])
    steps = steps[~np.isnan(steps)]
    if len(steps) == 0 or steps.mean() == 0:
        raise UndefinedError(f"{len(history)} values have no change over {season} periods to scale errors by")
    return float(steps.mean())


def mase(actual: np.ndarray, point: np.ndarray, scale: float | np.ndarray) -> np.ndarray:
    """Return the mean absolute scaled error: mean absolute error over :func:`naive_scale`.

    References
    ----------
    Hyndman, R. J. and Koehler, A. B. (2006), Another look at measures of forecast accuracy, International Journal of Forecasting 22.

    Examples
    --------
    >>> float(mase(np.array([4.0, 6.0]), np.array([5.0, 8.0]), 3.0))
    0.5
    """
    return np.mean(np.abs(actual - point), axis=-1) / scale


def owa(own_smape: float, own_mase: float, naive_smape: float, naive_mase: float) -> float:
    """Return the overall weighted average of M4: mean of both errors over those of Naive 2.

    References
    ----------
    Makridakis, S., Spiliotis, E. and Assimakopoulos, V. (2020), The M4 Competition, International Journal of Forecasting 36.

    Examples
    --------
    >>> owa(12.0, 1.0, 16.0, 1.0)
    0.875
    """
    return (own_smape / naive_smape + own_mase / naive_mase) / 2


def pinball(actual: np.ndarray, quantile: np.ndarray, probability: float) -> np.ndarray:
    """Return the pinball loss of a quantile, ``p (y - q)`` above it and ``(1 - p)(q - y)`` below, in the unit of the series.

    Examples
    --------
    >>> float(pinball(np.array([10.0, 4.0]), np.array([8.0, 8.0]), 0.75))
    1.25
    """
    if not 0 < probability < 1:
        raise ParameterError(f"probability = {probability}: allowed is between 0 and 1")
    gap = actual - quantile
    return np.mean(np.maximum(probability * gap, (probability - 1) * gap), axis=-1)


def crps(actual: np.ndarray, paths: np.ndarray) -> np.ndarray:
    """Return the continuous ranked probability score, ``E|X - y| - E|X - X'| / 2``, in the unit of the series.

    Parameters
    ----------
    actual : ndarray
        ... x horizon.
    paths : ndarray
        ... x horizon x draws.

    References
    ----------
    Gneiting, T. and Raftery, A. E. (2007), Strictly proper scoring rules, prediction, and estimation, JASA 102.

    Examples
    --------
    >>> float(crps(np.array([1.0]), np.array([[0.0, 2.0]])))
    0.5
    """
    count = paths.shape[-1]
    ordered = np.sort(paths, axis=-1)
    rank = 2 * np.arange(1, count + 1) - count - 1
    dispersion = (ordered * rank).sum(axis=-1) / count**2
    return np.mean(np.abs(paths - actual[..., None]).mean(axis=-1) - dispersion, axis=-1)


def interval_score(actual: np.ndarray, lower: np.ndarray, upper: np.ndarray, level: float) -> np.ndarray:
    """Return the interval score: width plus ``2 / (1 - level)`` times what lies outside; over :func:`naive_scale` it is MSIS.

    Parameters
    ----------
    level : float
        Percent, between 0 and 100.

    References
    ----------
    Gneiting, T. and Raftery, A. E. (2007), section 6.2.

    Examples
    --------
    >>> float(interval_score(np.array([5.0, 12.0]), np.array([4.0, 4.0]), np.array([10.0, 10.0]), 80))
    16.0
    """
    if not 0 < level < 100:
        raise ParameterError(f"level = {level}: allowed are percentages between 0 and 100")
    outside = np.maximum(lower - actual, 0) + np.maximum(actual - upper, 0)
    return np.mean(upper - lower + 2 / (1 - level / 100) * outside, axis=-1)


def coverage(actual: np.ndarray, lower: np.ndarray, upper: np.ndarray) -> np.ndarray:
    """Return the part of the actual values inside their intervals, percent.

    Examples
    --------
    >>> float(coverage(np.array([1.0, 5.0]), np.array([0.0, 0.0]), np.array([2.0, 2.0])))
    50.0
    """
    return 100 * np.mean((actual >= lower) & (actual <= upper), axis=-1)


def pit(actual: np.ndarray, paths: np.ndarray) -> np.ndarray:
    """Return where each actual value fell among its paths, 0 to 1; uniform where forecasts are calibrated.

    Examples
    --------
    >>> pit(np.array([2.5]), np.array([[1.0, 2.0, 3.0, 4.0]])).tolist()
    [0.5]
    """
    below = (paths < actual[..., None]).mean(axis=-1)
    return below + 0.5 * (paths == actual[..., None]).mean(axis=-1)


def reliability(stated: np.ndarray, happened: np.ndarray, *, bins: int = 10) -> tuple[float, float]:
    """Return the largest and the mean absolute gap between stated probabilities and frequencies, over bins of equal width.

    Empty bins are left out.

    Examples
    --------
    >>> reliability(np.array([0.05, 0.05, 0.95, 0.95]), np.array([False, False, True, False]))
    (0.45, 0.25)
    """
    place = np.minimum((np.asarray(stated) * bins).astype(int), bins - 1)
    count = np.bincount(place, minlength=bins)
    gap = np.bincount(place, stated, bins) - np.bincount(place, happened, bins)
    gaps = np.abs(gap[count > 0]) / count[count > 0]
    return round(float(gaps.max()), 12), round(float(gaps.mean()), 12)
