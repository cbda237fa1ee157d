"""How far a batch is, on one line of a terminal; elsewhere only what went wrong."""

from __future__ import annotations

import sys
import time
from typing import TextIO

from chnt_analysis.batch.ledger import Record
from chnt_analysis.errors import printable

_SHORT = 200


class Progress:
    """The state of a batch for people.

    Parameters
    ----------
    total : int
        Number of runs.
    reused : int
        How many of them stand from an earlier batch.
    workers : int
        Number of runs at a time.
    shown : bool
        Whether anything is written.
    stream : text stream
        Standard error by default.
    """

    def __init__(self, total: int, reused: int, workers: int, *, shown: bool, stream: TextIO | None = None) -> None:
        self.total, self.reused, self.workers, self.shown = total, reused, workers, shown
        self.stream = stream or sys.stderr
        self.counts = {"done": 0, "refused": 0, "failed": 0}
        self.start = time.monotonic()
        self._live = shown and self.stream.isatty()

    def add(self, record: Record) -> None:
        """Count a run that has ended; a bad end is reported at once."""
        self.counts[record.status] += 1
        if self.shown and record.status != "done":
            first = printable(record.message.partition("\n")[0])[:_SHORT]
            self._write(f"{record.status}: {record.name}: {first}\n")
        if self._live:
            self._write(self.line())

    def count(self) -> None:
        """Count a run that has ended well."""
        self.counts["done"] += 1
        if self._live:
            self._write(self.line())

    def line(self) -> str:
        """Return the state in one line.

        >>> Progress(4, 1, 2, shown=False).line()
        '1 of 4 · 1 reused · 2 running'
        """
        ended = sum(self.counts.values())
        left = self.total - self.reused - ended
        parts = [f"{ended + self.reused} of {self.total}"]
        parts += [f"{n} {name}" for name, n in self.counts.items() if n and name != "done"]
        parts += [f"{self.reused} reused"] if self.reused else []
        parts += [f"{min(self.workers, left)} running"] if left else []
        if ended and left:
            parts.append(f"about {_duration((time.monotonic() - self.start) / ended * left)} left")
        return " · ".join(parts)

    def close(self) -> None:
        """Leave the line."""
        if self._live:
            self._write("")

    def _write(self, text: str) -> None:
        self.stream.write(f"\r\x1b[K{text}" if self._live else text)
        self.stream.flush()


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"
