"""What every command shares: how it is declared, and how it speaks to people and machines."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from typing import Any


def command(
    commands: Any, name: str, function: Callable[[argparse.Namespace], int], text: str, *, machine: bool = True
) -> argparse.ArgumentParser:
    """Declare a command; ``machine`` gives it ``--json``."""
    parser = commands.add_parser(name, help=text.replace("%", "%%"), description=text, allow_abbrev=False)
    parser.set_defaults(command=function)
    if machine:
        parser.add_argument("--json", action="store_true", help="print JSON for machines")
    return parser


def whole_number(low: int, high: int) -> Callable[[str], int]:
    """Return an argument type: a whole number from ``low`` to ``high``.

    >>> whole_number(1, 256)("12")
    12
    """

    def read(text: str) -> int:
        if not text.isdecimal() or not low <= int(text) <= high:
            raise argparse.ArgumentTypeError(f"{text!r}: allowed are whole numbers from {low} to {high}")
        return int(text)

    return read


def say(machine: Any, as_json: bool, human: str) -> None:
    """Print the human sentence, or the same as JSON."""
    print(json.dumps(machine, ensure_ascii=False, indent=1, default=str) if as_json else human)
