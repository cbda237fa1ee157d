"""``chnt import press``: the figures of a press release pasted as text, taken as a person says."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chnt_analysis import files
from chnt_analysis.cli.common import command, output_file, say, write_csv
from chnt_analysis.errors import InputError

if TYPE_CHECKING:
    from chnt_analysis.readers.press import Release


def register_import(kinds: Any) -> None:
    """Declare the command."""
    press = command(kinds, "press", _press, "figures of a press release pasted as text, each confirmed by you")
    press.add_argument("file", metavar="FILE", help="the release as a text file")
    press.add_argument(
        "--propose", metavar="FIGURES.csv", help="write the figures found, with their sentences, to complete"
    )
    press.add_argument(
        "--confirmed", metavar="FIGURES.csv", help="the same table completed by you: yes in the column take"
    )
    press.add_argument("-o", "--out", metavar="OUT.csv", help="rows of figures to write, for `chnt add`")
    press.add_argument("--place", default="", metavar="CODE", help="place of sentences that name none")


def _press(args: argparse.Namespace) -> int:
    from chnt_analysis import observations as obs
    from chnt_analysis.readers import press

    if bool(args.confirmed) != bool(args.out):
        raise InputError(
            "-o OUT.csv and --confirmed FIGURES.csv go together; --propose FIGURES.csv writes the table to complete"
        )
    if args.place:
        obs.label("place", args.place, "vi")  # an unknown code is refused with the nearest one
    release = press.read_release(Path(args.file))
    if args.confirmed:
        out = output_file(args.out, option="-o", inputs=[args.file, args.confirmed], called="an input")
        rows = press.taken(release, Path(args.confirmed), today=date.today())
        write_csv(rows, out)
        human = (
            f"{len(rows)} of {len(release.figures)} figures of {release.name} written to {out}\nthen: chnt add {out}"
        )
        say({"written": str(out), "rows": len(rows), "figures": len(release.figures)}, args.json, human)
        return 0
    if args.propose:
        _write(args.propose, press.propose(release, place=args.place), args.file)
    say(_report(release), args.json, "\n".join([*_lines(release), _next(args)]))
    return 0


def _write(name: str, text: str, source: str) -> None:
    path = output_file(name, option="--propose", inputs=[source], called="the release")
    if path.exists():
        raise InputError(f"--propose {path}: is there already; name another file, so that no answers are lost")
    files.write_text(path, text)


def _next(args: argparse.Namespace) -> str:
    table = args.propose or "FIGURES.csv"
    first = (
        f"complete {table}" if args.propose else f"nothing was taken: --propose {table} writes the table to complete"
    )
    return f"{first}; then: chnt import press {args.file} --confirmed {table} -o OUT.csv"


def _lines(release: Release) -> list[str]:
    lines = []
    for f in release.figures:
        named = ", ".join(f"{name} {code}" for name, code in f.said.items()) or "nothing named"
        lines.append(f"line {f.line}: {f.printed} = {f.value or f.ambiguity} ({named})\n    {f.sentence}")
    if release.others:
        lines.append(f"no figures, but dates, periods and documents: {'; '.join(release.others)}")
    return lines


def _report(release: Release) -> dict[str, Any]:
    return {"file": release.name, "figures": [vars(f) for f in release.figures], "others": list(release.others)}
