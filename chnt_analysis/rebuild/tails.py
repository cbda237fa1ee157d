"""Contradictions as a rule have heavy tails: most rates of a kind agree with the others closely, some miss them by far.

Where rates do not chain, what is off is no Gaussian: a rate on the month misses by a few tenths in an ordinary month and by ten points about
Lunar New Year or a lockdown. One standard deviation for all would follow the worst months and leave the ordinary ones without a voice in the shape of the
year. The contradiction of each rate is Student's t: Gaussian with a precision of its own, a factor ``w`` of its kind's, known from how
far the rate is off. Precisions and level are found in turn (variational Bayes), at fixed hyperparameters first, so that no kind is given up before
its own outliers are.

References
----------
Lange, K. L., Little, R. J. A. and Taylor, J. M. G. (1989), Robust statistical modeling using the t distribution, JASA 84.
Tipping, M. E. and Lawrence, N. D. (2005), Variational inference for Student-t models, Neurocomputing 69.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from scipy.special import digamma, gammaln

from chnt_analysis.rebuild import hyperparameters
from chnt_analysis.rebuild.hyperparameters import Hyperparameters
from chnt_analysis.rebuild.system import Fit, System

FREEDOM = 3.0  # degrees of freedom of Student's t
HELD, LEARNED = 4, 5  # rounds of finding level and precisions in turn: at the first hyperparameters, and learning them
STEPS = 4  # Gauss-Newton steps a round while hyperparameters are held
LEAST = 0.1  # of a kind's variance beyond rounding, for its rates that agree best
ON_THE_MONTH, OTHERS = 0.01, 0.005  # log points: hyperparameters of contradiction to start from
KNOWN = (FREEDOM + 1) / (
    FREEDOM + 3
)  # of what the mean precisions say that a rate tells of the level (Fisher information of Student's t)
FAR, LARGE = (
    2.0,
    0.005,
)  # times the standard deviation of its kind (3.6 hyperparameters off), log points: a rate known to contradict the others


@dataclass(frozen=True)
class Tails:
    """A level with heavy-tailed contradictions: hyperparameters (with a scale for each rate), fit, and the lower bound of the log evidence."""

    hyperparameters: Hyperparameters
    fit: Fit
    bound: float


def heavy(system: System, now: Hyperparameters, state: np.ndarray) -> Tails:
    """Return the level in which every kind of rates may contradict the others as a rule.

    Parameters
    ----------
    system : System
    now : Hyperparameters
        Kinds of rates and hyperparameters to start from.
    state : ndarray
        Where to start.
    """
    rounding = system.rates.half**2 / 3
    used, shape = np.ones(len(rounding), dtype=bool), (FREEDOM + 1) / 2
    for number in range(HELD + LEARNED):
        if number < HELD:
            fitted = hyperparameters.fitted(system, now, used, state, steps=STEPS)
        else:
            now, fitted = hyperparameters.estimate(system, now, used, state)
        state, kind = fitted.state, now.of_kind() ** 2
        off = ((system.rates.log - fitted.fitted) ** 2 + fitted.leverage) / (kind + rounding)
        rate = (FREEDOM + off) / 2
        variance = (kind + rounding) * rate / shape - rounding
        now = now.scaled(np.sqrt(np.maximum(variance, LEAST * kind) / kind))
    now, fitted = hyperparameters.estimate(system, now, used, state)
    return Tails(now, fitted, fitted.evidence + float(_of_precisions(shape, rate).sum()))


def ordinary(system: System, group: np.ndarray, firm: int, like: Mapping[str, float] | None = None) -> Hyperparameters:
    """Return hyperparameters to start from: rates on the month contradict by a point, all others by half, the office's last word not at all.

    With ``like``, contradiction by basis as another series of the office tells it, log points, the search stays near that.
    """
    calm, basis = hyperparameters.quiet(system), system.rates.basis
    extra = np.full(group.max() + 1, OTHERS)
    extra[np.unique(group[basis == "mom"])] = ON_THE_MONTH
    if like is not None:
        each = np.log([max(like.get(b, OTHERS), calm) for b in basis.tolist()])
        extra = np.exp(np.bincount(group, each) / np.bincount(group))
    if firm >= 0:
        extra[firm] = calm
    start = hyperparameters.start(system, group, firm, calm).with_extra(extra)
    return start if like is None else replace(start, likely=np.log(extra))


def usual(now: Hyperparameters, basis: np.ndarray) -> dict[str, float]:
    """Return the contradiction of each basis, log points: of its ordinary rates where tails are heavy."""
    each = np.log(now.of_kind())
    return {str(b): float(np.exp(each[basis == b].mean())) for b in np.unique(basis)}


def far(now: Hyperparameters) -> np.ndarray:
    """Return which rates contradict the others by far more than is the rule of their kind."""
    if now.scale is None:
        return np.zeros(len(now.group), dtype=bool)
    return (now.scale > FAR) & (now.extra() > LARGE)


def honest(now: Hyperparameters) -> Hyperparameters:
    """Return the hyperparameters with what rates tell of the level at its expectation: precisions taken as known would promise too much.

    The expected information of Student's t of ``f`` degrees of freedom is ``(f + 1) / (f + 3)`` of that of a normal of the same scale; the mean
    precision of its rates is one.
    """
    return now if now.scale is None else now.scaled(now.scale / np.sqrt(KNOWN))


def _of_precisions(shape: float, rate: np.ndarray) -> np.ndarray:
    """Return what the precisions add to the bound: mean log weight less log mean weight, and the divergence from their prior Gamma(f/2, f/2)."""
    log_mean, mean, half = digamma(shape) - np.log(rate), shape / rate, FREEDOM / 2
    from_prior = shape * np.log(rate) - half * np.log(half) - gammaln(shape) + gammaln(half)
    from_prior += (shape - half) * log_mean + (half - rate) * mean
    return 0.5 * (log_mean - np.log(mean)) - from_prior
