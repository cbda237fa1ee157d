"""Growth beyond the calibrated horizon: how far mean growth of one to five years has strayed from the mean of the years before.

The predictor of every coming year is the mean growth of the five years before the origin. Its errors over windows of one, two, three and
five years are the record; windows overlap and share the nation's years, so an interval fitted on it is a range of past errors. A length is calibrated
only where the record has eight windows that do not overlap.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
import scipy  # its parts load when they are first used

from chnt_analysis.assessment.reference import windows
from chnt_analysis.errors import UndefinedError
from chnt_analysis.memory import remembered

LENGTHS = (1, 2, 3, 5)  # years
BEFORE = 5  # years whose mean predicts
LEAST = 8  # windows that do not overlap, for a length to be called calibrated
SPLIT = 2013  # windows that end by it are fitted, later ones test


def errors(growth: Mapping[int, float], length: int, *, before: int = BEFORE) -> pd.Series:
    """Return the errors of the mean growth of ``length`` years predicted by the mean of the years before, points by last year.

    Parameters
    ----------
    growth : mapping of int to float
        Yearly growth, percent.

    Examples
    --------
    >>> errors({year: 5.0 for year in range(2010, 2016)} | {2016: 8.0}, 2).tolist()
    [1.5]
    """
    annual = pd.DataFrame({"place": "", "year": list(growth), "value": list(growth.values())})
    spans = windows(annual, length, before=before)
    return pd.Series((spans["growth"] - spans["before"]).to_numpy(), index=spans["last"].astype(int), dtype=float)


@remembered
def record(own: Mapping[int, float], nation: Mapping[int, float]) -> pd.DataFrame:
    """Return the record by length: columns ``length, windows, apart, own, nation, used``.

    ``apart`` is the number of the place's windows that do not overlap; ``own`` and ``nation`` are root mean square errors, points a year;
    ``used`` the larger of both.

    Raises
    ------
    UndefinedError
        When neither has a window of each length.
    """
    rows = []
    for length in LENGTHS:
        mine, theirs = errors(own, length), errors(nation, length)
        deviations = [float(np.sqrt((e**2).mean())) if len(e) else np.nan for e in (mine, theirs)]
        if np.isnan(deviations).all():
            raise UndefinedError(f"no window of {length} years has {BEFORE} years of growth before it")
        apart = (len(mine) + length - 1) // length if len(mine) else 0
        rows.append((length, len(mine), apart, *deviations, float(np.nanmax(deviations))))
    return pd.DataFrame(rows, columns=["length", "windows", "apart", "own", "nation", "used"])


def calibrated_length(table: pd.DataFrame) -> int:
    """Return the longest length up to which every length has enough windows that do not overlap; 0 without any.

    Examples
    --------
    >>> calibrated_length(pd.DataFrame({"length": [1, 2, 3], "apart": [13, 6, 4]}))
    1
    """
    enough = (table["apart"] >= LEAST).cumprod().astype(bool)
    return int(table.loc[enough, "length"].max()) if enough.any() else 0


def half_width(table: pd.DataFrame, years: int, level: int) -> float:
    """Return the half width of a central interval of the level, in logarithms, some years ahead.

    ``z_level * years * s / 100`` with ``s`` the error of mean growth over so many years, between the lengths of the record by interpolation and
    beyond the longest as there: it grows at least as fast as the record's and never shrinks.
    """
    z = float(scipy.special.ndtri(0.5 + level / 200))
    spans = np.arange(1, years + 1)
    sd = np.interp(spans, table["length"], table["used"])
    return float(np.max(z * spans * sd / 100))


def path(
    table: pd.DataFrame, *, start: float, growth: float, years: int, ahead: int, levels: tuple[int, ...]
) -> pd.DataFrame:
    """Return median and bands of the level after the calibrated years: columns ``ahead, point, lower_80, upper_80, ...``.

    Parameters
    ----------
    table : DataFrame
        The record.
    start : float
        Median level of the last calibrated year.
    growth : float
        Predicted growth of every later year, percent.
    years, ahead : int
        First and last year ahead of the origin.
    levels : tuple of int
        Levels of the bands, percent.
    """
    rows = []
    for h in range(years, ahead + 1):
        point = start * (1 + growth / 100) ** (h - years + 1)
        row = {"ahead": h, "point": point}
        for level in levels:
            width = half_width(table, h, level)
            row |= {f"lower_{level}": point * np.exp(-width), f"upper_{level}": point * np.exp(width)}
        rows.append(row)
    return pd.DataFrame(rows)


@remembered
def coverage(annual: pd.DataFrame, *, level: int = 80, before: int = 3, split: int = SPLIT) -> pd.DataFrame:
    """Return how intervals fitted on early windows covered later ones: columns ``length, fitted, width, tested, years, covered, error``.

    The half width is the ``level`` % quantile of the absolute errors of the windows that end by ``split``; ``covered`` is the mean over calendar
    years of the percentage of later windows within it, ``error`` its standard error with the years as clusters. Lengths without a
    window on either side are left out.

    Parameters
    ----------
    annual : DataFrame
        Columns ``place``, ``year``, ``value``: many places.
    """
    rows = []
    for length in LENGTHS:
        spans = windows(annual, length, before=before)
        miss = (spans["growth"] - spans["before"]).abs()
        early = spans["last"] <= split
        if not early.any() or early.all():
            continue
        width = float(miss[early].quantile(level / 100))
        by_year = 100 * (miss[~early] <= width).groupby(spans.loc[~early, "last"]).mean()
        error = float(by_year.std(ddof=1) / np.sqrt(len(by_year))) if len(by_year) > 1 else np.nan
        rows.append((length, int(early.sum()), width, int((~early).sum()), len(by_year), float(by_year.mean()), error))
    return pd.DataFrame(rows, columns=["length", "fitted", "width", "tested", "years", "covered", "error"])
