"""What the project folder holds: each file with its origin, and which of its rows are used."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import project
from chnt_analysis.userdata import record
from chnt_analysis.userdata.fates import Fate, in_lines

Fates = Callable[[pd.DataFrame], Iterable[Fate]]
About = Callable[[Path], str]


@dataclass(frozen=True)
class Added:
    """One file of the project folder.

    Attributes
    ----------
    file : str
        Path relative to the folder.
    what : str
        Its kind: ``project.NAMES``.
    source : str
        The file it was added from; empty where it was put there by hand.
    added : str
        Day it was added, else last changed, ``YYYY-MM-DD``.
    rows : int
        Rows of figures and goals.
    each : tuple of Fate
        What becomes of each of them.
    fault : str
        Why the file is not used at all; empty where it is.
    about : str
        What else is to be said of it.
    """

    file: str
    what: str
    source: str
    added: str
    rows: int
    each: tuple[Fate, ...] = ()
    fault: str = ""
    about: str = ""

    @property
    def used_by(self) -> tuple[str, ...]:
        """The notebooks that read any of its rows."""
        return tuple(sorted({name for fate in self.each for name in fate.used_by}))

    @property
    def unused(self) -> tuple[str, ...]:
        """Its rows that are not used, in lines with the reason."""
        return tuple(in_lines([fate for fate in self.each if fate.reason]))

    def as_dict(self) -> dict:
        """Return the entry as plain values."""
        return asdict(self) | {"used_by": self.used_by, "unused": self.unused}

    def __str__(self) -> str:
        origin = f" from {self.source}" if self.source else ""
        lines = [f"  {self.file}: {self.what}, {self.added}{origin}"]
        if self.rows:
            lines[0] += f", {self.rows} rows"
        if self.about:
            lines[0] += f", {self.about}"
        if self.fault:
            lines.append(f"    NOT USED: {self.fault}")
        lines += [f"    {line}" for line in in_lines(list(self.each))]
        return "\n".join(lines)


def listing(
    fates: Fates = lambda rows: (),
    *,
    check: Callable[[], None] = obs.read_everything,
    about: About = lambda path: "",
) -> tuple[Added, ...]:
    """Return what lies in the project folder.

    Parameters
    ----------
    fates : callable
        Returns what becomes of each of the rows it is given; those set aside have a ``reason``.
    check : callable
        Reads everything and names the files that cannot be used (:func:`project.fault`).
    about : callable
        Returns what is to be said of a file that holds no figures.
    """
    if not project.own_files():
        return ()
    noted = {row["file"]: row for row in record.added()}
    with project.setting_aside() as faults:
        check()
        figures, goals, aside = obs.observations(), obs.targets(), obs.set_aside()
        rows = pd.concat([figures, goals, aside], ignore_index=True)
        rows = rows[rows["origin"] == "user"]
        by_row = {fate.row: fate for fate in fates(rows)} if len(rows) else {}
        added = []
        for path in project.own_files():
            origin = noted.get(path.name, {})
            mine = rows[rows["row"].isin(_ids(path, rows))]
            added.append(
                Added(
                    file=str(path.relative_to(project.folder())),
                    what=project.part_of(path),
                    source=origin.get("from", ""),
                    added=origin.get("added") or f"{date.fromtimestamp(path.stat().st_mtime):%Y-%m-%d}",
                    rows=len(mine),
                    each=tuple(by_row[row] for row in mine["row"] if row in by_row),
                    fault=faults.get(path, ""),
                    about="" if path in faults else about(path),
                )
            )
    return tuple(added)


def _ids(path: Path, rows: pd.DataFrame) -> list[str]:
    """Return the ids of the rows of a file."""
    mark = {"observations": "", "goals": "goals-", "programmes": "programme-"}.get(path.parent.name)
    start = f"user:{mark}{path.stem}:"
    return [] if mark is None else [row for row in rows["row"] if row.startswith(start)]
