"""A seasonally adjusted series and everything that was estimated on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from chnt_analysis.seasonal.quality import Quality


@dataclass(frozen=True)
class Adjusted:
    """A level split as ``original = adjusted * seasonal * calendar``.

    Attributes
    ----------
    original, adjusted, trend : Series
        In the unit of the level; ``original`` holds the estimate in months that were filled.
    seasonal, calendar : Series
        Factors around 1. ``calendar`` is what Lunar New Year and the further regressors do to a month.
    method, model : str
        Engine and decomposition; the ARIMA model of the log level.
    tet : {"none", "during", "windows", "months"}
        The form of the Lunar New Year regressors that was used.
    effects : Series
        Estimated coefficients of the calendar regressors, log points a unit (a day, for Lunar New Year).
    covariance : DataFrame
        Their covariance.
    window_days : mapping
        Length of each Lunar New Year window, days.
    outliers : DataFrame
        ``period``, ``kind`` (AO a single month, LS a lasting step), ``effect_pct``, ``t``.
    filled : tuple of Period
        Months without a figure, estimated by the model.
    quality : Quality
        Diagnostics.
    notes : tuple of str
        What a reader should know.
    trading_days : {"none", "leap", "weekdays", "both"}
        The trading-day regressors that were used.
    """

    original: pd.Series
    adjusted: pd.Series
    trend: pd.Series = field(repr=False)
    seasonal: pd.Series = field(repr=False)
    calendar: pd.Series = field(repr=False)
    method: str
    model: str
    tet: str
    effects: pd.Series = field(repr=False)
    covariance: pd.DataFrame = field(repr=False)
    window_days: Mapping[str, int] = field(repr=False)
    outliers: pd.DataFrame = field(repr=False)
    filled: tuple[pd.Period, ...]
    quality: Quality = field(repr=False)
    notes: tuple[str, ...] = ()
    trading_days: str = "none"

    def __repr__(self) -> str:
        first, last = self.original.index[[0, -1]]
        return f"Adjusted({first} to {last}, {self.method} {self.model}, Lunar New Year {self.tet}, {len(self.outliers)} outliers)"

    def effect(self, units: Mapping[str, float]) -> tuple[float, float]:
        """Return the effect on a month of a number of units of each regressor, percent, and its standard error, percentage points.

        The coefficients are joint estimates, so their covariance enters: :math:`100 (e^{a'b} - 1)` and :math:`100 e^{a'b} \\sqrt{a' V a}`.
        """
        weights = pd.Series(units, dtype=float).reindex(self.effects.index).fillna(0.0)
        total = float(weights @ self.effects)
        variance = float(weights @ self.covariance.loc[weights.index, weights.index] @ weights)
        return 100 * float(np.expm1(total)), 100 * float(np.exp(total)) * float(np.sqrt(max(variance, 0.0)))

    def tet_effect(self) -> tuple[float, float] | None:
        """Return the effect of the holiday on a month that holds all of it, relative to one that holds none: percent, and its standard error in points.

        The holiday is the ``during`` window; with a column a month, the mean of January and February. ``None`` where no Lunar New Year
        regressor was used.
        """
        columns = [n for n in self.effects.index if n.split("_")[0] == "during" and not n.endswith("march")]
        if self.tet == "none" or not columns:
            return None
        return self.effect({name: self.window_days["during"] / len(columns) for name in columns})

    def effect_table(self) -> pd.DataFrame:
        """Return ``regressor, effect_pct, se, t, days, whole_pct``: of one unit, and of the whole window where it has a length."""
        rows = []
        for name in self.effects.index:
            one, error = self.effect({name: 1.0})
            days = self.window_days.get(str(name).split("_")[0])
            whole = self.effect({name: days})[0] if days else np.nan
            t = float(self.effects[name] / np.sqrt(self.covariance.loc[name, name]))
            rows.append(
                {"regressor": name, "effect_pct": one, "se": error, "t": t, "days": days or np.nan, "whole_pct": whole}
            )
        return pd.DataFrame(rows, columns=["regressor", "effect_pct", "se", "t", "days", "whole_pct"])
