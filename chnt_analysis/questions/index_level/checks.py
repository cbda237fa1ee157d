"""The exhibits on the reliability of the level: years, contradictions, diagnostics, chaining."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.levels import FIRST_CHAINED_YEAR
from chnt_analysis.questions import status
from chnt_analysis.questions.holidays import are_tet, named
from chnt_analysis.questions.index_level.facts import LevelFacts
from chnt_analysis.questions.page import absent, present
from chnt_analysis.seasonal import Adjusted
from chnt_analysis.wording import Messages

BOTH = ("published", "estimate")


def years_table(facts: LevelFacts, say: Messages) -> Exhibit:
    """Growth of whole years: published, implied by the level, and after benchmarking to the published years."""
    if (table := facts.held_years) is None:
        return absent(facts, say, "years", say("no-years", place=facts.place, base=facts.rebuilt.base))
    table = table.round({"implied": 2, "brought": 2, "moved": 2}).rename_axis("year").reset_index()
    return present(facts, say, "years", table.astype({"year": str}), kinds=BOTH)


def conflicts_table(facts: LevelFacts, say: Messages) -> Exhibit:
    """Rates that the level does not meet: releases that contradict the others, and months that move otherwise than published, with the likely cause."""
    conflicts, moved = facts.conflicts, facts.other_departures
    if conflicts.empty and moved.empty:
        return absent(facts, say, "conflicts", say("no-conflicts"))
    causes = [_cause(str(code), say) for code in conflicts["likely_slip"]]
    reasons = [say(f"reasons.{code}") for code in moved["reason"]]
    columns = ["period", "basis", "value", "implied", "difference"]
    apart = moved.assign(basis="mom", difference=-moved["difference"])[columns]
    table = pd.concat([conflicts[columns], apart] if len(conflicts) else [apart], ignore_index=True)
    statuses = [
        status.as_printed(facts.rows, p, b, v)
        for p, b, v in zip(table["period"], table["basis"], table["value"], strict=True)
    ]
    table.insert(3, "status", statuses)
    table = table.round({"implied": 1, "difference": 1}).assign(likely_slip=causes + reasons)
    words = {"total": len(conflicts), "moved": len(moved)}
    return present(facts, say, "conflicts", table, kinds=BOTH, words=words)


def quality_table(facts: LevelFacts, say: Messages) -> Exhibit:
    """Diagnostics of the seasonal adjustment."""
    if facts.parts is None:
        return too_short(facts, say, "quality")
    holiday = named(facts.holidays, say)
    rows = [
        (say(f"checks.{name}", holiday=holiday), *cells)
        for name, cells in _diagnostics(facts, facts.parts, say).items()
    ]
    return present(facts, say, "quality", pd.DataFrame(rows, columns=["check", "result", "detail"]), kinds=BOTH[1:])


def chaining_table(facts: LevelFacts, say: Messages) -> Exhibit:
    """Whether twelve rates on the month chain to the rate on the year, by year: before 2018 nationally they do not."""
    table, words = facts.chaining, {"first": FIRST_CHAINED_YEAR, "office": obs.nation_of(facts.place)}
    if table.empty:
        return present(facts, say, "chaining", say("no-chaining"), words=words)
    table = table.astype({"year": str, "months": int, "mean": float, "worst": float}).round(1)
    return present(facts, say, "chaining", table, words=words)


def too_short(facts: LevelFacts, say: Messages, id: str) -> Exhibit:
    """Return the exhibit of a level that is too short to be adjusted."""
    words = {"holiday": named(facts.holidays, say)}
    return absent(facts, say, id, say("too-short", months=len(facts.level)), words=words)


def _diagnostics(facts: LevelFacts, parts: Adjusted, say: Messages) -> dict[str, tuple[str, str]]:
    """Return the result and its detail of each check, in words."""
    quality = parts.quality
    why = say.listing([say(f"doubts.{code}") for code in facts.concerns])
    outliers = [
        say("outlier", period=str(row.period), kind=str(row.kind), effect=row.effect_pct)
        for row in parts.outliers.itertuples()
    ]
    diagnostics = {
        "verdict": (say(f"quality-verdict.{quality.verdict}"), why),
        "tool": (parts.method, say("model", model=parts.model)),
        **_calendar(facts, parts, say),
        "qs_original": _test(quality.qs_original, say),
        "qs_adjusted": _test(quality.qs_adjusted, say),
        "f_adjusted": _test(quality.f_adjusted, say),
    }
    if quality.q is not None and len(quality.m):
        over = ", ".join(str(name) for name, value in quality.m.items() if value > 1)
        diagnostics["q"] = (say("q-value", q=quality.q), say("m-over", names=over) if over else say("m-over.none"))
    diagnostics["outliers"] = (say("total", total=len(parts.outliers)), say.listing(outliers))
    if len(facts.revised):
        size = facts.revised.abs().mean()
        diagnostics["revised"] = (say("revision", size=size), say("revision.detail", months=len(facts.revised)))
    return diagnostics


def _calendar(facts: LevelFacts, parts: Adjusted, say: Messages) -> dict[str, tuple[str, str]]:
    if are_tet(facts.holidays):
        return {"tet": (say(f"tet-form.{parts.tet}"), say("by-aicc"))}
    return {"holidays": (say("total", total=len(parts.effects)), named(facts.holidays, say))} if facts.holidays else {}


def _test(result: tuple[float, float], say: Messages) -> tuple[str, str]:
    statistic, p = result
    return say("statistic", value=statistic), say("p-value.small" if p < 0.001 else "p-value", p=p, limit=0.001)


def _cause(code: str, say: Messages) -> str:
    return say(f"slips.{code}") if say.has(f"slips.{code}") else code
