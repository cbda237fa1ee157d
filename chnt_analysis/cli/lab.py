"""Commands of JupyterLab: ``chnt lab``, ``chnt new notebook``."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from chnt_analysis.cli import folder
from chnt_analysis.cli.common import command, parameters_option, tell
from chnt_analysis.cli.tables import register_new
from chnt_analysis.errors import DataError, ParameterError

WORK = "work"


def register(commands: Any) -> None:
    """Declare the commands."""
    lab = command(
        commands, "lab", _lab, "open JupyterLab on your work folder, with copies of the notebooks", machine=False
    )
    lab.usage = "chnt lab [-h] [NOTEBOOK] [-p NAME=VALUE]... [--work DIR] [-- JUPYTER OPTIONS]"
    lab.add_argument(
        "notebook", nargs="?", metavar="NOTEBOOK", help="a shipped notebook, opened as a copy, or the path of your own"
    )
    parameters_option(lab, "parameter of the copy")
    lab.add_argument(
        "--work", type=Path, default=Path(WORK), metavar="DIR", help=f"work folder; {WORK}/ here by default"
    )

    new = commands.add_parser(
        "new", help="write a commented start of a notebook or a table of your own", allow_abbrev=False
    )
    kinds = new.add_subparsers(required=True, metavar="WHAT")
    register_new(kinds)
    folder.register_new(kinds)
    scenario = command(
        kinds, "scenario", _new_scenario, "write a scenario of your own that runs at once", machine=False
    )
    scenario.add_argument("name", metavar="NAME", help="small letters, digits and _; the file's name")
    scenario.add_argument(
        "--like",
        default="",
        metavar="PLACE",
        help="manufacturing grows as a peer published for its last five years in a row",
    )
    notebook = command(
        kinds, "notebook", _new_notebook, "write a notebook of your own that runs at once", machine=False
    )
    notebook.add_argument("name", metavar="NAME", help="letters, digits and _; the file's name")
    notebook.add_argument(
        "--language", default="vi", metavar="CODE", help="language of its text: vi, en or one of the project folder"
    )
    notebook.add_argument(
        "--work", type=Path, default=Path(WORK), metavar="DIR", help=f"work folder; {WORK}/ here by default"
    )


def _lab(args: argparse.Namespace) -> int:
    from chnt_analysis import lab

    opened = _opened(args.work, args.notebook, dict(args.parameters))
    for reason in lab.prepare(args.work):
        tell(f"chnt: skipped: {reason}", error=True)
    tell(f"Your work is in {args.work.resolve()}; JupyterLab opens {opened.relative_to(args.work)}")
    if lab.is_root():
        tell("Running as root, as containers do: JupyterLab is started with --allow-root.")
        tell("From outside a container it is reached with: chnt lab -- --ip=0.0.0.0")
    start = lab.arguments(args.work, opened, args.passed_on)
    os.execve(start[0], start, lab.environment(args.work))


def _opened(work: Path, name: str | None, parameters: Mapping[str, Any]) -> Path:
    """Return the notebook that JupyterLab opens with: the start page, a copy, or the user's own file."""
    from chnt_analysis import lab
    from chnt_analysis.batch import plan
    from chnt_analysis.parameters import check

    if name is None:
        if unknown := set(parameters) - {"language"}:
            raise ParameterError(
                f"-p {', '.join(sorted(unknown))}: name the notebook whose parameter it is: chnt lab NOTEBOOK -p NAME=VALUE"
            )
        return lab.start_page(work, check("language", parameters.get("language", "vi")))
    if name.endswith(".ipynb"):
        return _own(work, Path(name), parameters)
    (run,) = plan.single(name, parameters).runs
    return lab.copy(run, work, keep=not set(parameters) - {"language"})


def _own(work: Path, path: Path, parameters: Mapping[str, Any]) -> Path:
    if parameters:
        raise ParameterError(
            f"-p {', '.join(parameters)}: your own notebook is opened as it is; change its parameters there"
        )
    match = next((p for p in (path, work / path) if p.is_file()), None)
    if match is None or not match.resolve().is_relative_to(work.resolve()):
        raise DataError(f"{path}: no such notebook below {work}; `chnt new notebook NAME` writes one")
    return work / match.resolve().relative_to(work.resolve())


def _new_scenario(args: argparse.Namespace) -> int:
    from chnt_analysis.scenarios.starting import new_scenario

    path = new_scenario(args.name, like=args.like)
    tell(
        f"Written: {path}\nCheck it: chnt check {path} --as scenario\nUse it: chnt run scenarios -p scenario={args.name}"
    )
    return 0


def _new_notebook(args: argparse.Namespace) -> int:
    from chnt_analysis import lab
    from chnt_analysis.parameters import check

    path = lab.new_notebook(args.name, args.work, language=check("language", args.language))
    tell(f"Written: {path}\nOpen it: chnt lab {path}\nMake a page of it: chnt run {path}")
    return 0
