"""Run a plan: what an earlier batch left and nothing has changed stands; the rest is executed, a process a run.

A finished page is complete or absent: everything is written beside its place and renamed. A failed or refused run leaves the
other pages, its executed notebook with the error at its cell, and its line in the ledger. A batch that was interrupted is resumed by running
it again.
"""

from __future__ import annotations

import functools
import importlib
import os
import shutil
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from chnt_analysis import files
from chnt_analysis.batch import ledger
from chnt_analysis.batch import notebooks as nb
from chnt_analysis.batch.content import Contents, modules_of
from chnt_analysis.batch.ledger import STATE, Record
from chnt_analysis.batch.lock import locked
from chnt_analysis.batch.plan import Plan, Run
from chnt_analysis.batch.processes import Death, Limits, can_fork, each_alone, one_thread_each
from chnt_analysis.batch.progress import Progress
from chnt_analysis.errors import InputError
from chnt_analysis.wording import language_of

if TYPE_CHECKING:
    from chnt_analysis.batch.execute import Outcome, Settings
    from chnt_analysis.batch.groups import Group

SEVERAL = 4  # questions about one place and date, for which its level is solved before they are begun


class Standing(NamedTuple):
    """What an earlier batch left of a run: its record where that can stand, else why the run is to be done."""

    run: Run
    record: Record | None
    why: str


def run(
    plan: Plan,
    *,
    site: Path,
    workers: int | None = None,
    progress: bool = True,
    force: bool = False,
    fresh: bool = False,
    limits: Limits | None = None,
    engine: Literal["local", "dask"] = "local",
    scheduler: str = "",
) -> list[Record]:
    """Run every notebook of a plan and write pages, index and ledger into ``site``.

    Parameters
    ----------
    plan : Plan
        The runs, already checked.
    site : Path
        Folder of the pages; made if needed.
    workers : int, optional
        Number of runs at a time; as many as there are cores by default.
    progress : bool
        Whether to tell on standard error how far the batch is.
    force : bool
        Whether to run what an earlier batch did and nothing has changed since.
    fresh : bool
        Whether to execute every notebook in a plain new kernel.
    limits : Limits, optional
        Time allowed for a run and a cell.
    engine : {"local", "dask"}
        Processes of this machine, or a Dask cluster.
    scheduler : str
        Address of the cluster's scheduler; a cluster of this machine's own without one.

    Returns
    -------
    list of Record
        One a run, in the plan's order; runs not begun when the batch was interrupted are absent.

    Raises
    ------
    InputError
        When the folder cannot be written, or another batch is writing into it.
    OSError
        When the ledger or the index cannot be written.
    KeyboardInterrupt, SystemExit
        After an interrupt, once the ledger and the index of the finished runs are written.
    """
    site = site.absolute()  # a run works in its notebook's folder
    _make_writable(site)
    one_thread_each()
    with locked(site / STATE / "lock"), _terminable(), _work_folder(site / STATE / "work"):
        contents = Contents()
        standings = [s if not force else Standing(s.run, None, "forced") for s in standing(plan, site, contents)]
        records = {s.run.name: s.record for s in standings if s.record is not None}
        reused = set(records)
        suite = {r.name for r in plan.runs if r.notebook.path.parent == nb.FOLDER}
        todo = [s.run for s in standings if s.record is None]
        state = Progress(len(plan.runs), len(reused), workers or os.cpu_count() or 1, shown=progress)
        try:
            asked = (engine, scheduler, state.workers, fresh, limits or Limits())
            for outcome in _executed(todo, site, contents, *asked) if todo else ():
                rows = _rows(outcome, contents) if outcome.record.name in suite else {}
                record = replace(outcome.record, rows=rows)
                with _uninterrupted():
                    records[record.name] = record
                    _publish(replace(outcome, record=record), site)
                state.add(record)
        finally:
            state.close()
            _finish(site, [r.name for r in plan.runs], reused, changed=len(records) > len(reused))
    return [records[r.name] for r in plan.runs if r.name in records]


def standing(plan: Plan, site: Path, contents: Contents | None = None) -> list[Standing]:
    """Return for each run of a plan what an earlier batch left of it in the site, and why it is to be done if it is."""
    contents = contents or Contents()
    before = {
        internal: {r["name"]: r for r in ledger.read(ledger.folder_of(site, internal) / "ledger.jsonl")}
        for internal in (True, False)
    }
    standings = []
    for run in plan.runs:
        tried = [
            _standing(run, records[run.name], ledger.folder_of(site, internal), contents)
            for internal, records in before.items()
            if run.name in records
        ]
        stands = [one for one in tried if one.record is not None]
        standings.append((stands or tried or [Standing(run, None, "not run yet")])[0])
    return standings


def _standing(run: Run, before: dict[str, Any], site: Path, contents: Contents) -> Standing:
    key, code = contents.key(run, data=before.get("data")), contents.code_of(run)
    if before["status"] == "failed":
        why = "failed before"
    elif before.get("parameters") != dict(run.parameters):
        why = "its parameters changed"
    elif before.get("code") != code:
        why = "its code changed"
    elif before.get("data") != contents.data and not contents.still(before.get("rows", {})):
        why = "the data changed"
    elif before.get("key") != key:
        why = "what it depends on changed"
    elif before["status"] == "done" and not all(
        (site / name).is_file() for name in _outputs(run, bool(before.get("internal")))
    ):
        why = "a file of it is missing"
    else:
        known = {f.name for f in fields(Record)}
        record = Record(**{k: v for k, v in before.items() if k in known})
        return Standing(run, replace(record, reused=True), "")
    return Standing(run, None, why)


def _outputs(run: Run, internal: bool) -> list[str]:
    name = ledger.file_name(run.name, internal)
    return [f"{name}.html", f"notebooks/{name}.ipynb", *(f"{name}.{e}" for e in run.notebook.files)]


def _executed(
    runs: list[Run],
    site: Path,
    contents: Contents,
    engine: str,
    scheduler: str,
    workers: int,
    fresh: bool,
    limits: Limits,
) -> Iterator[Outcome]:
    """Yield the outcome of each run as it ends."""
    from chnt_analysis.batch import check, groups
    from chnt_analysis.batch.execute import Settings
    from chnt_analysis.pages import drawers

    keys, codes = {r.name: contents.key(r) for r in runs}, {r.name: contents.code_of(r) for r in runs}
    fresh = fresh or not (engine == "dask" or _warm(runs))
    settings = Settings(site, fresh, limits, keys, codes, contents.data)
    unchecked = () if fresh else {r.notebook.name for r in runs if not check.is_checked(codes[r.name])}
    if fresh or unchecked:
        importlib.import_module("chnt_analysis.batch.kernel")  # once, for all that are forked from here
    waiting = groups.grouped(runs, workers=workers, alone=fresh, unchecked=unchecked)
    if engine == "local":
        with drawers.drawing(min(workers, len(runs))):
            yield from _executed_here(waiting, settings, workers)
    else:
        from chnt_analysis.batch import cluster

        yield from cluster.executed(waiting, settings, workers=workers, scheduler=scheduler)


def _executed_here(awaited: list[Group], settings: Settings, workers: int) -> Iterator[Outcome]:
    from chnt_analysis.batch import groups
    from chnt_analysis.batch.execute import Outcome

    waiting, heard = deque(awaited), dict[str, int]()
    work = functools.partial(groups.work, settings=settings)
    with closing(each_alone(waiting, work, workers=workers, limits=settings.outer)) as tasks:
        for group, value in tasks:
            first = group.runs[0].name
            if isinstance(value, Outcome):
                heard[first] = heard.get(first, 0) + 1
                yield value
            elif isinstance(value, Death):  # of the group's own process: its run has failed, the others are begun again
                at = heard.get(first, 0)
                yield groups.dead(group.runs[at], settings, value)
                if rest := group.runs[at + 1 :]:
                    waiting.append(groups.Group(rest))


def _warm(runs: list[Run]) -> bool:
    """Import and read what the runs need, so that their processes share it; return whether they can be forked."""
    from chnt_analysis import observations as obs
    from chnt_analysis.wording import messages

    for module in {m for code in {r.notebook.code for r in runs} for m in modules_of(code)}:
        with suppress(Exception):  # the notebook says what is wrong
            importlib.import_module(module)
    with suppress(Exception):  # each run says what is wrong
        obs.observations()
        obs.targets()
        for language in {language_of(r.parameters) for r in runs}:
            messages("common", language)
        _solve_levels(runs)
    return can_fork()


def _solve_levels(runs: list[Run]) -> None:
    """Solve the level of each place and date that several questions read, so that the processes of all of them have it."""
    from chnt_analysis import levels
    from chnt_analysis import observations as obs

    asking: dict[tuple[str, str], set[str]] = {}
    for run in runs:
        asked = {**run.notebook.defaults, **run.parameters}
        if run.notebook.path.parent == nb.FOLDER and asked.get("place"):
            asking.setdefault((asked["place"], asked.get("as_of") or ""), set()).add(run.notebook.name)
    for (place, as_of), notebooks in asking.items():
        if len(notebooks) >= SEVERAL:
            levels.level(place, levels.TOTAL, obs.resolve_as_of(as_of, place))


def _rows(outcome: Outcome, contents: Contents) -> dict[str, str]:
    """Return what a run of the suite has read; a user's own notebook may read files by itself."""
    try:
        return contents.rows(outcome.reads)
    except InputError:
        return {}


def _publish(outcome: Outcome, site: Path) -> None:
    """Move a run's files to their places, those of an internal run into a folder of their own, and append its record to the ledger there."""
    base = ledger.folder_of(site, outcome.record.internal)
    (base / "notebooks").mkdir(parents=True, exist_ok=True)
    for name in outcome.files:
        (site / STATE / outcome.folder / name).replace(base / name)
    if outcome.record.status == "done":
        (base / f"{outcome.record.file}.failed.html").unlink(missing_ok=True)
    files.flush_folders(base, base / "notebooks")
    ledger.append(base / "ledger.jsonl", outcome.record)
    if outcome.folder != "work":
        shutil.rmtree(site / STATE / outcome.folder, ignore_errors=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let an interrupt wait until a run's page and record are both there."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _terminable() -> Iterator[None]:
    """Let a request to terminate end the batch in order, with exit code 143."""
    if threading.current_thread() is not threading.main_thread():  # signals are the main thread's
        yield
        return
    previous = signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, previous)


@contextmanager
def _work_folder(folder: Path) -> Iterator[None]:
    """Give pages in the making a folder, free of what a killed batch left."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "notebooks").mkdir(parents=True)
    try:
        yield
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _make_writable(site: Path) -> None:
    try:
        for folder in (site / "notebooks", site / STATE):
            folder.mkdir(parents=True, exist_ok=True)
        (site / STATE / "lock").touch()
    except OSError as error:
        raise InputError(
            f"out = {str(site)!r}: the folder cannot be written ({error.strerror or error}); name another"
        ) from None


def _finish(site: Path, planned: list[str], reused: set[str], *, changed: bool) -> None:
    for internal in (False, True):
        base = ledger.folder_of(site, internal)
        if internal and not (base / "ledger.jsonl").is_file():
            continue
        rows = ledger.merge(base / "ledger.jsonl", planned, reused)
        if changed or not (base / "index.html").is_file():
            from chnt_analysis import pages  # half a second, which a batch without a change need not wait for

            pages.index(base, rows, internal=internal)
