"""Whether two estimates differ in accuracy by more than chance."""

from __future__ import annotations

import numpy as np
import pandas as pd
import scipy  # its parts load when they are first used

from chnt_analysis.revisions.bias import variance_of_mean

FEWEST_MONTHS = 8


def diebold_mariano(gain: pd.Series) -> dict[str, float]:
    """Return the test that a mean gain in accuracy is zero, after Diebold and Mariano with the small-sample correction.

    ``t = mean(d) / sqrt(V) * sqrt((n - 1) / n)`` against Student's t with ``n - 1`` degrees: ``d`` the loss of the other less ours, ``V`` the
    Newey-West variance of its mean (never below the plain one), the factor that of Harvey, Leybourne and Newbold one step ahead.

    Parameters
    ----------
    gain : Series
        Absolute error of the other less ours, a month each, in time order; missing ones are left out.

    Returns
    -------
    dict
        ``mean`` (positive: ours is closer), ``statistic``, ``p`` (two-sided), ``n``; statistic and p are missing below eight months or where all
        gains are the same.

    References
    ----------
    Diebold, F. X. and Mariano, R. S. (1995), Comparing predictive accuracy, Journal of Business & Economic Statistics 13, 253-263;
    Harvey, D., Leybourne, S. and Newbold, P. (1997), International Journal of Forecasting 13, 281-291.

    Examples
    --------
    >>> tested = diebold_mariano(pd.Series([1.0, 2.0, 0.0, 1.0, 2.0, 0.0, 1.0, 1.0]))
    >>> tested["mean"], round(tested["statistic"], 2), round(tested["p"], 3)
    (1.0, 3.5, 0.01)
    """
    d = gain.dropna().to_numpy(float)
    n = len(d)
    mean = float(d.mean()) if n else np.nan
    if n < FEWEST_MONTHS or np.ptp(d) == 0:
        return {"mean": mean, "statistic": np.nan, "p": np.nan, "n": n}
    statistic = float(mean / np.sqrt(variance_of_mean(d)) * np.sqrt((n - 1) / n))
    return {"mean": mean, "statistic": statistic, "p": float(2 * scipy.stats.t.sf(abs(statistic), n - 1)), "n": n}


def gains(made: pd.DataFrame) -> pd.Series:
    """Return the mean gain in absolute error by month, each sector's in its scale.

    Sectors of one release are averaged first: they share its errors and do not count as independent, so that :func:`diebold_mariano` of the result
    is a test clustered by release month.

    Parameters
    ----------
    made : DataFrame
        As :func:`chnt_analysis.revisions.real_time` returns it, one sector or several.

    Returns
    -------
    Series
        Indexed by month; positive where ours is closer.
    """
    known = made.dropna(subset=["error"])
    gain = (known["raw_error"].abs() - known["error"].abs()) / known["scale"]
    return gain.groupby(known["period"]).mean().sort_index().rename("gain")


def chance_of_as_many(count: int, among: int, *, level: int = 95) -> float:
    """Return the probability that chance alone puts at least ``count`` of ``among`` unbiased sectors outside their interval.

    Sectors are taken as independent.

    Examples
    --------
    >>> round(chance_of_as_many(4, 32), 2), chance_of_as_many(0, 32)
    (0.07, 1.0)
    """
    return float(scipy.stats.binom.sf(count - 1, among, 1 - level / 100))
