"""The answer of the question about the share's evidence: its sentence, numbers and cards."""

from __future__ import annotations

from typing import Any

from chnt_analysis.exhibits import Card, Number
from chnt_analysis.questions.evidence import OWN
from chnt_analysis.questions.goals import goal_card
from chnt_analysis.questions.page import Answer, card
from chnt_analysis.questions.share_evidence.facts import EvidenceFacts
from chnt_analysis.scenarios.evidence import FILE
from chnt_analysis.wording import Messages

PROXY = "assumptions/proxy.yml"
KINDS = ("published", "estimate", "assumption")


def answer(facts: EvidenceFacts, say: Messages) -> Answer:
    """Return the estimate with its span by line, and what the opposite conclusion takes; a real share instead where there is one."""
    words = about(facts)
    if facts.evidence.real is not None:
        parts = [say("sentence-real", **words), say("sentence-beside", **words)]
    else:
        parts = [say("sentence-none", **words), say("sentence-estimate", **words), say("sentence-count", **words)]
        parts.append(opposite(facts, say))
    return Answer(sentence=" ".join(parts), numbers=numbers(facts), kinds=KINDS, cards=_cards(facts, say))


def about(facts: EvidenceFacts) -> dict[str, Any]:
    """Return the variables that most messages need."""
    evidence, ranges = facts.evidence, facts.ranges.set_index("item")
    real = evidence.real
    return {
        "place": facts.place,
        "year": evidence.year,
        "goal": facts.goal,
        "lines": len(evidence.lines),
        "low": ranges.loc["pool", "low"],
        "middle": ranges.loc["pool", "central"],
        "high": ranges.loc["pool", "high"],
        "equal_low": ranges.loc["equal", "low"],
        "equal_high": ranges.loc["equal", "high"],
        "lowest": ranges.loc["envelope", "low"],
        "highest": ranges.loc["envelope", "high"],
        "fewest": facts.counts.min(),
        "most": facts.counts.max(),
        "count": facts.count,
        "older": facts.own_is_used,
        "share": None if real is None else real.value,
        "share_year": None if real is None else real.year,
        "origin": facts.real_kind,
    }


def line_name(facts: EvidenceFacts, name: str, say: Messages) -> str:
    """Return the title of a line of the file, or of the place's own older share."""
    if name == OWN:
        return say("own-line", place=facts.place)
    file = facts.evidence.file
    return next(line.title[say.language] for line in (*file.lines, *file.set_aside) if line.name == name)


def opposite(facts: EvidenceFacts, say: Messages) -> str:
    """Return what the weights would have to be for the opposite conclusion."""
    words = {"side": "most" if facts.count >= 50 else "few", "goal": facts.goal}
    if (line := facts.easiest) is None:
        return say("sentence-opposite.never", **words)
    name = line_name(facts, line["item"], say)
    return say("sentence-opposite", line=name, now=line["weight"], needed=line["needed"], **words)


def numbers(facts: EvidenceFacts) -> tuple[Number, ...]:
    """Return the headline numbers."""
    asked, evidence, words = facts.asked, facts.evidence, about(facts)
    same = facts.behind(facts.goals[facts.goals["low"] == facts.goal].tail(1))["row"]
    share = {"unit": "percent_of_manufacturing_output"}
    rests: dict[str, Any] = {"kind": "estimate", "rows": evidence.rows["row"], "assumptions": (FILE, PROXY)}
    line = facts.easiest
    tried = facts.tried
    return (
        Number.of(
            "goal", facts.goal, kind="goal" if len(same) else "assumption", rows=asked.rows or tuple(same), **share
        ),
        Number.of("year", evidence.year, kind="assumption"),
        Number.of("lines", len(evidence.lines), kind="assumption", assumptions=(FILE,)),
        Number.of("share_low", words["low"], **share, **rests),
        Number.of("share_central", words["middle"], **share, **rests),
        Number.of("share_high", words["high"], **share, **rests),
        Number.of("envelope_low", words["lowest"], **share, **rests),
        Number.of("envelope_high", words["highest"], **share, **rests),
        Number.of("equal_central", facts.ranges.set_index("item").loc["equal", "central"], **share, **rests),
        Number.of("draws_fewest_by_line", words["fewest"], **rests),
        Number.of("draws_most_by_line", words["most"], **rests),
        Number.of("draws_by_weights", words["count"], **rests),
        Number.of("weight_needed", None if line is None else line["needed"], unit="percent", **rests),
        Number.of("real_share", words["share"], kind=words["origin"], rows=facts.real_rows["row"], **share),
        Number.of("check_share", None if tried is None else tried.value, **share, rows=_check_rows(facts)),
        Number.of("check_draws_below", None if tried is None else tried.below, **rests),
    )


def _check_rows(facts: EvidenceFacts) -> tuple[str, ...]:
    check = facts.evidence.file.check
    return () if check is None or facts.tried is None else tuple(check.rows)


def _cards(facts: EvidenceFacts, say: Messages) -> tuple[Card, ...]:
    words = about(facts)
    goal = goal_card(facts.goals, facts.asked, say.language)
    if facts.evidence.real is not None:
        return (goal, card(say, "card-real", words["origin"], **words))
    return (goal, card(say, "card-share", "estimate", **words), card(say, "card-count", "estimate", **words))
