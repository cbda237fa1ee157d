"""Forecast a level by sample paths of a seasonal ARIMA model with a Lunar New Year regressor.

Monthly series of four years or more get the airline model of Box and Jenkins, (0,1,1)(0,1,1), on the log level, estimated with
statsmodels; shorter or yearly ones a random walk whose drift is as uncertain as its few observations. The intervals come from
the model's own draws; they are not calibrated on past forecasts.
"""

from __future__ import annotations

import warnings

import numpy as np
import pandas as pd

from chnt_analysis import tet
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.forecasting.draws import Draws
from chnt_analysis.periods import on_calendar, require_regular

MOST_HORIZON = 600
AIRLINE_MONTHS = 48


def forecast(
    series: pd.Series,
    horizon: int,
    *,
    draws: int = 1000,
    seed: int = 0,
    history: np.ndarray | None = None,
    residual_scale: float = 1.0,
) -> Draws:
    """Return sample paths of a positive level.

    Parameters
    ----------
    series : Series
        Positive level dated by a PeriodIndex, at least three observations; gaps are allowed in a monthly series.
    horizon : int
        Number of periods ahead, 1 to 600.
    draws, seed : int
        Number of paths; seed of the random numbers.
    history : ndarray, optional
        Draws of the known level itself (periods x draws), when it is estimated: its uncertainty then enters the paths.
    residual_scale : float
        Factor on the innovations, for sensitivity.

    Returns
    -------
    Draws
        Known periods first, forecast periods after them.

    Raises
    ------
    DataError
        For fewer than three observations, values that are not positive and finite, or a series that never changes.
    ParameterError
        For a horizon or a number of draws out of range.

    References
    ----------
    Box, G. E. P. and Jenkins, G. M. (1976), Time Series Analysis, chapter 9.

    Examples
    --------
    >>> years = pd.period_range("2019", periods=5, freq="Y", name="period")
    >>> forecast(pd.Series([100, 104, 103, 110, 115.0], index=years), 2, draws=10).values.shape
    (7, 10)
    """
    level = _checked(series, horizon, draws)
    rng = np.random.default_rng(seed)
    log = np.log(level)
    known = _history(level, history, draws)
    if level.index.freqstr == "M" and len(level.dropna()) >= AIRLINE_MONTHS:
        ahead, notes = _airline(log, horizon, draws, rng, residual_scale)
        method = "airline with Lunar New Year"
    else:
        ahead, notes = _drift(log.dropna(), horizon, draws, rng, residual_scale), ()
        method = "random walk with drift"
    shift = np.log(known[-12:]).mean(axis=0) - log[-12:].mean() if len(level) >= 12 else 0.0
    future = np.exp(ahead + shift)
    periods = pd.period_range(level.index[0], periods=len(level) + horizon, freq=level.index.freq, name="period")
    return Draws(np.vstack([known, future]), periods, level.index[-1], method, notes)


def _checked(series: pd.Series, horizon: int, draws: int) -> pd.Series:
    if not 1 <= horizon <= MOST_HORIZON:
        raise ParameterError(f"horizon = {horizon}: allowed are 1 to {MOST_HORIZON} periods")
    if not 1 <= draws <= 100_000:
        raise ParameterError(f"draws = {draws}: allowed are 1 to 100000")
    level = on_calendar(require_regular(series).dropna().astype(float))
    known = level.dropna()
    if len(known) < 3:
        raise DataError(f"{len(known)} observation(s); a forecast needs at least 3")
    wrong = known[~np.isfinite(known) | (known <= 0)]
    if len(wrong):
        raise DataError(f"{wrong.index[0]}: {wrong.iloc[0]:g}; a level is positive and finite")
    if known.nunique() == 1:
        raise DataError(f"the series never changes ({known.iloc[0]:g}); nothing can be said about its future")
    return level


def _history(level: pd.Series, history: np.ndarray | None, draws: int) -> np.ndarray:
    if history is None:
        return np.repeat(level.to_numpy()[:, None], draws, axis=1)
    if history.shape != (len(level), draws):
        raise ParameterError(f"history: {history.shape}; allowed is {(len(level), draws)}, periods x draws")
    return history


def _airline(log, horizon, draws, rng, scale) -> tuple[np.ndarray, tuple[str, ...]]:
    from statsmodels.tsa.statespace.sarimax import SARIMAX

    ahead = pd.period_range(log.index[-1] + 1, periods=horizon, freq="M")
    inside, outside = (tet.regressor(months).to_numpy()[:, None] for months in (log.index, ahead))
    model = SARIMAX(log.to_numpy(), exog=inside, order=(0, 1, 1), seasonal_order=(0, 1, 1, 12))
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        fit = model.fit(disp=False, maxiter=200)
    notes = tuple(sorted({str(w.message).splitlines()[0] for w in said}))
    mean = fit.forecast(horizon, exog=outside)
    paths = fit.simulate(horizon, anchor="end", repetitions=draws, exog=outside, rng=rng)
    return mean[:, None] + scale * (paths.reshape(horizon, draws) - mean[:, None]), notes


def _drift(log: pd.Series, horizon, draws, rng, scale) -> np.ndarray:
    steps = np.diff(log.to_numpy())
    gaps = np.diff(log.index.asi8)
    drift = steps.sum() / gaps.sum()
    freedom = len(steps) - 1
    spread = np.sqrt(((steps - drift * gaps) ** 2 / gaps).sum() / freedom) * scale
    tails = np.sqrt(freedom / rng.chisquare(freedom, draws))
    slope = drift + spread * tails * rng.standard_normal(draws) / np.sqrt(gaps.sum())
    shocks = spread * tails * rng.standard_normal((horizon, draws))
    return log.iloc[-1] + np.cumsum(slope + shocks, axis=0)
