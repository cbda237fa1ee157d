"""Seasonal adjustment of a monthly level: the checks, the choice among calendars, the engine, the result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, get_args

import numpy as np
import pandas as pd

from chnt_analysis.errors import DataError, ParameterError, RunError
from chnt_analysis.memory import remembered
from chnt_analysis.periods import on_calendar, require_regular
from chnt_analysis.seasonal import calendar, plain, quality, spec, x13
from chnt_analysis.seasonal.calendar import Form, Trading
from chnt_analysis.seasonal.result import Adjusted

FEWEST_MONTHS = 36
Engine = Literal["auto", "x13", "statsmodels"]
Model = Literal["airline", "auto"]
Decomposition = Literal["x11", "seats"]
Gaps = Literal["refuse", "fill"]
Tet = Literal["auto", "none", "during", "windows", "months"]
TradingDays = Literal["auto", "none", "leap", "weekdays", "both"]
Choice = tuple[Form, Trading]
MOST_FILLED_PCT = (
    20.0  # share of months that may be missing, percent, before an adjustment says more of the model than of the data
)


@remembered
def adjust(
    level: pd.Series,
    *,
    tet: Tet = "auto",
    regressors: pd.DataFrame | None = None,
    trading_days: TradingDays = "none",
    model: Model = "airline",
    decomposition: Decomposition = "x11",
    outliers: bool = True,
    gaps: Gaps = "refuse",
    engine: Engine = "auto",
    timeout: float = 60.0,
) -> Adjusted:
    r"""Return the level adjusted for season and Lunar New Year, with its components and diagnostics.

    :math:`\log y_t = \beta' x_t + z_t` with calendar regressors :math:`x_t` and :math:`z_t` an ARIMA process with outliers; what remains after
    :math:`\beta' x_t` is decomposed into trend, season and irregular, so that ``level = adjusted * seasonal * calendar``.

    Parameters
    ----------
    level : Series
        Monthly, positive, at least three years.
    tet : {"auto", "none", "during", "windows", "months"}
        Lunar New Year regressors: the public holiday's days, those before, during and after it, or the holiday's by month. ``auto`` takes the one
        with the least AICc among none, ``during`` and ``windows``, with the same outliers in each.
    regressors : DataFrame, optional
        Further calendar regressors (Eid by :func:`chnt_analysis.tet.around`), centred, over the level's months and 36 more.
    trading_days : {"none", "auto", "leap", "weekdays", "both"}
        What a leap year's 29 February, and weekdays in place of weekends, do to a month. ``auto`` takes the least AICc, jointly with ``tet="auto"``.
        Meant for measured series of a dozen years; a leap February needs at least two in the level.
    model : {"airline", "auto"}
        The airline model serves most series of eight to twenty years and does not jump from month to month as a search can; the search takes
        seconds.
    decomposition : {"x11", "seats"}
        X-11's filters come with the M statistics and do not depend on the model's being right.
    outliers : bool
        Search for single months and lasting steps that would bend season and calendar. They stay in the adjusted series.
    gaps : {"refuse", "fill"}
        Missing months are refused, or estimated by the model and listed in ``filled``.
    engine : {"auto", "x13", "statsmodels"}
        ``auto`` falls back on statsmodels where X-13 is missing or fails, and says so in ``notes``.
    timeout : float
        Seconds a run of X-13 may take.

    Returns
    -------
    Adjusted

    Raises
    ------
    DataError
        For fewer than 36 months, a gap, figures that are not positive and finite, or fewer than two leap Februaries where their effect is asked for.
    ParameterError
        For an option that is not allowed.
    RunError
        When the engine asked for is missing or fails.

    References
    ----------
    Findley, D. F. et al. (1998), New capabilities and methods of the X-12-ARIMA seasonal-adjustment program, JBES 16. Bell, W. R. and Hillmer,
    S. C. (1983), JASA 78.

    Examples
    --------
    >>> months = pd.period_range("2015-01", periods=96, freq="M", name="period")
    >>> season = np.tile([0, -8, 4, 0, 1, 2, 0, 0, 1, 1, 2, 3], 8)
    >>> result = adjust(pd.Series((100 + np.arange(96) / 2) * (1 + season / 100), index=months))
    >>> round(float(result.seasonal["2019-03"] - result.seasonal["2019-02"]), 2)
    0.12
    """
    _check_options(
        tet=tet, trading_days=trading_days, model=model, decomposition=decomposition, gaps=gaps, engine=engine
    )
    whole = _checked(level, gaps)
    own = calendar.own(regressors, calendar.months_needed(whole))
    choices = _choices(tet, trading_days, whole)
    if engine == "statsmodels":
        return _by_statsmodels(whole, choices, own, ())
    try:
        return _by_x13(whole, choices, own, model, decomposition, outliers, timeout)
    except RunError as error:
        if engine == "x13":
            raise
        return _by_statsmodels(whole, choices, own, (f"adjusted by statsmodels: {error}",))


def revisions(level: pd.Series, *, origins: int = 12, **options: Any) -> pd.Series:
    """Return by how much each of the newest adjusted changes on the month was revised as months were added, percentage points.

    Each of the last ``origins`` months is adjusted as if it were the newest, with the calendar regressors chosen on the whole level, and its
    change on the month before compared with today's. The level itself is taken as it stands now, so only the adjustment is revised.

    Parameters
    ----------
    level : Series
        As for :func:`adjust`; at least 36 months must remain before the first origin.
    origins : int
        Number of newest months, the last one left out.
    options
        As for :func:`adjust`.

    Returns
    -------
    Series
        Change now less change then, by month.
    """
    now = adjust(level, **options)
    options = {**options, "tet": now.tet, "trading_days": now.trading_days}
    changes = 100 * now.adjusted.pct_change()
    changes_of = {}
    for month in now.adjusted.index[-origins - 1 : -1]:
        then = adjust(level[level.index <= month], **options).adjusted
        changes_of[month] = changes[month] - 100 * (then.iloc[-1] / then.iloc[-2] - 1)
    return pd.Series(
        changes_of, index=pd.PeriodIndex(list(changes_of), freq="M", name="period"), name="revision", dtype=float
    )


def _choices(tet: Tet, trading_days: TradingDays, whole: pd.Series) -> list[Choice]:
    """Return the calendars to try, the richest last."""
    forms: tuple[Form, ...] = calendar.CANDIDATES if tet == "auto" else (tet,)
    return [(form, kind) for form in forms for kind in calendar.trading_kinds(trading_days, whole)]


def _regressors(choice: Choice, own: pd.DataFrame, needed: pd.PeriodIndex) -> pd.DataFrame:
    form, kind = choice
    return pd.concat([calendar.columns(form, needed), calendar.trading(kind, needed), own], axis=1)


def _by_x13(whole, choices, own, model, decomposition, outliers, timeout) -> Adjusted:
    months, needed = whole.index, calendar.months_needed(whole)

    def once(choice: Choice, *, find: bool, known: Sequence[tuple[str, pd.Period]] = ()) -> x13.Output:
        x = _regressors(choice, own, needed)
        text = spec.write(whole, x, model=model, decomposition=decomposition, find_outliers=find, known_outliers=known)
        return x13.run(text, months, list(x.columns), decomposition=decomposition, timeout=timeout)

    choice = choices[0] if len(choices) == 1 else _chosen(once, choices, outliers)
    run = once(choice, find=outliers)
    return _from_x13(whole, run, choice, decomposition)


def _chosen(once: Callable[..., x13.Output], choices: Sequence[Choice], outliers: bool) -> Choice:
    """Return the calendar with the least AICc, each with the outliers found under the richest; one that X-13 refuses is passed over."""

    def attempt(choice: Choice, **how: Any) -> x13.Output | None:
        try:
            return once(choice, **how)
        except RunError:
            return None

    richest = next((run for c in reversed(choices) if (run := attempt(c, find=outliers))), None)
    known = [] if richest is None else [(str(row.kind), row.period) for row in richest.outliers.itertuples()]
    tried = {c: _aicc(run) for c in choices if (run := attempt(c, find=False, known=known))}
    return min(tried, key=lambda c: tried[c]) if tried else choices[0]


def _from_x13(whole: pd.Series, run: x13.Output, choice: Choice, decomposition: str) -> Adjusted:
    adjusted, seasonal, trend, combined = (run.tables[k] for k in ("11", "10", "12", "16"))
    if decomposition == "seats":  # SEATS writes this one table in percent
        seasonal = seasonal / 100
    moved = combined / seasonal
    original = whole.where(whole.notna(), adjusted * seasonal * moved)
    m = pd.Series({f"M{i}": v[0] for i in range(1, 12) if (v := run.numbers(f"f3.m{i:02d}"))}, dtype=float)
    diagnostics = quality.Quality(
        qs_original=quality.qs(adjusted * seasonal),
        qs_adjusted=quality.qs(adjusted),
        f_adjusted=quality.month_means(adjusted),
        outliers_pct=100 * len(run.outliers) / len(whole),
        m=m,
        q=_number(run, "f3.q"),
        q2=_number(run, "f3.qm2"),
        stable=run.pair("f2.fsd8"),
        moving=run.pair("f2.msf"),
        aicc=_aicc(run),
    )
    version = run.diagnostics.get("version", ""), run.diagnostics.get("build", "")
    name = f"X-13ARIMA-SEATS {version[0]} build {version[1]}, {'X-11' if decomposition == 'x11' else 'SEATS'}"
    return _result(
        whole,
        original,
        adjusted,
        seasonal,
        moved,
        trend,
        diagnostics,
        method=name,
        model=run.model,
        choice=choice,
        effects=run.coefficients,
        covariance=run.covariance,
        outliers=run.outliers,
        notes=run.warnings,
    )


def _by_statsmodels(whole: pd.Series, choices: Sequence[Choice], own: pd.DataFrame, notes: tuple[str, ...]) -> Adjusted:
    needed = calendar.months_needed(whole)

    def once(choice: Choice) -> plain.Parts:
        try:
            return plain.split(whole, _regressors(choice, own, needed))
        except np.linalg.LinAlgError as error:
            raise RunError(f"statsmodels could not adjust the series: {error}") from None

    tried = {choice: once(choice) for choice in choices}
    choice = min(tried, key=lambda c: tried[c].aicc)
    parts = tried[choice]
    series = [
        pd.Series(np.exp(v), index=whole.index) for v in (parts.level, parts.seasonal, parts.calendar, parts.trend)
    ]
    original, seasonal, moved, trend = series
    adjusted = original / seasonal / moved
    diagnostics = quality.Quality(
        qs_original=quality.qs(adjusted * seasonal),
        qs_adjusted=quality.qs(adjusted),
        f_adjusted=quality.month_means(adjusted),
        outliers_pct=0.0,
        aicc=parts.aicc,
    )
    return _result(
        whole,
        original,
        adjusted,
        seasonal,
        moved,
        trend,
        diagnostics,
        method="statsmodels, SARIMAX and STL",
        model="(0 1 1)(0 1 1)",
        choice=choice,
        effects=parts.coefficients,
        covariance=parts.covariance,
        outliers=pd.DataFrame(columns=["period", "kind", "effect_pct", "t"]),
        notes=(*notes, *parts.notes),
    )


def _result(whole, original, adjusted, seasonal, moved, trend, diagnostics, *, choice: Choice, **more) -> Adjusted:
    named = {
        "original": original,
        "adjusted": adjusted,
        "seasonal": seasonal,
        "calendar": moved,
        "trend": trend,
    }
    return Adjusted(
        **{name: values.rename(name).rename_axis("period") for name, values in named.items()},
        filled=tuple(whole.index[whole.isna()]),
        quality=diagnostics,
        window_days=calendar.WINDOW_DAYS,
        tet=choice[0],
        trading_days=choice[1],
        **more,
    )


def _aicc(run: x13.Output) -> float:
    aicc = _number(run, "aicc")
    return float("inf") if aicc is None else aicc


def _number(run: x13.Output, key: str) -> float | None:
    values = run.numbers(key)
    return values[0] if values else None


def _check_options(**options: str) -> None:
    kinds = {
        "tet": Tet,
        "trading_days": TradingDays,
        "model": Model,
        "decomposition": Decomposition,
        "gaps": Gaps,
        "engine": Engine,
    }
    for name, value in options.items():
        if value not in get_args(kinds[name]):
            raise ParameterError(f"{name} = {value!r}: allowed are {', '.join(get_args(kinds[name]))}")


def _checked(level: pd.Series, gaps: str) -> pd.Series:
    if require_regular(level).index.freqstr != "M":
        raise DataError(f"seasonal adjustment needs a monthly level; found frequency {level.index.freqstr}")
    known = level.dropna().astype(float)
    wrong = known[~np.isfinite(known) | (known <= 0)]
    if len(wrong):
        raise DataError(f"{wrong.index[0]}: {wrong.iloc[0]:g}; a level is positive and finite")
    if len(known) < FEWEST_MONTHS:
        raise DataError(f"{len(known)} months; seasonal adjustment needs at least {FEWEST_MONTHS}")
    if known.nunique() == 1:
        raise DataError(f"the level never changes ({known.iloc[0]:g}); it has no season")
    whole = on_calendar(known).rename_axis("period")
    absent = whole.index[whole.isna()]
    if len(absent) and gaps == "refuse":
        raise DataError(
            f"{len(absent)} month(s) without a figure, the first {absent[0]}; use gaps='fill' to estimate them"
        )
    if 100 * len(absent) > MOST_FILLED_PCT * len(whole):
        raise DataError(
            f"{len(absent)} of {len(whole)} months without a figure; at most {MOST_FILLED_PCT:g} % can be filled"
        )
    return whole
