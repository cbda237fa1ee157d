"""The chart of each object of the library."""

from __future__ import annotations

from typing import Any

import pandas as pd

from chnt_analysis import charts, scenarios
from chnt_analysis import observations as obs
from chnt_analysis.assessment.words import aim
from chnt_analysis.errors import ParameterError
from chnt_analysis.goals import chosen_results, comparable, results_of
from chnt_analysis.lab import view_frames as frames
from chnt_analysis.questions.scenarios.words import assumption_of
from chnt_analysis.wording import Language, messages

MOST_LINES = 12  # series of a panel that are told apart


def level(value: Any, language: Language) -> Any:
    """Return the line of a level."""
    axis = charts.Axis(title=base_words(value, language))
    return charts.line(value.level.rename("value"), y=axis, kind="estimate", language=language)


known = level


def base_words(value: Any, language: Language) -> str:
    """Return the unit of a level: the year whose mean is 100."""
    return messages("lab", language)("base-mean", base=value.base)


def draws(value: Any, language: Language) -> Any:
    """Return the fan of a forecast after the known level."""
    quantiles = value.interval()
    known = quantiles[quantiles.index <= value.origin]["point"].rename("value")
    ahead = quantiles[quantiles.index > value.origin]
    return charts.fan(ahead, history=known, history_kind="estimate", language=language)


def panel(value: Any, language: Language) -> Any:
    """Return a line of the central forecast for each series."""
    if len(value.names) > MOST_LINES:
        raise ParameterError(
            f"{len(value.names)} series are too many for one chart, at most {MOST_LINES}: plot(forecast.draws(NAME)) shows one"
        )
    table = value.table().rename(columns={"point": "value"})
    return charts.line(table, series="series", kind="forecast", language=language)


def adjusted(value: Any, language: Language) -> Any:
    """Return a level and the same adjusted."""
    say = messages("lab", language)
    names = {"original": say("unadjusted"), "adjusted": say("adjusted")}
    long = frames.adjusted(value)[list(names)].rename(columns=names).rename_axis("period").reset_index()
    return charts.line(long.melt("period", var_name="line"), series="line", kind="estimate", language=language)


def benchmarked(value: Any, language: Language) -> Any:
    """Return the line of the sub-periods."""
    return charts.line(value.series.rename("value").rename_axis("period"), kind="estimate", language=language)


def compared(value: Any, language: Language) -> Any:
    """Return a line of the share for each scenario, its start = 100."""
    titles = scenario_titles(value, language)
    frame = frames.compared(value).rename(columns={"point": "value"})
    frame = frame.assign(scenario=frame["scenario"].map(titles))
    axis = charts.Axis(title=messages("lab", language)("share-index"))
    return charts.line(frame, series="scenario", y=axis, kind="assumption", language=language)


def scenario_titles(value: Any, language: Language) -> dict[str, str]:
    """Return the scenarios' titles by name; the name of one that is in no file."""
    known = set(scenarios.names())
    return {name: scenarios.load(name).title[language] if name in known else name for name in value.ratio}


def paths(value: Any, language: Language) -> Any:
    """Return a line of the median growth of each part."""
    say = messages("common", language)
    frame = frames.paths(value).rename(columns={"point": "value"})
    frame = frame.assign(series=[say(f"columns.{name}") for name in frame["series"]])
    axis = charts.Axis(title=obs.label("unit", "percent", language))
    return charts.line(frame, series="series", y=axis, kind="assumption", language=language)


def scenario(value: Any, language: Language) -> Any:
    """Return the range of each assumption about growth."""
    table = frames.scenario(value)
    table = table[
        table["unit"].isin(("percent", "percentage_points")) & ~table["assumption"].str.contains(".", regex=False)
    ]
    names = [
        item_words(value, item, year, language) for item, year in zip(table["assumption"], table["period"], strict=True)
    ]
    axis = charts.Axis(title=messages("lab", language)("scenario-unit"), zero_line=True)
    return charts.ranges(table.assign(category=names), value=axis, kind="assumption", language=language)


def item_words(value: Any, item: str, year: str, language: Language) -> str:
    """Return the name of an assumption, with the year that it holds for."""
    name = assumption_of([value], messages("scenarios", language), item)
    return f"{name}, {year}" if year else name


def goals(value: Any, language: Language) -> Any:
    """Return when each goal was set and for when."""
    table = pd.DataFrame(
        [
            {
                "plan": goal.named(language) or obs.label("indicator", goal.indicator, language),
                "start": f"{goal.available_from:%Y-%m}",
                "end": goal.period,
                "label": aim(goal, language),
            }
            for goal in frames.several(value)
        ]
    )
    return charts.timeline(table, language=language)


def assessments(value: Any, language: Language) -> Any:
    """Return the results that a goal is compared with, and the goal; several assessments must be of one indicator, place and unit."""
    every = [one.goal for one in frames.several(value)]
    if len({(g.place, g.indicator, g.sector, g.unit) for g in every}) > 1:
        raise ParameterError(
            "assessments of several places, indicators or units have no common chart: plot those of one"
        )
    goal, as_of = every[0], max(one.as_of for one in frames.several(value))
    results = chosen_results(comparable(goal, results_of(goal, as_of)))
    actual = pd.DataFrame([{"period": r.period, "value": r.value, "qualifier": r.qualifier} for r in results])
    return charts.dots_with_goal(
        stated=frames.goals(every), actual=actual, unit=obs.label("unit", goal.unit, language), language=language
    )


def series_assessments(value: Any, language: Language) -> Any:
    """Return the newest value of a series and its goal."""
    every = frames.several(value)
    stated = pd.DataFrame([{"period": one.by, "value": one.target, "qualifier": one.direction} for one in every])
    actual = pd.DataFrame([{"period": one.latest_period, "value": one.latest} for one in every[:1]])
    return charts.dots_with_goal(stated=stated, actual=actual, unit=every[0].series, language=language, zero=False)


def observations(rows: pd.DataFrame, language: Language) -> Any:
    """Return the chosen value of each period, a line for each basis; rows must be of one indicator, place, sector, unit and frequency."""
    for column in ("indicator", "place", "sector", "unit", "frequency"):
        if len(held := sorted(rows[column].unique())) > 1:
            raise ParameterError(f"rows of one {column} have a chart; found {', '.join(held)}: select one")
    chosen = obs.choose(rows)
    chosen = chosen.assign(line=[obs.label("basis", code, language) for code in chosen["basis"]])
    axis = charts.Axis(title=obs.label("unit", chosen["unit"].iloc[0], language))
    series = "line" if chosen["line"].nunique() > 1 else None
    return charts.line(chosen.sort_values("period"), series=series, y=axis, language=language)
