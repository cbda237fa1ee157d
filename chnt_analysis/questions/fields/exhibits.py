"""The exhibits of the fields question."""

from __future__ import annotations

from typing import Any

import pandas as pd

from chnt_analysis import charts
from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.assumed import assumption_table
from chnt_analysis.questions.fields.answer import KINDS, field_title, refusal
from chnt_analysis.questions.fields.facts import REST, VARIANTS, FieldFacts, span_of
from chnt_analysis.questions.goals import range_words
from chnt_analysis.questions.page import absent, present
from chnt_analysis.wording import Messages, period


def divisions_table(facts: FieldFacts, say: Messages) -> Exhibit:
    """The divisions: part taken, growth used, whose it is, contribution."""
    if not facts.is_covered:
        return _refused(facts, say, "divisions")
    rows, contributed = facts.of_year(facts.year).set_index("sector"), facts.contributions(facts.year)
    table = pd.DataFrame(
        [
            {
                "field": field_title(facts, name, say),
                "division": obs.label("sector", division, say.language),
                "part_taken": range_words(part, say.language),
                "growth": rows["value"].get(division),
                "span": period(span_of(rows.loc[division]), say.language) if division in rows.index else None,
                "whose": obs.label("place", rows["place"][division], say.language)
                if division in rows.index
                else say("divisions.none"),
                "contribution": contributed.get(division, 0.0 if division in rows.index else None),  # a part of nil
            }
            for name, of_field in facts.proxy.fields.items()
            for division, part in of_field.divisions.items()
        ]
    )
    words = {"year": facts.year, "note": _borrowed_note(facts, say)}
    return present(facts, say, "divisions", table, kinds=KINDS, rows=facts.shown_rows, words=words)


def fields_chart(facts: FieldFacts, say: Messages) -> Exhibit:
    """Contributions of the three fields by year, their total as a dot."""
    if not facts.years():
        return _refused(facts, say, "fields")
    frame = pd.DataFrame(
        [
            {"period": str(year), "part": field_title(facts, str(name), say), "value": value}
            for year in facts.years()
            for name, value in facts.by_field(year).items()
        ]
    )
    chart = charts.stacked_contributions(
        frame, value=charts.Axis(title=say("fields.unit")), total_label=say("proxy-name"), language=say.language
    )
    rows, words = facts.rows_of_years(facts.years()), {"note": _borrowed_note(facts, say)}
    return present(facts, say, "fields", chart, data=frame, kinds=KINDS, rows=rows, words=words)


def origin_chart(facts: FieldFacts, say: Messages) -> Exhibit:
    """How much of each field's contribution rests on the place's own figures, and how much on the nation's."""
    if not facts.is_covered:
        return _refused(facts, say, "origin")
    if facts.is_national:
        return _national(facts, say, "origin")
    parts = facts.by_origin(facts.year).sort_values("borrowed", kind="stable")
    names = {False: obs.label("place", facts.place, say.language), True: say("origin.borrowed")}
    labels = {
        name: say("origin.field", field=field_title(facts, name, say), borrowed=facts.borrowed_of(name, facts.year))
        for name in facts.proxy.fields
    }
    frame = pd.DataFrame(
        {"period": parts["field"].map(labels), "part": parts["borrowed"].map(names), "value": parts["value"]}
    )
    chart = charts.stacked_contributions(
        frame,
        value=charts.Axis(title=say("origin.unit")),
        total_label=say("origin.total"),
        language=say.language,
    )
    words = {"year": facts.year, **{variant: facts.taken(variant) for variant in VARIANTS}}
    return present(facts, say, "origin", chart, data=frame, kinds=KINDS, rows=facts.shown_rows, words=words)


def range_chart(facts: FieldFacts, say: Messages) -> Exhibit:
    """The proxy with its range by year beside published manufacturing, of the part of the year that is published."""
    if not facts.years():
        return _refused(facts, say, "range")
    whole = {year: facts.whole_of(year) for year in facts.years()}
    frame = pd.DataFrame(
        [
            {
                "category": str(year),
                **facts.growth_of(year),
                "manufacturing": None if row is None else float(row["value"]),
                "span": "" if row is None else span_of(row),
            }
            for year, row in whole.items()
        ]
    )
    chart = charts.ranges(
        frame,
        compare=charts.Axis("manufacturing", say("range.published")),
        kind="proxy",
        value=charts.Axis(title=say("range.unit"), zero_line=True),
        language=say.language,
    )
    rows, words = facts.rows_of_years(facts.years(), whole=True), {"note": _range_note(facts, frame["span"], say)}
    cells = {"span": {span: period(span, say.language) for span in frame["span"] if span}}
    return present(facts, say, "range", chart, data=frame, kinds=KINDS, rows=rows, words=words, cells=cells)


def borrowed_chart(facts: FieldFacts, say: Messages) -> Exhibit:
    """How much of the weight uses national growth, by year."""
    years = facts.years()
    if not years:
        return _refused(facts, say, "borrowed")
    if facts.is_national:
        return _national(facts, say, "borrowed", said="national.every-year")
    frame = pd.DataFrame({"category": [str(y) for y in years], "value": [facts.borrowed(y) for y in years]})
    axis = charts.Axis(title=say("borrowed.unit"), digits=0)
    chart = charts.bars(frame, value=axis, kind="proxy", language=say.language)
    kinds = ("assumption", "proxy")
    return present(facts, say, "borrowed", chart, data=frame, kinds=kinds, rows=facts.rows_of_years(years))


def structure_table(facts: FieldFacts, say: Messages) -> Exhibit:
    """Share of each field's divisions in national manufacturing, its change, and the concentration of manufacturing."""
    first, last = facts.structure_years
    table = facts.structure()
    table["field"] = [say("structure.rest") if f == REST else field_title(facts, f, say) for f in table["field"]]
    words = {
        "first": first,
        "last": last,
        "divisions": len(facts.divisions(last)),
        "concentration": facts.concentration(last),
    }
    return present(
        facts,
        say,
        "structure",
        table,
        kinds=("published", "estimate"),
        rows=facts.output_rows,
        words=words,
        headings={"before": first, "after": last},
    )


def assumptions(facts: FieldFacts, say: Messages) -> Exhibit:
    """The proxy's mapping, weights, thresholds and wedge, with author, date and reason."""
    proxy = facts.proxy
    least = {"weight": proxy.coverage.weight, "own": proxy.coverage.own_weight, "months": proxy.coverage.months}
    base = {"indicator": proxy.weights.indicator, "place": proxy.weights.place, "year": proxy.weights.period}
    table = assumption_table([(proxy.title[say.language], say("assumptions.parts"), proxy)], say.language)
    more: list[tuple[str, str, Any]] = [
        (say("assumptions.weights"), say("assumptions.weights_value", **base), proxy.weights),
        (say("assumptions.coverage"), say("assumptions.coverage_value", **least), proxy.coverage),
        (
            say("assumptions.wedge"),
            say("assumptions.wedge_value", range=range_words(proxy.wedge, say.language)),
            proxy.wedge,
        ),
        (
            say("assumptions.spreads"),
            say("assumptions.spreads_value", **proxy.uncertainty.model_dump(exclude={"reason"})),
            proxy.uncertainty,
        ),
    ]
    rows = [
        {
            "assumption": name,
            "values": value,
            "reason": part.reason[say.language],
            "author": proxy.author,
            "date": f"{proxy.date:%Y-%m-%d}",
        }
        for name, value, part in more
    ]
    body = pd.concat([table, pd.DataFrame(rows)], ignore_index=True)
    return present(facts, say, "assumptions", body, kinds=("assumption", "proxy"), rows=facts.output_rows)


def _refused(facts: FieldFacts, say: Messages, id: str) -> Exhibit:
    """An exhibit without a number: why the proxy of the year is not stated."""
    words = {"year": facts.year}
    return absent(facts, say, id, refusal(facts, say), kinds=("assumption",), rows=facts.shown_rows, words=words)


def _national(facts: FieldFacts, say: Messages, id: str, *, said: str = "national") -> Exhibit:
    """An exhibit without a number: the nation has no figures of another place in its proxy."""
    text = say(said, place=facts.place)
    return absent(facts, say, id, text, kinds=(), rows=facts.shown_rows, words={"year": facts.year})


def _range_note(facts: FieldFacts, spans: pd.Series, say: Messages) -> str:
    """Return what the bars are, which years of manufacturing are not whole, and how much is borrowed."""
    partial = [period(span, say.language) for span in spans if len(span) > 4 and not span.endswith("-12")]
    parts = [say("range.drawn", level=facts.proxy.uncertainty.level)]
    parts += [say("range.spans", spans=say.listing(partial))] if partial else []
    return " ".join([*parts, _borrowed_note(facts, say)])


def _borrowed_note(facts: FieldFacts, say: Messages) -> str:
    if not facts.is_covered:
        return refusal(facts, say)
    text = say("borrowed-note", place=facts.place, year=facts.year, borrowed=facts.borrowed(facts.year))
    lacking = [obs.label("sector", division, say.language) for division in facts.missing(facts.year)]
    return f"{text} {say('borrowed-note.missing', divisions=', '.join(lacking))}" if lacking else text


EXHIBITS = {
    "divisions_table": divisions_table,
    "fields_chart": fields_chart,
    "origin_chart": origin_chart,
    "range_chart": range_chart,
    "borrowed_chart": borrowed_chart,
    "structure_table": structure_table,
    "assumptions": assumptions,
}
