"""Return to a trend line: ARMA(1,1) deviations from a damped least-squares trend, over a grid of parameters at once.

``y(t) = c + κ b t + z(t)``, ``(1 - φ B) z = (1 - θ B) e``, with ``b`` the slope of the series, least squares whose weights fade into the past, and
``κ`` the part of it that is carried on. Smoothing carries on from where a series ends; this goes back to the line at the rate φ.
"""

from __future__ import annotations

import numpy as np
import scipy  # its parts load when they are first used

from chnt_analysis.forecasting.panel.smoothing import akaike


def revert(
    values: np.ndarray,
    lengths: np.ndarray,
    horizon: int,
    *,
    fade: float,
    trend_part: float,
    memories: tuple[float, ...],
    averages: tuple[float, ...],
    temper: float,
) -> np.ndarray:
    """Return the forecasts, horizon x series: the mean over the grid, by Akaike weights of the conditional errors.

    Parameters
    ----------
    values : ndarray
        Seasonally adjusted, periods x series, each from its first row on; what lies beyond its length is not read.
    lengths : ndarray of int
        Length of each series, at least 2.
    horizon : int
        Periods ahead.
    fade : float
        Weight of a period in the line, relative to the next one.
    trend_part : float
        Part κ of the slope that is carried on.
    memories, averages : tuple of float
        Grid of φ and of θ.
    temper : float
        Exponent on the Akaike weights.

    References
    ----------
    Box, G. E. P. and Jenkins, G. M. (1976), Time Series Analysis, chapter 7 (conditional least squares).

    Examples
    --------
    >>> grid = {"memories": (0.9,), "averages": (0.0,), "temper": 1.0}
    >>> revert(np.arange(40.0)[:, None], np.array([40]), 2, fade=0.99, trend_part=1.0, **grid).round(9).ravel().tolist()
    [40.0, 41.0]
    """
    when, steps = np.arange(len(values))[:, None], np.arange(1, horizon + 1)[:, None]
    known, ends = when < lengths, (lengths - 1, np.arange(len(lengths)))
    middle, centre, slope = line(values, lengths, fade)
    slope = trend_part * slope
    deviation = np.where(known, values - centre - slope * (when - middle), 0.0)
    following, squares, free = [], [], []
    for memory in memories:
        moved = np.where(known[1:], deviation[1:] - memory * deviation[:-1], 0.0)
        for average in averages:
            errors = scipy.signal.lfilter([1.0], [1.0, -average], moved, axis=0) * known[1:]
            squares.append((errors**2).sum(axis=0))
            following.append(memory * deviation[ends] - average * errors[ends[0] - 1, ends[1]])
            free.append(3 + (average > 0))
    sse = np.maximum(squares, 1e-12 * (deviation**2).sum(axis=0) + 1e-24)
    weights = akaike(sse, lengths - 1, np.array(free), temper)
    fading = np.repeat(memories, len(averages)) ** (steps - 1)
    return centre + slope * (lengths - 1 + steps - middle) + fading @ (weights * np.array(following))


def line(values: np.ndarray, lengths: np.ndarray, fade: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the weighted mean time, mean value and slope of each series, the weights being ``fade`` to the power of the age.

    Examples
    --------
    >>> [x.tolist() for x in line(np.array([[1.0], [3.0], [5.0]]), np.array([3]), 1.0)]
    [[1.0], [3.0], [2.0]]
    """
    when = np.arange(len(values))[:, None]
    powers = fade ** np.arange(len(values))
    weight = np.where(when < lengths, powers[np.maximum(lengths - 1 - when, 0)], 0.0)
    total = weight.sum(axis=0)
    middle, centre = (weight * when).sum(axis=0) / total, (weight * values).sum(axis=0) / total
    distance = weight * (when - middle)
    return middle, centre, (distance * values).sum(axis=0) / np.maximum((distance * when).sum(axis=0), 1e-12)
