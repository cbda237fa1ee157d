"""All industry and its sections as one estimate: the total is the mean of its sections, with weights that nobody publishes.

Each series is solved by itself first (``rebuild.engine``): which of its rates are misprints, how far its kinds of rates contradict, how
its trend and season standard deviation. What its rates then say of its log level is a Gaussian, with roundings as stand-ins for intervals. The states are
brought together: for sections ``s`` with log levels ``x_s`` and weights ``w_s`` (shares of the base year's level ``b``), the total is

    x_t = log sum_s w_s exp(x_st - log mean(exp x_sb)) + d_t,    d_t of a small standard deviation,

so a section's prior and rates, the total's rates, and the assumed ranges of the weights give one posterior of all. The total has no prior of
its own: it is what its sections make it. A month without a figure of a section is known through the total, and the other way round.

References
----------
Wickramasuriya, S. L., Athanasopoulos, G. and Hyndman, R. J. (2019), Optimal forecast reconciliation for hierarchical and grouped time
series through trace minimization, JASA 114 (the linear case with known weights).
Stone, R., Champernowne, D. G. and Meade, J. E. (1942), The precision of national income estimates, Review of Economic Studies 9.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.linalg import cho_factor, cho_solve
from scipy.special import softmax

from chnt_analysis.levels.weights import Weights
from chnt_analysis.rebuild import coherence, equations, prior
from chnt_analysis.rebuild.alternatives import Alternatives
from chnt_analysis.rebuild.engine import Joint
from chnt_analysis.rebuild.system import Posterior, inverse
from chnt_analysis.tet import Movable

REST = "rest"  # sections of which too little is published for a level, together
STEPS = 10  # Gauss-Newton steps at most
STILL = 3e-5  # log points of any month
LONGEST = 1.0  # log points a step, of a month or a weight


@dataclass(frozen=True)
class Reconciled:
    """A series' log level within the joint estimate, on the calendar of all series: mean, covariance, alternative explanations of its own rates."""

    mean: np.ndarray
    covariance: np.ndarray
    mixture: Alternatives


class _Series:
    """One series while the estimate is sought: what its rates say of its own months (``at``) at its state.

    ``precision`` and ``vector`` are those of the log level from its rates alone, ``information`` and ``centre`` with its own prior.
    """

    def __init__(self, joint: Joint, at: slice, used: np.ndarray) -> None:
        self.joint, self.at, self._used = joint, at, used
        self._draw_up(joint.fit.state)

    def move(self, x: np.ndarray) -> None:
        """Set up the equations again at the log level ``x``, with the errors of first estimates that go with it."""
        months = len(x)
        errors = self.centre[months:]
        if len(errors):
            errors = errors + self._posterior.with_months.T @ (self.information @ (x - self.centre[:months]))
        self._draw_up(np.concatenate([x, errors]))

    def _draw_up(self, state: np.ndarray) -> None:
        prior_precision, months = self.joint.fit.prior_precision, self.joint.system.months
        rows, fitted = equations.at_state(self.joint.system.layout, state)
        self._posterior = Posterior(prior_precision, rows, self._used)
        gradient = rows.back(self._used * (self.joint.target - fitted)) - prior_precision.times(state)
        self.centre = state + self._posterior.solve(gradient)
        self.information = self._posterior.information
        self.precision = self.information - prior_precision.months
        self.vector = self.information @ self.centre[:months]


@dataclass(frozen=True)
class _Total:
    """The total as a function of the state: its log level, derivatives in sections' months (sections x months x months) and in log weights."""

    level: np.ndarray
    slope: np.ndarray


def reconcile(
    total: Joint, sections: dict[str, Joint], weights: Weights, *, first: int, months: int, total_name: str
) -> tuple[dict[str, Reconciled], dict[str, float]]:
    """Return the log level of the total and of each section, and the mean weight of each section.

    Parameters
    ----------
    total : Joint
    sections : dict of str to Joint
        By code; sections that are missing are one rest without rates.
    weights : Weights
    first, months : int
        Calendar of all series: ordinal of its first month, and its length.
    total_name : str
        Key of the total in the result.
    """
    names = tuple(sections)
    centre, sd = weights.logs(names)
    series = [_Series(joint, _own(joint, first), joint.precision) for joint in sections.values()]
    largest = series[int(centre[: len(names)].argmax())].joint
    whole = _Series(total, _own(total, first), np.where(_off_together(total, largest), 0.0, total.precision))
    priors = [_prior_precision(joint, first, months) for joint in sections.values()]
    priors += [_of_rest(first, months, total.system.rates.holidays)] * (len(centre) - len(names))
    state = _start(series, len(centre), months, centre)
    inside = _base(first, months, weights.base)
    for _ in range(STEPS):
        made = _total(state, len(centre), months, inside)
        matrix, gradient = _equations(state, series, whole, priors, made, centre, sd, weights.discrepancy)
        move = cho_solve(cho_factor(matrix, lower=True), gradient)
        state = state + move * min(1.0, LONGEST / np.abs(move).max())
        if np.abs(move[: len(centre) * months]).max() < STILL:
            break
        for k, one in enumerate(series):
            one.move(state[k * months : (k + 1) * months][one.at])
        made = _total(state, len(centre), months, inside)
        whole.move(_of_total(whole, made, weights.discrepancy)[0][whole.at])
    return _results(state, matrix, names, series, whole, made, weights, months, len(centre), total_name)


def _off_together(total: Joint, largest: Joint) -> np.ndarray:
    """Return which rates of the total are off for the reason the same rate of its largest section is off: they count once.

    An office works out the total's rate from those of the sections: where a kind of rates contradicts the others as a rule, that of the total
    is a copy of the section's, and adds nothing to what that says of the level.
    """
    theirs, mine = largest.system.rates, total.system.rates
    known = {
        (theirs.first_month + start, theirs.first_month + end, lag)
        for start, end, lag, weight in zip(theirs.start, theirs.end, theirs.lag, largest.precision, strict=True)
        if weight > 0
    }
    spans = zip(mine.first_month + mine.start, mine.first_month + mine.end, mine.lag, strict=True)
    return np.array([span in known for span in spans]) & (total.hyperparameters.extra() > coherence.OPEN)


def _own(joint: Joint, first: int) -> slice:
    begin = joint.system.rates.first_month - first
    return slice(begin, begin + joint.system.months)


def _base(first: int, months: int, year: int) -> np.ndarray:
    """Return which months are those of the base year; of the first twelve where it is not among them."""
    years = (first + np.arange(months)) // 12 + 1970
    return years == year if (years == year).sum() == 12 else np.arange(months) < 12


def _prior_precision(joint: Joint, first: int, months: int) -> np.ndarray:
    parts = prior.of_calendar(first, months, joint.system.rates.holidays)
    hyperparameters = np.exp(joint.hyperparameters.logs[: len(prior.PARTS)])
    return inverse(parts.fixed + np.tensordot(hyperparameters**2, parts.parts, 1))[0]


def _of_rest(first: int, months: int, holidays: tuple[Movable, ...]) -> np.ndarray:
    parts = prior.of_calendar(first, months, holidays)
    return inverse(parts.fixed + np.tensordot(np.exp(2 * prior.USUAL), parts.parts, 1))[0]


def _start(series: list[_Series], count: int, months: int, centre: np.ndarray) -> np.ndarray:
    state = np.zeros(count * months + count)
    for k, one in enumerate(series):
        block = state[k * months : (k + 1) * months]
        own = one.joint.fit.state[: one.joint.system.months]
        block[one.at] = own
        block[: one.at.start], block[one.at.stop :] = own[0], own[-1]
    state[count * months :] = centre
    return state


def _total(state: np.ndarray, count: int, months: int, inside: np.ndarray) -> _Total:
    x, logs = state[: count * months].reshape(count, months), state[count * months :]
    level = np.exp(x)
    base = level[:, inside].mean(axis=1)
    weight = softmax(logs)
    parts = (weight / base)[:, None] * level
    share = parts / parts.sum(axis=0)
    of_base = np.where(inside, level, 0.0) / level[:, inside].sum(axis=1, keepdims=True)
    slope = np.zeros((months, len(state)))
    for k in range(count):
        slope[:, k * months : (k + 1) * months] = np.diag(share[k]) - np.outer(share[k], of_base[k])
    slope[:, count * months :] = (share - weight[:, None]).T
    return _Total(np.log(parts.sum(axis=0)), slope)


def _loosened(whole: _Series, months: int, discrepancy: float) -> tuple[np.ndarray, np.ndarray]:
    """Return what the total's rates know of the mean of the sections, discrepancy averaged out: precision and its vector, months of the calendar."""
    precision, vector = np.zeros((months, months)), np.zeros(months)
    free = np.eye(len(whole.precision)) / discrepancy**2
    root = cho_factor(whole.precision + free, lower=True)
    both = cho_solve(root, np.column_stack([whole.precision, whole.vector])) / discrepancy**2
    precision[whole.at, whole.at] = (both[:, :-1] + both[:, :-1].T) / 2
    vector[whole.at] = both[:, -1]
    return precision, vector


def _of_total(whole: _Series, made: _Total, discrepancy: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the total's log level given the sections, how far it follows them (months x months), and what stays open of it."""
    months = len(made.level)
    precision, vector = np.zeros((months, months)), np.zeros(months)
    precision[whole.at, whole.at], vector[whole.at] = whole.precision, whole.vector
    free = np.eye(months) / discrepancy**2
    left = cho_solve(cho_factor(precision + free, lower=True), np.eye(months))
    follows = left / discrepancy**2
    return follows @ made.level + left @ vector, follows, left


def _equations(
    state: np.ndarray,
    series: list[_Series],
    whole: _Series,
    priors: list[np.ndarray],
    made: _Total,
    centre: np.ndarray,
    sd: np.ndarray,
    discrepancy: float,
) -> tuple[np.ndarray, np.ndarray]:
    """Return information and gradient of the joint posterior at a state."""
    months, count = len(made.level), len(priors)
    matrix, gradient = np.zeros((len(state), len(state))), np.zeros(len(state))
    for k, prior_precision in enumerate(priors):
        block = slice(k * months, (k + 1) * months)
        here, x = matrix[block, block], state[block]
        here += prior_precision
        gradient[block] = -prior_precision @ x
        if k < len(series):
            at = series[k].at
            here[at, at] += series[k].precision
            gradient[block][at] += series[k].vector - series[k].precision @ x[at]
    weights = slice(count * months, None)
    matrix[weights, weights] += np.diag(sd**-2.0)
    gradient[weights] = (centre - state[weights]) / sd**2
    precision, vector = _loosened(whole, months, discrepancy)
    matrix += made.slope.T @ (precision @ made.slope)
    gradient += made.slope.T @ (vector - precision @ made.level)
    return matrix, gradient


def _results(
    state: np.ndarray,
    matrix: np.ndarray,
    names: tuple[str, ...],
    series: list[_Series],
    whole: _Series,
    made: _Total,
    weights: Weights,
    months: int,
    count: int,
    total_name: str,
) -> tuple[dict[str, Reconciled], dict[str, float]]:
    level, follows, left = _of_total(whole, made, weights.discrepancy)
    spans = [slice(k * months, (k + 1) * months) for k in range(len(names))]
    outer = np.vstack([np.eye(len(names) * months, len(state)), follows @ made.slope])
    covariance = outer @ cho_solve(cho_factor(matrix, lower=True), outer.T)
    spans.append(slice(len(names) * months, None))
    covariance[spans[-1], spans[-1]] += left
    means = [state[span] for span in spans[:-1]] + [level]
    levels, open_ = {}, []
    for one, span in zip((*series, whole), spans, strict=True):
        through = covariance[:, span][:, one.at] @ one.joint.fit.posterior.information
        open_.append((through, one.joint.covariance - one.joint.fit.posterior.of_months))
    for k, (name, one, span) in enumerate(zip((*names, total_name), (*series, whole), spans, strict=True)):
        mixture, through = one.joint.mixture, open_[k][0][span]
        widened = covariance[span, span] + sum(by[span] @ unknown @ by[span].T for by, unknown in open_)
        moved = Alternatives(
            mixture.chance, through @ mixture.shift, through @ mixture.wider, through @ mixture.closer, mixture.cases
        )
        levels[name] = Reconciled(means[k], widened, moved)
    return levels, dict(zip((*names, REST), softmax(state[count * months :]).tolist(), strict=False))
