"""The exhibits of the growth question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from chnt_analysis import charts, growth
from chnt_analysis import observations as obs
from chnt_analysis.assessment.longrun import SPLIT
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.forecasting import Draws
from chnt_analysis.questions import industry, together
from chnt_analysis.questions.goals import level_rule
from chnt_analysis.questions.holidays import named
from chnt_analysis.questions.longrun import UNTIL, LongPath
from chnt_analysis.questions.output_growth.answer import about, goal_sentence, year_sentence
from chnt_analysis.questions.output_growth.facts import SMALLEST, GrowthFacts
from chnt_analysis.questions.page import absent, present
from chnt_analysis.wording import Messages

MONTHS_SHOWN = 36  # of growth on the year


def coverage(facts: GrowthFacts, say: Messages) -> Exhibit:
    """Which rates are published, for how many months."""
    used = facts.window
    first = used["period"].str[:4].min() if len(used) else facts.as_of.year
    words = {**about(facts), "first": first}
    return present(facts, say, "coverage", industry.coverage(used), rows=facts.rates, words=words)


def goals_chart(facts: GrowthFacts, say: Messages) -> Exhibit:
    """Goals of supporting industry by plan beside the published growth of the sector, another quantity."""
    goals, actual, annual = facts.goals, facts.actual, facts.annual
    if goals.empty:
        words = {**about(facts), "results": "no-goal"}
        return absent(facts, say, "goals", goal_sentence(facts, say), rows=facts.rates, words=words)
    first = int(goals["period"].str[:4].min()) - 3
    results = actual if len(actual) else annual[annual["period"].astype(int) >= first]
    chart = charts.dots_with_goal(
        stated=goals, actual=results if len(results) else None, unit=say("goals.unit"), language=say.language
    )
    return present(
        facts,
        say,
        "goals",
        chart,
        data=goals.drop(columns="rows"),
        rows=pd.concat([facts.behind(goals), results], ignore_index=True),
        words={**about(facts), "results": "supporting" if len(actual) else "sector"},
    )


def level_chart(facts: GrowthFacts, say: Messages) -> Exhibit:
    """The index level that the published rates imply, with its forecast."""
    if facts.draws is None or facts.known is None:
        return _too_few(facts, say, "level")
    joined = together.are_together(facts.place)
    months = _known(facts.draws.interval(facts.levels), facts.known.level)
    words = {**about(facts), "base": facts.level_base, "holiday": named(obs.holidays_of(facts.place), say)}
    chart = charts.fan(
        _levels_together(facts.draws, facts.known.level, facts.levels) if joined else months,
        levels=facts.levels,
        origin=facts.draws.origin,
        history_kind="estimate",
        x=charts.Axis(joined=joined),
        y=charts.Axis(title=say("level.unit", **words)),
        language=say.language,
    )
    words["together"] = joined
    return present(facts, say, "level", chart, data=months, kinds=("estimate",), rows=facts.rates, words=words)


def _levels_together(draws: Draws, known: pd.Series, levels: Sequence[int]) -> pd.DataFrame:
    """Return the level with its intervals by month, each January and February at their mean in one row."""
    both = replace(draws, values=together.levelled(draws.values, draws.periods))
    level = pd.Series(together.levelled(known.to_numpy(), known.index), known.index)
    return together.paired(_known(both.interval(levels), level))


def _known(quantiles: pd.DataFrame, known: pd.Series) -> pd.DataFrame:
    """Return the quantiles with the value of each known month as their point: the median of its paths differs by their sampling."""
    return quantiles.assign(point=known.reindex(quantiles.index).fillna(quantiles["point"]))


def year_on_year_chart(facts: GrowthFacts, say: Messages) -> Exhibit:
    """Growth on the year: published months and the forecast's bands."""
    if facts.draws is None:
        return _too_few(facts, say, "year_on_year")
    origin, joined, words = facts.draws.origin, together.are_together(facts.place), about(facts)
    since = origin - MONTHS_SHOWN + 1
    drawn = _on_the_year(facts, facts.draws, joined=joined)
    past = drawn.loc[(drawn.index >= since) & (drawn.index <= origin), "point"].rename("value")
    later = drawn[drawn.index >= past.index[-1]]
    shown = later[later.index.year <= facts.target_year]
    chart = charts.fan(
        shown if len(shown) > 1 else later,
        levels=facts.levels,
        history=past,
        history_kind="estimate",
        origin=origin,
        goal=level_rule(facts.asked, say("goal-line", **words)),
        x=charts.Axis(joined=joined),
        y=charts.Axis(title=say("on-year"), zero_line=True),
        language=say.language,
    )
    months, kinds = _on_the_year(facts, facts.draws, joined=False), _outlook_kinds(facts)
    data, words = months[months.index >= since], {**words, "together": joined}
    return present(facts, say, "year_on_year", chart, data=data, kinds=kinds, rows=facts.rates_and_goal, words=words)


def _on_the_year(facts: GrowthFacts, draws: Draws, *, joined: bool) -> pd.DataFrame:
    """Return growth on the year with its intervals by month, January and February as one where they are joined."""
    level = facts.level
    if joined:
        draws = replace(draws, values=together.levelled(draws.values, draws.periods))
        level = None if level is None else pd.Series(together.levelled(level.to_numpy(), level.index), level.index)
    ahead = draws.year_on_year().interval(facts.levels)
    if level is not None:
        ahead = _known(ahead, growth.year_on_year(level))
    return together.paired(ahead) if joined else ahead


def probability_chart(facts: GrowthFacts, say: Messages) -> Exhibit:
    """Probability that the sector's year grows by at least each threshold, where past errors stand behind it."""
    if facts.draws is None or facts.probability() is None:
        return _no_probability(facts, say, "probability")
    words, data = about(facts), facts.chances
    chart = charts.line(
        data,
        x=charts.Axis("growth", say("axis-growth", **words)),
        y=charts.Axis(title=say("probability.unit")),
        kind="estimate",
        mark=charts.Rule(facts.goal, say("percent", value=facts.goal)),
        language=say.language,
    )
    rows, kinds = facts.rates_and_goal, _outlook_kinds(facts)
    return present(facts, say, "probability", chart, data=data, kinds=kinds, rows=rows, words=words)


def news_chart(facts: GrowthFacts, say: Messages) -> Exhibit:
    """What each figure of the newest release changed in the year's outlook, adding up to the whole change."""
    news = facts.news
    if news is None:
        return _no_probability(facts, say, "news")
    figures = news.figures.assign(label=[_figure(row, say) for row in news.figures.itertuples()])
    change = news.after - news.before
    total = pd.DataFrame({"label": [say("whole-change")], "contribution": [change]})
    drawn = figures[figures["contribution"].abs() >= SMALLEST]
    chart = charts.bars(
        pd.concat([drawn, total], ignore_index=True),
        category="label",
        value=charts.Axis("contribution", say("news.unit"), digits=2),
        kind="estimate",
        language=say.language,
    )
    newest = facts.rates.loc[facts.rates["frequency"] == "M", "period"].max()
    words = {**about(facts), "before": news.before, "after": news.after, "change": change, "newest": newest}
    data = figures.drop(columns="label")
    return present(facts, say, "news", chart, data=data, kinds=("estimate",), rows=facts.rates, words=words)


def required_chart(facts: GrowthFacts, say: Messages) -> Exhibit:
    """What the remaining months must be, for every growth the year may end at."""
    words = about(facts)
    if facts.level is None or not facts.has_rest:
        return absent(
            facts, say, "required", say("no-rest", known=12 - facts.months_left, **words), rows=facts.rates, words=words
        )
    needed, recent = facts.needed, growth.year_on_year(facts.level).dropna().iloc[-12:]
    chart = charts.line(
        needed,
        x=charts.Axis("year_end", say("axis-year-end", **words)),
        y=charts.Axis(title=say("axis-needed"), zero_line=True),
        kind="estimate",
        band=charts.Band(float(recent.min()), float(recent.max()), label=say("band-recent")),
        mark=charts.Rule(facts.goal, say("goal-name", **words)),
        language=say.language,
    )
    rows, kinds = facts.rates_and_goal, _outlook_kinds(facts)
    return present(facts, say, "required", chart, data=needed, kinds=kinds, rows=rows, words=words)


def months_table(facts: GrowthFacts, say: Messages) -> Exhibit:
    """The year month by month: published rates beside those of the rebuilt level."""
    if facts.level is None:
        return _too_few(facts, say, "months")
    table = facts.months
    words = {"shown": table["period"].iloc[0][:4]}
    return present(facts, say, "months", table, kinds=("published", "estimate"), rows=facts.rates, words=words)


def annual_table(facts: GrowthFacts, say: Messages) -> Exhibit:
    """Growth of calendar years: as published, and as the rebuilt level has it."""
    if facts.years.empty:
        return _too_few(facts, say, "annual")
    return present(facts, say, "annual", facts.years, kinds=("published", "estimate"), rows=facts.rates)


def year_table(facts: GrowthFacts, say: Messages) -> Exhibit:
    """The year's arithmetic: carry-over, year-to-date, estimate, what remains."""
    table, words = facts.year, {**about(facts), "holiday": named(obs.holidays_of(facts.place), say)}
    if table.empty:
        return _too_few(facts, say, "year")
    shown = table.assign(quantity=[say(f"quantity.{code}", **words) for code in table["quantity"]])
    return present(facts, say, "year", shown, kinds=("published", "estimate"), rows=facts.rates, words=words)


def path_chart(facts: GrowthFacts, say: Messages) -> Exhibit:
    """All industry to a far year: published years, the rebuilt level, the open year, a fan, and what the goals would take."""
    path, words = facts.path, about(facts)
    if path is None:
        return absent(facts, say, "path", say("no-path", **words), rows=facts.rates, words={**words, "until": UNTIL})
    paces = sorted({float(goal) for goal in facts.goals["low"]})
    paths = [path.goal(pace).assign(label=say("goal-pace", pace=pace)) for pace in paces]
    goals = pd.concat(paths, ignore_index=True) if paths else pd.DataFrame(columns=["year", "value", "label"])
    far = path.record.iloc[-1]
    words |= {
        "until": UNTIL,
        "origin": path.origin,
        "mean": path.growth,
        "calibrated": path.calibrated_until,
        "length": int(far["length"]),
        "windows": int(far["windows"]),
        "apart": int(far["apart"]),
        "own": far["own"],
        "nation": far["nation"],
        "lengths": say.listing([str(n) for n in path.tested["length"]]),
        "split": SPLIT,
        "covered": say.listing(
            [say("covered", value=v, error=e) for v, e in path.tested[["covered", "error"]].itertuples(index=False)]
        ),
        "years": int(path.tested["years"].max()) if len(path.tested) else 0,
    }
    chart = charts.long_path(
        path.history,
        path.ahead,
        goals,
        marks=_dated_goals(path, facts, say),
        y=charts.Axis(title=say("path.unit", **words), digits=0),
        names={"origin": str(path.origin), "hatched": say("hatched")},
        language=say.language,
    )
    rows = pd.concat([path.rows, facts.behind(facts.goals)], ignore_index=True)
    kinds = ("published", "estimate")
    return present(facts, say, "path", chart, data=path.ahead, kinds=kinds, rows=rows, words=words)


def _dated_goals(path: LongPath, facts: GrowthFacts, say: Messages) -> pd.DataFrame:
    """Return the growth goals as marks in their years, each with its words."""
    marks = path.marks(facts.goals)
    words = [
        say("goal-mark", low=low, high=high, kind="one" if low == high else "range")
        for low, high in marks[["goal_low", "goal_high"]].itertuples(index=False)
    ]
    return marks.assign(label=words)


def closing(facts: GrowthFacts, say: Messages) -> Exhibit:
    """The year before the open one: published or estimated growth of the sector, against the goal of that year."""
    if facts.closing is None:
        return absent(facts, say, "closing", say("no-closing", **about(facts)), rows=facts.rates, words=about(facts))
    last, words = facts.closing, about(facts.closing)
    kinds, rows = ("published", *_outlook_kinds(last)), last.rates_and_goal
    return present(facts, say, "closing", year_sentence(last, say), kinds=kinds, rows=rows, words=words)


def _figure(row, say: Messages) -> str:
    was = "none" if pd.isna(row.previous) or row.previous == row.value else row.previous
    return say("figure", period=row.period, basis=row.basis, value=row.value, was=was)


def _outlook_kinds(facts: GrowthFacts) -> tuple[str, ...]:
    """The kinds of an exhibit of our estimates that draws the level asked about."""
    return ("estimate",) if facts.asked.is_stated else ("estimate", "assumption")


def _no_probability(facts: GrowthFacts, say: Messages, id: str) -> Exhibit:
    published = facts.published_growth
    state = "none" if published is None else "published"
    text = say("no-probability", state=state, value=published, **about(facts))
    kinds = () if published is None else ("published",)
    return absent(facts, say, id, text, rows=facts.rates, kinds=kinds, words=about(facts))


def _too_few(facts: GrowthFacts, say: Messages, id: str) -> Exhibit:
    text = say("too-few", rates=len(facts.rates), **about(facts))
    return absent(facts, say, id, text, words=about(facts))


EXHIBITS = {
    "coverage": coverage,
    "goals_chart": goals_chart,
    "level_chart": level_chart,
    "year_on_year_chart": year_on_year_chart,
    "probability_chart": probability_chart,
    "news_chart": news_chart,
    "required_chart": required_chart,
    "months_table": months_table,
    "annual_table": annual_table,
    "year_table": year_table,
    "path_chart": path_chart,
    "closing": closing,
}
