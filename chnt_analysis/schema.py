"""Columns, code lists and the check that reports every failure at once.

The column names are those of the published figures; ``row`` identifies a shipped figure for ever, ``qualifier`` says how the
source put the figure ("about 900" is not 900), ``definition`` says where it counts something else than its name.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Mapping
from typing import Literal

import pandas as pd

from chnt_analysis.errors import DataError
from chnt_analysis.periods import parse

OBSERVATION_COLUMNS = (
    "indicator",
    "place",
    "sector",
    "frequency",
    "period",
    "basis",
    "value",
    "unit",
    "status",
    "vintage",
    "source",
    "note",
)
ADDED_COLUMNS = ("qualifier", "definition", "publisher", "url")
GOAL_COLUMNS = tuple(c for c in OBSERVATION_COLUMNS if c not in ("basis", "status"))
GOAL_ADDED_COLUMNS = (*ADDED_COLUMNS, "document")
KEY = ["indicator", "place", "sector", "period", "basis", "vintage", "status"]  # two rows of one key are one figure
CODE_LISTS = {
    "indicator": "indicators",
    "place": "places",
    "sector": "sectors",
    "unit": "units",
    "basis": "bases",
    "status": "statuses",
    "qualifier": "qualifiers",
}
# a user's rows may name a definition in words of their own, so these two are no check of them
CODE_FILES = {**CODE_LISTS, "document": "documents", "definition": "definitions"}

CodeList = Literal["indicator", "place", "sector", "unit", "basis", "status", "qualifier", "document", "definition"]

_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?")
VINTAGE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_ADDRESS = re.compile(r"https?://\S+")
_WORKBOOK = re.compile(r"[^/\\]+\.xlsx?: .")
_MOST_FAILURES = 20


def nearest(word: str, allowed: Collection[str]) -> str:
    """Return a hint naming the nearest legal code, or the empty string.

    >>> nearest("ha_nio", ["ha_noi", "hai_phong"])
    "; did you mean 'ha_noi'?"
    """
    close = difflib.get_close_matches(word, list(allowed), n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


def validate_observations(frame: pd.DataFrame, *, where: str, codes: Mapping[str, Collection[str]]) -> None:
    """Refuse a tidy frame of text cells, naming every failing row, column and value; arguments as :func:`observation_failures`.

    Raises
    ------
    DataError
        With one line a failure: file, row, column, value, what is allowed.
    """
    failures = observation_failures(frame, where=where, codes=codes)
    if failures:
        more = len(failures) - _MOST_FAILURES
        shown = failures[:_MOST_FAILURES] + ([f"... and {more} more"] if more > 0 else [])
        raise DataError("\n".join(shown))


def validate_goals(frame: pd.DataFrame, *, where: str, codes: Mapping[str, Collection[str]]) -> None:
    """Refuse goals as :func:`validate_observations` refuses figures."""
    failures = goal_failures(frame, where=where, codes=codes)
    if failures:
        raise DataError("\n".join(failures[:_MOST_FAILURES]))


def goal_failures(
    frame: pd.DataFrame,
    *,
    where: str,
    codes: Mapping[str, Collection[str]],
    hint: Callable[[str, str], str] | None = None,
) -> list[str]:
    """Return what is wrong with goals of text cells, one line a failure; ``GOAL_COLUMNS`` are required, else as :func:`observation_failures`."""
    offer = hint or (lambda column, text: nearest(text, codes[column]))
    if failures := _column_failures(frame, where, GOAL_COLUMNS, GOAL_ADDED_COLUMNS):
        return failures
    return [
        f"{where}, row {number}: {message}"
        for number, record in zip(_lines(frame), frame.to_dict("records"), strict=True)
        for message in _row_failures(record, codes, offer)
    ] or _repeated(
        frame, where, ["indicator", "place", "sector", "period", "vintage", *_present(frame, GOAL_ADDED_COLUMNS)]
    )


def observation_failures(
    frame: pd.DataFrame,
    *,
    where: str,
    codes: Mapping[str, Collection[str]],
    hint: Callable[[str, str], str] | None = None,
) -> list[str]:
    """Return what is wrong with a tidy frame of text cells, one line a failure.

    Parameters
    ----------
    frame : DataFrame
        Cells as text; ``OBSERVATION_COLUMNS`` required, ``ADDED_COLUMNS`` allowed. An index named ``line`` holds the lines of the
        file; without one, row 2 is the first below the header.
    where : str
        Name of the file, for the message.
    codes : mapping
        Legal codes by column: indicator, place, sector, unit, basis, status, qualifier.
    hint : callable, optional
        From a column and a text that is no code to the end of a message that offers one; the nearest code by default.
    """
    offer = hint or (lambda column, text: nearest(text, codes[column]))
    if failures := _column_failures(frame, where, OBSERVATION_COLUMNS, ADDED_COLUMNS):
        return failures
    return [
        f"{where}, row {number}: {message}"
        for number, record in zip(_lines(frame), frame.to_dict("records"), strict=True)
        for message in _row_failures(record, codes, offer)
    ] or [*_index_as_growth(frame, where), *_repeated(frame, where, KEY)]


def _column_failures(frame: pd.DataFrame, where: str, required: Collection[str], others: Collection[str]) -> list[str]:
    missing = [c for c in required if c not in frame.columns]
    unknown = [c for c in frame.columns if c not in (*required, *others)]
    if missing or unknown:
        parts = [f"missing column(s) {', '.join(missing)}"] * bool(missing)
        parts += [f"unknown column(s) {', '.join(map(str, unknown))}"] * bool(unknown)
        return [f"{where}: {'; '.join(parts)}; allowed are {', '.join((*required, *others))}"]
    return [f"{where}: no rows below the header; at least one figure is needed"] if frame.empty else []


def _present(frame: pd.DataFrame, columns: Collection[str]) -> list[str]:
    return [c for c in columns if c in frame.columns]


def kinds(rows: pd.DataFrame, *, known_sources: Collection[str]) -> pd.Series:
    """Return for each of a user's rows whether it is ``published`` or ``own``.

    A row is published when it carries a publisher and an address: in ``publisher`` and ``url``, as a text with an address in
    ``source``, or by the id of a known source. Every other row is the user's own, unpublished figure.

    >>> rows = pd.DataFrame({"source": ["Statistics Office, https://example.org", "own survey", "s0001"]})
    >>> kinds(rows, known_sources={"s0001"}).tolist()
    ['published', 'own', 'published']
    """
    written = rows["source"].str.contains(r"[^\W\d_]{2}.*\bhttps?://\S+", regex=True)
    published = written | rows["source"].isin(list(known_sources))
    if {"publisher", "url"} <= set(rows.columns):
        published |= (rows["publisher"].str.strip() != "") & (rows["url"].str.strip() != "")
    return published.map({True: "published", False: "own"}).rename("kind")


def as_shipped(rows: pd.DataFrame) -> pd.DataFrame:
    """Return shipped rows with the columns that tell them from a user's."""
    return rows.assign(origin="shipped", kind="published", entered_by_user=False, publisher="", url="")


def as_entered(rows: pd.DataFrame, *, known_sources: Collection[str]) -> pd.DataFrame:
    """Return a user's stored rows with what they leave out, their kind and that a user entered them."""
    kind = rows["kind"] if "kind" in rows else _kinds_before(rows, known_sources)
    optional = {c: rows.get(c, "") for c in ADDED_COLUMNS}
    qualifier = rows["qualifier"].replace("", "exact") if "qualifier" in rows else "exact"
    return rows.assign(**{**optional, "qualifier": qualifier}, origin="user", kind=kind, entered_by_user=True)


def _kinds_before(rows: pd.DataFrame, known_sources: Collection[str]) -> pd.Series:
    """Return the kinds of a stored file that keeps none: an imported workbook is known by its columns and sources."""
    imported = tuple(rows.columns) == (*OBSERVATION_COLUMNS, "definition") and rows["source"].str.match(_WORKBOOK).all()
    return pd.Series("published", index=rows.index) if imported else kinds(rows, known_sources=known_sources)


def _lines(frame: pd.DataFrame) -> list[int]:
    return list(frame.index) if frame.index.name == "line" else list(range(2, len(frame) + 2))


def _number_meant(text: str) -> str:
    corrected = text.replace("−", "-").replace(" ", "").rstrip("%").replace(",", ".")
    return f"; is it {corrected}?" if _NUMBER.fullmatch(corrected) else ""


def _date_meant(text: str) -> str:
    """Return the date that day/month/year can only mean.

    >>> _date_meant("30/06/2022"), _date_meant("05/06/2022")
    ('; is it 2022-06-30?', '')
    """
    match = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text)
    return (
        f"; is it {match[3]}-{int(match[2]):02d}-{int(match[1]):02d}?"
        if match and int(match[1]) > 12 >= int(match[2])
        else ""
    )


def _row_failures(record: dict, codes: Mapping[str, Collection[str]], offer: Callable[[str, str], str]) -> list[str]:
    failures = []
    for column, legal in codes.items():
        if column not in record:
            continue
        value = record[column]
        if value not in legal and not (column == "qualifier" and value == ""):
            failures.append(
                f"{column} = {value!r} is not a known code{offer(column, value)} "
                f"(see data/codes/{CODE_LISTS[column]}.csv; codes of your own go into codes/{CODE_LISTS[column]}.csv of the project folder)"
            )
    if not _NUMBER.fullmatch(record["value"]):
        failures.append(
            f"value = {record['value']!r}: allowed is a plain number with a decimal point, such as 5.2 or -3{_number_meant(record['value'])}"
        )
    else:
        failures += _implausible(record)
    if record["vintage"] and not VINTAGE.fullmatch(record["vintage"]):
        failures.append(
            f"vintage = {record['vintage']!r}: allowed is YYYY, YYYY-MM or YYYY-MM-DD, or empty{_date_meant(record['vintage'])}"
        )
    elif record["vintage"] and pd.isna(pd.to_datetime(record["vintage"], errors="coerce")):
        failures.append(f"vintage = {record['vintage']!r} is not a date of the calendar")
    if not record["source"]:
        failures.append("source is empty: name where the figure was published, or a source id")
    if record.get("url") and not _ADDRESS.fullmatch(record["url"]):
        failures.append(f"url = {record['url']!r}: allowed is an address such as https://example.org/page, or empty")
    return failures + _period_failures(record)


def _period_failures(record: dict) -> list[str]:
    try:
        period = parse(record["period"])
    except DataError as error:
        return [f"period = {record['period']!r}: {error}"]
    goal = "status" not in record
    if record["frequency"] != period.kind and not (goal and record["frequency"] == "Y"):
        return [
            f"frequency = {record['frequency']!r} does not fit period {record['period']!r}, which is {period.kind!r}"
        ]
    if record["vintage"] and VINTAGE.fullmatch(record["vintage"]) and not goal:  # which is stated before its period
        year_end = record["vintage"] if len(record["vintage"]) > 4 else record["vintage"] + "-12-31"
        published = pd.to_datetime(year_end, errors="coerce")
        if pd.notna(published) and published < period.start.to_timestamp():
            return [
                f"vintage = {record['vintage']!r} lies before period {record['period']!r}: a figure is not published before its period"
            ]
    return []


def _implausible(record: dict) -> list[str]:
    value, unit, indicator = float(record["value"]), record["unit"], record["indicator"]
    if unit == "percent" and indicator.endswith("_growth") and value <= -100:
        return [f"value = {record['value']!r}: growth below -100 % is impossible"]
    if unit.startswith("percent_of_") and not 0 <= value <= 100:
        return [f"value = {record['value']!r}: a share lies between 0 and 100 percent"]
    if record.get("basis") == "count" and value < 0:
        return [f"value = {record['value']!r}: a count is not negative"]
    return []


def _index_as_growth(frame: pd.DataFrame, where: str) -> list[str]:
    """Refuse growth that was typed as an index (same period = 100): the median tells the two apart."""
    growth = frame[frame["indicator"].str.endswith("_growth") & (frame["unit"] == "percent")]
    values = growth["value"].astype(float)
    if values.empty or not 85 <= values.median() <= 125:
        return []
    first = _lines(frame)[int((frame.index == values.index[0]).argmax())]
    return [
        f"{where}, row {first}: value = {frame.at[values.index[0], 'value']!r} and its neighbours look like an index (same period = 100); "
        f"give growth in percent, such as {values.iloc[0] - 100:.1f}"
    ]


def _repeated(frame: pd.DataFrame, where: str, key: list[str]) -> list[str]:
    seen: dict[tuple, int] = {}
    failures = []
    for number, cells in zip(_lines(frame), frame[key].itertuples(index=False, name=None), strict=True):
        if cells in seen:
            failures.append(f"{where}, row {number}: repeats row {seen[cells]} ({', '.join(filter(None, cells))})")
        seen.setdefault(cells, number)
    return failures
