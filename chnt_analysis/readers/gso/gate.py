"""What was read from workbooks beside itself in time: the gate of plausibility, as doubtful figures named by cell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd

from chnt_analysis.periods import parse
from chnt_analysis.plausibility import Column, growth_findings
from chnt_analysis.readers.gso.problems import Problem
from chnt_analysis.readers.gso.release import GsoTable

SERIES = ["indicator", "place", "sector", "basis"]


def checked(table: GsoTable, *, today: date) -> GsoTable:
    """Return the table with problems of its figures in time and about releases dated after ``today``; every figure is kept."""
    frame = table.frame.reset_index(drop=True)
    inconsistencies = [*_late(frame, today), *(d for _, rows in frame.groupby(SERIES, sort=False) for d in _odd(rows))]
    return replace(table, problems=(*table.problems, *inconsistencies))


def _late(frame: pd.DataFrame, today: date) -> list[Problem]:
    late = frame[frame["vintage"].str.slice(0, 7) > f"{today:%Y-%m}"].drop_duplicates("source")
    message = f"has not come (today is {today:%Y-%m-%d}); is the year in the file's name right?"
    return [_problem(row, f"the vintage {row['vintage']} {message}", whole=True) for _, row in late.iterrows()]


def _odd(rows: pd.DataFrame) -> list[Problem]:
    last = rows.sort_values("vintage", kind="stable").drop_duplicates("period", keep="last")
    ends = pd.PeriodIndex([parse(p).end for p in last["period"]], freq="M")
    order = np.argsort(ends.asi8, kind="stable")
    last = last.iloc[order]
    texts = tuple(f"{v:.10g}" for v in last["value"])
    column = Column(ends[order], last["value"].to_numpy(dtype=float), last.index.to_numpy() + 1, texts)
    basis = str(last["basis"].iloc[0])
    odd = growth_findings(column, name=basis)
    return [
        _problem(rows.loc[f.line - 1], f"{f.text} {f.message}" + (f"; is it {f.meant}?" if f.meant else ""))
        for f in odd
    ]


def _problem(row: pd.Series, message: str, *, whole: bool = False) -> Problem:
    file, _, sheet = str(row["source"]).partition(": ")
    return Problem("doubt", file, "" if whole else sheet, "" if whole else f"cell {row['cell']}", message)
