"""What the newest release changed: the figures it brought, compared with those of the month before, and the earlier figures it revised.

The newest release is all that appeared once the newest month was first published; everything is compared with what was known the day before.
"""

from chnt_analysis.questions.whats_new.ask import ask

__all__ = ["ask"]
