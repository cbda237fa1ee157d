"""What the exhibits of the growth question find."""

from __future__ import annotations

import pandas as pd

from chnt_analysis.questions.chances import chance_words
from chnt_analysis.questions.findings import Findings, Variables, goals_moved
from chnt_analysis.questions.longrun import UNTIL
from chnt_analysis.questions.output_growth.answer import about
from chnt_analysis.questions.output_growth.facts import SMALLEST, GrowthFacts
from chnt_analysis.wording import Messages


def months_published(rates: pd.DataFrame) -> Variables:
    """Return how many months have a published rate, and the newest; ``None`` without any."""
    months = rates.loc[rates["frequency"] == "M", "period"]
    return {"months": int(months.nunique()), "last": months.max()} if len(months) else None


def _goals(facts: GrowthFacts, say: Messages) -> Variables:
    moved, known = goals_moved(facts.goals, say.language), facts.annual
    if moved is None:
        return None
    if len(facts.actual):
        last = facts.actual.iloc[-1]
        newest = {"of": "supporting_industry", "value": float(last["value"]), "year": last["period"]}
    elif len(known):
        newest = {"of": facts.sector, "value": float(known["value"].iloc[-1]), "year": known["period"].iloc[-1]}
    else:
        newest = {"of": "none", "value": 0.0, "year": ""}
    return {**moved, **newest}


def _level(facts: GrowthFacts, say: Messages) -> Variables:
    known, draws = facts.level, facts.draws
    if known is None or draws is None:
        return None
    end = draws.interval(facts.levels).iloc[-1]
    level = max(facts.levels)
    ends = {"low": end[f"lower_{level}"], "high": end[f"upper_{level}"], "until": str(end.name), "level": level}
    return {"value": float(known.iloc[-1]), "month": str(known.index[-1]), "base": facts.level_base, **ends}


def _outlook(facts: GrowthFacts, say: Messages) -> Variables:
    if facts.published_growth is not None:
        return {**about(facts), "state": "published", "value": facts.published_growth, "low": 0, "high": 0, "level": 0}
    if facts.estimate is None:
        return None
    level, estimate = max(facts.levels), facts.estimate
    ends = {"low": estimate[f"lower_{level}"], "high": estimate[f"upper_{level}"], "level": level}
    return {**about(facts), "state": "estimate", "value": estimate["point"], **ends}


def _annual(facts: GrowthFacts, say: Messages) -> Variables:
    last = facts.years.iloc[-1]
    published = pd.notna(last["published"])
    value = last["published" if published else "implied"]
    return {"sector": facts.sector, "year": last["year"], "value": value, "published": bool(published)}


def _months(facts: GrowthFacts, say: Messages) -> Variables:
    last = facts.months.iloc[-1]
    published = pd.notna(last["yoy"])
    value = last["yoy" if published else "yoy_implied"]
    if pd.isna(value):
        return None
    return {"sector": facts.sector, "month": last["period"], "value": value, "published": bool(published)}


def _chance(facts: GrowthFacts, say: Messages) -> Variables:
    return {**about(facts), "chance": chance_words(facts.probability(), say)}


def _news(facts: GrowthFacts, say: Messages) -> Variables:
    news = facts.news
    if news is None:
        return None
    state = "same" if abs(news.after - news.before) < SMALLEST else "moved"
    return {**about(facts), "before": news.before, "after": news.after, "state": state}


def _required(facts: GrowthFacts, say: Messages) -> Variables:
    return {**about(facts), "need": facts.required()}


def _path(facts: GrowthFacts, say: Messages) -> Variables:
    path = facts.path
    if path is None:
        return None
    end = path.ahead.iloc[-1]
    goal = float(facts.goals["low"].max()) if len(facts.goals) else None
    reached = 0.0 if goal is None else float(path.goal(goal)["value"].iloc[-1])
    ends = {"point": end["point"], "low": end["lower_80"], "high": end["upper_80"]}
    aim = {"goal": "none" if goal is None else "stated", "pace": goal or 0.0, "reached": reached}
    return {"until": UNTIL, "origin": path.origin, **ends, **aim}


FINDINGS: Findings = {
    "coverage": lambda facts, say: months_published(facts.window),
    "goals": _goals,
    "level": _level,
    "year_on_year": _outlook,
    "probability": _chance,
    "news": _news,
    "required": _required,
    "months": _months,
    "annual": _annual,
    "year": _outlook,
    "path": _path,
}
