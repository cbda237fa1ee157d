"""A notebook executed in a plain kernel, a new process of its own."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

from chnt_analysis import _fast_imports  # noqa: F401  (before nbformat)

# isort: split
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from chnt_analysis.batch.failure import CellFailure

EXTENSION = "chnt_analysis.batch.own_charts"


def execute(notebook: NotebookNode, folder: Path, *, seconds: float) -> CellFailure | None:
    """Execute a notebook in place in a fresh kernel; return the first cell's failure, or None.

    Parameters
    ----------
    notebook : NotebookNode
        Changed in place: outputs and execution counts. Without a kernel's name it is Python.
    folder : Path
        The working folder.
    seconds : float
        Time allowed for a cell.
    """
    name = notebook.metadata.get("kernelspec", {}).get("name", "python3")
    python = notebook.metadata.get("kernelspec", {}).get("language", "python") == "python"
    about = {"metadata": {"path": str(folder)}}
    with tempfile.TemporaryDirectory(prefix="chnt-") as sockets:
        client = NotebookClient(
            notebook,
            timeout=int(seconds),
            kernel_name="python3" if python else name,
            resources=about,
            config=_config(sockets),
        )
        try:
            client.execute()
        except CellExecutionError as error:
            return _failure(notebook, error)
        except CellTimeoutError:
            return CellFailure(
                _reached(notebook) + 1, "Timeout", f"stopped after {seconds:g} s, the time allowed for a cell"
            )
        except DeadKernelError:
            return CellFailure(_reached(notebook) + 1, "DeadKernel", "the kernel died (out of memory?)")
    return _left_early(notebook)


def _config(sockets: str) -> Any:
    """Let a kernel talk over sockets in a folder of its own, where the system can: the default is unencrypted TCP.

    A kernel's own log stays off the terminal; what goes wrong in a cell is in the notebook and the ledger.
    """
    from traitlets.config import Config

    quiet = {
        "NotebookClient": {
            "extra_arguments": ["--IPKernelApp.log_level=50", f"--InteractiveShellApp.extensions={EXTENSION}"]
        }
    }
    transport = {"KernelManager": {"transport": "ipc", "ip": f"{sockets}/kernel"}}
    return Config(quiet if os.name == "nt" else quiet | transport)


def _cells(notebook: NotebookNode) -> list[NotebookNode]:
    return [c for c in notebook.cells if c.cell_type == "code" and c.source.strip()]


def _reached(notebook: NotebookNode) -> int:
    return max((c.execution_count or 0 for c in _cells(notebook)), default=0)


def _failure(notebook: NotebookNode, error: CellExecutionError) -> CellFailure:
    """Return the error of the cell last reached: its output names one of showing a value, the kernel's reply does not."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    shown = [output for output in outputs if output.output_type == "error"]
    name, said = (shown[-1].ename, shown[-1].evalue) if shown else (error.ename, error.evalue)
    return CellFailure(_reached(notebook), name, said)


def _left_early(notebook: NotebookNode) -> CellFailure | None:
    """Return the failure of a notebook whose last cells did not run: ``sys.exit`` ends a kernel without an error."""
    if all(c.execution_count for c in _cells(notebook)):
        return None
    return CellFailure(_reached(notebook), "SystemExit", "the notebook called sys.exit(); its other cells did not run")
