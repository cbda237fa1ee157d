"""The same batch on a Dask cluster: a task is a group of runs of one notebook, done by a process of its own on the worker's machine.

A run's files and its outcome lie on the shared disk, in a folder named by the hash of what the run depends on, before the task returns: Dask
does again what a lost worker had finished, and then finds them there. Only the runner moves files to their places and writes the ledger.
"""

from __future__ import annotations

import functools
import json
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import asdict, replace
from typing import Any

from chnt_analysis import files, project
from chnt_analysis import observations as obs
from chnt_analysis.batch import check, groups
from chnt_analysis.batch.content import Contents
from chnt_analysis.batch.execute import Outcome, Settings
from chnt_analysis.batch.groups import Group
from chnt_analysis.batch.ledger import STATE, Record
from chnt_analysis.batch.processes import Death, die_with, each_alone, one_thread_each
from chnt_analysis.errors import InputError

RESULTS = "results"
OUTCOME = "outcome.json"


def executed(waiting: list[Group], settings: Settings, *, workers: int, scheduler: str = "") -> Iterator[Outcome]:
    """Yield the outcome of each run as its group ends.

    Parameters
    ----------
    waiting : list of Group
        What is to be done.
    settings : Settings
        What all runs share; the site lies on a disk that every worker sees under the same path.
    workers : int
        Number of processes of a cluster of this machine's own.
    scheduler : str
        Address of a scheduler that runs already; a cluster of this machine's own without one.

    Raises
    ------
    InputError
        When Dask is not installed, or no scheduler answers at the address.
    """
    settings = replace(settings, site=settings.site.resolve())
    environment = {"CHNT_DATA": str(obs.user_folder().resolve()), "CHNT_PUBLIC": str(int(project.is_public()))}
    with ExitStack() as stack:
        client = _client(stack, workers, scheduler)
        from distributed import as_completed

        futures = {client.submit(run_group, g, settings, environment, pure=False): g for g in waiting}
        stack.callback(client.cancel, list(futures))
        for future in as_completed(futures):
            group = futures[future]
            error = future.exception()
            done = _stored(group, settings) if error is not None else future.result()
            for run in group.runs:
                outcome = done.get(run.name)
                if outcome is None:
                    outcome = groups.dead(
                        run, settings, Death(f"the cluster gave it up ({type(error).__name__}: {error})")
                    )
                elif outcome.record.status == "done" and run.name == group.compared:
                    check.remember(settings.codes[run.name])
                yield outcome


def run_group(group: Group, settings: Settings, environment: dict[str, str]) -> dict[str, Outcome]:
    """Do a group in a process of its own on this machine; the outcomes by the runs' names. The task of the cluster."""
    program = [sys.executable, "-m", "chnt_analysis.batch.cluster"]
    task = pickle.dumps((os.getpid(), group, settings))
    done = subprocess.run(program, input=task, capture_output=True, env={**os.environ, **environment}, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.decode(errors="replace").strip()[-500:] or f"exit status {done.returncode}")
    return pickle.loads(done.stdout)


def main() -> None:
    """Do the group that is pickled on standard input, and pickle its outcomes to standard output."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a notebook prints to the terminal is no answer
    parent, group, settings = pickle.load(sys.stdin.buffer)
    die_with(parent)
    one_thread_each()
    done = _stored(group, settings)
    if todo := tuple(run for run in group.runs if run.name not in done):
        done |= _done_here(Group(todo, group.compared), settings)
    pickle.dump(done, answers)
    answers.flush()


def _done_here(group: Group, settings: Settings) -> dict[str, Outcome]:
    contents = Contents()
    for run in group.runs:
        if contents.key(run) != settings.keys[run.name]:
            raise RuntimeError(f"{os.uname().nodename}: the worker has other code, packages or figures than the runner")
    obs.observations()
    making = settings.site / STATE / f"work-{os.uname().nodename}-{os.getpid()}"
    own = replace(settings, making=making.name)
    (making / "notebooks").mkdir(parents=True)
    outcomes: dict[str, Outcome] = {}
    try:
        tasks = each_alone([group], functools.partial(groups.work, settings=own), workers=1, limits=settings.outer)
        for _, value in tasks:
            if isinstance(value, Outcome):
                outcomes[value.record.name] = _store(value, own)
            elif isinstance(value, Death):
                raise RuntimeError(str(value))
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return outcomes


def _store(outcome: Outcome, settings: Settings) -> Outcome:
    """Put a run's files and outcome into the folder of its hash, all at once."""
    folder = settings.site / STATE / RESULTS / outcome.record.key
    part = settings.work / outcome.record.key
    (part / "notebooks").mkdir(parents=True)
    for name in outcome.files:
        (settings.work / name).replace(part / name)
    stored = replace(outcome, folder=f"{RESULTS}/{outcome.record.key}")
    files.write_text(part / OUTCOME, json.dumps(asdict(stored), ensure_ascii=False))
    folder.parent.mkdir(exist_ok=True)
    with suppress(OSError):  # it is there already: another worker was first
        part.rename(folder)
    files.flush_folders(folder.parent)
    return stored


def _stored(group: Group, settings: Settings) -> dict[str, Outcome]:
    """Return the outcomes of a group's runs that lie on the disk already."""
    outcomes: dict[str, Outcome] = {}
    for run in group.runs:
        path = settings.site / STATE / RESULTS / settings.keys[run.name] / OUTCOME
        with suppress(OSError, ValueError):
            read: dict[str, Any] = json.loads(path.read_text("utf8"))
            outcomes[run.name] = Outcome(
                Record(**read["record"]), tuple(read["files"]), read["folder"], tuple(read["reads"])
            )
    return outcomes


def _client(stack: ExitStack, workers: int, scheduler: str) -> Any:
    try:
        from distributed import Client, LocalCluster
    except ImportError:
        raise InputError("engine = 'dask': Dask is not installed; pip install 'chnt-analysis[dask]'") from None
    if not scheduler:
        cluster = LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None, silence_logs=50)
        return stack.enter_context(Client(stack.enter_context(cluster)))
    try:
        return stack.enter_context(Client(scheduler, timeout="10s"))
    except (OSError, ValueError) as error:
        raise InputError(f"scheduler = {scheduler!r}: no scheduler answers there ({error})") from None


if __name__ == "__main__":
    main()
