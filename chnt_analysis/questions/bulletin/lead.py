"""The three sentences that open the bulletin and the front page: share, growth, enterprises, each with kind, source and how sure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import targets
from chnt_analysis.questions.bulletin.facts import BulletinFacts
from chnt_analysis.questions.chances import chance_words
from chnt_analysis.questions.enterprises.facts import EnterpriseFacts
from chnt_analysis.questions.goals import level_words, stated
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.questions.output_growth.facts import GrowthFacts
from chnt_analysis.questions.output_share.answer import evidence_words
from chnt_analysis.questions.output_share.facts import ShareFacts
from chnt_analysis.wording import Messages

YEAR = 12  # months


def lead(facts: BulletinFacts, say: Messages) -> list[str]:
    """Return the sentences for the questions that have an answer, in the order share, growth, enterprises."""
    makers: dict[str, Callable[[Any, Messages], str]] = {
        "output_share": share_sentence,
        "output_growth": growth_sentence,
        "enterprises": enterprises_sentence,
    }
    return [make(facts.pages[name].facts, say) for name, make in makers.items() if name in facts.pages]


def share_sentence(facts: ShareFacts, say: Messages) -> str:
    """Return what the evidence or real shares say of the share, and what would have to be true for the level asked about."""
    need = facts.differential_from(facts.start.central)
    words = {
        "goal": facts.goal,
        "year": facts.target_year,
        "base": facts.base_year,
        "start": facts.start.central,
        "gap": abs(need),
        "faster": need > 0,
        "past": facts.past,
    }
    takes = say("lead-share-takes", **words)
    if not facts.start_is_assumed:
        kind, source = kind_of(facts.start_rows), publisher(facts.start_rows, say)
        return say(
            "lead-share.real",
            kind=kind,
            source=source,
            share=stated(facts.start_rows.iloc[0], say.language),
            chance=chance_words(facts.probability, say),
            takes=takes,
            **words,
        )
    if facts.start.evidence is None:
        return say("lead-share.assumed", takes=takes, **words)
    evidence = facts.start.evidence
    return say("lead-share", lines=len(evidence.lines), takes=takes, **evidence_words(evidence, facts.goal), **words)


def growth_sentence(facts: GrowthFacts, say: Messages) -> str:
    """Return the year's growth so far or as a whole against the level asked about, and what the rest must be."""
    words = {
        "sector": facts.sector,
        "wider": facts.sector != "supporting_industry",
        "year": facts.target_year,
        "aim": level_words(facts.asked, say.language),
        "stated": facts.asked.is_stated,
        "goal": facts.goal,
    }
    if facts.published_growth is not None:
        year = facts.published_year
        known = {"value": facts.published_growth, "kind": kind_of(year), "source": publisher(year, say)}
        return say("lead-growth.published", **known, **words)
    if facts.estimate is None:
        return say("lead-growth.none", place=facts.place, **words)
    widest, estimate, ytd, need = max(facts.levels), facts.estimate, facts.year_to_date, facts.required()
    so_far = "" if ytd is None else _so_far(facts, ytd, say)
    rest = ""
    if facts.months_left == YEAR:
        rest = say("lead-growth-rest.whole", goal=facts.goal)
    elif need is not None and facts.months_left > 0:
        rest = say("lead-growth-rest", left=facts.months_left, need=need, ended=facts.ended, goal=facts.goal)
    return say(
        "lead-growth",
        value=estimate["point"],
        level=widest,
        low=estimate[f"lower_{widest}"],
        high=estimate[f"upper_{widest}"],
        calibrated=facts.is_calibrated,
        so_far=so_far,
        rest=rest,
        **words,
    )


def enterprises_sentence(facts: EnterpriseFacts, say: Messages) -> str:
    """Return the newest count against the goal, and what is missing a year."""
    goal, latest = facts.goal(), facts.latest()
    if latest is None:
        return say("lead-enterprises.none", place=facts.place, year=facts.target_year)
    rows = facts.rows[facts.rows["row"] == latest["row"]]
    low, high = targets.reading(float(latest["value"]), str(latest["qualifier"]))
    words = {
        "latest": stated(latest, say.language),
        "latest_year": latest["period"],
        "kind": kind_of(rows),
        "source": publisher(rows, say),
        "low": low,
        "high": high,
        "rounded": low < high,
        "year": facts.target_year,
    }
    if goal is None or not facts.comparable:
        return say("lead-enterprises.alone", **words)
    gap = max(targets.distance(float(latest["value"]), goal.printed), 0.0)
    needed = facts.required is not None and not facts.is_past and gap > 0
    least, most = facts.required if needed and facts.required is not None else (None, None)
    pace = {"needed": needed, "least": least, "most": most}
    return say("lead-enterprises", goal=stated(goal, say.language), gap=gap, **pace, **words)


def publisher(rows: pd.DataFrame, say: Messages) -> str:
    """Return who published the first of some rows; "own figures" where nobody is named."""
    named = [source.publisher for source in obs.sources_of(rows) if source.publisher]
    return obs.publisher(named[0], say.language) if named else say("own-figures")


def _so_far(facts: GrowthFacts, ytd: pd.Series, say: Messages) -> str:
    row = facts.rates[facts.rates["row"] == ytd["row"]]
    known = {"kind": kind_of(ytd), "source": publisher(row, say)}
    return say("lead-growth-so-far", value=float(ytd["value"]), span=facts.known_months, **known)
