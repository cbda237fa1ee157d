"""The share of a part in a whole: what its few yearly figures and the whole's monthly index say together.

The whole (manufacturing) is a monthly level with an error of measurement and a forecast, both in its draws. The part (supporting industry) is known,
if at all, by a few yearly shares: share times the whole's yearly mean is the part's level, which grows by the model of few figures.
Without a single published share nothing is drawn for the part: start and growth are grids, and chances are conditional on them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from chnt_analysis import targets
from chnt_analysis.assessment import few
from chnt_analysis.errors import DataError, UndefinedError
from chnt_analysis.forecasting import Draws

SEED_APART = 1  # the part's random numbers are not those of the whole


@dataclass(frozen=True)
class Outlook:
    """Draws of the share by year, percent, years x draws; model-based, not calibrated on past goals."""

    years: tuple[int, ...]
    share: np.ndarray = field(repr=False)

    def at(self, year: int) -> np.ndarray:
        """Return the draws of a year."""
        return self.share[self.years.index(year)]

    def probability(self, goal: float, year: int) -> float:
        """Return the part of the draws, 0 to 1, that reach the goal in a year."""
        return float((self.at(year) >= goal).mean())

    def reached_by(self, goal: float, year: int) -> float:
        """Return the part of the draws, 0 to 1, that reach the goal in a year or any before it since the last figure."""
        upto = self.share[: self.years.index(year) + 1]
        return float((upto >= goal).any(axis=0).mean())

    def interval(self, levels: Sequence[int] = (80, 95)) -> pd.DataFrame:
        """Return median and central intervals by year."""
        columns = {"point": np.median(self.share, axis=1)}
        for level in levels:
            tail = (1 - level / 100) / 2
            columns[f"lower_{level}"], columns[f"upper_{level}"] = np.quantile(self.share, [tail, 1 - tail], axis=1)
        return pd.DataFrame(columns, index=pd.PeriodIndex([str(y) for y in self.years], freq="Y", name="period"))


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


def outlook(figures: Sequence[few.Figure], whole: Draws, until: int, *, seed: int = 0) -> Outlook:
    """Return the share's draws from its own few yearly figures over the whole's monthly draws.

    With ``s`` a published share, ``M`` the whole's yearly mean: the part is ``N = s M`` in the years of the figures, ``N`` grows by
    :func:`chnt_analysis.assessment.few.fit`, and the share of a later year is ``N / M``, draw by draw.

    Parameters
    ----------
    figures : sequence of Figure
        Shares in percent; one year is enough, the growth then comes from the prior.
    whole : Draws
        Monthly (or yearly) level of the whole, known and forecast.
    until : int
        Last year wanted.

    Raises
    ------
    DataError
        For a share outside 0 to 100 %, or when the whole is not known in any year of the figures.

    Examples
    --------
    >>> periods = pd.period_range("2020", periods=6, freq="Y")
    >>> whole = Draws(np.full((6, 400), 100.0), periods, periods[3], "flat")
    >>> found = outlook([few.Figure(2021, 12), few.Figure(2022, 13), few.Figure(2023, 14)], whole, 2025)
    >>> 13 < float(found.interval().loc["2025", "point"]) < 18
    True
    """
    for f in figures:
        if not 0 < f.value <= 100:
            raise DataError(f"{f.year}: a share of {f.value:g} %; allowed are shares above 0 and at most 100 %")
    known = {f.year: yearly_mean(whole, f.year) for f in figures if _covered(whole, f.year)}
    if not known:
        raise DataError(
            f"no level of the whole is known in {', '.join(str(f.year) for f in figures)}: its monthly figures start in {whole.periods[0]}"
        )
    part = [_part(f, float(np.median(known[f.year]))) for f in figures if f.year in known]
    last = max(known)
    model = few.fit(part, until, draws=whole.values.shape[1], seed=seed + SEED_APART, fewest=1)
    measured = known[last] / np.median(known[last])
    share = [model.at(year) * measured / yearly_mean(whole, year) for year in range(last, until + 1)]
    return Outlook(tuple(range(last, until + 1)), 100 * np.array(share))


def conditional(starts: np.ndarray, growths: np.ndarray, ratio: np.ndarray, years: int, goal: float) -> pd.DataFrame:
    """Return the chance of the goal, percent, by starting share and by the part's growth, over the whole's draws.

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
    growth: tuple[float, float, float],
    ratio: np.ndarray,
    known: np.ndarray,
    years: int,
) -> pd.DataFrame:
    """Return how far each uncertainty alone moves the share at the deadline, widest first.

    Parameters
    ----------
    start, growth : (low, central, high)
        Starting share, percent; growth of the part, percent a year.
    ratio : array of float
        The whole at the deadline over the start, one a draw: measurement and forecast.
    known : array of float
        The whole in the last known year over the start's, one a draw: measurement alone.
    years : int
        Years from start to deadline.

    Returns
    -------
    DataFrame
        ``source`` (start, part_growth, whole_forecast, whole_index), ``low`` and ``high`` share at the deadline, percent, ``width``
        in points. Ranges are the grids' ends; of draws the 10 % and 90 % quantiles.
    """

    def at(s: float, g: float, r: float) -> float:
        return s * (1 + g / 100) ** years / r

    middle = float(np.median(ratio))
    slow, fast = np.quantile(ratio, [0.1, 0.9])
    error = np.quantile(known / np.median(known), [0.1, 0.9])
    rows = [
        ("start", at(start[0], growth[1], middle), at(start[2], growth[1], middle)),
        ("part_growth", at(start[1], growth[0], middle), at(start[1], growth[2], middle)),
        ("whole_forecast", at(start[1], growth[1], fast), at(start[1], growth[1], slow)),
        ("whole_index", at(start[1], growth[1], middle * error[1]), at(start[1], growth[1], middle * error[0])),
    ]
    table = pd.DataFrame(rows, columns=["source", "low", "high"])
    table["width"] = table["high"] - table["low"]
    return table.sort_values("width", ascending=False, kind="stable").reset_index(drop=True)


def _covered(whole: Draws, year: int) -> bool:
    try:
        return bool(np.isfinite(yearly_mean(whole, year)).all())
    except UndefinedError:
        return False


def _part(figure: few.Figure, mean: float) -> few.Figure:
    low, high = figure.ends or targets.reading(figure.value, figure.qualifier)
    return few.Figure(figure.year, figure.value * mean / 100, figure.qualifier, (low * mean / 100, high * mean / 100))
