"""How far localisation, local procurement and the demand met at home are from their goals, and what a model of their sparse figures says.

The rates are a handful of rounded ranges, by industry; each is read as the interval that its words stand for.
"""

from chnt_analysis.questions.localisation.ask import ask, years

__all__ = ["ask", "years"]
