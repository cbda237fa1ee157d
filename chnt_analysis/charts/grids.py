"""Charts of two keys: the ready reckoner's grid and contributions that add up to a total."""

from __future__ import annotations

import json
import textwrap
from typing import Any

import altair as alt
import pandas as pd

from chnt_analysis.charts import theme
from chnt_analysis.charts.frames import drawn, flat, tooltips
from chnt_analysis.charts.marks import row_axis, zero_rule
from chnt_analysis.charts.values import Axis
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.wording import Language, messages, number, period, plain
from chnt_analysis.wording import column as column_title

LETTER = 0.66  # width of a figure with its margin, as a part of the size of type
LEAST_TYPE = 7.0
WIDE_LETTERS, NARROW_LETTERS = 100, 40  # of a line of names below bars on a screen, on a phone
NARROW_ROW_LETTERS = 20  # of a line of a row's name on a phone
SHORT_NAME = 7  # letters of a year or a month
FEW_NAMES, MOST_NAMES = 5, 10  # that stand level on a phone, on a screen
ACROSS, NARROW_ACROSS = 118, 46  # letters of type that a chart's width holds on a screen, on a phone
LEGEND_MARK = 5  # letters of type that a legend's symbol takes


def heatmap(
    frame: pd.DataFrame,
    *,
    x: Axis | str,
    y: Axis | str,
    value: Axis | str = "value",
    midpoint: float | None = None,
    highlight: str | None = None,
    language: Language = "vi",
) -> alt.LayerChart:
    """Return a grid of cells, each with its value printed in it.

    Parameters
    ----------
    frame : DataFrame
        One row a cell.
    x, y, value : Axis or str
        The cell's two keys, in the order they are to appear, and its value with the digits printed.
    midpoint : float, optional
        Where two colours meet; one colour by default. A cell far from all others has the colour of the farthest of the others.
    highlight : str, optional
        A true-or-false column: true cells are framed and bold.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    DataError
        When a column is missing or a cell is there twice.
    """
    x, y, shown = Axis.of(x, usual="x"), Axis.of(y, usual="y"), Axis.of(value, usual="value")
    data = _cells(frame, x.column, y.column, shown.column)
    values = data[shown.column]
    low, high = float(values.min()), float(values.max())
    centre = (low + high) / 2 if midpoint is None else midpoint
    reach = _reach((values - centre).abs())
    dark = values > low + 0.72 * (high - low) if midpoint is None else values < centre - 0.75 * reach
    data = data.assign(
        _x=[_key(v, language) for v in data[x.column]],
        _y=[_key(v, language) for v in data[y.column]],
        _label=[number(v, shown.digits_or(1), language) for v in values],
        _dark=dark,
        _framed=data[highlight].astype(bool) if highlight else False,
    )
    one = alt.Scale(domain=[low, high], range=["#eef4fa", "#1f5f99"])
    two = alt.Scale(
        domain=[centre - reach, centre, centre + reach], range=["#2a6ca8", "#f7f7f7", "#c26a00"], clamp=True
    )
    tips = [
        alt.Tooltip("_x:N", title=x.title or x.column),
        alt.Tooltip("_y:N", title=y.title or y.column),
        alt.Tooltip("_label:N", title=shown.title or column_title("value", language)),
    ]
    across_order = None if x.order is None else [_key(v, language) for v in x.order]
    across = alt.X(
        "_x:O", sort=across_order, axis=alt.Axis(title=x.title or None, labelAngle=0, domain=False, ticks=False)
    )
    down = alt.Y("_y:O", sort=None, axis=row_axis(data["_y"], letters=NARROW_ROW_LETTERS, narrow=True, title=y.title))
    base = alt.Chart(drawn(data, shown.column)).encode(x=across, y=down, tooltip=tips)
    cells = base.mark_rect(stroke="white", strokeWidth=1).encode(
        color=alt.Color(f"{shown.column}:Q", scale=one if midpoint is None else two, legend=None)
    )
    frames = base.transform_filter("datum._framed").mark_rect(filled=False, stroke=theme.INK, strokeWidth=2)
    words, bold = _cell_words(base, data)
    layers = [cells, words, frames, bold] if highlight else [cells, words]
    height = max(90, 32 * data["_y"].nunique())
    return theme.finish(theme.layered(*layers), language=language, height=height)


def _cell_words(base: Any, data: pd.DataFrame) -> tuple[Any, Any]:
    """Return the values printed in the cells, plain and, in framed cells, bold."""
    ink = alt.ColorValue(theme.INK, condition={"test": "datum._dark", "value": "white"})
    shape = _type(data["_x"].nunique(), max(map(len, data["_label"])))
    words = base.transform_filter("!datum._framed").mark_text(**shape).encode(text=alt.Text("_label:N"), color=ink)
    bold = base.transform_filter("datum._framed").mark_text(fontWeight="bold", **shape)
    return words, bold.encode(text=alt.Text("_label:N"), color=ink)


def _reach(distances: pd.Series) -> float:
    """Return the distance at which a colour is full: the largest that is no far outlier (Tukey's outer fence).

    Tukey, J. W. (1977), Exploratory Data Analysis: beyond the third quartile by three times the interquartile range.

    >>> float(_reach(pd.Series([4.0, 8, 12, 17, 333]))), float(_reach(pd.Series([0.0, 0])))
    (17.0, 1.0)
    """
    first, third = distances.quantile([0.25, 0.75])
    return float(distances[distances <= third + 3 * (third - first)].max()) or 1.0


def _type(columns: int, letters: int) -> dict[str, Any]:
    """Return the size of type that fits a cell: smaller in narrow drawings, none where it could not be read."""
    room = f"width / {columns * letters * LETTER:.2f}"
    return {"fontSize": alt.expr(f"min(12, {room})"), "opacity": alt.expr(f"{room} < {LEAST_TYPE} ? 0 : 1")}


def _cells(frame: pd.DataFrame, x: str, y: str, value: str) -> pd.DataFrame:
    data = flat(frame, x, value, y)
    if data.duplicated([x, y]).any():
        raise DataError(f"heatmap: the same cell of {x} and {y} is there twice")
    return data


def stacked_contributions(
    frame: pd.DataFrame,
    *,
    period: str = "period",
    part: str = "part",
    value: Axis | str = "value",
    total: pd.Series | None = None,
    total_label: str = "",
    language: Language = "vi",
    height: int = 320,
) -> alt.LayerChart:
    """Return contributions as stacked bars, one colour a part, and their total as a dot.

    Parameters
    ----------
    frame : DataFrame
        One row a period and part; percentage points.
    period, part : str
        Columns of the period and the part's name.
    value : Axis or str
        The contribution: its column, the title of its axis with unit, digits in tooltips.
    total : Series, optional
        Published total by period; the sum of the parts by default.
    total_label, language, height
        The dot's name; language of the words; height in pixels.

    Raises
    ------
    ParameterError
        When there are more parts than colours that can be told apart.
    """
    length = Axis.of(value, usual="value")
    column, digits = length.column, length.digits_or(1)
    data = flat(frame, period, column)
    names = list(dict.fromkeys(str(name) for name in data[part]))
    if len(names) > len(theme.PARTS):
        raise ParameterError(
            f"stacked_contributions: {len(names)} parts; at most {len(theme.PARTS)} can be told apart, "
            "join the small ones"
        )
    data = data.assign(_x=[_words(v, language) for v in data[period]], part=data[part].astype(str))
    data = data.assign(_period=data["_x"], _order=data["part"].map(names.index))
    sums = (
        data.groupby("_x", sort=False)[column].sum()
        if total is None
        else total.rename(index=lambda v: _words(v, language))
    )
    name = total_label or messages("charts", language)("total")
    scale = alt.Scale(domain=names, range=list(theme.PARTS[: len(names)]))
    across = alt.X("_x:O", sort=None, axis=_names_below(list(sums.index)))
    tips = tooltips(data, column, x_title="", y_title=length.title, language=language, digits=digits)
    stack = alt.Chart(drawn(data, column)).mark_bar(width={"band": 0.62}, stroke="white", strokeWidth=0.6)
    stack = stack.encode(
        x=across,
        y=alt.Y(f"{column}:Q", axis=alt.Axis(title=length.title or None)),
        color=alt.Color("part:N", scale=scale, legend=_parts_legend(names, name), title=None),
        order=alt.Order("_order:Q"),
        tooltip=tips,
    )
    dots = _totals(sums, across, name=name, digits=digits)
    return theme.finish(theme.layered(stack, zero_rule(), dots), language=language, height=height)


def _names_below(names: list[str]) -> Any:
    """Return the axis of names below bars: long ones on several lines, in a drawing for a phone upright where there are many."""
    if len(names) > MOST_NAMES or max(map(len, names), default=0) <= SHORT_NAME:
        return alt.Axis(title=None, labelAngle=0 if len(names) <= MOST_NAMES else -45)
    wide, narrow = (_split(names, letters) for letters in (WIDE_LETTERS, NARROW_LETTERS))
    if len(names) <= FEW_NAMES:
        return alt.Axis(
            title=None, labelAngle=0, labelOverlap=False, labelExpr=f"({theme.NARROW} ? {narrow} : {wide})[datum.label]"
        )
    upright = {
        "labelAngle": ("-90", "0"),
        "labelAlign": ("'right'", "'center'"),
        "labelBaseline": ("'middle'", "'top'"),
    }
    how = {name: alt.expr(f"{theme.NARROW} ? {a} : {b}") for name, (a, b) in upright.items()}
    return alt.Axis(
        title=None, labelOverlap=False, labelExpr=f"{theme.NARROW} ? datum.label : {wide}[datum.label]", **how
    )


def _split(names: list[str], letters: int) -> str:
    lines = {name: textwrap.wrap(name, max(letters // len(names), 6)) for name in names}
    return json.dumps(lines, ensure_ascii=False)


def _parts_legend(names: list[str], total: str) -> alt.Legend:
    """Return the legend of the parts, in as many columns as their names leave room for beside the dot of the total."""
    longest = max(map(len, names)) + LEGEND_MARK
    room = (NARROW_ACROSS, ACROSS - len(total) - LEGEND_MARK)  # on a phone the total stands below
    narrow, wide = (min(3, max(1, letters // longest)) for letters in room)
    return alt.Legend(symbolType="square", columns=alt.expr(f"{theme.NARROW} ? {narrow} : {wide}"))


def _totals(sums: pd.Series, across: Any, *, name: str, digits: int) -> Any:
    """Return the totals as dots with a legend of their own."""
    dots = pd.DataFrame({"_x": sums.index, "_period": sums.index, "_total": sums.to_numpy(float), "_name": name})
    base = alt.Chart(dots).mark_point(filled=True, size=80, fill=theme.INK, stroke="white", strokeWidth=1.5, opacity=1)
    legend = alt.Legend(symbolFillColor=theme.INK)
    return base.encode(
        x=across,
        y=alt.Y("_total:Q"),
        shape=alt.Shape("_name:N", scale=alt.Scale(range=["circle"]), title=None, legend=legend),
        tooltip=[alt.Tooltip("_period:N", title=" "), alt.Tooltip("_total:Q", title=name, format=f",.{digits}f")],
    )


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
