"""How good past forecasts were: each evaluated with a calibration that had not seen its year.

The calibration of a forecast is made from the record without every forecast of the same calendar year, of any series like it (years share their
shocks), so coverage, PIT and probabilities here are out of sample.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd
from scipy.special import ndtr

from chnt_analysis.errors import DataError
from chnt_analysis.forecasting import scores
from chnt_analysis.forecasting.recalibrate import (
    BINS,
    DIVISION,
    Calibration,
    calibration,
    similar,
    standardised_errors,
)
from chnt_analysis.forecasting.rivals import diebold_mariano

GRID = np.arange(1, 100) / 100  # quantiles by which a distribution is scored
LEVELS = (80, 95)
RIVALS = ("ytd", "mean_3", "ar1", "naive", "seasonal_naive")
MODELS = "model"  # ours before it is shrunk towards the rivals
COVERAGES = ("covered", "past", "own")
AT = (0.1, 0.25, 0.5, 0.75, 0.9)  # quantiles of history at which hypothetical goals stand
FEWEST_PAST = 3  # past figures that such a quantile rests on


def evaluated(record: pd.DataFrame) -> pd.DataFrame:
    """Return the calendar-year forecasts of a record with calibrated intervals, PIT and CRPS, each out of sample.

    Returns
    -------
    DataFrame
        The record's rows with ``error`` (point, as blended, less outcome, points), ``spread`` (the scale of the paths, later revision included), ``lower_80, upper_80, ...``,
        ``covered_80``, ``covered_95``, the same for the models' own scale (``own_80``, ``own_95``, normal multiples), ``pit`` and
        ``crps`` of the calibrated distribution, ``own_pit`` and ``own_crps`` as recorded; ``past_80`` and ``past_95`` with a calibration
        from earlier years alone, missing for years before which too few forecasts had been made.
    """
    table = pd.concat([_evaluated(mine, how) for mine, how in _unseen(record)])
    earlier = [_evaluated(mine, how) for mine, how in _unseen(record, past_only=True)]
    past = pd.concat(earlier) if earlier else table.iloc[:0]
    for level in LEVELS:
        table[f"past_{level}"] = past[f"covered_{level}"].astype(float).reindex(table.index)
    return table.sort_values(["place", "sector", "origin", "target"]).reset_index(drop=True)


def _unseen(record: pd.DataFrame, *, past_only: bool = False) -> Iterable[tuple[pd.DataFrame, Calibration]]:
    """Yield the forecasts of each year and kind of series with a calibration from the other, or the earlier, years of such series."""
    for sector in ("all_industry", DIVISION):
        alike = similar(record, sector)
        of_year = alike["target"].str[:4]
        for year, mine in alike[alike["outcome"] == "year"].groupby("target"):
            seen = alike[of_year < year] if past_only else alike[of_year != year]
            try:
                yield mine, calibration(seen)
            except DataError:
                if not past_only:
                    raise


def _evaluated(mine: pd.DataFrame, how) -> pd.DataFrame:
    z = standardised_errors(mine, how.revision_pp)
    table = mine.rename(columns={"pit": "own_pit", "crps": "own_crps"}).assign(
        error=mine["point"] - mine["truth"], own_spread=mine["spread"], spread=np.hypot(mine["spread"], how.revision_pp)
    )
    own_error = (table["model"] - table["truth"]).abs()
    for level, normal in zip(LEVELS, (1.2816, 1.96), strict=True):
        multiples = np.array([float(how.quantile(h, level / 100)) for h in mine["horizon"]])
        table[f"lower_{level}"] = table["point"] - multiples * table["spread"]
        table[f"upper_{level}"] = table["point"] + multiples * table["spread"]
        table[f"covered_{level}"] = np.abs(z) <= multiples
        table[f"own_{level}"] = own_error <= normal * table["own_spread"]
    samples = _samples(table, how)
    truth = table["truth"].to_numpy()
    table["pit"] = scores.pit(truth, samples)
    table["crps"] = scores.crps(truth[:, None], samples[:, None, :])
    return table


def _samples(table: pd.DataFrame, how) -> np.ndarray:
    signed = 2 * GRID - 1
    multiples = np.array([np.sign(signed) * how.quantile(h, np.abs(signed)) for h in table["horizon"]])
    return table["point"].to_numpy()[:, None] + multiples * table["spread"].to_numpy()[:, None]


def probabilities(record: pd.DataFrame, thresholds: np.ndarray) -> pd.DataFrame:
    """Return the probability, out of sample, that each forecast year grew by at least each threshold, and whether it did.

    Columns ``place, sector, origin, target, horizon, threshold, probability, happened``.
    """
    parts = []
    for mine, how in _unseen(record):
        table = mine.assign(spread=np.hypot(mine["spread"], how.revision_pp))
        samples = _samples(table, how)
        for threshold in thresholds:
            chance = (samples >= threshold).mean(axis=1)
            kept = mine[["place", "sector", "origin", "target", "horizon"]]
            parts.append(kept.assign(threshold=threshold, probability=chance, happened=mine["truth"] >= threshold))
    return pd.concat(parts, ignore_index=True)


def hypothetical(
    record: pd.DataFrame, history: pd.DataFrame, *, at: Sequence[float] = AT, farthest: int = 12
) -> pd.DataFrame:
    """Return the stated probability of hypothetical goals of divisions, out of sample, and whether they were met.

    A goal is a quantile of what the division's own growth had been up to the month of the forecast, so that easy and hard ones are asked of
    every division. For a calendar year the chance comes from the calibrated quantiles; for growth on the year of a month, ``h`` months ahead,
    it is ``1 - Phi((goal - point) / (f_h spread))`` with the factor ``f_h`` of the other years.

    Parameters
    ----------
    record : DataFrame
        Rows as :mod:`chnt_analysis.forecasting.record` describes them.
    history : DataFrame
        Published growth: columns ``sector, outcome`` (year or month), ``target, value`` (percent).
    at : sequence of float
        Quantiles of that history, 0 to 1.
    farthest : int
        Months ahead at most.

    Returns
    -------
    DataFrame
        Columns ``outcome, sector, origin, target, horizon, at, threshold, probability, happened``.
    """
    alike = similar(record, DIVISION)
    alike = alike[alike["outcome"].isin(["year", "month"])]
    history = history.assign(ended=history["target"].where(history["target"].str.len() > 4, history["target"] + "-12"))
    past = {
        key: (rows["ended"].to_numpy(dtype=str), rows["value"].to_numpy(dtype=float))
        for key, rows in history.sort_values("ended").groupby(["sector", "outcome"])
    }
    parts = []
    for year, mine in alike[alike["horizon"] <= farthest].groupby(alike["target"].str[:4]):
        how = calibration(alike[alike["target"].str[:4] != year])
        goals = np.array([_quantiles(past.get((r.sector, r.outcome)), r.origin, at) for r in mine.itertuples()])
        chance = _chances(mine, how, goals)
        for place, level in enumerate(at):
            kept = mine[["outcome", "sector", "origin", "target", "horizon"]]
            stated = {"threshold": goals[:, place], "probability": chance[:, place]}
            parts.append(kept.assign(at=level, **stated, happened=mine["truth"].to_numpy() >= goals[:, place]))
    return pd.concat(parts, ignore_index=True).dropna(subset="threshold").reset_index(drop=True)


def _quantiles(past: tuple[np.ndarray, np.ndarray] | None, origin: str, at: Sequence[float]) -> np.ndarray:
    """Return quantiles of what had ended by a month; too few figures give none."""
    ended, values = past if past is not None else (np.array([], dtype=str), np.array([]))
    values = values[: np.searchsorted(ended, origin, side="right")]
    return np.quantile(values, at) if len(values) >= FEWEST_PAST else np.full(len(at), np.nan)


def _chances(mine: pd.DataFrame, how: Calibration, goals: np.ndarray) -> np.ndarray:
    point, spread = mine["point"].to_numpy()[:, None], mine["spread"].to_numpy()[:, None]
    yearly = (mine["outcome"] == "year").to_numpy()
    chance = 1 - ndtr((goals - point) / (how.factor(mine["horizon"].to_numpy())[:, None] * spread))
    if yearly.any():
        table = mine[yearly].assign(spread=np.hypot(mine.loc[yearly, "spread"], how.revision_pp))
        chance[yearly] = (_samples(table, how)[:, None, :] >= goals[yearly][:, :, None]).mean(axis=2)
    return chance


def reliability(chances: pd.DataFrame, *, bins: int = 10) -> pd.DataFrame:
    """Return stated probability beside how often it happened, by equal steps of probability: columns stated, happened, forecasts.

    Examples
    --------
    >>> made = pd.DataFrame({"probability": [0.1, 0.1, 0.9, 0.9], "happened": [False, False, True, False]})
    >>> reliability(made, bins=2).round(2).to_numpy().tolist()
    [[0.1, 0.0, 2.0], [0.9, 0.5, 2.0]]
    """
    step = np.minimum((chances["probability"] * bins).astype(int), bins - 1)
    grouped = chances.assign(happened=chances["happened"].astype(float)).groupby(step)
    table = pd.DataFrame(
        {
            "stated": grouped["probability"].mean(),
            "happened": grouped["happened"].mean(),
            "forecasts": grouped.size(),
        }
    )
    return table.reset_index(drop=True)


def accuracy(table: pd.DataFrame) -> pd.DataFrame:
    """Return mean absolute errors by range of horizons, points, ours beside the plain rivals', and coverage, percent.

    Errors are of the same forecasts for all: those for which every rival had spoken, the official year-to-date figure where the range lies within the
    year; ``model`` is ours before the blend. ``rival`` is the best of them and ``statistic`` ours against it (:func:`chnt_analysis.forecasting.rivals.diebold_mariano`), with the number
    of ``years``. Coverage is of all forecasts of the range: ``covered`` calibrated on the other years, ``past`` on earlier years, ``own`` uncalibrated.
    """
    rows = []
    for low, high in BINS:
        part = table[table["horizon"].between(low, high)]
        within = [name for name in RIVALS if part[name].notna().any()]
        used = part.dropna(subset=within)
        if used.empty:
            continue
        errors = used[[*within, MODELS]].sub(used["truth"], axis=0)
        means = {"ours": used["error"].abs().mean(), **dict.fromkeys(RIVALS), **errors.abs().mean().to_dict()}
        best = min(within, key=lambda name: means[name])
        statistic, years = diebold_mariano(used["error"], errors[best], used["target"])
        beside = {"rival": best, "statistic": statistic, "years": years}
        covered = {f"{how}_{level}": 100 * part[f"{how}_{level}"].mean() for how in COVERAGES for level in LEVELS}
        counts = {"low": low, "high": high, "forecasts": len(used), "all_forecasts": len(part)}
        rows.append({**counts, **means, **beside, **covered})
    return pd.DataFrame(rows)
