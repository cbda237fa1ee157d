"""Corrections of a first estimate, each fitted on the revisions known on its day: none, bias alone, bias with slopes."""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis.revisions.features import scales, standard
from chnt_analysis.revisions.settings import FEWEST, Settings

MODELS = ("none", "bias", "full")
KEPT = ["sector", "period", "first", "first_status", "first_from", "next_from", "revision"]


def corrections(data: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return what each model would have added to every first estimate on its day, in the sector's scales.

    ``none`` adds 0. With ``z = revision / s`` over the revisions known that day, weighted by ``0.5 ** (age / memory)``:
    ``bias`` is ``a + a_section + a_sector``; ``full`` adds ``(c + c_section) january + (e + e_section) gap / s + f chain / s``. Both are
    ridge fits with Huber's weights, each group of coefficients with its own penalty.

    Parameters
    ----------
    data : DataFrame
        As :func:`chnt_analysis.revisions.features.features` returns it.
    settings : Settings
        Configuration.

    Returns
    -------
    DataFrame
        ``sector, period, first, first_status, first_from, next_from, revision, s`` (points) and a column an model; days with
        fewer than 60 known revisions are absent.
    """
    data = data.assign(ordinal=pd.PeriodIndex(data["period"], freq="M").asi8)
    parts = [_one_day(data, day, settings) for day in sorted(data["first_from"].unique())]
    parts = [part for part in parts if len(part)]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=[*KEPT, "s", *MODELS])


def _one_day(data: pd.DataFrame, day: pd.Timestamp, settings: Settings) -> pd.DataFrame:
    known = data[(data["next_from"] <= day) & data["revision"].notna()]
    if len(known) < FEWEST:
        return known.iloc[:0]
    scale = scales(known, settings.prior_scale)
    asked = data[data["first_from"] == day]
    asked = asked.assign(s=asked["sector"].map(scale).fillna(float(scale.median())))
    known = known.assign(s=known["sector"].map(scale))
    z = (known["revision"] / known["s"]).to_numpy()
    weight = 0.5 ** ((known["ordinal"].max() - known["ordinal"]).to_numpy(float) / settings.memory)
    out = asked[[*KEPT, "s"]].assign(none=0.0)
    x, penalty = _design(known, known, settings)
    new, _ = _design(asked, known, settings)
    for name, columns in (("bias", _bias_columns(known)), ("full", x.shape[1])):
        beta = _huber_ridge(x[:, :columns], z, weight, penalty[:columns], settings.huber)
        out[name] = new[:, :columns] @ beta
    return out


def _bias_columns(known: pd.DataFrame) -> int:
    return 1 + known["section"].nunique() + known["sector"].nunique()


def _design(data: pd.DataFrame, known: pd.DataFrame, settings: Settings) -> tuple[np.ndarray, np.ndarray]:
    """Columns of the full model, those of the bias first, and the penalty of each."""
    section = _dummies(data["section"], known["section"])
    january, gap = data["january"].to_numpy()[:, None], standard(data, "gap")[:, None]
    blocks = [
        (np.ones((len(data), 1)), settings.common_weight),
        (section, settings.section_weight),
        (_dummies(data["sector"], known["sector"]), settings.sector_weight),
        (np.hstack([january, january * section]), settings.january_weight),
        (np.hstack([gap, gap * section]), settings.gap_weight),
        (standard(data, "chain")[:, None], settings.chain_weight),
    ]
    penalty = np.concatenate([np.full(block.shape[1], weight) for block, weight in blocks])
    return np.hstack([block for block, _ in blocks]), penalty


def _dummies(values: pd.Series, among: pd.Series) -> np.ndarray:
    return (values.to_numpy()[:, None] == np.array(sorted(among.unique()))[None, :]).astype(float)


def _huber_ridge(x: np.ndarray, y: np.ndarray, weight: np.ndarray, penalty: np.ndarray, limit: float) -> np.ndarray:
    used = weight.copy()
    beta = np.zeros(x.shape[1])
    for _ in range(4):
        xw = x * used[:, None]
        beta = np.linalg.solve(x.T @ xw + np.diag(penalty + 1e-9), xw.T @ y)
        used = weight * np.minimum(1.0, limit / np.maximum(np.abs(y - x @ beta), 1e-9))
    return beta
