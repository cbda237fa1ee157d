"""Growth of the same count in other places: the prior towards which the growth of one place's sparse figures is shrunk.

The places' growth is pooled by the method of DerSimonian and Laird: each has an error of its own from counting and yearly deviations, and the
places differ among themselves besides.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.assessment import sparse_counts
from chnt_analysis.goals import chosen_results

FEWEST_SERIES = 3


def growth_elsewhere(
    indicator: str,
    sector: str,
    unit: str,
    *,
    place: str,
    as_of: pd.Timestamp,
    prior: sparse_counts.Prior | None = None,
) -> sparse_counts.Pooled | None:
    """Return the growth of a count in the other places and the nation; ``None`` with fewer than three series.

    The figures of each place between two breaks of definition are a series, one chosen figure a year, each at the middle of what its words mean:
    ``y = log(last / first) / T`` over ``T`` years has the variance ``v = (2 c^2 + d^2 T) / T^2`` with the middle of the prior's error of counting
    ``c`` and yearly deviation ``d``. With ``w = 1 / (v + tau^2)`` the mean is ``sum(w y) / sum(w)``; a new place's growth has the variance
    ``tau^2 + 1 / sum(w)``.

    Parameters
    ----------
    indicator, sector, unit : str
        The count.
    place : str
        The place that is left out.
    as_of : Timestamp
        Date of knowledge.
    prior : Prior, optional
        The shipped one by default.

    References
    ----------
    DerSimonian, R. and Laird, N. (1986), Meta-analysis in clinical trials, Controlled Clinical Trials 7.
    """
    prior = prior or sparse_counts.read_prior()
    rows = obs.rows_of(indicator=indicator)
    same = (rows["sector"] == sector) & (rows["unit"] == unit) & (rows["definition"] == "") & (rows["place"] != place)
    known = (rows["available_from"] <= as_of) & rows["period"].str.fullmatch(r"\d{4}") & (rows["value"] > 0)
    grown, spans, changes, used = [], [], 0, []
    there = rows[same & known]
    for _, alike in there.groupby([there["place"].astype(str), obs.segment_of(there)]):
        results = chosen_results(alike)
        if len(results) < 2:
            continue
        first, last = (sum(one.reading) / 2 for one in (results[0], results[-1]))
        spans.append(results[-1].year - results[0].year)
        grown.append(np.log(last / first) / spans[-1])
        changes += len(results) - 1
        used += [one.row for one in results]
    if len(grown) < FEWEST_SERIES:
        return None
    mean, sd = _pooled(np.array(grown), np.array(spans, dtype=float), prior)
    return sparse_counts.Pooled(float(100 * np.expm1(mean)), float(100 * sd), changes, len(grown), tuple(used))


def _pooled(growth: np.ndarray, years: np.ndarray, prior: sparse_counts.Prior) -> tuple[float, float]:
    """Return mean and predictive standard deviation of log growth."""
    error, deviation = ((span.low + span.high) / 200 for span in (prior.count_error, prior.deviation))
    own = (2 * error**2 + deviation**2 * years) / years**2
    fixed = 1 / own
    middle = (fixed * growth).sum() / fixed.sum()
    excess = (fixed * (growth - middle) ** 2).sum() - (len(growth) - 1)
    between = max(0.0, excess / (fixed.sum() - (fixed**2).sum() / fixed.sum()))
    weight = 1 / (own + between)
    return float((weight * growth).sum() / weight.sum()), float((between + 1 / weight.sum()) ** 0.5)
