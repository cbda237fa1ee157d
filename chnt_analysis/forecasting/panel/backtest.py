"""Rolling-origin back-test: what the forecasts would have been, and how wrong, beside the naive ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from chnt_analysis.errors import DataError, ParameterError, UndefinedError
from chnt_analysis.forecasting import scores
from chnt_analysis.forecasting.panel.engine import Holiday, forecast_panel
from chnt_analysis.forecasting.panel.members import NAIVE
from chnt_analysis.forecasting.panel.prepare import LEAST, frequency_of, season_of

COLUMNS = ("mase", "smape", "owa", "crps", "pinball", "msis_95", "coverage_80", "coverage_95", "pit")
PINBALL_AT = (0.025, 0.1, 0.5, 0.9, 0.975)
MOST_ORIGINS = 240


@dataclass(frozen=True)
class _Cut:
    """One series at one origin: what was known, what happened, and the unit of its errors."""

    history: pd.Series
    actual: np.ndarray
    scale: float


def backtest(
    series: Mapping[str, pd.Series],
    horizon: int,
    *,
    origins: int,
    season: int | None = None,
    holiday: Holiday = "none",
    method: str = "combination",
    seed: int = 0,
) -> pd.DataFrame:
    """Return scores of a method and of the naive ones at the last origins of each series.

    At origin k each series is cut ``horizon + k`` periods before its own last value, the whole panel is forecast from what is left, as
    :func:`forecast_panel` would have done then, and compared with what happened.

    Parameters
    ----------
    series : mapping of str to Series
        As :func:`forecast_panel` takes them.
    horizon, origins : int
        Periods ahead; number of origins, each one period before the last, 1 to 240.
    season, holiday, method, seed
        As in :func:`forecast_panel`.

    Returns
    -------
    DataFrame
        One row a series and method: ``series, method, origins`` and the mean over origins of ``mase``, ``smape`` (percent), ``owa`` (against
        Naive 2), ``crps`` and ``pinball`` (unit of the series), ``msis_95`` (in units of the naive error), ``coverage_80``, ``coverage_95``
        (percent) and ``pit`` (mean; 0.5 where the median is right). Scores that have no unit to be scaled by stay missing.

    Raises
    ------
    DataError
        When a series is too short for the origins asked.
    ParameterError
        For an option out of range.

    Examples
    --------
    >>> months = pd.period_range("2018-01", periods=72, freq="M", name="period")
    >>> level = pd.Series(100 + np.arange(72) + 5 * np.sin(np.arange(72)), index=months)
    >>> backtest({"A": level}, 3, origins=2)["method"].tolist()
    ['combination', 'naive', 'seasonal_naive']
    """
    if not 1 <= origins <= MOST_ORIGINS:
        raise ParameterError(f"origins = {origins}: allowed are 1 to {MOST_ORIGINS}")
    per_year = season_of(frequency_of(series), season)
    options = {"season": season, "holiday": holiday, "seed": seed}
    scores_of: dict[tuple[str, str], list[dict[str, float]]] = {}
    for back in range(origins):
        cuts = {name: _cut(name, values, horizon, back, per_year) for name, values in series.items()}
        panel = {name: cut.history for name, cut in cuts.items()}
        for each in dict.fromkeys((method, *NAIVE)):
            made = forecast_panel(panel, horizon, method=each, **options)  # type: ignore[arg-type]
            for place, (name, cut) in enumerate(cuts.items()):
                scores_of.setdefault((name, each), []).append(_scored(made, place, cut, per_year))
    rows = [{"series": n, "method": m, "origins": origins, **_mean(each)} for (n, m), each in scores_of.items()]
    return pd.DataFrame(rows).sort_values("series", kind="stable", ignore_index=True)


def summary(table: pd.DataFrame) -> pd.DataFrame:
    """Return the means over series by method."""
    return table.groupby("method", sort=False)[list(COLUMNS)].mean()


def naive2(history: np.ndarray, horizon: int, season: int) -> np.ndarray:
    """Return Naive 2: the last value of the series seasonally adjusted by ratios to a moving average, where season is significant.

    References
    ----------
    Makridakis, S. and Hibon, M. (2000), appendix A; the test for season is that of the competition, 90 % limits on the autocorrelation.

    Examples
    --------
    >>> naive2(np.array([1.0, 2.0, 4.0]), 2, 12).tolist()
    [4.0, 4.0]
    """
    count = len(history)
    factors = np.ones(season)
    if season > 1 and count >= 3 * season and (history > 0).all() and _seasonal(history, season):
        weights = np.r_[0.5, np.ones(season - 1), 0.5] / season if season % 2 == 0 else np.ones(season) / season
        centred = np.convolve(history, weights, "valid")
        ratio = np.full(count, np.nan)
        ratio[season // 2 : season // 2 + len(centred)] = history[season // 2 : season // 2 + len(centred)] / centred
        factors = np.array([np.nanmean(ratio[phase::season]) for phase in range(season)])
        factors /= factors.mean()
    last = history[-1] / factors[(count - 1) % season]
    return last * factors[np.arange(count, count + horizon) % season]


def _seasonal(history: np.ndarray, season: int) -> bool:
    centred = history - history.mean()
    total = centred @ centred
    if total == 0:
        return False
    lags = [(centred[k:] @ centred[:-k]) / total for k in range(1, season + 1)]
    return abs(lags[-1]) > 1.645 * np.sqrt((1 + 2 * sum(r * r for r in lags[:-1])) / len(history))


def _cut(name: str, values: pd.Series, horizon: int, back: int, season: int) -> _Cut:
    known = values.dropna()
    if len(known) == 0:
        raise DataError(f"{name}: no known value")
    end = known.index[-1] - horizon - back
    history = known[known.index <= end]
    if len(history) < LEAST:
        raise DataError(
            f"{name}: {len(history)} known value(s) before the origin {end}; at least {LEAST} are needed: ask for fewer origins or a "
            "shorter horizon"
        )
    ahead = pd.period_range(history.index[-1] + 1, periods=horizon, freq=known.index.freq)
    whole = history.reindex(pd.period_range(history.index[0], history.index[-1], freq=known.index.freq))
    try:
        scale = scores.naive_scale(whole.to_numpy(dtype=float), season)
    except UndefinedError:
        scale = np.nan
    return _Cut(history, known.reindex(ahead).to_numpy(dtype=float), scale)


def _scored(made, place: int, cut: _Cut, season: int) -> dict[str, float]:
    seen = ~np.isnan(cut.actual)
    if not seen.any():
        return dict.fromkeys(COLUMNS, np.nan)
    actual = cut.actual[seen]
    paths = made.draws(made.names[place]).values[-made.horizon :][seen]
    point = made.points[:, place][seen]
    low80, high80, low95, high95 = (np.quantile(paths, p, axis=1) for p in (0.1, 0.9, 0.025, 0.975))
    simple = naive2(cut.history.to_numpy(dtype=float), made.horizon, season)[seen]
    error, symmetric = float(scores.mase(actual, point, cut.scale)), float(scores.smape(actual, point))
    reference = float(scores.mase(actual, simple, cut.scale)), float(scores.smape(actual, simple))
    defined = reference[0] > 0 and reference[1] > 0
    return {
        "mase": error,
        "smape": symmetric,
        "owa": scores.owa(symmetric, error, reference[1], reference[0]) if defined else np.nan,
        "crps": float(scores.crps(actual, paths)),
        "pinball": float(np.mean([scores.pinball(actual, np.quantile(paths, p, axis=1), p) for p in PINBALL_AT])),
        "msis_95": float(scores.interval_score(actual, low95, high95, 95) / cut.scale),
        "coverage_80": float(scores.coverage(actual, low80, high80)),
        "coverage_95": float(scores.coverage(actual, low95, high95)),
        "pit": float(np.mean(scores.pit(actual, paths))),
    }


def _mean(rows: list[dict[str, float]]) -> dict[str, float]:
    whole = {c: np.array([row[c] for row in rows]) for c in COLUMNS}
    return {c: float(np.nanmean(v)) if not np.isnan(v).all() else np.nan for c, v in whole.items()}
