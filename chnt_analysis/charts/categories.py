"""Charts of categories: bars and ranges."""

from __future__ import annotations

import json
from typing import Any

import altair as alt
import pandas as pd

from chnt_analysis.charts import theme
from chnt_analysis.charts.frames import drawn, flat, tooltips, with_meanings
from chnt_analysis.charts.marks import goal_rule, haloed, row_axis, zero_rule
from chnt_analysis.charts.values import Axis, Rule
from chnt_analysis.wording import (
    Language,
    column,
    digits_needed,
    is_missing,
    number,
    period,
    qualified,
    span,
)

ROW_HEIGHT = 30
MOST_TICKS = 8


def bars(
    frame: pd.DataFrame,
    *,
    category: str = "category",
    value: Axis | str = "value",
    kind: str = "published",
    goal: Rule | float | None = None,
    sort: bool = False,
    language: Language = "vi",
) -> alt.LayerChart:
    """Return horizontal bars that start at zero, with the value at the end of each.

    Parameters
    ----------
    frame : DataFrame
        One row a bar; a column ``kind`` gives each bar's meaning (published figures and estimates are filled, all others outlined);
        ``qualifier`` goes into the label. A column ``low`` gives the lower end of a range, drawn from there to the value.
    category : str
        Column of the bar's name.
    value : Axis or str
        The bar's length: its column, title and digits; as many as needed, at most one, by default.
    kind : {"published", "goal", "own", "estimate", "assumption", "proxy", "forecast"}
        Meaning of all bars where the frame has no ``kind`` column.
    goal : Rule or float, optional
        A labelled rule at the goal.
    sort : bool
        Longest first; otherwise in the frame's order.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    DataError
        When a column is missing.
    """
    length, rule = Axis.of(value, usual="value"), Rule.of(goal)
    column = length.column
    data = flat(frame, category, column)
    digits = length.digits_or(digits_needed(data[column], most=1))
    if sort:
        data = data.sort_values(column, ascending=False)
    data = data.assign(_x=data[category].astype(str), _period=data[category].astype(str))
    data = data.assign(_label=labels(data, column, digits, language))
    if "low" in data.columns:
        data = data.assign(_low=data["low"].where(data["low"] < data[column], 0.0))
    data, codes = with_meanings(data, kind, language)
    outlined = data["_code"].isin(["goal", "own", "assumption", "proxy"])
    data = data.assign(_fill=outlined.map({True: 0.3, False: 1.0}))
    tips = tooltips(data, column, x_title=" ", y_title=length.title, language=language, digits=digits)
    y = alt.Y("_x:N", sort=None, axis=row_axis(data["_x"]))
    axis = alt.Axis(title=length.title or None, grid=True, titleAnchor="start", tickCount=MOST_TICKS)
    x = alt.X(f"{column}:Q", axis=axis, scale=alt.Scale(domain=_domain(data, column, rule), nice=True))
    base = alt.Chart(drawn(data, column))
    colour = theme.colour_of_meanings(codes, language)
    start = {"x2": alt.X2("_low:Q")} if "_low" in data.columns else {}
    bar = base.mark_bar(height={"band": 0.62}, strokeWidth=1.5).encode(
        x=x,
        **start,
        y=y,
        color=colour,
        stroke=theme.colour_of_meanings(codes, language),
        strokeDash=theme.dash_of_meanings(codes, language),
        fillOpacity=alt.FillOpacity("_fill:Q", scale=None, legend=None),
        tooltip=tips,
    )
    ends = _end_labels(base, x, column)
    layers = [bar, zero_rule(horizontal=False)]
    if rule is not None:
        layers.append(goal_rule(rule, language=language, digits=digits, horizontal=False))
    layers += ends
    height = max(60, ROW_HEIGHT * data["_x"].nunique())
    return theme.finish(theme.layered(*layers), language=language, height=height)


def _end_labels(base: Any, x: Any, column: str) -> list[Any]:
    """Return the words at the bars' ends, to the left of zero where a bar is negative."""
    y = alt.Y("_x:N", sort=None, axis=alt.Axis(title=None, ticks=False, domain=False))
    return [
        base.transform_filter(f"datum['{column}'] {sign} 0")
        .mark_text(align=side, dx=dx, fontSize=12, color=theme.INK, style=theme.OVER)
        .encode(x=x, y=y, text=alt.Text("_label:N"))
        for sign, side, dx in ((">=", "left", 5), ("<", "right", -5))
    ]


def ranges(
    frame: pd.DataFrame,
    *,
    category: str = "category",
    value: Axis | str = "",
    compare: Axis | str | None = None,
    kind: str = "assumption",
    goal: Rule | float | None = None,
    language: Language = "vi",
) -> alt.LayerChart:
    """Return low, central and high of each category as a bar with a dot, beside an optional published value.

    Parameters
    ----------
    frame : DataFrame
        One row a category: its name, and the columns ``low, central, high``.
    category : str
        Column of the name.
    value : Axis
        Title, digits and zero line of the value axis.
    compare : Axis or str, optional
        Column of a published value to show beside the range, and its name.
    kind : {"estimate", "assumption", "proxy"}
        Meaning of the range.
    goal, language
        As for :func:`bars`.

    Raises
    ------
    DataError
        When a column is missing.
    """
    length, rule = Axis.of(value, usual="central"), Rule.of(goal)
    beside, digits = None if compare is None else Axis.of(compare, usual=""), length.digits_or(1)
    data = flat(frame, category, "central", "low", "high", *([beside.column] if beside else []))
    data = data.assign(
        _x=[_name(value, language) for value in data[category]],
        _low=data["low"].astype(float),
        _central=data["central"].astype(float),
        _high=data["high"].astype(float),
        _meaning=theme.meaning(kind, language),
        _label=[f"{number(v, digits, language)}" for v in data["central"]],
    )
    other = (beside.title if beside else "") or theme.meaning("published", language)
    words, colours = [data["_meaning"].iloc[0]], [theme.COLOURS[kind]]
    if beside:
        data = data.assign(_compare=data[beside.column].astype(float), _other=other)
        words, colours = [*words, other], [*colours, theme.COLOURS["published"]]
    scale = alt.Scale(domain=words, range=colours)
    legend = _shaped_legend(other) if beside else None
    tips = _range_tips(digits, language)
    y = alt.Y("_x:N", sort=None, axis=row_axis(data["_x"]))
    axis, reach = alt.Axis(title=length.title or None, grid=True), alt.Scale(zero=length.zero_line, padding=14)
    x = alt.X("_low:Q", axis=axis, scale=reach)
    colour = alt.Color("_meaning:N", scale=scale, legend=legend, title=None)
    base = alt.Chart(drawn(data))
    layers = [zero_rule(horizontal=False)] if length.zero_line else []
    layers += [
        base.mark_rule(strokeWidth=9, opacity=0.35, strokeCap="round").encode(
            x=x, x2=alt.X2("_high:Q"), y=y, color=colour, tooltip=tips
        ),
        base.mark_point(filled=True, size=70, opacity=1).encode(x=alt.X("_central:Q"), y=y, color=colour, tooltip=tips),
    ]
    if beside:
        layers.append(_beside(base, y, alt.Color("_other:N", scale=scale, legend=legend), other, digits))
    if rule is not None:
        layers.append(goal_rule(rule, language=language, digits=digits, horizontal=False))
    names = base.encode(x=alt.X("_central:Q"), y=y, text=alt.Text("_label:N"))
    layers += haloed(names, dy=-13, fontSize=11, color=theme.COLOURS[kind])
    height = max(70, 42 * data["_x"].nunique())
    return theme.finish(theme.layered(*layers), language=language, height=height)


def _shaped_legend(beside: str) -> Any:
    """Return a legend whose symbols have the shapes of the marks: a square for the value beside the range, a dot for the range's middle."""
    shape = f"datum.value === {json.dumps(beside, ensure_ascii=False)} ? 'square' : 'circle'"
    return alt.Legend(symbolType=alt.expr(shape))


def _range_tips(digits: int, language: Language) -> list[Any]:
    return [alt.Tooltip("_x:N", title=" ")] + [
        alt.Tooltip(f"_{name}:Q", title=column(name, language), format=f",.{digits}f")
        for name in ("low", "central", "high")
    ]


def _beside(base: Any, y: Any, colour: Any, name: str, digits: int) -> Any:
    """Return the published value beside each range, a square."""
    tip = [alt.Tooltip("_x:N", title=" "), alt.Tooltip("_compare:Q", title=name, format=f",.{digits}f")]
    square = base.mark_point(filled=True, size=80, opacity=1, shape="square")
    return square.encode(x=alt.X("_compare:Q"), y=y, color=colour, tooltip=tip)


def _domain(data: pd.DataFrame, value: str, goal: Rule | None) -> list[float]:
    """Return a domain that holds zero, every bar, the goal, and room for the words at the bars' ends."""
    known = [0.0, *data[value].dropna().astype(float), *([] if goal is None else [goal.at])]
    low, high = min(known), max(known)
    letters = max(len(text) for text in data["_label"])
    room = (high - low or 1.0) * (0.02 + 0.014 * letters)
    if low == high:  # nothing but zeros: an axis from zero, as it would have with any figure
        return [0.0, 1.0]
    return [low - room if low < 0 else 0.0, high + room if high > 0 else 0.0]


def _name(value: Any, language: Language) -> str:
    return period(value, language) if isinstance(value, pd.Period) else str(value)


def labels(data: pd.DataFrame, value: str, digits: int, language: Language) -> list[str]:
    """Return the values in words, with their qualifiers where the frame has any."""
    shown = [number(each, digits, language) for each in data[value]]
    if "low" in data.columns:
        ends = zip(data["low"], data[value], shown, strict=True)
        shown = [span(low, high, language, digits=digits) if low < high else text for low, high, text in ends]
    if "qualifier" not in data.columns:
        return shown
    marks = ["exact" if is_missing(mark) or not mark else str(mark) for mark in data["qualifier"]]
    return [qualified(text, mark, language) for text, mark in zip(shown, marks, strict=True)]
