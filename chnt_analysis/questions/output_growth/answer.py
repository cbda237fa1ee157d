"""The answer of the growth question: its sentence, numbers and cards."""

from __future__ import annotations

from typing import Any

from chnt_analysis.exhibits import Card, Number
from chnt_analysis.questions.chances import chance_words
from chnt_analysis.questions.goals import level_words, stated
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.questions.output_growth.facts import GrowthFacts
from chnt_analysis.questions.page import Answer
from chnt_analysis.wording import Kind, Messages


def answer(facts: GrowthFacts, say: Messages) -> Answer:
    """Return what is known of the goal, what of the sector, and what the months not known must be."""
    return Answer(
        sentence=year_sentence(facts, say),
        numbers=numbers(facts),
        kinds=("published",) if facts.known is None else ("published", "estimate"),
        cards=_cards(facts, say),
    )


def numbers(facts: GrowthFacts) -> tuple[Number, ...]:
    """Return the headline numbers."""
    asked, estimate, result = facts.asked, facts.estimate, facts.result
    level: dict[str, Any] = {"unit": "percent", "kind": "estimate", "rows": facts.window["row"]}
    year, ends = facts.published_year, {} if estimate is None else estimate.drop("point").to_dict()
    aim: dict[str, Any] = {"unit": "percent", "kind": "goal" if asked.is_stated else "assumption"}
    stated = asked.rows or tuple(facts.behind(facts.goals[facts.goals["low"] == facts.goal].tail(1))["row"])
    return (
        Number.of("goal", facts.goal, rows=stated, **aim),
        Number.of("target_year", facts.target_year, kind="assumption"),
        Number.of("last_goal_year", facts.goals["period"].max() if len(facts.goals) else None, kind="goal"),
        Number.of("verdict", facts.verdict, rows=(*stated, *((result.row,) if result else ()))),
        Number.of("sector", facts.sector, kind="assumption"),
        Number.of("published_growth", facts.published_growth, unit="percent", kind=kind_of(year), rows=year["row"]),
        _so_far(facts),
        Number.of("required_rest", facts.required(), **level),
        Number.of("required_closing", None if facts.closing is None else facts.closing.required(), **level),
        Number.of("probability_sector", facts.probability(), **level),
        *(() if estimate is None else (Number.of("estimate", estimate["point"], **level),)),
        *(Number.of(str(name), value, **level) for name, value in ends.items()),
    )


def _so_far(facts: GrowthFacts) -> Number:
    if facts.so_far is None:
        return Number.of("year_to_date", None)
    (value, kind), ytd = facts.so_far, facts.year_to_date
    rows = facts.window["row"] if ytd is None else [ytd["row"]]
    return Number.of("year_to_date", value, unit="percent", kind=kind, rows=rows)


def about(facts: GrowthFacts) -> dict[str, Any]:
    """Return the variables that most messages need."""
    return {
        "place": facts.place,
        "sector": facts.sector,
        "year": facts.target_year,
        "goal": facts.goal,
        "stated": facts.asked.is_stated,
        "ended": facts.ended,
        "left": facts.months_left,
        "span": facts.known_months,
    }


def goal_sentence(facts: GrowthFacts, say: Messages) -> str:
    """Return what is known of the goal itself."""
    words = {**about(facts), "aim": level_words(facts.asked, say.language)}
    if facts.result is not None:
        return say("sentence-goal.result", value=facts.result.value, verdict=facts.verdict, **words)
    if facts.is_own:
        return _own_goal(facts, words, say)
    state = "no-goal" if facts.goals.empty else "stated" if facts.asked.is_stated else "asked"
    return say(f"sentence-goal.{state}", goals=goals_in_words(facts, say), **words)


def goals_in_words(facts: GrowthFacts, say: Messages) -> str:
    """Return the goals that plans stated, newest first, years of one wording together: "12% (2025), more than 11% (2021, 2022)"."""
    words: dict[str, list[str]] = {}
    for goal in facts.goals.sort_values("period").itertuples():
        words.setdefault(stated(goal, say.language), []).append(str(goal.period))
    newest = sorted(words, key=lambda value: words[value][-1], reverse=True)
    return say.listing([say("goal-of", value=value, periods=", ".join(words[value])) for value in newest])


def _own_goal(facts: GrowthFacts, words: dict[str, Any], say: Messages) -> str:
    """Return what supporting industry's own rates say of the goal: the year's implied growth and verdict, else what is aimed at."""
    implied = facts.implied_result
    if implied is None:
        return say("sentence-goal.own-running", **words)
    return say("sentence-goal.own-over", verdict=facts.verdict, value=implied.value, **words)


def year_sentence(facts: GrowthFacts, say: Messages) -> str:
    """Return what is known of the goal, what of the sector, and what the months not known must be."""
    parts = (goal_sentence(facts, say), _sector(facts, say), _rest(facts, say))
    return " ".join(part for part in parts if part)


def _sector(facts: GrowthFacts, say: Messages) -> str:
    words, so_far = about(facts), facts.so_far
    if facts.is_own and (facts.result is not None or facts.implied_result is not None):
        return ""  # the sentence on the goal has said it
    if facts.published_growth is not None:
        kind = kind_of(facts.published_year)
        return say("sentence-sector.published", value=facts.published_growth, kind=kind, **words)
    if facts.estimate is None:
        return say("sentence-sector.none", **words)
    return say(
        "sentence-sector.estimate",
        through=facts.through_total,
        so_far=so_far is not None,
        ytd=None if so_far is None else so_far[0],
        kind="" if so_far is None else so_far[1],
        chance=chance_words(facts.probability(), say),
        **_interval(facts),
        **words,
    )


def _interval(facts: GrowthFacts) -> dict[str, Any]:
    assert facts.estimate is not None
    widest, estimate = max(facts.levels), facts.estimate
    ends = {"low": estimate[f"lower_{widest}"], "high": estimate[f"upper_{widest}"]}
    return {"value": estimate["point"], "level": widest, "calibrated": facts.is_calibrated, **ends}


def _rest(facts: GrowthFacts, say: Messages) -> str:
    need = facts.required()
    if need is None or facts.months_left == 12 or facts.published_growth is not None:
        return ""
    return say(f"sentence-rest.{'ended' if facts.ended else 'running'}", need=need, **about(facts))


def _cards(facts: GrowthFacts, say: Messages) -> tuple[Card, ...]:
    """The sector so far, its whole year, what remains, its calibrated probability; the verdict once the year is published."""
    year, need, chance, implied = facts.published_year, facts.required(), facts.probability(), facts.implied_result
    shown: list[tuple[str, Kind, dict[str, Any]]] = []
    if len(year):
        shown.append(("year", kind_of(year), {"value": facts.published_growth}))
    elif implied is not None:
        shown.append(("year", "estimate", {"value": implied.value}))
    elif facts.so_far is not None:
        value, kind = facts.so_far
        shown.append(("so-far", kind, {"value": value}))
    if len(facts.goals) and (len(year) or implied is not None):
        words = {"verdict": facts.verdict, "aim": level_words(facts.asked, say.language)}
        shown.append(("verdict", "goal" if facts.asked.is_stated else "assumption", words))
    if year.empty and implied is None and facts.estimate is not None:
        shown.append(("estimate", "estimate", {"where": "card", **_interval(facts)}))
    if year.empty and need is not None and facts.months_left < 12:
        shown.append(("rest", "estimate", {"need": need}))
    if chance is not None:
        shown.append(("chance", "estimate", {"chance": chance_words(chance, say)}))
    return tuple(_card(name, kind, {**about(facts), **words}, say) for name, kind, words in shown)


def _card(name: str, kind: Kind, words: dict[str, Any], say: Messages) -> Card:
    key = f"card-{name}"
    return Card(say(f"{key}.label", **words), say(key, **words), kind, say(f"{key}.note", **words))
