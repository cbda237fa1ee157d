"""The exhibits of the enterprise question."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import charts, targets
from chnt_analysis.assessment import sparse_counts
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.enterprises.answer import pooled_words, where
from chnt_analysis.questions.enterprises.facts import STANDARD, STANDARD_SHARE, TOTAL, EnterpriseFacts
from chnt_analysis.questions.goals import other_definition, stated, stated_share
from chnt_analysis.questions.kinds import kinds_of_rows
from chnt_analysis.questions.page import absent, present
from chnt_analysis.questions.progress import progress_table
from chnt_analysis.wording import Messages, date, number, pick


def results_table(facts: EnterpriseFacts, say: Messages) -> Exhibit:
    """Every published figure, with its words, its date and whether it was chosen."""
    rows = facts.rows.sort_values(["indicator", "period", "row"])
    if rows.empty:
        return absent(facts, say, "results", where(facts, say), rows=facts.goal_rows, kinds=("goal",))
    table = rows[["indicator"]].assign(
        period=rows["period"],
        value=[stated_share(row, row.unit, say.language) for row in rows.itertuples()],
        available_from=[
            date(row.available_from, say.language) + (" *" if row.imputed else "") for row in rows.itertuples()
        ],
        used=rows["row"].isin(facts.results["row"]),
    )
    return present(facts, say, "results", table, rows=facts.rows)


def totals_chart(facts: EnterpriseFacts, say: Messages) -> Exhibit:
    """Goals and published totals by year."""
    return _goals_and_results(facts, say, TOTAL, "totals")


def standard_chart(facts: EnterpriseFacts, say: Messages) -> Exhibit:
    """Goals and published numbers at international standard."""
    return _goals_and_results(facts, say, STANDARD, "standard")


def path_chart(facts: EnterpriseFacts, say: Messages) -> Exhibit:
    """The path of constant growth from the latest total to the goal."""
    goal, latest, rows = facts.goal(), facts.latest(), facts.behind(TOTAL)
    if goal is None or latest is None or facts.years_left <= 0:
        return absent(facts, say, "path", where(facts, say), rows=rows, kinds=("published",))
    path = targets.target_path(float(latest["value"]), goal.printed, int(latest["period"]), facts.target_year)
    known = facts.compared
    frame = pd.concat(
        [
            pd.DataFrame(
                {"period": known["period"].astype(int), "value": known["value"], "kind": kinds_of_rows(known)}
            ),
            pd.DataFrame({"period": path.index.year, "value": path.to_numpy(), "kind": "assumption"}),
        ]
    )
    names = {"published": say("kinds.published"), "own": say("kinds.own"), "assumption": say("path.needed")}
    frame["line"] = frame["kind"].map(names)
    chart = charts.line(
        frame,
        y=charts.Axis(title=say("path.unit"), digits=0),
        goal=charts.Rule(goal.printed, say("path.goal", goal=goal.printed)),
        language=say.language,
    )
    return present(facts, say, "path", chart, data=frame, kinds=("published", "assumption"), rows=rows)


def progress_classes(facts: EnterpriseFacts, say: Messages) -> Exhibit:
    """Progress towards the total's goal: our class and the official ones, each by name."""
    return progress_table(facts, say, facts.assessment if facts.comparable else None, facts.behind(TOTAL))


def model_chart(facts: EnterpriseFacts, say: Messages) -> Exhibit:
    """The growth model of the sparse totals: median and bands to the deadline, with the goal."""
    if facts.model is None:
        return absent(facts, say, "model", say("model.none"), rows=facts.goal_rows)
    goal, table = facts.goal(), facts.model.interval()
    chart = charts.fan(
        table,
        levels=(80, 95),
        kind="estimate",
        goal=goal.printed if goal is not None and facts.comparable else None,
        y=charts.Axis(title=say("model.unit"), digits=0),
        language=say.language,
    )
    kinds = ("estimate", "assumption")
    rows, words = facts.behind(TOTAL), {**pooled_words(facts), "prior": sparse_counts.read_prior().title[say.language]}
    return present(facts, say, "model", chart, data=table, kinds=kinds, rows=rows, words=words)


def share_table(facts: EnterpriseFacts, say: Messages) -> Exhibit:
    """Share at international standard: goals, published, and our division."""
    goals, published = facts.goals_of(STANDARD_SHARE), facts.results_of(STANDARD_SHARE)
    rows = [(r.period, stated(r, say.language), say("share-kinds.goal")) for r in goals.itertuples()]
    rows += [(r.period, stated(r, say.language), say("share-kinds.published")) for r in published.itertuples()]
    ours = facts.standard_share.items()
    rows += [(str(p), number(v, 1, say.language), say("share-kinds.estimate")) for p, v in ours]
    shown = facts.behind(STANDARD_SHARE, STANDARD, TOTAL)
    if not rows:
        return absent(facts, say, "standard_share", say("neither"), rows=shown)
    table = pd.DataFrame(sorted(rows), columns=["period", "value", "what"])
    return present(facts, say, "standard_share", table, kinds=("published", "estimate"), rows=shown)


def verdicts(facts: EnterpriseFacts, say: Messages) -> Exhibit:
    """The verdict on every goal whose deadline has passed."""
    if not facts.due:
        return absent(facts, say, "verdicts", say("verdicts.none"), rows=facts.goal_rows)
    table = pd.DataFrame(
        {
            "indicator": [goal.indicator for goal in facts.due],
            "year": [goal.period for goal in facts.due],
            "goal": [stated_share(goal, goal.unit, say.language) for goal in facts.due],
            "verdict": [facts.verdict_on(goal) for goal in facts.due],
        }
    )
    aims = facts.goal_rows[facts.goal_rows["row"].isin({row for goal in facts.due for row in goal.rows})]
    assessed = facts.results[facts.results["indicator"].isin(table["indicator"])]
    return present(facts, say, "verdicts", table, rows=pd.concat([aims, assessed], ignore_index=True))


def _goals_and_results(facts: EnterpriseFacts, say: Messages, indicator: str, id: str) -> Exhibit:
    goals, results, rows = facts.goals_of(indicator), facts.results_of(indicator), facts.behind(indicator)
    if goals.empty and results.empty:
        return absent(facts, say, id, say("neither"), rows=rows)
    unit = say(f"{id}.unit")
    chart = charts.dots_with_goal(
        stated=goals, actual=results if len(results) else None, unit=unit, language=say.language
    )
    data = pd.concat(
        [goals.drop(columns="rows"), results[["indicator", "period", "value", "qualifier"]]], ignore_index=True
    )
    differ = goals[~goals["definition"].isin(results["definition"])] if len(results) else goals.iloc[:0]
    notes = [other_definition(goal, say.language) for goal in differ.itertuples()]
    if indicator == TOTAL:
        notes += [
            say("broken", year=one.first_year, what=pick(say.language, vi=one.vi, en=one.en))
            for one in facts.broken.itertuples()
        ]
    note = " ".join(notes)
    return present(facts, say, id, chart, data=data, rows=rows, words={"note": note.strip()})


EXHIBITS = {
    "results_table": results_table,
    "totals_chart": totals_chart,
    "path_chart": path_chart,
    "progress_classes": progress_classes,
    "model_chart": model_chart,
    "standard_chart": standard_chart,
    "share_table": share_table,
    "verdicts": verdicts,
}
