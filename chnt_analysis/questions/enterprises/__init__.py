"""How many supporting-industry enterprises, how many at international standard, and what the goals still take.

The published totals are sparse, rounded, put in words ("about", "more than", "nearly") and contradict one another; every figure is therefore
read as the interval its words allow, and required growth comes as a range.
"""

from chnt_analysis.questions.enterprises.ask import ask, years

__all__ = ["ask", "years"]
