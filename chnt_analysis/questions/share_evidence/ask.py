"""The entry of the question about the share's evidence: checks the parameters and gathers lines, goals and published shares."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.goals import asked_goal, goal_table, require_goals, yearly_results
from chnt_analysis.questions import evidence
from chnt_analysis.questions.evidence import SHARE
from chnt_analysis.questions.page import Page, check_language, check_place, gathered_once
from chnt_analysis.questions.share_evidence.answer import answer
from chnt_analysis.questions.share_evidence.exhibits import EXHIBITS
from chnt_analysis.questions.share_evidence.facts import EvidenceFacts
from chnt_analysis.questions.share_evidence.findings import FINDINGS


@gathered_once
def ask(
    *,
    place: str = "ha_noi",
    as_of: str = "",
    goal: float | str | None = None,
    without: str = "",
    language: str = "vi",
    draws: int = 2000,
    seed: int = 0,
) -> Page:
    """Ask what the evidence suggests of the share.

    Parameters
    ----------
    place : str
        Place code; where it states no goal for the share, ``goal`` is needed.
    as_of : str
        Date of knowledge; empty for the newest vintage of the place and the nation.
    goal : float, optional
        Share asked about, percent of manufacturing output; by default the goal stated last.
    without : str
        Names of lines left out, separated by commas; empty for none.
    language : {"vi", "en"}
        Language of the words.
    draws, seed : int
        Draws a line, and the seed of their order.

    Raises
    ------
    NotPublishedError
        When the place states no goal for the share and none is typed, or no line holds for it.
    ParameterError
        When a parameter is not legal.
    """
    place, words, known = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    goals = require_goals(place, [SHARE], sector="supporting_industry", as_of=known, typed=goal)
    left_out = tuple(name.strip() for name in without.split(",") if name.strip())
    gathered = evidence.gather(place, known, without=left_out, draws=draws, seed=seed)
    actual = yearly_results(place, SHARE, as_of=known)
    facts = EvidenceFacts(
        place=place,
        as_of=known,
        rows=pd.concat([gathered.rows, actual], ignore_index=True).drop_duplicates("row"),
        goal_rows=obs.Published.by(place, known).goals_of(SHARE),
        asked=asked_goal(goals, SHARE, place, goal, known.year),
        goals=goal_table(goals),
        actual=actual,
        evidence=gathered,
        tried=evidence.tried(gathered.file, known, draws=draws, seed=seed),
    )
    return Page("share_evidence", facts, words, EXHIBITS, answer, FINDINGS)
