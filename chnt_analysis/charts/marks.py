"""Marks that several charts share: the goal's rule, the zero line, the origin's rule, a labelled band."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable
from typing import Any

import altair as alt
import pandas as pd

from chnt_analysis.charts.theme import COLOURS, DASHES, NARROW, QUIET, layered
from chnt_analysis.charts.values import Band, Rule
from chnt_analysis.wording import Language, digits_needed, messages, number

RIGHT_PART = 0.4
LETTER = 7.2  # pixels, of a goal's name
LINE_LETTERS = 42  # of a name beside a row
HALF_LINE = 6  # pixels
REFERENCE_DASH = [3, 3]


def row_axis(names: Iterable[str], *, letters: int = LINE_LETTERS, narrow: bool = False, title: str = "") -> Any:
    """Return the axis of a chart's rows; names that are too long for a line are set on two, everywhere or only in a ``narrow`` drawing."""
    long = {name: textwrap.wrap(name, letters, max_lines=2, placeholder=" …") for name in names}
    split = {name: lines for name, lines in long.items() if len(lines) > 1}
    if not split:
        return alt.Axis(title=title or None, ticks=False, domain=False)
    shown = f"{json.dumps(split, ensure_ascii=False)}[datum.label] || datum.label"
    shown = f"{NARROW} ? ({shown}) : datum.label" if narrow else shown
    two = {"test": f"isArray({shown})", "value": -HALF_LINE}
    middle = {"condition": two, "value": 0}  # Vega sets the first line beside the mark, the second below it
    return alt.Axis(title=title or None, ticks=False, domain=False, labelExpr=shown, labelOffset=middle)


def haloed(base: Any, **how: Any) -> list[Any]:
    """Return words twice, white and wide below, so that lines do not run through them."""
    return [base.mark_text(**{**how, "color": "white"}, stroke="white", strokeWidth=4), base.mark_text(**how)]


def zero_rule(*, horizontal: bool = True) -> Any:
    """Return the line at zero."""
    base = alt.Chart(pd.DataFrame({"_zero": [0]})).mark_rule(color="#8a9098", strokeWidth=1)
    return base.encode(y=alt.Y("_zero:Q")) if horizontal else base.encode(x=alt.X("_zero:Q"))


def goal_rule(goal: Rule, *, language: Language, digits: int = 1, horizontal: bool = True, right: bool = False) -> Any:
    """Return a rule at the goal with its label, in the look of its kind, named at its left end or the right; without a label, the word and the number."""
    shown = number(goal.at, digits_needed([goal.at], most=max(digits, 1)), language)
    text = goal.label or messages("charts", language)("goal-rule", goal=shown)
    base = alt.Chart(pd.DataFrame({"_goal": [goal.at], "_label": [text]}))
    colour = COLOURS.get(goal.kind, QUIET)
    dash = {} if goal.kind == "goal" else {"strokeDash": DASHES.get(goal.kind, REFERENCE_DASH)}
    rule = base.mark_rule(color=colour, strokeWidth=2, **dash)
    words: dict[str, Any] = {"color": colour, "fontSize": 12, "fontWeight": 600, "align": "left"}
    if horizontal:
        side = {"align": "right", "dx": -4} if right else {"dx": 4}
        end = alt.XValue("width" if right else 0)
        name = base.mark_text(**{**words, **side}, dy=-8).encode(y=alt.Y("_goal:Q"), x=end, text=alt.Text("_label:N"))
        return layered(rule.encode(y=alt.Y("_goal:Q")), name)
    inside = alt.expr(f"min(5, width - {LETTER * len(text):.0f} - scale('x', datum._goal))")
    name = base.mark_text(**words, dx=inside).encode(x=alt.X("_goal:Q"), y=alt.YValue(-6), text=alt.Text("_label:N"))
    return layered(rule.encode(x=alt.X("_goal:Q")), name)


def vertical_rule(at: Any, label: str, *, left: bool = False, above: bool = False) -> Any:
    """Return a thin labelled rule at a place of the horizontal axis, its label to the right of it or to the left, at its foot or above it."""
    kind = "T" if isinstance(at, pd.Timestamp) else "Q"
    base = alt.Chart(pd.DataFrame({"_at": [at], "_label": [label]}))
    rule = base.mark_rule(color=QUIET, strokeDash=[3, 3]).encode(x=alt.X(f"_at:{kind}"))
    if not label:
        return rule
    side = {"align": "right", "dx": -5} if left else {"align": "left", "dx": 4}
    name = base.mark_text(color=QUIET, fontSize=11, dy=-8, **side)
    place = alt.YValue(0 if above else "height")  # at the foot where the words of a goal stand higher
    return layered(rule, name.encode(x=alt.X(f"_at:{kind}"), y=place, text=alt.Text("_label:N")))


def is_late(at: Any, places: pd.Series) -> bool:
    """Return whether a place lies in the right part of an axis, where there is more room for words to its left.

    Examples
    --------
    >>> is_late(2025, pd.Series([2015, 2030])), is_late(2016, pd.Series([2015, 2030]))
    (True, False)
    """
    first, last = places.min(), places.max()
    return bool(last > first and (at - first) / (last - first) > RIGHT_PART)


def span_band(shown: Band, *, kind: str = "assumption", left: bool = False, inside: bool = False) -> Any:
    """Return a labelled horizontal band, its label at the right end or the left, above it or inside at its foot."""
    base = alt.Chart(pd.DataFrame({"_low": [shown.low], "_high": [shown.high], "_label": [shown.label]}))
    band = base.mark_rect(color=COLOURS[kind], opacity=0.14, stroke=COLOURS[kind], strokeDash=[8, 4], strokeOpacity=0.6)
    side: dict[str, Any] = {"align": "left", "dx": 4} if left else {"align": "right", "dx": -4}
    name = base.mark_text(color=COLOURS[kind], fontSize=11, dy=-7, **side)
    edge = alt.Y("_low:Q" if inside else "_high:Q")
    name = name.encode(y=edge, x=alt.XValue(0 if left else "width"), text=alt.Text("_label:N"))
    return layered(band.encode(y=alt.Y("_low:Q"), y2=alt.Y2("_high:Q")), name)
