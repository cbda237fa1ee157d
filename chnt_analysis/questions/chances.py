"""A probability in words that claim no more than its record bears."""

from __future__ import annotations

from chnt_analysis.wording import Messages

LEAST, MOST = (
    1.0,
    99.0,
)  # percent; a record of some hundred forecasts, or a model of sparse counts, says no more than "below" and "above" these


def chance_words(chance: float | None, say: Messages) -> str:
    """Return a probability, percent, in words that claim no more than the record bears; ``none`` without one."""
    if chance is None:
        return "none"
    state = "below" if chance < LEAST else "above" if chance > MOST else "within"
    return say("chance-words", state=state, chance=min(max(chance, LEAST), MOST))
