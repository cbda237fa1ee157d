"""One run, in the process it was given: the notebook executed, its page written, its record returned."""

from __future__ import annotations

import datetime
import io
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from chnt_analysis import (
    __version__,
    _fast_imports,  # noqa: F401  (before nbformat)
    files,
    observations,
    pages,
)

# isort: split
import nbformat
from nbformat import NotebookNode

from chnt_analysis.batch import check, shell
from chnt_analysis.batch.failure import CellFailure
from chnt_analysis.batch.ledger import STATE, Cause, Record, Status, file_name
from chnt_analysis.batch.notebooks import FOLDER, assignments
from chnt_analysis.batch.plan import Run
from chnt_analysis.batch.processes import Limits
from chnt_analysis.exhibits import EXHIBIT_MIME, HEADLINE_MIME
from chnt_analysis.observations import reads
from chnt_analysis.pages.notebook import without_paths
from chnt_analysis.wording import language_of

Made = Sequence[str]
GRACE_SECONDS = 30.0


@dataclass(frozen=True)
class Settings:
    """What all runs of a batch share.

    ``fresh`` asks for plain kernels; ``keys`` holds the hash of what each run depends on, ``codes`` that of its notebook's code, by the run's
    name; ``data`` the hash of all data; ``making`` the name of the folder of files in the making.
    """

    site: Path
    fresh: bool = False
    limits: Limits = field(default_factory=Limits)
    keys: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    data: str = ""
    making: str = "work"

    @property
    def work(self) -> Path:
        """The folder of files in the making; laid out as the site."""
        return self.site / STATE / self.making

    @property
    def outer(self) -> Limits:
        """The limits of a process that does a group: those of its runs and a little more, so that these are met first."""
        return Limits(self.limits.run + GRACE_SECONDS, self.limits.step + GRACE_SECONDS)


@dataclass(frozen=True)
class Outcome:
    """The record of a run and the files made for it: their names in the site, and in a folder of its state until they take their place.

    ``reads`` says what it has read of the figures.
    """

    record: Record
    files: tuple[str, ...] = ()
    folder: str = "work"
    reads: tuple[str, ...] = ()


def execute(run: Run, settings: Settings, step: Callable[[str], None], *, checked: bool = True) -> Outcome:
    """Execute one run and write its page into the work folder; whatever happens is an outcome.

    Parameters
    ----------
    run : Run
        The run.
    settings : Settings
        What all runs share.
    step : callable
        Told of each cell before it runs.
    checked : bool
        Whether the notebook was compared with a fresh kernel before; if not it is compared now.
    """
    start, clock = time.time(), time.perf_counter()
    seen_own = [False]

    def ended(
        status: Status, cause: Cause, message: str = "", headline: dict | None = None, made: Made = ()
    ) -> Outcome:
        record = record_of(run, settings, status, cause, message, headline, internal=bool(reads.own()) or seen_own[0])
        when = datetime.datetime.fromtimestamp(start, datetime.UTC).isoformat(timespec="seconds")
        record = replace(record, start=when, seconds=round(time.perf_counter() - clock, 2))
        return Outcome(record, tuple(made), reads=reads.seen())

    try:
        notebook = prepared(run)
        failure = _executed(notebook, run, settings, step)
        seen_own[0] = _shows_own(notebook) or _may_read_own(run, settings)
        if failure is not None and failure.refused:
            return ended("refused", "input", failure.in_words(language_of(run.parameters)))
        if failure is None and not checked and (failure := _compared(notebook, run, settings, step)) is not None:
            return ended("failed", "check", failure.text)
        internal = bool(reads.own()) or seen_own[0]
        name = file_name(run.name, internal)
        made = [_write_notebook(notebook, name, settings.work, internal)]
        headline = headline_of(notebook)
        if failure is not None or (headline is None and run.notebook.asks):
            made.append(_write_failure(run, name, settings.work))
            silent = "the notebook ended without a headline; its last cell must show one"
            return ended("failed", "cell", str(failure or silent), made=made)
        made += _write_pages(run, name, settings)
        return ended("done", "", headline=headline, made=made)
    except OSError as error:
        return ended("failed", "disk", f"{error.strerror or error} ({Path(error.filename or settings.site).name})")
    except Exception as error:
        cause: Cause = "disk" if isinstance(error.__cause__, OSError) else "cell"
        return ended("failed", cause, f"{type(error).__name__}: {error}")


def record_of(
    run: Run,
    settings: Settings,
    status: Status,
    cause: Cause,
    message: str = "",
    headline: dict | None = None,
    *,
    internal: bool = False,
) -> Record:
    """Return what became of a run as a record of the ledger."""
    name = file_name(run.name, internal)
    pages_of = {"done": f"{name}.html", "failed": f"{name}.failed.html" if cause == "cell" else ""}
    return Record(
        name=run.name,
        notebook=run.notebook.name,
        question=dict(run.notebook.question),
        parameters=dict(run.parameters),
        status=status,
        message=without_paths(message),
        page=pages_of.get(status, ""),
        start="",
        seconds=0.0,
        version=__version__,
        headline=headline or {},
        cause=cause,
        data=settings.data,
        code=settings.codes.get(run.name, ""),
        key=settings.keys.get(run.name, ""),
        internal=internal,
    )


def prepared(run: Run) -> NotebookNode:
    """Return the run's notebook with its parameters in a cell after the declared ones, as papermill writes them."""
    notebook = nbformat.reads(run.notebook.content, as_version=4)
    if not run.parameters:
        return notebook
    cell = nbformat.v4.new_code_cell(
        assignments(run.parameters),
        metadata={"tags": ["injected-parameters"]},
        id="injected-parameters",
    )
    tagged = [i for i, c in enumerate(notebook.cells) if "parameters" in c.metadata.get("tags", [])]
    notebook.cells.insert(tagged[0] + 1 if tagged else 0, cell)
    return notebook


def headline_of(notebook: NotebookNode) -> dict[str, Any] | None:
    """Return the payload of an executed notebook's headline; None without one."""
    outputs = (o for c in notebook.cells if c.cell_type == "code" for o in c.outputs)
    headlines = [o["data"][HEADLINE_MIME] for o in outputs if HEADLINE_MIME in o.get("data", {})]
    return dict(headlines[-1]) if headlines else None


def _executed(notebook: NotebookNode, run: Run, settings: Settings, step: Callable[[str], None]) -> CellFailure | None:
    folder = run.notebook.path.parent
    if settings.fresh or run.notebook.language != "python":
        return _in_a_kernel(notebook, folder, settings)
    return shell.execute(notebook, folder, step)


def _in_a_kernel(notebook: NotebookNode, folder: Path, settings: Settings) -> CellFailure | None:
    from chnt_analysis.batch import kernel  # which most runs do without

    return kernel.execute(notebook, folder, seconds=settings.limits.step)


def _compared(notebook: NotebookNode, run: Run, settings: Settings, step: Callable[[str], None]) -> CellFailure | None:
    """Execute the run a second time in a fresh kernel; return the difference, or None."""
    step("comparison with a fresh kernel")
    fresh = prepared(run)
    failure = _in_a_kernel(fresh, run.notebook.path.parent, settings)
    difference = str(failure) if failure is not None else check.difference(notebook, fresh)
    if difference:
        advice = "run with --fresh-kernels, or correct the notebook"
        return CellFailure(0, "Difference", f"not the same in a fresh kernel: {difference}; {advice}")
    check.remember(settings.codes[run.name])
    return None


def _shows_own(notebook: NotebookNode) -> bool:
    """Return whether an executed notebook shows or names a figure of the user's own."""
    bundles = [o.get("data", {}) for c in notebook.cells if c.cell_type == "code" for o in c.get("outputs", [])]
    payloads = [data[mime] for data in bundles for mime in (EXHIBIT_MIME, HEADLINE_MIME) if mime in data]
    return any("own" in payload.get("kinds", ()) for payload in payloads)


def _may_read_own(run: Run, settings: Settings) -> bool:
    """Return whether a notebook of the user's own, run where its reading is not seen, could have read unpublished rows."""
    if run.notebook.asks or not (settings.fresh or run.notebook.language != "python"):
        return False
    with reads.quiet():
        rows, goals = observations.observations(), observations.targets()
    return bool((rows["kind"] == "own").any() or goals["internal"].any())


def _write_notebook(notebook: NotebookNode, name: str, work: Path, internal: bool) -> str:
    if internal:
        notebook.metadata.setdefault("chnt", {})["internal"] = True
    text = io.StringIO()
    nbformat.write(notebook, text)
    files.write_text(work / f"notebooks/{name}.ipynb", text.getvalue())
    return f"notebooks/{name}.ipynb"


def _write_pages(run: Run, name: str, settings: Settings) -> list[str]:
    """Write the page and the files beside it."""
    work = settings.work
    executed, language = work / "notebooks" / f"{name}.ipynb", run.parameters.get("language", "vi")
    beside = [f"{name}.{ending}" for ending in run.notebook.files]
    for file in beside:
        pages.office.write(executed, work / file, language)
    shipped = run.notebook.name if run.notebook.path.parent == FOLDER else ""
    page = work / f"{name}.html"
    pages.export(executed, page, language, files=beside, notebook=shipped, data=settings.data, in_site=True)
    return [*beside, f"{name}.html"]


def _write_failure(run: Run, name: str, work: Path) -> str:
    pages.export(
        work / "notebooks" / f"{name}.ipynb", work / f"{name}.failed.html", run.parameters.get("language", "vi")
    )
    return f"{name}.failed.html"
