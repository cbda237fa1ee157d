"""What a reader should know of how sure an explanation is: others nearly as likely, bases that are first estimates, seasons that jump."""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis.rebuild import prior
from chnt_analysis.rebuild.doubts import Doubts
from chnt_analysis.rebuild.rates import Rates
from chnt_analysis.rebuild.spreads import Spreads
from chnt_analysis.rebuild.system import Fit, System

CLOSE = 0.4  # times as probable as the choice made, from which another explanation is told (``doubts.PRUDENT`` counts)
MATTERS = 0.01  # log points that it moves some month by
MOST_TOLD = 3
JUMP = 0.05  # log points: change of the season of a month from one year to the next
UNUSUAL = 8.0  # times as large as such a change usually is
LIKELY = 0.5  # chance from which a base counts as a first estimate


def notes(system: System, now: Spreads, found: Fit, doubt: Doubts) -> list[str]:
    """Return the notes of one series."""
    return [*_unrevised(system.rates), *_close(system.rates, doubt), *_jumps(system, now, found)]


def _unrevised(rates: Rates) -> list[str]:
    monthly = int((rates.first_estimate & (rates.basis == "mom")).sum())
    first = int((rates.unrevised > LIKELY).sum())
    return (
        [f"{first} of {monthly} first rates on the month compare with a first estimate of the month before"]
        if first
        else []
    )


def _close(rates: Rates, doubt: Doubts) -> list[str]:
    """Return the other explanations that may well hold and would move the level."""
    moved = np.abs(doubt.shift).max(axis=0)
    told = []
    for case in np.argsort(-doubt.chance, kind="stable").tolist():
        if case == 0 or doubt.chance[case] < CLOSE * doubt.chance[0] or moved[case] < MATTERS:
            continue
        back, out = (_named(rates, k) for k in doubt.cases[case - 1])
        parts = [f"{back} is right" if back else "", f"{out} is a misprint" if out else ""]
        month = _month(rates, int(np.abs(doubt.shift[:, case]).argmax()))
        told.append(
            f"another explanation is possible: {' and '.join(p for p in parts if p)}; "
            f"it would move {month} by {100 * moved[case]:.1f} %, and the interval allows for it"
        )
    return told[:MOST_TOLD]


def _jumps(system: System, now: Spreads, found: Fit) -> list[str]:
    """Return the months whose season changes far more from one year to the next than it usually does."""
    part = prior.PARTS.index("season_change")
    pulled = found.believed.times(found.state)[: system.months]
    season = np.exp(2 * now.logs[part]) * (system.prior.parts[part] @ pulled)
    change = season[12:] - season[:-12]
    if not len(change):
        return []
    far = np.abs(change) > max(JUMP, UNUSUAL * float(np.median(np.abs(change))))
    return [
        f"the season of {_month(system.rates, at + 12)} differs by {100 * change[at]:+.0f} % from the year before: "
        "a shock to that month, or misprints that agree with one another"
        for at in np.flatnonzero(far).tolist()
    ][:MOST_TOLD]


def _named(rates: Rates, k: int) -> str:
    return f"{rates.basis[k]} {rates.period[k]} ({rates.value[k]:g})" if k >= 0 else ""


def _month(rates: Rates, at: int) -> str:
    return str(pd.Period(ordinal=rates.first_month + at, freq="M"))
