"""The answer of the question about localisation: its sentence, numbers and cards."""

from __future__ import annotations

from chnt_analysis import observations as obs
from chnt_analysis.assessment import Assessment
from chnt_analysis.assessment.words import aim, value_words
from chnt_analysis.exhibits import Card, Number
from chnt_analysis.goals import Result
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.questions.localisation.facts import BOUGHT, LOCAL, MET, LocalisationFacts
from chnt_analysis.questions.page import Answer
from chnt_analysis.wording import Messages, plain, qualified, span

MOST_NAMED = 3  # goals whose industries are named in a sentence
MOST_CARDS = 3
PRIOR = "assumptions/growth_prior.yml"


def answer(facts: LocalisationFacts, say: Messages) -> Answer:
    """Return how far the rates are from their goals, and what became of the goals that are due."""
    assessed = [_goal(facts, assessment, say) for assessment in facts.due if assessment.verdict != "not_knowable"]
    parts = [*assessed, _unknown(facts, say), _procurement(facts, say), _came_due(facts, say)]
    modelled = facts.procurement is not None and facts.procurement.interval() is not None
    return Answer(
        sentence=" ".join(part for part in parts if part),
        numbers=numbers(facts),
        kinds=("published", "estimate", "assumption") if modelled else ("published", "estimate"),
        cards=_cards(facts, say),
    )


def numbers(facts: LocalisationFacts) -> tuple[Number, ...]:
    """Return the headline numbers."""
    rate, goal_rows = facts.procurement, facts.goal_rows["row"].tolist()
    low, _, high = (None if rate is None else rate.interval()) or (None, None, None)
    newest = None if rate is None else rate.known[-1]
    mine = facts.rows.loc[facts.rows["indicator"] == BOUGHT, "row"].tolist()
    model = {"unit": "percent", "kind": "estimate", "rows": mine, "assumptions": (PRIOR,)}
    return (
        Number.of("goals", len(facts.assessed), kind="goal", rows=goal_rows),
        Number.of("target_year", facts.target_year),
        Number.of("last_goal_year", max(assessment.goal.year for assessment in facts.assessed)),
        *(
            Number.of(code, tally, kind="estimate", rows=[*goal_rows, *facts.rows["row"]])
            for code, tally in facts.verdicts().items()
        ),
        Number.of(
            "procurement",
            None if newest is None else newest.value,
            unit="percent",
            rows=() if newest is None else (newest.row,),
        ),
        Number.of("procurement_year", None if newest is None else newest.year),
        Number.of("procurement_low", low, **model),
        Number.of("procurement_high", high, **model),
    )


def rate_name(indicator: str, sector: str, say: Messages) -> str:
    """Return the rate's name within a sentence, with its industry where it has one."""
    if indicator in (LOCAL, MET):
        return say("rate.of_industry", indicator=indicator, sector=sector)
    return say("rate.vietnamese" if indicator != BOUGHT else "rate", indicator=indicator)


def short_name(indicator: str, sector: str, say: Messages) -> str:
    """Return the rate's name where there is little room."""
    key = {BOUGHT: "bought", LOCAL: "local", MET: "met"}.get(indicator, "bought_vietnamese")
    return say(f"short.{key}", sector=sector)


def figure(known: Result, say: Messages) -> str:
    """Return a published figure with its words and unit."""
    if known.ends is not None:
        return span(*known.ends, say.language, unit="%")
    return qualified(f"{plain(known.value, say.language)}%", known.qualifier, say.language)


def _goal(facts: LocalisationFacts, assessment: Assessment, say: Messages) -> str:
    goal = assessment.goal
    about = {
        "place": facts.place,
        "rate": rate_name(goal.indicator, goal.sector, say),
        "goal": aim(assessment.goal, say.language),
        "year": goal.year,
    }
    if assessment.verdict is not None:
        result = value_words(assessment, say.language, past=True)
        return say("goal.result" if result else "goal.due", result=result, verdict=assessment.verdict, **about)
    pace = facts.pace(assessment)
    if pace is None or assessment.latest is None:
        return say("goal.no_result", **about)
    need = span(*pace, say.language, digits=1)
    return say("goal", latest=figure(assessment.latest, say), latest_year=assessment.latest.year, need=need, **about)


def _unknown(facts: LocalisationFacts, say: Messages) -> str:
    goals = [assessment.goal for assessment in facts.due if assessment.verdict == "not_knowable"]
    if not goals:
        return ""
    if len(goals) > MOST_NAMED:
        named = [say("rate", indicator=goal.indicator) for goal in goals]
    else:
        named = [rate_name(goal.indicator, goal.sector, say) for goal in goals]
    rates = say.listing(list(dict.fromkeys(named)))
    return say("unknown", count=len(goals), year=facts.target_year, rates=rates)


def _procurement(facts: LocalisationFacts, say: Messages) -> str:
    if (rate := facts.procurement) is None:
        return ""
    newest = {"share": figure(rate.known[-1], say), "newest": rate.known[-1].year}
    if (ends := rate.interval()) is None:
        return say("bought", **newest)
    return say("bought.model", low=ends[0], high=ends[2], year=facts.target_year, **newest)


def _came_due(facts: LocalisationFacts, say: Messages) -> str:
    tally = facts.verdicts()
    total = sum(tally.values())
    return say("came-due", total=total, **tally) if total else ""


def _cards(facts: LocalisationFacts, say: Messages) -> tuple[Card, ...]:
    cards = []
    for assessment in facts.due[:MOST_CARDS]:
        rate, newest = rate_name(assessment.goal.indicator, assessment.goal.sector, say), assessment.latest
        note = (
            say("cards.none") if newest is None else say("cards.newest", latest=figure(newest, say), year=newest.year)
        )
        cards.append(Card(say("cards.goal", rate=rate), aim(assessment.goal, say.language), "goal", note))
    if facts.procurement is not None:
        newest = facts.procurement.known[-1]
        behind = facts.rows[facts.rows["row"] == newest.row]
        value = say("cards.value", value=newest.value)
        cards.append(Card(say("cards.procurement"), value, kind_of(behind), str(newest.year)))
    return tuple(cards)


def document_name(assessment: Assessment, say: Messages) -> str | None:
    """Return the document of a goal in words; ``None`` where none is named."""
    return obs.label("document", assessment.goal.document, say.language) if assessment.goal.document else None
