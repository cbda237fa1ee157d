"""What the exhibits of the level find."""

from __future__ import annotations

import numpy as np

from chnt_analysis.questions import industry
from chnt_analysis.questions.findings import Findings, Variables, direction
from chnt_analysis.questions.index_level.facts import LevelFacts
from chnt_analysis.wording import Messages


def _coverage(facts: LevelFacts, say: Messages) -> Variables:
    months = facts.used.loc[facts.used["frequency"] == "M", "period"]
    return {"months": int(months.nunique()), "last": months.max()} if len(months) else None


def _level(facts: LevelFacts, say: Messages) -> Variables:
    year, tail = facts.paths[-12:].mean(axis=0) - 100, (1 - max(facts.levels) / 100) / 2
    low, high = np.quantile(year, [tail, 1 - tail])
    return {"state": direction(low, high), "size": abs(facts.since_base), "base": facts.rebuilt.base}


def _months(facts: LevelFacts, say: Messages) -> Variables:
    newest = industry.newest(facts.rows, "yoy")
    return None if newest is None else {"month": newest["period"], "value": float(newest["value"])}


def _tet(facts: LevelFacts, say: Messages) -> Variables:
    if facts.tet_interval is None:
        return None
    point, low, high = facts.tet_interval
    return {"state": direction(low, high), "size": abs(point), "low": low, "high": high}


def _tet_day(facts: LevelFacts, say: Messages) -> Variables:
    """Return what one day of the holiday does, where January and February are not told apart."""
    if facts.tet_interval is None or facts.parts is None:
        return None
    effects = facts.parts.effect_table().set_index("regressor")
    if "during" not in effects.index:
        return None
    point, error = effects.loc["during", ["effect_pct", "se"]].astype(float)
    low, high = point - 1.96 * error, point + 1.96 * error
    return {"state": direction(low, high), "size": abs(point), "low": low, "high": high}


def _adjusted(facts: LevelFacts, say: Messages) -> Variables:
    if facts.short_run is None:
        return None
    point, low, high = facts.short_run[["point", "low", "high"]]
    return {"state": direction(low, high), "size": abs(point), "low": low, "high": high, "level": max(facts.levels)}


def _quality(facts: LevelFacts, say: Messages) -> Variables:
    return None if facts.parts is None else {"verdict": say(f"quality-verdict.{facts.parts.quality.verdict}")}


def _years(facts: LevelFacts, say: Messages) -> Variables:
    gap = (facts.years["published"] - facts.years["implied"]).abs().dropna()
    return {"gap": gap.max(), "year": int(gap.idxmax()), "years": len(gap)} if len(gap) else None


def _chaining(facts: LevelFacts, say: Messages) -> Variables:
    last = facts.chaining.iloc[-1]
    return {"year": str(last["year"]).removesuffix(".0"), "mean": last["mean"], "worst": last["worst"]}


FINDINGS: Findings = {
    "coverage": _coverage,
    "level": _level,
    "months": _months,
    "tet": _tet,
    "tet_days": _tet_day,
    "adjusted": _adjusted,
    "quality": _quality,
    "years": _years,
    "conflicts": lambda facts, say: {"total": len(facts.conflicts), "moved": len(facts.other_departures)},
    "chaining": _chaining,
}
