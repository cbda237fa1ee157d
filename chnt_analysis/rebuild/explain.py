"""Explanations of what contradicts in the rates of one series, as misprints or as a rule; the likeliest stands.

Misprints are sought from several starts, and kinds of rates are taken not to chain only where that is likelier than misprints. How probable an
explanation is: the evidence of the rates in use, the log probability of the misprints and of what they state, and a cost for each kind of
rates that is allowed to contradict as a rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from chnt_analysis.rebuild import coherence, hyperparameters, misprints, tails, unrevised
from chnt_analysis.rebuild.hyperparameters import Hyperparameters
from chnt_analysis.rebuild.kinds import KINDS, UNEXPLAINED
from chnt_analysis.rebuild.misprints import Classification
from chnt_analysis.rebuild.predictions import too_many
from chnt_analysis.rebuild.system import Fit, System, fit

ROUGH = (0.02, 0.004)  # log points: hyperparameters of the rates in the fits to start from
STEPS = 8  # Gauss-Newton steps at most
UNPLAIN = 3  # rates set aside without a plain misprint that call for another explanation
COST = 3.0  # log probability: what a kind of rates that contradicts as a rule must gain
ROUNDS = 3  # of finding misprints and learning hyperparameters
GROWN = 1.01  # times as large, from which a contradiction counts as larger


@dataclass(frozen=True)
class Explanation:
    """One explanation of what contradicts: the equations, hyperparameters, the fit at them, which rates are misprints; ``cost`` is log probability to be taken off."""

    system: System
    hyperparameters: Hyperparameters
    fit: Fit
    classification: Classification
    cost: float = 0.0

    @property
    def log_probability(self) -> float:
        """Log probability, to be compared with that of other explanations of the same rates; misprints beyond belief come last."""
        opened = int((np.exp(self.hyperparameters.logs[self.hyperparameters.structural :]) > coherence.OPEN).sum())
        beyond = np.inf if self.classification.too_many else 0.0
        return self.fit.evidence + self.classification.log_probability - COST * opened - self.cost - beyond


@dataclass(frozen=True)
class _Candidate:
    """Misprints found at one set of hyperparameters, before hyperparameters are learned; ``cost`` is log probability to be taken off."""

    system: System
    classification: Classification
    cost: float = 0.0


def explain(system: System, like: Mapping[str, float] | None = None) -> tuple[Explanation, int | None]:
    """Return the likeliest explanation, and the year from which rates contradict one another more or less than before (``None`` without).

    With ``like``, the contradiction of each basis in another series of the office that does not chain, the rates are taken not to chain either.
    """
    now = hyperparameters.start(system, *coherence.kinds(system), hyperparameters.quiet(system))
    if like is not None:
        return _as_a_rule(system, tails.ordinary(system, now.group, now.firm, like), _roughly(system, now)), None
    best = _first(system, now)
    misprinted = None if best.classification.too_many else _learn(best, now)
    if misprinted is not None and _chains(misprinted, now):
        return misprinted, None
    ruled = _as_a_rule(system, tails.ordinary(system, now.group, now.firm), _roughly(system, now))
    if misprinted is not None and misprinted.log_probability >= ruled.log_probability:
        return misprinted, None
    year = coherence.split_year(ruled.system, ruled.hyperparameters, ruled.fit, ruled.classification.used)
    if year is None:
        return ruled, None
    parted = coherence.split(system, ruled.hyperparameters, year)
    apart = _as_a_rule(system, tails.ordinary(system, parted.group, parted.firm), ruled.fit.state)
    return (apart, year) if apart.log_probability > ruled.log_probability else (ruled, None)


def _chains(explanation: Explanation, now: Hyperparameters) -> bool:
    """Return whether the rates in use chain to one level but for misprints that have a plain name."""
    classification = explanation.classification
    if classification.too_many or (~classification.used & ~classification.plain).sum() >= UNPLAIN:
        return False
    usual = coherence.usual(explanation.system, now, classification.used, explanation.fit.state)
    return not bool((usual.extra() > GROWN * now.extra()).any())


def _rank(explanation: _Candidate) -> tuple[bool, float]:
    return (
        not explanation.classification.too_many,
        explanation.classification.log_probability + explanation.classification.evidence - explanation.cost,
    )


def _first(system: System, now: Hyperparameters) -> _Candidate:
    """Return the likeliest of what several starts find, taken further by exchanges."""
    plain = _contradictions(system, now, np.ones(len(system.rates.value), dtype=bool), _roughly(system, now))
    if plain.used.all():
        return _Candidate(system, plain)
    used, state = unrevised.graduated(system, now)
    if (used == plain.used).all():
        return _Candidate(system, plain)
    candidates = [_Candidate(system, plain), *_with_unrevised_bases(system, plain, now)]
    if not too_many(used):
        candidates.append(_Candidate(system, _contradictions(system, now, used, state)))
    best = max(candidates, key=_rank)
    if best.classification.too_many:
        return best
    system, classification = best.system, best.classification
    return replace(
        best, classification=_contradictions(system, now, classification.used, classification.state, thorough=True)
    )


def _with_unrevised_bases(plain: System, classification: Classification, now: Hyperparameters) -> Iterator[_Candidate]:
    """Yield what is found if rates on the month may compare with first estimates, where several of them contradict."""
    bases = unrevised.candidates(plain, now)
    if not bases.identified(plain) or (~classification.used)[bases.which].sum() < UNPLAIN:
        return
    used, state = unrevised.graduated(plain, now, bases)
    if too_many(used):
        return
    system, _ = unrevised.refine(plain, now, bases, used, state)
    classification = _contradictions(system, now, used, state)
    system, which = unrevised.refine(system, now, bases, classification.used, classification.state)
    yield _Candidate(system, _contradictions(system, now, classification.used, classification.state), -which)


def _learn(explanation: _Candidate, now: Hyperparameters, *, chained: bool = True) -> Explanation:
    """Find misprints and learn hyperparameters in turn, beginning with a verdict; detection keeps the contradiction of ``now``."""
    system, classification = explanation.system, explanation.classification
    calm, state, used = now, classification.state, None
    for _ in range(ROUNDS):
        if used is not None:
            classification = _contradictions(system, calm, used, state, chained=chained)
            if (used == classification.used).all():
                break
        used = classification.used
        learned, fitted = hyperparameters.estimate(system, now, used, state)
        state, calm = fitted.state, learned.with_extra(np.exp(now.logs[now.structural :]))
    return Explanation(system, learned, fitted, classification, explanation.cost)


def _as_a_rule(system: System, now: Hyperparameters, state: np.ndarray) -> Explanation:
    """Explain what contradicts as a rule of its kind of rates, with heavy tails; what no tail explains is a misprint."""
    everything = np.ones(len(system.rates.value), dtype=bool)
    heavy = tails.heavy(system, now, state)
    classification = _contradictions(system, heavy.hyperparameters, everything, heavy.fit.state, chained=False)
    learned, estimated = hyperparameters.estimate(system, heavy.hyperparameters, classification.used, heavy.fit.state)
    kind = np.where(
        classification.used, KINDS[UNEXPLAINED], classification.kind
    )  # a rate in use may be off by what no misprint explains
    listed = replace(classification, listed=classification.listed | tails.far(learned), kind=kind)
    return Explanation(system, tails.honest(learned), estimated, listed, heavy.fit.evidence - heavy.bound)


def _roughly(system: System, now: Hyperparameters) -> np.ndarray:
    """Return a state to start from: the rates taken as rough at first, so that no misprint throws it far."""
    prior_precision, state = hyperparameters.prior_precision(system, now), np.zeros(system.size)
    for rough in ROUGH:
        precision = 1 / (system.rates.half**2 / 3 + rough**2)
        state = fit(system, prior_precision, precision, system.rates.log, state, steps=2).state
    return state


def _contradictions(
    system: System,
    calm: Hyperparameters,
    used: np.ndarray,
    state: np.ndarray,
    *,
    chained: bool = True,
    thorough: bool = False,
) -> Classification:
    prior_precision, precision = (
        hyperparameters.prior_precision(system, calm),
        hyperparameters.rounding_precision(system, calm),
    )
    last = [state]

    def refit(used: np.ndarray) -> Fit:
        fitted = fit(system, prior_precision, np.where(used, precision, 0.0), system.rates.log, last[0], steps=STEPS)
        last[0] = fitted.state
        return fitted

    open_ = calm.extra().max() > coherence.OPEN  # where all agree, a last word may be a misprint like any other
    firm = (calm.group == calm.firm) & open_
    log, noise = system.rates.log, 1 / precision
    return misprints.find(system.candidates, log, noise, refit, used, firm, chained=chained, thorough=thorough)
