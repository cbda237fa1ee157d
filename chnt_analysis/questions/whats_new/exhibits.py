"""The exhibits of the newest release: the newest month, the last two years, first estimates, revised figures."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import charts
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.page import absent, labels, present
from chnt_analysis.questions.revised import FIRST_YEAR
from chnt_analysis.questions.whats_new.facts import NewsFacts
from chnt_analysis.wording import Messages

SAME = 0.005  # in the unit of an answer: no change as printed


def month_table(facts: NewsFacts, say: Messages) -> Exhibit:
    """The newest month by sector, compared with the month before."""
    table, months = facts.by_sector, [str(facts.month), str(facts.month - 1)]
    shown = facts.now[facts.now["period"].isin(months) & facts.now["sector"].isin(table["sector"])]
    formulas, words = {"change": "{yoy} - {before}"}, {"month": str(facts.month)}
    return present(facts, say, "month", table, rows=shown, formulas=formulas, words=words)


def months_chart(facts: NewsFacts, say: Messages) -> Exhibit:
    """Growth on the year over two years, as it stands now."""
    rows = facts.recent
    if rows.empty:
        return absent(facts, say, "months", say("no-months"), rows=facts.new)
    data = rows[["period", "sector", "value", "status", "vintage"]]
    chart = charts.line(
        data.assign(series=data["sector"].map(labels(data["sector"], "sector", say.language))),
        series="series",
        y=charts.Axis(title=say("months.unit"), zero_line=True),
        language=say.language,
    )
    return present(facts, say, "months", chart, data=data, rows=rows)


def expected_table(facts: NewsFacts, say: Messages) -> Exhibit:
    """First estimates of the newest month, and what earlier revisions lead one to expect of them."""
    found = facts.expected
    if found.empty:
        text = say("no-estimate", place=facts.place, month=str(facts.month))
        return absent(facts, say, "expected", text, rows=facts.new)
    table = found.assign(change=found["point"] - found["first"])
    table = table[["sector", "first", "point", "change", "lower_80", "upper_80"]].reset_index(drop=True)
    first = facts.first_estimates
    return present(
        facts,
        say,
        "expected",
        table,
        data=found,
        rows=facts.new,
        kinds=("published", "estimate"),
        formulas={"change": "{point} - {first}"},
        words={"lean": first.lean, "size": abs(first.bias.get("mean", 0.0)), "since": FIRST_YEAR},
    )


def revised_table(facts: NewsFacts, say: Messages) -> Exhibit:
    """Earlier figures that changed: before, now, by how much."""
    found = facts.revised
    if found.empty:
        return absent(facts, say, "revised", say("none-revised", since=f"{facts.since:%Y-%m-%d}"), rows=facts.new)
    table = found.assign(change=found["value"] - found["before"])
    table = table[["period", "sector", "basis", "before", "value", "change", "status_before", "status"]]
    return present(facts, say, "revised", table, rows=found, formulas={"change": "{value} - {before}"})


def answers_table(facts: NewsFacts, say: Messages) -> Exhibit:
    """What the release did to each answer: as of the date before, as of now, and the change."""
    found, words = facts.answers, {"since": f"{facts.since:%Y-%m-%d}", "as_of": f"{facts.as_of:%Y-%m-%d}"}
    if found.empty:
        return absent(facts, say, "answers", say("no-answers", place=facts.place), rows=facts.new, words=words)
    names = [
        say(f"answer-{row.question}.{row.name}", year="" if pd.isna(row.year) else int(row.year), sector=facts.sector)
        for row in found.itertuples(index=False)
    ]
    same = (found["before"] - found["after"]).abs() < SAME
    words["same"] = "; ".join(name for name, alike in zip(names, same, strict=True) if alike) or "none"
    table = found.assign(answer=names)[["answer", "unit", "before", "after", "change"]][~same].reset_index(drop=True)
    if table.empty:
        return absent(facts, say, "answers", say("same-answers", **words), rows=facts.new, words=words)
    headings = {name: say(f"answers.as-of-{name}", **words) for name in ("before", "after")}
    kinds = ("published", "estimate", "assumption")
    digits = {"before": 1, "after": 1, "change": 1}
    return present(
        facts, say, "answers", table, rows=facts.new, kinds=kinds, words=words, headings=headings, digits=digits
    )


EXHIBITS = {
    "month_table": month_table,
    "months_chart": months_chart,
    "expected_table": expected_table,
    "revised_table": revised_table,
    "answers_table": answers_table,
}
