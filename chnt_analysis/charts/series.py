"""Charts along a time or number axis: lines, steps and fans."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import altair as alt
import numpy as np
import pandas as pd

from chnt_analysis.charts import theme
from chnt_analysis.charts.frames import (
    drawn,
    flat,
    place_of,
    spaced,
    tooltips,
    with_gaps,
    with_meanings,
    with_x,
)
from chnt_analysis.charts.marks import goal_rule, is_late, span_band, vertical_rule, zero_rule
from chnt_analysis.charts.values import Axis, Band, Rule
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.wording import Language, column, messages, number, period

NARROW_LETTERS = 18  # of a line of a name on a phone
FEW_LABELS = 4  # names that may stand further apart
NAME_HEIGHT = 0.05  # of the plot, a line of words
NAME_LETTER = 0.022  # of the width on a phone, a letter of a name
BEYOND = 14  # pixels from the last point to a band's name: a goal's line ends before it
MOST_POINTS = 60  # more are drawn as a line without points


def line(
    frame: pd.DataFrame | pd.Series,
    *,
    x: Axis | str = "period",
    y: Axis | str = "value",
    series: str | None = None,
    kind: str = "published",
    goal: Rule | float | None = None,
    band: Band | None = None,
    mark: Rule | None = None,
    origin: Any = None,
    step: bool = False,
    language: Language = "vi",
    height: int = 300,
) -> alt.LayerChart:
    """Return lines along an axis, gaps left as gaps.

    Parameters
    ----------
    frame : DataFrame or Series
        One row a point; a column ``kind`` gives each point's meaning, ``status`` its hollow or full mark;
        ``unit``, ``status`` and ``vintage`` appear in the tooltip. The index serves as ``x`` where there is
        no such column.
    x, y : Axis or str
        Axes, or their columns: periods, dates, years or numbers; the value.
    series : str, optional
        Column of the line that a value belongs to.
    kind : {"published", "estimate", "assumption", "proxy", "forecast"}
        Meaning of all points where the frame has no ``kind`` column.
    goal : Rule or float, optional
        A labelled rule at the goal.
    band : Band, optional
        A labelled horizontal band, an assumption's range.
    mark : Rule, optional
        A labelled vertical rule at a value of ``x``.
    origin : value of ``x``
        Forecast origin: marked, and the line after it dashed.
    step : bool
        Hold each value until the next.
    language, height : {"vi", "en"}, int
        Language of the words; height in pixels.

    Raises
    ------
    DataError
        When a column is missing or there are more than 5,000 rows.
    """
    x, y, rule = Axis.of(x, usual="period"), Axis.of(y, usual="value"), Rule.of(goal)
    data = with_gaps(flat(frame, x.column, y.column), x.column, series, joined=x.joined)
    start = None if origin is None else place_of(origin, data, x.column)
    marked = None if mark is None or mark.at is None else place_of(mark.at, data, x.column)
    data, axis = with_x(data, x, language)
    data, codes = with_meanings(data, kind, language, after=start)
    layers = [zero_rule()] if y.zero_line else []
    if band is not None:
        left, inside = _Crossed.by(data, y.column, series, [band.low, band.high]).end_of(band)
        layers.append(span_band(band, left=left, inside=inside))
    if rule is not None:
        crossed = _Crossed.by(data, y.column, series, [float(rule.at)] * 2)
        right = crossed.under(rule.label, rule.at, left=False) < crossed.under(rule.label, rule.at, left=True)
        layers.append(goal_rule(rule, language=language, digits=y.digits_or(1), right=right))
    if mark is not None and marked is not None:
        label = mark.label or (number(mark.at, y.digits_or(1), language) if isinstance(mark.at, int | float) else "")
        late = is_late(marked, data["_x"])
        layers.append(vertical_rule(marked, label, left=late, above=late and rule is None))
    if start is not None:
        layers.append(vertical_rule(start, _origin_label(origin, language), left=is_late(start, data["_x"])))
    drawing = _Drawing(axis, x, y, codes, language, series)
    layers += [drawing.lines(data, step=step), drawing.points(data)]
    if series is not None:
        reach = [*([0.0] if y.zero_line else []), *([] if rule is None else [float(rule.at)])]
        layers.append(_end_labels(data, axis, y.column, series, reach=reach))
    return theme.finish(theme.layered(*layers), language=language, height=height)


def steps(frame: pd.DataFrame | pd.Series, **options: Any) -> alt.LayerChart:
    """Return lines that hold each value until the next; options as for :func:`line`."""
    return line(frame, step=True, **options)


def fan(
    quantiles: pd.DataFrame,
    *,
    levels: Sequence[int] = (80, 95),
    history: pd.DataFrame | pd.Series | None = None,
    history_kind: str = "published",
    x: Axis | str = "period",
    y: Axis | str = "",
    kind: str = "forecast",
    goal: Rule | float | None = None,
    origin: Any = None,
    hollow: bool = False,
    language: Language = "vi",
    height: int = 320,
) -> alt.LayerChart:
    """Return a fan: the point dashed, one band a level named at its end, history solid before the origin.

    Parameters
    ----------
    quantiles : DataFrame
        Columns ``point, lower_80, upper_80, ...`` by period (index or column ``x``).
    levels : sequence of int
        Levels of the bands, percent; each needs its two columns.
    history : Series or DataFrame, optional
        Values before the origin (column ``value``). Without it, quantiles up to ``origin`` are the history, bands and all.
    history_kind : {"published", "estimate"}
        Meaning of the history: a level of ours is an estimate.
    kind : {"forecast", "estimate", "assumption", "proxy"}
        Meaning of the fan: a scenario's is an assumption.
    hollow : bool
        Mark the points whose ``status`` is an estimate's or a provisional figure's by a hollow circle.
    x, y, goal, origin, language, height
        As for :func:`line`, ``y`` without a column; the origin is by default the last period of the history.

    Raises
    ------
    DataError
        When a level's columns are missing.
    """
    x, y, rule = Axis.of(x, usual="period"), Axis.of(y, usual="value"), Rule.of(goal)
    data = _quantiles(quantiles, x.column, levels)
    past = None if history is None or len(history) == 0 else flat(history, x.column, "value")
    if origin is None and past is not None:
        origin = past[x.column].iloc[-1]
    at = None if origin is None else place_of(origin, data, x.column)
    everything = (
        data[[x.column]] if past is None else pd.concat([past[[x.column]], data[[x.column]]], ignore_index=True)
    )
    placed, axis = with_x(everything, x, language)
    data, _ = with_x(data, x, language)
    drawing = _Drawing(axis, x, y, [], language)
    layers = [zero_rule()] if y.zero_line else []
    known = [] if past is None else [*past["value"].dropna().astype(float)]
    reach = [*known, *([] if rule is None else [float(rule.at)])]
    layers += drawing.bands(_joined(data, past, x, language), sorted(levels, reverse=True), kind, reach)
    if rule is not None:
        layers.append(goal_rule(rule, language=language, digits=y.digits_or(1)))
    if at is not None:
        layers.append(vertical_rule(at, _origin_label(origin, language), left=is_late(at, placed["_x"])))
    if past is not None:
        past, _ = with_x(with_gaps(past, x.column, None, joined=x.joined), x, language)
        past = past.assign(kind=history_kind)
    elif at is not None:
        data = data.assign(kind=[history_kind if place <= at else kind for place in data["_x"]])
    layers += _fan_lines(data, past, kind, drawing)
    if hollow:
        layers.append(_hollow_marks(data, axis, kind))
    return theme.finish(theme.layered(*layers), language=language, height=height)


@dataclass(frozen=True)
class _Crossed:
    """Where the lines run: places across the plot, from 0 to 1, and values, between their points too; how high a line of words is."""

    across: np.ndarray
    values: np.ndarray
    line: float

    @classmethod
    def by(cls, data: pd.DataFrame, value: str, series: str | None, reach: Sequence[float]) -> _Crossed:
        """Return it for the lines of a chart whose value axis covers ``reach`` besides."""
        known = data.dropna(subset=[value]).assign(_at=lambda rows: rows["_x"].rank(method="dense"))
        span = (known["_at"].max() - known["_at"].min()) or 1.0
        lines = [known] if series is None else [part for _, part in known.groupby(series, sort=False)]
        across, values = [], []
        for part in lines:
            at, height = part["_at"].to_numpy(float), part[value].to_numpy(float)
            steps = np.linspace(0, len(at) - 1, 8 * (len(at) - 1) + 1)
            across.append((np.interp(steps, np.arange(len(at)), at) - known["_at"].min()) / span)
            values.append(np.interp(steps, np.arange(len(at)), height))
        every = np.concatenate(values)
        high, low = max(every.max(), *reach), min(every.min(), *reach)
        return cls(np.concatenate(across), every, NAME_HEIGHT * (high - low))

    def under(self, words: str, foot: float, *, left: bool) -> int:
        """Return on how much of the lines words lie that stand above a height at an end of the plot, on a phone, where they are widest."""
        long = NAME_LETTER * len(words)
        beside = self.across < long if left else self.across > 1 - long
        return int((beside & (self.values > foot - self.line / 2) & (self.values < foot + 1.5 * self.line)).sum())

    def end_of(self, band: Band) -> tuple[bool, bool]:
        """Return whether the name of a band stands at its left end, and whether inside it, to lie on the fewest lines."""
        ends = [(left, inside) for inside in (False, True) for left in (False, True)]
        return min(ends, key=lambda end: self.under(band.label, band.low if end[1] else band.high, left=end[0]))


def _quantiles(quantiles: pd.DataFrame, x: str, levels: Sequence[int]) -> pd.DataFrame:
    data = flat(quantiles, x, "point")
    lacking = [f"{end}_{level}" for level in levels for end in ("lower", "upper")]
    lacking = [name for name in lacking if name not in data.columns]
    if lacking:
        raise DataError(
            f"fan: no column {', '.join(lacking)} for levels {tuple(levels)}; the frame has "
            f"{', '.join(map(str, data.columns))}"
        )
    return data


def _origin_label(origin: Any, language: Language) -> str:
    words = period(origin, language) if not isinstance(origin, float) else number(origin, 1, language)
    return messages("charts", language)("forecast-origin", origin=words)


@dataclass(frozen=True)
class _Drawing:
    """Lines, points and bands that share their axes, their meanings and the language of the words."""

    across: Any
    x: Axis
    y: Axis
    codes: list[str]
    language: Language
    series: str | None = None

    def lines(self, data: pd.DataFrame, *, step: bool = False) -> Any:
        """Return the lines."""
        how = {"interpolate": "step-after"} if step else {}
        base = alt.Chart(drawn(data, *self._kept())).mark_line(strokeWidth=2, **how)
        dash = theme.dash_of_meanings(self.codes, self.language)
        return base.encode(x=self.across, y=self._value_axis(), strokeDash=dash, color=self._stroke(data))

    def points(self, data: pd.DataFrame) -> Any:
        """Return the points, hollow where provisional; where there are many, only their tooltips and those that no line joins."""
        tips = self._tooltips(data)
        if "_joint" in data.columns:
            data = data[~data["_joint"]]
        small = len(data) > MOST_POINTS
        stroke = self._stroke(data)
        full = alt.Chart(drawn(data, *self._kept())).mark_point(size=24 if small else 46, strokeWidth=1.6, filled=False)
        return full.encode(
            x=self.across,
            y=self._value_axis(),
            color=stroke,
            fill=alt.condition("datum._hollow", alt.value("white"), stroke.copy()),
            tooltip=tips,
            opacity=alt.OpacityValue(
                0, condition={"test": "datum._lone" if small else "datum._drawn !== false", "value": 1}
            ),
        )

    def bands(self, data: pd.DataFrame, levels: list[int], kind: str, reach: list[float]) -> list[Any]:
        """Return one band a level, the widest first, each named at its end; ``reach`` holds the other values that the axis covers."""
        last = data.loc[[data["_x"].idxmax()]]
        ends = [name for name in data.columns if str(name).startswith(("lower_", "upper_"))]
        values = [*reach, float(data[ends].max(axis=None)), float(data[ends].min(axis=None))]
        room = (max(values) - min(values)) or 1.0
        heights = spaced([float(last[f"upper_{level}"].iloc[0]) for level in levels], 0.05 * room)
        layers: list[Any] = []
        for order, (level, height) in enumerate(zip(levels, heights, strict=True)):
            low, high = f"lower_{level}", f"upper_{level}"
            area = alt.Chart(drawn(data, low, high)).mark_area(color=theme.COLOURS[kind], opacity=0.16 + 0.16 * order)
            y = alt.Y(f"{low}:Q", axis=alt.Axis(title=self.y.title or None), scale=alt.Scale(zero=False))
            layers.append(area.encode(x=self.across, y=y, y2=alt.Y2(f"{high}:Q"), tooltip=self._band_tooltips(level)))
            at = last.assign(_level=f"{level}%", _height=height)
            named = alt.Chart(drawn(at)).mark_text(align="left", dx=BEYOND, dy=4, fontSize=11, color=theme.QUIET)
            layers.append(named.encode(x=self.across, y=alt.Y("_height:Q"), text=alt.Text("_level:N")))
        return layers

    def _band_tooltips(self, level: int) -> list[Any]:
        form = f",.{self.y.digits_or(1)}f"
        return [
            alt.Tooltip("_period:N", title=column("period", self.language)),
            *(
                alt.Tooltip(f"{end}:Q", format=form, title=column(end, self.language))
                for end in (f"lower_{level}", f"upper_{level}")
            ),
        ]

    def _tooltips(self, data: pd.DataFrame) -> list[Any]:
        return tooltips(
            data,
            self.y.column,
            x_title=self.x.title,
            y_title=self.y.title,
            language=self.language,
            digits=self.y.digits_or(1),
        )

    def _kept(self) -> list[str]:
        return [self.y.column] if self.series is None else [self.y.column, self.series]

    def _value_axis(self) -> Any:
        return alt.Y(f"{self.y.column}:Q", axis=alt.Axis(title=self.y.title or None), scale=alt.Scale(zero=False))

    def _stroke(self, data: pd.DataFrame) -> Any:
        if self.series is None:
            return theme.colour_of_meanings(self.codes, self.language)
        names = list(dict.fromkeys(str(name) for name in data[self.series]))
        if len(names) > len(theme.PARTS):
            raise ParameterError(
                f"line: {len(names)} series; at most {len(theme.PARTS)} can be told apart, choose some"
            )
        scale = alt.Scale(domain=names, range=list(theme.PARTS[: len(names)]))
        return alt.Color(f"{self.series}:N", scale=scale, legend=None, title=None)


def _end_labels(data: pd.DataFrame, axis: Any, y: str, series: str, *, reach: list[float]) -> Any:
    """Return the names of the lines at their ends, apart from one another; ``reach`` holds the other values that the axis covers."""
    known = data.dropna(subset=[y])
    last = known.loc[known.groupby(series, sort=False)["_x"].idxmax()]
    values = [*reach, float(known[y].max()), float(known[y].min())]
    room, top = (max(values) - min(values)) or 1.0, max(values)
    apart = (0.07 if len(last) <= FEW_LABELS else 0.05) * room
    inks = dict(zip(dict.fromkeys(data[series].astype(str)), theme.PART_NAMES, strict=False))
    heights = [float(value) for value in last[y]]
    names = last[series].astype(str)
    last = last.assign(_label_y=spaced(heights, apart, most=top), _ink=names.map(inks), _narrow_y=0.0, _lines=names)
    if len(last) <= FEW_LABELS:  # there is room for names of two lines
        last["_lines"] = ["\n".join(textwrap.wrap(name, NARROW_LETTERS)) for name in names]
        apart = max(1 + text.count("\n") for text in last["_lines"]) * 0.06 * room
    last["_narrow_y"] = spaced(heights, apart, most=top)
    lower = f"{theme.NARROW} ? scale('y', datum._narrow_y) - scale('y', datum._label_y) : 0"
    words = alt.expr(f"{theme.NARROW} ? datum._lines : datum['{series}']")
    how = {"align": "left", "fontSize": 12, "lineBreak": "\n", "lineHeight": 13}
    return (
        alt.Chart(drawn(last, y, series))
        .mark_text(**how, dx=BEYOND if reach else 8, dy=alt.expr(lower), text=words)
        .encode(x=axis, y=alt.Y("_label_y:Q"), color=alt.Color("_ink:N", scale=None, legend=None))
    )


def _joined(data: pd.DataFrame, past: pd.DataFrame | None, x: Axis, language: Language) -> pd.DataFrame:
    """Return the quantiles with the last published value before them, where the bands open."""
    if past is None:
        return data
    ends = [name for name in data.columns if str(name).startswith(("lower_", "upper_"))]
    start = past[[x.column, "value"]].dropna().tail(1)
    start, _ = with_x(start.assign(**{name: start["value"] for name in ends}), x, language)
    return pd.concat([start.drop(columns="value"), data], ignore_index=True)


def _hollow_marks(data: pd.DataFrame, axis: Any, kind: str) -> Any:
    marked, _ = with_meanings(data, kind, "en")
    base = alt.Chart(drawn(marked[marked["_hollow"]], "point"))
    return base.mark_point(size=34, strokeWidth=1.5, filled=True, fill="white", stroke=theme.COLOURS[kind]).encode(
        x=axis, y=alt.Y("point:Q")
    )


def _fan_lines(data: pd.DataFrame, past: pd.DataFrame | None, kind: str, drawing: _Drawing) -> list[Any]:
    points = data.assign(value=data["point"], kind=data["kind"] if "kind" in data.columns else kind)
    if past is None and "kind" in data.columns:
        known = points[points["kind"] != kind]
        points = pd.concat([known, known.tail(1).assign(kind=kind, status=""), points[points["kind"] == kind]])
    joint = points.iloc[:0] if past is None else past.tail(1).assign(kind=kind, status="")
    parts = [joint, points] if past is None else [past, joint, points]
    both, codes = with_meanings(pd.concat(parts, ignore_index=True), kind, drawing.language)
    drawing = replace(drawing, codes=codes)
    lines = drawing.lines(both)
    both["_joint"] = [False] * (len(both) - len(joint) - len(points)) + [True] * len(joint) + [False] * len(points)
    both["_drawn"] = both["_code"] != kind
    return [lines, drawing.points(both)]
