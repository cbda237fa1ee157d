"""Whether trading days help: what the raw series shows, and the forecasts of its changes with and without them."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import pandas as pd

from benchmarks.report import Row
from chnt_analysis import seasonal, tet
from chnt_analysis.seasonal import calendar

LOCKDOWN = pd.period_range("2020-03", "2020-06", freq="M")
FIRST_ORIGIN = 2020  # five years of data, and the lockdown in them, not in the forecasts
AHEAD = 12
SECTIONS = ("all_industry", "mining", "manufacturing", "electricity")


def rows(name: str, raw: pd.Series, days: pd.DataFrame) -> list[Row]:
    """Return what AICc takes in, and the forecast errors of the changes on the month, as ratios to those without trading days."""
    ratio = _forecast_error(raw, days, "both") / _forecast_error(raw, days, "none")
    return [
        _shown(name, raw, tet="during", regressors=days),
        Row(f"{name}: forecast error of the changes with both, {AHEAD} months ahead", f"{ratio:.2f}", "1 = without"),
    ]


def viet_nam() -> list[Row]:
    """Return what AICc takes in on the levels rebuilt from Viet Nam's published rates."""
    from chnt_analysis import levels

    everything = pd.Timestamp("2100-01-01")
    known = {s: levels.level("viet_nam", s, everything) for s in SECTIONS}
    return [_shown(f"Viet Nam, {s}", one.level.dropna(), gaps="fill") for s, one in known.items() if one is not None]


def _shown(name: str, raw: pd.Series, **options: Any) -> Row:
    none, with_days = (seasonal.adjust(raw, trading_days=k, **options) for k in ("none", "auto"))  # type: ignore[arg-type]
    effects = with_days.effect_table().set_index("regressor")
    effects_shown = ", ".join(
        f"{n.replace('_', ' ')} {effects.loc[n, 'effect_pct']:+.2f} % (t {effects.loc[n, 't']:+.1f})"
        for n in calendar.TRADING_NAMES
        if n in effects.index
    )
    gain = (none.quality.aicc or 0.0) - (with_days.quality.aicc or 0.0)
    return Row(f"{name}: trading days the series shows", effects_shown or "none", f"AICc lower by {gain:.1f}")


def _forecast_error(raw: pd.Series, days: pd.DataFrame, kind: calendar.Trading) -> float:
    """Return the root mean square error, percent, over forecasts from each December."""
    from statsmodels.tsa.statespace.sarimax import SARIMAX

    months = days.index
    shocks = pd.DataFrame({str(m): (months == m).astype(float) for m in LOCKDOWN}, index=months)
    x = pd.concat([days, tet.window_regressors(months)[["during"]], shocks, calendar.trading(kind, months)], axis=1)
    errors: list[float] = []
    for year in range(FIRST_ORIGIN, raw.index[-1].year):
        past = np.log(raw[raw.index.year <= year])
        coming = raw.index[len(past) : len(past) + AHEAD]
        model = SARIMAX(
            past.to_numpy(), exog=x.loc[past.index].to_numpy(), order=(0, 1, 1), seasonal_order=(0, 1, 1, 12)
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the years after a lockdown start badly and end well
            predicted = model.fit(disp=False, maxiter=200).forecast(len(coming), exog=x.loc[coming].to_numpy())
        errors += list(np.diff(np.log(raw[coming])) - np.diff(predicted))
    return float(100 * np.sqrt(np.mean(np.square(errors))))
