"""What the exhibits of the share question find."""

from __future__ import annotations

from chnt_analysis.questions.findings import Findings, Variables, goals_moved, interval_at_end
from chnt_analysis.questions.goals import stated
from chnt_analysis.questions.output_share.answer import about, outlook_words
from chnt_analysis.questions.output_share.facts import ShareFacts
from chnt_analysis.wording import Messages

EVEN = 50.0  # percent: as likely as not


def _coverage(facts: ShareFacts, say: Messages) -> Variables:
    if facts.actual.empty:
        return {"results": 0, "goals": len(facts.goals), "value": "", "year": ""}
    last = facts.actual.iloc[-1]
    return {
        "results": len(facts.actual),
        "goals": len(facts.goals),
        "value": stated(last, say.language),
        "year": last["period"],
    }


def _reached(facts: ShareFacts, say: Messages) -> Variables:
    state = "even" if facts.start_is_assumed else "known"
    if facts.start_is_assumed and facts.even_is_goal:
        state = "goal"
    words = {"even": facts.break_even_start, "reached": facts.reached.iloc[0]}
    return {**about(facts, say), **words, "state": state}


def _chance(facts: ShareFacts, say: Messages) -> Variables:
    grid = facts.chances
    start = grid["start"].iloc[(grid["start"] - facts.start.central).abs().argmin()]
    row = grid[grid["start"] == start].sort_values("growth")
    enough = row[row["value"] >= EVEN]
    growth = 0.0 if enough.empty else float(enough["growth"].iloc[0])
    state = "none" if enough.empty else "lowest" if len(enough) == len(row) else "from"
    most = float(row["growth"].iloc[-1])
    return {**about(facts, say), "at": start, "growth": growth, "most": most, "state": state}


def _matters(facts: ShareFacts, say: Messages) -> Variables:
    widest = facts.swings.loc[facts.swings["width"].idxmax()]
    name = say(f"unknown.{widest['source']}", base=facts.base_year)
    return {**about(facts, say), "name": name, "width": float(widest["width"])}


def _history(facts: ShareFacts, say: Messages) -> Variables:
    last, assumed = facts.annual.iloc[-1], facts.scenario.growth_in(facts.target_year)
    return {"year": last["period"], "value": float(last["value"]), "low": assumed.low, "high": assumed.high}


FINDINGS: Findings = {
    "coverage": _coverage,
    "goals": lambda facts, say: goals_moved(facts.goals, say.language),
    "share_outlook": lambda facts, say: None if facts.outlook is None else outlook_words(facts, say),
    "reached_by_start": _reached,
    "differential": about,
    "chance": _chance,
    "matters": _matters,
    "paths": lambda facts, say: about(facts, say) | interval_at_end(facts.path_quantiles, facts.levels),
    "manufacturing_history": _history,
}
