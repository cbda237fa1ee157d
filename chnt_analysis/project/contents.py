"""What may lie in a project folder, and which of its files are there."""

from __future__ import annotations

import csv
import fnmatch
import os
from dataclasses import dataclass
from pathlib import Path

from chnt_analysis import files
from chnt_analysis.errors import DataError
from chnt_analysis.project.faults import fault
from chnt_analysis.project.location import folder, folder_text, is_public

DATA = files.shipped("data")
SET_ASIDE = "set_aside.csv"
SET_ASIDE_COLUMNS = ("row", "reason", "date")


@dataclass(frozen=True)
class Part:
    """A kind of file of the project folder.

    Attributes
    ----------
    name : str
        What it is called.
    pattern : str
        Where its files lie, relative to the folder.
    """

    name: str
    pattern: str


LAYOUT = (
    Part("figures", "observations/*.csv"),
    Part("goals", "goals/*.csv"),
    Part("programme", "programmes/*.csv"),
    Part("code list", "codes/*.csv"),
    Part("sources", "sources.csv"),
    Part("holidays", "holidays.csv"),
    Part("assumption", "assumptions/*.yml"),
    Part("scenario", "scenarios/*.yml"),
    Part("messages", "languages/*/*.ftl"),
    Part("numbers and dates", "languages/*/form.yml"),
    Part("rows set aside", SET_ASIDE),
    Part("tasks", "programme_tasks.csv"),
)
NAMES = tuple(part.name for part in LAYOUT)


def own_files(name: str | None = None) -> list[Path]:
    """Return the files of the project folder, of one kind or all, those of a kind sorted by name; empty where there is no folder.

    Raises
    ------
    InputError
        When the folder is a file.
    """
    return [Path(path) for part in LAYOUT if name in (None, part.name) for path in _matching(part.pattern)]


def _matching(pattern: str) -> list[str]:
    """Return the files of a pattern, sorted; in plain text, since every label asks for this."""
    *rooms, last = pattern.split("/")
    places = [folder_text()]
    for part in (*rooms, last):
        places = [path for where in places for path in _inside(where, part)]
    return [path for path in places if os.path.isfile(path)]  # noqa: PTH113


def _inside(where: str, part: str) -> list[str]:
    """Return the paths in a folder that match one part of a pattern."""
    if "*" not in part:
        return [os.path.join(where, part)]  # noqa: PTH118
    try:
        names = sorted(os.listdir(where))  # noqa: PTH208
    except FileNotFoundError:
        return []
    except NotADirectoryError:
        folder()  # which refuses a file
        return []
    return [os.path.join(where, n) for n in names if fnmatch.fnmatchcase(n, part) and not n.startswith(".")]  # noqa: PTH118


def part_of(path: Path) -> str:
    """Return the kind of a file of the project folder, the empty string for a file that is none."""
    relative = path.relative_to(folder())
    return next(
        (
            part.name
            for part in LAYOUT
            if relative.match(part.pattern) and len(relative.parts) == part.pattern.count("/") + 1
        ),
        "",
    )


def stamp(name: str) -> tuple[tuple[Path, int, int], ...]:
    """Return the files of a kind with time of change and size, which tell whether they are what they were."""
    stamps = []
    for path in _matching(next(part.pattern for part in LAYOUT if part.name == name)):
        about = os.stat(path)  # noqa: PTH116
        stamps.append((Path(path), about.st_mtime_ns, about.st_size))
    return tuple(stamps)


def state() -> tuple[object, ...]:
    """Return what tells whether any file of the project folder has changed, and whether unpublished rows are left out."""
    return (is_public(), *(stamp(name) for name in NAMES))


def in_place_of(relative: str) -> Path:
    """Return the project folder's file of this name where there is one, else the shipped one: ``assumptions/proxy.yml``."""
    own = folder() / relative
    return own if own.is_file() else DATA / relative


def rows_set_aside() -> dict[str, str]:
    """Return the rows that the user left out, each with its reason."""
    path = folder() / SET_ASIDE
    if not path.is_file():
        return {}
    try:
        with path.open(encoding="utf8", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, ValueError, csv.Error) as error:
        fault(path, DataError(f"{path}: cannot be read ({error})"))
        return {}
    if any(not row.get("row") or not row.get("reason") for row in rows):
        fault(
            path,
            DataError(
                f"{path}: needed are the columns {', '.join(SET_ASIDE_COLUMNS)}, with a row and a reason in each line"
            ),
        )
        return {}
    return {row["row"]: files.as_typed(row["reason"]) for row in rows}
