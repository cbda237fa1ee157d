"""Every place, goal and scenario in one frame."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

from chnt_analysis import assessment
from chnt_analysis import scenarios as engine
from chnt_analysis.goals import Goal, read_goals, standing_goals, yearly_results
from chnt_analysis.questions import industry
from chnt_analysis.questions.start import assumed_start, from_record
from chnt_analysis.scenarios.simulate import Paths, simulate

SHARE, GROWTH = "cnht_output_share", "cnht_output_growth"
ABOUT = ("id", "place", "indicator", "goal", "qualifier", "deadline", "asked", "scenario")
RESULTS = ("start", "start_kind", "point", "lower_80", "upper_80", "reached", "break_even_start")


def panel(
    scenarios: Iterable[engine.Scenario], *, as_of: pd.Timestamp, target_year: int, draws: int = 2000, seed: int = 0
) -> pd.DataFrame:
    """Return what each scenario makes of every place's newest goals for share and growth.

    A goal whose deadline has passed is asked again for ``target_year``: the column ``asked`` says of which year.

    Parameters
    ----------
    scenarios : iterable of Scenario
        As their files state them; what the place has published of manufacturing takes the place of what they assume.
    as_of : Timestamp
        Date of knowledge.
    target_year : int
        Deadline of goals whose own has passed.
    draws, seed : int
        Number of paths, and the seed that all scenarios share.

    Returns
    -------
    DataFrame
        Columns ``place, indicator, goal, qualifier, deadline, asked, scenario, start, start_kind, point, lower_80, upper_80`` (share at the
        deadline, or mean growth a year until then, percent), ``reached`` (percent of the scenario's paths, no forecast probability;
        missing where the share has no published start), ``break_even_start`` (percent; missing for growth).
    """
    chosen = list(scenarios)
    stated = read_goals(indicator=[SHARE, GROWTH], sector="supporting_industry", as_of=as_of)
    goals = sorted(standing_goals(stated), key=lambda goal: (goal.period, goal.indicator))
    newest = {(goal.place, goal.indicator): goal for goal in goals}
    latest = [goal for goal in goals if newest[goal.place, goal.indicator] is goal]
    return _of_goals(latest, chosen, as_of, target_year, draws, seed).drop(columns="id")


def every_goal(
    scenarios: Iterable[engine.Scenario], *, as_of: pd.Timestamp, target_year: int, draws: int = 2000, seed: int = 0
) -> pd.DataFrame:
    """Return every goal of every place under every scenario in one frame: its assessment beside what the scenario makes of it.

    A scenario speaks of the share and the growth of supporting industry only: of other goals its columns are missing. The goals are those of
    :func:`chnt_analysis.assessment.panel`, each document's own, those without a date included.

    Parameters
    ----------
    scenarios, as_of, target_year, draws, seed
        As for :func:`panel`.

    Returns
    -------
    DataFrame
        One row a goal and scenario: the columns of :func:`chnt_analysis.assessment.panel`, ``scenario``, then ``asked, start, start_kind,
        point, lower_80, upper_80, reached, break_even_start`` as :func:`panel` describes them.
    """
    chosen = list(scenarios)
    goals = read_goals(as_of=as_of, undated=True)
    frame = assessment.panel(goals, as_of=as_of, seed=seed)
    mine = [goal for goal in goals if goal.indicator in (SHARE, GROWTH)]
    assessed = _of_goals(mine, chosen, as_of, target_year, draws, seed)
    assessed = assessed.drop(columns=["place", "indicator", "goal", "qualifier", "deadline"]).rename(
        columns={"id": "goal"}
    )
    crossed = frame.merge(pd.DataFrame({"scenario": [s.name for s in chosen]}), how="cross")
    return crossed.merge(assessed, on=["goal", "scenario"], how="left", validate="one_to_one")


def _of_goals(
    goals: Sequence[Goal],
    scenarios: Sequence[engine.Scenario],
    as_of: pd.Timestamp,
    target_year: int,
    draws: int,
    seed: int,
) -> pd.DataFrame:
    """Return one row a goal and scenario, place by place; a place's scenarios share their paths."""
    rows = []
    for place in sorted({goal.place for goal in goals}):
        mine = [goal for goal in goals if goal.place == place]
        known = industry.by_year(industry.annual_published(industry.rates_of(place, "manufacturing", as_of)))
        start, kind, base = start_of(place, as_of)
        actual = yearly_results(place, SHARE, as_of=as_of)
        last = max([target_year, *(goal.year for goal in mine)])
        for scenario in (s for s in scenarios if s.horizon.last >= last > base):
            chosen = from_record(scenario.knowing(known), actual, target_year=last)
            paths = simulate(chosen, start_year=base, end_year=last, draws=draws, seed=seed)
            for goal in mine:
                asked = goal.year if goal.year >= as_of.year else target_year
                if asked > base:
                    about = (
                        goal.id,
                        place,
                        goal.indicator,
                        goal.low,
                        goal.qualifier,
                        goal.period,
                        asked,
                        scenario.name,
                    )
                    rows.append((*about, *_result(paths, goal, asked - base, start, kind)))
    return pd.DataFrame(rows, columns=[*ABOUT, *RESULTS])


def start_of(place: str, as_of: pd.Timestamp) -> tuple[float | None, str, int]:
    """Return the starting share, whether it is published, estimated, assumed or missing, and its year."""
    actual = yearly_results(place, SHARE, as_of=as_of)
    if len(actual):
        return float(actual["value"].iloc[-1]), "published", int(actual["period"].iloc[-1])
    assumed, evidence = assumed_start(place, as_of)
    if assumed.place == place:
        return assumed.central, "assumption" if evidence is None else "estimate", as_of.year - 1
    return None, "missing", as_of.year - 1


def _result(paths: Paths, goal: Goal, years: int, start: float | None, kind: str) -> tuple[float | str, ...]:
    """Return start, its kind, median and band, the proportion of paths that reach the goal, and the break-even start."""
    if goal.indicator == GROWTH:
        growth = 100 * np.expm1(np.log1p(paths.supporting[:years] / 100).mean(axis=0))
        return np.nan, "", *_middle(growth), 100 * (growth >= goal.low).mean(), np.nan
    ratio = paths.share_ratio()[years - 1]
    even = np.median(goal.low / ratio)
    if start is None:
        return np.nan, kind, np.nan, np.nan, np.nan, np.nan, even
    share = start * ratio
    reached = 100 * (share >= goal.low).mean() if kind == "published" else np.nan
    return start, kind, *_middle(share), reached, even


def _middle(values: np.ndarray) -> tuple[float, float, float]:
    low, median, high = np.quantile(values, [0.1, 0.5, 0.9])
    return median, low, high
