"""First estimates and what became of them: triangles, bias with intervals, and a revision-aware estimate of the newest month.

============================  ======================================================================
:func:`triangle`              first estimate, the next release's figure, the latest one, with status
:func:`bias`                  mean and size of revisions with a confidence interval
:func:`bias_table`            the same by sector, month, year or position of Lunar New Year
:func:`estimate`              first estimates of one release beside their revision-aware estimates
:func:`real_time`             the estimates each release would have had, with what was known that day
:func:`score`                 mean absolute error and bias of both, out of sample
:func:`diebold_mariano`        whether the gain is more than chance; :func:`gains` by month, :func:`chance_of_as_many`
============================  ======================================================================
"""

from chnt_analysis.revisions.bias import bias, bias_table
from chnt_analysis.revisions.realtime import estimate, real_time, score
from chnt_analysis.revisions.settings import FROZEN, Settings
from chnt_analysis.revisions.significance import chance_of_as_many, diebold_mariano, gains
from chnt_analysis.revisions.triangle import triangle

__all__ = [
    "FROZEN",
    "Settings",
    "bias",
    "bias_table",
    "chance_of_as_many",
    "diebold_mariano",
    "estimate",
    "gains",
    "real_time",
    "score",
    "triangle",
]
