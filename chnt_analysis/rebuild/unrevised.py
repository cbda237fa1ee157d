"""Rates on the month that compare with the first estimate of the month before, although a revised figure was known.

An office may compare the newest month with the month before as revised, or as first estimated. In the second case the rate is off by the
error of that first estimate, which the other rates tell: added to the rate, it makes the rate one of the first case. Which case a rate is
in shows in how well either agrees with the others; what is not known of it counts as an error of the rate.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy.special import betaln, expit

from chnt_analysis.rebuild import hyperparameters
from chnt_analysis.rebuild.hyperparameters import Hyperparameters
from chnt_analysis.rebuild.rates import Rates
from chnt_analysis.rebuild.system import Fit, System, fit

FEWEST = 12  # rates that tell whether an office does so
WIDEST = 0.1  # log points: standard deviation of the rates that the search begins with
NARROWED = 0.5  # from one fit to the next
WITHIN = 3.0  # hyperparameters: a rate farther off loses most of its weight
ROUNDS = 6  # in which the bases are identified, each given the others
STEPS = 2  # Gauss-Newton steps a round
DAMPING = 0.5  # of a new probability in each round; at once, bases identified too early would confirm one another


@dataclass(frozen=True)
class Bases:
    """First estimates on the month (``which``), and the column of the error of the month before each, for those whose it is known (``linked``).

    Where no first estimate of the month before is published, its error is one of standard deviation ``error`` that no other rate meets.
    """

    which: np.ndarray
    column: np.ndarray
    linked: np.ndarray
    error: float

    def identified(self, system: System) -> bool:
        """Return whether there are enough of them."""
        return bool(system.errors) and len(self.which) >= FEWEST


def candidates(system: System, now: Hyperparameters) -> Bases:
    """Return the rates that may compare with a first estimate."""
    rates = system.rates
    released = np.unique(rates.end[rates.first_estimate])
    which = np.flatnonzero(rates.first_estimate & (rates.basis == "mom"))
    before = rates.end[which] - 1
    linked = np.isin(before, released)
    column = np.where(linked, np.searchsorted(released, before), 0)
    return Bases(which, column, linked, hyperparameters.prior_precision(system, now).error)


def graduated(system: System, now: Hyperparameters, bases: Bases | None = None) -> tuple[np.ndarray, np.ndarray]:
    """Return the rates that a graduated robust fit leaves in use, and its state.

    The weight of a rate ``r`` standard deviations away is ``(1 + (r/3)^2)^-2``; the standard deviation begins wide, where all rates count, and narrows to that of
    rounding. With ``bases``, rates on the month are corrected by the error of their base as far as it fits.

    References
    ----------
    Geman, S. and McClure, D. E. (1987), Statistical methods for tomographic image reconstruction, Bulletin of the ISI 52.
    Blake, A. and Zisserman, A. (1987), Visual Reconstruction, chapter 7 (graduated non-convexity).
    """
    prior_precision, noise = (
        hyperparameters.prior_precision(system, now),
        1 / hyperparameters.rounding_precision(system, now),
    )
    finest, wide, state = float(np.sqrt(np.median(noise))), WIDEST, np.zeros(system.size)
    log, vague, weight = system.rates.log, np.zeros(len(noise)), np.ones(len(noise))
    while True:
        variance = noise + wide**2
        fitted = fit(system, prior_precision, weight / (variance + vague), log, state, steps=2)
        state = fitted.state
        if bases is not None:
            log, vague = _corrected(system, bases, fitted, variance)
        away = (log - fitted.fitted) ** 2 / (WITHIN**2 * (variance + vague))
        if wide < finest:
            return away < 1, state
        weight, wide = np.maximum((1 + away) ** -2.0, 1e-6), NARROWED * wide


def _corrected(system: System, bases: Bases, fitted: Fit, variance: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the rates with the error of their base added as far as it fits, and the variance of what that leaves open."""
    log, vague = system.rates.log.copy(), np.zeros(len(variance))
    error = np.where(bases.linked, fitted.state[system.months + bases.column], 0.0)
    off = (log - fitted.fitted)[bases.which]
    chance = expit(0.5 * (off**2 - (off + error) ** 2) / variance[bases.which])
    log[bases.which] += chance * error
    vague[bases.which] = chance * (1 - chance) * np.where(bases.linked, error, bases.error) ** 2
    return log, vague


def refine(
    system: System, now: Hyperparameters, bases: Bases, used: np.ndarray, state: np.ndarray
) -> tuple[System, float]:
    """Return the equations with how probable a first estimate is as base of each rate, given all others, and the log probability of which are.

    It begins with either base as probable as the other, and becomes as sure of each as the others are in turn.

    Parameters
    ----------
    system : System
    now : Hyperparameters
    bases : Bases
    used : ndarray of bool
        Rates in use.
    state : ndarray
        Where to start.
    """
    prior_precision, log = hyperparameters.prior_precision(system, now), system.rates.log[bases.which]
    chance = np.full(len(bases.which), 0.5)
    system = System(_with_bases(system.rates, bases, chance, np.full(len(chance), bases.error**2)))
    for _ in range(ROUNDS):
        precision = np.where(used, hyperparameters.rounding_precision(system, now), 0.0)
        fitted = fit(system, prior_precision, precision, system.rates.log, state, steps=STEPS)
        middle, variance, error = _others(system, fitted, precision, bases)
        variance = variance + (system.rates.half**2 / 3 + now.extra() ** 2)[bases.which]
        density = -0.5 * ((log - middle) ** 2 / variance + np.log(variance))
        chance, state = (1 - DAMPING) * chance + DAMPING * expit(density[1] - density[0]), fitted.state
        system = System(_with_bases(system.rates, bases, chance, error))
    first = float(chance.sum())
    return system, float(betaln(1 + first, 1 + len(chance) - first))


def _others(
    system: System, fitted: Fit, precision: np.ndarray, bases: Bases
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return what all other rates say of each rate with a revised base and with a first estimate (2 x rates), and the mean square of that error.

    The middle and the variance of the fitted rate are those of the joint fit without the rate itself.
    """
    which, errors = bases.which, system.months + bases.column
    chance, rows = system.rates.unrevised[which], fitted.equations.rows(which)
    marked = np.zeros_like(rows)
    marked[np.arange(len(which)), errors] = bases.linked
    rows += chance[:, None] * marked
    both = np.stack([rows, rows - marked])
    cross_covariance = np.stack([fitted.posterior.solve(part) for part in both])
    together = np.einsum("aij,bij->abi", cross_covariance, both)
    mixed = np.stack([1 - chance, chance])
    across = np.einsum("abi,bi->ai", together, mixed)
    own = np.einsum("ai,ai->i", across, mixed)
    weight = precision[which] / np.maximum(1 - own * precision[which], 1e-6)
    middle = np.einsum("aij,j->ai", both, fitted.state) - across * (weight * (system.rates.log - fitted.fitted)[which])
    error = np.where(bases.linked, fitted.state[errors] ** 2 + fitted.posterior.of_errors[bases.column], bases.error**2)
    variance = together[[0, 1], [0, 1]] + across**2 * weight
    variance[1] += np.where(bases.linked, 0.0, bases.error**2)
    return middle, variance, error


def _with_bases(rates: Rates, bases: Bases, chance: np.ndarray, error: np.ndarray) -> Rates:
    """Return the rates with how probable a first estimate is as base, and what that leaves open; ``error`` is the mean square of its error."""
    unrevised, vague = np.zeros(len(rates.value)), np.zeros(len(rates.value))
    unrevised[bases.which] = np.where(bases.linked, chance, 0.0)
    vague[bases.which] = np.sqrt(chance * np.where(bases.linked, 1 - chance, 1.0) * error)
    return replace(rates, unrevised=unrevised, vague=vague)
