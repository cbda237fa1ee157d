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
    mixture: alternatives.Alternatives
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
    scale = (
        None
        if like is None or like.hyperparameters.scale is None
        else tails.usual(like.hyperparameters, like.system.rates.basis)
    )
    chosen, year = explain(System(again.merged(rates)), scale)
    system, now, fitted, classification = chosen.system, chosen.hyperparameters, chosen.fit, chosen.classification
    rates, notes = system.rates, coherence.notes(system, now, classification.used, year)
    sharp = hyperparameters.rounding_precision(system, now)
    used = np.where(classification.used, sharp, 0.0)
    fitted, precision, target = rounding.constrain(system, fitted, used, np.hypot(now.extra(), rates.vague))
    mixture = alternatives.of_rates(fitted, precision, target, classification, rates, 1 / sharp)
    notes += flags.notes(system, fitted, mixture)
    covariance = _with_hyperparameters(system, now, fitted)
    return Joint(
        system,
        now,
        fitted,
        classification,
        covariance,
        mixture,
        chosen.log_probability,
        precision,
        target,
        tuple(notes),
    )


def _with_hyperparameters(system: System, now: Hyperparameters, fitted: Fit) -> np.ndarray:
    """Return the covariance of the months with what is not known of the hyperparameters, to first order.

    References
    ----------
    Kass, R. E. and Steffey, D. (1989), Approximate Bayesian inference in conditionally independent hierarchical models, JASA 84.
    """
    weighted = fitted.prior_precision.times(fitted.state)
    moved = [fitted.prior_precision.times(move) for move in hyperparameters.moves(system, now, weighted)]
    moves = fitted.posterior.solve(np.stack(moved))[:, : system.months]
    inner = now.covariance[: now.structural, : now.structural]
    return fitted.posterior.of_months + moves.T @ inner @ moves
