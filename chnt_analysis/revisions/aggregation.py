"""Weights of the correction models in each sector, from the errors they made in real time and nothing later."""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis.revisions.correction_models import MODELS
from chnt_analysis.revisions.settings import FROZEN, Settings


def blend(cells: pd.DataFrame, *, settings: Settings = FROZEN) -> pd.DataFrame:
    """Return the cells with ``shift``, the models' weighted mean, and ``weight``, the weight not on ``none``.

    On the day of a release model ``k`` has in sector ``i`` the discounted loss
    ``L_ik = sum_t 0.5 ** (age / memory) min(|z_t - x_kt|, cap) ** 2`` over the revisions known by then, plus ``weight_months`` times the
    discounted mean loss over all sectors; its weight is ``w_ik ~ exp(-eta_i L_ik)`` with ``eta_i = sqrt(8 ln K / V_i)``, ``V_i`` the same
    sum of squared ranges of the models' losses: nothing to tune. Without any known error all weigh the same.

    Parameters
    ----------
    cells : DataFrame
        As :func:`chnt_analysis.revisions.correction_models.corrections` returns it; one row a sector and month.
    settings : Settings
        Configuration.

    Returns
    -------
    DataFrame
        The cells, ``shift`` in the sector's scales, ``weight`` from 0 to 1.

    References
    ----------
    Cesa-Bianchi, N. and Lugosi, G. (2006), Prediction, Learning, and Games, Cambridge, sections 2.2 and 2.3 (exponentially weighted average
    forecaster); Cesa-Bianchi, N., Mansour, Y. and Stoltz, G. (2007), Machine Learning 66, 321-352 (rates from observed ranges).
    """
    if cells.empty:
        return cells.assign(shift=pd.Series(dtype=float), weight=pd.Series(dtype=float))
    month, sector = pd.PeriodIndex(cells["period"], freq="M").asi8, cells["sector"].to_numpy()
    names, position = np.unique(sector, return_inverse=True)
    known_from, corrections = cells["next_from"].to_numpy(), cells[list(MODELS)].to_numpy(float)
    error = (cells["revision"] / cells["s"]).to_numpy(float)[:, None] - corrections
    loss = np.minimum(np.abs(error), settings.cap) ** 2
    complete = np.isfinite(loss).all(axis=1)
    weights = np.empty_like(corrections)
    for day in cells["first_from"].unique():
        known, asked = complete & (known_from <= day), (cells["first_from"] == day).to_numpy()
        weight = 0.5 ** ((month[known].max(initial=0) - month[known]) / settings.memory)
        blended = _weights(loss[known], weight, position[known], len(names), settings.weight_months)
        weights[asked] = blended[position[asked]]
    return cells.assign(shift=(weights * corrections).sum(axis=1), weight=1 - weights[:, MODELS.index("none")])


def _weights(loss: np.ndarray, weight: np.ndarray, position: np.ndarray, sectors: int, prior: float) -> np.ndarray:
    """Weights (sector, model) from losses (cell, model)."""
    models = loss.shape[1]
    if len(loss) == 0:
        return np.full((sectors, models), 1 / models)
    squared_range = (loss.max(axis=1) - loss.min(axis=1)) ** 2
    stacked = weight[:, None] * np.column_stack([loss, squared_range])
    own = np.zeros((sectors, models + 1))
    np.add.at(own, position, stacked)
    total = own + prior * stacked.sum(axis=0) / weight.sum()
    rate = np.sqrt(8 * np.log(models) / np.maximum(total[:, -1], 1e-12))
    lead = total[:, :-1] - total[:, :-1].min(axis=1, keepdims=True)
    raw = np.exp(-rate[:, None] * lead)
    return np.asarray(raw / raw.sum(axis=1, keepdims=True))
