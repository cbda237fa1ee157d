"""What the exhibits of the comparison of places find."""

from __future__ import annotations

import pandas as pd

from chnt_analysis.questions.findings import Findings, Variables
from chnt_analysis.questions.places.facts import PlacesFacts
from chnt_analysis.wording import Messages


def _own(facts: PlacesFacts, table: pd.DataFrame) -> pd.Series | None:
    mine = table[table["place"] == facts.place]
    return None if mine.empty else mine.iloc[-1]


def _ranked(facts: PlacesFacts, table: pd.DataFrame) -> Variables:
    rank, own = facts.rank(table), _own(facts, table)
    if rank is None or own is None:
        return None
    return {"place": facts.place, "value": float(own["value"]), "rank": rank[0], "total": rank[1]}


def _growth(facts: PlacesFacts, say: Messages) -> Variables:
    ranked = _ranked(facts, facts.growth)
    return None if ranked is None else {**ranked, "year": facts.common_year}


def _coverage(facts: PlacesFacts, say: Messages) -> Variables:
    monthly = int((facts.coverage["iip_months"] > 0).sum())
    return {"monthly": monthly, "total": len(facts.coverage)}


def _weight(facts: PlacesFacts, say: Messages) -> Variables:
    own = _own(facts, facts.weight_change)
    return None if own is None else own.to_dict()


def _results(facts: PlacesFacts, say: Messages) -> Variables:
    return {"count": len(facts.results), "places": int(facts.results["place"].nunique())}


def _goals(facts: PlacesFacts, say: Messages) -> Variables:
    own = int((facts.later_goals["place"] == facts.place).sum())
    return {"count": len(facts.later_goals), "own": own, "place": facts.place}


def _reference(facts: PlacesFacts, say: Messages) -> Variables:
    first = facts.classes[0]
    return {"reached": first.reached, "windows": first.windows, "level": facts.asked.low}


FINDINGS: Findings = {
    "coverage": _coverage,
    "growth": _growth,
    "labour": lambda facts, say: _ranked(facts, facts.labour),
    "weight": _weight,
    "results": _results,
    "goals": _goals,
    "reference": _reference,
}
