"""What of the figures a computation has read, for a batch that wants to know when to compute it anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

ALL = "all rows"
VINTAGES = "vintages"  # the newest and the oldest of all rows

_seen: set[str] = set()
_quiet = [0]


def note(what: str) -> None:
    """Note that something is read: ``all rows``, ``vintages``, ``vintages PLACE``, ``place CODE`` or ``indicator CODE``."""
    if not _quiet[0]:
        _seen.add(what)


@contextmanager
def quiet() -> Iterator[None]:
    """Note nothing in the block: its caller notes what it passes on of what it reads."""
    _quiet[0] += 1
    try:
        yield
    finally:
        _quiet[0] -= 1


def seen() -> tuple[str, ...]:
    """Return what was read since :func:`forget`, in this process and before it was forked."""
    return tuple(sorted(_seen))


def forget() -> None:
    """Begin anew."""
    _seen.clear()
