"""Forecast a whole panel of series at once, as sample paths with calibrated intervals."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import pandas as pd

from chnt_analysis.errors import ParameterError
from chnt_analysis.forecasting.draws import Draws
from chnt_analysis.forecasting.panel.calibration import Calibrated, calibrate, uncurve
from chnt_analysis.forecasting.panel.members import METHODS, Rows, run
from chnt_analysis.forecasting.panel.prepare import Ready, frequency_of, ready, season_of, to_level
from chnt_analysis.forecasting.panel.settings import FROZEN
from chnt_analysis.tet import Movable

Holiday = Literal["none", "tet"] | Sequence[Movable]
HOLIDAYS = ("none", "tet")
MOST_HORIZON = 600
MOST_DRAWS = 100_000
ALL = "all series"
MOST_NAMED = 3  # series in the line that says what it is
FAR = 10.0  # an interval that leaves the range seen this many times over is noted
NO_PAST_ERROR = "the width is assumed, no past error was seen"


@dataclass(frozen=True)
class PanelForecast:
    """Forecasts of a panel: one set of error paths, scaled for each series.

    Attributes
    ----------
    names : tuple of str
        Series, in the order given.
    frequency : str
        M, Q or Y.
    horizon : int
        Periods ahead, counted from each series' own last known value.
    method : str
        What was forecast with.
    notes : tuple of str
        What a reader should know, each beginning with its series.
    """

    names: tuple[str, ...]
    frequency: str
    horizon: int
    method: str
    notes: tuple[str, ...]
    _ready: tuple[Ready, ...] = field(repr=False)
    _means: np.ndarray = field(repr=False)  # horizon x series, on the scale of the forecast
    _errors: Calibrated = field(repr=False)
    _seed: int = field(repr=False)

    def __repr__(self) -> str:
        named = ", ".join(self.names[:MOST_NAMED]) + (", ..." if len(self.names) > MOST_NAMED else "")
        return (
            f"PanelForecast({len(self.names)} series ({named}), {self.horizon} {self.frequency} ahead, {self.method})"
        )

    @property
    def points(self) -> np.ndarray:
        """Point forecasts, horizon x series: the median of the paths."""
        return self._levels(np.zeros_like(self._means))

    def interval(self, level: float) -> tuple[np.ndarray, np.ndarray]:
        """Return the lower and upper end of the central prediction interval of ``level`` percent, each horizon x series."""
        if not 0 < level < 100:
            raise ParameterError(f"level = {level}: allowed are percentages between 0 and 100")
        tail = (1 - level / 100) / 2
        low, high = np.quantile(self._errors.shocks, [tail, 1 - tail], axis=1)
        return self._levels(low[:, None] * self._errors.scale), self._levels(high[:, None] * self._errors.scale)

    def quantile(self, probabilities: Sequence[float]) -> np.ndarray:
        """Return quantiles of the paths, probabilities x horizon x series."""
        quantiles = np.quantile(self._errors.shocks, probabilities, axis=1)
        return np.array([self._levels(row[:, None] * self._errors.scale) for row in quantiles])

    def table(self, levels: Sequence[int] = (80, 95)) -> pd.DataFrame:
        """Return ``series, period, point, lower_80, upper_80, lower_95, upper_95``, one row a series and period."""
        ends = np.array([r.end for r in self._ready])
        ordinals = ends + np.arange(1, self.horizon + 1)[:, None]
        periods = pd.PeriodIndex.from_ordinals(ordinals.T.ravel(), freq=self.frequency, name="period")
        columns = {"series": np.repeat(np.array(self.names, dtype=object), self.horizon), "period": periods}
        columns["point"] = self.points.T.ravel()
        for level in levels:
            low, high = self.interval(level)
            columns[f"lower_{level}"], columns[f"upper_{level}"] = low.T.ravel(), high.T.ravel()
        return pd.DataFrame(columns)

    def draws(self, name: str) -> Draws:
        """Return the sample paths of one series, known periods first.

        The paths of a series do not depend on the order of the panel; paths of different series are drawn independently.

        Raises
        ------
        ParameterError
            For a series that is not in the panel.
        """
        if name not in self.names:
            raise ParameterError(f"series = {name!r}: not in this panel of {len(self.names)}")
        place = self.names.index(name)
        series = self._ready[place]
        order = np.random.default_rng([self._seed, zlib.crc32(name.encode())]).permutation(self._errors.shocks.shape[1])
        shifts = self._errors.shocks[:, order] * self._errors.scale[:, place, None]
        ahead = _onto_level(series, self._means[:, place, None], shifts)
        known = np.repeat(series.level[:, None], len(order), axis=1)
        periods = pd.period_range(
            pd.Period(ordinal=series.start, freq=self.frequency), periods=len(known) + self.horizon, name="period"
        )
        origin = periods[len(known) - 1]
        own = tuple(n for n in self.notes if n.startswith((f"{name}: ", f"{ALL}: ")))
        return Draws(np.vstack([known, ahead]), periods, origin, self.method, own)

    def probability(self, thresholds: np.ndarray) -> np.ndarray:
        """Return the probability of reaching a threshold in each period: the part of the paths at or above it.

        Parameters
        ----------
        thresholds : ndarray
            One a series, or horizon x series.

        Returns
        -------
        ndarray
            Horizon x series, 0 to 1.
        """
        wanted = np.broadcast_to(np.asarray(thresholds, dtype=float), self._means.shape)
        out = np.empty(self._means.shape)
        for place, series in enumerate(self._ready):
            shifts = self._errors.shocks * self._errors.scale[:, place, None]
            paths = _onto_level(series, self._means[:, place, None], shifts)
            out[:, place] = (paths >= wanted[:, place, None]).mean(axis=1)
        return out

    def _levels(self, shifts: np.ndarray) -> np.ndarray:
        units = np.array([r.unit for r in self._ready])
        last = np.array([r.scaled[-1] for r in self._ready])
        moved = self._means + np.where(units > 0, shifts, uncurve(shifts, FROZEN.curve))
        return to_level(moved, units, last)


def forecast_panel(
    series: Mapping[str, pd.Series],
    horizon: int,
    *,
    season: int | None = None,
    holiday: Holiday = "none",
    method: str = "combination",
    draws: int = 1000,
    seed: int = 0,
) -> PanelForecast:
    """Forecast every series of a panel, with intervals from the same method's past errors over the whole panel.

    Parameters
    ----------
    series : mapping of str to Series
        Values by PeriodIndex, of one frequency (months, quarters or years); gaps are allowed; at least three known values each.
    horizon : int
        Periods ahead, 1 to 600, from each series' last known value.
    season : int, optional
        Periods a year; 12, 4 or 1 by frequency where not given. 1 means no season.
    holiday : {"none", "tet"} or sequence of Movable
        Whether the Lunar New Year, or holidays of one's own, are estimated and put into the forecast; monthly series only.
    method : str
        ``combination``, or one of its members: ``smoothing``, ``coarse``, ``reversion``; or ``naive``, ``seasonal_naive``.
    draws, seed : int
        Number of sample paths; seed of their choice. The same seed and series give the same numbers.

    Returns
    -------
    PanelForecast

    Raises
    ------
    DataError
        For series that cannot be forecast, naming the series, the period and what is allowed.
    ParameterError
        For an option out of range.

    References
    ----------
    docs/forecasting.md of this project holds the configuration, its sources and what was measured.

    Examples
    --------
    >>> months = pd.period_range("2020-01", periods=48, freq="M", name="period")
    >>> level = pd.Series(100 + np.arange(48) + 5 * np.sin(np.arange(48)), index=months)
    >>> forecasts = forecast_panel({"A": level}, 3)
    >>> list(forecasts.table().columns)
    ['series', 'period', 'point', 'lower_80', 'upper_80', 'lower_95', 'upper_95']
    >>> forecasts.draws("A").values.shape
    (51, 1000)
    """
    _check(horizon, holiday, method, draws)
    frequency = frequency_of(series)
    per_year = season_of(frequency, season)
    if holiday != "none" and frequency != "M":
        raise ParameterError(f"holiday = {holiday!r}: months are needed, the series are of frequency {frequency}")
    panel = [ready(str(name), values, per_year) for name, values in series.items()]
    order = np.argsort([-len(r.scaled) for r in panel], kind="stable")
    effects = _effects(panel, horizon, holiday)
    rows = _rows([panel[i] for i in order], [effects[i] for i in order])
    logs = np.array([panel[i].unit == 0 for i in order])
    means, sd = run(rows, horizon, per_year, FROZEN)
    floor = 1e-9 + 1e-3 * np.array([np.abs(np.diff(panel[i].scaled)).mean() for i in order])
    sd = np.where([panel[i].constant for i in order], 0.0, np.maximum(sd, floor))
    errors = calibrate(rows, logs, sd, season=per_year, method=method, draws=draws, seed=seed, settings=FROZEN)
    back = np.argsort(order)
    ahead = np.stack([e[len(r.scaled) :] for r, e in zip(panel, effects, strict=True)], axis=1)
    errors = Calibrated(errors.shocks, errors.scale[:, back], errors.seen, errors.longest)
    return _said(panel, frequency, method, means[method][:, back] + ahead, errors, seed)


def _check(horizon: int, holiday: Holiday, method: str, draws: int) -> None:
    if not 1 <= horizon <= MOST_HORIZON:
        raise ParameterError(f"horizon = {horizon}: allowed are 1 to {MOST_HORIZON} periods")
    if isinstance(holiday, str) and holiday not in HOLIDAYS:
        raise ParameterError(f"holiday = {holiday!r}: allowed are {', '.join(HOLIDAYS)}")
    if method not in METHODS:
        raise ParameterError(f"method = {method!r}: allowed are {', '.join(METHODS)}")
    if not 100 <= draws <= MOST_DRAWS:
        raise ParameterError(f"draws = {draws}: allowed are 100 to {MOST_DRAWS}")


def _effects(panel: list[Ready], horizon: int, holiday: Holiday) -> list[np.ndarray]:
    from chnt_analysis.forecasting.panel.holiday import effects, regressors, regressors_of

    if holiday == "none":
        return [np.zeros(len(r.scaled) + horizon) for r in panel]
    days = regressors if isinstance(holiday, str) else regressors_of(holiday)
    return effects([r.scaled for r in panel], [r.start for r in panel], horizon, days)


def _rows(panel: list[Ready], effects: list[np.ndarray]) -> Rows:
    lengths = np.array([len(r.scaled) for r in panel])
    values = np.zeros((lengths[0], len(panel)))
    for column, (r, e) in enumerate(zip(panel, effects, strict=True)):
        values[: len(r.scaled), column] = r.scaled - e[: len(r.scaled)]
    return Rows(values, lengths)


def _onto_level(series: Ready, means: np.ndarray, shifts: np.ndarray) -> np.ndarray:
    moved = shifts if series.unit else uncurve(shifts, FROZEN.curve)
    return to_level(means + moved, series.unit, series.scaled[-1])


def _said(
    panel: list[Ready], frequency: str, method: str, means: np.ndarray, errors: Calibrated, seed: int
) -> PanelForecast:
    notes = [note for r in panel for note in r.notes]
    names = tuple(r.name for r in panel)
    result = PanelForecast(names, frequency, len(means), method, tuple(notes), tuple(panel), means, errors, seed)
    low, high = result.interval(95)
    for place, r in enumerate(panel):
        longest = FAR * np.abs(r.level).max()
        if high[:, place].max() > longest or low[:, place].min() < -longest:
            notes.append(
                f"{r.name}: the 95 % interval leaves {FAR:g} times the largest value seen; the horizon is too far"
            )
    if errors.longest < len(means):
        beyond = NO_PAST_ERROR if errors.longest == 0 else "it is extended by the model"
        notes.append(f"{ALL}: beyond {errors.longest} periods the interval does not rest on past errors; {beyond}")
    return PanelForecast(names, frequency, len(means), method, tuple(notes), tuple(panel), means, errors, seed)
