"""The command ``chnt rebuild``: published rates into an index level with intervals."""

from __future__ import annotations

import argparse
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chnt_analysis.cli.common import command, output_file, say, whole_number, write_csv
from chnt_analysis.errors import ParameterError

if TYPE_CHECKING:
    import pandas as pd

    from chnt_analysis.rebuild import Rebuilt


def register(commands: Any) -> None:
    """Declare the command."""
    add = command(commands, "rebuild", _rebuild, "join published rates into one index level with 95 % intervals")
    add.add_argument("rates", metavar="RATES.csv", help="[series,]period,basis,value[,vintage][,status][,decimals]")
    add.add_argument("-o", "--out", metavar="INDEX.csv", required=True, help="[series,]period,index,lower_95,upper_95")
    add.add_argument("--conflicts", metavar="FILE", help="rates that contradict the others, as CSV")
    add.add_argument(
        "--base", type=whole_number(1900, 2100), metavar="YEAR", help="base year; the first whole year by default"
    )


def _rebuild(args: argparse.Namespace) -> int:
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # small matrices: more threads only wait for one another
    from chnt_analysis.readers.tidy import read_rates
    from chnt_analysis.rebuild import rebuild, rebuild_many

    path = Path(args.rates)
    out, beside = _outputs(args)
    table, notes = read_rates(path, today=date.today())
    several = "series" in table
    rebuilt = (
        rebuild_many(table, base=args.base, where=str(path))
        if several
        else {"": rebuild(table, base=args.base, where=str(path))}
    )
    write_csv(_joined({n: _index(r) for n, r in rebuilt.items()}, several), out)
    conflicts = _joined({n: _conflicts(r) for n, r in rebuilt.items()}, several)
    if beside is not None:
        write_csv(conflicts, beside, option="--conflicts")
    messages = [*notes, *(f"{n}: {note}" if n else note for n, r in rebuilt.items() for note in r.notes)]
    months = sum(len(r.level) for r in rebuilt.values())
    head = f"{args.out}: {len(rebuilt)} series, {months} months; {len(conflicts)} of {len(table)} rates contradict the others"
    machine = {
        "index": args.out,
        "series": [
            {
                "series": n,
                "base": r.base,
                "months": len(r.level),
                "from": str(r.level.index[0]),
                "to": str(r.level.index[-1]),
                "median_width_pct": round(float(r.widths().median()), 4),
                "conflicts": len(r.conflicts),
                "notes": list(r.notes),
            }
            for n, r in rebuilt.items()
        ],
        "conflicts": conflicts.to_dict("records"),
        "notes": list(notes),
    }
    say(machine, args.json, "\n".join([head, *_few(messages)]))
    return 0


def _outputs(args: argparse.Namespace) -> tuple[Path, Path | None]:
    out = output_file(args.out, option="-o", inputs=[args.rates], called="the file of the rates")
    if not args.conflicts:
        return out, None
    beside = output_file(args.conflicts, option="--conflicts", inputs=[args.rates], called="the file of the rates")
    if beside.resolve() == out.resolve():
        raise ParameterError(f"--conflicts {beside}: is the file of the index; name another file")
    return out, beside


def _few(lines: list[str], most: int = 30) -> list[str]:
    more = len(lines) - most
    return lines[:most] + ([f"... and {more} more notes (--json shows all)"] if more > 0 else [])


def _index(rebuilt: Rebuilt) -> pd.DataFrame:
    import pandas as pd

    columns = {"index": rebuilt.level, "lower_95": rebuilt.lower_95, "upper_95": rebuilt.upper_95}
    return pd.DataFrame(
        {"period": rebuilt.level.index.astype(str), **{c: s.round(6).to_numpy() for c, s in columns.items()}}
    )


def _conflicts(rebuilt: Rebuilt) -> pd.DataFrame:
    return rebuilt.conflicts.round({"implied": 2, "difference": 2}).reset_index(drop=True)


def _joined(tables: dict[str, pd.DataFrame], several: bool) -> pd.DataFrame:
    import pandas as pd

    if several:
        for name, table in tables.items():
            table.insert(0, "series", name)
    return pd.concat(tables.values(), ignore_index=True)
