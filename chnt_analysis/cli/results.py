"""Commands that give headline numbers: ``chnt sweep``, ``chnt compare``."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from chnt_analysis.cli.common import assignment, command, output_file, say, whole_number, write_csv
from chnt_analysis.cli.run import check_folder, planned, public_option, what
from chnt_analysis.errors import DataError, ParameterError


def register(commands: Any) -> None:
    """Declare the commands."""
    sweep = command(
        commands, "sweep", _sweep, "write the headline numbers of a grid as one table; no notebook runs", needs_all=True
    )
    what(sweep)
    sweep.add_argument(
        "-g",
        dest="grid",
        action="append",
        default=[],
        type=assignment,
        metavar="NAME=[VALUE, ...]",
        help="values of a parameter; the product of all such lists is asked",
    )
    sweep.add_argument("-o", "--out", required=True, metavar="OUT.csv", help="file to write")
    sweep.add_argument("--workers", type=whole_number(1, 256), metavar="N", help="processes; one a core by default")

    public_option(sweep)

    compare = command(commands, "compare", _compare, "two runs' headline numbers side by side")
    for name in ("one", "other"):
        compare.add_argument(name, metavar="RUN", help="a run's name, as its page has it, or DIR/RUN")
    compare.add_argument("--site", metavar="DIR", help="folder of the pages; that of the default batch by default")


def _sweep(args: argparse.Namespace) -> int:
    from chnt_analysis.batch.processes import one_thread_each

    one_thread_each()
    from chnt_analysis import project
    from chnt_analysis.batch.sweep import sweep

    out = output_file(args.out, option="-o", inputs=[args.batch] if args.batch else [], called="the batch file")
    check_folder()
    plan = planned(args, _lists(args.grid))
    with project.only_public(args.public):
        table = sweep(plan, workers=args.workers or os.cpu_count() or 1, progress=not args.json)
    write_csv(table, out)
    refused = sorted(set(table.loc[table["refused"] != "", "run"]))
    internal = sorted(set(table.loc[table["internal"], "run"]))
    human = f"{len(plan.runs)} runs, {len(table) - len(refused)} numbers, {len(refused)} refused: written to {out}"
    if internal:
        human += f"\n{len(internal)} of these runs used your own unpublished figures: column internal (--public leaves such figures out)"
    report = {"runs": len(plan.runs), "rows": len(table), "refused": refused, "internal": internal, "written": str(out)}
    say(report, args.json, human)
    return 2 if refused else 0


def _lists(grid: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the lists of a grid; those of text parameters are read as lists here."""
    from chnt_analysis.typed_files import read_value

    lists: dict[str, Any] = {}
    for name, value in grid:
        if name in lists:
            raise ParameterError(f"-g {name}: given twice; once is enough")
        lists[name] = read_value(value) if isinstance(value, str) else value
    return lists


def _compare(args: argparse.Namespace) -> int:
    from chnt_analysis.batch import plan as plans

    site = Path(args.site) if args.site else plans.read(plans.DEFAULT).site
    one, other = (_record(text, site) for text in (args.one, args.other))
    names = list(dict.fromkeys([*_numbers(one), *_numbers(other)]))
    rows = [_row(name, _numbers(one).get(name), _numbers(other).get(name)) for name in names]
    different = [
        {"parameter": p, "one": one["parameters"].get(p), "other": other["parameters"].get(p)}
        for p in dict.fromkeys([*one["parameters"], *other["parameters"]])
        if one["parameters"].get(p) != other["parameters"].get(p)
    ]
    internal = {"one": bool(one.get("internal")), "other": bool(other.get("internal"))}
    lines = [f"{'':<34} {args.one[-24:]:>24} {args.other[-24:]:>24} {'difference':>14}"]
    if any(internal.values()):
        marks = ["internal" if own else "" for own in internal.values()]
        lines.append(f"{'rests on unpublished figures':<34} {marks[0]:>24} {marks[1]:>24}")
    lines += [f"{d['parameter']:<34} {_shown(d['one']):>24} {_shown(d['other']):>24}" for d in different]
    lines += [
        f"{r['number']:<34} {_shown(r['one']):>24} {_shown(r['other']):>24} {_shown(r['difference']):>14}" for r in rows
    ]
    report = {"one": args.one, "other": args.other, "internal": internal, "parameters": different, "numbers": rows}
    say(report, args.json, "\n".join(lines))
    return 0


def _record(text: str, site: Path) -> dict[str, Any]:
    from chnt_analysis.batch import ledger

    folder, name = (Path(text).parent, Path(text).name) if "/" in text else (site, text)
    records = {r["name"]: r for r in ledger.everything(folder)}
    if name not in records:
        known = ", ".join(records) or "none"
        raise DataError(f"{text}: no run of this name in {folder / 'ledger.jsonl'}; there are {known}")
    if records[name]["status"] != "done":
        raise DataError(f"{text}: this run is {records[name]['status']}; only finished runs have numbers")
    return records[name]


def _numbers(record: dict[str, Any]) -> dict[str, Any]:
    return record["headline"].get("numbers", {})


def _row(name: str, one: Any, other: Any) -> dict[str, Any]:
    both = all(isinstance(v, int | float) and not isinstance(v, bool) for v in (one, other))
    return {"number": name, "one": one, "other": other, "difference": other - one if both else None}


def _shown(value: Any) -> str:
    return "" if value is None else f"{value:.6g}" if isinstance(value, float) else str(value)
