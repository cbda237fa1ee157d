"""Few, rounded, contradicting figures: a growth model that takes each of them for the interval its words stand for.

The log of a count (the logit of a rate) walks from year to year with a steady growth and yearly deviations; a published figure says that
the count, but for an error of counting, lies within an interval ("more than 900": 900 to 990). Growth, deviation and error are
unknown and averaged over. All of it is summed on a fine grid, without random numbers until the future is drawn.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import pandas as pd
from pydantic import model_validator
from scipy.special import expit, logit, ndtr

from chnt_analysis import project, targets
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.scenarios.files import Typed, Words, read_model

Scale = Literal["log", "logit"]
STATES = 201
FEWEST_YEARS = 3
EDGE = 0.5  # percent: an exact figure is known to half a percent


class Span(Typed):
    """Two ends, percent."""

    unit: Literal["percent"]
    low: float
    high: float

    @model_validator(mode="after")
    def _ordered(self) -> Span:
        if self.low >= self.high:
            raise ValueError("low must lie below high")
        return self

    def grid(self, count: int) -> np.ndarray:
        """Return an even grid from end to end."""
        return np.linspace(self.low, self.high, count)


class Prior(Typed):
    """The prior of the growth model; see ``data/assumptions/growth_prior.yml``."""

    name: str
    author: str
    date: datetime.date
    title: Words
    reason: Words
    growth: Span
    deviation: Span
    count_error: Span
    register_error: Span = Span(unit="percent", low=0.2, high=2.0)


@dataclass(frozen=True)
class Pooled:
    """Growth that the figures of other series had, which a series' own is shrunk towards.

    Attributes
    ----------
    mean, sd : float
        Mean and standard deviation of a new series' growth, percent a year.
    changes, series : int
        Number of changes between figures, and of series they are of.
    rows : tuple of str
        Ids of their rows.
    """

    mean: float
    sd: float
    changes: int
    series: int
    rows: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Figure:
    """A published figure: year, value and qualifier; a rate is in percent. Ends of a published range, where given, are its reading."""

    year: int
    value: float
    qualifier: str = "exact"
    ends: tuple[float, float] | None = None


@dataclass(frozen=True)
class Model:
    """The fitted model: draws of the figure by year, years x draws; model-based, not calibrated.

    ``growth`` holds the steady growth of each draw: percent a year, for a rate percent of the odds.
    """

    years: tuple[int, ...]
    last_known: int
    values: np.ndarray = field(repr=False)
    growth: np.ndarray = field(repr=False)
    scale: Scale = "log"

    def interval(self, levels: Sequence[int] = (80, 95)) -> pd.DataFrame:
        """Return median and central intervals by year."""
        columns = {"point": np.median(self.values, axis=1)}
        for level in levels:
            tail = (1 - level / 100) / 2
            columns[f"lower_{level}"], columns[f"upper_{level}"] = np.quantile(self.values, [tail, 1 - tail], axis=1)
        return pd.DataFrame(columns, index=pd.PeriodIndex([str(y) for y in self.years], freq="Y", name="period"))

    def at(self, year: int) -> np.ndarray:
        """Return the draws of a year."""
        return self.values[self.years.index(year)]


def read_prior() -> Prior:
    """Return the shipped prior."""
    return read_model(project.in_place_of("assumptions/growth_prior.yml"), Prior)


def fit(
    figures: Sequence[Figure],
    until: int,
    *,
    scale: Scale = "log",
    draws: int = 2000,
    seed: int = 0,
    fewest: int = FEWEST_YEARS,
    prior: Prior | None = None,
    towards: Pooled | None = None,
    register: bool = False,
) -> Model:
    """Fit the model to sparse yearly figures and extend it to a year.

    ``x[t] = x[t-1] + g + d e[t]`` on the scale, ``e`` standard normal; a figure read as ``[a, b]`` has the likelihood
    ``Phi((s(b) - x) / c) - Phi((s(a) - x) / c)``. ``g``, ``d`` and ``c`` are uniform on grids of the prior; the state is a grid.

    Parameters
    ----------
    figures : sequence of Figure
        At least three different years; several of one year are all used.
    until : int
        Last year wanted.
    scale : {"log", "logit"}
        Log for counts, logit for rates in percent.
    draws, seed : int
        Draws of the future.
    fewest : int
        Years with a figure that are asked for; below three the prior decides most of the growth.
    prior : Prior, optional
        The shipped one by default.
    towards : Pooled, optional
        Growth of other series: ``g`` then has a normal prior with that mean and standard deviation, within the range of the prior.
    register : bool
        Whether the figures are exact counts of one register: their error of counting is then that of ``register_error``.

    Raises
    ------
    DataError
        For fewer than ``fewest`` years, counts that are not positive, rates outside 0 to 100 %.

    References
    ----------
    Kitagawa, G. (1987), Non-Gaussian state-space modeling of nonstationary time series, Journal of the American Statistical
    Association 82.

    Examples
    --------
    >>> model = fit([Figure(2019, 800, "about"), Figure(2021, 900, "more_than"), Figure(2023, 1000, "nearly")], 2025, draws=500)
    >>> 900 < float(model.interval().loc["2025", "point"]) < 1200
    True
    """
    _check(figures, until, scale, fewest)
    prior = prior or read_prior()
    first, last = min(f.year for f in figures), max(f.year for f in figures)
    ends = [(f.year, *_ends(f, scale)) for f in figures]
    states = _states(ends, prior)
    growth, deviation, error = _parameters(prior, register)
    evidence, filtered = filter_states(ends, states, growth, deviation, error, first, last)
    if towards is not None:
        evidence -= 0.5 * ((100 * np.expm1(growth) - towards.mean) / towards.sd) ** 2
    weight = np.exp(evidence - evidence.max())
    rng = np.random.default_rng(seed)
    chosen = rng.choice(len(weight), size=draws, p=weight / weight.sum())
    rows = [draw_states(filtered, states, chosen, rng)]
    for _ in range(last, until):
        rows.append(rows[-1] + growth[chosen] + deviation[chosen] * rng.standard_normal(draws))
    values = np.array(rows)
    back = np.exp(values) if scale == "log" else 100 * expit(values)
    return Model(tuple(range(last, until + 1)), last, back, 100 * np.expm1(growth[chosen]), scale)


def _check(figures: Sequence[Figure], until: int, scale: str, fewest: int) -> None:
    if scale not in ("log", "logit"):
        raise ParameterError(f"scale = {scale!r}: allowed are log and logit")
    years = {f.year for f in figures}
    if len(years) < fewest:
        raise DataError(f"{len(years)} year(s) with a figure; the growth model needs at least {fewest}")
    for f in figures:
        if not f.value > 0 or (scale == "logit" and f.value >= 100):
            allowed = "above zero" if scale == "log" else "between 0 and 100 %"
            raise DataError(f"{f.year}: {f.value:g}; allowed are figures {allowed}")
    if until < max(years):
        raise ParameterError(f"until = {until}: allowed are years from {max(years)}")


def _ends(figure: Figure, scale: Scale) -> tuple[float, float]:
    low, high = figure.ends or targets.reading(figure.value, figure.qualifier)
    low, high = low * (1 - EDGE / 100), high * (1 + EDGE / 100)
    if scale == "log":
        return float(np.log(low)), float(np.log(high))
    return float(logit(max(low, 0.01) / 100)), float(logit(min(high, 99.99) / 100))


def _states(ends: list[tuple[int, float, float]], prior: Prior) -> np.ndarray:
    low, high = min(e[1] for e in ends), max(e[2] for e in ends)
    room = 0.2 + 3 * prior.count_error.high / 100
    return np.linspace(low - room, high + room, STATES)


def _parameters(prior: Prior, register: bool) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    error = prior.register_error if register else prior.count_error
    grids = (prior.growth.grid(41 if register else 21), prior.deviation.grid(6), error.grid(4))
    growth, deviation, error = (g.ravel() for g in np.meshgrid(*grids, indexing="ij"))
    return np.log1p(growth / 100), deviation / 100, error / 100


def filter_states(
    ends: Sequence[tuple[int, float, float]],
    states: np.ndarray,
    growth: np.ndarray,
    deviation: np.ndarray,
    error: np.ndarray,
    first: int,
    last: int,
) -> tuple[np.ndarray, np.ndarray]:
    """Return the log likelihood of each set of parameters, and the distribution of the state in the last year under each.

    ``x[t] = x[t-1] + g + d e[t]``, and each reading ``[a, b]`` of a year has the likelihood ``Phi((b - x)/c) - Phi((a - x)/c)``.

    Parameters
    ----------
    ends : sequence of (year, a, b)
        Readings of the figures on the model's scale; years without one are passed over.
    states : ndarray
        Even grid of the state, ``k`` points.
    growth, deviation, error : ndarray
        ``g``, ``d`` and ``c`` of each of ``m`` sets of parameters, on the model's scale.
    first, last : int
        First and last year.

    Returns
    -------
    tuple of ndarray
        ``m`` log likelihoods, and ``m x k`` probabilities.
    """
    count, step = len(states), states[1] - states[0]
    held = np.full((len(growth), count), 1 / count)
    evidence = np.zeros(len(growth))
    frequency = np.fft.rfftfreq(2 * count, d=step) * 2 * np.pi
    move = np.exp(-1j * frequency * growth[:, None] - 0.5 * (frequency * deviation[:, None]) ** 2)
    for year in range(first, last + 1):
        if year > first:
            propagated = np.fft.irfft(np.fft.rfft(held, 2 * count) * move, 2 * count)[:, :count]
            held = np.clip(propagated, 0, None)
        for _, low, high in (e for e in ends if e[0] == year):
            c = error[:, None]
            held = held * (ndtr((high - states) / c) - ndtr((low - states) / c))
        total = held.sum(axis=1)
        evidence += np.log(np.maximum(total, 1e-300))
        held = held / np.maximum(total, 1e-300)[:, None]
    return evidence, held


def draw_states(filtered: np.ndarray, states: np.ndarray, chosen: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return a draw of the state for each chosen set of parameters, even within a step of the grid."""
    cumulative = filtered.cumsum(axis=1)[chosen]
    place = (cumulative < rng.random(len(chosen))[:, None] * cumulative[:, -1:]).sum(axis=1)
    jitter = (rng.random(len(chosen)) - 0.5) * (states[1] - states[0])
    return states[np.minimum(place, len(states) - 1)] + jitter
