"""Joint estimation of one monthly index level from published rates."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from chnt_analysis.rebuild import again, alternatives, coherence, flags, hyperparameters, misprints, rounding, tails
from chnt_analysis.rebuild.explain import explain
from chnt_analysis.rebuild.hyperparameters import Hyperparameters
from chnt_analysis.rebuild.rates import Rates
from chnt_analysis.rebuild.system import Fit, System


@dataclass(frozen=True)
class Joint:
    """The joint estimate: system, hyperparameters, fit with roundings as intervals, verdict on each rate, covariance of the months with the hyperparameters' own uncertainty.

    ``precision`` and ``target`` are those of the Gaussian that stands in for each rate in the fit, 0 for rates out of use.
    """

    system: System
    hyperparameters: Hyperparameters
    fit: Fit
    classification: misprints.Classification
    covariance: np.ndarray
    doubt: alternatives.Alternatives
    log_probability: float
    precision: np.ndarray
    target: np.ndarray
    notes: tuple[str, ...] = ()


def solve(rates: Rates, *, like: Joint | None = None) -> Joint:
    """Return the joint estimate of a level from its rates.

    Parameters
    ----------
    rates : Rates
    like : Joint, optional
        Another series of the same office, with more rates: where its rates do not chain to one level, these are taken not to chain either, by
        about as much, since few rates cannot tell.
    """
    told = (
        None
        if like is None or like.hyperparameters.scale is None
        else tails.usual(like.hyperparameters, like.system.rates.basis)
    )
    chosen, year = explain(System(again.merged(rates)), told)
    system, now, found, classification = chosen.system, chosen.hyperparameters, chosen.fit, chosen.classification
    rates, notes = system.rates, coherence.notes(system, now, classification.used, year)
    sharp = hyperparameters.rounding_precision(system, now)
    used = np.where(classification.used, sharp, 0.0)
    found, precision, target = rounding.constrain(system, found, used, np.hypot(now.extra(), rates.vague))
    doubt = alternatives.of_rates(found, precision, target, classification, rates, 1 / sharp)
    notes += flags.notes(system, found, doubt)
    covariance = _with_hyperparameters(system, now, found)
    return Joint(
        system, now, found, classification, covariance, doubt, chosen.log_probability, precision, target, tuple(notes)
    )


def _with_hyperparameters(system: System, now: Hyperparameters, found: Fit) -> np.ndarray:
    """Return the covariance of the months with what is not known of the hyperparameters, to first order.

    References
    ----------
    Kass, R. E. and Steffey, D. (1989), Approximate Bayesian inference in conditionally independent hierarchical models, JASA 84.
    """
    weighted = found.prior_precision.times(found.state)
    moved = [found.prior_precision.times(move) for move in hyperparameters.moves(system, now, weighted)]
    moves = found.posterior.solve(np.stack(moved))[:, : system.months]
    inner = now.covariance[: now.structural, : now.structural]
    return found.posterior.of_months + moves.T @ inner @ moves
