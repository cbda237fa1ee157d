"""Published results that a goal may be compared with: of its own definition, one chosen figure a period."""

from __future__ import annotations

from typing import Any

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import targets
from chnt_analysis.goals.model import Goal, Result

RANGE_ENDS = ("range_low", "range_high")
RENAMED = {"enterprises": "cnht_enterprises", "supporting_industry_share": "cnht_output_share"}  # codes of older files


def results_of(goal: Goal, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the published yearly rows of a goal's indicator in its unit, of every definition, all published values kept."""
    rows = result_rows(goal.place, goal.indicator, sector=goal.sector, as_of=as_of)
    yearly = rows["period"].str.fullmatch(r"\d{4}") | (rows["period"] == goal.period)
    return rows[yearly & (rows["unit"] == goal.unit)].reset_index(drop=True)


def result_rows(place: str, indicator: str, *, sector: str, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return every published row of an indicator known at a date, codes of older files read as today's; empty without any."""
    old = [code for code, now in RENAMED.items() if now == indicator and sector == "supporting_industry"]
    known = obs.Published.by(place, as_of)
    parts = [rows for code in (indicator, *old) if len(rows := known.find(code, sector=sector))]
    if not parts:
        return obs.rows_of()
    return pd.concat(parts, ignore_index=True).assign(indicator=indicator)


def yearly_results(
    place: str, indicator: str, *, as_of: pd.Timestamp, sector: str = "supporting_industry"
) -> pd.DataFrame:
    """Return the published yearly results of an indicator, one chosen row a year; empty where there is none."""
    rows = result_rows(place, indicator, sector=sector, as_of=as_of)
    chosen = obs.choose(rows) if len(rows) else rows
    return chosen[chosen["period"].str.fullmatch(r"\d{4}")].sort_values("period").reset_index(drop=True)


def chosen_results(rows: pd.DataFrame) -> list[Result]:
    """Return the chosen result of each period, in the order of time; both ends of a published range as one."""
    if rows.empty:
        return []
    results = []
    for row in obs.choose(rows).sort_values("period").itertuples():
        ends = _range_ends(rows, row)
        value = float(row.value) if ends is None else sum(ends) / 2
        results.append(Result(value, "range" if ends else row.qualifier, row.period, row.row, ends))
    return results


def comparable(goal: Goal, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that count what the goal counts: those of its own definition."""
    return rows[rows["definition"] == goal.definition]


def verdict_on(goal: Goal, rows: pd.DataFrame) -> targets.Verdict:
    """Return the verdict on a goal of the result of its own year and definition among some rows; ``not_knowable`` without one."""
    due = [one for one in chosen_results(comparable(goal, rows)) if one.period in (goal.period, str(goal.year))]
    return due[0].against(goal) if due else "not_knowable"


def _range_ends(rows: pd.DataFrame, row: Any) -> tuple[float, float] | None:
    if row.qualifier not in RANGE_ENDS:
        return None
    same = rows[(rows["period"] == row.period) & (rows["source"] == row.source) & (rows["sector"] == row.sector)]
    values = same.loc[same["qualifier"].isin(RANGE_ENDS), "value"]
    return (float(values.min()), float(values.max())) if values.nunique() > 1 else None
