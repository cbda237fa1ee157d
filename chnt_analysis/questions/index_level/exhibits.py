"""The exhibits of the level: its rates, the level, the newest months, Lunar New Year, the adjusted series."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import charts, growth, tet
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions import industry, status
from chnt_analysis.questions.holidays import are_tet, named
from chnt_analysis.questions.index_level.checks import (
    chaining_table,
    conflicts_table,
    quality_table,
    too_short,
    years_table,
)
from chnt_analysis.questions.index_level.facts import LevelFacts
from chnt_analysis.questions.page import absent, present
from chnt_analysis.wording import Messages, kind

UNMOVED = 1e-9  # of a factor: rounding of the estimate
SHOWN_MONTHS = 13  # of the monthly table: the newest and the same month a year before


def coverage(facts: LevelFacts, say: Messages) -> Exhibit:
    """Which rates are published, for how many months."""
    words = {"sector": facts.sector, "since": facts.since}
    return present(facts, say, "coverage", industry.coverage(facts.used), words=words)


def level_chart(facts: LevelFacts, say: Messages) -> Exhibit:
    """The level that the published rates imply, its intervals, and where nothing was published."""
    words = {"sector": facts.sector, "base": facts.rebuilt.base, "silent": len(facts.unpublished)}
    data = facts.intervals
    chart = charts.fan(
        data,
        levels=facts.levels,
        kind="estimate",
        y=charts.Axis(title=say("level.unit", **words)),
        hollow=True,
        language=say.language,
    )
    cells = {"status": {"e": kind("estimate", say.language)}}
    return present(facts, say, "level", chart, data=data, cells=cells, kinds=("estimate",), words=words)


def months_table(facts: LevelFacts, say: Messages) -> Exhibit:
    """The newest months: published rates with status, and the level's change on the month, raw and adjusted."""
    shown = facts.level.index[-SHOWN_MONTHS:][::-1]
    table = {"period": shown.astype(str)}
    for basis in ("mom", "yoy"):
        table[basis] = industry.published_months(facts.rows, basis).reindex(shown).to_numpy(float)
        table[f"status_{basis}"] = status.of_months(facts.rows, basis, shown)
    changes = {"implied": facts.level, **({} if facts.parts is None else {"adjusted": facts.parts.adjusted})}
    for name, level in changes.items():
        table[name] = growth.month_on_month(level).reindex(shown).round(1).to_numpy()
    return present(facts, say, "months", pd.DataFrame(table), kinds=("published", "estimate"))


def tet_chart(facts: LevelFacts, say: Messages) -> Exhibit:
    """What Lunar New Year does to January, February and March of each year; in another country its own movable holidays, month by month."""
    if not are_tet(facts.holidays):
        return _holidays_chart(facts, say)
    if facts.parts is None:
        return too_short(facts, say, "tet")
    factor = facts.parts.calendar
    first = factor[factor.index.month <= 3]
    days = [tet.new_year(month.year) for month in first.index]
    data = pd.DataFrame(
        {
            "month": [say("month", month=month.month) for month in first.index],
            "year": [say("new-year", year=day.year, month=day.month, day=f"{day:%d}") for day in days],
            "value": (100 * (first - 1)).to_numpy(),
        }
    )
    point = None if facts.tet_interval is None else facts.tet_interval[0]
    words = {"in_model": point is not None, "point": point}
    chart = charts.heatmap(
        data,
        x="month",
        y=charts.Axis("year", say("axis-new-year")),
        value=charts.Axis(title=say("tet.unit")),
        midpoint=0.0,
        language=say.language,
    )
    return present(facts, say, "tet", chart, data=data, kinds=("estimate",), words=words)


def tet_table(facts: LevelFacts, say: Messages) -> Exhibit:
    """The estimated effect of a day before, during and after the holiday, with its standard error."""
    if not are_tet(facts.holidays):
        return _holidays_table(facts, say)
    if facts.parts is None:
        return too_short(facts, say, "tet_days")
    effects = facts.parts.effect_table()
    if effects.empty:
        return absent(facts, say, "tet_days", say("no-tet"))
    effects = effects[effects["days"].notna()]
    table = pd.DataFrame(
        {
            "window": [_window(str(name), say) for name in effects["regressor"]],
            "days": effects["days"].astype(int),
            "effect_pct": effects["effect_pct"].round(2),
            "se": effects["se"].round(2),
            "whole_pct": effects["whole_pct"].round(1),
        }
    )
    return present(facts, say, "tet_days", table.reset_index(drop=True), kinds=("estimate",))


def adjusted_chart(facts: LevelFacts, say: Messages) -> Exhibit:
    """The level, the same without season and movable holidays, and its trend."""
    if facts.parts is None:
        return too_short(facts, say, "adjusted")
    series = {name: getattr(facts.parts, name) for name in ("adjusted", "trend", "original")}
    data = pd.concat(
        [s.rename("value").reset_index().assign(series=say(f"series.{name}")) for name, s in series.items()]
    )
    words = {"base": facts.rebuilt.base, "method": facts.parts.method, "holiday": named(facts.holidays, say)}
    chart = charts.line(
        data,
        series="series",
        kind="estimate",
        y=charts.Axis(title=say("level.unit", **words)),
        language=say.language,
        height=340,
    )
    return present(facts, say, "adjusted", chart, data=data, kinds=("estimate",), words=words)


def _holidays_chart(facts: LevelFacts, say: Messages) -> Exhibit:
    if facts.parts is None:
        return too_short(facts, say, "holidays")
    if facts.parts.effects.empty:
        return _no_holidays(facts, say, "holidays")
    factor = facts.parts.calendar
    moved = sorted({m.month for m, f in factor.items() if abs(f - 1) > UNMOVED})
    shown = factor[factor.index.month.isin(moved)]
    data = pd.DataFrame(
        {
            "month": [say("month", month=month.month) for month in shown.index],
            "year": shown.index.year.astype(str),
            "value": (100 * (shown - 1)).to_numpy(),
        }
    )
    order = [say("month", month=month) for month in moved]
    chart = charts.heatmap(
        data,
        x=charts.Axis("month", order=order),
        y="year",
        value=charts.Axis(title=say("holidays.unit")),
        midpoint=0.0,
        language=say.language,
    )
    return present(facts, say, "holidays", chart, data=data, kinds=("estimate",))


def _holidays_table(facts: LevelFacts, say: Messages) -> Exhibit:
    if facts.parts is None:
        return too_short(facts, say, "holiday_days")
    if (effects := facts.parts.effect_table()).empty:
        return _no_holidays(facts, say, "holiday_days")
    names = {holiday.code: named([holiday], say) for holiday in facts.holidays}
    table = pd.DataFrame(
        {
            "holiday": effects["regressor"].map(names),
            "effect_pct": effects["effect_pct"].round(2),
            "se": effects["se"].round(2),
        }
    )
    return present(facts, say, "holiday_days", table, kinds=("estimate",))


def _no_holidays(facts: LevelFacts, say: Messages, id: str) -> Exhibit:
    return absent(facts, say, id, say("no-holidays", place=facts.place, holiday=named(facts.holidays, say)))


def _window(name: str, say: Messages) -> str:
    kind, _, month = name.partition("_")
    first, last = tet.WINDOWS[kind]
    words = say(f"window.{kind}", before=-first, until=-last, first=first, last=last)
    return f"{words} ({month})" if month else words


EXHIBITS = {
    "coverage": coverage,
    "level_chart": level_chart,
    "months_table": months_table,
    "tet_chart": tet_chart,
    "tet_table": tet_table,
    "adjusted_chart": adjusted_chart,
    "quality_table": quality_table,
    "years_table": years_table,
    "conflicts_table": conflicts_table,
    "chaining_table": chaining_table,
}
