"""Goals assessed: how far, how fast, how likely where that may be said, when, and what became of past ones."""

from chnt_analysis.assessment.goals import Assessment, assess, panel, record
from chnt_analysis.assessment.series import SeriesAssessment, assess_series
from chnt_analysis.assessment.words import goal_sentence, reason, sentence

__all__ = [
    "Assessment",
    "SeriesAssessment",
    "assess",
    "assess_series",
    "goal_sentence",
    "panel",
    "reason",
    "record",
    "sentence",
]
