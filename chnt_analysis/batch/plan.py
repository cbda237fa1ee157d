"""A batch file into a list of runs, every name and value checked before any kernel starts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chnt_analysis.batch import notebooks as nb
from chnt_analysis.batch.parameters import CATALOGUE, check_value
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.scenarios.yaml_files import read_yaml, shorten
from chnt_analysis.schema import nearest

DEFAULT = nb.FOLDER / "batches" / "default.yml"
MOST_RUNS = 10_000


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


def read(path: Path, notebooks: Path = nb.FOLDER) -> Plan:
    """Return the plan of a batch file.

    Raises
    ------
    DataError
        When the file is missing, not YAML, or has unknown or missing keys.
    ParameterError
        When a notebook, a parameter or a value is not legal; the message names file, run, key, value and what is allowed.
    """
    content, _ = read_yaml(path)
    _keys(content, {"site", "runs"}, {"runs"}, path.name)
    if not isinstance(content["runs"], list) or not content["runs"]:
        raise DataError(f"{path.name}: runs must be a list with at least one run")
    site = content.get("site", "build/site")
    if not isinstance(site, str) or not site:
        raise DataError(f"{path.name}: site = {shorten(site)}: allowed is the path of a folder")
    runs = [
        run
        for number, entry in enumerate(content["runs"], start=1)
        for run in _expand(entry, notebooks, f"{path.name}, run {number}")
    ]
    if len(runs) > MOST_RUNS:
        raise DataError(f"{path.name}: {len(runs)} runs; at most {MOST_RUNS} are allowed in one batch")
    return Plan(path, Path(site), _distinct(runs, path.name))


def _expand(entry: Any, folder: Path, where: str) -> list[Run]:
    if not isinstance(entry, dict):
        raise DataError(
            f"{where}: a run is a mapping with the keys notebook, parameters, grid; found {type(entry).__name__}"
        )
    _keys(entry, {"notebook", "parameters", "grid"}, {"notebook"}, where)
    notebook = nb.find(entry["notebook"], folder, where=where)
    where = f"{where} ({notebook.name})"
    fixed, grid = entry.get("parameters") or {}, entry.get("grid") or {}
    for part, name in ((fixed, "parameters"), (grid, "grid")):
        if not isinstance(part, dict):
            raise DataError(f"{where}: {name} must be a mapping; found {type(part).__name__}")
        for parameter in part:
            _declared(parameter, notebook, where)
    both = sorted(set(fixed) & set(grid))
    if both:
        raise DataError(f"{where}: {', '.join(both)} stand in both parameters and grid; once is enough")
    for parameter, values in grid.items():
        if not isinstance(values, list) or not values:
            raise DataError(
                f"{where}: grid.{parameter} must be a list with at least one value; found {shorten(values)}"
            )
    return [
        _run(notebook, {**fixed, **dict(zip(grid, chosen, strict=True))}, list(grid), where)
        for chosen in itertools.product(*grid.values())
    ]


def _run(notebook: nb.Notebook, given: dict, varied: list[str], where: str) -> Run:
    checked = {name: check_value(name, value, where=where) for name, value in {**notebook.defaults, **given}.items()}
    language = checked.get("language", "vi")
    told = [*(n for n in given if n not in varied), *varied]
    marks = [_slug(checked[name]) for name in told if name != "language" and checked[name] != notebook.defaults[name]]
    return Run(".".join(["-".join([notebook.name, *marks]), language]), notebook, checked)


def _declared(parameter: Any, notebook: nb.Notebook, where: str) -> None:
    if parameter not in notebook.defaults:
        raise ParameterError(
            f"{where}: parameter {parameter!r} is not declared by this notebook{nearest(str(parameter), notebook.defaults)}; "
            f"allowed are {', '.join(notebook.defaults)}"
        )
    if parameter not in CATALOGUE:
        raise ParameterError(f"{where}: parameter {parameter!r} has no specification in the catalogue")


def _keys(content: dict, allowed: set[str], needed: set[str], where: str) -> None:
    for key in content:
        if key not in allowed:
            raise DataError(
                f"{where}: unknown key {key!r}{nearest(str(key), allowed)}; allowed are {', '.join(sorted(allowed))}"
            )
    for key in sorted(needed - set(content)):
        raise DataError(f"{where}: key {key!r} is missing")


def _distinct(runs: list[Run], where: str) -> tuple[Run, ...]:
    seen: dict[str, Run] = {}
    for run in runs:
        if run.name in seen:
            raise DataError(
                f"{where}: two runs would write the same page {run.name}.html; make their parameters differ"
            )
        seen[run.name] = run
    return tuple(runs)


def _slug(value: Any) -> str:
    text = "_".join(map(str, value)) if isinstance(value, list) else str(value)
    if "/" in text or "\\" in text:
        text = Path(text).stem
    return re.sub(r"[^\w.]+", "_", text).strip("_")
