"""The share from real shares: a random walk of its logit, whose drift and innovation standard deviation are estimated from sparse figures and a prior.

What a share does from year to year is what its part grows more than its whole: the innovations of the walk are the growth differential. Neither the part
nor the whole is forecast for it, so that their own errors, which cancel in a share, do not widen it.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Literal

import numpy as np
import pandas as pd
from pydantic import AliasChoices, Field
from scipy.special import expit, logit, ndtri

from chnt_analysis import project, targets
from chnt_analysis.assessment import sparse_counts
from chnt_analysis.assessment.share import Outlook, yearly_mean
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.forecasting import Draws
from chnt_analysis.goals import Result
from chnt_analysis.rebuild.decimals import needed
from chnt_analysis.scenarios.files import Typed, Words, read_model

STEPS_PER_READING = 6  # grid steps within the narrowest reading
STATES = (301, 1201)  # fewest and most points of the grid
INNOVATION_SDS = np.geomspace(0.08, 4.0, 13)  # standard deviations of the innovations, multiples of the prior's
DRIFTS = np.linspace(-4.0, 4.0, 41)  # drifts, multiples of their prior standard deviation
LEAST_REST = (
    50.0  # percent: a part larger than the rest cannot outgrow the whole by as much as the record's small parts did
)
LEAST, MOST = 0.01, 99.99  # percent: where the logit ends


class Weighed(Typed):
    """A prior value and the number of years it weighs."""

    unit: Literal["percentage_points"]
    value: float
    years: float = Field(gt=0)


class Correlation(Typed):
    """Correlation of the yearly differential with growth of the whole."""

    of: tuple[Literal["manufacturing_growth"], Literal["differential"]]
    value: float = Field(gt=-1, lt=1)


class SharePrior(Typed):
    """The prior of the random walk; see ``data/assumptions/share_prior.yml``.

    The log of the innovations' standard deviation is normal around that of ``innovation_sd.value``, with the variance ``1 / (2 n)`` of an estimate from ``n = innovation_sd.years``
    years. The drift is normal around ``drift.value``, with the variance of a mean of ``drift.years`` years at that standard deviation.
    """

    name: str
    author: str
    date: datetime.date
    title: Words
    reason: Words
    innovation_sd: Weighed = Field(validation_alias=AliasChoices("innovation_sd", "spread"))
    drift: Weighed
    correlation: Correlation

    @property
    def drift_sd(self) -> float:
        """Standard deviation of the drift, percentage points a year: ``innovation_sd.value / sqrt(drift.years)``."""
        return self.innovation_sd.value / self.drift.years**0.5


def read_prior() -> SharePrior:
    """Return the shipped prior."""
    return read_model(project.in_place_of("assumptions/share_prior.yml"), SharePrior)


def readings(results: Sequence[Result], sources: Sequence[str]) -> list[sparse_counts.Figure]:
    """Return shares as figures with the interval each stands for: its words, the ends of a published range, or half its last digit.

    Parameters
    ----------
    results : sequence of Result
        One a year, percent.
    sources : sequence of str
        The source of each: a source publishes all its shares with the decimals that the finest of them needs.

    Examples
    --------
    >>> whole = [Result(17.0, "exact", str(year), f"r{year}") for year in (2023, 2024, 2025)]
    >>> readings(whole, ["a"] * 3)[0].ends
    (16.5, 17.5)
    """
    decimals = pd.Series(needed(np.array([one.value for one in results], dtype=float)))
    half = 0.5 * 10.0 ** -decimals.groupby(list(sources)).transform("max")
    figures = []
    for one, width in zip(results, half, strict=True):
        ends = one.ends or targets.reading(one.value, one.qualifier)
        if ends[0] == ends[1]:
            ends = (one.value - float(width), one.value + float(width))
        figures.append(sparse_counts.Figure(one.year, one.value, one.qualifier, ends))
    return figures


def outlook(
    figures: Sequence[sparse_counts.Figure],
    until: int,
    *,
    whole: Draws | None = None,
    draws: int = 2000,
    seed: int = 0,
    prior: SharePrior | None = None,
) -> Outlook:
    """Return draws of the share from its own sparse yearly figures.

    ``logit s[t] = logit s[t-1] + (m + d e[t]) / (1 - s)``, ``e`` standard normal, ``s`` the mean of the figures: a differential of growth
    of one percent moves a share ``s`` by ``s / 100``. The standard deviation ``d`` of the innovations has a log-normal prior, the drift ``m`` a normal one around zero, each
    weighing the years its file states; both are averaged over on a grid. Each figure is read as an interval.

    Parameters
    ----------
    figures : sequence of Figure
        Shares, percent; one year is enough, innovation standard deviation and drift are then the prior's. See :func:`readings`.
    until : int
        Last year wanted.
    whole : Draws, optional
        Level of the whole, one path a draw: steps are then correlated with its growth, draw by draw, as the prior says.
    draws, seed : int
        Number of draws, that of ``whole`` where given, and seed.
    prior : SharePrior, optional
        The shipped one by default.

    Raises
    ------
    DataError
        Without a figure, or for a share outside 0 to 100 %.
    ParameterError
        When ``until`` lies before the last figure.

    References
    ----------
    Gelman, A. et al. (2013), Bayesian Data Analysis, 3rd edition, section 5.4; Kitagawa, G. (1987), Non-Gaussian state-space modeling
    of nonstationary time series, Journal of the American Statistical Association 82.

    Examples
    --------
    >>> flat = [sparse_counts.Figure(year, 17.0, ends=(16.95, 17.05)) for year in range(2019, 2026)]
    >>> outlook(flat, 2030).probability(16.0, 2030) > 0.8
    True
    """
    _check(figures, until)
    prior = prior or read_prior()
    first, last = min(f.year for f in figures), max(f.year for f in figures)
    scale = max(100 - float(np.mean([f.value for f in figures])), LEAST_REST)  # points of growth to the logit
    ends = [(f.year, *_ends(f)) for f in figures]
    states = _states(ends, 3 * prior.innovation_sd.value / scale * _widest_gap(figures) ** 0.5)
    drift, sd, weight = _parameters(prior)
    edge = np.full(len(drift), states[1] - states[0])
    evidence, filtered = sparse_counts.filter_states(ends, states, drift / scale, sd / scale, edge, first, last)
    chance = np.exp(evidence - evidence.max()) * weight
    rng = np.random.default_rng(seed)
    draws = draws if whole is None else whole.values.shape[1]
    chosen = rng.choice(len(chance), size=draws, p=chance / chance.sum())
    steady = drift[chosen] + (rng.random(draws) - 0.5) * (DRIFTS[1] - DRIFTS[0]) * prior.drift_sd
    rows = [sparse_counts.draw_states(filtered, states, chosen, rng)]
    for year in range(last + 1, until + 1):
        step = sd[chosen] * _shock(year, whole, prior.correlation.value, rng, draws)
        rows.append(rows[-1] + (steady + step) / scale)
    return Outlook(tuple(range(last, until + 1)), 100 * expit(np.array(rows)), half_a_digit(figures), steady)


def half_a_digit(figures: Sequence[sparse_counts.Figure]) -> float:
    """Return half a unit of the last digit that the newest exact figure is published with, percentage points; 0 where none is exact."""
    exact = [f for f in figures if f.qualifier == "exact" and f.ends is not None]
    if not exact:
        return 0.0
    low, high = max(exact, key=lambda f: f.year).ends or (0.0, 0.0)
    return (high - low) / 2


def _check(figures: Sequence[sparse_counts.Figure], until: int) -> None:
    if not figures:
        raise DataError("no share is known; at least one year is needed")
    for f in figures:
        if not 0 < f.value < 100:
            raise DataError(f"{f.year}: a share of {f.value:g} %; allowed are shares above 0 and below 100 %")
    if until < (last := max(f.year for f in figures)):
        raise ParameterError(f"until = {until}: allowed are years from {last}")


def _ends(figure: sparse_counts.Figure) -> tuple[float, float]:
    low, high = figure.ends or targets.reading(figure.value, figure.qualifier)
    return float(logit(max(low, LEAST) / 100)), float(logit(min(high, MOST) / 100))


def _widest_gap(figures: Sequence[sparse_counts.Figure]) -> int:
    years = sorted({f.year for f in figures})
    return int(max(np.diff(years), default=1))


def _states(ends: list[tuple[int, float, float]], room: float) -> np.ndarray:
    """Return an even grid around all readings, fine enough for the narrowest of them."""
    low, high = min(e[1] for e in ends) - room, max(e[2] for e in ends) + room
    narrowest = min(max(b - a, 1e-6) for _, a, b in ends)
    count = int(np.clip(np.ceil((high - low) * STEPS_PER_READING / narrowest), *STATES))
    return np.linspace(low, high, count)


def _parameters(prior: SharePrior) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return drift and innovation standard deviation of each set of parameters, percentage points, and its prior probability."""
    drift, sd = (g.ravel() for g in np.meshgrid(DRIFTS, INNOVATION_SDS, indexing="ij"))
    weight = np.exp(-0.5 * drift**2 - prior.innovation_sd.years * np.log(sd) ** 2)
    return prior.drift.value + prior.drift_sd * drift, prior.innovation_sd.value * sd, weight / weight.sum()


def _shock(year: int, whole: Draws | None, correlation: float, rng: np.random.Generator, draws: int) -> np.ndarray:
    """Return standard normal steps of a year, correlated with the ranks of the whole's growth where its draws cover the year."""
    own = rng.standard_normal(draws)
    if whole is None or not {year - 1, year} <= set(whole.periods.year) or year <= whole.origin.year - 1:
        return own
    growth = yearly_mean(whole, year) / yearly_mean(whole, year - 1)
    ranks = growth.argsort(kind="stable").argsort(kind="stable")
    return correlation * ndtri((ranks + 0.5) / draws) + (1 - correlation**2) ** 0.5 * own


def growth_of_part(outlook: Outlook, whole: Draws, year: int) -> np.ndarray:
    """Return mean growth of the part from the last figure to a year, percent a year, one a draw.

    ``100 ((s[year] M[year] / (s[last] M[last]))^(1 / n) - 1)``: share times whole at both ends, draw by draw.
    """
    first = outlook.years[0]
    part = [outlook.at(y) * yearly_mean(whole, y) for y in (first, year)]
    return 100 * ((part[1] / part[0]) ** (1 / (year - first)) - 1)
