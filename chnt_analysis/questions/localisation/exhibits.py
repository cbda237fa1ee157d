"""The exhibits of the question about localisation."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import charts
from chnt_analysis.assessment import Assessment, sparse_counts
from chnt_analysis.assessment.words import aim
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.goals import stated
from chnt_analysis.questions.localisation.answer import document_name, figure, short_name
from chnt_analysis.questions.localisation.facts import BOUGHT, LocalisationFacts
from chnt_analysis.questions.page import absent, present
from chnt_analysis.wording import Messages, date, span, verdict

MODEL_KINDS = ("published", "estimate", "assumption")


def goals_table(facts: LocalisationFacts, say: Messages) -> Exhibit:
    """Every goal for a rate: newest figure, what is missing, what it takes a year, and the verdict once due."""
    ordered = sorted(facts.assessed, key=lambda a: (a.goal.year, a.goal.indicator, a.goal.sector))
    table = pd.DataFrame([_goal_row(facts, assessment, say) for assessment in ordered])
    return present(facts, say, "goals", table, kinds=("published", "estimate"))


def models_chart(facts: LocalisationFacts, say: Messages) -> Exhibit:
    """The model of sparse counts at the deadline for every rate with three years, beside the newest published figure."""
    words = {"year": facts.target_year, **_prior(say)}
    modelled = [(rate, ends) for rate in facts.rates if (ends := rate.interval()) is not None]
    if not modelled:
        return absent(facts, say, "models", _no_model(facts, say), rows=facts.goal_rows, words=words)
    table = pd.DataFrame(
        {
            "category": [short_name(rate.indicator, rate.sector, say) for rate, _ in modelled],
            "low": [low for _, (low, _, _) in modelled],
            "central": [central for _, (_, central, _) in modelled],
            "high": [high for _, (_, _, high) in modelled],
            "newest": [rate.known[-1].value for rate, _ in modelled],
            "year": [rate.known[-1].year for rate, _ in modelled],
        }
    )
    chart = charts.ranges(
        table,
        compare=charts.Axis("newest", say("models.newest")),
        kind="estimate",
        value=charts.Axis(title="%"),
        language=say.language,
    )
    return present(facts, say, "models", chart, data=table, kinds=MODEL_KINDS, rows=facts.rows, words=words)


def procurement_chart(facts: LocalisationFacts, say: Messages) -> Exhibit:
    """Local procurement of Japanese firms: what is published, and the model to the deadline."""
    rate = facts.procurement
    if rate is None or rate.model is None:
        return absent(facts, say, "procurement", _no_model(facts, say), rows=facts.goal_rows)
    table = rate.model.interval()
    years = pd.PeriodIndex([known.period for known in rate.known], freq="Y", name="period")
    chart = charts.fan(
        table,
        history=pd.DataFrame({"value": [known.value for known in rate.known]}, index=years),
        kind="estimate",
        y=charts.Axis(title="%", digits=0),
        language=say.language,
    )
    mine = facts.rows[facts.rows["indicator"] == BOUGHT]
    return present(facts, say, "procurement", chart, data=table, kinds=MODEL_KINDS, rows=mine, words=_prior(say))


def results_table(facts: LocalisationFacts, say: Messages) -> Exhibit:
    """Every published figure with its words, its date, and whether it is used."""
    if facts.rows.empty:
        return absent(facts, say, "results", _no_model(facts, say), rows=facts.goal_rows)
    rows = facts.rows.sort_values(["indicator", "sector", "period", "row"])
    table = rows[["indicator", "sector", "period"]].assign(
        value=[stated(row, say.language) for row in rows.itertuples()],
        available_from=[
            date(row.available_from, say.language) + (" *" if row.imputed else "") for row in rows.itertuples()
        ],
        used=rows["definition"] == "",
    )
    return present(facts, say, "results", table, rows=facts.rows)


def _goal_row(facts: LocalisationFacts, assessment: Assessment, say: Messages) -> dict[str, str | None]:
    goal, newest, gap, pace = assessment.goal, assessment.latest, facts.gap(assessment), facts.pace(assessment)
    return {
        "year": str(goal.year),
        "indicator": goal.indicator,
        "sector": goal.sector,
        "document": document_name(assessment, say),
        "goal": aim(assessment.goal, say.language),
        "latest": None if newest is None else f"{figure(newest, say)} ({newest.year})",
        "distance": None if gap is None else span(*gap, say.language, digits=0),
        "required": None if pace is None else span(*pace, say.language, digits=1),
        "state": say("goals.open") if assessment.verdict is None else verdict(assessment.verdict, say.language),
    }


def _prior(say: Messages) -> dict[str, str]:
    return {"prior": sparse_counts.read_prior().title[say.language]}


def _no_model(facts: LocalisationFacts, say: Messages) -> str:
    return say("no-model", place=facts.place)


EXHIBITS = {
    "goals_table": goals_table,
    "models_chart": models_chart,
    "procurement_chart": procurement_chart,
    "results_table": results_table,
}
