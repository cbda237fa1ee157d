"""Charts of what drives an answer: the tornado, and the plane of two growth rates with its isolines."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from chnt_analysis.charts import theme
from chnt_analysis.charts.frames import drawn, flat, spaced
from chnt_analysis.charts.marks import goal_rule, row_axis, zero_rule
from chnt_analysis.charts.values import Axis, Rule
from chnt_analysis.wording import Language, column, messages, number

ROW_HEIGHT = 36
ROOM = 0.2  # of the width, for the words at the bars' ends
LETTER = 6.6  # pixels, of a name beside a point
BEFORE = -1000.0  # pixels, left of every plot: words may begin anywhere
LETTER_ROOM = 0.014  # of the bars' span for a letter of the words at their ends


def tornado(
    frame: pd.DataFrame,
    *,
    centre: float,
    category: str = "category",
    value: Axis | str = "",
    goal: Rule | float | None = None,
    language: Language = "vi",
) -> alt.LayerChart:
    """Return bars from a centre to what each assumption's low and high value make of it, the widest first.

    Parameters
    ----------
    frame : DataFrame
        One row an assumption: its name, ``at_low, at_high`` (the answer), ``low_label, high_label`` (the assumption's values in words).
    centre : float
        The answer with every assumption central.
    category : str
        Column of the names.
    value : Axis
        Title of the value axis, with unit, and digits in tooltips.
    goal : Rule or float, optional
        A labelled rule.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    DataError
        When a column is missing.
    """
    length, rule = Axis.of(value, usual="at_low"), Rule.of(goal)
    data = flat(frame, category, "at_low", "at_high", "low_label", "high_label")
    say = messages("charts", language)
    words = (say("lower-end"), say("upper-end"))
    halves = [
        data.assign(_to=data[f"at_{end}"].astype(float), _label=data[f"{end}_label"], _end=word, _x=data[category])
        for end, word in zip(("low", "high"), words, strict=True)
    ]
    both = pd.concat(halves, ignore_index=True).assign(_centre=centre)
    edges = [centre, *both["_to"], *([] if rule is None else [rule.at])]
    longest = max(map(len, both["_label"].astype(str)), default=0)
    pad = max(ROOM, LETTER_ROOM * longest) * (max(edges) - min(edges) or 1.0)
    scale = alt.Scale(domain=[min(edges) - pad, max(edges) + pad], nice=False, zero=False)
    x = alt.X("_centre:Q", axis=alt.Axis(title=length.title or None, grid=True, titleAnchor="start"), scale=scale)
    y = alt.Y("_x:N", sort=None, axis=row_axis(data[category]))
    tips = [
        alt.Tooltip("_x:N", title=" "),
        alt.Tooltip("_label:N", title=column("assumption", language)),
        alt.Tooltip("_to:Q", title=length.title or " ", format=f",.{length.digits_or(1)}f"),
    ]
    shade = alt.Scale(domain=list(words), range=["#e8b98a", theme.COLOURS["assumption"]])
    colour = alt.Color("_end:N", scale=shade, title=None, legend=alt.Legend(symbolType="square"))
    base = alt.Chart(drawn(both))
    bars = base.mark_bar(height={"band": 0.55}, stroke=theme.COLOURS["assumption"], strokeWidth=1)
    layers: list[Any] = [bars.encode(x=x, x2=alt.X2("_to:Q"), y=y, color=colour, tooltip=tips)]
    for sign, side, dx in ((">=", "left", 5), ("<", "right", -5)):
        ends = base.transform_filter(f"datum._to {sign} datum._centre").mark_text(align=side, dx=dx, fontSize=11)
        layers.append(ends.encode(x=alt.X("_to:Q", scale=scale), y=y, text=alt.Text("_label:N")))
    middle = alt.Chart(pd.DataFrame({"_at": [centre]})).mark_rule(color=theme.INK, strokeWidth=1.5)
    layers.append(middle.encode(x=alt.X("_at:Q", scale=scale)))
    if rule is not None:
        layers.append(goal_rule(rule, language=language, digits=length.digits_or(1), horizontal=False))
    return theme.finish(
        theme.layered(*layers), language=language, height=max(80, ROW_HEIGHT * data[category].nunique())
    )


def frontier(
    lines: pd.DataFrame,
    points: pd.DataFrame,
    history: pd.DataFrame,
    *,
    x_title: str,
    y_title: str,
    goal: Rule | float | None = None,
    language: Language = "vi",
    height: int = 420,
) -> alt.LayerChart:
    """Return the plane of manufacturing's and supporting industry's growth: isolines, scenarios, and where history lies.

    Parameters
    ----------
    lines : DataFrame
        Columns ``manufacturing, supporting`` (percent a year) and ``label``: one line a label.
    points : DataFrame
        Columns ``manufacturing, supporting, label``: where each scenario lands.
    history : DataFrame
        Columns ``manufacturing, label``: published years of manufacturing, drawn on the axis; supporting industry's were never published.
    x_title, y_title : str
        Axis titles, with unit.
    goal : Rule or float, optional
        The growth goal, a labelled rule.
    language, height : {"vi", "en"}, int
        Language of the words; height in pixels.
    """
    known = [*lines["manufacturing"], *points["manufacturing"], *history["manufacturing"]]
    across = alt.Scale(domain=[min(known), max(known)], nice=False, padding=10)
    x = alt.X("manufacturing:Q", axis=alt.Axis(title=x_title, grid=True), scale=across)
    y = alt.Y("supporting:Q", axis=alt.Axis(title=y_title), scale=alt.Scale(zero=False))
    colour = theme.COLOURS["assumption"]
    iso = alt.Chart(lines).mark_line(color=theme.QUIET, strokeWidth=1.2, strokeDash=theme.DASHES["assumption"])
    iso = iso.encode(x=x, y=y, detail=alt.Detail("label:N"))
    ends = lines.loc[lines.groupby("label", sort=False)["manufacturing"].idxmax()]
    named = alt.Chart(ends).encode(x=x, y=y, text=alt.Text("label:N"))
    names = _haloed(named, align="right", dx=-2, fontSize=11, color=theme.QUIET)
    room = float(lines["supporting"].max() - lines["supporting"].min()) or 1.0
    apart = spaced([float(v) for v in points["supporting"]], 0.042 * room)
    shown = points.assign(_tip=_coordinates(points, language), _label_y=apart)
    dots = alt.Chart(shown).mark_point(filled=True, size=90, color=colour, opacity=1, stroke="white")
    tips = [
        alt.Tooltip("label:N", title=" "),
        alt.Tooltip("_tip:N", title=messages("charts", language)("growth")),
    ]
    rule = Rule.of(goal)
    shown = shown.assign(_long=LETTER * shown["label"].str.len(), _after=_after(apart, rule, 0.05 * room))
    at = alt.Chart(shown).encode(x=x, y=alt.Y("_label_y:Q"), text=alt.Text("label:N"))
    place = "scale('x', datum.manufacturing)"
    inside = f"max(datum._after - {place}, min(8, width - datum._long - {place}))"
    words = _haloed(at, align="left", dx=alt.expr(inside), fontSize=12, color=colour)
    rules = [] if rule is None else [goal_rule(rule, language=language)]
    layers = [iso, *names, *rules, *words, dots.encode(x=x, y=y, tooltip=tips)]
    if len(history):
        ticks = alt.Chart(history).mark_tick(color=theme.COLOURS["published"], thickness=2, size=14, opacity=1)
        tip = [alt.Tooltip("label:N", title=" "), alt.Tooltip("manufacturing:Q", title=x_title, format=",.1f")]
        layers.append(ticks.encode(x=x, y=alt.YValue(height - 7), tooltip=tip))
    return theme.finish(theme.layered(zero_rule(), *layers), language=language, height=height)


def _after(heights: list[float], goal: Rule | None, line: float) -> list[float]:
    """Return where the words at each height may begin, pixels: after the goal's own where they stand on its line."""
    if goal is None:
        return [BEFORE] * len(heights)
    ends = LETTER * len(goal.label) + 10
    return [ends if -line / 2 < height - float(goal.at) < 1.5 * line else BEFORE for height in heights]


def _haloed(base: Any, **how: Any) -> list[Any]:
    """Return words twice, white and wide below, so that lines do not run through them."""
    return [base.mark_text(**{**how, "color": "white"}, stroke="white", strokeWidth=4), base.mark_text(**how)]


def _coordinates(points: pd.DataFrame, language: Language) -> list[str]:
    pairs = zip(points["manufacturing"], points["supporting"], strict=True)
    return [f"{number(m, 1, language)}% / {number(g, 1, language)}%" for m, g in pairs]
