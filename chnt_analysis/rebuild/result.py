"""The rebuilt level as its reader gets it: index, intervals, draws, contradictions, notes."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from chnt_analysis.errors import ParameterError
from chnt_analysis.rebuild import alternatives
from chnt_analysis.rebuild.engine import Joint
from chnt_analysis.rebuild.rates import Copy

CONFLICTS = ("period", "basis", "value", "implied", "difference", "likely_slip")

FINEST = 1e-5  # log points: standard deviation below which draws of a level are not distinguished; near zero a root is all rounding error
WIDER = 8  # power of the mean of two widths: 2 would lie midway, a large one at the wider


@dataclass(frozen=True)
class Rebuilt:
    """A level rebuilt from rates.

    Attributes
    ----------
    level, lower_95, upper_95 : Series
        Monthly index, base-year mean = 100, and its 95 % interval, which holds against that mean and against the mean of all months.
    base : int
        Base year.
    conflicts : DataFrame
        Rates that contradict the others: period, basis, value, what the others imply, difference in points, likely misprint.
    notes : tuple of str
        What a reader should know.
    rows : tuple of str
        Rows of the rates it is made of, where they have a name.
    """

    level: pd.Series
    lower_95: pd.Series
    upper_95: pd.Series
    base: int
    conflicts: pd.DataFrame = field(repr=False)
    notes: tuple[str, ...]
    log_mean: np.ndarray = field(repr=False)
    covariance: np.ndarray = field(repr=False)
    alternatives: alternatives.Alternatives = field(repr=False)
    rows: tuple[str, ...] = field(default=(), repr=False)

    def __repr__(self) -> str:
        first, last = self.level.index[[0, -1]]
        newest = f"{self.level.iloc[-1]:.1f} (95 %: {self.lower_95.iloc[-1]:.1f} to {self.upper_95.iloc[-1]:.1f})"
        return f"Rebuilt({first} to {last}, {self.base} = 100, newest {newest}, {len(self.conflicts)} contradictions)"

    def draws(self, n: int, seed: int) -> np.ndarray:
        """Return paths of the level, months x n, base-year mean of each = 100.

        A path first draws which doubtful rates are misprints, then a level given that; so a path is coherent over all months.
        """
        random = np.random.default_rng(seed)
        case = random.choice(len(self.alternatives.chance), size=n, p=self.alternatives.chance)
        noise = random.standard_normal((len(self.log_mean), n))
        paths = np.empty_like(noise)
        for at in np.unique(case):
            mine = case == at
            paths[:, mine] = (self.log_mean + self.alternatives.shift[:, at])[:, None] + self._root(at) @ noise[:, mine]
        levels = np.exp(paths)
        return 100 * levels / levels[self._inside()].mean(axis=0)

    def widths(self) -> pd.Series:
        """Return the width of the 95 % interval in percent of the level."""
        return (100 * (self.upper_95 - self.lower_95) / self.level).rename("width_pct")

    def _inside(self) -> np.ndarray:
        return self.level.index.year.to_numpy() == self.base

    def _root(self, case: int) -> np.ndarray:
        """Return the symmetric root of the covariance: another one would turn with the signs and order an eigensolver happens to give."""
        wider, closer = self.alternatives.wider[:, case], self.alternatives.closer[:, case]
        values, vectors = np.linalg.eigh(self.covariance + np.outer(wider, wider) - np.outer(closer, closer))
        return (vectors * np.sqrt(np.maximum(values, 0.0) + FINEST**2)) @ vectors.T


def present(joint: Joint, *, base: int | None) -> Rebuilt:
    """Return the joint estimate as a level whose mean over the base year is 100."""
    count = joint.system.months
    return as_level(
        joint, joint.system.rates.first_month, joint.fit.state[:count], joint.covariance, joint.mixture, base
    )


def as_level(
    joint: Joint,
    first: int,
    log: np.ndarray,
    covariance: np.ndarray,
    mixture: alternatives.Alternatives,
    base: int | None,
) -> Rebuilt:
    """Return a log level with its covariance as an index whose mean over the base year is 100.

    Parameters
    ----------
    joint : Joint
        The estimate whose rates it is made of.
    first : int
        Ordinal of the first month.
    log, covariance : ndarray
        Log level by month, and its covariance.
    mixture : Alternatives
        What misprints would do to the log level.
    base : int or None
        Base year; the first whole year by default.

    Raises
    ------
    ParameterError
        When the year asked for is not within the months.
    """
    months = pd.period_range(pd.Period(ordinal=first, freq="M"), periods=len(log), freq="M", name="period")
    base = base_year(months, base)
    level, inside = np.exp(log), months.year.to_numpy() == base
    down, up = _half_widths(covariance, mixture, level, inside)
    index = 100 * level / level[inside].mean()
    return Rebuilt(
        level=pd.Series(index, months, name="index"),
        lower_95=pd.Series(index * np.exp(-down), months, name="lower_95"),
        upper_95=pd.Series(index * np.exp(up), months, name="upper_95"),
        base=base,
        conflicts=_conflicts(joint),
        notes=_notes(joint),
        log_mean=log,
        covariance=covariance,
        alternatives=mixture,
    )


def _half_widths(
    covariance: np.ndarray, mixture: alternatives.Alternatives, level: np.ndarray, inside: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return how far the intervals reach down and up, log points.

    An index is read against the mean of its base year, and against the mean of all its months; errors differ between the two. The width
    is a power mean of both, near the wider, so that it holds for either reading.
    """
    count = len(level)
    powers = []
    for of in (inside, np.ones(count, dtype=bool)):
        share = np.where(of, level / level[of].sum(), 0.0)
        relative = np.eye(count) - share
        variance = np.einsum("ij,ij->i", relative @ covariance, relative)
        cross_covariance = alternatives.half_widths(np.sqrt(np.maximum(variance, 1e-16)), mixture, share)
        powers.append(np.power(cross_covariance, WIDER))
    down, up = ((powers[0] + powers[1]) / 2) ** (1 / WIDER)
    return down, up


def base_year(months: pd.PeriodIndex, base: int | None) -> int:
    """Return the base year: the one asked for, else the first whole year, else the first year.

    Raises
    ------
    ParameterError
        When the year asked for is not within the months.
    """
    years, counts = np.unique(months.year, return_counts=True)
    if base is None:
        whole = years[counts == 12]
        return int(whole[0] if len(whole) else years[0])
    if base not in years:
        raise ParameterError(f"base = {base}: allowed are years from {years[0]} to {years[-1]}")
    return base


def _conflicts(joint: Joint) -> pd.DataFrame:
    rates, classification = joint.system.rates, joint.classification
    rows, numbers = [], []
    for k in np.flatnonzero(classification.listed).tolist():
        published = Copy(int(rates.number[k]), str(rates.period[k]), str(rates.basis[k]), float(rates.value[k]))
        for one in (published, *(rates.copies[k] if rates.copies else ())):
            implied = classification.implied[k]
            rows.append((one.period, one.basis, one.value, implied, one.value - implied, classification.kind[k]))
            numbers.append(one.number)
    return pd.DataFrame(rows, index=numbers, columns=list(CONFLICTS)).astype(
        {name: float for name in ("value", "implied", "difference")}
    )


def _notes(joint: Joint) -> tuple[str, ...]:
    rates, listed = joint.system.rates, int(joint.classification.listed.sum())
    notes = list(rates.notes)
    if listed:
        notes.append(f"{listed} of {len(rates.value)} rates contradict the others beyond rounding and revision")
    if joint.system.errors:
        notes.append(
            f"first estimates miss the figure published later by {100 * np.exp(joint.hyperparameters.logs[4]):.1f} points (standard deviation)"
        )
    return (*notes, *joint.notes)
