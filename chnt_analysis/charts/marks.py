"""Marks that several charts share: the goal's rule, the zero line, the origin's rule, a labelled band."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from chnt_analysis.charts.theme import COLOURS, QUIET
from chnt_analysis.charts.values import Band, Rule
from chnt_analysis.wording import Language, digits_needed, messages, number


def zero_rule(*, horizontal: bool = True) -> Any:
    """Return the line at zero."""
    base = alt.Chart(pd.DataFrame({"_zero": [0]})).mark_rule(color="#8a9098", strokeWidth=1)
    return base.encode(y="_zero:Q") if horizontal else base.encode(x="_zero:Q")


def goal_rule(goal: Rule, *, language: Language, digits: int = 1, horizontal: bool = True) -> Any:
    """Return a rule at the goal with its label; without one, the word and the number."""
    shown = number(goal.at, digits_needed([goal.at], most=max(digits, 1)), language)
    text = goal.label or messages("charts", language)("goal-rule", goal=shown)
    base = alt.Chart(pd.DataFrame({"_goal": [goal.at], "_label": [text]}))
    rule = base.mark_rule(color=COLOURS["goal"], strokeWidth=2)
    words = {"color": COLOURS["goal"], "fontSize": 12, "fontWeight": 600, "align": "left"}
    if horizontal:
        name = base.mark_text(**words, dy=-8, dx=4).encode(y="_goal:Q", x=alt.value(0), text="_label:N")
        return alt.layer(rule.encode(y="_goal:Q"), name)
    name = base.mark_text(**words, dx=5).encode(x="_goal:Q", y=alt.value(-6), text="_label:N")
    return alt.layer(rule.encode(x="_goal:Q"), name)


def vertical_rule(at: Any, label: str) -> Any:
    """Return a thin labelled rule at a place of the horizontal axis."""
    kind = "T" if isinstance(at, pd.Timestamp) else "Q"
    base = alt.Chart(pd.DataFrame({"_at": [at], "_label": [label]}))
    rule = base.mark_rule(color=QUIET, strokeDash=[3, 3]).encode(x=f"_at:{kind}")
    if not label:
        return rule
    name = base.mark_text(color=QUIET, fontSize=11, align="left", dx=4, dy=6)
    return alt.layer(rule, name.encode(x=f"_at:{kind}", y=alt.value(0), text="_label:N"))


def span_band(shown: Band, *, kind: str = "assumption") -> Any:
    """Return a labelled horizontal band."""
    base = alt.Chart(pd.DataFrame({"_low": [shown.low], "_high": [shown.high], "_label": [shown.label]}))
    band = base.mark_rect(color=COLOURS[kind], opacity=0.14, stroke=COLOURS[kind], strokeDash=[8, 4], strokeOpacity=0.6)
    name = base.mark_text(color=COLOURS[kind], fontSize=11, align="right", dx=-4, dy=-7)
    name = name.encode(y="_high:Q", x=alt.value("width"), text="_label:N")
    return alt.layer(band.encode(y="_low:Q", y2="_high:Q"), name)
