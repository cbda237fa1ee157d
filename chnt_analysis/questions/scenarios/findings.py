"""What the exhibits of the scenarios find."""

from __future__ import annotations

import pandas as pd

from chnt_analysis.questions.findings import Findings, Variables
from chnt_analysis.questions.scenarios.facts import BASELINE, ScenariosFacts
from chnt_analysis.questions.scenarios.levers import largest
from chnt_analysis.questions.scenarios.words import assumption, lever_title, titles, valued
from chnt_analysis.wording import Messages


def _paths(facts: ScenariosFacts, say: Messages) -> Variables:
    return {
        "reaching": facts.reaching,
        "total": len(facts.ends),
        "goal": facts.goal,
        "year": facts.target_year,
        "low": facts.ends.min(),
        "high": facts.ends.max(),
    }


def _reached(facts: ScenariosFacts, say: Messages) -> Variables:
    even = facts.break_even.dropna()
    if even.empty:
        return None
    return {"low": even.min(), "high": even.max(), "goal": facts.goal, "base": facts.base_year}


def _drivers(facts: ScenariosFacts, say: Messages) -> Variables:
    parts = [(n, str(item), float(v)) for n, effects in facts.drivers.items() for item, v in effects.parts.items()]
    if not parts or not any(value for _, _, value in parts):
        return None
    name, item, value = max(parts, key=lambda part: abs(part[2]))
    words = {"scenario": titles(facts, say)[name], "item": assumption(facts, say, item)}
    return {**words, "size": abs(value), "state": "adds" if value > 0 else "takes"}


def _differences(facts: ScenariosFacts, say: Messages) -> Variables:
    others = facts.differences[facts.differences["scenario"] != BASELINE]
    if others.empty:
        return None
    level = max(facts.levels)
    clear = (others[f"lower_{level}"] > 0) | (others[f"upper_{level}"] < 0)
    return {"clear": int(clear.sum()), "total": len(others), "level": level}


def _tornado(facts: ScenariosFacts, say: Messages) -> Variables:
    moved = facts.moved[facts.moved["swing"] > 0]
    if moved.empty:
        return None
    top = moved.loc[moved["swing"].idxmax()]
    low, high = sorted([float(top["at_low"]), float(top["at_high"])])
    return {"item": assumption(facts, say, str(top["item"])), "low": low, "high": high, "year": facts.target_year}


def _break_even(facts: ScenariosFacts, say: Messages) -> Variables:
    row = facts.smallest
    if row is None:
        return {"state": "none", "item": "", "value": "", "goal": facts.goal}
    inside = bool(row["low"] <= row["break_even"] <= row["high"])
    return {
        "state": "inside" if inside else "outside",
        "item": assumption(facts, say, str(row["item"])),
        "value": valued(row["break_even"], row["unit"], say),
        "goal": facts.goal,
    }


def _levers(facts: ScenariosFacts, say: Messages) -> Variables:
    row = largest(facts.levers)
    if row is None:
        return None
    state = "reached" if pd.isna(row["closes"]) else "short"
    closes = 0.0 if pd.isna(row["closes"]) else row["closes"]
    words = {"added": row["added"], "closes": closes, "goal": facts.goal, "year": facts.target_year}
    return {"lever": lever_title(facts, say, row), "state": state, **words}


def _evidence(facts: ScenariosFacts, say: Messages) -> Variables:
    stages = [stage for s in facts.with_levers for lever in s.levers for stage in lever.stages.values()]
    if not stages:
        return None
    backed = sum(bool(stage.rows) or stage.study is not None for stage in stages)
    return {"backed": backed, "total": len(stages), "assumed": len(stages) - backed}


def _conditional(facts: ScenariosFacts, say: Messages) -> Variables:
    mine = facts.conditional[facts.conditional["scenario"] == facts.chosen].sort_values("manufacturing")
    if mine.empty:
        return None
    first, last = mine.iloc[0], mine.iloc[-1]
    return {
        "scenario": titles(facts, say)[facts.chosen],
        "slow": first["manufacturing"],
        "fast": last["manufacturing"],
        "at_slow": first["value"],
        "at_fast": last["value"],
        "state": "same" if round(first["value"], 1) == round(last["value"], 1) else "differs",
    }


def _sliders(facts: ScenariosFacts, say: Messages) -> Variables:
    start, pace, gap = facts.slider_values
    years = facts.target_year - facts.base_year
    value = start * ((1 + (pace + gap) / 100) / (1 + pace / 100)) ** years
    return {"start": start, "value": value, "year": facts.target_year}


def _panel(facts: ScenariosFacts, say: Messages) -> Variables:
    return {"places": int(facts.panel["place"].nunique()), "scenarios": int(facts.panel["scenario"].nunique())}


FINDINGS: Findings = {
    "scenarios": lambda facts, say: {"total": len(facts.scenarios)},
    "paths": _paths,
    "reached": _reached,
    "drivers": _drivers,
    "differences": _differences,
    "tornado": _tornado,
    "break_even": _break_even,
    "levers": _levers,
    "lever_evidence": _evidence,
    "conditional": _conditional,
    "sliders": _sliders,
    "panel": _panel,
}
