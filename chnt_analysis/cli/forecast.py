"""Commands of forecasts: ``chnt forecast``, ``chnt backtest``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chnt_analysis.cli.common import command, output_file, say, tell, whole_number, write_csv
from chnt_analysis.cli.series_files import column_options, read_saying

if TYPE_CHECKING:
    from chnt_analysis.forecasting.panel.engine import Holiday

METHODS = ("combination", "smoothing", "coarse", "reversion", "naive", "seasonal_naive")


def register(commands: Any) -> None:
    """Declare the commands."""
    ahead = command(commands, "forecast", _forecast, "forecast every series of a CSV, with prediction intervals")
    _common(ahead, "OUT.csv", "columns series, period, point, lower_80, upper_80, lower_95, upper_95")

    back = command(commands, "backtest", _backtest, "score the forecasts at past origins, beside the naive ones")
    _common(back, "SCORES.csv", "one row a series and method")
    back.add_argument("--origins", type=whole_number(1, 240), required=True, metavar="K", help="number of past origins")


def _common(parser: argparse.ArgumentParser, out: str, holds: str) -> None:
    parser.add_argument("file", metavar="SERIES.csv", help="columns [series,]period,value")
    parser.add_argument("-o", "--output", required=True, metavar=out, help=holds)
    parser.add_argument(
        "--horizon",
        type=whole_number(1, 600),
        required=True,
        metavar="H",
        help="periods ahead of each series' last value",
    )
    parser.add_argument(
        "--season",
        type=whole_number(1, 24),
        metavar="S",
        help="periods a year; 12, 4 or 1 by the file's periods by default",
    )
    parser.add_argument(
        "--holiday",
        default="none",
        metavar="NAME",
        help="what moves between months and is estimated: tet (Lunar New Year), none, or a holiday of holidays.csv of the project folder "
        "by its name, or all those of a place by its code",
    )
    parser.add_argument(
        "--method", choices=METHODS, default="combination", metavar="NAME", help=f"one of {', '.join(METHODS)}"
    )
    column_options(parser)
    parser.add_argument("--seed", type=whole_number(0, 2**31 - 1), default=0, metavar="N", help="seed of the paths")


def _forecast(args: argparse.Namespace) -> int:
    from chnt_analysis.forecasting import forecast_panel

    output, holiday, series = _output(args), _holiday(args.holiday), read_saying(args)
    made = forecast_panel(series, args.horizon, season=args.season, holiday=holiday, method=args.method, seed=args.seed)
    table = made.table()
    write_csv(table, output)
    for note in made.notes:
        tell(f"chnt: {note}", error=True)
    summary = {
        "output": args.output,
        "series": len(series),
        "horizon": args.horizon,
        "frequency": made.frequency,
        "method": made.method,
        "holiday": args.holiday,
        "seed": args.seed,
        "notes": list(made.notes),
    }
    say(
        summary,
        args.json,
        f"{len(series)} series, {args.horizon} periods ahead, {made.method}: written to {args.output}",
    )
    return 0


def _backtest(args: argparse.Namespace) -> int:
    from chnt_analysis.forecasting import backtest
    from chnt_analysis.forecasting.panel.backtest import summary

    output, holiday = _output(args), _holiday(args.holiday)
    table = backtest(
        read_saying(args),
        args.horizon,
        origins=args.origins,
        season=args.season,
        holiday=holiday,
        method=args.method,
        seed=args.seed,
    )
    write_csv(table, output)
    means = summary(table)
    report = {"output": args.output, "origins": args.origins, "means": means.round(4).to_dict("index")}
    lines = means[["mase", "smape", "owa", "msis_95", "coverage_80", "coverage_95"]].round(3).to_string()
    say(
        report,
        args.json,
        f"{lines}\n{table['series'].nunique()} series, {args.origins} origins: written to {args.output}",
    )
    return 0


def _holiday(text: str) -> Holiday:
    from chnt_analysis.observations.nations import holidays_named

    return text if text in ("none", "tet") else holidays_named(text)  # type: ignore[return-value]


def _output(args: argparse.Namespace) -> Path:
    return output_file(args.output, option="-o", inputs=[args.file], called="the file of the series")
