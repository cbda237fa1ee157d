"""Charts of what drives an answer: the tornado, and the plane of two growth rates with its isolines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from chnt_analysis.charts import theme
from chnt_analysis.charts.frames import drawn, flat
from chnt_analysis.charts.marks import goal_rule, haloed, row_axis, zero_rule
from chnt_analysis.charts.values import Axis, Rule
from chnt_analysis.wording import Language, column, messages, number

ROW_HEIGHT = 36
ROOM = 0.2  # of the width, for the words at the bars' ends
LETTER = 6.6  # pixels, of a name beside a point
GOAL_LETTER = 7.6  # pixels, of the goal's name
LINE = 14.0  # pixels, of a name
DOT = 6.0  # pixels, half of a point
BESIDE = 9.0  # pixels, of a name from its point
PADDING = 10.0  # pixels, of the plane to the left and right
TICKS = 16.0  # pixels at the foot of the plane, for history
MOST_LINES = 8  # a name stands no further from its point
HEADROOM = 0.03  # of the plane, above its highest line
WIDTH, NARROW_WIDTH = 750.0, 295.0  # pixels, of the plot on a screen and on a phone
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
    both["_short"] = [_figure(text) for text in both["_label"].astype(str)]
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
    if rule is not None:
        layers.append(goal_rule(rule, language=language, digits=length.digits_or(1), horizontal=False))
    shown = alt.expr(f"{theme.NARROW} ? datum._short : datum._label")
    for sign, side, dx in ((">=", "left", 5), ("<", "right", -5)):
        ends = base.transform_filter(f"datum._to {sign} datum._centre")
        ends = ends.encode(x=alt.X("_to:Q", scale=scale), y=y)
        layers += haloed(ends, align=side, dx=dx, fontSize=11, color=theme.INK, text=shown)
    middle = alt.Chart(pd.DataFrame({"_at": [centre]})).mark_rule(color=theme.INK, strokeWidth=1.5)
    layers.append(middle.encode(x=alt.X("_at:Q", scale=scale)))
    return theme.finish(
        theme.layered(*layers), language=language, height=max(80, ROW_HEIGHT * data[category].nunique())
    )


def _figure(words: str) -> str:
    """Return the figure at the head of a value's words, for a drawing without room for its unit; the words where there is none.

    >>> _figure("-4.3 percentage points"), _figure("9,5%"), _figure("none")
    ('-4.3', '9,5%', 'none')
    """
    figure = re.match(r"[-+−]?\d[\d.,]*%?(?=\s|$)", words)
    return figure[0] if figure else words


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
    across = alt.Scale(domain=[min(known), max(known)], nice=False, padding=PADDING)
    x = alt.X("manufacturing:Q", axis=alt.Axis(title=x_title, grid=True), scale=across)
    rule = Rule.of(goal)
    heights = [0.0, *lines["supporting"], *points["supporting"], *([] if rule is None else [float(rule.at)])]
    bottom, top = min(heights), max(heights) + HEADROOM * (max(heights) - min(heights))
    y = alt.Y("supporting:Q", axis=alt.Axis(title=y_title), scale=alt.Scale(domain=[bottom, top], nice=False))
    colour = theme.COLOURS["assumption"]
    iso = alt.Chart(lines).mark_line(color=theme.QUIET, strokeWidth=1.2, strokeDash=theme.DASHES["assumption"])
    iso = iso.encode(x=x, y=y, detail=alt.Detail("label:N"))
    ends = lines.loc[lines.groupby("label", sort=False)["manufacturing"].idxmax()]
    named = alt.Chart(ends).encode(x=x, y=y, text=alt.Text("label:N"))
    names = haloed(named, align="right", dx=-2, fontSize=11, color=theme.QUIET)
    shown = points.assign(_tip=_coordinates(points, language))
    dots = alt.Chart(shown).mark_point(filled=True, size=90, color=colour, opacity=1, stroke="white")
    tips = [
        alt.Tooltip("label:N", title=" "),
        alt.Tooltip("_tip:N", title=messages("charts", language)("growth")),
    ]
    for name, width in (("_wide", WIDTH), ("_narrow", NARROW_WIDTH)):
        plane = _Plane((min(known), max(known)), (bottom, top), width, height)
        placed = _beside_points(plane, points, ends, rule)
        shown[[f"{name}_dx", f"{name}_dy", f"{name}_align"]] = pd.DataFrame(placed, index=shown.index)
    at = alt.Chart(shown).encode(x=x, y=y, text=alt.Text("label:N"))
    place = {to: alt.expr(f"{theme.NARROW} ? datum._narrow_{to} : datum._wide_{to}") for to in ("dx", "dy", "align")}
    words = haloed(at, **place, fontSize=12, color=colour)
    offset = {"x2Offset": place["dx"], "y2Offset": place["dy"]}
    far = alt.expr(f"abs({theme.NARROW} ? datum._narrow_dy : datum._wide_dy) > {LINE} ? 0.7 : 0")
    thread = alt.Chart(shown).mark_rule(color=colour, strokeWidth=0.8, opacity=far, **offset)
    threads = thread.encode(x=x, y=y, x2="manufacturing", y2="supporting")  # to a name that stands further away
    rules = [] if rule is None else [goal_rule(rule, language=language)]
    layers = [iso, *names, *rules, threads, *words, dots.encode(x=x, y=y, tooltip=tips)]
    if len(history):
        ticks = alt.Chart(history).mark_tick(color=theme.COLOURS["published"], thickness=2, size=14, opacity=1)
        tip = [alt.Tooltip("label:N", title=" "), alt.Tooltip("manufacturing:Q", title=x_title, format=",.1f")]
        layers.append(ticks.encode(x=x, y=alt.YValue(height - 7), tooltip=tip))
    return theme.finish(theme.layered(zero_rule(), *layers), language=language, height=height)


@dataclass(frozen=True)
class _Plane:
    """A plot of two values: what it reaches across and up, and how large it is drawn, pixels."""

    across: tuple[float, float]
    up: tuple[float, float]
    width: float
    height: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point stands, pixels from the top left."""
        wide, high = self.across[1] - self.across[0] or 1.0, self.up[1] - self.up[0] or 1.0
        inner = self.width - 2 * PADDING
        return PADDING + inner * (x - self.across[0]) / wide, self.height * (self.up[1] - y) / high


def _beside_points(
    plane: _Plane, points: pd.DataFrame, ends: pd.DataFrame, goal: Rule | None
) -> list[tuple[float, float, str]]:
    """Return how far from its point each name stands, pixels, and which end of it, so that it covers no point, no other name and not the goal's line."""
    places = [plane.at(*pair) for pair in zip(points["manufacturing"], points["supporting"], strict=True)]
    taken = [(x - DOT, x + DOT, y - DOT, y + DOT) for x, y in places]
    for x, y, label in ends[["manufacturing", "supporting", "label"]].itertuples(index=False):
        right, middle = plane.at(x, y)
        taken.append((right - LETTER * len(label), right, middle - LINE / 2, middle + LINE / 2))
    if goal is not None:
        _, line = plane.at(0.0, float(goal.at))
        taken += [(0.0, plane.width, line - 2, line + 2), (0.0, GOAL_LETTER * len(goal.label), line - 16, line)]
    chosen = dict.fromkeys(range(len(places)), (BESIDE, 0.0, "left"))
    for row in sorted(chosen, key=lambda at: -places[at][0]):  # those at the right edge have the fewest places
        (x, y), label = places[row], points["label"].iloc[row]
        long = LETTER * len(label)
        choices = [
            (dx, dy, side)
            for step in range(MOST_LINES)
            for dy in dict.fromkeys((-step * LINE, step * LINE))
            for dx, side in _starts(x, long, plane.width, above=step > 0)
        ]
        boxes = [_box(x + dx, y + dy, long if side == "left" else -long) for dx, dy, side in choices]
        free = next((at for at, box in enumerate(boxes) if _is_free(box, plane, taken)), 0)
        taken.append(boxes[free])
        chosen[row] = choices[free]
    return list(chosen.values())


def _starts(x: float, long: float, width: float, *, above: bool) -> list[tuple[float, str]]:
    """Return where a name may begin or end, from its point: beside it and, above or below it, as near its middle as the plot allows."""
    beside = [(BESIDE, "left"), (-BESIDE, "right")]
    return [*beside, (min(long / 2, width - x), "right")] if above else beside


def _box(x: float, y: float, long: float) -> tuple[float, float, float, float]:
    return min(x, x + long), max(x, x + long), y - LINE / 2, y + LINE / 2


def _is_free(
    box: tuple[float, float, float, float], plane: _Plane, taken: list[tuple[float, float, float, float]]
) -> bool:
    left, right, top, bottom = box
    inside = left >= 0 and right <= plane.width and top >= 0 and bottom <= plane.height - TICKS
    return inside and not any(left < b and a < right and top < d and c < bottom for a, b, c, d in taken)


def _coordinates(points: pd.DataFrame, language: Language) -> list[str]:
    pairs = zip(points["manufacturing"], points["supporting"], strict=True)
    return [f"{number(m, 1, language)}% / {number(g, 1, language)}%" for m, g in pairs]
