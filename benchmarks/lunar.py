"""Lunar New Year: errors of January to March with and without it, beside statsforecast, for Viet Nam and China."""

from __future__ import annotations

import numpy as np
import pandas as pd

from benchmarks import _peers
from benchmarks.report import NOT_RUN, Row, data_folder
from chnt_analysis import levels
from chnt_analysis import observations as obs
from chnt_analysis.forecasting import forecast_panel
from chnt_analysis.forecasting.panel.holiday import effects
from chnt_analysis.questions import industry


def run() -> list[Row]:
    """Measure both countries from Decembers."""
    national = _spring_rows("Viet Nam's industry", _viet_nam(), range(2020, 2025))
    path = data_folder("china_trade_monthly.csv")
    if path is None:
        return [*national, Row("Lunar New Year, China's trade", NOT_RUN)]
    panel = {
        str(n): pd.Series(r["value"].to_numpy(dtype=float), index=pd.PeriodIndex(r["period"], freq="M", name="period"))
        for n, r in pd.read_csv(path).groupby("series_id")
    }
    return [*national, *_spring_rows("China's trade", panel, range(1999, 2013), apart=2009)]


def _viet_nam() -> dict[str, pd.Series]:
    """National levels rebuilt from the shipped rates as last published: the whole of industry and manufacturing."""
    newest = pd.Timestamp(obs.observations()["available_from"].max())
    by_sector = {s: levels.level("viet_nam", s, newest) for s in industry.SECTORS}
    return {name: one.level for name, one in by_sector.items() if one is not None}


def _spring_rows(what: str, panel: dict[str, pd.Series], years: range, apart: int | None = None) -> list[Row]:
    origins = [pd.Period(year=y, month=12, freq="M") for y in years]
    plain, ours = (_spring(panel, origins, holiday) for holiday in ("none", "tet"))
    fall = _fall(ours, plain)
    other = f"{plain.mean():.2f} % without Tet: {fall:.0f} % below"
    label = f"{what}, January to March from {len(origins)} Decembers: absolute error"
    rows = [Row(label, f"{ours.mean():.2f} %", other, "20 % below", fall >= 20)]
    known = _spring_in_hindsight(panel, origins)
    best = f"{plain.mean():.2f} %: {_fall(known, plain):.0f} % below, the most that knowing the effect would give"
    rows.append(Row("  the effect estimated from all years, later ones included", f"{known.mean():.2f} %", best))
    kept = np.array([o.year + 1 != apart for o in origins])
    python = _peers.environment()
    if python is None:
        return [*rows, Row("  statsforecast 2.1.1", "not run: its environment cannot be made")]
    peer = _peers.asked(python, {f"{n}|{o}": s[:o] for n, s in panel.items() for o in origins}, 3)
    if peer is None:
        return [*rows, Row("  statsforecast 2.1.1", "not run: it failed")]
    actual = np.array([s[o + 1 : o + 3] for s in panel.values() for o in origins])
    for name in _peers.MODELS:
        off = 100 * np.abs(peer[name].to_numpy().reshape(-1, 3) / actual - 1).reshape(len(panel), len(origins), 3)
        theirs = off.transpose(1, 2, 0)
        better = bool(ours.mean() < theirs.mean())
        rows.append(Row(f"  beside {name}", f"{ours.mean():.2f} %", f"{theirs.mean():.2f} %", "below", better))
        if not kept.all():
            rows.append(Row(f"    without {apart}", f"{ours[kept].mean():.2f} %", f"{theirs[kept].mean():.2f} %"))
    return rows


def _fall(ours: np.ndarray, other: np.ndarray) -> float:
    return 100 * (1 - float(ours.mean()) / float(other.mean()))


def _spring(panel: dict[str, pd.Series], origins: list[pd.Period], holiday) -> np.ndarray:
    """Absolute percentage errors of January to March, origins x months x series."""
    errors = []
    for origin in origins:
        made = forecast_panel({n: s[:origin] for n, s in panel.items()}, 3, holiday=holiday)
        actual = np.array([s[origin + 1 : origin + 3] for s in panel.values()]).T
        errors.append(100 * np.abs(made.points / actual - 1))
    return np.array(errors)


def _spring_in_hindsight(panel: dict[str, pd.Series], origins: list[pd.Period]) -> np.ndarray:
    """The same without Tet on series from which the effect, estimated over all their years, has been removed."""
    logs, starts = [np.log(s.to_numpy()) for s in panel.values()], [s.index[0].ordinal for s in panel.values()]
    taken = {n: s / np.exp(e) for (n, s), e in zip(panel.items(), effects(logs, starts, 0), strict=True)}
    return _spring(taken, origins, "none")
