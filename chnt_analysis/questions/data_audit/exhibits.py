"""The exhibits of the audit: what is published, missing, contradictory and corrected, and where it comes from."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import charts
from chnt_analysis import observations as obs
from chnt_analysis.exhibits import OWN, Exhibit
from chnt_analysis.questions.cells import CODED, labels
from chnt_analysis.questions.data_audit.facts import AuditFacts
from chnt_analysis.questions.data_audit.first_estimates import first_estimates, revision_bias, revision_months
from chnt_analysis.questions.kinds import definition_words
from chnt_analysis.questions.page import absent, heading, present
from chnt_analysis.wording import MISSING, Messages, messages

MOST_ROWS = 30  # of a table on the page; the data under it holds all


def indicators_table(facts: AuditFacts, say: Messages) -> Exhibit:
    """Every indicator: how many rows, which span, how many sources."""
    table = facts.indicators
    return present(facts, say, "indicators", table.head(MOST_ROWS), data=table, rows=facts.rows)


def months_chart(facts: AuditFacts, say: Messages) -> Exhibit:
    """How many months of each year have a published growth of production, by sector and basis."""
    months = facts.published_months
    if months.empty:
        return absent(facts, say, "months", say("no-months"), rows=facts.rows)
    names = [say("series", sector=s, basis=b) for s, b in zip(months["sector"], months["basis"], strict=True)]
    data = months.assign(series=names)[["series", "year", "value"]]
    chart = charts.heatmap(
        data,
        x=charts.Axis("year", say("axis-year"), order=list(range(data["year"].min(), data["year"].max() + 1))),
        y="series",
        value=charts.Axis(title=say("axis-months"), digits=0),
        language=say.language,
    )
    return present(facts, say, "months", chart, data=data, rows=facts.growth_rows)


def gaps_table(facts: AuditFacts, say: Messages) -> Exhibit:
    """Monthly series and the months they lack."""
    table = facts.monthly_gaps.sort_values("missing", ascending=False).drop(columns="unit")
    if table.empty:
        return absent(facts, say, "gaps", say("no-series"), rows=facts.rows)
    monthly = facts.rows[facts.rows["frequency"] == "M"]
    return present(facts, say, "gaps", table.head(MOST_ROWS), data=table, rows=monthly, cells=_short_bases(table, say))


def disputed_table(facts: AuditFacts, say: Messages) -> Exhibit:
    """The figures published with differing values, the widest range first, and the value the rule chooses."""
    table = facts.disputed_figures.sort_values("spread", ascending=False)
    if table.empty:
        return absent(facts, say, "disputed", say("no-conflict"), rows=facts.rows)
    table = table[["indicator", "sector", "basis", "period", "low", "high", "chosen", "status", "sources"]]
    digits = dict.fromkeys(("low", "high", "chosen"), OWN)  # each row has a unit of its own
    cells = _short_bases(table, say)
    return present(
        facts, say, "disputed", table.head(MOST_ROWS), data=table, rows=facts.disputed, digits=digits, cells=cells
    )


def _short_bases(table: pd.DataFrame, say: Messages) -> dict[str, dict[str, str]]:
    """Return the words of bases, those of growth in the short form that a column of a long table has room for."""
    words = labels(table["basis"], "basis", say.language)
    return {"basis": {basis: say(f"bases.{basis}") if say.has(f"bases.{basis}") else words[basis] for basis in words}}


def rule_table(facts: AuditFacts, say: Messages) -> Exhibit:
    """Which step of the rule decided how many of the contradictions, with one example each."""
    if facts.decided.empty:
        return absent(facts, say, "rule", say("no-conflict"), rows=facts.rows)
    table = pd.DataFrame(
        {
            "step": [say(f"steps.{step}") for step in facts.steps.index],
            "figures": facts.steps.to_numpy(),
            "example": [_example(decided, facts.disputed, say) for _, decided in facts.examples.iterrows()],
        }
    )
    return present(facts, say, "rule", table, rows=facts.disputed, words={"total": len(facts.decided)})


def sources_chart(facts: AuditFacts, say: Messages) -> Exhibit:
    """Figures by the reliability of their source."""
    counts = facts.reliability
    data = pd.DataFrame({"category": [_reliability(str(k), say) for k in counts.index], "value": counts.to_numpy()})
    chart = charts.bars(data, value=charts.Axis(title=say("sources.unit"), digits=0), language=say.language)
    return present(facts, say, "sources", chart, data=data, rows=facts.rows)


def corrections_table(facts: AuditFacts, say: Messages) -> Exhibit:
    """Corrections of the rows as received, each with its reason."""
    if facts.corrections.empty:
        return absent(facts, say, "corrections", say("no-correction"))
    reason = "reason_vi" if say.language == "vi" else "reason"
    groups = facts.corrections.groupby(["column", "expect", "value", reason]).size().rename("rows").reset_index()
    table = groups.rename(columns={reason: "reason"}).sort_values("rows", ascending=False)
    repaired = facts.every_row[facts.every_row["row"].isin(facts.corrections["row"])]
    cells = {name: _corrected(table, name, say) for name in ("column", "expect", "value")}
    return present(facts, say, "corrections", table.head(MOST_ROWS), data=table, rows=repaired, cells=cells)


def _corrected(table: pd.DataFrame, name: str, say: Messages) -> dict[str, str]:
    """Return the words of what was corrected: the headings of columns, the labels of codes; other values stand as they are."""
    if name == "column":
        return {column: heading(say, "corrections", column) for column in table["column"]}
    words: dict[str, str] = {"": MISSING}
    for column, value in table[["column", name]].itertuples(index=False, name=None):
        if (kind := CODED.get(column)) is not None:
            words |= labels([value], kind, say.language)
        elif column == "frequency":
            words[value] = messages("common", say.language)(f"frequency-names.{value}")
    return words


def _example(decided: pd.Series, rows: pd.DataFrame, say: Messages) -> str:
    """Return one decided figure in words: which value stands, which fell, and what distinguished them."""
    ours, theirs = (rows[rows["row"] == decided[c]].iloc[0] for c in ("row", "rival"))
    return say(
        "example",
        **decided[["indicator", "sector", "basis", "period"]],
        value=ours["value"],
        reason=_reason(decided["step"], ours, rows, say),
        other=theirs["value"],
        other_reason=_reason(decided["step"], theirs, rows, say),
    )


def _reason(step: str, row: pd.Series, rows: pd.DataFrame, say: Messages) -> str:
    """Return what a row has at the step that decided: its date, its status, its source's reliability."""
    if step == "reliability":
        return _reliability(obs.sources_of(rows[rows["row"] == row["row"]])[0].reliability, say)
    same = (rows[obs.KEY] == row[obs.KEY]).all(axis=1) & (rows["value"] == row["value"])
    return say(
        f"reason.{step}",
        is_usual=row["definition"] == "",
        definition=definition_words(str(row["definition"]), say.language),
        is_dated=not row["imputed"],
        date=f"{row['available_from']:%Y-%m-%d}",
        origin=row["origin"],
        status=row["status"],
        votes=int(same.sum()),
        row=row["row"],
    )


def _reliability(code: str, say: Messages) -> str:
    return say(f"reliability.{code}") if say.has(f"reliability.{code}") else code


EXHIBITS = {
    "indicators_table": indicators_table,
    "months_chart": months_chart,
    "gaps_table": gaps_table,
    "disputed_table": disputed_table,
    "rule_table": rule_table,
    "first_estimates": first_estimates,
    "revision_months": revision_months,
    "revision_bias": revision_bias,
    "sources_chart": sources_chart,
    "corrections_table": corrections_table,
}
