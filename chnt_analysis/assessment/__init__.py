"""Goals assessed: how far, how fast, how likely where that may be said, when, and what became of past ones."""

from chnt_analysis.assessment.series import SeriesAssessment, assess_series

__all__ = ["SeriesAssessment", "assess_series"]
