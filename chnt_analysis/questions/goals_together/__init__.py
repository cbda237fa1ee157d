"""All goals of a place side by side: what they ask, how they moved from plan to plan, and whether share and growth fit together.

The ready reckoner is arithmetic, no model: from a starting share and manufacturing's growth it gives the growth that supporting industry needs.
"""

from chnt_analysis.questions.goals_together.ask import ask, years

__all__ = ["ask", "years"]
