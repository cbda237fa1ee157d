"""What is published for a place, by whom, how much was revised, and what contradicts what.

The audit looks at every figure known at a date, before any rule chooses among them, so that a reader can assess what the
other pages rest on.
"""

from chnt_analysis.questions.data_audit.ask import ask

__all__ = ["ask"]
