"""Explanations of what contradicts in the rates of one series, as slips or as a rule; the likeliest stands.

Slips are sought from two starts, and kinds of rates are taken not to chain only where that is likelier than slips. How probable an
explanation is: the evidence of the rates in use, the log probability of the slips and of what they print, and a cost for each kind of
rates that is allowed to contradict as a rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from chnt_analysis.rebuild import coherence, slips, spreads, unrevised
from chnt_analysis.rebuild.predictions import too_many
from chnt_analysis.rebuild.slips import Verdict
from chnt_analysis.rebuild.spreads import Spreads
from chnt_analysis.rebuild.system import Fit, System, fit

ROUGH = (0.02, 0.004)  # log points: spreads of the rates in the fits to start from
WIDEST = 0.1  # log points: spread the graduated start begins with
NARROWED = 0.5  # from one fit of the graduated start to the next
WITHIN = 3.0  # spreads: a rate farther off loses most of its weight in the graduated start
STEPS = 8  # Gauss-Newton steps at most
UNPLAIN = 3  # rates set aside without a plain slip that call for another explanation
OPENED = 0.005  # log points: contradiction as a rule to start from
COST = 3.0  # log probability: what a kind of rates that contradicts as a rule must gain
ROUNDS = 3  # of finding slips and learning spreads
REFINED = 2  # times that the bases of rates on the month are told anew
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


def explain(system: System) -> tuple[Explanation, int | None]:
    """Return the likeliest explanation, and the year from which rates contradict one another more or less than before (``None`` without)."""
    now = spreads.start(system, *coherence.kinds(system), spreads.quiet(system))
    first = _first(system, now)
    tried = [] if first.too_many else [_learn(system, now, first, chained=True)]
    tried += _with_unrevised_bases(system, now, first)
    best = max(tried, key=_worth) if tried else None
    settled, used = (best.system, best.verdict.used) if best else (system, np.ones_like(first.used))
    grown, state = coherence.usual(settled, now, used, best.fit.state if best else first.state)
    if best is None or _larger(grown, now):
        tried += _rules(system, now, grown, state)
    chosen = max(tried, key=_worth)
    if chosen.verdict.too_many or (~chosen.verdict.used & ~chosen.verdict.plain).sum() >= UNPLAIN:
        chosen = max(chosen, _as_a_rule(chosen), key=_worth)
    year = coherence.split_year(chosen.system, chosen.spreads, chosen.fit, chosen.verdict.used)
    if year is None:
        return chosen, None
    apart = _by_stretch(chosen, year)
    return (apart, year) if apart.worth > chosen.worth else (chosen, None)


def _with_unrevised_bases(plain: System, now: Spreads, first: Verdict) -> Iterator[Explanation]:
    """Yield the explanation that rates on the month compare with first estimates, where several contradict and it holds."""
    bases = unrevised.candidates(plain, now)
    if not bases.told(plain) or (~first.used)[bases.which].sum() < UNPLAIN:
        return
    used, state, rates = unrevised.begin(plain, now, bases)
    if too_many(used):
        return
    verdict = _contradictions(System(rates), now, used, state)
    for _ in range(REFINED):
        rates, which = unrevised.refine(System(rates), now, bases, verdict.used, verdict.state)
        system = System(rates)
        verdict = _contradictions(system, now, verdict.used, verdict.state)
    verdict = _contradictions(system, now, verdict.used, verdict.state, thorough=True)
    if not verdict.too_many:
        yield _learn(system, now, verdict, chained=True, cost=-which)


def _worth(explained: Explanation) -> float:
    return explained.worth


def _first(system: System, now: Spreads) -> Verdict:
    """Return the likelier of what two starts find, all rates and those a graduated fit leaves, taken further by exchanges."""
    plain = _contradictions(system, now, np.ones(len(system.rates.value), dtype=bool), _roughly(system, now))
    if plain.used.all():
        return plain
    used, state = _graduated(system, now)
    if (used == plain.used).all():
        return plain
    robust = plain if too_many(used) else _contradictions(system, now, used, state)
    best = max(plain, robust, key=lambda verdict: (not verdict.too_many, verdict.worth + verdict.evidence))
    return best if best.too_many else _contradictions(system, now, best.used, best.state, thorough=True)


def _learn(system: System, now: Spreads, verdict: Verdict, *, chained: bool, cost: float = 0.0) -> Explanation:
    """Find slips and learn spreads in turn, beginning with a verdict; detection keeps the contradiction of ``now``."""
    calm, state, used = now, verdict.state, None
    for _ in range(ROUNDS):
        if used is not None:
            verdict = _contradictions(system, calm, used, state, chained=chained)
            if (used == verdict.used).all():
                break
        used = verdict.used
        learned, found = spreads.estimate(system, now, used, state)
        state, calm = found.state, learned.with_extra(np.exp(now.logs[now.structural :]))
    return Explanation(system, learned, found, verdict, cost)


def _rules(system: System, now: Spreads, grown: Spreads, state: np.ndarray) -> Iterator[Explanation]:
    """Yield explanations by contradiction as a rule: of the kinds whose middle rate is off, and of one basis alone where the others chain."""
    yield _learn_rule(system, now)
    for alone in coherence.alone(system, now, state):
        if _larger(grown, alone) or _larger(alone, grown):
            verdict = _contradictions(system, alone, np.ones(len(now.group), dtype=bool), state, chained=False)
            yield _learn(system, alone, verdict, chained=False)


def _learn_rule(system: System, now: Spreads) -> Explanation:
    """Find slips, what contradicts as a rule, and spreads in turn, from spreads that allow little contradiction."""
    everything = np.ones(len(system.rates.value), dtype=bool)
    used, calm, state = everything, now, _roughly(system, now)
    for number in range(ROUNDS):
        verdict = _contradictions(system, calm, used, state, chained=False)
        now, state = coherence.usual(system, calm, everything if verdict.too_many else verdict.used, state)
        if _larger(now, calm):
            verdict = _contradictions(system, now, everything, state, chained=False)
        if number and (used == verdict.used).all():
            break
        used = verdict.used
        learned, found = spreads.estimate(system, now, used, state)
        state, calm = found.state, learned.with_extra(np.exp(now.logs[now.structural :]))
    return Explanation(system, learned, found, verdict)


def _as_a_rule(told: Explanation) -> Explanation:
    """Explain what no plain slip explains by contradiction as a rule of the kinds of rates it is found in."""
    verdict, now = told.verdict, told.spreads
    unplain = ~verdict.used & (~verdict.plain | verdict.too_many)
    extra = np.exp(now.logs[now.structural :])
    opened = np.setdiff1d(np.unique(now.group[unplain]), [now.firm])
    extra[opened] = np.maximum(extra[opened], OPENED)
    return _settled(told, now.with_extra(extra), verdict.used | unplain)


def _by_stretch(told: Explanation, year: int) -> Explanation:
    """Learn what contradicts as a rule apart before and from a year."""
    return _settled(told, coherence.split(told.system, told.spreads, year), told.verdict.used)


def _settled(told: Explanation, now: Spreads, used: np.ndarray) -> Explanation:
    """Learn spreads from the rates used, then slips among all, then spreads again."""
    system, cost = told.system, told.cost
    loose, found = spreads.estimate(system, now, used, told.fit.state)
    verdict = _contradictions(system, loose, np.ones(len(used), dtype=bool), found.state, chained=False)
    learned, found = spreads.estimate(system, loose, verdict.used, found.state)
    return Explanation(system, learned, found, verdict, cost)


def _larger(one: Spreads, other: Spreads) -> bool:
    """Return whether any kind of rates contradicts more in one than in the other."""
    return bool((one.extra() > GROWN * other.extra()).any())


def _roughly(system: System, now: Spreads) -> np.ndarray:
    """Return a state to start from: the rates taken as rough at first, so that no slip throws it far."""
    believed, state = spreads.believed(system, now), np.zeros(system.size)
    for rough in ROUGH:
        precision = 1 / (system.rates.half**2 / 3 + rough**2)
        state = fit(system, believed, precision, system.rates.log, state, steps=2).state
    return state


def _graduated(system: System, now: Spreads) -> tuple[np.ndarray, np.ndarray]:
    """Return the rates that a graduated robust fit leaves in use, and its state.

    The weight of a rate ``r`` spreads away is ``(1 + (r/3)^2)^-2``; the spread begins wide, where all rates count, and narrows to that of rounding.

    References
    ----------
    Geman, S. and McClure, D. E. (1987), Statistical methods for tomographic image reconstruction, Bulletin of the ISI 52.
    Blake, A. and Zisserman, A. (1987), Visual Reconstruction, chapter 7 (graduated non-convexity).
    """
    believed, noise = spreads.believed(system, now), 1 / spreads.rounding_precision(system, now)
    wide, finest, state = WIDEST, float(np.sqrt(np.median(noise))), np.zeros(system.size)
    weight = np.ones(len(noise))
    while True:
        variance = noise + wide**2
        found = fit(system, believed, weight / variance, system.rates.log, state, steps=2)
        state, away = found.state, (system.rates.log - found.fitted) ** 2 / (WITHIN**2 * variance)
        if wide < finest:
            return away < 1, state
        weight, wide = np.maximum((1 + away) ** -2.0, 1e-6), NARROWED * wide


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
