"""What of the figures a computation has read, for a batch that wants to know when to recompute it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pandas as pd

ALL = "all rows"
VINTAGES = "vintages"  # the newest and the oldest of all rows

_seen: set[str] = set()
_own: set[str] = set()
_quiet = [0]


def note(what: str) -> None:
    """Note that something is read: ``all rows``, ``vintages``, ``vintages PLACE``, ``place CODE`` or ``indicator CODE``."""
    if not _quiet[0]:
        _seen.add(what)


def hand_out(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows that a computation is given, and note those of them that are unpublished: the user's own, and goals without a published source."""
    if len(rows) and (rows["origin"] == "user").any():
        unpublished = rows["kind"] == "own"
        if "internal" in rows.columns:
            unpublished |= rows["internal"].eq(True)
        _own.update(rows.loc[unpublished, "row"])
    return rows


def own() -> tuple[str, ...]:
    """Return the unpublished rows that were handed out since :func:`forget`."""
    return tuple(sorted(_own))


@contextmanager
def quiet() -> Iterator[None]:
    """Note nothing in the block: its caller notes what it passes on of what it reads."""
    _quiet[0] += 1
    try:
        yield
    finally:
        _quiet[0] -= 1


def is_quiet() -> bool:
    """Return whether nothing is noted: the caller hands out what it passes on."""
    return bool(_quiet[0])


def seen() -> tuple[str, ...]:
    """Return what was read since :func:`forget`, in this process and before it was forked."""
    return tuple(sorted(_seen))


def forget() -> None:
    """Start over."""
    _seen.clear()
    _own.clear()
