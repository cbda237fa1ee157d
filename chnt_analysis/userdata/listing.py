"""What the project folder holds: each file with its origin, and which of its rows are used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import project
from chnt_analysis.userdata import record

Uses = Callable[[str, str], tuple[str, ...]]
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
    used_by : tuple of str
        The notebooks that read it.
    unused : tuple of str
        Rows that are not used, each with the reason.
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
    used_by: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    fault: str = ""
    about: str = ""

    def as_dict(self) -> dict:
        """Return the entry as plain values."""
        return asdict(self)

    def __str__(self) -> str:
        origin = f" from {self.source}" if self.source else ""
        lines = [f"  {self.file}: {self.what}, {self.added}{origin}"]
        if self.rows:
            lines[0] += f", {self.rows} rows"
        if self.about:
            lines[0] += f", {self.about}"
        if self.used_by:
            lines.append(f"    read by {', '.join(self.used_by)}")
        if self.fault:
            lines.append(f"    NOT USED: {self.fault}")
        lines += [f"    unused: {name}" for name in self.unused]
        return "\n".join(lines)


def listing(
    uses: Uses = lambda indicator, place: (),
    *,
    check: Callable[[], None] = obs.read_everything,
    about: About = lambda path: "",
) -> tuple[Added, ...]:
    """Return what lies in the project folder.

    Parameters
    ----------
    uses : callable
        Returns the notebooks that compute with an indicator of a place.
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
        same = figures[
            figures["indicator"].isin(rows["indicator"].unique()) & figures["place"].isin(rows["place"].unique())
        ]
        chosen = set(obs.choose(same)["row"])
        added = []
        for path in project.own_files():
            origin = noted.get(path.name, {})
            mine = rows[rows["row"].isin(_ids(path, rows))]
            pairs = mine[["indicator", "place"]].drop_duplicates().itertuples(index=False, name=None)
            reasons = [_unused(row, chosen, aside, uses) for row in mine.to_dict("records")]
            added.append(
                Added(
                    file=str(path.relative_to(project.folder())),
                    what=project.part_of(path),
                    source=origin.get("from", ""),
                    added=origin.get("added") or f"{date.fromtimestamp(path.stat().st_mtime):%Y-%m-%d}",
                    rows=len(mine),
                    used_by=tuple(sorted({name for code, place in pairs for name in uses(code, place)})),
                    unused=tuple(reason for reason in reasons if reason),
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


def _unused(row: dict, chosen: set[str], aside: pd.DataFrame, uses: Uses) -> str:
    name = f"{row['row']} ({row['indicator']}, {row['place']}, {row['period']})"
    if row["row"] in set(aside["row"]):
        reason = aside.loc[aside["row"] == row["row"], "reason"].iloc[0]
        return f"{name}: set aside: {reason}"
    used = uses(row["indicator"], row["place"])
    if row["kind"] == "goal":
        return (
            "" if used else f"{name}: no notebook assesses {row['indicator']}, and no programme of the place states it"
        )
    if row["row"] not in chosen:
        return f"{name}: another row of the same figure stands (chnt why {row['row']} names its dates)"
    if not used:
        return f"{name}: no notebook computes with {row['indicator']}; data_audit lists it"
    return ""
