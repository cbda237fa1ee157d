"""Set the scale of the paths by past errors: split conformal quantiles of the record, pooled over series, by horizon.

Each past forecast of a calendar year gives ``z = (outcome - point) / spread``, where ``spread`` is the scale of its own uncalibrated paths, half their 16-84 % range. The conformal
quantile of ``|z|`` over all series and origins of similar horizon replaces the model's quantile; months get one factor a horizon. Both are put
on the paths themselves: error paths are stretched by the factor of their month, then the remaining months of each year are moved
by one factor a path, such that the year's growth takes its calibrated quantile. So months, year-to-date, year and probability stay arithmetic
on the same paths.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from chnt_analysis.errors import DataError
from chnt_analysis.forecasting.draws import Draws

BINS = ((1, 3), (4, 6), (7, 12), (13, 23))  # months between origin and the end of the year forecast
FARTHEST = BINS[-1][1]
FEWEST = 40  # past errors that a quantile of 95 % rests on
NORMAL = {80: 1.2816, 95: 1.9600}
DIVISION = "vsic_"  # how the code of a two-digit division starts
NARROW = ("supporting_industry",)  # as narrow as divisions, without a record of its own
LEAST = 0.05  # of a level: a path is never moved further down by one factor


@dataclass(frozen=True)
class Calibration:
    """What past errors say of the scale of the paths.

    Attributes
    ----------
    year : mapping of (int, int) to ndarray
        By range of horizons, months: sorted absolute errors of calendar-year growth in units of the paths' own scale.
    month : mapping of int to float
        By horizon, months: factor on the errors of single months.
    revision_pp : float
        Standard deviation of the revision of a year's first published growth, percentage points.
    forecasts, series : int
        Number of past forecasts and of series they are of.
    """

    year: Mapping[tuple[int, int], np.ndarray] = field(repr=False)
    month: Mapping[int, float]
    revision_pp: float
    forecasts: int
    series: int

    def quantile(self, horizon: int, level: float | np.ndarray) -> np.ndarray:
        """Return the multiple of the scale that holds a share ``level`` (0 to 1) of past errors at a horizon.

        The split conformal quantile, ``ceil((n + 1) * level) / n`` of the ordered errors, interpolated.

        References
        ----------
        Lei, J. et al. (2018), Distribution-free predictive inference for regression, JASA 113, section 2.
        """
        errors = self.year[_bin(horizon)]
        n = len(errors)
        places = np.clip((n + 1) * np.asarray(level, dtype=float), 0, n)
        return np.interp(places, np.arange(n + 1), np.concatenate([[0.0], errors]))

    def factor(self, horizon: np.ndarray) -> np.ndarray:
        """Return the factor on the errors of single months at each horizon; the farthest known holds beyond it."""
        known = sorted(self.month)
        return np.interp(horizon, known, [self.month[h] for h in known])


def calibration(record: pd.DataFrame) -> Calibration:
    """Return what a record of past forecasts says of the scale of the paths.

    Parameters
    ----------
    record : DataFrame
        Rows as :mod:`chnt_analysis.forecasting.record` describes them.

    Raises
    ------
    DataError
        When fewer than forty past forecasts of a range of horizons are there.
    """
    years = record[record["outcome"] == "year"]
    revision = _revision(years)
    z = standardised_errors(years, revision)
    year = {}
    for low, high in BINS:
        inside = years["horizon"].between(low, high).to_numpy()
        if inside.sum() < FEWEST:
            raise DataError(f"{inside.sum()} past forecasts at {low} to {high} months; a calibration needs {FEWEST}")
        year[low, high] = np.sort(np.abs(z[inside]))
    months = record[record["outcome"] == "month"]
    factors = {int(h): _factor(group) for h, group in months.groupby("horizon")}
    named = record[["place", "sector"]].drop_duplicates()
    return Calibration(year, factors, revision, len(years), len(named))


def similar(record: pd.DataFrame, sector: str) -> pd.DataFrame:
    """Return the part of a record that a sector's errors are like: divisions among themselves, totals and sections among themselves.

    Supporting industry counts as a division: it is as narrow, and divisions are harder to forecast than totals.

    Examples
    --------
    >>> made = pd.DataFrame({"sector": ["all_industry", "vsic_10", "mining"]})
    >>> similar(made, "manufacturing")["sector"].tolist()
    ['all_industry', 'mining']
    """
    narrow = record["sector"].str.startswith(DIVISION)
    return record[narrow if sector.startswith(DIVISION) or sector in NARROW else ~narrow]


def standardised_errors(years: pd.DataFrame, revision_pp: float) -> np.ndarray:
    """Return the errors of calendar-year growth in units of the paths' scale, later revision included."""
    sd = np.hypot(years["spread"], revision_pp)
    return ((years["truth"] - years["point"]) / sd).to_numpy()


def recalibrated(draws: Draws, how: Calibration, centres: Mapping[int, float] | None = None) -> Draws:
    """Return the paths with their scale set by past errors, for every calendar year that ends within 23 months of the origin.

    ``centres`` gives the central growth of years, percent, where it is another than the paths' own median (:mod:`chnt_analysis.forecasting.blend`).

    Later months keep the models' own scale, moved along with the year before them. Only monthly paths are calibrated: others
    come back as they are.

    Examples
    --------
    >>> months = pd.period_range("2023-01", periods=24, freq="M", name="period")
    >>> rng = np.random.default_rng(0)
    >>> level = 100 * np.exp(np.where(np.arange(24)[:, None] > 17, rng.normal(0, 0.02, (24, 99)), 0))
    >>> wide = Calibration({b: np.linspace(0, 6, 99) for b in BINS}, {1: 1.0}, 0.1, 99, 3)
    >>> before = Draws(level, months, months[17], "made")
    >>> after = recalibrated(before, wide)
    >>> bool(np.ptp(after.annual_growth(2024)) > 1.5 * np.ptp(before.annual_growth(2024))), after.calibrated
    (True, 6)
    """
    if draws.periods.freqstr != "M":
        return draws
    ahead = draws.periods > draws.origin
    steps = np.arange(1, int(ahead.sum()) + 1)
    values = draws.values.copy()
    log = np.log(values[ahead])
    middle = np.median(log, axis=1, keepdims=True)
    values[ahead] = np.exp(middle + how.factor(steps)[:, None] * (log - middle))
    reached = 0
    for year in draws.whole_years(FARTHEST):
        horizon = draws.periods_to(year)
        raw, stretched = draws.annual_growth(year), replace(draws, values=values).annual_growth(year)
        centre = float(np.median(raw)) if centres is None else centres.get(year, float(np.median(raw)))
        wanted = _wanted(raw, stretched, horizon, how, centre)
        values = _moved(values, draws, year, wanted)
        reached = horizon
    return replace(draws, values=values, calibrated=reached)


def _wanted(raw: np.ndarray, stretched: np.ndarray, horizon: int, how: Calibration, middle: float) -> np.ndarray:
    """Return the calibrated growth of the year about ``middle`` for each path, in the order that the paths have."""
    low, high = np.quantile(raw, [0.16, 0.84])
    place = (np.argsort(np.argsort(stretched, kind="stable"), kind="stable") + 0.5) / len(raw)
    signed = 2 * place - 1
    return middle + np.sign(signed) * (high - low) / 2 * how.quantile(horizon, np.abs(signed))


def _moved(values: np.ndarray, draws: Draws, year: int, wanted: np.ndarray) -> np.ndarray:
    """Return the paths with the remaining months of a year, and all later ones, scaled so that the year grows as wanted."""
    now, before = draws.periods.year == year, draws.periods.year == year - 1
    rest = now & (draws.periods > draws.origin)
    known = values[now & ~rest].sum(axis=0)
    factor = ((1 + wanted / 100) * values[before].sum(axis=0) - known) / values[rest].sum(axis=0)
    later = (draws.periods > draws.origin) & (draws.periods.year >= year)
    return np.where(later[:, None], values * np.maximum(factor, LEAST), values)


def _bin(horizon: int) -> tuple[int, int]:
    for low, high in BINS:
        if low <= horizon <= high:
            return low, high
    raise DataError(f"horizon = {horizon} months: past errors reach from {BINS[0][0]} to {FARTHEST}")


def _revision(years: pd.DataFrame) -> float:
    """Return the standard deviation of later revisions of a year's growth, from the years that were revised at all."""
    once = years.drop_duplicates(["place", "sector", "target"])
    moved = (once["truth"] - once["first"])[once["truth"] != once["first"]].dropna()
    return float(np.sqrt((moved.clip(*moved.quantile([0.05, 0.95])) ** 2).mean())) if len(moved) else 0.0


def _factor(months: pd.DataFrame) -> float:
    z = np.abs((months["truth"] - months["point"]) / months["spread"])
    n = len(z)
    return float(
        np.mean([np.quantile(z, min((n + 1) / n * level / 100, 1)) / normal for level, normal in NORMAL.items()])
    )
