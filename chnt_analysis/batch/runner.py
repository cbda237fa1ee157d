"""Run a plan: papermill in a pool of processes, each page exported as soon as its notebook is done.

A finished page is complete or absent: everything is written beside its place and renamed. A failed or refused run leaves the
other pages, its executed notebook with the error at its cell, and its line in the ledger.
"""

from __future__ import annotations

import datetime
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

from chnt_analysis import __version__
from chnt_analysis.batch import ledger
from chnt_analysis.batch.ledger import Record
from chnt_analysis.batch.plan import Plan, Run
from chnt_analysis.errors import InputError

CELL_TIMEOUT = 600
THREAD_LIMITS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
WORK = ".work"


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
    for name in THREAD_LIMITS:
        os.environ.setdefault(name, "1")
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

    context = multiprocessing.get_context("spawn")
    bar = tqdm(total=len(runs), unit="run", disable=not progress, file=sys.stderr, dynamic_ncols=True)
    pool = ProcessPoolExecutor(min(workers, len(runs)), mp_context=context, initializer=_ignore_interrupts)
    try:
        waiting: dict[Future, Run] = {pool.submit(execute, run, site, stamp): run for run in runs}
        while waiting:
            finished, _ = wait(waiting, return_when=FIRST_COMPLETED)
            for future in finished:
                run = waiting.pop(future)
                record = _outcome(future, run, stamp)
                records[run.name] = record
                bar.set_postfix_str(run.name, refresh=False)
                bar.update()
                if record.status != "done":
                    bar.write(f"{record.status}: {run.name}: {record.message.splitlines()[0]}", file=sys.stderr)
    except BaseException:
        _stop(pool)
        raise
    finally:
        bar.close()
    pool.shutdown()


def _outcome(future: Future, run: Run, stamp: dict) -> Record:
    try:
        return future.result()
    except BrokenProcessPool:
        message = "the process that ran it was killed (out of memory?)"
    except Exception as error:
        message = f"{type(error).__name__}: {error}"
    return _record(run, stamp, "failed", message, time.time(), 0.0)


def _stop(pool: ProcessPoolExecutor) -> None:
    children = list((getattr(pool, "_processes", None) or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for child in children:
        child.terminate()


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def execute(run: Run, site: Path, stamp: dict[str, str]) -> Record:
    """Execute one run and export its page; every outcome is a record."""
    from chnt_analysis import _fast_imports  # noqa: F401  (before papermill)

    # isort: split
    import papermill
    from papermill.exceptions import PapermillExecutionError

    from chnt_analysis import pages

    start, clock = time.time(), time.perf_counter()
    executed = site / WORK / f"{run.name}.ipynb"
    kept = site / "notebooks" / f"{run.name}.ipynb"

    def record(status: str, message: str = "", headline: dict | None = None) -> Record:
        return _record(run, stamp, status, message, start, time.perf_counter() - clock, headline)

    try:
        with tempfile.TemporaryDirectory(prefix="chnt-") as sockets:
            papermill.execute_notebook(
                str(run.notebook.path),
                str(executed),
                parameters=dict(run.parameters),
                kernel_name="python3",
                progress_bar=False,
                execution_timeout=CELL_TIMEOUT,
                config=_kernel_config(sockets),
                cwd=str(run.notebook.path.parent),
            )
    except PapermillExecutionError as error:
        _keep(executed, kept)
        if error.ename == "NotPublishedError":
            return record("refused", error.evalue)
        return record("failed", f"cell {error.exec_count}: {error.ename}: {error.evalue}")
    except Exception as error:
        _keep(executed, kept)
        return record("failed", f"{type(error).__name__}: {error}")
    headline = headline_of(executed)
    if headline is None:
        return record("failed", "the notebook ended without a headline; its last cell must show one")
    language = run.parameters.get("language", "vi")
    files = [f"{run.name}.{ending}" for ending in run.notebook.files]
    for name in files:
        pages.office.write(executed, site / WORK / name, language)
    page = site / WORK / f"{run.name}.html"
    pages.export(executed, page, language, files=files)
    for name in (*files, page.name):
        (site / WORK / name).replace(site / name)
    _keep(executed, kept)
    return record("done", headline=headline)


def _kernel_config(folder: str) -> Any:
    """Let a kernel talk over sockets in a folder of its own, where the system can: the default is unencrypted TCP.

    A kernel's own log stays out of the progress bar; what goes wrong in a cell is in the notebook and the ledger.
    """
    from traitlets.config import Config

    quiet = {"NotebookClient": {"extra_arguments": ["--IPKernelApp.log_level=50"]}}
    sockets = {"KernelManager": {"transport": "ipc", "ip": f"{folder}/kernel"}}
    return Config(quiet if os.name == "nt" else quiet | sockets)


def _record(
    run: Run, stamp: dict, status: Any, message: str, start: float, seconds: float, headline: dict | None = None
) -> Record:
    return Record(
        name=run.name,
        notebook=run.notebook.name,
        question=dict(run.notebook.question),
        parameters=dict(run.parameters),
        status=status,
        message=message,
        page=f"{run.name}.html" if status == "done" else "",
        start=datetime.datetime.fromtimestamp(start, datetime.UTC).isoformat(timespec="seconds"),
        seconds=round(seconds, 2),
        headline=headline or {},
        **stamp,
    )


def headline_of(path: Path) -> dict | None:
    """Return the payload of an executed notebook's headline; ``None`` without one."""
    import nbformat

    from chnt_analysis.exhibits import HEADLINE_MIME

    book = nbformat.read(path, as_version=4)
    outputs = (o for c in book.cells if c.cell_type == "code" for o in c.outputs)
    found = [o["data"][HEADLINE_MIME] for o in outputs if HEADLINE_MIME in o.get("data", {})]
    return dict(found[-1]) if found else None


def _keep(executed: Path, kept: Path) -> None:
    if executed.exists():
        executed.replace(kept)


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
