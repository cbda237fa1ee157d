"""Run a plan: papermill in a process a run, each page exported as soon as its notebook is done.

A finished page is complete or absent: everything is written beside its place and renamed. A failed or refused run leaves the
other pages, its executed notebook with the error at its cell, and its line in the ledger.
"""

from __future__ import annotations

import functools
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from chnt_analysis import __version__
from chnt_analysis.batch import ledger
from chnt_analysis.batch.ledger import WORK, Record
from chnt_analysis.batch.plan import Plan
from chnt_analysis.batch.processes import Death, each_alone, one_thread_each
from chnt_analysis.errors import InputError

RUN_TIMEOUT = 1800.0  # seconds


def run(plan: Plan, *, site: Path, workers: int | None = None, progress: bool = True) -> list[Record]:
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
        Whether to show a progress bar on standard error.

    Returns
    -------
    list of Record
        One a run, in the plan's order; runs not begun when the batch was interrupted are absent.

    Raises
    ------
    InputError
        When the folder cannot be written.
    KeyboardInterrupt, SystemExit
        After an interrupt, once the ledger and the index of the finished runs are written.
    """
    _make_writable(site)
    one_thread_each()
    stamp = {"data": ledger.data_hash(), "code": ledger.code_hash(), "version": __version__}
    records: dict[str, Record] = {}
    previous = signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        _run_all(plan.runs, site, workers or os.cpu_count() or 1, stamp, records, progress)
    finally:
        signal.signal(signal.SIGTERM, previous)
        shutil.rmtree(site / WORK, ignore_errors=True)
        done = [records[r.name] for r in plan.runs if r.name in records]
        _finish(site, done)
    return done


def _run_all(runs, site: Path, workers: int, stamp: dict, records: dict[str, Record], progress: bool) -> None:
    from tqdm import tqdm

    from chnt_analysis.batch.execute import execute, record_of

    work = functools.partial(execute, site=site, stamp=stamp)
    tqdm.monitor_interval = 0  # its thread would forbid forking
    with tqdm(total=len(runs), unit="run", disable=not progress, file=sys.stderr, dynamic_ncols=True) as bar:
        for run, outcome in each_alone(runs, work, workers=workers, timeout=RUN_TIMEOUT):
            if isinstance(outcome, Death):
                outcome = record_of(
                    run, stamp, "failed", outcome.reason, time.time() - outcome.seconds, outcome.seconds
                )
            records[run.name] = outcome
            bar.set_postfix_str(run.name, refresh=False)
            bar.update()
            if outcome.status != "done":
                bar.write(f"{outcome.status}: {run.name}: {outcome.message.splitlines()[0]}", file=sys.stderr)


def _make_writable(site: Path) -> None:
    try:
        for folder in (site, site / WORK, site / "notebooks"):
            folder.mkdir(parents=True, exist_ok=True)
        probe = site / WORK / "probe"
        probe.write_text("")
        probe.unlink()
    except OSError as error:
        raise InputError(
            f"out = {str(site)!r}: the folder cannot be written ({error.strerror or error}); name another"
        ) from None


def _finish(site: Path, records: list[Record]) -> None:
    from dataclasses import asdict

    from chnt_analysis import pages

    ledger.write(site / "ledger.jsonl", records)
    index: Callable = pages.index
    index(site, [asdict(r) for r in records])
