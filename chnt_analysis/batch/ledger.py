"""The ledger: one JSON line a run, the only record of a run's status.

A line is appended when a run ends, so that nothing is lost with the runner. At the end of a batch the lines are merged with those of earlier
batches: the last one of a name stands.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from chnt_analysis import files

STATE = ".chnt"  # the folder of a site that holds what no reader needs
INTERNAL = (
    "internal"  # the folder of a site with the pages that rest on unpublished figures, and the mark in their names
)
Status = Literal["done", "refused", "failed"]
Cause = Literal["", "input", "cell", "time", "death", "disk", "check"]


@dataclass(frozen=True)
class Record:
    """What became of a run.

    ``status`` is ``done``, ``refused`` (its input cannot answer the question: ``message`` says what is missing) or ``failed``;
    ``cause`` says what kind of thing went wrong, ``reused`` whether the page of an earlier batch stands because nothing it depends
    on has changed (``start`` and ``seconds`` are then those of that run), ``rows`` what of the figures it read, by the hash of each part,
    ``internal`` whether it used unpublished figures of the user.
    """

    name: str
    notebook: str
    question: dict[str, str]
    parameters: dict[str, Any]
    status: Status
    message: str
    page: str
    start: str
    seconds: float
    data: str
    code: str
    version: str
    headline: dict[str, Any] = field(default_factory=dict)
    cause: Cause = ""
    key: str = ""
    reused: bool = False
    rows: dict[str, str] = field(default_factory=dict)
    internal: bool = False

    @property
    def file(self) -> str:
        """Name of its files without their ending: marked where the run is internal."""
        return file_name(self.name, self.internal)


def file_name(run: str, internal: bool) -> str:
    """Return the name of a run's files without their ending.

    >>> file_name("output_share-bac_ninh.vi", True), file_name("output_share.vi", False)
    ('output_share-bac_ninh.internal.vi', 'output_share.vi')
    """
    stem, _, language = run.rpartition(".")
    return f"{stem}.{INTERNAL}.{language}" if internal else run


def folder_of(site: Path, internal: bool) -> Path:
    """Return the folder of the pages of public or internal runs, which holds their ledger and index."""
    return site / INTERNAL if internal else site


def everything(site: Path) -> list[dict[str, Any]]:
    """Return the records of a site, public and internal, the internal one of a name after the public one; pages are relative to the site."""
    every = []
    for internal in (False, True):
        base = folder_of(site, internal)
        records = read(base / "ledger.jsonl")
        every += [{**r, "page": f"{INTERNAL}/{r['page']}"} if internal and r.get("page") else r for r in records]
    return every


def append(path: Path, record: Record) -> None:
    """Add a record at the end of the ledger, on the disk when this returns; a torn last line is ended first."""
    with path.open("ab+") as file:
        if file.tell() and _last_byte(path) != b"\n":
            file.write(b"\n")
        file.write(_line(asdict(record)).encode())
        file.flush()
        os.fsync(file.fileno())


def read(path: Path) -> list[dict[str, Any]]:
    """Return the ledger's records as dictionaries, the last one of each name; lines torn by a crash are left out."""
    records: dict[str, dict[str, Any]] = {}
    for line in path.read_text("utf8", errors="replace").splitlines() if path.is_file() else ():
        try:
            record = json.loads(line)
            records[record["name"]] = record
        except (ValueError, KeyError, TypeError):
            continue
    return list(records.values())


def merge(path: Path, planned: Sequence[str] = (), reused: Collection[str] = ()) -> list[dict[str, Any]]:
    """Rewrite the ledger with one line a name, without those whose page is gone, and return its records.

    Parameters
    ----------
    path : Path
        The ledger.
    planned : sequence of str
        Names of the last batch: their lines stand in this order, in the places that they have among the others.
    reused : collection of str
        Names of the runs of which the last batch kept the page.
    """
    site, before = path.parent, _earlier(path)
    there = {r["name"]: r for r in read(path) if r["status"] != "done" or (site / r["page"]).is_file()}
    for name in before.keys() & there.keys():
        if cards := changed(before[name].get("headline"), there[name].get("headline")):
            there[name] = {**there[name], "changed": cards}
    mine = iter([name for name in planned if name in there])
    wanted = set(planned)
    order = [next(mine) if name in wanted else name for name in there]
    records = [{**there[name], "reused": True} if name in reused else there[name] for name in order]
    text = "".join(map(_line, records))
    if not path.is_file() or path.read_text("utf8", errors="replace") != text:
        files.write_text(path, text)
    return records


def changed(before: dict[str, Any] | None, now: dict[str, Any] | None) -> list[dict[str, str]]:
    """Return the cards of a headline that read otherwise than before: label, before, after.

    >>> changed({"cards": [{"label": "Growth", "value": "7%"}]}, {"cards": [{"label": "Growth", "value": "8%"}]})
    [{'label': 'Growth', 'before': '7%', 'after': '8%'}]
    """
    old, new = ({c["label"]: c["value"] for c in (head or {}).get("cards", [])} for head in (before, now))
    return [{"label": k, "before": old[k], "after": v} for k, v in new.items() if old.get(k, v) != v]


def _earlier(path: Path) -> dict[str, dict[str, Any]]:
    """Return of each run with several lines the record of a page before the last line."""
    lines: dict[str, list[dict[str, Any]]] = {}
    for line in path.read_text("utf8", errors="replace").splitlines() if path.is_file() else ():
        try:
            record = json.loads(line)
            lines.setdefault(record["name"], []).append(record)
        except (ValueError, KeyError, TypeError):
            continue
    return {name: records[-2] for name, records in lines.items() if len(records) > 1 and records[-2].get("headline")}


def _line(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n"


def _last_byte(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1)
