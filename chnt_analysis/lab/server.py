"""How JupyterLab is started: on the work folder, without questions about news and updates, also as root in a container."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from chnt_analysis.lab.copies import WORK_VARIABLE

OFFLINE = "--LabApp.extension_manager=readonly"  # the sidebar of extensions would ask a package index
SETTINGS = (
    Path(__file__).parent / "jupyter"
)  # no questions about news and updates; kernels with chnt_analysis.lab.kernel


def arguments(folder: Path, opened: Path, options: Sequence[str] = ()) -> list[str]:
    """Return the command line that starts JupyterLab.

    Parameters
    ----------
    folder : Path
        The work folder, the only one that JupyterLab shows.
    opened : Path
        The notebook it opens with, below the folder.
    options : sequence of str
        JupyterLab's own options, passed on; the last of two equal ones counts.

    Examples
    --------
    >>> arguments(Path("work"), Path("work/vi/places.ipynb"), ["--port", "9999"])[-3:]
    ['--LabApp.default_url=/lab/tree/vi/places.ipynb', '--port', '9999']
    """
    root = ["--allow-root"] if is_root() else []
    address = opened.relative_to(folder).as_posix()
    start = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={folder.resolve()}"]
    return [*start, OFFLINE, *root, f"--LabApp.default_url=/lab/tree/{address}", *options]


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of JupyterLab: this process's, with the suite's settings and kernel and the work folder's path."""
    ours = {name: _before(SETTINGS, os.environ.get(name)) for name in ("JUPYTER_CONFIG_PATH", "JUPYTER_PATH")}
    return {**os.environ, **ours, WORK_VARIABLE: str(folder.resolve())}


def _before(path: Path, others: str | None) -> str:
    return os.pathsep.join([str(path), *([others] if others else [])])


def is_root() -> bool:
    """Return whether this process runs as the superuser, whom Jupyter refuses unless an option allows it."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
