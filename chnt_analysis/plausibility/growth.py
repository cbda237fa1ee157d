"""Growth in percent that is something else: an index with the period before = 100, a part of 1, a hundredfold."""

from __future__ import annotations

import numpy as np

from chnt_analysis.plausibility.findings import Column, Finding

INDEX = (85.0, 125.0)  # a median in this range is an index
ONE_INDEX = (70.0, 140.0)
FEWEST = 6  # figures to assess one of them by
NEIGHBOURS = 6  # nearest usual figures on each side: more would take in the swings around Lunar New Year
USUAL = 20.0  # percent: neighbours nearer to 0 than this make an index stand out
FRACTION = 1.0
ROUNDING = 0.1  # percentage points: neighbours that are all alike still differ by what a printed digit hides
DECIMALS = 3  # a part of 1 needs as many decimals to say what percent says with one


def growth_findings(column: Column, *, name: str = "") -> list[Finding]:
    """Return what in a column of growth rates is not growth in percent.

    Parameters
    ----------
    column : Column
        Growth rates of one series and basis.
    name : str
        What messages call them, such as the basis.
    """
    known = column.known()
    if not len(known):
        return []
    decimals = np.array([_decimals(t) for t in known.texts])
    whole = _whole(known, decimals, name)
    odd = _candidates(known.values, decimals)
    usual = np.setdiff1d(np.arange(len(known)), odd)  # several of another kind do not hide one another
    return whole or [f for i in odd if known.lines[i] and (f := _single(known, decimals, i, _beside(usual, i)))]


def _candidates(values: np.ndarray, decimals: np.ndarray) -> list[int]:
    """Return the figures that could be of another kind, so that the others need no look at their neighbours."""
    odd = (values >= ONE_INDEX[0]) | (np.abs(values) > 100) | ((np.abs(values) < FRACTION) & (decimals >= DECIMALS))
    return [int(i) for i in np.flatnonzero(odd)]


def _whole(known: Column, decimals: np.ndarray, name: str) -> list[Finding]:
    """Return one finding for a column that is as a whole an index or parts of 1."""
    middle = float(np.median(known.values))
    first = int(np.flatnonzero(known.lines)[0]) if known.lines.any() else -1
    if first < 0:
        return []
    what = f"the {len(known)} {name} values" if name else f"the {len(known)} values"
    line, text = int(known.lines[first]), known.texts[first]
    if len(known) > 1 and INDEX[0] <= middle <= INDEX[1]:
        message = (
            f"and its neighbours look like an index: {what} have the median {middle:g}; growth is the index minus 100"
        )
        return [Finding(line, "value", text, message, "refuse", f"{known.values[first] - 100:.10g}")]
    small = np.abs(known.values).max() < FRACTION and np.median(decimals) >= DECIMALS
    if len(known) >= FEWEST and small:
        message = f"and its neighbours look like parts of 1: {what} are all below {FRACTION:g}; growth is in percent"
        return [Finding(line, "value", text, message, "ask", f"{100 * known.values[first]:.10g}")]
    return []


def _beside(usual: np.ndarray, i: int) -> np.ndarray:
    """Return the positions of the usual figures nearest to one on each side."""
    return np.concatenate([usual[usual < i][-NEIGHBOURS:], usual[usual > i][:NEIGHBOURS]])


def _single(known: Column, decimals: np.ndarray, i: int, usual: np.ndarray) -> Finding | None:
    """Return what is odd of one figure beside the nearest usual ones."""
    value, text = float(known.values[i]), known.texts[i].strip()
    near = known.values[usual]
    if len(near) < FEWEST:
        return None
    middle, width = float(np.median(near)), float(np.ptp(near)) + ROUNDING
    line = int(known.lines[i])
    if ONE_INDEX[0] <= value <= ONE_INDEX[1] and np.abs(near).max() < USUAL and abs(value - 100 - middle) <= width:
        return Finding(
            line, "value", text, f"stands among growth about {middle:g} like an index", "ask", f"{value - 100:.10g}"
        )
    rare = decimals[i] >= DECIMALS > decimals[usual].max()
    if rare and abs(value) < FRACTION and np.abs(near).min() >= FRACTION and abs(100 * value - middle) <= width:
        return Finding(
            line, "value", text, f"stands among growth about {middle:g} like a part of 1", "ask", f"{100 * value:.10g}"
        )
    digits = np.median([_decimals(t) for t in known.texts])
    if (
        abs(value) > 100
        and _decimals(text) < digits
        and np.abs(near).max() < USUAL
        and abs(value / 100 - middle) <= width
    ):
        return Finding(line, "value", text, f"stands among growth about {middle:g}", "ask", f"{value / 100:.10g}")
    return None


def _decimals(text: str) -> int:
    return len(text.strip().partition(".")[2])
