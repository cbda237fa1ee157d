"""A notebook executed in this process: an IPython shell whose outputs are those of a kernel, without a kernel's start and sockets.

Meant for a process that serves one run and ends. What such a run may hide is told by the comparison with a fresh kernel (:mod:`chnt_analysis.batch.check`).
"""

from __future__ import annotations

import builtins
import itertools
import os
import random
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from nbformat.notebooknode import NotebookNode, from_dict
from traitlets.config import Config

from chnt_analysis.batch import own_charts
from chnt_analysis.batch.failure import CellFailure

_SINK: list[NotebookNode] = []  # the outputs of the cell that runs
_DISPLAYS: dict[str, list[NotebookNode]] = {}  # by identifier, to be updated by later cells too


def execute(notebook: NotebookNode, folder: Path, step: Callable[[str], None]) -> CellFailure | None:
    """Execute the code cells of a notebook in place, in a folder; return the first cell's failure, or None.

    Parameters
    ----------
    notebook : NotebookNode
        Changed in place: outputs and execution counts.
    folder : Path
        The working folder.
    step : callable
        Told of each cell before it runs.
    """
    shell = _fresh_shell(folder)
    streams = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = _Stream("stdout"), _Stream("stderr")  # type: ignore[assignment]
    try:
        for cell in notebook.cells:
            if cell.cell_type == "code" and cell.source.strip():
                step(f"cell {shell.execution_count}")
                if (failure := _run_cell(shell, cell)) is not None:
                    return failure
        return None
    finally:
        sys.stdout, sys.stderr = streams


def _run_cell(shell: InteractiveShell, cell: NotebookNode) -> CellFailure | None:
    cell.execution_count = count = shell.execution_count
    _SINK.clear()
    hook = cast("_Hook", shell.displayhook)
    hook.failure = None
    result = shell.run_cell(cell.source, store_history=True)
    cell.outputs = [_whole(output) for output in _SINK]
    error = result.error_before_exec or result.error_in_exec
    if isinstance(error, SystemExit) or shell.exit_now:
        return CellFailure(
            count, "SystemExit", f"the notebook called sys.exit({_code(error)}); its other cells did not run"
        )
    if error is None and (shown := hook.failure):
        return CellFailure(count, shown["ename"], shown["evalue"])
    return None if error is None else CellFailure(count, type(error).__name__, str(error), error)


def _code(error: Any) -> str:
    return "" if getattr(error, "code", None) is None else repr(error.code)


def _fresh_shell(folder: Path) -> InteractiveShell:
    """Return a new shell with a new ``__main__``, the state of chance renewed, in the notebook's folder."""
    os.chdir(folder)
    packages = next((i for i, path in enumerate(sys.path) if path.endswith(("site-packages", "dist-packages"))), 0)
    sys.path.insert(packages, "")
    os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    _reset_warnings()
    random.seed()
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(int.from_bytes(os.urandom(4), "little"))
    _DISPLAYS.clear()
    _Shell.clear_instance()
    quiet = Config(HistoryManager={"enabled": False}, InteractiveShell={"colors": "nocolor"})
    shell = _Shell.instance(config=quiet, displayhook_class=_Hook, display_pub_class=_Publisher)
    builtins.input = _no_input
    own_charts.load_ipython_extension(shell)
    return shell


def _reset_warnings() -> None:
    """Set the filters with which an interpreter starts."""
    warnings.resetwarnings()
    for category in (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning):
        warnings.filterwarnings("ignore", category=category)
    warnings.filterwarnings("default", category=DeprecationWarning, module="__main__")
    warnings.filterwarnings("ignore", message="To exit: use")  # IPython's advice on sys.exit


def _no_input(prompt: object = "") -> str:
    raise EOFError("a notebook in a batch cannot ask for input")


def _append(output: dict[str, Any]) -> NotebookNode:
    """Add an output; text joins the text of the same stream, as a kernel's buffers make it."""
    if output["output_type"] == "stream":
        for earlier in itertools.takewhile(lambda o: o.output_type == "stream", reversed(_SINK)):
            if earlier.name == output["name"]:
                earlier.text.append(output["text"])
                return earlier
        output = {**output, "text": [output["text"]]}
    _SINK.append(from_dict(output))
    return _SINK[-1]


def _whole(output: NotebookNode) -> NotebookNode:
    """Return an output whose pieces of text are joined: once, since to join at every print takes a time that grows with its square."""
    if output["output_type"] == "stream" and not isinstance(output.text, str):
        output.text = "".join(output.text)
    return output


class _Stream:
    """Standard output or error of a cell."""

    encoding = "utf-8"
    errors = "strict"

    def __init__(self, name: str) -> None:
        self.name = name

    def write(self, text: str) -> int:
        """Add text to the cell's outputs."""
        if text:
            _append({"output_type": "stream", "name": self.name, "text": text})
        return len(text)

    def writelines(self, lines: list[str]) -> None:
        """Add lines to the cell's outputs."""
        self.write("".join(lines))

    def flush(self) -> None:
        """Do nothing: what is written is there at once."""

    def isatty(self) -> bool:
        """Return False: no terminal."""
        return False


class _Publisher(DisplayPublisher):
    """Takes what ``display`` publishes."""

    def publish(self, data: dict, metadata: dict | None = None, **options: Any) -> None:  # type: ignore[override]
        """Add a display to the cell's outputs, or change those of the same identifier."""
        content = {"data": data, "metadata": metadata or {}}
        identifier = str((options.get("transient") or {}).get("display_id", ""))
        if options.get("update"):
            for shown in _DISPLAYS.get(identifier, []):
                shown.update(from_dict(content))
            return
        shown = _append({"output_type": "display_data", **content})
        if identifier:
            _DISPLAYS.setdefault(identifier, []).append(shown)

    def clear_output(self, wait: bool = False) -> None:
        """Forget the cell's outputs so far."""
        _SINK.clear()


class _Hook(DisplayHook):
    """Takes a cell's last value."""

    failure: dict[str, Any] | None = None  # of showing the value: a kernel counts it as the cell's

    def compute_format_data(self, result: Any) -> tuple[dict, dict]:
        """Return the value's representations, and keep the error of one that cannot be made."""
        before = len(_SINK)
        formatted = super().compute_format_data(result)
        self.failure = next((shown for shown in list(_SINK)[before:] if shown["output_type"] == "error"), None)
        return formatted

    def write_output_prompt(self) -> None:
        """Write none."""

    def write_format_data(self, format_dict: dict, md_dict: dict | None = None) -> None:
        """Add the value's representations to the cell's outputs."""
        _append(
            {
                "output_type": "execute_result",
                "execution_count": self.prompt_count,
                "data": format_dict,
                "metadata": md_dict or {},
            }
        )


class _Shell(InteractiveShell):
    """A shell whose errors are outputs."""

    def _showtraceback(self, etype: Any, evalue: Any, stb: Any) -> None:
        _append({"output_type": "error", "ename": etype.__name__, "evalue": str(evalue), "traceback": list(stb)})
