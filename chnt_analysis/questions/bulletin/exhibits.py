"""The exhibits of the bulletin: the main goals, borrowed charts, each answer in full, the plan in retrospect, what is not known."""

from __future__ import annotations

from typing import Any

import pandas as pd

from chnt_analysis.assessment import Assessment, assess
from chnt_analysis.assessment.words import aim, value_words
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.goals import Goal
from chnt_analysis.questions.bulletin.answer import headlines, kinds_quoted, quoted
from chnt_analysis.questions.bulletin.facts import BulletinFacts, Standing, rows_behind
from chnt_analysis.questions.goals import other_definition, stated_share
from chnt_analysis.questions.page import absent, present
from chnt_analysis.wording import MISSING, Messages


def goals_table(facts: BulletinFacts, say: Messages) -> Exhibit:
    """Where each main goal stands: newest goal, newest result, finding."""
    rows = [
        (
            _name(one.goal, say),
            _of_period(one.goal, one, say),
            MISSING if one.newest is None else _of_period(one.newest, one, say),
            _finding(one, say),
        )
        for one in facts.standings
    ]
    table = pd.DataFrame(rows, columns=["name", "goal", "newest", "finding"])
    used = {one.goal.indicator for one in facts.standings}
    every = facts.every_row
    return present(facts, say, "goals", table, rows=every[every["indicator"].isin(used)])


def growth_chart(facts: BulletinFacts, say: Messages) -> Exhibit:
    """Growth on the year of manufacturing, or why it is not there."""
    if "output_growth" in facts.pages:
        return quoted(facts, "output_growth", say).year_on_year_chart()
    return absent(facts, say, "growth", say("no-goal", place=facts.place))


def enterprises_chart(facts: BulletinFacts, say: Messages) -> Exhibit:
    """Goals and published totals, or why they are not there."""
    if "enterprises" in facts.pages:
        return quoted(facts, "enterprises", say).totals_chart()
    return absent(facts, say, "enterprises", say("no-goal", place=facts.place))


def topics_table(facts: BulletinFacts, say: Messages) -> Exhibit:
    """Each question's answer in full."""
    rows = [(say(f"topic.{name}"), head.sentence) for name, head in headlines(facts, say).items()]
    table = pd.DataFrame(rows, columns=["topic", "answer"])
    return present(facts, say, "topics", table, kinds=kinds_quoted(facts, say))


def plan_in_retrospect(facts: BulletinFacts, say: Messages) -> Exhibit:
    """The plan's goals as one stood to them on its day, and as one stands now."""
    if facts.plan is None:
        return absent(facts, say, "then_and_now", say("no-plan"))
    goals, known = facts.plan
    then, now = ([assess(goal, as_of=date) for goal in goals] for date in (known, facts.as_of))
    table = pd.DataFrame(
        {
            "name": [_name(goal, say) for goal in goals],
            "goal": [aim(one.goal, say.language) for one in now],
            "then": [_before(one, say) for one in then],
            "now": [_after(one, say) for one in now],
        }
    )
    dates = {"then": known, "now": facts.as_of}
    headings = {column: say("as-of", date=f"{date:%Y-%m-%d}") for column, date in dates.items()}
    return present(facts, say, "then_and_now", table, rows=rows_behind([*then, *now]), headings=headings)


def outcomes(facts: BulletinFacts, say: Messages) -> Exhibit:
    """Every goal whose outcome was published, case by case: too few for any measure of calibration."""
    known = [one for one in facts.past if one.result is not None]
    words = {"due": len(facts.past), "known": len(known)}
    if not known:
        return absent(facts, say, "outcomes", say("no-outcome", **words))
    table = pd.DataFrame(
        {
            "name": [_name(one.goal, say) for one in known],
            "period": [one.goal.period for one in known],
            "document": [one.goal.named(say.language) or MISSING for one in known],
            "goal": [aim(one.goal, say.language) for one in known],
            "outcome": [value_words(one, say.language, past=True) for one in known],
            "finding": [_verdict(one, say) for one in known],
        }
    )
    return present(facts, say, "outcomes", table, rows=rows_behind(known), words=words)


def unknown_table(facts: BulletinFacts, say: Messages) -> Exhibit:
    """What is not known, and what would change that."""
    rows = [(say(f"unknown-{code}"), say(f"unknown-{code}.needed")) for code in facts.missing]
    rows += [(say(f"topic.{name}"), say("no-goal", place=facts.place)) for name in facts.refused]
    if not rows:
        return absent(facts, say, "unknown", say("all-known"))
    return present(
        facts, say, "unknown", pd.DataFrame(rows, columns=["unknown", "needed"]), rows=facts.rows.iloc[:0], kinds=()
    )


def _of_period(row: Any, one: Standing, say: Messages) -> str:
    return say("of-period", value=stated_share(row, one.goal.unit, say.language), period=row.period)


def _name(goal: Goal, say: Messages) -> str:
    return say("name", indicator=goal.indicator, sector=goal.sector)


def _verdict(assessment: Assessment, say: Messages) -> str:
    return say("verdict", verdict=assessment.verdict or "not_knowable")


def _finding(one: Standing, say: Messages) -> str:
    if one.other_definition:
        return other_definition(one.goal, say.language)
    gap = one.assessment.distance or 0.0
    return (
        say("not-due", gap=max(gap, 0.0), unit=one.goal.unit)
        if one.assessment.verdict is None
        else _verdict(one.assessment, say)
    )


def _before(assessment: Assessment, say: Messages) -> str:
    if assessment.latest is None:
        return say("before.none")
    state = "bare" if assessment.required_low is None or assessment.required_high is None else "needed"
    low, high = assessment.required_low or 0.0, assessment.required_high or 0.0
    value = value_words(assessment, say.language)
    return say("before.known", value=value, period=assessment.latest.period, state=state, low=low, high=high)


def _after(assessment: Assessment, say: Messages) -> str:
    words = {"verdict": assessment.verdict or "not_knowable"}
    if assessment.result is not None:
        return say("after.result", value=value_words(assessment, say.language, past=True), **words)
    if assessment.latest is None:
        return say("after.none", **words)
    return say("after.newest", value=value_words(assessment, say.language), period=assessment.latest.period, **words)


EXHIBITS = {
    "goals_table": goals_table,
    "growth_chart": growth_chart,
    "enterprises_chart": enterprises_chart,
    "topics_table": topics_table,
    "plan_in_retrospect": plan_in_retrospect,
    "outcomes": outcomes,
    "unknown_table": unknown_table,
}
