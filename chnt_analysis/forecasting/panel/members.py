"""The members of the combination, each a forecast of many series at once, and the naive ones beside them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from chnt_analysis.forecasting.panel.reversion import revert
from chnt_analysis.forecasting.panel.season import adjust
from chnt_analysis.forecasting.panel.settings import Settings
from chnt_analysis.forecasting.panel.smoothing import Grid, grid, smooth

MEMBERS = ("smoothing", "coarse", "reversion")
NAIVE = ("naive", "seasonal_naive")
METHODS = ("combination", *MEMBERS, *NAIVE)
CHUNK = 128  # series at a time: the working arrays stay in the processor's cache


@dataclass(frozen=True)
class Rows:
    """Series side by side on the scale on which they are forecast.

    Attributes
    ----------
    values : ndarray
        Periods x series; zero beyond a series' length.
    lengths : ndarray of int
        Length of each, descending.
    """

    values: np.ndarray
    lengths: np.ndarray

    def __getitem__(self, part: slice) -> Rows:
        lengths = self.lengths[part]
        return Rows(self.values[: lengths[0], part], lengths)

    def __len__(self) -> int:
        return len(self.lengths)

    def first_changes(self) -> np.ndarray:
        """Return for each series the first period that differs from its first value; its length where none does."""
        differs = (self.values != self.values[0]) & (np.arange(len(self.values))[:, None] < self.lengths)
        return np.where(differs.any(axis=0), differs.argmax(axis=0), self.lengths)


def run(rows: Rows, horizon: int, season: int, settings: Settings) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """Return the forecasts of every method, each horizon x series, and the model's standard deviation, horizon x series.

    Parameters
    ----------
    rows : Rows
        Logs, or levels over their scale.
    horizon : int
        Periods ahead.
    season : int
        Periods a year; 1 where there is no season.
    """
    parts = [_chunk(rows[i : i + CHUNK], horizon, season, settings) for i in range(0, len(rows), CHUNK)]
    means = {name: np.hstack([part[0][name] for part in parts]) for name in METHODS}
    return means, np.hstack([part[1] for part in parts])


def _chunk(rows: Rows, horizon: int, season: int, s: Settings) -> tuple[dict[str, np.ndarray], np.ndarray]:
    forms = grid(s.alphas, s.trend_ratios, s.dampings)
    quick = grid(s.alphas, s.trend_ratios[:2], s.dampings[1:2])
    steps = np.arange(1, horizon + 1)[:, None]
    ahead, column = rows.lengths + steps - 1, np.arange(len(rows))
    flat, factors = rows.values, np.zeros((1, len(rows)))
    if season > 1:
        flat, factors = adjust(rows.values, rows.lengths, season, quick, s)
    back = factors[ahead % len(factors), column]
    fitted = smooth(flat, rows.lengths, forms, temper=s.aicc_temper)
    width = 3 if season % 3 == 0 else 2
    made = {
        "smoothing": fitted.forecast(horizon),
        "coarse": _coarse(flat, rows.lengths, horizon, width, forms, s),
        "reversion": revert(
            flat,
            rows.lengths,
            horizon,
            fade=s.trend_decay ** (1 / season),
            trend_part=s.trend_part,
            memories=s.memories,
            averages=s.averages,
            temper=s.aicc_temper,
        ),
    }
    means = {name: made[name] + back for name in MEMBERS}
    means["combination"] = np.average([means[m] for m in MEMBERS], axis=0, weights=s.member_weights)
    last = rows.lengths - 1
    means["naive"] = np.broadcast_to(rows.values[last, column], (horizon, len(rows)))
    year_before = np.maximum(last - (season - 1) + (steps - 1) % season, 0)
    means["seasonal_naive"] = rows.values[year_before, column]
    return means, fitted.standard_deviations(horizon)


def _coarse(flat: np.ndarray, lengths: np.ndarray, horizon: int, width: int, forms: Grid, s: Settings) -> np.ndarray:
    """Smooth means of ``width`` periods, counted from the end, and interpolate their forecasts between the centres."""
    blocks = np.maximum(lengths // width, 1)
    offset = lengths - blocks * width
    when = np.arange(blocks.max())[:, None]
    column = np.arange(len(lengths))
    means = np.zeros((blocks.max(), len(lengths)))
    for shift in range(width):
        means += flat[np.clip(offset + when * width + shift, 0, len(flat) - 1), column]
    count = max(-(-horizon // width) + 1, 2)
    coarse = smooth(means / width, blocks, forms, temper=s.aicc_temper).forecast(count)
    centre = (np.arange(1, horizon + 1) - (width + 1) / 2) / width
    left = np.clip(np.floor(centre).astype(int), 0, count - 2)
    share = (centre - left)[:, None]
    return coarse[left] * (1 - share) + coarse[left + 1] * share
