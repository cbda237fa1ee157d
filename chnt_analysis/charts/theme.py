"""One look for every chart: a colour and a stroke for each meaning, numbers and dates in the reader's
language.

The colours of meanings are told apart by readers with any common colour blindness, and never carry a
meaning alone: assumptions and forecasts are also dashed, proxies dotted, goals drawn as diamonds or
labelled rules, provisional points hollow. Parts of a whole take their colours from another palette (Paul
Tol, "Colour schemes", 2021, muted).
"""

from __future__ import annotations

from typing import Any

import altair as alt

from chnt_analysis.wording import Language, form_of, kind, messages

COLOURS = {
    "published": "#1b2a41",
    "own": "#7d5a00",
    "estimate": "#4a90c4",
    "forecast": "#4a90c4",
    "assumption": "#c26a00",
    "proxy": "#a0569a",
    "goal": "#00795c",
}
DASHES = {
    "published": [1, 0],
    "own": [12, 3, 2, 3],
    "estimate": [16, 2],
    "forecast": [6, 4],
    "assumption": [8, 4],
    "proxy": [2, 3],
    "goal": [5, 2],
}
PARTS = ("#332288", "#cc6677", "#2f8f80", "#a08a1c", "#88ccee", "#882255", "#ddcc77", "#aa4499", "#bbbbbb")
PART_NAMES = (
    "#332288",
    "#b04c5e",
    "#22766a",
    "#75650c",
    "#2b7399",
    "#882255",
    "#857019",
    "#943c94",
    "#696969",
)  # of their names, dark enough to be read
INK, QUIET, GRID = "#222222", "#5f6670", "#e4e6e9"
FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', Arial, sans-serif"
WIDTH = 680
OVER = (
    "over"  # style of words that may stand across a line: drawn with a white outline where a page has its own drawing
)
NARROW = "width < 420"  # in an expression of a chart: a drawing for a phone


def meaning(code: str, language: Language) -> str:
    """Return the legend's word for a meaning: a kind or ``forecast``."""
    return messages("charts", language)("forecast") if code == "forecast" else kind(code, language)


def locale(language: Language) -> dict[str, Any]:
    """Return Vega's locale of numbers and dates: 1.234,5 and tháng 8 in Vietnamese.

    Examples
    --------
    >>> locale("vi")["number"]["decimal"], locale("en")["number"]["decimal"]
    (',', '.')
    """
    form = form_of(language)
    number = {
        "decimal": form.decimal,
        "thousands": form.thousands,
        "grouping": [3],
        "currency": ["", ""],
        "minus": "-",
    }
    if language == "vi":
        days = ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"]
        short = [f"th. {month}" for month in range(1, 13)]
    else:
        days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
        short = form.short_months
    time = {
        "dateTime": "%H:%M %d/%m/%Y",
        "date": "%d/%m/%Y",
        "time": "%H:%M",
        "periods": ["SA", "CH"] if language == "vi" else ["AM", "PM"],
        "days": days,
        "shortDays": ["CN", "T2", "T3", "T4", "T5", "T6", "T7"] if language == "vi" else [d[:3] for d in days],
        "months": list(form.months),
        "shortMonths": short,
    }
    return {"number": number, "time": time}


def finish(chart: Any, *, language: Language, height: int) -> Any:
    """Give a chart that was just made its size, theme and locale, and return it; a copy of its layers would take a fifth of the time."""
    chart.width, chart.height = WIDTH, height
    chart.padding = {"left": 4, "top": 8, "right": 8, "bottom": 4}
    chart.config = alt.Config(locale=locale(language), **configuration())
    return chart


def layered(*charts: Any) -> alt.LayerChart:
    """Return charts that were just made as the layers of one, data that all of them share moved up to it.

    ``alt.layer`` gives the same specification; it copies every layer in depth, twice, to look for parameters, which these have not.
    """
    chart, data = alt.LayerChart(), charts[0].data
    if data is not alt.Undefined and all(one.data is data for one in charts):
        chart.data = data
        for one in charts:
            one.data = alt.Undefined
    chart.layer = list(charts)
    return chart


def configuration() -> dict[str, Any]:
    """Return the look of every chart as Vega-Lite's ``config``, without a language."""
    quiet = {"labelFont": FONT, "titleFont": FONT, "labelColor": QUIET, "titleColor": QUIET}
    return {
        "background": "white",
        "font": FONT,
        "view": {"stroke": None},
        "axis": {
            **quiet,
            "labelFontSize": 12,
            "titleFontSize": 12,
            "titleFontWeight": "normal",
            "gridColor": GRID,
            "domainColor": "#9aa1a9",
            "tickColor": "#9aa1a9",
            "labelLimit": 260,
            "labelPadding": 6,
        },
        "axisY": {
            "domain": False,
            "ticks": False,
            "titleAngle": 0,
            "titleAlign": "left",
            "titleAnchor": "end",
            "titleX": 0,
            "titleY": -22,
        },
        "axisX": {"grid": False, "labelOverlap": True, "labelSeparation": 6, "labelPadding": 7},
        "legend": {
            **quiet,
            "orient": "bottom",
            "symbolOpacity": 1,
            "columns": 3,
            "direction": "horizontal",
            "title": None,
            "labelFontSize": 12,
            "labelLimit": 320,
            "symbolStrokeWidth": 2,
        },
        "title": {"font": FONT, "subtitleFont": FONT, "color": INK, "subtitleColor": QUIET, "fontSize": 15},
    }


def colour_of_meanings(codes: list[str], language: Language) -> Any:
    """Return the colour encoding of meanings, with a legend where there is more than one."""
    scale = alt.Scale(domain=[meaning(c, language) for c in codes], range=[COLOURS[c] for c in codes])
    legend = _legend(codes)
    return alt.Color("_meaning:N", scale=scale, legend=legend, title=None)


def dash_of_meanings(codes: list[str], language: Language) -> Any:
    """Return the stroke encoding of meanings: dashed where nothing was published."""
    scale = alt.Scale(domain=[meaning(c, language) for c in codes], range=[DASHES[c] for c in codes])
    legend = _legend(codes)
    return alt.StrokeDash("_meaning:N", scale=scale, legend=legend, title=None)


def _legend(codes: list[str]) -> Any:
    return alt.Legend(symbolType="stroke", symbolSize=300) if len(codes) > 1 else None
