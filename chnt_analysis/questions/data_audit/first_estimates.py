"""The exhibits on first estimates: a sentence, their revisions by month of the year, and by sector."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import charts
from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.data_audit.facts import AuditFacts
from chnt_analysis.questions.page import absent, present
from chnt_analysis.questions.revised import FEWEST_MONTHS, FIRST_YEAR, FirstEstimates
from chnt_analysis.tet import LUNAR_NEW_YEAR
from chnt_analysis.wording import Messages


def first_estimates(facts: AuditFacts, say: Messages) -> Exhibit:
    """How far first estimates are off, in a few sentences."""
    first = facts.first_estimates
    kinds = ("published", "estimate") if first.is_known else ()
    return present(facts, say, "first_estimates", _sentences(facts, say), kinds=kinds, rows=first.rows)


def revision_months(facts: AuditFacts, say: Messages) -> Exhibit:
    """Mean revision of manufacturing by calendar month, with its confidence interval."""
    first = facts.first_estimates
    if not first.is_known:
        return absent(facts, say, "revision_months", say("too-few-as-above"), rows=first.rows)
    by = first.by_month.dropna().reset_index()
    data = pd.DataFrame(
        {
            "category": [say("month", month=month) for month in by["month"]],
            "low": by["lower"],
            "central": by["mean"],
            "high": by["upper"],
        }
    )
    chart = charts.ranges(
        data, kind="estimate", value=charts.Axis(title=say("axis-revision"), zero_line=True), language=say.language
    )
    return present(facts, say, "revision_months", chart, data=data, kinds=("estimate",), rows=first.rows)


def revision_bias(facts: AuditFacts, say: Messages) -> Exhibit:
    """Mean and size of revisions of every sector, with confidence intervals, the largest mean first."""
    first, by = facts.first_estimates, facts.first_estimates.by_sector
    if by.empty:
        return absent(facts, say, "revision_bias", say("too-few-as-above"), rows=first.rows)
    shown = by[["mean", "lower", "upper", "mean_abs"]].round(2)
    table = shown.set_axis(["mean", "lower_95", "upper_95", "mean_abs"], axis=1).assign(
        months=by["n"].astype(int), clear=(by["upper"] < 0) | (by["lower"] > 0)
    )
    table = table.rename_axis("sector").reset_index()
    return present(facts, say, "revision_bias", table, kinds=("published", "estimate"), rows=first.rows)


def _sentences(facts: AuditFacts, say: Messages) -> str:
    first = facts.first_estimates
    if not first.is_known:
        return say("too-few-months", place=facts.place, fewest=FEWEST_MONTHS)
    size, months = abs(first.bias["mean"]), int(first.bias["n"])
    bias = say("bias", **{**first.bias, "n": months}, lean=first.lean, size=size, since=FIRST_YEAR)
    if (worst := first.worst_month) is None:
        return bias
    parts = (
        bias,
        say("worst-month", month=worst.name, **worst),
        *_extremes(first, say, moves=LUNAR_NEW_YEAR in obs.holidays_of(facts.place)),
    )
    return " ".join(parts)


def _extremes(first: FirstEstimates, say: Messages, *, moves: bool) -> list[str]:
    """Return which single month was revised most, and what January does when Lunar New Year falls in it."""
    most = first.largest
    said = [say("largest-revision", period=str(most["period"]), first=most["first"], next=most["next"])]
    if moves and len(first.januaries):
        inside, outside = (row for _, row in first.januaries.iterrows())
        said.append(
            say("january-tet", inside=inside["mean"], years=inside["n"], outside=outside["mean"], others=outside["n"])
        )
    if (january := first.every_january) is not None:
        years = {"first": int(january["first"]), "last": int(january["last"])}
        said.append(say("january-all", **{**january, **years}, since=FIRST_YEAR))
    return said
