"""Seasonal factors of many series at once: robust, decayed, strongly shrunk, and estimated to the very end of each series."""

from __future__ import annotations

import numpy as np

from chnt_analysis.forecasting.panel.settings import Settings
from chnt_analysis.forecasting.panel.smoothing import Grid, smooth


def seasonal_factors(
    rows: np.ndarray,
    lengths: np.ndarray,
    season: int,
    *,
    decays: tuple[float, ...],
    temper: float,
    shrink: float,
    outlier: float,
) -> np.ndarray:
    """Return seasonal factors, season x series, on the scale of ``rows``; phase 0 is each series' first period.

    Deviations from a centred yearly mean are averaged by phase, weighted with ``decay`` a year and down-weighted where they are far from
    their median, ``1 / (1 + (d / (outlier s))²)``. The factors are then multiplied by ``V / (V + shrink E)``, where E is the
    sampling variance of a factor and V the variance of the factors less E.

    Parameters
    ----------
    rows : ndarray
        Periods x series; values beyond a series' length are not read.
    lengths : ndarray of int
        Length of each series.
    season : int
        Periods a year.
    decay, shrink, outlier : float
        See :class:`~chnt_analysis.forecasting.panel.settings.Settings`.

    References
    ----------
    Miller, D. M. and Williams, D. (2003), Shrinkage estimators of time series seasonal factors, International Journal of Forecasting 19.
    """
    deviation, known = _deviations(rows, lengths, season)
    years = len(deviation)
    when = np.arange(years * season).reshape(years, season, 1)
    fading = _fading(deviation, known, decays, temper)
    weight = np.where(known, fading ** np.maximum((lengths - 1 - when) // season, 0), 0.0)
    centre = _weighted_median(deviation, known, weight)
    sd = _typical(np.abs(deviation - centre), known) * outlier
    for _ in range(2):
        robust = weight / (1 + ((deviation - centre) / sd) ** 2)
        total = robust.sum(axis=0)
        centre = (robust * deviation).sum(axis=0) / np.maximum(total, 1e-12)
    noise = (robust * (deviation - centre) ** 2).sum(axis=(0, 1)) / np.maximum(total.sum(axis=0), 1e-12)
    count = total**2 / np.maximum((robust**2).sum(axis=0), 1e-12)
    whole = np.maximum(count.sum(axis=0), 1.0)
    noise = noise * whole / np.maximum(whole - season, 1.0)
    centre = centre - centre.mean(axis=0)
    error = (noise / np.maximum(count, 0.5)).mean(axis=0)
    signal = np.maximum((centre**2).sum(axis=0) / (season - 1) - error, 0.0)
    return centre * (signal / np.maximum(signal + shrink * error, 1e-30))


def adjust(
    rows: np.ndarray, lengths: np.ndarray, season: int, forms: Grid, settings: Settings
) -> tuple[np.ndarray, np.ndarray]:
    """Return the seasonally adjusted rows and the factors, season x series.

    After the first estimate the series is extended by a year of its own forecast, so that the centred mean reaches its end, and the
    factors are estimated again.
    """
    periods, count = rows.shape
    phase = np.arange(periods) % season
    column = np.arange(count)
    ahead = lengths + np.arange(season)[:, None]
    longer = np.zeros((periods + season, count))
    factors = np.zeros((season, count))
    for turn in range(settings.passes):
        given, ends = rows, lengths
        if turn:
            longer[:periods] = rows
            fitted = smooth(rows - factors[phase], lengths, forms, temper=settings.aicc_temper)
            longer[ahead, column] = fitted.forecast(season) + factors[ahead % season, column]
            given, ends = longer, lengths + season
        shrink = settings.shrink[min(turn, len(settings.shrink) - 1)]
        factors = seasonal_factors(
            given,
            ends,
            season,
            decays=settings.decays,
            temper=settings.decay_temper,
            shrink=shrink,
            outlier=settings.outlier,
        )
    factors[:, lengths < 2 * season] = 0.0
    return rows - factors[phase], factors


def _deviations(rows: np.ndarray, lengths: np.ndarray, season: int) -> tuple[np.ndarray, np.ndarray]:
    """Values less their centred yearly mean, as years x season x series, and where they are known."""
    periods, count = rows.shape
    half = season // 2
    years = -(-periods // season)
    when = np.arange(years * season)[:, None]
    known = (when >= half) & (when < lengths - half)
    sums = np.zeros((periods + 1, count))
    np.cumsum(rows, axis=0, out=sums[1:])
    deviation = np.zeros((years * season, count))
    if periods > season:
        whole = sums[season:] - sums[:-season]
        centred = (whole[:-1] + whole[1:]) / (2 * season) if season % 2 == 0 else whole[:-1] / season
        deviation[half : half + len(centred)] = rows[half : half + len(centred)] - centred
    shape = (years, season, count)
    return np.where(known, deviation, 0.0).reshape(shape), known.reshape(shape)


def _fading(deviation: np.ndarray, known: np.ndarray, decays: tuple[float, ...], temper: float) -> np.ndarray:
    """Yearly decay of each series: the mean of the candidates, weighted by how well each foretold the next year's deviations."""
    if len(decays) == 1:
        return np.full(deviation.shape[-1], decays[0])
    losses = []
    for decay in decays:
        total, weight = np.zeros(deviation.shape[1:]), np.zeros(deviation.shape[1:])
        loss, count = np.zeros(deviation.shape[-1]), np.zeros(deviation.shape[-1])
        for year, there in zip(deviation, known, strict=True):
            measured = there & (weight > 0)
            loss += np.where(measured, np.abs(year - total / np.maximum(weight, 1e-12)), 0.0).sum(axis=0)
            count += measured.sum(axis=0)
            total, weight = decay * total + year, decay * weight + there
        losses.append(count * np.log(np.maximum(loss, 1e-12) / np.maximum(count, 1)))
    score = -temper * (np.array(losses) - np.min(losses, axis=0))
    chance = np.exp(score)
    return (chance * np.array(decays)[:, None]).sum(axis=0) / chance.sum(axis=0)


def _weighted_median(values: np.ndarray, known: np.ndarray, weight: np.ndarray) -> np.ndarray:
    order = np.argsort(np.where(known, values, np.inf), axis=0)
    reached = np.cumsum(np.take_along_axis(weight, order, 0), axis=0)
    place = np.minimum((reached < 0.5 * reached[-1]).sum(axis=0), len(values) - 1)
    return np.take_along_axis(np.take_along_axis(values, order, 0), place[None], 0)[0]


def _typical(distance: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Median absolute distance of each series, scaled to a standard deviation."""
    flat = np.where(known, distance, np.inf).reshape(-1, distance.shape[-1])
    flat.sort(axis=0)
    count = known.reshape(len(flat), -1).sum(axis=0)
    middle = np.take_along_axis(flat, (count // 2).clip(0, len(flat) - 1)[None], 0)[0]
    return np.maximum(np.where(np.isfinite(middle), 1.4826 * middle, 1.0), 1e-9)
