"""Unforeseen errors: one line on the terminal, the traceback in a log file."""

from __future__ import annotations

import datetime
import sys
import tempfile
import traceback
from pathlib import Path

from chnt_analysis import __version__, files

MOST_BYTES = 2**20


def report(error: BaseException) -> str:
    """Append the traceback of an unforeseen error to the log file and return the line that reports it."""
    said = " ".join(str(error).split())[:200]
    name = type(error).__name__
    try:
        where = f"the details are in {_keep(error)}"
    except OSError as failed:
        where = f"the details cannot be written ({failed.strerror or failed})"
    return f"unforeseen {name}{f': {said}' if said else ''}; {where}"


def log_file() -> Path:
    """Return the log file of unforeseen errors, in the system's folder of user state."""
    return files.user_folder("state") / "errors.log"


def _keep(error: BaseException) -> Path:
    """Append to the log file, in the folder of temporary files where its own cannot be written; a long log starts empty."""
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    text = f"--- {now} chnt {__version__}: {' '.join(sys.argv[1:])}\n{''.join(traceback.format_exception(error))}\n"
    for path in (log_file(), Path(tempfile.gettempdir()) / "chnt-errors.log"):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            long = path.is_file() and path.stat().st_size > MOST_BYTES
            with path.open("w" if long else "a", encoding="utf8") as log:
                log.write(text)
            return path
        except OSError as failed:
            last = failed
    raise last
