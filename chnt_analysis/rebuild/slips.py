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

from chnt_analysis.rebuild.printed import (
    AS_PRINTED,
    GROWN,
    HALF_LOG_TWO_PI,
    LESS,
    MORE,
    SHIFTED,
    TURNED,
    Printed,
    log_density,
)
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
NAMED = 0.005  # log points: how sharp the others must be for a slip's name to be plain
DIGITS = 6  # of log odds that count: where two rates are alike, the first is taken, whatever the last digits say
FITTING = 3.0  # spreads within which a last word with its sign turned agrees with the others
SHARP = 0.0015  # log points: a last word is three points off or swapped only where the others are as sharp as that
FARTHEST = 3.0  # log points: no prediction lies beyond
STRAIGHT = 0.005  # log points the rates may move before the equations are drawn up again
_LOG_TWO, _LOG_FIVE = np.log(2), np.log(5)
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
    """Predictions of each rate from the others in use, kept up to date as rates leave and return.

    Each rate that leaves or returns changes all variances by one product of a vector with itself; only the vectors are kept, and a row of the
    covariances of the fitted rates is worked out when its rate moves.
    """

    def __init__(self, printed: Printed, log: np.ndarray, noise: np.ndarray, refit: Refit, used, firm) -> None:
        self.printed, self.log, self.noise, self.refit, self.firm = printed, log, noise, refit, firm
        self.share = EXPECTED
        self.used = used
        self.any_firm = bool(firm.any())
        self.start()

    def start(self) -> None:
        """Look again from a fit of the rates in use: a level far from where it was is no longer on the same straight line."""
        self.found = self.refit(self.used)
        self.lever = self.found.lever.copy()
        self.residual = self.log - self.found.fitted
        self.moves: list[tuple[np.ndarray, float]] = []
        self.moved = 0.0
        self.told: tuple[np.ndarray, np.ndarray] | None = None

    def settle(self) -> None:
        """Look again, and work each variance out by itself: as a difference of variances it loses what little the others say of some rates."""
        self.start()
        rows = self.found.equations.rows(np.arange(len(self.log)))
        self.lever = np.einsum("ij,ij->i", rows, self.found.joined.solve(rows))

    def rows(self, which: np.ndarray) -> np.ndarray:
        """Return the covariances of some fitted rates with all."""
        rows = self.found.equations.times(self.found.reach(which))
        for vector, widen in self.moves:
            rows += np.outer(vector[which] * widen, vector)
        return rows

    def leave(self, k: int) -> None:
        """Set a rate aside."""
        row = self.rows(np.array([k]))[0]
        scale = max(self.noise[k] - row[k], 1e-6 * self.noise[k])
        self._move(k, row, self.residual[k] / scale, 1 / scale)

    def come_back(self, k: int) -> None:
        """Use a rate that was set aside."""
        row = self.rows(np.array([k]))[0]
        scale = self.noise[k] + row[k]
        self._move(k, row, -self.residual[k] / scale, -1 / scale)

    def _move(self, k: int, row: np.ndarray, pull: float, widen: float) -> None:
        self.used[k] = not self.used[k]
        shift = row * pull
        self.moved += float(np.abs(np.delete(shift, k)).max())
        if self.moved > STRAIGHT:
            self.start()
            return
        self.residual = self.residual + shift
        self.lever = self.lever + row**2 * widen
        self.moves.append((row, widen))
        self.told = None

    def as_if_used(self, k: int, row: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return log odds of a slip, and which rates would be in use, if one that was set aside, with its ``row``, came back."""
        kept = self.residual, self.lever, self.used, self.told
        scale = self.noise[k] + row[k]
        self.residual, self.lever = self.residual - row * (self.residual[k] / scale), self.lever - row**2 / scale
        self.used, self.told = self.used.copy(), None
        self.used[k] = True
        odds, used = self.judged()[0], self.used
        self.residual, self.lever, self.used, self.told = kept
        return odds, used

    def predicted(self) -> tuple[np.ndarray, np.ndarray]:
        """Return what the others imply for each rate and the spread of its printed value, log ratios."""
        left = np.where(self.used, np.maximum(1 - self.lever / self.noise, 1e-6), 1.0)
        implied = (self.log - self.residual / left).clip(-FARTHEST, FARTHEST)
        return implied, np.sqrt(np.where(self.used, self.noise / left, self.noise + self.lever))

    def too_many(self) -> bool:
        """Return whether more is set aside than slips can be."""
        return int((~self.used).sum()) > max(MOST_SHARE * len(self.used), FEWEST)

    def judged(self) -> tuple[np.ndarray, np.ndarray]:
        """Return log odds of a slip against none, and the likeliest kind, of each rate."""
        if self.told is None:
            right, kinds = self._kinds(*self.predicted())
            kinds += LOG_WEIGHTS[:, None]
            best = np.maximum(kinds.max(axis=0), -1e9)
            self.told = best + np.log(np.exp(kinds - best).sum(axis=0) + 1e-300) - right, kinds.argmax(axis=0)
        odds, kind = self.told
        return odds + np.log(self.share / (1 - self.share)), kind

    def worth(self, used: np.ndarray, odds: np.ndarray) -> float:
        """Return the log probability, a log ratio each, of which rates are slips and of what the slips print."""
        implied, spread = self.predicted()
        right = self.printed.points + log_density(self.printed.logs[0], self.printed.grown[0], implied, spread)
        slip = odds + right + np.log(1 - self.share)
        return float(slip[~used].sum() + used.sum() * (np.log(1 - self.share) - HALF_LOG_TWO_PI))

    def _kinds(self, implied: np.ndarray, spread: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the log density of each printed value, a point, as a right one and under each kind of slip."""
        told, never = self.printed, -np.inf
        each = log_density(told.logs, told.grown, implied, spread)
        other = log_density(told.logs[0], told.grown[0], implied[told.beside], spread[told.beside])
        wild = log_density(told.logs[0], told.grown[0], implied, np.hypot(spread, WILD))
        three = np.logaddexp(each[LESS], each[MORE]) - _LOG_TWO
        swapped = np.logaddexp(*np.where(told.beside >= 0, other, never)) - _LOG_TWO
        turned, shifted = (
            np.where(told.large, each[TURNED], never),
            np.where(told.large, each[SHIFTED] + _LOG_FIVE, never),
        )
        stale = np.where(told.before > 0, told.stale, np.where(told.before < 0, wild, never))
        grown = np.where(told.index, each[GROWN], never)
        if self.any_firm:
            vague = self.firm & (spread > SHARP)
            turned[self.firm & (np.abs(told.opposite - implied) >= FITTING * spread)] = never
            three[vague] = swapped[vague] = shifted[vague] = never
            wild = np.where(self.firm, never, wild)
        return each[AS_PRINTED], np.stack([turned, three, stale, swapped, grown, shifted, wild])


def find(
    printed: Printed, log: np.ndarray, noise: np.ndarray, refit: Refit, used: np.ndarray, firm: np.ndarray
) -> Verdict:
    """Return which rates contradict the others.

    Parameters
    ----------
    printed : Printed
        What slips would have printed.
    log : ndarray
        Rates, middle of the rounding interval, log ratios.
    noise : ndarray
        Variance of rounding and of contradiction beyond it, of each rate, log points.
    refit : callable
        Joint fit of the rates marked.
    used : ndarray of bool
        Rates in use to begin with.
    firm : ndarray of bool
        Rates that are the office's last word: slips only where the kind of slip can be named.
    """
    table = _Table(printed, log, noise, refit, used.copy(), firm)
    for number in range(3):
        _set_aside(table)
        back = _return_what_left_too_early(table)
        checked = int((table.predicted()[1] < CHECKED).sum())
        share = (EXPECTED * WEIGHT_OF_EXPECTED + (~table.used).sum()) / (WEIGHT_OF_EXPECTED + checked)
        table.share = min(share, LARGEST_SHARE)
        if table.too_many() or (not back and number):
            break
    table.settle()
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
        worst = int(odds.round(DIGITS).argmax())
        if odds[worst] <= CLEAR:
            return
        table.leave(worst)


def _return_what_left_too_early(table: _Table) -> bool:
    some = False
    for _ in range(int((~table.used).sum())):
        odds = np.where(table.used, np.inf, table.judged()[0])
        best = int(odds.round(DIGITS).argmin())
        if odds[best] > CLEAR:
            break
        table.come_back(best)
        some = True
    return some


def _rivals(table: _Table) -> list[tuple[int, int, float]]:
    """Return each rate set aside, a rate in use that may be the wrong one instead, and the log odds of that against the choice made."""
    found = []
    aside = np.flatnonzero(~table.used)
    for k, row in zip(aside, table.rows(aside), strict=True):
        odds, used = table.as_if_used(int(k), row)
        odds = np.where(used, odds, -np.inf)
        behind = odds - odds[k]
        behind[k] = -np.inf
        found += [(int(k), int(j), float(behind[j])) for j in np.flatnonzero((behind > RIVAL) & (odds > CLEAR))]
    return found
