"""The answer of the share question: its sentence, numbers and cards."""

from __future__ import annotations

from typing import Any

from chnt_analysis.exhibits import Card, Number
from chnt_analysis.questions.chances import chance_words
from chnt_analysis.questions.evidence import Evidence
from chnt_analysis.questions.goals import goal_card
from chnt_analysis.questions.output_share.facts import ShareFacts
from chnt_analysis.questions.page import Answer
from chnt_analysis.wording import Kind, Messages


def answer(facts: ShareFacts, say: Messages) -> Answer:
    """Return the verdict on a past deadline, what the start decides, the probability from real shares, the growth needed."""
    words, place = about(facts, say), facts.scenario.place
    parts = [
        say("sentence-verdict", verdict=facts.verdict, **words) if facts.past else "",
        *_start(facts, say, words),
        _chance(facts, say),
        say(f"sentence-needed.{'past' if facts.past else 'ahead'}", **words),
    ]
    return Answer(
        sentence=" ".join(part for part in parts if part),
        numbers=numbers(facts),
        kinds=("published", *(("estimate",) if facts.is_estimated else ()), "assumption"),
        cards=_cards(facts, say),
        warnings=() if place == facts.place else (say("other-place", written_for=place, place=facts.place),),
        rows=facts.used_rows,
    )


def evidence_words(evidence: Evidence, goal: float) -> dict[str, Any]:
    """Return the variables of a sentence about what the evidence suggests: range, year, and the counts by line and by weights."""
    counts = evidence.pool.counts(goal)
    return {
        "low": evidence.span.low,
        "middle": evidence.span.central,
        "high": evidence.span.high,
        "evidence_year": evidence.year,
        "fewest": counts.min(),
        "most": counts.max(),
        "count": evidence.pool.count(goal),
    }


def _start(facts: ShareFacts, say: Messages, words: dict[str, Any]) -> list[str]:
    if not facts.start_is_assumed:
        return []
    parts = [say("sentence-start", **words)]
    if facts.start.evidence is not None:
        parts.append(say("sentence-start.evidence", **evidence_words(facts.start.evidence, facts.goal), **words))
    if not facts.even_is_goal:
        parts.append(say("sentence-start.even", even=facts.break_even_start, **words))
    return parts


def numbers(facts: ShareFacts) -> tuple[Number, ...]:
    """Return the headline numbers."""
    asked, start, scenario = facts.asked, facts.start.files, f"scenarios/{facts.scenario.name}.yml"
    same = facts.behind(facts.goals[facts.goals["low"] == facts.goal].tail(1))["row"]
    aim = {"kind": "goal" if asked.is_stated else "assumption", "rows": asked.rows or tuple(same)}
    result = facts.actual[facts.actual["period"] == str(facts.target_year)]
    later = facts.annual[facts.annual["period"].astype(int) > facts.base_year]["row"]
    share = {"unit": "percent_of_manufacturing_output"}
    rests: dict[str, Any] = {"kind": "assumption", "rows": (*aim["rows"], *later), "assumptions": (scenario,)}
    grid = {**rests, "assumptions": (scenario, *start)}
    return (
        Number.of("goal", facts.goal, **aim, **share),
        Number.of("target_year", facts.target_year, kind="assumption"),
        Number.of("last_goal_year", facts.goals["period"].max(), kind="goal"),
        Number.of(
            "start",
            facts.start.central,
            kind=facts.start_kind,
            rows=(*facts.start_rows["row"], *facts.start.rows),
            assumptions=start,
            **share,
        ),
        Number.of("start_kind", facts.start.assumed_kind if facts.start_is_assumed else "published"),
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
    if facts.outlook is None or facts.prior_alone is None:
        return ()
    given: dict[str, Any] = {"unit": "percent", "kind": "estimate", "assumptions": ("assumptions/share_prior.yml",)}
    years = {str(f.year) for f in facts.figures}
    rows = tuple(facts.actual.loc[facts.actual["period"].isin(years), "row"])
    drawn = facts.answers.loc["figures"]
    share = {**given, "rows": rows, "unit": "percent_of_manufacturing_output"}
    return (
        Number.of("probability", facts.probability, rows=rows, **given),
        Number.of("probability_reached_by", drawn["reached_by"], rows=rows, **given),
        Number.of("probability_prior_alone", facts.answers.loc["prior_alone", "probability"], rows=rows[-1:], **given),
        Number.of("probability_of_both", facts.probability_of_both, rows=(*rows, *facts.rates["row"]), **given),
        Number.of("share_median", drawn["point"], **share),
        Number.of("share_lower_80", drawn["lower_80"], **share),
        Number.of("share_upper_80", drawn["upper_80"], **share),
    )


def _chance(facts: ShareFacts, say: Messages) -> str:
    if facts.outlook is None:
        return ""
    return say("sentence-chance", **outlook_words(facts, say))


def outlook_words(facts: ShareFacts, say: Messages) -> dict[str, Any]:
    """Return the variables of what is said of the share from real shares."""
    share = facts.answers.loc["figures"]
    return {
        "shares": len(facts.figures),
        "first": facts.figures[0].year,
        "last": facts.figures[-1].year,
        "goal": facts.goal,
        "year": facts.target_year,
        "point": share["point"],
        "low": share["lower_80"],
        "high": share["upper_80"],
        "chance": chance_words(facts.probability, say),
        "alone": chance_words(facts.answers.loc["prior_alone", "probability"], say),
    }


def _cards(facts: ShareFacts, say: Messages) -> tuple[Card, ...]:
    """Goal, break-even start, differential, and the probability where there may be one."""
    words = {**about(facts, say), "even": facts.break_even_start, "chance": chance_words(facts.probability, say)}
    evidence = facts.start.evidence
    names: list[tuple[str, Kind]] = [("even", "assumption")] if not facts.even_is_goal else []
    if evidence is not None:
        words |= evidence_words(evidence, facts.goal)
        names = [("start", "estimate"), *names]
    names.append(("need", "assumption"))
    if facts.outlook is not None:
        names.append(("chance", "estimate"))
    return (
        goal_card(facts.goals, facts.asked, say.language),
        *(
            Card(say(f"card-{n}.label", **words), say(f"card-{n}", **words), kind, say(f"card-{n}.note", **words))
            for n, kind in names
        ),
    )
