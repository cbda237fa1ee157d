"""Forecast a level by sample paths: a combination of three members, each inspectable, the naive ones beside them.

With three years of months (four of quarters) the central path is the plain mean of three members on the log level: the airline model, unobserved
components and the persistence of the last year's growth; the error paths are those of the two state-space members in equal
parts. Shorter and yearly series get a plainer answer, which says so in its notes. The scale is the models' own until
:mod:`chnt_analysis.forecasting.recalibrate` sets it by past errors.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

import numpy as np
import pandas as pd

from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.forecasting import structural
from chnt_analysis.forecasting.draws import Draws
from chnt_analysis.forecasting.shocks import Shock, set_aside
from chnt_analysis.periods import on_calendar, require_regular
from chnt_analysis.tet import LUNAR_NEW_YEAR, Movable

Method = Literal["combination", "airline", "components", "persistence", "naive", "seasonal_naive", "drift"]
MEMBERS: dict[str, structural.Maker] = {
    "airline": structural.airline,
    "components": structural.components,
    "persistence": structural.persistence,
    "naive": structural.naive,
    "seasonal_naive": structural.seasonal_naive,
}
COMBINED = ("airline", "components", "persistence")
MOST_HORIZON = 600
FEWEST = {"M": 36, "Q": 16}  # observations a seasonal model takes
SEASONS = 2  # whole years that the plainest seasonal answer takes
FARTHEST = float(np.log(1000.0))  # a path that leaves the last level by more is cut there, with a note


def forecast(
    series: pd.Series,
    horizon: int,
    *,
    draws: int = 1000,
    seed: int = 0,
    history: np.ndarray | None = None,
    residual_scale: float = 1.0,
    method: Method = "combination",
    shocks: Sequence[Shock] = (),
    holidays: tuple[Movable, ...] = (LUNAR_NEW_YEAR,),
) -> Draws:
    """Return sample paths of a positive level.

    Parameters
    ----------
    series : Series
        Positive level dated by a PeriodIndex, at least three observations; gaps are allowed.
    horizon : int
        Number of periods ahead, 1 to 600.
    draws, seed : int
        Number of paths; seed of the random numbers.
    history : ndarray, optional
        Draws of the known level itself (periods x draws), when it is estimated: its uncertainty then enters the paths.
    residual_scale : float
        Factor on the innovations, for sensitivity.
    method : {"combination", "airline", "components", "persistence", "naive", "seasonal_naive", "drift"}
        The combination or one member. A series too short for it gets a plainer one, named in ``method`` of the result and in a note.
    shocks : sequence of Shock
        Declared shocks; their months are set aside in estimation once the shock is known to be over.
    holidays : tuple of Movable
        Holidays that move; those whose dates are not known in all years of the series and ahead are left out.

    Returns
    -------
    Draws
        Known periods first, forecast periods after them; ``members`` holds each member's central path.

    Raises
    ------
    DataError
        For fewer than three observations, values that are not positive and finite, or a series that never changes.
    ParameterError
        For a horizon, a number of draws or a method that is not allowed.

    References
    ----------
    Box, G. E. P. and Jenkins, G. M. (1976), Time Series Analysis, chapter 9; Harvey, A. C. (1989), Forecasting, Structural Time Series
    Models and the Kalman Filter; Clemen, R. T. (1989), Combining forecasts, International Journal of Forecasting 5.

    Examples
    --------
    >>> years = pd.period_range("2019", periods=5, freq="Y", name="period")
    >>> forecast(pd.Series([100, 104, 103, 110, 115.0], index=years), 2, draws=10).values.shape
    (7, 10)
    """
    level = _checked(series, horizon, draws, method)
    rng = np.random.default_rng(seed)
    log = np.log(level)
    used, aside = set_aside(log, shocks)
    chosen, short = _possible(used, method)
    days = structural.days_of(used.index, horizon, holidays)
    centre, errors, members, said = _paths(used, chosen, horizon, draws, rng, days)
    known = _history(level, history, draws)
    shift = np.log(known[-12:] / level.to_numpy()[-12:, None])
    shift = np.nanmean(np.where(np.isfinite(shift), shift, np.nan), axis=0) if history is not None else 0.0
    ahead, cut = _bounded(centre[:, None] + residual_scale * errors, float(log.dropna().iloc[-1]))
    periods = pd.period_range(level.index[0], periods=len(level) + horizon, freq=level.index.freq, name="period")
    central = {name: pd.Series(np.exp(path), index=periods[len(level) :], name=name) for name, path in members.items()}
    notes = tuple(dict.fromkeys((*short, *aside, *said, *cut)))
    return Draws(np.vstack([known, np.exp(ahead + shift)]), periods, level.index[-1], _name(chosen), notes, central)


def _checked(series: pd.Series, horizon: int, draws: int, method: str) -> pd.Series:
    if not 1 <= horizon <= MOST_HORIZON:
        raise ParameterError(f"horizon = {horizon}: allowed are 1 to {MOST_HORIZON} periods")
    if not 1 <= draws <= 100_000:
        raise ParameterError(f"draws = {draws}: allowed are 1 to 100000")
    if method not in get_args(Method):
        raise ParameterError(f"method = {method!r}: allowed are {', '.join(get_args(Method))}")
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


def _possible(log: pd.Series, method: str) -> tuple[str, tuple[str, ...]]:
    """Return the method that the series is long enough for, and a note where it is not the one asked for."""
    freq, count = log.index.freqstr.split("-")[0], int(log.notna().sum())
    season = structural.SEASON.get(freq)
    if method in ("naive", "drift") or season is None:
        plain = method if method in ("naive", "drift") else "drift"
        notes = () if method in ("combination", plain) else (f"{method} needs months or quarters; used is {plain}",)
        return plain, notes
    if count >= FEWEST[freq] or (method == "seasonal_naive" and count > season):
        return method, ()
    if count > SEASONS * season:
        return "persistence", (
            f"{count} observations: too few for a seasonal model, so last year's growth is carried on",
        )
    return "drift", (f"{count} observations: the season cannot be known and is left out",)


def _paths(log, chosen, horizon, draws, rng, days) -> tuple[np.ndarray, np.ndarray, dict, tuple[str, ...]]:
    if chosen == "drift":
        paths = _drift(log.dropna(), horizon, draws, rng)
        centre = np.median(paths, axis=1)
        return centre, paths - centre[:, None], {"drift": centre}, ()
    if chosen != "combination":
        one = MEMBERS[chosen](log, horizon, draws, rng, days)
        return one.centre, one.errors, {chosen: one.centre}, one.notes
    made = {name: MEMBERS[name](log, horizon, draws, rng, days) for name in COMBINED}
    centre = np.asarray(np.mean([m.centre for m in made.values()], axis=0))
    errors = np.where(rng.random(draws) < 0.5, made["airline"].errors, made["components"].errors)
    return centre, errors, {n: m.centre for n, m in made.items()}, tuple(t for m in made.values() for t in m.notes)


def _bounded(ahead: np.ndarray, last: float) -> tuple[np.ndarray, tuple[str, ...]]:
    """Return the log paths within a factor of a thousand of the last level, and a note where that cut any."""
    kept = np.clip(ahead, last - FARTHEST, last + FARTHEST)
    cut = int((kept != ahead).any(axis=0).sum())
    return kept, (
        f"{cut} of {ahead.shape[1]} paths left the last level by a factor of 1,000 and are cut there",
    ) if cut else ()


def _history(level: pd.Series, history: np.ndarray | None, draws: int) -> np.ndarray:
    if history is None:
        return np.repeat(level.to_numpy()[:, None], draws, axis=1)
    if history.shape != (len(level), draws):
        raise ParameterError(f"history: {history.shape}; allowed is {(len(level), draws)}, periods x draws")
    return history


def _drift(log: pd.Series, horizon, draws, rng) -> np.ndarray:
    steps = np.diff(log.to_numpy())
    gaps = np.diff(log.index.asi8)
    drift = steps.sum() / gaps.sum()
    freedom = len(steps) - 1
    sd = np.sqrt(((steps - drift * gaps) ** 2 / gaps).sum() / freedom)
    tails = np.sqrt(freedom / rng.chisquare(freedom, draws))
    slope = drift + sd * tails * rng.standard_normal(draws) / np.sqrt(gaps.sum())
    shocks = sd * tails * rng.standard_normal((horizon, draws))
    return log.iloc[-1] + np.cumsum(slope + shocks, axis=0)


def _name(chosen: str) -> str:
    return "random walk with drift" if chosen == "drift" else chosen
