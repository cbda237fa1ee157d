"""The exhibits of the comparison: coverage, growth, labour, weight in the nation, results and goals."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import charts
from chnt_analysis import observations as obs
from chnt_analysis.assessment.reference import BAND, LEAST_PLACES, LEAST_WINDOWS, Frequency
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.cells import labels
from chnt_analysis.questions.goals import stated, stated_share
from chnt_analysis.questions.kinds import definition_words
from chnt_analysis.questions.page import absent, present
from chnt_analysis.questions.places.facts import IIP, LABOUR, OUTPUT, WEIGHT, PlacesFacts
from chnt_analysis.wording import Messages


def coverage_table(facts: PlacesFacts, say: Messages) -> Exhibit:
    """What each place has published: the first thing to know before any comparison."""
    return present(facts, say, "coverage", facts.coverage)


def growth_chart(facts: PlacesFacts, say: Messages) -> Exhibit:
    """Published yearly growth of industrial production, place by year; an empty cell was not published."""
    rows = facts.rows_of(IIP)
    if facts.annual.empty:
        return present(facts, say, "growth", say("nothing"), rows=rows, words={"doubts": ""})
    data = _named(facts.annual, say)[["name", "place", "period", "value"]]
    chart = charts.heatmap(
        data,
        x=charts.Axis("period", say("axis-year"), order=sorted(data["period"].unique())),
        y="name",
        midpoint=0.0,
        value=charts.Axis(title=say("axis-growth")),
        language=say.language,
    )
    suspected = [say("growth-doubt", **row) for row in facts.suspected.to_dict("records")]
    words = {"doubts": "".join(f" {text}" for text in suspected)}
    return present(facts, say, "growth", chart, data=data.drop(columns="name"), rows=facts.annual, words=words)


def labour_chart(facts: PlacesFacts, say: Messages) -> Exhibit:
    """Growth of industrial labour, the newest twelve months."""
    rows = facts.rows_of(LABOUR)
    if facts.labour.empty:
        return present(facts, say, "labour_none", say("nothing"), rows=rows)
    table = _named(facts.labour, say)
    chart = charts.bars(
        table,
        category="name",
        kind="estimate",
        value=charts.Axis(title=say("labour.unit")),
        sort=True,
        language=say.language,
    )
    span = {"first": table["first"].min(), "last": table["last"].max()}
    return present(
        facts,
        say,
        "labour",
        chart,
        kinds=("estimate",),
        data=table.drop(columns=["rows", "name"]),
        rows=rows,
        words=span,
    )


def weight_table(facts: PlacesFacts, say: Messages) -> Exhibit:
    """Share of national industrial gross output: first and newest published year, and the change in points."""
    if facts.weights.empty:
        rows = facts.rows[facts.rows["indicator"].isin([WEIGHT, OUTPUT])]
        return present(facts, say, "weight", say("nothing"), rows=rows)
    return present(facts, say, "weight", facts.weight_change, rows=facts.weights)


def results_table(facts: PlacesFacts, say: Messages) -> Exhibit:
    """The newest published result of supporting industry by place, each with what it really counts."""
    results = facts.results
    if results.empty:
        return present(facts, say, "results", say("nothing"))
    shown = results[["place", "indicator"]].assign(
        year=results["period"],
        value=[stated_share(row, row.unit, say.language) for row in results.itertuples()],
        definition=[
            say("definition.other", definition=definition_words(d, say.language)) if d else say("definition.usual")
            for d in results["definition"]
        ],
    )
    data = results[["row", "place", "indicator", "period", "value", "qualifier", "definition"]]
    return present(facts, say, "results", shown, data=data, rows=results)


def goals_table(facts: PlacesFacts, say: Messages) -> Exhibit:
    """Goals of supporting industry from 2020 on, place by place, national goals last."""
    goals = facts.later_goals
    if goals.empty:
        return present(facts, say, "goals", say("nothing"), rows=facts.goal_rows)
    shown = goals[["place", "indicator"]].assign(
        deadline=goals["period"], goal=[stated(row, say.language) for row in goals.itertuples()], unit=goals["unit"]
    )
    data = goals[["place", "indicator", "period", "low", "high", "qualifier", "unit"]]
    return present(facts, say, "goals", shown, data=data, rows=facts.behind(goals))


def reference_table(facts: PlacesFacts, say: Messages) -> Exhibit:
    """Of the provinces that stood where this one stands, how many grew at the level for one to five years; all provinces beside them."""
    every, stood = facts.anywhere, facts.stood
    words = {
        "place": facts.place,
        "level": facts.asked.low,
        "stated": facts.asked.is_stated,
        "first": stood["period"].min() if len(stood) else "",
        "last": stood["period"].max() if len(stood) else "",
        "mean": float(stood["value"].mean()) if len(stood) else None,
        "band": BAND,
        "least_windows": LEAST_WINDOWS,
        "least_places": LEAST_PLACES,
    }
    if not facts.classes:
        why = "no-reference.nation" if facts.place == facts.nation else "no-reference"
        return absent(facts, say, "reference", say(why, **words), rows=stood, words=words)
    table = pd.DataFrame([_class("like", one) for one in facts.classes] + [_class("every", every)])
    cells = {"class": {code: say(f"class.{code}", **words) for code in ("like", "every")}}
    goal = facts.goal_rows[facts.goal_rows["row"].isin(facts.asked.rows)]
    rows = pd.concat([stood, facts.provinces, goal], ignore_index=True)
    digits = {"percent": 0}
    kinds = ("published",) if facts.asked.is_stated else ("published", "assumption")
    return present(facts, say, "reference", table, rows=rows, kinds=kinds, words=words, cells=cells, digits=digits)


def _class(code: str, frequency: Frequency) -> dict[str, object]:
    return {
        "class": code,
        "length": frequency.length,
        "windows": frequency.windows,
        "places": frequency.places,
        "span": None if frequency.first is None else f"{frequency.first}\u2013{frequency.last}",
        "reached": frequency.reached,
        "percent": frequency.percent,
    }


def limits(facts: PlacesFacts, say: Messages) -> Exhibit:
    """The boundaries that the groups follow, and where yearly growth ends."""
    last = facts.last_years
    year = last.mode().max() if len(last) else ""
    ended = say("limits-ended", year=year, ended=int((last == year).sum()), total=len(last)) if len(last) else ""
    joined = say("limits-joined") if "ha_noi" in facts.places else ""
    groups = say("limits") if facts.nation == obs.NATION else ""
    text = " ".join(part for part in (groups, joined, ended) if part)
    return present(facts, say, "limits", text, rows=facts.annual)


def _named(table: pd.DataFrame, say: Messages) -> pd.DataFrame:
    return table.assign(name=table["place"].map(labels(table["place"], "place", say.language)))


EXHIBITS = {
    "coverage_table": coverage_table,
    "growth_chart": growth_chart,
    "labour_chart": labour_chart,
    "weight_table": weight_table,
    "results_table": results_table,
    "goals_table": goals_table,
    "reference_table": reference_table,
    "limits": limits,
}
