"""What happens under each scenario, shipped and the user's own, what drives the difference, and what it takes to reach the goal.

A scenario is a projection under stated assumptions, not a forecast: what is counted here are proportions of its paths, and where a place
has published no share they are functions of the starting share.
"""

from chnt_analysis.questions.scenarios.ask import ask, years

__all__ = ["ask", "years"]
