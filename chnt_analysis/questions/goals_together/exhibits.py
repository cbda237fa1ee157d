"""The exhibits of the goals side by side: goals, how they moved, the ready reckoner, and whether share and growth fit together."""

from __future__ import annotations

from typing import Any

import pandas as pd

from chnt_analysis import charts, scenarios
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.goals import stated, stated_share
from chnt_analysis.questions.goals_together.facts import GROWTH, SHARE, GoalsTogetherFacts
from chnt_analysis.questions.page import absent, present
from chnt_analysis.questions.reckoner import reckoner
from chnt_analysis.wording import Messages

MOST_ROWS_DRAWN = 12


def goals_table(facts: GoalsTogetherFacts, say: Messages) -> Exhibit:
    """Every goal with its words, deadline, and when it became known."""
    goals = facts.goals
    table = pd.DataFrame(
        {
            "name": _names(goals, say),
            "deadline": goals["period"],
            "goal": [stated(row, say.language) for row in goals.itertuples()],
            "unit": goals["unit"],
            "known_since": goals["available_from"],
            "sources": goals["sources"],
        }
    )
    return present(facts, say, "goals", table, rows=facts.goal_rows)


def moves_table(facts: GoalsTogetherFacts, say: Messages) -> Exhibit:
    """How each goal moved from deadline to deadline, and the last year it was stated for."""
    moved = facts.moved
    if moved.empty:
        return absent(facts, say, "moves", say("no-moves"), rows=facts.goal_rows)
    words = [
        say("goal-of", goal=stated_share(row, row.unit, say.language), deadline=row.period)
        for row in moved.itertuples()
    ]
    each = moved.assign(name=_names(moved, say), goals=words, year=moved["period"].str[-4:]).groupby("name", sort=False)
    table = each.agg(goals=("goals", " → ".join), last_year=("year", "last")).reset_index()
    return present(facts, say, "moves", table, rows=facts.behind(moved))


def timeline_chart(facts: GoalsTogetherFacts, say: Messages) -> Exhibit:
    """When each goal became known and for when it was set."""
    goals = facts.by_length.assign(plan=lambda frame: _names(frame, say))
    shown = goals[goals["plan"].isin(goals["plan"].unique()[:MOST_ROWS_DRAWN])]
    frame = pd.DataFrame(
        {
            "plan": shown["plan"],
            "start": pd.to_datetime(shown["available_from"]).dt.to_period("M").astype(str),
            "end": shown["period"].str[-4:],
            "label": [stated_share(row, row.unit, say.language) for row in shown.itertuples()],
        }
    ).reset_index(drop=True)
    chart = charts.timeline(frame, language=say.language)
    return present(facts, say, "timeline", chart, data=frame, rows=facts.behind(shown))


def reckoner_chart(facts: GoalsTogetherFacts, say: Messages) -> Exhibit:
    """The ready reckoner: growth needed by starting share and manufacturing growth."""
    if not facts.share_asked:
        return _no_share(facts, say, "reckoner_none")
    frame, wanted = facts.reckoner, facts.growth_goal
    words = {**_aim(facts), "growth": "none" if wanted is None else wanted}
    shown = {name: [say("percent", value=value) for value in frame[name]] for name in ("start", "manufacturing")}
    chart = charts.heatmap(
        frame.assign(**shown),
        x=charts.Axis("start", say("axis-start", base=facts.base_year)),
        y=charts.Axis("manufacturing", say("axis-pace")),
        value=charts.Axis(title=say("a-year")),
        highlight="within",
        language=say.language,
    )
    return present(facts, say, "reckoner", chart, data=frame, kinds=("assumption",), rows=facts.goal_rows, words=words)


def reckoner_sliders(facts: GoalsTogetherFacts, say: Messages) -> Exhibit:
    """The ready reckoner with sliders, set to the goals' own growth."""
    if not facts.share_asked:
        return _no_share(facts, say, "sliders_none")
    words = {
        "manufacturing": "assumed" if facts.mean_growth is None else "published",
        "supporting": "same" if facts.growth_goal is None else "goal",
    }
    return reckoner(facts, say, facts.slider_values, rows=facts.goals_of(SHARE), words=words)


def frontier_chart(facts: GoalsTogetherFacts, say: Messages) -> Exhibit:
    """Whether share and growth fit together, in the plane of the two growth rates."""
    if not facts.share_asked:
        return _no_share(facts, say, "frontier_none")
    lines, landings, goal = facts.isolines, facts.landings, facts.growth_goal
    titles = {name: scenarios.load(name).title[say.language] for name in landings["scenario"]}
    chart = charts.frontier(
        lines.assign(label=[say("isoline", start=start) for start in lines["start"]]),
        landings.assign(label=landings["scenario"].map(titles)),
        pd.DataFrame({"manufacturing": facts.annual["value"], "label": facts.annual["period"].astype(str)}),
        x_title=say("axis-manufacturing"),
        y_title=say("axis-supporting"),
        goal=None if goal is None else charts.Rule(goal, say("growth-goal", goal=goal)),
        language=say.language,
    )
    history = "none" if facts.annual.empty else "both" if facts.growth_is_published else "manufacturing"
    return present(
        facts,
        say,
        "frontier",
        chart,
        data=pd.concat([lines, landings[["manufacturing", "supporting"]]], ignore_index=True),
        kinds=("published", "assumption") if len(facts.annual) else ("assumption",),
        rows=pd.concat([facts.annual, facts.goals_of(SHARE, GROWTH)], ignore_index=True),
        words={**_aim(facts), "history": history},
    )


def history_table(facts: GoalsTogetherFacts, say: Messages) -> Exhibit:
    """Where manufacturing's growth has been: the rows of the reckoner that history covers."""
    if facts.annual.empty:
        return absent(facts, say, "history", say("no-history", place=facts.place), rows=facts.goal_rows)
    table = facts.annual[["period", "value"]].rename(columns={"period": "year"})
    return present(
        facts, say, "history", table, rows=facts.annual, words={"mean": facts.mean_growth, "years": len(table)}
    )


def _names(goals: pd.DataFrame, say: Messages) -> list[str]:
    return [
        say("name", indicator=indicator, sector=sector)
        for indicator, sector in zip(goals["indicator"], goals["sector"], strict=True)
    ]


def _aim(facts: GoalsTogetherFacts) -> dict[str, Any]:
    return {"goal": facts.goal, "year": facts.target_year}


def _no_share(facts: GoalsTogetherFacts, say: Messages, id: str) -> Exhibit:
    return absent(facts, say, id, say("no-share", place=facts.place), rows=facts.goal_rows)


EXHIBITS = {
    "goals_table": goals_table,
    "moves_table": moves_table,
    "timeline_chart": timeline_chart,
    "reckoner_chart": reckoner_chart,
    "reckoner_sliders": reckoner_sliders,
    "frontier_chart": frontier_chart,
    "history_table": history_table,
}
