"""Will supporting industry grow as fast as its goal this year, and what must the remaining months be?

While a place publishes no growth of its supporting industry, the goal itself cannot be assessed. What can be said is said of manufacturing, or
of all industry, and named as such: its published rates are combined into one index level, the level is forecast to the end of the year, and the
remaining months follow by arithmetic. A row of real growth, added by its user, gives the goal its verdict.
"""

from chnt_analysis.questions.output_growth.ask import ask, years

__all__ = ["ask", "years"]
