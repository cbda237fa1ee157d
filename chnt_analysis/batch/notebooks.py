"""The notebooks there are: their question and the parameters they declare."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.schema import nearest

FORMATS = ("docx", "xlsx")  # that can stand beside a page
FOLDER = Path(__file__).resolve().parents[2] / "notebooks"


@dataclass(frozen=True)
class Notebook:
    """A notebook: name, path, question in both languages, declared parameters with their defaults, files beside its page."""

    name: str
    path: Path
    question: Mapping[str, str]
    defaults: Mapping[str, Any]
    files: tuple[str, ...] = ()


def read(path: Path) -> Notebook:
    """Return what a notebook declares.

    Raises
    ------
    DataError
        When it has no question, or not one cell of literals tagged ``parameters``.
    """
    content = json.loads(path.read_text("utf8"))
    about = content.get("metadata", {}).get("chnt", {})
    question, files = about.get("question", {}), tuple(about.get("files", ()))
    if not (question.get("vi") and question.get("en")):
        raise DataError(f"{path.name}: metadata chnt.question needs a question in vi and en")
    if not set(files) <= set(FORMATS):
        raise DataError(f"{path.name}: metadata chnt.files = {list(files)}; allowed are {', '.join(FORMATS)}")
    cells = [c for c in content["cells"] if "parameters" in c.get("metadata", {}).get("tags", [])]
    if len(cells) != 1:
        raise DataError(f"{path.name}: one cell tagged 'parameters' is needed, found {len(cells)}")
    return Notebook(path.stem, path, question, _literals("".join(cells[0]["source"]), path.name), files)


def discover(folder: Path = FOLDER) -> dict[str, Notebook]:
    """Return the notebooks of a folder by name; those whose name starts with ``_`` are templates and left out."""
    return {p.stem: read(p) for p in sorted(folder.glob("*.ipynb")) if not p.name.startswith("_")}


def find(name: str, notebooks: Mapping[str, Notebook], *, where: str) -> Notebook:
    """Return a notebook by name, or refuse the name with the nearest one."""
    if name not in notebooks:
        raise ParameterError(
            f"{where}: notebook = {name!r} does not exist{nearest(str(name), notebooks)}; allowed are {', '.join(notebooks)}"
        )
    return notebooks[name]


def _literals(source: str, where: str) -> dict[str, Any]:
    values = {}
    for statement in ast.parse(source).body:
        if not (isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name)):
            raise DataError(f"{where}: the parameters cell holds assignments of literals only, line {statement.lineno}")
        try:
            values[statement.targets[0].id] = ast.literal_eval(statement.value)
        except ValueError:
            raise DataError(f"{where}: {statement.targets[0].id} is not a literal, line {statement.lineno}") from None
    return values
