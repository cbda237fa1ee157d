"""Goals of a place as its plans state them: rows of several sources folded into one goal each."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Card
from chnt_analysis.goals import LEVELS, Goal, goal_table, require_goals
from chnt_analysis.questions.kinds import definition_words
from chnt_analysis.wording import Language, messages, number, plain, qualified, span


def goals_by_plan(
    place: str, *, indicators: Sequence[str] | None = None, sector: str | None = "supporting_industry", as_of=None
) -> pd.DataFrame:
    """Return one row a goal: the rows that several sources print of it are folded together.

    The two ends of a printed range (``range_low``, ``range_high``) become one goal from ``low`` to ``high``.
    Where sources print different values for one goal, the usual definition stands before one that differs, then the value
    most sources print, then the earliest row.

    Parameters
    ----------
    place : str
        Place code.
    indicators : sequence of str, optional
        Indicator codes; every indicator by default.
    sector : str, optional
        Sector code; ``None`` for every sector.
    as_of : Timestamp, optional
        Goals published later are left out.

    Returns
    -------
    DataFrame
        Columns ``indicator, sector, period, low, high, qualifier, unit, sources, definition, available_from, rows`` sorted by
        indicator and period; ``low`` equals ``high`` for a single value; ``sources`` counts them; ``rows`` lists row ids.

    Raises
    ------
    NotPublishedError
        When the place states no such goal.
    """
    date = as_of if as_of is not None else obs.newest_vintage()
    return goal_table(require_goals(place, indicators, sector=sector, as_of=date))


def asked_level(goals: pd.DataFrame, indicator: str, goal: float | str | None, year: int) -> float:
    """Return the level a question asks about: the one given, else the goal that the plans state for the year.

    Where no plan states a goal for the year it is the goal of the nearest deadline before it, else of the first after it, and where the
    place states none at all, the level in ``LEVELS``: each is then called the level asked about.

    Parameters
    ----------
    goals : DataFrame
        Goals by plan, as :func:`goals_by_plan` returns them; may be empty.
    indicator : str
        Indicator code.
    goal : float, optional
        Level given by the reader, percent; ``None`` or an empty text for the stated goal.
    year : int
        Year asked about.
    """
    if goal is not None and goal != "":
        return float(goal)
    mine = goals[goals["indicator"] == indicator].sort_values("period") if len(goals) else goals
    if mine.empty:
        return LEVELS[indicator]
    due = mine[mine["period"].str[-4:].astype(int) <= year]
    return float((due["low"].iloc[-1:] if len(due) else mine["low"].iloc[:1]).iloc[0])


def stated_for(goals: pd.DataFrame, indicator: str, level: float, year: int) -> pd.DataFrame:
    """Return the goal that a plan states for a year at this level, one row; empty where none does."""
    if goals.empty:
        return goals
    return goals[(goals["indicator"] == indicator) & (goals["period"] == str(year)) & (goals["low"] == level)].iloc[:1]


def level_name(goals: pd.DataFrame, indicator: str, level: float, year: int, language: Language) -> str:
    """Return what a level is called: a goal where a plan states it for the year, else the level asked about."""
    is_stated = len(stated_for(goals, indicator, level, year)) > 0
    return messages("common", language)("goal-level" if is_stated else "goal-level.asked")


def stated(row, language: Language) -> str:
    """Return a goal or a result with its words: "about 16", "16 to 17", "more than 900".

    ``row`` has ``low``, ``high`` and ``qualifier`` (a goal) or ``value`` and ``qualifier`` (a result).
    """
    low = getattr(row, "low", None)
    if low is None:
        return qualified(float(row.value), row.qualifier, language)
    if row.qualifier == "range":
        return span(row.low, row.high, language)
    return qualified(float(low), row.qualifier, language)


def level_words(goal: Goal, language: Language) -> str:
    """Return a stated goal with its words, else the bare level asked about: "more than 11", "12"."""
    return stated(goal, language) if goal.is_stated else plain(goal.low, language)


def goal_card(goals: pd.DataFrame, indicator: str, value: float, year: int, language: Language) -> Card:
    """Return the card of a goal for the output share: a goal with its words where a plan states it, else a level asked about."""
    say, mine = messages("common", language), stated_for(goals, indicator, value, year)
    if len(mine):
        return Card(say("share-goal.title"), f"{stated(mine.iloc[0], language)}%", "goal", say("share-goal", year=year))
    note, every = say("share-goal", year=year), goals[goals["indicator"] == indicator].sort_values("period")
    if len(every):
        last = every.iloc[-1]
        note = say("share-goal.last_stated", year=year, goal=stated(last, language), period=last["period"])
    return Card(say("share-goal.title_asked"), f"{plain(value, language)}%", "assumption", note)


def spread(assumed, language: Language) -> str:
    """Return low / central / high of an assumption."""
    return " / ".join(number(x, 1, language) for x in (assumed.low, assumed.central, assumed.high))


def other_definition(goal, language: Language) -> str:
    """Return what a goal of another definition counts, as a sentence; empty for the usual definition."""
    if not goal.definition:
        return ""
    counts = definition_words(goal.definition, language)
    return messages("common", language)("other-definition", period=goal.period, counts=counts)
