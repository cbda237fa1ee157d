"""An office that adjusts each year on the data of its time and then leaves it: its series rebuilt, and what each cause of a difference weighs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from benchmarks.report import Row
from chnt_analysis import seasonal, tet
from chnt_analysis.seasonal.calendar import months_needed, trading

SHORTEST = 3  # years of data an adjustment needs
# changes so large that they alone would make any two series agree
PANDEMIC = (pd.Period("2020-02"), pd.Period("2020-07"))
CAUSES = ("calendar", "outliers", "frozen factors", "first year", "level of the years")
Runs = Mapping[int, pd.Series]


def eid(first: int, last: int) -> list[pd.Timestamp]:
    """Return 1 Shawwal by the arithmetical Islamic calendar, at most a day from the sighted date."""
    days = []
    for year in range(first - 580, last - 578):
        julian = (11 * year + 3) // 30 + 354 * year + 30 * 10 - (10 - 1) // 2 + 1 + 1948440 - 385
        days.append(pd.Timestamp("1970-01-01") + pd.Timedelta(days=julian - 2440588))
    return [d for d in days if first <= d.year <= last]


def runs(raw: pd.Series, *, plain: bool, outliers: bool, regressors: pd.DataFrame) -> Runs:
    """Return the adjusted series as computed from the data up to each December; ``plain`` leaves the calendar in."""
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


def distances(by_cut: Runs, official: pd.Series) -> pd.DataFrame:
    """Return how far the factors of a year (row) in the data up to a year (column) lie from the official ones, as a share of the row's sum."""
    table = pd.DataFrame(index=sorted(set(official.index.year)), columns=list(by_cut), dtype=float)
    for end, adjusted in by_cut.items():
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


def stitched(adjusted: Runs, data: Mapping[int, int]) -> pd.Series:
    """Return each year as it stood in the run whose data ended in the year given for it."""
    last = adjusted[max(adjusted)]
    return pd.Series([adjusted[data[month.year]][month] for month in last.index], index=last.index)


def ladder(raw: pd.Series, official: pd.Series, regressors: pd.DataFrame, data: Mapping[int, int]) -> pd.DataFrame:
    """Return correlation of the changes on the month, and squared gap, as the causes are taken away one after the other.

    Returns
    -------
    DataFrame
        By cause, the first row with none taken away: ``r``, ``calm`` (the same without the pandemic) and ``gap`` (squared, of the changes in
        percent). From the row ``first year`` on, the correlations leave the first year out.
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
    calm = (theirs.index < PANDEMIC[0]) | (theirs.index > PANDEMIC[1])
    kept = [later if i > len(ours) - 1 else np.ones(len(later), bool) for i in range(len(changes))]
    rows = [
        {
            "r": one[k].corr(theirs[k]),
            "calm": one[k & calm].corr(theirs[k & calm]),
            "gap": ((one - theirs) ** 2).mean(),
        }
        for one, k in zip(changes, kept, strict=True)
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
    percentages = ", ".join(f"{cause} {share[cause]:.0f} %" for cause in CAUSES)
    left = 100 * table["gap"].iloc[-1] / table["gap"].iloc[0]
    best = float(table.loc["first year", "r"])
    return [
        Row(
            f"{name}: each year adjusted on the data of its time, as the office seems to",
            f"r {table.loc['frozen factors', 'r']:.3f}; from the second year on {best:.3f} ({table.loc['first year', 'calm']:.3f} without the pandemic)",
            "official",
            "second above 0.95",
            best > 0.95,
        ),
        Row(f"{name}: r as causes are taken away in turn, from {table.loc['none', 'r']:.3f}", steps),
        Row(f"{name}: share of the squared gap that goes with each", percentages, f"left {left:.0f} %"),
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
    explained = ", ".join(f"{what} {1 - left.var() / factor.var():.3f}" for what, left in rest.items())
    tested = {what: _t(rest["frozen"] - yearly(rest["frozen"]), x) for what, x in _calendar(months).items()}
    return [
        Row(f"{name}: variation of the official factors explained by ours", explained),
        Row(
            f"{name}: t values of calendar terms in what is left", ", ".join(f"{k} {t:+.1f}" for k, t in tested.items())
        ),
        Row(f"{name}: the data each year was adjusted on, as the other sectors tell", _spans(data)),
        _neighbours(name, 100 * np.log(raw / official)),
    ]


def _neighbours(name: str, factor: pd.Series) -> Row:
    """Say how far the official factors of one year lie from the next's, and how far whole years lie off, which no season can."""
    table = pd.DataFrame({"year": factor.index.year, "month": factor.index.month, "factor": factor.to_numpy()})
    table = table.pivot(index="year", columns="month", values="factor")
    level = table.dropna().mean(axis=1)
    moved = table.sub(table.mean(axis=1), axis=0).diff().pow(2).mean(axis=1).pow(0.5).iloc[1:]
    inner = level.iloc[1:]
    return Row(
        f"{name}: official factors of the first and the second year apart, %",
        f"{moved.iloc[0]:.2f}",
        f"later neighbours {moved.iloc[1:].mean():.2f}; levels of later years {inner.min():+.2f} ({inner.idxmin()}) to {inner.max():+.2f} ({inner.idxmax()})",
    )


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
    residual_variance = float(((left - left.mean() - slope * centred) ** 2).sum() / (len(left) - 2))
    return slope / float(np.sqrt(residual_variance / (centred @ centred)))


def _spans(data: Mapping[int, int]) -> str:
    return ", ".join(f"{year} to {end}" for year, end in data.items())


def recovered(*, offices: int = 8) -> Row:
    """Try the reading on simulated offices: one that leaves each year after two more, and one that adjusts all years again."""
    kept = {year: min(year + 2, 2025) for year in range(2015, 2026)}
    right = []
    for office in range(offices):
        made = [runs(_drifting(2 * office + k), plain=True, outliers=False, regressors=pd.DataFrame()) for k in (0, 1)]
        wobble = np.random.default_rng(office).normal(0, 0.003, (2, len(made[0][2025])))  # settings other than ours
        frozen = [distances(r, stitched(r, kept) * np.exp(w)) for r, w in zip(made, wobble, strict=True)]
        readjusted = [distances(r, r[2025] * np.exp(w)) for r, w in zip(made, wobble, strict=True)]
        read, other = data_of(frozen), data_of(readjusted)
        right.append(
            (np.mean([read[y] == kept[y] for y in kept]), np.mean([other[y] > kept[y] for y in range(2017, 2022)]))
        )
    share = 100 * np.mean(right, axis=0)
    return Row(
        f"last data of each year read off {offices} simulated offices that leave a year after two more",
        f"{share[0]:.0f} % of the years right",
        f"offices that adjust all years again: {share[1]:.0f} % of 2017-2021 read as later data",
    )


def _drifting(seed: int) -> pd.Series:
    """Return a simulated level of eleven years whose season drifts, less its last month."""
    rng = np.random.default_rng(seed)
    months = pd.period_range("2015-01", periods=131, freq="M", name="period")
    season, drift = rng.normal(0, 0.04, 12), rng.normal(0, 0.03, 12)
    moved = season[months.month - 1] + drift[months.month - 1] * np.cumsum(rng.normal(1 / 131, 0.02, 131))
    level = np.cumsum(rng.normal(0.003, 0.01, 131)) + moved + rng.normal(0, 0.01, 131)
    return pd.Series(100 * np.exp(level), index=months)
