"""The growth of a year as forecast: that of the models, shrunk towards plain rivals by weights that past errors chose.

    g = g_models + sum_r w_r (g_r - g_models)

over the mean of the last three published years, the official figure so far, and that figure filled up: the published months as they are and the
remaining ones at that mean. A rival that has not spoken leaves its weight to the models. The
weights, one set a range of months to the end of the year, are in a file made by ``python -m benchmarks.blend --write``, from errors of the nation, its
divisions and other countries; Ha Noi took no part.

References
----------
Bates, J. M. and Granger, C. W. J. (1969), The combination of forecasts, Operational Research Quarterly 20.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import numpy as np
import pandas as pd
import yaml

from chnt_analysis import observations as obs
from chnt_analysis.forecasting import rivals
from chnt_analysis.forecasting.draws import Draws
from chnt_analysis.forecasting.recalibrate import FARTHEST
from chnt_analysis.levels import Known

PATH = obs.DATA / "calibration" / "blend.yml"
BLENDED = ("mean_3", "ytd", "filled")  # rivals with a weight
SAID = ("ytd", *rivals.RIVALS)

Weights = Mapping[tuple[int, int], Mapping[str, float]]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the weight of each rival by range of months to the end of the year."""
    rows = yaml.safe_load(PATH.read_text("utf8"))["weights"]
    return {(row["low"], row["high"]): {name: row[name] for name in BLENDED} for row in rows}


def blended(
    point: np.ndarray | pd.Series, horizon: np.ndarray | pd.Series, said: Mapping, by: Weights | None = None
) -> np.ndarray:
    """Return forecasts of a year's growth shrunk towards what rivals said, percent.

    Parameters
    ----------
    point : array of float
        The models' growth, percent.
    horizon : array of int
        Months to the end of the year.
    said : mapping of str to array
        The rivals' growth by name, percent; missing where one has not spoken.
    by : mapping, optional
        Weights; the shipped ones by default.

    Examples
    --------
    >>> halves = {(1, 12): {"ytd": 0.5, "mean_3": 0.25}}
    >>> blended(np.array([4.0, 4.0]), np.array([6, 13]), {"ytd": np.array([8.0, 8.0]), "mean_3": np.array([np.nan, 0.0])}, halves).tolist()
    [6.0, 4.0]
    """
    middle, months = np.asarray(point, dtype=float), np.asarray(horizon)
    moved = middle.copy()
    for (low, high), weight in (weights() if by is None else by).items():
        inside = (months >= low) & (months <= high)
        for name, part in weight.items():
            if not part:
                continue
            gap = np.asarray(said[name], dtype=float) - middle
            moved += np.where(inside & np.isfinite(gap), part * gap, 0.0)
    return moved


def rivals_of(known: Known, year: int) -> dict[str, float]:
    """Return what plain rivals say of a year from what was known, percent: ``ytd`` the official figure so far, ``mean_3``, ``ar1``, ``filled``.

    The figure so far is that of the newest month, of a year that is not over; elsewhere it is missing.
    """
    before = {past: growth for past, growth in known.years.items() if past < year}
    newest, last = known.level.index[-1], known.year_to_date
    running = last is not None and last[0] == newest and newest.year == year and newest.month < 12
    so_far, usual = last[1] if running and last is not None else float("nan"), rivals.mean_of_years([*before.values()])
    return {
        "ytd": so_far,
        "mean_3": usual,
        "ar1": rivals.autoregression(before, year),
        "filled": rivals.filled(so_far, usual, months_to_end(known, year)),
    }


def partners(known: Known, year: int) -> dict[str, float]:
    """Return the rivals that the forecast of a year is shrunk towards and what they say, percent."""
    horizon = months_to_end(known, year)
    here = next((weight for (low, high), weight in weights().items() if low <= horizon <= high), {})
    said = rivals_of(known, year)
    return {name: said[name] for name, part in here.items() if part > 0 and np.isfinite(said[name])}


def months_to_end(known: Known, year: int) -> int:
    """Return the months from the newest known one to the end of a year."""
    last = known.level.index[-1]
    return 12 * (year - last.year) + 12 - last.month


def central(known: Known, year: int, growth: float) -> float:
    """Return the growth of a year that the models give, shrunk towards the rivals, percent; beyond 23 months it stays."""
    return float(blended(np.array(growth), np.array(months_to_end(known, year)), rivals_of(known, year)))


def centres(known: Known, draws: Draws) -> dict[int, float]:
    """Return the central growth of each year ahead that the weights reach, percent."""
    years = draws.whole_years(FARTHEST)
    return {year: central(known, year, float(np.median(draws.annual_growth(year)))) for year in years}
