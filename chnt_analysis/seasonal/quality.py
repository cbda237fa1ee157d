"""Diagnostics of a seasonal adjustment: residual seasonality, the M statistics of X-11, outliers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import pandas as pd
from scipy.special import chdtrc, fdtrc

SIGNIFICANCE = 0.01  # of residual seasonality; several tests are read together, so the level is strict
MOST_OUTLIERS_PCT = (
    5.0  # share of months that may be outliers, percent, above which the model is called acceptable only
)
Grade = Literal["good", "acceptable", "poor"]


@dataclass(frozen=True)
class Quality:
    """Diagnostics of a seasonal adjustment.

    Attributes
    ----------
    qs_original, qs_adjusted : (statistic, p-value)
        QS test of positive autocorrelation at lags 12 and 24 of the log changes: high before adjustment (calendar effects removed, which
        would hide the season), near 0 after.
    f_adjusted : (statistic, p-value)
        F test that the calendar months of the adjusted log changes have equal means.
    m : Series
        M1 to M11 of X-11, each at most 1 where all is well; empty without X-13's X-11.
    q, q2 : float or None
        Their weighted mean, with and without M2.
    stable, moving : (statistic, p-value) or None
        X-11's F tests of stable and of moving seasonality on the ratios before the last step.
    aicc : float or None
        Of the model of the log level.
    outliers_pct : float
        Outliers in percent of the months.
    """

    qs_original: tuple[float, float]
    qs_adjusted: tuple[float, float]
    f_adjusted: tuple[float, float]
    outliers_pct: float
    m: pd.Series = field(default_factory=lambda: pd.Series(dtype=float), repr=False)
    q: float | None = None
    q2: float | None = None
    stable: tuple[float, float] | None = None
    moving: tuple[float, float] | None = None
    aicc: float | None = None

    @property
    def residual_season(self) -> bool:
        """Whether a season is left in the adjusted series."""
        return min(self.qs_adjusted[1], self.f_adjusted[1]) < SIGNIFICANCE

    @property
    def verdict(self) -> Grade:
        """``poor`` with a season left or Q above 1, ``acceptable`` with single M statistics above 1 or many outliers, else ``good``."""
        if self.residual_season or (self.q is not None and self.q > 1):
            return "poor"
        doubtful = (self.m > 1).any() or self.outliers_pct > MOST_OUTLIERS_PCT
        return "acceptable" if doubtful else "good"


def qs(level: pd.Series) -> tuple[float, float]:
    r"""Return the QS statistic of the log changes and its p-value (chi-square, 2 degrees of freedom).

    :math:`n(n+2)\left(\frac{\hat\rho_{12}^2}{n-12} + \frac{\max(0, \hat\rho_{24})^2}{n-24}\right)`, and 0 where :math:`\hat\rho_{12} \le 0`.

    References
    ----------
    Maravall, A. (2012), Update of seasonality tests and automatic model identification in TRAMO-SEATS, Bank of Spain. Ljung, G. M. and
    Box, G. E. P. (1978), Biometrika 65.

    Examples
    --------
    >>> months = pd.period_range("2015-01", periods=96, freq="M", name="period")
    >>> season = pd.Series(np.tile([100.0] * 11 + [150.0], 8), index=months)
    >>> qs(season)[1] < 0.001, qs(pd.Series(np.geomspace(100, 150, 96), index=months))[0]
    (True, 0.0)
    """
    change = np.diff(np.log(level.to_numpy(dtype=float)))
    n, centred = len(change), change - change.mean()
    variance = float(centred @ centred)
    if n <= 13 or variance < 1e-12 * max(float(change @ change), 1e-300):
        return 0.0, 1.0
    yearly = float(centred[12:] @ centred[:-12]) / variance
    if yearly <= 0:
        return 0.0, 1.0
    statistic = n * (n + 2) * yearly**2 / (n - 12)
    if n > 24:
        later = max(0.0, float(centred[24:] @ centred[:-24]) / variance)
        statistic += n * (n + 2) * later**2 / (n - 24)
    return statistic, float(chdtrc(2, statistic))


def month_means(level: pd.Series) -> tuple[float, float]:
    """Return the F statistic, and its p-value, of equal means of the twelve calendar months of the log changes.

    References
    ----------
    Lytras, D. P., Feldpausch, R. M. and Bell, W. R. (2007), Determining seasonality: a comparison of diagnostics from X-12-ARIMA, ICES III.

    Examples
    --------
    >>> months = pd.period_range("2015-01", periods=96, freq="M", name="period")
    >>> month_means(pd.Series(np.tile([100.0] * 11 + [150.0], 8) + np.arange(96) % 7, index=months))[1] < 0.001
    True
    """
    change = np.diff(np.log(level.to_numpy(dtype=float)))
    month = level.index.month[1:]
    groups = [change[month == m] for m in range(1, 13)]
    between = sum(len(g) * (g.mean() - change.mean()) ** 2 for g in groups) / 11
    freedom = len(change) - 12
    within = sum(float(((g - g.mean()) ** 2).sum()) for g in groups) / freedom
    if within < 1e-14 * float(change @ change):
        return (0.0, 1.0) if between <= within else (float("inf"), 0.0)
    statistic = between / within
    return float(statistic), float(fdtrc(11, freedom, statistic))
