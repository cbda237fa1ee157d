"""The answer about the record: its sentence, numbers and cards."""

from __future__ import annotations

from chnt_analysis.exhibits import Card, Number
from chnt_analysis.questions.page import Answer
from chnt_analysis.questions.track_record.facts import RIVALS, RecordFacts
from chnt_analysis.wording import Messages


def answer(facts: RecordFacts, say: Messages) -> Answer:
    """Return the errors of forecasts and of the official figure so far, and the coverage of the interval."""
    words = {**facts.errors, "forecasts": int(facts.errors["forecasts"]), "place": facts.judged, "sector": facts.sector}
    gain = 100 * (1 - facts.errors["ours"] / facts.errors["ytd"])
    borrowed = "" if facts.judged == facts.place else say("borrowed", place=facts.place, judged=facts.judged) + " "
    names = ("ours", "ytd", "covered_95") if words["forecasts"] else ()
    return Answer(
        sentence=borrowed + say("sentence", **words, gain=abs(gain), is_smaller=gain > 0),
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
    return (Number.of("judged", facts.judged), Number.of("sector", facts.sector), *measured)
