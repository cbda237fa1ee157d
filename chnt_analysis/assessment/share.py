"""The share of a part in a whole: its draws, and what can be said of it before any share is known.

The whole (manufacturing) is a monthly level with an error of measurement and a forecast, both in its draws. Where real shares are known the share
itself is drawn (``assessment.random_walk``); without a single one nothing is drawn for the part: start and growth are grids, and chances are
conditional on them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from chnt_analysis import targets
from chnt_analysis.errors import UndefinedError
from chnt_analysis.forecasting import Draws


@dataclass(frozen=True)
class Outlook:
    """Draws of the share by year, percent, years x draws; model-based, not calibrated on past goals.

    A goal is assessed by the figure as published: ``half`` is half a unit of its last digit, percentage points, so that of shares printed in whole
    percents 15.5 reaches 16. ``drift`` is the lasting differential of each draw, percentage points a year, where a model has one.
    """

    years: tuple[int, ...]
    share: np.ndarray = field(repr=False)
    half: float = 0.0
    drift: np.ndarray | None = field(default=None, repr=False)

    def at(self, year: int) -> np.ndarray:
        """Return the draws of a year."""
        return self.share[self.years.index(year)]

    def reaches(self, goal: float, year: int) -> np.ndarray:
        """Return which draws reach the goal in a year."""
        return self.at(year) >= goal - self.half

    def probability(self, goal: float, year: int) -> float:
        """Return the part of the draws, 0 to 1, that reach the goal in a year."""
        return float(self.reaches(goal, year).mean())

    def reached_by(self, goal: float, year: int) -> float:
        """Return the part of the draws, 0 to 1, that reach the goal in a year or any before it since the last figure."""
        upto = self.share[: self.years.index(year) + 1]
        return float((upto >= goal - self.half).any(axis=0).mean())

    def interval(self, levels: Sequence[int] = (80, 95)) -> pd.DataFrame:
        """Return median and central intervals by year."""
        columns = {"point": np.median(self.share, axis=1)}
        for level in levels:
            tail = (1 - level / 100) / 2
            columns[f"lower_{level}"], columns[f"upper_{level}"] = np.quantile(self.share, [tail, 1 - tail], axis=1)
        return pd.DataFrame(columns, index=pd.PeriodIndex([str(y) for y in self.years], freq="Y", name="period"))

    def summary(self, goal: float, year: int) -> pd.Series:
        """Return what is said of a year, percent: index ``point, lower_80, upper_80, probability, reached_by``."""
        row = self.interval((80,)).loc[str(year)]
        chances = {
            "probability": 100 * self.probability(goal, year),
            "reached_by": 100 * self.reached_by(goal, year),
        }
        return pd.concat([row, pd.Series(chances)])


def yearly_mean(whole: Draws, year: int) -> np.ndarray:
    """Return the whole's mean level of a calendar year, one a draw.

    Raises
    ------
    UndefinedError
        When a month of the year is neither known nor forecast.
    """
    inside = whole.periods.year == year
    count = {"M": 12, "Q": 4, "Y": 1}[whole.periods.freqstr.split("-")[0]]
    if inside.sum() != count:
        raise UndefinedError(f"{year}: {int(inside.sum())} of {count} periods of the whole are known or forecast")
    return whole.values[inside].mean(axis=0)


def conditional(starts: np.ndarray, growths: np.ndarray, ratio: np.ndarray, years: int, goal: float) -> pd.DataFrame:
    """Return the probability of the goal, percent, by starting share and by the part's growth, over the whole's draws.

    ``P(s0 (1 + g/100)^n / R >= goal)`` with ``R`` the whole's level at the deadline over that at the start.

    Parameters
    ----------
    starts, growths : array of float
        Starting shares, percent; growth of the part, percent a year: grids, not draws.
    ratio : array of float
        ``R``, one a draw.
    years : int
        Years from start to deadline.
    goal : float
        Share aimed at, percent.

    Returns
    -------
    DataFrame
        Columns ``start, growth, value``.

    Examples
    --------
    >>> conditional(np.array([12.0]), np.array([5.0, 12.0]), np.array([1.2, 1.3]), 5, 16)["value"].tolist()
    [0.0, 100.0]
    """
    reached = starts[:, None, None] * (1 + growths[None, :, None] / 100) ** years / ratio >= goal
    grid = pd.MultiIndex.from_product([starts, growths], names=["start", "growth"])
    return pd.DataFrame({"value": 100 * reached.mean(axis=2).ravel()}, index=grid).reset_index()


def break_even_growth(starts: np.ndarray, ratio: np.ndarray, years: int, goal: float) -> pd.Series:
    """Return the growth of the part from which the goal is as likely as not, percent a year, by starting share."""
    middle = float(np.median(ratio))
    rates = [targets.required_share_growth(s, goal, years, 100 * (middle ** (1 / years) - 1)) for s in starts]
    return pd.Series(rates, index=pd.Index(starts, name="start"))


def swings(
    start: tuple[float, float, float],
    differential: tuple[float, float, float],
    growth: np.ndarray,
    ratio: np.ndarray,
    known: np.ndarray,
) -> pd.DataFrame:
    """Return how far each uncertainty alone moves the share at the deadline, widest first.

    Parameters
    ----------
    start, differential : (low, central, high)
        Starting share, percent; growth of the part above that of the whole, percentage points a year.
    growth : array of float
        Central growth of the whole, percent, one value a year from start to deadline.
    ratio : array of float
        The whole at the deadline over the start, one a draw: measurement and forecast.
    known : array of float
        The whole in the last known year over the start's, one a draw: measurement alone.

    Returns
    -------
    DataFrame
        ``source`` (start, part_growth, whole_forecast, whole_index), ``low`` and ``high`` share at the deadline, percent, ``width``
        in points. Ranges are the grids' ends; of draws the 10 % and 90 % quantiles, about their median.
    """

    def at(s: float, d: float) -> float:
        return targets.share_after(s, growth + d, growth)

    centre = at(start[1], differential[1])
    slow, fast = np.quantile(ratio / np.median(ratio), [0.1, 0.9])
    below, above = np.quantile(known / np.median(known), [0.1, 0.9])
    rows = [
        ("start", at(start[0], differential[1]), at(start[2], differential[1])),
        ("part_growth", at(start[1], differential[0]), at(start[1], differential[2])),
        ("whole_forecast", centre / fast, centre / slow),
        ("whole_index", centre / above, centre / below),
    ]
    table = pd.DataFrame(rows, columns=["source", "low", "high"])
    table["width"] = table["high"] - table["low"]
    return table.sort_values("width", ascending=False, kind="stable").reset_index(drop=True)
