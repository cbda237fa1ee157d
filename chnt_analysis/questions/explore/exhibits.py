"""The one exhibit that the library's own views do not give: the goals for growth with their assessments."""

from __future__ import annotations

import pandas as pd

from chnt_analysis.assessment.words import sentence
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.explore.facts import ExploreFacts
from chnt_analysis.questions.goals import stated
from chnt_analysis.questions.page import absent, present
from chnt_analysis.wording import Messages


def goals_table(facts: ExploreFacts, say: Messages) -> Exhibit:
    """Every goal for the growth of supporting industry, with what can be said of it."""
    if not facts.assessed:
        return absent(facts, say, "goals", say("no-goals", place=facts.place))
    rows = [
        {
            "period": assessment.goal.period,
            "goal": f"{stated(assessment.goal, say.language)}%",
            "finding": sentence(assessment, say.language),
        }
        for assessment in facts.assessed
    ]
    return present(facts, say, "goals", pd.DataFrame(rows), kinds=("goal",), rows=facts.goal_rows)


EXHIBITS = {"goals_table": goals_table}
