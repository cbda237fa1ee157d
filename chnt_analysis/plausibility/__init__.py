"""One gate of plausibility for every way in: what cannot be, what is odd, and what was probably meant, by row.

A finding of weight ``refuse`` is a value that cannot be right or cannot be dated; ``ask``, one that is odd enough for a person to look at;
``note``, one that is named and goes on. Commands that store figures stop at the first two; commands that compute stop at the first alone.
The functions are pure: today's date and the figures to compare with are arguments.
"""

from chnt_analysis.plausibility.breaks import Break, level_breaks, link
from chnt_analysis.plausibility.dates import date_findings
from chnt_analysis.plausibility.findings import Column, Finding, Weight, heaviest
from chnt_analysis.plausibility.growth import growth_findings
from chnt_analysis.plausibility.scale import scale_findings

__all__ = [
    "Break",
    "Column",
    "Finding",
    "Weight",
    "date_findings",
    "growth_findings",
    "heaviest",
    "level_breaks",
    "link",
    "scale_findings",
]
