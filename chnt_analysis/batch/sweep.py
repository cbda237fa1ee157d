"""The headline numbers of a grid as one tidy table: the questions are asked, no notebook runs and no exhibit is drawn."""

from __future__ import annotations

import importlib
import math
from collections.abc import Iterator
from typing import Any

import pandas as pd

from chnt_analysis import memory
from chnt_analysis import observations as obs
from chnt_analysis.batch import notebooks as nb
from chnt_analysis.batch.plan import Plan, Run
from chnt_analysis.batch.processes import Death, Limits, Reporter, each_alone
from chnt_analysis.batch.progress import Progress
from chnt_analysis.errors import InputError, ParameterError, RunError
from chnt_analysis.observations import reads
from chnt_analysis.questions.refusals import in_words
from chnt_analysis.wording import language_of

MOST_TOGETHER = 25  # runs that one process asks

Row = dict[str, Any]


def sweep(plan: Plan, *, workers: int, limits: Limits | None = None, progress: bool = False) -> pd.DataFrame:
    """Return the headline numbers of every run of a plan, equal to those of the runs' pages.

    Parameters
    ----------
    plan : Plan
        The runs, of the suite's notebooks.
    workers : int
        Number of processes.
    limits : Limits, optional
        Time allowed for a run.
    progress : bool
        Whether to tell on standard error how far it is.

    Returns
    -------
    DataFrame
        Columns ``run``, ``notebook``, the parameters, ``number``, ``value``, ``refused`` and ``internal``; a row for each number, in the plan's
        order; of a question that cannot be answered one row without a number, with what is missing in ``refused``. ``internal`` says
        whether unpublished figures of the user were used.

    Raises
    ------
    ParameterError
        When a notebook is not the suite's: what it computes is known from running it only.
    RunError
        When a process dies or a question fails.
    """
    for run in plan.runs:
        if run.notebook.path.parent != nb.FOLDER:
            raise ParameterError(f"{run.notebook.name}: not a notebook of the suite; its numbers are had with chnt run")
    obs.observations()
    rows: dict[str, list[Row]] = {}
    state = Progress(len(plan.runs), 0, workers, shown=progress)
    chunks = _chunks(plan.runs, workers)
    for chunk, value in each_alone(chunks, _ask, workers=workers, limits=limits or Limits()):
        if isinstance(value, Death):
            raise RunError(f"{chunk[0].notebook.name}: {value}")
        if isinstance(value, tuple):
            rows[value[0]] = value[1]
            state.count()
    state.close()
    return pd.DataFrame([row for run in plan.runs for row in rows[run.name]])


def _chunks(runs: tuple[Run, ...], workers: int) -> list[tuple[Run, ...]]:
    """Return the runs in groups of one notebook, so that a process computes once what they share."""
    by_notebook: dict[str, list[Run]] = {}
    for run in runs:
        by_notebook.setdefault(run.notebook.name, []).append(run)
    return [tuple(part) for mine in by_notebook.values() for part in _parts(mine, workers)]


def _parts(runs: list[Run], workers: int) -> Iterator[list[Run]]:
    size = min(MOST_TOGETHER, math.ceil(len(runs) / workers))
    for start in range(0, len(runs), size):
        yield runs[start : start + size]


def _ask(chunk: tuple[Run, ...], report: Reporter) -> None:
    memory.keep()
    used: set[str] = set()  # places whose unpublished rows were read: what is kept of them is not read again
    for run in chunk:
        report.begin(run.name)
        report.step(run.name)
        reads.forget()
        rows, place = list(_rows(run)), str(run.parameters.get("place"))
        used |= {place} if reads.own() else set()
        report.give((run.name, [{**row, "internal": place in used} for row in rows]))


def _rows(run: Run) -> Iterator[Row]:
    about = {"run": run.name, "notebook": run.notebook.name, **run.parameters}
    module = importlib.import_module(f"chnt_analysis.questions.{run.notebook.name}")
    try:
        numbers = module.ask(**run.parameters).headline().payload()["numbers"]
    except InputError as error:
        yield {**about, "number": "", "value": None, "refused": in_words(error, language_of(run.parameters))}
        return
    for name, value in numbers.items():
        yield {**about, "number": name, "value": value, "refused": ""}
