"""``chnt import table`` and ``chnt check --as table``: tables in Vietnamese habits, taken whole or asked about by cell."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chnt_analysis import files
from chnt_analysis.cli.common import command, output_file, say, tell, write_csv
from chnt_analysis.errors import DataError, InputError

if TYPE_CHECKING:
    from chnt_analysis.readers.table import TableResult

MOST_SHOWN = 40


def register_import(kinds: Any) -> None:
    """Declare ``chnt import table``."""
    table = command(kinds, "table", _import, "an Excel or CSV table of your own into rows of figures")
    table.add_argument("file", metavar="FILE", help="Excel workbook or delimited text")
    table.add_argument(
        "-o", "--out", required=True, metavar="OUT.csv", help="rows of figures, for `chnt add`; goals beside them"
    )
    table_options(table)


def register_new(kinds: Any) -> None:
    """Declare ``chnt new data``."""
    data = command(kinds, "data", _new, "an Excel workbook to fill in with your figures", machine=False)
    data.add_argument("file", metavar="FILE.xlsx", help="workbook to write")
    data.add_argument("--place", default="ha_noi", metavar="CODE", help="place whose figures are filled in")


def table_options(parser: argparse.ArgumentParser, *, whole: bool = True) -> None:
    """Declare the options of reading a table; without ``whole`` those that other ways of reading share are left out."""
    parser.add_argument("--mapping", metavar="MAP.csv", help="what the table leaves open, completed by you")
    parser.add_argument("--propose", metavar="MAP.csv", help="write a mapping file to complete")
    parser.add_argument(
        "--preview", metavar="PAGE.html", help="write the sheets as they were read, each cell coloured by its part"
    )
    parser.add_argument("--marked", metavar="COPY.xlsx", help="write a copy with the doubtful cells marked")
    if whole:
        parser.add_argument("--place", default="", metavar="CODE", help="place of figures that name none")
        parser.add_argument(
            "--confirm", action="store_true", help="take the values that are asked about: you looked, they are right"
        )


def check_table(args: argparse.Namespace) -> int:
    """Read the table of ``args.file``, say what was understood, and write nothing but what is asked for beside."""
    result = _read(args)
    _show(args, result)
    name = Path(args.file).name
    stopping = [f"{name}, {p}" for p in result.stopping()][:MOST_SHOWN]
    say(
        _machine(args, result),
        args.json,
        "\n".join([*_notes(result), *stopping, _count(name, result), "nothing was written"]),
    )
    return 2 if result.stopping() else 0


def _import(args: argparse.Namespace) -> int:
    out = output_file(args.out, option="-o", inputs=[args.file], called="the table")
    result = _read(args)
    _show(args, result)
    if result.stopping():
        raise DataError(_refusal(args, result))
    written = _written(result, out)
    messages = [*_notes(result), f"{_count(Path(args.file).name, result)} written to {' and '.join(map(str, written))}"]
    messages += [f"then: chnt add {path}" for path in written] if len(written) > 1 else []
    goals = str(written[-1]) if len(result.goals) else ""
    say(_machine(args, result) | {"written": str(out), "goals_written": goals}, args.json, "\n".join(messages))
    return 0


def _written(result: TableResult, out: Path) -> list[Path]:
    """Write figures and goals, each to a file of its own where there are both: goals to ``NAME-goals.csv`` beside the figures."""
    if result.goals.empty:
        write_csv(result.rows, out)
        return [out]
    if result.rows.empty:
        write_csv(result.goals, out)
        return [out]
    beside = output_file(str(out.with_name(f"{out.stem}-goals{out.suffix}")), option="-o", inputs=[], called="")
    write_csv(result.goals, beside)
    write_csv(result.rows, out)
    return [out, beside]


def _new(args: argparse.Namespace) -> int:
    from chnt_analysis import observations as obs
    from chnt_analysis.readers.table.template import write_template

    path = output_file(args.file, option="FILE", inputs=[], called="the workbook")
    if path.exists():
        raise InputError(f"{path}: is there already; name another file")
    obs.label("place", args.place, "vi")  # an unknown code is refused with the nearest one
    write_template(path, place=args.place, year=date.today().year)
    tell(f"Written: {path}\nFill it in, then: chnt import table {path} -o figures.csv")
    return 0


def _read(args: argparse.Namespace) -> TableResult:
    from chnt_analysis.readers.table import propose, read_mapping, read_table

    mapping = read_mapping(Path(args.mapping)) if args.mapping else None
    result = read_table(Path(args.file), mapping=mapping, place=args.place, confirmed=args.confirm, today=date.today())
    _beside(args, result)
    if args.propose:
        asked = [p.ask for p in result.problems if p.ask]
        _write(args.propose, "--propose", propose(result.understood(), asked))
    return result


def _beside(args: argparse.Namespace, result: TableResult) -> None:
    """Write the preview and the marked copy where they are asked for."""
    from chnt_analysis.readers.table import html
    from chnt_analysis.readers.table.marked import write_marked

    if args.preview:
        _write(args.preview, "--preview", html(result.sheets, name=Path(args.file).name))
    if args.marked:
        path = output_file(args.marked, option="--marked", inputs=[args.file], called="the table")
        write_marked(path, result.sheets, result.stopping())


def _write(name: str, option: str, text: str) -> None:
    try:
        files.write_text(Path(name), text)
    except OSError as error:
        raise InputError(f"{option} {name}: cannot be written ({error.strerror or error}); name another file") from None


def _show(args: argparse.Namespace, result: TableResult) -> None:
    """Print the sheets as they were read, in colour on a terminal."""
    from chnt_analysis.readers.table import terminal

    if not args.json:
        for sheet in result.sheets:
            print(terminal(sheet, colour=sys.stdout.isatty()))


def _notes(result: TableResult) -> list[str]:
    return [*result.notes, *(str(p) for p in result.problems if p.kind == "note")]


def _count(name: str, result: TableResult) -> str:
    stopping = result.stopping()
    counts = [f"{len(result.rows)} figures"] * bool(len(result.rows)) + [f"{len(result.goals)} goals"] * bool(
        len(result.goals)
    )
    return f"{name}: {len(stopping)} cell(s) to settle" if stopping else f"{name}: {' and '.join(counts)}"


def _refusal(args: argparse.Namespace, result: TableResult) -> str:
    name = Path(args.file).name
    stopping = result.stopping()
    lines = [f"{name}, {p}" for p in stopping[:MOST_SHOWN]]
    lines += [f"... and {len(stopping) - MOST_SHOWN} more"] * (len(stopping) > MOST_SHOWN)
    if any(p.kind == "open" for p in stopping):
        lines.append(
            f"complete {args.propose} and read the table with --mapping {args.propose}"
            if args.propose
            else "--propose MAP.csv writes a mapping file to complete; --mapping MAP.csv reads the table by it"
        )
    if any(p.kind == "odd" for p in stopping):
        lines.append("where odd values are right, --confirm takes them")
    return "\n".join([*lines, "nothing was written"])


def _machine(args: argparse.Namespace, result: TableResult) -> dict[str, Any]:
    return {
        "file": args.file,
        "rows": len(result.rows),
        "goals": len(result.goals),
        "notes": list(result.notes),
        "problems": [
            {"kind": p.kind, "sheet": p.sheet, "cell": p.cell, "text": p.text, "message": p.message}
            for p in result.problems
        ],
    }
