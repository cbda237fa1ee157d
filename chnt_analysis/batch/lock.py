"""One batch at a time writes into a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from chnt_analysis import files
from chnt_analysis.errors import InputError


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock file while the block runs; the system lets it go when the process and its children have ended, however they do.

    Raises
    ------
    InputError
        When another process holds it.
    """
    with path.open("a+") as file:
        if not files.take_lock(file, wait=False):
            file.seek(0)
            holder = file.read(20).strip() or "unknown"
            raise InputError(
                f"out = {str(path.parent.parent)!r}: another batch (process {holder}) is writing into this folder; "
                "wait until it has ended, or name another folder"
            )
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
