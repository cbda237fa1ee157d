"""The answer about the level: its sentence, numbers, cards and warnings."""

from __future__ import annotations

from typing import Any

from chnt_analysis.exhibits import Card, Number
from chnt_analysis.questions.holidays import named
from chnt_analysis.questions.index_level.facts import SHORT_RUN, LevelFacts
from chnt_analysis.questions.page import Answer
from chnt_analysis.wording import Messages


def answer(facts: LevelFacts, say: Messages) -> Answer:
    """Return what output has done: since the base year, lately, around Lunar New Year, and how well the level holds."""
    return Answer(
        sentence=" ".join(_sentences(facts, say)),
        numbers=numbers(facts),
        kinds=("published", "estimate"),
        cards=_cards(facts, say),
        warnings=_warnings(facts, say),
    )


def numbers(facts: LevelFacts) -> tuple[Number, ...]:
    """Return the headline numbers."""
    short, tet, used = facts.short_run, facts.tet_interval, facts.used["row"]
    newest = facts.intervals.iloc[-1].drop("status").astype(float).rename({"point": "level"})
    parts = facts.parts
    return (
        Number.of("sector", facts.sector),
        Number.of("newest", str(facts.level.index[-1])),
        Number.of("base", facts.rebuilt.base),
        *(Number.of(name, value, kind="estimate", rows=used) for name, value in newest.items()),
        Number.of("since_base", facts.since_base, unit="percent", kind="estimate"),
        Number.of("short_run", None if short is None else short["point"], unit="percent", kind="estimate"),
        Number.of("tet_effect", None if tet is None else tet[0], unit="percent", kind="estimate"),
        Number.of("quality", None if parts is None else parts.quality.verdict),
        Number.of("unpublished_months", len(facts.unpublished), rows=used),
        Number.of(
            "years_gap",
            facts.years_gap.max() if len(facts.years_gap) else None,
            unit="percentage_points",
            kind="estimate",
            rows=used,
        ),
        Number.of("conflicts", len(facts.conflicts), rows=used),
    )


def _sentences(facts: LevelFacts, say: Messages) -> list[str]:
    said = [say("sentence-level", place=facts.place, change=facts.since_base, **_basics(facts))]
    if facts.short_run is not None:
        said.append(
            say("sentence-short", **facts.short_run, widest=max(facts.levels), holiday=named(facts.holidays, say))
        )
    if facts.tet_interval is not None and facts.parts is not None:
        point, *ends = (abs(x) for x in facts.tet_interval)
        sign = "lower" if facts.tet_interval[0] < 0 else "higher"
        days = facts.parts.window_days["during"]
        said.append(say("sentence-tet", days=days, sign=sign, point=point, low=min(ends), high=max(ends)))
    if len(gap := facts.years_gap):
        said.append(say("sentence-years", worst=gap.max(), year=gap.idxmax()))
    said.append(say("sentence-conflicts", total=len(facts.conflicts)))
    return said


def _basics(facts: LevelFacts) -> dict[str, Any]:
    return {"sector": facts.sector, "month": str(facts.level.index[-1]), "base": facts.rebuilt.base}


def _cards(facts: LevelFacts, say: Messages) -> tuple[Card, ...]:
    newest, widest = facts.intervals.iloc[-1], max(facts.levels)
    low, high = newest[f"lower_{widest}"], newest[f"upper_{widest}"]
    shown = [("level", {"point": newest["point"], "low": low, "high": high, **_basics(facts)})]
    if facts.short_run is not None:
        shown.append(("short", {**facts.short_run, "months": SHORT_RUN, "holiday": named(facts.holidays, say)}))
    if (tet := facts.tet_interval) is not None:
        shown.append(("tet", dict(zip(("point", "low", "high"), tet, strict=True))))
    return tuple(
        Card(
            say(f"card-{name}.label", **about),
            say(f"card-{name}", **about),
            "estimate",
            say(f"card-{name}.note", **about, widest=widest),
        )
        for name, about in shown
    )


def _warnings(facts: LevelFacts, say: Messages) -> tuple[str, ...]:
    """Return the warnings: an adjustment not to be relied on, or made by the substitute."""
    if facts.parts is None:
        return ()
    poor, substitute = facts.parts.quality.verdict == "poor", facts.parts.method.startswith("statsmodels")
    return tuple(say(key) for key, holds in (("warn-poor", poor), ("warn-substitute", substitute)) if holds)
