"""The ``chnt`` command: every command is also a function of the library.

Exit codes: 0 success, 1 a run failed, 2 the input or the call is wrong, 3 infrastructure, 130 interrupted, 143 terminated.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from chnt_analysis import __version__
from chnt_analysis.errors import InputError


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    parser = _parser()
    args = parser.parse_args(argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf8")
    try:
        return args.command(args)
    except InputError as error:
        print(f"chnt: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("chnt: interrupted; finished pages are kept", file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        print(f"chnt: {error.filename or ''}: {error.strerror or error}", file=sys.stderr)
        return 3


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="chnt",
        description="Supporting industries on the way to their goals: notebooks, batch runs, pages.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"chnt {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    run = _command(commands, "run", _run, "run a batch of notebooks and write their pages")
    run.add_argument("batch", nargs="?", metavar="BATCH.yml", help="batch file; the default batch when left out")
    run.add_argument("--out", metavar="DIR", help="folder of the pages; the batch file's `site` by default")
    run.add_argument("--workers", type=_workers, metavar="N", help="runs at a time; one a core by default")
    run.add_argument("--dry-run", action="store_true", help="check the batch and list its runs; start no kernel")

    _command(commands, "list", _list, "list the notebooks: question, parameters with type, default, legal values")

    add = _command(commands, "add", _add, "lay your own figures over the shipped ones")
    add.add_argument("file", metavar="FILE", help="tidy CSV of observations")
    add.add_argument("--data", metavar="DIR", help="your data folder; $CHNT_DATA or ~/.local/share/chnt by default")

    check = _command(commands, "check", _check, "check a file without adding it")
    check.add_argument("file", metavar="FILE")
    check.add_argument(
        "--as", dest="kind", choices=["observations"], default="observations", help="what the file holds"
    )

    _command(commands, "lab", _lab, "open JupyterLab on the notebooks")
    return parser


def _command(commands: Any, name: str, function: Any, text: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
    command.set_defaults(command=function)
    if name != "lab":
        command.add_argument("--json", action="store_true", help="print JSON for machines")
    return command


def _workers(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 256:
        raise argparse.ArgumentTypeError(f"{text!r}: allowed are whole numbers from 1 to 256")
    return int(text)


def _run(args: argparse.Namespace) -> int:
    from chnt_analysis.batch import plan as plans
    from chnt_analysis.batch import runner

    plan = plans.read(Path(args.batch) if args.batch else plans.DEFAULT)
    if args.dry_run:
        planned = [{"name": r.name, "notebook": r.notebook.name, "parameters": dict(r.parameters)} for r in plan.runs]
        names = [r.name for r in plan.runs]
        _say(planned, args.json, "\n".join([*names, f"{len(names)} runs; nothing was started"]))
        return 0
    site = Path(args.out) if args.out else plan.site
    records = runner.run(plan, site=site, workers=args.workers, progress=not args.json)
    counts = {s: sum(r.status == s for r in records) for s in ("done", "refused", "failed")}
    lines = [f"{r.status}: {r.name}: {r.message}" for r in records if r.status != "done"]
    index = (site / "index.html").resolve()
    lines.append(f"{counts['done']} pages, {counts['refused']} refused, {counts['failed']} failed")
    lines.append(f"Open {index}")
    _say({"counts": counts, "index": str(index), "ledger": str(site / "ledger.jsonl")}, args.json, "\n".join(lines))
    return 1 if counts["failed"] else 2 if counts["refused"] else 0


def _list(args: argparse.Namespace) -> int:
    from chnt_analysis.batch import notebooks
    from chnt_analysis.batch.parameters import CATALOGUE

    found = notebooks.discover()
    rows: list[dict[str, Any]] = [
        {
            "notebook": n.name,
            "question": dict(n.question),
            "parameters": [
                {
                    "name": p,
                    "type": CATALOGUE[p].type,
                    "unit": CATALOGUE[p].unit,
                    "default": d,
                    "legal": CATALOGUE[p].legal,
                }
                for p, d in n.defaults.items()
            ],
        }
        for n in found.values()
    ]
    lines = []
    for row in rows:
        lines += [row["notebook"], f"  {row['question']['vi']}", f"  {row['question']['en']}"]
        for p in row["parameters"]:
            unit = f", {p['unit']}" if p["unit"] else ""
            lines.append(f"    {p['name']:<16} {p['type'] + unit:<22} default {p['default']!r:<12} {p['legal']}")
    _say(rows, args.json, "\n".join(lines))
    return 0


def _add(args: argparse.Namespace) -> int:
    from chnt_analysis import userdata

    report = userdata.add(Path(args.file), folder=Path(args.data) if args.data else None)
    _say(report.as_dict(), args.json, str(report))
    return 0


def _check(args: argparse.Namespace) -> int:
    from chnt_analysis import userdata

    report = userdata.check(Path(args.file))
    _say(report.as_dict(), args.json, str(report))
    return 0


def _lab(args: argparse.Namespace) -> int:
    del args
    from chnt_analysis.batch.notebooks import FOLDER

    os.execv(sys.executable, [sys.executable, "-m", "jupyterlab", "--notebook-dir", str(FOLDER)])


def _say(machine: Any, as_json: bool, human: str) -> None:
    print(json.dumps(machine, ensure_ascii=False, indent=1, default=str) if as_json else human)


if __name__ == "__main__":
    sys.exit(main())
