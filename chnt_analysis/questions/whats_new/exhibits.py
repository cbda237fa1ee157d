"""The exhibits of the newest release: the newest month, the last two years, first estimates, revised figures."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import charts
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions import together
from chnt_analysis.questions.cells import labels
from chnt_analysis.questions.kinds import kinds_of_rows
from chnt_analysis.questions.page import absent, present
from chnt_analysis.questions.revised import FIRST_YEAR
from chnt_analysis.questions.whats_new.facts import NewsFacts
from chnt_analysis.wording import Messages, plain, qualified

SAME = 0.005  # in the unit of an answer: no change as printed
MOST_OTHERS = 60  # rows of the table


def month_table(facts: NewsFacts, say: Messages) -> Exhibit:
    """The newest month by sector, compared with the month before."""
    if not facts.has_months:
        return absent(facts, say, "month-none", say("no-months"), rows=facts.others_changed)
    table, months = facts.by_sector, [str(facts.month), str(facts.month - 1)]
    shown = facts.now[facts.now["period"].isin(months) & facts.now["sector"].isin(table["sector"])]
    formulas, words = {"change": "{yoy} - {before}"}, {"month": str(facts.month)}
    return present(facts, say, "month", table, rows=shown, formulas=formulas, words=words)


def months_chart(facts: NewsFacts, say: Messages) -> Exhibit:
    """Growth on the year over two years, as it stands now."""
    rows = facts.recent if facts.has_months else facts.rows
    if rows.empty:
        return absent(facts, say, "months", say("no-months"), rows=facts.every_row)
    columns = ["period", "sector", "value", "status", "vintage"]
    data, (drawn, left_out) = rows[columns], facts.drawn
    joined = together.are_together(facts.place)
    chart = charts.line(
        drawn[columns].assign(series=drawn["sector"].map(labels(drawn["sector"], "sector", say.language))),
        x=charts.Axis(joined=joined),
        series="series",
        y=charts.Axis(title=say("months.unit"), zero_line=True),
        language=say.language,
    )
    lacking = [say("months-left-out", sector=sector, period=period) for sector, period in left_out]
    paired = joined and bool(data["period"].str[-2:].isin(["01", "02"]).any())
    words = {"together": paired, "left_out": say.listing(lacking) or "none"}
    cited = pd.concat([rows, drawn]).drop_duplicates("row")
    return present(facts, say, "months", chart, data=data, rows=cited, words=words)


def expected_table(facts: NewsFacts, say: Messages) -> Exhibit:
    """First estimates of the newest month, and what earlier revisions lead one to expect of them."""
    expected = facts.expected if facts.has_months else facts.rows
    if not facts.has_months:
        return absent(facts, say, "expected", say("no-months"), rows=facts.every_row)
    if expected.empty:
        text = say("no-estimate", place=facts.place, month=str(facts.month))
        return absent(facts, say, "expected", text, rows=facts.new)
    table = expected.assign(change=expected["point"] - expected["first"])
    table = table[["sector", "first", "point", "change", "lower_80", "upper_80"]].reset_index(drop=True)
    first = facts.first_estimates
    return present(
        facts,
        say,
        "expected",
        table,
        data=expected,
        rows=facts.new,
        kinds=("published", "estimate"),
        formulas={"change": "{point} - {first}"},
        words={"lean": first.lean, "size": abs(first.bias.get("mean", 0.0)), "since": FIRST_YEAR},
    )


def revised_table(facts: NewsFacts, say: Messages) -> Exhibit:
    """Earlier figures that changed: before, now, by how much."""
    revised = facts.revised
    if revised.empty:
        shown = facts.new if facts.has_months else facts.every_row
        return absent(facts, say, "revised", say("none-revised", since=f"{facts.since:%Y-%m-%d}"), rows=shown)
    table = revised.assign(change=revised["value"] - revised["before"])
    table = table[["period", "sector", "basis", "before", "value", "change", "status_before", "status"]]
    return present(facts, say, "revised", table, rows=revised, formulas={"change": "{value} - {before}"})


def answers_table(facts: NewsFacts, say: Messages) -> Exhibit:
    """What the release did to each answer: as of the date before, as of now, and the change."""
    answers, words = facts.answers, {"since": f"{facts.since:%Y-%m-%d}", "as_of": f"{facts.as_of:%Y-%m-%d}"}
    if answers.empty:
        return absent(facts, say, "answers", say("no-answers", place=facts.place), rows=facts.new, words=words)
    names = [
        say(
            f"answer-{row.question}.{row.name}",
            year="" if pd.isna(row.year) else int(row.year),
            sector=row.sector,
            kind=row.kind,
        )
        for row in answers.itertuples(index=False)
    ]
    same = (answers["before"] - answers["after"]).abs() < SAME
    words["same"] = "; ".join(name for name, alike in zip(names, same, strict=True) if alike) or "none"
    table = answers.assign(answer=names)[["answer", "unit", "before", "after", "change"]][~same].reset_index(drop=True)
    if table.empty:
        return absent(facts, say, "answers", say("same-answers", **words), rows=facts.new, words=words)
    headings = {name: say(f"answers.as-of-{name}", **words) for name in ("before", "after")}
    kinds = ("published", "estimate", "assumption")
    digits = {"before": 1, "after": 1, "change": 1}
    return present(
        facts, say, "answers", table, rows=facts.new, kinds=kinds, words=words, headings=headings, digits=digits
    )


def others_table(facts: NewsFacts, say: Messages) -> Exhibit:
    """New and revised figures of every other kind, and new goals; the newest periods first."""
    changed, goals = facts.others_changed, facts.goals_new.assign(before=float("nan"), basis=None)
    both = pd.concat([goals, changed], ignore_index=True)
    if both.empty:
        return absent(facts, say, "others", say("no-others", since=f"{facts.since:%Y-%m-%d}"), rows=facts.every_row)
    both = both.assign(kind=kinds_of_rows(both)).sort_values(
        ["period", "indicator"], ascending=[False, True], kind="stable"
    )
    shown = both.head(MOST_OTHERS)
    columns = ["kind", "indicator", "sector", "period", "basis", "before", "value", "unit"]
    words = {"shown": len(shown), "total": len(both), "left_out": len(both) - len(shown)}
    figures = shown[columns].reset_index(drop=True)
    table = figures.astype({"before": object, "value": object})
    table["before"] = [plain(x, say.language) for x in shown["before"]]
    table["value"] = [
        qualified(x, mark, say.language) for x, mark in zip(shown["value"], shown["qualifier"], strict=True)
    ]
    return present(facts, say, "others", table, data=figures, rows=shown, words=words)


EXHIBITS = {
    "month_table": month_table,
    "months_chart": months_chart,
    "expected_table": expected_table,
    "revised_table": revised_table,
    "answers_table": answers_table,
    "others_table": others_table,
}
