"""A page from inside a notebook: the notebook, as it is saved, is run again from the start as a batch runs it."""

from __future__ import annotations

import html
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chnt_analysis.batch.ledger import everything
from chnt_analysis.errors import DataError, RunError
from chnt_analysis.lab.copies import WORK_VARIABLE, work_folder
from chnt_analysis.parameters import repeat

PAGES = "pages"
OPEN_NOTEBOOK = "JPY_SESSION_NAME"  # how Jupyter tells a kernel which notebook it serves


@dataclass(frozen=True)
class Page:
    """A page made of a notebook, shown as a link that opens it in a new window."""

    path: Path

    def _repr_html_(self) -> str:
        address = "/files/" + self.path.relative_to(work_folder()).as_posix()
        name = html.escape(self.path.relative_to(work_folder()).as_posix())
        return f'<a href="{html.escape(address)}" target="_blank">{name}</a>'


def export_page(**parameters: Any) -> Page:
    """Make a page of the open notebook, as it is saved, with the given parameters and its own for the rest.

    Returns
    -------
    Page
        The page, in ``pages/`` of the work folder.

    Raises
    ------
    DataError
        When no notebook is open here.
    RunError
        When the notebook does not run from the start, with what the run said.
    """
    notebook = Path(os.environ.get(OPEN_NOTEBOOK, ""))
    if notebook.suffix != ".ipynb" or not notebook.is_file():
        raise DataError("no notebook is open here: a page is made from inside JupyterLab, or with `chnt run NOTEBOOK`")
    pages = work_folder() / PAGES
    given = [part for pair in repeat.pairs(parameters) for part in ("-p", pair)]
    command = [sys.executable, "-m", "chnt_analysis.cli", "run", str(notebook), *given, "--out", str(pages), "--force"]
    outside = {name: value for name, value in os.environ.items() if name not in (WORK_VARIABLE, OPEN_NOTEBOOK)}
    done = subprocess.run(command, env=outside, capture_output=True, text=True, encoding="utf8", check=False)
    if done.returncode:
        raise RunError(done.stderr.strip() or done.stdout.strip())
    return Page(_newest(pages, notebook.stem))


def _newest(site: Path, notebook: str) -> Path:
    newest = max((r for r in everything(site) if r["notebook"] == notebook and r["page"]), key=lambda r: r["start"])
    return site / newest["page"]
