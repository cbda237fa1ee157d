"""Charts of goals: published results beside goals, and the timeline of goals."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from chnt_analysis.charts import theme
from chnt_analysis.charts.categories import labels
from chnt_analysis.charts.frames import drawn, flat, tooltips, with_meanings, worded
from chnt_analysis.charts.marks import row_axis
from chnt_analysis.errors import DataError
from chnt_analysis.wording import Language, column, digits_needed, is_missing, messages, months, period, qualified, span

LETTER = 6.7  # pixels, of a label
LINE = 13.0
WIDTH = 700.0
NARROW_WIDTH = 270.0  # of a drawing for a phone
HEADROOM = 1.06  # of the value axis, so that the highest label stands below the axis' title
MOST_LINES = 8  # a label is further from its mark than this only where it is left out
SHAPES = {"published": "circle", "own": "square", "goal": "diamond"}


def dots_with_goal(
    *,
    stated: pd.DataFrame,
    actual: pd.DataFrame | None = None,
    unit: str = "",
    language: Language = "vi",
    height: int = 320,
    zero: bool = True,
) -> alt.LayerChart:
    """Return published results as dots and goals as diamonds, both labelled, by year (end of period).

    Parameters
    ----------
    stated : DataFrame
        Goals: ``period`` (the deadline is its end), ``low`` and ``high`` (or ``value``), optionally
        ``qualifier``.
    actual : DataFrame, optional
        Results: ``period``, ``value``, optionally ``qualifier``, ``status``, ``vintage``.
    unit : str
        Title of the value axis.
    language, height : {"vi", "en"}, int
        Language of the words; height in pixels.
    zero : bool
        Whether the value axis starts at zero.

    Raises
    ------
    DataError
        When there is neither a goal nor a result.
    """
    goals = _goal_marks(stated, language)
    results = _result_marks(actual, language)
    if goals.empty and results.empty:
        raise DataError("dots_with_goal: neither a goal nor a result to draw")
    sized = [part.assign(_size=size) for part, size in ((goals, 190), (results, 60)) if len(part)]
    both = pd.concat(sized, ignore_index=True)
    first, last = int(both["_at"].min()), int(-(-both["_at"].max() // 1))
    for name, width in (("_line", WIDTH), ("_narrow_line", NARROW_WIDTH)):
        both[name], both[f"{name}_shift"] = _label_places(both, last - first + 1.6, height, width, zero=zero)
    ticks = list(range(first, last + 1))
    axis = alt.Axis(format="d", values=ticks[:: max(1, -(-len(ticks) // 12))], title=None)
    x = alt.X("_at:Q", axis=axis, scale=alt.Scale(domain=[first - 0.9, last + 0.7], nice=False))
    top = float(both["_high"].max())
    room = {"domainMax": HEADROOM * top} if zero and top > 0 else {}
    y = alt.Y("_value:Q", axis=alt.Axis(title=unit or None), scale=alt.Scale(zero=zero, **room))
    codes = [code for code in SHAPES if (both["_code"] == code).any()]
    words = [theme.meaning(code, language) for code in codes]
    shapes = alt.Scale(domain=words, range=[SHAPES[code] for code in codes])
    colours = alt.Scale(domain=words, range=[theme.COLOURS[code] for code in codes])
    legend = alt.Legend() if len(codes) > 1 else None
    colour = alt.Color("_meaning:N", scale=colours, legend=legend, title=None)
    shape = alt.Shape("_meaning:N", scale=shapes, legend=legend, title=None)
    base = alt.Chart(drawn(both))
    tips = _dot_tips(both, unit, language)
    spans = base.transform_filter("datum._high > datum._value").mark_rule(strokeWidth=5, opacity=0.45)
    fill = alt.condition("datum._hollow", alt.value("white"), colour.copy())
    dots = base.mark_point(strokeWidth=1.8, opacity=1).encode(
        size=alt.Size("_size:Q", scale=None, legend=None),
        x=x,
        y=y,
        color=colour,
        shape=shape,
        fill=fill,
        tooltip=tips,
    )
    line = f"({theme.NARROW} ? datum._narrow_line : datum._line)"
    shift = alt.expr(f"({theme.NARROW} ? datum._narrow_line_shift : datum._line_shift)")
    names = base.mark_text(fontSize=11, dx=shift, dy=alt.expr(line), opacity=alt.expr(f"isValid({line}) ? 1 : 0"))
    names = names.encode(x=x, y=alt.Y("_high:Q"), text=alt.Text("_label:N"), color=colour)
    layers = [spans.encode(x=x, y=y, y2=alt.Y2("_high:Q"), color=colour), dots, names]
    return theme.finish(theme.layered(*layers), language=language, height=height)


def _dot_tips(marks: pd.DataFrame, unit: str, language: Language) -> list[Any]:
    return [
        alt.Tooltip("_period:N", title=column("period", language)),
        alt.Tooltip("_label:N", title=unit or column("value", language)),
        alt.Tooltip("_meaning:N", title=" "),
        *tooltips(marks, "_value", x_title="", y_title="", language=language, digits=1)[2:],
    ]


def _label_places(
    marks: pd.DataFrame, years: float, height: int, width: float, *, zero: bool
) -> tuple[list[float | None], list[float]]:
    """Return how far above (negative) or below its mark each label stands, and how far to its right, pixels, so that no two labels or marks overlap.

    None where there is no room: the words are in the tooltip and the table. A label moves to the right where it would begin left of the plot.
    """
    top = float(marks["_high"].max()) * (HEADROOM if zero else 1.0)
    bottom = min(0.0, float(marks["_value"].min())) if zero else float(marks["_value"].min())
    per_unit = height / ((top - bottom) or 1.0)
    left = int(marks["_at"].min()) - 0.9
    across = [(at - left) * width / years for at in marks["_at"]]
    places = list(zip(across, [-high * per_unit for high in marks["_high"]], strict=True))
    lows = [-value * per_unit for value in marks["_value"]]  # a range is drawn from its low end, where its mark stands
    taken = [(x - 7, x + 7, y - 7, low + 7) for (x, y), low in zip(places, lows, strict=True)]
    lines: list[float | None] = []
    shifts: list[float] = []
    for (mark, y), label, size in zip(places, marks["_label"], marks["_size"], strict=True):
        half = len(label) * LETTER / 2
        x = max(mark, half + 1)
        first = -1 if size > 100 else 1  # goals above their mark, results below
        choices = [first * side * (14 + LINE * step) for step in range(MOST_LINES) for side in (1, -1)]
        boxes = [(x - half, x + half, y + dy - LINE / 2, y + dy + LINE / 2) for dy in choices]
        best = next((i for i, box in enumerate(boxes) if not any(_overlap(box, other) for other in taken)), None)
        if best is not None:
            taken.append(boxes[best])
        lines.append(None if best is None else choices[best])
        shifts.append(x - mark)
    return lines, shifts


def _overlap(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]


def timeline(
    frame: pd.DataFrame,
    *,
    language: Language = "vi",
) -> alt.LayerChart:
    """Return when each goal was set and for when: one segment a goal, its deadline a diamond with the
    goal's words.

    Parameters
    ----------
    frame : DataFrame
        One row a goal: ``plan`` (the row's name), ``start`` (the date or period it was set), ``end`` (the deadline's period) and
        ``label`` (the words at the deadline).
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    DataError
        When a column is missing.
    """
    data = flat(frame, "plan", "end")
    data = data.assign(
        _x=data["plan"].astype(str),
        _start=[_position(value) for value in data["start"]],
        _end=[_position(value) for value in data["end"]],
        _label=data["label"].astype(str),
        _named=False,
        _period=[period(value, language) for value in data["end"]],
        _set=[period(value, language) for value in data["start"]],
    )
    first, last = int(data["_start"].min()), int(data["_end"].max()) + 1
    data["_named"] = _named(data, last - first + 1.0, 0.7 * WIDTH)
    data["_narrow_named"] = _named(data, last - first + 1.0, NARROW_WIDTH)
    ticks = list(range(first, last + 1))
    axis = alt.Axis(format="d", values=ticks[:: max(1, -(-len(ticks) // 12))], title=None, grid=True)
    years = (data["_label"].str.len() * LETTER + 10) * (last - first + 1.0) / (0.7 * WIDTH)  # that a label takes
    scale = alt.Scale(domain=[first - 0.5, max(last + 1.5, float((data["_end"] + years).max()))], nice=False)
    y = alt.Y("_x:N", sort=None, axis=row_axis(data["_x"]))
    tips = [
        alt.Tooltip("_x:N", title=" "),
        alt.Tooltip("_set:N", title=messages("charts", language)("set-in")),
        alt.Tooltip("_period:N", title=messages("charts", language)("deadline")),
        alt.Tooltip("_label:N", title=column("goal", language)),
    ]
    base, colour = alt.Chart(drawn(data)), theme.COLOURS["goal"]
    named = f"{theme.NARROW} ? datum._narrow_named : datum._named"
    x = alt.X("_start:Q", axis=axis, scale=scale)
    layers = [
        base.mark_rule(color=colour, strokeWidth=2, opacity=0.6).encode(x=x, x2=alt.X2("_end:Q"), y=y, tooltip=tips),
        base.mark_point(color=colour, shape="diamond", filled=True, size=110, opacity=1).encode(
            x=alt.X("_end:Q", scale=scale, axis=axis), y=y, tooltip=tips
        ),
        base.mark_text(
            align="left",
            dx=4,
            dy=alt.expr(f"{theme.NARROW} ? 13 : -11"),
            fontSize=11,
            color=theme.INK,
            opacity=alt.expr(f"({named}) ? 1 : 0"),
        ).encode(x=alt.X("_end:Q", scale=scale, axis=axis), y=y, text=alt.Text("_label:N")),
    ]
    height = max(70, 34 * data["_x"].nunique())
    return theme.finish(theme.layered(*layers), language=language, height=height)


def _named(data: pd.DataFrame, years: float, width: float) -> pd.Series:
    """Return whether a label has room before the next diamond of its row; the others are in the tooltip."""
    named = pd.Series(True, index=data.index)
    for _, row in data.groupby("_x", sort=False):
        ordered = row.sort_values("_end")
        room = ordered["_end"].shift(-1) - ordered["_end"]
        needed = (ordered["_label"].str.len() * LETTER + 20) * years / width
        named[ordered.index] = room.isna() | (room > needed)
    return named


def _position(value: Any) -> float:
    """Return a period's end as a year with a fraction: the end of 2025 is 2025, of June 2025 is 2024.5."""
    if isinstance(value, pd.Timestamp):
        value = value.to_period("M")
    _, (year, month) = months(value)
    return year + (month - 12) / 12


def _goal_marks(stated: pd.DataFrame, language: Language) -> pd.DataFrame:
    if stated is None or stated.empty:
        return pd.DataFrame()
    low = stated["low"] if "low" in stated.columns else stated["value"]
    high = stated["high"] if "high" in stated.columns else low
    marks = stated["qualifier"] if "qualifier" in stated.columns else pd.Series("exact", index=stated.index)
    result = worded(stated, language).assign(
        _at=[_position(value) for value in stated["period"]],
        _value=low.astype(float),
        _high=high.astype(float),
        _label=[_goal_words(*goal, language) for goal in zip(low, high, marks, strict=True)],
        _period=[period(value, language) for value in stated["period"]],
        _code="goal",
        _meaning=theme.meaning("goal", language),
        _hollow=False,
    )
    return result.drop_duplicates(["_at", "_value", "_high", "_label"])


def _goal_words(low: float, high: float, qualifier: str, language: Language) -> str:
    if low != high:
        return span(low, high, language)
    return qualified(low, "exact" if is_missing(qualifier) or qualifier == "range" else qualifier, language)


def _result_marks(actual: pd.DataFrame | None, language: Language) -> pd.DataFrame:
    if actual is None or actual.empty:
        return pd.DataFrame()
    known = actual.dropna(subset=["value"])
    stated = known["kind"] if "kind" in known.columns else pd.Series("published", index=known.index)
    own = known.assign(kind=stated.where(stated == "own", "published"))
    known, _ = with_meanings(own, "published", language)
    return known.assign(
        _at=[_position(value) for value in known["period"]],
        _value=known["value"].astype(float),
        _high=known["value"].astype(float),
        _label=labels(known, "value", digits_needed(known["value"], most=1), language),
        _period=[period(value, language) for value in known["period"]],
    )
