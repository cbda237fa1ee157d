"""The ledger: one JSON line a run, the only record of a run's status."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from chnt_analysis import files
from chnt_analysis import observations as obs

WORK = ".work"  # the folder of a site that holds what is being made
Status = Literal["done", "refused", "failed"]


@dataclass(frozen=True)
class Record:
    """What became of a run.

    ``status`` is ``done``, ``refused`` (its input cannot answer the question: ``message`` says what is missing) or ``failed``.
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


def write(path: Path, records: Iterable[Record]) -> None:
    """Write the ledger in one step: readers see the old one or the new one, never half of it."""
    lines = "".join(json.dumps(asdict(r), ensure_ascii=False, sort_keys=True) + "\n" for r in records)
    files.write_text(path, lines)


def read(path: Path) -> list[dict[str, Any]]:
    """Return the ledger's records as dictionaries."""
    return [json.loads(line) for line in path.read_text("utf8").splitlines() if line]


def data_hash() -> str:
    """Return the hash of all data a run may read: the shipped folder and the user's own rows."""
    folders = (obs.DATA, obs.user_folder())
    return _hash(p for folder in folders if folder.is_dir() for p in folder.rglob("*") if p.is_file())


def code_hash() -> str:
    """Return the hash of the library and the notebooks."""
    root = Path(__file__).resolve().parents[1]
    return _hash([*root.rglob("*.py"), *(root.parent / "notebooks").glob("*.ipynb")])


def _hash(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
