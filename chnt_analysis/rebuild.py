"""Published rates on the month, on the year and year-to-date into one index level, with its uncertainty.

The log level of every month is estimated jointly from all rates, so that a gap in one kind of rate is filled by the others. Each rate says
``log(1 + v/100) = log(sum of its months) - log(sum of their base months) + error``; the error holds rounding and revision, both in points.
A rate that contradicts the others loses weight (Student t errors) and is listed. Where nothing is published, a prior that lets season
and trend drift (differences of both over a month and a year) carries the level, and the intervals widen.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from chnt_analysis import tet
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.periods import parse

BASES = ("mom", "yoy", "ytd")
COLUMNS = ("period", "basis", "value")
DRIFT_GRID = (0.01, 0.02, 0.04, 0.08, 0.15)  # spread of the change of growth, log points a month
NOISE_GRID = (0.0, 0.1, 0.25, 0.5, 1.0)  # revision and contradiction beyond rounding, percentage points
SUPERSEDED_NOISE = 1.2  # mean absolute revision of the national first estimates, percentage points
STUDENT_DF = 4.0
FIRST_YEAR_SPREAD = 0.15  # log points a month: a level is not known to move less before anything says so
TET_SPREAD = 0.03  # log points a day of Lunar New Year
PLAIN_STEPS = 4  # Gauss-Newton steps before contradicting rates lose weight
CONTRADICTION = 4.0  # standard deviations


@dataclass(frozen=True)
class Rebuilt:
    """A level rebuilt from rates.

    Attributes
    ----------
    level, lower_95, upper_95 : Series
        Monthly index, base-year mean = 100, and its 95 % interval relative to that base.
    base : int
        Base year.
    conflicts : DataFrame
        Rates that contradict the others: period, basis, value, implied, difference in points.
    notes : tuple of str
        What a reader should know.
    """

    level: pd.Series
    lower_95: pd.Series
    upper_95: pd.Series
    base: int
    conflicts: pd.DataFrame = field(repr=False)
    notes: tuple[str, ...]
    log_mean: np.ndarray = field(repr=False)
    log_root: np.ndarray = field(repr=False)

    def draws(self, n: int, seed: int) -> np.ndarray:
        """Return paths of the level, months x n, base-year mean of each = 100."""
        noise = np.random.default_rng(seed).standard_normal((len(self.log_mean), n))
        paths = np.exp(self.log_mean[:, None] + self.log_root @ noise)
        inside = self.level.index.year == self.base
        return 100 * paths / paths[inside].mean(axis=0)


def rebuild(rates: pd.DataFrame, *, base: int | None = None) -> Rebuilt:
    """Return the monthly level that the rates imply, with intervals and the rates that contradict it.

    Parameters
    ----------
    rates : DataFrame
        ``period`` (text or reference period), ``basis`` (mom, yoy, ytd) and ``value`` (percent growth); optionally ``vintage`` (the
        newest of a figure stands, older ones count as first estimates) and ``decimals`` (inferred when absent).
    base : int, optional
        Base year; the first whole year by default.

    Returns
    -------
    Rebuilt

    Raises
    ------
    DataError
        For missing columns, impossible rates or bases, or rates that imply no span of months.
    ParameterError
        When the base year is not within the rates.

    Examples
    --------
    >>> rates = pd.DataFrame({"period": ["2024-01", "2024-02"], "basis": ["mom", "mom"], "value": [10.0, 0.0]})
    >>> rates = pd.concat([rates, pd.DataFrame({"period": ["2024"], "basis": ["yoy"], "value": [5.0]})])
    >>> rebuild(rates).base
    2023
    """
    spans = _spans(_checked(rates))
    months = _months(spans)
    base = _base_year(months, base)
    problem = _Problem(spans, months)
    best = max(
        (problem.solve(drift, noise) for drift in DRIFT_GRID for noise in NOISE_GRID),
        key=lambda solution: solution.evidence,
    )
    return _result(problem, best, months, base)


@dataclass
class _Solution:
    x: np.ndarray
    precision: np.ndarray
    residual: np.ndarray
    spread: np.ndarray
    weight: np.ndarray
    evidence: float


class _Problem:
    """The rates as sums of months, and the penalised least squares that joins them."""

    def __init__(self, spans: pd.DataFrame, months: pd.PeriodIndex) -> None:
        self.spans, self.count = spans, len(months)
        first = months[0].ordinal
        self.now = _membership(spans["start"] - first, spans["end"] - first, self.count)
        lag = np.where(spans["basis"] == "mom", 1, 12)
        self.before = _membership(spans["start"] - first - lag, spans["end"] - first - lag, self.count)
        self.y = np.log1p(spans["value"].to_numpy() / 100)
        self.slope = 100 * np.exp(self.y)  # points per log unit
        self.rounding = 10.0 ** -spans["decimals"].to_numpy() / np.sqrt(12)
        self.old = spans["superseded"].to_numpy()
        self.tet = tet.regressor(months).to_numpy()

    def solve(self, drift: float, noise: float) -> _Solution:
        """Return the level at given spreads: Gauss-Newton steps with Student t weights, and the evidence for the spreads."""
        spread = np.sqrt(self.rounding**2 + noise**2 + np.where(self.old, SUPERSEDED_NOISE**2, 0)) / self.slope
        prior = self._prior(drift)
        x, weight = np.zeros(self.count), np.ones(len(self.y))
        for step_number in range(25):
            jacobian, fitted = self._linear(x)
            residual = self.y - fitted
            if step_number >= PLAIN_STEPS:
                weight = (STUDENT_DF + 1) / (STUDENT_DF + (residual / spread) ** 2)
            scaled = jacobian * (weight / spread**2)[:, None]
            precision = prior + jacobian.T @ scaled
            step = np.linalg.solve(precision, scaled.T @ residual - prior @ x)
            x = x + step
            if step_number > PLAIN_STEPS and np.abs(step).max() < 1e-7:
                break
        residual = self.y - self._linear(x)[1]
        return _Solution(x, precision, residual, spread, weight, self._evidence(x, prior, precision, residual, spread))

    def _linear(self, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        level = np.exp(x)
        above, below = self.now * level, self.before * level
        total, base = above.sum(axis=1), below.sum(axis=1)
        return above / total[:, None] - below / base[:, None], np.log(total) - np.log(base)

    def _prior(self, drift: float) -> np.ndarray:
        change = np.diff(np.eye(self.count), axis=0)
        rows = [change[: min(12, self.count - 1)] / FIRST_YEAR_SPREAD, np.eye(1, self.count)]
        if self.count <= 13:
            stacked = np.vstack(rows)
            return stacked.T @ stacked
        yearly = change[12:] - change[:-12]
        moved = yearly @ self.tet  # what one day of Lunar New Year does to the change of growth
        stacked = np.vstack([*rows, yearly / drift])
        known = yearly.T @ moved / drift**2
        return stacked.T @ stacked - np.outer(known, known) / (moved @ moved / drift**2 + TET_SPREAD**-2)

    def _evidence(self, x, prior, precision, residual, spread) -> float:
        z2 = (residual / spread) ** 2
        fit = -0.5 * (STUDENT_DF + 1) * np.log1p(z2 / STUDENT_DF).sum() - np.log(spread).sum()
        return fit - 0.5 * x @ prior @ x + 0.5 * (np.linalg.slogdet(prior)[1] - np.linalg.slogdet(precision)[1])


def _result(problem: _Problem, best: _Solution, months: pd.PeriodIndex, base: int) -> Rebuilt:
    level = pd.Series(np.exp(best.x), index=months)
    inside = months.year == base
    scale = 100 / level[inside].mean()
    covariance = np.linalg.inv(best.precision)
    root = np.linalg.cholesky((covariance + covariance.T) / 2 + 1e-14 * np.eye(len(level)))
    share = np.where(inside, level / level[inside].sum(), 0)
    relative = root - (share @ root)[None, :]
    half = 1.96 * np.sqrt((relative**2).sum(axis=1))
    return Rebuilt(
        level=(scale * level).rename("index"),
        lower_95=scale * level * np.exp(-half),
        upper_95=scale * level * np.exp(half),
        base=base,
        conflicts=_conflicts(problem, best),
        notes=_notes(problem, best),
        log_mean=best.x,
        log_root=root,
    )


def _conflicts(problem: _Problem, best: _Solution) -> pd.DataFrame:
    spans = problem.spans
    far = (np.abs(best.residual) > CONTRADICTION * best.spread) & ~problem.old
    implied = 100 * np.expm1(problem.y - best.residual)
    table = spans.loc[far, ["period", "basis", "value"]].assign(implied=implied[far])
    return table.assign(difference=table["value"] - table["implied"]).reset_index(drop=True)


def _notes(problem: _Problem, best: _Solution) -> tuple[str, ...]:
    far = int(((np.abs(best.residual) > CONTRADICTION * best.spread) & ~problem.old).sum())
    return (f"{far} of {len(problem.y)} rates contradict the others beyond rounding and revision",) if far else ()


def _checked(rates: pd.DataFrame) -> pd.DataFrame:
    missing = [c for c in COLUMNS if c not in rates.columns]
    if missing:
        raise DataError(f"rates: missing column(s) {', '.join(missing)}; needed are {', '.join(COLUMNS)}")
    table = rates.reset_index(drop=True)
    table = table.assign(value=pd.to_numeric(table["value"], errors="coerce"))
    if table.empty:
        raise DataError("rates: no row; at least one rate is needed")
    for bad, what, allowed in (
        (table["value"].isna() | ~np.isfinite(table["value"]), "value", "a finite number"),
        (table["value"] <= -100, "value", "growth above -100 %"),
        (~table["basis"].isin(BASES), "basis", ", ".join(BASES)),
    ):
        if bad.any():
            row = int(np.flatnonzero(bad)[0])
            raise DataError(f"rates, row {row + 1}: {what} = {rates[what].iloc[row]!r}; allowed is {allowed}")
    return table


def _spans(rates: pd.DataFrame) -> pd.DataFrame:
    periods = [parse(str(p)) for p in rates["period"]]
    ends = np.array([p.end.ordinal for p in periods])
    starts = np.array([p.start.ordinal for p in periods])
    ytd = (rates["basis"] == "ytd").to_numpy()
    january = ends - np.array([p.end.month - 1 for p in periods])
    given = (
        pd.to_numeric(rates["decimals"], errors="coerce")
        if "decimals" in rates
        else pd.Series(np.nan, index=rates.index)
    )
    table = pd.DataFrame(
        {
            "period": [str(p) for p in periods],
            "basis": rates["basis"],
            "value": rates["value"],
            "start": np.where(ytd, january, starts),
            "end": ends,
            "decimals": given.fillna(_decimals(rates["value"])),
            "vintage": rates["vintage"].astype(str) if "vintage" in rates else "",
        }
    )
    return _newest(table.drop_duplicates(["period", "basis", "value"], keep="last"))


def _newest(table: pd.DataFrame) -> pd.DataFrame:
    table = table.sort_values(["start", "end", "basis", "vintage"], kind="stable").reset_index(drop=True)
    last = ~table.duplicated(["start", "end", "basis"], keep="last")
    return table.assign(superseded=~last)


def _decimals(values: pd.Series) -> int:
    """Return how many decimals the figures are printed with: the least that keeps all but a few of them."""
    for digits in (0, 1, 2, 3):
        if (np.abs(values - values.round(digits)) < 1e-9).mean() >= 0.9:
            return max(digits, 1)
    return 4


def _months(spans: pd.DataFrame) -> pd.PeriodIndex:
    lag = np.where(spans["basis"] == "mom", 1, 12)
    first, last = int((spans["start"] - lag).min()), int(spans["end"].max())
    return pd.period_range(
        pd.Period(ordinal=first, freq="M"), pd.Period(ordinal=last, freq="M"), freq="M", name="period"
    )


def _membership(start: pd.Series, end: pd.Series, count: int) -> np.ndarray:
    month = np.arange(count)[None, :]
    return ((month >= np.asarray(start)[:, None]) & (month <= np.asarray(end)[:, None])).astype(float)


def _base_year(months: pd.PeriodIndex, base: int | None) -> int:
    counts = months.year.value_counts()
    whole = sorted(counts.index[counts == 12])
    if base is None:
        return int(whole[0]) if whole else int(months.year[0])
    if base not in months.year:
        raise ParameterError(f"base = {base}: allowed are years from {months.year[0]} to {months.year[-1]}")
    return base
