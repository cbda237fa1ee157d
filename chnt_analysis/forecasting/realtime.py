"""The outlook of a place and sector as it stood at a date: what was published by then, the level it implies, the paths from it.

The level is brought to the newest published year-to-date rate (``levels``): what the statistics office says of the year so far is the sum a
year's arithmetic starts from, and single months are revised more than their sum.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from chnt_analysis.forecasting.draws import Draws
from chnt_analysis.forecasting.model import Method, forecast
from chnt_analysis.forecasting.shocks import Shock
from chnt_analysis.levels import Known as Known
from chnt_analysis.levels import anchored as anchored
from chnt_analysis.levels import known_level as known_level
from chnt_analysis.levels import window as window
from chnt_analysis.memory import remembered

RELEASE_DAYS = 10  # after the first figure of a month, what else the release says of it is out


@remembered
def outlook(
    known: Known,
    horizon: int,
    *,
    draws: int = 1000,
    seed: int = 0,
    revision_pp: float = 0.0,
    shocks: Sequence[Shock] = (),
    method: Method = "combination",
) -> Draws:
    """Return sample paths from a known level, its own uncertainty and the revision of the year-to-date rate included."""
    history = _history(known, draws, seed, revision_pp)
    return forecast(
        known.level,
        horizon,
        draws=draws,
        seed=seed,
        history=history,
        shocks=shocks,
        method=method,
        holidays=known.holidays,
    )


@remembered
def _history(known: Known, draws: int, seed: int, revision_pp: float) -> np.ndarray:
    """Return paths of the known level, the same however far ahead is asked about."""
    return known.draws(draws, seed, revision_pp=revision_pp)


def release_date(rates: pd.DataFrame, month: pd.Period) -> pd.Timestamp | None:
    """Return the date at which the release of a month was out: ten days after its first figure; ``None`` where it has none."""
    there = rates.loc[(rates["frequency"] == "M") & (rates["period"] == str(month)), "available_from"]
    return None if there.empty else there.min() + pd.Timedelta(days=RELEASE_DAYS)


def as_known(rates: pd.DataFrame, date: pd.Timestamp) -> pd.DataFrame:
    """Return the rates that were available at a date."""
    return rates[rates["available_from"] <= date]
