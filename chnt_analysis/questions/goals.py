"""Goals and results in words: a goal with its qualifier, the level asked about, another definition, the card of the share."""

from __future__ import annotations

from typing import Any

import pandas as pd

from chnt_analysis.charts import Rule
from chnt_analysis.exhibits import Card
from chnt_analysis.goals import Goal
from chnt_analysis.questions.kinds import definition_words
from chnt_analysis.wording import Language, messages, number, plain, qualified, span


def level_name(goal: Goal, language: Language) -> str:
    """Return what a level is called: a goal where a plan states it for the year, else the level asked about."""
    return messages("common", language)("goal-level" if goal.is_stated else "goal-level.asked")


def level_rule(goal: Goal, label: str) -> Rule:
    """Return the line of a level in a chart: in the look of a goal only where a plan states it for the year, else of an assumption."""
    return Rule(goal.low, label, "goal" if goal.is_stated else "assumption")


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


def stated_share(row: Any, unit: str, language: Language) -> str:
    """Return a goal or a result with its words, a percentage with its sign: "more than 40%", "about 900".

    For tables without a column of units.
    """
    return f"{stated(row, language)}{'%' if unit.startswith('percent') and unit != 'percentage_points' else ''}"


def level_words(goal: Goal, language: Language) -> str:
    """Return a stated goal with its words, else the bare level asked about: "more than 11", "12"."""
    return stated(goal, language) if goal.is_stated else plain(goal.low, language)


def goal_card(goals: pd.DataFrame, asked: Goal, language: Language) -> Card:
    """Return the card of the share asked about: a goal with its words where a plan states it, else a level beside the last goal stated."""
    say = messages("common", language)
    if asked.is_stated:
        return Card(
            say("share-goal.title"), f"{stated(asked, language)}%", "goal", say("share-goal", year=asked.period)
        )
    note, every = (
        say("share-goal", year=asked.period),
        goals[goals["indicator"] == asked.indicator].sort_values("period"),
    )
    if len(every):
        last = every.iloc[-1]
        note = say("share-goal.last_stated", year=asked.period, goal=stated(last, language), period=last["period"])
    return Card(say("share-goal.title_asked"), f"{plain(asked.low, language)}%", "assumption", note)


def range_words(assumed, language: Language) -> str:
    """Return low / central / high of an assumption."""
    return " / ".join(number(x, 1, language) for x in (assumed.low, assumed.central, assumed.high))


def other_definition(goal, language: Language) -> str:
    """Return what a goal of another definition counts, as a sentence; empty for the usual definition."""
    if not goal.definition:
        return ""
    counts = definition_words(goal.definition, language)
    return messages("common", language)("other-definition", period=goal.period, counts=counts)
