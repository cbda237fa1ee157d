"""How far a year's forecast is drawn towards plain rivals: weights by the nation, its divisions and other countries, then read on Ha Noi.

    python -m benchmarks.blend --write     recomputes data/calibration/blend.yml; CHNT_BENCH_DATA names the folder of the other countries' series

Rivals are the mean of the last three years and the official figure so far; where at most half of the year is left, the figure so far filled up with
that mean instead. For each range of months to the end of the year the weights, in eighths, are those with the least mean absolute error, relative to that of the models alone,
in the mean of the three sets. Chosen again without each year in turn and evaluated in that year, they tell what the choice itself costs.
"""

from __future__ import annotations

import sys
from itertools import product

import numpy as np
import pandas as pd
import yaml

from benchmarks.report import NOT_RUN, Row, data_folder
from chnt_analysis import files
from chnt_analysis.errors import DataError
from chnt_analysis.forecasting import blend, forecast, record
from chnt_analysis.forecasting.recalibrate import BINS, DIVISION
from chnt_analysis.forecasting.rivals import diebold_mariano
from chnt_analysis.levels import Known

ABROAD = (
    "eurostat_ipi_manufacturing_nsa.csv.gz",
    "india_iip_2011_12_base_monthly.csv.gz",
    "malaysia_ipi_monthly_nsa_and_official_sa.csv",
)
ADJUSTED = "_sa_official"
NEWEST, FIRST_ORIGIN, WINDOW, EVERY = (
    180,
    48,
    108,
    5,
)  # months: of a series, before its first origin, a forecast sees, between origins
STEPS = np.arange(9) / 8
FIRST_JUDGED = "2019"  # year forecast, from which earlier ones are enough to choose by
NEAR = 6  # months to the end of the year up to which what is published is most of it
SETS = ("nation", "divisions", "abroad")


def forecasts() -> pd.DataFrame | None:
    """Return the models' forecasts of years and the rivals', by ``set``; ``None`` where the other countries' series are absent."""
    paths = [data_folder(name) for name in ABROAD]
    if None in paths:
        return None
    years = record.read().query("outcome == 'year'")
    narrow = years["sector"].str.startswith(DIVISION)
    years = years.assign(set=np.where(narrow, "divisions", np.where(years["place"] == "viet_nam", "nation", "ha_noi")))
    tables = [pd.read_csv(path) for path in paths if path is not None]
    series = pd.concat(tables).dropna(subset="value")
    series = series[~series["series_id"].str.endswith(ADJUSTED)]
    rows = [
        row
        for number, (_, one) in enumerate(series.groupby("series_id"))
        for row in _abroad(_level(one), number % EVERY)
    ]
    return pd.concat([years, pd.DataFrame(rows).assign(set="abroad")], ignore_index=True)


def _level(rows: pd.DataFrame) -> pd.Series:
    index = pd.PeriodIndex(rows["period"], freq="M", name="period")
    level = pd.Series(rows["value"].to_numpy(dtype=float), index=index).sort_index().iloc[-NEWEST:]
    whole = (level.index[-1] - level.index[0]).n + 1 == len(level) and bool((level > 0).all())
    return level if whole else level.iloc[:0]


def _abroad(level: pd.Series, shift: int) -> list[dict]:
    """Return forecasts from every fifth month of a level, taken as final: there are no revisions in them."""
    by_year = level.groupby(level.index.year)
    means = by_year.mean()[by_year.size() == 12]
    growth = (100 * (means / means.shift() - 1)).dropna()
    rows = []
    for origin in level.index[FIRST_ORIGIN + shift :: EVERY]:
        known = _known(level[:origin].iloc[-WINDOW:], growth)
        made = forecast(known.level, 24 - origin.month, draws=2)
        path = np.exp(np.mean([np.log(member) for member in made.members.values()], axis=0))
        whole = pd.concat([known.level, pd.Series(path, index=made.periods[made.periods > origin])])
        for year in {origin.year, origin.year + 1} & set(growth.index):
            if horizon := made.periods_to(year):
                mean = [whole[whole.index.year == y].mean() for y in (year, year - 1)]
                common = {"target": str(year), "horizon": horizon, "truth": growth[year]}
                rows.append({**common, "model": 100 * (mean[0] / mean[1] - 1), **blend.rivals_of(known, year)})
    return rows


def _known(level: pd.Series, growth: pd.Series) -> Known:
    origin = level.index[-1]
    now = level[level.index.year == origin.year]
    before = level[(level.index.year == origin.year - 1) & (level.index.month <= origin.month)]
    over = growth[growth.index < origin.year + (origin.month == 12)]
    return Known(None, level, (origin, 100 * (now.sum() / before.sum() - 1)), origin, (), dict(over))  # type: ignore[arg-type]


def chosen(table: pd.DataFrame) -> blend.Weights:
    """Return the weights of each range that err least, relative to the models alone, in the mean of the sets."""
    weights_by_bin = {}
    for low, high in BINS:
        part = table[table["horizon"].between(low, high) & table["mean_3"].notna() & table["set"].isin(SETS)]
        names = _towards(high, within=bool(part["ytd"].notna().any()))
        grid = [parts for parts in product(STEPS, repeat=len(names)) if sum(parts) <= 1]
        by = [{(low, high): dict.fromkeys(blend.BLENDED, 0.0) | dict(zip(names, parts, strict=True))} for parts in grid]
        alone = _errors(part, "model")
        relative = [float((_errors(part, weights) / alone).mean()) for weights in by]
        weights_by_bin |= by[int(np.argmin(np.round(relative, 6)))]
    return weights_by_bin


def _towards(high: int, *, within: bool) -> tuple[str, ...]:
    """Return the rivals that forecasts of a range of months to the end of the year are drawn towards."""
    if high <= NEAR:
        return ("filled",)
    return ("mean_3", "ytd") if within else ("mean_3",)


def _errors(table: pd.DataFrame, how: str | blend.Weights) -> pd.Series:
    """Return the mean absolute error by set: of a column, or of the models' blend."""
    point = table[how] if isinstance(how, str) else blend.blended(table["model"], table["horizon"], table, how)
    return (point - table["truth"]).abs().groupby(table["set"]).mean()


def unseen(table: pd.DataFrame, *, past_only: bool = False) -> pd.Series:
    """Return forecasts blended by weights that had not seen their year; chosen on earlier years alone, missing before ``FIRST_JUDGED``."""
    point = pd.Series(np.nan, index=table.index)
    for year, mine in table.groupby("target"):
        if past_only and year < FIRST_JUDGED:
            continue
        by = chosen(table[table["target"] < year] if past_only else table[table["target"] != year])
        point[mine.index] = blend.blended(mine["model"], mine["horizon"], mine, by)
    return point


def write() -> int:
    """Choose the weights again and write them; return the number of forecasts they rest on."""
    table = forecasts()
    if table is None:
        raise DataError("CHNT_BENCH_DATA does not hold the series of other countries")
    used = table[table["set"].isin(SETS)]
    rows = [
        {"low": low, "high": high, **{k: float(v) for k, v in by.items()}} for (low, high), by in chosen(table).items()
    ]
    content = {
        "made_by": "python -m benchmarks.blend --write",
        "forecasts": {name: int((used["set"] == name).sum()) for name in SETS},
        "weights": rows,
    }
    files.write_text(blend.PATH, yaml.safe_dump(content, sort_keys=False))
    return len(used)


def run() -> list[Row]:
    """Measure the blend by range of months and set, beside its rivals and beside weights that had not seen the year."""
    table = forecasts()
    if table is None:
        return [Row("blend", NOT_RUN)]
    drawn = blend.blended(table["model"], table["horizon"], table)
    table = table.assign(unseen=unseen(table), earlier=unseen(table, past_only=True), blend=drawn)
    by = chosen(table)
    rows = [
        Row("weights chosen again are the shipped ones", str(by == blend.weights()), "", "True", by == blend.weights())
    ]
    for low, high in BINS:
        part = table[table["horizon"].between(low, high)].dropna(subset=["mean_3"])
        part = part.dropna(subset="ytd") if high < 12 else part
        for name, mine in part.groupby("set"):
            ours, beside = (mine["blend"] - mine["truth"]).abs().mean(), {}
            for other in ("model", "unseen", "mean_3", "ar1", *(("ytd", "filled") if high < 12 else ())):
                beside[other] = (mine[other] - mine["truth"]).abs().mean()
            others = ", ".join(f"{other} {error:.2f}" for other, error in beside.items())
            rows.append(
                Row(f"{low}-{high} months, {name} (n = {len(mine)}): mean absolute error", f"{ours:.2f}", others)
            )
            rows.append(_earlier(f"{low}-{high} months, {name}, weights chosen on earlier years", mine))
    return rows


def _earlier(what: str, mine: pd.DataFrame) -> Row:
    """Return how forecasts drawn by weights of earlier years err beside the models alone, with the Diebold-Mariano statistic over years."""
    late = mine[mine["earlier"].notna()]
    ours, alone = late["earlier"] - late["truth"], late["model"] - late["truth"]
    statistic, years = diebold_mariano(ours, alone, late["target"])
    others = f"model {alone.abs().mean():.2f}, Diebold-Mariano {statistic:.1f} over {years} years"
    return Row(f"{what} (n = {len(late)}): mean absolute error", f"{ours.abs().mean():.2f}", others)


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit("python -m benchmarks.blend --write: recomputes data/calibration/blend.yml")
    print(write(), "forecasts")
