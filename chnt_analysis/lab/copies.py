"""Copies of the notebooks to work on: one language, parameters filled in, nothing that the user has changed overwritten."""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chnt_analysis import files
from chnt_analysis.batch import notebooks as nb
from chnt_analysis.batch import plan
from chnt_analysis.batch.plan import Run
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.pages.notebook import with_values
from chnt_analysis.parameters import CATALOGUE
from chnt_analysis.wording import Language, pick

TEMPLATES = Path(__file__).parent / "templates"
WORK_VARIABLE = "CHNT_WORK"  # how the kernels know the work folder
BRACKETED = re.compile(r"^(\w+) = \(\n\s+(.+)\n\)$", re.MULTILINE)  # how a formatter sets a line that is too long
ASKED = re.compile(r"^question = (\w+)\.ask\($", re.MULTILINE)
NAME = re.compile(r"[^\W\d]\w*", re.ASCII)


def copy(run: Run, folder: Path, *, keep: bool = False) -> Path:
    """Write a copy of a run's notebook with the run's parameters in the run's language, and return its path.

    Parameters
    ----------
    run : Run
        Notebook and parameters, already checked.
    folder : Path
        The work folder; the copy lies in its subfolder of the language.
    keep : bool
        Whether a copy that the user has changed is taken as it is, instead of a second one with a number in its name.

    Returns
    -------
    Path
        The copy. One that the user has not changed is rewritten, so that it follows the shipped notebook.

    Raises
    ------
    DataError
        When the folder cannot be written.
    """
    language: Language = run.parameters.get("language", "vi")
    content = _in_language(json.loads(run.notebook.path.read_text("utf8")), run.parameters, language)
    content["metadata"]["chnt"] |= {"copy_of": run.notebook.name, "copied": _hash(content)}
    stem = run.name.rpartition(".")[0]
    for path in _names(folder / language, stem):
        if not path.exists() or _is_unchanged(path):
            return write_notebook(path, content)
        if keep:
            break
    return path


def new_notebook(name: str, folder: Path, *, language: Language = "vi") -> Path:
    """Write a notebook of one's own from the template of a language, and return its path.

    Raises
    ------
    ParameterError
        When the name is not made of letters, digits and ``_``, or is that of a shipped notebook; when there is no such language.
    DataError
        When the file is there already, or cannot be written.
    """
    if not NAME.fullmatch(name):
        raise ParameterError(f"NAME = {name!r}: allowed are letters a to z, digits and _, beginning with a letter")
    if name in nb.names():
        raise ParameterError(f"NAME = {name!r}: a shipped notebook has this name; choose another")
    path = folder / f"{name}.ipynb"
    if path.exists():
        raise DataError(f"{path}: is there already; choose another name")
    template = pick(language, vi="own.vi.ipynb", en="own.en.ipynb")
    content = json.loads((TEMPLATES / template).read_text("utf8").replace("NAME", name))
    cells = [_filled(cell, {"language": language}, language) for cell in content["cells"]]
    return write_notebook(path, {**content, "cells": cells})


@dataclass(frozen=True)
class Link:
    """A copy in the work folder, shown as a link that opens it."""

    path: Path

    def _repr_markdown_(self) -> str:
        address = os.path.relpath(self.path).replace(os.sep, "/")
        return f"**[{self.path.name}]({address})**"


def open_copy(name: str, **parameters: Any) -> Link:
    """Write a copy of a notebook with the given parameters, from inside a notebook, and return a link that opens it.

    Raises
    ------
    ParameterError
        When the notebook, a parameter or a value is not legal.
    """
    try:
        (run,) = plan.single(name, parameters).runs
    except DataError as error:
        raise ParameterError(str(error)) from None
    return Link(copy(run, work_folder()))


def work_folder() -> Path:
    """Return the work folder that JupyterLab was opened on; ``work`` in the current folder otherwise."""
    return Path(os.environ.get(WORK_VARIABLE, "work")).resolve()


def _in_language(content: dict[str, Any], parameters: Mapping[str, Any], language: Language) -> dict[str, Any]:
    """Return a notebook without the markdown of the other language, its parameters filled in."""
    other = pick(language, vi="lang-en", en="lang-vi")
    cells = [cell for cell in content["cells"] if other not in cell["metadata"].get("tags", [])]
    filled = [_filled(cell, parameters, language) for cell in cells]
    return {**content, "cells": [part for cell in filled for part in (cell, *_controls(cell))]}


def _controls(cell: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the cell of the controls after the set-up cell, nothing after any other."""
    asked = ASKED.search("".join(cell["source"]))
    if asked is None:
        return []
    source = f"from chnt_analysis import lab\n\nquestion = lab.controls({asked[1]}, question)"
    return [{**cell, "id": "controls", "metadata": {}, "source": source}]


def _filled(cell: dict[str, Any], parameters: Mapping[str, Any], language: Language) -> dict[str, Any]:
    if "parameters" not in cell["metadata"].get("tags", []):
        return cell
    source = BRACKETED.sub(r"\1 = \2", with_values("".join(cell["source"]), parameters))
    return {**cell, "source": _vietnamese_comments(source) if language == "vi" else source}


def _vietnamese_comments(source: str) -> str:
    """Return a parameters cell whose comments are those of the declarations in Vietnamese."""
    lines = []
    for line in source.splitlines():
        name = line.partition("=")[0].strip()
        if name in CATALOGUE and "  #" in line:
            about = CATALOGUE[name]
            unit = f", {about.unit.vi}" if about.unit else ""
            line = f"{line[: line.rindex('  #')]}  # {about.description.vi}{unit}; {about.legal.vi}"
        lines.append(line)
    return "\n".join(lines)


def _names(folder: Path, stem: str) -> Iterator[Path]:
    yield folder / f"{stem}.ipynb"
    yield from (folder / f"{stem}-{number}.ipynb" for number in itertools.count(2))


def _is_unchanged(path: Path) -> bool:
    """Return whether a copy has the cells it was written with; what they showed when run does not count."""
    try:
        content = json.loads(path.read_text("utf8"))
        return content["metadata"]["chnt"]["copied"] == _hash(content)
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _hash(content: Mapping[str, Any]) -> str:
    sources = [[cell["cell_type"], "".join(cell["source"])] for cell in content["cells"]]
    return hashlib.sha256(json.dumps(sources).encode()).hexdigest()[:16]


def write_notebook(path: Path, content: Mapping[str, Any]) -> Path:
    """Write a notebook's content whole, with its folder, and return the path.

    Raises
    ------
    DataError
        When the folder cannot be written.
    """
    return files.write_with_folder(path, json.dumps(content, ensure_ascii=False, indent=1) + "\n")
