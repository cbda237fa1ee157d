"""How commands take the CSV of series: the options of its columns, and its warnings said on standard error."""

from __future__ import annotations

import argparse
import warnings
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from chnt_analysis.cli.common import tell

if TYPE_CHECKING:
    import pandas as pd


def column_options(parser: argparse.ArgumentParser, *, link: bool = True) -> None:
    """Declare the options that say how the file is read."""
    parser.add_argument(
        "--period-column", default="period", metavar="NAME", help="heading of the periods; period by default"
    )
    parser.add_argument(
        "--value-column", default="value", metavar="NAME", help="heading of the values; value by default"
    )
    if link:
        parser.add_argument(
            "--link", action="store_true", help="bring values before a new base year to the level after it"
        )


def read_with_notes(args: argparse.Namespace) -> tuple[dict[str, pd.Series], list[str]]:
    """Return the series of ``args.file`` and what is odd about them, by row."""
    from chnt_analysis.readers.series import read_series

    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        series = read_series(
            Path(args.file),
            period=args.period_column,
            value=args.value_column,
            today=date.today(),
            linked=getattr(args, "link", False),
        )
    return series, [str(warning.message) for warning in said]


def read_saying(args: argparse.Namespace) -> dict[str, pd.Series]:
    """Return the series of ``args.file``, what is odd said on standard error."""
    series, notes = read_with_notes(args)
    for note in notes:
        tell(f"chnt: {note}", error=True)
    return series
