"""The answer of the enterprise question: its sentence, numbers and cards."""

from __future__ import annotations

from chnt_analysis import targets
from chnt_analysis.assessment.goals import alike
from chnt_analysis.exhibits import Card, Number
from chnt_analysis.questions.enterprises.facts import STANDARD, STANDARD_SHARE, TOTAL, EnterpriseFacts
from chnt_analysis.questions.goals import other_definition, stated
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.questions.page import Answer
from chnt_analysis.questions.progress import official_words
from chnt_analysis.wording import Messages, pick

PRIOR = "assumptions/growth_prior.yml"


def answer(facts: EnterpriseFacts, say: Messages) -> Answer:
    """Return how many enterprises there are, what the goal takes, and what a model of sparse counts allows."""
    parts = (where(facts, say), _needed(facts, say), _broken(facts, say), _modelled(facts, say), _standard(facts, say))
    return Answer(
        sentence=" ".join(part for part in parts if part),
        numbers=numbers(facts),
        kinds=("published", "estimate") if facts.model is None else ("published", "estimate", "assumption"),
        progress=official_words(facts.assessment if facts.comparable else None, say),
        cards=_cards(facts, say),
    )


def numbers(facts: EnterpriseFacts) -> tuple[Number, ...]:
    """Return the headline numbers."""
    goal, latest, standard = facts.goal(), facts.latest(), facts.latest(STANDARD)
    first = next(iter(facts.observed), None)
    pace, progress = facts.progress.get(first, (None, None)) if first is not None else (None, None)
    totals = facts.results_of(TOTAL)
    aim = () if goal is None else goal.rows
    newest = () if latest is None else (latest["row"],)
    start = tuple(totals.loc[totals["period"] == str(first), "row"])
    low, high = facts.required or (None, None)
    count, percent = {"unit": "enterprises"}, {"unit": "percent", "kind": "estimate"}
    model = {"unit": "enterprises", "kind": "estimate", "rows": _totals(facts), "assumptions": (PRIOR,)}
    model_low, model_high = facts.model_interval
    return (
        Number.of("goal", None if goal is None else goal.printed, kind="goal", rows=aim, **count),
        Number.of("target_year", facts.target_year),
        Number.of("last_goal_year", max(g.period for g in facts.goals)),
        Number.of("latest", None if latest is None else float(latest["value"]), rows=newest, **count),
        Number.of("latest_period", None if latest is None else latest["period"]),
        Number.of("required_low", low, rows=(*aim, *newest), **percent),
        Number.of("required_high", high, rows=(*aim, *newest), **percent),
        Number.of("observed", None if first is None else facts.observed[first], rows=(*start, *newest), **percent),
        Number.of("pace", pace, rows=(*aim, *start, *newest), **percent),
        Number.of("progress_class", progress, kind="estimate", rows=(*aim, *start, *newest)),
        Number.of("model_low", model_low, **model),
        Number.of("model_high", model_high, **model),
        Number.of(
            "at_standard",
            None if standard is None else float(standard["value"]),
            rows=() if standard is None else (standard["row"],),
            **count,
        ),
    )


def where(facts: EnterpriseFacts, say: Messages) -> str:
    """Return how many enterprises are published and how that stands to the goal."""
    goal, latest = facts.goal(), facts.latest()
    about = {"place": facts.place, "year": facts.target_year}
    if latest is None:
        return say("where.no_result", **about)
    about |= {"latest": stated(latest, say.language), "latest_year": latest["period"]}
    if goal is None:
        return say("where.no_goal", **about)
    about["goal"] = stated(goal, say.language)
    if facts.is_past:
        return say("where.past", verdict=_verdict(facts), **about)
    if not facts.comparable:
        return f"{say('where.not_compared', **about)} {other_definition(goal, say.language)}"
    return say("where", gap=targets.distance(float(latest["value"]), goal.printed), **about)


def _verdict(facts: EnterpriseFacts) -> targets.Verdict:
    goal = facts.goal()
    return "not_knowable" if goal is None else facts.verdict_on(goal)


def _needed(facts: EnterpriseFacts, say: Messages) -> str:
    if facts.required is None or facts.is_past:
        return ""
    low, high = facts.required
    so_far = [
        say("needed.so_far", year=year, growth=growth, progress=facts.progress[year][1])
        for year, growth in facts.observed.items()
        if year in facts.progress
    ]
    return "; ".join([say("needed", need=say("cards.span", low=low, high=high)), *so_far]) + "."


def _broken(facts: EnterpriseFacts, say: Messages) -> str:
    """Return which counts are not compared, and why."""
    return " ".join(
        say("broken", year=one.first_year, what=pick(say.language, vi=one.vi, en=one.en))
        for one in facts.broken.itertuples()
    )


def _modelled(facts: EnterpriseFacts, say: Messages) -> str:
    low, high = facts.model_interval
    if low is None:
        return ""
    return say("modelled", low=low, high=high, year=facts.target_year, **pooled_words(facts))


def pooled_words(facts: EnterpriseFacts) -> dict[str, float]:
    """Return the variables of the growth elsewhere that the model's is shrunk towards; no change where there is none."""
    if facts.pooled is None:
        return {"changes": 0, "series": 0, "mean": 0.0, "spread": 0.0}
    return {
        "changes": facts.pooled.changes,
        "series": facts.pooled.series,
        "mean": facts.pooled.mean,
        "spread": facts.pooled.sd,
    }


def _standard(facts: EnterpriseFacts, say: Messages) -> str:
    latest, goal = facts.latest(STANDARD), facts.goal(STANDARD_SHARE)
    if latest is None:
        return ""
    ours = facts.standard_share
    share = say("standard-count.share", share=float(ours.iloc[-1])) if len(ours) else ""
    aim = "" if goal is None else say("standard-count.goal", year=facts.target_year, goal=stated(goal, say.language))
    return say("standard-count", count=stated(latest, say.language), share=share, goal=aim)


def _cards(facts: EnterpriseFacts, say: Messages) -> tuple[Card, ...]:
    goal, latest, standard = facts.goal(), facts.latest(), facts.latest(STANDARD)
    cards = []
    if goal is not None:
        cards.append(Card(say("cards.goal"), stated(goal, say.language), "goal", str(facts.target_year)))
    if latest is not None:
        cards.append(Card(say("cards.latest"), stated(latest, say.language), kind_of(latest), latest["period"]))
    if facts.required is not None and not facts.is_past:
        low, high = facts.required
        value = say("cards.span", low=low, high=high)
        cards.append(Card(say("cards.needed"), value, "estimate", say("cards.until", year=facts.target_year)))
    if standard is not None:
        cards.append(Card(say("cards.standard"), stated(standard, say.language), kind_of(standard), standard["period"]))
    return tuple(cards)


def _totals(facts: EnterpriseFacts) -> list[str]:
    """Ids of the rows that the model rests on, those of other places included."""
    elsewhere = () if facts.pooled is None else facts.pooled.rows
    return [*alike(facts.totals)["row"], *elsewhere]
