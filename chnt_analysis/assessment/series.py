"""Assess a goal for a series: distance, required growth, pace, and what the draws of its forecast say of the deadline."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from chnt_analysis import targets
from chnt_analysis.assessment import measures, official, progress
from chnt_analysis.assessment.measures import Measure
from chnt_analysis.errors import DataError, ParameterError, UndefinedError
from chnt_analysis.forecasting import Draws, forecast_panel
from chnt_analysis.forecasting.panel.engine import NO_PAST_ERROR
from chnt_analysis.periods import on_calendar, require_regular

QUANTILES = (10, 25, 50, 75, 90)
NAME = "level"
MOST_AHEAD = 600  # periods
DECADE = 10  # years: paths end at a whole number of decades, so that goals of one series share their paths


@dataclass(frozen=True)
class SeriesAssessment:
    """What is known of a goal for a series.

    Attributes
    ----------
    series : str
        Name of the series.
    target, by, measure, direction
        The goal.
    latest, latest_period : float, str
        Newest value in the goal's measure.
    distance : float
        Goal minus latest, in the unit of the measure (percentage points for growth).
    required_growth, observed_growth : float or None
        Percent a year from here to the deadline, and so far.
    pace : float or None
        Observed as a percentage of required growth; ``None`` when none is required.
    required_percentile : float or None
        Percentage of the series' own past yearly growth at or below the required growth.
    progress_class : str or None
        ``on_track, moderate, insufficient, away`` by the growth needed from the newest value on, which is ours; ``None`` after the deadline.
    progress_classes : tuple of OfficialClass
        Those of Eurostat, Open SDG and the UN Progress Chart, each by its own formula from a base year.
    probability, probability_reached_by : float or None
        Share of the forecast's paths that meet the goal at the deadline, and at any time up to it, from 0 to 1.
    first_passage : dict or None
        Dates by which 10, 25, 50, 75 and 90 % of the paths have met the goal (``p10`` to ``p90``; ``None`` beyond the last
        period simulated), ``within`` the share that does, ``until`` that last period.
    verdict : str or None
        After the deadline: ``reached, not_reached, not_knowable``.
    value_at_deadline : float or None
        The observed value the verdict rests on.
    reason : str
        Why something is ``None``; empty otherwise.
    method : str
        What made the paths.
    """

    series: str
    target: float
    by: str
    measure: str
    direction: str
    latest: float
    latest_period: str
    distance: float
    required_growth: float | None = None
    observed_growth: float | None = None
    pace: float | None = None
    required_percentile: float | None = None
    progress_class: str | None = None
    progress_classes: tuple[official.OfficialClass, ...] = ()
    probability: float | None = None
    probability_reached_by: float | None = None
    first_passage: dict[str, Any] | None = None
    verdict: str | None = None
    value_at_deadline: float | None = None
    reason: str = ""
    method: str = ""
    passages: np.ndarray | None = field(default=None, repr=False, compare=False)

    def __repr__(self) -> str:
        goal = f"{self.series}: {self.direction} {self.target:g} by {self.by} ({self.measure})"
        parts = [f"latest {self.latest:.4g} ({self.latest_period})"]
        parts += [f"required growth {self.required_growth:.2f} % a year"] if self.required_growth is not None else []
        parts += [f"probability {self.probability:.2f}"] if self.probability is not None else []
        parts += [self.verdict] if self.verdict else []
        return f"SeriesAssessment({goal}, {', '.join(parts)})"

    def as_dict(self) -> dict[str, Any]:
        """Return the assessment as plain JSON values."""
        content = {k: v for k, v in asdict(self).items() if k != "passages"}
        return content | {"progress_classes": {one.method: one.as_dict() for one in self.progress_classes}}


def assess_series(
    series: pd.Series,
    *,
    target: float,
    by: str,
    measure: str = "level",
    direction: targets.Direction = "at_least",
    since: str = "",
    season: int | None = None,
    draws: int = 2000,
    seed: int = 0,
    paths: Draws | None = None,
) -> SeriesAssessment:
    """Assess whether a series reaches a goal.

    Parameters
    ----------
    series : Series
        Positive level, monthly, quarterly or yearly.
    target : float
        The goal: in the unit of the level, or percent growth.
    by : str
        Deadline: a period of the series, or a year, whose last period is then meant.
    measure : {"level", "yoy", "annual_growth", "ytd"}
        What the goal is about.
    direction : {"at_least", "at_most"}
        Which side meets it.
    since : str
        Period from which observed growth counts; see :func:`chnt_analysis.assessment.progress.observed_growth`.
    season : int, optional
        Periods a year of the season; 1 for none. The calendar's own by default.
    draws, seed : int
        Number of paths and seed.
    paths : Draws, optional
        Paths made before, where several goals of one series are assessed.

    Returns
    -------
    SeriesAssessment
        After the deadline a verdict and no probability.

    Raises
    ------
    DataError
        When the series holds nothing that the measure can be counted on.
    ParameterError
        When the goal or the deadline is not legal.

    Examples
    --------
    >>> years = pd.period_range("2019", periods=7, freq="Y", name="period")
    >>> level = pd.Series([100, 105, 108, 115, 121, 127, 135.0], index=years)
    >>> assessment = assess_series(level, target=150, by="2028", draws=200)
    >>> f"{assessment.required_growth:.3f}", assessment.progress_class
    ('3.574', 'on_track')
    """
    level, due = _checked(series, target, by, measure, direction)
    kind: Measure = measure  # type: ignore[assignment]
    values = measures.observed(level, kind)
    if values.empty:
        raise DataError(f"{series.name or 'the series'}: nothing to count {measure} on; {len(level.dropna())} values")
    start = _since(since, level)
    common: dict[str, Any] = {
        "series": str(series.name or ""),
        "target": float(target),
        "by": by,
        "measure": measure,
        "direction": direction,
        "latest": float(values.iloc[-1]),
        "latest_period": _name(values.index[-1], kind),
        "distance": targets.distance(float(values.iloc[-1]), float(target)),
        "progress_classes": official.official_classes(level, float(target), due, direction=direction, since=start)
        if measure == "level"
        else official.no_official_class("growth_rate"),
    }
    if due <= level.dropna().index[-1]:
        return SeriesAssessment(**common, **_retrospective(values, due, target, direction))
    return SeriesAssessment(
        **common,
        **_progress(level, kind, target, due, direction, start),
        **_chances(level, values, kind, target, due, direction, season, draws, seed, paths),
    )


def meets(values: np.ndarray, target: float, direction: str) -> np.ndarray:
    """Return where values meet the goal."""
    return values >= target if direction == "at_least" else values <= target


def simulate(level: pd.Series, due: pd.Period, *, season: int | None = None, draws: int = 2000, seed: int = 0) -> Draws:
    """Return paths of the level to the deadline and on to a whole number of decades after the last known period.

    Goals whose deadlines lie in the same decade are counted on the very same paths: being reached by a later date is then never
    less likely.
    """
    known = level.dropna()
    lag = measures.PER_YEAR[measures.frequency_of(level)]
    left = (due - known.index[-1]).n
    if left > MOST_AHEAD:
        raise ParameterError(f"by = {due}: allowed are at most {MOST_AHEAD} periods after {known.index[-1]}")
    decades = -(-left // (lag * DECADE))
    name = str(level.name or NAME)
    made = forecast_panel({name: known}, min(decades * DECADE * lag, MOST_AHEAD), season=season, draws=draws, seed=seed)
    return made.draws(name)


def _checked(series: pd.Series, target: float, by: str, measure: Any, direction: str) -> tuple[pd.Series, pd.Period]:
    level = on_calendar(require_regular(series).astype(float))
    name = series.name or "the series"
    if level.dropna().empty:
        raise DataError(f"{name}: no value at all; a goal cannot be assessed")
    measures.check_measure(measure, measures.frequency_of(level))
    if direction not in ("at_least", "at_most"):
        raise ParameterError(f"direction = {direction!r}: allowed are at_least and at_most")
    if not np.isfinite(target):
        raise ParameterError(f"target = {target}: allowed is a finite number")
    if measure == "level" and target <= 0:
        raise ParameterError(f"target = {target:g}: a level is positive")
    if measure != "level" and target <= -100:
        raise ParameterError(f"target = {target:g}: growth lies above -100 %")
    wrong = level[level <= 0]
    if len(wrong):
        raise DataError(f"{name}, {wrong.index[0]}: {wrong.iloc[0]:g}; a level is positive")
    return level, measures.deadline(by, level, measure)


def _since(text: str, level: pd.Series) -> pd.Period | None:
    if not text:
        return None
    start = measures.deadline(text, level, "level")
    if start not in level.dropna().index or start >= level.dropna().index[-1]:
        known = level.dropna().index
        raise ParameterError(f"from = {text!r}: allowed are known periods from {known[0]} to before {known[-1]}")
    return start


def _retrospective(values: pd.Series, due: pd.Period, target: float, direction: str) -> dict[str, Any]:
    if due not in values.index:
        return {"verdict": "not_knowable", "reason": f"no value is known for {due}"}
    at = float(values[due])
    reached = bool(meets(np.array(at), target, direction))
    return {
        "verdict": "reached" if reached else "not_reached",
        "value_at_deadline": at,
        "reason": "the deadline has passed",
    }


def _progress(level: pd.Series, kind: Any, target: float, due: pd.Period, direction: Any, start: Any) -> dict[str, Any]:
    try:
        required = measures.required_growth(level, kind, target, due)
    except UndefinedError:
        return {}
    past = measures.observed(level, "yoy")
    content: dict[str, Any] = {
        "required_growth": required,
        "required_percentile": progress.percentile_in(past, required),
    }
    try:
        seen = progress.observed_growth(level, kind, start)
    except UndefinedError:
        return content
    return content | {
        "observed_growth": seen,
        "pace": progress.pace(seen, required, direction),
        "progress_class": progress.progress_class(seen, required, direction),
    }


def _chances(
    level: pd.Series,
    values: pd.Series,
    kind: Any,
    target: float,
    due: pd.Period,
    direction: Any,
    season: int | None,
    draws: int,
    seed: int,
    paths: Any,
) -> dict[str, Any]:
    try:
        made = paths if paths is not None else simulate(level, due, season=season, draws=draws, seed=seed)
    except DataError as error:
        return {"reason": f"no forecast: {error}"}
    if level.nunique() == 1:
        never = "it never changed, so nothing is known of how it may change"
        return {"reason": never, "method": made.method}
    if any(note.endswith(NO_PAST_ERROR) for note in made.notes):
        return {"reason": f"{NO_PAST_ERROR}; the series is too short", "method": made.method}
    periods, ahead = measures.on_draws(made, kind)
    if due not in periods or np.isnan(ahead[periods.get_loc(due)]).any():
        return {"reason": f"a gap in the year before leaves {kind} at {due} undefined", "method": made.method}
    met = meets(ahead, target, direction)
    first = np.where(met.any(axis=0), met.argmax(axis=0), len(periods))
    at_once = kind == "level" and bool(meets(values.to_numpy()[-1:], target, direction)[0])
    if at_once:
        first[:] = -1
    place = int(periods.get_loc(due))
    return {
        "probability": float(met[place].mean()),
        "probability_reached_by": float((first <= place).mean()),
        "first_passage": _first_passage(first, periods, values.index[-1], kind),
        "method": made.method,
        "passages": first,
    }


def _first_passage(first: np.ndarray, periods: pd.PeriodIndex, latest: pd.Period, kind: Measure) -> dict[str, Any]:
    ordered = np.sort(first)
    dates = {}
    for q in QUANTILES:
        at = int(ordered[max(0, int(np.ceil(q / 100 * len(ordered))) - 1)])
        dates[f"p{q}"] = None if at == len(periods) else _name(latest if at < 0 else periods[at], kind)
    return {**dates, "within": float((first < len(periods)).mean()), "until": _name(periods[-1], kind)}


def _name(period: pd.Period, kind: Measure) -> str:
    return str(period.year) if kind == "annual_growth" else str(period)
