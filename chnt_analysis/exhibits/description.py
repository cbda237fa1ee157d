"""What the figures behind a chart show, in words: for readers who do not see it, written from the data alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chnt_analysis.exhibits.tables import display_rows
from chnt_analysis.wording import Language, digits_needed, messages, number

VALUES = (
    "value",
    "point",
    "central",
    "width",
    "supporting",
    "high",
)  # the column that is described: the first that is there
GROUPS = ("series", "part")
TIMES = ("period", "year")
BESIDE = frozenset(
    {
        "status",
        "kind",
        "unit",
        "qualifier",
        "low",
        "high",
        "definition",
        "sources",
        "available_from",
        "indicator",
        "sector",
    }
)
NAMED = frozenset({"category", "name", "source", "plan", "place"})  # columns without an order
MOST_LISTED = 6  # rows named one by one
MOST_GROUPS = 4  # lines described one by one


def subtitle(payload: Mapping[str, Any]) -> str:
    """Return the line below the title of an exhibit's payload: measure, place, period, unit; what the title or the measure names is not said again.

    Examples
    --------
    >>> subtitle({"title": "It grew by 5% in 2025", "measure": "Growth", "place": "Ha Noi", "period": "2025", "unit": "%"})
    'Growth · Ha Noi · %'
    """
    named = payload.get("measure", "")
    said = f"{payload['title']} {named}"
    rest = [part for part in (payload.get("place", ""), payload["period"]) if part and part not in said]
    return " · ".join(part for part in (named, *rest, payload["unit"]) if part)


def described(content: Mapping[str, Any], language: Language) -> str:
    """Return what the values of a :func:`chnt_analysis.exhibits.table` do: where each line starts and ends, its lowest and highest; of few categories each.

    Empty where there is no column of values beside another column.

    Examples
    --------
    >>> described({"columns": ["year", "value"], "rows": [[2020, 4.0], [2021, 9.5], [2022, 5.0]], "total": 3}, "en")
    'From 4.0 (2020) to 5.0 (2022); lowest 4.0 (2020), highest 9.5 (2021).'
    """
    columns = content["columns"]
    value = next((columns.index(name) for name in VALUES if name in columns), None)
    group = next((columns.index(name) for name in GROUPS if name in columns), None)
    keys = [i for i, name in enumerate(columns) if i not in (value, group) and not _is_beside(name)]
    timed = [i for i in keys if columns[i] in TIMES]
    across = (timed or keys)[:1]
    if value is None or not across:
        return ""
    lines = _lines(content, language, value, group, across)
    if any(
        len({x for x, _, _ in line}) < len(line) for line in lines.values()
    ):  # one key does not tell the values apart
        pair = [*[key for key in keys if key not in timed][: 2 - len(timed[:1])], *timed[:1]]
        lines = {"": _together(_lines(content, language, value, group, pair))}
    elif len(lines) > MOST_GROUPS:
        lines = {"": _together(lines)}
    else:
        ordered = columns[across[0]] not in NAMED
        return " ".join(_line(line, name, language, ordered=ordered) for name, line in lines.items())
    return _extremes(lines[""], "", language) if lines[""] else ""


def _is_beside(name: str) -> bool:
    return name in BESIDE or name.startswith(("lower_", "upper_"))


def _lines(
    content: Mapping[str, Any], language: Language, value: int, group: int | None, keys: list[int]
) -> dict[str, list[tuple[str, float, str]]]:
    """Return the values of each line with the words of where they stand."""
    digits = digits_needed([row[value] for row in content["rows"] if _is_number(row[value])], most=1)
    lines: dict[str, list[tuple[str, float, str]]] = {}
    for row, shown in zip(content["rows"], display_rows(content, language), strict=True):
        if _is_number(row[value]):
            name, place = "" if group is None else shown[group][0], "; ".join(shown[key][0] for key in keys)
            lines.setdefault(name, []).append((place, row[value], number(row[value], digits, language)))
    return lines


def _together(lines: Mapping[str, list[tuple[str, float, str]]]) -> list[tuple[str, float, str]]:
    return [(f"{name}; {x}" if name else x, v, text) for name, line in lines.items() for x, v, text in line]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _line(points: list[tuple[str, float, str]], name: str, language: Language, *, ordered: bool) -> str:
    if not ordered and len(points) <= MOST_LISTED:
        listed = "; ".join(f"{x}: {text}" for x, _, text in points)
        return f"{name}: {listed}." if name else f"{listed}."
    if not ordered or len(points) == 1:
        return _extremes(points, name, language)
    say, (start, _, first), (end, _, last) = messages("exhibits", language), points[0], points[-1]
    path = say("described-path", name=name or "none", first=first, start=start, last=last, end=end)
    return path.removesuffix(".") + "; " + _extremes(points, "", language, small=True)


def _extremes(points: list[tuple[str, float, str]], name: str, language: Language, *, small: bool = False) -> str:
    low, high = min(points, key=lambda p: p[1]), max(points, key=lambda p: p[1])
    words = {"low": low[2], "low_at": low[0], "high": high[2], "high_at": high[0]}
    said = messages("exhibits", language)("described-extremes", name=name or "none", **words)
    return said if not small else said[0].lower() + said[1:]
