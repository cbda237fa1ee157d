"""The answer of the share question: its sentence, numbers and cards."""

from __future__ import annotations

from typing import Any

from chnt_analysis.exhibits import Card, Number
from chnt_analysis.questions.goals import goal_card
from chnt_analysis.questions.output_share.facts import ShareFacts
from chnt_analysis.questions.page import Answer
from chnt_analysis.wording import Kind, Messages


def answer(facts: ShareFacts, say: Messages) -> Answer:
    """Return the verdict on a past deadline, what the start decides, the probability from real shares, the growth needed."""
    words, place = about(facts, say), facts.scenario.place
    state = "assumed" if facts.start_is_assumed else "known"
    parts = [
        say("sentence-verdict", verdict=facts.verdict, **words) if facts.past else "",
        say(f"sentence-start.{state}", even=facts.break_even_start, reached=facts.reached.iloc[0], **words),
        _chance(facts, say),
        say(f"sentence-needed.{'past' if facts.past else 'ahead'}", **words),
    ]
    return Answer(
        sentence=" ".join(part for part in parts if part),
        numbers=numbers(facts),
        kinds=("published", "assumption"),
        cards=_cards(facts, say),
        warnings=() if place == facts.place else (say("other-place", written_for=place, place=facts.place),),
        rows=facts.used_rows,
    )


def numbers(facts: ShareFacts) -> tuple[Number, ...]:
    """Return the headline numbers."""
    asked, start, scenario = facts.asked, "assumptions/starting_share.yml", f"scenarios/{facts.scenario.name}.yml"
    same = facts.behind(facts.goals[facts.goals["low"] == facts.goal].tail(1))["row"]
    aim = {"kind": "goal" if asked.is_stated else "assumption", "rows": asked.rows or tuple(same)}
    result = facts.actual[facts.actual["period"] == str(facts.target_year)]
    later = facts.annual[facts.annual["period"].astype(int) > facts.base_year]["row"]
    share = {"unit": "percent_of_manufacturing_output"}
    rests: dict[str, Any] = {"kind": "assumption", "rows": (*aim["rows"], *later), "assumptions": (scenario,)}
    grid = {**rests, "assumptions": (scenario, *((start,) if facts.start_is_assumed else ()))}
    return (
        Number.of("goal", facts.goal, **aim, **share),
        Number.of("target_year", facts.target_year, kind="assumption"),
        Number.of("last_goal_year", facts.goals["period"].max(), kind="goal"),
        Number.of(
            "start",
            facts.start.central,
            kind=facts.start_kind,
            rows=facts.start_rows["row"],
            assumptions=(start,) if facts.start_is_assumed else (),
            **share,
        ),
        Number.of("start_kind", "assumption" if facts.start_is_assumed else "published"),
        Number.of("break_even_start", facts.break_even_start, **rests, **share),
        Number.of(
            "differential_needed", facts.differential_from(facts.start.central), unit="percentage_points", **grid
        ),
        Number.of("reached_low_start", facts.reached.iloc[0], unit="percent", **grid),
        Number.of("reached_high_start", facts.reached.iloc[-1], unit="percent", **grid),
        *_probability(facts),
        Number.of("verdict", facts.verdict, rows=(*asked.rows, *result["row"]) if facts.past else ()),
    )


def about(facts: ShareFacts, say: Messages) -> dict[str, Any]:
    """Return the variables that most messages need."""
    need = facts.differential_from(facts.start.central)
    return {
        "place": facts.place,
        "goal": facts.goal,
        "stated": facts.asked.is_stated,
        "year": facts.target_year,
        "base": facts.base_year,
        "past": facts.past,
        "start": facts.start.central,
        "kind": facts.start_kind,
        "scenario": facts.scenario.title[say.language],
        "need": need,
        "gap": abs(need),
        "faster": need > 0,
    }


def _probability(facts: ShareFacts) -> tuple[Number, ...]:
    if (chance := facts.probability) is None:
        return ()
    rows = (*facts.actual["row"], *facts.rates["row"])
    prior = ("assumptions/growth_prior.yml",)
    return (Number.of("probability", chance, unit="percent", kind="estimate", rows=rows, assumptions=prior),)


def _chance(facts: ShareFacts, say: Messages) -> str:
    if facts.outlook is None:
        return ""
    by = 100 * facts.outlook.reached_by(facts.goal, facts.target_year)
    return say("sentence-chance", chance=facts.probability, by=by, goal=facts.goal, year=facts.target_year)


def _cards(facts: ShareFacts, say: Messages) -> tuple[Card, ...]:
    """Goal, break-even start, differential, and the probability where there may be one."""
    words = {**about(facts, say), "even": facts.break_even_start, "chance": facts.probability}
    names: list[tuple[str, Kind]] = [("even", "assumption"), ("need", "assumption")]
    if facts.outlook is not None:
        names.append(("chance", "estimate"))
    return (
        goal_card(facts.goals, facts.asked, say.language),
        *(
            Card(say(f"card-{n}.label", **words), say(f"card-{n}", **words), kind, say(f"card-{n}.note", **words))
            for n, kind in names
        ),
    )
