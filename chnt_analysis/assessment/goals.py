"""Assess any goal of any plan from what was published by a date, as far as the honest line allows, and say why not further."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import scenarios, targets
from chnt_analysis.assessment import official, progress, sparse_counts
from chnt_analysis.assessment.neighbours import growth_elsewhere
from chnt_analysis.errors import DataError, NotPublishedError
from chnt_analysis.goals import Goal, Result, chosen_results, comparable, read_goals, results_of
from chnt_analysis.growth import cagr

Reason = Literal["deadline_passed", "no_base", "definition", "proxy_only", "too_few", "not_calibrated", "flow"]
SUPPORTING_GROWTH = "cnht_output_growth"
RECENT_YEARS = 2  # published totals are too rough for growth over less
FRACTIONS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True)
class Assessment:
    """What is known of one goal at a date; see the page on assessment for every formula. Growth is in percent a year.

    Attributes
    ----------
    goal, as_of, latest : Goal, Timestamp, Result or None
        The goal, the date of knowledge and the newest result that may be compared with it.
    distance : float or None
        Goal as published minus latest, in the goal's unit.
    required_growth, required_low, required_high : float or None
        Of the figures as published; at the easiest and the hardest reading, by the qualifiers of both figures.
    observed_growth, observed_from, pace : float or None, str, float or None
        Growth so far, the period it counts from, and its percentage of the required growth.
    progress_class, progress_classes : str or None, tuple of OfficialClass
        By the growth needed from the newest figure on; those of Eurostat, Open SDG and the UN Progress Chart, from a base year.
    probability, probability_reached_by, first_passage : float, float, dict, or None
        ``None`` unless a calibrated distribution stands behind them; ``reason`` then says why.
    verdict, result : str, Result, or None
        After the deadline: ``reached, not_reached, not_knowable``, and the result it rests on.
    model, conditional : Model or None, DataFrame
        A model-based, not calibrated distribution of a count or rate; what holds under a condition: ``condition, given, needed``.
    """

    goal: Goal
    as_of: pd.Timestamp
    latest: Result | None = None
    distance: float | None = None
    required_growth: float | None = None
    required_low: float | None = None
    required_high: float | None = None
    observed_growth: float | None = None
    observed_from: str = ""
    pace: float | None = None
    progress_class: str | None = None
    progress_classes: tuple[official.OfficialClass, ...] = ()
    percentile_own: float | None = None
    percentile_places: float | None = None
    probability: float | None = None
    probability_reached_by: float | None = None
    first_passage: dict[str, Any] | None = None
    verdict: str | None = None
    result: Result | None = None
    reason: Reason = "not_calibrated"
    model: sparse_counts.Model | None = field(default=None, repr=False)
    conditional: pd.DataFrame = field(default_factory=pd.DataFrame, repr=False)

    def __repr__(self) -> str:
        goal = f"{self.goal.place} {self.goal.indicator} {self.goal.period}"
        parts = [f"latest {self.latest.value:g} ({self.latest.period})"] if self.latest else ["no comparable figure"]
        parts += [f"required growth {self.required_growth:.2f} % a year"] if self.required_growth is not None else []
        parts += [self.verdict] if self.verdict else []
        return f"Assessment({goal}, as of {self.as_of:%Y-%m-%d}, {', '.join(parts)})"

    def progress_of(self, observed_pct: float) -> tuple[float, targets.Progress] | None:
        """Return pace and class of an observed growth against the required one; ``None`` where no growth is required any more."""
        if self.required_growth is None:
            return None
        pace = progress.pace(observed_pct, self.required_growth, self.goal.direction)
        if pace is None:
            return None
        return pace, progress.progress_class(observed_pct, self.required_growth, self.goal.direction)

    @property
    def rows(self) -> tuple[str, ...]:
        """Ids of all rows behind the answer, the goal's first."""
        used = [r.row for r in (self.latest, self.result) if r is not None]
        return tuple(dict.fromkeys([*self.goal.rows, *used]))


def assess(goal: Goal, *, as_of: pd.Timestamp | None = None, draws: int = 2000, seed: int = 0) -> Assessment:
    """Assess one goal from what was published by a date.

    Parameters
    ----------
    goal : Goal
        Of any place, indicator, kind and period.
    as_of : Timestamp
        Date of knowledge; the newest vintage by default.
    draws, seed : int
        Number of draws of a count's or rate's model, and seed.

    Returns
    -------
    Assessment

    Raises
    ------
    DataError
        When the goal itself is impossible: a share or rate over 100 %.

    Examples
    --------
    >>> goal = read_goals(place="ha_noi", indicator="cnht_output_share")[0]
    >>> assessment = assess(goal)
    >>> assessment.verdict, assessment.probability, assessment.reason
    ('not_knowable', None, 'deadline_passed')
    """
    check_possible(goal)
    date = as_of if as_of is not None else obs.newest_vintage()
    every = results_of(goal, date)
    usable = comparable(goal, every)
    if goal.deadline.to_timestamp(how="end") < date:
        return _past(goal, date, usable)
    before = alike(usable[usable["period"].str[:4].astype(int) < goal.year])
    known = chosen_results(before)
    latest = known[-1] if known else None
    if goal.kind == "flow":
        return Assessment(goal, date, latest=latest, reason="flow")
    if goal.kind == "growth":
        return _growth(goal, date, known)
    if latest is None:
        reason: Reason = "definition" if len(every) else "no_base"
        return Assessment(goal, date, reason=reason, conditional=_by_start(goal, date))
    return _stock(goal, date, known, before, draws, seed)


def panel(
    goals: Iterable[Goal] | None = None, *, as_of: pd.Timestamp | None = None, draws: int = 1000, seed: int = 0
) -> pd.DataFrame:
    """Return every goal of every place in one frame, one row a goal, probabilities or reasons included.

    Goals without any date of publication are in it, though they count from 1 January of their period: ``imputed`` says so.
    """
    chosen = list(goals) if goals is not None else read_goals(as_of=as_of, undated=True)
    return pd.DataFrame([record(assess(goal, as_of=as_of, draws=draws, seed=seed)) for goal in chosen])


def check_possible(goal: Goal) -> None:
    """Refuse a share or a rate outside 0 to 100 %, and a count that is not positive."""
    bounded = goal.kind in ("share", "rate")
    if (goal.kind != "growth" and not goal.low > 0) or (bounded and goal.high > 100):
        allowed = "above 0 and at most 100 %" if bounded else "above 0"
        raise DataError(
            f"goal {goal.id} ({goal.indicator}, {goal.place}, {goal.period}): {goal.high:g}; a {goal.kind} is {allowed}"
        )


def _past(goal: Goal, date: pd.Timestamp, usable: pd.DataFrame) -> Assessment:
    every = chosen_results(usable)
    due_rows = usable[usable["period"].str[:4].astype(int) <= goal.year]
    due = {goal.period} if goal.kind == "flow" else {goal.period, str(goal.year)}
    result = next((one for one in every if one.period in due), None)
    verdict: targets.Verdict = "not_knowable" if result is None else result.against(goal)
    latest = every[-1] if every else None
    distance = None if latest is None else targets.distance(latest.value, goal.printed)
    return Assessment(
        goal,
        date,
        latest=latest,
        distance=distance,
        progress_classes=official_of(goal, chosen_results(alike(due_rows)) if len(due_rows) else []),
        verdict=verdict,
        result=result,
        reason="deadline_passed",
    )


def official_of(goal: Goal, known: list[Result]) -> tuple[official.OfficialClass, ...]:
    """Return the official progress classes of a goal from chosen results that count alike; empty for what is counted over a period."""
    if goal.kind == "flow":
        return ()
    if goal.kind == "growth":
        return official.no_official_class("growth_rate")
    yearly = {one.period: one.value for one in known if one.period == str(one.year)}
    level = pd.Series(list(yearly.values()), index=pd.PeriodIndex(list(yearly), freq="Y", name="period"), dtype=float)
    due, percent = pd.Period(str(goal.year), "Y"), goal.kind in ("share", "rate")
    return official.official_classes(level, goal.printed, due, direction=goal.direction, is_percent=percent)


def _stock(
    goal: Goal, date: pd.Timestamp, known: list[Result], before: pd.DataFrame, draws: int, seed: int
) -> Assessment:
    latest = known[-1]
    years = goal.year - latest.year
    low, high = latest.reading
    need = targets.required_growth(latest.value, goal.printed, years)
    more: dict[str, Any] = {}
    if (start := known[0]).year <= latest.year - RECENT_YEARS:
        seen = cagr(start.value, latest.value, latest.year - start.year)
        more = {
            "observed_growth": seen,
            "observed_from": start.period,
            "pace": progress.pace(seen, need, goal.direction),
            "progress_class": progress.progress_class(seen, need, goal.direction),
        }
    towards = _towards(goal, date)
    scale: sparse_counts.Scale = "log" if goal.kind == "count" else "logit"
    model = model_of(before, goal.year, scale, towards=towards, draws=draws, seed=seed)
    return Assessment(
        goal,
        date,
        latest=latest,
        distance=targets.distance(latest.value, goal.printed),
        required_growth=need,
        required_low=targets.required_growth(high, goal.value, years),
        required_high=targets.required_growth(low, goal.printed, years),
        progress_classes=official_of(goal, known),
        percentile_own=progress.percentile_in(_changes(known), need),
        percentile_places=progress.percentile_in(_elsewhere(goal, date), need),
        reason="not_calibrated" if model is not None else "too_few",
        model=model,
        **more,
    )


def _towards(goal: Goal, date: pd.Timestamp) -> sparse_counts.Pooled | None:
    """Growth of a count elsewhere; ``None`` for a rate."""
    if goal.kind != "count":
        return None
    return growth_elsewhere(goal.indicator, goal.sector, goal.unit, place=goal.place, as_of=date)


def alike(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of one series that count what its newest does: growth, pace and model rest on them.

    Where the user has entered three years or more, the user's rows alone. Else the rows since the last break of definition, and of a year for which
    the user has entered rows these alone.
    """
    own = rows["origin"] == "user"
    if rows.loc[own, "period"].nunique() >= sparse_counts.FEWEST_YEARS:
        return rows[own]
    used = obs.since_break(rows)
    own = used["origin"] == "user"
    return used[own | ~used["period"].isin(used.loc[own, "period"])]


def model_of(
    rows: pd.DataFrame,
    until: int,
    scale: sparse_counts.Scale,
    *,
    towards: sparse_counts.Pooled | None = None,
    draws: int = 2000,
    seed: int = 0,
) -> sparse_counts.Model | None:
    """Return the model of sparse counts to a year; ``None`` with fewer than three years.

    Every source's figure of every year enters (:func:`alike`). Where all of them are exact and the user's they are counts of one register.

    Parameters
    ----------
    rows : DataFrame
        Yearly observations of one series.
    until : int
        Last year wanted.
    scale : {"log", "logit"}
        Log for counts, logit for rates.
    towards : Pooled, optional
        Growth of other series that this one's is shrunk towards (:func:`chnt_analysis.assessment.neighbours.growth_elsewhere`).
    draws, seed : int
        Draws of the future.
    """
    used = alike(rows)
    figures = [
        sparse_counts.Figure(one.year, one.value, one.qualifier, one.ends)
        for _, of_source in used.groupby(["period", "source"], sort=True)
        for one in chosen_results(of_source)
    ]
    if len({f.year for f in figures}) < sparse_counts.FEWEST_YEARS:
        return None
    register = bool((used["origin"] == "user").all()) and all(f.qualifier == "exact" for f in figures)
    return sparse_counts.fit(figures, until, scale=scale, draws=draws, seed=seed, towards=towards, register=register)


def _growth(goal: Goal, date: pd.Timestamp, known: list[Result]) -> Assessment:
    latest = known[-1] if known else None
    if goal.indicator == SUPPORTING_GROWTH and latest is None:
        return Assessment(
            goal, date, required_growth=goal.value, reason="proxy_only", conditional=_by_manufacturing(goal, date)
        )
    if latest is None:
        return Assessment(goal, date, required_growth=goal.value, reason="no_base")
    past = np.array([one.value for one in known])
    return Assessment(
        goal,
        date,
        latest=latest,
        distance=targets.distance(latest.value, goal.printed),
        required_growth=goal.value,
        observed_growth=latest.value,
        observed_from=latest.period,
        pace=progress.pace(latest.value, goal.value, goal.direction),
        progress_class=progress.progress_class(latest.value, goal.value, goal.direction),
        progress_classes=official_of(goal, known),
        percentile_own=progress.percentile_in(past, goal.value),
        percentile_places=progress.percentile_in(_growth_elsewhere(goal, date), goal.value),
        reason="not_calibrated",
    )


def _changes(known: list[Result]) -> np.ndarray:
    years, values = np.array([one.year for one in known]), np.array([one.value for one in known])
    if len(years) < 2:
        return np.array([])
    return 100 * ((values[1:] / values[:-1]) ** (1 / np.diff(years)) - 1)


def _elsewhere(goal: Goal, date: pd.Timestamp) -> np.ndarray:
    """Compound growth between published figures of the same indicator in other places, percent a year."""
    parts = [np.array([])]
    for _, rows in _others(goal, date).groupby(["place", "sector"], observed=True):
        for _, alike in rows.groupby(obs.segment_of(rows)):
            parts.append(_changes(chosen_results(alike)))
    return np.concatenate(parts)


def _growth_elsewhere(goal: Goal, date: pd.Timestamp) -> np.ndarray:
    return _others(goal, date)["value"].to_numpy(dtype=float)


def _others(goal: Goal, date: pd.Timestamp) -> pd.DataFrame:
    rows = obs.rows_of(indicator=goal.indicator)
    same = (rows["sector"] == goal.sector) & (rows["unit"] == goal.unit)
    known = (rows["available_from"] <= date) & rows["period"].str.fullmatch(r"\d{4}") & (rows["definition"] == "")
    return rows[same & known & (rows["place"] != goal.place) & (rows["value"] > 0)]


def _by_start(goal: Goal, date: pd.Timestamp) -> pd.DataFrame:
    """Growth needed from each starting value: the assumed grid where there is one for the place, else parts of the goal."""
    assumed = scenarios.starting_share(goal.place)
    fits = (assumed.place, assumed.indicator) == (goal.place, goal.indicator)
    starts = assumed.grid.values() if fits else np.array(FRACTIONS) * goal.value
    years = max(goal.year - (date.year - 1), 1)
    needed = [targets.required_growth(start, goal.value, years) for start in starts]
    return pd.DataFrame({"condition": "start", "given": starts, "needed": needed})


def _by_manufacturing(goal: Goal, date: pd.Timestamp) -> pd.DataFrame:
    """Points above manufacturing's growth that the goal needs, by manufacturing's growth: its published range."""
    try:
        rows = obs.select(indicator="iip_growth", place=goal.place, sector="manufacturing", as_of=date)
        yearly = rows[(rows["frequency"] == "Y") & (rows["basis"] == "yoy")]
        past = obs.choose(yearly)["value"].to_numpy(dtype=float) if len(yearly) else np.array([])
    except NotPublishedError:
        past = np.array([])
    span = np.unique(np.quantile(past, [0, 0.25, 0.5, 0.75, 1])) if len(past) else np.arange(0.0, goal.value + 1, 2)
    return pd.DataFrame({"condition": "manufacturing_growth", "given": span, "needed": goal.value - span})


def record(assessment: Assessment) -> dict[str, Any]:
    """Return an assessment as a row of :func:`panel`."""
    goal, latest = assessment.goal, assessment.latest
    median = None if assessment.model is None else float(np.median(assessment.model.at(goal.year)))
    return {
        "goal": goal.id,
        "place": goal.place,
        "indicator": goal.indicator,
        "sector": goal.sector,
        "period": goal.period,
        "document": goal.named("en"),
        "kind": goal.kind,
        "low": goal.low,
        "high": goal.high,
        "qualifier": goal.qualifier,
        "unit": goal.unit,
        "rows": goal.rows,
        "imputed": goal.imputed,
        "latest": None if latest is None else latest.value,
        "latest_period": None if latest is None else latest.period,
        "distance": assessment.distance,
        "required_growth": assessment.required_growth,
        "observed_growth": assessment.observed_growth,
        "pace": assessment.pace,
        "progress_class": assessment.progress_class,
        **{one.method: one.progress for one in assessment.progress_classes},
        "percentile_own": assessment.percentile_own,
        "percentile_places": assessment.percentile_places,
        "probability": assessment.probability,
        "probability_reached_by": assessment.probability_reached_by,
        "model_median": median,
        "verdict": assessment.verdict,
        "reason": assessment.reason,
        "conditional": len(assessment.conditional),
    }
