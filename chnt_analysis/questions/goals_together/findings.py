"""What the exhibits of the goals side by side find."""

from __future__ import annotations

from chnt_analysis import targets
from chnt_analysis.questions.findings import Findings, Variables
from chnt_analysis.questions.goals_together.facts import GoalsTogetherFacts
from chnt_analysis.wording import Messages


def _goals(facts: GoalsTogetherFacts, say: Messages) -> Variables:
    years = facts.goals["period"].str[-4:]
    return {"count": len(facts.goals), "indicators": facts.indicators, "first": years.min(), "last": years.max()}


def _timeline(facts: GoalsTogetherFacts, say: Messages) -> Variables:
    ahead = facts.goals["period"].str[-4:].astype(int) >= facts.as_of.year
    return {"ahead": int(ahead.sum()), "count": len(facts.goals)}


def _moves(facts: GoalsTogetherFacts, say: Messages) -> Variables:
    moved = int(facts.moved.groupby(["indicator", "sector"]).ngroups)
    return {"moved": moved, "indicators": facts.indicators}


def _reckoner(facts: GoalsTogetherFacts, say: Messages) -> Variables:
    start, pace, _ = facts.slider_values
    need = targets.required_share_growth(start, facts.goal, facts.years, pace)
    return {"start": start, "pace": pace, "need": need, "goal": facts.goal, "year": facts.target_year}


def _sliders(facts: GoalsTogetherFacts, say: Messages) -> Variables:
    start, pace, gap = facts.slider_values
    value = start * ((1 + (pace + gap) / 100) / (1 + pace / 100)) ** facts.years
    return {"start": start, "value": value, "year": facts.target_year}


def _frontier(facts: GoalsTogetherFacts, say: Messages) -> Variables:
    if (start := facts.consistent_start) is None:
        return None
    low, high = sorted(end for end in facts.consistent_range if end is not None)
    return {"start": start, "low": low, "high": high, "growth": facts.growth_goal, "goal": facts.goal}


FINDINGS: Findings = {
    "goals": _goals,
    "timeline": _timeline,
    "moves": _moves,
    "reckoner": _reckoner,
    "sliders": _sliders,
    "frontier": _frontier,
    "history": lambda facts, say: {"mean": facts.mean_growth, "years": len(facts.annual)},
}
