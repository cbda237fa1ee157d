"""Error paths: what the same method got wrong at earlier origins of the same panel, scaled for each series.

At each earlier origin the method forecasts the periods that followed, and its relative errors over the whole horizon are kept as one path, so
that months, years and year-to-date inherit their dependence. A path is divided by its series' scale; the pool of all paths, with a few
assumed ones for the time before any is seen, is the distribution of the next errors.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from chnt_analysis.forecasting.panel.members import Rows, run
from chnt_analysis.forecasting.panel.settings import Settings

LEAST_YEARS = 2.5
LEAST = 8


@dataclass(frozen=True)
class Calibrated:
    """What the back-test says about the next errors.

    Attributes
    ----------
    shocks : ndarray
        Horizon x draws: scaled error paths, median zero at each horizon.
    scale : ndarray
        Horizon x series.
    seen : int
        Number of back-test paths in the pool.
    longest : int
        Horizon up to which paths were seen; beyond it they are continued.
    """

    shocks: np.ndarray
    scale: np.ndarray
    seen: int
    longest: int


def curve(errors: np.ndarray, power: float) -> np.ndarray:
    """Return log errors on the scale where they are pooled, ``(exp(p e) - 1) / p``."""
    return errors if power == 0 else np.expm1(power * errors) / power


def uncurve(scaled: np.ndarray, power: float) -> np.ndarray:
    """Return the log errors of :func:`curve`; a fall below 1 in 1,000 stops there.

    Examples
    --------
    >>> float(uncurve(curve(np.array(0.2), 0.5), 0.5).round(9))
    0.2
    """
    return scaled if power == 0 else np.log(np.maximum(1 + power * scaled, 1e-3**power)) / power


def calibrate(
    rows: Rows,
    logs: np.ndarray,
    sd: np.ndarray,
    *,
    season: int,
    method: str,
    draws: int,
    seed: int,
    settings: Settings,
) -> Calibrated:
    """Return error paths and scales for the forecasts of ``rows``.

    Parameters
    ----------
    rows : Rows
        The series that are forecast.
    logs : ndarray of bool
        Which of them are on the log scale.
    sd : ndarray
        Standard deviation of their forecasts by the model, horizon x series.
    season : int
        Periods a year.
    method : str
        One of ``members.METHODS``.
    draws, seed : int
        Number of paths, seed of their choice.
    settings : Settings
        The frozen configuration.

    References
    ----------
    Makridakis, S. and Winkler, R. L. (1989), Sampling distributions of post-sample forecasting errors, Applied Statistics 38; Clark, M. et
    al. (2004), The Schaake shuffle, Journal of Hydrometeorology 5.
    """
    horizon = len(sd)
    longest = _longest(rows.lengths, horizon, season)
    rng = np.random.default_rng(seed)
    own = np.zeros(len(rows))
    paths = np.zeros((max(longest, 1), 0))
    if longest:
        which, paths, back = _errors(rows, logs, longest, season, method, settings)
        paths, own = _scaled(which, paths, back, len(rows), settings)
    if not paths.shape[1]:
        longest, paths = 0, np.zeros((1, 0))
    assumed = _assumed(max(longest, 1), draws, rng, settings)
    shocks = _lengthened(_pooled(paths, assumed, draws, rng, settings), horizon, rng, settings)
    return Calibrated(shocks, sd**settings.scale_power * np.exp(own), paths.shape[1], longest)


def _longest(lengths: np.ndarray, horizon: int, season: int) -> int:
    """Horizon that the back-test covers: at most two years, and what half of the series can spare."""
    least = _least(season)
    spare = int(np.median(lengths)) - least
    return int(max(min(horizon, max(2 * season, 6), spare), 0))


def _least(season: int) -> int:
    return max(int(LEAST_YEARS * season), LEAST)


def _errors(
    rows: Rows, logs: np.ndarray, longest: int, season: int, method: str, settings: Settings
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Series, error paths (longest x paths) and the model's standard deviation of every earlier origin at which the series had changed before."""
    ends = rows.lengths - longest - settings.origin_step * np.arange(settings.origins)[:, None]
    turn, which = np.nonzero(ends >= np.clip(rows.lengths - longest, LEAST, _least(season)))
    changed = rows.first_changes()[which] < ends[turn, which]
    turn, which = turn[changed], which[changed]
    if not len(which):
        return which, np.zeros((longest, 0)), np.zeros((longest, 0))
    ends = ends[turn, which]
    order = np.argsort(-ends, kind="stable")
    which, ends = which[order], ends[order]
    inside = np.arange(ends[0])[:, None] < ends
    earlier = Rows(np.where(inside, rows.values[: ends[0], which], 0.0), ends)
    means, sd = run(earlier, longest, season, settings)
    happened = rows.values[ends + np.arange(longest)[:, None], which]
    errors = happened - means[method]
    return which, np.where(logs[which], curve(errors, settings.curve), errors), sd


def _scaled(
    which: np.ndarray, paths: np.ndarray, sd: np.ndarray, count: int, settings: Settings
) -> tuple[np.ndarray, np.ndarray]:
    """Scaled paths, and each series' log factor from its own errors; a path's own error stays out of its factor."""
    scaled = np.clip(paths / sd**settings.scale_power, -settings.most_scaled, settings.most_scaled)
    size = np.log(np.abs(scaled).mean(axis=0) / settings.typical + settings.own_floor)
    total = np.bincount(which, size, count)
    number = np.bincount(which, minlength=count)
    own = total / (number + settings.own_prior)
    others = (total[which] - size) / (number[which] - 1 + settings.own_prior)
    return scaled / np.exp(others), own


def _assumed(longest: int, count: int, rng: np.random.Generator, settings: Settings) -> np.ndarray:
    """Error paths assumed before any is seen: autocorrelated normals over a common Student scale."""
    noise = rng.standard_normal((longest, count))
    memory, left = settings.prior_memory, np.sqrt(1 - settings.prior_memory**2)
    for step in range(1, longest):
        noise[step] = memory * noise[step - 1] + left * noise[step]
    df = settings.prior_df
    paths = settings.prior_sd * noise * np.sqrt(df / rng.chisquare(df, count))
    common = np.sort(paths.ravel()).reshape(count, longest).mean(axis=1)
    common = (common - common[::-1]) / 2  # one symmetric distribution at every horizon
    return common[np.argsort(np.argsort(paths, axis=1, kind="stable"), axis=1, kind="stable")]


def _pooled(seen: np.ndarray, assumed: np.ndarray, draws: int, rng: np.random.Generator, s: Settings) -> np.ndarray:
    """Draw paths from the mixture and give each horizon exactly the mixture's quantiles, centred at its median."""
    share = seen.shape[1] / (seen.shape[1] + s.prior_paths)
    real = round(share * draws)
    taken = np.resize(rng.permutation(seen.shape[1]), real) if real else np.zeros(0, int)
    chosen = np.hstack([seen[:, taken], assumed[:, : draws - real]])
    values = np.hstack([seen, assumed])
    weight = np.hstack(
        [
            np.full(seen.shape[1], share / max(seen.shape[1], 1)),
            np.full(assumed.shape[1], (1 - share) / assumed.shape[1]),
        ]
    )
    levels = (np.arange(draws) + 0.5) / draws
    out = np.empty_like(chosen)
    for h in range(len(chosen)):
        order = np.argsort(values[h], kind="stable")
        cumulated = np.cumsum(weight[order]) - 0.5 * weight[order]
        quantiles = np.interp(levels, cumulated, values[h][order])
        ranks = np.argsort(np.argsort(chosen[h], kind="stable"), kind="stable")
        out[h] = quantiles[ranks] - np.interp(0.5, cumulated, values[h][order])
    return out


def _lengthened(shocks: np.ndarray, horizon: int, rng: np.random.Generator, settings: Settings) -> np.ndarray:
    """Continue paths beyond what was seen: the last scaled error fades into that of another path."""
    memory, left = settings.prior_memory, np.sqrt(1 - settings.prior_memory**2)
    rows = list(shocks)
    for _ in range(horizon - len(shocks)):
        rows.append(memory * rows[-1] + left * rng.permutation(shocks[-1]))
    return np.array(rows[:horizon])
