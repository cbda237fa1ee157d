"""The figures of each object of the library as a frame: codes as they are, one row a period, goal or assumption."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from chnt_analysis.assessment import record
from chnt_analysis.forecasting.draws import quantiles
from chnt_analysis.scenarios.sensitivity import assumptions, unit_of

OBSERVATION = frozenset({"row", "indicator", "place", "sector", "period", "basis", "value", "unit", "source"})
GOAL = (
    *("place", "indicator", "sector", "period", "low", "high", "qualifier", "unit", "direction"),
    *("document", "definition", "available_from", "imputed"),
)
LEVELS = (80,)


def is_observations(value: Any) -> bool:
    """Return whether a value is a frame of published rows, as ``chnt.select`` returns it."""
    return isinstance(value, pd.DataFrame) and OBSERVATION.issubset(value.columns)


def level(rebuilt: Any) -> pd.DataFrame:
    """Return a rebuilt level with its 95 % interval."""
    return pd.DataFrame({"level": rebuilt.level, "lower_95": rebuilt.lower_95, "upper_95": rebuilt.upper_95})


def known(value: Any) -> pd.DataFrame:
    """Return a level as known at a date."""
    return value.level.rename("level").to_frame()


def draws(value: Any) -> pd.DataFrame:
    """Return median and prediction intervals by period, the known level first."""
    return value.interval()


def panel(value: Any) -> pd.DataFrame:
    """Return median and prediction intervals by series and period."""
    return value.table()


def adjusted(parts: Any) -> pd.DataFrame:
    """Return a level, the same adjusted, and its trend."""
    return pd.DataFrame({"original": parts.original, "adjusted": parts.adjusted, "trend": parts.trend})


def benchmarked(value: Any) -> pd.DataFrame:
    """Return sub-periods that agree with the totals, what the indicator alone says, and which nothing but the indicator speaks for."""
    series = value.series.rename("value")
    return pd.DataFrame(
        {"value": series, "preliminary": value.preliminary, "extrapolated": series.index.isin(value.extrapolated)}
    )


def compared(comparison: Any) -> pd.DataFrame:
    """Return each scenario's share by year, its start = 100."""
    return comparison.quantiles(100.0)


def paths(value: Any) -> pd.DataFrame:
    """Return median and 80 % interval of yearly growth, percent, of manufacturing and supporting industry."""
    parts = {"manufacturing": value.manufacturing, "supporting": value.supporting}
    frames = [quantiles(growth, value.years, LEVELS).assign(series=name) for name, growth in parts.items()]
    together = pd.concat(frames).rename_axis("period").reset_index()
    return together[["series", *(name for name in together if name != "series")]]


def scenario(value: Any) -> pd.DataFrame:
    """Return the ranges of a scenario's assumptions; growth of single years below the one that holds by default."""
    rows: list[tuple[str, str, Any]] = []
    for item, spans in assumptions(value, None, value.horizon.first - 1, value.horizon.last).items():
        by_year = getattr(value, item, None) if item.endswith("growth") else None
        default = spans[0] if by_year is None else by_year.default
        years = {} if by_year is None else by_year.years
        rows += [(item, "", default), *((item, str(year), span) for year, span in years.items())]
    if value.starting_share is not None:
        rows.append(("starting_share", "", value.starting_share))
    return pd.DataFrame(
        [
            {
                "assumption": n,
                "period": p,
                "low": r.low,
                "central": r.central,
                "high": r.high,
                "unit": unit_of(value, n),
            }
            for n, p, r in rows
        ]
    )


def goals(value: Any) -> pd.DataFrame:
    """Return goals, one a row."""
    return pd.DataFrame([{name: getattr(goal, name) for name in GOAL} for goal in several(value)])


def assessments(value: Any) -> pd.DataFrame:
    """Return assessments, one a row: the goal, the newest figure, what is required, verdict or why no probability is stated."""
    every = several(value)
    table = pd.DataFrame([record(one) for one in every]).drop(columns=["goal", "rows", "conditional", "imputed"])
    return table.assign(document=[one.goal.document for one in every])


def series_assessments(value: Any) -> pd.DataFrame:
    """Return assessments of series, one a row."""
    left_out = ("progress_classes", "first_passage")
    records = [one.as_dict() for one in several(value)]
    return pd.DataFrame([{k: v for k, v in record.items() if k not in left_out} for record in records])


def observations(rows: pd.DataFrame) -> pd.DataFrame:
    """Return published rows as they are."""
    return rows


def several(value: Any) -> Sequence[Any]:
    """Return the objects of a list, or the one object as a list."""
    return value if isinstance(value, list | tuple) else [value]
