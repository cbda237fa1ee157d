"""The yearly supporting-industry information bulletin: one to two pages for officials, from the other questions' own answers.

Nothing is computed here: each paragraph is the answer of one question, a question that refuses is listed, each goal is assessed by the one
assessment, and one plan is assessed twice, as of its day and as of now.
"""

from chnt_analysis.questions.bulletin.ask import ask, years

__all__ = ["ask", "years"]
