"""Commands that take figures in: ``chnt add``, ``chnt check``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from chnt_analysis.cli.common import command, say


def register(commands: Any) -> None:
    """Declare the commands."""
    add = command(commands, "add", _add, "lay your own figures over the shipped ones")
    add.add_argument("file", metavar="FILE", help="tidy CSV of observations")
    add.add_argument("--data", metavar="DIR", help="your data folder; $CHNT_DATA or ~/.local/share/chnt by default")

    check = command(commands, "check", _check, "check a file without adding it")
    check.add_argument("file", metavar="FILE", help="tidy CSV of observations, or an imported workbook table")
    check.add_argument(
        "--as", dest="kind", choices=["observations"], default="observations", help="what the file holds"
    )


def _add(args: argparse.Namespace) -> int:
    from chnt_analysis import userdata

    report = userdata.add(Path(args.file), folder=Path(args.data) if args.data else None)
    say(report.as_dict(), args.json, str(report))
    return 0


def _check(args: argparse.Namespace) -> int:
    from chnt_analysis import userdata

    report = userdata.check(Path(args.file))
    say(report.as_dict(), args.json, str(report))
    return 0
