"""What the exhibits of the enterprise question find."""

from __future__ import annotations

from typing import Any

from chnt_analysis.questions.enterprises.facts import STANDARD, STANDARD_SHARE, TOTAL, EnterpriseFacts
from chnt_analysis.questions.findings import Findings, Variables
from chnt_analysis.questions.goals import stated
from chnt_analysis.questions.progress import progress_frame
from chnt_analysis.wording import Messages


def _count(facts: EnterpriseFacts, say: Messages, indicator: str) -> Variables:
    """Return the newest count and the goal of the last deadline, either of them unknown."""
    goals, results = facts.goals_of(indicator), facts.results_of(indicator)
    last, aim = (None if frame.empty else frame.sort_values("period").iloc[-1] for frame in (results, goals))
    state = "both" if last is not None and aim is not None else "goal" if aim is not None else "result"
    return {
        "state": state,
        "latest": "" if last is None else stated(last, say.language),
        "latest_year": "" if last is None else last["period"],
        "goal": "" if aim is None else stated(aim, say.language),
        "year": "" if aim is None else aim["period"],
    }


def _path(facts: EnterpriseFacts, say: Messages) -> Variables:
    goal, latest, required = facts.goal(), facts.latest(), facts.required
    if goal is None or latest is None:
        return None
    low, high = required or (0.0, 0.0)
    words = {"goal": stated(goal, say.language), "year": facts.target_year, "latest": stated(latest, say.language)}
    state = "unknown" if required is None else "met" if high <= 0 else "needed"
    return {**words, "latest_year": latest["period"], "low": low, "high": high, "state": state}


def _model(facts: EnterpriseFacts, say: Messages) -> Variables:
    low, high = facts.model_interval
    goal = facts.goal() if facts.comparable else None
    aim = {"state": "alone" if goal is None else "goal", "goal": "" if goal is None else stated(goal, say.language)}
    return {"low": low, "high": high, "year": facts.target_year, **aim}


def _share(facts: EnterpriseFacts, say: Messages) -> Variables:
    published, ours, goals = facts.results_of(STANDARD_SHARE), facts.standard_share, facts.goals_of(STANDARD_SHARE)
    if len(published):
        row = published.iloc[-1]
        newest: dict[str, Any] = {"value": stated(row, say.language), "at": row["period"], "kind": "published"}
    elif len(ours):
        value = say("cards.span", low=ours.iloc[-1], high=ours.iloc[-1]).removesuffix("%")
        newest = {"value": value, "at": str(ours.index[-1]), "kind": "estimate"}
    else:
        newest = {"value": "", "at": "", "kind": "unknown"}
    aim = None if goals.empty else goals.sort_values("period").iloc[-1]
    goal = "none" if aim is None else stated(aim, say.language)
    return {**newest, "goal": goal, "year": "" if aim is None else aim["period"]}


def _verdicts(facts: EnterpriseFacts, say: Messages) -> Variables:
    verdicts = [facts.verdict_on(goal) for goal in facts.due]
    return {
        "total": len(verdicts),
        **{code: verdicts.count(code) for code in ("reached", "not_reached", "not_knowable")},
    }


def _progress(facts: EnterpriseFacts, say: Messages) -> Variables:
    if facts.assessment is None:
        return None
    frame = progress_frame(facts.assessment)
    ratios = frame.loc[frame["progress"] != "", "ratio"].dropna()
    if ratios.empty:
        return None
    away = bool((ratios < 0).all()) and len(ratios) > 1
    return {
        "state": "away" if away else "some",
        "count": len(ratios),
        "low": ratios.min(),
        "high": ratios.max(),
    }


FINDINGS: Findings = {
    "results": lambda facts, say: {
        "count": len(facts.rows),
        "used": int(facts.rows["row"].isin(facts.results["row"]).sum()),
    },
    "totals": lambda facts, say: _count(facts, say, TOTAL),
    "standard": lambda facts, say: _count(facts, say, STANDARD),
    "path": _path,
    "progress-classes": _progress,
    "model": _model,
    "standard_share": _share,
    "verdicts": _verdicts,
}
