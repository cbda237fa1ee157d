"""A file of the project folder that cannot be used: an error, or set aside with a word where a command can do without it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from chnt_analysis.errors import InputError

_aside: list[dict[Path, str]] = []  # one for each block, the innermost last
_blocks = itertools.count(1)
_numbers: list[int] = []


@contextmanager
def setting_aside() -> Iterator[dict[Path, str]]:
    """Let files that cannot be used be left out within the block; yields what is wrong with each, by its path."""
    _aside.append({})
    _numbers.append(next(_blocks))
    try:
        yield _aside[-1]
    finally:
        _aside.pop()
        _numbers.pop()


def block() -> int:
    """Return 0 where a file that cannot be used is an error, else the number of the innermost block of :func:`setting_aside`.

    What is read and kept for later is kept under this number, so that each block hears of the faults itself.
    """
    return _numbers[-1] if _numbers else 0


def fault(path: Path, error: InputError) -> None:
    """Leave a file out with its reason within :func:`setting_aside`, else raise the error."""
    if not _aside:
        raise error
    _aside[-1].setdefault(path, str(error))
