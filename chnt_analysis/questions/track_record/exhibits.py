"""The exhibits of the record: what it holds, errors, intervals, probabilities, first published growth."""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis import charts
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.forecasting import blend, track
from chnt_analysis.questions.page import absent, present
from chnt_analysis.questions.track_record.facts import DIVISIONS, MINE, NATIONAL, THRESHOLDS, RecordFacts
from chnt_analysis.wording import Kind, Messages

BOTH: tuple[Kind, ...] = ("published", "estimate")
ERRORS = ["ours", track.MODELS, *track.RIVALS]
COVERED = [f"{how}_{level}" for how in track.COVERAGES for level in track.LEVELS]


def coverage(facts: RecordFacts, say: Messages) -> Exhibit:
    """What the record holds: series, origins, forecasts."""
    table = facts.held
    names = [say(f"groups.{g}") if say.has(f"groups.{g}") else say("groups.place", place=g) for g in table["group"]]
    return present(facts, say, "coverage", table.assign(group=names), kinds=BOTH)


def accuracy_chart(facts: RecordFacts, say: Messages) -> Exhibit:
    """Mean absolute error by months left: ours and that of the official figure so far."""
    data = facts.by_left.melt(var_name="series", ignore_index=False).reset_index()
    data = data.assign(series=data["series"].map(lambda name: say(f"series.{name}")))[["left", "value", "series"]]
    chart = charts.line(
        data,
        x=charts.Axis("left", say("axis-left")),
        y=charts.Axis("value", say("accuracy.unit"), digits=2),
        series="series",
        kind="estimate",
        language=say.language,
    )
    words = _sample(facts.this_year)
    return present(facts, say, "accuracy", chart, data=data, kinds=BOTH, words=words, rows=facts.evaluated_rows)


def accuracy_table(facts: RecordFacts, say: Messages) -> Exhibit:
    """Mean absolute errors by range of horizons beside those of plain rivals, and the statistic of ours against the best of them."""
    accuracy = _left(facts.accuracy)
    table = accuracy[["group", "left", "forecasts", *ERRORS, "rival", "statistic", "years"]].round(2)
    cells = {
        "group": {MINE: say("series-of", place=facts.evaluated, sector=facts.sector)}
        | {group: say(f"groups.{group}") for group in (NATIONAL, DIVISIONS)},
        "rival": {name: say(f"accuracy_table.col-{name}") for name in track.RIVALS},
    }
    table[["ytd", "statistic"]] = table[["ytd", "statistic"]].astype(float)
    digits = dict.fromkeys((*ERRORS, "statistic"), 2)
    return present(
        facts, say, "accuracy_table", table, kinds=BOTH, rows=facts.evaluated_rows, cells=cells, digits=digits
    )


def blend_table(facts: RecordFacts, say: Messages) -> Exhibit:
    """How the forecast of a year is made of the models and of two plain rivals, by range of horizons."""
    weights = [{"low": low, "high": high, **by} for (low, high), by in blend.weights().items()]
    parts = pd.DataFrame(weights)
    table = _left(parts).assign(model=1 - parts[list(blend.BLENDED)].sum(axis=1))[["left", "model", *blend.BLENDED]]
    table[["model", *blend.BLENDED]] *= 100
    digits = dict.fromkeys(("model", *blend.BLENDED), 1)
    return present(facts, say, "blend", table, kinds=("estimate",), rows=facts.rows.iloc[:0], digits=digits)


def halfway_chart(facts: RecordFacts, say: Messages) -> Exhibit:
    """What the figures of June (May or July where June has none) said of each year, and the outcome."""
    june = facts.halfway
    if june.empty:
        return absent(facts, say, "halfway", say("no-halfway"), rows=facts.evaluated_rows)
    data = june[["target", "lower_80", "point", "upper_80", "truth"]].set_axis(
        ["category", "low", "central", "high", "truth"], axis=1
    )
    chart = charts.ranges(
        data,
        compare=charts.Axis("truth", say("outcome")),
        kind="estimate",
        value=charts.Axis(title=say("halfway.unit"), zero_line=True),
        language=say.language,
    )
    return present(facts, say, "halfway", chart, data=data, kinds=BOTH, rows=facts.evaluated_rows)


def coverage_table(facts: RecordFacts, say: Messages) -> Exhibit:
    """Coverage of the intervals, calibrated and the models' own, by horizon, over all series and the place's."""
    mine = say("series-of", place=facts.evaluated, sector=facts.sector)
    parts = {say("all-series"): facts.table, mine: facts.mine}
    tables = [_left(track.accuracy(part)).assign(series=name) for name, part in parts.items()]
    table = (
        pd.concat(tables, ignore_index=True).drop(columns="forecasts").rename(columns={"all_forecasts": "forecasts"})
    )
    table = table[["series", "left", "forecasts", *COVERED]].round(0)
    return present(facts, say, "interval_coverage", table, kinds=BOTH)


def pit_chart(facts: RecordFacts, say: Messages) -> Exhibit:
    """Where the outcomes fell within the predicted distributions, in tenths; flat when calibrated."""
    names = [f"{10 * i}–{10 * (i + 1)}%" for i in range(10)]
    data = pd.DataFrame({"category": names, "value": facts.pit})
    chart = charts.bars(
        data,
        kind="estimate",
        value=charts.Axis(title=say("pit.unit")),
        goal=charts.Rule(10.0, say("even"), "reference"),
        language=say.language,
    )
    return present(facts, say, "pit", chart, data=data, kinds=("estimate",), words=_sample(facts.table))


def reliability_chart(facts: RecordFacts, say: Messages) -> Exhibit:
    """Stated probability and how often it happened."""
    words = {"low": min(THRESHOLDS), "high": max(THRESHOLDS)}
    return _stated_and_happened(facts, say, "reliability", facts.reliability, words)


def hypothetical_chart(facts: RecordFacts, say: Messages) -> Exhibit:
    """The same for hypothetical goals: quantiles of each division's own history."""
    used = facts.hypothetical
    words = {"divisions": used["sector"].nunique(), "first": used["origin"].min(), "last": used["origin"].max()}
    return _stated_and_happened(facts, say, "hypothetical", track.reliability(used), words)


def revisions_table(facts: RecordFacts, say: Messages) -> Exhibit:
    """First published growth of each year and the newest: the official first estimate has errors of its own."""
    return present(facts, say, "revisions", facts.revisions.round(2))


def _stated_and_happened(facts: RecordFacts, say: Messages, id: str, table: pd.DataFrame, words: dict) -> Exhibit:
    happened = pd.DataFrame(
        {"stated": 100 * table["stated"], "value": 100 * table["happened"], "series": say("happened")}
    )
    ideal = pd.DataFrame({"stated": [0.0, 100.0], "value": [0.0, 100.0], "series": say("ideal")})
    data = pd.concat([happened, ideal], ignore_index=True)
    gap = 100 * (table["stated"] - table["happened"]).abs()
    gaps = {
        "total": int(table["forecasts"].sum()),
        "mean": np.average(gap, weights=table["forecasts"]),
        "worst": gap.max(),
    }
    chart = charts.line(
        data,
        x=charts.Axis("stated", say("axis-stated")),
        y=charts.Axis(title=say(f"{id}.unit")),
        series="series",
        kind="estimate",
        language=say.language,
    )
    return present(facts, say, id, chart, data=data, kinds=BOTH, words=words | gaps)


def _left(table: pd.DataFrame) -> pd.DataFrame:
    """Return accuracies with the range of horizons as ``left``."""
    return table.assign(left=[f"{low}–{high}" for low, high in zip(table["low"], table["high"], strict=True)])


def _sample(used: pd.DataFrame) -> dict[str, object]:
    return {"forecasts": len(used), "first": used["target"].min(), "last": used["target"].max()}


EXHIBITS = {
    "coverage": coverage,
    "accuracy_chart": accuracy_chart,
    "accuracy_table": accuracy_table,
    "blend_table": blend_table,
    "halfway_chart": halfway_chart,
    "coverage_table": coverage_table,
    "pit_chart": pit_chart,
    "reliability_chart": reliability_chart,
    "hypothetical_chart": hypothetical_chart,
    "revisions_table": revisions_table,
}
