"""The exhibits of the scenarios: what is assumed, what follows, what makes them differ, and what it takes to reach the goal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from chnt_analysis import charts
from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.goals import level_name, level_rule, range_words
from chnt_analysis.questions.page import absent, present
from chnt_analysis.questions.reckoner import reckoner
from chnt_analysis.questions.scenarios.facts import BASELINE, ScenariosFacts
from chnt_analysis.questions.scenarios.levers import TOGETHER
from chnt_analysis.questions.scenarios.words import amount, assumption, titles
from chnt_analysis.scenarios import Scenario
from chnt_analysis.scenarios.levers import Study
from chnt_analysis.wording import Messages, number, plain, qualified


def scenarios_table(facts: ScenariosFacts, say: Messages) -> Exhibit:
    """Every scenario with its assumptions, its reason, its author and date; the starting share below."""
    rows: list[tuple[Any, str, str, str]] = [
        (s, range_words(s.growth_in(facts.target_year), say.language), _pace(facts, say, s), _events(say, s))
        for s in facts.scenarios.values()
    ]
    if (assumed := facts.start.assumption) is not None:
        rows.append((assumed, "–", say("assumed-share", values=range_words(assumed, say.language)), "–"))
    table = pd.DataFrame(
        [
            {
                "scenario": file.title[say.language],
                "manufacturing": pace,
                "supporting": differential,
                "events": events,
                "reason": file.reason[say.language],
                "author": file.author,
                "date": f"{file.date:%Y-%m-%d}",
            }
            for file, pace, differential, events in rows
        ]
    )
    words = {"recorded": facts.differential_is_recorded}
    return present(facts, say, "scenarios", table, rows=facts.goal_rows, kinds=("assumption",), words=words)


def paths_chart(facts: ScenariosFacts, say: Messages) -> Exhibit:
    """The median share of each scenario from the central start."""
    frame = facts.comparison.quantiles(facts.starts, facts.levels).rename(columns={"point": "value"})
    frame = _titled(facts, say, frame)
    chart = _lines(frame, say, y=say("paths.unit"), goal=_goal(facts, say), height=340)
    kinds = ("assumption",) if facts.start.assumption else ("published", "assumption")
    words = {"start": facts.start.central, "base": facts.base_year, "kind": facts.start_kind}
    return present(facts, say, "paths", chart, data=frame, kinds=kinds, rows=facts.used_rows, words=words)


def reached_chart(facts: ScenariosFacts, say: Messages) -> Exhibit:
    """How many of each scenario's paths reach the goal, as a function of the starting share."""
    frame = _titled(facts, say, facts.comparison.reached(facts.goal, facts.grid))
    across = charts.Axis("start", say("axis-start", base=facts.base_year))
    chart = _lines(frame, say, x=across, y=say("axis-reached", goal=facts.goal), height=340)
    words = {"goal": facts.goal, "year": facts.target_year, "kind": facts.start_kind}
    return _assumed(facts, say, "reached", chart, data=frame, words=words)


def drivers_chart(facts: ScenariosFacts, say: Messages) -> Exhibit:
    """What each assumption adds to the difference from the baseline, by scenario."""
    named = titles(facts, say)
    parts = [
        (named[name], _driver(facts, say, name, str(item)), float(value))
        for name, effects in facts.drivers.items()
        for item, value in effects.parts.items()
        if value != 0
    ]
    frame = pd.DataFrame(parts, columns=["period", "part", "value"])
    frame = frame.groupby(["period", "part"], sort=False, as_index=False)["value"].sum()
    chart = charts.stacked_contributions(
        frame, value=charts.Axis(title=say("drivers.unit")), total_label=say("drivers-total"), language=say.language
    )
    words = {"year": facts.target_year}
    return _assumed(facts, say, "drivers", chart, data=frame, words=words)


def _driver(facts: ScenariosFacts, say: Messages, name: str, item: str) -> str:
    """Return the name of what drives a difference; several levers of a scenario are one part."""
    levers = facts.scenarios[name].levers
    together = len(levers) > 1 and item in {lever.name for lever in levers}
    return say("levers-together", scenario=titles(facts, say)[name]) if together else assumption(facts, say, item)


def differences_table(facts: ScenariosFacts, say: Messages) -> Exhibit:
    """Each scenario's difference from the baseline, path by path, and its break-even start."""
    table = facts.differences
    headings = {"median": say("heading-median", year=facts.target_year)}
    for level in facts.levels:
        headings |= {f"{end}_{level}": say(f"heading-band.{end}", level=level) for end in ("lower", "upper")}
    cells = {"scenario": titles(facts, say)}
    return _assumed(facts, say, "differences", table.round(2), data=table, headings=headings, cells=cells)


def tornado_chart(facts: ScenariosFacts, say: Messages) -> Exhibit:
    """What each assumption's low and high value make of the share."""
    moved = facts.moved[facts.moved["swing"] > 0]
    labels = {
        f"{end}_label": [
            say("assumption-short", value=value, unit=unit)
            for value, unit in zip(moved[end], moved["unit"], strict=True)
        ]
        for end in ("low", "high")
    }
    frame = moved[["at_low", "at_high"]].assign(**labels)
    frame.insert(0, "category", [assumption(facts, say, item) for item in moved["item"]])
    words = {"year": facts.target_year, "scenario": titles(facts, say)[facts.chosen]}
    chart = charts.tornado(
        frame,
        centre=float(facts.moved["share"].iloc[0]),
        value=charts.Axis(title=say("share-in", year=facts.target_year)),
        goal=_goal(facts, say),
        language=say.language,
    )
    data = frame.reset_index(drop=True)
    return _assumed(facts, say, "tornado", chart, data=data, words=words)


def break_even_table(facts: ScenariosFacts, say: Messages) -> Exhibit:
    """The value of each assumption that alone ends at the goal, and how far that is in units of its range."""
    order = facts.moved["ranges"].abs().sort_values(na_position="last").index
    moved = facts.moved.loc[order].reset_index(drop=True)
    shown = moved[["item", "unit"]].assign(
        **{end: [plain(value, say.language) for value in moved[end]] for end in ("low", "central", "high")},
        break_even=[say("no-value") if pd.isna(v) else amount(v, say) for v in moved["break_even"]],
        ranges=[number(value, 2, say.language) for value in moved["ranges"]],
        source=[_source(facts, say, item) for item in moved["item"]],
    )
    cells = {
        "item": {item: assumption(facts, say, item) for item in moved["item"]},
        "unit": {unit: say(f"assumption-unit.{unit}") for unit in moved["unit"]},
    }
    words = {"scenario": titles(facts, say)[facts.chosen], "goal": facts.goal}
    return _assumed(facts, say, "break_even", shown, data=moved, words=words, cells=cells)


def levers_chart(facts: ScenariosFacts, say: Messages) -> Exhibit:
    """What each lever alone adds to the share of the baseline, how much of the gap that closes, and what it costs where that is given."""
    levers = facts.levers
    if levers.empty:
        return absent(facts, say, "levers", say("no-levers"), words=_about_levers(facts, say))
    named = _lever_names(facts, say)
    labels = [
        name if pd.isna(closes) else say("lever-closes", lever=name, closes=closes)
        for name, closes in zip(named, levers["closes"], strict=True)
    ]
    frame = levers.rename(columns={"added": "central", "lower_80": "low", "upper_80": "high"}).assign(category=labels)
    chart = charts.ranges(
        frame, value=charts.Axis(title=say("levers.unit"), digits=2, zero_line=True), language=say.language
    )
    costs = [
        say("lever-cost", lever=name, points=points, budget=budget)
        for name, points, budget in zip(named, levers["per_budget"], levers["budget"], strict=True)
        if not pd.isna(budget)
    ]
    words = {"costs": say.listing(costs) if costs else say("no-costs")}
    data = levers.assign(
        lever=named, scenario=levers["scenario"].map({s.name: s.title[say.language] for s in facts.with_levers})
    )
    return _levers(facts, say, "levers", chart, data=data, words=words)


def evidence_table(facts: ScenariosFacts, say: Messages) -> Exhibit:
    """Each stage of each lever: its range, where it comes from, and the sentence of the study that was read."""
    rows = [
        {
            "lever": lever.title[say.language],
            "stage": say(f"assumption-name.{name}"),
            "range": " / ".join(plain(value, say.language) for value in (stage.low, stage.central, stage.high)),
            "unit": say(f"assumption-unit.{_unit(name, stage)}"),
            "source": stage.source[say.language],
            "study": "–" if stage.study is None else _study(say, stage.study),
        }
        for scenario in facts.with_levers
        for lever in scenario.levers
        for name, stage in {**lever.stages, **({"budget": lever.budget} if lever.budget else {})}.items()
    ]
    if not rows:
        return absent(facts, say, "lever_evidence", say("no-levers"))
    return _levers(facts, say, "lever_evidence", pd.DataFrame(rows))


def _unit(name: str, stage: Any) -> str:
    """Return the unit of a lever's stage; a rate of becoming a supplier is a part of the participations, not a growth rate."""
    return "percent_of_participations" if name == "becoming" else stage.unit


def conditional_chart(facts: ScenariosFacts, say: Messages) -> Exhibit:
    """The share in the target year given a path of manufacturing."""
    frame = _titled(facts, say, facts.conditional)
    across, up = charts.Axis("manufacturing", say("axis-given")), say("share-in", year=facts.target_year)
    chart = _lines(frame, say, x=across, y=up, goal=_goal(facts, say))
    words = {"year": facts.target_year}
    return _assumed(facts, say, "conditional", chart, data=frame, words=words)


def sliders(facts: ScenariosFacts, say: Messages) -> Exhibit:
    """The share's path under assumptions that the reader moves."""
    words = {"scenario": titles(facts, say)[facts.chosen]}
    return reckoner(facts, say, facts.slider_values, rows=facts.goal_rows, words=words)


def panel_table(facts: ScenariosFacts, say: Messages) -> Exhibit:
    """Every place, goal and scenario in one table."""
    panel, named = facts.panel, titles(facts, say)
    if panel.empty:
        return absent(facts, say, "panel", say("no-panel", year=facts.target_year))
    keys = ["place", "indicator"]
    goals = panel.drop_duplicates(keys).reset_index(drop=True)
    table = goals[[*keys, "deadline", "asked"]].rename(columns={"asked": "asked_year"})
    stated = [
        qualified(goal, "range_low" if qualifier == "range" else qualifier, say.language)
        for goal, qualifier in zip(goals["goal"], goals["qualifier"], strict=True)
    ]
    table.insert(2, "goal", stated)
    medians = panel.pivot(index=keys, columns="scenario", values="point")[list(named)].round(1)
    written = sorted({s.place for s in facts.scenarios.values()})
    places = say.listing([obs.label("place", place, say.language) for place in written])
    return present(
        facts,
        say,
        "panel",
        table.merge(medians.reset_index(), on=keys, how="left"),
        data=panel.drop(columns=["qualifier", "start_kind"]).rename(columns={"asked": "asked_year"}),
        kinds=("published", "assumption"),
        rows=facts.panel_rows,
        words={"year": facts.target_year, "places": places},
        headings=named,
        cells={"scenario": named, "indicator": {code: say(f"panel-goal.{code}") for code in panel["indicator"]}},
    )


def _lines(frame: pd.DataFrame, say: Messages, *, y: str, **more: Any) -> Any:
    up = charts.Axis(title=y)
    return charts.line(frame, series="series", kind="assumption", y=up, language=say.language, **more)


def _assumed(facts: ScenariosFacts, say: Messages, id: str, body: Any, **more: Any) -> Exhibit:
    return present(facts, say, id, body, kinds=("assumption",), rows=facts.used_rows, **more)


def _levers(
    facts: ScenariosFacts, say: Messages, id: str, body: Any, words: Mapping[str, Any] | None = None, **more: Any
) -> Exhibit:
    """Return an exhibit of the levers, with the sources of the figures their ranges were read from."""
    rows = pd.concat([facts.used_rows, facts.lever_rows], ignore_index=True).drop_duplicates("row")
    words = _about_levers(facts, say) | dict(words or {})
    return present(facts, say, id, body, kinds=("assumption",), rows=rows, words=words, **more)


def _about_levers(facts: ScenariosFacts, say: Messages) -> dict[str, Any]:
    return {"year": facts.target_year, "goal": facts.goal, "base": titles(facts, say)[BASELINE]}


def _lever_names(facts: ScenariosFacts, say: Messages) -> list[str]:
    """Return the levers' titles, in their order; one that two scenarios share has its scenario's name too."""
    levers, named = facts.levers, {s.name: s.title[say.language] for s in facts.with_levers}
    title = {(s.name, lever.name): lever.title[say.language] for s in facts.with_levers for lever in s.levers}
    shown = [
        say("levers-together", scenario=named[scenario]) if lever == TOGETHER else title[scenario, lever]
        for lever, scenario in zip(levers["lever"], levers["scenario"], strict=True)
    ]
    return [
        say("lever-of", lever=name, scenario=named[scenario]) if shown.count(name) > 1 else name
        for name, scenario in zip(shown, levers["scenario"], strict=True)
    ]


def _study(say: Messages, study: Study) -> str:
    return say("study", title=study.title, address=study.address, page=study.page[say.language], quote=study.quote)


def _titled(facts: ScenariosFacts, say: Messages, frame: pd.DataFrame) -> pd.DataFrame:
    return frame.drop(columns="scenario").assign(series=frame["scenario"].map(titles(facts, say)))


def _goal(facts: ScenariosFacts, say: Messages) -> charts.Rule:
    """Return the line of the level asked about in a chart: a goal only where a plan states it for the year."""
    name = level_name(facts.asked, say.language)
    return level_rule(facts.asked, say("goal-label", name=name, goal=facts.goal))


def _pace(facts: ScenariosFacts, say: Messages, s: Scenario) -> str:
    if s.supporting_growth is not None:
        return say("pace-growth", values=range_words(s.supporting_growth.of(facts.target_year), say.language))
    return say("pace-differential", values=range_words(s.differential, say.language))


def _events(say: Messages, s: Scenario) -> str:
    shocks = [say("shock", title=shock.title[say.language], start=str(shock.start)) for shock in s.shocks]
    levers = [say("lever", title=lever.title[say.language], first=lever.first, last=lever.last) for lever in s.levers]
    return "; ".join([*shocks, *levers]) or "–"


def _source(facts: ScenariosFacts, say: Messages, item: str) -> str:
    chosen = facts.scenarios[facts.chosen]
    whole, _, part = item.partition(".")
    shocks = {shock.name: shock.source for shock in chosen.shocks}
    stages = {lever.name: lever.stages for lever in chosen.levers}
    source = shocks.get(whole) or (stages[whole][part].source if whole in stages else None)
    return source[say.language] if source else say("source-file")


EXHIBITS = {
    "scenarios_table": scenarios_table,
    "paths_chart": paths_chart,
    "reached_chart": reached_chart,
    "drivers_chart": drivers_chart,
    "differences_table": differences_table,
    "tornado_chart": tornado_chart,
    "break_even_table": break_even_table,
    "levers_chart": levers_chart,
    "evidence_table": evidence_table,
    "conditional_chart": conditional_chart,
    "sliders": sliders,
    "panel_table": panel_table,
}
