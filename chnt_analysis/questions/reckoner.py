"""The ready reckoner with sliders: the share's path under a start, a growth and a differential that the reader moves."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from chnt_analysis import charts
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.goals import level_name, level_rule
from chnt_analysis.questions.page import present
from chnt_analysis.wording import Messages

START_ENDS = (5.0, 25.0)  # of the slider of the starting share, percent
GROWTH_ENDS = (-5.0, 20.0)  # of that of manufacturing's growth, percent a year
GAP_ENDS = (-10.0, 15.0)  # of that of the differential, points a year
FARTHEST = 2035  # year that the slider of the deadline reaches at least


def reckoner(
    facts: Any, say: Messages, at: tuple[float, float, float], *, rows: pd.DataFrame, words: dict[str, Any]
) -> Exhibit:
    """Return the sliders of a question about the share, set to where they begin, with the path they begin with.

    Parameters
    ----------
    facts : Facts
        Facts with ``goal``, ``base_year`` and ``target_year``.
    say : Messages
        The question's messages, with the message ``sliders``.
    at : tuple of float
        Starting share, percent of manufacturing output; growth of manufacturing, percent a year; how much faster supporting industry
        grows, percentage points. Each within the ends of its slider.
    rows : DataFrame
        Published rows to cite.
    words : dict
        Variables of the message ``sliders``.
    """
    start, pace, gap = at
    first, last = facts.base_year, facts.target_year
    chart = charts.share_sliders(
        start=charts.Slider(say("share-sliders.start"), start, *START_ENDS, 0.1),
        manufacturing=charts.Slider(say("share-sliders.manufacturing"), pace, *GROWTH_ENDS, 0.1),
        differential=charts.Slider(say("share-sliders.differential"), gap, *GAP_ENDS, 0.1),
        year=charts.Slider(say("columns.year"), last, first + 1, max(FARTHEST, last), 1),
        base_year=first,
        goal=level_rule(
            facts.asked, say("share-sliders.goal", name=level_name(facts.asked, say.language), goal=facts.goal)
        ),
        y_title=say("share-sliders.unit"),
        language=say.language,
    )
    years = np.arange(first, last + 1)
    factor = (1 + (pace + gap) / 100) / (1 + pace / 100)
    path = pd.DataFrame({"period": years, "value": start * factor ** (years - first)})
    return present(facts, say, "sliders", chart, data=path, kinds=("assumption",), rows=rows, words=words)
