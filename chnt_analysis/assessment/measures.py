"""What a goal is measured in: the level, growth on the year, growth of a calendar year, growth year-to-date.

Each measure is counted in the same way on the observed level, on a path of constant growth and on draws, so that distance,
required growth and probability of one goal cannot contradict one another. Growth is in percent.
"""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import pandas as pd
import scipy  # its parts load when they are first used

from chnt_analysis import growth
from chnt_analysis.errors import DataError, ParameterError, UndefinedError
from chnt_analysis.forecasting import Draws
from chnt_analysis.periods import parse

Measure = Literal["level", "yoy", "annual_growth", "ytd"]
PER_YEAR = {"M": 12, "Q": 4, "Y": 1}
LEAST_GROWTH, MOST_GROWTH = -99.0, 10_000.0


def check_measure(measure: str, frequency: str) -> Measure:
    """Return the measure, or refuse it where the frequency (``M``, ``Q``, ``Y``) does not allow it."""
    if measure not in get_args(Measure):
        raise ParameterError(f"measure = {measure!r}: allowed are {', '.join(get_args(Measure))}")
    if measure == "ytd" and frequency != "M":
        raise ParameterError("measure = 'ytd': year-to-date growth needs a monthly series")
    return measure  # type: ignore[return-value]


def frequency_of(series: pd.Series) -> str:
    """Return ``M``, ``Q`` or ``Y``."""
    return series.index.freqstr.split("-")[0]


def deadline(by: str, series: pd.Series, measure: Measure) -> pd.Period:
    """Return the period of the series at which a goal is due: a year means its last month or quarter.

    Raises
    ------
    ParameterError
        When the text is no period, a span, finer than the series, or no year for the growth of a calendar year.

    Examples
    --------
    >>> months = pd.period_range("2024-01", periods=3, freq="M")
    >>> str(deadline("2026", pd.Series(1.0, index=months), "level"))
    '2026-12'
    """
    frequency = frequency_of(series)
    try:
        period = parse(by)
    except DataError as error:
        raise ParameterError(f"by = {by!r}: {error}") from None
    coarse = {"M": ("M", "Q", "H", "Y"), "Q": ("Q", "H", "Y"), "Y": ("Y",)}[frequency]
    allowed = ("Y",) if measure == "annual_growth" else coarse
    if period.kind not in allowed:
        words = {"M": "a month", "Q": "a quarter", "H": "a half-year", "Y": "a year"}
        raise ParameterError(f"by = {by!r}: allowed for {measure} is {' or '.join(words[k] for k in allowed)}")
    return period.end.asfreq(frequency)


def observed(level: pd.Series, measure: Measure) -> pd.Series:
    """Return the measure on the known level, missing values dropped, dated in the series' own frequency.

    Growth of a calendar year is dated at the year's last period.

    Examples
    --------
    >>> years = pd.period_range("2022", periods=3, freq="Y", name="period")
    >>> observed(pd.Series([100.0, 110.0, 121.0], index=years), "yoy").round(6).tolist()
    [10.0, 10.0]
    """
    frequency = frequency_of(level)
    if measure == "level":
        return level.dropna()
    if measure == "yoy":
        return growth.year_on_year(level).dropna()
    if measure == "ytd":
        return growth.year_to_date(level).dropna()
    by_year = growth.annual_growth(level).dropna()
    return pd.Series(by_year.to_numpy(), index=by_year.index.asfreq(frequency, how="end"), name=level.name)


def on_draws(draws: Draws, measure: Measure) -> tuple[pd.PeriodIndex, np.ndarray]:
    """Return the measure on sample paths for the periods not yet known: periods, and an array of periods x draws."""
    frequency = draws.periods.freqstr.split("-")[0]
    lag = PER_YEAR[frequency]
    ahead = draws.periods > draws.origin
    if measure == "level":
        return draws.periods[ahead], draws.values[ahead]
    if measure == "yoy":
        changed = 100 * (draws.values[lag:] / draws.values[:-lag] - 1)
        return draws.periods[lag:][ahead[lag:]], changed[ahead[lag:]]
    if measure == "ytd":
        return _year_to_date(draws, ahead)
    years = sorted(set(draws.periods[ahead].year))
    whole = [y for y in years if all((draws.periods.year == k).sum() == lag for k in (y - 1, y))]
    ends = pd.PeriodIndex([pd.Period(str(y), "Y").asfreq(frequency, how="end") for y in whole], freq=frequency)
    values = [draws.annual_growth(y) for y in whole]
    return ends, np.array(values).reshape(len(whole), draws.values.shape[1])


def required_growth(level: pd.Series, measure: Measure, target: float, due: pd.Period) -> float:
    """Return the growth that reaches the goal at the deadline, percent a year.

    For the level, constant growth from the latest value: ``100 * ((target / x[T]) ** (p / h) - 1)`` with ``h`` periods left
    of ``p`` a year. For the others, the growth on the same period of the year before that, kept in every period from now to the
    deadline, makes the measure equal the goal.

    Raises
    ------
    UndefinedError
        When the level is not positive, has a gap where it is needed, or no growth reaches the goal.

    Examples
    --------
    >>> months = pd.period_range("2024-01", periods=18, freq="M", name="period")
    >>> level = pd.Series([100.0] * 12 + [108.0] * 6, index=months)
    >>> round(required_growth(level, "annual_growth", 11, pd.Period("2025-12", "M")), 6)
    14.0
    """
    known = level.dropna()
    lag = PER_YEAR[frequency_of(level)]
    left = (due - known.index[-1]).n
    if measure == "level":
        return float(growth.cagr(known.iloc[-1], target, left / lag))

    def miss(rate: float) -> float:
        return _at(continued(level, rate, due), measure, due) - target

    low, high = miss(LEAST_GROWTH), miss(MOST_GROWTH)
    if not (np.isfinite(low) and np.isfinite(high)):
        raise UndefinedError(f"the year before {known.index[-1] + 1} is not known without a gap")
    if low * high > 0:
        raise UndefinedError(f"no growth in the periods left makes {measure} {target:g} % by {due}")
    return float(scipy.optimize.brentq(miss, LEAST_GROWTH, MOST_GROWTH, xtol=1e-12, rtol=1e-14))


def continued(level: pd.Series, rate: float, due: pd.Period) -> pd.Series:
    """Return the level carried on to a period, each new value ``rate`` percent above the same period of the year before."""
    lag = PER_YEAR[frequency_of(level)]
    known = level.dropna()
    periods = pd.period_range(known.index[0], due, freq=level.index.freq, name="period")
    values = known.reindex(periods).to_numpy(copy=True)
    for i in range((known.index[-1] - known.index[0]).n + 1, len(values)):
        values[i] = values[i - lag] * (1 + rate / 100) if i >= lag else np.nan
    return pd.Series(values, index=periods)


def _at(level: pd.Series, measure: Measure, due: pd.Period) -> float:
    return float(observed(level, measure).get(due, np.nan))


def _year_to_date(draws: Draws, ahead: np.ndarray) -> tuple[pd.PeriodIndex, np.ndarray]:
    sums = np.empty_like(draws.values)
    for year in set(draws.periods.year):
        inside = draws.periods.year == year
        whole_start = draws.periods[inside][0].month == 1
        sums[inside] = np.cumsum(draws.values[inside], axis=0) if whole_start else np.nan
    changed = 100 * (sums[12:] / sums[:-12] - 1)
    return draws.periods[12:][ahead[12:]], changed[ahead[12:]]
