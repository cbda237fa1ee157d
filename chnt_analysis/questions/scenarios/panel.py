"""Every place, goal and scenario in one frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

import numpy as np
import pandas as pd

from chnt_analysis import assessment
from chnt_analysis import observations as obs
from chnt_analysis import scenarios as engine
from chnt_analysis.goals import read_goals, yearly_results
from chnt_analysis.questions import industry
from chnt_analysis.questions.goals import goals_by_plan
from chnt_analysis.scenarios.simulate import Paths, simulate

SHARE, GROWTH = "cnht_output_share", "cnht_output_growth"


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
    rows = [
        row
        for place in places(as_of)
        for row in _of_place(place, newest_goals(place, as_of), chosen, as_of, target_year, draws, seed)
    ]
    return pd.DataFrame(rows).drop(columns="id", errors="ignore")


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
    rows = []
    for place in sorted({g.place for g in goals}):
        mine = [asdict(g) for g in goals if g.place == place and g.indicator in (SHARE, GROWTH)]
        rows += list(_of_place(place, mine, chosen, as_of, target_year, draws, seed)) if mine else []
    told = [
        "id",
        "scenario",
        "asked",
        "start",
        "start_kind",
        "point",
        "lower_80",
        "upper_80",
        "reached",
        "break_even_start",
    ]
    found = pd.DataFrame(rows, columns=told).rename(columns={"id": "goal"})
    crossed = frame.merge(pd.DataFrame({"scenario": [s.name for s in chosen]}), how="cross")
    return crossed.merge(found, on=["goal", "scenario"], how="left", validate="one_to_one")


def _of_place(
    place: str,
    goals: Sequence[dict],
    scenarios: Sequence[engine.Scenario],
    as_of: pd.Timestamp,
    target_year: int,
    draws: int,
    seed: int,
) -> Iterator[dict]:
    annual = industry.annual_published(industry.rates_of(place, "manufacturing", as_of))
    known = industry.by_year(annual)
    start, kind, base = start_of(place, as_of)
    last = max([target_year, *(int(g["period"][-4:]) for g in goals)])
    if last <= base:
        return
    for scenario in (s for s in scenarios if s.horizon.last >= last):
        paths = simulate(scenario.knowing(known), start_year=base, end_year=last, draws=draws, seed=seed)
        for goal in goals:
            deadline = int(goal["period"][-4:])
            asked = deadline if deadline >= as_of.year else target_year
            if asked <= base:
                continue
            about = {"id": goal.get("id"), "place": place, "indicator": goal["indicator"], "goal": goal["low"]}
            about |= {"qualifier": goal["qualifier"], "deadline": goal["period"], "asked": asked}
            yield {**about, "scenario": scenario.name, **_result(paths, goal, asked - base, start, kind)}


def places(as_of: pd.Timestamp) -> list[str]:
    """Return the places that state a goal for the share or the growth of supporting industry."""
    goals = obs.targets()
    goals = goals[goals["indicator"].isin([SHARE, GROWTH]) & (goals["available_from"] <= as_of)]
    return sorted(goals["place"].unique())


def newest_goals(place: str, as_of: pd.Timestamp) -> list[dict]:
    """Return the goal with the latest deadline of each of the two indicators."""
    goals = goals_by_plan(place, indicators=[SHARE, GROWTH], as_of=as_of).sort_values("period")
    return goals.drop_duplicates("indicator", keep="last").to_dict("records")


def start_of(place: str, as_of: pd.Timestamp) -> tuple[float | None, str, int]:
    """Return the starting share, whether it is published, assumed or missing, and its year."""
    actual = yearly_results(place, SHARE, as_of=as_of)
    if len(actual):
        return float(actual["value"].iloc[-1]), "published", int(actual["period"].iloc[-1])
    assumed = engine.starting_share()
    if assumed.place == place:
        return assumed.central, "assumption", as_of.year - 1
    return None, "missing", as_of.year - 1


def _result(paths: Paths, goal: dict, years: int, start: float | None, kind: str) -> dict:
    share = goal["indicator"] == SHARE
    if share:
        ratio = paths.share_ratio()[years - 1]
        value = np.full_like(ratio, np.nan) if start is None else start * ratio
    else:
        value = 100 * np.expm1(np.log1p(paths.supporting[:years] / 100).mean(axis=0))
    known = not np.isnan(value[0])
    ends = np.quantile(value, [0.1, 0.5, 0.9]) if known else np.full(3, np.nan)
    return {
        "start": start if share else np.nan,
        "start_kind": kind if share else "",
        "point": float(ends[1]),
        "lower_80": float(ends[0]),
        "upper_80": float(ends[2]),
        "reached": float(100 * (value >= goal["low"]).mean())
        if known and (not share or kind == "published")
        else np.nan,
        "break_even_start": float(np.median(goal["low"] / ratio)) if share else np.nan,
    }
