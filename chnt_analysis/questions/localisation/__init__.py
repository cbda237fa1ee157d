"""How far localisation, local procurement and the demand met at home are from their goals, and how far their few figures lead.

The rates are a handful of rounded ranges, by industry; each is read as the interval that its words stand for.
"""

from chnt_analysis.questions.localisation.ask import ask, years

__all__ = ["ask", "years"]
