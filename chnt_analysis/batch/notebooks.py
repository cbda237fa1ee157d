"""The notebooks there are: their question and the parameters they declare."""

from __future__ import annotations

import ast
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from chnt_analysis import files
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.schema import nearest
from chnt_analysis.typed_files import shorten

FORMATS = ("docx", "xlsx")  # that can stand beside a page
WORKBOOK = "xlsx"  # stands beside every page that answers a question
FOLDER = files.shipped("notebooks")


@dataclass(frozen=True)
class Notebook:
    """A notebook as it was when it was read.

    Attributes
    ----------
    name, path
        Name and file.
    content : str
        The whole file; later changes of it are not seen.
    question : mapping
        The question in both languages; its name where it asks none.
    defaults : mapping
        Declared parameters with their defaults.
    files : tuple of str
        Kinds of files beside its page.
    asks : bool
        Whether it asks a question, so that its last cell must show a headline.
    """

    name: str
    path: Path
    content: str = field(repr=False)
    question: Mapping[str, str]
    defaults: Mapping[str, Any]
    files: tuple[str, ...] = ()
    asks: bool = True

    @property
    def code(self) -> str:
        """The source of its code cells."""
        cells = (c for c in json.loads(self.content)["cells"] if c["cell_type"] == "code")
        return "\n".join("".join(c["source"]) for c in cells)

    @property
    def language(self) -> str:
        """The programming language of its kernel; Python where it names none."""
        return json.loads(self.content).get("metadata", {}).get("kernelspec", {}).get("language", "python")


def read(path: Path, *, own: bool = False) -> Notebook:
    """Return what a notebook declares.

    Parameters
    ----------
    path : Path
        The notebook.
    own : bool
        Whether it is a user's own: it may go without a question, parameters and a headline.

    Raises
    ------
    DataError
        When it is no notebook, has no question, or not one cell of literals tagged ``parameters``.
    """
    text, content = _content(path)
    about = content.get("metadata", {}).get("chnt", {})
    question, files = about.get("question", {}), tuple(about.get("files", ()))
    asks = bool(question)
    if asks and WORKBOOK not in files:
        files = (*files, WORKBOOK)
    if own and not asks:
        question = {"vi": path.stem, "en": path.stem}
    if not (question.get("vi") and question.get("en")):
        raise DataError(f"{path.name}: metadata chnt.question needs a question in vi and en")
    if not set(files) <= set(FORMATS):
        raise DataError(f"{path.name}: metadata chnt.files = {list(files)}; allowed are {', '.join(FORMATS)}")
    cells = [c for c in content["cells"] if "parameters" in c.get("metadata", {}).get("tags", [])]
    if own and not cells:
        return Notebook(path.stem, path, text, question, {}, files, asks)
    if len(cells) != 1:
        raise DataError(f"{path.name}: one cell tagged 'parameters' is needed, found {len(cells)}")
    declared = _literals("".join(cells[0]["source"]), path.name)
    return Notebook(path.stem, path, text, question, declared, files, asks)


def names(folder: Path = FOLDER) -> dict[str, Path]:
    """Return the notebook files of a folder by name; those whose name starts with ``_`` or ``.`` are templates and copies, left out."""
    return {p.stem: p for p in sorted(folder.glob("*.ipynb")) if p.name[0] not in "_."}


def discover(folder: Path = FOLDER) -> tuple[dict[str, Notebook], list[str]]:
    """Return the notebooks of a folder by name, and for each file that cannot be used why it is skipped."""
    notebooks: dict[str, Notebook] = {}
    skipped: list[str] = []
    for name, path in names(folder).items():
        try:
            notebooks[name] = read(path)
        except DataError as error:
            skipped.append(str(error))
    return notebooks, skipped


def find(name: str, folder: Path = FOLDER) -> Notebook:
    """Return a notebook by name, or refuse the name with the nearest one; only this notebook's file is read."""
    known = names(folder)
    if name not in known:
        raise ParameterError(f"does not exist{nearest(name[:60], known)}; allowed are {', '.join(known)}")
    return read(known[name], own=folder != FOLDER)


def assignments(parameters: Mapping[str, Any]) -> str:
    """Return the source of the cell that gives a notebook its parameters, character for character as papermill writes it.

    papermill's own function is not called: importing it costs more than a light run.

    Examples
    --------
    >>> print(assignments({"place": "ha_noi", "goal": None, "interval_levels": [80, 95]}), end="")
    # Parameters
    place = "ha_noi"
    goal = None
    interval_levels = [80, 95]
    """
    return "".join(["# Parameters\n", *(f"{name} = {_literal(value)}\n" for name, value in parameters.items())])


def _literal(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_quoted(k)}: {_literal(v)}' for k, v in value.items())}}}"
    if isinstance(value, float) and not math.isfinite(value):
        return f"float('{value}')"
    return str(value) if value is None or isinstance(value, int | float) else _quoted(value)


def _quoted(value: Any) -> str:
    """Return a text in quotation marks, without a character beyond ASCII; papermill leaves what is no text as it is."""
    if isinstance(value, str):
        value = value.encode("unicode_escape").decode().replace('"', '\\"')
    return f'"{value}"'


def _content(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = path.read_text("utf8")
        content = json.loads(text)
    except (OSError, ValueError, RecursionError) as error:
        raise DataError(f"{path.name}: not a notebook ({shorten(str(error))})") from None
    if not isinstance(content, dict) or not isinstance(content.get("cells"), list):
        raise DataError(f"{path.name}: not a notebook (it has no cells)")
    return text, content


def _literals(source: str, where: str) -> dict[str, Any]:
    values = {}
    try:
        statements = ast.parse(source).body
    except (SyntaxError, ValueError) as error:
        raise DataError(f"{where}: the parameters cell is not Python ({error})") from None
    for statement in statements:
        if not (isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name)):
            raise DataError(f"{where}: the parameters cell holds assignments of literals only, line {statement.lineno}")
        try:
            values[statement.targets[0].id] = ast.literal_eval(statement.value)
        except ValueError:
            raise DataError(f"{where}: {statement.targets[0].id} is not a literal, line {statement.lineno}") from None
    return values
