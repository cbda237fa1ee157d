"""How far rates contradict one another as a rule, beyond rounding: by basis, and by stretch of years.

Published rates need not come from one level: before 2018 the Vietnamese rates were weighted averages of ratios, and later revisions reach only
some of them. What is the rule is no slip; it widens the error of all rates of its kind.
"""

from __future__ import annotations

import numpy as np

from chnt_analysis.rebuild import spreads
from chnt_analysis.rebuild.spreads import CALM, Spreads
from chnt_analysis.rebuild.system import System, fit

AGREEING = 1.5  # the middle rate may miss what the others say by that many times what rounding allows
ROUNDS = 8
FEWEST = 12  # rates that make a kind of their own
CHECKABLE = 0.1  # share of its own information a rate must leave to the others
MIDDLE = 0.6745  # median of the absolute value of a standard normal


def kinds(system: System) -> tuple[np.ndarray, int]:
    """Return the kind of each rate and which kind is firm (-1 without).

    Rates of a basis are of one kind where enough are published, else of one kind with all the rest. Where first estimates are told from
    later figures, later rates on the year are the office's last word on their month, and firm.
    """
    rates = system.rates
    names = ("mom", "yoy", "ytd")
    group = np.array([names.index(b) for b in rates.basis])
    counts = np.bincount(group, minlength=3)
    group = np.where(counts[group] >= FEWEST, group, 3)
    last_word = (rates.basis == "yoy") & (rates.start == rates.end) & ~rates.first_estimate & bool(system.errors)
    group[last_word] = 4
    known, group = np.unique(group, return_inverse=True)
    return group, int(np.flatnonzero(known == 4)[0]) if last_word.any() else -1


def usual(system: System, now: Spreads, used: np.ndarray, state: np.ndarray) -> tuple[Spreads, np.ndarray]:
    """Return the spreads with each kind's usual contradiction, and the state at it.

    The rate in the middle of its kind tells: slips, set aside as far as they were found, do not move it.
    """
    prior, count = spreads.believed(system, now), len(now.logs) - now.structural
    now = now.with_extra(np.full(count, CALM))
    for _ in range(ROUNDS):
        sharp = spreads.rounding_precision(system, now)
        precision = np.where(used, sharp, 0.0)
        found = fit(system, prior, precision, system.rates.log, state, steps=4)
        state = found.state
        left = 1 - precision * np.einsum("ij,ij->i", found.jacobian @ found.covariance, found.jacobian)
        away = np.abs(system.rates.log - found.fitted) * np.sqrt(precision / np.maximum(left, 1e-6))
        extra = np.exp(now.logs[now.structural :])
        grown = extra.copy()
        for kind in (k for k in range(count) if k != now.firm):
            inside = (now.group == kind) & (left > CHECKABLE) & used
            if inside.sum() >= FEWEST // 2 and (off := np.median(away[inside]) / MIDDLE) > AGREEING:
                grown[kind] = np.sqrt((off / 1.2) ** 2 * np.median(1 / sharp[now.group == kind]))
        if (grown == extra).all():
            break
        now = now.with_extra(grown)
    return now, state
