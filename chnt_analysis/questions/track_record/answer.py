"""The answer about the record: its sentence, numbers and cards."""

from __future__ import annotations

from chnt_analysis.exhibits import Card, Number
from chnt_analysis.questions.page import Answer
from chnt_analysis.questions.track_record.facts import RIVALS, RecordFacts
from chnt_analysis.wording import Messages


def answer(facts: RecordFacts, say: Messages) -> Answer:
    """Return the errors of forecasts and of the official figure so far, and the coverage of the interval."""
    words = {
        **facts.errors,
        "forecasts": int(facts.errors["forecasts"]),
        "place": facts.evaluated,
        "sector": facts.sector,
    }
    borrowed = (
        "" if facts.evaluated == facts.place else say("borrowed", place=facts.place, judged=facts.evaluated) + " "
    )
    names = ("ours", "ytd", "covered_95") if words["forecasts"] else ()
    return Answer(
        sentence=" ".join(filter(None, (borrowed + say("sentence", **words), _year_ahead(facts, say)))),
        numbers=numbers(facts),
        kinds=("published", "estimate"),
        cards=tuple(
            Card(
                say(f"card-{name}.label"),
                say(f"card-{name}", **words),
                "estimate",
                say(f"card-{name}.note", **words),
            )
            for name in names
        ),
    )


def numbers(facts: RecordFacts) -> tuple[Number, ...]:
    """Return the headline numbers: errors in percentage points, coverage in percent."""
    rows = facts.rows["row"]
    measured = []
    for name, value in facts.errors.items():
        unit = "percent" if name.startswith(("covered", "pooled")) else "percentage_points"
        unit = unit if name in ("ours", *RIVALS) or unit == "percent" else ""
        traced = rows if name in ("ours", "ytd") else ()
        measured.append(Number.of(name, value, unit=unit, kind="estimate", rows=traced))
    return (Number.of("judged", facts.evaluated), Number.of("sector", facts.sector), *measured)


def _year_ahead(facts: RecordFacts, say: Messages) -> str:
    """Return the error of the forecasts of the year after, beside that of the mean of the last three published years."""
    accuracy = facts.year_ahead
    if accuracy is None:
        return ""
    counts = {"forecasts": int(accuracy["forecasts"]), "low": int(accuracy["low"]), "high": int(accuracy["high"])}
    return say("sentence-year-ahead", ours=accuracy["ours"], mean_3=accuracy["mean_3"], **counts)
