"""The ``chnt`` command: every command is also a function of the library.

Exit codes: 0 success, 1 a run failed, 2 the input or the call is wrong, 3 infrastructure, 130 interrupted, 143 terminated; an error that nobody
foresaw is one line and exit 3, its traceback in a log file.
Each group of commands is a module with one function, ``register``; a command's function imports what it needs when it is called, so
that ``chnt --help`` stays quick.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from chnt_analysis import (
    __version__,
    _fast_imports,  # noqa: F401  (before altair and nbformat, which the commands import)
    project,
)
from chnt_analysis.cli import (
    assess,
    faults,
    figures,
    folder,
    forecast,
    imports,
    lab,
    notebooks,
    pxweb,
    rebuild,
    results,
    run,
    why,
)
from chnt_analysis.cli.common import Parser, tell
from chnt_analysis.errors import ChntError, RunError

GROUPS = (run, results, notebooks, lab, figures, folder, imports, pxweb, rebuild, forecast, assess, why)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    given, passed_on = _split(list(sys.argv[1:] if argv is None else argv))
    args = command_line().parse_args(given)
    args.passed_on = passed_on
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf8")
    try:
        return _executed(args)
    except ChntError as error:
        tell(f"chnt: {error}", error=True)
        return 1 if isinstance(error, RunError) else 2
    except KeyboardInterrupt:
        tell("chnt: interrupted; finished pages are kept", error=True)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        tell(f"chnt: {error.filename or ''}: {error.strerror or error}", error=True)
        return 3
    except Exception as error:
        tell(f"chnt: {faults.report(error)}", error=True)
        return 3


def _executed(args: argparse.Namespace) -> int:
    """Run the command on the project folder that is named; a file of it that cannot be used stops only what needs all of it."""
    with project.settled(args.data):
        if args.needs_all:
            return args.command(args)
        with project.setting_aside() as faults:
            try:
                return args.command(args)
            finally:
                for fault in faults.values():
                    tell(f"chnt: set aside: {fault}", error=True)


def _split(given: list[str]) -> tuple[list[str], list[str]]:
    """Return the arguments before and after ``--``, which ``chnt lab`` passes on to JupyterLab.

    >>> _split(["lab", "places", "--", "--port", "9999"])
    (['lab', 'places'], ['--port', '9999'])
    """
    if given[:1] != ["lab"] or "--" not in given:
        return given, []
    at = given.index("--")
    return given[:at], given[at + 1 :]


def command_line() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = Parser(
        prog="chnt",
        description="Supporting industries on the way to their goals: notebooks, batch runs, pages.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"chnt {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for group in GROUPS:
        group.register(commands)
    return parser
