"""Paths of a scenario: yearly growth of manufacturing and of supporting industry, drawn from the stated ranges.

The same seed gives the same random numbers to the same assumption of every scenario, whatever else a scenario holds and however
long it runs, so that differences between scenarios are not noise. Correlated assumptions go through a Gaussian copula.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import scipy  # its parts load when they are first used

from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.scenarios.build import Components, Pick, components
from chnt_analysis.scenarios.files import Scenario
from chnt_analysis.scenarios.parts import Correlation
from chnt_analysis.scenarios.spans import Distribution, Span

FIVE_PERCENT = 1.6448536269514722  # normal quantile: low and high of a normal range are its 5th and 95th percentiles
FARTHEST = 3.0  # score of a fixed value that lies outside its range
LEAST_PIVOT = 1e-12


@dataclass(frozen=True)
class Paths:
    """Growth a year of the paths of a scenario.

    Attributes
    ----------
    years : PeriodIndex
        The years after the start.
    manufacturing, supporting : ndarray
        Growth, percent a year, shocks included: years x draws.
    parts : Components or None
        The assumptions' values behind them, each kept apart.
    """

    years: pd.PeriodIndex
    manufacturing: np.ndarray
    supporting: np.ndarray
    parts: Components | None = field(default=None, repr=False)

    def __repr__(self) -> str:
        means = (float(np.median(growth.mean(axis=0))) for growth in (self.manufacturing, self.supporting))
        growth = "manufacturing {:.1f}, supporting {:.1f} % a year".format(*means)
        return (
            f"Paths({self.years[0]} to {self.years[-1]}, {self.manufacturing.shape[1]} paths, median growth {growth})"
        )

    def share_ratio(self) -> np.ndarray:
        """Return the factor by which the share changes from the start to each year: years x draws."""
        return np.cumprod((1 + self.supporting / 100) / (1 + self.manufacturing / 100), axis=0)

    def share(self, start: float) -> np.ndarray:
        """Return the share from a start, percent: years x draws.

        Raises
        ------
        ParameterError
            When the start is not a share.
        DataError
            When a path carries the share over 100 %.
        """
        if not 0 < start <= 100:
            raise ParameterError(
                f"start = {start:g}: allowed is a share above 0, at most 100 % of manufacturing output"
            )
        share = start * self.share_ratio()
        if share.max() > 100:
            year = self.years[np.argmax(share.max(axis=1) > 100)]
            raise DataError(
                f"from {start:g} % the share passes 100 % in {year} on {100 * (share.max(axis=0) > 100).mean():.3g} % of the paths; "
                "a part is no larger than its whole: narrow the differential or start lower"
            )
        return share


def simulate(
    scenario: Scenario,
    *,
    start_year: int,
    end_year: int,
    draws: int = 1000,
    seed: int = 0,
    given: Mapping[int, float] | None = None,
) -> Paths:
    """Return paths of a scenario from the year after ``start_year`` to ``end_year``.

    Parameters
    ----------
    scenario : Scenario
        The assumptions.
    start_year, end_year : int
        Last known year and deadline.
    draws : int
        Number of paths.
    seed : int
        Seed of the random numbers, common to all scenarios.
    given : mapping of int to float, optional
        Fixed growth of manufacturing by year, percent: the paths are then conditional on it. What the file correlates with
        manufacturing is drawn given these values.

    Raises
    ------
    ParameterError
        When the deadline does not lie after the start or lies beyond the scenario's horizon, or a fixed year is not asked about.

    References
    ----------
    Nelsen, R. B. (2006), An Introduction to Copulas, section 2.3 (the Gaussian copula); Glasserman, P. (2004), Monte Carlo
    Methods in Financial Engineering, section 4.1 (common random numbers).

    Examples
    --------
    >>> from chnt_analysis.scenarios import load
    >>> simulate(load("baseline"), start_year=2025, end_year=2030, draws=3).supporting.shape
    (5, 3)
    >>> fixed = simulate(load("baseline"), start_year=2025, end_year=2026, draws=3, given={2026: 7.0})
    >>> fixed.manufacturing.tolist()
    [[7.0, 7.0, 7.0]]
    """
    _check_span(scenario, start_year, end_year, given)
    years = pd.period_range(str(start_year + 1), str(end_year), freq="Y", name="period")
    scores = _conditioned(scenario, start_year, len(years), given) if given and scenario.correlation else {}
    known = scenario.knowing(given) if given else scenario
    pick = drawn(known, years=len(years), draws=draws, seed=seed, given_scores=scores)
    parts = components(known, start_year=start_year, end_year=end_year, pick=pick)
    return assembled(parts)


def assembled(parts: Components) -> Paths:
    """Return the paths that the assumptions' values imply."""
    years = pd.period_range(str(parts.first_year), periods=len(parts.manufacturing), freq="Y", name="period")
    manufacturing, supporting = parts.manufacturing, parts.supporting()
    for of_manufacturing, of_supporting in parts.shocks.values():
        manufacturing = _shocked(manufacturing, of_manufacturing)
        supporting = _shocked(supporting, of_supporting)
    return Paths(years, manufacturing, supporting, parts)


def drawn(
    scenario: Scenario, *, years: int, draws: int, seed: int, given_scores: Mapping[int, float] | None = None
) -> Pick:
    """Return the pick that draws each item's values by its own stream of random numbers."""
    how, kept = scenario.draws, _correlated(scenario, years, draws, seed, given_scores or {})

    def pick(item: str, number: int | None, span: Span) -> np.ndarray:
        if item in ("manufacturing_growth", "differential", "supporting_growth") and getattr(how, item) == "once":
            number = None
        if span.low == span.high:
            return np.full(draws, span.central)
        stream = _stream(item)
        if stream not in kept:
            kept[stream] = _uniform(stream, 1 if number is None else years, draws, seed)
        return value_at(kept[stream][0 if number is None else number], span, how.distribution)

    return pick


def value_at(u: np.ndarray, span: Span, distribution: Distribution) -> np.ndarray:
    """Return the quantiles of a range's distribution at probabilities ``u``; the range's own where it has one.

    Examples
    --------
    >>> value_at(np.array([0.05, 0.5, 0.95]), Span(low=2, central=6, high=9), "normal").round(6).tolist()
    [2.0, 6.0, 9.0]
    """
    if span.high == span.low:
        return np.full_like(u, span.central)
    kind = span.distribution or distribution
    if kind == "uniform":
        return span.low + u * (span.high - span.low)
    if kind == "normal":
        z = scipy.special.ndtri(u) / FIVE_PERCENT
        return span.central + z * np.where(z < 0, span.central - span.low, span.high - span.central)
    return triangular(u, span)


def triangular(u: np.ndarray, span: Span) -> np.ndarray:
    """Return the quantiles of the triangular distribution of a range at probabilities ``u``."""
    width = span.high - span.low
    if width == 0:
        return np.full_like(u, span.central)
    rise = (span.central - span.low) / width
    left = span.low + np.sqrt(u * width * (span.central - span.low))
    right = span.high - np.sqrt((1 - u) * width * (span.high - span.central))
    return np.where(u < rise, left, right)


def score_of(value: float, span: Span, distribution: Distribution) -> float:
    """Return the normal score of a value within its range: the inverse of :func:`value_at`, within -3 to 3."""
    grid = scipy.special.ndtr(np.linspace(-FARTHEST, FARTHEST, 2001))
    at = np.interp(value, value_at(grid, span, distribution), grid) if span.high > span.low else 0.5
    return float(np.clip(scipy.special.ndtri(at), -FARTHEST, FARTHEST))


def _stream(item: str) -> str:
    """Return the stream of an item: both ways of saying how supporting industry grows share one, both effects of a shock too."""
    if item in ("differential", "supporting_growth"):
        return "pace"
    return item.removesuffix(".manufacturing").removesuffix(".supporting")


def _uniform(stream: str, rows: int, draws: int, seed: int) -> np.ndarray:
    return np.random.default_rng([seed, zlib.crc32(stream.encode())]).random((rows, draws))


def _correlated(
    scenario: Scenario, years: int, draws: int, seed: int, given: Mapping[int, float]
) -> dict[str, np.ndarray]:
    """Return probabilities of the correlated streams: years x draws, or one row where a path has one value.

    One value a path takes the mean of the years' scores times the root of their number: it is then correlated as stated with
    what the other assumption does on average over the years.
    """
    if scenario.correlation is None:
        return {}
    names, root = _rooted(scenario.correlation)
    own = np.stack([scipy.special.ndtri(_uniform(_stream(name), years, draws, seed)) for name in names])
    for number, score in given.items():
        own[names.index("manufacturing_growth"), number] = score
    scores = np.einsum("ij,jyd->iyd", root, own)
    result = {}
    for name, score in zip(names, scores, strict=True):
        once = getattr(scenario.draws, name, "once") == "once"
        result[_stream(name)] = scipy.special.ndtr(score.sum(axis=0, keepdims=True) / np.sqrt(years) if once else score)
    return result


def _rooted(correlation: Correlation) -> tuple[list[str], np.ndarray]:
    """Return the names, manufacturing first (so that it can be fixed), and the lower root of their matrix."""
    order = sorted(range(len(correlation.of)), key=lambda i: correlation.of[i] != "manufacturing_growth")
    matrix = np.array(correlation.matrix, dtype=float)[np.ix_(order, order)]
    root = np.zeros_like(matrix)
    for j in range(len(matrix)):  # Cholesky's rows, with nothing below a pivot of zero: a singular matrix is legal
        pivot = matrix[j, j] - root[j] @ root[j]
        if pivot > LEAST_PIVOT:
            root[j:, j] = (matrix[j:, j] - root[j:] @ root[j]) / np.sqrt(pivot)
    return [correlation.of[i] for i in order], root


def _conditioned(scenario: Scenario, start_year: int, years: int, given: Mapping[int, float]) -> dict[int, float]:
    """Return the score of each fixed year of manufacturing growth, by the number of the year."""
    assert scenario.correlation is not None
    if "manufacturing_growth" not in scenario.correlation.of:
        return {}
    return {
        year - start_year - 1: score_of(value, scenario.growth_in(year), scenario.draws.distribution)
        for year, value in given.items()
    }


def _shocked(growth: np.ndarray, level: np.ndarray) -> np.ndarray:
    step = np.diff(level, axis=0, prepend=np.zeros((1, level.shape[1])))
    return 100 * ((1 + growth / 100) * np.exp(step) - 1)


def _check_span(scenario: Scenario, start_year: int, end_year: int, given: Mapping[int, float] | None) -> None:
    if end_year <= start_year:
        raise ParameterError(f"the scenario must end after {start_year}, the last known year; asked was {end_year}")
    if end_year > scenario.horizon.last:
        raise ParameterError(
            f"scenario {scenario.name} speaks of years to {scenario.horizon.last}; asked was {end_year}: "
            "ask for an earlier year, or extend its horizon"
        )
    for year in given or ():
        if not start_year < year <= end_year:
            raise ParameterError(f"given[{year}]: allowed are years from {start_year + 1} to {end_year}")
