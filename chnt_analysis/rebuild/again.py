"""Figures published more than once: one statement each, whatever the number of publications that state it.

The rate of a first quarter is the year-to-date rate of March, that of a year the year-to-date rate of December, and papers state one figure
with one decimal and with two. Such copies agree because they are the same figure. Counted as rates of their own, they would vouch for how
well rates of their kind chain, and for themselves.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from chnt_analysis.rebuild.rates import Copy, Rates

TOUCHING = 1e-9  # log ratio: intervals that overlap by less state different figures
COLUMNS = ("start", "end", "lag", "value", "low", "high", "decimals", "first_estimate", "period", "basis", "number")


def merged(rates: Rates) -> Rates:
    """Return the rates with copies of one figure made one: of the same months and base, first estimates or not alike, roundings that overlap.

    The figure published with most decimals stands, of equal ones the rate on the year for a month and the year-to-date rate for longer spans;
    its rounding interval is what all copies leave.
    """
    low, high = rates.low.copy(), rates.high.copy()
    known: dict[tuple[int, int, int, bool], list[int]] = {}
    copies: dict[int, list[int]] = {}
    for k in sorted(range(len(low)), key=lambda k: _rank(rates, k)):
        first = known.setdefault((rates.start[k], rates.end[k], rates.lag[k], bool(rates.first_estimate[k])), [])
        same = next((j for j in first if min(high[j], high[k]) - max(low[j], low[k]) > TOUCHING), None)
        if same is None:
            first.append(k)
            copies[k] = []
            continue
        low[same], high[same] = max(low[same], low[k]), min(high[same], high[k])
        copies[same].append(k)
    kept = np.array(sorted(copies))
    columns = {name: getattr(rates, name)[kept] for name in COLUMNS} | {"low": low[kept], "high": high[kept]}
    nothing = np.zeros(len(kept))
    repeats = tuple(tuple(_copy(rates, j) for j in copies[k]) for k in kept.tolist())
    return replace(rates, **columns, unrevised=nothing, vague=nothing.copy(), copies=repeats)


def _rank(rates: Rates, k: int) -> tuple[int, bool, int]:
    of_a_month = rates.start[k] == rates.end[k]
    return -int(rates.decimals[k]), rates.basis[k] != ("yoy" if of_a_month else "ytd"), k


def _copy(rates: Rates, k: int) -> Copy:
    return Copy(int(rates.number[k]), str(rates.period[k]), str(rates.basis[k]), float(rates.value[k]))
