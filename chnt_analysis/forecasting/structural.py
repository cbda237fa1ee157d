"""State-space members of the headline forecast, and the plain ones beside them: a central path and error paths of the log level.

Each member returns its central path and draws of the errors around it, so that a combination can average the centres and keep whole
error paths. Months that a declared shock or an outlier takes are left to the model's own prediction (a missing observation, which is the
same as a dummy variable for that month alone).
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from chnt_analysis.forecasting import likelihood
from chnt_analysis.memory import remembered
from chnt_analysis.tet import Movable

SEASON = {"M": 12, "Q": 4}
OUTLIER = 5.0  # standard errors of a one-step prediction
KEPT = 2  # newest observations that are never set aside: an outlier there cannot be distinguished from a lasting shift
ROUNDS = 2  # times that outliers are looked for
MOVING = np.arange(-100, 101) / 100  # moving-average parameters
STARTS = (10, 40, 70, 100, 140)  # of them: -0.9, -0.6, -0.3, 0, 0.4
RATIOS = np.r_[
    0.0, np.exp(np.arange(-80, 41) / 10)
]  # variance of the steps of the season, in that of the steps of the trend


@dataclass(frozen=True)
class Member:
    """A member's forecast of the log level.

    Attributes
    ----------
    centre : ndarray
        Central path, one a period ahead.
    errors : ndarray
        Periods ahead x draws, around the centre.
    notes : tuple of str
        What a reader should know.
    """

    centre: np.ndarray
    errors: np.ndarray
    notes: tuple[str, ...] = ()


Maker = Callable[[pd.Series, int, int, np.random.Generator, np.ndarray], Member]
"""From log series, horizon, number of draws, randomness and the days of movable holidays, periods and those ahead x holidays."""


def airline(log: pd.Series, horizon: int, draws: int, rng: np.random.Generator, days: np.ndarray) -> Member:
    """Return the forecast of the airline model (0,1,1)(0,1,1), monthly with regressors of movable holidays.

    References
    ----------
    Box, G. E. P. and Jenkins, G. M. (1976), Time Series Analysis, chapter 9.
    """
    return _gaussian("airline", log, days, horizon, draws, rng)


def components(log: pd.Series, horizon: int, draws: int, rng: np.random.Generator, days: np.ndarray) -> Member:
    """Return the forecast of unobserved components: random-walk trend with drift, stochastic season, regressors of movable holidays.

    ``(1 - B^s) y = drift + (1 + B + ... + B^(s-1)) e + (1 - B) w``, with ``e`` the steps of the trend and ``w`` those of the season.

    References
    ----------
    Harvey, A. C. (1989), Forecasting, Structural Time Series Models and the Kalman Filter, chapter 2.
    """
    drift = np.arange(len(log) + horizon, dtype=float)[:, None]
    return _gaussian("components", log, np.hstack([drift, days]), horizon, draws, rng)


def persistence(log: pd.Series, horizon: int, draws: int, rng: np.random.Generator, days: np.ndarray) -> Member:
    """Return the forecast that the mean growth on the year of the last year goes on.

    ``x[t+h] = x[t+h-s] + g``, with ``g`` the mean of ``x - x[-s]`` over the last ``s`` periods; the error of growth on the year is a
    random walk whose steps are as large as its past changes. Where the period a year before is set aside, two years count.
    """
    season = _season(log)
    yearly = (log - log.shift(season)).iloc[-season:].mean()
    known = log.to_numpy(float).tolist()
    for _ in range(horizon):
        year, two = known[-season], known[-2 * season] if len(known) >= 2 * season else np.nan
        known.append(year + yearly if np.isfinite(year) else two + 2 * yearly)
    steps = (log - log.shift(season)).diff().dropna().to_numpy()
    sd = 1.4826 * np.median(np.abs(steps)) if len(steps) else 0.0
    errors = np.cumsum(sd * rng.standard_normal((horizon, draws)), axis=0)
    for h in range(season, horizon):
        errors[h] += errors[h - season]
    centre = pd.Series(known[-horizon:]).interpolate(limit_direction="both").to_numpy()
    return Member(centre, errors)


def naive(log: pd.Series, horizon: int, draws: int, rng: np.random.Generator, days: np.ndarray) -> Member:
    """Return the forecast that the last value stays; its errors are a random walk of the past changes."""
    steps = log.dropna().diff().dropna()
    errors = np.cumsum(steps.std() * rng.standard_normal((horizon, draws)), axis=0)
    return Member(np.full(horizon, log.dropna().iloc[-1]), errors)


def seasonal_naive(log: pd.Series, horizon: int, draws: int, rng: np.random.Generator, days: np.ndarray) -> Member:
    """Return the forecast that every period repeats the one a year before."""
    season = _season(log)
    known = log.ffill().to_numpy(float)[-season:]
    sd = float((log - log.shift(season)).std())
    years = np.arange(horizon) // season
    shocks = sd * rng.standard_normal((horizon, draws)) * np.sqrt(years + 1)[:, None]
    return Member(known[np.arange(horizon) % season], shocks)


def _season(log: pd.Series) -> int:
    return SEASON.get(log.index.freqstr.split("-")[0], 1)


def _polynomial(season: int, last: float) -> np.ndarray:
    return np.r_[1.0, np.zeros(season - 1), last]


def _airline(season: int, point: likelihood.Point) -> likelihood.Form:
    plain, seasonal = MOVING[point[0]], MOVING[point[1]]
    weights = np.convolve([1.0, plain], _polynomial(season, seasonal))
    covariance = np.correlate(weights, weights, "full")[len(weights) - 1 :]
    return likelihood.Form(np.convolve([1.0, -1.0], _polynomial(season, -1.0)), covariance)


def _components(season: int, point: likelihood.Point) -> likelihood.Form:
    covariance = np.arange(season, 0, -1.0)
    covariance[:2] += RATIOS[point[0]] * np.array([2.0, -1.0])
    return likelihood.Form(_polynomial(season, -1.0), covariance)


@dataclass(frozen=True)
class _Lattice:
    """The points among which a model's parameters are sought: the form at each, their number in each direction, those to look at first."""

    form: Callable[[int, likelihood.Point], likelihood.Form]
    size: likelihood.Point
    starts: Sequence[likelihood.Point]


LATTICES = {
    "airline": _Lattice(_airline, (len(MOVING), len(MOVING)), [(p, s) for p in STARTS for s in STARTS]),
    "components": _Lattice(_components, (len(RATIOS),), [(i,) for i in range(0, len(RATIOS), 8)]),
}


@remembered
def _most_likely(model: str, season: int, values: np.ndarray, columns: np.ndarray) -> likelihood.Point:
    """Return the most likely point of a model's lattice for a series and its regressors, whatever is ahead of them."""
    lattice = LATTICES[model]
    return likelihood.best(functools.partial(lattice.form, season), lattice.size, lattice.starts, values, columns)


def _gaussian(
    model: str, log: pd.Series, columns: np.ndarray, horizon: int, draws: int, rng: np.random.Generator
) -> Member:
    """Return the forecast of the most likely point of a lattice, outliers set aside."""
    values, notes, season = log.to_numpy(float).copy(), [], _season(log)
    for _ in range(ROUNDS + 1):
        point = _most_likely(model, season, values, columns[: len(values)])
        fitted = likelihood.fit(LATTICES[model].form(season, point), values, columns)
        far = np.flatnonzero((np.abs(fitted.surprises()) > OUTLIER) & np.isfinite(values))
        aside = far[far < len(values) - KEPT]
        if len(aside) == 0:
            break
        values[aside] = np.nan
        notes += [
            f"{log.index[i]} departs from the model by more than {OUTLIER:g} standard errors and is set aside"
            for i in aside
        ]
    late = [
        f"{log.index[i]} departs from the model by more than {OUTLIER:g} standard errors; being recent, it is kept"
        for i in far[far >= len(values) - KEPT]
    ]
    centre, root = fitted.ahead()
    return Member(centre, root @ rng.standard_normal((root.shape[1], draws)), (*notes, *late))


def days_of(periods: pd.PeriodIndex, horizon: int, holidays: tuple[Movable, ...]) -> np.ndarray:
    """Return the days of movable holidays in the periods and those ahead, a column each; none where it does not apply."""
    every = pd.period_range(periods[0], periods=len(periods) + horizon, freq=periods.freq)
    known = [h for h in holidays if periods.freqstr == "M" and h.covers(every)]
    return np.column_stack([h.regressor(every) for h in known]) if known else np.zeros((len(every), 0))
