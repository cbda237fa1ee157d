"""Press releases pasted as text: the figures of each sentence, shown to a person, who says what each is; nothing is taken unseen.

``finding`` finds numbers and what their sentence says of them, ``proposal`` is the table that a person completes and what is taken by it.
"""

from chnt_analysis.readers.press.finding import Figure, Release, read_release
from chnt_analysis.readers.press.proposal import COLUMNS, propose, taken

__all__ = ["COLUMNS", "Figure", "Release", "propose", "read_release", "taken"]
