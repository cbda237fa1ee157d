"""Pooling of indirect evidence on one unknown: draws of each line, their envelope, linear pools, and what a conclusion hangs on.

A linear pool of densities ``f_i`` with weights ``w_i`` is ``f = sum(w_i f_i)`` (Stone, 1961, The opinion pool; Cooke, 1991, Experts in uncertainty,
ch. 8). It does not grow narrower when lines repeat one another, as a product of densities would. A count of draws under assumed
ranges and weights is no probability.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd
import scipy  # its parts load when they are first used

from chnt_analysis.errors import DataError
from chnt_analysis.scenarios.simulate import value_at
from chnt_analysis.scenarios.spans import Distribution, Span

HALF = 50.0  # of 100 draws: on which side of it a conclusion lies


@dataclass(frozen=True)
class Line:
    """One kind of evidence as draws.

    Attributes
    ----------
    name, group : str
        Its name, and that of the lines it shares a source or a definition with.
    weight : float
        Weight within its group.
    draws : ndarray
        Values it allows, each equally likely.
    """

    name: str
    group: str
    weight: float
    draws: np.ndarray = field(repr=False)

    def count(self, level: float) -> float:
        """Return how many of 100 draws reach a level."""
        return float(100 * (self.draws >= level).mean())


@dataclass(frozen=True)
class Pool:
    """Lines with weights that add up to 1; every line has the same number of draws."""

    lines: tuple[Line, ...]
    weights: pd.Series = field(repr=False)

    @cached_property
    def _sorted(self) -> tuple[np.ndarray, np.ndarray]:
        values = np.concatenate([line.draws for line in self.lines])
        weights = np.concatenate(
            [np.full(len(line.draws), self.weights[line.name] / len(line.draws)) for line in self.lines]
        )
        order = np.argsort(values, kind="stable")
        return values[order], np.cumsum(weights[order]) - weights[order] / 2

    def quantile(self, parts: Sequence[float]) -> np.ndarray:
        """Return the quantiles of the mixture at some probabilities, 0 to 1."""
        values, reached = self._sorted
        return np.interp(parts, reached, values)

    def count(self, level: float) -> float:
        """Return how many of 100 draws reach a level: the weighted mean of the lines' own counts."""
        return float(sum(self.weights[line.name] * line.count(level) for line in self.lines))

    def counts(self, level: float) -> pd.Series:
        """Return how many of 100 draws of each line alone reach a level."""
        return pd.Series({line.name: line.count(level) for line in self.lines})


def stratified(stream: str, draws: int, seed: int) -> np.ndarray:
    """Return probabilities spread evenly over 0 to 1 in an order of their own: one stratum a draw (Latin hypercube).

    The order depends on the stream's name alone, so that leaving out a line does not change the others.
    """
    order = np.random.default_rng([seed, zlib.crc32(stream.encode())]).permutation(draws)
    return (order + 0.5) / draws


def drawn(stream: str, span: Span, distribution: Distribution, *, draws: int, seed: int) -> np.ndarray:
    """Return draws of a range."""
    return value_at(stratified(stream, draws, seed), span, distribution)


def carried_forward(share: np.ndarray, years: int, sd_pp: float, *, draws: int, seed: int) -> np.ndarray:
    """Return a share some years on: its logarithm takes one normal step of ``sd_pp`` points of growth a year.

    ``share_n = share * exp(sd_pp / 100 * sqrt(n) * z)``, at most 100 %.

    Parameters
    ----------
    share : ndarray
        Draws of the share when it was published, percent.
    years : int
        Years since.
    sd_pp : float
        Standard deviation of one year's growth differential between part and whole, percentage points.
    draws, seed : int
        Number of draws and seed of their order.
    """
    z = scipy.special.ndtri(stratified("carried_forward.step", draws, seed))
    return np.minimum(share * np.exp(sd_pp / 100 * np.sqrt(years) * z), 100.0)


def equal_pool(lines: Sequence[Line]) -> Pool:
    """Return the pool in which every line weighs the same."""
    return _pool(lines, {line.name: 1.0 for line in lines})


def group_pool(lines: Sequence[Line], groups: Mapping[str, float]) -> Pool:
    """Return the pool in which groups weigh as given, and the lines of a group share its weight by their own weights.

    ``w_i = W_g / sum(W) * w_i / sum of w in g`` over the groups that have a line.

    Examples
    --------
    >>> lines = [Line("a", "one", 1, np.array([1.0])), Line("b", "two", 1, np.array([2.0])), Line("c", "two", 1, np.array([4.0]))]
    >>> group_pool(lines, {"one": 1, "two": 1, "three": 1}).weights.tolist()
    [0.5, 0.25, 0.25]
    """
    within = pd.Series([line.weight for line in lines]).groupby([line.group for line in lines]).sum()
    alive = {name: groups[name] for name in within.index if within[name] > 0}
    return _pool(
        lines,
        {
            line.name: groups[line.group] * line.weight / within[line.group] if line.group in alive else 0.0
            for line in lines
        },
    )


def envelope(lines: Sequence[Line], tail: float) -> tuple[float, float]:
    """Return the lowest ``tail`` quantile and the highest ``1 - tail`` quantile of all lines."""
    ends = np.array([np.quantile(line.draws, [tail, 1 - tail]) for line in lines])
    return float(ends[:, 0].min()), float(ends[:, 1].max())


def weights_needed(pool: Pool, level: float, half: float = HALF) -> pd.Series:
    """Return the weight each line would need for the pool to reach the other side of ``half`` draws of 100.

    The others keep their proportions: ``w c_i + (1 - w) c_rest = half`` with ``c`` the counts. Missing for a line that lies on the
    pool's own side of ``half``, since no weight of it changes the side.

    Examples
    --------
    >>> lines = [Line("a", "one", 1, np.array([1.0, 1.0])), Line("b", "two", 1, np.array([0.0, 1.0])), Line("c", "three", 1, np.array([0.0, 0.0]))]
    >>> weights_needed(group_pool(lines, {"one": 1, "two": 1, "three": 2}), 1).round(3).tolist()
    [0.4, 1.0, nan]
    """
    counts, total = pool.counts(level), pool.count(level)
    needed = {}
    for name, count in counts.items():
        own = float(pool.weights[name])
        other_side = count >= half if total < half else count < half
        rest = np.nan if own == 1 else (total - own * count) / (1 - own)
        needed[name] = (half - rest) / (count - rest) if other_side and count != rest else np.nan
    return pd.Series(needed, dtype=float)


def _pool(lines: Sequence[Line], raw: Mapping[str, float]) -> Pool:
    weights = pd.Series(raw, dtype=float)
    if not weights.sum() > 0:
        raise DataError("no line of evidence has a weight above 0; give one a weight, or leave fewer out")
    return Pool(tuple(lines), weights / weights.sum())
