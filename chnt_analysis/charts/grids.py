"""Charts of two keys: the ready reckoner's grid and contributions that add up to a total."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from chnt_analysis.charts import theme
from chnt_analysis.charts.frames import drawn, flat, tooltips
from chnt_analysis.charts.marks import zero_rule
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.wording import Language, number, period, pick, plain


def heatmap(
    frame: pd.DataFrame,
    *,
    x: str,
    y: str,
    value: str = "value",
    x_title: str = "",
    y_title: str = "",
    value_title: str = "",
    midpoint: float | None = None,
    highlight: str | None = None,
    x_order: Sequence[Any] | None = None,
    digits: int = 1,
    language: Language = "vi",
) -> alt.LayerChart:
    """Return a grid of cells, each with its value printed in it.

    Parameters
    ----------
    frame : DataFrame
        One row a cell.
    x, y, value : str
        Columns of the cell's two keys, in the order they are to appear, and its value.
    x_title, y_title, value_title : str
        Titles, with unit.
    midpoint : float, optional
        Where two colours meet; one colour by default.
    highlight : str, optional
        A true-or-false column: true cells are framed and bold.
    x_order : sequence, optional
        The keys across in the order they are to appear, where the first row of cells does not have them all.
    digits : int
        Digits printed.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    DataError
        When a column is missing or a cell is there twice.
    """
    data = _cells(frame, x, y, value)
    low, high = float(data[value].min()), float(data[value].max())
    centre = (low + high) / 2 if midpoint is None else midpoint
    reach = max(abs(high - centre), abs(low - centre)) or 1.0
    dark = data[value] > low + 0.72 * (high - low) if midpoint is None else data[value] < centre - 0.75 * reach
    data = data.assign(
        _x=[_key(v, language) for v in data[x]],
        _y=[_key(v, language) for v in data[y]],
        _label=[number(v, digits, language) for v in data[value]],
        _dark=dark,
        _framed=data[highlight].astype(bool) if highlight else False,
    )
    scale = (
        alt.Scale(domain=[low, high], range=["#eef4fa", "#1f5f99"])
        if midpoint is None
        else alt.Scale(domain=[centre - reach, centre, centre + reach], range=["#2a6ca8", "#f7f7f7", "#c26a00"])
    )
    tips = [
        alt.Tooltip("_x:N", title=x_title or x),
        alt.Tooltip("_y:N", title=y_title or y),
        alt.Tooltip("_label:N", title=value_title or pick(language, vi="Giá trị", en="Value")),
    ]
    across_order = None if x_order is None else [_key(v, language) for v in x_order]
    across = alt.X(
        "_x:O", sort=across_order, axis=alt.Axis(title=x_title or None, labelAngle=0, domain=False, ticks=False)
    )
    down = alt.Y("_y:O", sort=None, axis=alt.Axis(title=y_title or None, domain=False))
    base = alt.Chart(drawn(data, value)).encode(x=across, y=down, tooltip=tips)
    cells = base.mark_rect(stroke="white", strokeWidth=1).encode(
        color=alt.Color(f"{value}:Q", scale=scale, legend=None)
    )
    frames = base.transform_filter("datum._framed").mark_rect(filled=False, stroke=theme.INK, strokeWidth=2)
    words = base.mark_text(fontSize=12).encode(
        text="_label:N", color=alt.condition("datum._dark", alt.value("white"), alt.value(theme.INK))
    )
    bold = (
        base.transform_filter("datum._framed")
        .mark_text(fontSize=12, fontWeight="bold")
        .encode(text="_label:N", color=alt.condition("datum._dark", alt.value("white"), alt.value(theme.INK)))
    )
    layers = [cells, words, frames, bold] if highlight else [cells, words]
    height = max(90, 32 * data["_y"].nunique())
    return theme.finish(alt.layer(*layers), language=language, height=height)


def _cells(frame: pd.DataFrame, x: str, y: str, value: str) -> pd.DataFrame:
    data = flat(frame, x, value)
    if y not in data.columns:
        raise DataError(f"heatmap: no column {y}; the frame has {', '.join(map(str, data.columns))}")
    if data.duplicated([x, y]).any():
        raise DataError(f"heatmap: the same cell of {x} and {y} is there twice")
    return data


def stacked_contributions(
    frame: pd.DataFrame,
    *,
    period: str = "period",
    part: str = "part",
    value: str = "value",
    total: pd.Series | None = None,
    y_title: str = "",
    total_label: str = "",
    digits: int = 1,
    language: Language = "vi",
    height: int = 320,
) -> alt.LayerChart:
    """Return contributions as stacked bars, one colour a part, and their total as a dot.

    Parameters
    ----------
    frame : DataFrame
        One row a period and part; percentage points.
    period, part, value : str
        Columns of the period, the part's name and its contribution.
    total : Series, optional
        Published total by period; the sum of the parts by default.
    y_title : str
        Title of the value axis, with unit.
    total_label, digits, language, height
        The dot's name; digits in tooltips; language of the words; height in pixels.

    Raises
    ------
    ParameterError
        When there are more parts than colours that can be told apart.
    """
    data = flat(frame, period, value)
    names = list(dict.fromkeys(str(name) for name in data[part]))
    if len(names) > len(theme.PARTS):
        raise ParameterError(
            f"stacked_contributions: {len(names)} parts; at most {len(theme.PARTS)} can be told apart, "
            "join the small ones"
        )
    data = data.assign(_x=[_words(v, language) for v in data[period]], part=data[part].astype(str))
    data = data.assign(_period=data["_x"], _order=data["part"].map(names.index))
    sums = (
        data.groupby("_x", sort=False)[value].sum()
        if total is None
        else total.rename(index=lambda v: _words(v, language))
    )
    name = total_label or pick(language, vi="tổng", en="total")
    dots = pd.DataFrame({"_x": sums.index, "_period": sums.index, "_total": sums.to_numpy(float), "_name": name})
    scale = alt.Scale(domain=names, range=list(theme.PARTS[: len(names)]))
    across = alt.X("_x:O", sort=None, axis=alt.Axis(title=None, labelAngle=0 if len(sums) <= 10 else -45))
    tips = tooltips(data, value, x_title="", y_title=y_title, language=language, digits=digits)
    stack = alt.Chart(drawn(data, value)).mark_bar(width={"band": 0.62}, stroke="white", strokeWidth=0.6)
    stack = stack.encode(
        x=across,
        y=alt.Y(f"{value}:Q", axis=alt.Axis(title=y_title or None)),
        color=alt.Color("part:N", scale=scale, legend=alt.Legend(symbolType="square"), title=None),
        order="_order:Q",
        tooltip=tips,
    )
    dot = alt.Chart(dots).mark_point(filled=True, size=80, fill=theme.INK, stroke="white", strokeWidth=1.5, opacity=1)
    dot = dot.encode(
        x=across,
        y="_total:Q",
        shape=alt.Shape(
            "_name:N",
            scale=alt.Scale(range=["circle"]),
            title=None,
            legend=alt.Legend(symbolFillColor=theme.INK),
        ),
        tooltip=[
            alt.Tooltip("_period:N", title=" "),
            alt.Tooltip("_total:Q", title=name, format=f",.{digits}f"),
        ],
    )
    return theme.finish(alt.layer(stack, zero_rule(), dot), language=language, height=height)


def _key(value: object, language: Language) -> str:
    if isinstance(value, bool | str):
        return str(value)
    if isinstance(value, int | float):
        return str(int(value)) if float(value).is_integer() and 1900 <= value <= 2100 else plain(value, language)
    return _words(value, language)


def _words(value: object, language: Language) -> str:
    """Return a period as a short axis label: 8/2025, II/2025, 2025."""
    if not isinstance(value, pd.Period):
        return str(value)
    if value.freqstr.startswith("Y"):
        return str(value.year)
    if value.freqstr.startswith("Q"):
        return period(value, language).removeprefix("quý ")
    return f"{value.month}/{value.year}"
