"""Frames as plain JSON values, and those as tables a reader of the language can read."""

from __future__ import annotations

import html
import math
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from chnt_analysis.wording import Language, column, date, digits_needed, is_missing, messages, number, period

if TYPE_CHECKING:
    import pandas as pd

NUMERIC, LEFT = ' class="n"', "text-align:left"  # JupyterLab sets every cell to the right
SHORT = 18  # letters of a column of words that stays on one line
NARROWEST, WIDEST = 10, 38  # letters of a line of the others, however many columns share the width
LINES = 6  # a cell of the longest text is about so many lines high
PERIODS = ("period", "Period", "first", "last", "deadline")  # columns of reference periods
OWN = "own"  # digits of a column whose cells have units of their own: each as many as it needs
MOST_ROWS = 1000  # of the data table under an exhibit
ISO_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")  # of a day, or of a month where no more is known
MONTHS = re.compile(r"\d{4}-\d{2}\.\.\d{4}-\d{2}")


def table(
    frame: pd.DataFrame,
    *,
    headings: Mapping[str, str] | None = None,
    cells: Mapping[str, Mapping[str, str]] | None = None,
    digits: Mapping[str, int | str] | None = None,
) -> dict[str, Any]:
    """Return a frame as plain JSON values: column codes, rows, the number of rows there are.

    A meaningful index (one with a name, or not 0, 1, 2, ...) becomes the first column. Periods and dates
    become text. ``headings``, ``cells`` (words by column and code) and ``digits`` of its columns are kept beside it where given.

    Examples
    --------
    >>> import pandas as pd
    >>> table(pd.DataFrame({"value": [1.5, None]}))
    {'columns': ['value'], 'rows': [[1.5], [None]], 'total': 2}
    """
    if frame.empty and not len(frame.columns):
        return {"columns": [], "rows": [], "total": 0}
    named = [name for name in frame.index.names if name is not None]
    if named or type(frame.index).__name__ != "RangeIndex":
        frame = frame.reset_index(drop=not named and type(frame.index).__name__ == "Index")
    shown = frame.head(MOST_ROWS)
    rows = [[plain_value(value) for value in row] for row in shown.itertuples(index=False, name=None)]
    content: dict[str, Any] = {"columns": [str(name) for name in frame.columns], "rows": rows, "total": len(frame)}
    beside: dict[str, Mapping[str, Any]] = {"headings": headings or {}, "cells": cells or {}, "digits": digits or {}}
    for name, given in beside.items():
        if kept := {column: given[column] for column in content["columns"] if column in given}:
            content[name] = kept
    return content


def table_headings(content: Mapping[str, Any], language: Language) -> list[str]:
    """Return the headings of a :func:`table` in words."""
    given = content.get("headings", {})
    return [given.get(name) or column(name, language) for name in content["columns"]]


def display_rows(content: Mapping[str, Any], language: Language) -> list[list[tuple[str, bool]]]:
    """Return the cells of a :func:`table` as they are shown: text, and whether it is a number.

    Digits are those a column needs, at most two, or each cell its own where the column asks for ``own``; years stay without a thousands mark.
    """
    columns, rows, digits = content["columns"], content["rows"], content.get("digits", {})
    words = [content.get("cells", {}).get(name, {}) for name in columns]
    formats = [digits.get(name, column_format(name, [row[i] for row in rows])) for i, name in enumerate(columns)]
    return [
        [(known[value], False) if value in known else _cell(value, how, language) for value, how, known in cells]
        for cells in (list(zip(row, formats, words, strict=True)) for row in rows)
    ]


def table_html(content: Mapping[str, Any], language: Language) -> str:
    """Return a :func:`table` as an HTML table, every text escaped.

    Examples
    --------
    >>> "a&lt;b" in table_html({"columns": ["a<b"], "rows": [[1.5]], "total": 1}, "vi")
    True
    """
    cells = display_rows(content, language)
    columns = [[row[i] for row in cells] for i in range(len(content["columns"]))]
    looks = [_looks(column) for column in columns]
    names = map(html.escape, table_headings(content, language))
    head = "".join(
        f'<th scope="col"{of_heading}>{name}</th>' for name, (of_heading, _) in zip(names, looks, strict=True)
    )
    body = "".join(
        "<tr>"
        + "".join(
            f"<td{NUMERIC if is_number else look}>{html.escape(text)}</td>"
            for (text, is_number), (_, look) in zip(row, looks, strict=True)
        )
        + "</tr>"
        for row in cells
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _looks(column: list[tuple[str, bool]]) -> tuple[str, str]:
    """Return the attributes of a column's heading and of its cells of words: short ones stay on one line, long ones keep a width to be read in."""
    if column and all(is_number for _, is_number in column):
        return NUMERIC, ""
    longest = max((len(text) for text, _ in column), default=0)
    if longest <= SHORT:
        return f' style="{LEFT}"', f' style="{LEFT};white-space:nowrap"'
    width = min(max(NARROWEST, longest // LINES), WIDEST)
    return f' style="{LEFT};min-width:{width}ch"', f' style="{LEFT}"'


def column_format(name: str, values: list[Any]) -> int | str:
    """Return the number of digits that the values of a column are shown with, or ``year``, ``period`` or ``text``."""
    numeric = [value for value in values if isinstance(value, int | float) and not isinstance(value, bool)]
    if not numeric and values and all(value is None for value in values):
        return 0  # a column of dashes stands where its figures would
    if not numeric:
        is_period = name in PERIODS or name.endswith("_period") or name.casefold() in ("kỳ", "kỳ số liệu")
        return "period" if is_period else "text"
    words = name.casefold().replace("_", " ").split()
    if (name in PERIODS or "năm" in words or "year" in words) and all(
        v == int(v) and 1900 <= v <= 2100 for v in numeric
    ):
        return "year"
    return digits_needed(numeric)


def _cell(value: Any, how: int | str, language: Language) -> tuple[str, bool]:
    if isinstance(value, bool):
        return messages("exhibits", language)("yes" if value else "no"), False
    if isinstance(value, int | float):
        digits = digits_needed([value]) if how == OWN else how if isinstance(how, int) else 0
        return (str(int(value)) if how == "year" else number(value, digits, language)), True
    if value is None:
        return number(None, 0, language), how != "text"
    if how == "period":
        return _period_or_text(str(value), language), False
    return _date_or_text(str(value), language), False


def _period_or_text(text: str, language: Language) -> str:
    try:
        return period(text, language)
    except ValueError:
        return text


def _date_or_text(text: str, language: Language) -> str:
    if ISO_DATE.fullmatch(text):
        return date(text, language)
    return _period_or_text(text, language) if MONTHS.fullmatch(text) else text


def plain_value(value: Any) -> Any:
    """Return a value as JSON knows it; missing and infinite ones as None.

    Examples
    --------
    >>> plain_value(float("nan")), plain_value(3)
    (None, 3)
    """
    if is_missing(value) or value is None:
        return None
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, bool | int | str):
        return value
    if hasattr(value, "strftime") and hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    if isinstance(value, tuple | list | set | frozenset):
        return ", ".join(str(item) for item in value)
    return str(value)
