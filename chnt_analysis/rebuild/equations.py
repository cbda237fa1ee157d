"""Derivatives of the rates in the state, stored sparsely.

A rate of one month on one month is a difference of two log levels, wherever the level lies; only rates over several months depend on it, and
each first estimate has one error of its own. Products with the derivatives never write out the zeros.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.linalg import blas

from chnt_analysis.rebuild.rates import Rates


class Layout:
    """Which months and which error of a first estimate each rate speaks of.

    Attributes
    ----------
    single, several : ndarray of int
        Rates of one month on one month, and all others.
    end, base : ndarray of int
        Month of each of ``single`` and the month it is compared with.
    now, before : ndarray
        Months of each of ``several`` and those they are compared with, marked with 1: rates x months.
    differences : ndarray
        Derivatives of ``single`` in the months' log levels: rates x months.
    first, column, released : ndarray
        First estimates, the error of each, and the same marked with 1: rates x errors.
    one_each : bool
        Whether no error has more than one first estimate over several months.
    linked, link, linked_column, own_column : ndarray
        Rates of ``single`` whose base is a first estimate too, the derivative of each in the error of its base, the column of that error,
        and of the rate's own.
    """

    def __init__(self, rates: Rates) -> None:
        self.months, self.rates = rates.months, len(rates.value)
        alone = rates.start == rates.end
        self.single, self.several = np.flatnonzero(alone), np.flatnonzero(~alone)
        self.end, self.base = rates.end[alone], (rates.end - rates.lag)[alone]
        self._pair = self.end * self.months + self.base
        start, end, lag = rates.start[~alone], rates.end[~alone], rates.lag[~alone]
        month = np.arange(self.months)
        self.now = _between(month, start, end)
        self.before = _between(month, start - lag, end - lag)
        self.first = np.flatnonzero(rates.first_estimate)
        released, self.column = np.unique(rates.end[self.first], return_inverse=True)
        self.newest = rates.end[self.first]
        self.errors = len(released)
        self.size = self.months + self.errors
        self.differences = (month == self.end[:, None]).astype(float) - (month == self.base[:, None])
        self.released = (np.arange(self.errors) == self.column[:, None]).astype(float)
        self._marked = np.abs(self.differences)
        self._lay_out_firsts(alone)
        self._link_bases(rates, released)

    def _lay_out_firsts(self, alone: np.ndarray) -> None:
        """Tell first estimates of one month from those of several, and where both stand among their kind."""
        place = np.where(alone, np.cumsum(alone), np.cumsum(~alone)) - 1
        mine = alone[self.first]
        self.first_single, self.first_several = np.flatnonzero(mine), np.flatnonzero(~mine)
        self.among_single, self.among_several = place[self.first[mine]], place[self.first[~mine]]
        theirs = self.column[self.first_several]
        self.one_each = len(np.unique(theirs)) == len(theirs)
        own = self.column[self.first_single] * self.months
        self._end_error, self._base_error = own + self.end[self.among_single], own + self.base[self.among_single]

    def _link_bases(self, rates: Rates, released: np.ndarray) -> None:
        """Tell the rates whose base is a first estimate too."""
        self.linked = np.flatnonzero(rates.unrevised > 0)
        self.link = -rates.unrevised[self.linked]
        self.linked_column = np.searchsorted(released, rates.end[self.linked] - 1)
        self.own_column = np.searchsorted(released, rates.end[self.linked])
        place = np.searchsorted(self.single, self.linked)
        self.linked_differences = self.differences[place]
        self.linked_released = (np.arange(self.errors) == self.linked_column[:, None]).astype(float)

    def pairs(self, weight: np.ndarray) -> np.ndarray:
        """Return the weighted sum of squares of the differences of ``single``, months x months, its upper half left out."""
        count = self.months
        matrix = -1.0 * np.bincount(self._pair, weight, count * count).reshape(count, count)
        matrix.flat[:: count + 1] += weight @ self._marked
        return matrix

    def crossed(self, weight: np.ndarray) -> np.ndarray:
        """Return the weighted products of errors and differences of the first estimates in ``single``, errors x months."""
        size = self.errors * self.months
        flat = np.bincount(self._end_error, weight, size) - np.bincount(self._base_error, weight, size)
        return flat.astype(float, copy=False).reshape(self.errors, self.months)


@dataclass(frozen=True)
class Equations:
    """Derivatives of the rates at one state.

    Attributes
    ----------
    layout : Layout
    sums : ndarray
        Of the rates over several months in the months' log levels: rates x months.
    share : ndarray
        Of each first estimate in its error: the share of the newest month in the sum.
    """

    layout: Layout
    sums: np.ndarray
    share: np.ndarray

    def times(self, x: np.ndarray) -> np.ndarray:
        """Return the change of each rate for a change ``x`` of the state, or for several: changes x state."""
        at = self.layout
        out = np.empty((*x.shape[:-1], at.rates))
        out[..., at.single] = x[..., at.end] - x[..., at.base]
        out[..., at.several] = x[..., : at.months] @ self.sums.T
        if at.errors:
            out[..., at.first] += self.share * x[..., at.months + at.column]
            out[..., at.linked] += at.link * x[..., at.months + at.linked_column]
        return out

    def back(self, y: np.ndarray) -> np.ndarray:
        """Return the derivatives' transpose times a number for each rate, or times several: numbers x rates."""
        at = self.layout
        months = y[..., at.single] @ at.differences + y[..., at.several] @ self.sums
        if not at.errors:
            return months
        errors = (self.share * y[..., at.first]) @ at.released + (at.link * y[..., at.linked]) @ at.linked_released
        return np.concatenate([months, errors], axis=-1)

    def rows(self, which: np.ndarray) -> np.ndarray:
        """Return the derivatives of some rates in the whole state, rates x state."""
        marked = np.zeros((len(which), self.layout.rates))
        marked[np.arange(len(which)), which] = 1.0
        return self.back(marked)

    def information(self, weight: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return what the rates, weighed, know: of months (months x months), errors with months (errors x months), and each error.

        Of the months' matrix the lower half counts. Errors known together, where bases are first estimates too, are a matrix.
        """
        at = self.layout
        months = at.pairs(weight[at.single])
        if len(at.several):
            months = add_squares(months, np.sqrt(weight[at.several, None]) * self.sums, 1.0)
        if not at.errors:
            return months, np.zeros((0, at.months)), np.zeros(0)
        pressed = weight[at.first] * self.share
        mixed = at.crossed(pressed[at.first_single])
        theirs = pressed[at.first_several, None] * self.sums[at.among_several]
        if at.one_each:
            mixed[at.column[at.first_several]] += theirs
        else:
            mixed += at.released[at.first_several].T @ theirs
        known = np.bincount(at.column, pressed * self.share, at.errors)
        if not len(at.linked):
            return months, mixed, known
        pressed = weight[at.linked] * at.link
        mixed += at.linked_released.T @ (pressed[:, None] * at.linked_differences)
        return months, mixed, np.diag(known) + self._together(pressed)

    def _together(self, pressed: np.ndarray) -> np.ndarray:
        """Return what rates whose base is a first estimate too know of pairs of errors, errors x errors."""
        at, count = self.layout, self.layout.errors
        both = np.bincount(at.own_column * count + at.linked_column, pressed, count * count).reshape(count, count)
        return both + both.T + np.diag(np.bincount(at.linked_column, pressed * at.link, count))


def add_squares(matrix: np.ndarray, rows: np.ndarray, sign: float) -> np.ndarray:
    """Return the lower half of a matrix with the products of ``rows`` among themselves, summed, added or taken away in place."""
    return blas.dsyrk(sign, rows.T, beta=1.0, c=matrix.T, overwrite_c=1).T


def at_state(layout: Layout, state: np.ndarray) -> tuple[Equations, np.ndarray]:
    """Return the derivatives and the fitted log ratios of the rates at a state."""
    level = np.exp(state[: layout.months])
    total, base = layout.now @ level, layout.before @ level
    share = np.ones(len(layout.first))
    share[layout.first_several] = level[layout.newest[layout.first_several]] / total[layout.among_several]
    fitted = np.empty(layout.rates)
    fitted[layout.single] = state[layout.end] - state[layout.base]
    fitted[layout.several] = np.log(total / base)
    if layout.errors:
        fitted[layout.first] += share * state[layout.months + layout.column]
        fitted[layout.linked] += layout.link * state[layout.months + layout.linked_column]
    return Equations(layout, (layout.now / total[:, None] - layout.before / base[:, None]) * level, share), fitted


def _between(month: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    return ((month >= start[:, None]) & (month <= end[:, None])).astype(float)
