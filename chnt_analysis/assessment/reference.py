"""The reference class of a goal: of the places that stood where this one stands, how many grew as fast for as long as it needs.

The outside view (Kahneman and Tversky, 1979; the World Bank's target setting compares a required change with past changes of all countries from a
like start). A frequency in a class of overlapping windows is not a probability and is not called so.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

BEFORE = 3  # years whose mean growth says where a place stands
BAND = 2.0  # percentage points either way; fixed before the outcomes were looked at
LEAST_WINDOWS, LEAST_PLACES = 30, 15  # fewer bear counts only, no percentage


@dataclass(frozen=True)
class Frequency:
    """How often a level was reached in a class of windows.

    Attributes
    ----------
    length : int
        Years of a window.
    windows, places : int
        Size of the class.
    first, last : int or None
        First and last year of the windows; ``None`` for an empty class.
    reached : int
        Windows whose mean growth is at least the level.
    level : float
        The level, percent a year.
    growth : Series
        Mean growth of each window, percent a year.
    """

    length: int
    windows: int
    places: int
    first: int | None
    last: int | None
    reached: int
    level: float
    growth: pd.Series = field(repr=False)

    @property
    def is_large(self) -> bool:
        """Whether the class is large enough for a percentage."""
        return self.windows >= LEAST_WINDOWS and self.places >= LEAST_PLACES

    @property
    def percent(self) -> float | None:
        """Windows that reach the level, percent of the class; ``None`` where the class is small."""
        return 100 * self.reached / self.windows if self.is_large else None


def windows(annual: pd.DataFrame, length: int, *, before: int = BEFORE) -> pd.DataFrame:
    """Return every window of a place's yearly growth with the years before it: columns ``place, first, last, before, growth``.

    Parameters
    ----------
    annual : DataFrame
        Columns ``place``, ``year`` (int) and ``value`` (percent), one row a place and year.
    length : int
        Years of a window.
    before : int
        Years before it whose mean growth says where the place stood; 0 for every window.

    Returns
    -------
    DataFrame
        ``before`` and ``growth`` are arithmetic means, percent a year; windows with a missing year are left out.

    Examples
    --------
    >>> annual = pd.DataFrame({"place": "a", "year": [1, 2, 3, 4, 5], "value": [3.0, 4.0, 5.0, 10.0, 12.0]})
    >>> windows(annual, 2)[["first", "last", "before", "growth"]].values.tolist()
    [[4.0, 5.0, 4.0, 11.0]]
    """
    rows = []
    for place, own in annual.groupby("place", sort=True):
        known = dict(zip(own["year"].astype(int), own["value"], strict=True))
        for first in sorted(known):
            years = range(first - before, first + length)
            if all(year in known for year in years):
                growth = [known[year] for year in years]
                stood = sum(growth[:before]) / before if before else float("nan")
                rows.append((place, first, first + length - 1, stood, sum(growth[before:]) / length))
    return pd.DataFrame(rows, columns=["place", "first", "last", "before", "growth"])


def full_years(annual: pd.DataFrame, *, least: int = LEAST_PLACES) -> pd.DataFrame:
    """Return the rows of the years in which at least so many places published: a few places alone are no class."""
    return annual[annual.groupby("year")["place"].transform("nunique") >= least]


def frequency(annual: pd.DataFrame, level: float, length: int, *, stood: float | None = None) -> Frequency:
    """Return how often places grew at least at a level over some years, from where a place stood or from anywhere.

    Parameters
    ----------
    annual : DataFrame
        As for :func:`windows`.
    level : float
        Percent a year.
    length : int
        Years.
    stood : float, optional
        Mean growth of the three years before: windows within ``BAND`` points of it count; all windows by default.
    """
    spans = windows(annual, length, before=0 if stood is None else BEFORE)
    if stood is not None:
        spans = spans[(spans["before"] - stood).abs() <= BAND]
    return Frequency(
        length=length,
        windows=len(spans),
        places=spans["place"].nunique(),
        first=int(spans["first"].min()) if len(spans) else None,
        last=int(spans["last"].max()) if len(spans) else None,
        reached=int((spans["growth"] >= level).sum()),
        level=level,
        growth=spans["growth"].reset_index(drop=True),
    )
