"""What a run depends on, as hashes: its notebook, its parameters, the modules it can import, the data, the packages installed."""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import pandas as pd

from chnt_analysis import PUBLIC, __version__, files, project
from chnt_analysis import observations as obs
from chnt_analysis.batch.plan import Run
from chnt_analysis.errors import InputError
from chnt_analysis.observations import reads
from chnt_analysis.observations.reading import rows_for_dates

PACKAGE = Path(__file__).resolve().parents[1]
OTHER = "other data"
SHARED = (
    "altair",
    "chnt_analysis",
    "numpy",
    "pandas",
    "scipy",
    "statsmodels",
)  # packages that start no thread at import
_PAGES = "chnt_analysis.pages"  # makes every page, with these files
_ENGINE = ("execute.py", "shell.py", "kernel.py", "own_charts.py", "failure.py")
_FROM = re.compile(r"^[ \t]*from[ \t]+(chnt_analysis[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n]*)", re.MULTILINE)
_IMPORT = re.compile(r"^[ \t]*import[ \t]+(chnt_analysis[\w.]*)", re.MULTILINE)


class Contents:
    """The hashes of one batch: each file is read once, at the beginning."""

    def __init__(self) -> None:
        self._hashes: dict[Path, str] = {}
        self._imported: dict[str, set[str]] = {}
        self._closures: dict[frozenset[str], str] = {}
        self.packages = _packages()
        every = [*_files(obs.DATA), *filter(_is_content, _files(project.folder()))]
        left_out = "unpublished rows left out" if project.is_public() and project.own_files() else ""
        self.data = digest(self._tree(every) + left_out) if left_out else self._tree(every)
        others = self._tree(p for p in every if not _holds_rows(p))
        self.other_data = digest(others + left_out) if left_out else others
        self._rows: dict[str, str] = {}
        self.code = self._tree([*_files(PACKAGE), *files.shipped("notebooks").glob("*.ipynb")])

    def key(self, run: Run, *, data: str | None = None) -> str:
        """Return the hash of everything a run's page depends on, with the figures as they are or had the hash given."""
        parameters = json.dumps(dict(run.parameters), sort_keys=True)
        return digest("\n".join([self.code_of(run), parameters, data or self.data]))

    def rows(self, reads: Iterable[str]) -> dict[str, str]:
        """Return the hashes of the parts of the figures that were read, and of all other data."""
        return {OTHER: self.other_data, **{part: self._part(part) for part in reads}}

    def still(self, rows: Mapping[str, str]) -> bool:
        """Return whether the parts of the figures that a run has read are what they were; False where it is not known."""
        if not rows or rows.get(OTHER) != self.other_data:
            return False
        try:
            return all(self._part(part) == kept for part, kept in rows.items() if part != OTHER)
        except InputError:
            return False

    def _part(self, part: str) -> str:
        if part not in self._rows:
            every = obs.observations()
            column, _, code = part.partition(" ")
            if column == reads.VINTAGES:
                rows = rows_for_dates(every, code) if code else every
                dated = rows.loc[~rows["imputed"], "available_from"]
                self._rows[part] = f"{every['available_from'].min()} {dated.max()}"
            else:
                chosen = every if part == reads.ALL else every[every[column] == code]
                self._rows[part] = digest(pd.util.hash_pandas_object(chosen, index=False).to_numpy().tobytes())
        return self._rows[part]

    def code_of(self, run: Run) -> str:
        """Return the hash of a run's code: the notebook, the library's modules it can import, its texts, and the packages."""
        book = run.notebook
        closure = self._closure(frozenset({*_imports(book.code), _PAGES}))
        beside = self._tree(book.path.parent.glob("*.py"))
        return digest("\n".join([digest(book.content), closure, beside, self.packages]))

    def _closure(self, modules: frozenset[str]) -> str:
        """Return the hash of modules, of all they import in turn, and of the files without code beside them."""
        if modules not in self._closures:
            paths = self._reached(modules).values()
            engine = [PACKAGE / "batch" / name for name in _ENGINE]
            texts = [p for room in sorted({path.parent for path in paths}) for p in _texts(room)]
            self._closures[modules] = self._tree({*paths, *engine, *texts})
        return self._closures[modules]

    def _reached(self, modules: frozenset[str]) -> dict[str, Path]:
        """Return the modules, all they import in turn and the packages that hold them, with their files."""
        files_of: dict[str, Path] = {}
        waiting = list(modules)
        while waiting:
            module = waiting.pop()
            path = None if module in files_of else _source(module)
            if path is not None:
                files_of[module] = path
                waiting += [*self._imports_of(module, path), module.rpartition(".")[0] or module]
        return files_of

    def _imports_of(self, module: str, path: Path) -> set[str]:
        if module not in self._imported:
            source = path.read_text("utf8")
            modules = _imports(source)
            if "import_module(" in source:  # by a name that is not in the text: any question
                questions = (PACKAGE / "questions").iterdir()
                modules |= {f"chnt_analysis.questions.{p.stem}" for p in questions if p.name != "__pycache__"}
            self._imported[module] = modules
        return self._imported[module]

    def _tree(self, paths: Iterable[Path]) -> str:
        """Return the hash of files by name and content, in a sorted order."""
        for path in (listed := sorted(paths)):
            if path not in self._hashes:
                self._hashes[path] = digest(path.read_bytes())
        return digest("\n".join(f"{p.parent.name}/{p.name} {self._hashes[p]}" for p in listed))


def state_of_folder() -> str:
    """Return the hash of the project folder's content and of the code that reads it; empty where a file cannot be read."""
    try:
        contents = Contents()
    except OSError:
        return ""
    return digest("\n".join(["project folder", contents.data, contents.code, contents.packages]))


def modules_of(source: str) -> list[str]:
    """Return the modules that a source imports and that a runner may import before it forks.

    >>> modules_of("import numpy as np\\nfrom statsmodels.tsa.api import ETSModel\\nimport mine")
    ['numpy', 'statsmodels.tsa.api']
    """
    imported = re.findall(r"^[ \t]*(?:from|import)[ \t]+([\w.]+)", source, re.MULTILINE)
    return [name for name in dict.fromkeys(imported) if name.partition(".")[0] in SHARED]


def _is_content(path: Path) -> bool:
    """Return whether a file of the project folder can change a page: not what was removed from it, its lock or the list of what was added."""
    within = path.relative_to(project.folder()).parts
    return within[0] != "removed" and within not in (("added.csv",), ("README.txt",)) and not path.name.startswith(".")


def _holds_rows(path: Path) -> bool:
    """Return whether a file of data holds figures by place, or is the list of those files."""
    return (path.parent.name == "observations" and path.suffix == ".csv") or path.name == "manifest.csv"


def digest(data: str | bytes) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of a text or bytes."""
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()[:16]


def _imports(source: str) -> set[str]:
    """Return the library's modules that a source imports anywhere in it, and the names that may be modules."""
    modules = set(_IMPORT.findall(source))
    if "chnt_analysis" in modules:  # the package itself imports its public names when they are used
        modules |= {f"chnt_analysis.{where.partition(':')[0]}" for where in PUBLIC.values()}
    for base, names in _FROM.findall(source):
        modules |= {base, *(f"{base}.{name}" for name in re.findall(r"\w+", names))}
    return modules


def _source(module: str) -> Path | None:
    base = PACKAGE.joinpath(*module.split(".")[1:])
    package, single = base / "__init__.py", base.with_suffix(".py")
    return package if package.is_file() else single if single.is_file() else None


def _texts(room: Path) -> list[Path]:
    """Return a room's files that are not code: templates, message files, tables."""
    deeper = [p for p in room.iterdir() if p.is_dir() and not (p / "__init__.py").exists() and p.name != "__pycache__"]
    here = [p for p in room.iterdir() if p.is_file() and p.suffix not in (".py", ".pyc")]
    return [*here, *(p for folder in deeper for p in _files(folder))]


def _files(folder: Path) -> list[Path]:
    return [p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts]


def _packages() -> str:
    """Return the hash of the interpreter's version and of the packages installed, by the names of their folders of metadata."""
    folders = [p for p in map(Path, sys.path) if p.is_dir()]
    names = {e.name for p in folders for e in os.scandir(p) if e.name.endswith((".dist-info", ".egg-info"))}
    return digest("\n".join([sys.version, __version__, *sorted(names)]))
