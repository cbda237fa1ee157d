"""Will supporting industry reach its share of manufacturing output, and when?

A place that has published no output share gets no unconditional answer: its starting share is a grid, an assumption in
a file, and every answer is a function of it. Rows of real shares replace the assumption with no other change.

The arithmetic is that of a ratio: with ``s0`` the starting share and ``g``, ``m`` the growth of supporting industry and
of manufacturing, percent a year, the share after ``n`` years is ``s0 * prod((1 + g/100) / (1 + m/100))``.
"""

from chnt_analysis.questions.output_share.ask import ask, years

__all__ = ["ask", "years"]
