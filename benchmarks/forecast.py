"""Forecasts of the M3 months: accuracy, coverage, interval score, reliability and speed, beside statsforecast and the methods of 2000."""

from __future__ import annotations

import json
import time
from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks import _peers
from benchmarks.report import NOT_RUN, Row, data_folder
from chnt_analysis.forecasting import forecast_panel, scores

HORIZON = 18
SEASON = 12
QUANTILES = np.arange(1, 10) / 10
PANEL = 30


def run() -> list[Row]:
    """Measure ours and the peers on the data that is there."""
    path, methods = data_folder("m3_monthly.csv.gz"), data_folder("m3_monthly_methods.json")
    if path is None or methods is None:
        return [Row("M3 monthly", NOT_RUN)]
    return _m3(path, json.loads(methods.read_text("utf8"))["methods"])


def _m3(path: Path, published: dict) -> list[Row]:
    train, test = _competition(path)
    forecast_panel(dict(list(train.items())[:20]), HORIZON)
    begin = time.process_time()
    made = forecast_panel(train, HORIZON)
    made.table()
    cpu = (time.process_time() - begin) / len(train) * 1000
    own = _errors(made.points.T, train, test)
    naive = (published["NAIVE2"][1], published["NAIVE2"][2])
    beside = ", ".join(f"{m} {_owa(published[m][1:], naive):.3f}" for m in ("THETA", "ForecastPro"))
    return [
        _bar("M3 monthly, OWA", _owa(own, naive), f"{beside} (as published)", 0.775, "{:.4f}"),
        Row(
            "  sMAPE, MASE",
            f"{own[0]:.2f}, {own[1]:.4f}",
            f"Theta {published['THETA'][1]:.2f}, {published['THETA'][2]:.4f}",
        ),
        *_intervals(made, train, test),
        _year(made, test),
        *_panels(train, test),
        _bar("CPU a series with intervals", cpu, "", 0.5, "{:.2f} ms"),
        _single(train),
        _reliable(made, train, test),
        *_beside(made, cpu, naive, train, test),
    ]


def _bar(what: str, value: float, other: str, most: float, form: str) -> Row:
    return Row(what, form.format(value), other, f"at most {most:g}", bool(value <= most))


def _competition(path: Path) -> tuple[dict[str, pd.Series], dict[str, np.ndarray]]:
    whole = pd.read_csv(path)
    train, test = {}, {}
    for name, rows in whole.groupby("series_id"):
        index = pd.PeriodIndex(rows["period"], freq="M", name="period")
        values = pd.Series(rows["value"].to_numpy(dtype=float), index=index)
        known = (rows["part"] == "train").to_numpy()
        train[str(name)], test[str(name)] = values[known], values[~known].to_numpy()
    return train, test


def _scales(train: dict[str, pd.Series]) -> np.ndarray:
    return np.array([scores.naive_scale(s.to_numpy(), SEASON) for s in train.values()])


def _errors(points: np.ndarray, train: dict[str, pd.Series], test: dict[str, np.ndarray]) -> tuple[float, float]:
    actual = np.array([test[n] for n in train])
    return float(scores.smape(actual, points).mean()), float(scores.mase(actual, points, _scales(train)).mean())


def _owa(own, naive) -> float:
    return scores.owa(own[0], own[1], naive[0], naive[1])


def _intervals(made, train, test) -> list[Row]:
    actual = np.array([test[n] for n in train])
    rows = []
    for level, low, high in ((80, 78, 84), (95, 93.5, 96.5)):
        lower, upper = (x.T for x in made.interval(level))
        part = float(scores.coverage(actual, lower, upper).mean())
        rows.append(
            Row(f"M3, coverage of {level} %", f"{part:.1f} %", "", f"{low:g} to {high:g} %", low <= part <= high)
        )
    msis = float((scores.interval_score(actual, lower, upper, 95) / _scales(train)).mean())
    return [*rows, _bar("M3, MSIS 95", msis, "6.71 (mean of ETS and DOT, as measured before)", 5.8, "{:.2f}")]


def _year(made, test) -> Row:
    inside = {80: 0, 95: 0}
    for name in made.names:
        means, actual = made.draws(name).values[-HORIZON:][:12].mean(axis=0), test[name][:12].mean()
        for level in inside:
            low, high = np.quantile(means, [0.5 - level / 200, 0.5 + level / 200])
            inside[level] += bool(low <= actual <= high)
    parts = ", ".join(f"{100 * n / len(made.names):.1f} %" for n in inside.values())
    return Row("  the mean of the first 12 months, coverage of 80 % and 95 %", parts)


def _panels(train, test) -> list[Row]:
    names = np.random.default_rng(0).permutation(list(train))
    covered = []
    for start in range(0, len(names) - PANEL + 1, PANEL):
        chosen = names[start : start + PANEL]
        lower, upper = forecast_panel({n: train[n] for n in chosen}, HORIZON).interval(95)
        covered.append(float(scores.coverage(np.array([test[n] for n in chosen]), lower.T, upper.T).mean()))
    mean, worst = float(np.mean(covered)), min(covered)
    return [
        Row(f"{len(covered)} panels of {PANEL}, coverage of 95 %", f"{mean:.1f} %", "", "93 to 97 %", 93 <= mean <= 97),
        Row("  the worst of them", f"{worst:.1f} %", "", "at least 90 %", worst >= 90),
    ]


def _single(train) -> Row:
    one = dict([max(train.items(), key=lambda item: len(item[1]))])
    _ = forecast_panel(one, HORIZON).points
    spent = []
    for _ in range(5):
        begin = time.process_time()
        _ = forecast_panel(one, HORIZON).points
        spent.append((time.process_time() - begin) * 1000)
    return _bar("CPU of one series, point", min(spent), "", 20, "{:.0f} ms")


def _reliable(made, train, test) -> Row:
    stated, happened = [], []
    actual = np.array([test[n] for n in train]).T
    for q in QUANTILES:
        level = np.array([s.quantile(q) for s in train.values()])
        stated.append(made.probability(level).ravel())
        happened.append((actual >= level).ravel())
    most, mean = scores.reliability(np.concatenate(stated), np.concatenate(happened))
    return Row(
        "probability of a threshold, gaps over deciles",
        f"largest {most:.3f}, mean {mean:.3f}",
        "",
        "0.05, 0.02",
        most <= 0.05 and mean <= 0.02,
    )


def _beside(made, cpu: float, naive: tuple[float, float], train, test) -> list[Row]:
    python = _peers.environment()
    if python is None:
        return [Row("statsforecast 2.1.1", "not run: its environment cannot be made")]
    peer = _peers.asked(python, train, HORIZON)
    if peer is None:
        return [Row("statsforecast 2.1.1", "not run: it failed")]
    peer_cpu = peer["seconds"].iloc[0] / len(train) * 1000
    shape = (len(train), HORIZON)
    each = {m: peer[m].to_numpy().reshape(shape) for m in _peers.MODELS}
    each["median"] = np.median(np.stack(list(each.values())), axis=0)
    ours = _errors(made.points.T, train, test)
    rows = []
    for name, points in each.items():
        theirs = _errors(points, train, test)
        gain = 100 * (1 - ours[1] / theirs[1])
        rows.append(
            Row(
                f"MASE against {name}",
                f"{ours[1]:.4f} (OWA {_owa(ours, naive):.3f})",
                f"{theirs[1]:.4f} (OWA {_owa(theirs, naive):.3f}): {gain:.1f} % below",
                {"median": "3 % below", "AutoETS": "below"}.get(name, ""),
                {"median": gain >= 3, "AutoETS": gain > 0}.get(name),
            )
        )
    actual = np.array([test[n] for n in train])
    for name in _peers.MODELS:
        lower, upper = (peer[f"{name}-{side}-95"].to_numpy().reshape(shape) for side in ("lo", "hi"))
        mine = float(scores.coverage(actual, *(x.T for x in made.interval(95))).mean())
        rows.append(
            Row(
                "  coverage of 95 %",
                f"{mine:.1f} %",
                f"{float(scores.coverage(actual, lower, upper).mean()):.1f} % ({name})",
            )
        )
    rows.append(
        Row("  CPU a series, the three together", f"{cpu:.2f} ms", f"{peer_cpu:.0f} ms: ratio {cpu / peer_cpu:.4f}")
    )
    return rows
