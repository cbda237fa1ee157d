"""What a reader must know first on every page: unpublished or old figures, imputed dates, rows left out, merged places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.observations import reads
from chnt_analysis.wording import Language, Messages, messages

if TYPE_CHECKING:
    from chnt_analysis.questions.page import Facts

STALE_AFTER_MONTHS = 3


def warnings(facts: Facts, language: Language) -> tuple[str, ...]:
    """Return the warnings every page must show: figures that are old, dates of publication that are imputed, rows that the user left out."""
    say = messages("common", language)
    used = facts.every_row
    imputed, total = int(used["imputed"].sum()), len(used)
    aside = obs.set_aside()
    left_out = int(aside["place"].eq(facts.place).sum())
    own = len(reads.hand_out(used)) and int(_unpublished(used).sum())
    texts = (
        say("internal-figures", rows=own) if own else "",
        _age(facts, say),
        say("imputed-dates", imputed=imputed, total=total) if imputed else "",
        say("set-aside", rows=left_out) if left_out else "",
        _merged(facts, say),
    )
    return tuple(text for text in texts if text)


def _merged(facts: Facts, say: Messages) -> str:
    """Return the warning that figures under a place's old code may be of the merged locality; empty without any."""
    rows = facts.rows[facts.rows["place"] == facts.place] if len(facts.rows) else facts.rows
    periods = [p for p in rows["period"].unique() if obs.place_at(facts.place, p) != facts.place]
    if not periods:
        return ""
    return say("merged-place", place=facts.place, now=obs.place_at(facts.place, periods[0]), first=min(periods))


def _unpublished(rows: pd.DataFrame) -> pd.Series:
    own = rows["kind"] == "own"
    return own | rows["internal"].eq(True) if "internal" in rows.columns else own


def _age(facts: Facts, say: Messages) -> str:
    every = facts.every_row
    rows = facts.rows if len(facts.rows) else every[~every["row"].isin(facts.goal_rows["row"])]
    if rows.empty:
        return say("no-result-published")
    own = rows[rows["place"] == facts.place]
    used = own if len(own) else rows
    newest = obs.figures_to(used)
    if newest.to_timestamp(how="end") + pd.DateOffset(months=STALE_AFTER_MONTHS) < facts.as_of:
        words = {"place": used["place"].iloc[0], "newest": str(newest), "as_of": f"{facts.as_of:%Y-%m-%d}"}
        return say("stale-figures", **words)
    return ""
