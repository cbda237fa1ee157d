"""A user's rows of figures: short or whole, in codes or in words of either language, through the gate of plausibility."""

from chnt_analysis.readers.entries.reading import Entries, is_goals, read_entries, read_goals

__all__ = ["Entries", "is_goals", "read_entries", "read_goals"]
