"""Series of a panel made ready: checked, on an unbroken calendar, on the log scale where they can be, gross outliers set aside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.periods import require_regular

LEAST = 3
FEW_YEARS = 2
GROSS = 15.0  # times the distance from a running median, and the step, that nine in ten stay below
STILL = 1e-9  # of the largest value: a smaller movement is none
AROUND = 2  # periods on each side of a running median
SEASONS = {"M": 12, "Q": 4, "Y": 1}


@dataclass(frozen=True)
class Ready:
    """One series, ready.

    Attributes
    ----------
    name : str
        Its name.
    start, end : int
        Ordinals of its first and last known period.
    level : ndarray
        Values with gaps filled, none missing.
    scaled : ndarray
        What is forecast: logs, or levels over ``unit``; outliers set aside.
    unit : float
        0 on the log scale, else what levels were divided by.
    notes : tuple of str
        What a reader should know.
    """

    name: str
    start: int
    end: int
    level: np.ndarray
    scaled: np.ndarray
    unit: float
    notes: tuple[str, ...]

    @property
    def constant(self) -> bool:
        """Whether it never changed."""
        return bool((self.level == self.level[0]).all())


def to_level(scaled: np.ndarray, unit: np.ndarray | float, last: np.ndarray | float) -> np.ndarray:
    """Return values of the series' own unit; logs (unit 0) more than a million-fold away from the last value stop there.

    Examples
    --------
    >>> to_level(np.array([0.0, 2.0]), np.array([0.0, 5.0]), np.array([0.0, 1.0])).tolist()
    [1.0, 10.0]
    """
    most = np.log(1e6)
    logs = np.equal(unit, 0)
    return np.where(logs, np.exp(np.clip(np.where(logs, scaled, last), last - most, last + most)), scaled * unit)


def frequency_of(series: Mapping[str, pd.Series]) -> str:
    """Return the one frequency of a panel: M, Q or Y.

    Raises
    ------
    DataError
        When the panel is empty, a series is not dated by periods, or frequencies are mixed or not allowed.
    """
    if not series:
        raise DataError("no series was given; a forecast needs at least one")
    frequencies: dict[str, str] = {}
    for name, values in series.items():
        if not isinstance(values.index, pd.PeriodIndex):
            raise DataError(f"{name}: dated by {type(values.index).__name__}; allowed is a PeriodIndex")
        frequencies.setdefault(values.index.freqstr.split("-")[0], name)
    if len(frequencies) > 1:
        listed = ", ".join(f"{name} is {frequency}" for frequency, name in frequencies.items())
        raise DataError(f"frequencies are mixed ({listed}); forecast one frequency at a time")
    (frequency,) = frequencies
    if frequency not in SEASONS:
        raise DataError(f"frequency {frequency}; allowed are M (months), Q (quarters), Y (years)")
    return frequency


def ready(name: str, series: pd.Series, season: int) -> Ready:
    """Check one series and put it on the scale on which it is forecast.

    Raises
    ------
    DataError
        For fewer than three known values, infinities, values that are no numbers, repeated or unordered periods.
    """
    try:
        ordinals = require_regular(series).index.asi8
        values = series.to_numpy(dtype=float, na_value=np.nan)
    except DataError as error:
        raise DataError(f"{name}: {error}") from None
    except (TypeError, ValueError):
        raise DataError(f"{name}: holds values that are no numbers ({series.dtype})") from None
    if np.isinf(values).any():
        raise DataError(f"{name}, {series.index[np.isinf(values)][0]}: an infinite value; allowed are finite numbers")
    known = ~np.isnan(values)
    if known.sum() < LEAST:
        raise DataError(f"{name}: {int(known.sum())} known value(s); a forecast needs at least {LEAST}")
    ordinals, values = ordinals[known], values[known]
    level = np.full(ordinals[-1] - ordinals[0] + 1, np.nan)
    level[ordinals - ordinals[0]] = values
    return _scaled(name, int(ordinals[0]), level, season)


def _scaled(name: str, start: int, level: np.ndarray, season: int) -> Ready:
    notes = []
    end = start + len(level) - 1
    missing = np.isnan(level)
    lowest = level[~missing].min()
    unit = 0.0 if lowest > 0 else float(np.abs(level[~missing]).mean()) or 1.0
    scaled = np.log(level) if unit == 0 else level / unit
    if unit:
        notes.append(f"{name}: holds {lowest:g}; zero and negative values have no logarithm, forecast on the level")
    if missing.any():
        scaled = _filled(scaled, missing, season)
        level = np.where(missing, np.exp(scaled) if unit == 0 else scaled * unit, level)
        notes.append(f"{name}: {int(missing.sum())} missing period(s) filled from their neighbours and season")
    scaled, gross = _without_outliers(scaled)
    if gross:
        notes.append(f"{name}: {gross} value(s) far outside anything else set aside before fitting")
    if len(level) < FEW_YEARS * season or len(level) < 8:
        notes.append(f"{name}: {len(level)} periods; too few to see a season or to learn its errors, width assumed")
    ready = Ready(name, start, end, level, scaled, unit, tuple(notes))
    if ready.constant:
        note = (
            f"{name}: never changed ({level[0]:g}); nothing is known about how it may change, the interval has no width"
        )
        ready = Ready(name, start, end, level, scaled, unit, (*notes, note))
    return ready


def _filled(scaled: np.ndarray, missing: np.ndarray, season: int) -> np.ndarray:
    """Fill gaps along a straight line between neighbours, after the mean of each phase is removed."""
    when = np.arange(len(scaled))
    phase = when % season
    usual = np.zeros(season)
    if season > 1 and (~missing).sum() >= 2 * season:
        trend = np.polynomial.polynomial.polyfit(when[~missing], scaled[~missing], 1)
        flat = scaled - np.polynomial.polynomial.polyval(when, trend)
        for p in range(season):
            inside = flat[(phase == p) & ~missing]
            usual[p] = inside.mean() if len(inside) else 0.0
    flat = scaled - usual[phase]
    return np.where(missing, np.interp(when, when[~missing], flat[~missing]) + usual[phase], scaled)


def _without_outliers(scaled: np.ndarray) -> tuple[np.ndarray, int]:
    """Replace values more than ``GROSS`` typical distances from their running median by that median, and count them."""
    if len(scaled) < 2 * AROUND + 4:
        return scaled, 0
    steps = np.sort(np.abs(np.diff(scaled)))
    most = int(0.9 * len(steps))
    if AROUND * steps[-1] <= GROSS * steps[most]:
        return scaled, 0  # nothing can be farther from the median than the steps that lead there
    padded = np.pad(scaled, AROUND, mode="reflect")
    median = np.median(np.lib.stride_tricks.sliding_window_view(padded, 2 * AROUND + 1), axis=1)
    distance = np.abs(scaled - median)
    usual = max(np.sort(distance)[most], steps[most])
    if usual <= STILL * np.abs(scaled).max():
        return scaled, 0  # it hardly ever moves, so nothing says how far is far: its few moves are what is known of it
    far = distance > GROSS * usual
    return (np.where(far, median, scaled), int(far.sum())) if far.any() and far.mean() < 0.05 else (scaled, 0)


def season_of(frequency: str, season: int | None) -> int:
    """Return the periods a year: the frequency's own where none is given.

    Raises
    ------
    ParameterError
        Outside 1 to 24.
    """
    if season is None:
        return SEASONS[frequency]
    if not 1 <= season <= 24:
        raise ParameterError(f"season = {season}: allowed are 1 (none) to 24 periods")
    return season
