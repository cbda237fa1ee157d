"""Commands of the notebooks: ``chnt run``, ``chnt list``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from chnt_analysis.cli.common import command, say, whole_number


def register(commands: Any) -> None:
    """Declare the commands."""
    run = command(commands, "run", _run, "run a batch of notebooks and write their pages")
    run.add_argument("batch", nargs="?", metavar="BATCH.yml", help="batch file; the default batch when left out")
    run.add_argument("--out", metavar="DIR", help="folder of the pages; the batch file's `site` by default")
    run.add_argument("--workers", type=whole_number(1, 256), metavar="N", help="runs at a time; one a core by default")
    run.add_argument("--dry-run", action="store_true", help="check the batch and list its runs; start no kernel")

    command(commands, "list", _list, "list the notebooks: question, parameters with type, default, legal values")


def _run(args: argparse.Namespace) -> int:
    from chnt_analysis.batch.processes import one_thread_each

    one_thread_each()
    from chnt_analysis.batch import plan as plans
    from chnt_analysis.batch import runner

    plan = plans.read(Path(args.batch) if args.batch else plans.DEFAULT)
    if args.dry_run:
        planned = [{"name": r.name, "notebook": r.notebook.name, "parameters": dict(r.parameters)} for r in plan.runs]
        names = [r.name for r in plan.runs]
        say(planned, args.json, "\n".join([*names, f"{len(names)} runs; nothing was started"]))
        return 0
    site = Path(args.out) if args.out else plan.site
    records = runner.run(plan, site=site, workers=args.workers, progress=not args.json)
    counts = {s: sum(r.status == s for r in records) for s in ("done", "refused", "failed")}
    lines = [f"{r.status}: {r.name}: {r.message}" for r in records if r.status != "done"]
    index = (site / "index.html").resolve()
    lines.append(f"{counts['done']} pages, {counts['refused']} refused, {counts['failed']} failed")
    lines.append(f"Open {index}")
    say({"counts": counts, "index": str(index), "ledger": str(site / "ledger.jsonl")}, args.json, "\n".join(lines))
    return 1 if counts["failed"] else 2 if counts["refused"] else 0


def _list(args: argparse.Namespace) -> int:
    from chnt_analysis.batch import notebooks
    from chnt_analysis.parameters import schema_of

    found, skipped = notebooks.discover()
    for reason in skipped:
        print(f"chnt: skipped: {reason}", file=sys.stderr)
    rows: list[dict[str, Any]] = [
        {
            "notebook": n.name,
            "question": dict(n.question),
            "parameters": [_described(p, d) for p, d in n.defaults.items()],
            "schema": schema_of(n.name, n.defaults),
        }
        for n in found.values()
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
