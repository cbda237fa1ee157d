"""Commands that read files that others made: ``chnt import gso``, ``chnt import table``, ``chnt import press``, ``chnt import pxweb``."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chnt_analysis.cli import press, pxweb
from chnt_analysis.cli.common import command, output_file, say, tell, write_csv
from chnt_analysis.cli.tables import register_import
from chnt_analysis.errors import DataError, InputError

if TYPE_CHECKING:
    from chnt_analysis.readers.gso import GsoTable

_MOST_SHOWN = 40


def register(commands: Any) -> None:
    """Declare the commands."""
    text = "read files that others made into tidy figures"
    parser = commands.add_parser("import", help=text, description=text, allow_abbrev=False)
    kinds = parser.add_subparsers(required=True, metavar="KIND")
    gso = command(kinds, "gso", _gso, "the statistics office's monthly workbooks (.xls, .xlsx)")
    gso.add_argument("workbooks", nargs="+", metavar="WORKBOOK", help="monthly workbooks, any number")
    gso.add_argument("-o", "--out", required=True, metavar="OUT.csv", help="file to write")
    gso.add_argument(
        "--as",
        dest="form",
        choices=["table", "rates"],
        default="table",
        help="table: for `chnt add`; rates: for `chnt rebuild`",
    )
    gso.add_argument(
        "--place",
        default="",
        metavar="CODE",
        help="place of the tables by industry that name none; viet_nam: the nation",
    )
    gso.add_argument("--strict", action="store_true", help="write nothing and exit 2 when anything was refused")
    register_import(kinds)
    press.register_import(kinds)
    pxweb.register_import(kinds)


def _gso(args: argparse.Namespace) -> int:
    from chnt_analysis.readers import gso

    output = output_file(args.out, option="-o", inputs=args.workbooks, called="one of the workbooks")
    _check_place(args.place)
    names = _without_locks(args.workbooks)
    parts = _read_all(names, place=args.place, quiet=args.json)
    whole = gso.checked(gso.join(parts), today=date.today())
    if args.strict and whole.refused():
        raise DataError("\n".join(["--strict: nothing was written", *map(str, whole.refused())]))
    rows = whole.frame[list(gso.COLUMNS)]
    table = gso.to_rates(rows) if args.form == "rates" else rows
    write_csv(table.assign(value=table["value"].map(gso.decimal_text)), output)
    if not args.json:
        _tell_problems(whole)
    say(_report(whole, parts, names, output), args.json, _summary(whole, len(parts), output))
    return 0


def _without_locks(names: list[str]) -> list[str]:
    """Leave out the lock files that a spreadsheet keeps beside an open workbook, naming each."""
    kept = [n for n in names if not Path(n).name.startswith("~$")]
    for name in (n for n in names if n not in kept):
        tell(f"chnt: {name}: the lock file of a workbook that is open elsewhere; left out", error=True)
    if not kept:
        raise InputError("only lock files (~$...) were named; name the workbooks themselves")
    return kept


def _check_place(code: str) -> None:
    from chnt_analysis import observations as obs
    from chnt_analysis.schema import nearest

    legal = obs.codes("place")
    if code and code not in legal:
        raise InputError(f"--place {code}: no such place{nearest(code, legal)}; the codes are in data/codes/places.csv")


def _read_all(names: list[str], *, place: str, quiet: bool) -> list[GsoTable]:
    """Read every workbook, and name every one that cannot be read before giving up."""
    from tqdm import tqdm

    from chnt_analysis.readers import gso

    parts, failures = [], []
    for name in tqdm(names, desc="workbooks", unit="", disable=True if quiet else None, file=sys.stderr):
        try:
            parts.append(gso.read(name, place=place))
        except DataError as error:
            failures.append(str(error))
    if failures:
        raise DataError(
            "\n".join([*failures, f"{len(failures)} of {len(names)} workbooks refused; nothing was written"])
        )
    return parts


def _tell_problems(whole: GsoTable) -> None:
    for kind in ("repair", "missing", "doubt", "refused"):
        lines = [str(p) for p in whole.problems if p.kind == kind]
        more = (
            [f"... and {len(lines) - _MOST_SHOWN} more of these; --json lists all"] if len(lines) > _MOST_SHOWN else []
        )
        for line in [*lines[:_MOST_SHOWN], *more]:
            tell(line, error=True)


def _summary(whole: GsoTable, workbooks: int, output: Path) -> str:
    counts = {k: sum(p.kind == k for p in whole.problems) for k in ("repair", "refused", "missing", "doubt")}
    rows = whole.frame
    lines = [
        f"{workbooks} workbook{'s' * (workbooks != 1)}: {len(rows)} figures, {rows['period'].min()} to {rows['period'].max()}, "
        f"written to {output}",
        f"{counts['repair']} repaired, {counts['refused']} refused, {counts['missing']} empty, {counts['doubt']} doubtful",
    ]
    if counts["refused"]:
        lines.append("What was refused is not in the file; the rest is complete (--strict makes a refusal an error)")
    return "\n".join(lines)


def _report(whole: GsoTable, parts: list[GsoTable], names: list[str], output: Path) -> dict[str, Any]:
    return {
        "written": str(output),
        "rows": len(whole.frame),
        "workbooks": [
            {"file": n, "month": p.month, "rows": len(p.frame), "refused": len(p.refused())}
            for n, p in zip(names, parts, strict=True)
        ],
        "problems": [p.as_dict() for p in whole.problems],
    }
