"""What was added, from which file and when: a list in the project folder, beside the files themselves."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

from chnt_analysis import files, project

FILE = "added.csv"
COLUMNS = ("file", "from", "added", "what", "rows")


def note_added(target: Path, *, source: Path, what: str, rows: int, today: date) -> None:
    """Note a file that was added; a list that cannot be read starts empty."""
    kept = [row for row in added() if row["file"] != target.name]
    noted = {
        "file": target.name,
        "from": str(source.absolute()),
        "added": today.isoformat(),
        "what": what,
        "rows": str(rows),
    }
    _write([*kept, noted])


def forget(name: str) -> None:
    """Take a file off the list."""
    _write([row for row in added() if row["file"] != name])


def added() -> list[dict[str, str]]:
    """Return the list of what was added; empty without one."""
    try:
        with (project.folder() / FILE).open(encoding="utf8", newline="") as file:
            return [{c: files.as_typed(row.get(c) or "") for c in COLUMNS} for row in csv.DictReader(file)]
    except (OSError, ValueError, csv.Error):
        return []


def _write(rows: list[dict[str, str]]) -> None:
    text = io.StringIO()
    table = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    table.writeheader()
    table.writerows({c: files.without_formula(text) for c, text in row.items()} for row in rows)
    files.write_text(project.folder() / FILE, text.getvalue())
