"""Commands of the project folder: ``chnt status``, ``chnt remove``, ``chnt set-aside``, ``chnt codes``."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chnt_analysis.cli.common import command, say, tell

if TYPE_CHECKING:
    import pandas as pd

    from chnt_analysis.userdata import Fate

MOST_SHOWN = 40


def register(commands: Any) -> None:
    """Declare the commands."""
    status = command(
        commands,
        "status",
        _status,
        "say what the project folder holds and what is used of it, and what the runs ended with",
    )
    status.add_argument(
        "site", nargs="?", metavar="DIR", help="folder of pages: its runs only; those of the default batch by default"
    )

    remove = command(commands, "remove", _remove, "take a file out of the project folder, or put back a row set aside")
    remove.add_argument("name", metavar="FILE|ROW", help="as `chnt status` lists it, or the file it was added from")

    aside = command(commands, "set-aside", _set_aside, "leave a row out of every computation, with a reason")
    aside.add_argument("row", metavar="ROW", help="id of a figure or goal, such as tg00043")
    aside.add_argument("--reason", required=True, metavar="TEXT", help="why it is left out")

    codes = command(
        commands, "codes", _codes, "find indicators, places, units and other codes by words of either language"
    )
    codes.add_argument(
        "text", nargs="+", metavar="TEXT", help="words of a label, with or without accents, or a part of a code"
    )
    codes.add_argument("--kind", metavar="KIND", help="one code list: indicator, place, sector, unit, document, ...")


def register_new(kinds: Any) -> None:
    """Declare ``chnt new project``."""
    new = command(kinds, "project", _new, "a project folder with every table to fill in", machine=False)
    new.add_argument("folder", metavar="DIR", help="folder to write; files that are there stay as they are")


def _new(args: argparse.Namespace) -> int:
    from chnt_analysis import project, userdata

    config = project.config_file()
    written = userdata.new_project(Path(args.folder), config=config)
    tell(f"Written: {len(written)} files in {args.folder}; README.txt there says what goes where")
    tell(
        f'Use it: --data {args.folder}, CHNT_DATA={args.folder}, or {config} with the line  data = "{Path(args.folder).absolute()}"'
    )
    return 0


def _status(args: argparse.Namespace) -> int:
    from chnt_analysis import project
    from chnt_analysis.batch import ledger
    from chnt_analysis.batch import plan as plans
    from chnt_analysis.errors import DataError

    project.locate()  # a folder that is a file is one error, not one for each run of the batch
    site = Path(args.site) if args.site else plans.read(plans.DEFAULT).site
    there = any((ledger.folder_of(site, internal) / "ledger.jsonl").is_file() for internal in (False, True))
    if args.site and not there:
        raise DataError(f"{site}: holds no ledger; run a batch first, or name the folder of its pages")
    rows = ledger.everything(site) if there else []
    if args.site:
        say(rows, args.json, "\n".join(_run_lines(rows)))
        return 0
    summary, lines = _folder()
    lines += [f"Pages in {site}:", *_run_lines(rows)] if there else [f"Pages: none in {site} yet"]
    say({**summary, "runs": rows}, args.json, "\n".join(lines))
    return 0


def _folder() -> tuple[dict[str, Any], list[str]]:
    from chnt_analysis import project, userdata
    from chnt_analysis.questions import own_files

    where = project.locate()
    files = userdata.listing(_fates, check=own_files.check, about=own_files.about)
    aside = project.rows_set_aside()
    lines = [f"Project folder: {where.path} ({where.named_by}){'' if where.path.is_dir() else '; not made yet'}"]
    lines += [str(f) for f in files] or ["  nothing was added"]
    lines += [f"  row {row} set aside: {reason}" for row, reason in aside.items()]
    summary = {
        "folder": {"path": str(where.path), "named_by": where.named_by},
        "files": [f.as_dict() for f in files],
        "set_aside": aside,
    }
    return summary, lines


def _fates(rows: pd.DataFrame) -> list[Fate]:
    """Return what becomes of the rows, as it was found before where neither data nor code have changed: asking every notebook takes seconds."""
    from chnt_analysis import files
    from chnt_analysis.batch.content import Contents
    from chnt_analysis.questions.row_fates import fates
    from chnt_analysis.userdata import Fate

    contents, kept = Contents(), files.user_folder("cache") / "status.json"
    key = f"{contents.data} {contents.code} {contents.packages}"
    with suppress(OSError, ValueError, TypeError, KeyError):
        before = json.loads(kept.read_text("utf8"))
        if before["key"] == key:
            return [Fate(**{**fate, "used_by": tuple(fate["used_by"])}) for fate in before["fates"]]
    tell("chnt: asking the notebooks which of your rows they read; it takes some seconds after each change", error=True)
    of_rows = fates(rows)
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        files.write_text(kept, json.dumps({"key": key, "fates": [vars(fate) for fate in of_rows]}))
    return of_rows


def _run_lines(rows: list[dict[str, Any]]) -> list[str]:
    lines = [
        f"{r['status']:<8} {r['start'][:19] or '-':<19} {r['seconds']:>7.1f} s  {r['name']}"
        + (f": {r['message'].partition(chr(10))[0]}" if r["message"] else "")
        for r in rows
    ]
    counts = Counter(r["status"] for r in rows)
    return [*lines, ", ".join(f"{counts[s]} {s}" for s in ("done", "refused", "failed"))]


def _remove(args: argparse.Namespace) -> int:
    from chnt_analysis import project, userdata

    if args.name in project.rows_set_aside():
        userdata.put_back(args.name)
        say({"row": args.name, "set_aside": False}, args.json, f"{args.name} counts again")
        return 0
    kept = userdata.remove(args.name)
    say({"removed": args.name, "kept": str(kept)}, args.json, f"{args.name} is removed; it is kept as {kept}")
    return 0


def _set_aside(args: argparse.Namespace) -> int:
    from chnt_analysis import userdata

    userdata.set_aside(args.row, reason=args.reason)
    human = f"{args.row} is set aside: {args.reason}\n`chnt remove {args.row}` puts it back"
    say({"row": args.row, "set_aside": True, "reason": args.reason}, args.json, human)
    return 0


def _codes(args: argparse.Namespace) -> int:
    from chnt_analysis.observations.search import find_codes

    codes = find_codes(" ".join(args.text), kind=args.kind)
    lines = [
        f"{c.kind:<10} {c.code:<44} {c.vi} / {c.en}{f'  [{c.about}]' if c.about else ''}" for c in codes[:MOST_SHOWN]
    ]
    if len(codes) > MOST_SHOWN:
        lines.append(f"... and {len(codes) - MOST_SHOWN} more; more words find fewer")
    say([vars(c) for c in codes], args.json, "\n".join(lines) or "no code has these words in its label")
    return 0 if codes else 2
