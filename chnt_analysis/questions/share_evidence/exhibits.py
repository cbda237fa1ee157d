"""The exhibits of the question about the share's evidence."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import charts
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.assumed import assumption_table
from chnt_analysis.questions.evidence import OWN
from chnt_analysis.questions.goals import level_rule
from chnt_analysis.questions.page import absent, present
from chnt_analysis.questions.share_evidence.answer import KINDS, about, line_name
from chnt_analysis.questions.share_evidence.facts import ENVELOPE, EQUAL, POOL, EvidenceFacts
from chnt_analysis.scenarios.evidence import Line
from chnt_analysis.wording import Messages, messages, number

WEIGHTLESS = 0.0


def ranges_chart(facts: EvidenceFacts, say: Messages) -> Exhibit:
    """The range of every line alone, the envelope, the pool with equal weights, and the pool by the file's weights."""
    table = facts.ranges.assign(item=[_item(facts, name, say) for name in facts.ranges["item"]])
    middle = (table["low"] + table["high"]) / 2
    shown = table.assign(central=table["central"].fillna(middle)).rename(columns={"item": "category"})
    chart = charts.ranges(
        shown,
        kind="estimate",
        goal=level_rule(facts.asked, say("goal-line", goal=facts.goal)),
        value=charts.Axis(title=say("ranges.unit")),
        language=say.language,
    )
    rows = facts.evidence.rows
    return present(facts, say, "ranges", chart, data=table, kinds=KINDS, rows=rows, words=about(facts))


def counts_table(facts: EvidenceFacts, say: Messages) -> Exhibit:
    """Of 100 draws, how many reach the share asked about: each line alone, then the pools."""
    equal = facts.evidence.equal.count(facts.goal)
    lines = [(line_name(facts, row.item, say), row.count, row.equal, row.weight) for row in _rows(facts.needed)]
    pools = [
        (say("item.equal"), equal, 100.0, None),
        (say("item.pool"), facts.count, None, 100.0),
    ]
    table = pd.DataFrame([*lines, *pools], columns=["item", "count", "equal", "weight"])
    digits = {"count": 0, "equal": 0, "weight": 0}
    return present(
        facts, say, "counts", table, kinds=KINDS, rows=facts.evidence.rows, words=about(facts), digits=digits
    )


def needed_table(facts: EvidenceFacts, say: Messages) -> Exhibit:
    """What the weights would have to be for the opposite conclusion."""
    if facts.easiest is None:
        text = say("sentence-opposite.never", side="most" if facts.count >= 50 else "few", goal=facts.goal)
        return absent(facts, say, "needed", text, rows=facts.evidence.rows, kinds=KINDS, words=about(facts))
    table = facts.needed[["item", "count", "weight", "needed"]]
    table = table.assign(item=[line_name(facts, name, say) for name in table["item"]])
    digits = {"count": 0, "weight": 0, "needed": 0}
    return present(
        facts, say, "needed", table, kinds=KINDS, rows=facts.evidence.rows, words=about(facts), digits=digits
    )


def moves_table(facts: EvidenceFacts, say: Messages) -> Exhibit:
    """What leaving out a line, or letting in a figure that is set aside, does to the pool."""
    table = facts.moves.assign(item=[_item(facts, name, say) for name in facts.moves["item"]])
    cells = {"case": {case: say(f"case.{case}") for case in ("all", "without", "with")}}
    digits = {"low": 1, "central": 1, "high": 1, "count": 0}
    rows = facts.evidence.rows
    return present(facts, say, "moves", table, kinds=KINDS, rows=rows, words=about(facts), digits=digits, cells=cells)


def lines_table(facts: EvidenceFacts, say: Messages) -> Exhibit:
    """Every line of the file with its group, weight, state and reason; figures set aside weigh nothing."""
    file, evidence, language = facts.evidence.file, facts.evidence, say.language
    weights = evidence.pool.weights
    used = [
        (
            line.title[language],
            file.group_of(line).title[language],
            100 * float(weights.get(line.name, WEIGHTLESS)),
            say(f"state.{evidence.states[line.name]}"),
            _reason(line, language),
        )
        for line in file.lines
    ]
    if facts.own_is_used:
        rule = file.carried_forward
        own = 100 * float(weights[OWN])
        used.append((line_name(facts, OWN, say), say("own-group"), own, say("state.used"), rule.reason[language]))
    aside = [
        (line.title[language], None, WEIGHTLESS, say("state.aside"), line.reason[language])
        for line in file.set_aside
        if line.name in {other.name for other in evidence.aside}
    ]
    table = pd.DataFrame([*used, *aside], columns=["item", "group", "weight", "state", "reason"])
    words = {"file": file.title[language], "parameter": messages("parameters", language)("without")}
    return present(facts, say, "lines", table, kinds=KINDS, rows=facts.every_row, digits={"weight": 0}, words=words)


def check_sentence(facts: EvidenceFacts, say: Messages) -> Exhibit:
    """The machinery where the share is known: one place, no proof."""
    tried, check = facts.tried, facts.evidence.file.check
    if tried is None or check is None:
        return absent(facts, say, "check", say("check.none"), rows=facts.evidence.rows)
    names = say.listing([line_name(facts, name, say) for name in check.lines])
    text = say("check", lines=names, **vars(tried))
    return present(facts, say, "check", text, kinds=KINDS, rows=facts.evidence.rows)


def assumptions(facts: EvidenceFacts, say: Messages) -> Exhibit:
    """The assumption file and the rule for an older share of the place's own."""
    file, language = facts.evidence.file, say.language
    rule = file.carried_forward.model_copy(update={"author": file.author, "date": file.date})
    values = say("carried.values", sd=number(rule.sd, 1, language), years=rule.years)
    weighing = say("weighing.equal" if file.is_equal else "weighing.unequal", groups=len(file.groups))
    table = assumption_table([(file.title[language], weighing, file), (say("carried"), values, rule)], language)
    return present(facts, say, "assumptions", table, kinds=("assumption",), rows=facts.rows.iloc[:0])


def _rows(table: pd.DataFrame) -> list:
    return list(table.itertuples(index=False))


def _item(facts: EvidenceFacts, name: str, say: Messages) -> str:
    return say(f"item.{name}") if name in (ENVELOPE, EQUAL, POOL) else line_name(facts, name, say)


def _reason(line: Line, language: str) -> str:
    parts = [
        line.reason,
        *(getattr(line, name).reason for name in ("transfer", "output_share", "relative_size") if getattr(line, name)),
    ]
    return " ".join(words[language] for words in parts if words is not None)


EXHIBITS = {
    "ranges_chart": ranges_chart,
    "counts_table": counts_table,
    "needed_table": needed_table,
    "moves_table": moves_table,
    "lines_table": lines_table,
    "check_sentence": check_sentence,
    "assumptions": assumptions,
}
