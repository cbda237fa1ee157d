"""Programmes of plans: one CSV each with plan, groups, fields, tasks and goals, the project folder's after the shipped ones."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from chnt_analysis import project, schema
from chnt_analysis.errors import DataError, InputError
from chnt_analysis.observations.code_lists import DATA, known_sources, legal_codes, read_own
from chnt_analysis.observations.indicators import indicator_rule
from chnt_analysis.periods import parse

PLAN_COLUMNS = ("place", "document", "years", "published")
COLUMNS = (
    *PLAN_COLUMNS,
    "what",
    "number",
    "group",
    "vi",
    "en",
    "owner",
    "start",
    "end",
    "budget",
    "budget_unit",
    "indicator",
    "period",
    "goal",
    "qualifier",
    "result",
    "status",
    "source",
)
WHAT = ("group", "field", "task", "goal")
STATUSES = ("", "planned", "under_way", "done", "dropped")
TASK_FILE = "programme_tasks.csv"
TASK_COLUMNS = ("task", "group", "name", "status", "result", "source")
TASK_PROGRAMME = "ha_noi_2021"  # whose tasks that file holds
_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?")


def programmes() -> pd.DataFrame:
    """Return every programme, one row a group, field, task or goal, all text.

    Returns
    -------
    DataFrame
        ``COLUMNS`` with plan, budget unit, period and source filled in from the first row of the file, and ``programme`` (the file's name),
        ``origin`` (``shipped`` or ``user``), ``row`` and ``kind`` (``published`` or ``own``).

    Raises
    ------
    DataError
        Naming file, row, column, value and what is allowed, for every fault of a file at once.
    """
    parts = ("programme", "tasks", "code list", "sources")
    rows = _programmes(*(project.stamp(name) for name in parts), project.block())
    own = (rows["origin"] == "user") & ~is_published(rows)
    rows = rows.assign(kind=own.map({True: "own", False: "published"}))
    return _blank(rows, own) if project.is_public() else rows


@lru_cache(maxsize=8)
def _programmes(stamp: tuple, tasks: tuple, codes: tuple, sources: tuple, block: int) -> pd.DataFrame:
    del codes, sources, block  # of the key
    table = _shipped()
    for path, *_ in (*tasks, *stamp):
        try:
            table = _with_tasks(table, path) if path.name == TASK_FILE else pd.concat([table, _read(path, "user")])
        except InputError as error:
            project.fault(path, error)
    return table.reset_index(drop=True)


@lru_cache(maxsize=1)
def _shipped() -> pd.DataFrame:
    parts = [_read(path, "shipped") for path in sorted((DATA / "programmes").glob("*.csv"))]
    return pd.concat(parts, ignore_index=True)


def _with_tasks(rows: pd.DataFrame, path: Path) -> pd.DataFrame:
    """Return the programmes with the tasks of Ha Noi's plan of 2021 as their owner entered them in a file ``programme_tasks.csv``."""
    given = read_own(path, list(TASK_COLUMNS), needed=TASK_COLUMNS)
    plan = rows["programme"] == TASK_PROGRAMME
    numbers = rows.loc[plan & (rows["what"] == "task"), "number"]
    groups = set(rows.loc[plan & (rows["what"] == "group"), "number"])
    legal = {"task": set(numbers), "group": {"", *groups}, "status": set(STATUSES)}
    failures = [
        f"{path}, row {n}: {column} = {row[column]!r}; allowed are {', '.join(sorted(allowed - {''}))}"
        for n, row in zip(given.index + 2, given.to_dict("records"), strict=True)
        for column, allowed in legal.items()
        if row[column] not in allowed
    ]
    failures += [
        f"{path}, row {n + 2}: source is empty; say where the task is written"
        for n in given.index[(given["name"] != "") & (given["source"] == "")]
    ]
    if failures:
        raise DataError("\n".join(failures))
    given = given.set_index("task")
    reported = plan & (rows["what"] == "task") & rows["number"].isin(given.index)
    filled = given.loc[rows.loc[reported, "number"]].reset_index()
    values = filled[["group", "name", "name", "status", "result", "source"]].to_numpy()
    rows = rows.copy()
    rows.loc[reported, ["group", "vi", "en", "status", "result", "source"]] = values
    rows.loc[reported & (rows["vi"] != ""), "origin"] = "user"
    return rows


def _blank(rows: pd.DataFrame, own: pd.Series) -> pd.DataFrame:
    """Return the programmes without what the user entered: the tasks of a shipped plan as blank as they are published."""
    entered = own & rows["row"].str.startswith("plan:")
    rows = rows[~own | entered].copy()
    for column in ("group", "vi", "en", "status", "result"):
        rows.loc[entered, column] = ""
    rows.loc[entered, "kind"] = "published"
    return rows.reset_index(drop=True)


def read_programme(path: Path) -> pd.DataFrame:
    """Return a user's programme as :func:`programmes` does; errors as there."""
    return _read(path, "user")


def goal_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the goals that programmes state by a figure as rows of ``data/targets.csv``."""
    stated = rows[rows["goal"] != ""]
    rules = [indicator_rule(code) for code in stated["indicator"]]
    return pd.DataFrame(
        {
            "row": stated["row"],
            "indicator": stated["indicator"],
            "place": stated["place"],
            "sector": [rule.sectors[0] for rule in rules],
            "frequency": [parse(p).kind for p in stated["period"]],
            "period": stated["period"],
            "value": stated["goal"],
            "unit": [rule.units[0] for rule in rules],
            "vintage": stated["published"],
            "source": stated["source"],
            "note": stated["vi"],
            "qualifier": stated["qualifier"].replace("", "exact"),
            "definition": "",
            "document": stated["document"],
            "publisher": "",
            "url": "",
            "origin": stated["origin"],
        }
    )


def result_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the results that programmes give as a number of their indicator, as rows of observations."""
    numbers = rows[(rows["indicator"] != "") & rows["result"].str.fullmatch(_NUMBER)]
    goals = goal_rows(numbers.assign(goal=numbers["result"]))
    return goals.drop(columns="document").assign(
        basis=[indicator_rule(code).bases[0] for code in goals["indicator"]],
        status="actual",
        qualifier="exact",
        vintage="",
        row=goals["row"] + ":result",
    )


def _read(path: Path, origin: str) -> pd.DataFrame:
    rows = read_own(path, list(COLUMNS), needed=("place", "years", "what"))
    if rows.empty:
        raise DataError(f"{path}: no rows below the header; a programme has at least one group, field, task or goal")
    rows[list(PLAN_COLUMNS)] = rows[list(PLAN_COLUMNS)].replace("", pd.NA).ffill(limit_area=None).fillna("")
    first = rows.iloc[0]
    filled = {"budget_unit": "vnd_billion", "period": first["years"], "source": first["source"]}
    rows = rows.assign(**{column: rows[column].replace("", value) for column, value in filled.items()})
    listed = _legal(rows)
    failures = [
        f"{path.name}, row {number}: {failure}"
        for number, record in enumerate(rows.to_dict("records"), start=2)
        for failure in _failures(record, first, listed)
    ]
    if failures:
        raise DataError("\n".join(failures[:20]))
    stem = path.stem
    ids = [f"{'user' if origin == 'user' else 'plan'}:programme-{stem}:{n}" for n in range(2, len(rows) + 2)]
    return rows.assign(period=[str(parse(p)) for p in rows["period"]], programme=stem, origin=origin, row=ids)


def _legal(rows: pd.DataFrame) -> dict[str, Collection[str]]:
    """Return the legal values of each column that has a list of them."""
    legal = legal_codes()
    return {
        "place": legal["place"],
        "what": WHAT,
        "status": STATUSES,
        "budget_unit": legal["unit"],
        "qualifier": {"", *legal["qualifier"]},
        "indicator": {"", *legal["indicator"]},
        "group": {"", *rows.loc[rows["what"] == "group", "number"]},
    }


def _failures(record: dict[str, str], first: Any, listed: Mapping[str, Collection[str]]) -> list[str]:
    failures = [
        f"{column} = {record[column]!r} differs from {first[column]!r} in row 2; one file holds one plan"
        for column in PLAN_COLUMNS
        if record[column] != first[column]
    ]
    for column, allowed in listed.items():
        if record[column] not in allowed:
            shown = ", ".join(sorted(set(allowed) - {""})) if len(allowed) < 12 else "codes as `chnt codes` finds them"
            failures.append(
                f"{column} = {record[column]!r}{schema.nearest(record[column], allowed)}; allowed are {shown}"
            )
    return failures + _period_failures(record) + _content_failures(record)


def _period_failures(record: dict[str, str]) -> list[str]:
    failures = []
    for column in ("years", "period"):
        try:
            parse(record[column])
        except DataError as error:
            failures.append(f"{column} = {record[column]!r}: {error}")
    for column in ("published", "start", "end"):
        if record[column] and not schema.VINTAGE.fullmatch(record[column]):
            failures.append(f"{column} = {record[column]!r}: allowed is YYYY, YYYY-MM or YYYY-MM-DD, or empty")
    if record["start"] and record["end"] and record["end"] < record["start"][: len(record["end"])]:
        failures.append(f"end = {record['end']!r} lies before start {record['start']!r}")
    return failures


def _content_failures(record: dict[str, str]) -> list[str]:
    failures = [
        f"{column} = {record[column]!r}: allowed is a plain number such as 12 or 3.5, or empty"
        for column in ("budget", "goal")
        if record[column] and not _NUMBER.fullmatch(record[column])
    ]
    what, named = record["what"], record["vi"] or record["en"]
    if what in ("group", "field", "task") and not record["number"]:
        failures.append(f"number is empty; a {what} has a number")
    if what in ("group", "field") and not named:
        failures.append(f"vi and en are empty; a {what} has a name")
    if what == "goal" and not record["indicator"]:
        failures.append("indicator is empty; a goal has one")
    if record["goal"] and not record["indicator"]:
        failures.append(f"goal = {record['goal']!r} without an indicator; say what is counted")
    if not record["source"]:
        failures.append("source is empty; say where the plan is written")
    return failures


def is_published(rows: pd.DataFrame) -> pd.Series:
    """Return for each row of goals or figures whether its source has a publisher and an address."""
    return schema.kinds(rows, known_sources=known_sources()) == "published"
