"""What a reader should know of how sure an explanation is: others nearly as likely, bases that are first estimates, seasons that jump."""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis.rebuild.alternatives import Alternatives
from chnt_analysis.rebuild.rates import Rates
from chnt_analysis.rebuild.system import Fit, System

CLOSE = 0.4  # times as probable as the choice made, from which another explanation is named (``alternatives.PRUDENT`` counts)
MATTERS = 0.01  # log points that it moves some month by
MOST_LINES = 3
JUMP = 0.05  # log points: change of the season of a month from one year to the next
UNUSUAL = 5.0  # hyperparameters that such a change is away from none
YEAR = np.r_[0.5, np.ones(11), 0.5] / 12  # weights of the centred mean
SIDE = 2  # years at least on either side of a change
LIKELY = 0.5  # chance from which a base counts as a first estimate


def notes(system: System, fitted: Fit, mixture: Alternatives) -> list[str]:
    """Return the notes of one series."""
    return [*_unrevised(system.rates), *_close(system.rates, mixture), *_jumps(system, fitted)]


def _unrevised(rates: Rates) -> list[str]:
    monthly = int((rates.first_estimate & (rates.basis == "mom")).sum())
    first = int((rates.unrevised > LIKELY).sum())
    return (
        [f"{first} of {monthly} first rates on the month compare with a first estimate of the month before"]
        if first
        else []
    )


def _close(rates: Rates, mixture: Alternatives) -> list[str]:
    """Return the other explanations that may well hold and would move the level."""
    moved = np.abs(mixture.shift).max(axis=0)
    lines = []
    for case in np.argsort(-mixture.chance, kind="stable").tolist():
        if case == 0 or mixture.chance[case] < CLOSE * mixture.chance[0] or moved[case] < MATTERS:
            continue
        back, out = (_named(rates, k) for k in mixture.cases[case - 1])
        parts = [f"{back} is right" if back else "", f"{out} is a misprint" if out else ""]
        month = _month(rates, int(np.abs(mixture.shift[:, case]).argmax()))
        lines.append(
            f"another explanation is possible: {' and '.join(p for p in parts if p)}; "
            f"it would move {month} by {100 * moved[case]:.1f} %, and the interval allows for it"
        )
    return lines[:MOST_LINES]


def _jumps(system: System, fitted: Fit) -> list[str]:
    """Return the months whose season differs from one year on by far more than it varies."""
    if system.months < 2 * SIDE * len(YEAR):
        return []
    weighted = fitted.prior_precision.times(fitted.state)[: system.months]
    moving = fitted.state[: system.months] - system.prior.fixed @ weighted  # without growth and Lunar New Year
    season = (moving - np.convolve(moving, YEAR, mode="same"))[6:-6]  # off the centred mean of a year
    usual = 1.4826 * float(np.median(np.abs(season - _means(season))))
    lines = []
    for first in range(12):
        at, size, sure = _largest_break(season[first::12])
        if abs(size) > max(JUMP, UNUSUAL * usual * sure):
            lines.append(
                f"the season of {_month(system.rates, 6 + first + 12 * at)} differs by {100 * size:+.0f} % from earlier years: "
                "a lasting change, or misprints that agree with one another"
            )
    return lines[:MOST_LINES]


def _means(season: np.ndarray) -> np.ndarray:
    """Return the mean over the years of each calendar month, for every month."""
    month = np.arange(len(season)) % 12
    return (np.bincount(month, season) / np.bincount(month))[month]


def _largest_break(values: np.ndarray) -> tuple[int, float, float]:
    """Return where the values of the years differ most before and after, by how much, and the standard deviation of that for values of standard deviation one."""
    best = (0, 0.0, 1.0)
    for at in range(SIDE, len(values) - SIDE + 1):
        size, sure = values[at:].mean() - values[:at].mean(), np.sqrt(1 / at + 1 / (len(values) - at))
        if abs(size) / sure > abs(best[1]) / best[2]:
            best = (at, float(size), float(sure))
    return best


def _named(rates: Rates, k: int) -> str:
    return f"{rates.basis[k]} {rates.period[k]} ({rates.value[k]:g})" if k >= 0 else ""


def _month(rates: Rates, at: int) -> str:
    return str(pd.Period(ordinal=rates.first_month + at, freq="M"))
