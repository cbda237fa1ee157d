"""The long path of a level: known years, a calibrated fan, and a hatched range of past errors beyond it, with the paths of goals."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

import altair as alt
import numpy as np
import pandas as pd

from chnt_analysis.charts import theme
from chnt_analysis.charts.frames import drawn, flat
from chnt_analysis.charts.marks import vertical_rule
from chnt_analysis.charts.values import Axis
from chnt_analysis.wording import Language, span

NARROW_LETTERS = 24  # of a line of words on a phone
NOTE_TOP = 60  # pixels below the top of the plot, lower than the names of the goals' paths
STAGGER = 44  # pixels between the figures of neighbouring years on a phone
STROKES = 8  # of the hatching, a year
OPACITY = {80: 0.42, 95: 0.22}


def long_path(
    history: pd.DataFrame,
    ahead: pd.DataFrame,
    goals: pd.DataFrame,
    *,
    levels: Sequence[int] = (80, 95),
    y: Axis | str = "",
    names: dict[str, str],
    marks: pd.DataFrame | None = None,
    language: Language = "vi",
    height: int = 360,
) -> alt.LayerChart:
    """Return the chart of a level by year.

    Parameters
    ----------
    history : DataFrame
        Columns ``year``, ``value``, ``kind`` (``published`` or ``estimate``).
    ahead : DataFrame
        Columns ``year``, ``point``, ``lower_80`` and so on, ``calibrated`` (bool); its first row is the last known year.
    goals : DataFrame
        Columns ``year``, ``value``, ``label``: one path a label.
    levels : sequence of int
        Levels of the bands, percent; from the last calibrated year on they are hatched.
    marks : DataFrame, optional
        Goals of single years: columns ``year``, ``low``, ``high`` (levels), ``goal_low``, ``goal_high`` (growth) and ``label``.
    names : dict of str to str
        Words of ``origin`` (at the last known year) and ``hatched``.
    y, language, height
        As for :func:`chnt_analysis.charts.fan`.
    """
    axis = Axis.of(y, usual="value")
    known, future = flat(history, "year", "value", "kind"), flat(ahead, "year", "point", "calibrated")
    x = alt.X("_year:Q", axis=alt.Axis(title=None, format="d", tickMinStep=1), scale=alt.Scale(nice=False))
    side = alt.Axis(title=axis.title or None)
    colour = theme.COLOURS["forecast"]
    solid, hatched = _split(future)
    layers = []
    for level in sorted(levels, reverse=True):
        band = alt.Chart(_band(solid, level)).mark_area(color=colour, opacity=OPACITY.get(level, 0.3))
        layers.append(band.encode(x=x, y=alt.Y("_low:Q", axis=side, scale=alt.Scale(zero=False)), y2=alt.Y2("_high:Q")))
        strokes = alt.Chart(_band(_fine(hatched), level)).mark_rule(
            color=colour, opacity=OPACITY.get(level, 0.3), strokeWidth=1.2
        )
        layers.append(strokes.encode(x=x, y=alt.Y("_low:Q", axis=side), y2=alt.Y2("_high:Q")))
    middle = alt.Chart(_line(future, "point")).mark_line(
        color=colour, strokeDash=theme.DASHES["forecast"], strokeWidth=2
    )
    layers.append(middle.encode(x=x, y=alt.Y("_value:Q", axis=side), tooltip=_tips(axis)))
    open_years = alt.Chart(_line(solid.iloc[1:], "point")).mark_point(filled=True, color=colour, size=44, opacity=1)
    layers.append(open_years.encode(x=x, y=alt.Y("_value:Q", axis=side), tooltip=_tips(axis)))
    layers += [_history(known, kind, x, side, axis, language) for kind in dict.fromkeys(known["kind"])]
    layers.append(vertical_rule(int(future["year"].iloc[0]), names["origin"]))
    layers += [_goal(part, label, x, side) for label, part in goals.groupby("label", sort=False)]
    layers += [] if marks is None or marks.empty else _dated(marks, x, side, language)
    if len(hatched) > 1:
        layers.append(_note(names["hatched"]))
    return theme.finish(theme.layered(*layers), language=language, height=height)


def _split(future: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the calibrated rows and the rest, which begins with the last calibrated row."""
    count = int(future["calibrated"].sum())
    return future.iloc[:count], future.iloc[max(count - 1, 0) :]


def _fine(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows at eighths of a year, by linear interpolation: one stroke each."""
    if len(rows) < 2:
        return rows.iloc[:0]
    years = np.linspace(rows["year"].iloc[0], rows["year"].iloc[-1], STROKES * (len(rows) - 1) + 1)
    columns = [name for name in rows.columns if name.startswith(("lower_", "upper_"))]
    return pd.DataFrame({"year": years} | {name: np.interp(years, rows["year"], rows[name]) for name in columns})


def _band(rows: pd.DataFrame, level: int) -> pd.DataFrame:
    return drawn(
        pd.DataFrame({"_year": rows["year"], "_low": rows[f"lower_{level}"], "_high": rows[f"upper_{level}"]}).round(3)
    )


def _line(rows: pd.DataFrame, column: str) -> pd.DataFrame:
    return drawn(pd.DataFrame({"_year": rows["year"], "_value": rows[column].astype(float)}))


def _history(known: pd.DataFrame, kind: str, x: alt.X, side: alt.Axis, axis: Axis, language: Language) -> alt.Chart:
    part = _line(known[known["kind"] == kind], "value").assign(_meaning=theme.meaning(kind, language))
    first_hand = kind == "published"  # the rebuilt level lies on it: a ring shows around the dot
    point = {"color": theme.COLOURS[kind], "size": 26 if first_hand else 90, "filled": first_hand}
    mark = alt.Chart(part).mark_line(color=theme.COLOURS[kind], strokeDash=theme.DASHES[kind], point=point)
    return mark.encode(
        x=x, y=alt.Y("_value:Q", axis=side), tooltip=[alt.Tooltip("_meaning:N", title=" "), *_tips(axis)]
    )


def _goal(part: pd.DataFrame, label: str, x: alt.X, side: alt.Axis) -> alt.LayerChart:
    data = _line(part, "value").assign(_label=label)
    base = alt.Chart(data).mark_line(color=theme.COLOURS["goal"], strokeDash=theme.DASHES["goal"], strokeWidth=1.8)
    line = base.encode(x=x, y=alt.Y("_value:Q", axis=side))
    name = alt.Chart(data.tail(1)).mark_text(
        color=theme.COLOURS["goal"], fontSize=12, fontWeight=600, align="right", dx=-26, dy=-6, style=theme.OVER
    )
    return theme.layered(line, name.encode(x=x, y=alt.Y("_value:Q", axis=side), text=alt.Text("_label:N")))


def _note(text: str) -> alt.Chart:
    """Return words above the early years, where the level is lowest; on a phone on several lines."""
    words = {"_label": [text], "_lines": ["\n".join(textwrap.wrap(text, NARROW_LETTERS))]}
    shown = alt.expr(f"{theme.NARROW} ? datum._lines : datum._label")
    look = {"color": theme.QUIET, "fontSize": 11, "align": "left", "baseline": "top", "lineBreak": "\n"}
    return alt.Chart(pd.DataFrame(words)).mark_text(text=shown, **look).encode(x=alt.XValue(4), y=alt.YValue(NOTE_TOP))


def _dated(marks: pd.DataFrame, x: alt.X, side: alt.Axis, language: Language) -> list[alt.Chart]:
    """Return each goal of a year as a diamond, a range as a bar between its ends, with its words upright above it.

    On a phone the years are closer than letters are high: the figures alone, each second one above its neighbours.
    """
    columns = {"_year": marks["year"], "_low": marks["low"].astype(float), "_high": marks["high"].astype(float)}
    ends = marks[["goal_low", "goal_high"]].itertuples(index=False)
    figures = [span(low, high, language, unit="%") for low, high in ends]
    order = marks["year"].rank(method="first").astype(int) % 2
    words = {"_label": marks["label"], "_figure": figures, "_above": 8 + STAGGER * (1 - order)}
    base = alt.Chart(drawn(pd.DataFrame(columns | words)))
    colour, tip = theme.COLOURS["goal"], [alt.Tooltip("_label:N", title=" ")]
    y = alt.Y("_high:Q", axis=side)
    return [
        base.mark_rule(color=colour, strokeWidth=3).encode(x=x, y=y, y2=alt.Y2("_low:Q"), tooltip=tip),
        base.mark_point(color=colour, filled=True, shape="diamond", size=54, opacity=1).encode(x=x, y=y, tooltip=tip),
        base.mark_text(
            color=colour,
            fontSize=11,
            style=theme.OVER,
            angle=270,
            align="left",
            text=alt.expr(f"{theme.NARROW} ? datum._figure : datum._label"),
            dx=alt.expr(f"{theme.NARROW} ? datum._above : 8"),
            dy=alt.expr(f"{theme.NARROW} ? 0 : -7"),
        ).encode(x=x, y=y),
    ]


def _tips(axis: Axis) -> list[alt.Tooltip]:
    return [
        alt.Tooltip("_year:Q", title=" ", format="d"),
        alt.Tooltip("_value:Q", title=axis.title or " ", format=f",.{axis.digits_or(1)}f"),
    ]
