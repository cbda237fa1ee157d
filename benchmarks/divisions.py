"""Forecasts of Viet Nam's sections and divisions: accuracy, coverage and reliability, beside statsforecast; nothing was chosen on them."""

from __future__ import annotations

import numpy as np
import pandas as pd

from benchmarks import _peers
from benchmarks.report import Row
from chnt_analysis import levels as outputs
from chnt_analysis import observations as obs
from chnt_analysis.forecasting import forecast_panel, scores

HORIZON = 12
SEASON = 12
FIRST = "2019-12"  # the first origin: three years of months are known
STEP = 6  # months between origins
QUANTILES = np.arange(1, 10) / 10


def run() -> list[Row]:
    """Forecast a year ahead from every June and December, on the levels rebuilt from the rates as last published."""
    panel = levels()
    last = min(s.index[-1] for s in panel.values())
    origins = pd.period_range(FIRST, last - HORIZON, freq="M")[::STEP]
    cuts = [{n: s[:o] for n, s in panel.items()} for o in origins]
    made = [forecast_panel(cut, HORIZON, holiday="tet") for cut in cuts]
    actual = [np.array([panel[n][o + 1 : o + HORIZON] for n in panel]) for o in origins]
    scale = [np.array([scores.naive_scale(s.to_numpy(), SEASON) for s in cut.values()]) for cut in cuts]
    covered = {
        level: np.mean(
            [scores.coverage(a, *(x.T for x in m.interval(level))) for m, a in zip(made, actual, strict=True)]
        )
        for level in (80, 95)
    }
    most, mean = _reliable(cuts, made, actual)
    return [
        *_accuracy(cuts, [m.points.T for m in made], actual, scale),
        Row("coverage of 80 % and 95 %", ", ".join(f"{c:.1f} %" for c in covered.values())),
        Row("probability of a threshold, gaps over deciles", f"largest {most:.3f}, mean {mean:.3f}"),
    ]


def levels() -> dict[str, pd.Series]:
    """Return the rebuilt monthly level of every national section and division that has one."""
    newest = pd.Timestamp(obs.observations()["available_from"].max())
    sectors = sorted(obs.select(indicator="iip_growth", place="viet_nam", frequency="M")["sector"].unique())
    by_sector = {s: outputs.level("viet_nam", s, newest) for s in sectors}
    return {name: one.level for name, one in by_sector.items() if one is not None}


def _accuracy(cuts, points, actual, scale) -> list[Row]:
    label = f"{len(cuts[0])} series a year ahead from {len(cuts)} origins: MASE"
    ours = _mase(points, actual, scale)
    python = _peers.environment()
    whole = {f"{n}|{i}": s for i, cut in enumerate(cuts) for n, s in cut.items()}
    peer = None if python is None else _peers.asked(python, whole, HORIZON)
    if peer is None:
        return [Row(label, f"{ours:.3f}"), Row("  statsforecast 2.1.1", "not run: no environment, or it failed")]
    each = {m: peer[m].to_numpy().reshape(len(cuts), len(cuts[0]), HORIZON) for m in _peers.MODELS}
    each["median"] = np.median(np.stack(list(each.values())), axis=0)
    rows = []
    for name, theirs in each.items():
        their_mase = _mase(theirs, actual, scale)
        rows.append(
            Row(
                f"{label} against {name}",
                f"{ours:.3f}",
                f"{their_mase:.3f}: {100 * (1 - ours / their_mase):.1f} % below",
            )
        )
    return rows


def _mase(points, actual, scale) -> float:
    return float(np.mean([scores.mase(a, p, s) for a, p, s in zip(actual, points, scale, strict=True)]))


def _reliable(cuts, made, actual) -> tuple[float, float]:
    stated, happened = [], []
    for cut, forecast, seen in zip(cuts, made, actual, strict=True):
        for q in QUANTILES:
            level = np.array([s.quantile(q) for s in cut.values()])
            stated.append(forecast.probability(level).ravel())
            happened.append((level <= seen.T).ravel())
    return scores.reliability(np.concatenate(stated), np.concatenate(happened))
