"""Rates that contradict the others: found one at a time, each judged by what all the others say of it, and named.

For each rate the others give a predictive distribution. Under it the printed value is weighed against the values that a slip would have
printed: the sign turned, three points off, last month's figure again, another column's figure, an index for growth, a shifted
decimal point, or anything. The rate most probably a slip is set aside, the rest is looked at again, and what was set aside too early
comes back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from chnt_analysis.rebuild.rates import Rates
from chnt_analysis.rebuild.system import Fit

EXPECTED, WEIGHT_OF_EXPECTED = (
    0.005,
    50,
)  # share of figures expected to be slips, and how many figures that belief is worth
LARGEST_SHARE = 0.5  # where more contradict one another, they are no slips
CHECKED = 0.01  # log points: a rate that the others predict more closely can be checked
KINDS = ("sign", "three_points", "stale", "swapped", "index_form", "decimal_point", "unexplained")
LOG_WEIGHTS = np.log([0.25, 0.30, 0.30, 0.03, 0.02, 0.03, 0.07])
WILD = 0.06  # log points: spread of an unexplained slip
CLEAR = 0.0  # log odds above which a rate is set aside
DOUBTFUL = -0.7  # log odds above which a rate that stays is listed
ALIKE = 1.0  # log odds within which two rates explain one contradiction equally well
RIVAL = -4.6  # log odds within which a rate in use may be the wrong one instead
SMALLEST = 0.5  # points: a turned sign or a shifted point below that is no slip worth naming
NAMED = 0.005  # log points: how sharp the others must be for a slip's name to be plain
FITTING = 3.0  # spreads within which a last word with its sign turned agrees with the others
SHARP = 0.0015  # log points: a last word is three points off or swapped only where the others are as sharp as that
FARTHEST = 3.0  # log points: no prediction lies beyond
STRAIGHT = 0.005  # log points the rates may move before the equations are drawn up again
_HALF_LOG_TWO_PI = 0.5 * np.log(2 * np.pi)
FEWEST = 5  # slips that are never too many
MOST_SHARE = 0.08  # of the rates can be slips; more contradict one another as a rule

Refit = Callable[[np.ndarray], Fit]


@dataclass(frozen=True)
class Verdict:
    """What the other rates say of each rate: used or set aside, listed as a conflict, its log odds, implied value, and kind of slip.

    ``rivals`` are rates set aside with a rate in use that may be the wrong one instead, and how probable that is beside the choice made;
    ``too_many`` says that more contradict than slips can be; ``plain`` are the slips that can be named with the others sharp; ``worth`` is the
    log probability of the choice made, to be compared with that of other explanations.
    """

    used: np.ndarray
    listed: np.ndarray
    odds: np.ndarray
    implied: np.ndarray
    kind: np.ndarray
    rivals: tuple[tuple[int, int, float], ...]
    too_many: bool
    plain: np.ndarray
    worth: float


class _Table:
    """Predictions of each rate from the others in use, kept up to date as rates leave and return."""

    def __init__(self, rates: Rates, noise: np.ndarray, refit: Refit, used: np.ndarray, firm: np.ndarray) -> None:
        self.firm = firm
        self.rates, self.noise, self.refit = rates, noise, refit
        self.share = EXPECTED
        self.before, self.beside = _neighbours(rates)
        self.used = used
        self.start()

    def start(self) -> None:
        """Look again from a fit of the rates in use: a level far from where it was is no longer on the same straight line."""
        found = self.refit(self.used)
        self.spread = found.jacobian @ found.covariance @ found.jacobian.T
        self.residual = self.rates.log - found.fitted
        self.moved = 0.0

    def leave(self, k: int) -> None:
        """Set a rate aside."""
        row = self.spread[k].copy()
        scale = max(self.noise[k] - row[k], 1e-6 * self.noise[k])
        self._move(k, row, self.residual[k] / scale, 1 / scale)

    def come_back(self, k: int) -> None:
        """Use a rate that was set aside."""
        row = self.spread[k].copy()
        scale = self.noise[k] + row[k]
        self._move(k, row, -self.residual[k] / scale, -1 / scale)

    def _move(self, k: int, row: np.ndarray, pull: float, widen: float) -> None:
        self.used[k] = not self.used[k]
        shift = row * pull
        self.moved += float(np.abs(np.delete(shift, k)).max())
        if self.moved > STRAIGHT:
            self.start()
            return
        self.residual += shift
        self.spread += np.outer(row, row * widen)

    def predicted(self) -> tuple[np.ndarray, np.ndarray]:
        """Return what the others imply for each rate and the spread of its printed value, log ratios."""
        lever = np.diag(self.spread)
        left = np.where(self.used, np.maximum(1 - lever / self.noise, 1e-6), 1.0)
        implied = np.clip(self.rates.log - self.residual / left, -FARTHEST, FARTHEST)
        return implied, np.sqrt(np.where(self.used, self.noise / left, self.noise + lever))

    def too_many(self) -> bool:
        """Return whether more is set aside than slips can be."""
        return int((~self.used).sum()) > max(MOST_SHARE * len(self.used), FEWEST)

    def judged(self) -> tuple[np.ndarray, np.ndarray]:
        """Return log odds of a slip against none, and the likeliest kind, of each rate."""
        implied, spread = self.predicted()
        right = _log_density(self.rates.value, implied, spread)
        kinds = self._kinds(self.rates.value, implied, spread) + LOG_WEIGHTS[:, None]
        best = np.maximum(kinds.max(axis=0), -1e9)
        odds = best + np.log(np.exp(kinds - best).sum(axis=0) + 1e-300) - right + np.log(self.share / (1 - self.share))
        return odds, kinds.argmax(axis=0)

    def worth(self, used: np.ndarray, odds: np.ndarray) -> float:
        """Return the log probability, a log ratio each, of which rates are slips and of what the slips print."""
        right = _log_density(self.rates.value, *self.predicted()) + np.log(self.rates.points)
        slip = odds + right + np.log(1 - self.share)
        return float(slip[~used].sum() + used.sum() * (np.log(1 - self.share) - _HALF_LOG_TWO_PI))

    def _kinds(self, value: np.ndarray, implied: np.ndarray, spread: np.ndarray) -> np.ndarray:
        """Return the log density of each printed value, a point, under each kind of slip."""
        vague = self.firm & (spread > SHARP)
        turned = np.abs(np.log1p(-np.minimum(value, 99) / 100) - implied) < FITTING * spread
        large, never = np.abs(value) > SMALLEST, np.full(len(value), -np.inf)
        wild = _log_density(value, implied, np.hypot(spread, WILD))
        other = _log_density(value, implied[self.beside], spread[self.beside])
        three = [_log_density(value + off, implied, spread) for off in (-3, 3)]
        return np.stack(
            [
                np.where(large & ~(self.firm & ~turned), _log_density(-value, implied, spread), never),
                np.where(vague, never, np.logaddexp(*three) - np.log(2)),
                np.select(
                    [self.before > 0, self.before < 0], [-np.log(2 * self.rates.half * self.rates.points), wild], never
                ),
                np.where(vague, never, np.logaddexp(*np.where(self.beside >= 0, other, -np.inf)) - np.log(2)),
                np.where(value > 50, _log_density(value - 100, implied, spread), never),
                np.where(large & ~vague, _log_density(10 * value, implied, spread) + np.log(5), never),
                np.where(self.firm, never, wild),
            ]
        )


def find(rates: Rates, noise: np.ndarray, refit: Refit, used: np.ndarray, firm: np.ndarray) -> Verdict:
    """Return which rates contradict the others.

    Parameters
    ----------
    rates : Rates
    noise : ndarray
        Variance of rounding and of contradiction beyond it, of each rate, log points.
    refit : callable
        Joint fit of the rates marked.
    used : ndarray of bool
        Rates in use to begin with.
    firm : ndarray of bool
        Rates that are the office's last word: slips only where the kind of slip can be named.
    """
    table = _Table(rates, noise, refit, used.copy(), firm)
    for number in range(3):
        _set_aside(table)
        back = _return_what_left_too_early(table)
        checked = int((table.predicted()[1] < CHECKED).sum())
        share = (EXPECTED * WEIGHT_OF_EXPECTED + (~table.used).sum()) / (WEIGHT_OF_EXPECTED + checked)
        table.share = min(share, LARGEST_SHARE)
        if table.too_many() or (not back and number):
            break
    rivals = _rivals(table)
    odds, kind = table.judged()
    implied = 100 * np.expm1(table.predicted()[0])
    listed = ~table.used | (odds > DOUBTFUL)
    used = table.used.copy()
    for _, j, behind in rivals:
        if behind > -ALIKE and not firm[j]:
            listed[j], used[j] = True, False
    open_ = tuple((k, j, float(np.exp(min(behind, 0.0)))) for k, j, behind in rivals if used[j])
    plain = ~table.used & (kind != KINDS.index("unexplained")) & (table.predicted()[1] < NAMED)
    names = np.array(KINDS)[kind]
    return Verdict(used, listed, odds, implied, names, open_, table.too_many(), plain, table.worth(used, odds))


def _set_aside(table: _Table) -> None:
    while not table.too_many():
        odds = np.where(table.used, table.judged()[0], -np.inf)
        worst = int(odds.argmax())
        if odds[worst] <= CLEAR:
            return
        table.leave(worst)


def _return_what_left_too_early(table: _Table) -> bool:
    some = False
    for _ in range(int((~table.used).sum())):
        odds = np.where(table.used, np.inf, table.judged()[0])
        best = int(odds.argmin())
        if odds[best] > CLEAR:
            break
        table.come_back(best)
        some = True
    return some


def _rivals(table: _Table) -> list[tuple[int, int, float]]:
    """Return each rate set aside, a rate in use that may be the wrong one instead, and the log odds of that against the choice made."""
    found = []
    kept = table.spread, table.residual, table.used
    for k in np.flatnonzero(~table.used):
        row, scale = kept[0][k], table.noise[k] + kept[0][k, k]
        table.spread = kept[0] - np.outer(row, row / scale)
        table.residual = kept[1] - row * (kept[1][k] / scale)
        table.used = kept[2].copy()
        table.used[k] = True
        odds = np.where(table.used, table.judged()[0], -np.inf)
        behind = odds - odds[k]
        behind[k] = -np.inf
        found += [(int(k), int(j), float(behind[j])) for j in np.flatnonzero((behind > RIVAL) & (odds > CLEAR))]
    table.spread, table.residual, table.used = kept
    return found


def _log_density(value: np.ndarray, implied: np.ndarray, spread: np.ndarray) -> np.ndarray:
    """Return the log density, a point, of growth in percent where its log ratio is normal."""
    grown = np.maximum(100 + value, 1.0)
    return -0.5 * ((np.log(grown / 100) - implied) / spread) ** 2 - np.log(spread * grown) - _HALF_LOG_TWO_PI


def _neighbours(rates: Rates) -> tuple[np.ndarray, np.ndarray]:
    """Return whether each rate repeats the figure of the month before (1, 0, -1 where that is not published), and (2 x rates) the rates of the other bases of its period, -1 without."""
    at: dict[tuple, list[int]] = {}
    for k, key in enumerate(
        zip(rates.basis.tolist(), rates.end.tolist(), (rates.end - rates.start).tolist(), strict=True)
    ):
        at.setdefault(key if key[0] != "ytd" else (*key[:2], 0), []).append(k)
    before = np.zeros(len(rates.value))
    beside = np.full((2, len(rates.value)), -1)
    for (basis, end, span), members in at.items():
        earlier = {rates.value[j] for j in at.get((basis, end - 1, span), [])}
        others = [
            at[other, end, span][-1] for other in ("mom", "yoy", "ytd") if other != basis and (other, end, span) in at
        ]
        for k in members:
            before[k] = (1.0 if rates.value[k] in earlier else 0.0) if earlier else -1.0
            beside[: len(others), k] = others
    return before, beside
