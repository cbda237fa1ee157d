"""Joint estimation of one monthly index level from published rates."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from chnt_analysis.rebuild import again, coherence, doubts, flags, rounding, slips, spreads, tails
from chnt_analysis.rebuild.explain import explain
from chnt_analysis.rebuild.rates import Rates
from chnt_analysis.rebuild.spreads import Spreads
from chnt_analysis.rebuild.system import Fit, System


@dataclass(frozen=True)
class Joint:
    """The joint estimate: system, spreads, fit with roundings as intervals, verdict on each rate, covariance of the months with the spreads' own uncertainty.

    ``precision`` and ``target`` are those of the Gaussian that stands in for each rate in the fit, 0 for rates out of use.
    """

    system: System
    spreads: Spreads
    fit: Fit
    verdict: slips.Verdict
    covariance: np.ndarray
    doubt: doubts.Doubts
    worth: float
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
    told = None if like is None or like.spreads.scale is None else tails.usual(like.spreads, like.system.rates.basis)
    chosen, year = explain(System(again.merged(rates)), told)
    system, now, found, verdict = chosen.system, chosen.spreads, chosen.fit, chosen.verdict
    rates, notes = system.rates, coherence.notes(system, now, verdict.used, year)
    sharp = spreads.rounding_precision(system, now)
    used = np.where(verdict.used, sharp, 0.0)
    found, precision, target = rounding.constrain(system, found, used, np.hypot(now.extra(), rates.vague))
    doubt = doubts.of_rates(found, precision, target, verdict, rates, 1 / sharp)
    notes += flags.notes(system, found, doubt)
    covariance = _with_spreads(system, now, found)
    return Joint(system, now, found, verdict, covariance, doubt, chosen.worth, precision, target, tuple(notes))


def _with_spreads(system: System, now: Spreads, found: Fit) -> np.ndarray:
    """Return the covariance of the months with what is not known of the spreads, to first order.

    References
    ----------
    Kass, R. E. and Steffey, D. (1989), Approximate Bayesian inference in conditionally independent hierarchical models, JASA 84.
    """
    pulled = found.believed.times(found.state)
    moved = [found.believed.times(move) for move in spreads.moves(system, now, pulled)]
    moves = found.joined.solve(np.stack(moved))[:, : system.months]
    inner = now.covariance[: now.structural, : now.structural]
    return found.joined.of_months + moves.T @ inner @ moves
