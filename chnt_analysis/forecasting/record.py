"""The record of past forecasts: real-time outlooks from many origins beside what came, kept as a small file.

Each row is one forecast of one outcome: growth of a calendar year, of the year to date, or of a month on the year, percent. ``model`` is the
median of the uncalibrated paths, ``point`` the same shrunk towards the plain rivals (:mod:`chnt_analysis.forecasting.blend`), as the file is read;
``spread`` is their scale, half the 16-84 % range, ``pit`` the share of paths below the outcome, ``ytd, mean_3, ar1, naive, seasonal_naive`` the rivals. The file is made by
``python -m benchmarks.headline --write``; a file beside it holds the fingerprint of the published rates it was made from.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache

import numpy as np
import pandas as pd
import yaml

from chnt_analysis import files
from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError
from chnt_analysis.forecasting import blend, realtime, rivals, scores
from chnt_analysis.forecasting.draws import Draws
from chnt_analysis.forecasting.shocks import Shock
from chnt_analysis.observations import rates as published
from chnt_analysis.observations.rates import IIP

PATH = obs.DATA / "calibration" / "headline.csv"
HEADLINES = (
    *(("viet_nam", s) for s in ("all_industry", "manufacturing", "mining", "electricity", "water")),
    ("ha_noi", "all_industry"),
    ("ha_noi", "manufacturing"),
)
FIRST, LAST = pd.Period("2016-01", freq="M"), pd.Period("2025-12", freq="M")
MONTHS_AHEAD = (1, 3, 6, 12)
YTD_AHEAD = 3
PATHS = 400
COLUMNS = [
    *("place", "sector", "origin", "as_of", "outcome", "target", "horizon", "truth", "first"),
    *("model", "spread", "pit", "crps", "ytd", "mean_3", "ar1", "naive", "seasonal_naive"),
]


def divisions() -> list[str]:
    """Return the national divisions with monthly rates, by code."""
    rows = obs.rows_of(place="viet_nam", indicator=IIP)
    here = rows[(rows["frequency"] == "M")]
    counts = here.loc[here["sector"].str.startswith("vsic_"), "sector"].value_counts()
    return sorted(counts.index[counts >= 300])


def annual(rates: pd.DataFrame) -> pd.DataFrame:
    """Return growth of calendar years by year: ``first`` as first published, ``truth`` as the newest publication has it, percent."""
    both = published.yearly(rates)
    if both.empty:
        return pd.DataFrame(columns=["first", "truth"], dtype=float)
    first = both.sort_values(["available_from", "row"], kind="stable").groupby("period")["value"].first()
    truth = obs.choose(both).set_index("period")["value"]
    table = pd.DataFrame({"first": first, "truth": truth})
    table.index = table.index.astype(int)
    return table


def rows_of(
    place: str,
    sector: str,
    origins: Iterable[pd.Period],
    *,
    shocks: tuple[Shock, ...],
    rates: pd.DataFrame | None = None,
) -> list[dict]:
    """Return the record's rows of a place and sector from each origin whose release had come.

    Only rates available at the origin's release enter the forecast; the outcomes are the newest published.
    """
    every = published.rates_of(place, sector, shipped_only=True) if rates is None else rates
    results, rows = annual(every), []
    outcomes = {basis: published.monthly(every, basis) for basis in ("yoy", "ytd")}
    for origin in origins:
        date = realtime.release_date(every, origin)
        if date is None:
            continue
        known = realtime.known_level(realtime.as_known(every, date))
        if known is None or known.level.index[-1] != origin or len(known.level) < 36:
            continue
        head = {"place": place, "sector": sector, "origin": str(origin), "as_of": f"{date:%Y-%m-%d}"}
        rows += [{**head, **row} for row in _origin(known, origin, results, outcomes, shocks)]
    return rows


def _origin(known: realtime.Known, origin: pd.Period, results: pd.DataFrame, outcomes: dict, shocks) -> Iterable[dict]:
    horizon = 24 - origin.month
    ours = realtime.outlook(known, horizon, draws=PATHS, shocks=shocks)
    plain = {m: realtime.outlook(known, horizon, draws=3, method=m) for m in ("naive", "seasonal_naive")}  # type: ignore[arg-type]
    for year in (origin.year, origin.year + 1):
        if year not in results.index or ours.periods_to(year) < 1:
            continue
        beside = {m: _central(d, known.level).annual_growth(year)[0] for m, d in plain.items()}
        head = {"outcome": "year", "target": str(year), "horizon": ours.periods_to(year)}
        yield {
            **head,
            **_score(ours.annual_growth(year), *results.loc[year, ["truth", "first"]]),
            **beside,
            **blend.rivals_of(known, year),
        }
    growth = ours.year_on_year()
    for ahead in MONTHS_AHEAD:
        month = origin + ahead
        if month in outcomes["yoy"].index and month in growth.periods:
            values = growth.values[growth.periods.get_indexer([month])[0]]
            yield {"outcome": "month", "target": str(month), "horizon": ahead, **_score(values, outcomes["yoy"][month])}
    month = origin + YTD_AHEAD
    if month in outcomes["ytd"].index and month.year == origin.year:
        head = {"outcome": "ytd", "target": str(month), "horizon": YTD_AHEAD}
        yield {**head, **_score(ours.year_to_date(month), outcomes["ytd"][month])}


def _central(draws: Draws, level: pd.Series) -> Draws:
    """Return one path: the level, then the central forecast of the only member."""
    path = np.concatenate([level.to_numpy(), next(iter(draws.members.values())).to_numpy()])
    return Draws(path[:, None], draws.periods, draws.origin, draws.method)


def _score(values: np.ndarray, truth: float, first: float = np.nan) -> dict:
    low, middle, high = np.quantile(values, [0.16, 0.5, 0.84])
    outcome = np.array([truth])
    return {
        "truth": truth,
        "first": first,
        "model": middle,
        "spread": (high - low) / 2,
        "pit": float(scores.pit(outcome, values[None, :])[0]),
        "crps": float(scores.crps(outcome, values[None, :])),
    }


def fingerprint() -> str:
    """Return a short hash of the published rates that the record rests on."""
    rows = pd.concat([obs.rows_of(place=place, indicator=IIP) for place in ("viet_nam", "ha_noi")])
    used = rows[rows["origin"] == "shipped"]
    text = used.sort_values("row")[["row", "period", "basis", "value", "available_from"]].to_csv(index=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@lru_cache(maxsize=1)
def read() -> pd.DataFrame:
    """Return the shipped record, forecasts of years shrunk towards the rivals in ``point``.

    Raises
    ------
    DataError
        When the file is missing, saying which command makes it.
    """
    if not PATH.exists():
        raise DataError(f"{PATH.name}: no record of past forecasts; `python -m benchmarks.headline --write` makes it")
    table = pd.read_csv(PATH, dtype={"origin": str, "target": str, "as_of": str})
    table = table.assign(filled=rivals.filled(table["ytd"], table["mean_3"], table["horizon"]))
    drawn = blend.blended(table["model"], table["horizon"], table)
    return table.assign(point=np.where(table["outcome"] == "year", drawn, table["model"]))


def write(table: pd.DataFrame) -> None:
    """Write the record and, beside it, what it was made from; each file whole or not at all."""
    PATH.parent.mkdir(exist_ok=True)
    about = {"made_by": "python -m benchmarks.headline --write", "rates": fingerprint(), "rows": len(table)}
    for path, text in (
        (PATH, table[COLUMNS].to_csv(index=False, lineterminator="\n")),
        (PATH.with_suffix(".yml"), yaml.safe_dump(about, sort_keys=False)),
    ):
        files.write_text(path, text)


def made_from() -> str:
    """Return the fingerprint of the rates that the shipped record was made from."""
    return str(yaml.safe_load(PATH.with_suffix(".yml").read_text("utf8"))["rates"])
