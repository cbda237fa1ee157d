"""Joint estimation of one monthly index level from published rates."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from chnt_analysis.rebuild import coherence, doubts, rounding, slips, spreads
from chnt_analysis.rebuild.rates import Rates
from chnt_analysis.rebuild.spreads import Spreads
from chnt_analysis.rebuild.system import Fit, System, fit

ROUGH = (0.02, 0.004)  # log points
STEPS = 8  # Gauss-Newton steps at most
UNPLAIN = 3  # rates set aside without a plain slip that call for another explanation
OPENED = 0.005  # log points: contradiction as a rule to start from
COST = 3.0  # log probability: what a rule of contradiction must gain
ROUNDS = 3  # of finding slips and learning spreads


@dataclass(frozen=True)
class Joint:
    """The joint estimate: system, spreads, fit with roundings as intervals, verdict on each rate, covariance of the months with the spreads' own uncertainty."""

    system: System
    spreads: Spreads
    fit: Fit
    verdict: slips.Verdict
    covariance: np.ndarray
    doubt: doubts.Doubts
    notes: tuple[str, ...] = ()


def solve(rates: Rates) -> Joint:
    """Return the joint estimate of a level from its rates."""
    system = System(rates)
    now = spreads.start(system, *coherence.kinds(system), spreads.quiet(system))
    chosen = _learn(system, now, _roughly(system, now))
    if (~chosen.verdict.used & ~chosen.verdict.plain).sum() >= UNPLAIN:
        chosen = max(chosen, _as_a_rule(system, chosen), key=lambda explained: explained.worth)
    year = coherence.split_year(system, chosen.spreads, chosen.fit, chosen.verdict.used)
    if year is not None:
        chosen = _by_stretch(system, chosen, year)
    now, found, verdict = chosen.spreads, chosen.fit, chosen.verdict
    notes = coherence.notes(system, now, verdict.used, year)
    used = verdict.used
    sharp = spreads.rounding_precision(system, now)
    found, precision, target = rounding.constrain(system, found, np.where(used, sharp, 0.0), now.extra())
    doubt = doubts.of_rates(found, precision, target, verdict, rates, 1 / sharp)
    return Joint(system, now, found, verdict, _with_spreads(system, now, found), doubt, tuple(notes))


@dataclass(frozen=True)
class _Explained:
    """One explanation of what contradicts: as slips, or as a rule."""

    spreads: Spreads
    fit: Fit
    verdict: slips.Verdict
    worth: float


def _learn(system: System, now: Spreads, state: np.ndarray) -> _Explained:
    """Find slips and learn spreads in turn, from spreads that allow little contradiction."""
    everything = np.ones(len(system.rates.value), dtype=bool)
    used, calm = everything, now
    for number in range(ROUNDS):
        verdict = _contradictions(system, calm, used, state)
        now, state = coherence.usual(system, calm, everything if verdict.too_many else verdict.used, state)
        if now.extra().max() > 1.01 * calm.extra().max():
            verdict = _contradictions(system, now, everything, state)
        if number and (used == verdict.used).all():
            break
        used = verdict.used
        learned, found = spreads.estimate(system, now, used, state)
        state, calm = found.state, learned.with_extra(np.exp(now.logs[now.structural :]))
    return _Explained(learned, found, verdict, found.evidence + verdict.worth)


def _as_a_rule(system: System, told: _Explained) -> _Explained:
    """Explain what no plain slip explains by contradiction as a rule of the kinds of rates it is found in."""
    verdict, now = told.verdict, told.spreads
    unplain = ~verdict.used & ~verdict.plain
    extra = np.exp(now.logs[now.structural :])
    opened = np.setdiff1d(np.unique(now.group[unplain]), [now.firm])
    extra[opened] = np.maximum(extra[opened], OPENED)
    loose, found = spreads.estimate(system, now.with_extra(extra), verdict.used | unplain, told.fit.state)
    verdict = _contradictions(system, loose, np.ones(len(unplain), dtype=bool), found.state)
    learned, found = spreads.estimate(system, loose, verdict.used, found.state)
    return _Explained(learned, found, verdict, found.evidence + verdict.worth - COST * len(opened))


def _by_stretch(system: System, told: _Explained, year: int) -> _Explained:
    """Learn what contradicts as a rule apart before and from a year."""
    apart = coherence.split(system, told.spreads, year)
    loose, found = spreads.estimate(system, apart, told.verdict.used, told.fit.state)
    verdict = _contradictions(system, loose, np.ones(len(apart.group), dtype=bool), found.state)
    learned, found = spreads.estimate(system, loose, verdict.used, found.state)
    return _Explained(learned, found, verdict, found.evidence + verdict.worth)


def _roughly(system: System, now: Spreads) -> np.ndarray:
    """Return a state to start from: the rates taken as rough at first, so that no slip throws it far."""
    believed, state = spreads.believed(system, now), np.zeros(system.size)
    for rough in ROUGH:
        precision = 1 / (system.rates.half**2 / 3 + rough**2)
        state = fit(system, believed, precision, system.rates.log, state, steps=2).state
    return state


def _contradictions(system: System, calm: Spreads, used: np.ndarray, state: np.ndarray) -> slips.Verdict:
    believed, precision = spreads.believed(system, calm), spreads.rounding_precision(system, calm)
    last = [state]

    def refit(used: np.ndarray) -> Fit:
        found = fit(system, believed, np.where(used, precision, 0.0), system.rates.log, last[0], steps=STEPS)
        last[0] = found.state
        return found

    firm = (calm.group == calm.firm) & (
        calm.extra().max() > coherence.OPEN
    )  # where all agree, a last word slips like any other
    return slips.find(system.printed, system.rates.log, 1 / precision, refit, used, firm)


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
