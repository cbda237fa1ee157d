"""The ready reckoner with sliders: the share's path under a start, a growth and a differential that the reader moves."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from chnt_analysis import charts
from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Exhibit

START_ENDS = (5.0, 25.0)  # of the slider of the starting share, percent
GROWTH_ENDS = (-5.0, 20.0)  # of that of manufacturing's growth, percent a year
GAP_ENDS = (-10.0, 15.0)  # of that of the differential, points a year
FARTHEST = 2035  # year that the slider of the deadline reaches at least


def reckoner(
    question: Any, title: str, *, start: float, manufacturing: float, gap: float, rows: pd.DataFrame, note: str
) -> Exhibit:
    """Return the sliders of a question about the share, set to where they begin, with the path they begin with.

    Parameters
    ----------
    question : Question
        One with ``goal``, ``base_year`` and ``target_year``.
    title, note : str
        In the question's language.
    start : float
        Starting share, percent of manufacturing output; within ``START_ENDS``.
    manufacturing, gap : float
        Growth of manufacturing, percent a year; how much faster supporting industry grows, points.
    rows : DataFrame
        Published rows to cite.
    """
    say, unit = question.say, obs.label("unit", "percent_of_manufacturing_output", question.language)
    chart = charts.share_sliders(
        start=charts.Slider(say("Tỷ trọng xuất phát, %", "Starting share, %"), start, *START_ENDS, 0.1),
        manufacturing=charts.Slider(
            say("Chế biến, chế tạo, %/năm", "Manufacturing, % a year"), manufacturing, *GROWTH_ENDS, 0.1
        ),
        differential=charts.Slider(say("Chênh lệch, điểm/năm", "Differential, points a year"), gap, *GAP_ENDS, 0.1),
        year=charts.Slider(
            say("Năm", "Year"), question.target_year, question.base_year + 1, max(FARTHEST, question.target_year), 1
        ),
        base_year=question.base_year,
        goal=question.goal,
        y_title=unit,
        language=question.language,
    )
    years = np.arange(question.base_year, question.target_year + 1)
    factor = (1 + (manufacturing + gap) / 100) / (1 + manufacturing / 100)
    return question.exhibit(
        "sliders",
        title,
        chart,
        data=pd.DataFrame({"period": years, "value": start * factor ** (years - question.base_year)}),
        unit=unit,
        kinds=("assumption",),
        rows=rows,
        note=note,
        alt=say(
            "Đường đi của tỷ trọng theo bốn thanh trượt: tỷ trọng xuất phát, tăng trưởng chế biến, chế tạo, chênh lệch, năm.",
            "The share's path under four sliders: starting share, growth of manufacturing, differential, year.",
        ),
    )
