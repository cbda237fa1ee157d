"""What every command shares: how it is declared, and how it speaks to people and machines."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from chnt_analysis import files
from chnt_analysis.errors import InputError, ParameterError, printable

if TYPE_CHECKING:
    import pandas as pd

DATA_HELP = "project folder; $CHNT_DATA, else the config file's, else the system's folder of user data"


def command(
    commands: Any,
    name: str,
    function: Callable[[argparse.Namespace], int],
    text: str,
    *,
    machine: bool = True,
    needs_all: bool = False,
) -> argparse.ArgumentParser:
    """Declare a command; ``machine`` gives it ``--json``, with ``needs_all`` it refuses a project folder with a file that cannot be used."""
    parser = commands.add_parser(name, help=text.replace("%", "%%"), description=text, allow_abbrev=False)
    parser.set_defaults(command=function, needs_all=needs_all)
    parser.add_argument("--data", metavar="DIR", help=DATA_HELP)
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


def output_file(text: str, *, option: str, inputs: Iterable[str | Path], called: str) -> Path:
    """Return the file a command is to write, or refuse it before anything is computed.

    Parameters
    ----------
    text : str
        The path as it was typed.
    option : str
        The option that names it, for the message.
    inputs : iterable of path
        The files the command reads.
    called : str
        What the message calls one of them.

    Raises
    ------
    ParameterError
        When it is a folder, lies in no folder, or is one of the inputs.
    """
    path = Path(text)
    if path.is_dir():
        raise ParameterError(f"{option} {path}: is a folder; name a CSV file")
    if not path.absolute().parent.is_dir():
        raise ParameterError(f"{option} {path}: there is no folder {path.parent}; create it first")
    if path.resolve() in {Path(given).resolve() for given in inputs}:
        raise ParameterError(f"{option} {path}: is {called}; name another file")
    return path


def write_csv(table: pd.DataFrame, path: Path, *, option: str = "-o") -> None:
    """Write a table as CSV in UTF-8, whole or not at all; a text that a spreadsheet would run as a formula is written with an apostrophe before it.

    Raises
    ------
    InputError
        When the file cannot be written.
    """
    try:
        files.write_text(path, _without_formulas(table).to_csv(index=False, lineterminator="\n"))
    except OSError as error:
        raise InputError(f"{option} {path}: cannot be written ({error.strerror or error}); name another file") from None


def _without_formulas(table: pd.DataFrame) -> pd.DataFrame:
    texts = table.select_dtypes(["object", "string"])
    safe = table.assign(**{name: column.map(_safe) for name, column in texts.items()})
    return safe.set_axis([_safe(name) for name in safe.columns], axis=1)


def _safe(cell: Any) -> Any:
    return files.without_formula(cell) if isinstance(cell, str) else cell


def assignment(text: str) -> tuple[str, Any]:
    """Read ``NAME=VALUE``: a declared parameter of texts takes the value as it is, any other as YAML writes it.

    >>> assignment("place=NO"), assignment("goal=16"), assignment("interval_levels=[80, 95]")
    (('place', 'NO'), ('goal', 16), ('interval_levels', [80, 95]))
    """
    from chnt_analysis.parameters import CATALOGUE
    from chnt_analysis.typed_files import read_value

    name, equals, value = text.partition("=")
    if not equals or not name.isidentifier():
        raise argparse.ArgumentTypeError(f"{text!r}: allowed is NAME=VALUE, such as place=bac_ninh")
    if name in CATALOGUE and CATALOGUE[name].kind == "text":
        return name, value
    try:
        return name, read_value(value)
    except InputError:
        raise argparse.ArgumentTypeError(f"{text!r}: the value is neither a number, a text nor a list") from None


def parameters_option(parser: argparse.ArgumentParser, text: str) -> None:
    """Declare ``-p NAME=VALUE``, any number of times; ``text`` says whose parameter it is."""
    parser.add_argument(
        "-p", dest="parameters", action="append", default=[], type=assignment, metavar="NAME=VALUE", help=text
    )


def say(machine: Any, as_json: bool, human: str) -> None:
    """Print the human sentence, or the same as JSON."""
    if as_json:
        text = json.dumps(machine, ensure_ascii=False, indent=1, default=str)
        print("".join(c if c == "\n" or c.isprintable() else json.dumps(c)[1:-1] for c in text))
    else:
        tell(human)


def tell(text: str, *, error: bool = False) -> None:
    """Print a text to people, on standard error where it is asked for, without the control characters that a terminal would obey."""
    print(printable(text), file=sys.stderr if error else sys.stdout, flush=True)


class Parser(argparse.ArgumentParser):
    """A parser whose messages hold no control characters of what was typed."""

    def error(self, message: str) -> NoReturn:
        """Print what is wrong with the call and exit with 2."""
        super().error(printable(message))
