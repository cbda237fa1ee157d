"""Rates that contradict the others: found by a search over which are in use, each assessed by what all the others say of it, and named.

For each rate the others give a predictive distribution. Under it the published value is weighed against the values that a misprint of each
kind would have turned into it (``kinds``). The rate most probably a misprint is set aside, the rest is looked at again, and what was set aside too
early comes back. One at a time ends in a local optimum where misprints hide one another; so each rate set aside is also brought back for
trial, with whatever contradicts it set aside instead, and the likelier choice stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from chnt_analysis.rebuild import kinds
from chnt_analysis.rebuild.candidates import Candidates
from chnt_analysis.rebuild.predictions import Predictions, Refit

CLEAR = 0.0  # log odds above which a rate is set aside
DOUBTFUL = -0.7  # log odds above which a rate that stays is listed
ALIKE = 1.0  # log odds within which two rates explain one contradiction equally well
RIVAL = -4.6  # log odds within which a rate in use may be the wrong one instead
NAMED = 0.005  # log points: how sharp the others must be for a misprint's name to be plain
DIGITS = 6  # of log odds that count: where two rates are alike, the first is taken, whatever the last digits say
PASSES = 3  # of setting aside and bringing back
EXCHANGED = 4  # rates set aside at most for one that comes back on trial
WORTH_A_TRIAL = 0.1  # of its own log odds that the rate it would replace must have
GAIN = 0.5  # log probability that an exchange must gain


@dataclass(frozen=True)
class Classification:
    """What the other rates say of each rate: used or set aside, listed as a conflict, its log odds, implied value, and kind of misprint.

    ``rivals`` are rates set aside with a rate in use that may be the wrong one instead, and how probable that is beside the choice made;
    ``too_many`` says that more contradict than misprints can be; ``plain`` are the misprints that can be named with the others sharp; ``log_probability`` is the
    log probability of which rates are misprints and what they state, ``evidence`` that of the rates in use, and ``state`` the state they give.
    """

    used: np.ndarray
    listed: np.ndarray
    odds: np.ndarray
    implied: np.ndarray
    kind: np.ndarray
    rivals: tuple[tuple[int, int, float], ...]
    too_many: bool
    plain: np.ndarray
    log_probability: float
    evidence: float
    state: np.ndarray


def find(
    candidates: Candidates,
    log: np.ndarray,
    noise: np.ndarray,
    refit: Refit,
    used: np.ndarray,
    firm: np.ndarray,
    *,
    chained: bool = True,
    thorough: bool = False,
) -> Classification:
    """Return which rates contradict the others.

    Parameters
    ----------
    candidates : Candidates
        What misprints would have candidates.
    log : ndarray
        Rates, middle of the rounding interval, log ratios.
    noise : ndarray
        Variance of rounding and of contradiction beyond it, of each rate, log points.
    refit : callable
        Joint fit of the rates marked.
    used : ndarray of bool
        Rates in use to begin with.
    firm : ndarray of bool
        Rates that are the office's last word: misprints only where the kind of misprint can be named.
    chained : bool
        Whether the rates chain to one level but for misprints; else kinds of rates contradict one another as a rule.
    thorough : bool
        Whether rates set aside are exchanged for others on trial.
    """
    table = Predictions(candidates, log, noise, refit, used.copy(), firm, chained=chained)
    for number in range(PASSES):
        _set_aside(table)
        changed = _return_what_left_too_early(table)
        table.learn_share()
        if table.too_many():
            break
        changed |= thorough and _exchange(table)
        if not changed and number:
            break
    return _classification(table)


def _classification(table: Predictions) -> Classification:
    table.settle()
    rivals = _rivals(table)
    odds, kind = table.assessed()
    implied, sd = table.predicted()
    listed = ~table.used | (odds > DOUBTFUL)
    used = table.used.copy()
    for _, j, behind in rivals:
        if behind > -ALIKE and not table.firm[j]:
            listed[j], used[j] = True, False
    return Classification(
        used=used,
        listed=listed,
        odds=odds,
        implied=100 * np.expm1(implied),
        kind=np.array(kinds.KINDS)[kind],
        rivals=tuple((k, j, float(np.exp(min(behind, 0.0)))) for k, j, behind in rivals if used[j]),
        too_many=table.too_many(),
        plain=~table.used & (kind != kinds.UNEXPLAINED) & (sd < NAMED),
        log_probability=table.log_probability(used),
        evidence=table.fit.evidence,
        state=table.fit.state,
    )


def _set_aside(table: Predictions, *, kept: int = -1, most: int | None = None) -> None:
    """Set aside the rates that contradict the others, the worst first; never the rate ``kept``."""
    for _ in range(len(table.used) if most is None else most):
        odds = np.where(table.used, table.assessed()[0], -np.inf)
        odds[kept if kept >= 0 else slice(0)] = -np.inf
        worst = int(odds.round(DIGITS).argmax())
        if odds[worst] <= CLEAR or table.too_many():
            return
        table.leave(worst)


def _return_what_left_too_early(table: Predictions) -> bool:
    some = False
    for _ in range(int((~table.used).sum())):
        odds = np.where(table.used, np.inf, table.assessed()[0])
        best = int(odds.round(DIGITS).argmin())
        if odds[best] > CLEAR:
            break
        table.come_back(best)
        some = True
    return some


def _exchange(table: Predictions) -> bool:
    """Bring back each rate set aside, with what contradicts it set aside instead, and keep what is likelier; return whether anything was."""
    some = False
    aside = np.flatnonzero(~table.used)
    for k in aside[_may_be_right(table, aside)].tolist():
        if table.used[k]:
            continue
        before, saved = table.evidence + table.log_probability(table.used), table.saved()
        table.linear = True
        table.come_back(k)
        _set_aside(table, kept=k, most=EXCHANGED)
        _return_what_left_too_early(table)
        table.linear = False
        if table.evidence + table.log_probability(table.used) > before + GAIN:
            table.start()
            if table.evidence + table.log_probability(table.used) > before + GAIN:
                some = True
                continue
        table.restore(saved)
    return some


def _may_be_right(table: Predictions, aside: np.ndarray) -> np.ndarray:
    """Return which of the rates set aside meet a rate in use that would contradict the rest about as much were they right."""
    own = table.assessed()[0]
    others = [np.delete(np.where(used, odds, -np.inf), k).max() for k, odds, used in _each_back(table, aside)]
    return np.array(others) > np.maximum(CLEAR, WORTH_A_TRIAL * own[aside])


def _each_back(table: Predictions, aside: np.ndarray) -> Iterator[tuple[int, np.ndarray, np.ndarray]]:
    """Yield, for each rate set aside, the log odds of the others and which are in use were it right."""
    for k, row in zip(aside.tolist(), table.rows(aside), strict=True):
        saved, scale = table.saved(), table.noise[k] + row[k]
        table.residual = table.residual - row * (table.residual[k] / scale)
        table.leverage = table.leverage - row**2 / scale
        table.scored, table.used = None, table.used.copy()
        table.used[k] = True
        odds, used = table.assessed()[0], table.used.copy()
        table.restore(saved)
        yield k, odds, used


def _rivals(table: Predictions) -> list[tuple[int, int, float]]:
    """Return each rate set aside, a rate in use that may be the wrong one instead, and the log odds of that against the choice made."""
    rivals = []
    for k, odds, used in _each_back(table, np.flatnonzero(~table.used)):
        odds = np.where(used, odds, -np.inf)
        behind = odds - odds[k]
        behind[k] = -np.inf
        rivals += [(k, int(j), float(behind[j])) for j in np.flatnonzero((behind > RIVAL) & (odds > CLEAR))]
    return rivals
