"""What the exhibits of the record find."""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis.forecasting import track
from chnt_analysis.questions.findings import Findings, Variables
from chnt_analysis.questions.track_record.facts import RecordFacts
from chnt_analysis.wording import Messages


def _coverage(facts: RecordFacts, say: Messages) -> Variables:
    return {"forecasts": int(facts.held["forecasts"].sum()), "series": int(facts.held["series"].sum())}


def _accuracy(facts: RecordFacts, say: Messages) -> Variables:
    return {name: facts.errors[name] for name in ("forecasts", "ours", "ytd")} if len(facts.this_year) else None


def _against_rivals(facts: RecordFacts, say: Messages) -> Variables:
    table = facts.accuracy.dropna(subset=["rival"])
    if table.empty:
        return None
    best = [row[row["rival"]] for _, row in table.iterrows()]
    return {"smaller": int((table["ours"] < best).sum()), "total": len(table)}


def _halfway(facts: RecordFacts, say: Messages) -> Variables:
    accuracy = facts.halfway
    inside = (accuracy["truth"] >= accuracy["lower_80"]) & (accuracy["truth"] <= accuracy["upper_80"])
    return {"inside": int(inside.sum()), "total": len(accuracy)}


def _intervals(facts: RecordFacts, say: Messages) -> Variables:
    return {"at_80": facts.errors["pooled_80"], "at_95": facts.errors["pooled_95"], "forecasts": len(facts.table)}


def _pit(facts: RecordFacts, say: Messages) -> Variables:
    return {"low": float(np.min(facts.pit)), "high": float(np.max(facts.pit))}


def _apart(table: pd.DataFrame) -> Variables:
    if table.empty:
        return None
    gap = 100 * (table["stated"] - table["happened"]).abs()
    return {"mean": np.average(gap, weights=table["forecasts"]), "forecasts": int(table["forecasts"].sum())}


def _revisions(facts: RecordFacts, say: Messages) -> Variables:
    known = facts.revisions["revision"].dropna().abs()
    return {"mean": known.mean(), "years": len(known)} if len(known) else None


FINDINGS: Findings = {
    "coverage": _coverage,
    "accuracy": _accuracy,
    "accuracy_table": _against_rivals,
    "halfway": _halfway,
    "interval_coverage": _intervals,
    "pit": _pit,
    "reliability": lambda facts, say: _apart(facts.reliability),
    "hypothetical": lambda facts, say: _apart(track.reliability(facts.hypothetical)),
    "revisions": _revisions,
}
