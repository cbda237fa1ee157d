"""The range of the proxy: parts, weights, borrowed growth and wedge drawn independently by the standard deviations of the assumption file."""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis.scenarios import Proxy
from chnt_analysis.scenarios.simulate import triangular
from chnt_analysis.scenarios.spans import Span

DRAWS, SEED = 4000, 0


def growth_draws(proxy: Proxy, growth: pd.Series, output: pd.Series, borrowed: pd.Series) -> np.ndarray:
    """Return draws of the proxy's growth, percent.

    ``sum(w_d p_d g_d) / sum(w_d p_d) + wedge`` over the divisions d with a figure: part p and wedge triangular, weight w log-normal about the national
    output, growth g normal about the nation's where it is borrowed and as published where it is the place's own.

    Parameters
    ----------
    proxy : Proxy
        Parts, wedge and standard deviations.
    growth : Series of float
        Growth by division, percent.
    output : Series of float
        National gross output by division, the centre of its weight.
    borrowed : Series of bool
        Whether a division's growth is the nation's.

    Returns
    -------
    ndarray
        One value a draw; the same numbers for the same division, whatever other divisions have a figure.
    """
    parts = {name: part for field in proxy.fields.values() for name, part in field.divisions.items()}
    total, weighted = np.zeros(DRAWS), np.zeros(DRAWS)
    for number, (name, part) in enumerate(parts.items()):
        if name not in growth.index:
            continue
        rng = np.random.default_rng([SEED, number])
        taken = triangular(rng.random(DRAWS), Span(low=part.low, central=part.central, high=part.high))
        weight = float(output[name]) * np.exp(proxy.uncertainty.weights * rng.standard_normal(DRAWS))
        error = proxy.uncertainty.borrowed * rng.standard_normal(DRAWS) if borrowed[name] else 0.0
        total += weight * taken
        weighted += weight * taken * (float(growth[name]) + error)
    wedge = triangular(np.random.default_rng([SEED, len(parts)]).random(DRAWS), proxy.wedge)
    return weighted / total + wedge
