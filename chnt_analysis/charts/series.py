"""Charts along a time or number axis: lines, steps and fans."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from chnt_analysis.charts import theme
from chnt_analysis.charts.frames import (
    drawn,
    flat,
    place_of,
    spread,
    tooltips,
    with_gaps,
    with_meanings,
    with_x,
)
from chnt_analysis.charts.marks import goal_rule, span_band, vertical_rule, zero_rule
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.wording import Language, number, period, pick

DIRECT_LABELS = 4  # series labelled at their end; more get a legend
MOST_POINTS = 60  # more are drawn as a line without points


def line(
    frame: pd.DataFrame | pd.Series,
    *,
    x: str = "period",
    y: str = "value",
    series: str | None = None,
    kind: str = "published",
    x_title: str = "",
    y_title: str = "",
    goal: float | None = None,
    goal_label: str = "",
    band: tuple[float, float] | None = None,
    band_label: str = "",
    mark_x: Any = None,
    mark_x_label: str = "",
    origin: Any = None,
    zero_line: bool = False,
    step: bool = False,
    digits: int = 1,
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
    x, y, series : str
        Columns: periods, dates, years or numbers; the value; the line it belongs to.
    kind : {"published", "estimate", "assumption", "proxy", "forecast"}
        Meaning of all points where the frame has no ``kind`` column.
    x_title, y_title : str
        Axis titles, with unit.
    goal, goal_label : float, str
        A labelled rule at the goal.
    band, band_label : (low, high), str
        A labelled horizontal band, an assumption's range.
    mark_x, mark_x_label : value of ``x``, str
        A labelled vertical rule.
    origin : value of ``x``
        Forecast origin: marked, and the line after it dashed.
    zero_line : bool
        Draw zero, for growth.
    step : bool
        Hold each value until the next.
    digits : int
        Digits in labels and tooltips.
    language, height : {"vi", "en"}, int
        Language of the words; height in pixels.

    Raises
    ------
    DataError
        When a column is missing or there are more than 5,000 rows.
    """
    data = with_gaps(flat(frame, x, y), x, series)
    where = {"origin": origin, "mark": mark_x}
    where = {name: None if value is None else place_of(value, data, x) for name, value in where.items()}
    data, axis = with_x(data, x, title=x_title, language=language)
    data, codes = with_meanings(data, kind, language, after=where["origin"])
    value_axis = _value_axis(y, y_title)
    layers = [zero_rule()] if zero_line else []
    if band is not None:
        layers.append(span_band(*band, label=band_label))
    if goal is not None:
        layers.append(goal_rule(goal, goal_label, language=language, digits=digits))
    if where["mark"] is not None:
        label = mark_x_label or (number(mark_x, digits, language) if isinstance(mark_x, int | float) else "")
        layers.append(vertical_rule(where["mark"], label))
    if where["origin"] is not None:
        layers.append(vertical_rule(where["origin"], _origin_label(origin, language)))
    layers += _lines(data, axis, value_axis, y, series, codes, step=step, language=language)
    tips = tooltips(data, y, x_title=x_title, y_title=y_title, language=language, digits=digits)
    layers.append(_points(data, axis, value_axis, y, series, codes, tips, language=language))
    if series is not None and data[series].nunique() <= DIRECT_LABELS:
        layers.append(_end_labels(data, axis, y, series))
    return theme.finish(alt.layer(*layers), language=language, height=height)


def steps(frame: pd.DataFrame | pd.Series, **options: Any) -> alt.LayerChart:
    """Return lines that hold each value until the next; options as for :func:`line`."""
    return line(frame, step=True, **options)


def fan(
    quantiles: pd.DataFrame,
    *,
    levels: Sequence[int] = (80, 95),
    history: pd.DataFrame | pd.Series | None = None,
    history_kind: str = "published",
    x: str = "period",
    kind: str = "forecast",
    x_title: str = "",
    y_title: str = "",
    goal: float | None = None,
    goal_label: str = "",
    origin: Any = None,
    zero_line: bool = False,
    hollow: bool = False,
    digits: int = 1,
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
    x, x_title, y_title, goal, goal_label, origin, zero_line, digits, language, height
        As for :func:`line`; the origin is by default the last period of the history.

    Raises
    ------
    DataError
        When a level's columns are missing.
    """
    data = flat(quantiles, x, "point")
    lacking = [f"{end}_{level}" for level in levels for end in ("lower", "upper")]
    lacking = [name for name in lacking if name not in data.columns]
    if lacking:
        raise DataError(
            f"fan: no column {', '.join(lacking)} for levels {tuple(levels)}; the frame has "
            f"{', '.join(map(str, data.columns))}"
        )
    past = None if history is None or len(history) == 0 else flat(history, x, "value")
    if origin is None and past is not None:
        origin = past[x].iloc[-1]
    at = None if origin is None else place_of(origin, data, x)
    everything = data[[x]] if past is None else pd.concat([past[[x]], data[[x]]], ignore_index=True)
    _, axis = with_x(everything, x, title=x_title, language=language)
    data, _ = with_x(data, x, title=x_title, language=language)
    layers = [zero_rule()] if zero_line else []
    layers += _bands(
        _joined(data, past, x, language), axis, sorted(levels, reverse=True), kind, y_title, language, digits
    )
    if goal is not None:
        layers.append(goal_rule(goal, goal_label, language=language, digits=digits))
    if at is not None:
        layers.append(vertical_rule(at, _origin_label(origin, language)))
    if past is not None:
        past, _ = with_x(with_gaps(past, x, None), x, title=x_title, language=language)
    if past is not None:
        past = past.assign(kind=history_kind)
    if past is None and at is not None:
        data = data.assign(kind=[history_kind if x <= at else kind for x in data["_x"]])
    layers += _fan_lines(data, past, axis, kind, x_title, y_title, language, digits)
    if hollow:
        layers.append(_hollow_marks(data, axis, kind))
    return theme.finish(alt.layer(*layers), language=language, height=height)


def _value_axis(y: str, title: str) -> Any:
    return alt.Y(f"{y}:Q", axis=alt.Axis(title=title or None), scale=alt.Scale(zero=False))


def _origin_label(origin: Any, language: Language) -> str:
    words = period(origin, language) if not isinstance(origin, float) else number(origin, 1, language)
    return pick(language, vi=f"gốc dự báo: {words}", en=f"forecast origin: {words}")


def _stroke(series: str | None, data: pd.DataFrame, codes: list[str], language: Language) -> dict[str, Any]:
    if series is None:
        return {"color": theme.colour_of_meanings(codes, language)}
    names = list(dict.fromkeys(str(name) for name in data[series]))
    if len(names) > len(theme.PARTS):
        raise ParameterError(f"line: {len(names)} series; at most {len(theme.PARTS)} can be told apart, choose some")
    scale = alt.Scale(domain=names, range=list(theme.PARTS[: len(names)]))
    legend = None if len(names) <= DIRECT_LABELS else alt.Legend(symbolType="stroke")
    return {"color": alt.Color(f"{series}:N", scale=scale, legend=legend, title=None)}


def _lines(
    data: pd.DataFrame,
    axis: Any,
    value_axis: Any,
    y: str,
    series: str | None,
    codes: list[str],
    *,
    step: bool,
    language: Language,
) -> list[Any]:
    stroke = _stroke(series, data, codes, language)
    dash = theme.dash_of_meanings(codes, language)
    how = {"interpolate": "step-after"} if step else {}
    keep = [y] if series is None else [y, series]
    base = alt.Chart(drawn(data, *keep)).mark_line(strokeWidth=2, **how)
    return [base.encode(x=axis, y=value_axis, strokeDash=dash, **stroke)]


def _points(
    data: pd.DataFrame,
    axis: Any,
    value_axis: Any,
    y: str,
    series: str | None,
    codes: list[str],
    tips: list[Any],
    *,
    language: Language,
) -> Any:
    if "_joint" in data.columns:
        data = data[~data["_joint"]]
    small = len(data) > MOST_POINTS
    keep = [y] if series is None else [y, series]
    stroke = _stroke(series, data, codes, language)["color"]
    full = alt.Chart(drawn(data, *keep)).mark_point(size=24 if small else 46, strokeWidth=1.6, filled=False)
    fill = alt.condition("datum._hollow", alt.value("white"), stroke.copy())
    return full.encode(
        x=axis,
        y=value_axis,
        color=stroke,
        fill=fill,
        tooltip=tips,
        opacity=alt.value(0.0) if small else alt.condition("datum._drawn === false", alt.value(0), alt.value(1)),
    )


def _end_labels(data: pd.DataFrame, axis: Any, y: str, series: str) -> Any:
    known = data.dropna(subset=[y])
    last = known.loc[known.groupby(series, sort=False)["_x"].idxmax()]
    room = float(known[y].max() - known[y].min()) or 1.0
    last = last.assign(_label_y=spread([float(value) for value in last[y]], 0.07 * room))
    names = list(dict.fromkeys(str(name) for name in data[series]))
    scale = alt.Scale(domain=names, range=list(theme.PARTS[: len(names)]))
    return (
        alt.Chart(drawn(last, y, series))
        .mark_text(align="left", dx=8, fontSize=12)
        .encode(
            x=axis,
            y=alt.Y("_label_y:Q"),
            text=f"{series}:N",
            color=alt.Color(f"{series}:N", scale=scale, legend=None),
        )
    )


def _bands(
    data: pd.DataFrame, axis: Any, levels: list[int], kind: str, y_title: str, language: Language, digits: int
) -> list[Any]:
    layers: list[Any] = []
    colour = theme.COLOURS[kind]
    last = data.loc[[data["_x"].idxmax()]]
    ends = [name for name in data.columns if str(name).startswith(("lower_", "upper_"))]
    room = float(data[ends].max(axis=None) - data[ends].min(axis=None)) or 1.0
    heights = spread([float(last[f"upper_{level}"].iloc[0]) for level in levels], 0.05 * room)
    for number_of_band, level in enumerate(levels):
        low, high = f"lower_{level}", f"upper_{level}"
        opacity = 0.16 + 0.16 * number_of_band
        tips = [
            alt.Tooltip("_period:N", title=pick(language, vi="Kỳ", en="Period")),
            alt.Tooltip(
                f"{low}:Q",
                format=f",.{digits}f",
                title=pick(language, vi=f"Cận dưới {level}%", en=f"Lower {level}%"),
            ),
            alt.Tooltip(
                f"{high}:Q",
                format=f",.{digits}f",
                title=pick(language, vi=f"Cận trên {level}%", en=f"Upper {level}%"),
            ),
        ]
        y = alt.Y(f"{low}:Q", axis=alt.Axis(title=y_title or None), scale=alt.Scale(zero=False))
        band = alt.Chart(drawn(data, low, high)).mark_area(color=colour, opacity=opacity)
        layers.append(band.encode(x=axis, y=y, y2=f"{high}:Q", tooltip=tips))
        at = last.assign(_level=f"{level}%", _height=heights[number_of_band])
        named = alt.Chart(drawn(at)).mark_text(align="left", dx=6, dy=4, fontSize=11, color=theme.QUIET)
        layers.append(named.encode(x=axis, y=alt.Y("_height:Q"), text="_level:N"))
    return layers


def _joined(data: pd.DataFrame, past: pd.DataFrame | None, x: str, language: Language) -> pd.DataFrame:
    """Return the quantiles with the last published value before them, where the bands open."""
    if past is None:
        return data
    ends = [name for name in data.columns if str(name).startswith(("lower_", "upper_"))]
    start = past[[x, "value"]].dropna().tail(1)
    start, _ = with_x(start.assign(**{name: start["value"] for name in ends}), x, title="", language=language)
    return pd.concat([start.drop(columns="value"), data], ignore_index=True)


def _hollow_marks(data: pd.DataFrame, axis: Any, kind: str) -> Any:
    marked, _ = with_meanings(data, kind, "en")
    base = alt.Chart(drawn(marked[marked["_hollow"]], "point"))
    return base.mark_point(size=34, strokeWidth=1.5, filled=True, fill="white", stroke=theme.COLOURS[kind]).encode(
        x=axis, y=alt.Y("point:Q")
    )


def _fan_lines(
    data: pd.DataFrame,
    past: pd.DataFrame | None,
    axis: Any,
    kind: str,
    x_title: str,
    y_title: str,
    language: Language,
    digits: int,
) -> list[Any]:
    points = data.assign(value=data["point"], kind=data["kind"] if "kind" in data.columns else kind)
    if past is None and "kind" in data.columns:
        known = points[points["kind"] != kind]
        points = pd.concat([known, known.tail(1).assign(kind=kind, status=""), points[points["kind"] == kind]])
    joint = points.iloc[:0] if past is None else past.tail(1).assign(kind=kind, status="")
    parts = [joint, points] if past is None else [past, joint, points]
    both, codes = with_meanings(pd.concat(parts, ignore_index=True), kind, language)
    axis_y = _value_axis("value", y_title)
    drawn_lines = _lines(both, axis, axis_y, "value", None, codes, step=False, language=language)
    both["_joint"] = [False] * (len(both) - len(joint) - len(points)) + [True] * len(joint) + [False] * len(points)
    both["_drawn"] = both["_code"] != kind
    tips = tooltips(both, "value", x_title=x_title, y_title=y_title, language=language, digits=digits)
    return [*drawn_lines, _points(both, axis, axis_y, "value", None, codes, tips, language=language)]
