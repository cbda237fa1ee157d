"""One run, in the process it was given: the notebook executed, its page exported, its record returned."""

from __future__ import annotations

import datetime
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from chnt_analysis import _fast_imports  # noqa: F401  (before papermill)

# isort: split
import nbformat
import papermill
from papermill.exceptions import PapermillExecutionError

from chnt_analysis import pages
from chnt_analysis.batch.ledger import WORK, Record
from chnt_analysis.batch.plan import Run
from chnt_analysis.exhibits import HEADLINE_MIME

CELL_TIMEOUT = 600  # seconds


def execute(run: Run, say: Callable[[str], None], *, site: Path, stamp: dict[str, str]) -> Record:
    """Execute one run and export its page; every outcome is a record."""
    del say  # a kernel does not tell which cell it is at
    start, clock = time.time(), time.perf_counter()
    executed = site / WORK / f"{run.name}.ipynb"
    kept = site / "notebooks" / f"{run.name}.ipynb"

    def record(status: str, message: str = "", headline: dict | None = None) -> Record:
        return record_of(run, stamp, status, message, start, time.perf_counter() - clock, headline)

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


def record_of(
    run: Run, stamp: dict, status: Any, message: str, start: float, seconds: float, headline: dict | None = None
) -> Record:
    """Return what became of a run as a record of the ledger."""
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
    book = nbformat.read(path, as_version=4)
    outputs = (o for c in book.cells if c.cell_type == "code" for o in c.outputs)
    found = [o["data"][HEADLINE_MIME] for o in outputs if HEADLINE_MIME in o.get("data", {})]
    return dict(found[-1]) if found else None


def _keep(executed: Path, kept: Path) -> None:
    if executed.exists():
        executed.replace(kept)
