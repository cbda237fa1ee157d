"""What do published rates, a level, a forecast and the goals of one place say, each by one call of the library?

The notebook shows the calls themselves, to be copied; this room gives the answer and the numbers that a batch keeps, by the same calls.
"""

from chnt_analysis.questions.explore.ask import ask

__all__ = ["ask"]
