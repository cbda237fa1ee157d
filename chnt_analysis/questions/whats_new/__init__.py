"""What the newest release changed: the figures it brought, compared with the month before, and those it revised.

The newest release is all that appeared once the newest month was first published; everything is compared with what
was known the day before.
"""

from chnt_analysis.questions.whats_new.ask import ask

__all__ = ["ask"]
