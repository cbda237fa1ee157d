"""What becomes of each row of the user, in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fate:
    """What becomes of one row.

    Attributes
    ----------
    row : str
        Its id.
    name : str
        Indicator, place and sector in words.
    period : str
        Its period, with the basis of a rate.
    used_by : tuple of str
        The notebooks that read it.
    reason : str
        Why it is not used; empty where it is.
    """

    row: str
    name: str
    period: str
    used_by: tuple[str, ...] = ()
    reason: str = ""


def in_lines(fates: list[Fate]) -> list[str]:
    """Return what becomes of rows in lines, those of one name and fate together.

    >>> in_lines([Fate("a:1", "Farms, Bangkok", "2024", ("programme",)), Fate("a:2", "Farms, Bangkok", "2025", ("programme",))])
    ['Farms, Bangkok, 2024 and 2025 (rows 1-2): read by programme']
    """
    groups: dict[tuple, list[Fate]] = {}
    for fate in fates:
        groups.setdefault((fate.name, fate.used_by, fate.reason), []).append(fate)
    return [_line(group) for group in groups.values()]


def _line(group: list[Fate]) -> str:
    one, periods = group[0], list(dict.fromkeys(fate.period for fate in group))
    when = " and ".join(periods) if len(periods) < 3 else f"{periods[0]} to {periods[-1]}"
    fate = f"unused: {one.reason}" if one.reason else f"read by {', '.join(one.used_by)}"
    return f"{one.name}, {when} ({_rows(group)}): {fate}"


def _rows(group: list[Fate]) -> str:
    """Return the id of a row, or the numbers that a file's rows have in it: "rows 2-8, 11"."""
    if len(group) == 1:
        return group[0].row
    spans: list[list[str]] = []
    for number in (fate.row.split(":", 2)[-1] for fate in group):
        before = spans[-1][-1] if spans else ""
        if number.isdigit() and before.isdigit() and int(number) == int(before) + 1:
            spans[-1][1:] = [number]
        else:
            spans.append([number])
    return f"rows {', '.join('-'.join(span) for span in spans)}"
