"""The exhibits of the share question."""

from __future__ import annotations

from typing import Any

import pandas as pd

from chnt_analysis import charts
from chnt_analysis.assessment import random_walk
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.assumed import assumption_table
from chnt_analysis.questions.goals import level_rule, range_words, stated
from chnt_analysis.questions.output_share.answer import about, outlook_words
from chnt_analysis.questions.output_share.facts import ShareFacts
from chnt_analysis.questions.page import absent, present
from chnt_analysis.wording import Messages


def coverage(facts: ShareFacts, say: Messages) -> Exhibit:
    """What is published: goals, actual shares, and shares of another definition."""
    parts = {"goal": facts.goals, "actual": facts.actual, "other": facts.other}
    rows = [
        (row.indicator, kind, row.period, stated(row, say.language))
        for kind, frame in parts.items()
        for row in frame.itertuples()
    ]
    table = pd.DataFrame(rows, columns=["indicator", "kind", "period", "value"])
    cited = pd.concat([facts.behind(facts.goals), facts.actual, facts.other], ignore_index=True)
    if table.empty:
        return absent(facts, say, "coverage", say("goals.none", place=facts.place), rows=cited)
    words = {"place": facts.place, "results": len(facts.actual)}
    cells = {"kind": {kind: say(f"figure.{kind}") for kind in parts}}
    return present(facts, say, "coverage", table, rows=cited, words=words, cells=cells)


def goals_chart(facts: ShareFacts, say: Messages) -> Exhibit:
    """Goals by plan beside the published shares, if any."""
    actual = facts.actual if len(facts.actual) else None
    if actual is None and facts.goals.empty:
        return absent(facts, say, "goals", say("goals.none", place=facts.place))
    chart = charts.dots_with_goal(stated=facts.goals, actual=actual, unit=say("goals.unit"), language=say.language)
    cited = pd.concat([facts.behind(facts.goals), facts.actual], ignore_index=True)
    return present(facts, say, "goals", chart, data=facts.goals.drop(columns="rows"), rows=cited)


def reached_by_start(facts: ShareFacts, say: Messages) -> Exhibit:
    """How the answer depends on the starting share; where that is known, what the scenario makes of it."""
    words, data = about(facts, say), facts.reached.reset_index()
    across = charts.Axis("value", say("axis-reached", **words))
    if len(data) == 1:
        one = data.assign(category=facts.scenario.title[say.language])
        bar = charts.bars(one, value=across, kind="assumption", language=say.language)
        return _arithmetic(facts, say, "reached_by_start", bar, data)
    even = charts.Rule(facts.break_even_start, say("break-even", value=facts.break_even_start))
    chart = charts.line(
        data,
        x=charts.Axis("start", say("axis-start", **words)),
        y=across,
        kind="assumption",
        mark=None if facts.even_is_goal else even,
        language=say.language,
    )
    return _arithmetic(facts, say, "reached_by_start", chart, data)


def share_outlook(facts: ShareFacts, say: Messages) -> Exhibit:
    """What real shares say of the deadline, beside the prior alone and the scenario, each under its own name."""
    words = about(facts, say)
    if facts.outlook is None:
        state = "assumed" if facts.start_is_assumed else "known"
        return absent(
            facts, say, "share_outlook", say(f"no-probability-here.{state}", **words), rows=facts.actual, words=words
        )
    table = facts.answers.rename_axis("rests_on").reset_index()
    growth = facts.growth_goal
    both = {} if growth is None else {"growth": growth.value, "growth_year": growth.period}
    if facts.probability_of_both is not None:
        joint = pd.DataFrame({"rests_on": ["both"], "probability": [facts.probability_of_both]})
        table = pd.concat([table, joint], ignore_index=True)
    prior = random_walk.read_prior().title[say.language]
    given = {**words, **outlook_words(facts, say), **both, "prior": prior}
    present_rows = list(table["rests_on"])
    cells = {"rests_on": {code: say(f"rests-on.{code}", **given) for code in present_rows}}
    headings = {name: say(f"at-deadline.{name}", **words) for name in ("probability", "reached_by")}
    rows = pd.concat([facts.actual, facts.goal_rows], ignore_index=True)
    kinds = ("estimate", "assumption")
    return present(
        facts,
        say,
        "share_outlook",
        table,
        rows=rows,
        kinds=kinds,
        words=given,
        cells=cells,
        headings=headings,
        digits={"probability": 0, "reached_by": 0, "point": 1, "lower_80": 1, "upper_80": 1},
    )


def differential_chart(facts: ShareFacts, say: Messages) -> Exhibit:
    """The growth differential needed from each start, or from the known one, beside the scenario's range."""
    data, assumed = facts.differential_needed, facts.scenario.differential
    if len(data) == 1:
        needed, title = float(data["value"].iloc[0]), facts.scenario.title[say.language]
        row = {"category": title, "low": assumed.low, "central": assumed.central, "high": assumed.high}
        chart = charts.ranges(
            pd.DataFrame([row]),
            kind="assumption",
            goal=charts.Rule(needed, say("differential.needed", value=needed), "reference"),
            value=charts.Axis(title=say("axis-differential"), zero_line=True),
            language=say.language,
        )
        return _arithmetic(facts, say, "differential", chart, data)
    chart = charts.line(
        data,
        x=charts.Axis("start", say("axis-start", **about(facts, say))),
        y=charts.Axis("value", say("axis-differential"), zero_line=True),
        kind="assumption",
        band=charts.Band(assumed.low, assumed.high, label=say("band-scenario")),
        language=say.language,
    )
    return _arithmetic(facts, say, "differential", chart, data)


def chance_chart(facts: ShareFacts, say: Messages) -> Exhibit:
    """The probability of the goal by starting share and growth of supporting industry, over manufacturing's forecast."""
    words = about(facts, say)
    if not facts.covered:
        return absent(facts, say, "chance", say("no-level", **words), words=words)
    chart = charts.heatmap(
        facts.chances,
        x=charts.Axis("growth", say("axis-growth")),
        y=charts.Axis("start", say("axis-base", base=facts.base_year)),
        value=charts.Axis(title="%", digits=0),
        midpoint=50,
        language=say.language,
    )
    kinds = ("estimate", "assumption")
    return present(facts, say, "chance", chart, data=facts.chances, kinds=kinds, rows=facts.rows, words=words)


def matters_chart(facts: ShareFacts, say: Messages) -> Exhibit:
    """How far each uncertainty alone moves the share at the deadline."""
    words = about(facts, say)
    if not facts.covered:
        return absent(facts, say, "matters", say("no-level", **words), words=words)
    table = facts.swings
    names = [say(f"unknown.{source}", base=facts.base_year) for source in table["source"]]
    bars = pd.DataFrame({"category": names, "value": table["width"]})
    unit = charts.Axis(title=say("matters.unit", **words))
    chart = charts.bars(bars, value=unit, kind="estimate", language=say.language)
    cells = {"source": dict(zip(table["source"], names, strict=True))}
    return present(facts, say, "matters", chart, data=table, cells=cells, kinds=("estimate", "assumption"), words=words)


def paths(facts: ShareFacts, say: Messages) -> Exhibit:
    """The share's path from the central start, with the range of the scenario."""
    data, words = facts.path_quantiles, about(facts, say)
    chart = charts.fan(
        data,
        levels=facts.levels,
        kind="assumption",
        goal=level_rule(facts.asked, say("goal-line", **words)),
        y=charts.Axis(title=say("paths.unit")),
        language=say.language,
    )
    kinds = ("assumption",) if facts.start_is_assumed else ("published", "assumption")
    return _arithmetic(facts, say, "paths", chart, data, kinds)


def manufacturing_history(facts: ShareFacts, say: Messages) -> Exhibit:
    """Published annual growth of manufacturing beside what the scenario assumes."""
    words, span = {"place": facts.place}, facts.scenario.growth_in(facts.target_year)
    if facts.annual.empty:
        reason = say("no-history", **words)
        return absent(facts, say, "manufacturing_history", reason, rows=facts.goal_rows, words=words)
    data = facts.annual[["period", "value", "status"]]
    chart = charts.line(
        data,
        y=charts.Axis(title=say("axis-history"), zero_line=True),
        band=charts.Band(span.low, span.high, label=say("band-scenario")),
        language=say.language,
    )
    kinds = ("published", "assumption")
    return present(facts, say, "manufacturing_history", chart, data=data, kinds=kinds, rows=facts.annual, words=words)


def assumptions(facts: ShareFacts, say: Messages) -> Exhibit:
    """Every assumption behind the answer, with author, date and reason."""
    scenario, assumed, language = facts.scenario, facts.start.assumption, say.language
    growth, differential = (
        range_words(x, language) for x in (scenario.growth_in(facts.target_year), scenario.differential)
    )
    source = "record" if facts.scenario_is_recorded else "assumed"
    values = say("scenario.values", growth=growth, differential=differential, source=source)
    files: list[tuple[str, str, Any]] = [(say("scenario", scenario=scenario.title[language]), values, scenario)]
    if facts.outlook is not None:
        prior = random_walk.read_prior()
        weights = {
            "spread": prior.innovation_sd.value,
            "spread_years": prior.innovation_sd.years,
            "drift_years": prior.drift.years,
        }
        files.append((prior.title[language], say("share-prior", **weights), prior))
    if assumed is not None:
        files.append((assumed.title[language], say("assumed-share", values=range_words(assumed, language)), assumed))
    table = assumption_table(files, language)
    return present(facts, say, "assumptions", table, kinds=("assumption",), rows=facts.rows.iloc[:0])


def _arithmetic(facts: ShareFacts, say: Messages, id: str, chart: Any, data: pd.DataFrame, kinds=("assumption",)):
    """Return an exhibit of the scenario's arithmetic, which cites the goal, the start and the published years it uses."""
    return present(facts, say, id, chart, data=data, kinds=kinds, rows=facts.used_rows, words=about(facts, say))


EXHIBITS = {
    "coverage": coverage,
    "goals_chart": goals_chart,
    "share_outlook": share_outlook,
    "reached_by_start": reached_by_start,
    "differential_chart": differential_chart,
    "chance_chart": chance_chart,
    "matters_chart": matters_chart,
    "paths": paths,
    "manufacturing_history": manufacturing_history,
    "assumptions": assumptions,
    "limits": share_outlook,  # its name in copies of the notebook made before
}
