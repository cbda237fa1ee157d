"""A place beside its peers and the nation: who publishes what, who grows, who has which goals, and where definitions differ.

Nothing is ranked across definitions: a figure that counts something else than its neighbour says so in its row.
"""

from chnt_analysis.questions.places.ask import ask

__all__ = ["ask"]
