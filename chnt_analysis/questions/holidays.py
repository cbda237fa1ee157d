"""The holidays that move in a place, named as a reader knows them."""

from __future__ import annotations

from collections.abc import Sequence

from chnt_analysis.tet import LUNAR_NEW_YEAR, Movable
from chnt_analysis.wording import Messages

NONE = "none"  # what messages select by where no holiday moves


def are_tet(holidays: Sequence[Movable]) -> bool:
    """Return whether Lunar New Year alone moves."""
    return tuple(holidays) == (LUNAR_NEW_YEAR,)


def named(holidays: Sequence[Movable], say: Messages) -> str:
    """Return the names as a list in words, ``none`` without any."""
    own = {"vi": "vi"}.get(say.language, "en")
    names = [say("holiday-names.tet") if h == LUNAR_NEW_YEAR else str(getattr(h, own)) for h in holidays]
    return say.listing(names) or NONE
