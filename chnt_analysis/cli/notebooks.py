"""The command ``chnt list``."""

from __future__ import annotations

import argparse
from typing import Any

from chnt_analysis.cli.common import command, say, tell


def register(commands: Any) -> None:
    """Declare the commands."""
    command(commands, "list", _list, "list the notebooks: question, parameters with type, default, legal values")


def _list(args: argparse.Namespace) -> int:
    from chnt_analysis.batch import notebooks
    from chnt_analysis.parameters import schema_of

    known, skipped = notebooks.discover()
    for reason in skipped:
        tell(f"chnt: skipped: {reason}", error=True)
    rows: list[dict[str, Any]] = [
        {
            "notebook": n.name,
            "question": dict(n.question),
            "parameters": [_described(p, d) for p, d in n.defaults.items()],
            "schema": schema_of(n.name, n.defaults),
        }
        for n in known.values()
    ]
    lines = []
    for row in rows:
        lines += [row["notebook"], f"  {row['question']['vi']}", f"  {row['question']['en']}"]
        for p in row["parameters"]:
            unit = f", {p['unit']}" if p["unit"] else ""
            lines.append(f"    {p['name']:<16} {p['type'] + unit:<22} default {p['default']!r:<12} {p['legal']}")
    say(rows, args.json, "\n".join(lines))
    return 0


def _described(name: str, default: Any) -> dict[str, Any]:
    from chnt_analysis.parameters import CATALOGUE

    parameter = CATALOGUE[name]
    unit = parameter.unit.en if parameter.unit else ""
    return {"name": name, "type": parameter.kind, "unit": unit, "default": default, "legal": parameter.legal.en}
