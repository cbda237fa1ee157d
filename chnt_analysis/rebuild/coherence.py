"""How far rates contradict one another as a rule, beyond rounding: by basis, and by stretch of years.

Published rates need not come from one level: before 2018 the Vietnamese rates were weighted averages of ratios, and later revisions reach only
some of them. What is the rule is no misprint; it widens the error of all rates of its kind.
"""

from __future__ import annotations

import numpy as np

from chnt_analysis.rebuild import hyperparameters
from chnt_analysis.rebuild.hyperparameters import Hyperparameters
from chnt_analysis.rebuild.system import Fit, System, fit

AGREEING = 1.5  # the middle rate may miss what the others say by that many times what rounding allows
ROUNDS = 8
FEWEST = 12  # rates that make a kind of their own
CHECKABLE = 0.1  # share of its own information a rate must leave to the others
OPEN = 0.001  # log points: contradiction as a rule from which on it is noted
FEWEST_YEARS = 2  # on either side of a year that parts two stretches
TRIED = np.geomspace(1e-4, 0.1, 31)  # log points
GAIN = 10.0  # log probability that a parting year must gain
MIDDLE = 0.6745  # median of the absolute value of a standard normal


def kinds(system: System) -> tuple[np.ndarray, int]:
    """Return the kind of each rate and which kind is firm (-1 without).

    Rates of a basis are of one kind where enough are published, else of one kind with all the rest. Where first estimates are distinguished from
    later figures, later rates on the year are the office's last word on their month, and firm.
    """
    rates = system.rates
    names = ("mom", "yoy", "ytd")
    group = np.array([names.index(b) for b in rates.basis])
    counts = np.bincount(group, minlength=3)
    group = np.where(counts[group] >= FEWEST, group, 3)
    last_word = (rates.basis == "yoy") & (rates.start == rates.end) & ~rates.first_estimate & bool(system.errors)
    group[last_word] = 4
    known, group = np.unique(group, return_inverse=True)
    return group, int(np.flatnonzero(known == 4)[0]) if last_word.any() else -1


def usual(system: System, now: Hyperparameters, used: np.ndarray, state: np.ndarray) -> Hyperparameters:
    """Return the hyperparameters with each kind's usual contradiction.

    The rate in the middle of its kind tells: misprints, set aside as far as they were found, do not move it.
    """
    prior, count = hyperparameters.prior_precision(system, now), len(now.logs) - now.structural
    now = now.with_extra(np.full(count, hyperparameters.quiet(system)))
    for _ in range(ROUNDS):
        sharp = hyperparameters.rounding_precision(system, now)
        precision = np.where(used, sharp, 0.0)
        fitted = fit(system, prior, precision, system.rates.log, state, steps=4)
        state = fitted.state
        left = 1 - precision * fitted.leverage
        away = np.abs(system.rates.log - fitted.fitted) * np.sqrt(precision / np.maximum(left, 1e-6))
        extra = np.exp(now.logs[now.structural :])
        grown = extra.copy()
        for kind in (k for k in range(count) if k != now.firm):
            inside = (now.group == kind) & (left > CHECKABLE) & used
            if inside.sum() >= FEWEST // 2 and (off := np.median(away[inside]) / MIDDLE) > AGREEING:
                grown[kind] = np.sqrt((off / 1.2) ** 2 * np.median(1 / sharp[now.group == kind]))
        if (grown == extra).all():
            break
        now = now.with_extra(grown)
    return now


def split_year(system: System, now: Hyperparameters, fitted: Fit, used: np.ndarray) -> int | None:
    """Return the year from which rates contradict one another clearly more or less than before it; ``None`` without one.

    For every year the deviations of rates from what the others say are taken as normal with one standard deviation of contradiction for each kind, on
    either side of the year or on both alike; the year that gains most stands if it gains enough.
    """
    year = (system.rates.first_month + system.rates.end) // 12 + 1970
    years = np.unique(year)
    open_kinds = np.flatnonzero(np.exp(now.logs[now.structural :]) > OPEN)
    open_kinds = open_kinds[open_kinds != now.firm]
    if len(open_kinds) == 0 or len(years) < 2 * FEWEST_YEARS:
        return None
    precision = np.where(used, hyperparameters.rounding_precision(system, now), 0.0)
    leverage = fitted.leverage
    left = np.maximum(1 - precision * leverage, 1e-6)
    away = (system.rates.log - fitted.fitted) / left
    rest = leverage / left + system.rates.half**2 / 3
    log_probability = _normal(away, rest, TRIED)
    tell = used & (left > CHECKABLE)
    gains = np.zeros(len(years))
    for kind in open_kinds:
        mine = tell & (now.group == kind)
        together = log_probability[:, mine].sum(axis=1).max()
        for at in range(FEWEST_YEARS, len(years) - FEWEST_YEARS + 1):
            early, late = mine & (year < years[at]), mine & (year >= years[at])
            if min(early.sum(), late.sum()) >= FEWEST:
                gains[at] += (
                    log_probability[:, early].sum(axis=1).max() + log_probability[:, late].sum(axis=1).max() - together
                )
    best = int(gains.argmax())
    return int(years[best]) if gains[best] > GAIN else None


def split(system: System, now: Hyperparameters, year: int) -> Hyperparameters:
    """Return the hyperparameters with the kinds that contradict distinguished before and from a year; the firm kind stays whole."""
    late = (system.rates.first_month + system.rates.end) // 12 + 1970 >= year
    extra = now.logs[now.structural :]
    groups = 2 * now.group + (late & (now.group != now.firm))
    known, group = np.unique(groups, return_inverse=True)
    firm = int(np.flatnonzero(known == 2 * now.firm)[0]) if now.firm >= 0 else -1
    logs = np.r_[now.logs[: now.structural], extra[known // 2]]
    return Hyperparameters(logs, np.zeros((len(logs), len(logs))), group, now.structural, firm)


def notes(system: System, now: Hyperparameters, used: np.ndarray, year: int | None) -> list[str]:
    """Return what a reader should know of rates that contradict one another as a rule, points."""
    lines, when = [], (system.rates.first_month + system.rates.end) // 12 + 1970
    points = 100 * np.exp(now.logs[now.structural :])
    for kind in range(len(points)):
        mine = used & (now.group == kind)
        if kind == now.firm or points[kind] <= 100 * OPEN or not mine.any():
            continue
        bases = ", ".join(b for b in ("mom", "yoy", "ytd") if b in system.rates.basis[mine])
        span = f" {when[mine].min()}-{when[mine].max()}" if year else ""
        lines.append(
            f"{bases}{span}: do not chain to one level; off by {points[kind]:.2f} points beyond rounding as a rule"
        )
    if year and lines:
        lines.insert(
            0, f"how far rates contradict one another changes in {year}; they are weighed accordingly before and after"
        )
    return lines


def _normal(away: np.ndarray, rest: np.ndarray, extra: np.ndarray) -> np.ndarray:
    variance = rest + extra[:, None] ** 2
    return -0.5 * (away**2 / variance + np.log(variance))
