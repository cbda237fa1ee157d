"""Which of the three key fields carry growth, by a proxy: parts of manufacturing divisions, weighted by national gross output.

No growth of supporting industry is published and no class of it exists, so everything here is a proxy under a mapping that is an assumption
(``data/assumptions/proxy.yml``). A division's growth is the place's where published, otherwise the nation's; how much is borrowed is said.
"""

from chnt_analysis.questions.fields.ask import ask, years

__all__ = ["ask", "years"]
