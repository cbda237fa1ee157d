"""The answer of the programme question: its sentence, numbers and cards."""

from __future__ import annotations

from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Card, Number
from chnt_analysis.questions.goals import stated
from chnt_analysis.questions.page import Answer
from chnt_analysis.questions.programme.facts import LINKAGE, SUPPLIERS, ProgrammeFacts
from chnt_analysis.wording import Messages, period


def answer(facts: ProgrammeFacts, say: Messages) -> Answer:
    """Return what the programme aims at and how much of it is known."""
    parts = (promised(facts, say), _funnel(facts, say), _known(facts, say), _tasks(facts, say))
    return Answer(
        sentence=" ".join(part for part in parts if part),
        numbers=numbers(facts),
        kinds=("published",),
        cards=_cards(facts, say),
    )


def numbers(facts: ProgrammeFacts) -> tuple[Number, ...]:
    """Return the headline numbers."""
    linkage, suppliers = facts.goal_of(LINKAGE), facts.goal_of(SUPPLIERS)
    rows = {
        code: [] if goal is None else list(goal["rows"]) for code, goal in ((LINKAGE, linkage), (SUPPLIERS, suppliers))
    }
    return (
        Number.of("goals", len(facts.goals), kind="goal", rows=facts.goal_rows["row"]),
        Number.of("goals_with_result", facts.with_result, rows=[*facts.goal_rows["row"], *facts.rows["row"]]),
        Number.of("last_goal_year", facts.goals["period"].str[-4:].max() if len(facts.goals) else None, kind="goal"),
        Number.of(
            "linkage_participations",
            None if linkage is None else linkage["low"],
            unit="enterprise_participations",
            kind="goal",
            rows=rows[LINKAGE],
        ),
        Number.of(
            "new_direct_suppliers",
            None if suppliers is None else suppliers["low"],
            unit="enterprises",
            kind="goal",
            rows=rows[SUPPLIERS],
        ),
        Number.of("conversion", facts.conversion, kind="estimate", rows=[*rows[LINKAGE], *rows[SUPPLIERS]]),
        Number.of("tasks_entered", facts.tasks_entered, kind="own"),
    )


def label(indicator: str, say: Messages) -> str:
    """Return an indicator's name within a sentence."""
    name = obs.label("indicator", indicator, say.language)
    return name[0].lower() + name[1:]


def promised(facts: ProgrammeFacts, say: Messages) -> str:
    """Return what the programme aims at."""
    goals = facts.participation
    if facts.goals.empty:
        return say("promised.no_goals", place=facts.place)
    if goals.empty:
        return say("promised.budgets", place=facts.place, goals=len(facts.goals))
    items = [
        say("promised.item", goal=stated(row, say.language), of=label(row.indicator, say), period=row.period)
        for row in goals.sort_values(["period", "high"], ascending=[True, False]).itertuples()
    ]
    return say("promised", place=facts.place, items=say.listing(items))


def _funnel(facts: ProgrammeFacts, say: Messages) -> str:
    if facts.participations_per_supplier is None:
        return ""
    return say("funnel-sentence", participations=facts.participations_per_supplier)


def _known(facts: ProgrammeFacts, say: Messages) -> str:
    known, total = facts.with_result, len(facts.goals)
    if not total:
        return ""
    return say("known", known=known, total=total) if known else say("known.none", total=total)


def plan_name(document: str, years: str, say: Messages) -> str:
    """Return a plan's document in words, its code's label where it has one, with its years."""
    named = obs.label("document", document, say.language) if document in obs.codes("document") else document
    return say("plan-name", document=named, years=years) if named else period(years, say.language)


def _tasks(facts: ProgrammeFacts, say: Messages) -> str:
    texts = []
    for plan in facts.plans:
        words = {"total": plan.tasks, "groups": plan.groups, "plan": plan_name(plan.document, plan.years, say)}
        texts.append(
            say("tasks-sentence", entered=plan.entered, **words)
            if plan.entered
            else say("tasks-sentence.none", **words)
        )
    return " ".join(texts)


def _cards(facts: ProgrammeFacts, say: Messages) -> tuple[Card, ...]:
    cards = []
    there = [code for code in (LINKAGE, SUPPLIERS) if facts.goal_of(code) is not None]
    for code in there or facts.participation["indicator"].unique()[:2]:
        goal = facts.goal_of(code)
        assert goal is not None
        result = facts.result_of(code, goal["period"])
        value, year = stated(goal, say.language), period(goal["period"], say.language)
        note = year if result.empty else say("cards.result", year=year, result=stated(result.iloc[0], say.language))
        cards.append(Card(say("cards.goal", of=label(code, say)), value, "goal", note))
    if facts.participations_per_supplier is not None:
        value = say("cards.participations", value=facts.participations_per_supplier)
        cards.append(Card(say("cards.conversion"), value, "estimate", say("cards.by_goals")))
    known = say("cards.of", known=facts.with_result, total=len(facts.goals))
    cards.append(Card(say("cards.known"), known, "goal"))
    return tuple(cards)
