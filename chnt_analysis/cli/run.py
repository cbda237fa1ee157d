"""The command that runs notebooks: ``chnt run``."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chnt_analysis.cli.common import command, parameters_option, say, whole_number
from chnt_analysis.errors import DataError, ParameterError

if TYPE_CHECKING:
    from chnt_analysis.batch.ledger import Record
    from chnt_analysis.batch.plan import Plan

_MOST_SECONDS = 7 * 24 * 3600


def register(commands: Any) -> None:
    """Declare the command."""
    run = command(
        commands, "run", _run, "run a batch of notebooks, or one notebook, and write the pages", needs_all=True
    )
    what(run)
    run.add_argument("--out", metavar="DIR", help="folder of the pages; the batch file's `site` by default")
    run.add_argument("--workers", type=whole_number(1, 256), metavar="N", help="runs at a time; one a core by default")
    seconds = whole_number(1, _MOST_SECONDS)
    run.add_argument(
        "--timeout", type=seconds, metavar="S", default=1800, help="seconds a run may take; 1800 by default"
    )
    run.add_argument(
        "--cell-timeout", type=seconds, metavar="S", default=600, help="seconds a cell may take; 600 by default"
    )
    again = run.add_mutually_exclusive_group()
    again.add_argument("--force", action="store_true", help="run again what has not changed since it was run")
    again.add_argument("--resume", action="store_true", help="go on where a batch was interrupted: what happens anyway")
    run.add_argument(
        "--engine", choices=["local", "dask"], default="local", help="where it runs; this machine by default"
    )
    run.add_argument(
        "--scheduler", metavar="ADDRESS", help="a Dask scheduler; a cluster of this machine's own without it"
    )
    run.add_argument("--fresh-kernels", action="store_true", help="a plain kernel for every run; slower")
    run.add_argument("--pdf", action="store_true", help="the pages as PDF files too, A4, through Chromium")
    public_option(run)
    run.add_argument(
        "--dry-run", action="store_true", help="say what would run, what would not, and why; start nothing"
    )


def public_option(parser: argparse.ArgumentParser) -> None:
    """Declare ``--public``."""
    parser.add_argument(
        "--public",
        action="store_true",
        help="leave your own unpublished figures, goals and tasks out: nothing that is written rests on them",
    )


def what(parser: argparse.ArgumentParser) -> None:
    """Declare what to run: a batch file, or a notebook and its parameters."""
    parser.add_argument("batch", nargs="?", metavar="BATCH.yml|NOTEBOOK", help="the default batch when left out")
    parameters_option(parser, "parameter of the one notebook")


def planned(args: argparse.Namespace, grid: Mapping[str, Any] | None = None) -> Plan:
    """Return the plan that the command line asks for."""
    from chnt_analysis.batch import plan as plans

    name = args.batch or str(plans.DEFAULT)
    given = dict(args.parameters)
    if Path(name).suffix not in (".yml", ".yaml"):
        return plans.single(name, given, grid)
    if named := [*given, *(grid or ())]:
        raise ParameterError(f"{named[0]}: a batch file states its own parameters; name a notebook instead")
    return plans.read(Path(name))


def _run(args: argparse.Namespace) -> int:
    from chnt_analysis import project

    with project.only_public(args.public):
        return _run_planned(args)


def _run_planned(args: argparse.Namespace) -> int:
    from chnt_analysis.batch.processes import Limits, one_thread_each

    one_thread_each()
    from chnt_analysis.batch import runner

    check_folder()
    plan = planned(args)
    site = Path(args.out) if args.out else plan.site
    if args.scheduler and args.engine != "dask":
        raise ParameterError(f"--scheduler {args.scheduler}: goes with --engine dask only")
    if args.dry_run:
        return _foretell(plan, site, args)
    if args.pdf:
        from chnt_analysis.batch.ledger import folder_of
        from chnt_analysis.pages import paper

        paper.browser()
    records = runner.run(
        plan,
        site=site,
        workers=args.workers,
        progress=not args.json,
        force=args.force,
        fresh=args.fresh_kernels,
        limits=Limits(args.timeout, args.cell_timeout),
        engine=args.engine,
        scheduler=args.scheduler or "",
    )
    if args.pdf:
        paper.to_pdf([folder_of(site, r.internal) / r.page for r in records if r.status == "done"])
    return _tell(records, site, args.json)


def check_folder() -> None:
    """Refuse a project folder with files that cannot be used, every one named; a folder found good is read again once something changed."""
    from chnt_analysis import project

    if not project.own_files():
        return
    from chnt_analysis.batch import check
    from chnt_analysis.batch.content import state_of_folder

    state = state_of_folder()
    if state and check.is_checked(state):
        return
    from chnt_analysis.questions import own_files

    with project.setting_aside() as faults:
        own_files.check()
    if faults:
        raise DataError(
            "\n".join(
                [*faults.values(), "correct these files of the project folder, or remove them with `chnt remove FILE`"]
            )
        )
    if state:
        check.remember(state)


def _foretell(plan: Plan, site: Path, args: argparse.Namespace) -> int:
    """Say which runs would be done and why, and which stand."""
    from chnt_analysis.batch import runner

    standings = runner.standing(plan, site)
    rows = [
        {
            "name": s.run.name,
            "notebook": s.run.notebook.name,
            "parameters": dict(s.run.parameters),
            "runs": args.force or s.record is None,
            "why": "forced" if args.force else s.why,
        }
        for s in standings
    ]
    count = sum(bool(r["runs"]) for r in rows)
    lines = [f"{r['name']}: {'runs: ' + str(r['why']) if r['runs'] else 'unchanged'}" for r in rows]
    lines.append(f"{count} of {len(rows)} runs would be done; nothing was started")
    say(rows, args.json, "\n".join(lines))
    return 0


def _tell(records: list[Record], site: Path, as_json: bool) -> int:

    counts = Counter(r.status for r in records)
    reused = sum(r.reused for r in records)
    lines = [f"{r.status}: {r.name}: {r.message}" for r in records if r.status != "done"]
    index = (site / "index.html").resolve()
    unchanged = f", {reused} unchanged and not run again" if reused else ""
    lines.append(f"{counts['done']} pages, {counts['refused']} refused, {counts['failed']} failed{unchanged}")
    lines.append(f"Open {index}")
    if internal := sum(r.internal for r in records):
        lines.append(
            f"{internal} of these runs used your own unpublished figures: their pages are in {index.parent / 'internal'}, "
            "which the public front page does not link (--public leaves such figures out)"
        )
    summary = {
        "counts": {s: counts[s] for s in ("done", "refused", "failed")},
        "reused": reused,
        "internal": sum(r.internal for r in records),
        "index": str(index),
        "ledger": str(site / "ledger.jsonl"),
    }
    say(summary, as_json, "\n".join(lines))
    if any(r.cause == "disk" for r in records):
        return 3
    return 1 if counts["failed"] else 2 if counts["refused"] else 0
