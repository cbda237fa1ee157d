"""Forecasts: accuracy, coverage, interval score, reliability, speed and Lunar New Year, beside statsforecast and the M3 methods."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks.report import NOT_RUN, Row, data_folder
from chnt_analysis import observations as obs
from chnt_analysis.forecasting import forecast_panel, scores
from chnt_analysis.questions import industry

HORIZON = 18
SEASON = 12
PEERS = Path("build/peers")
PINNED = ("statsforecast==2.1.1", "pandas<3")
MODELS = ("AutoETS", "CES", "DynamicOptimizedTheta")
SUBSET = 240  # series for the peers: every sixth, since AutoETS takes 0.1 s a series
QUANTILES = np.arange(1, 10) / 10
PANEL = 30

PEER = """
import sys, time
import numpy as np, pandas as pd
from statsforecast.models import AutoETS, AutoCES, DynamicOptimizedTheta
from statsforecast import StatsForecast
frame, horizon, out = pd.read_csv(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
frame["ds"] = frame["ds"].astype("int64")
models = [AutoETS(season_length=12), AutoCES(season_length=12), DynamicOptimizedTheta(season_length=12)]
fit = StatsForecast(models=models, freq=1, n_jobs=1)
fit.forecast(df=frame[frame.unique_id == frame.unique_id.iloc[0]], h=1)
begin = time.process_time()
made = fit.forecast(df=frame, h=horizon, level=[80, 95])
made["seconds"] = time.process_time() - begin
made.to_csv(out, index=False)
"""


def run() -> list[Row]:
    """Measure ours and the peers on the data that is there."""
    rows = [*_m3(), *_lunar()]
    return rows


def _m3() -> list[Row]:
    path, methods = data_folder("m3_monthly.csv.gz"), data_folder("m3_monthly_methods.json")
    if path is None or methods is None:
        return [Row("M3 monthly", NOT_RUN)]
    train, test = _competition(path)
    published = json.loads(methods.read_text("utf8"))["methods"]
    forecast_panel(dict(list(train.items())[:20]), HORIZON)
    begin = time.process_time()
    made = forecast_panel(train, HORIZON)
    made.table()
    cpu = (time.process_time() - begin) / len(train) * 1000
    own = _errors(made.points.T, train, test)
    naive = (published["NAIVE2"][1], published["NAIVE2"][2])
    told = ", ".join(f"{m} {_owa(published[m][1:], naive):.3f}" for m in ("THETA", "ForecastPro"))
    return [
        _bar("M3 monthly, OWA", _owa(own, naive), f"{told} (as published)", 0.775, "{:.4f}"),
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
        *_peers(train, test),
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
    found = []
    for level, low, high in ((80, 78, 84), (95, 93.5, 96.5)):
        lower, upper = (x.T for x in made.interval(level))
        part = float(scores.coverage(actual, lower, upper).mean())
        found.append(
            Row(f"M3, coverage of {level} %", f"{part:.1f} %", "", f"{low:g} to {high:g} %", low <= part <= high)
        )
    msis = float((scores.interval_score(actual, lower, upper, 95) / _scales(train)).mean())
    return [*found, _bar("M3, MSIS 95", msis, "6.71 (mean of ETS and DOT, as measured before)", 5.8, "{:.2f}")]


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


def _environment() -> Path | None:
    """The peers' own environment below build/, made where it is not there; None where it cannot be made."""
    python = PEERS / "env" / "bin" / "python"
    ask = [str(python), "-c", "import statsforecast"]
    if python.exists() and subprocess.run(ask, capture_output=True).returncode == 0:
        return python
    try:
        subprocess.run([sys.executable, "-m", "venv", str(PEERS / "env")], check=True, capture_output=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *PINNED], check=True, capture_output=True)
        subprocess.run(ask, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return python


def _asked(python: Path, train: dict[str, pd.Series], horizon: int) -> pd.DataFrame | None:
    """Forecasts of the peers for a panel, or None where they failed."""
    frame = pd.concat(
        [pd.DataFrame({"unique_id": n, "ds": np.arange(len(s)), "y": s.to_numpy()}) for n, s in train.items()]
    )
    given, out = PEERS / "given.csv", PEERS / "made.csv"
    frame.to_csv(given, index=False)
    done = subprocess.run([str(python), "-c", PEER, str(given), str(horizon), str(out)], capture_output=True)
    return None if done.returncode else pd.read_csv(out)


def _peers(train, test) -> list[Row]:
    python = _environment()
    if python is None:
        return [Row("statsforecast 2.1.1", "not run: its environment cannot be made")]
    few = {n: s for n, s in list(train.items())[:: max(len(train) // SUBSET, 1)][:SUBSET]}
    peer = _asked(python, few, HORIZON)
    if peer is None:
        return [Row("statsforecast 2.1.1", "not run: it failed")]
    begin = time.process_time()
    made = forecast_panel(few, HORIZON)
    made.table()
    cpu = (time.process_time() - begin) / len(few) * 1000
    peer_cpu = peer["seconds"].iloc[0] / len(few) * 1000
    simple = np.array([_naive2(s) for s in few.values()])
    reference = _errors(simple, few, test)
    shape = (len(few), HORIZON)
    each = {m: peer[m].to_numpy().reshape(shape) for m in MODELS}
    each["median"] = np.median(np.stack(list(each.values())), axis=0)
    ours = _errors(made.points.T, few, test)
    rows = []
    for name, points in each.items():
        theirs = _errors(points, few, test)
        gain = 100 * (1 - ours[1] / theirs[1])
        rows.append(
            Row(
                f"{len(few)} of the series: MASE against {name}",
                f"{ours[1]:.4f} (OWA {_owa(ours, reference):.3f})",
                f"{theirs[1]:.4f} (OWA {_owa(theirs, reference):.3f}): {gain:.1f} % below",
                {"median": "3 % below", "AutoETS": "below"}.get(name, ""),
                {"median": gain >= 3, "AutoETS": gain > 0}.get(name),
            )
        )
    actual = np.array([test[n] for n in few])
    for name in MODELS:
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


def _naive2(series: pd.Series) -> np.ndarray:
    from chnt_analysis.forecasting.panel.backtest import naive2

    return naive2(series.to_numpy(), HORIZON, SEASON)


def _lunar() -> list[Row]:
    national = _spring_rows("Viet Nam's industry", _viet_nam(), range(2020, 2025))
    path = data_folder("china_trade_monthly.csv")
    if path is None:
        return [*national, Row("Lunar New Year, China's trade", NOT_RUN)]
    panel = {
        str(n): pd.Series(r["value"].to_numpy(dtype=float), index=pd.PeriodIndex(r["period"], freq="M", name="period"))
        for n, r in pd.read_csv(path).groupby("series_id")
    }
    return [*national, *_spring_rows("China's trade", panel, range(1999, 2013))]


def _viet_nam() -> dict[str, pd.Series]:
    """National levels rebuilt from the shipped rates as last published: the whole of industry and manufacturing."""
    newest = pd.Timestamp(obs.observations()["available_from"].max())
    found = {s: industry.level_of(industry.rates_of("viet_nam", s, newest)) for s in industry.SECTORS}
    return {name: rebuilt.level for name, rebuilt in found.items() if rebuilt is not None}


def _spring_rows(what: str, panel: dict[str, pd.Series], years: range) -> list[Row]:
    origins = [pd.Period(year=y, month=12, freq="M") for y in years]
    plain, ours = (_spring(panel, origins, holiday) for holiday in ("none", "tet"))
    fall = 100 * (1 - ours / plain)
    other = f"{plain:.2f} % without Tet: {fall:.0f} % below"
    told = f"{what}, January to March from {len(origins)} Decembers: absolute error"
    rows = [Row(told, f"{ours:.2f} %", other, "20 % below", fall >= 20)]
    python = _environment()
    if python is None:
        return [*rows, Row("  statsforecast 2.1.1", "not run: its environment cannot be made")]
    peer = _asked(python, {f"{n}|{o}": s[:o] for n, s in panel.items() for o in origins}, 3)
    if peer is None:
        return [*rows, Row("  statsforecast 2.1.1", "not run: it failed")]
    actual = np.array([s[o + 1 : o + 3] for s in panel.values() for o in origins])
    for name in MODELS:
        theirs = 100 * float(np.mean(np.abs(peer[name].to_numpy().reshape(-1, 3) / actual - 1)))
        rows.append(Row(f"  beside {name}", f"{ours:.2f} %", f"{theirs:.2f} %", "below", ours < theirs))
    return rows


def _spring(panel: dict[str, pd.Series], origins: list[pd.Period], holiday) -> float:
    found = []
    for origin in origins:
        made = forecast_panel({n: s[:origin] for n, s in panel.items()}, 3, holiday=holiday)
        actual = np.array([s[origin + 1 : origin + 3] for s in panel.values()]).T
        found.append(np.abs(made.points / actual - 1))
    return 100 * float(np.mean(found))
