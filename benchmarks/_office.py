"""A simulated statistics office: a monthly index with trend, season, noise and Tet, and its rates as they would be published."""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis import tet

TREND, SEASON, NOISE = 0.02, 0.06, 0.01  # log points: standard deviations of trend steps, of the season, and of noise
GROWTH, TET_DAY = 0.006, -0.018  # log points: a month, a day of Lunar New Year
MISPRINTS = ("sign", "three_points", "stale")
TYPING = (
    "transposed",
    "digit",
    "sign",
    "point",
    "ten",
)  # two digits swapped, one wrong, sign, lost point, ten times as much


def truth(random: np.random.Generator, *, start: str = "2016-01", months: int = 84) -> pd.Series:
    """Return the levels of an index that nobody publishes."""
    period = pd.period_range(start, periods=months, freq="M", name="period")
    season = random.normal(0, SEASON, 12)
    season -= season.mean()
    trend = np.cumsum(random.normal(GROWTH, TREND, months))
    days = TET_DAY * tet.days_lost(period).to_numpy()
    return pd.Series(100 * np.exp(trend + season[period.month - 1] + days + random.normal(0, NOISE, months)), period)


def publish(
    level: pd.Series,
    random: np.random.Generator,
    *,
    missing: float = 0.25,
    decimals: int = 1,
    runs: bool = False,
    misprints: float = 0.0,
    revision: float = 0.0,
    unrevised: float = 0.0,
    typing: bool = False,
) -> pd.DataFrame:
    """Return the published rates: period, basis, value, vintage, misprint.

    Parameters
    ----------
    missing : float
        Share of figures not published: single ones, or whole months in runs of one to four.
    misprints : float
        Share of figures with a misprint: sign turned, three points off, or last month's figure again.
    revision : float
        Standard deviation of the first estimate of the newest level, log points; its rate on the year is published again a month later.
    unrevised : float
        Share of rates on the month that compare with the first estimate of the month before instead of its revised level.
    typing : bool
        Whether the misprints are those of ``TYPING`` instead, made in the printed digits of any figure.
    """
    rates = pd.DataFrame(_rates(level, random, revision, unrevised), columns=["period", "basis", "value", "vintage"])
    rates = rates.assign(misprint="")
    if not typing:
        rates = _misprinted(rates, random, misprints)
    rates["value"] = rates["value"].round(decimals)
    if typing:
        rates = _mistyped(rates, random, misprints, decimals)
    kept = _in_runs(level, rates, random, missing) if runs else random.random(len(rates)) >= missing
    return rates[kept].astype({"period": str, "vintage": str}).reset_index(drop=True)


def _rates(level: pd.Series, random: np.random.Generator, revision: float, unrevised: float) -> list[tuple]:
    x = level.to_numpy()
    first = x * np.exp(random.normal(0, revision, len(x))) if revision else x
    rows: list[tuple] = []
    for i, period in enumerate(level.index):
        if i:
            base = first[i - 1] if unrevised and random.random() < unrevised else x[i - 1]
            rows.append((period, "mom", 100 * (first[i] / base - 1), period + 1))
        if i < 12:
            continue
        rows.append((period, "yoy", 100 * (first[i] / x[i - 12] - 1), period + 1))
        if revision:
            rows.append((period, "yoy", 100 * (x[i] / x[i - 12] - 1), period + 2))
        january = i - period.month + 1
        if period.month > 1 and january >= 12:
            grown = (x[january:i].sum() + first[i]) / x[january - 12 : i - 11].sum()
            rows.append((period, "ytd", 100 * (grown - 1), period + 1))
    return rows


def _misprinted(rates: pd.DataFrame, random: np.random.Generator, share: float) -> pd.DataFrame:
    value, misprint = rates["value"].to_numpy().copy(), np.full(len(rates), "", dtype=object)
    first = {}
    for k in np.flatnonzero(random.random(len(rates)) < share):
        kind = random.choice(MISPRINTS)
        if kind == "sign" and abs(value[k]) > 1:
            value[k], misprint[k] = -value[k], kind
        elif kind == "three_points":
            value[k], misprint[k] = value[k] + 3 * random.choice([-1, 1]), kind
        elif kind == "stale":
            first = first or _first_rows(rates)
            before = first.get((rates["basis"][k], rates["period"][k] - 1))
            if before is not None and abs(value[before] - value[k]) > 1:
                value[k], misprint[k] = value[before], kind
    return rates.assign(value=value, misprint=misprint)


def _mistyped(rates: pd.DataFrame, random: np.random.Generator, share: float, decimals: int) -> pd.DataFrame:
    """Misprint a share of the figures; a misprint that leaves the figure as it was, or an impossible rate, is none."""
    value, misprint = rates["value"].to_numpy().copy(), np.full(len(rates), "", dtype=object)
    for k in np.flatnonzero(random.random(len(rates)) < share):
        kind = str(random.choice(TYPING))
        typed = mistype(f"{value[k]:.{decimals}f}", kind, random)
        if typed != value[k] and typed > -100:
            value[k], misprint[k] = typed, kind
    return rates.assign(value=value, misprint=misprint)


def mistype(printed: str, kind: str, random: np.random.Generator) -> float:
    """Return a printed figure as it reads after a misprint of one of ``TYPING``.

    >>> random = np.random.default_rng(0)
    >>> [mistype("-15.3", kind, random) for kind in ("sign", "point", "ten")]
    [15.3, -153.0, -153.0]
    """
    if kind == "sign":
        return -float(printed)
    if kind == "point":
        return float(printed.replace(".", ""))
    if kind == "ten":
        return 10 * float(printed)
    characters = list(printed)
    places = [at for at, sign in enumerate(characters) if sign.isdigit()]
    if kind == "digit":
        at = int(random.choice(places))
        characters[at] = str(random.choice([d for d in "0123456789" if d != characters[at]]))
        return float("".join(characters))
    at = int(random.integers(0, len(places) - 1)) if len(places) > 1 else 0
    first, second = places[at], places[min(at + 1, len(places) - 1)]
    characters[first], characters[second] = characters[second], characters[first]
    return float("".join(characters))


def _first_rows(rates: pd.DataFrame) -> dict:
    rows = zip(rates["basis"], rates["period"], strict=True)
    return {key: k for k, key in reversed(list(enumerate(rows)))}


def _in_runs(level: pd.Series, rates: pd.DataFrame, random: np.random.Generator, missing: float) -> np.ndarray:
    gone: set = set()
    while len(gone) < missing * len(level):
        begin = random.integers(0, len(level))
        gone.update(level.index[begin : begin + random.integers(1, 5)])
    return ~rates["period"].isin(gone).to_numpy()


SECTIONS = ("mining", "manufacturing", "electricity", "water")


def place(
    random: np.random.Generator,
    *,
    weights: tuple[float, ...] = (0.02, 0.88, 0.08, 0.02),
    missing: tuple[float, ...] = (0.5, 0.5, 0.5, 0.5, 0.25),
    off: float = 0.0,
    start: str = "2017-01",
    months: int = 96,
) -> tuple[dict[str, pd.Series], pd.DataFrame]:
    """Return the levels of a place's sections and of all industry, and the rates published of each as rows of observations.

    All industry is the mean of the sections, weighed with shares of the first year's level.

    Parameters
    ----------
    weights : tuple of float
        Of mining, manufacturing, electricity and water.
    missing : tuple of float
        Share of figures not published, of each section and of all industry, in whole months.
    off : float
        Scale, points, of what rates on the month are off: Student's t with three degrees of freedom, the total's from its sections'.
    """
    levels = {name: truth(random, start=start, months=months) for name in SECTIONS}
    scaled = {name: level / level.iloc[:12].mean() for name, level in levels.items()}
    parts = pd.DataFrame({name: share * scaled[name] for name, share in zip(SECTIONS, weights, strict=True)})
    levels["all_industry"] = 100 * parts.sum(axis=1)
    shares = parts.div(parts.sum(axis=1), axis=0).shift(1)
    error = pd.DataFrame(off * random.standard_t(3, (months, len(SECTIONS))), parts.index, list(SECTIONS))
    common = pd.Series(off * random.standard_t(3, months), parts.index)
    error = error.mul(0.3).add(common, axis=0)
    error["all_industry"] = (shares * error).sum(axis=1)
    tables = []
    for name, share in zip(levels, missing, strict=True):
        rates = publish(levels[name], random, missing=share, runs=True).drop(columns="misprint")
        monthly = rates["basis"] == "mom"
        moved = rates["value"] + error[name].reindex(pd.PeriodIndex(rates["period"], freq="M")).to_numpy()
        rates["value"] = rates["value"].where(~monthly, moved.round(1))
        tables.append(rates.assign(sector=name))
    rows = pd.concat(tables, ignore_index=True)
    rows = rows.assign(
        row=[f"o{k:05d}" for k in range(len(rows))],
        place="bac_ninh",  # a legal place whose assumed weights are those of every place
        indicator="iip_growth",
        frequency="M",
        unit="percent",
        status="estimate",
        source="",
        qualifier="exact",
        definition="",
        origin="shipped",
        imputed=False,
        available_from=pd.PeriodIndex(rows["vintage"], freq="M").to_timestamp(),
    )
    return levels, rows
