"""How has industrial production actually developed?

The published rates of a place and sector are joined into one monthly level with its interval; Lunar New Year and the season
are taken out; the level is compared with the published growth of whole years and brought to it; the releases that contradict
the others are listed.
"""

from chnt_analysis.questions.index_level.ask import ask

__all__ = ["ask"]
