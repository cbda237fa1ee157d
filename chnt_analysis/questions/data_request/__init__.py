"""Which missing figures would narrow the answers most, as a letter that asks for them by the names of their tables.

Every answer of the suite has a width: the range it leaves open. The value of a figure (its value of information) is the part of that width that goes once the figure
is known, everything else as it is; the same arithmetic that made the answer is done again without that one unknown.
"""

from chnt_analysis.questions.data_request.ask import ask, years

__all__ = ["ask", "years"]
