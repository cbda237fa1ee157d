"""Paths of a level of industrial output whose width is that of past errors: the forecast that every page about it rests on."""

from __future__ import annotations

from chnt_analysis.forecasting import blend, realtime, record
from chnt_analysis.forecasting.draws import Draws
from chnt_analysis.forecasting.recalibrate import Calibration, calibration, recalibrated, similar
from chnt_analysis.forecasting.shocks import covid
from chnt_analysis.levels.known import Known


def forecast_level(known: Known, sector: str, until: int, *, draws: int = 2000, seed: int = 0) -> Draws:
    """Return paths of a sector's level to the end of a year.

    Up to 23 months ahead the growth of a year is shrunk towards plain forecasts and its scale is set by past errors; further on both are the models' own.

    Parameters
    ----------
    known : Known
        The level as known, with its uncertainty; ``chnt.level`` returns it.
    sector : str
        Sector code; it says whose past errors are like its own.
    until : int
        Last year wanted.
    draws, seed : int
        Number of paths and seed of their random numbers.

    Returns
    -------
    Draws
        Monthly paths to December of ``until``; ``calibrated`` says how many months of them rest on past errors.
    """
    errors = _past_errors(sector)
    last = known.level.index[-1]
    ahead = max(12 * (until - last.year) + 12 - last.month, 1)
    raw = realtime.outlook(known, ahead, draws=draws, seed=seed, revision_pp=errors.revision_pp, shocks=covid())
    return recalibrated(raw, errors, blend.centres(known, raw))


def revision_pp(sector: str) -> float:
    """Return the standard deviation of the later revision of a year's first published growth, percentage points."""
    return _past_errors(sector).revision_pp


def _past_errors(sector: str) -> Calibration:
    return calibration(similar(record.read(), sector))
