"""How the library's objects show themselves in a notebook: a chart or a short table with a title, instead of a listing of their fields.

The objects know nothing of charts; what is shown of each is declared here, and the kernels of ``chnt lab`` show it. :func:`plot` and
:func:`to_frame` give chart and figures of the same objects for work of one's own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import ParameterError
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.wording import Kind, Language, messages, number


@dataclass(frozen=True)
class View:
    """What is shown of one type: figures, a chart where there is one, and what it rests on."""

    frame: Callable[[Any], pd.DataFrame]
    chart: Callable[[Any, Language], Any] | None = None
    kinds: tuple[Kind, ...] = ("estimate",)


def to_frame(value: Any) -> pd.DataFrame:
    """Return the figures of an object of the library as a frame.

    Parameters
    ----------
    value : object
        As :func:`show` takes it.

    Returns
    -------
    DataFrame
        One row a period, goal or part, columns by standard names.

    Raises
    ------
    ParameterError
        For an object that has no view, naming those that have.
    """
    return _view(value).frame(value)


def plot(value: Any, *, language: Language = "vi") -> Any:
    """Return the chart of an object of the library.

    Parameters
    ----------
    value : object
        As :func:`show` takes it.
    language : {"vi", "en"}
        Language of titles and labels.

    Returns
    -------
    altair.Chart

    Raises
    ------
    ParameterError
        For an object that has none, naming those that have.
    """
    chart = _view(value).chart
    if chart is None:
        names = sorted(name for (_, name), view in VIEWS.items() if view.chart is not None)
        raise ParameterError(f"{type(value).__name__} has no chart; allowed are {', '.join(names)}")
    return chart(value, language)


def show(value: Any, *, language: Language = "vi", rows: pd.DataFrame | None = None) -> Exhibit:
    """Return an object of the library as a page shows it: title, kind, its chart with the figures below it, else its figures.

    Parameters
    ----------
    value : object
        A level, a forecast, an adjusted series, a goal, an assessment, a scenario or a comparison.
    language : {"vi", "en"}
        Language of the words.
    rows : DataFrame, optional
        Published rows it was made of, as ``chnt.select`` returns them: their sources stand under it.

    Returns
    -------
    Exhibit

    Raises
    ------
    ParameterError
        For an object that has no view, naming those that have.
    """
    view = _view(value)
    frame = view.frame(value)
    body = frame if view.chart is None else view.chart(value, language)
    title = messages("lab", language)(f"views.{type(value).__name__}")
    cited = () if rows is None else tuple(obs.sources_of(rows))
    name = type(value).__name__.lower()
    return Exhibit(name, title, body, data=frame, kinds=view.kinds, sources=cited, language=language)


def _view(value: Any) -> View:
    view = VIEWS.get((type(value).__module__, type(value).__name__))
    if view is None:
        names = ", ".join(sorted(name for _, name in VIEWS))
        raise ParameterError(f"a {type(value).__name__} has no view; allowed are {names}")
    return view


def _level(rebuilt: Any) -> pd.DataFrame:
    return pd.DataFrame({"level": rebuilt.level, "lower_95": rebuilt.lower_95, "upper_95": rebuilt.upper_95})


def _level_chart(level: Any, language: Language) -> Any:
    from chnt_analysis import charts

    title = messages("lab", language)("base-mean", base=level.base)
    return charts.line(level.level.rename("value"), y=charts.Axis(title=title), kind="estimate", language=language)


def _draws_chart(draws: Any, language: Language) -> Any:
    from chnt_analysis import charts

    quantiles = draws.interval()
    known = quantiles[quantiles.index <= draws.origin]["point"].rename("value")
    ahead = quantiles[quantiles.index > draws.origin]
    return charts.fan(ahead, history=known, history_kind="estimate", language=language)


def _adjusted(parts: Any) -> pd.DataFrame:
    return pd.DataFrame({"original": parts.original, "adjusted": parts.adjusted, "trend": parts.trend})


def _adjusted_chart(parts: Any, language: Language) -> Any:
    from chnt_analysis import charts

    say = messages("lab", language)
    names = {"original": say("unadjusted"), "adjusted": say("adjusted")}
    long = _adjusted(parts)[list(names)].rename(columns=names).rename_axis("period").reset_index()
    return charts.line(long.melt("period", var_name="line"), series="line", kind="estimate", language=language)


def _compared(comparison: Any) -> pd.DataFrame:
    return comparison.quantiles(100.0)


def _compared_chart(comparison: Any, language: Language) -> Any:
    from chnt_analysis import charts

    title = messages("lab", language)("share-index")
    frame = _compared(comparison).rename(columns={"point": "value"})
    return charts.line(frame, series="scenario", y=charts.Axis(title=title), kind="assumption", language=language)


def _scenario(scenario: Any) -> pd.DataFrame:
    growth = scenario.manufacturing_growth
    named = {
        "manufacturing_growth": growth.default,
        **{f"manufacturing_growth {y}": r for y, r in growth.years.items()},
    }
    rows = {**named, "differential": scenario.differential}
    figures = [{"assumption": name, "low": r.low, "central": r.central, "high": r.high} for name, r in rows.items()]
    return pd.DataFrame(figures)


def _fields(value: Any) -> pd.DataFrame:
    """Return the fields of an object that hold something, one a row."""
    held = {f.name: getattr(value, f.name) for f in fields(value) if f.repr}
    rows = [(name, _short(content)) for name, content in held.items() if _holds(content)]
    return pd.DataFrame(rows, columns=["name", "value"])


def _holds(content: Any) -> bool:
    return content is not None and not isinstance(content, pd.DataFrame) and content != "" and content != ()


def _short(content: Any) -> str:
    if isinstance(content, float):
        return number(content, 2, "en")
    if isinstance(content, Mapping):
        return ", ".join(f"{key}: {_short(part)}" for key, part in content.items())
    if is_dataclass(content):
        return str(getattr(content, "id", type(content).__name__))
    return ", ".join(map(str, content)) if isinstance(content, tuple) else str(content)


def _known(known: Any) -> pd.DataFrame:
    return known.level.rename("level").to_frame()


VIEWS: Mapping[tuple[str, str], View] = {
    ("chnt_analysis.rebuild.result", "Rebuilt"): View(_level, _level_chart),
    ("chnt_analysis.levels.known", "Known"): View(_known, _level_chart),
    ("chnt_analysis.forecasting.draws", "Draws"): View(lambda d: d.interval(), _draws_chart),
    ("chnt_analysis.seasonal.result", "Adjusted"): View(_adjusted, _adjusted_chart),
    ("chnt_analysis.scenarios.compare", "Comparison"): View(_compared, _compared_chart, ("assumption",)),
    ("chnt_analysis.scenarios.files", "Scenario"): View(_scenario, None, ("assumption",)),
    ("chnt_analysis.goals.model", "Goal"): View(_fields, None, ("goal",)),
    ("chnt_analysis.assessment.goals", "Assessment"): View(_fields, None, ("goal", "estimate")),
    ("chnt_analysis.assessment.series", "SeriesAssessment"): View(_fields, None, ("estimate",)),
}
