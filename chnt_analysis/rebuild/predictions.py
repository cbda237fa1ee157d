"""What the rates in use say of every rate, kept up to date as rates are set aside and come back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from scipy.special import betaln

from chnt_analysis.rebuild import kinds
from chnt_analysis.rebuild.candidates import HALF_LOG_TWO_PI, Candidates, log_density
from chnt_analysis.rebuild.system import Fit

EXPECTED = 0.005  # share of figures expected to be misprints
WEIGHT_OF_EXPECTED = 50  # figures that this prior weighs
LARGEST_SHARE = 0.5  # where more contradict one another, they are no misprints
CHECKED = 0.01  # log points: a rate that the others predict more closely can be checked
FARTHEST = 3.0  # log points: no prediction lies beyond
STRAIGHT = 0.005  # log points the rates may move before the equations are linearised again
FEWEST = 5  # misprints that are never too many
MOST_SHARE = 0.12  # of the rates can be misprints; more contradict one another as a rule
MOST_BESIDE_A_RULE = 0.08  # where kinds of rates contradict one another as a rule

Refit = Callable[[np.ndarray], Fit]


class Predictions:
    """Predictions of each rate from the others in use.

    Each rate that leaves or returns changes all variances by one product of a vector with itself; only the vectors are kept, and a row of the
    covariances of the fitted rates is worked out when its rate moves.

    Parameters
    ----------
    candidates : Candidates
        What misprints would have candidates.
    log, noise : ndarray
        Rates (middle of the rounding interval, log ratios), and the variance of rounding and of contradiction beyond it.
    refit : callable
        Joint fit of the rates marked.
    used, firm : ndarray of bool
        Rates in use, and those that are the office's last word.
    chained : bool
        Whether the rates chain to one level but for misprints; else kinds of rates contradict one another as a rule.
    """

    def __init__(
        self,
        candidates: Candidates,
        log: np.ndarray,
        noise: np.ndarray,
        refit: Refit,
        used: np.ndarray,
        firm: np.ndarray,
        *,
        chained: bool = True,
    ) -> None:
        self.candidates, self.log, self.noise, self.refit, self.firm = candidates, log, noise, refit, firm
        self.share = EXPECTED
        self.used, self.chained = used, chained
        self.linear = False
        self.start()

    def start(self) -> None:
        """Fit the rates in use again: a level far from where it was is no longer on the same straight line."""
        self.fit = self.refit(self.used)
        self.leverage = self.fit.leverage.copy()
        self.residual = self.log - self.fit.fitted
        self.evidence = self.fit.evidence
        self.moves: list[tuple[np.ndarray, float]] = []
        self.moved = 0.0
        self.scored: tuple[np.ndarray, np.ndarray] | None = None

    def settle(self) -> None:
        """Fit again and work each variance out by itself: as a difference of variances it loses what little the others say of some rates."""
        self.start()
        rows = self.fit.equations.rows(np.arange(len(self.log)))
        self.leverage = np.einsum("ij,ij->i", rows, self.fit.posterior.solve(rows))

    def rows(self, which: np.ndarray) -> np.ndarray:
        """Return the covariances of some fitted rates with all."""
        rows = self.fit.equations.times(self.fit.cross_covariance(which))
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

    def _move(self, k: int, row: np.ndarray, gain: float, widen: float) -> None:
        implied, sd = self.predicted()
        density = -0.5 * ((self.log[k] - implied[k]) / sd[k]) ** 2 - np.log(sd[k])
        self.evidence += -density if self.used[k] else density
        self.used[k] = not self.used[k]
        shift = row * gain
        self.moved += float(np.abs(np.delete(shift, k)).max())
        if self.moved > STRAIGHT and not self.linear:
            self.start()
            return
        self.residual = self.residual + shift
        self.leverage = self.leverage + row**2 * widen
        self.moves.append((row, widen))
        self.scored = None

    def saved(self) -> dict[str, Any]:
        """Return what ``restore`` needs to come back to the rates now in use."""
        return {**vars(self), "used": self.used.copy(), "moves": list(self.moves)}

    def restore(self, saved: dict[str, Any]) -> None:
        """Come back to the rates in use when ``saved`` was taken."""
        vars(self).update(saved)

    def predicted(self) -> tuple[np.ndarray, np.ndarray]:
        """Return what the others imply for each rate and the standard deviation of its published value, log ratios."""
        left = np.where(self.used, np.maximum(1 - self.leverage / self.noise, 1e-6), 1.0)
        implied = (self.log - self.residual / left).clip(-FARTHEST, FARTHEST)
        return implied, np.sqrt(np.where(self.used, self.noise / left, self.noise + self.leverage))

    def learn_share(self) -> None:
        """Expect as many misprints as are found among the rates that can be checked."""
        checked = int((self.predicted()[1] < CHECKED).sum())
        share = (EXPECTED * WEIGHT_OF_EXPECTED + (~self.used).sum()) / (WEIGHT_OF_EXPECTED + checked)
        self.share = min(share, LARGEST_SHARE)

    def too_many(self) -> bool:
        """Return whether more is set aside than misprints can be."""
        return too_many(self.used, chained=self.chained)

    def assessed(self) -> tuple[np.ndarray, np.ndarray]:
        """Return log odds of a misprint against none, and the likeliest kind, of each rate."""
        if self.scored is None:
            right, each = kinds.log_densities(self.candidates, *self.predicted(), self.firm, chained=self.chained)
            each += kinds.LOG_WEIGHTS[:, None]
            best = np.maximum(each.max(axis=0), -1e9)
            self.scored = best + np.log(np.exp(each - best).sum(axis=0) + 1e-300) - right, each.argmax(axis=0)
        odds, kind = self.scored
        return odds + np.log(self.share / (1 - self.share)), kind

    def log_probability(self, used: np.ndarray) -> float:
        """Return the log probability, a log ratio each, of which rates are misprints and of what the misprints state.

        The share of misprints is integrated out over its prior: misprints are likelier few than many.
        """
        implied, sd = self.predicted()
        right = self.candidates.points + log_density(self.candidates.logs[0], self.candidates.grown[0], implied, sd)
        log_odds = self.assessed()[0] + right - np.log(self.share / (1 - self.share))
        few, many = EXPECTED * WEIGHT_OF_EXPECTED, (1 - EXPECTED) * WEIGHT_OF_EXPECTED
        which = betaln(few + (~used).sum(), many + used.sum()) - betaln(few, many)
        return float(log_odds[~used].sum() + which - used.sum() * HALF_LOG_TWO_PI)


def too_many(used: np.ndarray, *, chained: bool = True) -> bool:
    """Return whether more rates are out of use than misprints can be."""
    most = (MOST_SHARE if chained else MOST_BESIDE_A_RULE) * len(used)
    return int((~used).sum()) > max(most, FEWEST)
