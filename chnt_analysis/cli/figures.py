"""Commands that take figures in: ``chnt add``, ``chnt check``."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from chnt_analysis.cli.common import command, say
from chnt_analysis.cli.series_files import column_options, read_with_notes
from chnt_analysis.cli.tables import check_table, table_options

_ADDED: dict[str, Any] = {"observations": "figures", "goals": "goals", "programme": "programme"}


def register(commands: Any) -> None:
    """Declare the commands."""
    add = command(commands, "add", _add, "lay your own figures, goals or programme over the shipped ones")
    add.add_argument(
        "file", metavar="FILE", help="CSV of figures or goals (indicator, period, value at least), or a programme"
    )
    add.add_argument("--as", dest="kind", choices=list(_ADDED), help="what the file holds; its columns tell by default")
    _entry_options(add)

    check = command(commands, "check", _check, "check a file without adding it")
    check.add_argument("file", metavar="FILE", help="CSV of figures, or an imported workbook table")
    check.add_argument(
        "--as",
        dest="kind",
        choices=["observations", *(k for k in _ADDED if k != "observations"), "rates", "series", "table", "scenario"],
        help="what the file holds; figures, goals or a programme by its columns when left out",
    )
    column_options(check, link=False)
    _entry_options(check)
    table_options(check, whole=False)


def _check_scenario(path: Path, *, as_json: bool) -> int:
    from chnt_analysis import scenarios

    scenario = scenarios.load(path)
    parts = {
        "levers": [lever.name for lever in scenario.levers],
        "shocks": [shock.name for shock in scenario.shocks],
    }
    summary = {
        "name": scenario.name,
        "place": scenario.place,
        "first": scenario.horizon.first,
        "last": scenario.horizon.last,
        "pace": scenario.pace,
        **parts,
    }
    held = [f"{len(named)} {kind} ({', '.join(named)})" for kind, named in parts.items() if named]
    line = f"{path.name}: scenario {scenario.name} for {scenario.place}, {summary['first']} to {summary['last']}, by {scenario.pace}"
    say(summary, as_json, "\n".join(["; ".join([line, *held]), "nothing was written"]))
    return 0


def _entry_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--place", default="", metavar="CODE", help="place of the rows when the file has no column place"
    )
    parser.add_argument(
        "--confirm", action="store_true", help="take the values that are asked about: you looked, they are right"
    )


def _add(args: argparse.Namespace) -> int:
    from chnt_analysis import userdata

    report = userdata.add(Path(args.file), place=args.place, confirmed=args.confirm, what=_ADDED.get(args.kind))
    say(report.as_dict(), args.json, str(report))
    return 0


def _check(args: argparse.Namespace) -> int:
    path = Path(args.file)
    if args.kind in (None, *_ADDED):
        from chnt_analysis import userdata

        report = userdata.check(path, place=args.place, confirmed=args.confirm, what=_ADDED.get(args.kind))
        say(report.as_dict(), args.json, str(report))
        return 0
    if args.kind == "table":
        return check_table(args)
    if args.kind == "scenario":
        return _check_scenario(path, as_json=args.json)
    summary = _rates(path) if args.kind == "rates" else _series(args)
    lines = [
        f"{path.name}: {summary['rows']} {args.kind} rows of {summary['series']} series, {summary['first']} to {summary['last']}"
    ]
    say(summary, args.json, "\n".join([*lines, *summary["notes"], "nothing was written"]))
    return 0


def _rates(path: Path) -> dict[str, Any]:
    from chnt_analysis.readers.tidy import read_rates

    rates, notes = read_rates(path, today=date.today())
    series = rates["series"].nunique() if "series" in rates else 1
    periods = rates["period"].astype(str)
    return {"rows": len(rates), "series": series, "first": periods.min(), "last": periods.max(), "notes": list(notes)}


def _series(args: argparse.Namespace) -> dict[str, Any]:
    series, notes = read_with_notes(args)
    ends = [(str(s.index[0]), str(s.index[-1])) for s in series.values()]
    return {
        "rows": sum(len(s) for s in series.values()),
        "series": len(series),
        "first": min(first for first, _ in ends),
        "last": max(last for _, last in ends),
        "notes": notes,
    }
