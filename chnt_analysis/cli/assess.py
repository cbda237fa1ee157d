"""The command that assesses a goal: ``chnt assess``."""

from __future__ import annotations

import argparse
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chnt_analysis.cli.common import command, say, whole_number
from chnt_analysis.cli.series_files import column_options, read_saying

if TYPE_CHECKING:
    from chnt_analysis.assessment import SeriesAssessment

MOST_SEED = 2**32 - 1


def register(commands: Any) -> None:
    """Declare the command."""
    assess = command(commands, "assess", _assess, "assess whether a series reaches a goal, and when")
    assess.add_argument("file", metavar="SERIES.csv", help="columns [series,]period,value")
    assess.add_argument(
        "--target", type=_finite, required=True, metavar="VALUE", help="the goal: a level, or percent growth"
    )
    assess.add_argument("--by", required=True, metavar="PERIOD", help="deadline: 2026-12, 2026Q4, 2026")
    assess.add_argument(
        "--measure",
        choices=["level", "yoy", "annual_growth", "ytd"],
        default="level",
        help="what of the series the goal is about",
    )
    assess.add_argument(
        "--from", dest="since", default="", metavar="PERIOD", help="period from which observed growth counts"
    )
    side = assess.add_mutually_exclusive_group()
    side.add_argument(
        "--at-least",
        dest="direction",
        action="store_const",
        const="at_least",
        default="at_least",
        help="more is better (default)",
    )
    side.add_argument("--at-most", dest="direction", action="store_const", const="at_most", help="less is better")
    column_options(assess)
    assess.add_argument("--season", type=whole_number(1, 24), metavar="S", help="periods a year of the season")
    assess.add_argument("--seed", type=whole_number(0, MOST_SEED), default=0, metavar="N", help="seed of the paths")


def _assess(args: argparse.Namespace) -> int:
    from chnt_analysis.assessment import assess_series
    from chnt_analysis.errors import DataError

    every = read_saying(args)
    assessments = []
    for series in every.values():
        try:
            assessments.append(
                assess_series(
                    series,
                    target=args.target,
                    by=args.by,
                    measure=args.measure,
                    direction=args.direction,
                    since=args.since,
                    season=args.season,
                    seed=args.seed,
                )
            )
        except DataError as error:
            raise DataError(f"{Path(args.file).name}, series {error}") from None
    records = [one.as_dict() for one in assessments]
    say(records[0] if len(records) == 1 else records, args.json, "\n".join(map(_line, assessments)))
    return 0


def _line(one: SeriesAssessment) -> str:
    name = one.series or "series"
    unit = "" if one.measure == "level" else " %"
    side = "at least" if one.direction == "at_least" else "at most"
    goal = f"{name}: {one.measure} {side} {one.target:g}{unit} by {one.by}; latest {one.latest:.4g}{unit} ({one.latest_period})"
    if one.verdict:
        at = "" if one.value_at_deadline is None else f" ({one.value_at_deadline:.4g}{unit})"
        return f"{goal}; {one.verdict.replace('_', ' ')}{at}"
    parts = [goal]
    if one.required_growth is not None:
        parts.append(f"needs {one.required_growth:.2f} % a year")
    if one.progress_class:
        parts.append(f"{one.progress_class.replace('_', ' ')} ({one.observed_growth:.2f} % so far)")
    named = [f"{c.method} {c.progress.replace('_', ' ')}" for c in one.progress_classes if c.progress]
    if named:
        parts.append(f"official classes from {one.progress_classes[-1].base}: {', '.join(named)}")
    if one.probability is None:
        parts.append(f"no probability: {one.reason}")
    else:
        parts.append(
            f"probability {100 * one.probability:.0f} % at the deadline, {100 * (one.probability_reached_by or 0):.0f} % by then"
        )
    return "; ".join(parts)


def _finite(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise argparse.ArgumentTypeError(f"{text!r}: allowed is a number such as 16 or 105.2")
    return value
