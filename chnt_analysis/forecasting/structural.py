"""State-space members of the headline forecast, and the plain ones beside them: a central path and error paths of the log level.

Each member returns its central path and draws of the errors around it, so that a combination can average the centres and keep whole
error paths. Months that a declared shock or an outlier takes are left to the model's own prediction (a missing observation, which is the
same as a dummy variable for that month alone).
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from chnt_analysis import tet

SEASON = {"M": 12, "Q": 4}
OUTLIER = 5.0  # standard errors of a one-step prediction
KEPT = 2  # newest observations that are never set aside: an outlier there cannot be told from a lasting shift
ROUNDS = 2  # times that outliers are looked for


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


Maker = Callable[[pd.Series, int, int, np.random.Generator], Member]


def airline(log: pd.Series, horizon: int, draws: int, rng: np.random.Generator) -> Member:
    """Return the forecast of the airline model (0,1,1)(0,1,1), monthly with a Lunar New Year regressor.

    References
    ----------
    Box, G. E. P. and Jenkins, G. M. (1976), Time Series Analysis, chapter 9.
    """
    from statsmodels.tsa.statespace.sarimax import SARIMAX

    season = _season(log)
    return _state_space(
        lambda y, exog: SARIMAX(y, exog=exog, order=(0, 1, 1), seasonal_order=(0, 1, 1, season)),
        log, horizon, draws, rng,
    )  # fmt: skip


def components(log: pd.Series, horizon: int, draws: int, rng: np.random.Generator) -> Member:
    """Return the forecast of unobserved components: random-walk trend with drift, stochastic season, Lunar New Year regressor.

    References
    ----------
    Harvey, A. C. (1989), Forecasting, Structural Time Series Models and the Kalman Filter, chapter 2.
    """
    from statsmodels.tsa.statespace.structural import UnobservedComponents

    season = _season(log)
    return _state_space(
        lambda y, exog: UnobservedComponents(y, level="rwdrift", seasonal=season, exog=exog),
        log, horizon, draws, rng,
    )  # fmt: skip


def persistence(log: pd.Series, horizon: int, draws: int, rng: np.random.Generator) -> Member:
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
    spread = 1.4826 * np.median(np.abs(steps)) if len(steps) else 0.0
    errors = np.cumsum(spread * rng.standard_normal((horizon, draws)), axis=0)
    for h in range(season, horizon):
        errors[h] += errors[h - season]
    centre = pd.Series(known[-horizon:]).interpolate(limit_direction="both").to_numpy()
    return Member(centre, errors)


def naive(log: pd.Series, horizon: int, draws: int, rng: np.random.Generator) -> Member:
    """Return the forecast that the last value stays; its errors are a random walk of the past changes."""
    steps = log.dropna().diff().dropna()
    errors = np.cumsum(steps.std() * rng.standard_normal((horizon, draws)), axis=0)
    return Member(np.full(horizon, log.dropna().iloc[-1]), errors)


def seasonal_naive(log: pd.Series, horizon: int, draws: int, rng: np.random.Generator) -> Member:
    """Return the forecast that every period repeats the one a year before."""
    season = _season(log)
    known = log.ffill().to_numpy(float)[-season:]
    spread = float((log - log.shift(season)).std())
    years = np.arange(horizon) // season
    shocks = spread * rng.standard_normal((horizon, draws)) * np.sqrt(years + 1)[:, None]
    return Member(known[np.arange(horizon) % season], shocks)


def _season(log: pd.Series) -> int:
    return SEASON.get(log.index.freqstr.split("-")[0], 1)


def _state_space(make, log: pd.Series, horizon: int, draws: int, rng: np.random.Generator) -> Member:
    inside, outside = _regressors(log.index, horizon)
    values, notes = log.to_numpy(float).copy(), []
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        for _ in range(ROUNDS + 1):
            fit = make(values, inside).fit(disp=False, maxiter=200)
            far = _outliers(fit, values)
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
        ahead = {} if outside is None else {"exog": outside}
        centre = np.asarray(fit.forecast(horizon, **ahead))
        paths = fit.simulate(horizon, anchor="end", repetitions=draws, rng=rng, **ahead)
    messages = {str(w.message).splitlines()[0] for w in said}
    errors = np.asarray(paths).reshape(horizon, draws) - centre[:, None]
    return Member(centre, errors, (*notes, *late, *sorted(messages)))  # fmt: skip


def _regressors(periods: pd.PeriodIndex, horizon: int) -> tuple[np.ndarray | None, np.ndarray | None]:
    if periods.freqstr != "M":
        return None, None
    ahead = pd.period_range(periods[-1] + 1, periods=horizon, freq="M")
    if periods[0].year < tet.FIRST or ahead[-1].year > tet.LAST:
        return None, None
    inside, outside = (tet.regressor(months).to_numpy()[:, None] for months in (periods, ahead))
    return inside, outside


def _outliers(fit, values: np.ndarray) -> np.ndarray:
    """Return the positions whose one-step prediction error is too large, the burn-in left out."""
    z = np.asarray(fit.standardized_forecasts_error[0])
    z = np.where(np.isfinite(z), z, 0.0)
    z[: max(int(fit.loglikelihood_burn), 1)] = 0.0
    return np.flatnonzero((np.abs(z) > OUTLIER) & np.isfinite(values))
