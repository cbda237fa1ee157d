"""The gate that a user's rows pass: the rule of each indicator row by row, and each series beside the figures known already."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from datetime import date

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError
from chnt_analysis.observations import IndicatorRule
from chnt_analysis.periods import parse
from chnt_analysis.plausibility import Column, Finding, date_findings, growth_findings, scale_findings
from chnt_analysis.schema import VINTAGE

SERIES = ["indicator", "place", "sector", "basis", "unit", "frequency"]
GROWTH = ("mom", "yoy", "ytd")
DATED = ("M", "Q", "Y")
# Counted by the piece, so that a fraction is an error; areas and amounts of money are not.
COUNTABLE = frozenset(
    [
        "enterprises",
        "enterprise_participations",
        "persons",
        "workers",
        "visitors",
        "projects",
        "tasks",
        "fairs",
        "stalls",
        "meetings",
        "parts",
        "products",
        "certificates",
    ]
)
_FACTORS = (100.0, 0.01, 1000.0, 0.001)


def findings(rows: pd.DataFrame, *, today: date) -> list[Finding]:
    """Return what cannot be and what is odd about rows whose codes, numbers and periods are legal, in the order of the file.

    Parameters
    ----------
    rows : DataFrame
        Whole rows as text, indexed by the line of the file.
    today : date
        A vintage or period after it has not come.
    """
    every = [
        f
        for line, record in zip(rows.index, rows.to_dict("records"), strict=True)
        for f in _row(int(line), record, today)
    ]
    every += _two_of_one_vintage(rows)
    known = obs.observations()
    near = known[
        np.logical_and.reduce([known[c].isin(rows[c].unique()) for c in ("indicator", "place", "sector", "basis")])
    ]
    every += _against_entered(rows, near[near["origin"] == "user"])
    checked = {(f.line, f.column) for f in every}
    chosen = obs.choose(near)[[*SERIES, "period", "value"]]
    series = chosen.groupby(SERIES, sort=False).indices if len(chosen) else {}
    groups = rows.groupby(SERIES, sort=False)
    beside = [f for key, mine in groups for f in _series(mine, chosen.iloc[series.get(key, [])])]
    every += [f for f in beside if (f.line, f.column) not in checked]
    return sorted(every, key=lambda f: f.line)


def goal_findings(rows: pd.DataFrame, *, today: date) -> list[Finding]:
    """Return what cannot be and what is odd about goals whose codes, numbers and periods are legal; arguments as :func:`findings`."""
    findings = []
    for line, record in zip(rows.index, rows.to_dict("records"), strict=True):
        rule = obs.indicator_rule(record["indicator"])
        of_figure = {**record, "basis": rule.bases[0]}
        findings += [*_codes(int(line), of_figure, rule), *_value(int(line), of_figure, rule)]
        findings += _vintage(int(line), record, today)
    return findings


def _row(line: int, record: dict[str, str], today: date) -> Iterator[Finding]:
    rule = obs.indicator_rule(record["indicator"])
    yield from _codes(line, record, rule)
    yield from _value(line, record, rule)
    yield from _vintage(line, record, today)
    yield from _period(line, record, today)
    yield from _territory(line, record)


def _value(line: int, record: dict[str, str], rule: IndicatorRule) -> Iterator[Finding]:
    value, text = float(record["value"]), record["value"]
    whole = record["basis"] == "count" and record["unit"] in COUNTABLE
    if whole and not value.is_integer():
        meant = text.replace(".", "") if len(text.partition(".")[2]) == 3 else ""
        yield Finding(line, "value", text, "is not whole: a count is a whole number", "refuse", meant)
    elif value < 0 <= rule.low and record["basis"] in ("level", "count", "share"):
        yield Finding(line, "value", text, f"is negative, which {record['indicator']} cannot be", "refuse")
    elif not rule.low <= value <= rule.high and record["unit"] == rule.units[0] and _has_range(record["basis"], rule):
        message = f"is outside what {record['indicator']} has been or may be ({rule.low:g} to {rule.high:g})"
        yield Finding(line, "value", text, message, "ask", _fitting(value, rule))


def _has_range(basis: str, rule: IndicatorRule) -> bool:
    """Return whether the plausible range is that of the basis: the usual one, or of growth every one of growth."""
    return basis == rule.bases[0] or (basis in GROWTH and rule.bases[0] in GROWTH)


def _codes(line: int, record: dict[str, str], rule: IndicatorRule) -> Iterator[Finding]:
    legal = {"unit": rule.units, "basis": rule.bases, **({} if rule.any_sector else {"sector": rule.sectors})}
    for column, allowed in legal.items():
        if record[column] not in allowed:
            other = _with_unit(record) if column == "unit" else ""
            message = f"is not one of {record['indicator']}; allowed is {' or '.join(allowed)}{other}"
            yield Finding(line, column, record[column], message, "refuse")


def _with_unit(record: dict[str, str]) -> str:
    """Return the end of a message that names the indicator nearest in name whose unit this is."""
    others = [i for i in obs.codes("indicator") if obs.indicator_rule(i).units[0] == record["unit"]]
    near = difflib.get_close_matches(record["indicator"], others, n=1)
    return f"; {record['unit']} is the unit of {near[0]}" if near else ""


def _fitting(value: float, rule: IndicatorRule) -> str:
    """Return the value times a factor of 100 or 1,000 that brings it into the plausible range, the empty string where none does."""
    scaled = [value * factor for factor in _FACTORS if value > 0 and rule.low <= value * factor <= rule.high]
    return f"{scaled[0]:.10g}" if scaled else ""


def _vintage(line: int, record: dict[str, str], today: date) -> Iterator[Finding]:
    if VINTAGE.fullmatch(record["vintage"]) and record["vintage"] > today.isoformat():
        yield Finding(
            line,
            "vintage",
            record["vintage"],
            f"has not come (today is {today:%Y-%m-%d}); is the year right?",
            "refuse",
        )


def _territory(line: int, record: dict[str, str]) -> Iterator[Finding]:
    """Say of a figure that a merged place's name carries it over the merger of July 2025."""
    now = obs.place_at(record["place"], record["period"])
    if now != record["place"]:
        message = f"was merged by {record['period']}: the locality is made of {', '.join(obs.predecessors(now))}"
        yield Finding(line, "place", record["place"], message, "note", now)


def _period(line: int, record: dict[str, str], today: date) -> Iterator[Finding]:
    try:
        begun = parse(record["period"]).start.start_time <= pd.Timestamp(today)
    except DataError:
        return
    if not begun:
        yield Finding(
            line, "period", record["period"], f"has not begun (today is {today:%Y-%m-%d}); is the year right?", "refuse"
        )


def _two_of_one_vintage(rows: pd.DataFrame) -> list[Finding]:
    """Return later rows that state another value of the same figure and vintage under another status."""
    key = [*SERIES, "period", "vintage"]
    findings = []
    again = rows[(rows["vintage"] != "") & rows.duplicated(key, keep=False)]
    for _, same in again.groupby(key, sort=False):
        if same["status"].nunique() > 1 and same["value"].astype(float).nunique() > 1:
            message = f"differs from row {same.index[0]}, which states the same figure of the same vintage as {same['status'].iloc[0]}"
            findings += [Finding(int(n), "value", v, message, "refuse") for n, v in same["value"].iloc[1:].items()]
    return findings


def _against_entered(rows: pd.DataFrame, entered: pd.DataFrame) -> list[Finding]:
    """Return rows that state another value of a figure and vintage that the user entered before under another status."""
    key = [*SERIES, "period", "vintage"]
    before = {tuple(r[c] for c in key): r for r in entered[entered["vintage"] != ""].to_dict("records")}
    findings = []
    for line, record in zip(rows.index, rows.to_dict("records"), strict=True):
        other = before.get(tuple(record[c] for c in key))
        if other and other["status"] != record["status"] and other["value"] != float(record["value"]):
            message = f"differs from {other['row']}, which states {other['value']:g} for the same figure of the same vintage as {other['status']}"
            findings.append(Finding(int(line), "value", record["value"], message, "refuse"))
    return findings


def _series(rows: pd.DataFrame, known: pd.DataFrame) -> list[Finding]:
    """Return what is odd about the rows of one series beside each other and the figures known already, one a period."""
    first = rows.iloc[0]
    if first["frequency"] not in DATED:
        return []
    every = _merged(rows.sort_values("vintage", kind="stable").drop_duplicates("period", keep="last"), known)
    own = every.checked()
    findings = date_findings(own.periods, own.lines, own.periods.astype(str).tolist())
    if not findings:
        findings = [f for f in date_findings(every.periods, every.lines, every.periods.astype(str).tolist()) if f.line]
    if first["basis"] in GROWTH and first["unit"] == "percent":
        return findings + growth_findings(every, name=first["basis"])
    return findings + (scale_findings(every) or scale_findings(own))


def _merged(mine: pd.DataFrame, known: pd.DataFrame) -> Column:
    """Return a user's figures and the known ones of other periods in time, only the user's with a line to be checked."""
    others = known[~known["period"].isin(mine["period"])]
    columns = ["period", "value", "frequency"]
    both = pd.concat([mine[columns].assign(line=mine.index), others[columns].assign(line=0)], ignore_index=True)
    dated = both["period"].map({p: parse(p) for p in both["period"].unique()})
    both, dated = both[[d.kind in DATED for d in dated]], [d for d in dated if d.kind in DATED]
    periods = pd.PeriodIndex([d.to_period() for d in dated], freq=both["frequency"].iloc[0] if len(both) else "M")
    order = np.argsort(periods.asi8, kind="stable")
    both = both.iloc[order]
    texts = tuple(t if isinstance(t, str) else f"{t:.10g}" for t in both["value"])
    return Column(periods[order], both["value"].astype(float).to_numpy(), both["line"].to_numpy(dtype=int), texts)
