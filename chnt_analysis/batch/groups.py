"""Runs of one notebook done by one process, which computes once what they share.

The first run is done in the group's process itself; the others are forked from it one by one, so that each has a state of its own and finds what the first one
has read, chosen and rebuilt. That holds for the suite's notebooks, whose cells have no logic; each run of a user's own notebook is forked
from a process that has run nothing.
"""

from __future__ import annotations

import functools
import importlib
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from chnt_analysis import memory
from chnt_analysis.batch import notebooks as nb
from chnt_analysis.batch.execute import Outcome, Settings, execute, record_of
from chnt_analysis.batch.plan import Run
from chnt_analysis.batch.processes import Death, Reporter, Result, can_fork, each_alone
from chnt_analysis.errors import InputError
from chnt_analysis.observations import reads
from chnt_analysis.questions.refusals import in_words
from chnt_analysis.wording import language_of

LARGEST = 20  # runs of a group


@dataclass(frozen=True)
class Group:
    """Runs of one notebook, and the name of the run that is compared with a fresh kernel, if any."""

    runs: tuple[Run, ...]
    compared: str = ""


def grouped(runs: Iterable[Run], *, workers: int, alone: bool, unchecked: Iterable[str]) -> list[Group]:
    """Return the runs in groups, those that take longest to share out first.

    Parameters
    ----------
    runs : iterable of Run
        The runs.
    workers : int
        Number of processes at a time.
    alone : bool
        Whether each run is a group of its own.
    unchecked : iterable of str
        Names of the notebooks to be compared with a fresh kernel: in one run each, forked after another where there is one.
    """
    by_notebook: dict[str, list[Run]] = {}
    for run in runs:
        by_notebook.setdefault(run.notebook.name, []).append(run)
    few = len(by_notebook) < 2 * workers
    waiting, groups = set(unchecked), []
    for name, mine in by_notebook.items():
        size = 1 if alone else min(LARGEST, math.ceil(len(mine) / workers) if few else len(mine))
        for part in _batched(mine, size):
            compared = part[min(1, len(part) - 1)].name if name in waiting else ""
            waiting.discard(name)
            groups.append(Group(tuple(part), compared))
    return sorted(groups, key=lambda g: (not g.compared, -len(g.runs)))


def work(group: Group, report: Reporter, settings: Settings) -> None:
    """Do the runs of a group, each outcome handed over as it is there."""
    shares = group.runs[0].notebook.path.parent == nb.FOLDER
    reads.forget()
    if shares and can_fork():
        memory.keep()
        _unchecked_charts()
    for number, run in enumerate(group.runs):
        report.begin(run.name)
        last = number == len(group.runs) - 1
        inline = (number == 0 and shares and (last or run.name != group.compared)) or not can_fork()
        checked = run.name != group.compared
        if inline:
            report.give(_one(run, report, settings, checked))
        else:
            report.give(_forked(run, report, settings, checked))


def dead(run: Run, settings: Settings, death: Death) -> Outcome:
    """Return the outcome of a run whose process died."""
    record = record_of(run, settings, "failed", "time" if death.late else "death", str(death))
    return Outcome(replace(record, seconds=round(death.seconds, 2)))


def _forked(run: Run, report: Reporter, settings: Settings, checked: bool) -> Outcome:
    task = functools.partial(_one, settings=settings, checked=checked)
    for _, value in each_alone([run], task, workers=1, limits=settings.limits, on_step=report.step):
        if isinstance(value, Result):
            return value.value
        if isinstance(value, Death):
            return dead(run, settings, value)
    raise AssertionError("a process ends with a result or a death")


def _one(run: Run, report: Reporter, settings: Settings, checked: bool) -> Outcome:
    if (settings.fresh or not can_fork()) and (said := _refusal(run)):
        return Outcome(record_of(run, settings, "refused", "input", said))
    return execute(run, settings, report.step, checked=checked)


def _refusal(run: Run) -> str:
    """Return why the data alone refuse a question, before a kernel starts for it; empty where they do not."""
    if run.notebook.path.parent != nb.FOLDER:
        return ""
    try:
        importlib.import_module(f"chnt_analysis.questions.{run.notebook.name}").ask(**run.parameters)
    except InputError as error:
        return in_words(error, language_of(run.parameters))
    return ""


def _unchecked_charts() -> None:
    """Let Altair not check charts against their schema: the fresh kernel does, with which one run is compared."""
    from altair.utils import schemapi

    schemapi.DEBUG_MODE = False


def _batched(runs: Sequence[Run], size: int) -> list[tuple[Run, ...]]:
    return [tuple(runs[i : i + size]) for i in range(0, len(runs), size)]
