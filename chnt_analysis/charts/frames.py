"""Frames made ready for a chart: horizontal axis by calendar, words for tooltips, a limit on rows."""

from __future__ import annotations

import re
from typing import Any

import altair as alt
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import schema
from chnt_analysis.charts.theme import meaning
from chnt_analysis.charts.values import Axis
from chnt_analysis.errors import DataError
from chnt_analysis.wording import Language, column, date, form_of, is_missing, number, period

MOST_ROWS = 5000
JANUARY, FEBRUARY, DECEMBER = 1, 2, 12
PROVISIONAL = frozenset({"estimate", "estimated", "provisional", "preliminary", "p", "e"})
_TIPS = (
    "series",
    "part",
    "unit",
    "status",
    "vintage",
    "document",
    "plan",
)  # columns a tooltip shows where there are such
CODED: tuple[schema.CodeList, ...] = ("unit", "status")  # columns of tooltips that hold codes
_MONTH, _QUARTER, _DAY = re.compile(r"\d{4}-\d{2}"), re.compile(r"\d{4}Q[1-4]"), re.compile(r"\d{4}-\d{2}-\d{2}")


def flat(frame: pd.DataFrame | pd.Series, x: str, y: str, *others: str) -> pd.DataFrame:
    """Return a copy with the index as column ``x`` where needed, no more rows than a chart can hold.

    Raises
    ------
    DataError
        When a column is missing, or there are more than 5,000 rows.
    """
    if isinstance(frame, pd.Series):
        frame = frame.rename(y).rename_axis(x).reset_index()
    elif x not in frame.columns:
        frame = frame.rename_axis(frame.index.name or x).reset_index()
    missing = [name for name in (x, y, *others) if name not in frame.columns]
    if missing:
        raise DataError(f"chart: no column {', '.join(missing)}; the frame has {', '.join(map(str, frame.columns))}")
    if len(frame) > MOST_ROWS:
        raise DataError(f"chart: {len(frame)} rows; at most {MOST_ROWS} are allowed, aggregate before drawing")
    return frame.reset_index(drop=True)


def with_x(frame: pd.DataFrame, x: Axis, language: Language) -> tuple[pd.DataFrame, Any]:
    """Return the frame with ``_x`` (as drawn) and ``_period`` (in words), and the axis that draws them."""
    title = x.title
    values = _as_periods(frame[x.column])
    if isinstance(values.dtype, pd.PeriodDtype):
        words = [_words(value, x, language) for value in values]
        if _is_yearly(values):
            return frame.assign(_x=values.dt.year, _period=words), _year_axis(values.dt.year, title)
        return frame.assign(_x=values.dt.to_timestamp(), _period=words), _time_axis(values, title, language)
    if pd.api.types.is_datetime64_any_dtype(values):
        words = [f"{value:%d/%m/%Y}" for value in values]
        return frame.assign(_x=values, _period=words), _time_axis(values.dt.to_period("M"), title, language)
    if pd.api.types.is_numeric_dtype(values):
        if _are_years(values):
            return frame.assign(_x=values, _period=values.astype(int).astype(str)), _year_axis(values, title)
        whole = {"tickMinStep": 1} if pd.api.types.is_integer_dtype(values) else {}
        axis = alt.Axis(title=title or None, format="~f", **whole)
        words = [number(v, 2, language) for v in values]
        return frame.assign(_x=values, _period=words), alt.X("_x:Q", axis=axis, scale=alt.Scale(zero=False, nice=False))
    words = values.astype(str)
    return frame.assign(_x=words, _period=words), alt.X(
        "_x:O", sort=None, axis=alt.Axis(title=title or None, labelAngle=0)
    )


def _words(value: pd.Period, x: Axis, language: Language) -> str:
    both = x.joined and value.freqstr == "M" and value.month == FEBRUARY
    return period(f"{value.year}-01..{value}" if both else value, language)


def place_of(value: Any, like: pd.DataFrame, x: str) -> Any:
    """Return where a single value of the horizontal axis lies, as :func:`with_x` draws it."""
    periods = _as_periods(like[x])
    if isinstance(periods.dtype, pd.PeriodDtype):
        one = value if isinstance(value, pd.Period) else pd.Period(str(value), freq=periods.dtype.freq)
        return one.year if _is_yearly(periods) else one.to_timestamp()
    return value


def with_meanings(
    frame: pd.DataFrame, kind: str, language: Language, *, after: Any = None
) -> tuple[pd.DataFrame, list[str]]:
    """Return the frame with ``_meaning`` in words and ``_hollow``, and the codes of the meanings present.

    A column ``kind`` decides where there is one. Rows after ``after`` (a place on the axis) are forecasts;
    the row at ``after`` is repeated as their first point, so that the line has no gap.
    """
    codes = frame["kind"].astype(str) if "kind" in frame.columns else pd.Series(kind, index=frame.index)
    frame = frame.assign(_code=codes, _hollow=_hollow(frame))
    if after is not None:
        late = frame["_x"] > after
        joint = frame[frame["_x"] == after].assign(_hollow=False, _joint=True)
        frame = frame.assign(_code=frame["_code"].where(~late, "forecast"), _joint=False)
        frame = pd.concat([frame, joint.assign(_code="forecast")], ignore_index=True)
    present = [code for code in ("published", "own", "estimate", "forecast", "assumption", "proxy", "goal")]
    present = [code for code in present if (frame["_code"] == code).any()]
    frame = worded(frame, language)
    return frame.assign(_meaning=frame["_code"].map(lambda code: meaning(code, language))), present


def worded(frame: pd.DataFrame, language: Language) -> pd.DataFrame:
    """Return the frame with the codes that a tooltip shows in words; a letter that only makes a mark hollow is left out."""
    codes = {name: set(obs.codes(name)) for name in CODED if name in frame.columns}
    shown: dict[str, list[Any]] = {
        name: [obs.label(name, value, language) if value in known else _unless_letter(value) for value in frame[name]]
        for name, known in codes.items()
    }
    if "vintage" in frame.columns:
        shown["vintage"] = [_date_or_text(value, language) for value in frame["vintage"]]
    return frame.assign(**shown)


def _date_or_text(value: Any, language: Language) -> Any:
    return date(value, language) if isinstance(value, str) and _DAY.fullmatch(value) else value


def _unless_letter(value: Any) -> Any:
    return "" if isinstance(value, str) and len(value) == 1 else value


def tooltips(frame: pd.DataFrame, y: str, *, x_title: str, y_title: str, language: Language, digits: int) -> list[Any]:
    """Return the tooltip of a point: period, value, and unit, status, vintage, series where known."""
    first = x_title or column("period", language)
    tips = [
        alt.Tooltip("_period:N", title=first),
        alt.Tooltip(f"{y}:Q", title=y_title or column("value", language), format=f",.{digits}f"),
    ]
    return tips + [alt.Tooltip(f"{name}:N", title=column(name, language)) for name in _TIPS if name in frame.columns]


def drawn(frame: pd.DataFrame, *keep: str) -> pd.DataFrame:
    """Return only the columns a chart uses, as types every JSON reader knows."""
    names = [name for name in frame.columns if str(name).startswith("_") or name in keep or name in _TIPS]
    result = frame[names].copy()
    for name in names:
        if name in _TIPS or isinstance(result[name].dtype, pd.PeriodDtype):
            result[name] = [_text(value) for value in result[name]]
    return result


def with_gaps(frame: pd.DataFrame, x: str, series: str | None, *, joined: bool = False) -> pd.DataFrame:
    """Return the frame with an empty row for each missing year, quarter or month: the line breaks there.

    Where January and February are ``joined``, a January is not missing whose February is there.
    ``_lone`` marks the rows between two breaks, which a line alone does not show.
    """
    periods = _as_periods(frame[x])
    if frame.empty or not (isinstance(periods.dtype, pd.PeriodDtype) or _are_whole_years(periods)):
        return frame
    frame = frame.assign(**{x: periods})
    groups = [frame] if series is None else [group for _, group in frame.groupby(series, sort=False)]
    return pd.concat([_broken(group, x, series, joined=joined) for group in groups], ignore_index=True)


def _broken(group: pd.DataFrame, x: str, series: str | None, *, joined: bool) -> pd.DataFrame:
    """Return one line with its breaks; a break has the meaning of the point before it, so that it breaks that line."""
    known = group[x]
    if isinstance(known.dtype, pd.PeriodDtype):
        absent = pd.period_range(known.min(), known.max(), freq=known.dtype.freq).difference(pd.PeriodIndex(known))
        absent = absent[[not (joined and at.month == JANUARY and at + 1 not in absent) for at in absent]]
    else:
        absent = pd.RangeIndex(known.min(), known.max() + 1).difference(pd.Index(known))
    there = known.drop_duplicates()
    alone = [not there.isin(_neighbours(at, joined=joined)).any() for at in known]
    group = group.assign(_lone=alone)
    if absent.empty:
        return group
    empty = pd.DataFrame({x: absent, "_lone": False})
    filled = pd.concat([group, empty], ignore_index=True).sort_values(x, kind="stable")
    of_line = [name for name in (series, "kind") if name is not None and name in group.columns]
    return filled.assign(**{name: filled[name].ffill() for name in of_line})


def _neighbours(at: Any, *, joined: bool) -> list[Any]:
    across = {FEBRUARY: [at - 2], DECEMBER: [at + 2]}.get(at.month, []) if joined else []
    return [at - 1, at + 1, *across]


def spaced(values: list[float], gap: float, *, most: float | None = None) -> list[float]:
    """Return the values moved apart just enough that neighbours are at least ``gap`` from one another, none above ``most``.

    Examples
    --------
    >>> spaced([1.0, 1.0, 5.0], 1.0)
    [0.5, 1.5, 5.0]
    >>> spaced([99.0, 99.5], 5.0, most=100.0)
    [95.0, 100.0]
    """
    order = sorted(range(len(values)), key=values.__getitem__)
    moved = [values[i] for i in order]
    for _ in range(50):
        for i in range(1, len(moved)):
            lack = gap - (moved[i] - moved[i - 1])
            if lack > 1e-12:
                moved[i - 1] -= lack / 2
                moved[i] += lack / 2
    above = float("inf") if most is None else most
    for i in reversed(range(len(moved))):
        moved[i] = min(moved[i], above)
        above = moved[i] - gap
    result = list(values)
    for i, value in zip(order, moved, strict=True):
        result[i] = value
    return result


def _text(value: Any) -> str:
    if is_missing(value):
        return ""
    return f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else str(value)


def _hollow(frame: pd.DataFrame) -> pd.Series:
    if "status" not in frame.columns:
        return pd.Series(False, index=frame.index)
    return frame["status"].astype(str).str.casefold().isin(PROVISIONAL)


def _as_periods(values: pd.Series) -> pd.Series:
    if isinstance(values.dtype, pd.PeriodDtype) or pd.api.types.is_numeric_dtype(values) or values.empty:
        return values
    texts = [str(value) for value in values]
    for pattern, frequency in ((_MONTH, "M"), (_QUARTER, "Q")):
        if all(pattern.fullmatch(text) for text in texts):
            return pd.Series(pd.PeriodIndex(texts, freq=frequency), index=values.index)
    if all(re.fullmatch(r"\d{4}", text) for text in texts):
        return pd.Series([int(text) for text in texts], index=values.index)
    return values


def _is_yearly(periods: pd.Series) -> bool:
    return periods.dtype.freq.rule_code.startswith("Y")


def _are_years(values: pd.Series) -> bool:
    known = values.dropna()
    return len(known) > 0 and bool(((known == known.round()) & known.between(1900, 2100)).all())


def _are_whole_years(values: pd.Series) -> bool:
    return pd.api.types.is_integer_dtype(values) and _are_years(values)


def _year_axis(years: pd.Series, title: str) -> Any:
    ticks = list(range(int(years.min()), int(years.max()) + 1))
    step = max(1, -(-len(ticks) // 14))
    axis = alt.Axis(title=title or None, format="d", values=ticks[::step], tickMinStep=1)
    return alt.X("_x:Q", axis=axis, scale=alt.Scale(zero=False, nice=False, padding=12))


def _time_axis(periods: pd.Series, title: str, language: Language) -> Any:
    years = periods.dt.year.max() - periods.dt.year.min()
    how = "%Y" if years >= 3 else _month_form(language)
    count = "year" if 3 <= years <= 14 else alt.Undefined
    axis = alt.Axis(title=title or None, format=how, tickCount=count, labelOverlap=True)
    return alt.X("_x:T", axis=axis, scale=alt.Scale(padding=8))


def _month_form(language: Language) -> str:
    form = form_of(language)
    return form.in_charts("MMM YYYY" if language == "en" else form.month)
