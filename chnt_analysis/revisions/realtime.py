"""A revision-aware estimate of the newest month, from revisions known on the day of the release and nothing later."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from chnt_analysis import tet
from chnt_analysis.errors import DataError
from chnt_analysis.revisions.bias import bias

FEWEST = 60  # known revisions, all sectors together, before anything is said


@dataclass(frozen=True)
class Settings:
    """The estimate's configuration, frozen on the releases before 2022.

    Attributes
    ----------
    sector_weight : float
        Number of months of evidence that a sector's own bias needs to count half; larger means more shrinkage to the common bias.
    gap_weight, tet_weight : float
        The same kind of penalty for the slopes on ``first - year-to-date`` and on the change of days lost at Lunar New Year.
    huber : float
        Residuals beyond so many scales count less.
    prior_scale : float
        Months of evidence behind the common scale when a sector's own is estimated.
    memory : float
        Half-life of a revision in months.
    """

    sector_weight: float = 24.0
    gap_weight: float = 50.0
    tet_weight: float = 50.0
    huber: float = 1.0
    prior_scale: float = 6.0
    memory: float = 24.0


FROZEN = Settings()


def estimate(
    table: pd.DataFrame, date: pd.Timestamp, *, ytd: pd.DataFrame | None = None, settings: Settings = FROZEN
) -> pd.DataFrame:
    """Return the first estimates published at ``date`` beside their revision-aware estimates.

    With ``z = revision / s`` and ``g = (first - ytd) / s`` (``s`` a sector's robust scale), ``d`` the change on the year before of the
    days lost at Lunar New Year, over the revisions known at ``date``:
    ``z = a + b_sector + c g + e d / 10``, a Huber fit with ridge penalties on ``b, c, e``; ``point = first + s (a + b + c g + e d / 10)``.
    The interval holds the middle 80 and 95 percent of the fit's own past residuals, times ``s``.

    Parameters
    ----------
    table : DataFrame
        A triangle of one basis, with any number of sectors.
    date : Timestamp
        Day of the release.
    ytd : DataFrame, optional
        A triangle of the year-to-date rates; only their first figures are used. Without it ``g = 0``.
    settings : Settings
        Configuration.

    Returns
    -------
    DataFrame
        ``sector, period, first, first_status, first_from, point, lower_80, upper_80, lower_95, upper_95, status`` (``e``: estimated);
        empty with fewer than 60 known revisions or no first estimate on that day.

    References
    ----------
    Mankiw, N. G. and Shapiro, M. D. (1986), News or noise: an analysis of GNP revisions, Survey of Current Business 66(5).
    """
    if table["basis"].nunique() > 1:
        raise DataError(f"estimate: one basis is needed, found {', '.join(sorted(table['basis'].unique()))}")
    data = _features(table, ytd)
    known = data[(data["next_from"] <= date) & data["revision"].notna()]
    asked = data[data["first_from"] == date]
    if len(known) < FEWEST or asked.empty:
        return pd.DataFrame(columns=_COLUMNS)
    scale = _scales(known, settings.prior_scale)
    asked = asked.assign(s=asked["sector"].map(scale).fillna(float(scale.median())))
    known = known.assign(s=known["sector"].map(scale))
    names = sorted(known["sector"].unique())
    design, answer = _design(known, names), (known["revision"] / known["s"]).to_numpy()
    age = (known["period"].max() - known["period"]).map(lambda d: d.n).to_numpy(float)
    weight = 0.5 ** (age / settings.memory)
    penalty = np.array([0.0, settings.gap_weight, settings.tet_weight, *[settings.sector_weight] * len(names)])
    beta = _huber_ridge(design, answer, weight, penalty, settings.huber)
    left = answer - design @ beta
    shift = _design(asked, names) @ beta
    s = asked["s"].to_numpy()
    out = asked[["sector", "period", "first", "first_status", "first_from"]].assign(point=asked["first"] + s * shift)
    for level in (80, 95):
        low, high = np.quantile(left, [0.5 - level / 200, 0.5 + level / 200])
        out[f"lower_{level}"], out[f"upper_{level}"] = out["point"] + s * low, out["point"] + s * high
    return out.assign(status="e").sort_values("sector").reset_index(drop=True)[_COLUMNS]


def real_time(table: pd.DataFrame, *, ytd: pd.DataFrame | None = None, settings: Settings = FROZEN) -> pd.DataFrame:
    """Return :func:`estimate` of every release in turn, beside the figure the next release printed.

    Returns
    -------
    DataFrame
        The columns of :func:`estimate` plus ``next, next_status, raw_error = next - first, error = next - point``.
    """
    days = sorted(table["first_from"].unique())
    parts = [part for day in days if len(part := estimate(table, day, ytd=ytd, settings=settings))]
    if not parts:
        return pd.DataFrame(columns=[*_COLUMNS, "next", "next_status", "raw_error", "error"])
    made = pd.concat(parts, ignore_index=True)
    made = made.merge(table[["sector", "period", "next", "next_status"]], on=["sector", "period"], how="left")
    return made.assign(raw_error=made["next"] - made["first"], error=made["next"] - made["point"])


def score(made: pd.DataFrame, *, by: str = "sector") -> pd.DataFrame:
    """Return mean absolute errors of raw first estimate and ours, their ratio, both biases with 95 % intervals, coverage."""
    rows = {}
    for group, part in made.dropna(subset=["error"]).groupby(by):
        monthly = part.groupby("period")[["error", "raw_error"]].mean()
        raw, ours = bias(monthly["raw_error"]), bias(monthly["error"])
        inside = part["next"].between(part["lower_95"], part["upper_95"])
        a, b = part["raw_error"].abs().mean(), part["error"].abs().mean()
        rows[group] = {
            "n": len(part), "raw_mae": a, "mae": b, "ratio": b / a if a else np.nan,
            "raw_bias": raw["mean"], "raw_lower": raw["lower"], "raw_upper": raw["upper"],
            "bias": ours["mean"], "lower": ours["lower"], "upper": ours["upper"], "covered_95": 100 * inside.mean(),
        }  # fmt: skip
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis(by)


_COLUMNS = ["sector", "period", "first", "first_status", "first_from", "point", "lower_80", "upper_80", "lower_95", "upper_95", "status"]  # fmt: skip


def _features(table: pd.DataFrame, ytd: pd.DataFrame | None) -> pd.DataFrame:
    data = table.copy()
    if ytd is None or ytd.empty:
        data["gap"] = 0.0
    else:
        beside = ytd[["sector", "period", "first", "first_from"]].rename(columns={"first": "_ytd", "first_from": "_at"})
        data = data.merge(beside.drop_duplicates(["sector", "period"]), on=["sector", "period"], how="left")
        gap = (data["first"] - data["_ytd"]).where(data["_at"] <= data["first_from"])
        data["gap"] = gap.fillna(0.0)  # an unknown gap says nothing: it moves the estimate by nothing
    months = pd.PeriodIndex(sorted(data["period"].unique()), freq="M")
    change = tet.days_lost(months) - tet.days_lost(months - 12).to_numpy()
    return data.assign(tet=data["period"].map(change).astype(float) / 10)


def _scales(known: pd.DataFrame, prior: float) -> pd.Series:
    common = known["revision"].abs().median()
    own = known.groupby("sector")["revision"].agg(lambda r: r.abs().median())
    n = known.groupby("sector").size()
    return ((n * own + prior * common) / (n + prior)).clip(lower=0.05)


def _design(data: pd.DataFrame, names: list[str]) -> np.ndarray:
    gap = (data["gap"] / data["s"]).clip(-6, 6)
    own = (data["sector"].to_numpy()[:, None] == np.array(names)[None, :]).astype(float)
    return np.column_stack([np.ones(len(data)), gap, data["tet"], own])


def _huber_ridge(x: np.ndarray, y: np.ndarray, weight: np.ndarray, penalty: np.ndarray, limit: float) -> np.ndarray:
    used = weight.copy()
    beta = np.zeros(x.shape[1])
    for _ in range(4):
        xw = x * used[:, None]
        beta = np.linalg.solve(x.T @ xw + np.diag(penalty + 1e-9), xw.T @ y)
        used = weight * np.minimum(1.0, limit / np.maximum(np.abs(y - x @ beta), 1e-9))
    return beta
