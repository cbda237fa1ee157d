"""Candidates for the correct figure of each rate, by kind of misprint, and the other rates it may have been copied from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from chnt_analysis.rebuild.rates import Rates

SMALLEST = 0.5  # points: a turned sign or a shifted point below that is not named as a misprint
INDEX = 50.0  # percent: growth beyond that may be an index
MOST_PLACES = 5  # digits, from the last one on, in which a misprint is sought
HALF_LOG_TWO_PI = 0.5 * np.log(2 * np.pi)
AS_PUBLISHED, TURNED, LESS, MORE, GROWN, SHIFTED, UNPOINTED, TENTH = range(8)


@dataclass(frozen=True)
class Alternatives:
    """Figures that would be right if digits of a published value were misprinted, one entry a figure.

    Attributes
    ----------
    rate : ndarray of int
        The rate that was published.
    logs, grown : ndarray
        Its log ratio, and the log of the index with the constant of the normal density.
    weight : ndarray
        Log probability that the misprint turns this figure into the published value.
    """

    rate: np.ndarray
    logs: np.ndarray
    grown: np.ndarray
    weight: np.ndarray


class Candidates:
    """The figures that would be right if each published value were a misprint of one kind.

    Attributes
    ----------
    logs : ndarray
        Log ratios, 8 x rates: as published, sign turned, three points less and more, an index taken for growth, the decimal point
        shifted, a lost decimal point put back, and a tenth of the value.
    grown : ndarray
        Logs of the published index, 8 x rates, each with the constant of the normal density.
    before : ndarray
        Whether a rate repeats the figure of the month before: 1, 0, or -1 where that is not published.
    beside : ndarray
        The rates of the other bases of its period, 2 x rates, -1 without.
    large, index, whole : ndarray of bool
        Values large enough for a turned sign or a shifted point, values large enough for an index, and values without a decimal where
        decimals are published.
    signed : ndarray of bool
        Rates of which another release states the same sign.
    opposite : ndarray
        Log ratio of the value with its sign turned, without a floor.
    """

    def __init__(self, rates: Rates) -> None:
        self._rates, value = rates, rates.value
        unpointed = value / 10.0**rates.decimals
        figures = (value, -value, value - 3, value + 3, value - 100, 10 * value, unpointed, value / 10)
        self.logs, self.grown = _terms(np.stack(figures))
        self.large, self.index = np.abs(value) > SMALLEST, value > INDEX
        self.whole = (np.abs(value) >= 1) & (np.abs(value - np.round(value)) < 1e-9) & (rates.decimals > 0)
        self.signed = _signed(rates)
        self.opposite = np.log1p(-np.minimum(value, 99) / 100)
        self.points = np.log(rates.points)
        self.stale = -np.log(2 * rates.half * rates.points)
        self.before, self.beside = _neighbours(rates)

    @cached_property
    def transposed(self) -> Alternatives:
        """Values with two neighbouring digits swapped."""
        digits, places = self._digits
        place = 10 ** np.arange(MOST_PLACES - 1)
        low, high = digits[:, :-1], digits[:, 1:]
        change = (low - high) * (10 * place - place)
        inside = (np.arange(1, MOST_PLACES) < places[:, None]) & (change != 0)
        return self._altered(inside, change, np.log(np.maximum(places - 1, 1)))

    @cached_property
    def mistyped(self) -> Alternatives:
        """Values with one digit another."""
        digits, places = self._digits
        other, place = np.tile(np.arange(10), MOST_PLACES), np.repeat(np.arange(MOST_PLACES), 10)
        step = other - digits[:, place]
        inside = (place < places[:, None]) & (step != 0)
        return self._altered(inside, step * 10**place, np.log(9.0 * places))

    @cached_property
    def _digits(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the last digits of each published value, the last one first, and how many there are."""
        rates = self._rates
        unit = np.round(np.abs(rates.value) * 10.0**rates.decimals).astype(np.int64)
        shown = np.maximum(np.floor(np.log10(np.maximum(unit, 1))).astype(int) + 1, rates.decimals + 1)
        return unit[:, None] // 10 ** np.arange(MOST_PLACES) % 10, np.minimum(shown, MOST_PLACES)

    def _altered(self, inside: np.ndarray, change: np.ndarray, ways: np.ndarray) -> Alternatives:
        """Return the figures ``inside`` (rates x figures) that differ from those published by ``change`` units, each one of many ``ways`` (log)."""
        rate, column = np.nonzero(inside)
        value, unit = self._rates.value[rate], 10.0 ** -self._rates.decimals[rate]
        sign = np.where(value < 0, -1.0, 1.0)
        logs, grown = _terms(value + sign * unit * change[rate, column])
        return Alternatives(rate, logs, grown, -ways[rate])


def log_density(logs: np.ndarray, grown: np.ndarray, implied: np.ndarray, sd: np.ndarray) -> np.ndarray:
    """Return the log density, a point, of growth in percent where its log ratio is normal."""
    return -0.5 * ((logs - implied) / sd) ** 2 - (np.log(sd) + grown)


def _terms(growth: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the log ratio of growth in percent, and the log of the index with the constant of the normal density."""
    index = np.maximum(100 + growth, 1.0)
    return np.log(index / 100), np.log(index) + HALF_LOG_TWO_PI


def _signed(rates: Rates) -> np.ndarray:
    """Return which rates another release states with the same sign."""
    key = list(
        zip(rates.basis.tolist(), rates.start.tolist(), rates.end.tolist(), (rates.value < 0).tolist(), strict=True)
    )
    count: dict[tuple[str, int, int, bool], int] = {}
    for one in key:
        count[one] = count.get(one, 0) + 1
    again = [bool(copies) for copies in rates.copies] or [False] * len(key)
    return np.array([count[one] > 1 or twice for one, twice in zip(key, again, strict=True)])


def _neighbours(rates: Rates) -> tuple[np.ndarray, np.ndarray]:
    """Return whether each rate repeats the figure of the month before, and the rates of the other bases of its period."""
    at: dict[tuple[str, int, int], list[int]] = {}
    span = np.where(rates.basis == "ytd", 0, rates.end - rates.start)
    for k, key in enumerate(zip(rates.basis.tolist(), rates.end.tolist(), span.tolist(), strict=True)):
        at.setdefault(key, []).append(k)
    value = rates.value.tolist()
    before = np.zeros(len(value))
    beside = np.full((2, len(value)), -1)
    for (basis, end, length), members in at.items():
        earlier = {value[j] for j in at.get((basis, end - 1, length), ())}
        others = [at[o, end, length][-1] for o in ("mom", "yoy", "ytd") if o != basis and (o, end, length) in at]
        for k in members:
            before[k] = (1.0 if value[k] in earlier else 0.0) if earlier else -1.0
            for place, other in enumerate(others):
                beside[place, k] = other
    return before, beside
