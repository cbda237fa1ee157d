"""Inference of the decimals each figure was published with, where none is given: trailing zeros are lost in numbers."""

from __future__ import annotations

import numpy as np

MOST = 4
_ENOUGH = 3.0  # a coarser rounding stands on its own where its figures are this many times what chance leaves


def needed(values: np.ndarray) -> np.ndarray:
    """Return the decimals each value needs, at most four.

    >>> needed(np.array([5.0, 5.2, 5.25, 5.123456])).tolist()
    [0, 1, 2, 4]
    """
    decimals = np.full(len(values), MOST)
    for digits in range(MOST - 1, -1, -1):
        decimals[np.abs(values - np.round(values, digits)) < 1e-9] = digits
    return decimals


def inferred(values: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """Return the decimals each value was published with.

    One figure in ten published with one decimal ends in a zero, one in a hundred of those with two in two zeros. Values that need fewer
    decimals than others of their group are taken as such trailing zeros, unless there are far more of them than that leaves: then the group
    mixes two ways of printing, and each value keeps what it needs.

    Parameters
    ----------
    values : ndarray
        Percent.
    groups : ndarray
        What is published alike, such as the basis of each rate.

    Returns
    -------
    ndarray of int

    Examples
    --------
    >>> inferred(np.array([5.1, 4.9, 5.0, 3.2]), np.zeros(4)).tolist()
    [1, 1, 1, 1]
    >>> inferred(np.array([5.0, 4.0, 5.0, 3.0]), np.zeros(4)).tolist()
    [0, 0, 0, 0]
    """
    need = needed(values)
    for group in np.unique(groups):
        inside = groups == group
        counts = np.bincount(need[inside], minlength=MOST + 1)
        stands = _standing(counts)
        finer = [next((d for d in range(digits, MOST + 1) if stands[d]), digits) for digits in range(MOST + 1)]
        need[inside] = np.array(finer)[need[inside]]
    return need


def _standing(counts: np.ndarray) -> np.ndarray:
    """Return which numbers of decimals are a way of printing of their own, the finest first."""
    stands = np.zeros(MOST + 1, dtype=bool)
    for digits in range(MOST, -1, -1):
        chance = sum(counts[d] / (10.0 ** (d - digits) - 1) for d in range(digits + 1, MOST + 1))
        stands[digits] = counts[digits] > 0 and counts[digits] > _ENOUGH * chance + 2 * (chance > 0)
    return stands
