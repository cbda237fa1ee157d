"""Explanations of what contradicts in the rates of one series, as slips or as a rule; the likeliest stands.

Slips are sought from several starts, and kinds of rates are taken not to chain only where that is likelier than slips. How probable an
explanation is: the evidence of the rates in use, the log probability of the slips and of what they print, and a cost for each kind of
rates that is allowed to contradict as a rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from chnt_analysis.rebuild import coherence, slips, spreads, tails, unrevised
from chnt_analysis.rebuild.kinds import KINDS, UNEXPLAINED
from chnt_analysis.rebuild.predictions import too_many
from chnt_analysis.rebuild.slips import Verdict
from chnt_analysis.rebuild.spreads import Spreads
from chnt_analysis.rebuild.system import Fit, System, fit

ROUGH = (0.02, 0.004)  # log points: spreads of the rates in the fits to start from
STEPS = 8  # Gauss-Newton steps at most
UNPLAIN = 3  # rates set aside without a plain slip that call for another explanation
COST = 3.0  # log probability: what a kind of rates that contradicts as a rule must gain
ROUNDS = 3  # of finding slips and learning spreads
GROWN = 1.01  # times as large, from which a contradiction counts as larger


@dataclass(frozen=True)
class Explanation:
    """One explanation of what contradicts: the equations, spreads, the fit at them, which rates are slips; ``cost`` is log probability to be taken off."""

    system: System
    spreads: Spreads
    fit: Fit
    verdict: Verdict
    cost: float = 0.0

    @property
    def worth(self) -> float:
        """Log probability, to be compared with that of other explanations of the same rates; slips beyond belief come last."""
        opened = int((np.exp(self.spreads.logs[self.spreads.structural :]) > coherence.OPEN).sum())
        beyond = np.inf if self.verdict.too_many else 0.0
        return self.fit.evidence + self.verdict.worth - COST * opened - self.cost - beyond


@dataclass(frozen=True)
class _Found:
    """Slips found at one set of spreads, before spreads are learned; ``cost`` is log probability to be taken off."""

    system: System
    verdict: Verdict
    cost: float = 0.0


def explain(system: System, like: Mapping[str, float] | None = None) -> tuple[Explanation, int | None]:
    """Return the likeliest explanation, and the year from which rates contradict one another more or less than before (``None`` without).

    With ``like``, the contradiction of each basis in another series of the office that does not chain, the rates are taken not to chain either.
    """
    now = spreads.start(system, *coherence.kinds(system), spreads.quiet(system))
    if like is not None:
        return _as_a_rule(system, tails.ordinary(system, now.group, now.firm, like), _roughly(system, now)), None
    best = _first(system, now)
    slipped = None if best.verdict.too_many else _learn(best, now)
    if slipped is not None and _chains(slipped, now):
        return slipped, None
    ruled = _as_a_rule(system, tails.ordinary(system, now.group, now.firm), _roughly(system, now))
    if slipped is not None and slipped.worth >= ruled.worth:
        return slipped, None
    year = coherence.split_year(ruled.system, ruled.spreads, ruled.fit, ruled.verdict.used)
    if year is None:
        return ruled, None
    parted = coherence.split(system, ruled.spreads, year)
    apart = _as_a_rule(system, tails.ordinary(system, parted.group, parted.firm), ruled.fit.state)
    return (apart, year) if apart.worth > ruled.worth else (ruled, None)


def _chains(told: Explanation, now: Spreads) -> bool:
    """Return whether the rates in use chain to one level but for slips that have a plain name."""
    verdict = told.verdict
    if verdict.too_many or (~verdict.used & ~verdict.plain).sum() >= UNPLAIN:
        return False
    usual = coherence.usual(told.system, now, verdict.used, told.fit.state)
    return not bool((usual.extra() > GROWN * now.extra()).any())


def _rank(found: _Found) -> tuple[bool, float]:
    return not found.verdict.too_many, found.verdict.worth + found.verdict.evidence - found.cost


def _first(system: System, now: Spreads) -> _Found:
    """Return the likeliest of what several starts find, taken further by exchanges."""
    plain = _contradictions(system, now, np.ones(len(system.rates.value), dtype=bool), _roughly(system, now))
    if plain.used.all():
        return _Found(system, plain)
    used, state = unrevised.graduated(system, now)
    if (used == plain.used).all():
        return _Found(system, plain)
    found = [_Found(system, plain), *_with_unrevised_bases(system, plain, now)]
    if not too_many(used):
        found.append(_Found(system, _contradictions(system, now, used, state)))
    best = max(found, key=_rank)
    if best.verdict.too_many:
        return best
    system, verdict = best.system, best.verdict
    return replace(best, verdict=_contradictions(system, now, verdict.used, verdict.state, thorough=True))


def _with_unrevised_bases(plain: System, verdict: Verdict, now: Spreads) -> Iterator[_Found]:
    """Yield what is found if rates on the month may compare with first estimates, where several of them contradict."""
    bases = unrevised.candidates(plain, now)
    if not bases.told(plain) or (~verdict.used)[bases.which].sum() < UNPLAIN:
        return
    used, state = unrevised.graduated(plain, now, bases)
    if too_many(used):
        return
    system, _ = unrevised.refine(plain, now, bases, used, state)
    verdict = _contradictions(system, now, used, state)
    system, which = unrevised.refine(system, now, bases, verdict.used, verdict.state)
    yield _Found(system, _contradictions(system, now, verdict.used, verdict.state), -which)


def _learn(found: _Found, now: Spreads, *, chained: bool = True) -> Explanation:
    """Find slips and learn spreads in turn, beginning with a verdict; detection keeps the contradiction of ``now``."""
    system, verdict = found.system, found.verdict
    calm, state, used = now, verdict.state, None
    for _ in range(ROUNDS):
        if used is not None:
            verdict = _contradictions(system, calm, used, state, chained=chained)
            if (used == verdict.used).all():
                break
        used = verdict.used
        learned, fitted = spreads.estimate(system, now, used, state)
        state, calm = fitted.state, learned.with_extra(np.exp(now.logs[now.structural :]))
    return Explanation(system, learned, fitted, verdict, found.cost)


def _as_a_rule(system: System, now: Spreads, state: np.ndarray) -> Explanation:
    """Explain what contradicts as a rule of its kind of rates, with heavy tails; what no tail explains is a slip."""
    everything = np.ones(len(system.rates.value), dtype=bool)
    told = tails.heavy(system, now, state)
    verdict = _contradictions(system, told.spreads, everything, told.fit.state, chained=False)
    learned, found = spreads.estimate(system, told.spreads, verdict.used, told.fit.state)
    kind = np.where(
        verdict.used, KINDS[UNEXPLAINED], verdict.kind
    )  # a rate in use may be off by what no misprint explains
    told_of = replace(verdict, listed=verdict.listed | tails.far(learned), kind=kind)
    return Explanation(system, tails.honest(learned), found, told_of, told.fit.evidence - told.bound)


def _roughly(system: System, now: Spreads) -> np.ndarray:
    """Return a state to start from: the rates taken as rough at first, so that no slip throws it far."""
    believed, state = spreads.believed(system, now), np.zeros(system.size)
    for rough in ROUGH:
        precision = 1 / (system.rates.half**2 / 3 + rough**2)
        state = fit(system, believed, precision, system.rates.log, state, steps=2).state
    return state


def _contradictions(
    system: System,
    calm: Spreads,
    used: np.ndarray,
    state: np.ndarray,
    *,
    chained: bool = True,
    thorough: bool = False,
) -> Verdict:
    believed, precision = spreads.believed(system, calm), spreads.rounding_precision(system, calm)
    last = [state]

    def refit(used: np.ndarray) -> Fit:
        found = fit(system, believed, np.where(used, precision, 0.0), system.rates.log, last[0], steps=STEPS)
        last[0] = found.state
        return found

    open_ = calm.extra().max() > coherence.OPEN  # where all agree, a last word slips like any other
    firm = (calm.group == calm.firm) & open_
    log, noise = system.rates.log, 1 / precision
    return slips.find(system.printed, log, noise, refit, used, firm, chained=chained, thorough=thorough)
