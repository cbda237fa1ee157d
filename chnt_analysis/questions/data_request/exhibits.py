"""The letter: what is asked for, of whom, for which periods, and its value of information."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import charts
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.data_request.answer import sentence
from chnt_analysis.questions.data_request.facts import DEPARTMENT, DataRequestFacts
from chnt_analysis.questions.page import absent, present
from chnt_analysis.wording import Messages, period

RESTS_ON = ("estimate", "assumption")


def worth_chart(facts: DataRequestFacts, say: Messages) -> Exhibit:
    """By how much each missing figure would narrow its answer."""
    if not facts.measured:
        return absent(facts, say, "worth", sentence(facts, say))
    named = [
        say("numbered", number=i, answer=say(f"narrowed.{r.answer}")) for i, r in enumerate(facts.measured, start=1)
    ]
    data = facts.table[["worth_pct", "before", "after"]].rename(columns={"worth_pct": "value"}).dropna()
    data.insert(0, "category", named)
    value = charts.Axis(title=say("worth.unit"), digits=0)
    chart = charts.bars(data, kind="estimate", value=value, language=say.language)
    return present(facts, say, "worth", chart, data=data, kinds=RESTS_ON)


def letter_opening(facts: DataRequestFacts, say: Messages) -> Exhibit:
    """The letter's first paragraph."""
    holders = list(dict.fromkeys(r.holder for r in facts.requests)) or [DEPARTMENT]
    to = say.listing([say(f"held-by.{holder}") for holder in holders])
    text = say("opening", to=to, place=facts.place, as_of=f"{facts.as_of:%Y-%m-%d}")
    return present(facts, say, "opening", text, rows=facts.rows.iloc[:0])


def letter_table(facts: DataRequestFacts, say: Messages) -> Exhibit:
    """The tables asked for, with periods, holder and value of information."""
    requests = facts.requests
    table = pd.DataFrame(
        {
            "number": [str(i) for i in range(1, len(requests) + 1)],
            "code": [r.code for r in requests],
            "asked_for": [_periods(r.periods, say) for r in requests],
            "holder": [r.holder for r in requests],
            "answer": [r.answer for r in requests],
            "width": [say(f"width.{r.unit}", before=r.before, after=r.after) for r in requests],
        }
    )
    cells = {
        "code": {r.code: say(f"asked-table.{r.code}") for r in requests},
        "holder": {r.holder: say(f"held-by.{r.holder}") for r in requests},
        "answer": {r.answer: say(f"narrowed.{r.answer}") for r in requests},
        "unit": {r.unit: say(f"width-unit.{r.unit}") for r in requests},
    }
    return present(facts, say, "letter", table, data=facts.table, kinds=RESTS_ON, cells=cells)


def letter_closing(facts: DataRequestFacts, say: Messages) -> Exhibit:
    """The letter's last paragraph: in what form, and what will be done with the figures."""
    return present(facts, say, "closing", say("closing"), rows=facts.rows.iloc[:0])


def _periods(periods: tuple[str, ...], say: Messages) -> str:
    if len(periods) > 2:
        return period(f"{periods[0]}..{periods[-1]}", say.language)
    return ", ".join(period(p, say.language) for p in periods)


EXHIBITS = {
    "worth_chart": worth_chart,
    "letter_opening": letter_opening,
    "letter_table": letter_table,
    "letter_closing": letter_closing,
}
