"""Annual (or quarterly) figures onto a monthly or quarterly indicator: the sub-periods move as the indicator does and agree with the totals.

Two families. **Denton** keeps the movement of one indicator: of all paths that agree with the totals it takes the one whose ratio to the indicator
(proportional) or distance from it (additive) changes least from one sub-period to the next. **Regression** (Chow-Lin, Fernandez, Litterman)
estimates how the totals depend on one or more indicators and spreads the residuals as their autocorrelation suggests. Both leave sub-periods
outside the totals as extrapolations, marked as such.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, get_args

import numpy as np
import pandas as pd

from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.periods import require_regular

Conversion = Literal["sum", "average", "first", "last"]
Criterion = Literal["proportional", "additive"]
Start = Literal["cholette", "denton"]
Method = Literal[
    "chow-lin-maxlog",
    "chow-lin-minrss",
    "chow-lin-minrss-quilis",
    "chow-lin-fixed",
    "fernandez",
    "litterman-maxlog",
    "litterman-minrss",
    "litterman-fixed",
    "fast",
    "ols",
    "uniform",
]
RHO_RANGE = (-0.999, 0.999)
RHO_GRID = 41  # starting points of the search for rho, whose objective can have several valleys
FAST_RHO = 0.99999  # Chow-Lin with it comes close to Denton-Cholette and needs no search
SUBPERIODS = {("Y", "Q"): 4, ("Y", "M"): 12, ("Q", "M"): 3}


@dataclass(frozen=True)
class Benchmarked:
    """Sub-periods that agree with the totals.

    Attributes
    ----------
    series : Series
        The sub-periods, in the unit of the totals.
    extrapolated : tuple of Period
        Sub-periods outside every total, extrapolated by the indicator alone.
    method : str
        What was done, as asked for.
    coefficients, standard_errors : Series
        Of the regression on the totals, by indicator; empty for Denton.
    rho : float or None
        Autocorrelation of the residuals of the sub-periods.
    preliminary : Series
        What the indicators alone say: the regression's fit, or the indicator itself.
    """

    series: pd.Series
    extrapolated: tuple[pd.Period, ...]
    method: str
    preliminary: pd.Series = field(repr=False)
    coefficients: pd.Series = field(default_factory=lambda: pd.Series(dtype=float), repr=False)
    standard_errors: pd.Series = field(default_factory=lambda: pd.Series(dtype=float), repr=False)
    rho: float | None = None

    def __repr__(self) -> str:
        first, last = self.series.index[[0, -1]]
        return f"Benchmarked({first} to {last}, {self.method}, {len(self.extrapolated)} extrapolated)"


def denton(
    totals: pd.Series,
    indicator: pd.Series,
    *,
    conversion: Conversion = "sum",
    criterion: Criterion = "proportional",
    order: int = 1,
    start: Start = "cholette",
) -> Benchmarked:
    r"""Return a series benchmarked by Denton's method: it agrees with the totals and keeps the indicator's movement.

    Minimised is :math:`\sum_t (\Delta^h (y_t / x_t))^2` (proportional) or :math:`\sum_t (\Delta^h (y_t - x_t))^2` (additive), subject to the totals.

    Parameters
    ----------
    totals : Series
        Yearly or quarterly figures, dated by a PeriodIndex, without gaps.
    indicator : Series
        Quarterly or monthly indicator, without gaps, over at least the span of the totals.
    conversion : {"sum", "average", "first", "last"}
        What of its sub-periods a total is: the sum of flows, the average of an index, the first or last of a stock.
    criterion : {"proportional", "additive"}
        Whether the ratio to the indicator or the distance from it is kept smooth.
    order : {0, 1, 2}
        Order of the differences.
    start : {"cholette", "denton"}
        Denton's own form also penalises the first sub-period's distance from the indicator, which bends the first year; Cholette's does not.

    Returns
    -------
    Benchmarked

    Raises
    ------
    DataError
        For gaps, figures that are not finite, totals outside the indicator, or a proportional indicator that is zero somewhere.
    ParameterError
        For an option that is not allowed.

    References
    ----------
    Denton, F. T. (1971), JASA 66, 99-102. Cholette, P. A. (1984), Survey Methodology 10, 35-49. IMF (2017), Quarterly National Accounts
    Manual, chapter 6.

    Examples
    --------
    >>> years = pd.period_range("2023", periods=2, freq="Y")
    >>> quarters = pd.period_range("2023Q1", periods=8, freq="Q")
    >>> flat = pd.Series(100.0, index=quarters)
    >>> denton(pd.Series([400.0, 440.0], index=years), flat).series.round(1).tolist()
    [97.7, 98.6, 100.5, 103.2, 106.8, 109.5, 111.4, 112.3]
    """
    _allowed("criterion", criterion, get_args(Criterion))
    _allowed("start", start, get_args(Start))
    _allowed("order", order, (0, 1, 2))
    low, high, gather = _problem(totals, indicator.to_frame("indicator"), conversion)
    x = high["indicator"].to_numpy()
    if criterion == "proportional" and (x == 0).any():
        raise DataError(
            f"indicator, {high.index[x == 0][0]}: 0; the proportional criterion divides by it, use criterion='additive'"
        )
    scale = np.abs(x).mean() / x if criterion == "proportional" else np.ones(len(x))
    change = _differences(len(x), order, whole=start == "denton") * scale[None, :]
    y = _nearest_path(change, x, gather, low.to_numpy())
    name = f"denton{'-cholette' if start == 'cholette' else ''}, {criterion}, order {order}, {conversion}"
    return _result(y, x, high.index, gather, name)


def regress(
    totals: pd.Series,
    indicators: pd.DataFrame | pd.Series,
    *,
    method: Method = "chow-lin-maxlog",
    conversion: Conversion = "sum",
    rho: float = 0.5,
    lowest_rho: float = 0.0,
    constant: bool = True,
) -> Benchmarked:
    r"""Return sub-periods that agree with the totals, by a regression of the totals on the indicators.

    With :math:`C` the sums over sub-periods, :math:`y = X\beta + Q C' (C Q C')^{-1} (y_l - C X \beta)`, where :math:`\beta` is estimated by generalised least
    squares and :math:`Q` is the covariance of an AR(1) with :math:`\rho` (Chow-Lin), of a random walk (Fernandez), or of a random walk whose steps
    follow an AR(1) (Litterman).

    Parameters
    ----------
    totals : Series
        Yearly or quarterly figures, dated by a PeriodIndex, without gaps.
    indicators : DataFrame or Series
        Quarterly or monthly indicators, a column each, without gaps, over at least the span of the totals.
    method : str
        ``maxlog`` maximises the likelihood over rho; ``minrss`` minimises the weighted squares with the correlation matrix (as Ecotrim does),
        ``minrss-quilis`` with the covariance matrix; ``fixed`` takes ``rho``; ``fast`` fixes it near one; ``ols`` takes independent residuals; ``uniform``
        spreads each total evenly and looks at no indicator.
    conversion : {"sum", "average", "first", "last"}
        What of its sub-periods a total is.
    rho : float
        Autocorrelation for the ``fixed`` methods, within -0.999 to 0.999.
    lowest_rho : float
        Lower end of the search; 0 keeps the path from a saw-tooth within the year.
    constant : bool
        Add a constant to the indicators.

    Raises
    ------
    DataError
        For gaps, figures that are not finite, totals outside the indicators, or too few totals for the indicators.
    ParameterError
        For an option that is not allowed.

    References
    ----------
    Chow, G. C. and Lin, A. (1971), Review of Economics and Statistics 53, 372-375. Fernandez, R. B. (1981), ibid. 63, 471-476. Litterman, R. B.
    (1983), Journal of Business and Economic Statistics 1, 169-173. Sax, C. and Steiner, P. (2013), R Journal 5(2), 80-87.

    Examples
    --------
    >>> years = pd.period_range("2019", periods=4, freq="Y")
    >>> quarters = pd.period_range("2019Q1", periods=16, freq="Q")
    >>> sales = pd.Series(np.arange(16.0), index=quarters)
    >>> regression = regress(3 * sales.groupby(sales.index.year).sum().set_axis(years), sales, constant=False)
    >>> regression.coefficients.round(6).tolist(), regression.series.round(6).tolist()[:3]
    ([3.0], [0.0, 3.0, 6.0])
    """
    _allowed("method", method, get_args(Method))
    frame = indicators.to_frame("indicator") if isinstance(indicators, pd.Series) else indicators
    if method == "uniform":
        frame, constant = pd.DataFrame({"const": 1.0}, index=frame.index), False
    elif constant:
        frame = pd.concat([pd.Series(1.0, index=frame.index, name="const"), frame], axis=1)
    low, high, gather = _problem(totals, frame, conversion)
    y, x = low.to_numpy(), high.to_numpy()
    if len(y) <= x.shape[1]:
        raise DataError(f"{len(y)} totals for {x.shape[1]} regressors (constant included); more totals are needed")
    chosen = _rho(method, rho, lowest_rho, y, x, gather)
    covariance = _covariance(method, chosen, len(x))
    fit = _gls(y, gather @ x, gather @ covariance @ gather.T)
    ahead = x @ fit.beta
    correction = covariance @ gather.T @ np.linalg.solve(gather @ covariance @ gather.T, y - gather @ ahead)
    names = [str(c) for c in frame.columns]
    freedom = max(len(y) - len(names), 1)
    errors = np.sqrt(np.diag(fit.unscaled) * fit.squares / freedom)
    return _result(
        ahead + correction,
        ahead,
        high.index,
        gather,
        f"{method}, {conversion}",
        coefficients=pd.Series(fit.beta, index=names),
        standard_errors=pd.Series(errors, index=names),
        rho=None if method in ("ols", "uniform") else chosen,
    )


@dataclass(frozen=True)
class _Fit:
    beta: np.ndarray
    unscaled: np.ndarray
    squares: float
    log_likelihood: float


def _gls(y: np.ndarray, x: np.ndarray, covariance: np.ndarray) -> _Fit:
    root = np.linalg.cholesky(covariance)
    white_y, white_x = np.linalg.solve(root, y), np.linalg.solve(root, x)
    orthogonal, upper = np.linalg.qr(white_x)
    if np.abs(np.diag(upper)).min() < 1e-10 * np.abs(np.diag(upper)).max():
        raise DataError("the indicators are linearly dependent; leave one out, or the constant")
    beta = np.linalg.solve(upper, orthogonal.T @ white_y)
    squares = float(((white_y - white_x @ beta) ** 2).sum())
    inverse = np.linalg.inv(upper)
    n = len(y)
    log_det = 2 * np.log(np.diag(root)).sum()
    likelihood = -n / 2 * (1 + np.log(2 * np.pi) + np.log(max(squares, 1e-300) / n)) - log_det / 2
    return _Fit(beta, inverse @ inverse.T, squares, float(likelihood))


def _covariance(method: str, rho: float, n: int) -> np.ndarray:
    """Return the covariance of the sub-periods' residuals, up to its scale."""
    if method in ("ols", "uniform"):
        return np.eye(n)
    if method.startswith(("fernandez", "litterman")):
        steps = _differences(n, 1, whole=True)
        steps = (np.eye(n) - rho * np.eye(n, k=-1)) @ steps
        inverse = np.linalg.inv(steps)
        return inverse @ inverse.T
    apart = np.abs(np.subtract.outer(np.arange(n), np.arange(n)))
    correlation = (
        np.float_power(rho, apart) if rho >= 0 else np.where(apart % 2, -1.0, 1.0) * np.float_power(-rho, apart)
    )
    return correlation if method == "chow-lin-minrss" else correlation / (1 - rho**2)


def _rho(method: str, given: float, lowest: float, y: np.ndarray, x: np.ndarray, gather: np.ndarray) -> float:
    if method in ("fernandez", "ols", "uniform"):
        return 0.0
    if method == "fast":
        return FAST_RHO
    low, high = RHO_RANGE
    if method.endswith("fixed"):
        if not low <= given <= high:
            raise ParameterError(f"rho = {given}: allowed is {low} to {high}")
        return given
    if not low <= lowest < high and lowest != -1:
        raise ParameterError(f"lowest_rho = {lowest}: allowed is {low} up to, not including, {high}")

    def cost(rho: float) -> float:
        fit = _gls(y, gather @ x, gather @ _covariance(method, rho, len(x)) @ gather.T)
        return -fit.log_likelihood if method.endswith("maxlog") else fit.squares

    return _least(cost, max(lowest, low), high)


def _least(cost: Callable[[float], float], low: float, high: float) -> float:
    """Return where the cost is least: a grid finds the valley, a bounded search its ground."""
    from scipy.optimize import minimize_scalar

    grid = np.linspace(low, high, RHO_GRID)
    best = int(np.argmin([cost(r) for r in grid]))
    ends = grid[max(best - 1, 0)], grid[min(best + 1, len(grid) - 1)]
    smoothing = float(minimize_scalar(cost, bounds=ends, method="bounded", options={"xatol": 1e-12}).x)
    return min((smoothing, float(grid[best])), key=cost)


def _nearest_path(change: np.ndarray, near: np.ndarray, gather: np.ndarray, totals: np.ndarray) -> np.ndarray:
    """Return the path with the least squared ``change @ (y - near)`` whose gathered sub-periods are the totals.

    Paths that agree with the totals differ by a combination of the directions that no total sees; least squares on those squares no
    condition number, as the bordered system of normal equations would.
    """
    orthogonal, _ = np.linalg.qr(gather.T, mode="complete")
    unseen = orthogonal[:, len(totals) :]
    apart = gather.T @ np.linalg.solve(gather @ gather.T, totals - gather @ near)
    moved, *_ = np.linalg.lstsq(change @ unseen, -change @ apart, rcond=None)
    return near + apart + unseen @ moved


def _differences(n: int, order: int, *, whole: bool) -> np.ndarray:
    """Return the matrix of differences; ``whole`` keeps the first rows, where the path starts from zero."""
    once = np.eye(n) - np.eye(n, k=-1)
    matrix = np.linalg.matrix_power(once, order)
    return matrix if whole else matrix[order:]


def _problem(
    totals: pd.Series, indicators: pd.DataFrame, conversion: str
) -> tuple[pd.Series, pd.DataFrame, np.ndarray]:
    """Return totals, indicators and the matrix that gathers sub-periods into totals, matched by calendar."""
    _allowed("conversion", conversion, get_args(Conversion))
    low = _whole(totals, "totals")
    high = pd.DataFrame({str(name): _whole(indicators[name], str(name)) for name in indicators.columns})
    kinds = (low.index.freqstr[0], high.index.freqstr[0])
    if kinds not in SUBPERIODS:
        allowed = "years onto quarters or months, quarters onto months"
        raise DataError(
            f"totals of frequency {kinds[0]} onto indicators of frequency {kinds[1]}: allowed are {allowed}"
        )
    count = SUBPERIODS[kinds]
    first = low.index.asfreq(high.index.freq, how="start").asi8 - high.index.asi8[0]
    if first[0] < 0 or first[-1] + count > len(high):
        raise DataError(
            f"totals run from {low.index[0]} to {low.index[-1]}, the indicators from {high.index[0]} to {high.index[-1]}; "
            "each total needs all its sub-periods"
        )
    weights = {
        "sum": np.ones(count),
        "average": np.full(count, 1 / count),
        "first": np.eye(count)[0],
        "last": np.eye(count)[-1],
    }[conversion]
    gather = np.zeros((len(low), len(high)))
    for row, at in enumerate(first):
        gather[row, at : at + count] = weights
    return low, high, gather


def _whole(series: pd.Series, name: str) -> pd.Series:
    regular = require_regular(series).astype(float)
    if regular.empty:
        raise DataError(f"{name}: no figure")
    wrong = regular.index[~np.isfinite(regular)]
    if len(wrong):
        raise DataError(f"{name}, {wrong[0]}: {regular[wrong[0]]}; benchmarking needs a finite figure in every period")
    if len(regular) != regular.index.asi8[-1] - regular.index.asi8[0] + 1:
        every = pd.period_range(regular.index[0], regular.index[-1], freq=regular.index.freq)
        raise DataError(f"{name}: no figure for {every.difference(regular.index)[0]}; benchmarking fills no gap")
    return regular


def _allowed(name: str, value: object, legal: tuple) -> None:
    if value not in legal:
        raise ParameterError(f"{name} = {value!r}: allowed are {', '.join(map(str, legal))}")


def _result(
    y: np.ndarray, before: np.ndarray, index: pd.PeriodIndex, gather: np.ndarray, method: str, **more
) -> Benchmarked:
    inside = np.zeros(len(y), dtype=bool)
    count = np.flatnonzero(gather.any(axis=0))
    inside[count.min() : count.max() + 1] = True
    index = index.rename("period")
    return Benchmarked(
        series=pd.Series(y, index=index, name="value"),
        extrapolated=tuple(index[~inside]),
        method=method,
        preliminary=pd.Series(before, index=index, name="value"),
        **more,
    )
