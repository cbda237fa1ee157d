"""The substitute where X-13 is missing or fails: a regression with airline errors for the calendar, then STL on logs.

Coarser than X-13: no search for outliers (STL's robust weights stand in for it), no M statistics.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass, field

import numpy as np
import pandas as pd


@dataclass(frozen=True)
class Parts:
    """Log parts of a level, by month, and what was estimated."""

    level: np.ndarray = field(repr=False)
    calendar: np.ndarray = field(repr=False)
    seasonal: np.ndarray = field(repr=False)
    trend: np.ndarray = field(repr=False)
    coefficients: pd.Series
    covariance: pd.DataFrame = field(repr=False)
    aicc: float
    notes: tuple[str, ...]


def split(level: pd.Series, regressors: pd.DataFrame) -> Parts:
    """Return the log parts of a positive level: calendar, season, trend; missing months are estimated by the model.

    Parameters
    ----------
    level : Series
        Positive, monthly, missing values allowed.
    regressors : DataFrame
        Calendar regressors over at least the level's months.

    References
    ----------
    Box, G. E. P. and Jenkins, G. M. (1976), Time Series Analysis, chapter 9. Cleveland, R. B. et al. (1990), STL: a seasonal-trend decomposition
    procedure based on loess, Journal of Official Statistics 6.
    """
    from statsmodels.tsa.seasonal import STL
    from statsmodels.tsa.statespace.sarimax import SARIMAX

    log = np.log(level.to_numpy(dtype=float))
    x = regressors.reindex(level.index).to_numpy(dtype=float)
    model = SARIMAX(log, exog=x if x.shape[1] else None, order=(0, 1, 1), seasonal_order=(0, 1, 1, 12))
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        fit = model.fit(disp=False, maxiter=200)
        names = list(regressors.columns)
        at = slice(0, len(names))
        covariance = pd.DataFrame(np.asarray(fit.cov_params())[at, at], index=names, columns=names)
    coefficients = pd.Series(np.asarray(fit.params)[at], index=names, dtype=float)
    calendar = x @ coefficients.to_numpy() if names else np.zeros(len(log))
    smooth = np.asarray(fit.get_prediction(information_set="smoothed").predicted_mean)
    whole = np.where(np.isfinite(log), log, smooth)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parts = STL(whole - calendar, period=12, robust=True).fit()
    return Parts(
        whole,
        calendar,
        np.asarray(parts.seasonal),
        np.asarray(parts.trend),
        coefficients,
        covariance,
        float(fit.aicc),
        tuple(sorted({str(w.message).splitlines()[0] for w in said})),
    )
