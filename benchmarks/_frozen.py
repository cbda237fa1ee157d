"""An office that adjusts each year on the data of its time and then leaves it: its series rebuilt, and what each cause of a difference weighs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from benchmarks.report import Row
from chnt_analysis import seasonal, tet
from chnt_analysis.seasonal.calendar import months_needed

SHORTEST = 3  # years of data an adjustment needs
CAUSES = ("calendar", "outliers", "frozen factors", "first year", "level of the years")
Runs = Mapping[int, pd.Series]


def runs(raw: pd.Series, *, plain: bool, outliers: bool, regressors: pd.DataFrame) -> Runs:
    """Return the adjusted series as reckoned on the data up to each December; ``plain`` leaves the calendar in."""
    years = range(raw.index[0].year + SHORTEST - 1, raw.index[-1].year + 1)
    cut = {year: raw[raw.index.year <= year] for year in years}
    return {
        year: seasonal.adjust(
            part,
            tet="none" if plain else "during",
            outliers=outliers,
            regressors=None if plain else regressors.reindex(months_needed(part)),
        ).adjusted
        for year, part in cut.items()
    }


def distances(found: Runs, official: pd.Series) -> pd.DataFrame:
    """Return how far the factors of a year (row) in the data up to a year (column) lie from the official ones, as a share of the row's sum."""
    table = pd.DataFrame(index=sorted(set(official.index.year)), columns=list(found), dtype=float)
    for end, adjusted in found.items():
        apart = 100 * np.log(adjusted / official.reindex(adjusted.index))
        table[end] = apart.groupby(apart.index.year).var()
    return table.div(table.sum(axis=1), axis=0)


def data_of(others: Iterable[pd.DataFrame]) -> dict[int, int]:
    """Return up to which year the data ran when each year was adjusted for the last time, as the other sectors tell it.

    The least mean distance among the orders that freezing allows: a later year is not left on older data.
    """
    tables = list(others)
    mean = (sum(tables[1:], tables[0]) / len(tables)).fillna(np.inf)
    paths: dict[int, tuple[float, tuple[int, ...]]] = {int(end): (0.0, ()) for end in mean.columns}
    for _, row in mean.iterrows():
        paths = {
            end: min((paths[e][0] + float(row[end]), (*paths[e][1], end)) for e in paths if e <= end) for end in paths
        }
    return dict(zip((int(year) for year in mean.index), min(paths.values())[1], strict=True))


def stitched(found: Runs, data: Mapping[int, int]) -> pd.Series:
    """Return each year as it stood in the run whose data ended in the year given for it."""
    last = found[max(found)]
    return pd.Series([found[data[month.year]][month] for month in last.index], index=last.index)


def ladder(raw: pd.Series, official: pd.Series, regressors: pd.DataFrame, data: Mapping[int, int]) -> pd.DataFrame:
    """Return correlation of the changes on the month, and squared gap, as the causes are taken away one after the other.

    Returns
    -------
    DataFrame
        By cause, the first row with none taken away: ``r`` and ``gap`` (squared, of the changes in percent).
    """
    theirs = 100 * np.log(official).diff().dropna()
    full = runs(raw, plain=False, outliers=True, regressors=regressors)
    uncalendared = runs(raw, plain=True, outliers=True, regressors=regressors)
    bare = runs(raw, plain=True, outliers=False, regressors=regressors)
    newest = max(full)
    frozen = stitched(bare, data)
    ours = [full[newest], uncalendared[newest], bare[newest], frozen]
    changes = [100 * np.log(one).diff().dropna() for one in ours]
    later = theirs.index > pd.Period(year=raw.index[0].year + 1, month=1, freq="M")
    changes.append(changes[-1].where(later, theirs))
    levelled = 100 * np.log(frozen / np.exp(yearly(np.log(frozen / official)))).diff().dropna()
    changes.append(levelled.where(later, theirs))
    kept = [later if i > len(ours) - 1 else np.ones(len(later), bool) for i in range(len(changes))]
    rows = [
        {"r": one[k].corr(theirs[k]), "gap": ((one - theirs) ** 2).mean()} for one, k in zip(changes, kept, strict=True)
    ]
    return pd.DataFrame(rows, index=["none", *CAUSES])


def where(ours: pd.Series, official: pd.Series) -> str:
    """Return the three years and the three calendar months that hold most of the squared gap of the changes, and their shares."""
    gap = (np.log(ours).diff() - np.log(official).diff()).dropna() ** 2
    share = 100 * gap / gap.sum()
    parts = [share.groupby(by).sum().nlargest(3) for by in (gap.index.year, gap.index.month)]
    return "; months ".join(", ".join(f"{k}: {v:.0f} %" for k, v in part.items()) for part in parts)


def yearly(apart: pd.Series) -> pd.Series:
    """Return the mean of each calendar year, at its months."""
    return apart.groupby(apart.index.year).transform("mean")


def causes(
    name: str, raw: pd.Series, official: pd.Series, regressors: pd.DataFrame, data: Mapping[int, int]
) -> list[Row]:
    """Say how the correlation rises, and which share of the squared gap goes, as one cause after the other is taken away."""
    table = ladder(raw, official, regressors, data)
    share = -100 * table["gap"].diff() / table["gap"].iloc[0]
    steps = ", ".join(f"{cause} {table.loc[cause, 'r']:.3f}" for cause in CAUSES)
    told = ", ".join(f"{cause} {share[cause]:.0f} %" for cause in CAUSES)
    left = 100 * table["gap"].iloc[-1] / table["gap"].iloc[0]
    best = float(table.loc["first year", "r"])
    return [
        Row(
            f"{name}: each year adjusted on the data of its time, as the office seems to",
            f"r {table.loc['frozen factors', 'r']:.3f}; from the second year on {best:.3f}",
            "official",
            "second above 0.95",
            best > 0.95,
        ),
        Row(f"{name}: r as causes are taken away in turn, from {table.loc['none', 'r']:.3f}", steps),
        Row(f"{name}: share of the squared gap that goes with each", told, f"left {left:.0f} %"),
    ]


def structure(name: str, raw: pd.Series, official: pd.Series, bare: Runs, data: Mapping[int, int]) -> list[Row]:
    """Say what explains the official factors from the second year on, and whether what is left knows the calendar."""
    months = raw.index[raw.index.year > raw.index[0].year]
    factor = 100 * np.log(raw / official).reindex(months)
    known = {
        "one run": 100 * np.log(raw / bare[max(bare)]).reindex(months),
        "frozen": 100 * np.log(raw / stitched(bare, data)).reindex(months),
    }
    rest = {what: factor - one for what, one in known.items()}
    rest["and the years' own levels"] = rest["frozen"] - yearly(rest["frozen"])
    told = ", ".join(f"{what} {1 - left.var() / factor.var():.3f}" for what, left in rest.items())
    tested = {what: _t(rest["frozen"] - yearly(rest["frozen"]), x) for what, x in _calendar(months).items()}
    return [
        Row(f"{name}: variation of the official factors explained by ours", told),
        Row(
            f"{name}: t values of calendar terms in what is left", ", ".join(f"{k} {t:+.1f}" for k, t in tested.items())
        ),
        Row(f"{name}: the data each year was adjusted on, as the other sectors tell", _spans(data)),
    ]


def mixed(total: pd.Series, sections: pd.DataFrame) -> Row:
    """Say in which years the raw total is not the weighted sum of the raw sections it is published with."""
    first = total.index.year == total.index[0].year
    weights = np.linalg.lstsq(sections[first].to_numpy(), total[first].to_numpy(), rcond=None)[0]
    apart = (total - sections @ weights).abs()
    worst = apart.groupby(apart.index.year).max()
    year = int(worst.idxmax())
    return Row(
        "raw total less the weighted sum of the raw sections, largest of a year, index points",
        f"{year}: {worst[year]:.3f}",
        f"other years at most {worst.drop(year).max():.3f}",
    )


def _calendar(months: pd.PeriodIndex) -> dict[str, np.ndarray]:
    from benchmarks.seasonal import eid
    from chnt_analysis.seasonal.calendar import trading

    own = trading("both", months)
    return {
        "leap February": own["leap_february"].to_numpy(),
        "weekdays": own["weekdays"].to_numpy(),
        "Eid": tet.around(eid(1994, 2040), months, first=-1, last=3).to_numpy(),
        "Lunar New Year": tet.window_regressors(months)["during"].to_numpy(),
    }


def _t(left: pd.Series, x: np.ndarray) -> float:
    centred = x - x.mean()
    slope = float(centred @ left.to_numpy() / (centred @ centred))
    spread = float(((left - left.mean() - slope * centred) ** 2).sum() / (len(left) - 2))
    return slope / float(np.sqrt(spread / (centred @ centred)))


def _spans(data: Mapping[int, int]) -> str:
    return ", ".join(f"{year} to {end}" for year, end in data.items())
