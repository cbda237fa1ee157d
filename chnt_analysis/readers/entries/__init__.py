"""A user's rows of figures: short or whole, in codes or in words of either language, through the gate of plausibility."""

from chnt_analysis.readers.entries.reading import Entries, read_entries

__all__ = ["Entries", "read_entries"]
