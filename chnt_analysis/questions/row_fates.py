"""What becomes of each row of the user: the notebooks that read it, or why none does."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.goals import Goal, read_goals, standing_goals
from chnt_analysis.observations.selection import UNSURE
from chnt_analysis.questions.industry import IIP
from chnt_analysis.questions.rows_read import rows_read
from chnt_analysis.questions.uses import questions_of
from chnt_analysis.schema import CodeList
from chnt_analysis.userdata import Fate


def fates(rows: pd.DataFrame) -> list[Fate]:
    """Return what becomes of each of the user's rows, in their order.

    Parameters
    ----------
    rows : DataFrame
        Figures and goals, those set aside with their ``reason`` in that column.
    """
    counted = rows[rows["reason"].isna()]
    readers, figures = rows_read(counted), counted[counted["kind"] != "goal"]
    same = obs.observations()
    same = obs.sure(same[same["indicator"].isin(figures["indicator"]) & same["place"].isin(figures["place"])])
    chosen = {*obs.choose(same)["row"], *figures.loc[figures["indicator"] == IIP, "row"]}
    standing = {row: goal for goal in _standing(counted[counted["kind"] == "goal"]) for row in goal.rows}
    listed = []
    for row in rows.to_dict("records"):
        used = readers.get(row["row"], ())
        reason = (
            f"set aside: {row['reason']}"
            if isinstance(row["reason"], str)
            else _unread_goal(row, used, standing)
            if row["kind"] == "goal"
            else _unread_figure(row, used, chosen)
        )
        listed.append(Fate(row["row"], _name(row), _period(row), () if reason else used, reason))
    return listed


def _unread_figure(row: Mapping, used: tuple[str, ...], chosen: set[str]) -> str:
    known = obs.newest_vintage(row["place"])
    if row["status"] == UNSURE:
        return f"its status is {UNSURE} (low reliability), which enters no computation"
    if row["available_from"] > known:
        return f"it counts from {row['available_from']:%Y-%m-%d} on, and pages know what was published by {known:%Y-%m-%d}; give its vintage"
    if row["row"] not in chosen:
        return f"another row of the same figure stands (chnt why {row['row']} names its dates)"
    if not used:
        return f"{_nobody(row)}; data_audit lists it"
    return ""


def _unread_goal(row: Mapping, used: tuple[str, ...], standing: Mapping[str, Goal]) -> str:
    if not used:
        return f"no notebook assesses {_label('indicator', row)} there, and no programme of the place states it"
    goal = standing.get(row["row"])
    if goal is not None and not goal.low <= row["value"] <= goal.high:
        return f"another goal of the same period stands: {goal.low:g}"
    return ""


def _nobody(row: Mapping) -> str:
    indicator = _label("indicator", row)
    if not questions_of(row["indicator"], row["place"]):
        return f"no notebook computes with {indicator}"
    kind = ", ".join(part for part in (_label("sector", row), row["basis"], row["frequency"]) if part)
    return f"notebooks compute with {indicator}, but not with a row of this place, sector, basis and frequency ({kind})"


def _standing(goals: pd.DataFrame) -> list[Goal]:
    pairs = goals[["place", "indicator"]].drop_duplicates().itertuples(index=False, name=None)
    return [goal for place, code in pairs for goal in standing_goals(read_goals(place=place, indicator=code))]


def _name(row: Mapping) -> str:
    parts = [_label("indicator", row), _label("place", row), _label("sector", row)]
    return ", ".join(part for part in dict.fromkeys(parts) if part)


def _period(row: Mapping) -> str:
    return f"{row['period']} {row['basis']}" if row.get("basis") in ("mom", "yoy", "ytd") else str(row["period"])


def _label(kind: CodeList, row: Mapping) -> str:
    return obs.label(kind, row[kind], "en") if row[kind] else ""
