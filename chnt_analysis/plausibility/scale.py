"""A factor of 100, 1,000 or a million against the neighbours in time: a thousands dot read as a decimal point, another unit."""

from __future__ import annotations

import re

import numpy as np

from chnt_analysis.plausibility.findings import Column, Finding, Weight

FACTORS = (2, 3, 6)  # powers of ten
NEAR = 0.35  # powers of ten: a step this near to a factor is one
CALM = 0.3  # powers of ten that nine in ten of the other steps stay below, so that a factor stands out
MOST_JUMPS = 0.25  # part of the steps that may be factors
_DOT = re.compile(r"\d{1,3}(?:\.\d{3})+")


def scale_findings(column: Column) -> list[Finding]:
    """Return the rows that stand a factor of 100, 1,000 or 1,000,000 apart from their neighbours.

    A value typed with a dot and three digits, 1,000 times smaller than its neighbours, cannot be read with certainty and is refused; other
    factors are asked about.

    >>> import pandas as pd
    >>> years = pd.period_range("2019", periods=4, freq="Y")
    >>> typed = ("880", "915", "998", "1.050")
    >>> [str(f) for f in scale_findings(Column(years, np.array([float(t) for t in typed]), np.arange(2, 6), typed))]
    ["row 5: value '1.050' is about 1,000 times smaller than its neighbours; is it 1050?"]
    """
    known = column.known()
    if len(known) < 3 or (known.values <= 0).any():
        return []
    logs = np.log10(known.values)
    steps = np.diff(logs)
    jump = np.array([_factor(step) for step in steps])
    calm = np.abs(steps[jump == 0])
    if not jump.any() or np.count_nonzero(jump) > max(2, MOST_JUMPS * len(steps)) or not len(calm):
        return []
    if np.quantile(calm, 0.9) > CALM:
        return []
    shifted = _shifted(jump, known)
    corrected = logs.copy()
    for i, shift in shifted:
        corrected[i] -= shift
    if np.abs(np.diff(corrected)).max() > CALM:
        return []  # on the scale of the others they would not fit in: they moved
    return [_finding(known, i, shift) for i, shift in shifted if known.lines[i]]


def _factor(step: float) -> int:
    """Return the power of ten that a step is near to, 0 where it is near to none.

    >>> _factor(-2.98), _factor(0.1), _factor(2.2)
    (-3, 0, 2)
    """
    near = [power for power in FACTORS if abs(abs(step) - power) <= NEAR]
    return int(np.sign(step)) * near[0] if near else 0


def _shifted(jump: np.ndarray, known: Column) -> list[tuple[int, int]]:
    """Return the rows off the usual scale, each with the power of ten by which it is off."""
    level = np.concatenate([[0], np.cumsum(jump)])
    dotted = np.array([bool(_DOT.fullmatch(t.strip())) for t in known.texts])
    checked = known.lines > 0
    usual = max(
        np.unique(level), key=lambda p: ((level == p).sum() - 0.5 * (dotted & (level == p) & checked).any(), -abs(p))
    )
    return [(int(i), int(level[i] - usual)) for i in np.flatnonzero(level != usual)]


def _finding(known: Column, i: int, shift: int) -> Finding:
    text = known.texts[i].strip()
    size = f"{10 ** abs(shift):,}"
    message = f"is about {size} times {'smaller' if shift < 0 else 'larger'} than its neighbours"
    read_wrong = shift == -3 and _DOT.fullmatch(text)
    weight: Weight = "refuse" if read_wrong else "ask"
    meant = text.replace(".", "") if read_wrong else f"{known.values[i] * 10.0**-shift:.10g}"
    return Finding(int(known.lines[i]), "value", text, message, weight, meant)
