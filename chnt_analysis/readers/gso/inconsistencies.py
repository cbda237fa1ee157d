"""Figures that are taken as printed although they cannot all be right: an identity that every column of the index must keep.

The index of all industry is an average of its sections in which manufacturing weighs 60 % or more (60.2 in the base of 2005, 70.9 in
that of 2010, 73.7 recovered for 2015), so

    m + 0.4 (min - m) <= all industry <= m + 0.4 (max - m)

with m the growth of manufacturing, min and max the least and the largest growth of a section. A column that breaks this is a misprint of the
office (another column, another month). It is not repaired, since nothing says what it should be; it is named.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from chnt_analysis.readers.gso.dating import Month
from chnt_analysis.readers.gso.labels import SECTIONS
from chnt_analysis.readers.gso.problems import Problem
from chnt_analysis.readers.gso.tables import Table

MOST_OF_OTHERS = 0.4
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ROUNDING = 0.02  # both sides are printed with two decimals


def title_inconsistencies(tables: Iterable[Table], month: Month, name: str) -> list[Problem]:
    """Return the tables whose title names a year that is not the release's, nor the year before it; their columns decide."""
    problems = []
    for table in tables:
        years = [int(y) for y in _YEAR.findall(table.title)]
        if years and not {month.year, month.year - 1} & set(years):
            message = (
                f"the title says {', '.join(map(str, years))}, the columns speak of {month}; the columns are followed"
            )
            problems.append(Problem("doubt", name, table.sheet.name, f"row {table.top + 1} ({table.title!r})", message))
    return problems


def inconsistencies(rows: list[dict], name: str) -> list[Problem]:
    """Return the columns of the index of production whose all-industry figure its sections do not allow."""
    columns: dict[tuple, dict[str, dict]] = defaultdict(dict)
    for row in rows:
        if row["indicator"] == "iip_growth" and row["place"] == "viet_nam" and row["sector"] in SECTIONS:
            columns[row["period"], row["basis"], row["status"]][row["sector"]] = row
    return [p for (period, basis, _), column in columns.items() if (p := _inconsistency(column, period, basis, name))]


def _inconsistency(column: dict[str, dict], period: str, basis: str, name: str) -> Problem | None:
    sections = [row["value"] for sector, row in column.items() if sector != "all_industry"]
    if not {"all_industry", "manufacturing"} <= set(column) or len(sections) < 3:
        return None
    whole, middle = column["all_industry"]["value"], column["manufacturing"]["value"]
    low = middle + MOST_OF_OTHERS * (min(sections) - middle)
    high = middle + MOST_OF_OTHERS * (max(sections) - middle)
    if low - _ROUNDING <= whole <= high + _ROUNDING:
        return None
    message = (
        f"all industry {basis} of {period} = {whole:g}, but its sections ({min(sections):g} to {max(sections):g}, manufacturing {middle:g}) "
        f"allow only {low:.2f} to {high:.2f}: the column, or one figure in it, is a misprint of the workbook; taken as printed"
    )
    row = column["all_industry"]
    return Problem("doubt", name, row["source"].removeprefix(f"{name}: "), f"cell {row['cell']}", message)
