"""An index level from published rates: error, coverage, misprints found and speed, beside chaining as it is done by hand."""

from __future__ import annotations

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import resource
import time
from dataclasses import dataclass

import numpy as np
import pandas as pd

from benchmarks._office import NOISE, SEASON, TREND, publish, truth
from benchmarks.report import Row

SEEDS = 100
MANY_SEEDS = 400  # where half is missing, errors of one series hang together and the share covered moves by 2 points from hundred to hundred
MANY = 1000
SECTIONS = ("all_industry", "manufacturing", "mining", "electricity", "water")
WITHIN = 0.2  # points beyond rounding
FAR = 5.0  # percent: a month off by more is to lie within its interval
RARE = 1 / 200  # share of series that may have such a month
BLAMED = 0.003  # share of right figures that may be listed


@dataclass(frozen=True)
class Setting:
    """A way of publishing, and the bars to hold: mean error and median worst month, percent; CPU seconds a series.

    ``series`` are drawn from each seed; ``typing`` tells of misprints in printed digits, which are held to further bars.
    """

    name: str
    options: dict
    mean: float | None = None
    worst: float | None = None
    months: int = 84
    floor: bool = False
    misprints_counted: bool = False
    seeds: int = SEEDS
    series: int = 1
    cpu: float | None = 0.03

    @property
    def typing(self) -> bool:
        """Whether figures are misprinted digit by digit."""
        return bool(self.options.get("typing"))


TYPED = {"missing": 0.25, "typing": True}
BOTH = TYPED | {"revision": 0.01}
HALF = BOTH | {"unrevised": 0.5}  # as many rates on the month compare with the first estimate of the month before
OFFICE = {"months": 96, "seeds": 40, "series": 20}
SETTINGS = (
    Setting("25 % of figures missing", {"missing": 0.25}, mean=0.025),
    Setting("50 % of figures missing", {"missing": 0.5}, mean=0.22, worst=2.0),
    Setting("25 % missing in whole months", {"missing": 0.25, "runs": True}, floor=True),
    Setting("50 % missing in whole months", {"missing": 0.5, "runs": True}, floor=True, seeds=MANY_SEEDS),
    Setting("25 % missing, 3 % misprints", {"missing": 0.25, "misprints": 0.03}, misprints_counted=True, cpu=0.09),
    Setting("50 % missing, 3 % misprints", {"missing": 0.5, "misprints": 0.03}, seeds=MANY_SEEDS, cpu=0.09),
    Setting("25 % missing, first estimates 1 % off", {"missing": 0.25, "revision": 0.01}),
    Setting(
        "25 % missing, misprints and first estimates", {"missing": 0.25, "misprints": 0.03, "revision": 0.01}, cpu=0.09
    ),
    Setting("25 % missing, no decimal", {"missing": 0.25, "decimals": 0}),
    Setting("25 % missing, two decimals", {"missing": 0.25, "decimals": 2}),
    Setting("25 % missing, four years", {"missing": 0.25}, months=48, cpu=None),
    Setting("25 % missing, fifteen years", {"missing": 0.25}, months=180, cpu=None),
    Setting("3 % misprints, first estimates", BOTH | {"misprints": 0.03}, mean=0.35, cpu=0.21, **OFFICE),
    Setting("1 % misprints, first estimates", BOTH | {"misprints": 0.01}, mean=0.15, cpu=0.15, **OFFICE),
    Setting("3 % misprints, half of the bases unrevised", HALF | {"misprints": 0.03}, mean=0.35, cpu=0.45, **OFFICE),
    Setting("1 % misprints, half of the bases unrevised", HALF | {"misprints": 0.01}, mean=0.15, cpu=0.45, **OFFICE),
    Setting("3 % misprints", TYPED | {"misprints": 0.03}, mean=0.03, cpu=0.15, **OFFICE),
)


def by_hand(rates: pd.DataFrame) -> pd.Series:
    """Chain the rates on the month; where one is missing go back a year with the rate on the year, else stand still."""
    newest = rates.drop_duplicates(["period", "basis"], keep="last").set_index(["basis", "period"])["value"]
    periods = pd.PeriodIndex(rates["period"].unique(), freq="M")
    months = pd.period_range(periods.min() - 1, periods.max(), freq="M", name="period")
    level = np.full(len(months), 100.0)
    for i in range(1, len(months)):
        mom, yoy = newest.get(("mom", str(months[i]))), newest.get(("yoy", str(months[i])))
        level[i] = level[i - 1]
        if mom is not None:
            level[i] = level[i - 1] * (1 + mom / 100)
        elif yoy is not None and i >= 12:
            level[i] = level[i - 12] * (1 + yoy / 100)
    return pd.Series(level, months)


def floor(rates: pd.DataFrame) -> pd.Series:
    """Estimate the level with the variance components of the simulated process known."""
    from chnt_analysis.rebuild import coherence, explain, hyperparameters, rounding
    from chnt_analysis.rebuild import rates as laid_out
    from chnt_analysis.rebuild.system import System, fit

    system = System(laid_out.read(rates))
    now = hyperparameters.start(system, *coherence.kinds(system), 1e-6)
    now = now.at(np.r_[np.log([TREND, SEASON, 1e-6, NOISE]), now.logs[4:]])
    sharp = hyperparameters.rounding_precision(system, now)
    begin = explain._roughly(system, now)
    fitted = fit(
        system, hyperparameters.prior_precision(system, now), sharp, system.rates.log, begin, steps=explain.STEPS
    )
    fitted, _, _ = rounding.constrain(system, fitted, sharp, now.extra())
    first = pd.Period(ordinal=system.rates.first_month, freq="M")
    months = pd.period_range(first, periods=system.months, freq="M", name="period")
    return pd.Series(np.exp(fitted.state[: system.months]), months)


def error_pct(estimated: pd.Series, level: pd.Series) -> np.ndarray:
    """Return the error of each month, percent, both scaled to one mean over all months."""
    both = estimated.index.intersection(level.index)
    mine, true = estimated[both].to_numpy(), level[both].to_numpy()
    return 100 * np.abs(mine / mine.mean() / (true / true.mean()) - 1)


def measured(setting: Setting) -> dict[str, float]:
    """Return what a setting gives on the average of its series."""
    by_measure: dict[str, list[float]] = {}
    for seed in range(setting.seeds):
        random = np.random.default_rng(seed)
        for _ in range(setting.series):
            level = truth(random, months=setting.months)
            for name, value in one(setting, level, publish(level, random, **setting.options)).items():
                by_measure.setdefault(name, []).append(float(value))
    middle = ("worst", "hand_worst", "floor_worst")
    return {n: float(np.median(v) if n in middle else np.mean(v)) for n, v in by_measure.items()} | _totals(by_measure)


def one(setting: Setting, level: pd.Series, rates: pd.DataFrame) -> dict[str, float]:
    """Return what one series gives: errors in percent, shares covered, misprints found, CPU seconds."""
    from chnt_analysis.rebuild import rebuild

    start = time.process_time()
    rebuilt = rebuild(rates.drop(columns="misprint"))
    seconds = time.process_time() - start
    error, hand = error_pct(rebuilt.level, level), error_pct(by_hand(rates), level)
    values = {"error": error.mean(), "worst": error.max(), "seconds": seconds}
    values |= {"hand": hand.mean(), "hand_worst": hand.max(), **_coverage(rebuilt, level), **_misprints(rebuilt, rates)}
    values["reproduced"] = _reproduced(rebuilt.level, rates, int(setting.options.get("decimals", 1)))
    if setting.floor:
        known = error_pct(floor(rates), level)
        values |= {"floor": known.mean(), "floor_worst": known.max()}
    return values


def _totals(by_measure: dict[str, list[float]]) -> dict[str, float]:
    misprints, clean = sum(by_measure["misprints"]), sum(by_measure["clean"])
    return {
        "recall": sum(by_measure["hit"]) / misprints if misprints else np.nan,
        "alarms": sum(by_measure["alarm"]) / clean,
        "worst_of_all": max(by_measure["worst"]),
        "wrong": sum(by_measure["wrong"]),
        "far": sum(worst > FAR for worst in by_measure["worst"]) / len(by_measure["worst"]),
    }


def _coverage(rebuilt, level: pd.Series) -> dict[str, float]:
    both = rebuilt.level.index.intersection(level.index)
    low, high, mine, true = (s[both].to_numpy() for s in (rebuilt.lower_95, rebuilt.upper_95, rebuilt.level, level))
    year = both.year.to_numpy() == rebuilt.base
    shares, wrong = {}, 0
    for name, of in (("all", np.ones(len(both), dtype=bool)), ("base", year)):
        scaled = true * mine[of].mean() / true[of].mean()
        holds = (low <= scaled) & (scaled <= high)
        shares[f"covered_{name}"] = float(holds.mean())
        wrong += int((~holds & (100 * np.abs(mine / scaled - 1) > FAR)).sum())
    return shares | {"wrong": float(wrong)}


def _misprints(rebuilt, rates: pd.DataFrame) -> dict[str, float]:
    listed = rates.index.isin(rebuilt.conflicts.index)
    wrong = (rates["misprint"] != "").to_numpy()
    return {
        "hit": float((listed & wrong).sum()),
        "misprints": float(wrong.sum()),
        "alarm": float((listed & ~wrong).sum()),
        "clean": float((~wrong).sum()),
    }


def _reproduced(level: pd.Series, rates: pd.DataFrame, decimals: int) -> float:
    """Return the share of rates reproduced within rounding: neither misprints nor, where they are revised, those of the first release."""
    from chnt_analysis import growth

    revised = rates.duplicated(["period", "basis"], keep=False).any()
    counted = rates[rates["misprint"] == ""]
    if revised:
        late = pd.PeriodIndex(counted["vintage"], freq="M") - pd.PeriodIndex(counted["period"], freq="M")
        counted = counted[[step.n > 1 for step in late]]
    made = {"mom": growth.month_on_month(level), "yoy": growth.year_on_year(level), "ytd": growth.year_to_date(level)}
    implied = np.array(
        [made[b].get(pd.Period(p, "M"), np.nan) for p, b in zip(counted["period"], counted["basis"], strict=True)]
    )
    return float((np.abs(implied - counted["value"].to_numpy()) <= 0.5 * 10.0**-decimals + 1e-3).mean())


def _rows(setting: Setting) -> list[Row]:
    m = measured(setting)
    name = setting.name
    other = f"{m['hand']:.2f} % (by hand): ratio {m['error'] / m['hand']:.3f}"
    if setting.floor:
        other += f"; {m['floor']:.3f} % (variance components known): ratio {m['error'] / m['floor']:.2f}"
    bar = f"{setting.mean} %" if setting.mean else ""
    rows = [
        Row(
            f"{name}: mean error",
            f"{m['error']:.4f} %",
            other,
            bar,
            m["error"] <= setting.mean if setting.mean else None,
        )
    ]
    worst = f"{m['hand_worst']:.1f} % (by hand)"
    if setting.floor:
        worst += f"; {m['floor_worst']:.2f} % (variance components known)"
    bar = f"{setting.worst} %" if setting.worst else ""
    rows.append(
        Row(
            f"{name}: worst month, median",
            f"{m['worst']:.2f} %",
            worst,
            bar,
            m["worst"] <= setting.worst if setting.worst else None,
        )
    )
    rows.append(Row(f"{name}: rates reproduced", f"{m['reproduced']:.4f}", "", "0.98", m["reproduced"] >= 0.98))
    inside = all(0.93 <= m[c] <= 0.97 for c in ("covered_all", "covered_base"))
    covered = f"{m['covered_all']:.3f} (mean of all months), {m['covered_base']:.3f} (base year)"
    rows.append(Row(f"{name}: months covered", covered, "", "0.93 to 0.97", inside))
    if setting.misprints_counted:
        rows.append(Row(f"{name}: misprints found", f"{m['recall']:.3f}", "", "0.95", m["recall"] >= 0.95))
        rows.append(Row(f"{name}: false alarms", f"{m['alarms']:.4f}", "", "0.02", m["alarms"] <= 0.02))
    if setting.typing:
        rows += _rows_of_misprints(name, m)
    speed, bar = f"{1000 * m['seconds']:.0f} ms CPU", setting.cpu
    return [
        *rows,
        Row(
            f"{name}: a series", speed, "", f"{1000 * bar:.0f} ms" if bar else "", m["seconds"] <= bar if bar else None
        ),
    ]


def _rows_of_misprints(name: str, m: dict[str, float]) -> list[Row]:
    """Return the rows on levels that are far off, and on right figures that are listed."""
    wrong = f"{m['wrong']:.0f} (worst month of all {m['worst_of_all']:.1f} %)"
    return [
        Row(f"{name}: months off by more than {FAR:g} % outside their interval", wrong, "", "0", m["wrong"] == 0),
        Row(
            f"{name}: series with a month off by more than {FAR:g} %",
            f"{m['far']:.4f}",
            "",
            f"{RARE}",
            m["far"] <= RARE,
        ),
        Row(f"{name}: right figures listed", f"{m['alarms']:.4f}", "", f"{BLAMED}", m["alarms"] <= BLAMED),
        Row(f"{name}: misprints listed", f"{m['recall']:.3f}", "by less than a point counted too"),
    ]


def _thousand() -> Row:
    from chnt_analysis.rebuild import rebuild_many

    parts = []
    for seed in range(MANY):
        random = np.random.default_rng(seed)
        parts.append(publish(truth(random), random).drop(columns="misprint").assign(series=f"s{seed}"))
    table = pd.concat(parts, ignore_index=True)
    start, before = time.perf_counter(), _spent()
    rebuild_many(table, workers=2)
    wall, cpu = time.perf_counter() - start, (_spent() - before) / 2
    cost = f"{cpu:.1f} s CPU a core ({wall:.1f} s wall on this machine now)"
    return Row(f"{MANY} series, two processes", cost, "", "25 s CPU a core", cpu <= 25)


def _spent() -> float:
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(use.ru_utime + use.ru_stime for use in both)


def _section(sector: str) -> list[Row]:
    """Reproduce the figure published again, and predict it when it is withheld, beside the first estimate."""
    from chnt_analysis.rebuild import engine
    from chnt_analysis.rebuild import rates as laid_out

    table = _published("viet_nam", sector)
    joint = engine.solve(laid_out.read(table))
    rates = joint.system.rates
    status = table["status"].to_numpy()[rates.number]
    again = (
        np.isin(status, laid_out.FINAL) & (rates.basis == "yoy") & (rates.start == rates.end) & ~rates.first_estimate
    )
    made = 100 * np.expm1(joint.fit.fitted)
    near = np.abs(made - rates.value) <= WITHIN + 100 * rates.half
    first = table[(table["basis"] == "yoy") & (table["status"] == "estimate")].drop_duplicates("period")
    first = first.set_index("period")["value"]
    both = again & np.isin(rates.period, first.index)
    missed = joint.classification.implied[both] - rates.value[both]
    early = first[rates.period[both]].to_numpy() - rates.value[both]
    mine, theirs = np.abs(missed).mean(), np.abs(early).mean()
    return [
        Row(
            f"{sector}: next release's yoy reproduced",
            f"{near[again].mean():.3f} of {again.sum()}",
            "",
            "0.95",
            near[again].mean() >= 0.95,
        ),
        Row(
            f"{sector}: next release's yoy withheld, mean absolute error",
            f"{mine:.2f} points (bias {missed.mean():+.2f})",
            f"{theirs:.2f} (first estimate, bias {early.mean():+.2f}): ratio {mine / theirs:.2f}",
        ),
    ]


def _ha_noi(sector: str) -> Row:
    """Tell how wide the intervals are where figures are published and where none is."""
    from chnt_analysis.rebuild import rebuild

    table = _published("ha_noi", sector)
    rebuilt = rebuild(table)
    width = rebuilt.widths()[lambda s: s.index.year >= 2018]
    published_months = set(table.loc[table["frequency"] == "M", "period"])
    published = np.array([str(p) in published_months for p in width.index])
    silent = (
        f"{width[~published].median():.1f} % in {(~published).sum()} months without any"
        if not published.all()
        else "no month without"
    )
    return Row(
        f"Ha Noi, {sector}: median width of the interval",
        f"{width[published].median():.1f} % in {published.sum()} months with figures",
        silent,
    )


def _published(place: str, sector: str) -> pd.DataFrame:
    from chnt_analysis import observations as obs

    rows = obs.select(indicator="iip_growth", place=place, sector=sector)
    year = rows["period"].str[:4]
    rows = rows[rows["basis"].isin(["mom", "yoy", "ytd"]) & (year >= "2018") & (year <= "2025")]
    return rows.assign(vintage=rows["available_from"].dt.strftime("%Y-%m-%d")).reset_index(drop=True)


def run() -> list[Row]:
    """Measure the simulated office, many series, the national sections and Ha Noi."""
    rows = [row for setting in SETTINGS for row in _rows(setting)]
    rows.append(_thousand())
    for sector in SECTIONS:
        rows += _section(sector)
    return rows + [_ha_noi(sector) for sector in ("all_industry", "manufacturing")]
