"""The answer of the goals side by side: its sentence, numbers and cards."""

from __future__ import annotations

import pandas as pd

from chnt_analysis.exhibits import Card, Number
from chnt_analysis.questions.goals import goal_card, stated
from chnt_analysis.questions.goals_together.facts import ENTERPRISES, GROWTH, SHARE, GoalsTogetherFacts
from chnt_analysis.questions.page import Answer, card
from chnt_analysis.wording import Messages


def answer(facts: GoalsTogetherFacts, say: Messages) -> Answer:
    """Return what the goals ask, until when each was stated, and from which start share and growth fit together."""
    parts = (_stated(facts, say), _last_stated(facts, say), _fit(facts, say))
    return Answer(
        sentence=" ".join(part for part in parts if part),
        numbers=numbers(facts),
        kinds=("published", "assumption") if facts.share_asked else ("published",),
        cards=_cards(facts, say),
        rows=pd.concat([facts.goal_rows, facts.annual], ignore_index=True),
    )


def numbers(facts: GoalsTogetherFacts) -> tuple[Number, ...]:
    """Return the headline numbers."""
    goals, annual = facts.goals, facts.annual
    share = goals[goals["indicator"] == SHARE]
    low, high = facts.consistent_range
    growth_rows = facts.behind(facts.growth_goals.tail(1))["row"].tolist()
    manufacturing = annual["row"].tolist()
    aim_rows = facts.behind(share[share["low"] == facts.goal].tail(1))["row"].tolist()
    every = [*aim_rows, *growth_rows, *manufacturing]
    percent, share_unit = {"unit": "percent", "kind": "goal"}, {"unit": "percent_of_manufacturing_output"}
    start = {**share_unit, "kind": "assumption", "rows": every}
    return (
        Number.of("goals", len(goals), kind="goal", rows=facts.goal_rows["row"]),
        Number.of("indicators", facts.indicators, kind="goal", rows=facts.goal_rows["row"]),
        Number.of(
            "goal",
            facts.goal if facts.share_asked else None,
            kind="goal" if facts.asked.is_stated else "assumption",
            rows=aim_rows if facts.share_asked else (),
            **share_unit,
        ),
        Number.of("target_year", facts.target_year, kind="assumption"),
        Number.of("last_goal_year", goals["period"].str[-4:].max(), kind="goal"),
        Number.of("last_share_goal", share["period"].max() if len(share) else None, kind="goal"),
        Number.of("growth_goal", facts.growth_goal, rows=growth_rows, **percent),
        Number.of("manufacturing_mean", facts.mean_growth, unit="percent", kind="estimate", rows=manufacturing),
        Number.of("consistent_start", facts.consistent_start, **start),
        Number.of("consistent_low", low, **start),
        Number.of("consistent_high", high, **start),
    )


def _span(facts: GoalsTogetherFacts) -> dict[str, str]:
    return {"first": facts.goals["period"].str[:4].min(), "last": facts.goals["period"].str[-4:].max()}


def _stated(facts: GoalsTogetherFacts, say: Messages) -> str:
    counts = {"goals": len(facts.goals), "indicators": facts.indicators}
    return say("sentence-stated", place=facts.place, **counts, **_span(facts))


def _last_stated(facts: GoalsTogetherFacts, say: Messages) -> str:
    main = facts.goals[facts.goals["indicator"].isin([SHARE, GROWTH, ENTERPRISES])]
    if main.empty:
        return ""
    last = main.groupby("indicator")["period"].max().sort_values()
    items = [say(f"last-stated.{code}", year=year) for code, year in last.items()]
    return say("sentence-last-stated", items=say.listing(items))


def _fit(facts: GoalsTogetherFacts, say: Messages) -> str:
    if facts.consistent_start is None:
        return ""
    paces = {"supporting": facts.growth_goal, "manufacturing": facts.mean_growth}
    return say(
        "sentence-fit", published=len(facts.annual), goal=facts.goal, year=facts.target_year, **paces, **_fitting(facts)
    )


def _fitting(facts: GoalsTogetherFacts) -> dict[str, float | None]:
    low, high = facts.consistent_range
    return {"base": facts.base_year, "start": facts.consistent_start, "low": low, "high": high}


def _cards(facts: GoalsTogetherFacts, say: Messages) -> tuple[Card, ...]:
    """How many goals, the goals of share and growth, the start from which both fit."""
    cards = [card(say, "card-goals", "goal", goals=len(facts.goals), **_span(facts))]
    if facts.share_asked:
        cards.append(goal_card(facts.goals, facts.asked, say.language))
    for row in facts.growth_goals.tail(1).itertuples():
        cards.append(card(say, "card-growth", "goal", goal=stated(row, say.language), year=row.period))
    if facts.consistent_start is not None:
        cards.append(card(say, "card-start", "assumption", **_fitting(facts)))
    return tuple(cards)
