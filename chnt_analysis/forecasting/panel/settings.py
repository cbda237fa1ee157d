"""The one frozen configuration of the panel engine: what was chosen, on what, and where each idea comes from.

Chosen on held-out ends of the training parts of the M3 monthly series; docs/forecasting.md lists what was tried.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """Constants of the engine.

    Attributes
    ----------
    alphas, trend_ratios, dampings : tuple of float
        Grid of exponential smoothing: level weight, trend weight as a part of it, damping of the trend.
    aicc_temper : float
        Exponent on the Akaike weights; below 1 spreads them over more of the grid.
    trend_decay, trend_part, memories, averages : float, tuple of float
        The return to a trend line: yearly decay of the line's weights, part of its slope that is carried on, grid of autoregressions and
        moving averages.
    member_weights : tuple of float
        Weights of smoothing, coarse smoothing and the return to a trend line in the combination.
    decay, passes, shrink, outlier : float
        Seasonal factors: yearly decay of the weights, estimates (each but the first after extending the series by its own forecast of a
        year), shrinkage at each of them, standard deviations beyond which a value loses weight.
    origins, origin_step : int
        Back-test origins for the intervals, and periods between them.
    scale_power, own_prior, own_floor, typical : float
        A series' scale is (model standard deviation)^power times its own back-test errors shrunk towards ``typical``.
    most_scaled : float
        Scaled errors beyond this size, of a series that had hardly moved before, count as this size.
    curve : float
        Power of the transformation of relative errors: 0 would be the logarithm, 1 the ratio.
    prior_paths, prior_df, prior_sd, prior_memory : float
        The error paths assumed before any is seen: how many they count for, Student degrees of freedom, standard deviation, month-to-month correlation.
    """

    alphas: tuple[float, ...] = (0.05, 0.15, 0.3, 0.5, 0.75)
    trend_ratios: tuple[float, ...] = (0.0, 0.05, 0.2)
    dampings: tuple[float, ...] = (1.0, 0.95, 0.88, 0.75)
    aicc_temper: float = 0.6
    trend_decay: float = 0.95
    trend_part: float = 0.7
    memories: tuple[float, ...] = (0.6, 0.8, 0.9, 0.97)
    averages: tuple[float, ...] = (0.0, 0.3, 0.6)
    member_weights: tuple[float, ...] = (0.55, 0.15, 0.3)
    decays: tuple[float, ...] = (0.5, 0.8, 1.0)
    decay_temper: float = 0.25
    passes: int = 2
    shrink: tuple[float, ...] = (1.0, 2.0)
    outlier: float = 6.25
    origins: int = 3
    origin_step: int = 12
    scale_power: float = 0.8
    own_prior: float = 3.0
    own_floor: float = 0.1
    most_scaled: float = 50.0
    typical: float = 0.9
    curve: float = 0.5
    prior_paths: float = 60.0
    prior_df: float = 8.0
    prior_sd: float = 0.8
    prior_memory: float = 0.8


FROZEN = Settings()
