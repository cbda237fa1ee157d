"""How has industrial production actually developed?

The published rates of a place and sector are combined into one monthly level with its interval; the level is adjusted for Lunar New Year
and season, compared with the published growth of whole years and benchmarked to it; the releases that contradict the others are listed.
"""

from chnt_analysis.questions.index_level.ask import ask

__all__ = ["ask"]
