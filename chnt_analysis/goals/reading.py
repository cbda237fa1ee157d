"""The goals of plans: rows of ``data/targets.csv`` as goals, one for each document, and the one that stands where documents differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import schema
from chnt_analysis.errors import NotPublishedError
from chnt_analysis.goals.model import Goal, kind_of
from chnt_analysis.goals.results import RANGE_ENDS, RENAMED
from chnt_analysis.observations import reads

LEVELS = {
    "cnht_output_share": 16.0,
    "cnht_output_growth": 11.0,
}  # percent; asked about where the place states no goal at all

Row: TypeAlias = Mapping[Any, Any]  # a row of the goals as text, number and date by column

_GROUPED = ("place", "indicator", "sector", "period", "definition")
_READ = (*_GROUPED, "row", "value", "unit", "qualifier", "source", "document", "available_from", "imputed")


def read_goals(
    *,
    place: str | None = None,
    indicator: str | Sequence[str] | None = None,
    sector: str | None = None,
    as_of: pd.Timestamp | None = None,
    undated: bool = False,
) -> list[Goal]:
    """Return every goal known at a date, one for each document, in the order of place, indicator, sector, deadline.

    Parameters
    ----------
    place, sector : str, optional
        Codes, or labels in Vietnamese or English; every place and sector by default.
    indicator : str or sequence of str, optional
        Codes or labels; every indicator by default.
    as_of : Timestamp, optional
        Goals published later are left out; the newest vintage by default.
    undated : bool
        Whether goals without any date are taken whatever the date; such a goal counts from 1 January of its period's first year, which
        may lie ahead.

    Examples
    --------
    >>> [(g.value, g.named("en"), len(g.rows)) for g in read_goals(place="ha_noi", indicator="cnht_enterprises") if g.period == "2021"]
    [(900.0, 'Plan 49/KH-UBND', 5)]
    """
    rows = _known(as_of, undated)
    wanted = [indicator] if isinstance(indicator, str) else indicator
    kinds: tuple[tuple[schema.CodeList, Sequence[str] | None], ...] = (
        ("place", place and [place]),
        ("sector", sector and [sector]),
        ("indicator", wanted),
    )
    for kind, values in kinds:
        if values is not None:
            rows = rows[rows[kind].isin([obs.code_of(kind, text) for text in values])]
    groups: dict[tuple[Any, ...], list[Row]] = {}
    for row in rows[list(_READ)].to_dict("records"):
        groups.setdefault(tuple(row[name] for name in _GROUPED), []).append(row)
    goals = [goal for group in groups.values() for goal in _of_documents(group)]
    reads.hand_out(rows)
    return sorted(goals, key=lambda g: (g.place, g.indicator, g.sector, g.deadline, g.id))


def standing_goals(goals: Iterable[Goal]) -> list[Goal]:
    """Return one goal for each place, indicator, sector and period: the one that stands where documents differ.

    A goal that the user entered stands before the shipped ones, the two ends of a range before a single value, the usual definition before another, then the value most rows state, then
    the earliest row. The goal that stands names the rows of all.
    """
    groups: dict[tuple[str, ...], list[Goal]] = {}
    for goal in sorted(goals, key=lambda g: g.id):
        groups.setdefault((goal.indicator, goal.sector, goal.period, goal.place), []).append(goal)
    return [_standing(groups[key]) for key in sorted(groups)]


def goal_table(goals: Iterable[Goal]) -> pd.DataFrame:
    """Return goals as a frame, one row a goal.

    Columns: ``indicator, sector, period, low, high, qualifier, unit, sources`` (their number), ``definition, available_from,
    rows`` (ids), in the order given.
    """
    columns = [
        "indicator",
        "sector",
        "period",
        "low",
        "high",
        "qualifier",
        "unit",
        "sources",
        "definition",
        "available_from",
        "rows",
    ]
    frame = pd.DataFrame([vars(goal) for goal in goals], columns=[*Goal.__dataclass_fields__])
    return frame.assign(sources=frame["sources"].map(len))[columns]


def require_goals(
    place: str,
    indicator: Sequence[str] | None,
    *,
    sector: str | None,
    as_of: pd.Timestamp,
    typed: float | str | None = None,
) -> list[Goal]:
    """Return the goals of a place that stand; none where the reader typed a level to be asked about.

    Raises
    ------
    NotPublishedError
        When the place states no such goal and no level was typed; the message names the goals that exist.
    """
    goals = read_goals(place=place, indicator=indicator, sector=sector, as_of=as_of)
    if not goals and typed in (None, ""):
        refusal = obs.no_goal(place, (indicator or ())[:3], sector=sector or "", as_of=as_of)
        level = LEVELS.get(indicator[0]) if indicator else None
        if level is None:
            raise refusal
        text = f"{refusal}; a level that no plan states can be typed: goal = {level:g}"
        raise NotPublishedError(text, refusal.key, **{**refusal.about, "level": level})
    return standing_goals(goals)


def asked_goal(goals: Iterable[Goal], indicator: str, place: str, level: float | str | None, year: int) -> Goal:
    """Return the goal a question asks about: the one stated for the year, else a level that no plan states.

    Without a level it is the goal stated for the year; where no plan states one for the year, the level of the nearest deadline before
    it, else of the first after it, and where the place states none at all the level of ``LEVELS``.

    Parameters
    ----------
    goals : iterable of Goal
        Goals that stand; may be empty.
    indicator, place : str
        Codes.
    level : float, optional
        Level given by the reader, percent; ``None`` or an empty text for the stated goal.
    year : int
        Year asked about.
    """
    mine = sorted((g for g in goals if g.indicator == indicator), key=lambda g: g.deadline)
    if level is None or level == "":
        due = [g for g in mine if g.year <= year]
        level = due[-1].low if due else mine[0].low if mine else LEVELS[indicator]
    stated = [g for g in mine if g.period == str(year) and g.low == float(level)]
    return stated[0] if stated else _unstated(mine, indicator, place, float(level), year)


def next_goal_year(place: str, indicator: str, as_of: pd.Timestamp) -> int:
    """Return the year of the first goal still ahead that is two years off or more, else of the last one, else of the date."""
    years = sorted(
        g.year for g in read_goals(place=place, indicator=indicator, sector="supporting_industry", as_of=as_of)
    )
    return next((y for y in years if y >= as_of.year + 2), years[-1] if years else as_of.year)


def _known(as_of: pd.Timestamp | None, undated: bool) -> pd.DataFrame:
    rows = obs.targets()
    date = as_of if as_of is not None else obs.newest_vintage()
    rows = rows[(rows["available_from"] <= date) | (rows["imputed"] & undated)]
    today = rows["indicator"].where(rows["sector"] != "supporting_industry", rows["indicator"].replace(RENAMED))
    return rows.assign(indicator=today)


def _standing(goals: list[Goal]) -> Goal:
    rows = tuple(row for goal in goals for row in goal.rows)
    goals = [goal for goal in goals if goal.is_entered] or goals
    ranged = [goal for goal in goals if goal.qualifier in ("range", *RANGE_ENDS)]
    usual = ranged or [goal for goal in goals if goal.definition == ""] or goals
    stated = pd.Series([goal.low for goal in usual]).repeat([len(goal.rows) for goal in usual])
    value = stated.value_counts(sort=True).index[0]
    kept = ranged or [goal for goal in usual if goal.low == value]
    words = pd.Series([goal.qualifier for goal in kept if goal.qualifier != "exact"])
    return replace(
        kept[0],
        low=min(goal.low for goal in kept),
        high=max(goal.high for goal in kept),
        qualifier="range" if ranged else words.mode().iloc[0] if len(words) else "exact",
        sources=tuple(dict.fromkeys(source for goal in kept for source in goal.sources)),
        available_from=min(goal.available_from for goal in kept),
        rows=tuple(sorted(rows)),
    )


def _unstated(goals: Sequence[Goal], indicator: str, place: str, level: float, year: int) -> Goal:
    unit = goals[0].unit if goals else obs.indicator_rule(indicator).units[0]
    return Goal(
        id="",
        indicator=indicator,
        place=place,
        sector="supporting_industry",
        unit=unit,
        low=level,
        high=level,
        qualifier="at_least",
        direction="at_least",
        period=str(year),
        document="",
        definition="",
        kind=kind_of(indicator, unit),
        rows=(),
        sources=(),
        available_from=pd.NaT,
        imputed=False,
    )


def _of_documents(group: Sequence[Row]) -> list[Goal]:
    of_source: dict[tuple[Any, ...], list[Row]] = {}
    for row in group:
        of_source.setdefault((row["source"], row["document"]), []).append(row)
    same: dict[tuple[Any, ...], list[Row]] = {}
    for statement in map(_statement, of_source.values()):
        same.setdefault((statement["document"], statement["low"], statement["high"]), []).append(statement)
    return [_goal(group[0], key[0], parts) for key, parts in same.items()]


def _statement(rows: Sequence[Row]) -> Row:
    ends = [row for row in rows if row["qualifier"] in RANGE_ENDS]
    ranged = {row["qualifier"] for row in ends} == {*RANGE_ENDS}
    values = [row["value"] for row in (ends if ranged else rows[:1])]
    return {
        "low": float(min(values)),
        "high": float(max(values)),
        "qualifier": "range" if ranged else rows[0]["qualifier"],
        "document": rows[0]["document"],
        "rows": tuple(row["row"] for row in rows),
        "source": rows[0]["source"],
        "available_from": min(row["available_from"] for row in rows),
        "imputed": all(row["imputed"] for row in rows),
    }


def _goal(row: Row, document: str, parts: list[Row]) -> Goal:
    words = [p["qualifier"] for p in parts if p["qualifier"] != "exact"]
    qualifier = max(dict.fromkeys(words), key=words.count) if words else "exact"
    first = min(parts, key=lambda p: (p["imputed"], p["available_from"]))
    ids = tuple(i for p in parts for i in p["rows"])
    return Goal(
        id=min(ids),
        indicator=row["indicator"],
        place=row["place"],
        sector=row["sector"],
        unit=row["unit"],
        low=parts[0]["low"],
        high=parts[0]["high"],
        qualifier=qualifier,
        direction="at_most" if qualifier in ("at_most", "less_than") else "at_least",
        period=row["period"],
        document=document,
        definition=row["definition"],
        kind=kind_of(row["indicator"], row["unit"]),
        rows=ids,
        sources=tuple(dict.fromkeys(p["source"] for p in parts)),
        available_from=first["available_from"],
        imputed=first["imputed"],
    )
