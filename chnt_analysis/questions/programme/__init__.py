"""What the programme promised: its groups and tasks, and the funnel from participations to direct suppliers and trainees.

A result enters as a row of the same indicator (``chnt add``); single tasks that are not published are entered by their owner in a
file of the data folder.
"""

from chnt_analysis.questions.programme.ask import ask

__all__ = ["ask"]
