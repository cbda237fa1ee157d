"""A batch file into a list of runs, every name and value checked before any kernel starts."""

from __future__ import annotations

import datetime
import functools
import hashlib
import itertools
import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import Field, PrivateAttr, ValidationInfo, model_validator

from chnt_analysis.batch import notebooks as nb
from chnt_analysis.errors import DataError, InputError, ParameterError
from chnt_analysis.parameters import CATALOGUE, check
from chnt_analysis.schema import nearest
from chnt_analysis.typed_files import Location, Misplaced, Typed, read_model, read_yaml, shorten, validate

DEFAULT = nb.FOLDER / "batches" / "default.yml"
SITE = "build/site"
SUFFIX = ".ipynb"
MOST_RUNS = 10_000
MOST_MARK = 60  # letters of a value in a run's name


@dataclass(frozen=True)
class Run:
    """One notebook with one complete set of parameters; ``name`` is its file's."""

    name: str
    notebook: nb.Notebook
    parameters: Mapping[str, Any]


@dataclass(frozen=True)
class Plan:
    """The runs of a batch file and the folder of its site."""

    path: Path
    site: Path
    runs: tuple[Run, ...]


class Entry(Typed):
    """One entry of a batch file's ``runs``: a notebook, its fixed parameters, and lists of values whose product is run."""

    notebook: str
    parameters: dict[str, Any] = Field(default_factory=dict)
    grid: dict[str, Any] = Field(default_factory=dict)
    _book: nb.Notebook = PrivateAttr()

    @model_validator(mode="before")
    @classmethod
    def _empty_parts(cls, value: Any) -> Any:
        return {k: v for k, v in value.items() if v is not None} if isinstance(value, dict) else value

    @model_validator(mode="after")
    def _legal(self, info: ValidationInfo) -> Entry:
        try:
            self._book = (info.context or Context()).notebook(self.notebook)
        except InputError as error:
            raise Misplaced([(("notebook",), self.notebook, str(error))]) from None
        if problems := list(self._problems(info.context or Context())):
            raise Misplaced(problems)
        return self

    def size(self) -> int:
        """Return the number of runs."""
        return math.prod(len(values) for values in self.grid.values())

    def runs(self, context: Context) -> Iterator[Run]:
        """Yield the runs of the grid, the last parameter varying fastest."""
        defaults = dict(self._book.defaults)
        fixed = {**defaults, **{name: context.value(name, value, defaults) for name, value in self.parameters.items()}}
        lists = [[context.value(name, value, defaults) for value in values] for name, values in self.grid.items()]
        names = [*(n for n in self.parameters if n not in self.grid), *self.grid]
        for chosen in itertools.product(*lists):
            parameters = {**fixed, **dict(zip(self.grid, chosen, strict=True))}
            yield Run(_name(self._book, parameters, names), self._book, parameters)

    def _problems(self, context: Context) -> Iterator[tuple[Location, Any, str]]:
        for part, given in (("parameters", self.parameters), ("grid", self.grid)):
            for name, value in given.items():
                if name not in self._book.defaults:
                    legal = self._book.defaults
                    said = (
                        f"is not declared by this notebook{nearest(str(name), legal)}; allowed are {', '.join(legal)}"
                    )
                    yield (part, name), value, said
                elif part == "parameters":
                    yield from self._wrong((part, name), name, value, context)
                elif not isinstance(value, list) or not value:
                    yield (part, name), value, "a list with at least one value is needed"
                else:
                    for i, one in enumerate(value):
                        yield from self._wrong((part, name, i), name, one, context)
        for name in sorted(set(self.parameters) & set(self.grid)):
            yield ("grid", name), self.grid[name], "stands in both parameters and grid; once is enough"

    def _wrong(
        self, location: Location, name: str, value: Any, context: Context
    ) -> Iterator[tuple[Location, Any, str]]:
        try:
            context.value(name, value, self._book.defaults)
        except InputError as error:
            yield location, value, str(error).removeprefix(f"{name} = {shorten(value)}").lstrip(": ")


class Batch(Typed):
    """A batch file: the folder of its pages, the folder of its notebooks, and its runs."""

    site: str = Field(default=SITE, min_length=1)
    notebooks: str | None = None
    runs: list[Entry] = Field(min_length=1)


class Context:
    """What the checks of one batch share: the folder of the notebooks, that of the batch file, and every answer once found."""

    def __init__(self, folder: Path = nb.FOLDER, beside: Path | None = None) -> None:
        self.folder, self.beside = folder, beside
        self.notebook = functools.cache(self._notebook)
        self._known: dict[tuple[str, str], Any] = {}

    def value(self, name: str, value: Any, defaults: Mapping[str, Any]) -> Any:
        """Return a parameter's value as it is passed on: by its declaration, else by the kind of its default."""
        key = (name, repr(value))
        if key not in self._known:
            self._known[key] = check(name, value) if name in CATALOGUE else _like(name, value, defaults[name])
        return self._known[key]

    def _notebook(self, name: str) -> nb.Notebook:
        """Return a notebook by name, of the folder of notebooks or beside the batch file; one named with its ending lies beside it first."""
        folders = [self.folder, *([self.beside] if self.beside else [])]
        asked = Path(name.removesuffix(SUFFIX))
        for folder in folders if asked.name == name else reversed(folders):
            if asked.name in nb.names(room := folder / asked.parent):
                return nb.find(asked.name, room)
        known = [*dict.fromkeys(stem for folder in folders for stem in nb.names(folder))]
        searched = f"; searched were {' and '.join(map(str, folders))}" if self.beside else ""
        raise ParameterError(
            f"does not exist{nearest(asked.name[:60], known)}; allowed are {', '.join(known)}{searched}"
        )


def read(path: Path, notebooks: Path | None = None) -> Plan:
    """Return the plan of a batch file.

    Parameters
    ----------
    path : Path
        The batch file.
    notebooks : Path, optional
        Folder of the notebooks; by default the one that the file names, relative to the file, else the shipped ones. Notebooks beside the file
        are found too, with or without the ending ``.ipynb``.

    Raises
    ------
    DataError
        Naming, for every mistake at once, file, line, run, key, value and what is allowed.
    """
    context = Context(notebooks or _folder(path), path.parent.resolve())
    batch = read_model(path, Batch, context=context, naming=_naming)
    total = sum(entry.size() for entry in batch.runs)
    if total > MOST_RUNS:
        raise DataError(f"{path.name}: {total:,} runs; at most {MOST_RUNS:,} are allowed in one batch")
    return Plan(path, Path(batch.site), _distinct([r for e in batch.runs for r in e.runs(context)], path.name))


def single(name: str, parameters: Mapping[str, Any], grid: Mapping[str, Any] | None = None) -> Plan:
    """Return the plan of one notebook with given parameters and lists of values.

    Parameters
    ----------
    name : str
        A notebook by name, or the path of its file.
    parameters : mapping
        Values by name.
    grid : mapping, optional
        Lists of values by name; their product is run.

    Raises
    ------
    InputError
        When the notebook, a parameter or a value is not legal; every mistake at once.
    """
    own = Path(name)
    is_file = own.suffix == SUFFIX
    context = Context(own.parent.resolve() if is_file else nb.FOLDER)
    asked = {"notebook": own.stem if is_file else name, "parameters": dict(parameters), "grid": dict(grid or {})}
    entry = validate(
        asked, Entry, context=context, describe=lambda location: str((location[1:] or location or ("notebook",))[0])
    )
    if entry.size() > MOST_RUNS:
        raise ParameterError(f"{entry.size():,} runs; at most {MOST_RUNS:,} are allowed")
    return Plan(own, Path(SITE), _distinct(list(entry.runs(context)), own.stem))


def _folder(path: Path) -> Path:
    """Return the folder of notebooks that a batch file names; what else is wrong with the file is found later."""
    named = read_yaml(path)[0].get("notebooks")
    folder = path.parent / named if isinstance(named, str) else nb.FOLDER
    if not folder.is_dir():
        raise DataError(f"{path.name}: notebooks = {shorten(named)}: there is no such folder")
    return folder.resolve()


def _naming(location: Location, content: Any) -> str:
    """Return how a message names a key of a batch file: by its run's number and notebook, counted from 1.

    >>> _naming(("runs", 1, "parameters", "goal"), {"runs": [{}, {"notebook": "programme"}]})
    'run 2 (programme): goal'
    """
    if location[:1] != ("runs",) or len(location) < 2:
        return ".".join(map(str, location))
    number, rest = int(location[1]), location[2:]
    entry = content["runs"][number]
    named = f" ({shorten(entry['notebook'])[1:-1]})" if isinstance(entry, dict) and "notebook" in entry else ""
    key = ".".join(map(str, rest[1:] if rest[:1] == ("parameters",) and len(rest) > 1 else rest))
    return f"run {number + 1}{named}: {key}" if key else f"run {number + 1}"


def _like(name: str, value: Any, default: Any) -> Any:
    """Return the value of a parameter that a user's own notebook declares, if it is of the kind of its default."""
    plain = _written_as_text(value) if isinstance(default, str) else value
    number = isinstance(default, int | float) and not isinstance(default, bool)
    same = _is_number(plain) if number else default is None or type(plain) is type(default)
    if not same or not _is_plain(plain):
        raise ParameterError(f"{name} = {shorten(value)}: a value like its default, {shorten(default)}, is needed")
    return plain


def _written_as_text(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime.date) else value


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_plain(value: Any) -> bool:
    """Return whether a value is data that a parameters cell can hold: text, finite numbers, truth, nothing, lists and mappings of these."""
    if isinstance(value, list):
        return all(map(_is_plain, value))
    if isinstance(value, dict):
        return all(isinstance(k, str) and _is_plain(v) for k, v in value.items())
    return value is None or isinstance(value, str | bool) or _is_number(value)


def _name(notebook: nb.Notebook, parameters: Mapping[str, Any], without: list[str]) -> str:
    """Return a run's name: the notebook, the given values that differ from the defaults, the language."""
    marks = [_slug(parameters[n]) for n in without if n != "language" and parameters[n] != notebook.defaults[n]]
    return ".".join(["-".join([notebook.name, *marks]), parameters.get("language", "vi")])


def _distinct(runs: list[Run], where: str) -> tuple[Run, ...]:
    """Return the runs with distinct names; different parameters that would give one name are told apart by their hash."""
    names = Counter(run.name for run in runs)
    twice = Counter((run.notebook.name, _canonical(run.parameters)) for run in runs if names[run.name] > 1)
    for (notebook, parameters), count in twice.items():
        if count > 1:
            raise DataError(
                f"{where}: {count} runs of {notebook} are the same: {shorten(parameters)}; make their parameters differ"
            )
    return tuple(replace(run, name=_hashed(run)) if names[run.name] > 1 else run for run in runs)


def _hashed(run: Run) -> str:
    stem, _, language = run.name.rpartition(".")
    return f"{stem}-{hashlib.sha256(_canonical(run.parameters).encode()).hexdigest()[:6]}.{language}"


def _canonical(parameters: Mapping[str, Any]) -> str:
    return json.dumps(parameters, sort_keys=True, ensure_ascii=False)


def _slug(value: Any) -> str:
    text = "_".join(map(str, value)) if isinstance(value, list) else str(value)
    if "/" in text or "\\" in text:
        text = Path(text).stem
    return re.sub(r"[^\w.]+", "_", text).strip("_")[:MOST_MARK]
