"""A chart whose assumptions the reader moves: the share's path from a starting share, two rates of growth and a deadline.

The arithmetic stands in the chart itself as Vega expressions, so that it works in the page without a network:
``s = s0 * ((1 + (m + d) / 100) / (1 + m / 100)) ** n``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from chnt_analysis.charts import theme
from chnt_analysis.charts.marks import goal_rule, haloed
from chnt_analysis.charts.values import Rule
from chnt_analysis.errors import ParameterError
from chnt_analysis.wording import Language, column, messages

TOP = 30.0  # the value axis stands still while the sliders move, percent


@dataclass(frozen=True)
class Slider:
    """One assumption to move: its name in words, where it starts, from where to where, in which steps."""

    label: str
    value: float
    low: float
    high: float
    step: float

    def parameter(self, name: str) -> Any:
        """Return the chart's parameter bound to a slider."""
        if not self.low <= self.value <= self.high:
            raise ParameterError(f"slider {name}: {self.value:g} lies outside {self.low:g} to {self.high:g}")
        bound = alt.binding_range(min=self.low, max=self.high, step=self.step, name=self.label)
        nearest = round(round(self.value / self.step) * self.step, 6)  # what the slider can stand on
        return alt.param(name=name, value=min(max(nearest, self.low), self.high), bind=bound)


def share_sliders(
    *,
    start: Slider,
    manufacturing: Slider,
    differential: Slider,
    year: Slider,
    base_year: int,
    goal: Rule | float,
    y_title: str = "",
    language: Language = "vi",
    height: int = 300,
) -> alt.LayerChart:
    """Return the share's path with sliders for starting share, growth of manufacturing, differential and deadline.

    Parameters
    ----------
    start, manufacturing, differential, year : Slider
        Percent of manufacturing output; percent a year; percentage points a year; the deadline, after ``base_year``.
    base_year : int
        Year of the starting share.
    goal : Rule or float
        Share aimed at, percent, with the name and the kind of its line; the word goal and the number without a name.
    y_title : str
        Title of the value axis, with unit.
    language, height : {"vi", "en"}, int
        Language of the words; height in pixels.

    Returns
    -------
    LayerChart
        The path, the goal, the deadline, and in words the share there and the growth that the goal takes.

    Raises
    ------
    ParameterError
        When a slider starts outside its ends, or a deadline does not lie after the base year.
    """
    if year.low <= base_year:
        raise ParameterError(f"slider year: {year.low:g}; allowed are years after {base_year}")
    names = ("s_start", "s_manufacturing", "s_differential", "s_year")
    sliders = zip(names, (start, manufacturing, differential, year), strict=True)
    parameters = [slider.parameter(name) for name, slider in sliders]
    ratio = "((1 + (s_manufacturing + s_differential) / 100) / (1 + s_manufacturing / 100))"
    share = f"s_start * pow({ratio}, datum._x - {base_year})"
    years = alt.Chart(alt.sequence(base_year, int(year.high) + 1, 1, as_="_x")).transform_calculate(_share=share)
    x = alt.X(
        "_x:Q",
        axis=alt.Axis(title=None, format="d", tickMinStep=1),
        scale=alt.Scale(zero=False, nice=False, padding=12),
    )
    aim = goal if isinstance(goal, Rule) else Rule(goal)
    top = max(TOP, 1.25 * aim.at)
    y = alt.Y("_share:Q", axis=alt.Axis(title=y_title or None), scale=alt.Scale(domain=[0, top]))
    tips = [
        alt.Tooltip("_x:Q", title=column("year", language), format="d"),
        alt.Tooltip("_share:Q", title=messages("charts", language)("share"), format=".1f"),
    ]
    colour = theme.COLOURS["assumption"]
    path = years.mark_line(color=colour, strokeWidth=2, strokeDash=theme.DASHES["assumption"], clip=True)
    dots = years.mark_point(color=colour, filled=True, size=40, opacity=1, clip=True)
    here = years.transform_filter("datum._x == s_year")
    rule = here.mark_rule(color=theme.QUIET, strokeDash=[3, 3]).encode(x=x)
    mark = here.mark_point(color=colour, filled=True, size=140, opacity=1, clip=True).encode(x=x, y=y, tooltip=tips)
    layers = [
        path.encode(x=x, y=y),
        goal_rule(aim, language=language),
        rule,
        dots.encode(x=x, y=y, tooltip=tips),
        mark,
        *_said(float(aim.at), base_year, language),
    ]
    return theme.finish(alt.layer(*layers).add_params(*parameters), language=language, height=height)


def _said(goal: float, base_year: int, language: Language) -> list[Any]:
    """Return two lines of words in the chart: the share at the deadline, and the growth the goal takes."""
    ends = f"s_start * pow((1 + (s_manufacturing + s_differential) / 100) / (1 + s_manufacturing / 100), s_year - {base_year})"
    takes = f"100 * ((1 + s_manufacturing / 100) * pow({goal!r} / s_start, 1 / (s_year - {base_year})) - 1)"
    say = messages("charts", language)
    there, needed = say("slider-share", share=ends), say("slider-growth", growth=takes, goal=goal)
    lines = []
    for at, words, weight in ((12, there, 600), (30, needed, 400)):
        base = alt.Chart(pd.DataFrame({"_one": [1]})).transform_calculate(_said=words)
        placed = base.encode(x=alt.XValue(8), y=alt.YValue(at), text=alt.Text("_said:N"))
        lines += haloed(placed, align="left", fontSize=14, fontWeight=weight, color=theme.INK)
    return lines
