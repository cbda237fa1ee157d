"""The way back: a file removed from the project folder, a row set aside, and put back."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

from chnt_analysis import files, project
from chnt_analysis import observations as obs
from chnt_analysis.errors import InputError, ParameterError
from chnt_analysis.project.contents import SET_ASIDE, SET_ASIDE_COLUMNS
from chnt_analysis.schema import nearest
from chnt_analysis.userdata import record

REMOVED = "removed"


def remove(name: str) -> Path:
    """Take a file out of the project folder into its folder ``removed`` and return where it lies now.

    Parameters
    ----------
    name : str
        The file as ``chnt status`` lists it, with or without its folder, or the name of the file it was added from.

    Raises
    ------
    ParameterError
        When there is no such file, or more than one.
    """
    base = project.folder()
    own = project.own_files()
    origins = {row["file"]: Path(row["from"]).name for row in record.added()}
    named = [p for p in own if name in (p.name, str(p.relative_to(base)), str(p))]
    matching = named or [p for p in own if origins.get(p.name) == Path(name).name]
    if len(matching) != 1:
        there = ", ".join(str(p.relative_to(base)) for p in (matching or own)) or "no file at all"
        many = (
            f"{len(matching)} files were added from it"
            if matching
            else f"there is no such file{nearest(name, [p.name for p in own])}"
        )
        raise ParameterError(f"{name}: {many}; the project folder {base} has {there}")
    target = _free(base / REMOVED / matching[0].name)
    try:
        target.parent.mkdir(exist_ok=True)
        matching[0].rename(target)
        record.forget(matching[0].name)
    except OSError as error:
        raise InputError(f"{matching[0]}: cannot be moved ({error.strerror or error})") from None
    return target


def set_aside(row: str, *, reason: str) -> None:
    """Leave a row, the user's or a shipped one, out of every computation until it is put back.

    Raises
    ------
    ParameterError
        When no row has this id, it is set aside already, or the reason is empty.
    """
    before = project.rows_set_aside()
    known = [*obs.observations()["row"], *obs.targets()["row"]]
    if row in before:
        raise ParameterError(f"row = {row!r}: is set aside already ({before[row]}); `chnt remove {row}` puts it back")
    if row not in set(known):
        raise ParameterError(
            f"row = {row!r}: no row of this id is among the goals and the figures; pages and `chnt why` name them"
        )
    if not reason.strip():
        raise ParameterError("reason is empty: say why the row is left out")
    _write({**before, row: reason.strip()})


def put_back(row: str) -> None:
    """Let a row that was set aside count again.

    Raises
    ------
    ParameterError
        When it is not set aside.
    """
    before = project.rows_set_aside()
    if row not in before:
        raise ParameterError(f"row = {row!r}: is not set aside; set aside are {', '.join(before) or 'none'}")
    _write({r: reason for r, reason in before.items() if r != row})


def _write(reasons: dict[str, str]) -> None:
    path = project.folder() / SET_ASIDE
    dates = _dates(path)
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerows(
        [
            SET_ASIDE_COLUMNS,
            *((r, files.without_formula(why), dates.get(r, date.today().isoformat())) for r, why in reasons.items()),
        ]
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write_text(path, text.getvalue())
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror or error})") from None


def _dates(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    with path.open(encoding="utf8", newline="") as file:
        return {row["row"]: row.get("date") or "" for row in csv.DictReader(file)}


def _free(path: Path) -> Path:
    """Return the path, with a number before its ending where it is taken."""
    tried = path
    number = 1
    while tried.exists():
        number += 1
        tried = path.with_name(f"{path.stem}.{number}{path.suffix}")
    return tried
