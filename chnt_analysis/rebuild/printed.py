"""What slips would have printed for each rate: figures, and which other rates they may have been taken from, once for each series."""

from __future__ import annotations

import numpy as np

from chnt_analysis.rebuild.rates import Rates

SMALLEST = 0.5  # points: a turned sign or a shifted point below that is no slip worth naming
INDEX = 50.0  # percent: growth beyond that may be an index
HALF_LOG_TWO_PI = 0.5 * np.log(2 * np.pi)
AS_PRINTED, TURNED, LESS, MORE, GROWN, SHIFTED = range(6)


class Printed:
    """The figures that would be right if each printed value were a slip of one kind.

    Attributes
    ----------
    logs : ndarray
        Log ratios, 6 x rates: as printed, sign turned, three points less and more, an index taken for growth, the decimal point shifted.
    grown : ndarray
        Logs of the printed index, 6 x rates, each with the constant of the normal density.
    before : ndarray
        Whether a rate repeats the figure of the month before: 1, 0, or -1 where that is not published.
    beside : ndarray
        The rates of the other bases of its period, 2 x rates, -1 without.
    large, index : ndarray of bool
        Values large enough for a turned sign or a shifted point, and for an index.
    opposite : ndarray
        Log ratio of the value with its sign turned, without a floor.
    """

    def __init__(self, rates: Rates) -> None:
        value = rates.value
        grown = np.stack([100 + v for v in (value, -value, value - 3, value + 3, value - 100, 10 * value)])
        grown = np.maximum(grown, 1.0)
        self.logs, self.grown = np.log(grown / 100), np.log(grown) + HALF_LOG_TWO_PI
        self.large, self.index = np.abs(value) > SMALLEST, value > INDEX
        self.opposite = np.log1p(-np.minimum(value, 99) / 100)
        self.points = np.log(rates.points)
        self.stale = -np.log(2 * rates.half * rates.points)
        self.before, self.beside = _neighbours(rates)


def log_density(logs: np.ndarray, grown: np.ndarray, implied: np.ndarray, spread: np.ndarray) -> np.ndarray:
    """Return the log density, a point, of growth in percent where its log ratio is normal."""
    return -0.5 * ((logs - implied) / spread) ** 2 - (np.log(spread) + grown)


def _neighbours(rates: Rates) -> tuple[np.ndarray, np.ndarray]:
    """Return whether each rate repeats the figure of the month before, and the rates of the other bases of its period."""
    at: dict[tuple, list[int]] = {}
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
