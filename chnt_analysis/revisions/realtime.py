"""A revision-aware estimate of the newest month, from revisions known on the day of the release and nothing later."""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis.errors import DataError
from chnt_analysis.revisions.aggregation import blend
from chnt_analysis.revisions.bias import bias
from chnt_analysis.revisions.correction_models import corrections
from chnt_analysis.revisions.features import features, scales
from chnt_analysis.revisions.settings import FEWEST, FROZEN, Settings

COLUMNS = [
    "sector",
    "period",
    "first",
    "first_status",
    "first_from",
    "point",
    "lower_80",
    "upper_80",
    "lower_95",
    "upper_95",
    "scale",
    "weight",
    "status",
]


def estimate(
    table: pd.DataFrame,
    date: pd.Timestamp,
    *,
    ytd: pd.DataFrame | None = None,
    mom: pd.DataFrame | None = None,
    settings: Settings = FROZEN,
) -> pd.DataFrame:
    """Return the first estimates published at ``date`` beside their revision-aware estimates.

    ``point = first + s sum_k w_k x_k``: ``s`` a sector's scale, ``x_k`` the corrections of :func:`chnt_analysis.revisions.correction_models.corrections`
    (none, bias, bias with slopes), ``w_k`` the weight each earned in that sector by its past errors in real time
    (:func:`chnt_analysis.revisions.aggregation.blend`). The interval holds the middle 80 and 95 percent of the estimate's own past errors in
    real time, all sectors, times ``s``.

    Parameters
    ----------
    table : DataFrame
        A triangle of one basis, with any number of sectors.
    date : Timestamp
        Day of the release.
    ytd, mom : DataFrame, optional
        Triangles of the year-to-date rates and of those on the month; only their first figures are used. Without one its gap is 0.
    settings : Settings
        Configuration.

    Returns
    -------
    DataFrame
        ``sector, period, first, first_status, first_from, point, lower_80, upper_80, lower_95, upper_95``, ``scale`` (points), ``weight`` (0: the
        first estimate as published, 1: corrected in full), ``status`` (``e``: estimated); empty with fewer than 60 known revisions or no first
        estimate on that day.

    References
    ----------
    Mankiw, N. G. and Shapiro, M. D. (1986), News or noise: an analysis of GNP revisions, Survey of Current Business 66(5).
    """
    if table["basis"].nunique() > 1:
        raise DataError(f"estimate: one basis is needed, found {', '.join(sorted(table['basis'].unique()))}")
    data = features(table[table["first_from"] <= date], ytd, mom)
    cells = blend(corrections(data, settings), settings=settings)
    return _estimates(data, cells, date, settings)


def real_time(
    table: pd.DataFrame,
    *,
    ytd: pd.DataFrame | None = None,
    mom: pd.DataFrame | None = None,
    settings: Settings = FROZEN,
) -> pd.DataFrame:
    """Return :func:`estimate` of every release in turn, beside the figure the next release published.

    Returns
    -------
    DataFrame
        The columns of :func:`estimate` plus ``next, next_status, raw_error = next - first, error = next - point``.
    """
    data = features(table, ytd, mom)
    cells = blend(corrections(data, settings), settings=settings)
    parts = [_estimates(data, cells, day, settings) for day in sorted(cells["first_from"].unique())]
    if not parts:
        return pd.DataFrame(columns=[*COLUMNS, "next", "next_status", "raw_error", "error"])
    made = pd.concat(parts, ignore_index=True)
    made = made.merge(table[["sector", "period", "next", "next_status"]], on=["sector", "period"], how="left")
    return made.assign(raw_error=made["next"] - made["first"], error=made["next"] - made["point"])


def score(made: pd.DataFrame, *, by: str = "sector") -> pd.DataFrame:
    """Return mean absolute errors of raw first estimate and ours, their ratio, both biases with 95 % intervals, medians, coverage."""
    rows = {}
    for group, part in made.dropna(subset=["error"]).groupby(by):
        monthly = part.groupby("period")[["error", "raw_error"]].mean()
        raw, ours = bias(monthly["raw_error"]), bias(monthly["error"])
        inside = part["next"].between(part["lower_95"], part["upper_95"])
        a, b = part["raw_error"].abs().mean(), part["error"].abs().mean()
        rows[group] = {
            "n": len(part),
            "raw_mae": a,
            "mae": b,
            "ratio": b / a if a else np.nan,
            "raw_bias": raw["mean"],
            "raw_lower": raw["lower"],
            "raw_upper": raw["upper"],
            "raw_median": part["raw_error"].median(),
            "bias": ours["mean"],
            "lower": ours["lower"],
            "upper": ours["upper"],
            "median": part["error"].median(),
            "covered_95": 100 * inside.mean(),
        }
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis(by)


def _estimates(data: pd.DataFrame, cells: pd.DataFrame, day: pd.Timestamp, settings: Settings) -> pd.DataFrame:
    asked = cells[cells["first_from"] == day]
    if asked.empty:
        return pd.DataFrame(columns=COLUMNS)
    past, s = _past_errors(data, cells, day, settings), asked["s"]
    out = asked.assign(point=asked["first"] + s * asked["shift"], scale=s, status="e")
    for level in (80, 95):
        low, high = np.quantile(past, [0.5 - level / 200, 0.5 + level / 200])
        out[f"lower_{level}"], out[f"upper_{level}"] = out["point"] + s * low, out["point"] + s * high
    return out.sort_values("sector").reset_index(drop=True)[COLUMNS]


def _past_errors(data: pd.DataFrame, cells: pd.DataFrame, day: pd.Timestamp, settings: Settings) -> np.ndarray:
    """Errors made in real time and known that day, in scales; while they are few, the revisions less their median."""
    made = cells[(cells["next_from"] <= day) & cells["revision"].notna()]
    if len(made) >= FEWEST:
        return (made["revision"] / made["s"] - made["shift"]).to_numpy(float)
    known = data[(data["next_from"] <= day) & data["revision"].notna()]
    z = known["revision"] / known["sector"].map(scales(known, settings.prior_scale))
    return (z - z.median()).to_numpy(float)
